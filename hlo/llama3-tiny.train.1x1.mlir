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
    %350:8 = stablehlo.while(%r288 = %10, %r289 = %arg2, %r290 = %11, %r291 = %11, %r292 = %286, %r293 = %283, %r294 = %285, %r295 = %287) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
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
      %318 = stablehlo.broadcast_in_dim %311, dims = [] : (tensor<f32>) -> tensor<1x512x512xf32>
      %319 = stablehlo.select %317, %305, %318 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %320 = stablehlo.reduce(%319 init: %311) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
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
      %333 = stablehlo.select %317, %332, %318 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %334 = stablehlo.subtract %331, %333 : tensor<1x512x512xf32>
      %335 = stablehlo.broadcast_in_dim %311, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %336 = stablehlo.select %323, %324, %335 : tensor<1x512xi1>, tensor<1x512xf32>
      %337 = stablehlo.reduce(%336 init: %311) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x512xf32>, tensor<f32>) -> tensor<f32>
      %338 = stablehlo.reshape %334 : (tensor<1x512x512xf32>) -> tensor<512x512xf32>
      %339 = stablehlo.dot_general %338, %r289, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %340 = stablehlo.dot_general %338, %303, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %341 = stablehlo.reshape %340 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %342 = stablehlo.add %r292, %341 : tensor<1x512x64xf32>
      %343 = stablehlo.reshape %339 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %344 = stablehlo.add %r290, %337 : tensor<f32>
      %345 = stablehlo.add %r291, %337 : tensor<f32>
      %346 = stablehlo.constant dense<1> : tensor<i32>
      %347 = stablehlo.add %r288, %346 : tensor<i32>
      %348 = stablehlo.reshape %343 : (tensor<1x512x64xf32>) -> tensor<1x1x512x64xf32>
      %349 = stablehlo.dynamic_update_slice %r295, %348, %r288, %298, %298, %298 : (tensor<1x1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      stablehlo.return %347, %r289, %344, %345, %342, %r293, %r294, %349 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x512x64xf32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>, tensor<1x1x512x64xf32>
    }
    %351 = stablehlo.reduce(%350#4 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %352 = stablehlo.constant dense<-1> : tensor<i32>
    %353 = stablehlo.broadcast_in_dim %352, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %354 = stablehlo.compare NE, %285, %353, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %355 = stablehlo.convert %354 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %356 = stablehlo.reduce(%355 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %357 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %358 = stablehlo.broadcast_in_dim %357, dims = [] : (tensor<f32>) -> tensor<1x1x512x64xf32>
    %359 = stablehlo.multiply %350#7, %358 : tensor<1x1x512x64xf32>
    %360 = stablehlo.broadcast_in_dim %357, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %361 = stablehlo.multiply %351, %360 : tensor<512x64xf32>
    %362 = stablehlo.transpose %359, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %363 = stablehlo.reshape %362 : (tensor<1x1x512x64xf32>) -> tensor<8x64x64xf32>
    %364 = stablehlo.multiply %363, %280 : tensor<8x64x64xf32>
    %365 = stablehlo.multiply %363, %279 : tensor<8x64x64xf32>
    %366 = stablehlo.reduce(%365 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %367 = stablehlo.multiply %364, %278 : tensor<8x64x64xf32>
    %368 = stablehlo.multiply %364, %268#3 : tensor<8x64x64xf32>
    %369 = stablehlo.reduce(%368 init: %11) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %370 = stablehlo.multiply %369, %277 : tensor<8x64xf32>
    %371 = stablehlo.multiply %370, %277 : tensor<8x64xf32>
    %372 = stablehlo.multiply %371, %277 : tensor<8x64xf32>
    %373 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %374 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %375 = stablehlo.multiply %372, %374 : tensor<8x64xf32>
    %376 = stablehlo.multiply %375, %272 : tensor<8x64xf32>
    %377 = stablehlo.broadcast_in_dim %376, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %378 = stablehlo.multiply %377, %268#3 : tensor<8x64x64xf32>
    %379 = stablehlo.add %367, %378 : tensor<8x64x64xf32>
    %380 = stablehlo.add %379, %378 : tensor<8x64x64xf32>
    %381 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %382 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %383 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %384 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %385 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %668:50 = stablehlo.while(%r386 = %10, %r387 = %7, %r388 = %8, %r389 = %380, %r390 = %9, %r391 = %arg3, %r392 = %arg4, %r393 = %arg5, %r394 = %arg6, %r395 = %arg7, %r396 = %arg8, %r397 = %arg9, %r398 = %arg10, %r399 = %arg11, %r400 = %268#14, %r401 = %268#15, %r402 = %268#16, %r403 = %268#17, %r404 = %268#18, %r405 = %268#19, %r406 = %268#20, %r407 = %268#21, %r408 = %268#22, %r409 = %268#23, %r410 = %268#24, %r411 = %268#25, %r412 = %268#26, %r413 = %268#27, %r414 = %268#28, %r415 = %268#29, %r416 = %268#30, %r417 = %268#31, %r418 = %268#32, %r419 = %268#33, %r420 = %268#34, %r421 = %268#35, %r422 = %268#36, %r423 = %268#37, %r424 = %268#38, %r425 = %268#39, %r426 = %268#40, %r427 = %381, %r428 = %382, %r429 = %383, %r430 = %383, %r431 = %382, %r432 = %381, %r433 = %384, %r434 = %384, %r435 = %385) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %436 = stablehlo.constant dense<2> : tensor<i32>
      %437 = stablehlo.compare LT, %r386, %436, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %437 : tensor<i1>
    } do {
      %438 = stablehlo.constant dense<1> : tensor<i32>
      %439 = stablehlo.subtract %438, %r386 : tensor<i32>
      %440 = stablehlo.constant dense<0> : tensor<i32>
      %441 = stablehlo.dynamic_slice %r390, %439, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %442 = stablehlo.reshape %441 : (tensor<1xui32>) -> tensor<ui32>
      %443 = stablehlo.dynamic_slice %r391, %439, %440, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %444 = stablehlo.reshape %443 : (tensor<1x64xf32>) -> tensor<64xf32>
      %445 = stablehlo.dynamic_slice %r392, %439, %440, %440, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %446 = stablehlo.reshape %445 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %447 = stablehlo.dynamic_slice %r393, %439, %440, %440, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %448 = stablehlo.reshape %447 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %449 = stablehlo.dynamic_slice %r394, %439, %440, %440, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %450 = stablehlo.reshape %449 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %451 = stablehlo.dynamic_slice %r395, %439, %440, %440, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %452 = stablehlo.reshape %451 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %453 = stablehlo.dynamic_slice %r396, %439, %440, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %454 = stablehlo.reshape %453 : (tensor<1x64xf32>) -> tensor<64xf32>
      %455 = stablehlo.dynamic_slice %r397, %439, %440, %440, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %456 = stablehlo.reshape %455 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %457 = stablehlo.dynamic_slice %r398, %439, %440, %440, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %458 = stablehlo.reshape %457 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %459 = stablehlo.dynamic_slice %r399, %439, %440, %440, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %460 = stablehlo.reshape %459 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %461 = stablehlo.dynamic_slice %r400, %439, %440, %440, %440, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %462 = stablehlo.reshape %461 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %463 = stablehlo.dynamic_slice %r401, %439, %440, %440, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %464 = stablehlo.reshape %463 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %465 = stablehlo.dynamic_slice %r402, %439, %440, %440, %440, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %467 = stablehlo.dynamic_slice %r403, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %469 = stablehlo.dynamic_slice %r404, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %471 = stablehlo.dynamic_slice %r405, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %473 = stablehlo.dynamic_slice %r406, %439, %440, %440, %440, %440, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %475 = stablehlo.dynamic_slice %r407, %439, %440, %440, %440, %440, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %477 = stablehlo.dynamic_slice %r408, %439, %440, %440, %440, %440, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %479 = stablehlo.dynamic_slice %r409, %439, %440, %440, %440, %440, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %481 = stablehlo.dynamic_slice %r410, %439, %440, %440, %440, %440, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %483 = stablehlo.dynamic_slice %r411, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %485 = stablehlo.dynamic_slice %r412, %439, %440, %440, %440, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %487 = stablehlo.dynamic_slice %r413, %439, %440, %440, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %489 = stablehlo.dynamic_slice %r414, %439, %440, %440, %440, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %491 = stablehlo.dynamic_slice %r415, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %493 = stablehlo.dynamic_slice %r416, %439, %440, %440, %440, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %495 = stablehlo.dynamic_slice %r417, %439, %440, %440, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %497 = stablehlo.dynamic_slice %r418, %439, %440, %440, %440, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %499 = stablehlo.dynamic_slice %r419, %439, %440, %440, %440, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %501 = stablehlo.dynamic_slice %r420, %439, %440, %440, %440, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %503 = stablehlo.dynamic_slice %r421, %439, %440, %440, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %505 = stablehlo.dynamic_slice %r422, %439, %440, %440, %440, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %507 = stablehlo.dynamic_slice %r423, %439, %440, %440, %440, %440, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %509 = stablehlo.dynamic_slice %r424, %439, %440, %440, %440, %440, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %511 = stablehlo.dynamic_slice %r425, %439, %440, %440, %440, %440, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %513 = stablehlo.dynamic_slice %r426, %439, %440, %440, %440, %440, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %515 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %516 = stablehlo.broadcast_in_dim %515, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %517 = stablehlo.broadcast_in_dim %464, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %518 = stablehlo.broadcast_in_dim %444, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %519 = stablehlo.broadcast_in_dim %474, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %520 = stablehlo.broadcast_in_dim %476, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %521 = stablehlo.broadcast_in_dim %478, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %522 = stablehlo.broadcast_in_dim %480, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %523 = stablehlo.broadcast_in_dim %488, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %524 = stablehlo.broadcast_in_dim %454, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %525 = stablehlo.reshape %r389 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %526 = stablehlo.dot_general %525, %460, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %527 = stablehlo.dot_general %525, %504, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %528 = stablehlo.reshape %526 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %529 = stablehlo.multiply %528, %498 : tensor<8x64x192xf32>
      %530 = stablehlo.multiply %528, %502 : tensor<8x64x192xf32>
      %531 = stablehlo.multiply %529, %500 : tensor<8x64x192xf32>
      %532 = stablehlo.multiply %529, %494 : tensor<8x64x192xf32>
      %533 = stablehlo.multiply %532, %500 : tensor<8x64x192xf32>
      %534 = stablehlo.multiply %533, %506 : tensor<8x64x192xf32>
      %535 = stablehlo.add %531, %534 : tensor<8x64x192xf32>
      %536 = stablehlo.reshape %530 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %537 = stablehlo.dot_general %536, %458, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %538 = stablehlo.dot_general %536, %496, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %539 = stablehlo.reshape %537 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.reshape %535 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %541 = stablehlo.dot_general %540, %456, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %542 = stablehlo.dot_general %540, %492, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %543 = stablehlo.reshape %541 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %544 = stablehlo.add %539, %543 : tensor<8x64x64xf32>
      %545 = stablehlo.multiply %544, %524 : tensor<8x64x64xf32>
      %546 = stablehlo.multiply %544, %490 : tensor<8x64x64xf32>
      %547 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %548 = stablehlo.reduce(%546 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %549 = stablehlo.multiply %545, %523 : tensor<8x64x64xf32>
      %550 = stablehlo.multiply %545, %486 : tensor<8x64x64xf32>
      %551 = stablehlo.add %r389, %549 : tensor<8x64x64xf32>
      %552 = stablehlo.reduce(%550 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %553 = stablehlo.multiply %552, %488 : tensor<8x64xf32>
      %554 = stablehlo.multiply %553, %488 : tensor<8x64xf32>
      %555 = stablehlo.multiply %554, %488 : tensor<8x64xf32>
      %556 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %557 = stablehlo.broadcast_in_dim %556, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %558 = stablehlo.multiply %555, %557 : tensor<8x64xf32>
      %559 = stablehlo.multiply %558, %516 : tensor<8x64xf32>
      %560 = stablehlo.broadcast_in_dim %559, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.multiply %560, %486 : tensor<8x64x64xf32>
      %562 = stablehlo.add %551, %561 : tensor<8x64x64xf32>
      %563 = stablehlo.add %562, %561 : tensor<8x64x64xf32>
      %564 = stablehlo.reshape %563 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %565 = stablehlo.dot_general %564, %452, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %566 = stablehlo.dot_general %564, %484, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %567 = stablehlo.reshape %565 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %568 = stablehlo.reshape %567 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %569 = stablehlo.multiply %482, %568 : tensor<8x64x4x16xf32>
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
      %580 = stablehlo.dot_general %578, %510, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %581 = stablehlo.broadcast_in_dim %579, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %582 = stablehlo.subtract %580, %581 : tensor<8x2x128x64xf32>
      %583 = stablehlo.multiply %514, %582 : tensor<8x2x128x64xf32>
      %584 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %585 = stablehlo.broadcast_in_dim %584, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %586 = stablehlo.multiply %583, %585 : tensor<8x2x128x64xf32>
      %587 = stablehlo.dot_general %586, %508, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %588 = stablehlo.dot_general %586, %512, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %589 = stablehlo.dot_general %514, %578, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %590 = stablehlo.add %577, %588 : tensor<8x2x64x16xf32>
      %591 = stablehlo.add %577, %589 : tensor<8x2x64x16xf32>
      %592 = stablehlo.reshape %587 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %593 = stablehlo.reshape %592 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %594 = stablehlo.transpose %593, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %595 = stablehlo.reshape %594 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %596 = stablehlo.transpose %590, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %597 = stablehlo.transpose %591, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %598 = stablehlo.multiply %596, %522 : tensor<8x64x2x16xf32>
      %599 = stablehlo.multiply %596, %521 : tensor<8x64x2x16xf32>
      %600 = stablehlo.slice %598 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %601 = stablehlo.slice %598 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %602 = stablehlo.negate %600 : tensor<8x64x2x8xf32>
      %603 = stablehlo.pad %602, %547, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %604 = stablehlo.add %599, %603 : tensor<8x64x2x16xf32>
      %605 = stablehlo.pad %601, %547, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %606 = stablehlo.add %604, %605 : tensor<8x64x2x16xf32>
      %607 = stablehlo.multiply %595, %520 : tensor<8x64x4x16xf32>
      %608 = stablehlo.multiply %595, %519 : tensor<8x64x4x16xf32>
      %609 = stablehlo.slice %607 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %610 = stablehlo.slice %607 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %611 = stablehlo.negate %609 : tensor<8x64x4x8xf32>
      %612 = stablehlo.pad %611, %547, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %613 = stablehlo.add %608, %612 : tensor<8x64x4x16xf32>
      %614 = stablehlo.pad %610, %547, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %615 = stablehlo.add %613, %614 : tensor<8x64x4x16xf32>
      %616 = stablehlo.reshape %597 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %617 = stablehlo.reshape %616 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %618 = stablehlo.dot_general %617, %450, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %619 = stablehlo.dot_general %617, %472, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %620 = stablehlo.reshape %618 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %621 = stablehlo.reshape %606 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %622 = stablehlo.reshape %621 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %623 = stablehlo.dot_general %622, %448, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %624 = stablehlo.dot_general %622, %470, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %625 = stablehlo.reshape %623 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %626 = stablehlo.add %620, %625 : tensor<8x64x64xf32>
      %627 = stablehlo.reshape %615 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %628 = stablehlo.reshape %627 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %629 = stablehlo.dot_general %628, %446, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %630 = stablehlo.dot_general %628, %468, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %631 = stablehlo.reshape %629 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %632 = stablehlo.add %626, %631 : tensor<8x64x64xf32>
      %633 = stablehlo.multiply %632, %518 : tensor<8x64x64xf32>
      %634 = stablehlo.multiply %632, %466 : tensor<8x64x64xf32>
      %635 = stablehlo.reduce(%634 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %636 = stablehlo.multiply %633, %517 : tensor<8x64x64xf32>
      %637 = stablehlo.multiply %633, %462 : tensor<8x64x64xf32>
      %638 = stablehlo.add %563, %636 : tensor<8x64x64xf32>
      %639 = stablehlo.reduce(%637 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %640 = stablehlo.multiply %639, %464 : tensor<8x64xf32>
      %641 = stablehlo.multiply %640, %464 : tensor<8x64xf32>
      %642 = stablehlo.multiply %641, %464 : tensor<8x64xf32>
      %643 = stablehlo.multiply %642, %557 : tensor<8x64xf32>
      %644 = stablehlo.multiply %643, %516 : tensor<8x64xf32>
      %645 = stablehlo.broadcast_in_dim %644, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %646 = stablehlo.multiply %645, %462 : tensor<8x64x64xf32>
      %647 = stablehlo.add %638, %646 : tensor<8x64x64xf32>
      %648 = stablehlo.add %647, %646 : tensor<8x64x64xf32>
      %649 = stablehlo.add %r386, %438 : tensor<i32>
      %650 = stablehlo.reshape %635 : (tensor<64xf32>) -> tensor<1x64xf32>
      %651 = stablehlo.dynamic_update_slice %r427, %650, %439, %440 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %652 = stablehlo.reshape %630 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %653 = stablehlo.dynamic_update_slice %r428, %652, %439, %440, %440 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %654 = stablehlo.reshape %624 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %655 = stablehlo.dynamic_update_slice %r429, %654, %439, %440, %440 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %656 = stablehlo.reshape %619 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %657 = stablehlo.dynamic_update_slice %r430, %656, %439, %440, %440 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %658 = stablehlo.reshape %566 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %659 = stablehlo.dynamic_update_slice %r431, %658, %439, %440, %440 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %660 = stablehlo.reshape %548 : (tensor<64xf32>) -> tensor<1x64xf32>
      %661 = stablehlo.dynamic_update_slice %r432, %660, %439, %440 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %662 = stablehlo.reshape %542 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %663 = stablehlo.dynamic_update_slice %r433, %662, %439, %440, %440 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %664 = stablehlo.reshape %538 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %665 = stablehlo.dynamic_update_slice %r434, %664, %439, %440, %440 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %666 = stablehlo.reshape %527 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %667 = stablehlo.dynamic_update_slice %r435, %666, %439, %440, %440 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %649, %r387, %r388, %648, %r390, %r391, %r392, %r393, %r394, %r395, %r396, %r397, %r398, %r399, %r400, %r401, %r402, %r403, %r404, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %651, %653, %655, %657, %659, %661, %663, %665, %667 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %669 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %673 = "stablehlo.scatter"(%669, %arg37, %668#3) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r670: tensor<f32>, %r671: tensor<f32>):
      %672 = stablehlo.add %r670, %r671 : tensor<f32>
      stablehlo.return %672 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %674 = stablehlo.maximum %356, %357 : tensor<f32>
    %675 = stablehlo.divide %357, %674 : tensor<f32>
    %676 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %677 = stablehlo.multiply %673, %676 : tensor<512x64xf32>
    %678 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %679 = stablehlo.multiply %366, %678 : tensor<64xf32>
    %680 = stablehlo.multiply %361, %676 : tensor<512x64xf32>
    %681 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %682 = stablehlo.multiply %668#41, %681 : tensor<2x64xf32>
    %683 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %684 = stablehlo.multiply %668#42, %683 : tensor<2x64x64xf32>
    %685 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %686 = stablehlo.multiply %668#43, %685 : tensor<2x32x64xf32>
    %687 = stablehlo.multiply %668#44, %685 : tensor<2x32x64xf32>
    %688 = stablehlo.multiply %668#45, %683 : tensor<2x64x64xf32>
    %689 = stablehlo.multiply %668#46, %681 : tensor<2x64xf32>
    %690 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %691 = stablehlo.multiply %668#47, %690 : tensor<2x192x64xf32>
    %692 = stablehlo.multiply %668#48, %690 : tensor<2x192x64xf32>
    %693 = stablehlo.broadcast_in_dim %675, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %694 = stablehlo.multiply %668#49, %693 : tensor<2x64x192xf32>
    %695 = stablehlo.multiply %677, %677 : tensor<512x64xf32>
    %696 = stablehlo.reduce(%695 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %697 = stablehlo.multiply %679, %679 : tensor<64xf32>
    %698 = stablehlo.reduce(%697 init: %11) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %699 = stablehlo.add %696, %698 : tensor<f32>
    %700 = stablehlo.multiply %680, %680 : tensor<512x64xf32>
    %701 = stablehlo.reduce(%700 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %702 = stablehlo.add %699, %701 : tensor<f32>
    %703 = stablehlo.multiply %682, %682 : tensor<2x64xf32>
    %704 = stablehlo.reduce(%703 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %705 = stablehlo.add %702, %704 : tensor<f32>
    %706 = stablehlo.multiply %684, %684 : tensor<2x64x64xf32>
    %707 = stablehlo.reduce(%706 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %708 = stablehlo.add %705, %707 : tensor<f32>
    %709 = stablehlo.multiply %686, %686 : tensor<2x32x64xf32>
    %710 = stablehlo.reduce(%709 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %711 = stablehlo.add %708, %710 : tensor<f32>
    %712 = stablehlo.multiply %687, %687 : tensor<2x32x64xf32>
    %713 = stablehlo.reduce(%712 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %714 = stablehlo.add %711, %713 : tensor<f32>
    %715 = stablehlo.multiply %688, %688 : tensor<2x64x64xf32>
    %716 = stablehlo.reduce(%715 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %717 = stablehlo.add %714, %716 : tensor<f32>
    %718 = stablehlo.multiply %689, %689 : tensor<2x64xf32>
    %719 = stablehlo.reduce(%718 init: %11) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %720 = stablehlo.add %717, %719 : tensor<f32>
    %721 = stablehlo.multiply %691, %691 : tensor<2x192x64xf32>
    %722 = stablehlo.reduce(%721 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %723 = stablehlo.add %720, %722 : tensor<f32>
    %724 = stablehlo.multiply %692, %692 : tensor<2x192x64xf32>
    %725 = stablehlo.reduce(%724 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %726 = stablehlo.add %723, %725 : tensor<f32>
    %727 = stablehlo.multiply %694, %694 : tensor<2x64x192xf32>
    %728 = stablehlo.reduce(%727 init: %11) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %729 = stablehlo.add %726, %728 : tensor<f32>
    %730 = stablehlo.sqrt %729 : tensor<f32>
    %731 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %732 = stablehlo.add %730, %731 : tensor<f32>
    %733 = stablehlo.divide %357, %732 : tensor<f32>
    %734 = stablehlo.minimum %733, %357 : tensor<f32>
    %735 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %736 = stablehlo.multiply %677, %735 : tensor<512x64xf32>
    %737 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %738 = stablehlo.multiply %679, %737 : tensor<64xf32>
    %739 = stablehlo.multiply %680, %735 : tensor<512x64xf32>
    %740 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %741 = stablehlo.multiply %682, %740 : tensor<2x64xf32>
    %742 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %743 = stablehlo.multiply %684, %742 : tensor<2x64x64xf32>
    %744 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %745 = stablehlo.multiply %686, %744 : tensor<2x32x64xf32>
    %746 = stablehlo.multiply %687, %744 : tensor<2x32x64xf32>
    %747 = stablehlo.multiply %688, %742 : tensor<2x64x64xf32>
    %748 = stablehlo.multiply %689, %740 : tensor<2x64xf32>
    %749 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %750 = stablehlo.multiply %691, %749 : tensor<2x192x64xf32>
    %751 = stablehlo.multiply %692, %749 : tensor<2x192x64xf32>
    %752 = stablehlo.broadcast_in_dim %734, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %753 = stablehlo.multiply %694, %752 : tensor<2x64x192xf32>
    %754 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %755 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %756 = stablehlo.subtract %754, %755 : tensor<f32>
    %757 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %758 = stablehlo.multiply %756, %757 : tensor<f32>
    %759 = stablehlo.maximum %758, %11 : tensor<f32>
    %760 = stablehlo.minimum %759, %357 : tensor<f32>
    %761 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %762 = stablehlo.multiply %760, %761 : tensor<f32>
    %763 = stablehlo.cosine %762 : tensor<f32>
    %764 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %765 = stablehlo.multiply %763, %764 : tensor<f32>
    %766 = stablehlo.add %765, %764 : tensor<f32>
    %767 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %768 = stablehlo.multiply %766, %767 : tensor<f32>
    %769 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %770 = stablehlo.add %768, %769 : tensor<f32>
    %771 = stablehlo.compare LT, %754, %755, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %772 = stablehlo.add %754, %357 : tensor<f32>
    %773 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %774 = stablehlo.multiply %772, %773 : tensor<f32>
    %775 = stablehlo.select %771, %774, %770 : tensor<i1>, tensor<f32>
    %776 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %777 = stablehlo.multiply %775, %776 : tensor<f32>
    %778 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %779 = stablehlo.multiply %arg12, %778 : tensor<512x64xf32>
    %780 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %781 = stablehlo.multiply %736, %780 : tensor<512x64xf32>
    %782 = stablehlo.add %779, %781 : tensor<512x64xf32>
    %783 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %784 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %785 = stablehlo.multiply %arg24, %784 : tensor<512x64xf32>
    %786 = stablehlo.multiply %736, %736 : tensor<512x64xf32>
    %787 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %788 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %789 = stablehlo.multiply %786, %788 : tensor<512x64xf32>
    %790 = stablehlo.add %785, %789 : tensor<512x64xf32>
    %791 = stablehlo.power %767, %772 : tensor<f32>
    %792 = stablehlo.subtract %357, %791 : tensor<f32>
    %793 = stablehlo.divide %357, %792 : tensor<f32>
    %794 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %795 = stablehlo.power %783, %772 : tensor<f32>
    %796 = stablehlo.subtract %357, %795 : tensor<f32>
    %797 = stablehlo.divide %357, %796 : tensor<f32>
    %798 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %799 = stablehlo.multiply %782, %794 : tensor<512x64xf32>
    %800 = stablehlo.multiply %790, %798 : tensor<512x64xf32>
    %801 = stablehlo.sqrt %800 : tensor<512x64xf32>
    %802 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %803 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %804 = stablehlo.add %801, %803 : tensor<512x64xf32>
    %805 = stablehlo.divide %799, %804 : tensor<512x64xf32>
    %806 = stablehlo.multiply %arg0, %780 : tensor<512x64xf32>
    %807 = stablehlo.add %805, %806 : tensor<512x64xf32>
    %808 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %809 = stablehlo.multiply %807, %808 : tensor<512x64xf32>
    %810 = stablehlo.subtract %arg0, %809 : tensor<512x64xf32>
    %811 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %812 = stablehlo.multiply %arg13, %811 : tensor<64xf32>
    %813 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %814 = stablehlo.multiply %738, %813 : tensor<64xf32>
    %815 = stablehlo.add %812, %814 : tensor<64xf32>
    %816 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %817 = stablehlo.multiply %arg25, %816 : tensor<64xf32>
    %818 = stablehlo.multiply %738, %738 : tensor<64xf32>
    %819 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %820 = stablehlo.multiply %818, %819 : tensor<64xf32>
    %821 = stablehlo.add %817, %820 : tensor<64xf32>
    %822 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %823 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %824 = stablehlo.multiply %815, %822 : tensor<64xf32>
    %825 = stablehlo.multiply %821, %823 : tensor<64xf32>
    %826 = stablehlo.sqrt %825 : tensor<64xf32>
    %827 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %828 = stablehlo.add %826, %827 : tensor<64xf32>
    %829 = stablehlo.divide %824, %828 : tensor<64xf32>
    %830 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %831 = stablehlo.multiply %829, %830 : tensor<64xf32>
    %832 = stablehlo.subtract %arg1, %831 : tensor<64xf32>
    %833 = stablehlo.multiply %arg14, %778 : tensor<512x64xf32>
    %834 = stablehlo.multiply %739, %780 : tensor<512x64xf32>
    %835 = stablehlo.add %833, %834 : tensor<512x64xf32>
    %836 = stablehlo.multiply %arg26, %784 : tensor<512x64xf32>
    %837 = stablehlo.multiply %739, %739 : tensor<512x64xf32>
    %838 = stablehlo.multiply %837, %788 : tensor<512x64xf32>
    %839 = stablehlo.add %836, %838 : tensor<512x64xf32>
    %840 = stablehlo.multiply %835, %794 : tensor<512x64xf32>
    %841 = stablehlo.multiply %839, %798 : tensor<512x64xf32>
    %842 = stablehlo.sqrt %841 : tensor<512x64xf32>
    %843 = stablehlo.add %842, %803 : tensor<512x64xf32>
    %844 = stablehlo.divide %840, %843 : tensor<512x64xf32>
    %845 = stablehlo.multiply %arg2, %780 : tensor<512x64xf32>
    %846 = stablehlo.add %844, %845 : tensor<512x64xf32>
    %847 = stablehlo.multiply %846, %808 : tensor<512x64xf32>
    %848 = stablehlo.subtract %arg2, %847 : tensor<512x64xf32>
    %849 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %850 = stablehlo.multiply %arg15, %849 : tensor<2x64xf32>
    %851 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %852 = stablehlo.multiply %741, %851 : tensor<2x64xf32>
    %853 = stablehlo.add %850, %852 : tensor<2x64xf32>
    %854 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %855 = stablehlo.multiply %arg27, %854 : tensor<2x64xf32>
    %856 = stablehlo.multiply %741, %741 : tensor<2x64xf32>
    %857 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %858 = stablehlo.multiply %856, %857 : tensor<2x64xf32>
    %859 = stablehlo.add %855, %858 : tensor<2x64xf32>
    %860 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %861 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %862 = stablehlo.multiply %853, %860 : tensor<2x64xf32>
    %863 = stablehlo.multiply %859, %861 : tensor<2x64xf32>
    %864 = stablehlo.sqrt %863 : tensor<2x64xf32>
    %865 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %866 = stablehlo.add %864, %865 : tensor<2x64xf32>
    %867 = stablehlo.divide %862, %866 : tensor<2x64xf32>
    %868 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %869 = stablehlo.multiply %867, %868 : tensor<2x64xf32>
    %870 = stablehlo.subtract %arg3, %869 : tensor<2x64xf32>
    %871 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %872 = stablehlo.multiply %arg16, %871 : tensor<2x64x64xf32>
    %873 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %874 = stablehlo.multiply %743, %873 : tensor<2x64x64xf32>
    %875 = stablehlo.add %872, %874 : tensor<2x64x64xf32>
    %876 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %877 = stablehlo.multiply %arg28, %876 : tensor<2x64x64xf32>
    %878 = stablehlo.multiply %743, %743 : tensor<2x64x64xf32>
    %879 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %880 = stablehlo.multiply %878, %879 : tensor<2x64x64xf32>
    %881 = stablehlo.add %877, %880 : tensor<2x64x64xf32>
    %882 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %883 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %884 = stablehlo.multiply %875, %882 : tensor<2x64x64xf32>
    %885 = stablehlo.multiply %881, %883 : tensor<2x64x64xf32>
    %886 = stablehlo.sqrt %885 : tensor<2x64x64xf32>
    %887 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %888 = stablehlo.add %886, %887 : tensor<2x64x64xf32>
    %889 = stablehlo.divide %884, %888 : tensor<2x64x64xf32>
    %890 = stablehlo.multiply %arg4, %873 : tensor<2x64x64xf32>
    %891 = stablehlo.add %889, %890 : tensor<2x64x64xf32>
    %892 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %893 = stablehlo.multiply %891, %892 : tensor<2x64x64xf32>
    %894 = stablehlo.subtract %arg4, %893 : tensor<2x64x64xf32>
    %895 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %896 = stablehlo.multiply %arg17, %895 : tensor<2x32x64xf32>
    %897 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %898 = stablehlo.multiply %745, %897 : tensor<2x32x64xf32>
    %899 = stablehlo.add %896, %898 : tensor<2x32x64xf32>
    %900 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %901 = stablehlo.multiply %arg29, %900 : tensor<2x32x64xf32>
    %902 = stablehlo.multiply %745, %745 : tensor<2x32x64xf32>
    %903 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %904 = stablehlo.multiply %902, %903 : tensor<2x32x64xf32>
    %905 = stablehlo.add %901, %904 : tensor<2x32x64xf32>
    %906 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %907 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %908 = stablehlo.multiply %899, %906 : tensor<2x32x64xf32>
    %909 = stablehlo.multiply %905, %907 : tensor<2x32x64xf32>
    %910 = stablehlo.sqrt %909 : tensor<2x32x64xf32>
    %911 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %912 = stablehlo.add %910, %911 : tensor<2x32x64xf32>
    %913 = stablehlo.divide %908, %912 : tensor<2x32x64xf32>
    %914 = stablehlo.multiply %arg5, %897 : tensor<2x32x64xf32>
    %915 = stablehlo.add %913, %914 : tensor<2x32x64xf32>
    %916 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %917 = stablehlo.multiply %915, %916 : tensor<2x32x64xf32>
    %918 = stablehlo.subtract %arg5, %917 : tensor<2x32x64xf32>
    %919 = stablehlo.multiply %arg18, %895 : tensor<2x32x64xf32>
    %920 = stablehlo.multiply %746, %897 : tensor<2x32x64xf32>
    %921 = stablehlo.add %919, %920 : tensor<2x32x64xf32>
    %922 = stablehlo.multiply %arg30, %900 : tensor<2x32x64xf32>
    %923 = stablehlo.multiply %746, %746 : tensor<2x32x64xf32>
    %924 = stablehlo.multiply %923, %903 : tensor<2x32x64xf32>
    %925 = stablehlo.add %922, %924 : tensor<2x32x64xf32>
    %926 = stablehlo.multiply %921, %906 : tensor<2x32x64xf32>
    %927 = stablehlo.multiply %925, %907 : tensor<2x32x64xf32>
    %928 = stablehlo.sqrt %927 : tensor<2x32x64xf32>
    %929 = stablehlo.add %928, %911 : tensor<2x32x64xf32>
    %930 = stablehlo.divide %926, %929 : tensor<2x32x64xf32>
    %931 = stablehlo.multiply %arg6, %897 : tensor<2x32x64xf32>
    %932 = stablehlo.add %930, %931 : tensor<2x32x64xf32>
    %933 = stablehlo.multiply %932, %916 : tensor<2x32x64xf32>
    %934 = stablehlo.subtract %arg6, %933 : tensor<2x32x64xf32>
    %935 = stablehlo.multiply %arg19, %871 : tensor<2x64x64xf32>
    %936 = stablehlo.multiply %747, %873 : tensor<2x64x64xf32>
    %937 = stablehlo.add %935, %936 : tensor<2x64x64xf32>
    %938 = stablehlo.multiply %arg31, %876 : tensor<2x64x64xf32>
    %939 = stablehlo.multiply %747, %747 : tensor<2x64x64xf32>
    %940 = stablehlo.multiply %939, %879 : tensor<2x64x64xf32>
    %941 = stablehlo.add %938, %940 : tensor<2x64x64xf32>
    %942 = stablehlo.multiply %937, %882 : tensor<2x64x64xf32>
    %943 = stablehlo.multiply %941, %883 : tensor<2x64x64xf32>
    %944 = stablehlo.sqrt %943 : tensor<2x64x64xf32>
    %945 = stablehlo.add %944, %887 : tensor<2x64x64xf32>
    %946 = stablehlo.divide %942, %945 : tensor<2x64x64xf32>
    %947 = stablehlo.multiply %arg7, %873 : tensor<2x64x64xf32>
    %948 = stablehlo.add %946, %947 : tensor<2x64x64xf32>
    %949 = stablehlo.multiply %948, %892 : tensor<2x64x64xf32>
    %950 = stablehlo.subtract %arg7, %949 : tensor<2x64x64xf32>
    %951 = stablehlo.multiply %arg20, %849 : tensor<2x64xf32>
    %952 = stablehlo.multiply %748, %851 : tensor<2x64xf32>
    %953 = stablehlo.add %951, %952 : tensor<2x64xf32>
    %954 = stablehlo.multiply %arg32, %854 : tensor<2x64xf32>
    %955 = stablehlo.multiply %748, %748 : tensor<2x64xf32>
    %956 = stablehlo.multiply %955, %857 : tensor<2x64xf32>
    %957 = stablehlo.add %954, %956 : tensor<2x64xf32>
    %958 = stablehlo.multiply %953, %860 : tensor<2x64xf32>
    %959 = stablehlo.multiply %957, %861 : tensor<2x64xf32>
    %960 = stablehlo.sqrt %959 : tensor<2x64xf32>
    %961 = stablehlo.add %960, %865 : tensor<2x64xf32>
    %962 = stablehlo.divide %958, %961 : tensor<2x64xf32>
    %963 = stablehlo.multiply %962, %868 : tensor<2x64xf32>
    %964 = stablehlo.subtract %arg8, %963 : tensor<2x64xf32>
    %965 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %966 = stablehlo.multiply %arg21, %965 : tensor<2x192x64xf32>
    %967 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %968 = stablehlo.multiply %750, %967 : tensor<2x192x64xf32>
    %969 = stablehlo.add %966, %968 : tensor<2x192x64xf32>
    %970 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %971 = stablehlo.multiply %arg33, %970 : tensor<2x192x64xf32>
    %972 = stablehlo.multiply %750, %750 : tensor<2x192x64xf32>
    %973 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %974 = stablehlo.multiply %972, %973 : tensor<2x192x64xf32>
    %975 = stablehlo.add %971, %974 : tensor<2x192x64xf32>
    %976 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %977 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %978 = stablehlo.multiply %969, %976 : tensor<2x192x64xf32>
    %979 = stablehlo.multiply %975, %977 : tensor<2x192x64xf32>
    %980 = stablehlo.sqrt %979 : tensor<2x192x64xf32>
    %981 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %982 = stablehlo.add %980, %981 : tensor<2x192x64xf32>
    %983 = stablehlo.divide %978, %982 : tensor<2x192x64xf32>
    %984 = stablehlo.multiply %arg9, %967 : tensor<2x192x64xf32>
    %985 = stablehlo.add %983, %984 : tensor<2x192x64xf32>
    %986 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %987 = stablehlo.multiply %985, %986 : tensor<2x192x64xf32>
    %988 = stablehlo.subtract %arg9, %987 : tensor<2x192x64xf32>
    %989 = stablehlo.multiply %arg22, %965 : tensor<2x192x64xf32>
    %990 = stablehlo.multiply %751, %967 : tensor<2x192x64xf32>
    %991 = stablehlo.add %989, %990 : tensor<2x192x64xf32>
    %992 = stablehlo.multiply %arg34, %970 : tensor<2x192x64xf32>
    %993 = stablehlo.multiply %751, %751 : tensor<2x192x64xf32>
    %994 = stablehlo.multiply %993, %973 : tensor<2x192x64xf32>
    %995 = stablehlo.add %992, %994 : tensor<2x192x64xf32>
    %996 = stablehlo.multiply %991, %976 : tensor<2x192x64xf32>
    %997 = stablehlo.multiply %995, %977 : tensor<2x192x64xf32>
    %998 = stablehlo.sqrt %997 : tensor<2x192x64xf32>
    %999 = stablehlo.add %998, %981 : tensor<2x192x64xf32>
    %1000 = stablehlo.divide %996, %999 : tensor<2x192x64xf32>
    %1001 = stablehlo.multiply %arg10, %967 : tensor<2x192x64xf32>
    %1002 = stablehlo.add %1000, %1001 : tensor<2x192x64xf32>
    %1003 = stablehlo.multiply %1002, %986 : tensor<2x192x64xf32>
    %1004 = stablehlo.subtract %arg10, %1003 : tensor<2x192x64xf32>
    %1005 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1006 = stablehlo.multiply %arg23, %1005 : tensor<2x64x192xf32>
    %1007 = stablehlo.broadcast_in_dim %769, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1008 = stablehlo.multiply %753, %1007 : tensor<2x64x192xf32>
    %1009 = stablehlo.add %1006, %1008 : tensor<2x64x192xf32>
    %1010 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1011 = stablehlo.multiply %arg35, %1010 : tensor<2x64x192xf32>
    %1012 = stablehlo.multiply %753, %753 : tensor<2x64x192xf32>
    %1013 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1014 = stablehlo.multiply %1012, %1013 : tensor<2x64x192xf32>
    %1015 = stablehlo.add %1011, %1014 : tensor<2x64x192xf32>
    %1016 = stablehlo.broadcast_in_dim %793, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1017 = stablehlo.broadcast_in_dim %797, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1018 = stablehlo.multiply %1009, %1016 : tensor<2x64x192xf32>
    %1019 = stablehlo.multiply %1015, %1017 : tensor<2x64x192xf32>
    %1020 = stablehlo.sqrt %1019 : tensor<2x64x192xf32>
    %1021 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1022 = stablehlo.add %1020, %1021 : tensor<2x64x192xf32>
    %1023 = stablehlo.divide %1018, %1022 : tensor<2x64x192xf32>
    %1024 = stablehlo.multiply %arg11, %1007 : tensor<2x64x192xf32>
    %1025 = stablehlo.add %1023, %1024 : tensor<2x64x192xf32>
    %1026 = stablehlo.broadcast_in_dim %777, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1027 = stablehlo.multiply %1025, %1026 : tensor<2x64x192xf32>
    %1028 = stablehlo.subtract %arg11, %1027 : tensor<2x64x192xf32>
    %1029 = stablehlo.constant dense<1> : tensor<i32>
    %1030 = stablehlo.add %arg36, %1029 : tensor<i32>
    %1031 = stablehlo.multiply %350#2, %675 : tensor<f32>
    %1032 = stablehlo.multiply %350#3, %675 : tensor<f32>
    %1033 = stablehlo.reshape %1031 : (tensor<f32>) -> tensor<1xf32>
    %1034 = stablehlo.reshape %1032 : (tensor<f32>) -> tensor<1xf32>
    %1035 = stablehlo.reshape %730 : (tensor<f32>) -> tensor<1xf32>
    %1036 = stablehlo.reshape %777 : (tensor<f32>) -> tensor<1xf32>
    %1037 = stablehlo.reshape %356 : (tensor<f32>) -> tensor<1xf32>
    %1038 = stablehlo.concatenate %1033, %1034, %1035, %1036, %1037, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %810, %832, %848, %870, %894, %918, %934, %950, %964, %988, %1004, %1028, %782, %815, %835, %853, %875, %899, %921, %937, %953, %969, %991, %1009, %790, %821, %839, %859, %881, %905, %925, %941, %957, %975, %995, %1015, %1030, %1038 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
