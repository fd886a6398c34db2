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
    %12 = stablehlo.iota dim = 0 : tensor<2xui32>
    %13 = stablehlo.constant dense<0> : tensor<i32>
    %14 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %16 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %17 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %18 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %19 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %20 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %21 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %22 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %23 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %24 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %271:41 = stablehlo.while(%r25 = %13, %r26 = %11, %r27 = %10, %r28 = %0, %r29 = %12, %r30 = %arg3, %r31 = %arg4, %r32 = %arg5, %r33 = %arg6, %r34 = %arg7, %r35 = %arg8, %r36 = %arg9, %r37 = %arg10, %r38 = %arg11, %r39 = %15, %r40 = %16, %r41 = %15, %r42 = %17, %r43 = %17, %r44 = %17, %r45 = %18, %r46 = %17, %r47 = %15, %r48 = %16, %r49 = %15, %r50 = %17, %r51 = %19, %r52 = %17, %r53 = %19, %r54 = %19, %r55 = %19, %r56 = %20, %r57 = %19, %r58 = %21, %r59 = %21, %r60 = %22, %r61 = %23, %r62 = %24, %r63 = %24, %r64 = %24, %r65 = %24) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    cond {
      %66 = stablehlo.constant dense<2> : tensor<i32>
      %67 = stablehlo.compare LT, %r25, %66, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %67 : tensor<i1>
    } do {
      %68 = stablehlo.constant dense<0> : tensor<i32>
      %69 = stablehlo.dynamic_slice %r29, %r25, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %70 = stablehlo.reshape %69 : (tensor<1xui32>) -> tensor<ui32>
      %71 = stablehlo.dynamic_slice %r30, %r25, %68, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %72 = stablehlo.reshape %71 : (tensor<1x64xf32>) -> tensor<64xf32>
      %73 = stablehlo.dynamic_slice %r31, %r25, %68, %68, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %74 = stablehlo.reshape %73 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %75 = stablehlo.dynamic_slice %r32, %r25, %68, %68, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %76 = stablehlo.reshape %75 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %77 = stablehlo.dynamic_slice %r33, %r25, %68, %68, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %78 = stablehlo.reshape %77 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %79 = stablehlo.dynamic_slice %r34, %r25, %68, %68, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %80 = stablehlo.reshape %79 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %81 = stablehlo.dynamic_slice %r35, %r25, %68, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %82 = stablehlo.reshape %81 : (tensor<1x64xf32>) -> tensor<64xf32>
      %83 = stablehlo.dynamic_slice %r36, %r25, %68, %68, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %84 = stablehlo.reshape %83 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %85 = stablehlo.dynamic_slice %r37, %r25, %68, %68, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %86 = stablehlo.reshape %85 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %87 = stablehlo.dynamic_slice %r38, %r25, %68, %68, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %88 = stablehlo.reshape %87 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %89 = stablehlo.multiply %r28, %r28 : tensor<8x64x64xf32>
      %90 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %91 = stablehlo.reduce(%89 init: %90) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %92 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %93 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %94 = stablehlo.multiply %91, %93 : tensor<8x64xf32>
      %95 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %97 = stablehlo.add %94, %96 : tensor<8x64xf32>
      %98 = stablehlo.rsqrt %97 : tensor<8x64xf32>
      %99 = stablehlo.broadcast_in_dim %98, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %100 = stablehlo.multiply %r28, %99 : tensor<8x64x64xf32>
      %101 = stablehlo.broadcast_in_dim %72, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %102 = stablehlo.multiply %100, %101 : tensor<8x64x64xf32>
      %103 = stablehlo.reshape %102 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %104 = stablehlo.dot_general %103, %74, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %105 = stablehlo.reshape %104 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %106 = stablehlo.reshape %105 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %107 = stablehlo.dot_general %103, %76, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %108 = stablehlo.reshape %107 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %110 = stablehlo.dot_general %103, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %111 = stablehlo.reshape %110 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %113 = stablehlo.reshape %r26 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %114 = stablehlo.broadcast_in_dim %113, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %115 = stablehlo.multiply %106, %114 : tensor<8x64x4x16xf32>
      %116 = stablehlo.slice %106 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %117 = stablehlo.slice %106 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %118 = stablehlo.concatenate %116, %117, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %119 = stablehlo.reshape %r27 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %120 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %121 = stablehlo.multiply %118, %120 : tensor<8x64x4x16xf32>
      %122 = stablehlo.add %115, %121 : tensor<8x64x4x16xf32>
      %123 = stablehlo.broadcast_in_dim %113, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %124 = stablehlo.multiply %109, %123 : tensor<8x64x2x16xf32>
      %125 = stablehlo.slice %109 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %126 = stablehlo.slice %109 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %127 = stablehlo.concatenate %125, %126, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %128 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %129 = stablehlo.multiply %127, %128 : tensor<8x64x2x16xf32>
      %130 = stablehlo.add %124, %129 : tensor<8x64x2x16xf32>
      %131 = stablehlo.transpose %130, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %132 = stablehlo.transpose %112, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %133 = stablehlo.iota dim = 0 : tensor<1xi32>
      %134 = stablehlo.constant dense<64> : tensor<i32>
      %135 = stablehlo.broadcast_in_dim %134, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %136 = stablehlo.multiply %133, %135 : tensor<1xi32>
      %137 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %138 = stablehlo.add %136, %137 : tensor<1xi32>
      %139 = stablehlo.reshape %122 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %140 = stablehlo.transpose %139, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %141 = stablehlo.reshape %140 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %142 = stablehlo.reshape %138 : (tensor<1xi32>) -> tensor<i32>
      %143 = stablehlo.reshape %141 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %144 = stablehlo.dot_general %143, %131, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %145 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %147 = stablehlo.multiply %144, %146 : tensor<8x2x128x64xf32>
      %148 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %149 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %150 = stablehlo.subtract %148, %149 : tensor<64x64xi32>
      %151 = stablehlo.subtract %142, %68 : tensor<i32>
      %152 = stablehlo.broadcast_in_dim %151, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %153 = stablehlo.add %150, %152 : tensor<64x64xi32>
      %154 = stablehlo.broadcast_in_dim %68, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %155 = stablehlo.compare GE, %153, %154, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %156 = stablehlo.broadcast_in_dim %155, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %157 = stablehlo.reshape %156 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %158 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %160 = stablehlo.select %157, %147, %159 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %161 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %162 = stablehlo.reduce(%160 init: %161) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %163 = stablehlo.broadcast_in_dim %162, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %164 = stablehlo.subtract %160, %163 : tensor<8x2x128x64xf32>
      %165 = stablehlo.exponential %164 : tensor<8x2x128x64xf32>
      %166 = stablehlo.reduce(%165 init: %90) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %167 = stablehlo.dot_general %165, %132, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %168 = stablehlo.broadcast_in_dim %166, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %169 = stablehlo.divide %167, %168 : tensor<8x2x128x16xf32>
      %170 = stablehlo.log %166 : tensor<8x2x128xf32>
      %171 = stablehlo.add %170, %162 : tensor<8x2x128xf32>
      %172 = stablehlo.reshape %169 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %173 = stablehlo.reshape %171 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %174 = stablehlo.reshape %172 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %175 = stablehlo.transpose %174, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %176 = stablehlo.reshape %175 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %177 = stablehlo.reshape %173 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %178 = stablehlo.transpose %177, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %179 = stablehlo.reshape %178 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %180 = stablehlo.reshape %176 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %181 = stablehlo.reshape %180 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %182 = stablehlo.dot_general %181, %80, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %183 = stablehlo.reshape %182 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %184 = stablehlo.add %r28, %183 : tensor<8x64x64xf32>
      %185 = stablehlo.multiply %184, %184 : tensor<8x64x64xf32>
      %186 = stablehlo.reduce(%185 init: %90) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %187 = stablehlo.multiply %186, %93 : tensor<8x64xf32>
      %188 = stablehlo.add %187, %96 : tensor<8x64xf32>
      %189 = stablehlo.rsqrt %188 : tensor<8x64xf32>
      %190 = stablehlo.broadcast_in_dim %189, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %191 = stablehlo.multiply %184, %190 : tensor<8x64x64xf32>
      %192 = stablehlo.broadcast_in_dim %82, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %193 = stablehlo.multiply %191, %192 : tensor<8x64x64xf32>
      %194 = stablehlo.reshape %193 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %195 = stablehlo.dot_general %194, %84, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %196 = stablehlo.reshape %195 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %197 = stablehlo.dot_general %194, %86, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %198 = stablehlo.reshape %197 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %199 = stablehlo.logistic %196 : tensor<8x64x192xf32>
      %200 = stablehlo.multiply %196, %199 : tensor<8x64x192xf32>
      %201 = stablehlo.multiply %200, %198 : tensor<8x64x192xf32>
      %202 = stablehlo.reshape %201 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %203 = stablehlo.dot_general %202, %88, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %204 = stablehlo.reshape %203 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %205 = stablehlo.add %184, %204 : tensor<8x64x64xf32>
      %206 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %207 = stablehlo.broadcast_in_dim %206, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %208 = stablehlo.subtract %207, %199 : tensor<8x64x192xf32>
      %209 = stablehlo.reshape %179 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %210 = stablehlo.transpose %209, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %211 = stablehlo.reshape %210 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %212 = stablehlo.reshape %211 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %213 = stablehlo.broadcast_in_dim %212, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %214 = stablehlo.subtract %147, %213 : tensor<8x2x128x64xf32>
      %215 = stablehlo.exponential %214 : tensor<8x2x128x64xf32>
      %216 = stablehlo.broadcast_in_dim %90, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %217 = stablehlo.select %157, %215, %216 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %218 = stablehlo.negate %r27 : tensor<1x64x16xf32>
      %219 = stablehlo.reshape %218 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %220 = stablehlo.constant dense<1> : tensor<i32>
      %221 = stablehlo.add %r25, %220 : tensor<i32>
      %222 = stablehlo.reshape %r28 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %223 = stablehlo.dynamic_update_slice %r39, %222, %r25, %68, %68, %68 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %224 = stablehlo.reshape %98 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %225 = stablehlo.dynamic_update_slice %r40, %224, %r25, %68, %68 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %226 = stablehlo.reshape %100 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %227 = stablehlo.dynamic_update_slice %r41, %226, %r25, %68, %68, %68 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %228 = stablehlo.reshape %103 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %229 = stablehlo.dynamic_update_slice %r42, %228, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %230 = stablehlo.dynamic_update_slice %r43, %228, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %231 = stablehlo.dynamic_update_slice %r44, %228, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %232 = stablehlo.reshape %176 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %233 = stablehlo.dynamic_update_slice %r45, %232, %r25, %68, %68, %68, %68 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %234 = stablehlo.reshape %181 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %235 = stablehlo.dynamic_update_slice %r46, %234, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %236 = stablehlo.reshape %184 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %237 = stablehlo.dynamic_update_slice %r47, %236, %r25, %68, %68, %68 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %238 = stablehlo.reshape %189 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %239 = stablehlo.dynamic_update_slice %r48, %238, %r25, %68, %68 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %240 = stablehlo.reshape %191 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %241 = stablehlo.dynamic_update_slice %r49, %240, %r25, %68, %68, %68 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %242 = stablehlo.reshape %194 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %243 = stablehlo.dynamic_update_slice %r50, %242, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %244 = stablehlo.reshape %196 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %245 = stablehlo.dynamic_update_slice %r51, %244, %r25, %68, %68, %68 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %246 = stablehlo.dynamic_update_slice %r52, %242, %r25, %68, %68 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %247 = stablehlo.reshape %198 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %248 = stablehlo.dynamic_update_slice %r53, %247, %r25, %68, %68, %68 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %249 = stablehlo.reshape %199 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %250 = stablehlo.dynamic_update_slice %r54, %249, %r25, %68, %68, %68 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %251 = stablehlo.reshape %200 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %252 = stablehlo.dynamic_update_slice %r55, %251, %r25, %68, %68, %68 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %253 = stablehlo.reshape %202 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %254 = stablehlo.dynamic_update_slice %r56, %253, %r25, %68, %68 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %255 = stablehlo.reshape %208 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %256 = stablehlo.dynamic_update_slice %r57, %255, %r25, %68, %68, %68 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %257 = stablehlo.reshape %131 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %258 = stablehlo.dynamic_update_slice %r58, %257, %r25, %68, %68, %68, %68 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %259 = stablehlo.reshape %132 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %260 = stablehlo.dynamic_update_slice %r59, %259, %r25, %68, %68, %68, %68 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %261 = stablehlo.reshape %143 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %262 = stablehlo.dynamic_update_slice %r60, %261, %r25, %68, %68, %68, %68 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %263 = stablehlo.reshape %217 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %264 = stablehlo.dynamic_update_slice %r61, %263, %r25, %68, %68, %68, %68 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %265 = stablehlo.reshape %113 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %266 = stablehlo.dynamic_update_slice %r62, %265, %r25, %68, %68, %68, %68 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %267 = stablehlo.reshape %219 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %268 = stablehlo.dynamic_update_slice %r63, %267, %r25, %68, %68, %68, %68 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %269 = stablehlo.dynamic_update_slice %r64, %265, %r25, %68, %68, %68, %68 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %270 = stablehlo.dynamic_update_slice %r65, %267, %r25, %68, %68, %68, %68 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %221, %r26, %r27, %205, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %223, %225, %227, %229, %230, %231, %233, %235, %237, %239, %241, %243, %245, %246, %248, %250, %252, %254, %256, %258, %260, %262, %264, %266, %268, %269, %270 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %272 = stablehlo.multiply %271#3, %271#3 : tensor<8x64x64xf32>
    %273 = stablehlo.reduce(%272 init: %14) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %274 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %275 = stablehlo.broadcast_in_dim %274, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %276 = stablehlo.multiply %273, %275 : tensor<8x64xf32>
    %277 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %278 = stablehlo.broadcast_in_dim %277, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %279 = stablehlo.add %276, %278 : tensor<8x64xf32>
    %280 = stablehlo.rsqrt %279 : tensor<8x64xf32>
    %281 = stablehlo.broadcast_in_dim %280, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %282 = stablehlo.multiply %271#3, %281 : tensor<8x64x64xf32>
    %283 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %284 = stablehlo.multiply %282, %283 : tensor<8x64x64xf32>
    %285 = stablehlo.reshape %284 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %286 = stablehlo.transpose %285, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %287 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %288 = stablehlo.transpose %287, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %289 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<1x512x64xf32>
    %290 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %354:8 = stablehlo.while(%r291 = %13, %r292 = %arg2, %r293 = %14, %r294 = %14, %r295 = %289, %r296 = %286, %r297 = %288, %r298 = %290) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    cond {
      %299 = stablehlo.constant dense<1> : tensor<i32>
      %300 = stablehlo.compare LT, %r291, %299, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %300 : tensor<i1>
    } do {
      %301 = stablehlo.constant dense<0> : tensor<i32>
      %302 = stablehlo.dynamic_slice %r296, %r291, %301, %301, %301, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %303 = stablehlo.reshape %302 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %304 = stablehlo.dynamic_slice %r297, %r291, %301, %301, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %305 = stablehlo.reshape %304 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %306 = stablehlo.reshape %303 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %307 = stablehlo.reshape %305 : (tensor<1x512xi32>) -> tensor<512xi32>
      %308 = stablehlo.dot_general %306, %r292, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %309 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %310 = stablehlo.reduce(%308 init: %309) applies stablehlo.maximum across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %311 = stablehlo.broadcast_in_dim %310, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %312 = stablehlo.subtract %308, %311 : tensor<512x512xf32>
      %313 = stablehlo.exponential %312 : tensor<512x512xf32>
      %314 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %315 = stablehlo.reduce(%313 init: %314) applies stablehlo.add across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %316 = stablehlo.log %315 : tensor<512xf32>
      %317 = stablehlo.add %316, %310 : tensor<512xf32>
      %318 = stablehlo.iota dim = 1 : tensor<512x512xi32>
      %319 = stablehlo.broadcast_in_dim %307, dims = [0] : (tensor<512xi32>) -> tensor<512x512xi32>
      %320 = stablehlo.compare EQ, %318, %319, SIGNED : (tensor<512x512xi32>, tensor<512x512xi32>) -> tensor<512x512xi1>
      %321 = "stablehlo.gather"(%r292, %307) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<512xi32>) -> tensor<512x64xf32>
      %322 = stablehlo.multiply %306, %321 : tensor<512x64xf32>
      %323 = stablehlo.reduce(%322 init: %314) applies stablehlo.add across dimensions = [1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<512xf32>
      %324 = stablehlo.constant dense<-1> : tensor<i32>
      %325 = stablehlo.broadcast_in_dim %324, dims = [] : (tensor<i32>) -> tensor<512xi32>
      %326 = stablehlo.compare NE, %307, %325, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
      %327 = stablehlo.subtract %317, %323 : tensor<512xf32>
      %328 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %329 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %330 = stablehlo.convert %326 : (tensor<512xi1>) -> tensor<512xf32>
      %331 = stablehlo.multiply %330, %329 : tensor<512xf32>
      %332 = stablehlo.divide %331, %315 : tensor<512xf32>
      %333 = stablehlo.broadcast_in_dim %332, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %334 = stablehlo.multiply %313, %333 : tensor<512x512xf32>
      %335 = stablehlo.broadcast_in_dim %331, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %336 = stablehlo.broadcast_in_dim %314, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
      %337 = stablehlo.select %320, %335, %336 : tensor<512x512xi1>, tensor<512x512xf32>
      %338 = stablehlo.subtract %334, %337 : tensor<512x512xf32>
      %339 = stablehlo.broadcast_in_dim %314, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %340 = stablehlo.select %326, %327, %339 : tensor<512xi1>, tensor<512xf32>
      %341 = stablehlo.reduce(%340 init: %314) applies stablehlo.add across dimensions = [0] : (tensor<512xf32>, tensor<f32>) -> tensor<f32>
      %342 = stablehlo.dot_general %338, %r292, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %343 = stablehlo.dot_general %338, %306, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %344 = stablehlo.reshape %343 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %345 = stablehlo.add %r295, %344 : tensor<1x512x64xf32>
      %346 = stablehlo.reshape %342 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %347 = stablehlo.add %r293, %341 : tensor<f32>
      %348 = stablehlo.add %r294, %341 : tensor<f32>
      %349:4 = stablehlo.optimization_barrier %347, %348, %345, %346 : tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x512x64xf32>
      %350 = stablehlo.constant dense<1> : tensor<i32>
      %351 = stablehlo.add %r291, %350 : tensor<i32>
      %352 = stablehlo.reshape %349#3 : (tensor<1x512x64xf32>) -> tensor<1x1x512x64xf32>
      %353 = stablehlo.dynamic_update_slice %r298, %352, %r291, %301, %301, %301 : (tensor<1x1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      stablehlo.return %351, %r292, %349#0, %349#1, %349#2, %r296, %r297, %353 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    }
    %355 = stablehlo.reduce(%354#4 init: %14) applies stablehlo.add across dimensions = [0] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %356 = stablehlo.constant dense<-1> : tensor<i32>
    %357 = stablehlo.broadcast_in_dim %356, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %358 = stablehlo.compare NE, %288, %357, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %359 = stablehlo.convert %358 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %360 = stablehlo.reduce(%359 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %361 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %362 = stablehlo.broadcast_in_dim %361, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %363 = stablehlo.multiply %354#7, %362 : tensor<1x1x512x64xf32>
    %364 = stablehlo.broadcast_in_dim %361, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %365 = stablehlo.multiply %355, %364 : tensor<512x64xf32>
    %366 = stablehlo.transpose %363, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %367 = stablehlo.reshape %366 : (tensor<1x1x512x64xf32>) -> tensor<8x64x64xf32>
    %368 = stablehlo.multiply %367, %283 : tensor<8x64x64xf32>
    %369 = stablehlo.multiply %367, %282 : tensor<8x64x64xf32>
    %370 = stablehlo.reduce(%369 init: %14) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %371 = stablehlo.multiply %368, %281 : tensor<8x64x64xf32>
    %372 = stablehlo.multiply %368, %271#3 : tensor<8x64x64xf32>
    %373 = stablehlo.reduce(%372 init: %14) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %374 = stablehlo.multiply %373, %280 : tensor<8x64xf32>
    %375 = stablehlo.multiply %374, %280 : tensor<8x64xf32>
    %376 = stablehlo.multiply %375, %280 : tensor<8x64xf32>
    %377 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %378 = stablehlo.broadcast_in_dim %377, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %379 = stablehlo.multiply %376, %378 : tensor<8x64xf32>
    %380 = stablehlo.multiply %379, %275 : tensor<8x64xf32>
    %381 = stablehlo.broadcast_in_dim %380, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %382 = stablehlo.multiply %381, %271#3 : tensor<8x64x64xf32>
    %383 = stablehlo.add %371, %382 : tensor<8x64x64xf32>
    %384 = stablehlo.add %383, %382 : tensor<8x64x64xf32>
    %385 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %386 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %387 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %388 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %389 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %666:50 = stablehlo.while(%r390 = %13, %r391 = %11, %r392 = %10, %r393 = %384, %r394 = %12, %r395 = %arg3, %r396 = %arg4, %r397 = %arg5, %r398 = %arg6, %r399 = %arg7, %r400 = %arg8, %r401 = %arg9, %r402 = %arg10, %r403 = %arg11, %r404 = %271#14, %r405 = %271#15, %r406 = %271#16, %r407 = %271#17, %r408 = %271#18, %r409 = %271#19, %r410 = %271#20, %r411 = %271#21, %r412 = %271#22, %r413 = %271#23, %r414 = %271#24, %r415 = %271#25, %r416 = %271#26, %r417 = %271#27, %r418 = %271#28, %r419 = %271#29, %r420 = %271#30, %r421 = %271#31, %r422 = %271#32, %r423 = %271#33, %r424 = %271#34, %r425 = %271#35, %r426 = %271#36, %r427 = %271#37, %r428 = %271#38, %r429 = %271#39, %r430 = %271#40, %r431 = %385, %r432 = %386, %r433 = %387, %r434 = %387, %r435 = %386, %r436 = %385, %r437 = %388, %r438 = %388, %r439 = %389) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %440 = stablehlo.constant dense<2> : tensor<i32>
      %441 = stablehlo.compare LT, %r390, %440, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %441 : tensor<i1>
    } do {
      %442 = stablehlo.constant dense<1> : tensor<i32>
      %443 = stablehlo.subtract %442, %r390 : tensor<i32>
      %444 = stablehlo.constant dense<0> : tensor<i32>
      %445 = stablehlo.dynamic_slice %r394, %443, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %446 = stablehlo.reshape %445 : (tensor<1xui32>) -> tensor<ui32>
      %447 = stablehlo.dynamic_slice %r395, %443, %444, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %448 = stablehlo.reshape %447 : (tensor<1x64xf32>) -> tensor<64xf32>
      %449 = stablehlo.dynamic_slice %r396, %443, %444, %444, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %450 = stablehlo.reshape %449 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %451 = stablehlo.dynamic_slice %r397, %443, %444, %444, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %452 = stablehlo.reshape %451 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %453 = stablehlo.dynamic_slice %r398, %443, %444, %444, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %454 = stablehlo.reshape %453 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %455 = stablehlo.dynamic_slice %r399, %443, %444, %444, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %456 = stablehlo.reshape %455 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %457 = stablehlo.dynamic_slice %r400, %443, %444, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %458 = stablehlo.reshape %457 : (tensor<1x64xf32>) -> tensor<64xf32>
      %459 = stablehlo.dynamic_slice %r401, %443, %444, %444, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %460 = stablehlo.reshape %459 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %461 = stablehlo.dynamic_slice %r402, %443, %444, %444, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %462 = stablehlo.reshape %461 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %463 = stablehlo.dynamic_slice %r403, %443, %444, %444, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %464 = stablehlo.reshape %463 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %465 = stablehlo.dynamic_slice %r404, %443, %444, %444, %444, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %467 = stablehlo.dynamic_slice %r405, %443, %444, %444, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %469 = stablehlo.dynamic_slice %r406, %443, %444, %444, %444, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %471 = stablehlo.dynamic_slice %r407, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %473 = stablehlo.dynamic_slice %r408, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %475 = stablehlo.dynamic_slice %r409, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %477 = stablehlo.dynamic_slice %r410, %443, %444, %444, %444, %444, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %479 = stablehlo.dynamic_slice %r411, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %481 = stablehlo.dynamic_slice %r412, %443, %444, %444, %444, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %483 = stablehlo.dynamic_slice %r413, %443, %444, %444, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %485 = stablehlo.dynamic_slice %r414, %443, %444, %444, %444, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %487 = stablehlo.dynamic_slice %r415, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %489 = stablehlo.dynamic_slice %r416, %443, %444, %444, %444, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %491 = stablehlo.dynamic_slice %r417, %443, %444, %444, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %493 = stablehlo.dynamic_slice %r418, %443, %444, %444, %444, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %495 = stablehlo.dynamic_slice %r419, %443, %444, %444, %444, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %497 = stablehlo.dynamic_slice %r420, %443, %444, %444, %444, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %499 = stablehlo.dynamic_slice %r421, %443, %444, %444, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %501 = stablehlo.dynamic_slice %r422, %443, %444, %444, %444, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %503 = stablehlo.dynamic_slice %r423, %443, %444, %444, %444, %444, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %505 = stablehlo.dynamic_slice %r424, %443, %444, %444, %444, %444, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %507 = stablehlo.dynamic_slice %r425, %443, %444, %444, %444, %444, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %509 = stablehlo.dynamic_slice %r426, %443, %444, %444, %444, %444, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %511 = stablehlo.dynamic_slice %r427, %443, %444, %444, %444, %444, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %513 = stablehlo.dynamic_slice %r428, %443, %444, %444, %444, %444, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %515 = stablehlo.dynamic_slice %r429, %443, %444, %444, %444, %444, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %517 = stablehlo.dynamic_slice %r430, %443, %444, %444, %444, %444, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %519 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %520 = stablehlo.broadcast_in_dim %519, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %521 = stablehlo.broadcast_in_dim %468, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %522 = stablehlo.broadcast_in_dim %448, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %523 = stablehlo.broadcast_in_dim %484, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %524 = stablehlo.broadcast_in_dim %458, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %525 = stablehlo.reshape %r393 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %526 = stablehlo.dot_general %525, %464, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %527 = stablehlo.dot_general %525, %500, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %528 = stablehlo.reshape %526 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %529 = stablehlo.multiply %528, %494 : tensor<8x64x192xf32>
      %530 = stablehlo.multiply %528, %498 : tensor<8x64x192xf32>
      %531 = stablehlo.multiply %529, %496 : tensor<8x64x192xf32>
      %532 = stablehlo.multiply %529, %490 : tensor<8x64x192xf32>
      %533 = stablehlo.multiply %532, %496 : tensor<8x64x192xf32>
      %534 = stablehlo.multiply %533, %502 : tensor<8x64x192xf32>
      %535 = stablehlo.add %531, %534 : tensor<8x64x192xf32>
      %536 = stablehlo.reshape %530 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %537 = stablehlo.dot_general %536, %462, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %538 = stablehlo.dot_general %536, %492, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %539 = stablehlo.reshape %537 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.reshape %535 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %541 = stablehlo.dot_general %540, %460, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %542 = stablehlo.dot_general %540, %488, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %543 = stablehlo.reshape %541 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %544 = stablehlo.add %539, %543 : tensor<8x64x64xf32>
      %545 = stablehlo.multiply %544, %524 : tensor<8x64x64xf32>
      %546 = stablehlo.multiply %544, %486 : tensor<8x64x64xf32>
      %547 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %548 = stablehlo.reduce(%546 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %549 = stablehlo.multiply %545, %523 : tensor<8x64x64xf32>
      %550 = stablehlo.multiply %545, %482 : tensor<8x64x64xf32>
      %551 = stablehlo.add %r393, %549 : tensor<8x64x64xf32>
      %552 = stablehlo.reduce(%550 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %553 = stablehlo.multiply %552, %484 : tensor<8x64xf32>
      %554 = stablehlo.multiply %553, %484 : tensor<8x64xf32>
      %555 = stablehlo.multiply %554, %484 : tensor<8x64xf32>
      %556 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %557 = stablehlo.broadcast_in_dim %556, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %558 = stablehlo.multiply %555, %557 : tensor<8x64xf32>
      %559 = stablehlo.multiply %558, %520 : tensor<8x64xf32>
      %560 = stablehlo.broadcast_in_dim %559, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.multiply %560, %482 : tensor<8x64x64xf32>
      %562 = stablehlo.add %551, %561 : tensor<8x64x64xf32>
      %563 = stablehlo.add %562, %561 : tensor<8x64x64xf32>
      %564 = stablehlo.reshape %563 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %565 = stablehlo.dot_general %564, %456, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %566 = stablehlo.dot_general %564, %480, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %567 = stablehlo.reshape %565 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %568 = stablehlo.reshape %567 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %569 = stablehlo.multiply %478, %568 : tensor<8x64x4x16xf32>
      %570 = stablehlo.reduce(%569 init: %547) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %571 = stablehlo.reshape %568 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %572 = stablehlo.transpose %571, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %573 = stablehlo.reshape %572 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %574 = stablehlo.reshape %570 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %575 = stablehlo.transpose %574, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %576 = stablehlo.reshape %575 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %577 = stablehlo.broadcast_in_dim %547, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %578 = stablehlo.reshape %573 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %579 = stablehlo.reshape %576 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %580 = stablehlo.dot_general %578, %506, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %581 = stablehlo.broadcast_in_dim %579, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %582 = stablehlo.subtract %580, %581 : tensor<8x2x128x64xf32>
      %583 = stablehlo.multiply %510, %582 : tensor<8x2x128x64xf32>
      %584 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %585 = stablehlo.broadcast_in_dim %584, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %586 = stablehlo.multiply %583, %585 : tensor<8x2x128x64xf32>
      %587 = stablehlo.dot_general %586, %504, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %588 = stablehlo.dot_general %586, %508, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %589 = stablehlo.dot_general %510, %578, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %590 = stablehlo.add %577, %588 : tensor<8x2x64x16xf32>
      %591 = stablehlo.add %577, %589 : tensor<8x2x64x16xf32>
      %592 = stablehlo.reshape %587 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %593 = stablehlo.reshape %592 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %594 = stablehlo.transpose %593, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %595 = stablehlo.reshape %594 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %596 = stablehlo.transpose %590, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %597 = stablehlo.transpose %591, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %598 = stablehlo.broadcast_in_dim %512, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %599 = stablehlo.multiply %596, %598 : tensor<8x64x2x16xf32>
      %600 = stablehlo.slice %596 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %601 = stablehlo.slice %596 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %602 = stablehlo.concatenate %600, %601, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %603 = stablehlo.broadcast_in_dim %514, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %604 = stablehlo.multiply %602, %603 : tensor<8x64x2x16xf32>
      %605 = stablehlo.add %599, %604 : tensor<8x64x2x16xf32>
      %606 = stablehlo.broadcast_in_dim %516, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %607 = stablehlo.multiply %595, %606 : tensor<8x64x4x16xf32>
      %608 = stablehlo.slice %595 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %609 = stablehlo.slice %595 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %610 = stablehlo.concatenate %608, %609, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %611 = stablehlo.broadcast_in_dim %518, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %612 = stablehlo.multiply %610, %611 : tensor<8x64x4x16xf32>
      %613 = stablehlo.add %607, %612 : tensor<8x64x4x16xf32>
      %614 = stablehlo.reshape %597 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %615 = stablehlo.reshape %614 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %616 = stablehlo.dot_general %615, %454, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %617 = stablehlo.dot_general %615, %476, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %618 = stablehlo.reshape %616 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %619 = stablehlo.reshape %605 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %620 = stablehlo.reshape %619 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %621 = stablehlo.dot_general %620, %452, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %622 = stablehlo.dot_general %620, %474, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %623 = stablehlo.reshape %621 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %624 = stablehlo.add %618, %623 : tensor<8x64x64xf32>
      %625 = stablehlo.reshape %613 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %626 = stablehlo.reshape %625 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %627 = stablehlo.dot_general %626, %450, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %628 = stablehlo.dot_general %626, %472, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %629 = stablehlo.reshape %627 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %630 = stablehlo.add %624, %629 : tensor<8x64x64xf32>
      %631 = stablehlo.multiply %630, %522 : tensor<8x64x64xf32>
      %632 = stablehlo.multiply %630, %470 : tensor<8x64x64xf32>
      %633 = stablehlo.reduce(%632 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %634 = stablehlo.multiply %631, %521 : tensor<8x64x64xf32>
      %635 = stablehlo.multiply %631, %466 : tensor<8x64x64xf32>
      %636 = stablehlo.add %563, %634 : tensor<8x64x64xf32>
      %637 = stablehlo.reduce(%635 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %638 = stablehlo.multiply %637, %468 : tensor<8x64xf32>
      %639 = stablehlo.multiply %638, %468 : tensor<8x64xf32>
      %640 = stablehlo.multiply %639, %468 : tensor<8x64xf32>
      %641 = stablehlo.multiply %640, %557 : tensor<8x64xf32>
      %642 = stablehlo.multiply %641, %520 : tensor<8x64xf32>
      %643 = stablehlo.broadcast_in_dim %642, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %644 = stablehlo.multiply %643, %466 : tensor<8x64x64xf32>
      %645 = stablehlo.add %636, %644 : tensor<8x64x64xf32>
      %646 = stablehlo.add %645, %644 : tensor<8x64x64xf32>
      %647 = stablehlo.add %r390, %442 : tensor<i32>
      %648 = stablehlo.reshape %633 : (tensor<64xf32>) -> tensor<1x64xf32>
      %649 = stablehlo.dynamic_update_slice %r431, %648, %443, %444 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %650 = stablehlo.reshape %628 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %651 = stablehlo.dynamic_update_slice %r432, %650, %443, %444, %444 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %652 = stablehlo.reshape %622 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %653 = stablehlo.dynamic_update_slice %r433, %652, %443, %444, %444 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %654 = stablehlo.reshape %617 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %655 = stablehlo.dynamic_update_slice %r434, %654, %443, %444, %444 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %656 = stablehlo.reshape %566 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %657 = stablehlo.dynamic_update_slice %r435, %656, %443, %444, %444 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %658 = stablehlo.reshape %548 : (tensor<64xf32>) -> tensor<1x64xf32>
      %659 = stablehlo.dynamic_update_slice %r436, %658, %443, %444 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %660 = stablehlo.reshape %542 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %661 = stablehlo.dynamic_update_slice %r437, %660, %443, %444, %444 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %662 = stablehlo.reshape %538 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %663 = stablehlo.dynamic_update_slice %r438, %662, %443, %444, %444 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %664 = stablehlo.reshape %527 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %665 = stablehlo.dynamic_update_slice %r439, %664, %443, %444, %444 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %647, %r391, %r392, %646, %r394, %r395, %r396, %r397, %r398, %r399, %r400, %r401, %r402, %r403, %r404, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %649, %651, %653, %655, %657, %659, %661, %663, %665 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %667 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %671 = "stablehlo.scatter"(%667, %arg37, %666#3) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r668: tensor<f32>, %r669: tensor<f32>):
      %670 = stablehlo.add %r668, %r669 : tensor<f32>
      stablehlo.return %670 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %672 = stablehlo.maximum %360, %361 : tensor<f32>
    %673 = stablehlo.divide %361, %672 : tensor<f32>
    %674 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %675 = stablehlo.multiply %671, %674 : tensor<512x64xf32>
    %676 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %677 = stablehlo.multiply %370, %676 : tensor<64xf32>
    %678 = stablehlo.multiply %365, %674 : tensor<512x64xf32>
    %679 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %680 = stablehlo.multiply %666#41, %679 : tensor<2x64xf32>
    %681 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %682 = stablehlo.multiply %666#42, %681 : tensor<2x64x64xf32>
    %683 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %684 = stablehlo.multiply %666#43, %683 : tensor<2x32x64xf32>
    %685 = stablehlo.multiply %666#44, %683 : tensor<2x32x64xf32>
    %686 = stablehlo.multiply %666#45, %681 : tensor<2x64x64xf32>
    %687 = stablehlo.multiply %666#46, %679 : tensor<2x64xf32>
    %688 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %689 = stablehlo.multiply %666#47, %688 : tensor<2x192x64xf32>
    %690 = stablehlo.multiply %666#48, %688 : tensor<2x192x64xf32>
    %691 = stablehlo.broadcast_in_dim %673, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %692 = stablehlo.multiply %666#49, %691 : tensor<2x64x192xf32>
    %693 = stablehlo.multiply %675, %675 : tensor<512x64xf32>
    %694 = stablehlo.reduce(%693 init: %14) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %695 = stablehlo.multiply %677, %677 : tensor<64xf32>
    %696 = stablehlo.reduce(%695 init: %14) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %697 = stablehlo.add %694, %696 : tensor<f32>
    %698 = stablehlo.multiply %678, %678 : tensor<512x64xf32>
    %699 = stablehlo.reduce(%698 init: %14) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %700 = stablehlo.add %697, %699 : tensor<f32>
    %701 = stablehlo.multiply %680, %680 : tensor<2x64xf32>
    %702 = stablehlo.reduce(%701 init: %14) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %703 = stablehlo.add %700, %702 : tensor<f32>
    %704 = stablehlo.multiply %682, %682 : tensor<2x64x64xf32>
    %705 = stablehlo.reduce(%704 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %706 = stablehlo.add %703, %705 : tensor<f32>
    %707 = stablehlo.multiply %684, %684 : tensor<2x32x64xf32>
    %708 = stablehlo.reduce(%707 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %709 = stablehlo.add %706, %708 : tensor<f32>
    %710 = stablehlo.multiply %685, %685 : tensor<2x32x64xf32>
    %711 = stablehlo.reduce(%710 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %712 = stablehlo.add %709, %711 : tensor<f32>
    %713 = stablehlo.multiply %686, %686 : tensor<2x64x64xf32>
    %714 = stablehlo.reduce(%713 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %715 = stablehlo.add %712, %714 : tensor<f32>
    %716 = stablehlo.multiply %687, %687 : tensor<2x64xf32>
    %717 = stablehlo.reduce(%716 init: %14) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %718 = stablehlo.add %715, %717 : tensor<f32>
    %719 = stablehlo.multiply %689, %689 : tensor<2x192x64xf32>
    %720 = stablehlo.reduce(%719 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %721 = stablehlo.add %718, %720 : tensor<f32>
    %722 = stablehlo.multiply %690, %690 : tensor<2x192x64xf32>
    %723 = stablehlo.reduce(%722 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %724 = stablehlo.add %721, %723 : tensor<f32>
    %725 = stablehlo.multiply %692, %692 : tensor<2x64x192xf32>
    %726 = stablehlo.reduce(%725 init: %14) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %727 = stablehlo.add %724, %726 : tensor<f32>
    %728 = stablehlo.sqrt %727 : tensor<f32>
    %729 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %730 = stablehlo.add %728, %729 : tensor<f32>
    %731 = stablehlo.divide %361, %730 : tensor<f32>
    %732 = stablehlo.minimum %731, %361 : tensor<f32>
    %733 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %734 = stablehlo.multiply %675, %733 : tensor<512x64xf32>
    %735 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %736 = stablehlo.multiply %677, %735 : tensor<64xf32>
    %737 = stablehlo.multiply %678, %733 : tensor<512x64xf32>
    %738 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %739 = stablehlo.multiply %680, %738 : tensor<2x64xf32>
    %740 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %741 = stablehlo.multiply %682, %740 : tensor<2x64x64xf32>
    %742 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %743 = stablehlo.multiply %684, %742 : tensor<2x32x64xf32>
    %744 = stablehlo.multiply %685, %742 : tensor<2x32x64xf32>
    %745 = stablehlo.multiply %686, %740 : tensor<2x64x64xf32>
    %746 = stablehlo.multiply %687, %738 : tensor<2x64xf32>
    %747 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %748 = stablehlo.multiply %689, %747 : tensor<2x192x64xf32>
    %749 = stablehlo.multiply %690, %747 : tensor<2x192x64xf32>
    %750 = stablehlo.broadcast_in_dim %732, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %751 = stablehlo.multiply %692, %750 : tensor<2x64x192xf32>
    %752 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %753 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %754 = stablehlo.subtract %752, %753 : tensor<f32>
    %755 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %756 = stablehlo.multiply %754, %755 : tensor<f32>
    %757 = stablehlo.maximum %756, %14 : tensor<f32>
    %758 = stablehlo.minimum %757, %361 : tensor<f32>
    %759 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %760 = stablehlo.multiply %758, %759 : tensor<f32>
    %761 = stablehlo.cosine %760 : tensor<f32>
    %762 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %763 = stablehlo.multiply %761, %762 : tensor<f32>
    %764 = stablehlo.add %763, %762 : tensor<f32>
    %765 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %766 = stablehlo.multiply %764, %765 : tensor<f32>
    %767 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %768 = stablehlo.add %766, %767 : tensor<f32>
    %769 = stablehlo.compare LT, %752, %753, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %770 = stablehlo.add %752, %361 : tensor<f32>
    %771 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %772 = stablehlo.multiply %770, %771 : tensor<f32>
    %773 = stablehlo.select %769, %772, %768 : tensor<i1>, tensor<f32>
    %774 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %775 = stablehlo.multiply %773, %774 : tensor<f32>
    %776 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %777 = stablehlo.multiply %arg12, %776 : tensor<512x64xf32>
    %778 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %779 = stablehlo.multiply %734, %778 : tensor<512x64xf32>
    %780 = stablehlo.add %777, %779 : tensor<512x64xf32>
    %781 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %782 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %783 = stablehlo.multiply %arg24, %782 : tensor<512x64xf32>
    %784 = stablehlo.multiply %734, %734 : tensor<512x64xf32>
    %785 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %786 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %787 = stablehlo.multiply %784, %786 : tensor<512x64xf32>
    %788 = stablehlo.add %783, %787 : tensor<512x64xf32>
    %789 = stablehlo.power %765, %770 : tensor<f32>
    %790 = stablehlo.subtract %361, %789 : tensor<f32>
    %791 = stablehlo.divide %361, %790 : tensor<f32>
    %792 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %793 = stablehlo.power %781, %770 : tensor<f32>
    %794 = stablehlo.subtract %361, %793 : tensor<f32>
    %795 = stablehlo.divide %361, %794 : tensor<f32>
    %796 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %797 = stablehlo.multiply %780, %792 : tensor<512x64xf32>
    %798 = stablehlo.multiply %788, %796 : tensor<512x64xf32>
    %799 = stablehlo.sqrt %798 : tensor<512x64xf32>
    %800 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %801 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %802 = stablehlo.add %799, %801 : tensor<512x64xf32>
    %803 = stablehlo.divide %797, %802 : tensor<512x64xf32>
    %804 = stablehlo.multiply %arg0, %778 : tensor<512x64xf32>
    %805 = stablehlo.add %803, %804 : tensor<512x64xf32>
    %806 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %807 = stablehlo.multiply %805, %806 : tensor<512x64xf32>
    %808 = stablehlo.subtract %arg0, %807 : tensor<512x64xf32>
    %809 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %810 = stablehlo.multiply %arg13, %809 : tensor<64xf32>
    %811 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %812 = stablehlo.multiply %736, %811 : tensor<64xf32>
    %813 = stablehlo.add %810, %812 : tensor<64xf32>
    %814 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %815 = stablehlo.multiply %arg25, %814 : tensor<64xf32>
    %816 = stablehlo.multiply %736, %736 : tensor<64xf32>
    %817 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %818 = stablehlo.multiply %816, %817 : tensor<64xf32>
    %819 = stablehlo.add %815, %818 : tensor<64xf32>
    %820 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %821 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %822 = stablehlo.multiply %813, %820 : tensor<64xf32>
    %823 = stablehlo.multiply %819, %821 : tensor<64xf32>
    %824 = stablehlo.sqrt %823 : tensor<64xf32>
    %825 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %826 = stablehlo.add %824, %825 : tensor<64xf32>
    %827 = stablehlo.divide %822, %826 : tensor<64xf32>
    %828 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %829 = stablehlo.multiply %827, %828 : tensor<64xf32>
    %830 = stablehlo.subtract %arg1, %829 : tensor<64xf32>
    %831 = stablehlo.multiply %arg14, %776 : tensor<512x64xf32>
    %832 = stablehlo.multiply %737, %778 : tensor<512x64xf32>
    %833 = stablehlo.add %831, %832 : tensor<512x64xf32>
    %834 = stablehlo.multiply %arg26, %782 : tensor<512x64xf32>
    %835 = stablehlo.multiply %737, %737 : tensor<512x64xf32>
    %836 = stablehlo.multiply %835, %786 : tensor<512x64xf32>
    %837 = stablehlo.add %834, %836 : tensor<512x64xf32>
    %838 = stablehlo.multiply %833, %792 : tensor<512x64xf32>
    %839 = stablehlo.multiply %837, %796 : tensor<512x64xf32>
    %840 = stablehlo.sqrt %839 : tensor<512x64xf32>
    %841 = stablehlo.add %840, %801 : tensor<512x64xf32>
    %842 = stablehlo.divide %838, %841 : tensor<512x64xf32>
    %843 = stablehlo.multiply %arg2, %778 : tensor<512x64xf32>
    %844 = stablehlo.add %842, %843 : tensor<512x64xf32>
    %845 = stablehlo.multiply %844, %806 : tensor<512x64xf32>
    %846 = stablehlo.subtract %arg2, %845 : tensor<512x64xf32>
    %847 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %848 = stablehlo.multiply %arg15, %847 : tensor<2x64xf32>
    %849 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %850 = stablehlo.multiply %739, %849 : tensor<2x64xf32>
    %851 = stablehlo.add %848, %850 : tensor<2x64xf32>
    %852 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %853 = stablehlo.multiply %arg27, %852 : tensor<2x64xf32>
    %854 = stablehlo.multiply %739, %739 : tensor<2x64xf32>
    %855 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %856 = stablehlo.multiply %854, %855 : tensor<2x64xf32>
    %857 = stablehlo.add %853, %856 : tensor<2x64xf32>
    %858 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %859 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %860 = stablehlo.multiply %851, %858 : tensor<2x64xf32>
    %861 = stablehlo.multiply %857, %859 : tensor<2x64xf32>
    %862 = stablehlo.sqrt %861 : tensor<2x64xf32>
    %863 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %864 = stablehlo.add %862, %863 : tensor<2x64xf32>
    %865 = stablehlo.divide %860, %864 : tensor<2x64xf32>
    %866 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %867 = stablehlo.multiply %865, %866 : tensor<2x64xf32>
    %868 = stablehlo.subtract %arg3, %867 : tensor<2x64xf32>
    %869 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %870 = stablehlo.multiply %arg16, %869 : tensor<2x64x64xf32>
    %871 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %872 = stablehlo.multiply %741, %871 : tensor<2x64x64xf32>
    %873 = stablehlo.add %870, %872 : tensor<2x64x64xf32>
    %874 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %875 = stablehlo.multiply %arg28, %874 : tensor<2x64x64xf32>
    %876 = stablehlo.multiply %741, %741 : tensor<2x64x64xf32>
    %877 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %878 = stablehlo.multiply %876, %877 : tensor<2x64x64xf32>
    %879 = stablehlo.add %875, %878 : tensor<2x64x64xf32>
    %880 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %881 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %882 = stablehlo.multiply %873, %880 : tensor<2x64x64xf32>
    %883 = stablehlo.multiply %879, %881 : tensor<2x64x64xf32>
    %884 = stablehlo.sqrt %883 : tensor<2x64x64xf32>
    %885 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %886 = stablehlo.add %884, %885 : tensor<2x64x64xf32>
    %887 = stablehlo.divide %882, %886 : tensor<2x64x64xf32>
    %888 = stablehlo.multiply %arg4, %871 : tensor<2x64x64xf32>
    %889 = stablehlo.add %887, %888 : tensor<2x64x64xf32>
    %890 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %891 = stablehlo.multiply %889, %890 : tensor<2x64x64xf32>
    %892 = stablehlo.subtract %arg4, %891 : tensor<2x64x64xf32>
    %893 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %894 = stablehlo.multiply %arg17, %893 : tensor<2x32x64xf32>
    %895 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %896 = stablehlo.multiply %743, %895 : tensor<2x32x64xf32>
    %897 = stablehlo.add %894, %896 : tensor<2x32x64xf32>
    %898 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %899 = stablehlo.multiply %arg29, %898 : tensor<2x32x64xf32>
    %900 = stablehlo.multiply %743, %743 : tensor<2x32x64xf32>
    %901 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %902 = stablehlo.multiply %900, %901 : tensor<2x32x64xf32>
    %903 = stablehlo.add %899, %902 : tensor<2x32x64xf32>
    %904 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %905 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %906 = stablehlo.multiply %897, %904 : tensor<2x32x64xf32>
    %907 = stablehlo.multiply %903, %905 : tensor<2x32x64xf32>
    %908 = stablehlo.sqrt %907 : tensor<2x32x64xf32>
    %909 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %910 = stablehlo.add %908, %909 : tensor<2x32x64xf32>
    %911 = stablehlo.divide %906, %910 : tensor<2x32x64xf32>
    %912 = stablehlo.multiply %arg5, %895 : tensor<2x32x64xf32>
    %913 = stablehlo.add %911, %912 : tensor<2x32x64xf32>
    %914 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %915 = stablehlo.multiply %913, %914 : tensor<2x32x64xf32>
    %916 = stablehlo.subtract %arg5, %915 : tensor<2x32x64xf32>
    %917 = stablehlo.multiply %arg18, %893 : tensor<2x32x64xf32>
    %918 = stablehlo.multiply %744, %895 : tensor<2x32x64xf32>
    %919 = stablehlo.add %917, %918 : tensor<2x32x64xf32>
    %920 = stablehlo.multiply %arg30, %898 : tensor<2x32x64xf32>
    %921 = stablehlo.multiply %744, %744 : tensor<2x32x64xf32>
    %922 = stablehlo.multiply %921, %901 : tensor<2x32x64xf32>
    %923 = stablehlo.add %920, %922 : tensor<2x32x64xf32>
    %924 = stablehlo.multiply %919, %904 : tensor<2x32x64xf32>
    %925 = stablehlo.multiply %923, %905 : tensor<2x32x64xf32>
    %926 = stablehlo.sqrt %925 : tensor<2x32x64xf32>
    %927 = stablehlo.add %926, %909 : tensor<2x32x64xf32>
    %928 = stablehlo.divide %924, %927 : tensor<2x32x64xf32>
    %929 = stablehlo.multiply %arg6, %895 : tensor<2x32x64xf32>
    %930 = stablehlo.add %928, %929 : tensor<2x32x64xf32>
    %931 = stablehlo.multiply %930, %914 : tensor<2x32x64xf32>
    %932 = stablehlo.subtract %arg6, %931 : tensor<2x32x64xf32>
    %933 = stablehlo.multiply %arg19, %869 : tensor<2x64x64xf32>
    %934 = stablehlo.multiply %745, %871 : tensor<2x64x64xf32>
    %935 = stablehlo.add %933, %934 : tensor<2x64x64xf32>
    %936 = stablehlo.multiply %arg31, %874 : tensor<2x64x64xf32>
    %937 = stablehlo.multiply %745, %745 : tensor<2x64x64xf32>
    %938 = stablehlo.multiply %937, %877 : tensor<2x64x64xf32>
    %939 = stablehlo.add %936, %938 : tensor<2x64x64xf32>
    %940 = stablehlo.multiply %935, %880 : tensor<2x64x64xf32>
    %941 = stablehlo.multiply %939, %881 : tensor<2x64x64xf32>
    %942 = stablehlo.sqrt %941 : tensor<2x64x64xf32>
    %943 = stablehlo.add %942, %885 : tensor<2x64x64xf32>
    %944 = stablehlo.divide %940, %943 : tensor<2x64x64xf32>
    %945 = stablehlo.multiply %arg7, %871 : tensor<2x64x64xf32>
    %946 = stablehlo.add %944, %945 : tensor<2x64x64xf32>
    %947 = stablehlo.multiply %946, %890 : tensor<2x64x64xf32>
    %948 = stablehlo.subtract %arg7, %947 : tensor<2x64x64xf32>
    %949 = stablehlo.multiply %arg20, %847 : tensor<2x64xf32>
    %950 = stablehlo.multiply %746, %849 : tensor<2x64xf32>
    %951 = stablehlo.add %949, %950 : tensor<2x64xf32>
    %952 = stablehlo.multiply %arg32, %852 : tensor<2x64xf32>
    %953 = stablehlo.multiply %746, %746 : tensor<2x64xf32>
    %954 = stablehlo.multiply %953, %855 : tensor<2x64xf32>
    %955 = stablehlo.add %952, %954 : tensor<2x64xf32>
    %956 = stablehlo.multiply %951, %858 : tensor<2x64xf32>
    %957 = stablehlo.multiply %955, %859 : tensor<2x64xf32>
    %958 = stablehlo.sqrt %957 : tensor<2x64xf32>
    %959 = stablehlo.add %958, %863 : tensor<2x64xf32>
    %960 = stablehlo.divide %956, %959 : tensor<2x64xf32>
    %961 = stablehlo.multiply %960, %866 : tensor<2x64xf32>
    %962 = stablehlo.subtract %arg8, %961 : tensor<2x64xf32>
    %963 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %964 = stablehlo.multiply %arg21, %963 : tensor<2x192x64xf32>
    %965 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %966 = stablehlo.multiply %748, %965 : tensor<2x192x64xf32>
    %967 = stablehlo.add %964, %966 : tensor<2x192x64xf32>
    %968 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %969 = stablehlo.multiply %arg33, %968 : tensor<2x192x64xf32>
    %970 = stablehlo.multiply %748, %748 : tensor<2x192x64xf32>
    %971 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %972 = stablehlo.multiply %970, %971 : tensor<2x192x64xf32>
    %973 = stablehlo.add %969, %972 : tensor<2x192x64xf32>
    %974 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %975 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %976 = stablehlo.multiply %967, %974 : tensor<2x192x64xf32>
    %977 = stablehlo.multiply %973, %975 : tensor<2x192x64xf32>
    %978 = stablehlo.sqrt %977 : tensor<2x192x64xf32>
    %979 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %980 = stablehlo.add %978, %979 : tensor<2x192x64xf32>
    %981 = stablehlo.divide %976, %980 : tensor<2x192x64xf32>
    %982 = stablehlo.multiply %arg9, %965 : tensor<2x192x64xf32>
    %983 = stablehlo.add %981, %982 : tensor<2x192x64xf32>
    %984 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %985 = stablehlo.multiply %983, %984 : tensor<2x192x64xf32>
    %986 = stablehlo.subtract %arg9, %985 : tensor<2x192x64xf32>
    %987 = stablehlo.multiply %arg22, %963 : tensor<2x192x64xf32>
    %988 = stablehlo.multiply %749, %965 : tensor<2x192x64xf32>
    %989 = stablehlo.add %987, %988 : tensor<2x192x64xf32>
    %990 = stablehlo.multiply %arg34, %968 : tensor<2x192x64xf32>
    %991 = stablehlo.multiply %749, %749 : tensor<2x192x64xf32>
    %992 = stablehlo.multiply %991, %971 : tensor<2x192x64xf32>
    %993 = stablehlo.add %990, %992 : tensor<2x192x64xf32>
    %994 = stablehlo.multiply %989, %974 : tensor<2x192x64xf32>
    %995 = stablehlo.multiply %993, %975 : tensor<2x192x64xf32>
    %996 = stablehlo.sqrt %995 : tensor<2x192x64xf32>
    %997 = stablehlo.add %996, %979 : tensor<2x192x64xf32>
    %998 = stablehlo.divide %994, %997 : tensor<2x192x64xf32>
    %999 = stablehlo.multiply %arg10, %965 : tensor<2x192x64xf32>
    %1000 = stablehlo.add %998, %999 : tensor<2x192x64xf32>
    %1001 = stablehlo.multiply %1000, %984 : tensor<2x192x64xf32>
    %1002 = stablehlo.subtract %arg10, %1001 : tensor<2x192x64xf32>
    %1003 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1004 = stablehlo.multiply %arg23, %1003 : tensor<2x64x192xf32>
    %1005 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1006 = stablehlo.multiply %751, %1005 : tensor<2x64x192xf32>
    %1007 = stablehlo.add %1004, %1006 : tensor<2x64x192xf32>
    %1008 = stablehlo.broadcast_in_dim %781, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1009 = stablehlo.multiply %arg35, %1008 : tensor<2x64x192xf32>
    %1010 = stablehlo.multiply %751, %751 : tensor<2x64x192xf32>
    %1011 = stablehlo.broadcast_in_dim %785, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1012 = stablehlo.multiply %1010, %1011 : tensor<2x64x192xf32>
    %1013 = stablehlo.add %1009, %1012 : tensor<2x64x192xf32>
    %1014 = stablehlo.broadcast_in_dim %791, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1015 = stablehlo.broadcast_in_dim %795, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1016 = stablehlo.multiply %1007, %1014 : tensor<2x64x192xf32>
    %1017 = stablehlo.multiply %1013, %1015 : tensor<2x64x192xf32>
    %1018 = stablehlo.sqrt %1017 : tensor<2x64x192xf32>
    %1019 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1020 = stablehlo.add %1018, %1019 : tensor<2x64x192xf32>
    %1021 = stablehlo.divide %1016, %1020 : tensor<2x64x192xf32>
    %1022 = stablehlo.multiply %arg11, %1005 : tensor<2x64x192xf32>
    %1023 = stablehlo.add %1021, %1022 : tensor<2x64x192xf32>
    %1024 = stablehlo.broadcast_in_dim %775, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1025 = stablehlo.multiply %1023, %1024 : tensor<2x64x192xf32>
    %1026 = stablehlo.subtract %arg11, %1025 : tensor<2x64x192xf32>
    %1027 = stablehlo.constant dense<1> : tensor<i32>
    %1028 = stablehlo.add %arg36, %1027 : tensor<i32>
    %1029 = stablehlo.multiply %354#2, %673 : tensor<f32>
    %1030 = stablehlo.multiply %354#3, %673 : tensor<f32>
    %1031 = stablehlo.reshape %1029 : (tensor<f32>) -> tensor<1xf32>
    %1032 = stablehlo.reshape %1030 : (tensor<f32>) -> tensor<1xf32>
    %1033 = stablehlo.reshape %728 : (tensor<f32>) -> tensor<1xf32>
    %1034 = stablehlo.reshape %775 : (tensor<f32>) -> tensor<1xf32>
    %1035 = stablehlo.reshape %360 : (tensor<f32>) -> tensor<1xf32>
    %1036 = stablehlo.concatenate %1031, %1032, %1033, %1034, %1035, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %808, %830, %846, %868, %892, %916, %932, %948, %962, %986, %1002, %1026, %780, %813, %833, %851, %873, %897, %919, %935, %951, %967, %989, %1007, %788, %819, %837, %857, %879, %903, %923, %939, %955, %973, %993, %1013, %1028, %1036 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
