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
    %15 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %16 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %17 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %18 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %19 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %20 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %21 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %268:41 = stablehlo.while(%r22 = %10, %r23 = %7, %r24 = %8, %r25 = %0, %r26 = %9, %r27 = %arg3, %r28 = %arg4, %r29 = %arg5, %r30 = %arg6, %r31 = %arg7, %r32 = %arg8, %r33 = %arg9, %r34 = %arg10, %r35 = %arg11, %r36 = %12, %r37 = %13, %r38 = %12, %r39 = %14, %r40 = %14, %r41 = %14, %r42 = %15, %r43 = %15, %r44 = %15, %r45 = %15, %r46 = %16, %r47 = %14, %r48 = %12, %r49 = %13, %r50 = %12, %r51 = %14, %r52 = %17, %r53 = %14, %r54 = %17, %r55 = %17, %r56 = %17, %r57 = %18, %r58 = %17, %r59 = %19, %r60 = %19, %r61 = %20, %r62 = %21) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
    cond {
      %63 = stablehlo.constant dense<2> : tensor<i32>
      %64 = stablehlo.compare LT, %r22, %63, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %64 : tensor<i1>
    } do {
      %65 = stablehlo.constant dense<0> : tensor<i32>
      %66 = stablehlo.dynamic_slice %r26, %r22, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %67 = stablehlo.reshape %66 : (tensor<1xui32>) -> tensor<ui32>
      %68 = stablehlo.dynamic_slice %r27, %r22, %65, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %69 = stablehlo.reshape %68 : (tensor<1x64xf32>) -> tensor<64xf32>
      %70 = stablehlo.dynamic_slice %r28, %r22, %65, %65, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %71 = stablehlo.reshape %70 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %72 = stablehlo.dynamic_slice %r29, %r22, %65, %65, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %73 = stablehlo.reshape %72 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %74 = stablehlo.dynamic_slice %r30, %r22, %65, %65, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %75 = stablehlo.reshape %74 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %76 = stablehlo.dynamic_slice %r31, %r22, %65, %65, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %77 = stablehlo.reshape %76 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %78 = stablehlo.dynamic_slice %r32, %r22, %65, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %79 = stablehlo.reshape %78 : (tensor<1x64xf32>) -> tensor<64xf32>
      %80 = stablehlo.dynamic_slice %r33, %r22, %65, %65, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %81 = stablehlo.reshape %80 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %82 = stablehlo.dynamic_slice %r34, %r22, %65, %65, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %83 = stablehlo.reshape %82 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %84 = stablehlo.dynamic_slice %r35, %r22, %65, %65, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %85 = stablehlo.reshape %84 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %86 = stablehlo.multiply %r25, %r25 : tensor<8x64x64xf32>
      %87 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %88 = stablehlo.reduce(%86 init: %87) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %89 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %90 = stablehlo.broadcast_in_dim %89, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %91 = stablehlo.multiply %88, %90 : tensor<8x64xf32>
      %92 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %93 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %94 = stablehlo.add %91, %93 : tensor<8x64xf32>
      %95 = stablehlo.rsqrt %94 : tensor<8x64xf32>
      %96 = stablehlo.broadcast_in_dim %95, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %97 = stablehlo.multiply %r25, %96 : tensor<8x64x64xf32>
      %98 = stablehlo.broadcast_in_dim %69, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %99 = stablehlo.multiply %97, %98 : tensor<8x64x64xf32>
      %100 = stablehlo.reshape %99 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %101 = stablehlo.dot_general %100, %71, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %102 = stablehlo.reshape %101 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %103 = stablehlo.reshape %102 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %104 = stablehlo.dot_general %100, %73, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %105 = stablehlo.reshape %104 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %106 = stablehlo.reshape %105 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %107 = stablehlo.dot_general %100, %75, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %108 = stablehlo.reshape %107 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %110 = stablehlo.slice %103 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %111 = stablehlo.slice %103 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %112 = stablehlo.negate %111 : tensor<8x64x4x8xf32>
      %113 = stablehlo.concatenate %112, %110, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %114 = stablehlo.reshape %r23 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %115 = stablehlo.broadcast_in_dim %114, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %116 = stablehlo.multiply %103, %115 : tensor<8x64x4x16xf32>
      %117 = stablehlo.reshape %r24 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %118 = stablehlo.broadcast_in_dim %117, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %119 = stablehlo.multiply %113, %118 : tensor<8x64x4x16xf32>
      %120 = stablehlo.add %116, %119 : tensor<8x64x4x16xf32>
      %121 = stablehlo.slice %106 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %122 = stablehlo.slice %106 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %123 = stablehlo.negate %122 : tensor<8x64x2x8xf32>
      %124 = stablehlo.concatenate %123, %121, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %125 = stablehlo.broadcast_in_dim %114, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %126 = stablehlo.multiply %106, %125 : tensor<8x64x2x16xf32>
      %127 = stablehlo.broadcast_in_dim %117, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %128 = stablehlo.multiply %124, %127 : tensor<8x64x2x16xf32>
      %129 = stablehlo.add %126, %128 : tensor<8x64x2x16xf32>
      %130 = stablehlo.transpose %129, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %131 = stablehlo.transpose %109, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %132 = stablehlo.iota dim = 0 : tensor<1xi32>
      %133 = stablehlo.constant dense<64> : tensor<i32>
      %134 = stablehlo.broadcast_in_dim %133, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %135 = stablehlo.multiply %132, %134 : tensor<1xi32>
      %136 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %137 = stablehlo.add %135, %136 : tensor<1xi32>
      %138 = stablehlo.reshape %120 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %139 = stablehlo.transpose %138, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %141 = stablehlo.reshape %137 : (tensor<1xi32>) -> tensor<i32>
      %142 = stablehlo.reshape %140 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %143 = stablehlo.dot_general %142, %130, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %144 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %145 = stablehlo.broadcast_in_dim %144, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %146 = stablehlo.multiply %143, %145 : tensor<8x2x128x64xf32>
      %147 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %148 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %149 = stablehlo.subtract %147, %148 : tensor<64x64xi32>
      %150 = stablehlo.subtract %141, %65 : tensor<i32>
      %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %152 = stablehlo.add %149, %151 : tensor<64x64xi32>
      %153 = stablehlo.broadcast_in_dim %65, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %154 = stablehlo.compare GE, %152, %153, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %155 = stablehlo.broadcast_in_dim %154, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %156 = stablehlo.reshape %155 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %157 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %158 = stablehlo.broadcast_in_dim %157, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %159 = stablehlo.select %156, %146, %158 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %160 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %161 = stablehlo.reduce(%159 init: %160) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %162 = stablehlo.broadcast_in_dim %161, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %163 = stablehlo.subtract %159, %162 : tensor<8x2x128x64xf32>
      %164 = stablehlo.exponential %163 : tensor<8x2x128x64xf32>
      %165 = stablehlo.reduce(%164 init: %87) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %166 = stablehlo.dot_general %164, %131, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %167 = stablehlo.broadcast_in_dim %165, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %168 = stablehlo.divide %166, %167 : tensor<8x2x128x16xf32>
      %169 = stablehlo.log %165 : tensor<8x2x128xf32>
      %170 = stablehlo.add %169, %161 : tensor<8x2x128xf32>
      %171 = stablehlo.reshape %168 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %172 = stablehlo.reshape %170 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %173 = stablehlo.reshape %171 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %174 = stablehlo.transpose %173, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %175 = stablehlo.reshape %174 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %176 = stablehlo.reshape %172 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %177 = stablehlo.transpose %176, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %178 = stablehlo.reshape %177 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %179 = stablehlo.reshape %175 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %180 = stablehlo.reshape %179 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %181 = stablehlo.dot_general %180, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %182 = stablehlo.reshape %181 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %183 = stablehlo.add %r25, %182 : tensor<8x64x64xf32>
      %184 = stablehlo.multiply %183, %183 : tensor<8x64x64xf32>
      %185 = stablehlo.reduce(%184 init: %87) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %186 = stablehlo.multiply %185, %90 : tensor<8x64xf32>
      %187 = stablehlo.add %186, %93 : tensor<8x64xf32>
      %188 = stablehlo.rsqrt %187 : tensor<8x64xf32>
      %189 = stablehlo.broadcast_in_dim %188, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %190 = stablehlo.multiply %183, %189 : tensor<8x64x64xf32>
      %191 = stablehlo.broadcast_in_dim %79, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %192 = stablehlo.multiply %190, %191 : tensor<8x64x64xf32>
      %193 = stablehlo.reshape %192 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %194 = stablehlo.dot_general %193, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %195 = stablehlo.reshape %194 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %196 = stablehlo.dot_general %193, %83, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %197 = stablehlo.reshape %196 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %198 = stablehlo.logistic %195 : tensor<8x64x192xf32>
      %199 = stablehlo.multiply %195, %198 : tensor<8x64x192xf32>
      %200 = stablehlo.multiply %199, %197 : tensor<8x64x192xf32>
      %201 = stablehlo.reshape %200 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %202 = stablehlo.dot_general %201, %85, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %203 = stablehlo.reshape %202 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %204 = stablehlo.add %183, %203 : tensor<8x64x64xf32>
      %205 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %206 = stablehlo.broadcast_in_dim %205, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %207 = stablehlo.subtract %206, %198 : tensor<8x64x192xf32>
      %208 = stablehlo.reshape %178 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %209 = stablehlo.transpose %208, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %210 = stablehlo.reshape %209 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %211 = stablehlo.reshape %210 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %212 = stablehlo.broadcast_in_dim %211, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %213 = stablehlo.subtract %146, %212 : tensor<8x2x128x64xf32>
      %214 = stablehlo.exponential %213 : tensor<8x2x128x64xf32>
      %215 = stablehlo.broadcast_in_dim %87, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %216 = stablehlo.select %156, %214, %215 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %217 = stablehlo.constant dense<1> : tensor<i32>
      %218 = stablehlo.add %r22, %217 : tensor<i32>
      %219 = stablehlo.reshape %r25 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %220 = stablehlo.dynamic_update_slice %r36, %219, %r22, %65, %65, %65 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %221 = stablehlo.reshape %95 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %222 = stablehlo.dynamic_update_slice %r37, %221, %r22, %65, %65 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %223 = stablehlo.reshape %97 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %224 = stablehlo.dynamic_update_slice %r38, %223, %r22, %65, %65, %65 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %225 = stablehlo.reshape %100 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %226 = stablehlo.dynamic_update_slice %r39, %225, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %227 = stablehlo.dynamic_update_slice %r40, %225, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %228 = stablehlo.dynamic_update_slice %r41, %225, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %229 = stablehlo.reshape %114 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %230 = stablehlo.dynamic_update_slice %r42, %229, %r22, %65, %65, %65, %65 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %231 = stablehlo.reshape %117 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %232 = stablehlo.dynamic_update_slice %r43, %231, %r22, %65, %65, %65, %65 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %233 = stablehlo.dynamic_update_slice %r44, %229, %r22, %65, %65, %65, %65 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %234 = stablehlo.dynamic_update_slice %r45, %231, %r22, %65, %65, %65, %65 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %235 = stablehlo.reshape %175 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %236 = stablehlo.dynamic_update_slice %r46, %235, %r22, %65, %65, %65, %65 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %237 = stablehlo.reshape %180 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %238 = stablehlo.dynamic_update_slice %r47, %237, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %239 = stablehlo.reshape %183 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %240 = stablehlo.dynamic_update_slice %r48, %239, %r22, %65, %65, %65 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %241 = stablehlo.reshape %188 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %242 = stablehlo.dynamic_update_slice %r49, %241, %r22, %65, %65 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %243 = stablehlo.reshape %190 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %244 = stablehlo.dynamic_update_slice %r50, %243, %r22, %65, %65, %65 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %245 = stablehlo.reshape %193 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %246 = stablehlo.dynamic_update_slice %r51, %245, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %247 = stablehlo.reshape %195 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %248 = stablehlo.dynamic_update_slice %r52, %247, %r22, %65, %65, %65 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %249 = stablehlo.dynamic_update_slice %r53, %245, %r22, %65, %65 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %250 = stablehlo.reshape %197 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %251 = stablehlo.dynamic_update_slice %r54, %250, %r22, %65, %65, %65 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %252 = stablehlo.reshape %198 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %253 = stablehlo.dynamic_update_slice %r55, %252, %r22, %65, %65, %65 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %254 = stablehlo.reshape %199 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %255 = stablehlo.dynamic_update_slice %r56, %254, %r22, %65, %65, %65 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %256 = stablehlo.reshape %201 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %257 = stablehlo.dynamic_update_slice %r57, %256, %r22, %65, %65 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %258 = stablehlo.reshape %207 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %259 = stablehlo.dynamic_update_slice %r58, %258, %r22, %65, %65, %65 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %260 = stablehlo.reshape %130 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %261 = stablehlo.dynamic_update_slice %r59, %260, %r22, %65, %65, %65, %65 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %262 = stablehlo.reshape %131 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %263 = stablehlo.dynamic_update_slice %r60, %262, %r22, %65, %65, %65, %65 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %264 = stablehlo.reshape %142 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %265 = stablehlo.dynamic_update_slice %r61, %264, %r22, %65, %65, %65, %65 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %266 = stablehlo.reshape %216 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %267 = stablehlo.dynamic_update_slice %r62, %266, %r22, %65, %65, %65, %65 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      stablehlo.return %218, %r23, %r24, %204, %r26, %r27, %r28, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %220, %222, %224, %226, %227, %228, %230, %232, %233, %234, %236, %238, %240, %242, %244, %246, %248, %249, %251, %253, %255, %257, %259, %261, %263, %265, %267 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
    }
    %269 = stablehlo.multiply %268#3, %268#3 : tensor<8x64x64xf32>
    %270 = stablehlo.reduce(%269 init: %11) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %271 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %272 = stablehlo.broadcast_in_dim %271, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %273 = stablehlo.multiply %270, %272 : tensor<8x64xf32>
    %274 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %275 = stablehlo.broadcast_in_dim %274, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %276 = stablehlo.add %273, %275 : tensor<8x64xf32>
    %277 = stablehlo.rsqrt %276 : tensor<8x64xf32>
    %278 = stablehlo.broadcast_in_dim %277, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %279 = stablehlo.multiply %268#3, %278 : tensor<8x64x64xf32>
    %280 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %281 = stablehlo.multiply %279, %280 : tensor<8x64x64xf32>
    %282 = stablehlo.reshape %281 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %283 = stablehlo.transpose %282, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %284 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %285 = stablehlo.transpose %284, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %286 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<1x512x64xf32>
    %287 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %351:8 = stablehlo.while(%r288 = %10, %r289 = %arg2, %r290 = %11, %r291 = %11, %r292 = %286, %r293 = %283, %r294 = %285, %r295 = %287) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    cond {
      %296 = stablehlo.constant dense<1> : tensor<i32>
      %297 = stablehlo.compare LT, %r288, %296, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %297 : tensor<i1>
    } do {
      %298 = stablehlo.constant dense<0> : tensor<i32>
      %299 = stablehlo.dynamic_slice %r293, %r288, %298, %298, %298, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %300 = stablehlo.reshape %299 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %301 = stablehlo.dynamic_slice %r294, %r288, %298, %298, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %302 = stablehlo.reshape %301 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %303 = stablehlo.reshape %300 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %304 = stablehlo.dot_general %303, %r289, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %305 = stablehlo.reshape %304 : (tensor<512x512xf32>) -> tensor<1x512x512xf32>
      %306 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %307 = stablehlo.reduce(%305 init: %306) applies stablehlo.maximum across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %308 = stablehlo.broadcast_in_dim %307, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %309 = stablehlo.subtract %305, %308 : tensor<1x512x512xf32>
      %310 = stablehlo.exponential %309 : tensor<1x512x512xf32>
      %311 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %312 = stablehlo.reduce(%310 init: %311) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %313 = stablehlo.log %312 : tensor<1x512xf32>
      %314 = stablehlo.add %313, %307 : tensor<1x512xf32>
      %315 = stablehlo.iota dim = 2 : tensor<1x512x512xi32>
      %316 = stablehlo.broadcast_in_dim %302, dims = [0, 1] : (tensor<1x512xi32>) -> tensor<1x512x512xi32>
      %317 = stablehlo.compare EQ, %315, %316, SIGNED : (tensor<1x512x512xi32>, tensor<1x512x512xi32>) -> tensor<1x512x512xi1>
      %318 = "stablehlo.gather"(%r289, %302) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<1x512xi32>) -> tensor<1x512x64xf32>
      %319 = stablehlo.multiply %300, %318 : tensor<1x512x64xf32>
      %320 = stablehlo.reduce(%319 init: %311) applies stablehlo.add across dimensions = [2] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<1x512xf32>
      %321 = stablehlo.constant dense<-1> : tensor<i32>
      %322 = stablehlo.broadcast_in_dim %321, dims = [] : (tensor<i32>) -> tensor<1x512xi32>
      %323 = stablehlo.compare NE, %302, %322, SIGNED : (tensor<1x512xi32>, tensor<1x512xi32>) -> tensor<1x512xi1>
      %324 = stablehlo.subtract %314, %320 : tensor<1x512xf32>
      %325 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %326 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %327 = stablehlo.convert %323 : (tensor<1x512xi1>) -> tensor<1x512xf32>
      %328 = stablehlo.multiply %327, %326 : tensor<1x512xf32>
      %329 = stablehlo.divide %328, %312 : tensor<1x512xf32>
      %330 = stablehlo.broadcast_in_dim %329, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %331 = stablehlo.multiply %310, %330 : tensor<1x512x512xf32>
      %332 = stablehlo.broadcast_in_dim %328, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %333 = stablehlo.broadcast_in_dim %311, dims = [] : (tensor<f32>) -> tensor<1x512x512xf32>
      %334 = stablehlo.select %317, %332, %333 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %335 = stablehlo.subtract %331, %334 : tensor<1x512x512xf32>
      %336 = stablehlo.broadcast_in_dim %311, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %337 = stablehlo.select %323, %324, %336 : tensor<1x512xi1>, tensor<1x512xf32>
      %338 = stablehlo.reduce(%337 init: %311) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x512xf32>, tensor<f32>) -> tensor<f32>
      %339 = stablehlo.reshape %335 : (tensor<1x512x512xf32>) -> tensor<512x512xf32>
      %340 = stablehlo.dot_general %339, %r289, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %341 = stablehlo.dot_general %339, %303, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %342 = stablehlo.reshape %341 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %343 = stablehlo.add %r292, %342 : tensor<1x512x64xf32>
      %344 = stablehlo.reshape %340 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %345 = stablehlo.add %r290, %338 : tensor<f32>
      %346 = stablehlo.add %r291, %338 : tensor<f32>
      %347 = stablehlo.constant dense<1> : tensor<i32>
      %348 = stablehlo.add %r288, %347 : tensor<i32>
      %349 = stablehlo.reshape %344 : (tensor<1x512x64xf32>) -> tensor<1x1x512x64xf32>
      %350 = stablehlo.dynamic_update_slice %r295, %349, %r288, %298, %298, %298 : (tensor<1x1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      stablehlo.return %348, %r289, %345, %346, %343, %r293, %r294, %350 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    }
    %352 = stablehlo.reduce(%351#4 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %353 = stablehlo.constant dense<-1> : tensor<i32>
    %354 = stablehlo.broadcast_in_dim %353, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %355 = stablehlo.compare NE, %285, %354, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %356 = stablehlo.convert %355 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %357 = stablehlo.reduce(%356 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %358 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %359 = stablehlo.broadcast_in_dim %358, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %360 = stablehlo.multiply %351#7, %359 : tensor<1x1x512x64xf32>
    %361 = stablehlo.broadcast_in_dim %358, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %362 = stablehlo.multiply %352, %361 : tensor<512x64xf32>
    %363 = stablehlo.transpose %360, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %364 = stablehlo.reshape %363 : (tensor<1x1x512x64xf32>) -> tensor<8x64x64xf32>
    %365 = stablehlo.multiply %364, %280 : tensor<8x64x64xf32>
    %366 = stablehlo.multiply %364, %279 : tensor<8x64x64xf32>
    %367 = stablehlo.reduce(%366 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %368 = stablehlo.multiply %365, %278 : tensor<8x64x64xf32>
    %369 = stablehlo.multiply %365, %268#3 : tensor<8x64x64xf32>
    %370 = stablehlo.reduce(%369 init: %11) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %371 = stablehlo.multiply %370, %277 : tensor<8x64xf32>
    %372 = stablehlo.multiply %371, %277 : tensor<8x64xf32>
    %373 = stablehlo.multiply %372, %277 : tensor<8x64xf32>
    %374 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %375 = stablehlo.broadcast_in_dim %374, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %376 = stablehlo.multiply %373, %375 : tensor<8x64xf32>
    %377 = stablehlo.multiply %376, %272 : tensor<8x64xf32>
    %378 = stablehlo.broadcast_in_dim %377, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %379 = stablehlo.multiply %378, %268#3 : tensor<8x64x64xf32>
    %380 = stablehlo.add %368, %379 : tensor<8x64x64xf32>
    %381 = stablehlo.add %380, %379 : tensor<8x64x64xf32>
    %382 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %383 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %384 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %385 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %386 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %669:50 = stablehlo.while(%r387 = %10, %r388 = %7, %r389 = %8, %r390 = %381, %r391 = %9, %r392 = %arg3, %r393 = %arg4, %r394 = %arg5, %r395 = %arg6, %r396 = %arg7, %r397 = %arg8, %r398 = %arg9, %r399 = %arg10, %r400 = %arg11, %r401 = %268#14, %r402 = %268#15, %r403 = %268#16, %r404 = %268#17, %r405 = %268#18, %r406 = %268#19, %r407 = %268#20, %r408 = %268#21, %r409 = %268#22, %r410 = %268#23, %r411 = %268#24, %r412 = %268#25, %r413 = %268#26, %r414 = %268#27, %r415 = %268#28, %r416 = %268#29, %r417 = %268#30, %r418 = %268#31, %r419 = %268#32, %r420 = %268#33, %r421 = %268#34, %r422 = %268#35, %r423 = %268#36, %r424 = %268#37, %r425 = %268#38, %r426 = %268#39, %r427 = %268#40, %r428 = %382, %r429 = %383, %r430 = %384, %r431 = %384, %r432 = %383, %r433 = %382, %r434 = %385, %r435 = %385, %r436 = %386) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %437 = stablehlo.constant dense<2> : tensor<i32>
      %438 = stablehlo.compare LT, %r387, %437, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %438 : tensor<i1>
    } do {
      %439 = stablehlo.constant dense<1> : tensor<i32>
      %440 = stablehlo.subtract %439, %r387 : tensor<i32>
      %441 = stablehlo.constant dense<0> : tensor<i32>
      %442 = stablehlo.dynamic_slice %r391, %440, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %443 = stablehlo.reshape %442 : (tensor<1xui32>) -> tensor<ui32>
      %444 = stablehlo.dynamic_slice %r392, %440, %441, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %445 = stablehlo.reshape %444 : (tensor<1x64xf32>) -> tensor<64xf32>
      %446 = stablehlo.dynamic_slice %r393, %440, %441, %441, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %447 = stablehlo.reshape %446 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %448 = stablehlo.dynamic_slice %r394, %440, %441, %441, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %449 = stablehlo.reshape %448 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %450 = stablehlo.dynamic_slice %r395, %440, %441, %441, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %451 = stablehlo.reshape %450 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %452 = stablehlo.dynamic_slice %r396, %440, %441, %441, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %453 = stablehlo.reshape %452 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %454 = stablehlo.dynamic_slice %r397, %440, %441, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %455 = stablehlo.reshape %454 : (tensor<1x64xf32>) -> tensor<64xf32>
      %456 = stablehlo.dynamic_slice %r398, %440, %441, %441, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %457 = stablehlo.reshape %456 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %458 = stablehlo.dynamic_slice %r399, %440, %441, %441, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %459 = stablehlo.reshape %458 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %460 = stablehlo.dynamic_slice %r400, %440, %441, %441, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %461 = stablehlo.reshape %460 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %462 = stablehlo.dynamic_slice %r401, %440, %441, %441, %441, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %463 = stablehlo.reshape %462 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %464 = stablehlo.dynamic_slice %r402, %440, %441, %441, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %466 = stablehlo.dynamic_slice %r403, %440, %441, %441, %441, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %468 = stablehlo.dynamic_slice %r404, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %470 = stablehlo.dynamic_slice %r405, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %472 = stablehlo.dynamic_slice %r406, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %474 = stablehlo.dynamic_slice %r407, %440, %441, %441, %441, %441, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %476 = stablehlo.dynamic_slice %r408, %440, %441, %441, %441, %441, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %478 = stablehlo.dynamic_slice %r409, %440, %441, %441, %441, %441, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %480 = stablehlo.dynamic_slice %r410, %440, %441, %441, %441, %441, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %482 = stablehlo.dynamic_slice %r411, %440, %441, %441, %441, %441, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %484 = stablehlo.dynamic_slice %r412, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %486 = stablehlo.dynamic_slice %r413, %440, %441, %441, %441, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %488 = stablehlo.dynamic_slice %r414, %440, %441, %441, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %490 = stablehlo.dynamic_slice %r415, %440, %441, %441, %441, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %492 = stablehlo.dynamic_slice %r416, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %494 = stablehlo.dynamic_slice %r417, %440, %441, %441, %441, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %496 = stablehlo.dynamic_slice %r418, %440, %441, %441, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %498 = stablehlo.dynamic_slice %r419, %440, %441, %441, %441, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %500 = stablehlo.dynamic_slice %r420, %440, %441, %441, %441, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %502 = stablehlo.dynamic_slice %r421, %440, %441, %441, %441, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %504 = stablehlo.dynamic_slice %r422, %440, %441, %441, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %506 = stablehlo.dynamic_slice %r423, %440, %441, %441, %441, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %508 = stablehlo.dynamic_slice %r424, %440, %441, %441, %441, %441, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %510 = stablehlo.dynamic_slice %r425, %440, %441, %441, %441, %441, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %512 = stablehlo.dynamic_slice %r426, %440, %441, %441, %441, %441, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %514 = stablehlo.dynamic_slice %r427, %440, %441, %441, %441, %441, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %516 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %517 = stablehlo.broadcast_in_dim %516, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %518 = stablehlo.broadcast_in_dim %465, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %519 = stablehlo.broadcast_in_dim %445, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %520 = stablehlo.broadcast_in_dim %475, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %521 = stablehlo.broadcast_in_dim %477, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %522 = stablehlo.broadcast_in_dim %479, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %523 = stablehlo.broadcast_in_dim %481, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %524 = stablehlo.broadcast_in_dim %489, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %525 = stablehlo.broadcast_in_dim %455, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %526 = stablehlo.reshape %r390 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %527 = stablehlo.dot_general %526, %461, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %528 = stablehlo.dot_general %526, %505, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %529 = stablehlo.reshape %527 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %530 = stablehlo.multiply %529, %499 : tensor<8x64x192xf32>
      %531 = stablehlo.multiply %529, %503 : tensor<8x64x192xf32>
      %532 = stablehlo.multiply %530, %501 : tensor<8x64x192xf32>
      %533 = stablehlo.multiply %530, %495 : tensor<8x64x192xf32>
      %534 = stablehlo.multiply %533, %501 : tensor<8x64x192xf32>
      %535 = stablehlo.multiply %534, %507 : tensor<8x64x192xf32>
      %536 = stablehlo.add %532, %535 : tensor<8x64x192xf32>
      %537 = stablehlo.reshape %531 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %538 = stablehlo.dot_general %537, %459, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %539 = stablehlo.dot_general %537, %497, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %540 = stablehlo.reshape %538 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %541 = stablehlo.reshape %536 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %542 = stablehlo.dot_general %541, %457, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %543 = stablehlo.dot_general %541, %493, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %544 = stablehlo.reshape %542 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %545 = stablehlo.add %540, %544 : tensor<8x64x64xf32>
      %546 = stablehlo.multiply %545, %525 : tensor<8x64x64xf32>
      %547 = stablehlo.multiply %545, %491 : tensor<8x64x64xf32>
      %548 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %549 = stablehlo.reduce(%547 init: %548) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %550 = stablehlo.multiply %546, %524 : tensor<8x64x64xf32>
      %551 = stablehlo.multiply %546, %487 : tensor<8x64x64xf32>
      %552 = stablehlo.add %r390, %550 : tensor<8x64x64xf32>
      %553 = stablehlo.reduce(%551 init: %548) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %554 = stablehlo.multiply %553, %489 : tensor<8x64xf32>
      %555 = stablehlo.multiply %554, %489 : tensor<8x64xf32>
      %556 = stablehlo.multiply %555, %489 : tensor<8x64xf32>
      %557 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %558 = stablehlo.broadcast_in_dim %557, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %559 = stablehlo.multiply %556, %558 : tensor<8x64xf32>
      %560 = stablehlo.multiply %559, %517 : tensor<8x64xf32>
      %561 = stablehlo.broadcast_in_dim %560, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %562 = stablehlo.multiply %561, %487 : tensor<8x64x64xf32>
      %563 = stablehlo.add %552, %562 : tensor<8x64x64xf32>
      %564 = stablehlo.add %563, %562 : tensor<8x64x64xf32>
      %565 = stablehlo.reshape %564 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %566 = stablehlo.dot_general %565, %453, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %567 = stablehlo.dot_general %565, %485, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %568 = stablehlo.reshape %566 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %569 = stablehlo.reshape %568 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %570 = stablehlo.multiply %483, %569 : tensor<8x64x4x16xf32>
      %571 = stablehlo.reduce(%570 init: %548) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %572 = stablehlo.reshape %569 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %573 = stablehlo.transpose %572, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %574 = stablehlo.reshape %573 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %575 = stablehlo.reshape %571 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %576 = stablehlo.transpose %575, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %577 = stablehlo.reshape %576 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %578 = stablehlo.broadcast_in_dim %548, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %579 = stablehlo.reshape %574 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %580 = stablehlo.reshape %577 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %581 = stablehlo.dot_general %579, %511, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %582 = stablehlo.broadcast_in_dim %580, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %583 = stablehlo.subtract %581, %582 : tensor<8x2x128x64xf32>
      %584 = stablehlo.multiply %515, %583 : tensor<8x2x128x64xf32>
      %585 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %586 = stablehlo.broadcast_in_dim %585, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %587 = stablehlo.multiply %584, %586 : tensor<8x2x128x64xf32>
      %588 = stablehlo.dot_general %587, %509, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %589 = stablehlo.dot_general %587, %513, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %590 = stablehlo.dot_general %515, %579, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %591 = stablehlo.add %578, %589 : tensor<8x2x64x16xf32>
      %592 = stablehlo.add %578, %590 : tensor<8x2x64x16xf32>
      %593 = stablehlo.reshape %588 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %594 = stablehlo.reshape %593 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %595 = stablehlo.transpose %594, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %596 = stablehlo.reshape %595 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %597 = stablehlo.transpose %591, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %598 = stablehlo.transpose %592, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %599 = stablehlo.multiply %597, %523 : tensor<8x64x2x16xf32>
      %600 = stablehlo.multiply %597, %522 : tensor<8x64x2x16xf32>
      %601 = stablehlo.slice %599 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %602 = stablehlo.slice %599 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %603 = stablehlo.negate %601 : tensor<8x64x2x8xf32>
      %604 = stablehlo.pad %603, %548, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %605 = stablehlo.add %600, %604 : tensor<8x64x2x16xf32>
      %606 = stablehlo.pad %602, %548, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %607 = stablehlo.add %605, %606 : tensor<8x64x2x16xf32>
      %608 = stablehlo.multiply %596, %521 : tensor<8x64x4x16xf32>
      %609 = stablehlo.multiply %596, %520 : tensor<8x64x4x16xf32>
      %610 = stablehlo.slice %608 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %611 = stablehlo.slice %608 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %612 = stablehlo.negate %610 : tensor<8x64x4x8xf32>
      %613 = stablehlo.pad %612, %548, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %614 = stablehlo.add %609, %613 : tensor<8x64x4x16xf32>
      %615 = stablehlo.pad %611, %548, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %616 = stablehlo.add %614, %615 : tensor<8x64x4x16xf32>
      %617 = stablehlo.reshape %598 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %618 = stablehlo.reshape %617 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %619 = stablehlo.dot_general %618, %451, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %620 = stablehlo.dot_general %618, %473, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %621 = stablehlo.reshape %619 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %622 = stablehlo.reshape %607 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %623 = stablehlo.reshape %622 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %624 = stablehlo.dot_general %623, %449, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %625 = stablehlo.dot_general %623, %471, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %626 = stablehlo.reshape %624 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %627 = stablehlo.add %621, %626 : tensor<8x64x64xf32>
      %628 = stablehlo.reshape %616 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %629 = stablehlo.reshape %628 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %630 = stablehlo.dot_general %629, %447, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %631 = stablehlo.dot_general %629, %469, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %632 = stablehlo.reshape %630 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %633 = stablehlo.add %627, %632 : tensor<8x64x64xf32>
      %634 = stablehlo.multiply %633, %519 : tensor<8x64x64xf32>
      %635 = stablehlo.multiply %633, %467 : tensor<8x64x64xf32>
      %636 = stablehlo.reduce(%635 init: %548) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %637 = stablehlo.multiply %634, %518 : tensor<8x64x64xf32>
      %638 = stablehlo.multiply %634, %463 : tensor<8x64x64xf32>
      %639 = stablehlo.add %564, %637 : tensor<8x64x64xf32>
      %640 = stablehlo.reduce(%638 init: %548) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %641 = stablehlo.multiply %640, %465 : tensor<8x64xf32>
      %642 = stablehlo.multiply %641, %465 : tensor<8x64xf32>
      %643 = stablehlo.multiply %642, %465 : tensor<8x64xf32>
      %644 = stablehlo.multiply %643, %558 : tensor<8x64xf32>
      %645 = stablehlo.multiply %644, %517 : tensor<8x64xf32>
      %646 = stablehlo.broadcast_in_dim %645, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %647 = stablehlo.multiply %646, %463 : tensor<8x64x64xf32>
      %648 = stablehlo.add %639, %647 : tensor<8x64x64xf32>
      %649 = stablehlo.add %648, %647 : tensor<8x64x64xf32>
      %650 = stablehlo.add %r387, %439 : tensor<i32>
      %651 = stablehlo.reshape %636 : (tensor<64xf32>) -> tensor<1x64xf32>
      %652 = stablehlo.dynamic_update_slice %r428, %651, %440, %441 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %653 = stablehlo.reshape %631 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %654 = stablehlo.dynamic_update_slice %r429, %653, %440, %441, %441 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %655 = stablehlo.reshape %625 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %656 = stablehlo.dynamic_update_slice %r430, %655, %440, %441, %441 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %657 = stablehlo.reshape %620 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %658 = stablehlo.dynamic_update_slice %r431, %657, %440, %441, %441 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %659 = stablehlo.reshape %567 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %660 = stablehlo.dynamic_update_slice %r432, %659, %440, %441, %441 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %661 = stablehlo.reshape %549 : (tensor<64xf32>) -> tensor<1x64xf32>
      %662 = stablehlo.dynamic_update_slice %r433, %661, %440, %441 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %663 = stablehlo.reshape %543 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %664 = stablehlo.dynamic_update_slice %r434, %663, %440, %441, %441 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %665 = stablehlo.reshape %539 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %666 = stablehlo.dynamic_update_slice %r435, %665, %440, %441, %441 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %667 = stablehlo.reshape %528 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %668 = stablehlo.dynamic_update_slice %r436, %667, %440, %441, %441 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %650, %r388, %r389, %649, %r391, %r392, %r393, %r394, %r395, %r396, %r397, %r398, %r399, %r400, %r401, %r402, %r403, %r404, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %652, %654, %656, %658, %660, %662, %664, %666, %668 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %670 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %674 = "stablehlo.scatter"(%670, %arg37, %669#3) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r671: tensor<f32>, %r672: tensor<f32>):
      %673 = stablehlo.add %r671, %r672 : tensor<f32>
      stablehlo.return %673 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %675 = stablehlo.maximum %357, %358 : tensor<f32>
    %676 = stablehlo.divide %358, %675 : tensor<f32>
    %677 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %678 = stablehlo.multiply %674, %677 : tensor<512x64xf32>
    %679 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %680 = stablehlo.multiply %367, %679 : tensor<64xf32>
    %681 = stablehlo.multiply %362, %677 : tensor<512x64xf32>
    %682 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %683 = stablehlo.multiply %669#41, %682 : tensor<2x64xf32>
    %684 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %685 = stablehlo.multiply %669#42, %684 : tensor<2x64x64xf32>
    %686 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %687 = stablehlo.multiply %669#43, %686 : tensor<2x32x64xf32>
    %688 = stablehlo.multiply %669#44, %686 : tensor<2x32x64xf32>
    %689 = stablehlo.multiply %669#45, %684 : tensor<2x64x64xf32>
    %690 = stablehlo.multiply %669#46, %682 : tensor<2x64xf32>
    %691 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %692 = stablehlo.multiply %669#47, %691 : tensor<2x192x64xf32>
    %693 = stablehlo.multiply %669#48, %691 : tensor<2x192x64xf32>
    %694 = stablehlo.broadcast_in_dim %676, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %695 = stablehlo.multiply %669#49, %694 : tensor<2x64x192xf32>
    %696 = stablehlo.multiply %678, %678 : tensor<512x64xf32>
    %697 = stablehlo.reduce(%696 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %698 = stablehlo.multiply %680, %680 : tensor<64xf32>
    %699 = stablehlo.reduce(%698 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %700 = stablehlo.add %697, %699 : tensor<f32>
    %701 = stablehlo.multiply %681, %681 : tensor<512x64xf32>
    %702 = stablehlo.reduce(%701 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %703 = stablehlo.add %700, %702 : tensor<f32>
    %704 = stablehlo.multiply %683, %683 : tensor<2x64xf32>
    %705 = stablehlo.reduce(%704 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %706 = stablehlo.add %703, %705 : tensor<f32>
    %707 = stablehlo.multiply %685, %685 : tensor<2x64x64xf32>
    %708 = stablehlo.reduce(%707 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %709 = stablehlo.add %706, %708 : tensor<f32>
    %710 = stablehlo.multiply %687, %687 : tensor<2x32x64xf32>
    %711 = stablehlo.reduce(%710 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %712 = stablehlo.add %709, %711 : tensor<f32>
    %713 = stablehlo.multiply %688, %688 : tensor<2x32x64xf32>
    %714 = stablehlo.reduce(%713 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %715 = stablehlo.add %712, %714 : tensor<f32>
    %716 = stablehlo.multiply %689, %689 : tensor<2x64x64xf32>
    %717 = stablehlo.reduce(%716 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %718 = stablehlo.add %715, %717 : tensor<f32>
    %719 = stablehlo.multiply %690, %690 : tensor<2x64xf32>
    %720 = stablehlo.reduce(%719 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %721 = stablehlo.add %718, %720 : tensor<f32>
    %722 = stablehlo.multiply %692, %692 : tensor<2x192x64xf32>
    %723 = stablehlo.reduce(%722 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %724 = stablehlo.add %721, %723 : tensor<f32>
    %725 = stablehlo.multiply %693, %693 : tensor<2x192x64xf32>
    %726 = stablehlo.reduce(%725 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %727 = stablehlo.add %724, %726 : tensor<f32>
    %728 = stablehlo.multiply %695, %695 : tensor<2x64x192xf32>
    %729 = stablehlo.reduce(%728 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.add %727, %729 : tensor<f32>
    %731 = stablehlo.sqrt %730 : tensor<f32>
    %732 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %733 = stablehlo.add %731, %732 : tensor<f32>
    %734 = stablehlo.divide %358, %733 : tensor<f32>
    %735 = stablehlo.minimum %734, %358 : tensor<f32>
    %736 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %737 = stablehlo.multiply %678, %736 : tensor<512x64xf32>
    %738 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %739 = stablehlo.multiply %680, %738 : tensor<64xf32>
    %740 = stablehlo.multiply %681, %736 : tensor<512x64xf32>
    %741 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %742 = stablehlo.multiply %683, %741 : tensor<2x64xf32>
    %743 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %744 = stablehlo.multiply %685, %743 : tensor<2x64x64xf32>
    %745 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %746 = stablehlo.multiply %687, %745 : tensor<2x32x64xf32>
    %747 = stablehlo.multiply %688, %745 : tensor<2x32x64xf32>
    %748 = stablehlo.multiply %689, %743 : tensor<2x64x64xf32>
    %749 = stablehlo.multiply %690, %741 : tensor<2x64xf32>
    %750 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %751 = stablehlo.multiply %692, %750 : tensor<2x192x64xf32>
    %752 = stablehlo.multiply %693, %750 : tensor<2x192x64xf32>
    %753 = stablehlo.broadcast_in_dim %735, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %754 = stablehlo.multiply %695, %753 : tensor<2x64x192xf32>
    %755 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %756 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %757 = stablehlo.subtract %755, %756 : tensor<f32>
    %758 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %759 = stablehlo.multiply %757, %758 : tensor<f32>
    %760 = stablehlo.maximum %759, %11 : tensor<f32>
    %761 = stablehlo.minimum %760, %358 : tensor<f32>
    %762 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %763 = stablehlo.multiply %761, %762 : tensor<f32>
    %764 = stablehlo.cosine %763 : tensor<f32>
    %765 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %766 = stablehlo.multiply %764, %765 : tensor<f32>
    %767 = stablehlo.add %766, %765 : tensor<f32>
    %768 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %769 = stablehlo.multiply %767, %768 : tensor<f32>
    %770 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %771 = stablehlo.add %769, %770 : tensor<f32>
    %772 = stablehlo.compare LT, %755, %756, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %773 = stablehlo.add %755, %358 : tensor<f32>
    %774 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %775 = stablehlo.multiply %773, %774 : tensor<f32>
    %776 = stablehlo.select %772, %775, %771 : tensor<i1>, tensor<f32>
    %777 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %778 = stablehlo.multiply %776, %777 : tensor<f32>
    %779 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %780 = stablehlo.multiply %arg12, %779 : tensor<512x64xf32>
    %781 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %782 = stablehlo.multiply %737, %781 : tensor<512x64xf32>
    %783 = stablehlo.add %780, %782 : tensor<512x64xf32>
    %784 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %785 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %786 = stablehlo.multiply %arg24, %785 : tensor<512x64xf32>
    %787 = stablehlo.multiply %737, %737 : tensor<512x64xf32>
    %788 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %789 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %790 = stablehlo.multiply %787, %789 : tensor<512x64xf32>
    %791 = stablehlo.add %786, %790 : tensor<512x64xf32>
    %792 = stablehlo.power %768, %773 : tensor<f32>
    %793 = stablehlo.subtract %358, %792 : tensor<f32>
    %794 = stablehlo.divide %358, %793 : tensor<f32>
    %795 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %796 = stablehlo.power %784, %773 : tensor<f32>
    %797 = stablehlo.subtract %358, %796 : tensor<f32>
    %798 = stablehlo.divide %358, %797 : tensor<f32>
    %799 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %800 = stablehlo.multiply %783, %795 : tensor<512x64xf32>
    %801 = stablehlo.multiply %791, %799 : tensor<512x64xf32>
    %802 = stablehlo.sqrt %801 : tensor<512x64xf32>
    %803 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %804 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %805 = stablehlo.add %802, %804 : tensor<512x64xf32>
    %806 = stablehlo.divide %800, %805 : tensor<512x64xf32>
    %807 = stablehlo.multiply %arg0, %781 : tensor<512x64xf32>
    %808 = stablehlo.add %806, %807 : tensor<512x64xf32>
    %809 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %810 = stablehlo.multiply %808, %809 : tensor<512x64xf32>
    %811 = stablehlo.subtract %arg0, %810 : tensor<512x64xf32>
    %812 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %813 = stablehlo.multiply %arg13, %812 : tensor<64xf32>
    %814 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %815 = stablehlo.multiply %739, %814 : tensor<64xf32>
    %816 = stablehlo.add %813, %815 : tensor<64xf32>
    %817 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %818 = stablehlo.multiply %arg25, %817 : tensor<64xf32>
    %819 = stablehlo.multiply %739, %739 : tensor<64xf32>
    %820 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %821 = stablehlo.multiply %819, %820 : tensor<64xf32>
    %822 = stablehlo.add %818, %821 : tensor<64xf32>
    %823 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %824 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %825 = stablehlo.multiply %816, %823 : tensor<64xf32>
    %826 = stablehlo.multiply %822, %824 : tensor<64xf32>
    %827 = stablehlo.sqrt %826 : tensor<64xf32>
    %828 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %829 = stablehlo.add %827, %828 : tensor<64xf32>
    %830 = stablehlo.divide %825, %829 : tensor<64xf32>
    %831 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %832 = stablehlo.multiply %830, %831 : tensor<64xf32>
    %833 = stablehlo.subtract %arg1, %832 : tensor<64xf32>
    %834 = stablehlo.multiply %arg14, %779 : tensor<512x64xf32>
    %835 = stablehlo.multiply %740, %781 : tensor<512x64xf32>
    %836 = stablehlo.add %834, %835 : tensor<512x64xf32>
    %837 = stablehlo.multiply %arg26, %785 : tensor<512x64xf32>
    %838 = stablehlo.multiply %740, %740 : tensor<512x64xf32>
    %839 = stablehlo.multiply %838, %789 : tensor<512x64xf32>
    %840 = stablehlo.add %837, %839 : tensor<512x64xf32>
    %841 = stablehlo.multiply %836, %795 : tensor<512x64xf32>
    %842 = stablehlo.multiply %840, %799 : tensor<512x64xf32>
    %843 = stablehlo.sqrt %842 : tensor<512x64xf32>
    %844 = stablehlo.add %843, %804 : tensor<512x64xf32>
    %845 = stablehlo.divide %841, %844 : tensor<512x64xf32>
    %846 = stablehlo.multiply %arg2, %781 : tensor<512x64xf32>
    %847 = stablehlo.add %845, %846 : tensor<512x64xf32>
    %848 = stablehlo.multiply %847, %809 : tensor<512x64xf32>
    %849 = stablehlo.subtract %arg2, %848 : tensor<512x64xf32>
    %850 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %851 = stablehlo.multiply %arg15, %850 : tensor<2x64xf32>
    %852 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %853 = stablehlo.multiply %742, %852 : tensor<2x64xf32>
    %854 = stablehlo.add %851, %853 : tensor<2x64xf32>
    %855 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %856 = stablehlo.multiply %arg27, %855 : tensor<2x64xf32>
    %857 = stablehlo.multiply %742, %742 : tensor<2x64xf32>
    %858 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %859 = stablehlo.multiply %857, %858 : tensor<2x64xf32>
    %860 = stablehlo.add %856, %859 : tensor<2x64xf32>
    %861 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %862 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %863 = stablehlo.multiply %854, %861 : tensor<2x64xf32>
    %864 = stablehlo.multiply %860, %862 : tensor<2x64xf32>
    %865 = stablehlo.sqrt %864 : tensor<2x64xf32>
    %866 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %867 = stablehlo.add %865, %866 : tensor<2x64xf32>
    %868 = stablehlo.divide %863, %867 : tensor<2x64xf32>
    %869 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %870 = stablehlo.multiply %868, %869 : tensor<2x64xf32>
    %871 = stablehlo.subtract %arg3, %870 : tensor<2x64xf32>
    %872 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %873 = stablehlo.multiply %arg16, %872 : tensor<2x64x64xf32>
    %874 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %875 = stablehlo.multiply %744, %874 : tensor<2x64x64xf32>
    %876 = stablehlo.add %873, %875 : tensor<2x64x64xf32>
    %877 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %878 = stablehlo.multiply %arg28, %877 : tensor<2x64x64xf32>
    %879 = stablehlo.multiply %744, %744 : tensor<2x64x64xf32>
    %880 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %881 = stablehlo.multiply %879, %880 : tensor<2x64x64xf32>
    %882 = stablehlo.add %878, %881 : tensor<2x64x64xf32>
    %883 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %884 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %885 = stablehlo.multiply %876, %883 : tensor<2x64x64xf32>
    %886 = stablehlo.multiply %882, %884 : tensor<2x64x64xf32>
    %887 = stablehlo.sqrt %886 : tensor<2x64x64xf32>
    %888 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %889 = stablehlo.add %887, %888 : tensor<2x64x64xf32>
    %890 = stablehlo.divide %885, %889 : tensor<2x64x64xf32>
    %891 = stablehlo.multiply %arg4, %874 : tensor<2x64x64xf32>
    %892 = stablehlo.add %890, %891 : tensor<2x64x64xf32>
    %893 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %894 = stablehlo.multiply %892, %893 : tensor<2x64x64xf32>
    %895 = stablehlo.subtract %arg4, %894 : tensor<2x64x64xf32>
    %896 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %897 = stablehlo.multiply %arg17, %896 : tensor<2x32x64xf32>
    %898 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %899 = stablehlo.multiply %746, %898 : tensor<2x32x64xf32>
    %900 = stablehlo.add %897, %899 : tensor<2x32x64xf32>
    %901 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %902 = stablehlo.multiply %arg29, %901 : tensor<2x32x64xf32>
    %903 = stablehlo.multiply %746, %746 : tensor<2x32x64xf32>
    %904 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %905 = stablehlo.multiply %903, %904 : tensor<2x32x64xf32>
    %906 = stablehlo.add %902, %905 : tensor<2x32x64xf32>
    %907 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %908 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %909 = stablehlo.multiply %900, %907 : tensor<2x32x64xf32>
    %910 = stablehlo.multiply %906, %908 : tensor<2x32x64xf32>
    %911 = stablehlo.sqrt %910 : tensor<2x32x64xf32>
    %912 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %913 = stablehlo.add %911, %912 : tensor<2x32x64xf32>
    %914 = stablehlo.divide %909, %913 : tensor<2x32x64xf32>
    %915 = stablehlo.multiply %arg5, %898 : tensor<2x32x64xf32>
    %916 = stablehlo.add %914, %915 : tensor<2x32x64xf32>
    %917 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %918 = stablehlo.multiply %916, %917 : tensor<2x32x64xf32>
    %919 = stablehlo.subtract %arg5, %918 : tensor<2x32x64xf32>
    %920 = stablehlo.multiply %arg18, %896 : tensor<2x32x64xf32>
    %921 = stablehlo.multiply %747, %898 : tensor<2x32x64xf32>
    %922 = stablehlo.add %920, %921 : tensor<2x32x64xf32>
    %923 = stablehlo.multiply %arg30, %901 : tensor<2x32x64xf32>
    %924 = stablehlo.multiply %747, %747 : tensor<2x32x64xf32>
    %925 = stablehlo.multiply %924, %904 : tensor<2x32x64xf32>
    %926 = stablehlo.add %923, %925 : tensor<2x32x64xf32>
    %927 = stablehlo.multiply %922, %907 : tensor<2x32x64xf32>
    %928 = stablehlo.multiply %926, %908 : tensor<2x32x64xf32>
    %929 = stablehlo.sqrt %928 : tensor<2x32x64xf32>
    %930 = stablehlo.add %929, %912 : tensor<2x32x64xf32>
    %931 = stablehlo.divide %927, %930 : tensor<2x32x64xf32>
    %932 = stablehlo.multiply %arg6, %898 : tensor<2x32x64xf32>
    %933 = stablehlo.add %931, %932 : tensor<2x32x64xf32>
    %934 = stablehlo.multiply %933, %917 : tensor<2x32x64xf32>
    %935 = stablehlo.subtract %arg6, %934 : tensor<2x32x64xf32>
    %936 = stablehlo.multiply %arg19, %872 : tensor<2x64x64xf32>
    %937 = stablehlo.multiply %748, %874 : tensor<2x64x64xf32>
    %938 = stablehlo.add %936, %937 : tensor<2x64x64xf32>
    %939 = stablehlo.multiply %arg31, %877 : tensor<2x64x64xf32>
    %940 = stablehlo.multiply %748, %748 : tensor<2x64x64xf32>
    %941 = stablehlo.multiply %940, %880 : tensor<2x64x64xf32>
    %942 = stablehlo.add %939, %941 : tensor<2x64x64xf32>
    %943 = stablehlo.multiply %938, %883 : tensor<2x64x64xf32>
    %944 = stablehlo.multiply %942, %884 : tensor<2x64x64xf32>
    %945 = stablehlo.sqrt %944 : tensor<2x64x64xf32>
    %946 = stablehlo.add %945, %888 : tensor<2x64x64xf32>
    %947 = stablehlo.divide %943, %946 : tensor<2x64x64xf32>
    %948 = stablehlo.multiply %arg7, %874 : tensor<2x64x64xf32>
    %949 = stablehlo.add %947, %948 : tensor<2x64x64xf32>
    %950 = stablehlo.multiply %949, %893 : tensor<2x64x64xf32>
    %951 = stablehlo.subtract %arg7, %950 : tensor<2x64x64xf32>
    %952 = stablehlo.multiply %arg20, %850 : tensor<2x64xf32>
    %953 = stablehlo.multiply %749, %852 : tensor<2x64xf32>
    %954 = stablehlo.add %952, %953 : tensor<2x64xf32>
    %955 = stablehlo.multiply %arg32, %855 : tensor<2x64xf32>
    %956 = stablehlo.multiply %749, %749 : tensor<2x64xf32>
    %957 = stablehlo.multiply %956, %858 : tensor<2x64xf32>
    %958 = stablehlo.add %955, %957 : tensor<2x64xf32>
    %959 = stablehlo.multiply %954, %861 : tensor<2x64xf32>
    %960 = stablehlo.multiply %958, %862 : tensor<2x64xf32>
    %961 = stablehlo.sqrt %960 : tensor<2x64xf32>
    %962 = stablehlo.add %961, %866 : tensor<2x64xf32>
    %963 = stablehlo.divide %959, %962 : tensor<2x64xf32>
    %964 = stablehlo.multiply %963, %869 : tensor<2x64xf32>
    %965 = stablehlo.subtract %arg8, %964 : tensor<2x64xf32>
    %966 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %967 = stablehlo.multiply %arg21, %966 : tensor<2x192x64xf32>
    %968 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %969 = stablehlo.multiply %751, %968 : tensor<2x192x64xf32>
    %970 = stablehlo.add %967, %969 : tensor<2x192x64xf32>
    %971 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %972 = stablehlo.multiply %arg33, %971 : tensor<2x192x64xf32>
    %973 = stablehlo.multiply %751, %751 : tensor<2x192x64xf32>
    %974 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %975 = stablehlo.multiply %973, %974 : tensor<2x192x64xf32>
    %976 = stablehlo.add %972, %975 : tensor<2x192x64xf32>
    %977 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %978 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %979 = stablehlo.multiply %970, %977 : tensor<2x192x64xf32>
    %980 = stablehlo.multiply %976, %978 : tensor<2x192x64xf32>
    %981 = stablehlo.sqrt %980 : tensor<2x192x64xf32>
    %982 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %983 = stablehlo.add %981, %982 : tensor<2x192x64xf32>
    %984 = stablehlo.divide %979, %983 : tensor<2x192x64xf32>
    %985 = stablehlo.multiply %arg9, %968 : tensor<2x192x64xf32>
    %986 = stablehlo.add %984, %985 : tensor<2x192x64xf32>
    %987 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %988 = stablehlo.multiply %986, %987 : tensor<2x192x64xf32>
    %989 = stablehlo.subtract %arg9, %988 : tensor<2x192x64xf32>
    %990 = stablehlo.multiply %arg22, %966 : tensor<2x192x64xf32>
    %991 = stablehlo.multiply %752, %968 : tensor<2x192x64xf32>
    %992 = stablehlo.add %990, %991 : tensor<2x192x64xf32>
    %993 = stablehlo.multiply %arg34, %971 : tensor<2x192x64xf32>
    %994 = stablehlo.multiply %752, %752 : tensor<2x192x64xf32>
    %995 = stablehlo.multiply %994, %974 : tensor<2x192x64xf32>
    %996 = stablehlo.add %993, %995 : tensor<2x192x64xf32>
    %997 = stablehlo.multiply %992, %977 : tensor<2x192x64xf32>
    %998 = stablehlo.multiply %996, %978 : tensor<2x192x64xf32>
    %999 = stablehlo.sqrt %998 : tensor<2x192x64xf32>
    %1000 = stablehlo.add %999, %982 : tensor<2x192x64xf32>
    %1001 = stablehlo.divide %997, %1000 : tensor<2x192x64xf32>
    %1002 = stablehlo.multiply %arg10, %968 : tensor<2x192x64xf32>
    %1003 = stablehlo.add %1001, %1002 : tensor<2x192x64xf32>
    %1004 = stablehlo.multiply %1003, %987 : tensor<2x192x64xf32>
    %1005 = stablehlo.subtract %arg10, %1004 : tensor<2x192x64xf32>
    %1006 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1007 = stablehlo.multiply %arg23, %1006 : tensor<2x64x192xf32>
    %1008 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1009 = stablehlo.multiply %754, %1008 : tensor<2x64x192xf32>
    %1010 = stablehlo.add %1007, %1009 : tensor<2x64x192xf32>
    %1011 = stablehlo.broadcast_in_dim %784, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1012 = stablehlo.multiply %arg35, %1011 : tensor<2x64x192xf32>
    %1013 = stablehlo.multiply %754, %754 : tensor<2x64x192xf32>
    %1014 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1015 = stablehlo.multiply %1013, %1014 : tensor<2x64x192xf32>
    %1016 = stablehlo.add %1012, %1015 : tensor<2x64x192xf32>
    %1017 = stablehlo.broadcast_in_dim %794, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1018 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1019 = stablehlo.multiply %1010, %1017 : tensor<2x64x192xf32>
    %1020 = stablehlo.multiply %1016, %1018 : tensor<2x64x192xf32>
    %1021 = stablehlo.sqrt %1020 : tensor<2x64x192xf32>
    %1022 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1023 = stablehlo.add %1021, %1022 : tensor<2x64x192xf32>
    %1024 = stablehlo.divide %1019, %1023 : tensor<2x64x192xf32>
    %1025 = stablehlo.multiply %arg11, %1008 : tensor<2x64x192xf32>
    %1026 = stablehlo.add %1024, %1025 : tensor<2x64x192xf32>
    %1027 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1028 = stablehlo.multiply %1026, %1027 : tensor<2x64x192xf32>
    %1029 = stablehlo.subtract %arg11, %1028 : tensor<2x64x192xf32>
    %1030 = stablehlo.constant dense<1> : tensor<i32>
    %1031 = stablehlo.add %arg36, %1030 : tensor<i32>
    %1032 = stablehlo.multiply %351#2, %676 : tensor<f32>
    %1033 = stablehlo.multiply %351#3, %676 : tensor<f32>
    %1034 = stablehlo.reshape %1032 : (tensor<f32>) -> tensor<1xf32>
    %1035 = stablehlo.reshape %1033 : (tensor<f32>) -> tensor<1xf32>
    %1036 = stablehlo.reshape %731 : (tensor<f32>) -> tensor<1xf32>
    %1037 = stablehlo.reshape %778 : (tensor<f32>) -> tensor<1xf32>
    %1038 = stablehlo.reshape %357 : (tensor<f32>) -> tensor<1xf32>
    %1039 = stablehlo.concatenate %1034, %1035, %1036, %1037, %1038, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %811, %833, %849, %871, %895, %919, %935, %951, %965, %989, %1005, %1029, %783, %816, %836, %854, %876, %900, %922, %938, %954, %970, %992, %1010, %791, %822, %840, %860, %882, %906, %926, %942, %958, %976, %996, %1016, %1031, %1039 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
