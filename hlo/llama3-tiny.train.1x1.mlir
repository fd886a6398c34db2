// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 1x1 --program train
module @train_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<512x64xf32> {tf.aliasing_output = 0 : i32}, %arg1: tensor<64xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<512x64xf32> {tf.aliasing_output = 2 : i32}, %arg3: tensor<2x64xf32> {tf.aliasing_output = 3 : i32}, %arg4: tensor<2x64x64xf32> {tf.aliasing_output = 4 : i32}, %arg5: tensor<2x32x64xf32> {tf.aliasing_output = 5 : i32}, %arg6: tensor<2x32x64xf32> {tf.aliasing_output = 6 : i32}, %arg7: tensor<2x64x64xf32> {tf.aliasing_output = 7 : i32}, %arg8: tensor<2x64xf32> {tf.aliasing_output = 8 : i32}, %arg9: tensor<2x192x64xf32> {tf.aliasing_output = 9 : i32}, %arg10: tensor<2x192x64xf32> {tf.aliasing_output = 10 : i32}, %arg11: tensor<2x64x192xf32> {tf.aliasing_output = 11 : i32}, %arg12: tensor<512x64xf32> {tf.aliasing_output = 12 : i32}, %arg13: tensor<64xf32> {tf.aliasing_output = 13 : i32}, %arg14: tensor<512x64xf32> {tf.aliasing_output = 14 : i32}, %arg15: tensor<2x64xf32> {tf.aliasing_output = 15 : i32}, %arg16: tensor<2x64x64xf32> {tf.aliasing_output = 16 : i32}, %arg17: tensor<2x32x64xf32> {tf.aliasing_output = 17 : i32}, %arg18: tensor<2x32x64xf32> {tf.aliasing_output = 18 : i32}, %arg19: tensor<2x64x64xf32> {tf.aliasing_output = 19 : i32}, %arg20: tensor<2x64xf32> {tf.aliasing_output = 20 : i32}, %arg21: tensor<2x192x64xf32> {tf.aliasing_output = 21 : i32}, %arg22: tensor<2x192x64xf32> {tf.aliasing_output = 22 : i32}, %arg23: tensor<2x64x192xf32> {tf.aliasing_output = 23 : i32}, %arg24: tensor<512x64xf32> {tf.aliasing_output = 24 : i32}, %arg25: tensor<64xf32> {tf.aliasing_output = 25 : i32}, %arg26: tensor<512x64xf32> {tf.aliasing_output = 26 : i32}, %arg27: tensor<2x64xf32> {tf.aliasing_output = 27 : i32}, %arg28: tensor<2x64x64xf32> {tf.aliasing_output = 28 : i32}, %arg29: tensor<2x32x64xf32> {tf.aliasing_output = 29 : i32}, %arg30: tensor<2x32x64xf32> {tf.aliasing_output = 30 : i32}, %arg31: tensor<2x64x64xf32> {tf.aliasing_output = 31 : i32}, %arg32: tensor<2x64xf32> {tf.aliasing_output = 32 : i32}, %arg33: tensor<2x192x64xf32> {tf.aliasing_output = 33 : i32}, %arg34: tensor<2x192x64xf32> {tf.aliasing_output = 34 : i32}, %arg35: tensor<2x64x192xf32> {tf.aliasing_output = 35 : i32}, %arg36: tensor<i32> {tf.aliasing_output = 36 : i32}, %arg37: tensor<8x64xi32>, %arg38: tensor<8x64xi32>) -> (tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>) {
    %0 = "stablehlo.gather"(%arg0, %arg37) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = stablehlo.iota dim = 1 : tensor<1x64xi32>
    %2 = stablehlo.convert %1 : (tensor<1x64xi32>) -> tensor<1x64xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x16xf32>
    %4 = stablehlo.constant dense<[1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5, 1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5]> : tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<1x64x16xf32>
    %7 = stablehlo.constant dense<[-1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0]> : tensor<16xf32>
    %8 = stablehlo.sine %6 : tensor<1x64x16xf32>
    %9 = stablehlo.broadcast_in_dim %7, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %10 = stablehlo.multiply %8, %9 : tensor<1x64x16xf32>
    %11 = stablehlo.cosine %6 : tensor<1x64x16xf32>
    %12:2 = stablehlo.optimization_barrier %11, %10 : tensor<1x64x16xf32>, tensor<1x64x16xf32>
    %13 = stablehlo.iota dim = 0 : tensor<2xui32>
    %14 = stablehlo.constant dense<0> : tensor<i32>
    %15 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %17 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %18 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %19 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %20 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %21 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %22 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %23 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %24 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %25 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %272:41 = stablehlo.while(%r26 = %14, %r27 = %12#0, %r28 = %12#1, %r29 = %0, %r30 = %13, %r31 = %arg3, %r32 = %arg4, %r33 = %arg5, %r34 = %arg6, %r35 = %arg7, %r36 = %arg8, %r37 = %arg9, %r38 = %arg10, %r39 = %arg11, %r40 = %16, %r41 = %17, %r42 = %16, %r43 = %18, %r44 = %18, %r45 = %18, %r46 = %19, %r47 = %18, %r48 = %16, %r49 = %17, %r50 = %16, %r51 = %18, %r52 = %20, %r53 = %18, %r54 = %20, %r55 = %20, %r56 = %20, %r57 = %21, %r58 = %20, %r59 = %22, %r60 = %22, %r61 = %23, %r62 = %24, %r63 = %25, %r64 = %25, %r65 = %25, %r66 = %25) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    cond {
      %67 = stablehlo.constant dense<2> : tensor<i32>
      %68 = stablehlo.compare LT, %r26, %67, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %68 : tensor<i1>
    } do {
      %69 = stablehlo.constant dense<0> : tensor<i32>
      %70 = stablehlo.dynamic_slice %r30, %r26, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %71 = stablehlo.reshape %70 : (tensor<1xui32>) -> tensor<ui32>
      %72 = stablehlo.dynamic_slice %r31, %r26, %69, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %73 = stablehlo.reshape %72 : (tensor<1x64xf32>) -> tensor<64xf32>
      %74 = stablehlo.dynamic_slice %r32, %r26, %69, %69, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %75 = stablehlo.reshape %74 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %76 = stablehlo.dynamic_slice %r33, %r26, %69, %69, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %77 = stablehlo.reshape %76 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %78 = stablehlo.dynamic_slice %r34, %r26, %69, %69, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %79 = stablehlo.reshape %78 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %80 = stablehlo.dynamic_slice %r35, %r26, %69, %69, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %81 = stablehlo.reshape %80 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %82 = stablehlo.dynamic_slice %r36, %r26, %69, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %83 = stablehlo.reshape %82 : (tensor<1x64xf32>) -> tensor<64xf32>
      %84 = stablehlo.dynamic_slice %r37, %r26, %69, %69, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %85 = stablehlo.reshape %84 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %86 = stablehlo.dynamic_slice %r38, %r26, %69, %69, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %87 = stablehlo.reshape %86 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %88 = stablehlo.dynamic_slice %r39, %r26, %69, %69, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %89 = stablehlo.reshape %88 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %90 = stablehlo.multiply %r29, %r29 : tensor<8x64x64xf32>
      %91 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %92 = stablehlo.reduce(%90 init: %91) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %93 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %94 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %95 = stablehlo.multiply %92, %94 : tensor<8x64xf32>
      %96 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %98 = stablehlo.add %95, %97 : tensor<8x64xf32>
      %99 = stablehlo.rsqrt %98 : tensor<8x64xf32>
      %100 = stablehlo.broadcast_in_dim %99, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %101 = stablehlo.multiply %r29, %100 : tensor<8x64x64xf32>
      %102 = stablehlo.broadcast_in_dim %73, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %103 = stablehlo.multiply %101, %102 : tensor<8x64x64xf32>
      %104 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %105 = stablehlo.dot_general %104, %75, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %106 = stablehlo.reshape %105 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %107 = stablehlo.reshape %106 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %108 = stablehlo.dot_general %104, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %110 = stablehlo.reshape %109 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %111 = stablehlo.dot_general %104, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %113 = stablehlo.reshape %112 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %114 = stablehlo.reshape %r27 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %115 = stablehlo.broadcast_in_dim %114, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %116 = stablehlo.multiply %107, %115 : tensor<8x64x4x16xf32>
      %117 = stablehlo.slice %107 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %118 = stablehlo.slice %107 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %119 = stablehlo.concatenate %117, %118, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %120 = stablehlo.reshape %r28 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %121 = stablehlo.broadcast_in_dim %120, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %122 = stablehlo.multiply %119, %121 : tensor<8x64x4x16xf32>
      %123 = stablehlo.add %116, %122 : tensor<8x64x4x16xf32>
      %124 = stablehlo.broadcast_in_dim %114, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %125 = stablehlo.multiply %110, %124 : tensor<8x64x2x16xf32>
      %126 = stablehlo.slice %110 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %127 = stablehlo.slice %110 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %128 = stablehlo.concatenate %126, %127, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %129 = stablehlo.broadcast_in_dim %120, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %130 = stablehlo.multiply %128, %129 : tensor<8x64x2x16xf32>
      %131 = stablehlo.add %125, %130 : tensor<8x64x2x16xf32>
      %132 = stablehlo.transpose %131, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %133 = stablehlo.transpose %113, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %134 = stablehlo.iota dim = 0 : tensor<1xi32>
      %135 = stablehlo.constant dense<64> : tensor<i32>
      %136 = stablehlo.broadcast_in_dim %135, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %137 = stablehlo.multiply %134, %136 : tensor<1xi32>
      %138 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %139 = stablehlo.add %137, %138 : tensor<1xi32>
      %140 = stablehlo.reshape %123 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %141 = stablehlo.transpose %140, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %142 = stablehlo.reshape %141 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %143 = stablehlo.reshape %139 : (tensor<1xi32>) -> tensor<i32>
      %144 = stablehlo.reshape %142 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %145 = stablehlo.dot_general %144, %132, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %146 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %147 = stablehlo.broadcast_in_dim %146, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %148 = stablehlo.multiply %145, %147 : tensor<8x2x128x64xf32>
      %149 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %150 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %151 = stablehlo.subtract %149, %150 : tensor<64x64xi32>
      %152 = stablehlo.subtract %143, %69 : tensor<i32>
      %153 = stablehlo.broadcast_in_dim %152, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %154 = stablehlo.add %151, %153 : tensor<64x64xi32>
      %155 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %156 = stablehlo.compare GE, %154, %155, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %157 = stablehlo.broadcast_in_dim %156, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %158 = stablehlo.reshape %157 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %159 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %160 = stablehlo.broadcast_in_dim %159, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %161 = stablehlo.select %158, %148, %160 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %162 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %163 = stablehlo.reduce(%161 init: %162) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %164 = stablehlo.broadcast_in_dim %163, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %165 = stablehlo.subtract %161, %164 : tensor<8x2x128x64xf32>
      %166 = stablehlo.exponential %165 : tensor<8x2x128x64xf32>
      %167 = stablehlo.reduce(%166 init: %91) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %168 = stablehlo.dot_general %166, %133, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %169 = stablehlo.broadcast_in_dim %167, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %170 = stablehlo.divide %168, %169 : tensor<8x2x128x16xf32>
      %171 = stablehlo.log %167 : tensor<8x2x128xf32>
      %172 = stablehlo.add %171, %163 : tensor<8x2x128xf32>
      %173 = stablehlo.reshape %170 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %174 = stablehlo.reshape %172 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %175 = stablehlo.reshape %173 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %176 = stablehlo.transpose %175, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %177 = stablehlo.reshape %176 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %178 = stablehlo.reshape %174 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %179 = stablehlo.transpose %178, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %180 = stablehlo.reshape %179 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %181 = stablehlo.reshape %177 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %182 = stablehlo.reshape %181 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %183 = stablehlo.dot_general %182, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %184 = stablehlo.reshape %183 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %185 = stablehlo.add %r29, %184 : tensor<8x64x64xf32>
      %186 = stablehlo.multiply %185, %185 : tensor<8x64x64xf32>
      %187 = stablehlo.reduce(%186 init: %91) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %188 = stablehlo.multiply %187, %94 : tensor<8x64xf32>
      %189 = stablehlo.add %188, %97 : tensor<8x64xf32>
      %190 = stablehlo.rsqrt %189 : tensor<8x64xf32>
      %191 = stablehlo.broadcast_in_dim %190, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %192 = stablehlo.multiply %185, %191 : tensor<8x64x64xf32>
      %193 = stablehlo.broadcast_in_dim %83, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %194 = stablehlo.multiply %192, %193 : tensor<8x64x64xf32>
      %195 = stablehlo.reshape %194 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %196 = stablehlo.dot_general %195, %85, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %197 = stablehlo.reshape %196 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %198 = stablehlo.dot_general %195, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %199 = stablehlo.reshape %198 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %200 = stablehlo.logistic %197 : tensor<8x64x192xf32>
      %201 = stablehlo.multiply %197, %200 : tensor<8x64x192xf32>
      %202 = stablehlo.multiply %201, %199 : tensor<8x64x192xf32>
      %203 = stablehlo.reshape %202 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %204 = stablehlo.dot_general %203, %89, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %205 = stablehlo.reshape %204 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %206 = stablehlo.add %185, %205 : tensor<8x64x64xf32>
      %207 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %208 = stablehlo.broadcast_in_dim %207, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %209 = stablehlo.subtract %208, %200 : tensor<8x64x192xf32>
      %210 = stablehlo.reshape %180 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %211 = stablehlo.transpose %210, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %212 = stablehlo.reshape %211 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %213 = stablehlo.reshape %212 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %214 = stablehlo.broadcast_in_dim %213, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %215 = stablehlo.subtract %148, %214 : tensor<8x2x128x64xf32>
      %216 = stablehlo.exponential %215 : tensor<8x2x128x64xf32>
      %217 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %218 = stablehlo.select %158, %216, %217 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %219 = stablehlo.negate %r28 : tensor<1x64x16xf32>
      %220 = stablehlo.reshape %219 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %221 = stablehlo.constant dense<1> : tensor<i32>
      %222 = stablehlo.add %r26, %221 : tensor<i32>
      %223 = stablehlo.reshape %r29 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %224 = stablehlo.dynamic_update_slice %r40, %223, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %225 = stablehlo.reshape %99 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %226 = stablehlo.dynamic_update_slice %r41, %225, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %227 = stablehlo.reshape %101 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %228 = stablehlo.dynamic_update_slice %r42, %227, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %229 = stablehlo.reshape %104 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %230 = stablehlo.dynamic_update_slice %r43, %229, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %231 = stablehlo.dynamic_update_slice %r44, %229, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %232 = stablehlo.dynamic_update_slice %r45, %229, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %233 = stablehlo.reshape %177 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %234 = stablehlo.dynamic_update_slice %r46, %233, %r26, %69, %69, %69, %69 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %235 = stablehlo.reshape %182 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %236 = stablehlo.dynamic_update_slice %r47, %235, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %237 = stablehlo.reshape %185 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %238 = stablehlo.dynamic_update_slice %r48, %237, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %239 = stablehlo.reshape %190 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %240 = stablehlo.dynamic_update_slice %r49, %239, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %241 = stablehlo.reshape %192 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %242 = stablehlo.dynamic_update_slice %r50, %241, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %243 = stablehlo.reshape %195 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %244 = stablehlo.dynamic_update_slice %r51, %243, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %245 = stablehlo.reshape %197 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %246 = stablehlo.dynamic_update_slice %r52, %245, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %247 = stablehlo.dynamic_update_slice %r53, %243, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %248 = stablehlo.reshape %199 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %249 = stablehlo.dynamic_update_slice %r54, %248, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %250 = stablehlo.reshape %200 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %251 = stablehlo.dynamic_update_slice %r55, %250, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %252 = stablehlo.reshape %201 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %253 = stablehlo.dynamic_update_slice %r56, %252, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %254 = stablehlo.reshape %203 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %255 = stablehlo.dynamic_update_slice %r57, %254, %r26, %69, %69 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %256 = stablehlo.reshape %209 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %257 = stablehlo.dynamic_update_slice %r58, %256, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %258 = stablehlo.reshape %132 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %259 = stablehlo.dynamic_update_slice %r59, %258, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %260 = stablehlo.reshape %133 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %261 = stablehlo.dynamic_update_slice %r60, %260, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %262 = stablehlo.reshape %144 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %263 = stablehlo.dynamic_update_slice %r61, %262, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %264 = stablehlo.reshape %218 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %265 = stablehlo.dynamic_update_slice %r62, %264, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %266 = stablehlo.reshape %114 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %267 = stablehlo.dynamic_update_slice %r63, %266, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %268 = stablehlo.reshape %220 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %269 = stablehlo.dynamic_update_slice %r64, %268, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %270 = stablehlo.dynamic_update_slice %r65, %266, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %271 = stablehlo.dynamic_update_slice %r66, %268, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %222, %r27, %r28, %206, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %224, %226, %228, %230, %231, %232, %234, %236, %238, %240, %242, %244, %246, %247, %249, %251, %253, %255, %257, %259, %261, %263, %265, %267, %269, %270, %271 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %273 = stablehlo.multiply %272#3, %272#3 : tensor<8x64x64xf32>
    %274 = stablehlo.reduce(%273 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %275 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %276 = stablehlo.broadcast_in_dim %275, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %277 = stablehlo.multiply %274, %276 : tensor<8x64xf32>
    %278 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %279 = stablehlo.broadcast_in_dim %278, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %280 = stablehlo.add %277, %279 : tensor<8x64xf32>
    %281 = stablehlo.rsqrt %280 : tensor<8x64xf32>
    %282 = stablehlo.broadcast_in_dim %281, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %283 = stablehlo.multiply %272#3, %282 : tensor<8x64x64xf32>
    %284 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %285 = stablehlo.multiply %283, %284 : tensor<8x64x64xf32>
    %286 = stablehlo.reshape %285 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %287 = stablehlo.transpose %286, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %288 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %289 = stablehlo.transpose %288, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %290 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<1x512x64xf32>
    %291 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %355:8 = stablehlo.while(%r292 = %14, %r293 = %arg2, %r294 = %15, %r295 = %15, %r296 = %290, %r297 = %287, %r298 = %289, %r299 = %291) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    cond {
      %300 = stablehlo.constant dense<1> : tensor<i32>
      %301 = stablehlo.compare LT, %r292, %300, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %301 : tensor<i1>
    } do {
      %302 = stablehlo.constant dense<0> : tensor<i32>
      %303 = stablehlo.dynamic_slice %r297, %r292, %302, %302, %302, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %304 = stablehlo.reshape %303 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %305 = stablehlo.dynamic_slice %r298, %r292, %302, %302, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %306 = stablehlo.reshape %305 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %307 = stablehlo.reshape %304 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %308 = stablehlo.reshape %306 : (tensor<1x512xi32>) -> tensor<512xi32>
      %309 = stablehlo.dot_general %307, %r293, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %310 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %311 = stablehlo.reduce(%309 init: %310) applies stablehlo.maximum across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %312 = stablehlo.broadcast_in_dim %311, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %313 = stablehlo.subtract %309, %312 : tensor<512x512xf32>
      %314 = stablehlo.exponential %313 : tensor<512x512xf32>
      %315 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %316 = stablehlo.reduce(%314 init: %315) applies stablehlo.add across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %317 = stablehlo.log %316 : tensor<512xf32>
      %318 = stablehlo.add %317, %311 : tensor<512xf32>
      %319 = stablehlo.iota dim = 1 : tensor<512x512xi32>
      %320 = stablehlo.broadcast_in_dim %308, dims = [0] : (tensor<512xi32>) -> tensor<512x512xi32>
      %321 = stablehlo.compare EQ, %319, %320, SIGNED : (tensor<512x512xi32>, tensor<512x512xi32>) -> tensor<512x512xi1>
      %322 = "stablehlo.gather"(%r293, %308) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<512xi32>) -> tensor<512x64xf32>
      %323 = stablehlo.multiply %307, %322 : tensor<512x64xf32>
      %324 = stablehlo.reduce(%323 init: %315) applies stablehlo.add across dimensions = [1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<512xf32>
      %325 = stablehlo.constant dense<-1> : tensor<i32>
      %326 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<i32>) -> tensor<512xi32>
      %327 = stablehlo.compare NE, %308, %326, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
      %328 = stablehlo.subtract %318, %324 : tensor<512xf32>
      %329 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %330 = stablehlo.broadcast_in_dim %329, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %331 = stablehlo.convert %327 : (tensor<512xi1>) -> tensor<512xf32>
      %332 = stablehlo.multiply %331, %330 : tensor<512xf32>
      %333 = stablehlo.divide %332, %316 : tensor<512xf32>
      %334 = stablehlo.broadcast_in_dim %333, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %335 = stablehlo.multiply %314, %334 : tensor<512x512xf32>
      %336 = stablehlo.broadcast_in_dim %332, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %337 = stablehlo.broadcast_in_dim %315, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
      %338 = stablehlo.select %321, %336, %337 : tensor<512x512xi1>, tensor<512x512xf32>
      %339 = stablehlo.subtract %335, %338 : tensor<512x512xf32>
      %340 = stablehlo.broadcast_in_dim %315, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %341 = stablehlo.select %327, %328, %340 : tensor<512xi1>, tensor<512xf32>
      %342 = stablehlo.reduce(%341 init: %315) applies stablehlo.add across dimensions = [0] : (tensor<512xf32>, tensor<f32>) -> tensor<f32>
      %343 = stablehlo.dot_general %339, %r293, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %344 = stablehlo.dot_general %339, %307, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %345 = stablehlo.reshape %344 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %346 = stablehlo.add %r296, %345 : tensor<1x512x64xf32>
      %347 = stablehlo.reshape %343 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %348 = stablehlo.add %r294, %342 : tensor<f32>
      %349 = stablehlo.add %r295, %342 : tensor<f32>
      %350:4 = stablehlo.optimization_barrier %348, %349, %346, %347 : tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x512x64xf32>
      %351 = stablehlo.constant dense<1> : tensor<i32>
      %352 = stablehlo.add %r292, %351 : tensor<i32>
      %353 = stablehlo.reshape %350#3 : (tensor<1x512x64xf32>) -> tensor<1x1x512x64xf32>
      %354 = stablehlo.dynamic_update_slice %r299, %353, %r292, %302, %302, %302 : (tensor<1x1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      stablehlo.return %352, %r293, %350#0, %350#1, %350#2, %r297, %r298, %354 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    }
    %356 = stablehlo.reduce(%355#4 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %357 = stablehlo.constant dense<-1> : tensor<i32>
    %358 = stablehlo.broadcast_in_dim %357, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %359 = stablehlo.compare NE, %289, %358, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %360 = stablehlo.convert %359 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %361 = stablehlo.reduce(%360 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %362 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %363 = stablehlo.broadcast_in_dim %362, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %364 = stablehlo.multiply %355#7, %363 : tensor<1x1x512x64xf32>
    %365 = stablehlo.broadcast_in_dim %362, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %366 = stablehlo.multiply %356, %365 : tensor<512x64xf32>
    %367 = stablehlo.transpose %364, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %368 = stablehlo.reshape %367 : (tensor<1x1x512x64xf32>) -> tensor<8x64x64xf32>
    %369 = stablehlo.multiply %368, %284 : tensor<8x64x64xf32>
    %370 = stablehlo.multiply %368, %283 : tensor<8x64x64xf32>
    %371 = stablehlo.reduce(%370 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %372 = stablehlo.multiply %369, %282 : tensor<8x64x64xf32>
    %373 = stablehlo.multiply %369, %272#3 : tensor<8x64x64xf32>
    %374 = stablehlo.reduce(%373 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %375 = stablehlo.multiply %374, %281 : tensor<8x64xf32>
    %376 = stablehlo.multiply %375, %281 : tensor<8x64xf32>
    %377 = stablehlo.multiply %376, %281 : tensor<8x64xf32>
    %378 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %379 = stablehlo.broadcast_in_dim %378, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %380 = stablehlo.multiply %377, %379 : tensor<8x64xf32>
    %381 = stablehlo.multiply %380, %276 : tensor<8x64xf32>
    %382 = stablehlo.broadcast_in_dim %381, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %383 = stablehlo.multiply %382, %272#3 : tensor<8x64x64xf32>
    %384 = stablehlo.add %372, %383 : tensor<8x64x64xf32>
    %385 = stablehlo.add %384, %383 : tensor<8x64x64xf32>
    %386 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %387 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %388 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %389 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %390 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %665:48 = stablehlo.while(%r391 = %14, %r392 = %385, %r393 = %13, %r394 = %arg3, %r395 = %arg4, %r396 = %arg5, %r397 = %arg6, %r398 = %arg7, %r399 = %arg8, %r400 = %arg9, %r401 = %arg10, %r402 = %arg11, %r403 = %272#14, %r404 = %272#15, %r405 = %272#16, %r406 = %272#17, %r407 = %272#18, %r408 = %272#19, %r409 = %272#20, %r410 = %272#21, %r411 = %272#22, %r412 = %272#23, %r413 = %272#24, %r414 = %272#25, %r415 = %272#26, %r416 = %272#27, %r417 = %272#28, %r418 = %272#29, %r419 = %272#30, %r420 = %272#31, %r421 = %272#32, %r422 = %272#33, %r423 = %272#34, %r424 = %272#35, %r425 = %272#36, %r426 = %272#37, %r427 = %272#38, %r428 = %272#39, %r429 = %272#40, %r430 = %386, %r431 = %387, %r432 = %388, %r433 = %388, %r434 = %387, %r435 = %386, %r436 = %389, %r437 = %389, %r438 = %390) : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %439 = stablehlo.constant dense<2> : tensor<i32>
      %440 = stablehlo.compare LT, %r391, %439, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %440 : tensor<i1>
    } do {
      %441 = stablehlo.constant dense<1> : tensor<i32>
      %442 = stablehlo.subtract %441, %r391 : tensor<i32>
      %443 = stablehlo.constant dense<0> : tensor<i32>
      %444 = stablehlo.dynamic_slice %r393, %442, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %445 = stablehlo.reshape %444 : (tensor<1xui32>) -> tensor<ui32>
      %446 = stablehlo.dynamic_slice %r394, %442, %443, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %447 = stablehlo.reshape %446 : (tensor<1x64xf32>) -> tensor<64xf32>
      %448 = stablehlo.dynamic_slice %r395, %442, %443, %443, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %449 = stablehlo.reshape %448 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %450 = stablehlo.dynamic_slice %r396, %442, %443, %443, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %451 = stablehlo.reshape %450 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %452 = stablehlo.dynamic_slice %r397, %442, %443, %443, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %453 = stablehlo.reshape %452 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %454 = stablehlo.dynamic_slice %r398, %442, %443, %443, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %455 = stablehlo.reshape %454 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %456 = stablehlo.dynamic_slice %r399, %442, %443, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %457 = stablehlo.reshape %456 : (tensor<1x64xf32>) -> tensor<64xf32>
      %458 = stablehlo.dynamic_slice %r400, %442, %443, %443, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %459 = stablehlo.reshape %458 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %460 = stablehlo.dynamic_slice %r401, %442, %443, %443, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %461 = stablehlo.reshape %460 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %462 = stablehlo.dynamic_slice %r402, %442, %443, %443, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %463 = stablehlo.reshape %462 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %464 = stablehlo.dynamic_slice %r403, %442, %443, %443, %443, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %466 = stablehlo.dynamic_slice %r404, %442, %443, %443, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %468 = stablehlo.dynamic_slice %r405, %442, %443, %443, %443, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %470 = stablehlo.dynamic_slice %r406, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %472 = stablehlo.dynamic_slice %r407, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %474 = stablehlo.dynamic_slice %r408, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %476 = stablehlo.dynamic_slice %r409, %442, %443, %443, %443, %443, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %478 = stablehlo.dynamic_slice %r410, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %480 = stablehlo.dynamic_slice %r411, %442, %443, %443, %443, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %482 = stablehlo.dynamic_slice %r412, %442, %443, %443, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %484 = stablehlo.dynamic_slice %r413, %442, %443, %443, %443, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %486 = stablehlo.dynamic_slice %r414, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %488 = stablehlo.dynamic_slice %r415, %442, %443, %443, %443, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %490 = stablehlo.dynamic_slice %r416, %442, %443, %443, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %492 = stablehlo.dynamic_slice %r417, %442, %443, %443, %443, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %494 = stablehlo.dynamic_slice %r418, %442, %443, %443, %443, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %496 = stablehlo.dynamic_slice %r419, %442, %443, %443, %443, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %498 = stablehlo.dynamic_slice %r420, %442, %443, %443, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %500 = stablehlo.dynamic_slice %r421, %442, %443, %443, %443, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %502 = stablehlo.dynamic_slice %r422, %442, %443, %443, %443, %443, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %504 = stablehlo.dynamic_slice %r423, %442, %443, %443, %443, %443, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %506 = stablehlo.dynamic_slice %r424, %442, %443, %443, %443, %443, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %508 = stablehlo.dynamic_slice %r425, %442, %443, %443, %443, %443, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %510 = stablehlo.dynamic_slice %r426, %442, %443, %443, %443, %443, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %512 = stablehlo.dynamic_slice %r427, %442, %443, %443, %443, %443, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %514 = stablehlo.dynamic_slice %r428, %442, %443, %443, %443, %443, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %516 = stablehlo.dynamic_slice %r429, %442, %443, %443, %443, %443, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %518 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %519 = stablehlo.broadcast_in_dim %518, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %520 = stablehlo.broadcast_in_dim %467, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %521 = stablehlo.broadcast_in_dim %447, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %522 = stablehlo.broadcast_in_dim %483, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %523 = stablehlo.broadcast_in_dim %457, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %524 = stablehlo.reshape %r392 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %525 = stablehlo.dot_general %524, %463, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %526 = stablehlo.dot_general %524, %499, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %527 = stablehlo.reshape %525 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %528 = stablehlo.multiply %527, %493 : tensor<8x64x192xf32>
      %529 = stablehlo.multiply %527, %497 : tensor<8x64x192xf32>
      %530 = stablehlo.multiply %528, %495 : tensor<8x64x192xf32>
      %531 = stablehlo.multiply %528, %489 : tensor<8x64x192xf32>
      %532 = stablehlo.multiply %531, %495 : tensor<8x64x192xf32>
      %533 = stablehlo.multiply %532, %501 : tensor<8x64x192xf32>
      %534 = stablehlo.add %530, %533 : tensor<8x64x192xf32>
      %535 = stablehlo.reshape %529 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %536 = stablehlo.dot_general %535, %461, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %537 = stablehlo.dot_general %535, %491, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %538 = stablehlo.reshape %536 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %539 = stablehlo.reshape %534 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %540 = stablehlo.dot_general %539, %459, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %541 = stablehlo.dot_general %539, %487, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %542 = stablehlo.reshape %540 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %543 = stablehlo.add %538, %542 : tensor<8x64x64xf32>
      %544 = stablehlo.multiply %543, %523 : tensor<8x64x64xf32>
      %545 = stablehlo.multiply %543, %485 : tensor<8x64x64xf32>
      %546 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %547 = stablehlo.reduce(%545 init: %546) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %548 = stablehlo.multiply %544, %522 : tensor<8x64x64xf32>
      %549 = stablehlo.multiply %544, %481 : tensor<8x64x64xf32>
      %550 = stablehlo.add %r392, %548 : tensor<8x64x64xf32>
      %551 = stablehlo.reduce(%549 init: %546) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %552 = stablehlo.multiply %551, %483 : tensor<8x64xf32>
      %553 = stablehlo.multiply %552, %483 : tensor<8x64xf32>
      %554 = stablehlo.multiply %553, %483 : tensor<8x64xf32>
      %555 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %556 = stablehlo.broadcast_in_dim %555, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %557 = stablehlo.multiply %554, %556 : tensor<8x64xf32>
      %558 = stablehlo.multiply %557, %519 : tensor<8x64xf32>
      %559 = stablehlo.broadcast_in_dim %558, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %560 = stablehlo.multiply %559, %481 : tensor<8x64x64xf32>
      %561 = stablehlo.add %550, %560 : tensor<8x64x64xf32>
      %562 = stablehlo.add %561, %560 : tensor<8x64x64xf32>
      %563 = stablehlo.reshape %562 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %564 = stablehlo.dot_general %563, %455, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %565 = stablehlo.dot_general %563, %479, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %566 = stablehlo.reshape %564 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %567 = stablehlo.reshape %566 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %568 = stablehlo.multiply %477, %567 : tensor<8x64x4x16xf32>
      %569 = stablehlo.reduce(%568 init: %546) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %570 = stablehlo.reshape %567 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %571 = stablehlo.transpose %570, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %572 = stablehlo.reshape %571 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %573 = stablehlo.reshape %569 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %574 = stablehlo.transpose %573, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %575 = stablehlo.reshape %574 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %576 = stablehlo.broadcast_in_dim %546, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %577 = stablehlo.reshape %572 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %578 = stablehlo.reshape %575 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %579 = stablehlo.dot_general %577, %505, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %580 = stablehlo.broadcast_in_dim %578, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %581 = stablehlo.subtract %579, %580 : tensor<8x2x128x64xf32>
      %582 = stablehlo.multiply %509, %581 : tensor<8x2x128x64xf32>
      %583 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %584 = stablehlo.broadcast_in_dim %583, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %585 = stablehlo.multiply %582, %584 : tensor<8x2x128x64xf32>
      %586 = stablehlo.dot_general %585, %503, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %587 = stablehlo.dot_general %585, %507, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %588 = stablehlo.dot_general %509, %577, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %589 = stablehlo.add %576, %587 : tensor<8x2x64x16xf32>
      %590 = stablehlo.add %576, %588 : tensor<8x2x64x16xf32>
      %591 = stablehlo.reshape %586 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %592 = stablehlo.reshape %591 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %593 = stablehlo.transpose %592, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %594 = stablehlo.reshape %593 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %595 = stablehlo.transpose %589, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %596 = stablehlo.transpose %590, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %597 = stablehlo.broadcast_in_dim %511, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %598 = stablehlo.multiply %595, %597 : tensor<8x64x2x16xf32>
      %599 = stablehlo.slice %595 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %600 = stablehlo.slice %595 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %601 = stablehlo.concatenate %599, %600, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %602 = stablehlo.broadcast_in_dim %513, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %603 = stablehlo.multiply %601, %602 : tensor<8x64x2x16xf32>
      %604 = stablehlo.add %598, %603 : tensor<8x64x2x16xf32>
      %605 = stablehlo.broadcast_in_dim %515, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %606 = stablehlo.multiply %594, %605 : tensor<8x64x4x16xf32>
      %607 = stablehlo.slice %594 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %608 = stablehlo.slice %594 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %609 = stablehlo.concatenate %607, %608, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %610 = stablehlo.broadcast_in_dim %517, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %611 = stablehlo.multiply %609, %610 : tensor<8x64x4x16xf32>
      %612 = stablehlo.add %606, %611 : tensor<8x64x4x16xf32>
      %613 = stablehlo.reshape %596 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %614 = stablehlo.reshape %613 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %615 = stablehlo.dot_general %614, %453, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %616 = stablehlo.dot_general %614, %475, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %617 = stablehlo.reshape %615 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %618 = stablehlo.reshape %604 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %619 = stablehlo.reshape %618 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %620 = stablehlo.dot_general %619, %451, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %621 = stablehlo.dot_general %619, %473, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %622 = stablehlo.reshape %620 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %623 = stablehlo.add %617, %622 : tensor<8x64x64xf32>
      %624 = stablehlo.reshape %612 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %625 = stablehlo.reshape %624 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %626 = stablehlo.dot_general %625, %449, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %627 = stablehlo.dot_general %625, %471, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %628 = stablehlo.reshape %626 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %629 = stablehlo.add %623, %628 : tensor<8x64x64xf32>
      %630 = stablehlo.multiply %629, %521 : tensor<8x64x64xf32>
      %631 = stablehlo.multiply %629, %469 : tensor<8x64x64xf32>
      %632 = stablehlo.reduce(%631 init: %546) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %633 = stablehlo.multiply %630, %520 : tensor<8x64x64xf32>
      %634 = stablehlo.multiply %630, %465 : tensor<8x64x64xf32>
      %635 = stablehlo.add %562, %633 : tensor<8x64x64xf32>
      %636 = stablehlo.reduce(%634 init: %546) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %637 = stablehlo.multiply %636, %467 : tensor<8x64xf32>
      %638 = stablehlo.multiply %637, %467 : tensor<8x64xf32>
      %639 = stablehlo.multiply %638, %467 : tensor<8x64xf32>
      %640 = stablehlo.multiply %639, %556 : tensor<8x64xf32>
      %641 = stablehlo.multiply %640, %519 : tensor<8x64xf32>
      %642 = stablehlo.broadcast_in_dim %641, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %643 = stablehlo.multiply %642, %465 : tensor<8x64x64xf32>
      %644 = stablehlo.add %635, %643 : tensor<8x64x64xf32>
      %645 = stablehlo.add %644, %643 : tensor<8x64x64xf32>
      %646 = stablehlo.add %r391, %441 : tensor<i32>
      %647 = stablehlo.reshape %632 : (tensor<64xf32>) -> tensor<1x64xf32>
      %648 = stablehlo.dynamic_update_slice %r430, %647, %442, %443 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %649 = stablehlo.reshape %627 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %650 = stablehlo.dynamic_update_slice %r431, %649, %442, %443, %443 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %651 = stablehlo.reshape %621 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %652 = stablehlo.dynamic_update_slice %r432, %651, %442, %443, %443 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %653 = stablehlo.reshape %616 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %654 = stablehlo.dynamic_update_slice %r433, %653, %442, %443, %443 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %655 = stablehlo.reshape %565 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %656 = stablehlo.dynamic_update_slice %r434, %655, %442, %443, %443 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %657 = stablehlo.reshape %547 : (tensor<64xf32>) -> tensor<1x64xf32>
      %658 = stablehlo.dynamic_update_slice %r435, %657, %442, %443 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %659 = stablehlo.reshape %541 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %660 = stablehlo.dynamic_update_slice %r436, %659, %442, %443, %443 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %661 = stablehlo.reshape %537 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %662 = stablehlo.dynamic_update_slice %r437, %661, %442, %443, %443 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %663 = stablehlo.reshape %526 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %664 = stablehlo.dynamic_update_slice %r438, %663, %442, %443, %443 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %646, %645, %r393, %r394, %r395, %r396, %r397, %r398, %r399, %r400, %r401, %r402, %r403, %r404, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %648, %650, %652, %654, %656, %658, %660, %662, %664 : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %666 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %670 = "stablehlo.scatter"(%666, %arg37, %665#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r667: tensor<f32>, %r668: tensor<f32>):
      %669 = stablehlo.add %r667, %r668 : tensor<f32>
      stablehlo.return %669 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %671 = stablehlo.maximum %361, %362 : tensor<f32>
    %672 = stablehlo.divide %362, %671 : tensor<f32>
    %673 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %674 = stablehlo.multiply %670, %673 : tensor<512x64xf32>
    %675 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %676 = stablehlo.multiply %371, %675 : tensor<64xf32>
    %677 = stablehlo.multiply %366, %673 : tensor<512x64xf32>
    %678 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %679 = stablehlo.multiply %665#39, %678 : tensor<2x64xf32>
    %680 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %681 = stablehlo.multiply %665#40, %680 : tensor<2x64x64xf32>
    %682 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %683 = stablehlo.multiply %665#41, %682 : tensor<2x32x64xf32>
    %684 = stablehlo.multiply %665#42, %682 : tensor<2x32x64xf32>
    %685 = stablehlo.multiply %665#43, %680 : tensor<2x64x64xf32>
    %686 = stablehlo.multiply %665#44, %678 : tensor<2x64xf32>
    %687 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %688 = stablehlo.multiply %665#45, %687 : tensor<2x192x64xf32>
    %689 = stablehlo.multiply %665#46, %687 : tensor<2x192x64xf32>
    %690 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %691 = stablehlo.multiply %665#47, %690 : tensor<2x64x192xf32>
    %692 = stablehlo.multiply %674, %674 : tensor<512x64xf32>
    %693 = stablehlo.reduce(%692 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %694 = stablehlo.multiply %676, %676 : tensor<64xf32>
    %695 = stablehlo.reduce(%694 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %696 = stablehlo.add %693, %695 : tensor<f32>
    %697 = stablehlo.multiply %677, %677 : tensor<512x64xf32>
    %698 = stablehlo.reduce(%697 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %699 = stablehlo.add %696, %698 : tensor<f32>
    %700 = stablehlo.multiply %679, %679 : tensor<2x64xf32>
    %701 = stablehlo.reduce(%700 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %702 = stablehlo.add %699, %701 : tensor<f32>
    %703 = stablehlo.multiply %681, %681 : tensor<2x64x64xf32>
    %704 = stablehlo.reduce(%703 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %705 = stablehlo.add %702, %704 : tensor<f32>
    %706 = stablehlo.multiply %683, %683 : tensor<2x32x64xf32>
    %707 = stablehlo.reduce(%706 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %708 = stablehlo.add %705, %707 : tensor<f32>
    %709 = stablehlo.multiply %684, %684 : tensor<2x32x64xf32>
    %710 = stablehlo.reduce(%709 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %711 = stablehlo.add %708, %710 : tensor<f32>
    %712 = stablehlo.multiply %685, %685 : tensor<2x64x64xf32>
    %713 = stablehlo.reduce(%712 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %714 = stablehlo.add %711, %713 : tensor<f32>
    %715 = stablehlo.multiply %686, %686 : tensor<2x64xf32>
    %716 = stablehlo.reduce(%715 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %717 = stablehlo.add %714, %716 : tensor<f32>
    %718 = stablehlo.multiply %688, %688 : tensor<2x192x64xf32>
    %719 = stablehlo.reduce(%718 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %720 = stablehlo.add %717, %719 : tensor<f32>
    %721 = stablehlo.multiply %689, %689 : tensor<2x192x64xf32>
    %722 = stablehlo.reduce(%721 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %723 = stablehlo.add %720, %722 : tensor<f32>
    %724 = stablehlo.multiply %691, %691 : tensor<2x64x192xf32>
    %725 = stablehlo.reduce(%724 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %726 = stablehlo.add %723, %725 : tensor<f32>
    %727 = stablehlo.sqrt %726 : tensor<f32>
    %728 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %729 = stablehlo.add %727, %728 : tensor<f32>
    %730 = stablehlo.divide %362, %729 : tensor<f32>
    %731 = stablehlo.minimum %730, %362 : tensor<f32>
    %732 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %733 = stablehlo.multiply %674, %732 : tensor<512x64xf32>
    %734 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %735 = stablehlo.multiply %676, %734 : tensor<64xf32>
    %736 = stablehlo.multiply %677, %732 : tensor<512x64xf32>
    %737 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %738 = stablehlo.multiply %679, %737 : tensor<2x64xf32>
    %739 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %740 = stablehlo.multiply %681, %739 : tensor<2x64x64xf32>
    %741 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %742 = stablehlo.multiply %683, %741 : tensor<2x32x64xf32>
    %743 = stablehlo.multiply %684, %741 : tensor<2x32x64xf32>
    %744 = stablehlo.multiply %685, %739 : tensor<2x64x64xf32>
    %745 = stablehlo.multiply %686, %737 : tensor<2x64xf32>
    %746 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %747 = stablehlo.multiply %688, %746 : tensor<2x192x64xf32>
    %748 = stablehlo.multiply %689, %746 : tensor<2x192x64xf32>
    %749 = stablehlo.broadcast_in_dim %731, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %750 = stablehlo.multiply %691, %749 : tensor<2x64x192xf32>
    %751 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %752 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %753 = stablehlo.subtract %751, %752 : tensor<f32>
    %754 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %755 = stablehlo.multiply %753, %754 : tensor<f32>
    %756 = stablehlo.maximum %755, %15 : tensor<f32>
    %757 = stablehlo.minimum %756, %362 : tensor<f32>
    %758 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %759 = stablehlo.multiply %757, %758 : tensor<f32>
    %760 = stablehlo.cosine %759 : tensor<f32>
    %761 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %762 = stablehlo.multiply %760, %761 : tensor<f32>
    %763 = stablehlo.add %762, %761 : tensor<f32>
    %764 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %765 = stablehlo.multiply %763, %764 : tensor<f32>
    %766 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %767 = stablehlo.add %765, %766 : tensor<f32>
    %768 = stablehlo.compare LT, %751, %752, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %769 = stablehlo.add %751, %362 : tensor<f32>
    %770 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %771 = stablehlo.multiply %769, %770 : tensor<f32>
    %772 = stablehlo.select %768, %771, %767 : tensor<i1>, tensor<f32>
    %773 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %774 = stablehlo.multiply %772, %773 : tensor<f32>
    %775 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %776 = stablehlo.multiply %arg12, %775 : tensor<512x64xf32>
    %777 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %778 = stablehlo.multiply %733, %777 : tensor<512x64xf32>
    %779 = stablehlo.add %776, %778 : tensor<512x64xf32>
    %780 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %781 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %782 = stablehlo.multiply %arg24, %781 : tensor<512x64xf32>
    %783 = stablehlo.multiply %733, %733 : tensor<512x64xf32>
    %784 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %785 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %786 = stablehlo.multiply %783, %785 : tensor<512x64xf32>
    %787 = stablehlo.add %782, %786 : tensor<512x64xf32>
    %788 = stablehlo.power %764, %769 : tensor<f32>
    %789 = stablehlo.subtract %362, %788 : tensor<f32>
    %790 = stablehlo.divide %362, %789 : tensor<f32>
    %791 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %792 = stablehlo.power %780, %769 : tensor<f32>
    %793 = stablehlo.subtract %362, %792 : tensor<f32>
    %794 = stablehlo.divide %362, %793 : tensor<f32>
    %795 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %796 = stablehlo.multiply %779, %791 : tensor<512x64xf32>
    %797 = stablehlo.multiply %787, %795 : tensor<512x64xf32>
    %798 = stablehlo.sqrt %797 : tensor<512x64xf32>
    %799 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %800 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %801 = stablehlo.add %798, %800 : tensor<512x64xf32>
    %802 = stablehlo.divide %796, %801 : tensor<512x64xf32>
    %803 = stablehlo.multiply %arg0, %777 : tensor<512x64xf32>
    %804 = stablehlo.add %802, %803 : tensor<512x64xf32>
    %805 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %806 = stablehlo.multiply %804, %805 : tensor<512x64xf32>
    %807 = stablehlo.subtract %arg0, %806 : tensor<512x64xf32>
    %808 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %809 = stablehlo.multiply %arg13, %808 : tensor<64xf32>
    %810 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %811 = stablehlo.multiply %735, %810 : tensor<64xf32>
    %812 = stablehlo.add %809, %811 : tensor<64xf32>
    %813 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %814 = stablehlo.multiply %arg25, %813 : tensor<64xf32>
    %815 = stablehlo.multiply %735, %735 : tensor<64xf32>
    %816 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %817 = stablehlo.multiply %815, %816 : tensor<64xf32>
    %818 = stablehlo.add %814, %817 : tensor<64xf32>
    %819 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %820 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %821 = stablehlo.multiply %812, %819 : tensor<64xf32>
    %822 = stablehlo.multiply %818, %820 : tensor<64xf32>
    %823 = stablehlo.sqrt %822 : tensor<64xf32>
    %824 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %825 = stablehlo.add %823, %824 : tensor<64xf32>
    %826 = stablehlo.divide %821, %825 : tensor<64xf32>
    %827 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %828 = stablehlo.multiply %826, %827 : tensor<64xf32>
    %829 = stablehlo.subtract %arg1, %828 : tensor<64xf32>
    %830 = stablehlo.multiply %arg14, %775 : tensor<512x64xf32>
    %831 = stablehlo.multiply %736, %777 : tensor<512x64xf32>
    %832 = stablehlo.add %830, %831 : tensor<512x64xf32>
    %833 = stablehlo.multiply %arg26, %781 : tensor<512x64xf32>
    %834 = stablehlo.multiply %736, %736 : tensor<512x64xf32>
    %835 = stablehlo.multiply %834, %785 : tensor<512x64xf32>
    %836 = stablehlo.add %833, %835 : tensor<512x64xf32>
    %837 = stablehlo.multiply %832, %791 : tensor<512x64xf32>
    %838 = stablehlo.multiply %836, %795 : tensor<512x64xf32>
    %839 = stablehlo.sqrt %838 : tensor<512x64xf32>
    %840 = stablehlo.add %839, %800 : tensor<512x64xf32>
    %841 = stablehlo.divide %837, %840 : tensor<512x64xf32>
    %842 = stablehlo.multiply %arg2, %777 : tensor<512x64xf32>
    %843 = stablehlo.add %841, %842 : tensor<512x64xf32>
    %844 = stablehlo.multiply %843, %805 : tensor<512x64xf32>
    %845 = stablehlo.subtract %arg2, %844 : tensor<512x64xf32>
    %846 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %847 = stablehlo.multiply %arg15, %846 : tensor<2x64xf32>
    %848 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %849 = stablehlo.multiply %738, %848 : tensor<2x64xf32>
    %850 = stablehlo.add %847, %849 : tensor<2x64xf32>
    %851 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %852 = stablehlo.multiply %arg27, %851 : tensor<2x64xf32>
    %853 = stablehlo.multiply %738, %738 : tensor<2x64xf32>
    %854 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %855 = stablehlo.multiply %853, %854 : tensor<2x64xf32>
    %856 = stablehlo.add %852, %855 : tensor<2x64xf32>
    %857 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %858 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %859 = stablehlo.multiply %850, %857 : tensor<2x64xf32>
    %860 = stablehlo.multiply %856, %858 : tensor<2x64xf32>
    %861 = stablehlo.sqrt %860 : tensor<2x64xf32>
    %862 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %863 = stablehlo.add %861, %862 : tensor<2x64xf32>
    %864 = stablehlo.divide %859, %863 : tensor<2x64xf32>
    %865 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %866 = stablehlo.multiply %864, %865 : tensor<2x64xf32>
    %867 = stablehlo.subtract %arg3, %866 : tensor<2x64xf32>
    %868 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %869 = stablehlo.multiply %arg16, %868 : tensor<2x64x64xf32>
    %870 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %871 = stablehlo.multiply %740, %870 : tensor<2x64x64xf32>
    %872 = stablehlo.add %869, %871 : tensor<2x64x64xf32>
    %873 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %874 = stablehlo.multiply %arg28, %873 : tensor<2x64x64xf32>
    %875 = stablehlo.multiply %740, %740 : tensor<2x64x64xf32>
    %876 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %877 = stablehlo.multiply %875, %876 : tensor<2x64x64xf32>
    %878 = stablehlo.add %874, %877 : tensor<2x64x64xf32>
    %879 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %880 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %881 = stablehlo.multiply %872, %879 : tensor<2x64x64xf32>
    %882 = stablehlo.multiply %878, %880 : tensor<2x64x64xf32>
    %883 = stablehlo.sqrt %882 : tensor<2x64x64xf32>
    %884 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %885 = stablehlo.add %883, %884 : tensor<2x64x64xf32>
    %886 = stablehlo.divide %881, %885 : tensor<2x64x64xf32>
    %887 = stablehlo.multiply %arg4, %870 : tensor<2x64x64xf32>
    %888 = stablehlo.add %886, %887 : tensor<2x64x64xf32>
    %889 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %890 = stablehlo.multiply %888, %889 : tensor<2x64x64xf32>
    %891 = stablehlo.subtract %arg4, %890 : tensor<2x64x64xf32>
    %892 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %893 = stablehlo.multiply %arg17, %892 : tensor<2x32x64xf32>
    %894 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %895 = stablehlo.multiply %742, %894 : tensor<2x32x64xf32>
    %896 = stablehlo.add %893, %895 : tensor<2x32x64xf32>
    %897 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %898 = stablehlo.multiply %arg29, %897 : tensor<2x32x64xf32>
    %899 = stablehlo.multiply %742, %742 : tensor<2x32x64xf32>
    %900 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %901 = stablehlo.multiply %899, %900 : tensor<2x32x64xf32>
    %902 = stablehlo.add %898, %901 : tensor<2x32x64xf32>
    %903 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %904 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %905 = stablehlo.multiply %896, %903 : tensor<2x32x64xf32>
    %906 = stablehlo.multiply %902, %904 : tensor<2x32x64xf32>
    %907 = stablehlo.sqrt %906 : tensor<2x32x64xf32>
    %908 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %909 = stablehlo.add %907, %908 : tensor<2x32x64xf32>
    %910 = stablehlo.divide %905, %909 : tensor<2x32x64xf32>
    %911 = stablehlo.multiply %arg5, %894 : tensor<2x32x64xf32>
    %912 = stablehlo.add %910, %911 : tensor<2x32x64xf32>
    %913 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %914 = stablehlo.multiply %912, %913 : tensor<2x32x64xf32>
    %915 = stablehlo.subtract %arg5, %914 : tensor<2x32x64xf32>
    %916 = stablehlo.multiply %arg18, %892 : tensor<2x32x64xf32>
    %917 = stablehlo.multiply %743, %894 : tensor<2x32x64xf32>
    %918 = stablehlo.add %916, %917 : tensor<2x32x64xf32>
    %919 = stablehlo.multiply %arg30, %897 : tensor<2x32x64xf32>
    %920 = stablehlo.multiply %743, %743 : tensor<2x32x64xf32>
    %921 = stablehlo.multiply %920, %900 : tensor<2x32x64xf32>
    %922 = stablehlo.add %919, %921 : tensor<2x32x64xf32>
    %923 = stablehlo.multiply %918, %903 : tensor<2x32x64xf32>
    %924 = stablehlo.multiply %922, %904 : tensor<2x32x64xf32>
    %925 = stablehlo.sqrt %924 : tensor<2x32x64xf32>
    %926 = stablehlo.add %925, %908 : tensor<2x32x64xf32>
    %927 = stablehlo.divide %923, %926 : tensor<2x32x64xf32>
    %928 = stablehlo.multiply %arg6, %894 : tensor<2x32x64xf32>
    %929 = stablehlo.add %927, %928 : tensor<2x32x64xf32>
    %930 = stablehlo.multiply %929, %913 : tensor<2x32x64xf32>
    %931 = stablehlo.subtract %arg6, %930 : tensor<2x32x64xf32>
    %932 = stablehlo.multiply %arg19, %868 : tensor<2x64x64xf32>
    %933 = stablehlo.multiply %744, %870 : tensor<2x64x64xf32>
    %934 = stablehlo.add %932, %933 : tensor<2x64x64xf32>
    %935 = stablehlo.multiply %arg31, %873 : tensor<2x64x64xf32>
    %936 = stablehlo.multiply %744, %744 : tensor<2x64x64xf32>
    %937 = stablehlo.multiply %936, %876 : tensor<2x64x64xf32>
    %938 = stablehlo.add %935, %937 : tensor<2x64x64xf32>
    %939 = stablehlo.multiply %934, %879 : tensor<2x64x64xf32>
    %940 = stablehlo.multiply %938, %880 : tensor<2x64x64xf32>
    %941 = stablehlo.sqrt %940 : tensor<2x64x64xf32>
    %942 = stablehlo.add %941, %884 : tensor<2x64x64xf32>
    %943 = stablehlo.divide %939, %942 : tensor<2x64x64xf32>
    %944 = stablehlo.multiply %arg7, %870 : tensor<2x64x64xf32>
    %945 = stablehlo.add %943, %944 : tensor<2x64x64xf32>
    %946 = stablehlo.multiply %945, %889 : tensor<2x64x64xf32>
    %947 = stablehlo.subtract %arg7, %946 : tensor<2x64x64xf32>
    %948 = stablehlo.multiply %arg20, %846 : tensor<2x64xf32>
    %949 = stablehlo.multiply %745, %848 : tensor<2x64xf32>
    %950 = stablehlo.add %948, %949 : tensor<2x64xf32>
    %951 = stablehlo.multiply %arg32, %851 : tensor<2x64xf32>
    %952 = stablehlo.multiply %745, %745 : tensor<2x64xf32>
    %953 = stablehlo.multiply %952, %854 : tensor<2x64xf32>
    %954 = stablehlo.add %951, %953 : tensor<2x64xf32>
    %955 = stablehlo.multiply %950, %857 : tensor<2x64xf32>
    %956 = stablehlo.multiply %954, %858 : tensor<2x64xf32>
    %957 = stablehlo.sqrt %956 : tensor<2x64xf32>
    %958 = stablehlo.add %957, %862 : tensor<2x64xf32>
    %959 = stablehlo.divide %955, %958 : tensor<2x64xf32>
    %960 = stablehlo.multiply %959, %865 : tensor<2x64xf32>
    %961 = stablehlo.subtract %arg8, %960 : tensor<2x64xf32>
    %962 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %963 = stablehlo.multiply %arg21, %962 : tensor<2x192x64xf32>
    %964 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %965 = stablehlo.multiply %747, %964 : tensor<2x192x64xf32>
    %966 = stablehlo.add %963, %965 : tensor<2x192x64xf32>
    %967 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %968 = stablehlo.multiply %arg33, %967 : tensor<2x192x64xf32>
    %969 = stablehlo.multiply %747, %747 : tensor<2x192x64xf32>
    %970 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %971 = stablehlo.multiply %969, %970 : tensor<2x192x64xf32>
    %972 = stablehlo.add %968, %971 : tensor<2x192x64xf32>
    %973 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %974 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %975 = stablehlo.multiply %966, %973 : tensor<2x192x64xf32>
    %976 = stablehlo.multiply %972, %974 : tensor<2x192x64xf32>
    %977 = stablehlo.sqrt %976 : tensor<2x192x64xf32>
    %978 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %979 = stablehlo.add %977, %978 : tensor<2x192x64xf32>
    %980 = stablehlo.divide %975, %979 : tensor<2x192x64xf32>
    %981 = stablehlo.multiply %arg9, %964 : tensor<2x192x64xf32>
    %982 = stablehlo.add %980, %981 : tensor<2x192x64xf32>
    %983 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %984 = stablehlo.multiply %982, %983 : tensor<2x192x64xf32>
    %985 = stablehlo.subtract %arg9, %984 : tensor<2x192x64xf32>
    %986 = stablehlo.multiply %arg22, %962 : tensor<2x192x64xf32>
    %987 = stablehlo.multiply %748, %964 : tensor<2x192x64xf32>
    %988 = stablehlo.add %986, %987 : tensor<2x192x64xf32>
    %989 = stablehlo.multiply %arg34, %967 : tensor<2x192x64xf32>
    %990 = stablehlo.multiply %748, %748 : tensor<2x192x64xf32>
    %991 = stablehlo.multiply %990, %970 : tensor<2x192x64xf32>
    %992 = stablehlo.add %989, %991 : tensor<2x192x64xf32>
    %993 = stablehlo.multiply %988, %973 : tensor<2x192x64xf32>
    %994 = stablehlo.multiply %992, %974 : tensor<2x192x64xf32>
    %995 = stablehlo.sqrt %994 : tensor<2x192x64xf32>
    %996 = stablehlo.add %995, %978 : tensor<2x192x64xf32>
    %997 = stablehlo.divide %993, %996 : tensor<2x192x64xf32>
    %998 = stablehlo.multiply %arg10, %964 : tensor<2x192x64xf32>
    %999 = stablehlo.add %997, %998 : tensor<2x192x64xf32>
    %1000 = stablehlo.multiply %999, %983 : tensor<2x192x64xf32>
    %1001 = stablehlo.subtract %arg10, %1000 : tensor<2x192x64xf32>
    %1002 = stablehlo.broadcast_in_dim %764, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1003 = stablehlo.multiply %arg23, %1002 : tensor<2x64x192xf32>
    %1004 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1005 = stablehlo.multiply %750, %1004 : tensor<2x64x192xf32>
    %1006 = stablehlo.add %1003, %1005 : tensor<2x64x192xf32>
    %1007 = stablehlo.broadcast_in_dim %780, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1008 = stablehlo.multiply %arg35, %1007 : tensor<2x64x192xf32>
    %1009 = stablehlo.multiply %750, %750 : tensor<2x64x192xf32>
    %1010 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1011 = stablehlo.multiply %1009, %1010 : tensor<2x64x192xf32>
    %1012 = stablehlo.add %1008, %1011 : tensor<2x64x192xf32>
    %1013 = stablehlo.broadcast_in_dim %790, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1014 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1015 = stablehlo.multiply %1006, %1013 : tensor<2x64x192xf32>
    %1016 = stablehlo.multiply %1012, %1014 : tensor<2x64x192xf32>
    %1017 = stablehlo.sqrt %1016 : tensor<2x64x192xf32>
    %1018 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1019 = stablehlo.add %1017, %1018 : tensor<2x64x192xf32>
    %1020 = stablehlo.divide %1015, %1019 : tensor<2x64x192xf32>
    %1021 = stablehlo.multiply %arg11, %1004 : tensor<2x64x192xf32>
    %1022 = stablehlo.add %1020, %1021 : tensor<2x64x192xf32>
    %1023 = stablehlo.broadcast_in_dim %774, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1024 = stablehlo.multiply %1022, %1023 : tensor<2x64x192xf32>
    %1025 = stablehlo.subtract %arg11, %1024 : tensor<2x64x192xf32>
    %1026 = stablehlo.constant dense<1> : tensor<i32>
    %1027 = stablehlo.add %arg36, %1026 : tensor<i32>
    %1028 = stablehlo.multiply %355#2, %672 : tensor<f32>
    %1029 = stablehlo.multiply %355#3, %672 : tensor<f32>
    %1030 = stablehlo.reshape %1028 : (tensor<f32>) -> tensor<1xf32>
    %1031 = stablehlo.reshape %1029 : (tensor<f32>) -> tensor<1xf32>
    %1032 = stablehlo.reshape %727 : (tensor<f32>) -> tensor<1xf32>
    %1033 = stablehlo.reshape %774 : (tensor<f32>) -> tensor<1xf32>
    %1034 = stablehlo.reshape %361 : (tensor<f32>) -> tensor<1xf32>
    %1035 = stablehlo.concatenate %1030, %1031, %1032, %1033, %1034, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %807, %829, %845, %867, %891, %915, %931, %947, %961, %985, %1001, %1025, %779, %812, %832, %850, %872, %896, %918, %934, %950, %966, %988, %1006, %787, %818, %836, %856, %878, %902, %922, %938, %954, %972, %992, %1012, %1027, %1035 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
