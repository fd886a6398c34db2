// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 8x1 --program train
module @train_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=8, "tensor"=1]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 0 : i32}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 1 : i32}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 2 : i32}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 3 : i32}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 4 : i32}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 5 : i32}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 6 : i32}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 7 : i32}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 8 : i32}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 9 : i32}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 10 : i32}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>, tf.aliasing_output = 11 : i32}, %arg12: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>, tf.aliasing_output = 12 : i32}, %arg13: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 13 : i32}, %arg14: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>, tf.aliasing_output = 14 : i32}, %arg15: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 15 : i32}, %arg16: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 16 : i32}, %arg17: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 17 : i32}, %arg18: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 18 : i32}, %arg19: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>, tf.aliasing_output = 19 : i32}, %arg20: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 20 : i32}, %arg21: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 21 : i32}, %arg22: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 22 : i32}, %arg23: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>, tf.aliasing_output = 23 : i32}, %arg24: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>, tf.aliasing_output = 24 : i32}, %arg25: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 25 : i32}, %arg26: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>, tf.aliasing_output = 26 : i32}, %arg27: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 27 : i32}, %arg28: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 28 : i32}, %arg29: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 29 : i32}, %arg30: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 30 : i32}, %arg31: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>, tf.aliasing_output = 31 : i32}, %arg32: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 32 : i32}, %arg33: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 33 : i32}, %arg34: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>, tf.aliasing_output = 34 : i32}, %arg35: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>, tf.aliasing_output = 35 : i32}, %arg36: tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>, tf.aliasing_output = 36 : i32}, %arg37: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg38: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {}]>}, tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}, tensor<5xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg37) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %2 = stablehlo.iota dim = 1 : tensor<1x64xi32>
    %3 = stablehlo.convert %2 : (tensor<1x64xi32>) -> tensor<1x64xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x16xf32>
    %5 = stablehlo.constant dense<[1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5, 1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5]> : tensor<16xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %7 = stablehlo.multiply %4, %6 : tensor<1x64x16xf32>
    %8 = stablehlo.cosine %7 : tensor<1x64x16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.iota dim = 0 : tensor<2xui32>
    %11 = stablehlo.constant dense<0> : tensor<i32>
    %12 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %15 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %16 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %18 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %19 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %20 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %21 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %22 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %274:41 = stablehlo.while(%r23 = %11, %r24 = %8, %r25 = %9, %r26 = %1, %r27 = %10, %r28 = %arg3, %r29 = %arg4, %r30 = %arg5, %r31 = %arg6, %r32 = %arg7, %r33 = %arg8, %r34 = %arg9, %r35 = %arg10, %r36 = %arg11, %r37 = %13, %r38 = %14, %r39 = %13, %r40 = %15, %r41 = %15, %r42 = %15, %r43 = %16, %r44 = %16, %r45 = %16, %r46 = %16, %r47 = %17, %r48 = %15, %r49 = %13, %r50 = %14, %r51 = %13, %r52 = %15, %r53 = %18, %r54 = %15, %r55 = %18, %r56 = %18, %r57 = %18, %r58 = %19, %r59 = %18, %r60 = %20, %r61 = %20, %r62 = %21, %r63 = %22) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
    cond {
      %64 = stablehlo.constant dense<2> : tensor<i32>
      %65 = stablehlo.compare LT, %r23, %64, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %65 : tensor<i1>
    } do {
      %66 = stablehlo.constant dense<0> : tensor<i32>
      %67 = stablehlo.dynamic_slice %r27, %r23, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %68 = stablehlo.reshape %67 : (tensor<1xui32>) -> tensor<ui32>
      %69 = stablehlo.dynamic_slice %r28, %r23, %66, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %70 = stablehlo.reshape %69 : (tensor<1x64xf32>) -> tensor<64xf32>
      %71 = stablehlo.dynamic_slice %r29, %r23, %66, %66, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %72 = stablehlo.reshape %71 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %73 = stablehlo.dynamic_slice %r30, %r23, %66, %66, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %74 = stablehlo.reshape %73 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %75 = stablehlo.dynamic_slice %r31, %r23, %66, %66, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %76 = stablehlo.reshape %75 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %77 = stablehlo.dynamic_slice %r32, %r23, %66, %66, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %78 = stablehlo.reshape %77 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %79 = stablehlo.dynamic_slice %r33, %r23, %66, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %80 = stablehlo.reshape %79 : (tensor<1x64xf32>) -> tensor<64xf32>
      %81 = stablehlo.dynamic_slice %r34, %r23, %66, %66, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %82 = stablehlo.reshape %81 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %83 = stablehlo.dynamic_slice %r35, %r23, %66, %66, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %84 = stablehlo.reshape %83 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %85 = stablehlo.dynamic_slice %r36, %r23, %66, %66, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %86 = stablehlo.reshape %85 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %87 = stablehlo.multiply %r26, %r26 : tensor<8x64x64xf32>
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
      %98 = stablehlo.multiply %r26, %97 : tensor<8x64x64xf32>
      %99 = stablehlo.broadcast_in_dim %70, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %100 = stablehlo.multiply %98, %99 : tensor<8x64x64xf32>
      %101 = stablehlo.reshape %100 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %102 = stablehlo.dot_general %101, %72, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %103 = stablehlo.reshape %102 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %104 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %105 = sdy.sharding_constraint %104 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %106 = stablehlo.dot_general %101, %74, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %107 = stablehlo.reshape %106 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %108 = stablehlo.reshape %107 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %109 = sdy.sharding_constraint %108 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %110 = stablehlo.dot_general %101, %76, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %111 = stablehlo.reshape %110 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %113 = sdy.sharding_constraint %112 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %114 = stablehlo.slice %105 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %115 = stablehlo.slice %105 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %116 = stablehlo.negate %115 : tensor<8x64x4x8xf32>
      %117 = stablehlo.concatenate %116, %114, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %118 = stablehlo.reshape %r24 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %120 = stablehlo.multiply %105, %119 : tensor<8x64x4x16xf32>
      %121 = stablehlo.reshape %r25 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %122 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %123 = stablehlo.multiply %117, %122 : tensor<8x64x4x16xf32>
      %124 = stablehlo.add %120, %123 : tensor<8x64x4x16xf32>
      %125 = stablehlo.slice %109 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %126 = stablehlo.slice %109 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %127 = stablehlo.negate %126 : tensor<8x64x2x8xf32>
      %128 = stablehlo.concatenate %127, %125, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %129 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %130 = stablehlo.multiply %109, %129 : tensor<8x64x2x16xf32>
      %131 = stablehlo.broadcast_in_dim %121, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %132 = stablehlo.multiply %128, %131 : tensor<8x64x2x16xf32>
      %133 = stablehlo.add %130, %132 : tensor<8x64x2x16xf32>
      %134 = stablehlo.transpose %133, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %135 = stablehlo.transpose %113, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %136 = stablehlo.iota dim = 0 : tensor<1xi32>
      %137 = stablehlo.constant dense<64> : tensor<i32>
      %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %139 = stablehlo.multiply %136, %138 : tensor<1xi32>
      %140 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %141 = stablehlo.add %139, %140 : tensor<1xi32>
      %142 = stablehlo.reshape %124 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %143 = stablehlo.transpose %142, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %144 = stablehlo.reshape %143 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %145 = stablehlo.reshape %141 : (tensor<1xi32>) -> tensor<i32>
      %146 = stablehlo.reshape %144 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %147 = stablehlo.dot_general %146, %134, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %148 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %149 = stablehlo.broadcast_in_dim %148, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %150 = stablehlo.multiply %147, %149 : tensor<8x2x128x64xf32>
      %151 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %152 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %153 = stablehlo.subtract %151, %152 : tensor<64x64xi32>
      %154 = stablehlo.subtract %145, %66 : tensor<i32>
      %155 = stablehlo.broadcast_in_dim %154, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %156 = stablehlo.add %153, %155 : tensor<64x64xi32>
      %157 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %158 = stablehlo.compare GE, %156, %157, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %159 = stablehlo.broadcast_in_dim %158, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %160 = stablehlo.reshape %159 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %161 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %162 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %163 = stablehlo.select %160, %150, %162 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %164 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %165 = stablehlo.reduce(%163 init: %164) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %166 = stablehlo.broadcast_in_dim %165, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %167 = stablehlo.subtract %163, %166 : tensor<8x2x128x64xf32>
      %168 = stablehlo.exponential %167 : tensor<8x2x128x64xf32>
      %169 = stablehlo.reduce(%168 init: %88) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %170 = stablehlo.dot_general %168, %135, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %171 = stablehlo.broadcast_in_dim %169, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %172 = stablehlo.divide %170, %171 : tensor<8x2x128x16xf32>
      %173 = stablehlo.log %169 : tensor<8x2x128xf32>
      %174 = stablehlo.add %173, %165 : tensor<8x2x128xf32>
      %175 = stablehlo.reshape %172 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %176 = stablehlo.reshape %174 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %177 = stablehlo.reshape %175 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %178 = stablehlo.transpose %177, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %179 = stablehlo.reshape %178 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %180 = stablehlo.reshape %176 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %181 = stablehlo.transpose %180, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %182 = stablehlo.reshape %181 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %183 = stablehlo.reshape %179 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %184 = stablehlo.reshape %183 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %185 = stablehlo.dot_general %184, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %186 = stablehlo.reshape %185 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %187 = stablehlo.add %r26, %186 : tensor<8x64x64xf32>
      %188 = sdy.sharding_constraint %187 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %189 = stablehlo.multiply %188, %188 : tensor<8x64x64xf32>
      %190 = stablehlo.reduce(%189 init: %88) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %191 = stablehlo.multiply %190, %91 : tensor<8x64xf32>
      %192 = stablehlo.add %191, %94 : tensor<8x64xf32>
      %193 = stablehlo.rsqrt %192 : tensor<8x64xf32>
      %194 = stablehlo.broadcast_in_dim %193, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %195 = stablehlo.multiply %188, %194 : tensor<8x64x64xf32>
      %196 = stablehlo.broadcast_in_dim %80, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %197 = stablehlo.multiply %195, %196 : tensor<8x64x64xf32>
      %198 = stablehlo.reshape %197 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %199 = stablehlo.dot_general %198, %82, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %200 = stablehlo.reshape %199 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %201 = stablehlo.dot_general %198, %84, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %202 = stablehlo.reshape %201 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %203 = stablehlo.logistic %200 : tensor<8x64x192xf32>
      %204 = stablehlo.multiply %200, %203 : tensor<8x64x192xf32>
      %205 = stablehlo.multiply %204, %202 : tensor<8x64x192xf32>
      %206 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %207 = stablehlo.dot_general %206, %86, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %208 = stablehlo.reshape %207 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %209 = stablehlo.add %188, %208 : tensor<8x64x64xf32>
      %210 = sdy.sharding_constraint %209 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %211 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %212 = stablehlo.broadcast_in_dim %211, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %213 = stablehlo.subtract %212, %203 : tensor<8x64x192xf32>
      %214 = stablehlo.reshape %182 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %215 = stablehlo.transpose %214, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %216 = stablehlo.reshape %215 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %217 = stablehlo.reshape %216 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %218 = stablehlo.broadcast_in_dim %217, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %219 = stablehlo.subtract %150, %218 : tensor<8x2x128x64xf32>
      %220 = stablehlo.exponential %219 : tensor<8x2x128x64xf32>
      %221 = stablehlo.broadcast_in_dim %88, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %222 = stablehlo.select %160, %220, %221 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %223 = stablehlo.constant dense<1> : tensor<i32>
      %224 = stablehlo.add %r23, %223 : tensor<i32>
      %225 = stablehlo.reshape %r26 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %226 = stablehlo.dynamic_update_slice %r37, %225, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %227 = stablehlo.reshape %96 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %228 = stablehlo.dynamic_update_slice %r38, %227, %r23, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %229 = stablehlo.reshape %98 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %230 = stablehlo.dynamic_update_slice %r39, %229, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %231 = stablehlo.reshape %101 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %232 = stablehlo.dynamic_update_slice %r40, %231, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %233 = stablehlo.dynamic_update_slice %r41, %231, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %234 = stablehlo.dynamic_update_slice %r42, %231, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %235 = stablehlo.reshape %118 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %236 = stablehlo.dynamic_update_slice %r43, %235, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %237 = stablehlo.reshape %121 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %238 = stablehlo.dynamic_update_slice %r44, %237, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %239 = stablehlo.dynamic_update_slice %r45, %235, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %240 = stablehlo.dynamic_update_slice %r46, %237, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %241 = stablehlo.reshape %179 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %242 = stablehlo.dynamic_update_slice %r47, %241, %r23, %66, %66, %66, %66 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %243 = stablehlo.reshape %184 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %244 = stablehlo.dynamic_update_slice %r48, %243, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %245 = stablehlo.reshape %188 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %246 = stablehlo.dynamic_update_slice %r49, %245, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %247 = stablehlo.reshape %193 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %248 = stablehlo.dynamic_update_slice %r50, %247, %r23, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %249 = stablehlo.reshape %195 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %250 = stablehlo.dynamic_update_slice %r51, %249, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %251 = stablehlo.reshape %198 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %252 = stablehlo.dynamic_update_slice %r52, %251, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %253 = stablehlo.reshape %200 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %254 = stablehlo.dynamic_update_slice %r53, %253, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %255 = stablehlo.dynamic_update_slice %r54, %251, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %256 = stablehlo.reshape %202 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %257 = stablehlo.dynamic_update_slice %r55, %256, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %258 = stablehlo.reshape %203 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %259 = stablehlo.dynamic_update_slice %r56, %258, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %260 = stablehlo.reshape %204 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %261 = stablehlo.dynamic_update_slice %r57, %260, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %262 = stablehlo.reshape %206 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %263 = stablehlo.dynamic_update_slice %r58, %262, %r23, %66, %66 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %264 = stablehlo.reshape %213 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %265 = stablehlo.dynamic_update_slice %r59, %264, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %266 = stablehlo.reshape %134 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %267 = stablehlo.dynamic_update_slice %r60, %266, %r23, %66, %66, %66, %66 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %268 = stablehlo.reshape %135 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %269 = stablehlo.dynamic_update_slice %r61, %268, %r23, %66, %66, %66, %66 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %270 = stablehlo.reshape %146 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %271 = stablehlo.dynamic_update_slice %r62, %270, %r23, %66, %66, %66, %66 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %272 = stablehlo.reshape %222 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %273 = stablehlo.dynamic_update_slice %r63, %272, %r23, %66, %66, %66, %66 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      stablehlo.return %224, %r24, %r25, %210, %r27, %r28, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %226, %228, %230, %232, %233, %234, %236, %238, %239, %240, %242, %244, %246, %248, %250, %252, %254, %255, %257, %259, %261, %263, %265, %267, %269, %271, %273 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
    }
    %275 = stablehlo.multiply %274#3, %274#3 : tensor<8x64x64xf32>
    %276 = stablehlo.reduce(%275 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %277 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %278 = stablehlo.broadcast_in_dim %277, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %279 = stablehlo.multiply %276, %278 : tensor<8x64xf32>
    %280 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %281 = stablehlo.broadcast_in_dim %280, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %282 = stablehlo.add %279, %281 : tensor<8x64xf32>
    %283 = stablehlo.rsqrt %282 : tensor<8x64xf32>
    %284 = stablehlo.broadcast_in_dim %283, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %285 = stablehlo.multiply %274#3, %284 : tensor<8x64x64xf32>
    %286 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %287 = stablehlo.multiply %285, %286 : tensor<8x64x64xf32>
    %288 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %289 = stablehlo.reshape %287 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %290 = stablehlo.transpose %289, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %291 = sdy.sharding_constraint %290 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %292 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %293 = stablehlo.transpose %292, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %294 = sdy.sharding_constraint %293 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %295 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<8x512x64xf32>
    %296 = sdy.sharding_constraint %295 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
    %297 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %362:8 = stablehlo.while(%r298 = %11, %r299 = %288, %r300 = %12, %r301 = %12, %r302 = %296, %r303 = %291, %r304 = %294, %r305 = %297) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    cond {
      %306 = stablehlo.constant dense<1> : tensor<i32>
      %307 = stablehlo.compare LT, %r298, %306, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %307 : tensor<i1>
    } do {
      %308 = stablehlo.constant dense<0> : tensor<i32>
      %309 = stablehlo.dynamic_slice %r303, %r298, %308, %308, %308, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %310 = stablehlo.reshape %309 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %311 = stablehlo.dynamic_slice %r304, %r298, %308, %308, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %312 = stablehlo.reshape %311 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %313 = stablehlo.reshape %310 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %314 = stablehlo.dot_general %313, %r299, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %315 = stablehlo.reshape %314 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %316 = sdy.sharding_constraint %315 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %317 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %318 = stablehlo.reduce(%316 init: %317) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %319 = stablehlo.broadcast_in_dim %318, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %320 = stablehlo.subtract %316, %319 : tensor<8x64x512xf32>
      %321 = stablehlo.exponential %320 : tensor<8x64x512xf32>
      %322 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %323 = stablehlo.reduce(%321 init: %322) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %324 = stablehlo.log %323 : tensor<8x64xf32>
      %325 = stablehlo.add %324, %318 : tensor<8x64xf32>
      %326 = stablehlo.iota dim = 2 : tensor<8x64x512xi32>
      %327 = stablehlo.broadcast_in_dim %312, dims = [0, 1] : (tensor<8x64xi32>) -> tensor<8x64x512xi32>
      %328 = stablehlo.compare EQ, %326, %327, SIGNED : (tensor<8x64x512xi32>, tensor<8x64x512xi32>) -> tensor<8x64x512xi1>
      %329 = stablehlo.broadcast_in_dim %322, dims = [] : (tensor<f32>) -> tensor<8x64x512xf32>
      %330 = stablehlo.select %328, %316, %329 : tensor<8x64x512xi1>, tensor<8x64x512xf32>
      %331 = stablehlo.reduce(%330 init: %322) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %332 = stablehlo.constant dense<-1> : tensor<i32>
      %333 = stablehlo.broadcast_in_dim %332, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %334 = stablehlo.compare NE, %312, %333, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %335 = stablehlo.subtract %325, %331 : tensor<8x64xf32>
      %336 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %337 = stablehlo.broadcast_in_dim %336, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %338 = stablehlo.convert %334 : (tensor<8x64xi1>) -> tensor<8x64xf32>
      %339 = stablehlo.multiply %338, %337 : tensor<8x64xf32>
      %340 = stablehlo.divide %339, %323 : tensor<8x64xf32>
      %341 = stablehlo.broadcast_in_dim %340, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %342 = stablehlo.multiply %321, %341 : tensor<8x64x512xf32>
      %343 = stablehlo.broadcast_in_dim %339, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %344 = stablehlo.select %328, %343, %329 : tensor<8x64x512xi1>, tensor<8x64x512xf32>
      %345 = stablehlo.subtract %342, %344 : tensor<8x64x512xf32>
      %346 = stablehlo.broadcast_in_dim %322, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %347 = stablehlo.select %334, %335, %346 : tensor<8x64xi1>, tensor<8x64xf32>
      %348 = stablehlo.reduce(%347 init: %322) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %349 = stablehlo.reshape %345 : (tensor<8x64x512xf32>) -> tensor<512x512xf32>
      %350 = stablehlo.dot_general %349, %r299, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %351 = stablehlo.dot_general %345, %310, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x64x512xf32>, tensor<8x64x64xf32>) -> tensor<8x512x64xf32>
      %352 = stablehlo.add %r302, %351 : tensor<8x512x64xf32>
      %353 = sdy.sharding_constraint %352 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
      %354 = stablehlo.reshape %350 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %355 = sdy.sharding_constraint %354 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %356 = stablehlo.add %r300, %348 : tensor<f32>
      %357 = stablehlo.add %r301, %348 : tensor<f32>
      %358 = stablehlo.constant dense<1> : tensor<i32>
      %359 = stablehlo.add %r298, %358 : tensor<i32>
      %360 = stablehlo.reshape %355 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %361 = stablehlo.dynamic_update_slice %r305, %360, %r298, %308, %308, %308 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      stablehlo.return %359, %r299, %356, %357, %353, %r303, %r304, %361 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    }
    %363 = stablehlo.reduce(%362#4 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<8x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %364 = sdy.sharding_constraint %363 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %365 = stablehlo.constant dense<-1> : tensor<i32>
    %366 = stablehlo.broadcast_in_dim %365, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %367 = stablehlo.compare NE, %294, %366, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %368 = stablehlo.convert %367 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %369 = stablehlo.reduce(%368 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %370 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %371 = stablehlo.broadcast_in_dim %370, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %372 = stablehlo.multiply %362#7, %371 : tensor<1x8x64x64xf32>
    %373 = stablehlo.broadcast_in_dim %370, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %374 = stablehlo.multiply %364, %373 : tensor<512x64xf32>
    %375 = sdy.sharding_constraint %372 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %376 = stablehlo.transpose %375, dims = [1, 0, 2, 3] : (tensor<1x8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %377 = stablehlo.reshape %376 : (tensor<8x1x64x64xf32>) -> tensor<8x64x64xf32>
    %378 = sdy.sharding_constraint %374 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %379 = stablehlo.multiply %377, %286 : tensor<8x64x64xf32>
    %380 = stablehlo.multiply %377, %285 : tensor<8x64x64xf32>
    %381 = stablehlo.reduce(%380 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %382 = stablehlo.multiply %379, %284 : tensor<8x64x64xf32>
    %383 = stablehlo.multiply %379, %274#3 : tensor<8x64x64xf32>
    %384 = stablehlo.reduce(%383 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %385 = stablehlo.multiply %384, %283 : tensor<8x64xf32>
    %386 = stablehlo.multiply %385, %283 : tensor<8x64xf32>
    %387 = stablehlo.multiply %386, %283 : tensor<8x64xf32>
    %388 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %389 = stablehlo.broadcast_in_dim %388, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %390 = stablehlo.multiply %387, %389 : tensor<8x64xf32>
    %391 = stablehlo.multiply %390, %278 : tensor<8x64xf32>
    %392 = stablehlo.broadcast_in_dim %391, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %393 = stablehlo.multiply %392, %274#3 : tensor<8x64x64xf32>
    %394 = stablehlo.add %382, %393 : tensor<8x64x64xf32>
    %395 = stablehlo.add %394, %393 : tensor<8x64x64xf32>
    %396 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %397 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %398 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %399 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %400 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %688:50 = stablehlo.while(%r401 = %11, %r402 = %8, %r403 = %9, %r404 = %395, %r405 = %10, %r406 = %arg3, %r407 = %arg4, %r408 = %arg5, %r409 = %arg6, %r410 = %arg7, %r411 = %arg8, %r412 = %arg9, %r413 = %arg10, %r414 = %arg11, %r415 = %274#14, %r416 = %274#15, %r417 = %274#16, %r418 = %274#17, %r419 = %274#18, %r420 = %274#19, %r421 = %274#20, %r422 = %274#21, %r423 = %274#22, %r424 = %274#23, %r425 = %274#24, %r426 = %274#25, %r427 = %274#26, %r428 = %274#27, %r429 = %274#28, %r430 = %274#29, %r431 = %274#30, %r432 = %274#31, %r433 = %274#32, %r434 = %274#33, %r435 = %274#34, %r436 = %274#35, %r437 = %274#36, %r438 = %274#37, %r439 = %274#38, %r440 = %274#39, %r441 = %274#40, %r442 = %396, %r443 = %397, %r444 = %398, %r445 = %398, %r446 = %397, %r447 = %396, %r448 = %399, %r449 = %399, %r450 = %400) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %451 = stablehlo.constant dense<2> : tensor<i32>
      %452 = stablehlo.compare LT, %r401, %451, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %452 : tensor<i1>
    } do {
      %453 = stablehlo.constant dense<1> : tensor<i32>
      %454 = stablehlo.subtract %453, %r401 : tensor<i32>
      %455 = stablehlo.constant dense<0> : tensor<i32>
      %456 = stablehlo.dynamic_slice %r405, %454, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %457 = stablehlo.reshape %456 : (tensor<1xui32>) -> tensor<ui32>
      %458 = stablehlo.dynamic_slice %r406, %454, %455, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %459 = stablehlo.reshape %458 : (tensor<1x64xf32>) -> tensor<64xf32>
      %460 = stablehlo.dynamic_slice %r407, %454, %455, %455, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %461 = stablehlo.reshape %460 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %462 = stablehlo.dynamic_slice %r408, %454, %455, %455, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %463 = stablehlo.reshape %462 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %464 = stablehlo.dynamic_slice %r409, %454, %455, %455, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %466 = stablehlo.dynamic_slice %r410, %454, %455, %455, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %468 = stablehlo.dynamic_slice %r411, %454, %455, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x64xf32>) -> tensor<64xf32>
      %470 = stablehlo.dynamic_slice %r412, %454, %455, %455, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %472 = stablehlo.dynamic_slice %r413, %454, %455, %455, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %474 = stablehlo.dynamic_slice %r414, %454, %455, %455, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %476 = stablehlo.dynamic_slice %r415, %454, %455, %455, %455, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %478 = stablehlo.dynamic_slice %r416, %454, %455, %455, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %480 = stablehlo.dynamic_slice %r417, %454, %455, %455, %455, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %482 = stablehlo.dynamic_slice %r418, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %484 = stablehlo.dynamic_slice %r419, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %486 = stablehlo.dynamic_slice %r420, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %488 = stablehlo.dynamic_slice %r421, %454, %455, %455, %455, %455, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %490 = stablehlo.dynamic_slice %r422, %454, %455, %455, %455, %455, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %492 = stablehlo.dynamic_slice %r423, %454, %455, %455, %455, %455, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %494 = stablehlo.dynamic_slice %r424, %454, %455, %455, %455, %455, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %496 = stablehlo.dynamic_slice %r425, %454, %455, %455, %455, %455, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %498 = stablehlo.dynamic_slice %r426, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %500 = stablehlo.dynamic_slice %r427, %454, %455, %455, %455, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %502 = stablehlo.dynamic_slice %r428, %454, %455, %455, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %504 = stablehlo.dynamic_slice %r429, %454, %455, %455, %455, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %506 = stablehlo.dynamic_slice %r430, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %508 = stablehlo.dynamic_slice %r431, %454, %455, %455, %455, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %510 = stablehlo.dynamic_slice %r432, %454, %455, %455, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %512 = stablehlo.dynamic_slice %r433, %454, %455, %455, %455, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %514 = stablehlo.dynamic_slice %r434, %454, %455, %455, %455, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %516 = stablehlo.dynamic_slice %r435, %454, %455, %455, %455, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %518 = stablehlo.dynamic_slice %r436, %454, %455, %455, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %520 = stablehlo.dynamic_slice %r437, %454, %455, %455, %455, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %522 = stablehlo.dynamic_slice %r438, %454, %455, %455, %455, %455, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %524 = stablehlo.dynamic_slice %r439, %454, %455, %455, %455, %455, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %526 = stablehlo.dynamic_slice %r440, %454, %455, %455, %455, %455, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %528 = stablehlo.dynamic_slice %r441, %454, %455, %455, %455, %455, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %530 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %531 = stablehlo.broadcast_in_dim %530, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %532 = stablehlo.broadcast_in_dim %479, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %533 = stablehlo.broadcast_in_dim %459, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %534 = stablehlo.broadcast_in_dim %489, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %535 = stablehlo.broadcast_in_dim %491, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %536 = stablehlo.broadcast_in_dim %493, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %537 = stablehlo.broadcast_in_dim %495, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %538 = stablehlo.broadcast_in_dim %503, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %539 = stablehlo.broadcast_in_dim %469, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %540 = sdy.sharding_constraint %r404 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %541 = stablehlo.reshape %540 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %542 = stablehlo.dot_general %541, %475, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %543 = stablehlo.dot_general %541, %519, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %544 = stablehlo.reshape %542 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %545 = stablehlo.multiply %544, %513 : tensor<8x64x192xf32>
      %546 = stablehlo.multiply %544, %517 : tensor<8x64x192xf32>
      %547 = stablehlo.multiply %545, %515 : tensor<8x64x192xf32>
      %548 = stablehlo.multiply %545, %509 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %548, %515 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %549, %521 : tensor<8x64x192xf32>
      %551 = stablehlo.add %547, %550 : tensor<8x64x192xf32>
      %552 = stablehlo.reshape %546 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %553 = stablehlo.dot_general %552, %473, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %554 = stablehlo.dot_general %552, %511, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %555 = stablehlo.reshape %553 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %556 = stablehlo.reshape %551 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %557 = stablehlo.dot_general %556, %471, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %558 = stablehlo.dot_general %556, %507, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %559 = stablehlo.reshape %557 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %560 = stablehlo.add %555, %559 : tensor<8x64x64xf32>
      %561 = stablehlo.multiply %560, %539 : tensor<8x64x64xf32>
      %562 = stablehlo.multiply %560, %505 : tensor<8x64x64xf32>
      %563 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %564 = stablehlo.reduce(%562 init: %563) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %565 = stablehlo.multiply %561, %538 : tensor<8x64x64xf32>
      %566 = stablehlo.multiply %561, %501 : tensor<8x64x64xf32>
      %567 = stablehlo.add %540, %565 : tensor<8x64x64xf32>
      %568 = stablehlo.reduce(%566 init: %563) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %569 = stablehlo.multiply %568, %503 : tensor<8x64xf32>
      %570 = stablehlo.multiply %569, %503 : tensor<8x64xf32>
      %571 = stablehlo.multiply %570, %503 : tensor<8x64xf32>
      %572 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %573 = stablehlo.broadcast_in_dim %572, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %574 = stablehlo.multiply %571, %573 : tensor<8x64xf32>
      %575 = stablehlo.multiply %574, %531 : tensor<8x64xf32>
      %576 = stablehlo.broadcast_in_dim %575, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %577 = stablehlo.multiply %576, %501 : tensor<8x64x64xf32>
      %578 = stablehlo.add %567, %577 : tensor<8x64x64xf32>
      %579 = stablehlo.add %578, %577 : tensor<8x64x64xf32>
      %580 = sdy.sharding_constraint %579 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %581 = stablehlo.reshape %580 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %582 = stablehlo.dot_general %581, %467, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %583 = stablehlo.dot_general %581, %499, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %584 = stablehlo.reshape %582 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %585 = stablehlo.reshape %584 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %586 = stablehlo.multiply %497, %585 : tensor<8x64x4x16xf32>
      %587 = stablehlo.reduce(%586 init: %563) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %588 = stablehlo.reshape %585 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %589 = stablehlo.transpose %588, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %590 = stablehlo.reshape %589 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %591 = stablehlo.reshape %587 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %592 = stablehlo.transpose %591, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %593 = stablehlo.reshape %592 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %594 = stablehlo.broadcast_in_dim %563, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %595 = stablehlo.reshape %590 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %596 = stablehlo.reshape %593 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %597 = stablehlo.dot_general %595, %525, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %598 = stablehlo.broadcast_in_dim %596, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %599 = stablehlo.subtract %597, %598 : tensor<8x2x128x64xf32>
      %600 = stablehlo.multiply %529, %599 : tensor<8x2x128x64xf32>
      %601 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %602 = stablehlo.broadcast_in_dim %601, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %603 = stablehlo.multiply %600, %602 : tensor<8x2x128x64xf32>
      %604 = stablehlo.dot_general %603, %523, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %605 = stablehlo.dot_general %603, %527, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %606 = stablehlo.dot_general %529, %595, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %607 = stablehlo.add %594, %605 : tensor<8x2x64x16xf32>
      %608 = stablehlo.add %594, %606 : tensor<8x2x64x16xf32>
      %609 = stablehlo.reshape %604 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %610 = stablehlo.reshape %609 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %611 = stablehlo.transpose %610, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %612 = stablehlo.reshape %611 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %613 = stablehlo.transpose %607, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %614 = stablehlo.transpose %608, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %615 = stablehlo.multiply %613, %537 : tensor<8x64x2x16xf32>
      %616 = stablehlo.multiply %613, %536 : tensor<8x64x2x16xf32>
      %617 = stablehlo.slice %615 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %618 = stablehlo.slice %615 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %619 = stablehlo.negate %617 : tensor<8x64x2x8xf32>
      %620 = stablehlo.pad %619, %563, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %621 = stablehlo.add %616, %620 : tensor<8x64x2x16xf32>
      %622 = stablehlo.pad %618, %563, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %623 = stablehlo.add %621, %622 : tensor<8x64x2x16xf32>
      %624 = stablehlo.multiply %612, %535 : tensor<8x64x4x16xf32>
      %625 = stablehlo.multiply %612, %534 : tensor<8x64x4x16xf32>
      %626 = stablehlo.slice %624 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %627 = stablehlo.slice %624 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %628 = stablehlo.negate %626 : tensor<8x64x4x8xf32>
      %629 = stablehlo.pad %628, %563, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %630 = stablehlo.add %625, %629 : tensor<8x64x4x16xf32>
      %631 = stablehlo.pad %627, %563, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %632 = stablehlo.add %630, %631 : tensor<8x64x4x16xf32>
      %633 = sdy.sharding_constraint %614 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %634 = stablehlo.reshape %633 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %635 = stablehlo.reshape %634 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %636 = stablehlo.dot_general %635, %465, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %637 = stablehlo.dot_general %635, %487, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %638 = stablehlo.reshape %636 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %639 = sdy.sharding_constraint %623 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %640 = stablehlo.reshape %639 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %641 = stablehlo.reshape %640 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %642 = stablehlo.dot_general %641, %463, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %643 = stablehlo.dot_general %641, %485, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %644 = stablehlo.reshape %642 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %645 = stablehlo.add %638, %644 : tensor<8x64x64xf32>
      %646 = sdy.sharding_constraint %632 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %647 = stablehlo.reshape %646 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %648 = stablehlo.reshape %647 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %649 = stablehlo.dot_general %648, %461, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %650 = stablehlo.dot_general %648, %483, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %651 = stablehlo.reshape %649 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %652 = stablehlo.add %645, %651 : tensor<8x64x64xf32>
      %653 = stablehlo.multiply %652, %533 : tensor<8x64x64xf32>
      %654 = stablehlo.multiply %652, %481 : tensor<8x64x64xf32>
      %655 = stablehlo.reduce(%654 init: %563) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %656 = stablehlo.multiply %653, %532 : tensor<8x64x64xf32>
      %657 = stablehlo.multiply %653, %477 : tensor<8x64x64xf32>
      %658 = stablehlo.add %580, %656 : tensor<8x64x64xf32>
      %659 = stablehlo.reduce(%657 init: %563) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %660 = stablehlo.multiply %659, %479 : tensor<8x64xf32>
      %661 = stablehlo.multiply %660, %479 : tensor<8x64xf32>
      %662 = stablehlo.multiply %661, %479 : tensor<8x64xf32>
      %663 = stablehlo.multiply %662, %573 : tensor<8x64xf32>
      %664 = stablehlo.multiply %663, %531 : tensor<8x64xf32>
      %665 = stablehlo.broadcast_in_dim %664, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %666 = stablehlo.multiply %665, %477 : tensor<8x64x64xf32>
      %667 = stablehlo.add %658, %666 : tensor<8x64x64xf32>
      %668 = stablehlo.add %667, %666 : tensor<8x64x64xf32>
      %669 = stablehlo.add %r401, %453 : tensor<i32>
      %670 = stablehlo.reshape %655 : (tensor<64xf32>) -> tensor<1x64xf32>
      %671 = stablehlo.dynamic_update_slice %r442, %670, %454, %455 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %672 = stablehlo.reshape %650 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %673 = stablehlo.dynamic_update_slice %r443, %672, %454, %455, %455 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %674 = stablehlo.reshape %643 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %675 = stablehlo.dynamic_update_slice %r444, %674, %454, %455, %455 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %676 = stablehlo.reshape %637 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %677 = stablehlo.dynamic_update_slice %r445, %676, %454, %455, %455 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %678 = stablehlo.reshape %583 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %679 = stablehlo.dynamic_update_slice %r446, %678, %454, %455, %455 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %680 = stablehlo.reshape %564 : (tensor<64xf32>) -> tensor<1x64xf32>
      %681 = stablehlo.dynamic_update_slice %r447, %680, %454, %455 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %682 = stablehlo.reshape %558 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %683 = stablehlo.dynamic_update_slice %r448, %682, %454, %455, %455 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %684 = stablehlo.reshape %554 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %685 = stablehlo.dynamic_update_slice %r449, %684, %454, %455, %455 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %686 = stablehlo.reshape %543 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %687 = stablehlo.dynamic_update_slice %r450, %686, %454, %455, %455 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %669, %r402, %r403, %668, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %671, %673, %675, %677, %679, %681, %683, %685, %687 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %689 = sdy.sharding_constraint %688#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %690 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %694 = "stablehlo.scatter"(%690, %arg37, %689) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r691: tensor<f32>, %r692: tensor<f32>):
      %693 = stablehlo.add %r691, %r692 : tensor<f32>
      stablehlo.return %693 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %695 = stablehlo.maximum %369, %370 : tensor<f32>
    %696 = stablehlo.divide %370, %695 : tensor<f32>
    %697 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %698 = stablehlo.multiply %694, %697 : tensor<512x64xf32>
    %699 = sdy.sharding_constraint %698 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %700 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %701 = stablehlo.multiply %381, %700 : tensor<64xf32>
    %702 = sdy.sharding_constraint %701 <@mesh, [{}]> : tensor<64xf32>
    %703 = stablehlo.multiply %378, %697 : tensor<512x64xf32>
    %704 = sdy.sharding_constraint %703 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %705 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %706 = stablehlo.multiply %688#41, %705 : tensor<2x64xf32>
    %707 = sdy.sharding_constraint %706 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %708 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %709 = stablehlo.multiply %688#42, %708 : tensor<2x64x64xf32>
    %710 = sdy.sharding_constraint %709 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %711 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %712 = stablehlo.multiply %688#43, %711 : tensor<2x32x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %714 = stablehlo.multiply %688#44, %711 : tensor<2x32x64xf32>
    %715 = sdy.sharding_constraint %714 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %716 = stablehlo.multiply %688#45, %708 : tensor<2x64x64xf32>
    %717 = sdy.sharding_constraint %716 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %718 = stablehlo.multiply %688#46, %705 : tensor<2x64xf32>
    %719 = sdy.sharding_constraint %718 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %720 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %721 = stablehlo.multiply %688#47, %720 : tensor<2x192x64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %723 = stablehlo.multiply %688#48, %720 : tensor<2x192x64xf32>
    %724 = sdy.sharding_constraint %723 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %725 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %726 = stablehlo.multiply %688#49, %725 : tensor<2x64x192xf32>
    %727 = sdy.sharding_constraint %726 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %728 = stablehlo.multiply %699, %699 : tensor<512x64xf32>
    %729 = stablehlo.reduce(%728 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.multiply %702, %702 : tensor<64xf32>
    %731 = stablehlo.reduce(%730 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %732 = stablehlo.add %729, %731 : tensor<f32>
    %733 = stablehlo.multiply %704, %704 : tensor<512x64xf32>
    %734 = stablehlo.reduce(%733 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %735 = stablehlo.add %732, %734 : tensor<f32>
    %736 = stablehlo.multiply %707, %707 : tensor<2x64xf32>
    %737 = stablehlo.reduce(%736 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.multiply %710, %710 : tensor<2x64x64xf32>
    %740 = stablehlo.reduce(%739 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %741 = stablehlo.add %738, %740 : tensor<f32>
    %742 = stablehlo.multiply %713, %713 : tensor<2x32x64xf32>
    %743 = stablehlo.reduce(%742 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %744 = stablehlo.add %741, %743 : tensor<f32>
    %745 = stablehlo.multiply %715, %715 : tensor<2x32x64xf32>
    %746 = stablehlo.reduce(%745 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %747 = stablehlo.add %744, %746 : tensor<f32>
    %748 = stablehlo.multiply %717, %717 : tensor<2x64x64xf32>
    %749 = stablehlo.reduce(%748 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.add %747, %749 : tensor<f32>
    %751 = stablehlo.multiply %719, %719 : tensor<2x64xf32>
    %752 = stablehlo.reduce(%751 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %722, %722 : tensor<2x192x64xf32>
    %755 = stablehlo.reduce(%754 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %724, %724 : tensor<2x192x64xf32>
    %758 = stablehlo.reduce(%757 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %727, %727 : tensor<2x64x192xf32>
    %761 = stablehlo.reduce(%760 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.sqrt %762 : tensor<f32>
    %764 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %765 = stablehlo.add %763, %764 : tensor<f32>
    %766 = stablehlo.divide %370, %765 : tensor<f32>
    %767 = stablehlo.minimum %766, %370 : tensor<f32>
    %768 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %769 = stablehlo.multiply %699, %768 : tensor<512x64xf32>
    %770 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %771 = stablehlo.multiply %702, %770 : tensor<64xf32>
    %772 = stablehlo.multiply %704, %768 : tensor<512x64xf32>
    %773 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %774 = stablehlo.multiply %707, %773 : tensor<2x64xf32>
    %775 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %776 = stablehlo.multiply %710, %775 : tensor<2x64x64xf32>
    %777 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %778 = stablehlo.multiply %713, %777 : tensor<2x32x64xf32>
    %779 = stablehlo.multiply %715, %777 : tensor<2x32x64xf32>
    %780 = stablehlo.multiply %717, %775 : tensor<2x64x64xf32>
    %781 = stablehlo.multiply %719, %773 : tensor<2x64xf32>
    %782 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %783 = stablehlo.multiply %722, %782 : tensor<2x192x64xf32>
    %784 = stablehlo.multiply %724, %782 : tensor<2x192x64xf32>
    %785 = stablehlo.broadcast_in_dim %767, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %786 = stablehlo.multiply %727, %785 : tensor<2x64x192xf32>
    %787 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %788 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %789 = stablehlo.subtract %787, %788 : tensor<f32>
    %790 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %791 = stablehlo.multiply %789, %790 : tensor<f32>
    %792 = stablehlo.maximum %791, %12 : tensor<f32>
    %793 = stablehlo.minimum %792, %370 : tensor<f32>
    %794 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %795 = stablehlo.multiply %793, %794 : tensor<f32>
    %796 = stablehlo.cosine %795 : tensor<f32>
    %797 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %798 = stablehlo.multiply %796, %797 : tensor<f32>
    %799 = stablehlo.add %798, %797 : tensor<f32>
    %800 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %801 = stablehlo.multiply %799, %800 : tensor<f32>
    %802 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %803 = stablehlo.add %801, %802 : tensor<f32>
    %804 = stablehlo.compare LT, %787, %788, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %805 = stablehlo.add %787, %370 : tensor<f32>
    %806 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %807 = stablehlo.multiply %805, %806 : tensor<f32>
    %808 = stablehlo.select %804, %807, %803 : tensor<i1>, tensor<f32>
    %809 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %810 = stablehlo.multiply %808, %809 : tensor<f32>
    %811 = sdy.sharding_constraint %arg0 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %812 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %813 = stablehlo.multiply %arg12, %812 : tensor<512x64xf32>
    %814 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %815 = stablehlo.multiply %769, %814 : tensor<512x64xf32>
    %816 = stablehlo.add %813, %815 : tensor<512x64xf32>
    %817 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %818 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %819 = stablehlo.multiply %arg24, %818 : tensor<512x64xf32>
    %820 = stablehlo.multiply %769, %769 : tensor<512x64xf32>
    %821 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %822 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %823 = stablehlo.multiply %820, %822 : tensor<512x64xf32>
    %824 = stablehlo.add %819, %823 : tensor<512x64xf32>
    %825 = stablehlo.power %800, %805 : tensor<f32>
    %826 = stablehlo.subtract %370, %825 : tensor<f32>
    %827 = stablehlo.divide %370, %826 : tensor<f32>
    %828 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %829 = stablehlo.power %817, %805 : tensor<f32>
    %830 = stablehlo.subtract %370, %829 : tensor<f32>
    %831 = stablehlo.divide %370, %830 : tensor<f32>
    %832 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %833 = stablehlo.multiply %816, %828 : tensor<512x64xf32>
    %834 = stablehlo.multiply %824, %832 : tensor<512x64xf32>
    %835 = stablehlo.sqrt %834 : tensor<512x64xf32>
    %836 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %837 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %838 = stablehlo.add %835, %837 : tensor<512x64xf32>
    %839 = stablehlo.divide %833, %838 : tensor<512x64xf32>
    %840 = stablehlo.multiply %811, %814 : tensor<512x64xf32>
    %841 = stablehlo.add %839, %840 : tensor<512x64xf32>
    %842 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %843 = stablehlo.multiply %841, %842 : tensor<512x64xf32>
    %844 = stablehlo.subtract %811, %843 : tensor<512x64xf32>
    %845 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %846 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %847 = stablehlo.multiply %arg13, %846 : tensor<64xf32>
    %848 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %849 = stablehlo.multiply %771, %848 : tensor<64xf32>
    %850 = stablehlo.add %847, %849 : tensor<64xf32>
    %851 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %852 = stablehlo.multiply %arg25, %851 : tensor<64xf32>
    %853 = stablehlo.multiply %771, %771 : tensor<64xf32>
    %854 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %855 = stablehlo.multiply %853, %854 : tensor<64xf32>
    %856 = stablehlo.add %852, %855 : tensor<64xf32>
    %857 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %858 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %859 = stablehlo.multiply %850, %857 : tensor<64xf32>
    %860 = stablehlo.multiply %856, %858 : tensor<64xf32>
    %861 = stablehlo.sqrt %860 : tensor<64xf32>
    %862 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %863 = stablehlo.add %861, %862 : tensor<64xf32>
    %864 = stablehlo.divide %859, %863 : tensor<64xf32>
    %865 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %866 = stablehlo.multiply %864, %865 : tensor<64xf32>
    %867 = stablehlo.subtract %845, %866 : tensor<64xf32>
    %868 = sdy.sharding_constraint %arg2 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %869 = stablehlo.multiply %arg14, %812 : tensor<512x64xf32>
    %870 = stablehlo.multiply %772, %814 : tensor<512x64xf32>
    %871 = stablehlo.add %869, %870 : tensor<512x64xf32>
    %872 = stablehlo.multiply %arg26, %818 : tensor<512x64xf32>
    %873 = stablehlo.multiply %772, %772 : tensor<512x64xf32>
    %874 = stablehlo.multiply %873, %822 : tensor<512x64xf32>
    %875 = stablehlo.add %872, %874 : tensor<512x64xf32>
    %876 = stablehlo.multiply %871, %828 : tensor<512x64xf32>
    %877 = stablehlo.multiply %875, %832 : tensor<512x64xf32>
    %878 = stablehlo.sqrt %877 : tensor<512x64xf32>
    %879 = stablehlo.add %878, %837 : tensor<512x64xf32>
    %880 = stablehlo.divide %876, %879 : tensor<512x64xf32>
    %881 = stablehlo.multiply %868, %814 : tensor<512x64xf32>
    %882 = stablehlo.add %880, %881 : tensor<512x64xf32>
    %883 = stablehlo.multiply %882, %842 : tensor<512x64xf32>
    %884 = stablehlo.subtract %868, %883 : tensor<512x64xf32>
    %885 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %886 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %887 = stablehlo.multiply %arg15, %886 : tensor<2x64xf32>
    %888 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %889 = stablehlo.multiply %774, %888 : tensor<2x64xf32>
    %890 = stablehlo.add %887, %889 : tensor<2x64xf32>
    %891 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %892 = stablehlo.multiply %arg27, %891 : tensor<2x64xf32>
    %893 = stablehlo.multiply %774, %774 : tensor<2x64xf32>
    %894 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %895 = stablehlo.multiply %893, %894 : tensor<2x64xf32>
    %896 = stablehlo.add %892, %895 : tensor<2x64xf32>
    %897 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %898 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %899 = stablehlo.multiply %890, %897 : tensor<2x64xf32>
    %900 = stablehlo.multiply %896, %898 : tensor<2x64xf32>
    %901 = stablehlo.sqrt %900 : tensor<2x64xf32>
    %902 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %903 = stablehlo.add %901, %902 : tensor<2x64xf32>
    %904 = stablehlo.divide %899, %903 : tensor<2x64xf32>
    %905 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %906 = stablehlo.multiply %904, %905 : tensor<2x64xf32>
    %907 = stablehlo.subtract %885, %906 : tensor<2x64xf32>
    %908 = sdy.sharding_constraint %arg4 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %909 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %910 = stablehlo.multiply %arg16, %909 : tensor<2x64x64xf32>
    %911 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %912 = stablehlo.multiply %776, %911 : tensor<2x64x64xf32>
    %913 = stablehlo.add %910, %912 : tensor<2x64x64xf32>
    %914 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %915 = stablehlo.multiply %arg28, %914 : tensor<2x64x64xf32>
    %916 = stablehlo.multiply %776, %776 : tensor<2x64x64xf32>
    %917 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %918 = stablehlo.multiply %916, %917 : tensor<2x64x64xf32>
    %919 = stablehlo.add %915, %918 : tensor<2x64x64xf32>
    %920 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %921 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %922 = stablehlo.multiply %913, %920 : tensor<2x64x64xf32>
    %923 = stablehlo.multiply %919, %921 : tensor<2x64x64xf32>
    %924 = stablehlo.sqrt %923 : tensor<2x64x64xf32>
    %925 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %926 = stablehlo.add %924, %925 : tensor<2x64x64xf32>
    %927 = stablehlo.divide %922, %926 : tensor<2x64x64xf32>
    %928 = stablehlo.multiply %908, %911 : tensor<2x64x64xf32>
    %929 = stablehlo.add %927, %928 : tensor<2x64x64xf32>
    %930 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %931 = stablehlo.multiply %929, %930 : tensor<2x64x64xf32>
    %932 = stablehlo.subtract %908, %931 : tensor<2x64x64xf32>
    %933 = sdy.sharding_constraint %arg5 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %934 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %935 = stablehlo.multiply %arg17, %934 : tensor<2x32x64xf32>
    %936 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %937 = stablehlo.multiply %778, %936 : tensor<2x32x64xf32>
    %938 = stablehlo.add %935, %937 : tensor<2x32x64xf32>
    %939 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %940 = stablehlo.multiply %arg29, %939 : tensor<2x32x64xf32>
    %941 = stablehlo.multiply %778, %778 : tensor<2x32x64xf32>
    %942 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %943 = stablehlo.multiply %941, %942 : tensor<2x32x64xf32>
    %944 = stablehlo.add %940, %943 : tensor<2x32x64xf32>
    %945 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %946 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %947 = stablehlo.multiply %938, %945 : tensor<2x32x64xf32>
    %948 = stablehlo.multiply %944, %946 : tensor<2x32x64xf32>
    %949 = stablehlo.sqrt %948 : tensor<2x32x64xf32>
    %950 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %951 = stablehlo.add %949, %950 : tensor<2x32x64xf32>
    %952 = stablehlo.divide %947, %951 : tensor<2x32x64xf32>
    %953 = stablehlo.multiply %933, %936 : tensor<2x32x64xf32>
    %954 = stablehlo.add %952, %953 : tensor<2x32x64xf32>
    %955 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %956 = stablehlo.multiply %954, %955 : tensor<2x32x64xf32>
    %957 = stablehlo.subtract %933, %956 : tensor<2x32x64xf32>
    %958 = sdy.sharding_constraint %arg6 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %959 = stablehlo.multiply %arg18, %934 : tensor<2x32x64xf32>
    %960 = stablehlo.multiply %779, %936 : tensor<2x32x64xf32>
    %961 = stablehlo.add %959, %960 : tensor<2x32x64xf32>
    %962 = stablehlo.multiply %arg30, %939 : tensor<2x32x64xf32>
    %963 = stablehlo.multiply %779, %779 : tensor<2x32x64xf32>
    %964 = stablehlo.multiply %963, %942 : tensor<2x32x64xf32>
    %965 = stablehlo.add %962, %964 : tensor<2x32x64xf32>
    %966 = stablehlo.multiply %961, %945 : tensor<2x32x64xf32>
    %967 = stablehlo.multiply %965, %946 : tensor<2x32x64xf32>
    %968 = stablehlo.sqrt %967 : tensor<2x32x64xf32>
    %969 = stablehlo.add %968, %950 : tensor<2x32x64xf32>
    %970 = stablehlo.divide %966, %969 : tensor<2x32x64xf32>
    %971 = stablehlo.multiply %958, %936 : tensor<2x32x64xf32>
    %972 = stablehlo.add %970, %971 : tensor<2x32x64xf32>
    %973 = stablehlo.multiply %972, %955 : tensor<2x32x64xf32>
    %974 = stablehlo.subtract %958, %973 : tensor<2x32x64xf32>
    %975 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %976 = stablehlo.multiply %arg19, %909 : tensor<2x64x64xf32>
    %977 = stablehlo.multiply %780, %911 : tensor<2x64x64xf32>
    %978 = stablehlo.add %976, %977 : tensor<2x64x64xf32>
    %979 = stablehlo.multiply %arg31, %914 : tensor<2x64x64xf32>
    %980 = stablehlo.multiply %780, %780 : tensor<2x64x64xf32>
    %981 = stablehlo.multiply %980, %917 : tensor<2x64x64xf32>
    %982 = stablehlo.add %979, %981 : tensor<2x64x64xf32>
    %983 = stablehlo.multiply %978, %920 : tensor<2x64x64xf32>
    %984 = stablehlo.multiply %982, %921 : tensor<2x64x64xf32>
    %985 = stablehlo.sqrt %984 : tensor<2x64x64xf32>
    %986 = stablehlo.add %985, %925 : tensor<2x64x64xf32>
    %987 = stablehlo.divide %983, %986 : tensor<2x64x64xf32>
    %988 = stablehlo.multiply %975, %911 : tensor<2x64x64xf32>
    %989 = stablehlo.add %987, %988 : tensor<2x64x64xf32>
    %990 = stablehlo.multiply %989, %930 : tensor<2x64x64xf32>
    %991 = stablehlo.subtract %975, %990 : tensor<2x64x64xf32>
    %992 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %993 = stablehlo.multiply %arg20, %886 : tensor<2x64xf32>
    %994 = stablehlo.multiply %781, %888 : tensor<2x64xf32>
    %995 = stablehlo.add %993, %994 : tensor<2x64xf32>
    %996 = stablehlo.multiply %arg32, %891 : tensor<2x64xf32>
    %997 = stablehlo.multiply %781, %781 : tensor<2x64xf32>
    %998 = stablehlo.multiply %997, %894 : tensor<2x64xf32>
    %999 = stablehlo.add %996, %998 : tensor<2x64xf32>
    %1000 = stablehlo.multiply %995, %897 : tensor<2x64xf32>
    %1001 = stablehlo.multiply %999, %898 : tensor<2x64xf32>
    %1002 = stablehlo.sqrt %1001 : tensor<2x64xf32>
    %1003 = stablehlo.add %1002, %902 : tensor<2x64xf32>
    %1004 = stablehlo.divide %1000, %1003 : tensor<2x64xf32>
    %1005 = stablehlo.multiply %1004, %905 : tensor<2x64xf32>
    %1006 = stablehlo.subtract %992, %1005 : tensor<2x64xf32>
    %1007 = sdy.sharding_constraint %arg9 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1008 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1009 = stablehlo.multiply %arg21, %1008 : tensor<2x192x64xf32>
    %1010 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1011 = stablehlo.multiply %783, %1010 : tensor<2x192x64xf32>
    %1012 = stablehlo.add %1009, %1011 : tensor<2x192x64xf32>
    %1013 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1014 = stablehlo.multiply %arg33, %1013 : tensor<2x192x64xf32>
    %1015 = stablehlo.multiply %783, %783 : tensor<2x192x64xf32>
    %1016 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1017 = stablehlo.multiply %1015, %1016 : tensor<2x192x64xf32>
    %1018 = stablehlo.add %1014, %1017 : tensor<2x192x64xf32>
    %1019 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1020 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1021 = stablehlo.multiply %1012, %1019 : tensor<2x192x64xf32>
    %1022 = stablehlo.multiply %1018, %1020 : tensor<2x192x64xf32>
    %1023 = stablehlo.sqrt %1022 : tensor<2x192x64xf32>
    %1024 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1025 = stablehlo.add %1023, %1024 : tensor<2x192x64xf32>
    %1026 = stablehlo.divide %1021, %1025 : tensor<2x192x64xf32>
    %1027 = stablehlo.multiply %1007, %1010 : tensor<2x192x64xf32>
    %1028 = stablehlo.add %1026, %1027 : tensor<2x192x64xf32>
    %1029 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1030 = stablehlo.multiply %1028, %1029 : tensor<2x192x64xf32>
    %1031 = stablehlo.subtract %1007, %1030 : tensor<2x192x64xf32>
    %1032 = sdy.sharding_constraint %arg10 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1033 = stablehlo.multiply %arg22, %1008 : tensor<2x192x64xf32>
    %1034 = stablehlo.multiply %784, %1010 : tensor<2x192x64xf32>
    %1035 = stablehlo.add %1033, %1034 : tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %arg34, %1013 : tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %784, %784 : tensor<2x192x64xf32>
    %1038 = stablehlo.multiply %1037, %1016 : tensor<2x192x64xf32>
    %1039 = stablehlo.add %1036, %1038 : tensor<2x192x64xf32>
    %1040 = stablehlo.multiply %1035, %1019 : tensor<2x192x64xf32>
    %1041 = stablehlo.multiply %1039, %1020 : tensor<2x192x64xf32>
    %1042 = stablehlo.sqrt %1041 : tensor<2x192x64xf32>
    %1043 = stablehlo.add %1042, %1024 : tensor<2x192x64xf32>
    %1044 = stablehlo.divide %1040, %1043 : tensor<2x192x64xf32>
    %1045 = stablehlo.multiply %1032, %1010 : tensor<2x192x64xf32>
    %1046 = stablehlo.add %1044, %1045 : tensor<2x192x64xf32>
    %1047 = stablehlo.multiply %1046, %1029 : tensor<2x192x64xf32>
    %1048 = stablehlo.subtract %1032, %1047 : tensor<2x192x64xf32>
    %1049 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %1050 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1051 = stablehlo.multiply %arg23, %1050 : tensor<2x64x192xf32>
    %1052 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1053 = stablehlo.multiply %786, %1052 : tensor<2x64x192xf32>
    %1054 = stablehlo.add %1051, %1053 : tensor<2x64x192xf32>
    %1055 = stablehlo.broadcast_in_dim %817, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1056 = stablehlo.multiply %arg35, %1055 : tensor<2x64x192xf32>
    %1057 = stablehlo.multiply %786, %786 : tensor<2x64x192xf32>
    %1058 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1059 = stablehlo.multiply %1057, %1058 : tensor<2x64x192xf32>
    %1060 = stablehlo.add %1056, %1059 : tensor<2x64x192xf32>
    %1061 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1062 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1063 = stablehlo.multiply %1054, %1061 : tensor<2x64x192xf32>
    %1064 = stablehlo.multiply %1060, %1062 : tensor<2x64x192xf32>
    %1065 = stablehlo.sqrt %1064 : tensor<2x64x192xf32>
    %1066 = stablehlo.broadcast_in_dim %836, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1067 = stablehlo.add %1065, %1066 : tensor<2x64x192xf32>
    %1068 = stablehlo.divide %1063, %1067 : tensor<2x64x192xf32>
    %1069 = stablehlo.multiply %1049, %1052 : tensor<2x64x192xf32>
    %1070 = stablehlo.add %1068, %1069 : tensor<2x64x192xf32>
    %1071 = stablehlo.broadcast_in_dim %810, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1072 = stablehlo.multiply %1070, %1071 : tensor<2x64x192xf32>
    %1073 = stablehlo.subtract %1049, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.constant dense<1> : tensor<i32>
    %1075 = stablehlo.add %arg36, %1074 : tensor<i32>
    %1076 = stablehlo.multiply %362#2, %696 : tensor<f32>
    %1077 = stablehlo.multiply %362#3, %696 : tensor<f32>
    %1078 = stablehlo.reshape %1076 : (tensor<f32>) -> tensor<1xf32>
    %1079 = stablehlo.reshape %1077 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %763 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.reshape %810 : (tensor<f32>) -> tensor<1xf32>
    %1082 = stablehlo.reshape %369 : (tensor<f32>) -> tensor<1xf32>
    %1083 = stablehlo.concatenate %1078, %1079, %1080, %1081, %1082, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %844, %867, %884, %907, %932, %957, %974, %991, %1006, %1031, %1048, %1073, %816, %850, %871, %890, %913, %938, %961, %978, %995, %1012, %1035, %1054, %824, %856, %875, %896, %919, %944, %965, %982, %999, %1018, %1039, %1060, %1075, %1083 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
