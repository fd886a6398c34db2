// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program train
module @train_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 0 : i32}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 1 : i32}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 2 : i32}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 3 : i32}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 4 : i32}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 5 : i32}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 6 : i32}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 7 : i32}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 8 : i32}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 9 : i32}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 10 : i32}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 11 : i32}, %arg12: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 12 : i32}, %arg13: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 13 : i32}, %arg14: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 14 : i32}, %arg15: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 15 : i32}, %arg16: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 16 : i32}, %arg17: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 17 : i32}, %arg18: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 18 : i32}, %arg19: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 19 : i32}, %arg20: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 20 : i32}, %arg21: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 21 : i32}, %arg22: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 22 : i32}, %arg23: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 23 : i32}, %arg24: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 24 : i32}, %arg25: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 25 : i32}, %arg26: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 26 : i32}, %arg27: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 27 : i32}, %arg28: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 28 : i32}, %arg29: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 29 : i32}, %arg30: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 30 : i32}, %arg31: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 31 : i32}, %arg32: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 32 : i32}, %arg33: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 33 : i32}, %arg34: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 34 : i32}, %arg35: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 35 : i32}, %arg36: tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>, tf.aliasing_output = 36 : i32}, %arg37: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg38: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}, tensor<5xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg37) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
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
    %276:41 = stablehlo.while(%r23 = %11, %r24 = %8, %r25 = %9, %r26 = %1, %r27 = %10, %r28 = %arg3, %r29 = %arg4, %r30 = %arg5, %r31 = %arg6, %r32 = %arg7, %r33 = %arg8, %r34 = %arg9, %r35 = %arg10, %r36 = %arg11, %r37 = %13, %r38 = %14, %r39 = %13, %r40 = %15, %r41 = %15, %r42 = %15, %r43 = %16, %r44 = %16, %r45 = %16, %r46 = %16, %r47 = %17, %r48 = %15, %r49 = %13, %r50 = %14, %r51 = %13, %r52 = %15, %r53 = %18, %r54 = %15, %r55 = %18, %r56 = %18, %r57 = %18, %r58 = %19, %r59 = %18, %r60 = %20, %r61 = %20, %r62 = %21, %r63 = %22) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
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
      %101 = sdy.sharding_constraint %100 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %102 = stablehlo.reshape %101 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %103 = stablehlo.dot_general %102, %72, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %104 = stablehlo.reshape %103 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %105 = stablehlo.reshape %104 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %106 = sdy.sharding_constraint %105 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %107 = stablehlo.dot_general %102, %74, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %108 = stablehlo.reshape %107 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %110 = sdy.sharding_constraint %109 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %111 = stablehlo.dot_general %102, %76, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %113 = stablehlo.reshape %112 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %114 = sdy.sharding_constraint %113 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %115 = stablehlo.slice %106 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %116 = stablehlo.slice %106 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %117 = stablehlo.negate %116 : tensor<8x64x4x8xf32>
      %118 = stablehlo.concatenate %117, %115, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %119 = stablehlo.reshape %r24 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %120 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %121 = stablehlo.multiply %106, %120 : tensor<8x64x4x16xf32>
      %122 = stablehlo.reshape %r25 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %123 = stablehlo.broadcast_in_dim %122, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %124 = stablehlo.multiply %118, %123 : tensor<8x64x4x16xf32>
      %125 = stablehlo.add %121, %124 : tensor<8x64x4x16xf32>
      %126 = stablehlo.slice %110 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %127 = stablehlo.slice %110 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %128 = stablehlo.negate %127 : tensor<8x64x2x8xf32>
      %129 = stablehlo.concatenate %128, %126, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %130 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %131 = stablehlo.multiply %110, %130 : tensor<8x64x2x16xf32>
      %132 = stablehlo.broadcast_in_dim %122, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %133 = stablehlo.multiply %129, %132 : tensor<8x64x2x16xf32>
      %134 = stablehlo.add %131, %133 : tensor<8x64x2x16xf32>
      %135 = stablehlo.transpose %134, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %136 = stablehlo.transpose %114, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %137 = stablehlo.iota dim = 0 : tensor<1xi32>
      %138 = stablehlo.constant dense<64> : tensor<i32>
      %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %140 = stablehlo.multiply %137, %139 : tensor<1xi32>
      %141 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %142 = stablehlo.add %140, %141 : tensor<1xi32>
      %143 = stablehlo.reshape %125 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %144 = stablehlo.transpose %143, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %145 = stablehlo.reshape %144 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %146 = stablehlo.reshape %142 : (tensor<1xi32>) -> tensor<i32>
      %147 = stablehlo.reshape %145 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %148 = stablehlo.dot_general %147, %135, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %149 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %150 = stablehlo.broadcast_in_dim %149, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %151 = stablehlo.multiply %148, %150 : tensor<8x2x128x64xf32>
      %152 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %153 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %154 = stablehlo.subtract %152, %153 : tensor<64x64xi32>
      %155 = stablehlo.subtract %146, %66 : tensor<i32>
      %156 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %157 = stablehlo.add %154, %156 : tensor<64x64xi32>
      %158 = stablehlo.broadcast_in_dim %66, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %159 = stablehlo.compare GE, %157, %158, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %160 = stablehlo.broadcast_in_dim %159, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %161 = stablehlo.reshape %160 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %162 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %164 = stablehlo.select %161, %151, %163 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %165 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %166 = stablehlo.reduce(%164 init: %165) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %167 = stablehlo.broadcast_in_dim %166, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %168 = stablehlo.subtract %164, %167 : tensor<8x2x128x64xf32>
      %169 = stablehlo.exponential %168 : tensor<8x2x128x64xf32>
      %170 = stablehlo.reduce(%169 init: %88) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %171 = stablehlo.dot_general %169, %136, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %172 = stablehlo.broadcast_in_dim %170, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %173 = stablehlo.divide %171, %172 : tensor<8x2x128x16xf32>
      %174 = stablehlo.log %170 : tensor<8x2x128xf32>
      %175 = stablehlo.add %174, %166 : tensor<8x2x128xf32>
      %176 = stablehlo.reshape %173 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %177 = stablehlo.reshape %175 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %178 = stablehlo.reshape %176 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %179 = stablehlo.transpose %178, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %180 = stablehlo.reshape %179 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %181 = stablehlo.reshape %177 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %182 = stablehlo.transpose %181, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %183 = stablehlo.reshape %182 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %184 = stablehlo.reshape %180 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %185 = stablehlo.reshape %184 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %186 = stablehlo.dot_general %185, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %187 = stablehlo.reshape %186 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %188 = stablehlo.add %r26, %187 : tensor<8x64x64xf32>
      %189 = sdy.sharding_constraint %188 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %190 = stablehlo.multiply %189, %189 : tensor<8x64x64xf32>
      %191 = stablehlo.reduce(%190 init: %88) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %192 = stablehlo.multiply %191, %91 : tensor<8x64xf32>
      %193 = stablehlo.add %192, %94 : tensor<8x64xf32>
      %194 = stablehlo.rsqrt %193 : tensor<8x64xf32>
      %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %196 = stablehlo.multiply %189, %195 : tensor<8x64x64xf32>
      %197 = stablehlo.broadcast_in_dim %80, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %198 = stablehlo.multiply %196, %197 : tensor<8x64x64xf32>
      %199 = sdy.sharding_constraint %198 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %200 = stablehlo.reshape %199 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %201 = stablehlo.dot_general %200, %82, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %202 = stablehlo.reshape %201 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %203 = stablehlo.dot_general %200, %84, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %204 = stablehlo.reshape %203 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %205 = stablehlo.logistic %202 : tensor<8x64x192xf32>
      %206 = stablehlo.multiply %202, %205 : tensor<8x64x192xf32>
      %207 = stablehlo.multiply %206, %204 : tensor<8x64x192xf32>
      %208 = stablehlo.reshape %207 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %209 = stablehlo.dot_general %208, %86, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %210 = stablehlo.reshape %209 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %211 = stablehlo.add %189, %210 : tensor<8x64x64xf32>
      %212 = sdy.sharding_constraint %211 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %213 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %214 = stablehlo.broadcast_in_dim %213, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %215 = stablehlo.subtract %214, %205 : tensor<8x64x192xf32>
      %216 = stablehlo.reshape %183 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %217 = stablehlo.transpose %216, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %218 = stablehlo.reshape %217 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %219 = stablehlo.reshape %218 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %220 = stablehlo.broadcast_in_dim %219, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %221 = stablehlo.subtract %151, %220 : tensor<8x2x128x64xf32>
      %222 = stablehlo.exponential %221 : tensor<8x2x128x64xf32>
      %223 = stablehlo.broadcast_in_dim %88, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %224 = stablehlo.select %161, %222, %223 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %225 = stablehlo.constant dense<1> : tensor<i32>
      %226 = stablehlo.add %r23, %225 : tensor<i32>
      %227 = stablehlo.reshape %r26 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %228 = stablehlo.dynamic_update_slice %r37, %227, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %229 = stablehlo.reshape %96 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %230 = stablehlo.dynamic_update_slice %r38, %229, %r23, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %231 = stablehlo.reshape %98 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %232 = stablehlo.dynamic_update_slice %r39, %231, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %233 = stablehlo.reshape %102 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %234 = stablehlo.dynamic_update_slice %r40, %233, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %235 = stablehlo.dynamic_update_slice %r41, %233, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %236 = stablehlo.dynamic_update_slice %r42, %233, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %237 = stablehlo.reshape %119 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %238 = stablehlo.dynamic_update_slice %r43, %237, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %239 = stablehlo.reshape %122 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %240 = stablehlo.dynamic_update_slice %r44, %239, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %241 = stablehlo.dynamic_update_slice %r45, %237, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %242 = stablehlo.dynamic_update_slice %r46, %239, %r23, %66, %66, %66, %66 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %243 = stablehlo.reshape %180 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %244 = stablehlo.dynamic_update_slice %r47, %243, %r23, %66, %66, %66, %66 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %245 = stablehlo.reshape %185 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %246 = stablehlo.dynamic_update_slice %r48, %245, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %247 = stablehlo.reshape %189 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %248 = stablehlo.dynamic_update_slice %r49, %247, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %249 = stablehlo.reshape %194 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %250 = stablehlo.dynamic_update_slice %r50, %249, %r23, %66, %66 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %251 = stablehlo.reshape %196 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %252 = stablehlo.dynamic_update_slice %r51, %251, %r23, %66, %66, %66 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %253 = stablehlo.reshape %200 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %254 = stablehlo.dynamic_update_slice %r52, %253, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %255 = stablehlo.reshape %202 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %256 = stablehlo.dynamic_update_slice %r53, %255, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %257 = stablehlo.dynamic_update_slice %r54, %253, %r23, %66, %66 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %258 = stablehlo.reshape %204 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %259 = stablehlo.dynamic_update_slice %r55, %258, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %260 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %261 = stablehlo.dynamic_update_slice %r56, %260, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %262 = stablehlo.reshape %206 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %263 = stablehlo.dynamic_update_slice %r57, %262, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %264 = stablehlo.reshape %208 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %265 = stablehlo.dynamic_update_slice %r58, %264, %r23, %66, %66 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %266 = stablehlo.reshape %215 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %267 = stablehlo.dynamic_update_slice %r59, %266, %r23, %66, %66, %66 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %268 = stablehlo.reshape %135 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %269 = stablehlo.dynamic_update_slice %r60, %268, %r23, %66, %66, %66, %66 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %270 = stablehlo.reshape %136 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %271 = stablehlo.dynamic_update_slice %r61, %270, %r23, %66, %66, %66, %66 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %272 = stablehlo.reshape %147 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %273 = stablehlo.dynamic_update_slice %r62, %272, %r23, %66, %66, %66, %66 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %274 = stablehlo.reshape %224 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %275 = stablehlo.dynamic_update_slice %r63, %274, %r23, %66, %66, %66, %66 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      stablehlo.return %226, %r24, %r25, %212, %r27, %r28, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %228, %230, %232, %234, %235, %236, %238, %240, %241, %242, %244, %246, %248, %250, %252, %254, %256, %257, %259, %261, %263, %265, %267, %269, %271, %273, %275 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>
    }
    %277 = stablehlo.multiply %276#3, %276#3 : tensor<8x64x64xf32>
    %278 = stablehlo.reduce(%277 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %279 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %280 = stablehlo.broadcast_in_dim %279, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %281 = stablehlo.multiply %278, %280 : tensor<8x64xf32>
    %282 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %284 = stablehlo.add %281, %283 : tensor<8x64xf32>
    %285 = stablehlo.rsqrt %284 : tensor<8x64xf32>
    %286 = stablehlo.broadcast_in_dim %285, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %287 = stablehlo.multiply %276#3, %286 : tensor<8x64x64xf32>
    %288 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %289 = stablehlo.multiply %287, %288 : tensor<8x64x64xf32>
    %290 = sdy.sharding_constraint %289 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %291 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %292 = stablehlo.reshape %290 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %293 = stablehlo.transpose %292, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %294 = sdy.sharding_constraint %293 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %295 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %296 = stablehlo.transpose %295, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %297 = sdy.sharding_constraint %296 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %298 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %299 = sdy.sharding_constraint %298 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %300 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %365:8 = stablehlo.while(%r301 = %11, %r302 = %291, %r303 = %12, %r304 = %12, %r305 = %299, %r306 = %294, %r307 = %297, %r308 = %300) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %309 = stablehlo.constant dense<1> : tensor<i32>
      %310 = stablehlo.compare LT, %r301, %309, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %310 : tensor<i1>
    } do {
      %311 = stablehlo.constant dense<0> : tensor<i32>
      %312 = stablehlo.dynamic_slice %r306, %r301, %311, %311, %311, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %313 = stablehlo.reshape %312 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %314 = stablehlo.dynamic_slice %r307, %r301, %311, %311, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %315 = stablehlo.reshape %314 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %316 = stablehlo.reshape %313 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %317 = stablehlo.dot_general %316, %r302, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %318 = stablehlo.reshape %317 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %319 = sdy.sharding_constraint %318 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %320 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %321 = stablehlo.reduce(%319 init: %320) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %322 = stablehlo.broadcast_in_dim %321, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %323 = stablehlo.subtract %319, %322 : tensor<4x128x512xf32>
      %324 = stablehlo.exponential %323 : tensor<4x128x512xf32>
      %325 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %326 = stablehlo.reduce(%324 init: %325) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %327 = stablehlo.log %326 : tensor<4x128xf32>
      %328 = stablehlo.add %327, %321 : tensor<4x128xf32>
      %329 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %330 = stablehlo.broadcast_in_dim %315, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %331 = stablehlo.compare EQ, %329, %330, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %332 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %333 = stablehlo.select %331, %319, %332 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %334 = stablehlo.reduce(%333 init: %325) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %335 = stablehlo.constant dense<-1> : tensor<i32>
      %336 = stablehlo.broadcast_in_dim %335, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %337 = stablehlo.compare NE, %315, %336, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %338 = stablehlo.subtract %328, %334 : tensor<4x128xf32>
      %339 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %340 = stablehlo.broadcast_in_dim %339, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %341 = stablehlo.convert %337 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %342 = stablehlo.multiply %341, %340 : tensor<4x128xf32>
      %343 = stablehlo.divide %342, %326 : tensor<4x128xf32>
      %344 = stablehlo.broadcast_in_dim %343, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %345 = stablehlo.multiply %324, %344 : tensor<4x128x512xf32>
      %346 = stablehlo.broadcast_in_dim %342, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %347 = stablehlo.select %331, %346, %332 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %348 = stablehlo.subtract %345, %347 : tensor<4x128x512xf32>
      %349 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %350 = stablehlo.select %337, %338, %349 : tensor<4x128xi1>, tensor<4x128xf32>
      %351 = stablehlo.reduce(%350 init: %325) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %352 = stablehlo.reshape %348 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %353 = stablehlo.dot_general %352, %r302, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %354 = stablehlo.dot_general %348, %313, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %355 = stablehlo.add %r305, %354 : tensor<4x512x64xf32>
      %356 = sdy.sharding_constraint %355 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %357 = stablehlo.reshape %353 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %358 = sdy.sharding_constraint %357 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %359 = stablehlo.add %r303, %351 : tensor<f32>
      %360 = stablehlo.add %r304, %351 : tensor<f32>
      %361 = stablehlo.constant dense<1> : tensor<i32>
      %362 = stablehlo.add %r301, %361 : tensor<i32>
      %363 = stablehlo.reshape %358 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %364 = stablehlo.dynamic_update_slice %r308, %363, %r301, %311, %311, %311 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %362, %r302, %359, %360, %356, %r306, %r307, %364 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %366 = stablehlo.reduce(%365#4 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %367 = sdy.sharding_constraint %366 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %368 = stablehlo.constant dense<-1> : tensor<i32>
    %369 = stablehlo.broadcast_in_dim %368, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %370 = stablehlo.compare NE, %297, %369, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %371 = stablehlo.convert %370 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %372 = stablehlo.reduce(%371 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %373 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %374 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %375 = stablehlo.multiply %365#7, %374 : tensor<1x4x128x64xf32>
    %376 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %377 = stablehlo.multiply %367, %376 : tensor<512x64xf32>
    %378 = sdy.sharding_constraint %375 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %379 = stablehlo.transpose %378, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %380 = stablehlo.reshape %379 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %381 = sdy.sharding_constraint %377 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %382 = sdy.sharding_constraint %380 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %383 = stablehlo.multiply %382, %288 : tensor<8x64x64xf32>
    %384 = stablehlo.multiply %382, %287 : tensor<8x64x64xf32>
    %385 = stablehlo.reduce(%384 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %386 = stablehlo.multiply %383, %286 : tensor<8x64x64xf32>
    %387 = stablehlo.multiply %383, %276#3 : tensor<8x64x64xf32>
    %388 = stablehlo.reduce(%387 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %389 = stablehlo.multiply %388, %285 : tensor<8x64xf32>
    %390 = stablehlo.multiply %389, %285 : tensor<8x64xf32>
    %391 = stablehlo.multiply %390, %285 : tensor<8x64xf32>
    %392 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %393 = stablehlo.broadcast_in_dim %392, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %394 = stablehlo.multiply %391, %393 : tensor<8x64xf32>
    %395 = stablehlo.multiply %394, %280 : tensor<8x64xf32>
    %396 = stablehlo.broadcast_in_dim %395, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %397 = stablehlo.multiply %396, %276#3 : tensor<8x64x64xf32>
    %398 = stablehlo.add %386, %397 : tensor<8x64x64xf32>
    %399 = stablehlo.add %398, %397 : tensor<8x64x64xf32>
    %400 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %401 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %402 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %403 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %404 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %694:50 = stablehlo.while(%r405 = %11, %r406 = %8, %r407 = %9, %r408 = %399, %r409 = %10, %r410 = %arg3, %r411 = %arg4, %r412 = %arg5, %r413 = %arg6, %r414 = %arg7, %r415 = %arg8, %r416 = %arg9, %r417 = %arg10, %r418 = %arg11, %r419 = %276#14, %r420 = %276#15, %r421 = %276#16, %r422 = %276#17, %r423 = %276#18, %r424 = %276#19, %r425 = %276#20, %r426 = %276#21, %r427 = %276#22, %r428 = %276#23, %r429 = %276#24, %r430 = %276#25, %r431 = %276#26, %r432 = %276#27, %r433 = %276#28, %r434 = %276#29, %r435 = %276#30, %r436 = %276#31, %r437 = %276#32, %r438 = %276#33, %r439 = %276#34, %r440 = %276#35, %r441 = %276#36, %r442 = %276#37, %r443 = %276#38, %r444 = %276#39, %r445 = %276#40, %r446 = %400, %r447 = %401, %r448 = %402, %r449 = %402, %r450 = %401, %r451 = %400, %r452 = %403, %r453 = %403, %r454 = %404) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %455 = stablehlo.constant dense<2> : tensor<i32>
      %456 = stablehlo.compare LT, %r405, %455, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %456 : tensor<i1>
    } do {
      %457 = stablehlo.constant dense<1> : tensor<i32>
      %458 = stablehlo.subtract %457, %r405 : tensor<i32>
      %459 = stablehlo.constant dense<0> : tensor<i32>
      %460 = stablehlo.dynamic_slice %r409, %458, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %461 = stablehlo.reshape %460 : (tensor<1xui32>) -> tensor<ui32>
      %462 = stablehlo.dynamic_slice %r410, %458, %459, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %463 = stablehlo.reshape %462 : (tensor<1x64xf32>) -> tensor<64xf32>
      %464 = stablehlo.dynamic_slice %r411, %458, %459, %459, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %466 = stablehlo.dynamic_slice %r412, %458, %459, %459, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %468 = stablehlo.dynamic_slice %r413, %458, %459, %459, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %470 = stablehlo.dynamic_slice %r414, %458, %459, %459, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %472 = stablehlo.dynamic_slice %r415, %458, %459, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x64xf32>) -> tensor<64xf32>
      %474 = stablehlo.dynamic_slice %r416, %458, %459, %459, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %476 = stablehlo.dynamic_slice %r417, %458, %459, %459, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %478 = stablehlo.dynamic_slice %r418, %458, %459, %459, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %480 = stablehlo.dynamic_slice %r419, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %482 = stablehlo.dynamic_slice %r420, %458, %459, %459, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %484 = stablehlo.dynamic_slice %r421, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %486 = stablehlo.dynamic_slice %r422, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %488 = stablehlo.dynamic_slice %r423, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %490 = stablehlo.dynamic_slice %r424, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %492 = stablehlo.dynamic_slice %r425, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %494 = stablehlo.dynamic_slice %r426, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %496 = stablehlo.dynamic_slice %r427, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %498 = stablehlo.dynamic_slice %r428, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %500 = stablehlo.dynamic_slice %r429, %458, %459, %459, %459, %459, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %502 = stablehlo.dynamic_slice %r430, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %504 = stablehlo.dynamic_slice %r431, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %506 = stablehlo.dynamic_slice %r432, %458, %459, %459, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %508 = stablehlo.dynamic_slice %r433, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %510 = stablehlo.dynamic_slice %r434, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %512 = stablehlo.dynamic_slice %r435, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %514 = stablehlo.dynamic_slice %r436, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %516 = stablehlo.dynamic_slice %r437, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %518 = stablehlo.dynamic_slice %r438, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %520 = stablehlo.dynamic_slice %r439, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %522 = stablehlo.dynamic_slice %r440, %458, %459, %459, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %524 = stablehlo.dynamic_slice %r441, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %526 = stablehlo.dynamic_slice %r442, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %528 = stablehlo.dynamic_slice %r443, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %530 = stablehlo.dynamic_slice %r444, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %531 = stablehlo.reshape %530 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %532 = stablehlo.dynamic_slice %r445, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %533 = stablehlo.reshape %532 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %534 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %535 = stablehlo.broadcast_in_dim %534, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %536 = stablehlo.broadcast_in_dim %483, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %537 = stablehlo.broadcast_in_dim %463, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %538 = stablehlo.broadcast_in_dim %493, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %539 = stablehlo.broadcast_in_dim %495, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %540 = stablehlo.broadcast_in_dim %497, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %541 = stablehlo.broadcast_in_dim %499, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %542 = stablehlo.broadcast_in_dim %507, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %543 = stablehlo.broadcast_in_dim %473, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %544 = sdy.sharding_constraint %r408 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %545 = stablehlo.reshape %544 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %546 = stablehlo.dot_general %545, %479, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %547 = stablehlo.dot_general %545, %523, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %548 = stablehlo.reshape %546 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %549 = stablehlo.multiply %548, %517 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %548, %521 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %549, %519 : tensor<8x64x192xf32>
      %552 = stablehlo.multiply %549, %513 : tensor<8x64x192xf32>
      %553 = stablehlo.multiply %552, %519 : tensor<8x64x192xf32>
      %554 = stablehlo.multiply %553, %525 : tensor<8x64x192xf32>
      %555 = stablehlo.add %551, %554 : tensor<8x64x192xf32>
      %556 = stablehlo.reshape %550 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %557 = stablehlo.dot_general %556, %477, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %558 = stablehlo.dot_general %556, %515, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %559 = stablehlo.reshape %557 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %560 = stablehlo.reshape %555 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %561 = stablehlo.dot_general %560, %475, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %562 = stablehlo.dot_general %560, %511, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %563 = stablehlo.reshape %561 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %564 = stablehlo.add %559, %563 : tensor<8x64x64xf32>
      %565 = sdy.sharding_constraint %564 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %566 = stablehlo.multiply %565, %543 : tensor<8x64x64xf32>
      %567 = stablehlo.multiply %565, %509 : tensor<8x64x64xf32>
      %568 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %569 = stablehlo.reduce(%567 init: %568) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %570 = stablehlo.multiply %566, %542 : tensor<8x64x64xf32>
      %571 = stablehlo.multiply %566, %505 : tensor<8x64x64xf32>
      %572 = stablehlo.add %544, %570 : tensor<8x64x64xf32>
      %573 = stablehlo.reduce(%571 init: %568) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %574 = stablehlo.multiply %573, %507 : tensor<8x64xf32>
      %575 = stablehlo.multiply %574, %507 : tensor<8x64xf32>
      %576 = stablehlo.multiply %575, %507 : tensor<8x64xf32>
      %577 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %578 = stablehlo.broadcast_in_dim %577, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %579 = stablehlo.multiply %576, %578 : tensor<8x64xf32>
      %580 = stablehlo.multiply %579, %535 : tensor<8x64xf32>
      %581 = stablehlo.broadcast_in_dim %580, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %582 = stablehlo.multiply %581, %505 : tensor<8x64x64xf32>
      %583 = stablehlo.add %572, %582 : tensor<8x64x64xf32>
      %584 = stablehlo.add %583, %582 : tensor<8x64x64xf32>
      %585 = sdy.sharding_constraint %584 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %586 = stablehlo.reshape %585 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %587 = stablehlo.dot_general %586, %471, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %588 = stablehlo.dot_general %586, %503, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %589 = stablehlo.reshape %587 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %590 = stablehlo.reshape %589 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %591 = stablehlo.multiply %501, %590 : tensor<8x64x4x16xf32>
      %592 = stablehlo.reduce(%591 init: %568) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %593 = stablehlo.reshape %590 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %594 = stablehlo.transpose %593, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %595 = stablehlo.reshape %594 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %596 = stablehlo.reshape %592 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %597 = stablehlo.transpose %596, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %598 = stablehlo.reshape %597 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %599 = stablehlo.broadcast_in_dim %568, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %600 = stablehlo.reshape %595 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %601 = stablehlo.reshape %598 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %602 = stablehlo.dot_general %600, %529, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %603 = stablehlo.broadcast_in_dim %601, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %604 = stablehlo.subtract %602, %603 : tensor<8x2x128x64xf32>
      %605 = stablehlo.multiply %533, %604 : tensor<8x2x128x64xf32>
      %606 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %607 = stablehlo.broadcast_in_dim %606, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %608 = stablehlo.multiply %605, %607 : tensor<8x2x128x64xf32>
      %609 = stablehlo.dot_general %608, %527, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %610 = stablehlo.dot_general %608, %531, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %611 = stablehlo.dot_general %533, %600, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %612 = stablehlo.add %599, %610 : tensor<8x2x64x16xf32>
      %613 = stablehlo.add %599, %611 : tensor<8x2x64x16xf32>
      %614 = stablehlo.reshape %609 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %615 = stablehlo.reshape %614 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %616 = stablehlo.transpose %615, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %617 = stablehlo.reshape %616 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %618 = stablehlo.transpose %612, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %619 = stablehlo.transpose %613, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %620 = stablehlo.multiply %618, %541 : tensor<8x64x2x16xf32>
      %621 = stablehlo.multiply %618, %540 : tensor<8x64x2x16xf32>
      %622 = stablehlo.slice %620 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %623 = stablehlo.slice %620 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %624 = stablehlo.negate %622 : tensor<8x64x2x8xf32>
      %625 = stablehlo.pad %624, %568, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %626 = stablehlo.add %621, %625 : tensor<8x64x2x16xf32>
      %627 = stablehlo.pad %623, %568, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %628 = stablehlo.add %626, %627 : tensor<8x64x2x16xf32>
      %629 = stablehlo.multiply %617, %539 : tensor<8x64x4x16xf32>
      %630 = stablehlo.multiply %617, %538 : tensor<8x64x4x16xf32>
      %631 = stablehlo.slice %629 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %632 = stablehlo.slice %629 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %633 = stablehlo.negate %631 : tensor<8x64x4x8xf32>
      %634 = stablehlo.pad %633, %568, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %635 = stablehlo.add %630, %634 : tensor<8x64x4x16xf32>
      %636 = stablehlo.pad %632, %568, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %637 = stablehlo.add %635, %636 : tensor<8x64x4x16xf32>
      %638 = sdy.sharding_constraint %619 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %639 = stablehlo.reshape %638 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %640 = stablehlo.reshape %639 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %641 = stablehlo.dot_general %640, %469, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %642 = stablehlo.dot_general %640, %491, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %643 = stablehlo.reshape %641 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %644 = sdy.sharding_constraint %628 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %645 = stablehlo.reshape %644 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %646 = stablehlo.reshape %645 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %647 = stablehlo.dot_general %646, %467, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %648 = stablehlo.dot_general %646, %489, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %649 = stablehlo.reshape %647 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %650 = stablehlo.add %643, %649 : tensor<8x64x64xf32>
      %651 = sdy.sharding_constraint %637 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %652 = stablehlo.reshape %651 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %653 = stablehlo.reshape %652 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %654 = stablehlo.dot_general %653, %465, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %655 = stablehlo.dot_general %653, %487, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %656 = stablehlo.reshape %654 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %657 = stablehlo.add %650, %656 : tensor<8x64x64xf32>
      %658 = sdy.sharding_constraint %657 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %659 = stablehlo.multiply %658, %537 : tensor<8x64x64xf32>
      %660 = stablehlo.multiply %658, %485 : tensor<8x64x64xf32>
      %661 = stablehlo.reduce(%660 init: %568) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %662 = stablehlo.multiply %659, %536 : tensor<8x64x64xf32>
      %663 = stablehlo.multiply %659, %481 : tensor<8x64x64xf32>
      %664 = stablehlo.add %585, %662 : tensor<8x64x64xf32>
      %665 = stablehlo.reduce(%663 init: %568) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %666 = stablehlo.multiply %665, %483 : tensor<8x64xf32>
      %667 = stablehlo.multiply %666, %483 : tensor<8x64xf32>
      %668 = stablehlo.multiply %667, %483 : tensor<8x64xf32>
      %669 = stablehlo.multiply %668, %578 : tensor<8x64xf32>
      %670 = stablehlo.multiply %669, %535 : tensor<8x64xf32>
      %671 = stablehlo.broadcast_in_dim %670, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %672 = stablehlo.multiply %671, %481 : tensor<8x64x64xf32>
      %673 = stablehlo.add %664, %672 : tensor<8x64x64xf32>
      %674 = stablehlo.add %673, %672 : tensor<8x64x64xf32>
      %675 = stablehlo.add %r405, %457 : tensor<i32>
      %676 = stablehlo.reshape %661 : (tensor<64xf32>) -> tensor<1x64xf32>
      %677 = stablehlo.dynamic_update_slice %r446, %676, %458, %459 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %678 = stablehlo.reshape %655 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %679 = stablehlo.dynamic_update_slice %r447, %678, %458, %459, %459 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %680 = stablehlo.reshape %648 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %681 = stablehlo.dynamic_update_slice %r448, %680, %458, %459, %459 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %682 = stablehlo.reshape %642 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %683 = stablehlo.dynamic_update_slice %r449, %682, %458, %459, %459 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %684 = stablehlo.reshape %588 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %685 = stablehlo.dynamic_update_slice %r450, %684, %458, %459, %459 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %686 = stablehlo.reshape %569 : (tensor<64xf32>) -> tensor<1x64xf32>
      %687 = stablehlo.dynamic_update_slice %r451, %686, %458, %459 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %688 = stablehlo.reshape %562 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %689 = stablehlo.dynamic_update_slice %r452, %688, %458, %459, %459 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %690 = stablehlo.reshape %558 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %691 = stablehlo.dynamic_update_slice %r453, %690, %458, %459, %459 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %692 = stablehlo.reshape %547 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %693 = stablehlo.dynamic_update_slice %r454, %692, %458, %459, %459 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %675, %r406, %r407, %674, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %677, %679, %681, %683, %685, %687, %689, %691, %693 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %695 = sdy.sharding_constraint %694#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %696 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %700 = "stablehlo.scatter"(%696, %arg37, %695) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r697: tensor<f32>, %r698: tensor<f32>):
      %699 = stablehlo.add %r697, %r698 : tensor<f32>
      stablehlo.return %699 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %701 = stablehlo.maximum %372, %373 : tensor<f32>
    %702 = stablehlo.divide %373, %701 : tensor<f32>
    %703 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %704 = stablehlo.multiply %700, %703 : tensor<512x64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %706 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %707 = stablehlo.multiply %385, %706 : tensor<64xf32>
    %708 = sdy.sharding_constraint %707 <@mesh, [{}]> : tensor<64xf32>
    %709 = stablehlo.multiply %381, %703 : tensor<512x64xf32>
    %710 = sdy.sharding_constraint %709 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %711 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %712 = stablehlo.multiply %694#41, %711 : tensor<2x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %714 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %715 = stablehlo.multiply %694#42, %714 : tensor<2x64x64xf32>
    %716 = sdy.sharding_constraint %715 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %717 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %718 = stablehlo.multiply %694#43, %717 : tensor<2x32x64xf32>
    %719 = sdy.sharding_constraint %718 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %720 = stablehlo.multiply %694#44, %717 : tensor<2x32x64xf32>
    %721 = sdy.sharding_constraint %720 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %722 = stablehlo.multiply %694#45, %714 : tensor<2x64x64xf32>
    %723 = sdy.sharding_constraint %722 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %724 = stablehlo.multiply %694#46, %711 : tensor<2x64xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %726 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %727 = stablehlo.multiply %694#47, %726 : tensor<2x192x64xf32>
    %728 = sdy.sharding_constraint %727 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %729 = stablehlo.multiply %694#48, %726 : tensor<2x192x64xf32>
    %730 = sdy.sharding_constraint %729 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %731 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %732 = stablehlo.multiply %694#49, %731 : tensor<2x64x192xf32>
    %733 = sdy.sharding_constraint %732 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %734 = stablehlo.multiply %705, %705 : tensor<512x64xf32>
    %735 = stablehlo.reduce(%734 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.multiply %708, %708 : tensor<64xf32>
    %737 = stablehlo.reduce(%736 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.multiply %710, %710 : tensor<512x64xf32>
    %740 = stablehlo.reduce(%739 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %741 = stablehlo.add %738, %740 : tensor<f32>
    %742 = stablehlo.multiply %713, %713 : tensor<2x64xf32>
    %743 = stablehlo.reduce(%742 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %744 = stablehlo.add %741, %743 : tensor<f32>
    %745 = stablehlo.multiply %716, %716 : tensor<2x64x64xf32>
    %746 = stablehlo.reduce(%745 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %747 = stablehlo.add %744, %746 : tensor<f32>
    %748 = stablehlo.multiply %719, %719 : tensor<2x32x64xf32>
    %749 = stablehlo.reduce(%748 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.add %747, %749 : tensor<f32>
    %751 = stablehlo.multiply %721, %721 : tensor<2x32x64xf32>
    %752 = stablehlo.reduce(%751 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %723, %723 : tensor<2x64x64xf32>
    %755 = stablehlo.reduce(%754 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %725, %725 : tensor<2x64xf32>
    %758 = stablehlo.reduce(%757 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %728, %728 : tensor<2x192x64xf32>
    %761 = stablehlo.reduce(%760 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.multiply %730, %730 : tensor<2x192x64xf32>
    %764 = stablehlo.reduce(%763 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %765 = stablehlo.add %762, %764 : tensor<f32>
    %766 = stablehlo.multiply %733, %733 : tensor<2x64x192xf32>
    %767 = stablehlo.reduce(%766 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %768 = stablehlo.add %765, %767 : tensor<f32>
    %769 = stablehlo.sqrt %768 : tensor<f32>
    %770 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %771 = stablehlo.add %769, %770 : tensor<f32>
    %772 = stablehlo.divide %373, %771 : tensor<f32>
    %773 = stablehlo.minimum %772, %373 : tensor<f32>
    %774 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %775 = stablehlo.multiply %705, %774 : tensor<512x64xf32>
    %776 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %777 = stablehlo.multiply %708, %776 : tensor<64xf32>
    %778 = stablehlo.multiply %710, %774 : tensor<512x64xf32>
    %779 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %780 = stablehlo.multiply %713, %779 : tensor<2x64xf32>
    %781 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %782 = stablehlo.multiply %716, %781 : tensor<2x64x64xf32>
    %783 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %784 = stablehlo.multiply %719, %783 : tensor<2x32x64xf32>
    %785 = stablehlo.multiply %721, %783 : tensor<2x32x64xf32>
    %786 = stablehlo.multiply %723, %781 : tensor<2x64x64xf32>
    %787 = stablehlo.multiply %725, %779 : tensor<2x64xf32>
    %788 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %789 = stablehlo.multiply %728, %788 : tensor<2x192x64xf32>
    %790 = stablehlo.multiply %730, %788 : tensor<2x192x64xf32>
    %791 = stablehlo.broadcast_in_dim %773, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %792 = stablehlo.multiply %733, %791 : tensor<2x64x192xf32>
    %793 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %794 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %795 = stablehlo.subtract %793, %794 : tensor<f32>
    %796 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %797 = stablehlo.multiply %795, %796 : tensor<f32>
    %798 = stablehlo.maximum %797, %12 : tensor<f32>
    %799 = stablehlo.minimum %798, %373 : tensor<f32>
    %800 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %801 = stablehlo.multiply %799, %800 : tensor<f32>
    %802 = stablehlo.cosine %801 : tensor<f32>
    %803 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %804 = stablehlo.multiply %802, %803 : tensor<f32>
    %805 = stablehlo.add %804, %803 : tensor<f32>
    %806 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %807 = stablehlo.multiply %805, %806 : tensor<f32>
    %808 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %809 = stablehlo.add %807, %808 : tensor<f32>
    %810 = stablehlo.compare LT, %793, %794, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %811 = stablehlo.add %793, %373 : tensor<f32>
    %812 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %813 = stablehlo.multiply %811, %812 : tensor<f32>
    %814 = stablehlo.select %810, %813, %809 : tensor<i1>, tensor<f32>
    %815 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %816 = stablehlo.multiply %814, %815 : tensor<f32>
    %817 = sdy.sharding_constraint %arg0 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %818 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %819 = stablehlo.multiply %arg12, %818 : tensor<512x64xf32>
    %820 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %821 = stablehlo.multiply %775, %820 : tensor<512x64xf32>
    %822 = stablehlo.add %819, %821 : tensor<512x64xf32>
    %823 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %824 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %825 = stablehlo.multiply %arg24, %824 : tensor<512x64xf32>
    %826 = stablehlo.multiply %775, %775 : tensor<512x64xf32>
    %827 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %828 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %829 = stablehlo.multiply %826, %828 : tensor<512x64xf32>
    %830 = stablehlo.add %825, %829 : tensor<512x64xf32>
    %831 = stablehlo.power %806, %811 : tensor<f32>
    %832 = stablehlo.subtract %373, %831 : tensor<f32>
    %833 = stablehlo.divide %373, %832 : tensor<f32>
    %834 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %835 = stablehlo.power %823, %811 : tensor<f32>
    %836 = stablehlo.subtract %373, %835 : tensor<f32>
    %837 = stablehlo.divide %373, %836 : tensor<f32>
    %838 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %839 = stablehlo.multiply %822, %834 : tensor<512x64xf32>
    %840 = stablehlo.multiply %830, %838 : tensor<512x64xf32>
    %841 = stablehlo.sqrt %840 : tensor<512x64xf32>
    %842 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %843 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %844 = stablehlo.add %841, %843 : tensor<512x64xf32>
    %845 = stablehlo.divide %839, %844 : tensor<512x64xf32>
    %846 = stablehlo.multiply %817, %820 : tensor<512x64xf32>
    %847 = stablehlo.add %845, %846 : tensor<512x64xf32>
    %848 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %849 = stablehlo.multiply %847, %848 : tensor<512x64xf32>
    %850 = stablehlo.subtract %817, %849 : tensor<512x64xf32>
    %851 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %852 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %853 = stablehlo.multiply %arg13, %852 : tensor<64xf32>
    %854 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %855 = stablehlo.multiply %777, %854 : tensor<64xf32>
    %856 = stablehlo.add %853, %855 : tensor<64xf32>
    %857 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %858 = stablehlo.multiply %arg25, %857 : tensor<64xf32>
    %859 = stablehlo.multiply %777, %777 : tensor<64xf32>
    %860 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %861 = stablehlo.multiply %859, %860 : tensor<64xf32>
    %862 = stablehlo.add %858, %861 : tensor<64xf32>
    %863 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %864 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %865 = stablehlo.multiply %856, %863 : tensor<64xf32>
    %866 = stablehlo.multiply %862, %864 : tensor<64xf32>
    %867 = stablehlo.sqrt %866 : tensor<64xf32>
    %868 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %869 = stablehlo.add %867, %868 : tensor<64xf32>
    %870 = stablehlo.divide %865, %869 : tensor<64xf32>
    %871 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %872 = stablehlo.multiply %870, %871 : tensor<64xf32>
    %873 = stablehlo.subtract %851, %872 : tensor<64xf32>
    %874 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %875 = stablehlo.multiply %arg14, %818 : tensor<512x64xf32>
    %876 = stablehlo.multiply %778, %820 : tensor<512x64xf32>
    %877 = stablehlo.add %875, %876 : tensor<512x64xf32>
    %878 = stablehlo.multiply %arg26, %824 : tensor<512x64xf32>
    %879 = stablehlo.multiply %778, %778 : tensor<512x64xf32>
    %880 = stablehlo.multiply %879, %828 : tensor<512x64xf32>
    %881 = stablehlo.add %878, %880 : tensor<512x64xf32>
    %882 = stablehlo.multiply %877, %834 : tensor<512x64xf32>
    %883 = stablehlo.multiply %881, %838 : tensor<512x64xf32>
    %884 = stablehlo.sqrt %883 : tensor<512x64xf32>
    %885 = stablehlo.add %884, %843 : tensor<512x64xf32>
    %886 = stablehlo.divide %882, %885 : tensor<512x64xf32>
    %887 = stablehlo.multiply %874, %820 : tensor<512x64xf32>
    %888 = stablehlo.add %886, %887 : tensor<512x64xf32>
    %889 = stablehlo.multiply %888, %848 : tensor<512x64xf32>
    %890 = stablehlo.subtract %874, %889 : tensor<512x64xf32>
    %891 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %892 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %893 = stablehlo.multiply %arg15, %892 : tensor<2x64xf32>
    %894 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %895 = stablehlo.multiply %780, %894 : tensor<2x64xf32>
    %896 = stablehlo.add %893, %895 : tensor<2x64xf32>
    %897 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %898 = stablehlo.multiply %arg27, %897 : tensor<2x64xf32>
    %899 = stablehlo.multiply %780, %780 : tensor<2x64xf32>
    %900 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %901 = stablehlo.multiply %899, %900 : tensor<2x64xf32>
    %902 = stablehlo.add %898, %901 : tensor<2x64xf32>
    %903 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %904 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %905 = stablehlo.multiply %896, %903 : tensor<2x64xf32>
    %906 = stablehlo.multiply %902, %904 : tensor<2x64xf32>
    %907 = stablehlo.sqrt %906 : tensor<2x64xf32>
    %908 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %909 = stablehlo.add %907, %908 : tensor<2x64xf32>
    %910 = stablehlo.divide %905, %909 : tensor<2x64xf32>
    %911 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %912 = stablehlo.multiply %910, %911 : tensor<2x64xf32>
    %913 = stablehlo.subtract %891, %912 : tensor<2x64xf32>
    %914 = sdy.sharding_constraint %arg4 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %915 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %916 = stablehlo.multiply %arg16, %915 : tensor<2x64x64xf32>
    %917 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %918 = stablehlo.multiply %782, %917 : tensor<2x64x64xf32>
    %919 = stablehlo.add %916, %918 : tensor<2x64x64xf32>
    %920 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %921 = stablehlo.multiply %arg28, %920 : tensor<2x64x64xf32>
    %922 = stablehlo.multiply %782, %782 : tensor<2x64x64xf32>
    %923 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %924 = stablehlo.multiply %922, %923 : tensor<2x64x64xf32>
    %925 = stablehlo.add %921, %924 : tensor<2x64x64xf32>
    %926 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %927 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %928 = stablehlo.multiply %919, %926 : tensor<2x64x64xf32>
    %929 = stablehlo.multiply %925, %927 : tensor<2x64x64xf32>
    %930 = stablehlo.sqrt %929 : tensor<2x64x64xf32>
    %931 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %932 = stablehlo.add %930, %931 : tensor<2x64x64xf32>
    %933 = stablehlo.divide %928, %932 : tensor<2x64x64xf32>
    %934 = stablehlo.multiply %914, %917 : tensor<2x64x64xf32>
    %935 = stablehlo.add %933, %934 : tensor<2x64x64xf32>
    %936 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %937 = stablehlo.multiply %935, %936 : tensor<2x64x64xf32>
    %938 = stablehlo.subtract %914, %937 : tensor<2x64x64xf32>
    %939 = sdy.sharding_constraint %arg5 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %940 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %941 = stablehlo.multiply %arg17, %940 : tensor<2x32x64xf32>
    %942 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %943 = stablehlo.multiply %784, %942 : tensor<2x32x64xf32>
    %944 = stablehlo.add %941, %943 : tensor<2x32x64xf32>
    %945 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %946 = stablehlo.multiply %arg29, %945 : tensor<2x32x64xf32>
    %947 = stablehlo.multiply %784, %784 : tensor<2x32x64xf32>
    %948 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %949 = stablehlo.multiply %947, %948 : tensor<2x32x64xf32>
    %950 = stablehlo.add %946, %949 : tensor<2x32x64xf32>
    %951 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %952 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %953 = stablehlo.multiply %944, %951 : tensor<2x32x64xf32>
    %954 = stablehlo.multiply %950, %952 : tensor<2x32x64xf32>
    %955 = stablehlo.sqrt %954 : tensor<2x32x64xf32>
    %956 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %957 = stablehlo.add %955, %956 : tensor<2x32x64xf32>
    %958 = stablehlo.divide %953, %957 : tensor<2x32x64xf32>
    %959 = stablehlo.multiply %939, %942 : tensor<2x32x64xf32>
    %960 = stablehlo.add %958, %959 : tensor<2x32x64xf32>
    %961 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %962 = stablehlo.multiply %960, %961 : tensor<2x32x64xf32>
    %963 = stablehlo.subtract %939, %962 : tensor<2x32x64xf32>
    %964 = sdy.sharding_constraint %arg6 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %965 = stablehlo.multiply %arg18, %940 : tensor<2x32x64xf32>
    %966 = stablehlo.multiply %785, %942 : tensor<2x32x64xf32>
    %967 = stablehlo.add %965, %966 : tensor<2x32x64xf32>
    %968 = stablehlo.multiply %arg30, %945 : tensor<2x32x64xf32>
    %969 = stablehlo.multiply %785, %785 : tensor<2x32x64xf32>
    %970 = stablehlo.multiply %969, %948 : tensor<2x32x64xf32>
    %971 = stablehlo.add %968, %970 : tensor<2x32x64xf32>
    %972 = stablehlo.multiply %967, %951 : tensor<2x32x64xf32>
    %973 = stablehlo.multiply %971, %952 : tensor<2x32x64xf32>
    %974 = stablehlo.sqrt %973 : tensor<2x32x64xf32>
    %975 = stablehlo.add %974, %956 : tensor<2x32x64xf32>
    %976 = stablehlo.divide %972, %975 : tensor<2x32x64xf32>
    %977 = stablehlo.multiply %964, %942 : tensor<2x32x64xf32>
    %978 = stablehlo.add %976, %977 : tensor<2x32x64xf32>
    %979 = stablehlo.multiply %978, %961 : tensor<2x32x64xf32>
    %980 = stablehlo.subtract %964, %979 : tensor<2x32x64xf32>
    %981 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %982 = stablehlo.multiply %arg19, %915 : tensor<2x64x64xf32>
    %983 = stablehlo.multiply %786, %917 : tensor<2x64x64xf32>
    %984 = stablehlo.add %982, %983 : tensor<2x64x64xf32>
    %985 = stablehlo.multiply %arg31, %920 : tensor<2x64x64xf32>
    %986 = stablehlo.multiply %786, %786 : tensor<2x64x64xf32>
    %987 = stablehlo.multiply %986, %923 : tensor<2x64x64xf32>
    %988 = stablehlo.add %985, %987 : tensor<2x64x64xf32>
    %989 = stablehlo.multiply %984, %926 : tensor<2x64x64xf32>
    %990 = stablehlo.multiply %988, %927 : tensor<2x64x64xf32>
    %991 = stablehlo.sqrt %990 : tensor<2x64x64xf32>
    %992 = stablehlo.add %991, %931 : tensor<2x64x64xf32>
    %993 = stablehlo.divide %989, %992 : tensor<2x64x64xf32>
    %994 = stablehlo.multiply %981, %917 : tensor<2x64x64xf32>
    %995 = stablehlo.add %993, %994 : tensor<2x64x64xf32>
    %996 = stablehlo.multiply %995, %936 : tensor<2x64x64xf32>
    %997 = stablehlo.subtract %981, %996 : tensor<2x64x64xf32>
    %998 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %999 = stablehlo.multiply %arg20, %892 : tensor<2x64xf32>
    %1000 = stablehlo.multiply %787, %894 : tensor<2x64xf32>
    %1001 = stablehlo.add %999, %1000 : tensor<2x64xf32>
    %1002 = stablehlo.multiply %arg32, %897 : tensor<2x64xf32>
    %1003 = stablehlo.multiply %787, %787 : tensor<2x64xf32>
    %1004 = stablehlo.multiply %1003, %900 : tensor<2x64xf32>
    %1005 = stablehlo.add %1002, %1004 : tensor<2x64xf32>
    %1006 = stablehlo.multiply %1001, %903 : tensor<2x64xf32>
    %1007 = stablehlo.multiply %1005, %904 : tensor<2x64xf32>
    %1008 = stablehlo.sqrt %1007 : tensor<2x64xf32>
    %1009 = stablehlo.add %1008, %908 : tensor<2x64xf32>
    %1010 = stablehlo.divide %1006, %1009 : tensor<2x64xf32>
    %1011 = stablehlo.multiply %1010, %911 : tensor<2x64xf32>
    %1012 = stablehlo.subtract %998, %1011 : tensor<2x64xf32>
    %1013 = sdy.sharding_constraint %arg9 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1014 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1015 = stablehlo.multiply %arg21, %1014 : tensor<2x192x64xf32>
    %1016 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1017 = stablehlo.multiply %789, %1016 : tensor<2x192x64xf32>
    %1018 = stablehlo.add %1015, %1017 : tensor<2x192x64xf32>
    %1019 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1020 = stablehlo.multiply %arg33, %1019 : tensor<2x192x64xf32>
    %1021 = stablehlo.multiply %789, %789 : tensor<2x192x64xf32>
    %1022 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1023 = stablehlo.multiply %1021, %1022 : tensor<2x192x64xf32>
    %1024 = stablehlo.add %1020, %1023 : tensor<2x192x64xf32>
    %1025 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1026 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1027 = stablehlo.multiply %1018, %1025 : tensor<2x192x64xf32>
    %1028 = stablehlo.multiply %1024, %1026 : tensor<2x192x64xf32>
    %1029 = stablehlo.sqrt %1028 : tensor<2x192x64xf32>
    %1030 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1031 = stablehlo.add %1029, %1030 : tensor<2x192x64xf32>
    %1032 = stablehlo.divide %1027, %1031 : tensor<2x192x64xf32>
    %1033 = stablehlo.multiply %1013, %1016 : tensor<2x192x64xf32>
    %1034 = stablehlo.add %1032, %1033 : tensor<2x192x64xf32>
    %1035 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %1034, %1035 : tensor<2x192x64xf32>
    %1037 = stablehlo.subtract %1013, %1036 : tensor<2x192x64xf32>
    %1038 = sdy.sharding_constraint %arg10 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %arg22, %1014 : tensor<2x192x64xf32>
    %1040 = stablehlo.multiply %790, %1016 : tensor<2x192x64xf32>
    %1041 = stablehlo.add %1039, %1040 : tensor<2x192x64xf32>
    %1042 = stablehlo.multiply %arg34, %1019 : tensor<2x192x64xf32>
    %1043 = stablehlo.multiply %790, %790 : tensor<2x192x64xf32>
    %1044 = stablehlo.multiply %1043, %1022 : tensor<2x192x64xf32>
    %1045 = stablehlo.add %1042, %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.multiply %1041, %1025 : tensor<2x192x64xf32>
    %1047 = stablehlo.multiply %1045, %1026 : tensor<2x192x64xf32>
    %1048 = stablehlo.sqrt %1047 : tensor<2x192x64xf32>
    %1049 = stablehlo.add %1048, %1030 : tensor<2x192x64xf32>
    %1050 = stablehlo.divide %1046, %1049 : tensor<2x192x64xf32>
    %1051 = stablehlo.multiply %1038, %1016 : tensor<2x192x64xf32>
    %1052 = stablehlo.add %1050, %1051 : tensor<2x192x64xf32>
    %1053 = stablehlo.multiply %1052, %1035 : tensor<2x192x64xf32>
    %1054 = stablehlo.subtract %1038, %1053 : tensor<2x192x64xf32>
    %1055 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %1056 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1057 = stablehlo.multiply %arg23, %1056 : tensor<2x64x192xf32>
    %1058 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1059 = stablehlo.multiply %792, %1058 : tensor<2x64x192xf32>
    %1060 = stablehlo.add %1057, %1059 : tensor<2x64x192xf32>
    %1061 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1062 = stablehlo.multiply %arg35, %1061 : tensor<2x64x192xf32>
    %1063 = stablehlo.multiply %792, %792 : tensor<2x64x192xf32>
    %1064 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1065 = stablehlo.multiply %1063, %1064 : tensor<2x64x192xf32>
    %1066 = stablehlo.add %1062, %1065 : tensor<2x64x192xf32>
    %1067 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1068 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1069 = stablehlo.multiply %1060, %1067 : tensor<2x64x192xf32>
    %1070 = stablehlo.multiply %1066, %1068 : tensor<2x64x192xf32>
    %1071 = stablehlo.sqrt %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1073 = stablehlo.add %1071, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.divide %1069, %1073 : tensor<2x64x192xf32>
    %1075 = stablehlo.multiply %1055, %1058 : tensor<2x64x192xf32>
    %1076 = stablehlo.add %1074, %1075 : tensor<2x64x192xf32>
    %1077 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1078 = stablehlo.multiply %1076, %1077 : tensor<2x64x192xf32>
    %1079 = stablehlo.subtract %1055, %1078 : tensor<2x64x192xf32>
    %1080 = stablehlo.constant dense<1> : tensor<i32>
    %1081 = stablehlo.add %arg36, %1080 : tensor<i32>
    %1082 = stablehlo.multiply %365#2, %702 : tensor<f32>
    %1083 = stablehlo.multiply %365#3, %702 : tensor<f32>
    %1084 = stablehlo.reshape %1082 : (tensor<f32>) -> tensor<1xf32>
    %1085 = stablehlo.reshape %1083 : (tensor<f32>) -> tensor<1xf32>
    %1086 = stablehlo.reshape %769 : (tensor<f32>) -> tensor<1xf32>
    %1087 = stablehlo.reshape %816 : (tensor<f32>) -> tensor<1xf32>
    %1088 = stablehlo.reshape %372 : (tensor<f32>) -> tensor<1xf32>
    %1089 = stablehlo.concatenate %1084, %1085, %1086, %1087, %1088, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %850, %873, %890, %913, %938, %963, %980, %997, %1012, %1037, %1054, %1079, %822, %856, %877, %896, %919, %944, %967, %984, %1001, %1018, %1041, %1060, %830, %862, %881, %902, %925, %950, %971, %988, %1005, %1024, %1045, %1066, %1081, %1089 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
