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
    %363:8 = stablehlo.while(%r298 = %11, %r299 = %288, %r300 = %12, %r301 = %12, %r302 = %296, %r303 = %291, %r304 = %294, %r305 = %297) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
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
      %329 = "stablehlo.gather"(%r299, %312) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %330 = stablehlo.multiply %310, %329 : tensor<8x64x64xf32>
      %331 = stablehlo.reduce(%330 init: %322) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
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
      %344 = stablehlo.broadcast_in_dim %322, dims = [] : (tensor<f32>) -> tensor<8x64x512xf32>
      %345 = stablehlo.select %328, %343, %344 : tensor<8x64x512xi1>, tensor<8x64x512xf32>
      %346 = stablehlo.subtract %342, %345 : tensor<8x64x512xf32>
      %347 = stablehlo.broadcast_in_dim %322, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %348 = stablehlo.select %334, %335, %347 : tensor<8x64xi1>, tensor<8x64xf32>
      %349 = stablehlo.reduce(%348 init: %322) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %350 = stablehlo.reshape %346 : (tensor<8x64x512xf32>) -> tensor<512x512xf32>
      %351 = stablehlo.dot_general %350, %r299, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %352 = stablehlo.dot_general %346, %310, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x64x512xf32>, tensor<8x64x64xf32>) -> tensor<8x512x64xf32>
      %353 = stablehlo.add %r302, %352 : tensor<8x512x64xf32>
      %354 = sdy.sharding_constraint %353 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
      %355 = stablehlo.reshape %351 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %356 = sdy.sharding_constraint %355 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %357 = stablehlo.add %r300, %349 : tensor<f32>
      %358 = stablehlo.add %r301, %349 : tensor<f32>
      %359 = stablehlo.constant dense<1> : tensor<i32>
      %360 = stablehlo.add %r298, %359 : tensor<i32>
      %361 = stablehlo.reshape %356 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %362 = stablehlo.dynamic_update_slice %r305, %361, %r298, %308, %308, %308 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      stablehlo.return %360, %r299, %357, %358, %354, %r303, %r304, %362 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    }
    %364 = stablehlo.reduce(%363#4 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<8x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %365 = sdy.sharding_constraint %364 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %366 = stablehlo.constant dense<-1> : tensor<i32>
    %367 = stablehlo.broadcast_in_dim %366, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %368 = stablehlo.compare NE, %294, %367, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %369 = stablehlo.convert %368 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %370 = stablehlo.reduce(%369 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %371 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %372 = stablehlo.broadcast_in_dim %371, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %373 = stablehlo.multiply %363#7, %372 : tensor<1x8x64x64xf32>
    %374 = stablehlo.broadcast_in_dim %371, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %375 = stablehlo.multiply %365, %374 : tensor<512x64xf32>
    %376 = sdy.sharding_constraint %373 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %377 = stablehlo.transpose %376, dims = [1, 0, 2, 3] : (tensor<1x8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %378 = stablehlo.reshape %377 : (tensor<8x1x64x64xf32>) -> tensor<8x64x64xf32>
    %379 = sdy.sharding_constraint %375 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %380 = stablehlo.multiply %378, %286 : tensor<8x64x64xf32>
    %381 = stablehlo.multiply %378, %285 : tensor<8x64x64xf32>
    %382 = stablehlo.reduce(%381 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %383 = stablehlo.multiply %380, %284 : tensor<8x64x64xf32>
    %384 = stablehlo.multiply %380, %274#3 : tensor<8x64x64xf32>
    %385 = stablehlo.reduce(%384 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %386 = stablehlo.multiply %385, %283 : tensor<8x64xf32>
    %387 = stablehlo.multiply %386, %283 : tensor<8x64xf32>
    %388 = stablehlo.multiply %387, %283 : tensor<8x64xf32>
    %389 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %390 = stablehlo.broadcast_in_dim %389, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %391 = stablehlo.multiply %388, %390 : tensor<8x64xf32>
    %392 = stablehlo.multiply %391, %278 : tensor<8x64xf32>
    %393 = stablehlo.broadcast_in_dim %392, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %394 = stablehlo.multiply %393, %274#3 : tensor<8x64x64xf32>
    %395 = stablehlo.add %383, %394 : tensor<8x64x64xf32>
    %396 = stablehlo.add %395, %394 : tensor<8x64x64xf32>
    %397 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %398 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %399 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %400 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %401 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %689:50 = stablehlo.while(%r402 = %11, %r403 = %8, %r404 = %9, %r405 = %396, %r406 = %10, %r407 = %arg3, %r408 = %arg4, %r409 = %arg5, %r410 = %arg6, %r411 = %arg7, %r412 = %arg8, %r413 = %arg9, %r414 = %arg10, %r415 = %arg11, %r416 = %274#14, %r417 = %274#15, %r418 = %274#16, %r419 = %274#17, %r420 = %274#18, %r421 = %274#19, %r422 = %274#20, %r423 = %274#21, %r424 = %274#22, %r425 = %274#23, %r426 = %274#24, %r427 = %274#25, %r428 = %274#26, %r429 = %274#27, %r430 = %274#28, %r431 = %274#29, %r432 = %274#30, %r433 = %274#31, %r434 = %274#32, %r435 = %274#33, %r436 = %274#34, %r437 = %274#35, %r438 = %274#36, %r439 = %274#37, %r440 = %274#38, %r441 = %274#39, %r442 = %274#40, %r443 = %397, %r444 = %398, %r445 = %399, %r446 = %399, %r447 = %398, %r448 = %397, %r449 = %400, %r450 = %400, %r451 = %401) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %452 = stablehlo.constant dense<2> : tensor<i32>
      %453 = stablehlo.compare LT, %r402, %452, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %453 : tensor<i1>
    } do {
      %454 = stablehlo.constant dense<1> : tensor<i32>
      %455 = stablehlo.subtract %454, %r402 : tensor<i32>
      %456 = stablehlo.constant dense<0> : tensor<i32>
      %457 = stablehlo.dynamic_slice %r406, %455, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %458 = stablehlo.reshape %457 : (tensor<1xui32>) -> tensor<ui32>
      %459 = stablehlo.dynamic_slice %r407, %455, %456, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %460 = stablehlo.reshape %459 : (tensor<1x64xf32>) -> tensor<64xf32>
      %461 = stablehlo.dynamic_slice %r408, %455, %456, %456, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %462 = stablehlo.reshape %461 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %463 = stablehlo.dynamic_slice %r409, %455, %456, %456, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %464 = stablehlo.reshape %463 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %465 = stablehlo.dynamic_slice %r410, %455, %456, %456, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %467 = stablehlo.dynamic_slice %r411, %455, %456, %456, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %469 = stablehlo.dynamic_slice %r412, %455, %456, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x64xf32>) -> tensor<64xf32>
      %471 = stablehlo.dynamic_slice %r413, %455, %456, %456, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %473 = stablehlo.dynamic_slice %r414, %455, %456, %456, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %475 = stablehlo.dynamic_slice %r415, %455, %456, %456, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %477 = stablehlo.dynamic_slice %r416, %455, %456, %456, %456, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %479 = stablehlo.dynamic_slice %r417, %455, %456, %456, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %481 = stablehlo.dynamic_slice %r418, %455, %456, %456, %456, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %483 = stablehlo.dynamic_slice %r419, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %485 = stablehlo.dynamic_slice %r420, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %487 = stablehlo.dynamic_slice %r421, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %489 = stablehlo.dynamic_slice %r422, %455, %456, %456, %456, %456, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %491 = stablehlo.dynamic_slice %r423, %455, %456, %456, %456, %456, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %493 = stablehlo.dynamic_slice %r424, %455, %456, %456, %456, %456, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %495 = stablehlo.dynamic_slice %r425, %455, %456, %456, %456, %456, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %497 = stablehlo.dynamic_slice %r426, %455, %456, %456, %456, %456, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %499 = stablehlo.dynamic_slice %r427, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %501 = stablehlo.dynamic_slice %r428, %455, %456, %456, %456, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %503 = stablehlo.dynamic_slice %r429, %455, %456, %456, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %505 = stablehlo.dynamic_slice %r430, %455, %456, %456, %456, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %507 = stablehlo.dynamic_slice %r431, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %509 = stablehlo.dynamic_slice %r432, %455, %456, %456, %456, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %511 = stablehlo.dynamic_slice %r433, %455, %456, %456, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %513 = stablehlo.dynamic_slice %r434, %455, %456, %456, %456, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %515 = stablehlo.dynamic_slice %r435, %455, %456, %456, %456, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %517 = stablehlo.dynamic_slice %r436, %455, %456, %456, %456, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %519 = stablehlo.dynamic_slice %r437, %455, %456, %456, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %520 = stablehlo.reshape %519 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %521 = stablehlo.dynamic_slice %r438, %455, %456, %456, %456, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %522 = stablehlo.reshape %521 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %523 = stablehlo.dynamic_slice %r439, %455, %456, %456, %456, %456, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %524 = stablehlo.reshape %523 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %525 = stablehlo.dynamic_slice %r440, %455, %456, %456, %456, %456, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %526 = stablehlo.reshape %525 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %527 = stablehlo.dynamic_slice %r441, %455, %456, %456, %456, %456, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %528 = stablehlo.reshape %527 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %529 = stablehlo.dynamic_slice %r442, %455, %456, %456, %456, %456, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %530 = stablehlo.reshape %529 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %531 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %532 = stablehlo.broadcast_in_dim %531, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %533 = stablehlo.broadcast_in_dim %480, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %534 = stablehlo.broadcast_in_dim %460, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %535 = stablehlo.broadcast_in_dim %490, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %536 = stablehlo.broadcast_in_dim %492, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %537 = stablehlo.broadcast_in_dim %494, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %538 = stablehlo.broadcast_in_dim %496, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %539 = stablehlo.broadcast_in_dim %504, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.broadcast_in_dim %470, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %541 = sdy.sharding_constraint %r405 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %542 = stablehlo.reshape %541 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %543 = stablehlo.dot_general %542, %476, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %544 = stablehlo.dot_general %542, %520, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %545 = stablehlo.reshape %543 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %546 = stablehlo.multiply %545, %514 : tensor<8x64x192xf32>
      %547 = stablehlo.multiply %545, %518 : tensor<8x64x192xf32>
      %548 = stablehlo.multiply %546, %516 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %546, %510 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %549, %516 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %550, %522 : tensor<8x64x192xf32>
      %552 = stablehlo.add %548, %551 : tensor<8x64x192xf32>
      %553 = stablehlo.reshape %547 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %554 = stablehlo.dot_general %553, %474, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %555 = stablehlo.dot_general %553, %512, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %556 = stablehlo.reshape %554 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %557 = stablehlo.reshape %552 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %558 = stablehlo.dot_general %557, %472, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %559 = stablehlo.dot_general %557, %508, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %560 = stablehlo.reshape %558 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.add %556, %560 : tensor<8x64x64xf32>
      %562 = stablehlo.multiply %561, %540 : tensor<8x64x64xf32>
      %563 = stablehlo.multiply %561, %506 : tensor<8x64x64xf32>
      %564 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %565 = stablehlo.reduce(%563 init: %564) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %566 = stablehlo.multiply %562, %539 : tensor<8x64x64xf32>
      %567 = stablehlo.multiply %562, %502 : tensor<8x64x64xf32>
      %568 = stablehlo.add %541, %566 : tensor<8x64x64xf32>
      %569 = stablehlo.reduce(%567 init: %564) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %570 = stablehlo.multiply %569, %504 : tensor<8x64xf32>
      %571 = stablehlo.multiply %570, %504 : tensor<8x64xf32>
      %572 = stablehlo.multiply %571, %504 : tensor<8x64xf32>
      %573 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %574 = stablehlo.broadcast_in_dim %573, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %575 = stablehlo.multiply %572, %574 : tensor<8x64xf32>
      %576 = stablehlo.multiply %575, %532 : tensor<8x64xf32>
      %577 = stablehlo.broadcast_in_dim %576, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %578 = stablehlo.multiply %577, %502 : tensor<8x64x64xf32>
      %579 = stablehlo.add %568, %578 : tensor<8x64x64xf32>
      %580 = stablehlo.add %579, %578 : tensor<8x64x64xf32>
      %581 = sdy.sharding_constraint %580 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %582 = stablehlo.reshape %581 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %583 = stablehlo.dot_general %582, %468, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %584 = stablehlo.dot_general %582, %500, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %585 = stablehlo.reshape %583 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %586 = stablehlo.reshape %585 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %587 = stablehlo.multiply %498, %586 : tensor<8x64x4x16xf32>
      %588 = stablehlo.reduce(%587 init: %564) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %589 = stablehlo.reshape %586 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %590 = stablehlo.transpose %589, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %591 = stablehlo.reshape %590 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %592 = stablehlo.reshape %588 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %593 = stablehlo.transpose %592, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %594 = stablehlo.reshape %593 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %595 = stablehlo.broadcast_in_dim %564, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %596 = stablehlo.reshape %591 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %597 = stablehlo.reshape %594 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %598 = stablehlo.dot_general %596, %526, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %599 = stablehlo.broadcast_in_dim %597, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %600 = stablehlo.subtract %598, %599 : tensor<8x2x128x64xf32>
      %601 = stablehlo.multiply %530, %600 : tensor<8x2x128x64xf32>
      %602 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %603 = stablehlo.broadcast_in_dim %602, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %604 = stablehlo.multiply %601, %603 : tensor<8x2x128x64xf32>
      %605 = stablehlo.dot_general %604, %524, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %606 = stablehlo.dot_general %604, %528, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %607 = stablehlo.dot_general %530, %596, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %608 = stablehlo.add %595, %606 : tensor<8x2x64x16xf32>
      %609 = stablehlo.add %595, %607 : tensor<8x2x64x16xf32>
      %610 = stablehlo.reshape %605 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %611 = stablehlo.reshape %610 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %612 = stablehlo.transpose %611, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %613 = stablehlo.reshape %612 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %614 = stablehlo.transpose %608, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %615 = stablehlo.transpose %609, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %616 = stablehlo.multiply %614, %538 : tensor<8x64x2x16xf32>
      %617 = stablehlo.multiply %614, %537 : tensor<8x64x2x16xf32>
      %618 = stablehlo.slice %616 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %619 = stablehlo.slice %616 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %620 = stablehlo.negate %618 : tensor<8x64x2x8xf32>
      %621 = stablehlo.pad %620, %564, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %622 = stablehlo.add %617, %621 : tensor<8x64x2x16xf32>
      %623 = stablehlo.pad %619, %564, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %624 = stablehlo.add %622, %623 : tensor<8x64x2x16xf32>
      %625 = stablehlo.multiply %613, %536 : tensor<8x64x4x16xf32>
      %626 = stablehlo.multiply %613, %535 : tensor<8x64x4x16xf32>
      %627 = stablehlo.slice %625 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %628 = stablehlo.slice %625 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %629 = stablehlo.negate %627 : tensor<8x64x4x8xf32>
      %630 = stablehlo.pad %629, %564, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %631 = stablehlo.add %626, %630 : tensor<8x64x4x16xf32>
      %632 = stablehlo.pad %628, %564, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %633 = stablehlo.add %631, %632 : tensor<8x64x4x16xf32>
      %634 = sdy.sharding_constraint %615 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %635 = stablehlo.reshape %634 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %636 = stablehlo.reshape %635 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %637 = stablehlo.dot_general %636, %466, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %638 = stablehlo.dot_general %636, %488, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %639 = stablehlo.reshape %637 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %640 = sdy.sharding_constraint %624 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %641 = stablehlo.reshape %640 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %642 = stablehlo.reshape %641 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %643 = stablehlo.dot_general %642, %464, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %644 = stablehlo.dot_general %642, %486, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %645 = stablehlo.reshape %643 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %646 = stablehlo.add %639, %645 : tensor<8x64x64xf32>
      %647 = sdy.sharding_constraint %633 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %648 = stablehlo.reshape %647 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %649 = stablehlo.reshape %648 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %650 = stablehlo.dot_general %649, %462, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %651 = stablehlo.dot_general %649, %484, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %652 = stablehlo.reshape %650 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %653 = stablehlo.add %646, %652 : tensor<8x64x64xf32>
      %654 = stablehlo.multiply %653, %534 : tensor<8x64x64xf32>
      %655 = stablehlo.multiply %653, %482 : tensor<8x64x64xf32>
      %656 = stablehlo.reduce(%655 init: %564) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %657 = stablehlo.multiply %654, %533 : tensor<8x64x64xf32>
      %658 = stablehlo.multiply %654, %478 : tensor<8x64x64xf32>
      %659 = stablehlo.add %581, %657 : tensor<8x64x64xf32>
      %660 = stablehlo.reduce(%658 init: %564) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %661 = stablehlo.multiply %660, %480 : tensor<8x64xf32>
      %662 = stablehlo.multiply %661, %480 : tensor<8x64xf32>
      %663 = stablehlo.multiply %662, %480 : tensor<8x64xf32>
      %664 = stablehlo.multiply %663, %574 : tensor<8x64xf32>
      %665 = stablehlo.multiply %664, %532 : tensor<8x64xf32>
      %666 = stablehlo.broadcast_in_dim %665, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %667 = stablehlo.multiply %666, %478 : tensor<8x64x64xf32>
      %668 = stablehlo.add %659, %667 : tensor<8x64x64xf32>
      %669 = stablehlo.add %668, %667 : tensor<8x64x64xf32>
      %670 = stablehlo.add %r402, %454 : tensor<i32>
      %671 = stablehlo.reshape %656 : (tensor<64xf32>) -> tensor<1x64xf32>
      %672 = stablehlo.dynamic_update_slice %r443, %671, %455, %456 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %673 = stablehlo.reshape %651 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %674 = stablehlo.dynamic_update_slice %r444, %673, %455, %456, %456 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %675 = stablehlo.reshape %644 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %676 = stablehlo.dynamic_update_slice %r445, %675, %455, %456, %456 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %677 = stablehlo.reshape %638 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %678 = stablehlo.dynamic_update_slice %r446, %677, %455, %456, %456 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %679 = stablehlo.reshape %584 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %680 = stablehlo.dynamic_update_slice %r447, %679, %455, %456, %456 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %681 = stablehlo.reshape %565 : (tensor<64xf32>) -> tensor<1x64xf32>
      %682 = stablehlo.dynamic_update_slice %r448, %681, %455, %456 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %683 = stablehlo.reshape %559 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %684 = stablehlo.dynamic_update_slice %r449, %683, %455, %456, %456 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %685 = stablehlo.reshape %555 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %686 = stablehlo.dynamic_update_slice %r450, %685, %455, %456, %456 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %687 = stablehlo.reshape %544 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %688 = stablehlo.dynamic_update_slice %r451, %687, %455, %456, %456 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %670, %r403, %r404, %669, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %672, %674, %676, %678, %680, %682, %684, %686, %688 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %690 = sdy.sharding_constraint %689#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %691 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %695 = "stablehlo.scatter"(%691, %arg37, %690) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r692: tensor<f32>, %r693: tensor<f32>):
      %694 = stablehlo.add %r692, %r693 : tensor<f32>
      stablehlo.return %694 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %696 = stablehlo.maximum %370, %371 : tensor<f32>
    %697 = stablehlo.divide %371, %696 : tensor<f32>
    %698 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %699 = stablehlo.multiply %695, %698 : tensor<512x64xf32>
    %700 = sdy.sharding_constraint %699 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %701 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %702 = stablehlo.multiply %382, %701 : tensor<64xf32>
    %703 = sdy.sharding_constraint %702 <@mesh, [{}]> : tensor<64xf32>
    %704 = stablehlo.multiply %379, %698 : tensor<512x64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %706 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %707 = stablehlo.multiply %689#41, %706 : tensor<2x64xf32>
    %708 = sdy.sharding_constraint %707 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %709 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %710 = stablehlo.multiply %689#42, %709 : tensor<2x64x64xf32>
    %711 = sdy.sharding_constraint %710 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %712 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %713 = stablehlo.multiply %689#43, %712 : tensor<2x32x64xf32>
    %714 = sdy.sharding_constraint %713 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %715 = stablehlo.multiply %689#44, %712 : tensor<2x32x64xf32>
    %716 = sdy.sharding_constraint %715 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %717 = stablehlo.multiply %689#45, %709 : tensor<2x64x64xf32>
    %718 = sdy.sharding_constraint %717 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %719 = stablehlo.multiply %689#46, %706 : tensor<2x64xf32>
    %720 = sdy.sharding_constraint %719 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %721 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %722 = stablehlo.multiply %689#47, %721 : tensor<2x192x64xf32>
    %723 = sdy.sharding_constraint %722 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %724 = stablehlo.multiply %689#48, %721 : tensor<2x192x64xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %726 = stablehlo.broadcast_in_dim %697, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %727 = stablehlo.multiply %689#49, %726 : tensor<2x64x192xf32>
    %728 = sdy.sharding_constraint %727 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %729 = stablehlo.multiply %700, %700 : tensor<512x64xf32>
    %730 = stablehlo.reduce(%729 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %731 = stablehlo.multiply %703, %703 : tensor<64xf32>
    %732 = stablehlo.reduce(%731 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %733 = stablehlo.add %730, %732 : tensor<f32>
    %734 = stablehlo.multiply %705, %705 : tensor<512x64xf32>
    %735 = stablehlo.reduce(%734 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.add %733, %735 : tensor<f32>
    %737 = stablehlo.multiply %708, %708 : tensor<2x64xf32>
    %738 = stablehlo.reduce(%737 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %739 = stablehlo.add %736, %738 : tensor<f32>
    %740 = stablehlo.multiply %711, %711 : tensor<2x64x64xf32>
    %741 = stablehlo.reduce(%740 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %742 = stablehlo.add %739, %741 : tensor<f32>
    %743 = stablehlo.multiply %714, %714 : tensor<2x32x64xf32>
    %744 = stablehlo.reduce(%743 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %745 = stablehlo.add %742, %744 : tensor<f32>
    %746 = stablehlo.multiply %716, %716 : tensor<2x32x64xf32>
    %747 = stablehlo.reduce(%746 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %748 = stablehlo.add %745, %747 : tensor<f32>
    %749 = stablehlo.multiply %718, %718 : tensor<2x64x64xf32>
    %750 = stablehlo.reduce(%749 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %751 = stablehlo.add %748, %750 : tensor<f32>
    %752 = stablehlo.multiply %720, %720 : tensor<2x64xf32>
    %753 = stablehlo.reduce(%752 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %754 = stablehlo.add %751, %753 : tensor<f32>
    %755 = stablehlo.multiply %723, %723 : tensor<2x192x64xf32>
    %756 = stablehlo.reduce(%755 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %757 = stablehlo.add %754, %756 : tensor<f32>
    %758 = stablehlo.multiply %725, %725 : tensor<2x192x64xf32>
    %759 = stablehlo.reduce(%758 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %760 = stablehlo.add %757, %759 : tensor<f32>
    %761 = stablehlo.multiply %728, %728 : tensor<2x64x192xf32>
    %762 = stablehlo.reduce(%761 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %763 = stablehlo.add %760, %762 : tensor<f32>
    %764 = stablehlo.sqrt %763 : tensor<f32>
    %765 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %766 = stablehlo.add %764, %765 : tensor<f32>
    %767 = stablehlo.divide %371, %766 : tensor<f32>
    %768 = stablehlo.minimum %767, %371 : tensor<f32>
    %769 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %770 = stablehlo.multiply %700, %769 : tensor<512x64xf32>
    %771 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %772 = stablehlo.multiply %703, %771 : tensor<64xf32>
    %773 = stablehlo.multiply %705, %769 : tensor<512x64xf32>
    %774 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %775 = stablehlo.multiply %708, %774 : tensor<2x64xf32>
    %776 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %777 = stablehlo.multiply %711, %776 : tensor<2x64x64xf32>
    %778 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %779 = stablehlo.multiply %714, %778 : tensor<2x32x64xf32>
    %780 = stablehlo.multiply %716, %778 : tensor<2x32x64xf32>
    %781 = stablehlo.multiply %718, %776 : tensor<2x64x64xf32>
    %782 = stablehlo.multiply %720, %774 : tensor<2x64xf32>
    %783 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %784 = stablehlo.multiply %723, %783 : tensor<2x192x64xf32>
    %785 = stablehlo.multiply %725, %783 : tensor<2x192x64xf32>
    %786 = stablehlo.broadcast_in_dim %768, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %787 = stablehlo.multiply %728, %786 : tensor<2x64x192xf32>
    %788 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %789 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %790 = stablehlo.subtract %788, %789 : tensor<f32>
    %791 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %792 = stablehlo.multiply %790, %791 : tensor<f32>
    %793 = stablehlo.maximum %792, %12 : tensor<f32>
    %794 = stablehlo.minimum %793, %371 : tensor<f32>
    %795 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %796 = stablehlo.multiply %794, %795 : tensor<f32>
    %797 = stablehlo.cosine %796 : tensor<f32>
    %798 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %799 = stablehlo.multiply %797, %798 : tensor<f32>
    %800 = stablehlo.add %799, %798 : tensor<f32>
    %801 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %802 = stablehlo.multiply %800, %801 : tensor<f32>
    %803 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %804 = stablehlo.add %802, %803 : tensor<f32>
    %805 = stablehlo.compare LT, %788, %789, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %806 = stablehlo.add %788, %371 : tensor<f32>
    %807 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %808 = stablehlo.multiply %806, %807 : tensor<f32>
    %809 = stablehlo.select %805, %808, %804 : tensor<i1>, tensor<f32>
    %810 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %811 = stablehlo.multiply %809, %810 : tensor<f32>
    %812 = sdy.sharding_constraint %arg0 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %813 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %814 = stablehlo.multiply %arg12, %813 : tensor<512x64xf32>
    %815 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %816 = stablehlo.multiply %770, %815 : tensor<512x64xf32>
    %817 = stablehlo.add %814, %816 : tensor<512x64xf32>
    %818 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %819 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %820 = stablehlo.multiply %arg24, %819 : tensor<512x64xf32>
    %821 = stablehlo.multiply %770, %770 : tensor<512x64xf32>
    %822 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %823 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %824 = stablehlo.multiply %821, %823 : tensor<512x64xf32>
    %825 = stablehlo.add %820, %824 : tensor<512x64xf32>
    %826 = stablehlo.power %801, %806 : tensor<f32>
    %827 = stablehlo.subtract %371, %826 : tensor<f32>
    %828 = stablehlo.divide %371, %827 : tensor<f32>
    %829 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %830 = stablehlo.power %818, %806 : tensor<f32>
    %831 = stablehlo.subtract %371, %830 : tensor<f32>
    %832 = stablehlo.divide %371, %831 : tensor<f32>
    %833 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %834 = stablehlo.multiply %817, %829 : tensor<512x64xf32>
    %835 = stablehlo.multiply %825, %833 : tensor<512x64xf32>
    %836 = stablehlo.sqrt %835 : tensor<512x64xf32>
    %837 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %838 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %839 = stablehlo.add %836, %838 : tensor<512x64xf32>
    %840 = stablehlo.divide %834, %839 : tensor<512x64xf32>
    %841 = stablehlo.multiply %812, %815 : tensor<512x64xf32>
    %842 = stablehlo.add %840, %841 : tensor<512x64xf32>
    %843 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %844 = stablehlo.multiply %842, %843 : tensor<512x64xf32>
    %845 = stablehlo.subtract %812, %844 : tensor<512x64xf32>
    %846 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %847 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %848 = stablehlo.multiply %arg13, %847 : tensor<64xf32>
    %849 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %850 = stablehlo.multiply %772, %849 : tensor<64xf32>
    %851 = stablehlo.add %848, %850 : tensor<64xf32>
    %852 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %853 = stablehlo.multiply %arg25, %852 : tensor<64xf32>
    %854 = stablehlo.multiply %772, %772 : tensor<64xf32>
    %855 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %856 = stablehlo.multiply %854, %855 : tensor<64xf32>
    %857 = stablehlo.add %853, %856 : tensor<64xf32>
    %858 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %859 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %860 = stablehlo.multiply %851, %858 : tensor<64xf32>
    %861 = stablehlo.multiply %857, %859 : tensor<64xf32>
    %862 = stablehlo.sqrt %861 : tensor<64xf32>
    %863 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %864 = stablehlo.add %862, %863 : tensor<64xf32>
    %865 = stablehlo.divide %860, %864 : tensor<64xf32>
    %866 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %867 = stablehlo.multiply %865, %866 : tensor<64xf32>
    %868 = stablehlo.subtract %846, %867 : tensor<64xf32>
    %869 = sdy.sharding_constraint %arg2 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %870 = stablehlo.multiply %arg14, %813 : tensor<512x64xf32>
    %871 = stablehlo.multiply %773, %815 : tensor<512x64xf32>
    %872 = stablehlo.add %870, %871 : tensor<512x64xf32>
    %873 = stablehlo.multiply %arg26, %819 : tensor<512x64xf32>
    %874 = stablehlo.multiply %773, %773 : tensor<512x64xf32>
    %875 = stablehlo.multiply %874, %823 : tensor<512x64xf32>
    %876 = stablehlo.add %873, %875 : tensor<512x64xf32>
    %877 = stablehlo.multiply %872, %829 : tensor<512x64xf32>
    %878 = stablehlo.multiply %876, %833 : tensor<512x64xf32>
    %879 = stablehlo.sqrt %878 : tensor<512x64xf32>
    %880 = stablehlo.add %879, %838 : tensor<512x64xf32>
    %881 = stablehlo.divide %877, %880 : tensor<512x64xf32>
    %882 = stablehlo.multiply %869, %815 : tensor<512x64xf32>
    %883 = stablehlo.add %881, %882 : tensor<512x64xf32>
    %884 = stablehlo.multiply %883, %843 : tensor<512x64xf32>
    %885 = stablehlo.subtract %869, %884 : tensor<512x64xf32>
    %886 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %887 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %888 = stablehlo.multiply %arg15, %887 : tensor<2x64xf32>
    %889 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %890 = stablehlo.multiply %775, %889 : tensor<2x64xf32>
    %891 = stablehlo.add %888, %890 : tensor<2x64xf32>
    %892 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %893 = stablehlo.multiply %arg27, %892 : tensor<2x64xf32>
    %894 = stablehlo.multiply %775, %775 : tensor<2x64xf32>
    %895 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %896 = stablehlo.multiply %894, %895 : tensor<2x64xf32>
    %897 = stablehlo.add %893, %896 : tensor<2x64xf32>
    %898 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %899 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %900 = stablehlo.multiply %891, %898 : tensor<2x64xf32>
    %901 = stablehlo.multiply %897, %899 : tensor<2x64xf32>
    %902 = stablehlo.sqrt %901 : tensor<2x64xf32>
    %903 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %904 = stablehlo.add %902, %903 : tensor<2x64xf32>
    %905 = stablehlo.divide %900, %904 : tensor<2x64xf32>
    %906 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %907 = stablehlo.multiply %905, %906 : tensor<2x64xf32>
    %908 = stablehlo.subtract %886, %907 : tensor<2x64xf32>
    %909 = sdy.sharding_constraint %arg4 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %910 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %911 = stablehlo.multiply %arg16, %910 : tensor<2x64x64xf32>
    %912 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %913 = stablehlo.multiply %777, %912 : tensor<2x64x64xf32>
    %914 = stablehlo.add %911, %913 : tensor<2x64x64xf32>
    %915 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %916 = stablehlo.multiply %arg28, %915 : tensor<2x64x64xf32>
    %917 = stablehlo.multiply %777, %777 : tensor<2x64x64xf32>
    %918 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %919 = stablehlo.multiply %917, %918 : tensor<2x64x64xf32>
    %920 = stablehlo.add %916, %919 : tensor<2x64x64xf32>
    %921 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %922 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %923 = stablehlo.multiply %914, %921 : tensor<2x64x64xf32>
    %924 = stablehlo.multiply %920, %922 : tensor<2x64x64xf32>
    %925 = stablehlo.sqrt %924 : tensor<2x64x64xf32>
    %926 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %927 = stablehlo.add %925, %926 : tensor<2x64x64xf32>
    %928 = stablehlo.divide %923, %927 : tensor<2x64x64xf32>
    %929 = stablehlo.multiply %909, %912 : tensor<2x64x64xf32>
    %930 = stablehlo.add %928, %929 : tensor<2x64x64xf32>
    %931 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %932 = stablehlo.multiply %930, %931 : tensor<2x64x64xf32>
    %933 = stablehlo.subtract %909, %932 : tensor<2x64x64xf32>
    %934 = sdy.sharding_constraint %arg5 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %935 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %936 = stablehlo.multiply %arg17, %935 : tensor<2x32x64xf32>
    %937 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %938 = stablehlo.multiply %779, %937 : tensor<2x32x64xf32>
    %939 = stablehlo.add %936, %938 : tensor<2x32x64xf32>
    %940 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %941 = stablehlo.multiply %arg29, %940 : tensor<2x32x64xf32>
    %942 = stablehlo.multiply %779, %779 : tensor<2x32x64xf32>
    %943 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %944 = stablehlo.multiply %942, %943 : tensor<2x32x64xf32>
    %945 = stablehlo.add %941, %944 : tensor<2x32x64xf32>
    %946 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %947 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %948 = stablehlo.multiply %939, %946 : tensor<2x32x64xf32>
    %949 = stablehlo.multiply %945, %947 : tensor<2x32x64xf32>
    %950 = stablehlo.sqrt %949 : tensor<2x32x64xf32>
    %951 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %952 = stablehlo.add %950, %951 : tensor<2x32x64xf32>
    %953 = stablehlo.divide %948, %952 : tensor<2x32x64xf32>
    %954 = stablehlo.multiply %934, %937 : tensor<2x32x64xf32>
    %955 = stablehlo.add %953, %954 : tensor<2x32x64xf32>
    %956 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %957 = stablehlo.multiply %955, %956 : tensor<2x32x64xf32>
    %958 = stablehlo.subtract %934, %957 : tensor<2x32x64xf32>
    %959 = sdy.sharding_constraint %arg6 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %960 = stablehlo.multiply %arg18, %935 : tensor<2x32x64xf32>
    %961 = stablehlo.multiply %780, %937 : tensor<2x32x64xf32>
    %962 = stablehlo.add %960, %961 : tensor<2x32x64xf32>
    %963 = stablehlo.multiply %arg30, %940 : tensor<2x32x64xf32>
    %964 = stablehlo.multiply %780, %780 : tensor<2x32x64xf32>
    %965 = stablehlo.multiply %964, %943 : tensor<2x32x64xf32>
    %966 = stablehlo.add %963, %965 : tensor<2x32x64xf32>
    %967 = stablehlo.multiply %962, %946 : tensor<2x32x64xf32>
    %968 = stablehlo.multiply %966, %947 : tensor<2x32x64xf32>
    %969 = stablehlo.sqrt %968 : tensor<2x32x64xf32>
    %970 = stablehlo.add %969, %951 : tensor<2x32x64xf32>
    %971 = stablehlo.divide %967, %970 : tensor<2x32x64xf32>
    %972 = stablehlo.multiply %959, %937 : tensor<2x32x64xf32>
    %973 = stablehlo.add %971, %972 : tensor<2x32x64xf32>
    %974 = stablehlo.multiply %973, %956 : tensor<2x32x64xf32>
    %975 = stablehlo.subtract %959, %974 : tensor<2x32x64xf32>
    %976 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %977 = stablehlo.multiply %arg19, %910 : tensor<2x64x64xf32>
    %978 = stablehlo.multiply %781, %912 : tensor<2x64x64xf32>
    %979 = stablehlo.add %977, %978 : tensor<2x64x64xf32>
    %980 = stablehlo.multiply %arg31, %915 : tensor<2x64x64xf32>
    %981 = stablehlo.multiply %781, %781 : tensor<2x64x64xf32>
    %982 = stablehlo.multiply %981, %918 : tensor<2x64x64xf32>
    %983 = stablehlo.add %980, %982 : tensor<2x64x64xf32>
    %984 = stablehlo.multiply %979, %921 : tensor<2x64x64xf32>
    %985 = stablehlo.multiply %983, %922 : tensor<2x64x64xf32>
    %986 = stablehlo.sqrt %985 : tensor<2x64x64xf32>
    %987 = stablehlo.add %986, %926 : tensor<2x64x64xf32>
    %988 = stablehlo.divide %984, %987 : tensor<2x64x64xf32>
    %989 = stablehlo.multiply %976, %912 : tensor<2x64x64xf32>
    %990 = stablehlo.add %988, %989 : tensor<2x64x64xf32>
    %991 = stablehlo.multiply %990, %931 : tensor<2x64x64xf32>
    %992 = stablehlo.subtract %976, %991 : tensor<2x64x64xf32>
    %993 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %994 = stablehlo.multiply %arg20, %887 : tensor<2x64xf32>
    %995 = stablehlo.multiply %782, %889 : tensor<2x64xf32>
    %996 = stablehlo.add %994, %995 : tensor<2x64xf32>
    %997 = stablehlo.multiply %arg32, %892 : tensor<2x64xf32>
    %998 = stablehlo.multiply %782, %782 : tensor<2x64xf32>
    %999 = stablehlo.multiply %998, %895 : tensor<2x64xf32>
    %1000 = stablehlo.add %997, %999 : tensor<2x64xf32>
    %1001 = stablehlo.multiply %996, %898 : tensor<2x64xf32>
    %1002 = stablehlo.multiply %1000, %899 : tensor<2x64xf32>
    %1003 = stablehlo.sqrt %1002 : tensor<2x64xf32>
    %1004 = stablehlo.add %1003, %903 : tensor<2x64xf32>
    %1005 = stablehlo.divide %1001, %1004 : tensor<2x64xf32>
    %1006 = stablehlo.multiply %1005, %906 : tensor<2x64xf32>
    %1007 = stablehlo.subtract %993, %1006 : tensor<2x64xf32>
    %1008 = sdy.sharding_constraint %arg9 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1009 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1010 = stablehlo.multiply %arg21, %1009 : tensor<2x192x64xf32>
    %1011 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1012 = stablehlo.multiply %784, %1011 : tensor<2x192x64xf32>
    %1013 = stablehlo.add %1010, %1012 : tensor<2x192x64xf32>
    %1014 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1015 = stablehlo.multiply %arg33, %1014 : tensor<2x192x64xf32>
    %1016 = stablehlo.multiply %784, %784 : tensor<2x192x64xf32>
    %1017 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1018 = stablehlo.multiply %1016, %1017 : tensor<2x192x64xf32>
    %1019 = stablehlo.add %1015, %1018 : tensor<2x192x64xf32>
    %1020 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1021 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1022 = stablehlo.multiply %1013, %1020 : tensor<2x192x64xf32>
    %1023 = stablehlo.multiply %1019, %1021 : tensor<2x192x64xf32>
    %1024 = stablehlo.sqrt %1023 : tensor<2x192x64xf32>
    %1025 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1026 = stablehlo.add %1024, %1025 : tensor<2x192x64xf32>
    %1027 = stablehlo.divide %1022, %1026 : tensor<2x192x64xf32>
    %1028 = stablehlo.multiply %1008, %1011 : tensor<2x192x64xf32>
    %1029 = stablehlo.add %1027, %1028 : tensor<2x192x64xf32>
    %1030 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1031 = stablehlo.multiply %1029, %1030 : tensor<2x192x64xf32>
    %1032 = stablehlo.subtract %1008, %1031 : tensor<2x192x64xf32>
    %1033 = sdy.sharding_constraint %arg10 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1034 = stablehlo.multiply %arg22, %1009 : tensor<2x192x64xf32>
    %1035 = stablehlo.multiply %785, %1011 : tensor<2x192x64xf32>
    %1036 = stablehlo.add %1034, %1035 : tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %arg34, %1014 : tensor<2x192x64xf32>
    %1038 = stablehlo.multiply %785, %785 : tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %1038, %1017 : tensor<2x192x64xf32>
    %1040 = stablehlo.add %1037, %1039 : tensor<2x192x64xf32>
    %1041 = stablehlo.multiply %1036, %1020 : tensor<2x192x64xf32>
    %1042 = stablehlo.multiply %1040, %1021 : tensor<2x192x64xf32>
    %1043 = stablehlo.sqrt %1042 : tensor<2x192x64xf32>
    %1044 = stablehlo.add %1043, %1025 : tensor<2x192x64xf32>
    %1045 = stablehlo.divide %1041, %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.multiply %1033, %1011 : tensor<2x192x64xf32>
    %1047 = stablehlo.add %1045, %1046 : tensor<2x192x64xf32>
    %1048 = stablehlo.multiply %1047, %1030 : tensor<2x192x64xf32>
    %1049 = stablehlo.subtract %1033, %1048 : tensor<2x192x64xf32>
    %1050 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %1051 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1052 = stablehlo.multiply %arg23, %1051 : tensor<2x64x192xf32>
    %1053 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1054 = stablehlo.multiply %787, %1053 : tensor<2x64x192xf32>
    %1055 = stablehlo.add %1052, %1054 : tensor<2x64x192xf32>
    %1056 = stablehlo.broadcast_in_dim %818, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1057 = stablehlo.multiply %arg35, %1056 : tensor<2x64x192xf32>
    %1058 = stablehlo.multiply %787, %787 : tensor<2x64x192xf32>
    %1059 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1060 = stablehlo.multiply %1058, %1059 : tensor<2x64x192xf32>
    %1061 = stablehlo.add %1057, %1060 : tensor<2x64x192xf32>
    %1062 = stablehlo.broadcast_in_dim %828, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1063 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1064 = stablehlo.multiply %1055, %1062 : tensor<2x64x192xf32>
    %1065 = stablehlo.multiply %1061, %1063 : tensor<2x64x192xf32>
    %1066 = stablehlo.sqrt %1065 : tensor<2x64x192xf32>
    %1067 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1068 = stablehlo.add %1066, %1067 : tensor<2x64x192xf32>
    %1069 = stablehlo.divide %1064, %1068 : tensor<2x64x192xf32>
    %1070 = stablehlo.multiply %1050, %1053 : tensor<2x64x192xf32>
    %1071 = stablehlo.add %1069, %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1073 = stablehlo.multiply %1071, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.subtract %1050, %1073 : tensor<2x64x192xf32>
    %1075 = stablehlo.constant dense<1> : tensor<i32>
    %1076 = stablehlo.add %arg36, %1075 : tensor<i32>
    %1077 = stablehlo.multiply %363#2, %697 : tensor<f32>
    %1078 = stablehlo.multiply %363#3, %697 : tensor<f32>
    %1079 = stablehlo.reshape %1077 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %1078 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.reshape %764 : (tensor<f32>) -> tensor<1xf32>
    %1082 = stablehlo.reshape %811 : (tensor<f32>) -> tensor<1xf32>
    %1083 = stablehlo.reshape %370 : (tensor<f32>) -> tensor<1xf32>
    %1084 = stablehlo.concatenate %1079, %1080, %1081, %1082, %1083, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %845, %868, %885, %908, %933, %958, %975, %992, %1007, %1032, %1049, %1074, %817, %851, %872, %891, %914, %939, %962, %979, %996, %1013, %1036, %1055, %825, %857, %876, %897, %920, %945, %966, %983, %1000, %1019, %1040, %1061, %1076, %1084 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
