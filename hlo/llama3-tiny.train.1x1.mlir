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
    %7 = stablehlo.cosine %6 : tensor<1x64x16xf32>
    %8 = stablehlo.sine %6 : tensor<1x64x16xf32>
    %9 = stablehlo.iota dim = 0 : tensor<2xui32>
    %10 = stablehlo.constant dense<0> : tensor<i32>
    %11 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %13 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %14 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %15 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x2x16xf32>
    %16 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %17 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x2x2x16xf32>
    %18 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x2x64xf32>
    %19 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x2xf32>
    %20 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %21 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %239:42 = stablehlo.while(%r22 = %10, %r23 = %7, %r24 = %8, %r25 = %0, %r26 = %9, %r27 = %arg3, %r28 = %arg4, %r29 = %arg5, %r30 = %arg6, %r31 = %arg7, %r32 = %arg8, %r33 = %arg9, %r34 = %arg10, %r35 = %arg11, %r36 = %12, %r37 = %13, %r38 = %12, %r39 = %14, %r40 = %14, %r41 = %14, %r42 = %15, %r43 = %16, %r44 = %16, %r45 = %16, %r46 = %16, %r47 = %15, %r48 = %17, %r49 = %18, %r50 = %19, %r51 = %18, %r52 = %14, %r53 = %12, %r54 = %13, %r55 = %12, %r56 = %14, %r57 = %20, %r58 = %14, %r59 = %20, %r60 = %20, %r61 = %20, %r62 = %21, %r63 = %20) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>
    cond {
      %64 = stablehlo.constant dense<2> : tensor<i32>
      %65 = stablehlo.compare LT, %r22, %64, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %65 : tensor<i1>
    } do {
      %66 = stablehlo.constant dense<0> : tensor<i32>
      %67 = stablehlo.dynamic_slice %r26, %r22, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %68 = stablehlo.reshape %67 : (tensor<1xui32>) -> tensor<ui32>
      %69 = stablehlo.dynamic_slice %r27, %r22, %66, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %70 = stablehlo.reshape %69 : (tensor<1x64xf32>) -> tensor<64xf32>
      %71 = stablehlo.dynamic_slice %r28, %r22, %66, %66, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %72 = stablehlo.reshape %71 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %73 = stablehlo.dynamic_slice %r29, %r22, %66, %66, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %74 = stablehlo.reshape %73 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %75 = stablehlo.dynamic_slice %r30, %r22, %66, %66, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %76 = stablehlo.reshape %75 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %77 = stablehlo.dynamic_slice %r31, %r22, %66, %66, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %78 = stablehlo.reshape %77 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %79 = stablehlo.dynamic_slice %r32, %r22, %66, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %80 = stablehlo.reshape %79 : (tensor<1x64xf32>) -> tensor<64xf32>
      %81 = stablehlo.dynamic_slice %r33, %r22, %66, %66, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %82 = stablehlo.reshape %81 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %83 = stablehlo.dynamic_slice %r34, %r22, %66, %66, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %84 = stablehlo.reshape %83 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %85 = stablehlo.dynamic_slice %r35, %r22, %66, %66, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %86 = stablehlo.reshape %85 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %87 = stablehlo.multiply %r25, %r25 : tensor<8x64x64xf32>
      %88 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %89 = stablehlo.reduce(%87 init: %88) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %90 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %91 = stablehlo.broadcast_in_dim %90, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %92 = stablehlo.multiply %89, %91 : tensor<8x64xf32>
      %93 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %94 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %95 = stablehlo.add %92, %94 : tensor<8x64xf32>
      %96 = stablehlo.rsqrt %95 : tensor<8x64xf32>
      %97 = stablehlo.broadcast_in_dim %96, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %98 = stablehlo.multiply %r25, %97 : tensor<8x64x64xf32>
      %99 = stablehlo.broadcast_in_dim %70, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %100 = stablehlo.multiply %98, %99 : tensor<8x64x64xf32>
      %101 = stablehlo.reshape %100 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %102 = stablehlo.dot_general %101, %72, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %103 = stablehlo.reshape %102 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %104 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %105 = stablehlo.dot_general %101, %74, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %106 = stablehlo.reshape %105 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %107 = stablehlo.reshape %106 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %108 = stablehlo.dot_general %101, %76, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %110 = stablehlo.reshape %109 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %111 = stablehlo.slice %104 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %112 = stablehlo.slice %104 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %113 = stablehlo.negate %112 : tensor<8x64x4x8xf32>
      %114 = stablehlo.concatenate %113, %111, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %115 = stablehlo.reshape %r23 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %116 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %117 = stablehlo.multiply %104, %116 : tensor<8x64x4x16xf32>
      %118 = stablehlo.reshape %r24 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %120 = stablehlo.multiply %114, %119 : tensor<8x64x4x16xf32>
      %121 = stablehlo.add %117, %120 : tensor<8x64x4x16xf32>
      %122 = stablehlo.slice %107 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %123 = stablehlo.slice %107 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %124 = stablehlo.negate %123 : tensor<8x64x2x8xf32>
      %125 = stablehlo.concatenate %124, %122, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %126 = stablehlo.broadcast_in_dim %115, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %127 = stablehlo.multiply %107, %126 : tensor<8x64x2x16xf32>
      %128 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %129 = stablehlo.multiply %125, %128 : tensor<8x64x2x16xf32>
      %130 = stablehlo.add %127, %129 : tensor<8x64x2x16xf32>
      %131 = stablehlo.reshape %121 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %132 = stablehlo.dot_general %131, %130, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x64x2x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %133 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %135 = stablehlo.multiply %132, %134 : tensor<8x2x64x2x64xf32>
      %136 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %137 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %138 = stablehlo.subtract %136, %137 : tensor<64x64xi32>
      %139 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %140 = stablehlo.add %138, %139 : tensor<64x64xi32>
      %141 = stablehlo.compare GE, %140, %139, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %142 = stablehlo.broadcast_in_dim %141, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %143 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %144 = stablehlo.broadcast_in_dim %143, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %145 = stablehlo.select %142, %135, %144 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %146 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %147 = stablehlo.reduce(%145 init: %146) applies stablehlo.maximum across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %148 = stablehlo.broadcast_in_dim %147, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %149 = stablehlo.subtract %145, %148 : tensor<8x2x64x2x64xf32>
      %150 = stablehlo.exponential %149 : tensor<8x2x64x2x64xf32>
      %151 = stablehlo.reduce(%150 init: %88) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %152 = stablehlo.broadcast_in_dim %151, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %153 = stablehlo.divide %150, %152 : tensor<8x2x64x2x64xf32>
      %154 = stablehlo.dot_general %153, %110, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %155 = stablehlo.transpose %154, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %156 = stablehlo.reshape %155 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %157 = stablehlo.reshape %156 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %158 = stablehlo.reshape %157 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %159 = stablehlo.dot_general %158, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %160 = stablehlo.reshape %159 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %161 = stablehlo.add %r25, %160 : tensor<8x64x64xf32>
      %162 = stablehlo.multiply %161, %161 : tensor<8x64x64xf32>
      %163 = stablehlo.reduce(%162 init: %88) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %164 = stablehlo.multiply %163, %91 : tensor<8x64xf32>
      %165 = stablehlo.add %164, %94 : tensor<8x64xf32>
      %166 = stablehlo.rsqrt %165 : tensor<8x64xf32>
      %167 = stablehlo.broadcast_in_dim %166, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %168 = stablehlo.multiply %161, %167 : tensor<8x64x64xf32>
      %169 = stablehlo.broadcast_in_dim %80, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %170 = stablehlo.multiply %168, %169 : tensor<8x64x64xf32>
      %171 = stablehlo.reshape %170 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %172 = stablehlo.dot_general %171, %82, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %173 = stablehlo.reshape %172 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %174 = stablehlo.dot_general %171, %84, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %175 = stablehlo.reshape %174 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %176 = stablehlo.logistic %173 : tensor<8x64x192xf32>
      %177 = stablehlo.multiply %173, %176 : tensor<8x64x192xf32>
      %178 = stablehlo.multiply %177, %175 : tensor<8x64x192xf32>
      %179 = stablehlo.reshape %178 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %180 = stablehlo.dot_general %179, %86, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %181 = stablehlo.reshape %180 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %182 = stablehlo.add %161, %181 : tensor<8x64x64xf32>
      %183 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %184 = stablehlo.broadcast_in_dim %183, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %185 = stablehlo.subtract %184, %176 : tensor<8x64x192xf32>
      %186 = stablehlo.constant dense<1> : tensor<i32>
      %187 = stablehlo.add %r22, %186 : tensor<i32>
      %188 = stablehlo.reshape %r25 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %189 = stablehlo.dynamic_update_slice %r36, %188, %r22, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %190 = stablehlo.reshape %96 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %191 = stablehlo.dynamic_update_slice %r37, %190, %r22, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %192 = stablehlo.reshape %98 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %193 = stablehlo.dynamic_update_slice %r38, %192, %r22, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %194 = stablehlo.reshape %101 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %195 = stablehlo.dynamic_update_slice %r39, %194, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %196 = stablehlo.dynamic_update_slice %r40, %194, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %197 = stablehlo.dynamic_update_slice %r41, %194, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %198 = stablehlo.reshape %110 : (tensor<8x64x2x16xf32>) -> tensor<1x8x64x2x16xf32>
      %199 = stablehlo.dynamic_update_slice %r42, %198, %r22, %66, %66, %66, %66 : (tensor<2x8x64x2x16xf32>, tensor<1x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x16xf32>
      %200 = stablehlo.reshape %115 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %201 = stablehlo.dynamic_update_slice %r43, %200, %r22, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %202 = stablehlo.reshape %118 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %203 = stablehlo.dynamic_update_slice %r44, %202, %r22, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %204 = stablehlo.dynamic_update_slice %r45, %200, %r22, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %205 = stablehlo.dynamic_update_slice %r46, %202, %r22, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %206 = stablehlo.reshape %130 : (tensor<8x64x2x16xf32>) -> tensor<1x8x64x2x16xf32>
      %207 = stablehlo.dynamic_update_slice %r47, %206, %r22, %66, %66, %66, %66 : (tensor<2x8x64x2x16xf32>, tensor<1x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x16xf32>
      %208 = stablehlo.reshape %131 : (tensor<8x64x2x2x16xf32>) -> tensor<1x8x64x2x2x16xf32>
      %209 = stablehlo.dynamic_update_slice %r48, %208, %r22, %66, %66, %66, %66, %66 : (tensor<2x8x64x2x2x16xf32>, tensor<1x8x64x2x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x2x16xf32>
      %210 = stablehlo.reshape %150 : (tensor<8x2x64x2x64xf32>) -> tensor<1x8x2x64x2x64xf32>
      %211 = stablehlo.dynamic_update_slice %r49, %210, %r22, %66, %66, %66, %66, %66 : (tensor<2x8x2x64x2x64xf32>, tensor<1x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2x64xf32>
      %212 = stablehlo.reshape %151 : (tensor<8x2x64x2xf32>) -> tensor<1x8x2x64x2xf32>
      %213 = stablehlo.dynamic_update_slice %r50, %212, %r22, %66, %66, %66, %66 : (tensor<2x8x2x64x2xf32>, tensor<1x8x2x64x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2xf32>
      %214 = stablehlo.reshape %153 : (tensor<8x2x64x2x64xf32>) -> tensor<1x8x2x64x2x64xf32>
      %215 = stablehlo.dynamic_update_slice %r51, %214, %r22, %66, %66, %66, %66, %66 : (tensor<2x8x2x64x2x64xf32>, tensor<1x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2x64xf32>
      %216 = stablehlo.reshape %158 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %217 = stablehlo.dynamic_update_slice %r52, %216, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %218 = stablehlo.reshape %161 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %219 = stablehlo.dynamic_update_slice %r53, %218, %r22, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %220 = stablehlo.reshape %166 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %221 = stablehlo.dynamic_update_slice %r54, %220, %r22, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %222 = stablehlo.reshape %168 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %223 = stablehlo.dynamic_update_slice %r55, %222, %r22, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %224 = stablehlo.reshape %171 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %225 = stablehlo.dynamic_update_slice %r56, %224, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %226 = stablehlo.reshape %173 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %227 = stablehlo.dynamic_update_slice %r57, %226, %r22, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %228 = stablehlo.dynamic_update_slice %r58, %224, %r22, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %229 = stablehlo.reshape %175 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %230 = stablehlo.dynamic_update_slice %r59, %229, %r22, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %231 = stablehlo.reshape %176 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %232 = stablehlo.dynamic_update_slice %r60, %231, %r22, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %233 = stablehlo.reshape %177 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %234 = stablehlo.dynamic_update_slice %r61, %233, %r22, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %235 = stablehlo.reshape %179 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %236 = stablehlo.dynamic_update_slice %r62, %235, %r22, %66, %66 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %237 = stablehlo.reshape %185 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %238 = stablehlo.dynamic_update_slice %r63, %237, %r22, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      stablehlo.return %187, %r23, %r24, %182, %r26, %r27, %r28, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %189, %191, %193, %195, %196, %197, %199, %201, %203, %204, %205, %207, %209, %211, %213, %215, %217, %219, %221, %223, %225, %227, %228, %230, %232, %234, %236, %238 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>
    }
    %240 = stablehlo.multiply %239#3, %239#3 : tensor<8x64x64xf32>
    %241 = stablehlo.reduce(%240 init: %11) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %242 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %243 = stablehlo.broadcast_in_dim %242, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %244 = stablehlo.multiply %241, %243 : tensor<8x64xf32>
    %245 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %246 = stablehlo.broadcast_in_dim %245, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %247 = stablehlo.add %244, %246 : tensor<8x64xf32>
    %248 = stablehlo.rsqrt %247 : tensor<8x64xf32>
    %249 = stablehlo.broadcast_in_dim %248, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %250 = stablehlo.multiply %239#3, %249 : tensor<8x64x64xf32>
    %251 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %252 = stablehlo.multiply %250, %251 : tensor<8x64x64xf32>
    %253 = stablehlo.reshape %252 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %254 = stablehlo.transpose %253, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %255 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %256 = stablehlo.transpose %255, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %257 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<1x512x64xf32>
    %258 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %321:8 = stablehlo.while(%r259 = %10, %r260 = %arg2, %r261 = %11, %r262 = %11, %r263 = %257, %r264 = %254, %r265 = %256, %r266 = %258) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    cond {
      %267 = stablehlo.constant dense<1> : tensor<i32>
      %268 = stablehlo.compare LT, %r259, %267, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %268 : tensor<i1>
    } do {
      %269 = stablehlo.constant dense<0> : tensor<i32>
      %270 = stablehlo.dynamic_slice %r264, %r259, %269, %269, %269, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %271 = stablehlo.reshape %270 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %272 = stablehlo.dynamic_slice %r265, %r259, %269, %269, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %273 = stablehlo.reshape %272 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %274 = stablehlo.reshape %271 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %275 = stablehlo.dot_general %274, %r260, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %276 = stablehlo.reshape %275 : (tensor<512x512xf32>) -> tensor<1x512x512xf32>
      %277 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %278 = stablehlo.reduce(%276 init: %277) applies stablehlo.maximum across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %279 = stablehlo.broadcast_in_dim %278, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %280 = stablehlo.subtract %276, %279 : tensor<1x512x512xf32>
      %281 = stablehlo.exponential %280 : tensor<1x512x512xf32>
      %282 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %283 = stablehlo.reduce(%281 init: %282) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %284 = stablehlo.log %283 : tensor<1x512xf32>
      %285 = stablehlo.add %284, %278 : tensor<1x512xf32>
      %286 = stablehlo.iota dim = 2 : tensor<1x512x512xi32>
      %287 = stablehlo.broadcast_in_dim %273, dims = [0, 1] : (tensor<1x512xi32>) -> tensor<1x512x512xi32>
      %288 = stablehlo.compare EQ, %286, %287, SIGNED : (tensor<1x512x512xi32>, tensor<1x512x512xi32>) -> tensor<1x512x512xi1>
      %289 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f32>) -> tensor<1x512x512xf32>
      %290 = stablehlo.select %288, %276, %289 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %291 = stablehlo.reduce(%290 init: %282) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %292 = stablehlo.constant dense<-1> : tensor<i32>
      %293 = stablehlo.broadcast_in_dim %292, dims = [] : (tensor<i32>) -> tensor<1x512xi32>
      %294 = stablehlo.compare NE, %273, %293, SIGNED : (tensor<1x512xi32>, tensor<1x512xi32>) -> tensor<1x512xi1>
      %295 = stablehlo.subtract %285, %291 : tensor<1x512xf32>
      %296 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %297 = stablehlo.broadcast_in_dim %296, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %298 = stablehlo.convert %294 : (tensor<1x512xi1>) -> tensor<1x512xf32>
      %299 = stablehlo.multiply %298, %297 : tensor<1x512xf32>
      %300 = stablehlo.divide %299, %283 : tensor<1x512xf32>
      %301 = stablehlo.broadcast_in_dim %300, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %302 = stablehlo.multiply %281, %301 : tensor<1x512x512xf32>
      %303 = stablehlo.broadcast_in_dim %299, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %304 = stablehlo.select %288, %303, %289 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %305 = stablehlo.subtract %302, %304 : tensor<1x512x512xf32>
      %306 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %307 = stablehlo.select %294, %295, %306 : tensor<1x512xi1>, tensor<1x512xf32>
      %308 = stablehlo.reduce(%307 init: %282) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x512xf32>, tensor<f32>) -> tensor<f32>
      %309 = stablehlo.reshape %305 : (tensor<1x512x512xf32>) -> tensor<512x512xf32>
      %310 = stablehlo.dot_general %309, %r260, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %311 = stablehlo.dot_general %309, %274, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %312 = stablehlo.reshape %311 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %313 = stablehlo.add %r263, %312 : tensor<1x512x64xf32>
      %314 = stablehlo.reshape %310 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %315 = stablehlo.add %r261, %308 : tensor<f32>
      %316 = stablehlo.add %r262, %308 : tensor<f32>
      %317 = stablehlo.constant dense<1> : tensor<i32>
      %318 = stablehlo.add %r259, %317 : tensor<i32>
      %319 = stablehlo.reshape %314 : (tensor<1x512x64xf32>) -> tensor<1x1x512x64xf32>
      %320 = stablehlo.dynamic_update_slice %r266, %319, %r259, %269, %269, %269 : (tensor<1x1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      stablehlo.return %318, %r260, %315, %316, %313, %r264, %r265, %320 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    }
    %322 = stablehlo.reduce(%321#4 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %323 = stablehlo.constant dense<-1> : tensor<i32>
    %324 = stablehlo.broadcast_in_dim %323, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %325 = stablehlo.compare NE, %256, %324, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %326 = stablehlo.convert %325 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %327 = stablehlo.reduce(%326 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %328 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %329 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %330 = stablehlo.multiply %321#7, %329 : tensor<1x1x512x64xf32>
    %331 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %332 = stablehlo.multiply %322, %331 : tensor<512x64xf32>
    %333 = stablehlo.transpose %330, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %334 = stablehlo.reshape %333 : (tensor<1x1x512x64xf32>) -> tensor<8x64x64xf32>
    %335 = stablehlo.multiply %334, %251 : tensor<8x64x64xf32>
    %336 = stablehlo.multiply %334, %250 : tensor<8x64x64xf32>
    %337 = stablehlo.reduce(%336 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %338 = stablehlo.multiply %335, %249 : tensor<8x64x64xf32>
    %339 = stablehlo.multiply %335, %239#3 : tensor<8x64x64xf32>
    %340 = stablehlo.reduce(%339 init: %11) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %341 = stablehlo.multiply %340, %248 : tensor<8x64xf32>
    %342 = stablehlo.multiply %341, %248 : tensor<8x64xf32>
    %343 = stablehlo.multiply %342, %248 : tensor<8x64xf32>
    %344 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %345 = stablehlo.broadcast_in_dim %344, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %346 = stablehlo.multiply %343, %345 : tensor<8x64xf32>
    %347 = stablehlo.multiply %346, %243 : tensor<8x64xf32>
    %348 = stablehlo.broadcast_in_dim %347, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %349 = stablehlo.multiply %348, %239#3 : tensor<8x64x64xf32>
    %350 = stablehlo.add %338, %349 : tensor<8x64x64xf32>
    %351 = stablehlo.add %350, %349 : tensor<8x64x64xf32>
    %352 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %353 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %354 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %355 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %356 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %644:51 = stablehlo.while(%r357 = %10, %r358 = %7, %r359 = %8, %r360 = %351, %r361 = %9, %r362 = %arg3, %r363 = %arg4, %r364 = %arg5, %r365 = %arg6, %r366 = %arg7, %r367 = %arg8, %r368 = %arg9, %r369 = %arg10, %r370 = %arg11, %r371 = %239#14, %r372 = %239#15, %r373 = %239#16, %r374 = %239#17, %r375 = %239#18, %r376 = %239#19, %r377 = %239#20, %r378 = %239#21, %r379 = %239#22, %r380 = %239#23, %r381 = %239#24, %r382 = %239#25, %r383 = %239#26, %r384 = %239#27, %r385 = %239#28, %r386 = %239#29, %r387 = %239#30, %r388 = %239#31, %r389 = %239#32, %r390 = %239#33, %r391 = %239#34, %r392 = %239#35, %r393 = %239#36, %r394 = %239#37, %r395 = %239#38, %r396 = %239#39, %r397 = %239#40, %r398 = %239#41, %r399 = %352, %r400 = %353, %r401 = %354, %r402 = %354, %r403 = %353, %r404 = %352, %r405 = %355, %r406 = %355, %r407 = %356) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %408 = stablehlo.constant dense<2> : tensor<i32>
      %409 = stablehlo.compare LT, %r357, %408, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %409 : tensor<i1>
    } do {
      %410 = stablehlo.constant dense<1> : tensor<i32>
      %411 = stablehlo.subtract %410, %r357 : tensor<i32>
      %412 = stablehlo.constant dense<0> : tensor<i32>
      %413 = stablehlo.dynamic_slice %r361, %411, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %414 = stablehlo.reshape %413 : (tensor<1xui32>) -> tensor<ui32>
      %415 = stablehlo.dynamic_slice %r362, %411, %412, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %416 = stablehlo.reshape %415 : (tensor<1x64xf32>) -> tensor<64xf32>
      %417 = stablehlo.dynamic_slice %r363, %411, %412, %412, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %418 = stablehlo.reshape %417 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %419 = stablehlo.dynamic_slice %r364, %411, %412, %412, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %420 = stablehlo.reshape %419 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %421 = stablehlo.dynamic_slice %r365, %411, %412, %412, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %422 = stablehlo.reshape %421 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %423 = stablehlo.dynamic_slice %r366, %411, %412, %412, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %424 = stablehlo.reshape %423 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %425 = stablehlo.dynamic_slice %r367, %411, %412, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %426 = stablehlo.reshape %425 : (tensor<1x64xf32>) -> tensor<64xf32>
      %427 = stablehlo.dynamic_slice %r368, %411, %412, %412, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %428 = stablehlo.reshape %427 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %429 = stablehlo.dynamic_slice %r369, %411, %412, %412, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %430 = stablehlo.reshape %429 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %431 = stablehlo.dynamic_slice %r370, %411, %412, %412, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %432 = stablehlo.reshape %431 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %433 = stablehlo.dynamic_slice %r371, %411, %412, %412, %412, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %434 = stablehlo.reshape %433 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %435 = stablehlo.dynamic_slice %r372, %411, %412, %412, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %436 = stablehlo.reshape %435 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %437 = stablehlo.dynamic_slice %r373, %411, %412, %412, %412, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %438 = stablehlo.reshape %437 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %439 = stablehlo.dynamic_slice %r374, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %440 = stablehlo.reshape %439 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %441 = stablehlo.dynamic_slice %r375, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %442 = stablehlo.reshape %441 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %443 = stablehlo.dynamic_slice %r376, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %444 = stablehlo.reshape %443 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %445 = stablehlo.dynamic_slice %r377, %411, %412, %412, %412, %412, sizes = [1, 8, 64, 2, 16] : (tensor<2x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x16xf32>
      %446 = stablehlo.reshape %445 : (tensor<1x8x64x2x16xf32>) -> tensor<8x64x2x16xf32>
      %447 = stablehlo.dynamic_slice %r378, %411, %412, %412, %412, %412, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %448 = stablehlo.reshape %447 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %449 = stablehlo.dynamic_slice %r379, %411, %412, %412, %412, %412, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %450 = stablehlo.reshape %449 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %451 = stablehlo.dynamic_slice %r380, %411, %412, %412, %412, %412, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %452 = stablehlo.reshape %451 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %453 = stablehlo.dynamic_slice %r381, %411, %412, %412, %412, %412, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %454 = stablehlo.reshape %453 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %455 = stablehlo.dynamic_slice %r382, %411, %412, %412, %412, %412, sizes = [1, 8, 64, 2, 16] : (tensor<2x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x16xf32>
      %456 = stablehlo.reshape %455 : (tensor<1x8x64x2x16xf32>) -> tensor<8x64x2x16xf32>
      %457 = stablehlo.dynamic_slice %r383, %411, %412, %412, %412, %412, %412, sizes = [1, 8, 64, 2, 2, 16] : (tensor<2x8x64x2x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x2x16xf32>
      %458 = stablehlo.reshape %457 : (tensor<1x8x64x2x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %459 = stablehlo.dynamic_slice %r384, %411, %412, %412, %412, %412, %412, sizes = [1, 8, 2, 64, 2, 64] : (tensor<2x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2x64xf32>
      %460 = stablehlo.reshape %459 : (tensor<1x8x2x64x2x64xf32>) -> tensor<8x2x64x2x64xf32>
      %461 = stablehlo.dynamic_slice %r385, %411, %412, %412, %412, %412, sizes = [1, 8, 2, 64, 2] : (tensor<2x8x2x64x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2xf32>
      %462 = stablehlo.reshape %461 : (tensor<1x8x2x64x2xf32>) -> tensor<8x2x64x2xf32>
      %463 = stablehlo.dynamic_slice %r386, %411, %412, %412, %412, %412, %412, sizes = [1, 8, 2, 64, 2, 64] : (tensor<2x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2x64xf32>
      %464 = stablehlo.reshape %463 : (tensor<1x8x2x64x2x64xf32>) -> tensor<8x2x64x2x64xf32>
      %465 = stablehlo.dynamic_slice %r387, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %467 = stablehlo.dynamic_slice %r388, %411, %412, %412, %412, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %469 = stablehlo.dynamic_slice %r389, %411, %412, %412, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %471 = stablehlo.dynamic_slice %r390, %411, %412, %412, %412, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %473 = stablehlo.dynamic_slice %r391, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %475 = stablehlo.dynamic_slice %r392, %411, %412, %412, %412, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %477 = stablehlo.dynamic_slice %r393, %411, %412, %412, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %479 = stablehlo.dynamic_slice %r394, %411, %412, %412, %412, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %481 = stablehlo.dynamic_slice %r395, %411, %412, %412, %412, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %483 = stablehlo.dynamic_slice %r396, %411, %412, %412, %412, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %485 = stablehlo.dynamic_slice %r397, %411, %412, %412, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %487 = stablehlo.dynamic_slice %r398, %411, %412, %412, %412, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %489 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %490 = stablehlo.broadcast_in_dim %489, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %491 = stablehlo.broadcast_in_dim %436, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %492 = stablehlo.broadcast_in_dim %416, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %493 = stablehlo.broadcast_in_dim %448, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %494 = stablehlo.broadcast_in_dim %450, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %495 = stablehlo.broadcast_in_dim %452, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %496 = stablehlo.broadcast_in_dim %454, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %497 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %498 = stablehlo.broadcast_in_dim %497, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %499 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %500 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %501 = stablehlo.subtract %499, %500 : tensor<64x64xi32>
      %502 = stablehlo.broadcast_in_dim %412, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %503 = stablehlo.add %501, %502 : tensor<64x64xi32>
      %504 = stablehlo.compare GE, %503, %502, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %505 = stablehlo.broadcast_in_dim %504, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %506 = stablehlo.broadcast_in_dim %462, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %507 = stablehlo.broadcast_in_dim %470, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %508 = stablehlo.broadcast_in_dim %426, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %509 = stablehlo.reshape %r360 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %510 = stablehlo.dot_general %509, %432, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %511 = stablehlo.dot_general %509, %486, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %512 = stablehlo.reshape %510 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %513 = stablehlo.multiply %512, %480 : tensor<8x64x192xf32>
      %514 = stablehlo.multiply %512, %484 : tensor<8x64x192xf32>
      %515 = stablehlo.multiply %513, %482 : tensor<8x64x192xf32>
      %516 = stablehlo.multiply %513, %476 : tensor<8x64x192xf32>
      %517 = stablehlo.multiply %516, %482 : tensor<8x64x192xf32>
      %518 = stablehlo.multiply %517, %488 : tensor<8x64x192xf32>
      %519 = stablehlo.add %515, %518 : tensor<8x64x192xf32>
      %520 = stablehlo.reshape %514 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %521 = stablehlo.dot_general %520, %430, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %522 = stablehlo.dot_general %520, %478, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %523 = stablehlo.reshape %521 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %524 = stablehlo.reshape %519 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %525 = stablehlo.dot_general %524, %428, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %526 = stablehlo.dot_general %524, %474, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %527 = stablehlo.reshape %525 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %528 = stablehlo.add %523, %527 : tensor<8x64x64xf32>
      %529 = stablehlo.multiply %528, %508 : tensor<8x64x64xf32>
      %530 = stablehlo.multiply %528, %472 : tensor<8x64x64xf32>
      %531 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %532 = stablehlo.reduce(%530 init: %531) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %533 = stablehlo.multiply %529, %507 : tensor<8x64x64xf32>
      %534 = stablehlo.multiply %529, %468 : tensor<8x64x64xf32>
      %535 = stablehlo.add %r360, %533 : tensor<8x64x64xf32>
      %536 = stablehlo.reduce(%534 init: %531) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %537 = stablehlo.multiply %536, %470 : tensor<8x64xf32>
      %538 = stablehlo.multiply %537, %470 : tensor<8x64xf32>
      %539 = stablehlo.multiply %538, %470 : tensor<8x64xf32>
      %540 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %541 = stablehlo.broadcast_in_dim %540, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %542 = stablehlo.multiply %539, %541 : tensor<8x64xf32>
      %543 = stablehlo.multiply %542, %490 : tensor<8x64xf32>
      %544 = stablehlo.broadcast_in_dim %543, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %545 = stablehlo.multiply %544, %468 : tensor<8x64x64xf32>
      %546 = stablehlo.add %535, %545 : tensor<8x64x64xf32>
      %547 = stablehlo.add %546, %545 : tensor<8x64x64xf32>
      %548 = stablehlo.reshape %547 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %549 = stablehlo.dot_general %548, %424, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %550 = stablehlo.dot_general %548, %466, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %551 = stablehlo.reshape %549 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %552 = stablehlo.reshape %551 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %553 = stablehlo.reshape %552 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %554 = stablehlo.transpose %553, dims = [0, 2, 1, 3, 4] : (tensor<8x64x2x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %555 = stablehlo.dot_general %554, %446, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %556 = stablehlo.dot_general %554, %464, batching_dims = [0, 1] x [0, 1], contracting_dims = [2, 3] x [2, 3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x16xf32>, tensor<8x2x64x2x64xf32>) -> tensor<8x2x16x64xf32>
      %557 = stablehlo.transpose %556, dims = [0, 3, 1, 2] : (tensor<8x2x16x64xf32>) -> tensor<8x64x2x16xf32>
      %558 = stablehlo.divide %555, %506 : tensor<8x2x64x2x64xf32>
      %559 = stablehlo.multiply %555, %464 : tensor<8x2x64x2x64xf32>
      %560 = stablehlo.divide %559, %506 : tensor<8x2x64x2x64xf32>
      %561 = stablehlo.negate %560 : tensor<8x2x64x2x64xf32>
      %562 = stablehlo.reduce(%561 init: %531) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %563 = stablehlo.broadcast_in_dim %562, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %564 = stablehlo.add %558, %563 : tensor<8x2x64x2x64xf32>
      %565 = stablehlo.multiply %564, %460 : tensor<8x2x64x2x64xf32>
      %566 = stablehlo.broadcast_in_dim %531, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %567 = stablehlo.select %505, %565, %566 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %568 = stablehlo.multiply %567, %498 : tensor<8x2x64x2x64xf32>
      %569 = stablehlo.dot_general %568, %456, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %570 = stablehlo.transpose %569, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %571 = stablehlo.dot_general %568, %458, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x2x16xf32>) -> tensor<8x2x64x16xf32>
      %572 = stablehlo.transpose %571, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %573 = stablehlo.reshape %570 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %574 = stablehlo.multiply %572, %496 : tensor<8x64x2x16xf32>
      %575 = stablehlo.multiply %572, %495 : tensor<8x64x2x16xf32>
      %576 = stablehlo.slice %574 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %577 = stablehlo.slice %574 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %578 = stablehlo.negate %576 : tensor<8x64x2x8xf32>
      %579 = stablehlo.pad %578, %531, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %580 = stablehlo.add %575, %579 : tensor<8x64x2x16xf32>
      %581 = stablehlo.pad %577, %531, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %582 = stablehlo.add %580, %581 : tensor<8x64x2x16xf32>
      %583 = stablehlo.multiply %573, %494 : tensor<8x64x4x16xf32>
      %584 = stablehlo.multiply %573, %493 : tensor<8x64x4x16xf32>
      %585 = stablehlo.slice %583 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %586 = stablehlo.slice %583 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %587 = stablehlo.negate %585 : tensor<8x64x4x8xf32>
      %588 = stablehlo.pad %587, %531, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %589 = stablehlo.add %584, %588 : tensor<8x64x4x16xf32>
      %590 = stablehlo.pad %586, %531, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %591 = stablehlo.add %589, %590 : tensor<8x64x4x16xf32>
      %592 = stablehlo.reshape %557 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %593 = stablehlo.reshape %592 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %594 = stablehlo.dot_general %593, %422, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %595 = stablehlo.dot_general %593, %444, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %596 = stablehlo.reshape %594 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %597 = stablehlo.reshape %582 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %598 = stablehlo.reshape %597 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %599 = stablehlo.dot_general %598, %420, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %600 = stablehlo.dot_general %598, %442, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %601 = stablehlo.reshape %599 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %602 = stablehlo.add %596, %601 : tensor<8x64x64xf32>
      %603 = stablehlo.reshape %591 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %604 = stablehlo.reshape %603 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %605 = stablehlo.dot_general %604, %418, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %606 = stablehlo.dot_general %604, %440, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %607 = stablehlo.reshape %605 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %608 = stablehlo.add %602, %607 : tensor<8x64x64xf32>
      %609 = stablehlo.multiply %608, %492 : tensor<8x64x64xf32>
      %610 = stablehlo.multiply %608, %438 : tensor<8x64x64xf32>
      %611 = stablehlo.reduce(%610 init: %531) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %612 = stablehlo.multiply %609, %491 : tensor<8x64x64xf32>
      %613 = stablehlo.multiply %609, %434 : tensor<8x64x64xf32>
      %614 = stablehlo.add %547, %612 : tensor<8x64x64xf32>
      %615 = stablehlo.reduce(%613 init: %531) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %616 = stablehlo.multiply %615, %436 : tensor<8x64xf32>
      %617 = stablehlo.multiply %616, %436 : tensor<8x64xf32>
      %618 = stablehlo.multiply %617, %436 : tensor<8x64xf32>
      %619 = stablehlo.multiply %618, %541 : tensor<8x64xf32>
      %620 = stablehlo.multiply %619, %490 : tensor<8x64xf32>
      %621 = stablehlo.broadcast_in_dim %620, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %622 = stablehlo.multiply %621, %434 : tensor<8x64x64xf32>
      %623 = stablehlo.add %614, %622 : tensor<8x64x64xf32>
      %624 = stablehlo.add %623, %622 : tensor<8x64x64xf32>
      %625 = stablehlo.add %r357, %410 : tensor<i32>
      %626 = stablehlo.reshape %611 : (tensor<64xf32>) -> tensor<1x64xf32>
      %627 = stablehlo.dynamic_update_slice %r399, %626, %411, %412 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %628 = stablehlo.reshape %606 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %629 = stablehlo.dynamic_update_slice %r400, %628, %411, %412, %412 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %630 = stablehlo.reshape %600 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %631 = stablehlo.dynamic_update_slice %r401, %630, %411, %412, %412 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %632 = stablehlo.reshape %595 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %633 = stablehlo.dynamic_update_slice %r402, %632, %411, %412, %412 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %634 = stablehlo.reshape %550 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %635 = stablehlo.dynamic_update_slice %r403, %634, %411, %412, %412 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %636 = stablehlo.reshape %532 : (tensor<64xf32>) -> tensor<1x64xf32>
      %637 = stablehlo.dynamic_update_slice %r404, %636, %411, %412 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %638 = stablehlo.reshape %526 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %639 = stablehlo.dynamic_update_slice %r405, %638, %411, %412, %412 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %640 = stablehlo.reshape %522 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %641 = stablehlo.dynamic_update_slice %r406, %640, %411, %412, %412 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %642 = stablehlo.reshape %511 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %643 = stablehlo.dynamic_update_slice %r407, %642, %411, %412, %412 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %625, %r358, %r359, %624, %r361, %r362, %r363, %r364, %r365, %r366, %r367, %r368, %r369, %r370, %r371, %r372, %r373, %r374, %r375, %r376, %r377, %r378, %r379, %r380, %r381, %r382, %r383, %r384, %r385, %r386, %r387, %r388, %r389, %r390, %r391, %r392, %r393, %r394, %r395, %r396, %r397, %r398, %627, %629, %631, %633, %635, %637, %639, %641, %643 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %645 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %649 = "stablehlo.scatter"(%645, %arg37, %644#3) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r646: tensor<f32>, %r647: tensor<f32>):
      %648 = stablehlo.add %r646, %r647 : tensor<f32>
      stablehlo.return %648 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %650 = stablehlo.maximum %327, %328 : tensor<f32>
    %651 = stablehlo.divide %328, %650 : tensor<f32>
    %652 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %653 = stablehlo.multiply %649, %652 : tensor<512x64xf32>
    %654 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %655 = stablehlo.multiply %337, %654 : tensor<64xf32>
    %656 = stablehlo.multiply %332, %652 : tensor<512x64xf32>
    %657 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %658 = stablehlo.multiply %644#42, %657 : tensor<2x64xf32>
    %659 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %660 = stablehlo.multiply %644#43, %659 : tensor<2x64x64xf32>
    %661 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %662 = stablehlo.multiply %644#44, %661 : tensor<2x32x64xf32>
    %663 = stablehlo.multiply %644#45, %661 : tensor<2x32x64xf32>
    %664 = stablehlo.multiply %644#46, %659 : tensor<2x64x64xf32>
    %665 = stablehlo.multiply %644#47, %657 : tensor<2x64xf32>
    %666 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %667 = stablehlo.multiply %644#48, %666 : tensor<2x192x64xf32>
    %668 = stablehlo.multiply %644#49, %666 : tensor<2x192x64xf32>
    %669 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %670 = stablehlo.multiply %644#50, %669 : tensor<2x64x192xf32>
    %671 = stablehlo.multiply %653, %653 : tensor<512x64xf32>
    %672 = stablehlo.reduce(%671 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %673 = stablehlo.multiply %655, %655 : tensor<64xf32>
    %674 = stablehlo.reduce(%673 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %675 = stablehlo.add %672, %674 : tensor<f32>
    %676 = stablehlo.multiply %656, %656 : tensor<512x64xf32>
    %677 = stablehlo.reduce(%676 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %678 = stablehlo.add %675, %677 : tensor<f32>
    %679 = stablehlo.multiply %658, %658 : tensor<2x64xf32>
    %680 = stablehlo.reduce(%679 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %681 = stablehlo.add %678, %680 : tensor<f32>
    %682 = stablehlo.multiply %660, %660 : tensor<2x64x64xf32>
    %683 = stablehlo.reduce(%682 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %684 = stablehlo.add %681, %683 : tensor<f32>
    %685 = stablehlo.multiply %662, %662 : tensor<2x32x64xf32>
    %686 = stablehlo.reduce(%685 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %687 = stablehlo.add %684, %686 : tensor<f32>
    %688 = stablehlo.multiply %663, %663 : tensor<2x32x64xf32>
    %689 = stablehlo.reduce(%688 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %690 = stablehlo.add %687, %689 : tensor<f32>
    %691 = stablehlo.multiply %664, %664 : tensor<2x64x64xf32>
    %692 = stablehlo.reduce(%691 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %693 = stablehlo.add %690, %692 : tensor<f32>
    %694 = stablehlo.multiply %665, %665 : tensor<2x64xf32>
    %695 = stablehlo.reduce(%694 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %696 = stablehlo.add %693, %695 : tensor<f32>
    %697 = stablehlo.multiply %667, %667 : tensor<2x192x64xf32>
    %698 = stablehlo.reduce(%697 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %699 = stablehlo.add %696, %698 : tensor<f32>
    %700 = stablehlo.multiply %668, %668 : tensor<2x192x64xf32>
    %701 = stablehlo.reduce(%700 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %702 = stablehlo.add %699, %701 : tensor<f32>
    %703 = stablehlo.multiply %670, %670 : tensor<2x64x192xf32>
    %704 = stablehlo.reduce(%703 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %705 = stablehlo.add %702, %704 : tensor<f32>
    %706 = stablehlo.sqrt %705 : tensor<f32>
    %707 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %708 = stablehlo.add %706, %707 : tensor<f32>
    %709 = stablehlo.divide %328, %708 : tensor<f32>
    %710 = stablehlo.minimum %709, %328 : tensor<f32>
    %711 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %712 = stablehlo.multiply %653, %711 : tensor<512x64xf32>
    %713 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %714 = stablehlo.multiply %655, %713 : tensor<64xf32>
    %715 = stablehlo.multiply %656, %711 : tensor<512x64xf32>
    %716 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %717 = stablehlo.multiply %658, %716 : tensor<2x64xf32>
    %718 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %719 = stablehlo.multiply %660, %718 : tensor<2x64x64xf32>
    %720 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %721 = stablehlo.multiply %662, %720 : tensor<2x32x64xf32>
    %722 = stablehlo.multiply %663, %720 : tensor<2x32x64xf32>
    %723 = stablehlo.multiply %664, %718 : tensor<2x64x64xf32>
    %724 = stablehlo.multiply %665, %716 : tensor<2x64xf32>
    %725 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %726 = stablehlo.multiply %667, %725 : tensor<2x192x64xf32>
    %727 = stablehlo.multiply %668, %725 : tensor<2x192x64xf32>
    %728 = stablehlo.broadcast_in_dim %710, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %729 = stablehlo.multiply %670, %728 : tensor<2x64x192xf32>
    %730 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %731 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %732 = stablehlo.subtract %730, %731 : tensor<f32>
    %733 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %734 = stablehlo.multiply %732, %733 : tensor<f32>
    %735 = stablehlo.maximum %734, %11 : tensor<f32>
    %736 = stablehlo.minimum %735, %328 : tensor<f32>
    %737 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %738 = stablehlo.multiply %736, %737 : tensor<f32>
    %739 = stablehlo.cosine %738 : tensor<f32>
    %740 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %741 = stablehlo.multiply %739, %740 : tensor<f32>
    %742 = stablehlo.add %741, %740 : tensor<f32>
    %743 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %744 = stablehlo.multiply %742, %743 : tensor<f32>
    %745 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %746 = stablehlo.add %744, %745 : tensor<f32>
    %747 = stablehlo.compare LT, %730, %731, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %748 = stablehlo.add %730, %328 : tensor<f32>
    %749 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %750 = stablehlo.multiply %748, %749 : tensor<f32>
    %751 = stablehlo.select %747, %750, %746 : tensor<i1>, tensor<f32>
    %752 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %753 = stablehlo.multiply %751, %752 : tensor<f32>
    %754 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %755 = stablehlo.multiply %arg12, %754 : tensor<512x64xf32>
    %756 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %757 = stablehlo.multiply %712, %756 : tensor<512x64xf32>
    %758 = stablehlo.add %755, %757 : tensor<512x64xf32>
    %759 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %760 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %761 = stablehlo.multiply %arg24, %760 : tensor<512x64xf32>
    %762 = stablehlo.multiply %712, %712 : tensor<512x64xf32>
    %763 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %764 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %765 = stablehlo.multiply %762, %764 : tensor<512x64xf32>
    %766 = stablehlo.add %761, %765 : tensor<512x64xf32>
    %767 = stablehlo.power %743, %748 : tensor<f32>
    %768 = stablehlo.subtract %328, %767 : tensor<f32>
    %769 = stablehlo.divide %328, %768 : tensor<f32>
    %770 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %771 = stablehlo.power %759, %748 : tensor<f32>
    %772 = stablehlo.subtract %328, %771 : tensor<f32>
    %773 = stablehlo.divide %328, %772 : tensor<f32>
    %774 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %775 = stablehlo.multiply %758, %770 : tensor<512x64xf32>
    %776 = stablehlo.multiply %766, %774 : tensor<512x64xf32>
    %777 = stablehlo.sqrt %776 : tensor<512x64xf32>
    %778 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %779 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %780 = stablehlo.add %777, %779 : tensor<512x64xf32>
    %781 = stablehlo.divide %775, %780 : tensor<512x64xf32>
    %782 = stablehlo.multiply %arg0, %756 : tensor<512x64xf32>
    %783 = stablehlo.add %781, %782 : tensor<512x64xf32>
    %784 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %785 = stablehlo.multiply %783, %784 : tensor<512x64xf32>
    %786 = stablehlo.subtract %arg0, %785 : tensor<512x64xf32>
    %787 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %788 = stablehlo.multiply %arg13, %787 : tensor<64xf32>
    %789 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %790 = stablehlo.multiply %714, %789 : tensor<64xf32>
    %791 = stablehlo.add %788, %790 : tensor<64xf32>
    %792 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %793 = stablehlo.multiply %arg25, %792 : tensor<64xf32>
    %794 = stablehlo.multiply %714, %714 : tensor<64xf32>
    %795 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %796 = stablehlo.multiply %794, %795 : tensor<64xf32>
    %797 = stablehlo.add %793, %796 : tensor<64xf32>
    %798 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %799 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %800 = stablehlo.multiply %791, %798 : tensor<64xf32>
    %801 = stablehlo.multiply %797, %799 : tensor<64xf32>
    %802 = stablehlo.sqrt %801 : tensor<64xf32>
    %803 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %804 = stablehlo.add %802, %803 : tensor<64xf32>
    %805 = stablehlo.divide %800, %804 : tensor<64xf32>
    %806 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %807 = stablehlo.multiply %805, %806 : tensor<64xf32>
    %808 = stablehlo.subtract %arg1, %807 : tensor<64xf32>
    %809 = stablehlo.multiply %arg14, %754 : tensor<512x64xf32>
    %810 = stablehlo.multiply %715, %756 : tensor<512x64xf32>
    %811 = stablehlo.add %809, %810 : tensor<512x64xf32>
    %812 = stablehlo.multiply %arg26, %760 : tensor<512x64xf32>
    %813 = stablehlo.multiply %715, %715 : tensor<512x64xf32>
    %814 = stablehlo.multiply %813, %764 : tensor<512x64xf32>
    %815 = stablehlo.add %812, %814 : tensor<512x64xf32>
    %816 = stablehlo.multiply %811, %770 : tensor<512x64xf32>
    %817 = stablehlo.multiply %815, %774 : tensor<512x64xf32>
    %818 = stablehlo.sqrt %817 : tensor<512x64xf32>
    %819 = stablehlo.add %818, %779 : tensor<512x64xf32>
    %820 = stablehlo.divide %816, %819 : tensor<512x64xf32>
    %821 = stablehlo.multiply %arg2, %756 : tensor<512x64xf32>
    %822 = stablehlo.add %820, %821 : tensor<512x64xf32>
    %823 = stablehlo.multiply %822, %784 : tensor<512x64xf32>
    %824 = stablehlo.subtract %arg2, %823 : tensor<512x64xf32>
    %825 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %826 = stablehlo.multiply %arg15, %825 : tensor<2x64xf32>
    %827 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %828 = stablehlo.multiply %717, %827 : tensor<2x64xf32>
    %829 = stablehlo.add %826, %828 : tensor<2x64xf32>
    %830 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %831 = stablehlo.multiply %arg27, %830 : tensor<2x64xf32>
    %832 = stablehlo.multiply %717, %717 : tensor<2x64xf32>
    %833 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %834 = stablehlo.multiply %832, %833 : tensor<2x64xf32>
    %835 = stablehlo.add %831, %834 : tensor<2x64xf32>
    %836 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %837 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %838 = stablehlo.multiply %829, %836 : tensor<2x64xf32>
    %839 = stablehlo.multiply %835, %837 : tensor<2x64xf32>
    %840 = stablehlo.sqrt %839 : tensor<2x64xf32>
    %841 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %842 = stablehlo.add %840, %841 : tensor<2x64xf32>
    %843 = stablehlo.divide %838, %842 : tensor<2x64xf32>
    %844 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %845 = stablehlo.multiply %843, %844 : tensor<2x64xf32>
    %846 = stablehlo.subtract %arg3, %845 : tensor<2x64xf32>
    %847 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %848 = stablehlo.multiply %arg16, %847 : tensor<2x64x64xf32>
    %849 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %850 = stablehlo.multiply %719, %849 : tensor<2x64x64xf32>
    %851 = stablehlo.add %848, %850 : tensor<2x64x64xf32>
    %852 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %853 = stablehlo.multiply %arg28, %852 : tensor<2x64x64xf32>
    %854 = stablehlo.multiply %719, %719 : tensor<2x64x64xf32>
    %855 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %856 = stablehlo.multiply %854, %855 : tensor<2x64x64xf32>
    %857 = stablehlo.add %853, %856 : tensor<2x64x64xf32>
    %858 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %859 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %860 = stablehlo.multiply %851, %858 : tensor<2x64x64xf32>
    %861 = stablehlo.multiply %857, %859 : tensor<2x64x64xf32>
    %862 = stablehlo.sqrt %861 : tensor<2x64x64xf32>
    %863 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %864 = stablehlo.add %862, %863 : tensor<2x64x64xf32>
    %865 = stablehlo.divide %860, %864 : tensor<2x64x64xf32>
    %866 = stablehlo.multiply %arg4, %849 : tensor<2x64x64xf32>
    %867 = stablehlo.add %865, %866 : tensor<2x64x64xf32>
    %868 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %869 = stablehlo.multiply %867, %868 : tensor<2x64x64xf32>
    %870 = stablehlo.subtract %arg4, %869 : tensor<2x64x64xf32>
    %871 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %872 = stablehlo.multiply %arg17, %871 : tensor<2x32x64xf32>
    %873 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %874 = stablehlo.multiply %721, %873 : tensor<2x32x64xf32>
    %875 = stablehlo.add %872, %874 : tensor<2x32x64xf32>
    %876 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %877 = stablehlo.multiply %arg29, %876 : tensor<2x32x64xf32>
    %878 = stablehlo.multiply %721, %721 : tensor<2x32x64xf32>
    %879 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %880 = stablehlo.multiply %878, %879 : tensor<2x32x64xf32>
    %881 = stablehlo.add %877, %880 : tensor<2x32x64xf32>
    %882 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %883 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %884 = stablehlo.multiply %875, %882 : tensor<2x32x64xf32>
    %885 = stablehlo.multiply %881, %883 : tensor<2x32x64xf32>
    %886 = stablehlo.sqrt %885 : tensor<2x32x64xf32>
    %887 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %888 = stablehlo.add %886, %887 : tensor<2x32x64xf32>
    %889 = stablehlo.divide %884, %888 : tensor<2x32x64xf32>
    %890 = stablehlo.multiply %arg5, %873 : tensor<2x32x64xf32>
    %891 = stablehlo.add %889, %890 : tensor<2x32x64xf32>
    %892 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %893 = stablehlo.multiply %891, %892 : tensor<2x32x64xf32>
    %894 = stablehlo.subtract %arg5, %893 : tensor<2x32x64xf32>
    %895 = stablehlo.multiply %arg18, %871 : tensor<2x32x64xf32>
    %896 = stablehlo.multiply %722, %873 : tensor<2x32x64xf32>
    %897 = stablehlo.add %895, %896 : tensor<2x32x64xf32>
    %898 = stablehlo.multiply %arg30, %876 : tensor<2x32x64xf32>
    %899 = stablehlo.multiply %722, %722 : tensor<2x32x64xf32>
    %900 = stablehlo.multiply %899, %879 : tensor<2x32x64xf32>
    %901 = stablehlo.add %898, %900 : tensor<2x32x64xf32>
    %902 = stablehlo.multiply %897, %882 : tensor<2x32x64xf32>
    %903 = stablehlo.multiply %901, %883 : tensor<2x32x64xf32>
    %904 = stablehlo.sqrt %903 : tensor<2x32x64xf32>
    %905 = stablehlo.add %904, %887 : tensor<2x32x64xf32>
    %906 = stablehlo.divide %902, %905 : tensor<2x32x64xf32>
    %907 = stablehlo.multiply %arg6, %873 : tensor<2x32x64xf32>
    %908 = stablehlo.add %906, %907 : tensor<2x32x64xf32>
    %909 = stablehlo.multiply %908, %892 : tensor<2x32x64xf32>
    %910 = stablehlo.subtract %arg6, %909 : tensor<2x32x64xf32>
    %911 = stablehlo.multiply %arg19, %847 : tensor<2x64x64xf32>
    %912 = stablehlo.multiply %723, %849 : tensor<2x64x64xf32>
    %913 = stablehlo.add %911, %912 : tensor<2x64x64xf32>
    %914 = stablehlo.multiply %arg31, %852 : tensor<2x64x64xf32>
    %915 = stablehlo.multiply %723, %723 : tensor<2x64x64xf32>
    %916 = stablehlo.multiply %915, %855 : tensor<2x64x64xf32>
    %917 = stablehlo.add %914, %916 : tensor<2x64x64xf32>
    %918 = stablehlo.multiply %913, %858 : tensor<2x64x64xf32>
    %919 = stablehlo.multiply %917, %859 : tensor<2x64x64xf32>
    %920 = stablehlo.sqrt %919 : tensor<2x64x64xf32>
    %921 = stablehlo.add %920, %863 : tensor<2x64x64xf32>
    %922 = stablehlo.divide %918, %921 : tensor<2x64x64xf32>
    %923 = stablehlo.multiply %arg7, %849 : tensor<2x64x64xf32>
    %924 = stablehlo.add %922, %923 : tensor<2x64x64xf32>
    %925 = stablehlo.multiply %924, %868 : tensor<2x64x64xf32>
    %926 = stablehlo.subtract %arg7, %925 : tensor<2x64x64xf32>
    %927 = stablehlo.multiply %arg20, %825 : tensor<2x64xf32>
    %928 = stablehlo.multiply %724, %827 : tensor<2x64xf32>
    %929 = stablehlo.add %927, %928 : tensor<2x64xf32>
    %930 = stablehlo.multiply %arg32, %830 : tensor<2x64xf32>
    %931 = stablehlo.multiply %724, %724 : tensor<2x64xf32>
    %932 = stablehlo.multiply %931, %833 : tensor<2x64xf32>
    %933 = stablehlo.add %930, %932 : tensor<2x64xf32>
    %934 = stablehlo.multiply %929, %836 : tensor<2x64xf32>
    %935 = stablehlo.multiply %933, %837 : tensor<2x64xf32>
    %936 = stablehlo.sqrt %935 : tensor<2x64xf32>
    %937 = stablehlo.add %936, %841 : tensor<2x64xf32>
    %938 = stablehlo.divide %934, %937 : tensor<2x64xf32>
    %939 = stablehlo.multiply %938, %844 : tensor<2x64xf32>
    %940 = stablehlo.subtract %arg8, %939 : tensor<2x64xf32>
    %941 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %942 = stablehlo.multiply %arg21, %941 : tensor<2x192x64xf32>
    %943 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %944 = stablehlo.multiply %726, %943 : tensor<2x192x64xf32>
    %945 = stablehlo.add %942, %944 : tensor<2x192x64xf32>
    %946 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %947 = stablehlo.multiply %arg33, %946 : tensor<2x192x64xf32>
    %948 = stablehlo.multiply %726, %726 : tensor<2x192x64xf32>
    %949 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %950 = stablehlo.multiply %948, %949 : tensor<2x192x64xf32>
    %951 = stablehlo.add %947, %950 : tensor<2x192x64xf32>
    %952 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %953 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %954 = stablehlo.multiply %945, %952 : tensor<2x192x64xf32>
    %955 = stablehlo.multiply %951, %953 : tensor<2x192x64xf32>
    %956 = stablehlo.sqrt %955 : tensor<2x192x64xf32>
    %957 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %958 = stablehlo.add %956, %957 : tensor<2x192x64xf32>
    %959 = stablehlo.divide %954, %958 : tensor<2x192x64xf32>
    %960 = stablehlo.multiply %arg9, %943 : tensor<2x192x64xf32>
    %961 = stablehlo.add %959, %960 : tensor<2x192x64xf32>
    %962 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %963 = stablehlo.multiply %961, %962 : tensor<2x192x64xf32>
    %964 = stablehlo.subtract %arg9, %963 : tensor<2x192x64xf32>
    %965 = stablehlo.multiply %arg22, %941 : tensor<2x192x64xf32>
    %966 = stablehlo.multiply %727, %943 : tensor<2x192x64xf32>
    %967 = stablehlo.add %965, %966 : tensor<2x192x64xf32>
    %968 = stablehlo.multiply %arg34, %946 : tensor<2x192x64xf32>
    %969 = stablehlo.multiply %727, %727 : tensor<2x192x64xf32>
    %970 = stablehlo.multiply %969, %949 : tensor<2x192x64xf32>
    %971 = stablehlo.add %968, %970 : tensor<2x192x64xf32>
    %972 = stablehlo.multiply %967, %952 : tensor<2x192x64xf32>
    %973 = stablehlo.multiply %971, %953 : tensor<2x192x64xf32>
    %974 = stablehlo.sqrt %973 : tensor<2x192x64xf32>
    %975 = stablehlo.add %974, %957 : tensor<2x192x64xf32>
    %976 = stablehlo.divide %972, %975 : tensor<2x192x64xf32>
    %977 = stablehlo.multiply %arg10, %943 : tensor<2x192x64xf32>
    %978 = stablehlo.add %976, %977 : tensor<2x192x64xf32>
    %979 = stablehlo.multiply %978, %962 : tensor<2x192x64xf32>
    %980 = stablehlo.subtract %arg10, %979 : tensor<2x192x64xf32>
    %981 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %982 = stablehlo.multiply %arg23, %981 : tensor<2x64x192xf32>
    %983 = stablehlo.broadcast_in_dim %745, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %984 = stablehlo.multiply %729, %983 : tensor<2x64x192xf32>
    %985 = stablehlo.add %982, %984 : tensor<2x64x192xf32>
    %986 = stablehlo.broadcast_in_dim %759, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %987 = stablehlo.multiply %arg35, %986 : tensor<2x64x192xf32>
    %988 = stablehlo.multiply %729, %729 : tensor<2x64x192xf32>
    %989 = stablehlo.broadcast_in_dim %763, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %990 = stablehlo.multiply %988, %989 : tensor<2x64x192xf32>
    %991 = stablehlo.add %987, %990 : tensor<2x64x192xf32>
    %992 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %993 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %994 = stablehlo.multiply %985, %992 : tensor<2x64x192xf32>
    %995 = stablehlo.multiply %991, %993 : tensor<2x64x192xf32>
    %996 = stablehlo.sqrt %995 : tensor<2x64x192xf32>
    %997 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %998 = stablehlo.add %996, %997 : tensor<2x64x192xf32>
    %999 = stablehlo.divide %994, %998 : tensor<2x64x192xf32>
    %1000 = stablehlo.multiply %arg11, %983 : tensor<2x64x192xf32>
    %1001 = stablehlo.add %999, %1000 : tensor<2x64x192xf32>
    %1002 = stablehlo.broadcast_in_dim %753, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1003 = stablehlo.multiply %1001, %1002 : tensor<2x64x192xf32>
    %1004 = stablehlo.subtract %arg11, %1003 : tensor<2x64x192xf32>
    %1005 = stablehlo.constant dense<1> : tensor<i32>
    %1006 = stablehlo.add %arg36, %1005 : tensor<i32>
    %1007 = stablehlo.multiply %321#2, %651 : tensor<f32>
    %1008 = stablehlo.multiply %321#3, %651 : tensor<f32>
    %1009 = stablehlo.reshape %1007 : (tensor<f32>) -> tensor<1xf32>
    %1010 = stablehlo.reshape %1008 : (tensor<f32>) -> tensor<1xf32>
    %1011 = stablehlo.reshape %706 : (tensor<f32>) -> tensor<1xf32>
    %1012 = stablehlo.reshape %753 : (tensor<f32>) -> tensor<1xf32>
    %1013 = stablehlo.reshape %327 : (tensor<f32>) -> tensor<1xf32>
    %1014 = stablehlo.concatenate %1009, %1010, %1011, %1012, %1013, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %786, %808, %824, %846, %870, %894, %910, %926, %940, %964, %980, %1004, %758, %791, %811, %829, %851, %875, %897, %913, %929, %945, %967, %985, %766, %797, %815, %835, %857, %881, %901, %917, %933, %951, %971, %991, %1006, %1014 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
