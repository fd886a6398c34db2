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
    %8 = stablehlo.constant dense<[-1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0]> : tensor<16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.broadcast_in_dim %8, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %11 = stablehlo.multiply %9, %10 : tensor<1x64x16xf32>
    %12 = stablehlo.cosine %7 : tensor<1x64x16xf32>
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
    %279:41 = stablehlo.while(%r26 = %14, %r27 = %12, %r28 = %11, %r29 = %1, %r30 = %13, %r31 = %arg3, %r32 = %arg4, %r33 = %arg5, %r34 = %arg6, %r35 = %arg7, %r36 = %arg8, %r37 = %arg9, %r38 = %arg10, %r39 = %arg11, %r40 = %16, %r41 = %17, %r42 = %16, %r43 = %18, %r44 = %18, %r45 = %18, %r46 = %19, %r47 = %18, %r48 = %16, %r49 = %17, %r50 = %16, %r51 = %18, %r52 = %20, %r53 = %18, %r54 = %20, %r55 = %20, %r56 = %20, %r57 = %21, %r58 = %20, %r59 = %22, %r60 = %22, %r61 = %23, %r62 = %24, %r63 = %25, %r64 = %25, %r65 = %25, %r66 = %25) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
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
      %104 = sdy.sharding_constraint %103 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %105 = stablehlo.reshape %104 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %106 = stablehlo.dot_general %105, %75, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %107 = stablehlo.reshape %106 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %108 = stablehlo.reshape %107 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %109 = sdy.sharding_constraint %108 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %110 = stablehlo.dot_general %105, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %111 = stablehlo.reshape %110 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %113 = sdy.sharding_constraint %112 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %114 = stablehlo.dot_general %105, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %115 = stablehlo.reshape %114 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %116 = stablehlo.reshape %115 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %117 = sdy.sharding_constraint %116 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %118 = stablehlo.reshape %r27 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %120 = stablehlo.multiply %109, %119 : tensor<8x64x4x16xf32>
      %121 = stablehlo.slice %109 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %122 = stablehlo.slice %109 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %123 = stablehlo.concatenate %121, %122, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %124 = stablehlo.reshape %r28 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %126 = stablehlo.multiply %123, %125 : tensor<8x64x4x16xf32>
      %127 = stablehlo.add %120, %126 : tensor<8x64x4x16xf32>
      %128 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %129 = stablehlo.multiply %113, %128 : tensor<8x64x2x16xf32>
      %130 = stablehlo.slice %113 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %131 = stablehlo.slice %113 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %132 = stablehlo.concatenate %130, %131, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %133 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %134 = stablehlo.multiply %132, %133 : tensor<8x64x2x16xf32>
      %135 = stablehlo.add %129, %134 : tensor<8x64x2x16xf32>
      %136 = stablehlo.transpose %135, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %137 = stablehlo.transpose %117, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %138 = stablehlo.iota dim = 0 : tensor<1xi32>
      %139 = stablehlo.constant dense<64> : tensor<i32>
      %140 = stablehlo.broadcast_in_dim %139, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %141 = stablehlo.multiply %138, %140 : tensor<1xi32>
      %142 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %143 = stablehlo.add %141, %142 : tensor<1xi32>
      %144 = stablehlo.reshape %127 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %145 = stablehlo.transpose %144, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %146 = stablehlo.reshape %145 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %147 = stablehlo.reshape %143 : (tensor<1xi32>) -> tensor<i32>
      %148 = stablehlo.reshape %146 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %149 = stablehlo.dot_general %148, %136, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %150 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %152 = stablehlo.multiply %149, %151 : tensor<8x2x128x64xf32>
      %153 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %154 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %155 = stablehlo.subtract %153, %154 : tensor<64x64xi32>
      %156 = stablehlo.subtract %147, %69 : tensor<i32>
      %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %158 = stablehlo.add %155, %157 : tensor<64x64xi32>
      %159 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %160 = stablehlo.compare GE, %158, %159, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %161 = stablehlo.broadcast_in_dim %160, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %162 = stablehlo.reshape %161 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %163 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %164 = stablehlo.broadcast_in_dim %163, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %165 = stablehlo.select %162, %152, %164 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %166 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %167 = stablehlo.reduce(%165 init: %166) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %168 = stablehlo.broadcast_in_dim %167, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %169 = stablehlo.subtract %165, %168 : tensor<8x2x128x64xf32>
      %170 = stablehlo.exponential %169 : tensor<8x2x128x64xf32>
      %171 = stablehlo.reduce(%170 init: %91) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %172 = stablehlo.dot_general %170, %137, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %173 = stablehlo.broadcast_in_dim %171, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %174 = stablehlo.divide %172, %173 : tensor<8x2x128x16xf32>
      %175 = stablehlo.log %171 : tensor<8x2x128xf32>
      %176 = stablehlo.add %175, %167 : tensor<8x2x128xf32>
      %177 = stablehlo.reshape %174 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %178 = stablehlo.reshape %176 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %179 = stablehlo.reshape %177 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %180 = stablehlo.transpose %179, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %181 = stablehlo.reshape %180 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %182 = stablehlo.reshape %178 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %183 = stablehlo.transpose %182, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %184 = stablehlo.reshape %183 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %185 = stablehlo.reshape %181 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %186 = stablehlo.reshape %185 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %187 = stablehlo.dot_general %186, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %188 = stablehlo.reshape %187 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %189 = stablehlo.add %r29, %188 : tensor<8x64x64xf32>
      %190 = sdy.sharding_constraint %189 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %191 = stablehlo.multiply %190, %190 : tensor<8x64x64xf32>
      %192 = stablehlo.reduce(%191 init: %91) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %193 = stablehlo.multiply %192, %94 : tensor<8x64xf32>
      %194 = stablehlo.add %193, %97 : tensor<8x64xf32>
      %195 = stablehlo.rsqrt %194 : tensor<8x64xf32>
      %196 = stablehlo.broadcast_in_dim %195, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %197 = stablehlo.multiply %190, %196 : tensor<8x64x64xf32>
      %198 = stablehlo.broadcast_in_dim %83, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %199 = stablehlo.multiply %197, %198 : tensor<8x64x64xf32>
      %200 = sdy.sharding_constraint %199 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %201 = stablehlo.reshape %200 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %202 = stablehlo.dot_general %201, %85, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %203 = stablehlo.reshape %202 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %204 = stablehlo.dot_general %201, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %205 = stablehlo.reshape %204 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %206 = stablehlo.logistic %203 : tensor<8x64x192xf32>
      %207 = stablehlo.multiply %203, %206 : tensor<8x64x192xf32>
      %208 = stablehlo.multiply %207, %205 : tensor<8x64x192xf32>
      %209 = stablehlo.reshape %208 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %210 = stablehlo.dot_general %209, %89, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %211 = stablehlo.reshape %210 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %212 = stablehlo.add %190, %211 : tensor<8x64x64xf32>
      %213 = sdy.sharding_constraint %212 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %214 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %215 = stablehlo.broadcast_in_dim %214, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %216 = stablehlo.subtract %215, %206 : tensor<8x64x192xf32>
      %217 = stablehlo.reshape %184 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %218 = stablehlo.transpose %217, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %219 = stablehlo.reshape %218 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %220 = stablehlo.reshape %219 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %221 = stablehlo.broadcast_in_dim %220, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %222 = stablehlo.subtract %152, %221 : tensor<8x2x128x64xf32>
      %223 = stablehlo.exponential %222 : tensor<8x2x128x64xf32>
      %224 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %225 = stablehlo.select %162, %223, %224 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %226 = stablehlo.negate %r28 : tensor<1x64x16xf32>
      %227 = stablehlo.reshape %226 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %228 = stablehlo.constant dense<1> : tensor<i32>
      %229 = stablehlo.add %r26, %228 : tensor<i32>
      %230 = stablehlo.reshape %r29 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %231 = stablehlo.dynamic_update_slice %r40, %230, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %232 = stablehlo.reshape %99 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %233 = stablehlo.dynamic_update_slice %r41, %232, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %234 = stablehlo.reshape %101 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %235 = stablehlo.dynamic_update_slice %r42, %234, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %236 = stablehlo.reshape %105 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %237 = stablehlo.dynamic_update_slice %r43, %236, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %238 = stablehlo.dynamic_update_slice %r44, %236, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %239 = stablehlo.dynamic_update_slice %r45, %236, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %240 = stablehlo.reshape %181 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %241 = stablehlo.dynamic_update_slice %r46, %240, %r26, %69, %69, %69, %69 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %242 = stablehlo.reshape %186 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %243 = stablehlo.dynamic_update_slice %r47, %242, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %244 = stablehlo.reshape %190 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %245 = stablehlo.dynamic_update_slice %r48, %244, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %246 = stablehlo.reshape %195 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %247 = stablehlo.dynamic_update_slice %r49, %246, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %248 = stablehlo.reshape %197 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %249 = stablehlo.dynamic_update_slice %r50, %248, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %250 = stablehlo.reshape %201 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %251 = stablehlo.dynamic_update_slice %r51, %250, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %252 = stablehlo.reshape %203 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %253 = stablehlo.dynamic_update_slice %r52, %252, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %254 = stablehlo.dynamic_update_slice %r53, %250, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %255 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %256 = stablehlo.dynamic_update_slice %r54, %255, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %257 = stablehlo.reshape %206 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %258 = stablehlo.dynamic_update_slice %r55, %257, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %259 = stablehlo.reshape %207 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %260 = stablehlo.dynamic_update_slice %r56, %259, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %261 = stablehlo.reshape %209 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %262 = stablehlo.dynamic_update_slice %r57, %261, %r26, %69, %69 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %263 = stablehlo.reshape %216 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %264 = stablehlo.dynamic_update_slice %r58, %263, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %265 = stablehlo.reshape %136 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %266 = stablehlo.dynamic_update_slice %r59, %265, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %267 = stablehlo.reshape %137 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %268 = stablehlo.dynamic_update_slice %r60, %267, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %269 = stablehlo.reshape %148 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %270 = stablehlo.dynamic_update_slice %r61, %269, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %271 = stablehlo.reshape %225 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %272 = stablehlo.dynamic_update_slice %r62, %271, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %273 = stablehlo.reshape %118 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %274 = stablehlo.dynamic_update_slice %r63, %273, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %275 = stablehlo.reshape %227 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %276 = stablehlo.dynamic_update_slice %r64, %275, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %277 = stablehlo.dynamic_update_slice %r65, %273, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %278 = stablehlo.dynamic_update_slice %r66, %275, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %229, %r27, %r28, %213, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %231, %233, %235, %237, %238, %239, %241, %243, %245, %247, %249, %251, %253, %254, %256, %258, %260, %262, %264, %266, %268, %270, %272, %274, %276, %277, %278 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %280 = stablehlo.multiply %279#3, %279#3 : tensor<8x64x64xf32>
    %281 = stablehlo.reduce(%280 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %282 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %283 = stablehlo.broadcast_in_dim %282, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %284 = stablehlo.multiply %281, %283 : tensor<8x64xf32>
    %285 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %286 = stablehlo.broadcast_in_dim %285, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %287 = stablehlo.add %284, %286 : tensor<8x64xf32>
    %288 = stablehlo.rsqrt %287 : tensor<8x64xf32>
    %289 = stablehlo.broadcast_in_dim %288, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %290 = stablehlo.multiply %279#3, %289 : tensor<8x64x64xf32>
    %291 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %292 = stablehlo.multiply %290, %291 : tensor<8x64x64xf32>
    %293 = sdy.sharding_constraint %292 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %294 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %295 = stablehlo.reshape %293 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %296 = stablehlo.transpose %295, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %297 = sdy.sharding_constraint %296 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %298 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %299 = stablehlo.transpose %298, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %300 = sdy.sharding_constraint %299 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %301 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %302 = sdy.sharding_constraint %301 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %303 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %368:8 = stablehlo.while(%r304 = %14, %r305 = %294, %r306 = %15, %r307 = %15, %r308 = %302, %r309 = %297, %r310 = %300, %r311 = %303) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %312 = stablehlo.constant dense<1> : tensor<i32>
      %313 = stablehlo.compare LT, %r304, %312, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %313 : tensor<i1>
    } do {
      %314 = stablehlo.constant dense<0> : tensor<i32>
      %315 = stablehlo.dynamic_slice %r309, %r304, %314, %314, %314, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %316 = stablehlo.reshape %315 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %317 = stablehlo.dynamic_slice %r310, %r304, %314, %314, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %318 = stablehlo.reshape %317 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %319 = stablehlo.reshape %316 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %320 = stablehlo.dot_general %319, %r305, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %321 = stablehlo.reshape %320 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %322 = sdy.sharding_constraint %321 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %323 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %324 = stablehlo.reduce(%322 init: %323) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %325 = stablehlo.broadcast_in_dim %324, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %326 = stablehlo.subtract %322, %325 : tensor<4x128x512xf32>
      %327 = stablehlo.exponential %326 : tensor<4x128x512xf32>
      %328 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %329 = stablehlo.reduce(%327 init: %328) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %330 = stablehlo.log %329 : tensor<4x128xf32>
      %331 = stablehlo.add %330, %324 : tensor<4x128xf32>
      %332 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %333 = stablehlo.broadcast_in_dim %318, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %334 = stablehlo.compare EQ, %332, %333, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %335 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %336 = stablehlo.select %334, %322, %335 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %337 = stablehlo.reduce(%336 init: %328) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %338 = stablehlo.constant dense<-1> : tensor<i32>
      %339 = stablehlo.broadcast_in_dim %338, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %340 = stablehlo.compare NE, %318, %339, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %341 = stablehlo.subtract %331, %337 : tensor<4x128xf32>
      %342 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %343 = stablehlo.broadcast_in_dim %342, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %344 = stablehlo.convert %340 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %345 = stablehlo.multiply %344, %343 : tensor<4x128xf32>
      %346 = stablehlo.divide %345, %329 : tensor<4x128xf32>
      %347 = stablehlo.broadcast_in_dim %346, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %348 = stablehlo.multiply %327, %347 : tensor<4x128x512xf32>
      %349 = stablehlo.broadcast_in_dim %345, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %350 = stablehlo.select %334, %349, %335 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %351 = stablehlo.subtract %348, %350 : tensor<4x128x512xf32>
      %352 = stablehlo.broadcast_in_dim %328, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %353 = stablehlo.select %340, %341, %352 : tensor<4x128xi1>, tensor<4x128xf32>
      %354 = stablehlo.reduce(%353 init: %328) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %355 = stablehlo.reshape %351 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %356 = stablehlo.dot_general %355, %r305, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %357 = stablehlo.dot_general %351, %316, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %358 = stablehlo.add %r308, %357 : tensor<4x512x64xf32>
      %359 = sdy.sharding_constraint %358 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %360 = stablehlo.reshape %356 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %361 = sdy.sharding_constraint %360 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %362 = stablehlo.add %r306, %354 : tensor<f32>
      %363 = stablehlo.add %r307, %354 : tensor<f32>
      %364 = stablehlo.constant dense<1> : tensor<i32>
      %365 = stablehlo.add %r304, %364 : tensor<i32>
      %366 = stablehlo.reshape %361 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %367 = stablehlo.dynamic_update_slice %r311, %366, %r304, %314, %314, %314 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %365, %r305, %362, %363, %359, %r309, %r310, %367 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %369 = stablehlo.reduce(%368#4 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %370 = sdy.sharding_constraint %369 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %371 = stablehlo.constant dense<-1> : tensor<i32>
    %372 = stablehlo.broadcast_in_dim %371, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %373 = stablehlo.compare NE, %300, %372, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %374 = stablehlo.convert %373 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %375 = stablehlo.reduce(%374 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %376 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %377 = stablehlo.broadcast_in_dim %376, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %378 = stablehlo.multiply %368#7, %377 : tensor<1x4x128x64xf32>
    %379 = stablehlo.broadcast_in_dim %376, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %380 = stablehlo.multiply %370, %379 : tensor<512x64xf32>
    %381 = sdy.sharding_constraint %378 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %382 = stablehlo.transpose %381, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %383 = stablehlo.reshape %382 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %384 = sdy.sharding_constraint %380 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %385 = sdy.sharding_constraint %383 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %386 = stablehlo.multiply %385, %291 : tensor<8x64x64xf32>
    %387 = stablehlo.multiply %385, %290 : tensor<8x64x64xf32>
    %388 = stablehlo.reduce(%387 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %389 = stablehlo.multiply %386, %289 : tensor<8x64x64xf32>
    %390 = stablehlo.multiply %386, %279#3 : tensor<8x64x64xf32>
    %391 = stablehlo.reduce(%390 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %392 = stablehlo.multiply %391, %288 : tensor<8x64xf32>
    %393 = stablehlo.multiply %392, %288 : tensor<8x64xf32>
    %394 = stablehlo.multiply %393, %288 : tensor<8x64xf32>
    %395 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %396 = stablehlo.broadcast_in_dim %395, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %397 = stablehlo.multiply %394, %396 : tensor<8x64xf32>
    %398 = stablehlo.multiply %397, %283 : tensor<8x64xf32>
    %399 = stablehlo.broadcast_in_dim %398, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %400 = stablehlo.multiply %399, %279#3 : tensor<8x64x64xf32>
    %401 = stablehlo.add %389, %400 : tensor<8x64x64xf32>
    %402 = stablehlo.add %401, %400 : tensor<8x64x64xf32>
    %403 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %404 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %405 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %406 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %407 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %691:50 = stablehlo.while(%r408 = %14, %r409 = %12, %r410 = %11, %r411 = %402, %r412 = %13, %r413 = %arg3, %r414 = %arg4, %r415 = %arg5, %r416 = %arg6, %r417 = %arg7, %r418 = %arg8, %r419 = %arg9, %r420 = %arg10, %r421 = %arg11, %r422 = %279#14, %r423 = %279#15, %r424 = %279#16, %r425 = %279#17, %r426 = %279#18, %r427 = %279#19, %r428 = %279#20, %r429 = %279#21, %r430 = %279#22, %r431 = %279#23, %r432 = %279#24, %r433 = %279#25, %r434 = %279#26, %r435 = %279#27, %r436 = %279#28, %r437 = %279#29, %r438 = %279#30, %r439 = %279#31, %r440 = %279#32, %r441 = %279#33, %r442 = %279#34, %r443 = %279#35, %r444 = %279#36, %r445 = %279#37, %r446 = %279#38, %r447 = %279#39, %r448 = %279#40, %r449 = %403, %r450 = %404, %r451 = %405, %r452 = %405, %r453 = %404, %r454 = %403, %r455 = %406, %r456 = %406, %r457 = %407) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %458 = stablehlo.constant dense<2> : tensor<i32>
      %459 = stablehlo.compare LT, %r408, %458, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %459 : tensor<i1>
    } do {
      %460 = stablehlo.constant dense<1> : tensor<i32>
      %461 = stablehlo.subtract %460, %r408 : tensor<i32>
      %462 = stablehlo.constant dense<0> : tensor<i32>
      %463 = stablehlo.dynamic_slice %r412, %461, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %464 = stablehlo.reshape %463 : (tensor<1xui32>) -> tensor<ui32>
      %465 = stablehlo.dynamic_slice %r413, %461, %462, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x64xf32>) -> tensor<64xf32>
      %467 = stablehlo.dynamic_slice %r414, %461, %462, %462, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %469 = stablehlo.dynamic_slice %r415, %461, %462, %462, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %471 = stablehlo.dynamic_slice %r416, %461, %462, %462, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %473 = stablehlo.dynamic_slice %r417, %461, %462, %462, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %475 = stablehlo.dynamic_slice %r418, %461, %462, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x64xf32>) -> tensor<64xf32>
      %477 = stablehlo.dynamic_slice %r419, %461, %462, %462, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %479 = stablehlo.dynamic_slice %r420, %461, %462, %462, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %481 = stablehlo.dynamic_slice %r421, %461, %462, %462, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %483 = stablehlo.dynamic_slice %r422, %461, %462, %462, %462, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %485 = stablehlo.dynamic_slice %r423, %461, %462, %462, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %487 = stablehlo.dynamic_slice %r424, %461, %462, %462, %462, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %489 = stablehlo.dynamic_slice %r425, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %491 = stablehlo.dynamic_slice %r426, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %493 = stablehlo.dynamic_slice %r427, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %495 = stablehlo.dynamic_slice %r428, %461, %462, %462, %462, %462, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %497 = stablehlo.dynamic_slice %r429, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %499 = stablehlo.dynamic_slice %r430, %461, %462, %462, %462, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %501 = stablehlo.dynamic_slice %r431, %461, %462, %462, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %503 = stablehlo.dynamic_slice %r432, %461, %462, %462, %462, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %505 = stablehlo.dynamic_slice %r433, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %507 = stablehlo.dynamic_slice %r434, %461, %462, %462, %462, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %509 = stablehlo.dynamic_slice %r435, %461, %462, %462, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %511 = stablehlo.dynamic_slice %r436, %461, %462, %462, %462, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %513 = stablehlo.dynamic_slice %r437, %461, %462, %462, %462, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %515 = stablehlo.dynamic_slice %r438, %461, %462, %462, %462, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %517 = stablehlo.dynamic_slice %r439, %461, %462, %462, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %519 = stablehlo.dynamic_slice %r440, %461, %462, %462, %462, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %520 = stablehlo.reshape %519 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %521 = stablehlo.dynamic_slice %r441, %461, %462, %462, %462, %462, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %522 = stablehlo.reshape %521 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %523 = stablehlo.dynamic_slice %r442, %461, %462, %462, %462, %462, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %524 = stablehlo.reshape %523 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %525 = stablehlo.dynamic_slice %r443, %461, %462, %462, %462, %462, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %526 = stablehlo.reshape %525 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %527 = stablehlo.dynamic_slice %r444, %461, %462, %462, %462, %462, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %528 = stablehlo.reshape %527 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %529 = stablehlo.dynamic_slice %r445, %461, %462, %462, %462, %462, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %530 = stablehlo.reshape %529 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %531 = stablehlo.dynamic_slice %r446, %461, %462, %462, %462, %462, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %532 = stablehlo.reshape %531 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %533 = stablehlo.dynamic_slice %r447, %461, %462, %462, %462, %462, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %534 = stablehlo.reshape %533 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %535 = stablehlo.dynamic_slice %r448, %461, %462, %462, %462, %462, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %536 = stablehlo.reshape %535 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %537 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %538 = stablehlo.broadcast_in_dim %537, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %539 = stablehlo.broadcast_in_dim %486, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.broadcast_in_dim %466, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %541 = stablehlo.broadcast_in_dim %502, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %542 = stablehlo.broadcast_in_dim %476, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %543 = sdy.sharding_constraint %r411 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %544 = stablehlo.reshape %543 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %545 = stablehlo.dot_general %544, %482, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %546 = stablehlo.dot_general %544, %518, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %547 = stablehlo.reshape %545 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %548 = stablehlo.multiply %547, %512 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %547, %516 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %548, %514 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %548, %508 : tensor<8x64x192xf32>
      %552 = stablehlo.multiply %551, %514 : tensor<8x64x192xf32>
      %553 = stablehlo.multiply %552, %520 : tensor<8x64x192xf32>
      %554 = stablehlo.add %550, %553 : tensor<8x64x192xf32>
      %555 = stablehlo.reshape %549 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %556 = stablehlo.dot_general %555, %480, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %557 = stablehlo.dot_general %555, %510, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %558 = stablehlo.reshape %556 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %559 = stablehlo.reshape %554 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %560 = stablehlo.dot_general %559, %478, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %561 = stablehlo.dot_general %559, %506, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %562 = stablehlo.reshape %560 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %563 = stablehlo.add %558, %562 : tensor<8x64x64xf32>
      %564 = sdy.sharding_constraint %563 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %565 = stablehlo.multiply %564, %542 : tensor<8x64x64xf32>
      %566 = stablehlo.multiply %564, %504 : tensor<8x64x64xf32>
      %567 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %568 = stablehlo.reduce(%566 init: %567) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %569 = stablehlo.multiply %565, %541 : tensor<8x64x64xf32>
      %570 = stablehlo.multiply %565, %500 : tensor<8x64x64xf32>
      %571 = stablehlo.add %543, %569 : tensor<8x64x64xf32>
      %572 = stablehlo.reduce(%570 init: %567) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %573 = stablehlo.multiply %572, %502 : tensor<8x64xf32>
      %574 = stablehlo.multiply %573, %502 : tensor<8x64xf32>
      %575 = stablehlo.multiply %574, %502 : tensor<8x64xf32>
      %576 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %577 = stablehlo.broadcast_in_dim %576, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %578 = stablehlo.multiply %575, %577 : tensor<8x64xf32>
      %579 = stablehlo.multiply %578, %538 : tensor<8x64xf32>
      %580 = stablehlo.broadcast_in_dim %579, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %581 = stablehlo.multiply %580, %500 : tensor<8x64x64xf32>
      %582 = stablehlo.add %571, %581 : tensor<8x64x64xf32>
      %583 = stablehlo.add %582, %581 : tensor<8x64x64xf32>
      %584 = sdy.sharding_constraint %583 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %585 = stablehlo.reshape %584 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %586 = stablehlo.dot_general %585, %474, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %587 = stablehlo.dot_general %585, %498, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %588 = stablehlo.reshape %586 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %589 = stablehlo.reshape %588 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %590 = stablehlo.multiply %496, %589 : tensor<8x64x4x16xf32>
      %591 = stablehlo.reduce(%590 init: %567) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %592 = stablehlo.reshape %589 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %593 = stablehlo.transpose %592, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %594 = stablehlo.reshape %593 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %595 = stablehlo.reshape %591 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %596 = stablehlo.transpose %595, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %597 = stablehlo.reshape %596 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %598 = stablehlo.broadcast_in_dim %567, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %599 = stablehlo.reshape %594 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %600 = stablehlo.reshape %597 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %601 = stablehlo.dot_general %599, %524, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %602 = stablehlo.broadcast_in_dim %600, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %603 = stablehlo.subtract %601, %602 : tensor<8x2x128x64xf32>
      %604 = stablehlo.multiply %528, %603 : tensor<8x2x128x64xf32>
      %605 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %606 = stablehlo.broadcast_in_dim %605, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %607 = stablehlo.multiply %604, %606 : tensor<8x2x128x64xf32>
      %608 = stablehlo.dot_general %607, %522, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %609 = stablehlo.dot_general %607, %526, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %610 = stablehlo.dot_general %528, %599, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %611 = stablehlo.add %598, %609 : tensor<8x2x64x16xf32>
      %612 = stablehlo.add %598, %610 : tensor<8x2x64x16xf32>
      %613 = stablehlo.reshape %608 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %614 = stablehlo.reshape %613 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %615 = stablehlo.transpose %614, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %616 = stablehlo.reshape %615 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %617 = stablehlo.transpose %611, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %618 = stablehlo.transpose %612, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %619 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %620 = stablehlo.multiply %617, %619 : tensor<8x64x2x16xf32>
      %621 = stablehlo.slice %617 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %622 = stablehlo.slice %617 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %623 = stablehlo.concatenate %621, %622, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %624 = stablehlo.broadcast_in_dim %532, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %625 = stablehlo.multiply %623, %624 : tensor<8x64x2x16xf32>
      %626 = stablehlo.add %620, %625 : tensor<8x64x2x16xf32>
      %627 = stablehlo.broadcast_in_dim %534, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %628 = stablehlo.multiply %616, %627 : tensor<8x64x4x16xf32>
      %629 = stablehlo.slice %616 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %630 = stablehlo.slice %616 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %631 = stablehlo.concatenate %629, %630, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %632 = stablehlo.broadcast_in_dim %536, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %633 = stablehlo.multiply %631, %632 : tensor<8x64x4x16xf32>
      %634 = stablehlo.add %628, %633 : tensor<8x64x4x16xf32>
      %635 = sdy.sharding_constraint %618 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %636 = stablehlo.reshape %635 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %637 = stablehlo.reshape %636 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %638 = stablehlo.dot_general %637, %472, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %639 = stablehlo.dot_general %637, %494, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %640 = stablehlo.reshape %638 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %641 = sdy.sharding_constraint %626 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %642 = stablehlo.reshape %641 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %643 = stablehlo.reshape %642 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %644 = stablehlo.dot_general %643, %470, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %645 = stablehlo.dot_general %643, %492, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %646 = stablehlo.reshape %644 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %647 = stablehlo.add %640, %646 : tensor<8x64x64xf32>
      %648 = sdy.sharding_constraint %634 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %649 = stablehlo.reshape %648 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %650 = stablehlo.reshape %649 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %651 = stablehlo.dot_general %650, %468, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %652 = stablehlo.dot_general %650, %490, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %653 = stablehlo.reshape %651 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %654 = stablehlo.add %647, %653 : tensor<8x64x64xf32>
      %655 = sdy.sharding_constraint %654 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %656 = stablehlo.multiply %655, %540 : tensor<8x64x64xf32>
      %657 = stablehlo.multiply %655, %488 : tensor<8x64x64xf32>
      %658 = stablehlo.reduce(%657 init: %567) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %659 = stablehlo.multiply %656, %539 : tensor<8x64x64xf32>
      %660 = stablehlo.multiply %656, %484 : tensor<8x64x64xf32>
      %661 = stablehlo.add %584, %659 : tensor<8x64x64xf32>
      %662 = stablehlo.reduce(%660 init: %567) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %663 = stablehlo.multiply %662, %486 : tensor<8x64xf32>
      %664 = stablehlo.multiply %663, %486 : tensor<8x64xf32>
      %665 = stablehlo.multiply %664, %486 : tensor<8x64xf32>
      %666 = stablehlo.multiply %665, %577 : tensor<8x64xf32>
      %667 = stablehlo.multiply %666, %538 : tensor<8x64xf32>
      %668 = stablehlo.broadcast_in_dim %667, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %669 = stablehlo.multiply %668, %484 : tensor<8x64x64xf32>
      %670 = stablehlo.add %661, %669 : tensor<8x64x64xf32>
      %671 = stablehlo.add %670, %669 : tensor<8x64x64xf32>
      %672 = stablehlo.add %r408, %460 : tensor<i32>
      %673 = stablehlo.reshape %658 : (tensor<64xf32>) -> tensor<1x64xf32>
      %674 = stablehlo.dynamic_update_slice %r449, %673, %461, %462 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %675 = stablehlo.reshape %652 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %676 = stablehlo.dynamic_update_slice %r450, %675, %461, %462, %462 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %677 = stablehlo.reshape %645 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %678 = stablehlo.dynamic_update_slice %r451, %677, %461, %462, %462 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %679 = stablehlo.reshape %639 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %680 = stablehlo.dynamic_update_slice %r452, %679, %461, %462, %462 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %681 = stablehlo.reshape %587 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %682 = stablehlo.dynamic_update_slice %r453, %681, %461, %462, %462 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %683 = stablehlo.reshape %568 : (tensor<64xf32>) -> tensor<1x64xf32>
      %684 = stablehlo.dynamic_update_slice %r454, %683, %461, %462 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %685 = stablehlo.reshape %561 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %686 = stablehlo.dynamic_update_slice %r455, %685, %461, %462, %462 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %687 = stablehlo.reshape %557 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %688 = stablehlo.dynamic_update_slice %r456, %687, %461, %462, %462 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %689 = stablehlo.reshape %546 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %690 = stablehlo.dynamic_update_slice %r457, %689, %461, %462, %462 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %672, %r409, %r410, %671, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %674, %676, %678, %680, %682, %684, %686, %688, %690 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %692 = sdy.sharding_constraint %691#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %693 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %697 = "stablehlo.scatter"(%693, %arg37, %692) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r694: tensor<f32>, %r695: tensor<f32>):
      %696 = stablehlo.add %r694, %r695 : tensor<f32>
      stablehlo.return %696 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %698 = stablehlo.maximum %375, %376 : tensor<f32>
    %699 = stablehlo.divide %376, %698 : tensor<f32>
    %700 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %701 = stablehlo.multiply %697, %700 : tensor<512x64xf32>
    %702 = sdy.sharding_constraint %701 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %703 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %704 = stablehlo.multiply %388, %703 : tensor<64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{}]> : tensor<64xf32>
    %706 = stablehlo.multiply %384, %700 : tensor<512x64xf32>
    %707 = sdy.sharding_constraint %706 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %708 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %709 = stablehlo.multiply %691#41, %708 : tensor<2x64xf32>
    %710 = sdy.sharding_constraint %709 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %711 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %712 = stablehlo.multiply %691#42, %711 : tensor<2x64x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %714 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %715 = stablehlo.multiply %691#43, %714 : tensor<2x32x64xf32>
    %716 = sdy.sharding_constraint %715 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %717 = stablehlo.multiply %691#44, %714 : tensor<2x32x64xf32>
    %718 = sdy.sharding_constraint %717 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %719 = stablehlo.multiply %691#45, %711 : tensor<2x64x64xf32>
    %720 = sdy.sharding_constraint %719 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %721 = stablehlo.multiply %691#46, %708 : tensor<2x64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %723 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %724 = stablehlo.multiply %691#47, %723 : tensor<2x192x64xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %726 = stablehlo.multiply %691#48, %723 : tensor<2x192x64xf32>
    %727 = sdy.sharding_constraint %726 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %728 = stablehlo.broadcast_in_dim %699, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %729 = stablehlo.multiply %691#49, %728 : tensor<2x64x192xf32>
    %730 = sdy.sharding_constraint %729 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %731 = stablehlo.multiply %702, %702 : tensor<512x64xf32>
    %732 = stablehlo.reduce(%731 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %733 = stablehlo.multiply %705, %705 : tensor<64xf32>
    %734 = stablehlo.reduce(%733 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %735 = stablehlo.add %732, %734 : tensor<f32>
    %736 = stablehlo.multiply %707, %707 : tensor<512x64xf32>
    %737 = stablehlo.reduce(%736 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.multiply %710, %710 : tensor<2x64xf32>
    %740 = stablehlo.reduce(%739 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %741 = stablehlo.add %738, %740 : tensor<f32>
    %742 = stablehlo.multiply %713, %713 : tensor<2x64x64xf32>
    %743 = stablehlo.reduce(%742 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %744 = stablehlo.add %741, %743 : tensor<f32>
    %745 = stablehlo.multiply %716, %716 : tensor<2x32x64xf32>
    %746 = stablehlo.reduce(%745 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %747 = stablehlo.add %744, %746 : tensor<f32>
    %748 = stablehlo.multiply %718, %718 : tensor<2x32x64xf32>
    %749 = stablehlo.reduce(%748 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.add %747, %749 : tensor<f32>
    %751 = stablehlo.multiply %720, %720 : tensor<2x64x64xf32>
    %752 = stablehlo.reduce(%751 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %722, %722 : tensor<2x64xf32>
    %755 = stablehlo.reduce(%754 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %725, %725 : tensor<2x192x64xf32>
    %758 = stablehlo.reduce(%757 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %727, %727 : tensor<2x192x64xf32>
    %761 = stablehlo.reduce(%760 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.multiply %730, %730 : tensor<2x64x192xf32>
    %764 = stablehlo.reduce(%763 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %765 = stablehlo.add %762, %764 : tensor<f32>
    %766 = stablehlo.sqrt %765 : tensor<f32>
    %767 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %768 = stablehlo.add %766, %767 : tensor<f32>
    %769 = stablehlo.divide %376, %768 : tensor<f32>
    %770 = stablehlo.minimum %769, %376 : tensor<f32>
    %771 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %772 = stablehlo.multiply %702, %771 : tensor<512x64xf32>
    %773 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %774 = stablehlo.multiply %705, %773 : tensor<64xf32>
    %775 = stablehlo.multiply %707, %771 : tensor<512x64xf32>
    %776 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %777 = stablehlo.multiply %710, %776 : tensor<2x64xf32>
    %778 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %779 = stablehlo.multiply %713, %778 : tensor<2x64x64xf32>
    %780 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %781 = stablehlo.multiply %716, %780 : tensor<2x32x64xf32>
    %782 = stablehlo.multiply %718, %780 : tensor<2x32x64xf32>
    %783 = stablehlo.multiply %720, %778 : tensor<2x64x64xf32>
    %784 = stablehlo.multiply %722, %776 : tensor<2x64xf32>
    %785 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %786 = stablehlo.multiply %725, %785 : tensor<2x192x64xf32>
    %787 = stablehlo.multiply %727, %785 : tensor<2x192x64xf32>
    %788 = stablehlo.broadcast_in_dim %770, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %789 = stablehlo.multiply %730, %788 : tensor<2x64x192xf32>
    %790 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %791 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %792 = stablehlo.subtract %790, %791 : tensor<f32>
    %793 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %794 = stablehlo.multiply %792, %793 : tensor<f32>
    %795 = stablehlo.maximum %794, %15 : tensor<f32>
    %796 = stablehlo.minimum %795, %376 : tensor<f32>
    %797 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %798 = stablehlo.multiply %796, %797 : tensor<f32>
    %799 = stablehlo.cosine %798 : tensor<f32>
    %800 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %801 = stablehlo.multiply %799, %800 : tensor<f32>
    %802 = stablehlo.add %801, %800 : tensor<f32>
    %803 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %804 = stablehlo.multiply %802, %803 : tensor<f32>
    %805 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %806 = stablehlo.add %804, %805 : tensor<f32>
    %807 = stablehlo.compare LT, %790, %791, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %808 = stablehlo.add %790, %376 : tensor<f32>
    %809 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %810 = stablehlo.multiply %808, %809 : tensor<f32>
    %811 = stablehlo.select %807, %810, %806 : tensor<i1>, tensor<f32>
    %812 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %813 = stablehlo.multiply %811, %812 : tensor<f32>
    %814 = sdy.sharding_constraint %arg0 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %815 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %816 = stablehlo.multiply %arg12, %815 : tensor<512x64xf32>
    %817 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %818 = stablehlo.multiply %772, %817 : tensor<512x64xf32>
    %819 = stablehlo.add %816, %818 : tensor<512x64xf32>
    %820 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %821 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %822 = stablehlo.multiply %arg24, %821 : tensor<512x64xf32>
    %823 = stablehlo.multiply %772, %772 : tensor<512x64xf32>
    %824 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %825 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %826 = stablehlo.multiply %823, %825 : tensor<512x64xf32>
    %827 = stablehlo.add %822, %826 : tensor<512x64xf32>
    %828 = stablehlo.power %803, %808 : tensor<f32>
    %829 = stablehlo.subtract %376, %828 : tensor<f32>
    %830 = stablehlo.divide %376, %829 : tensor<f32>
    %831 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %832 = stablehlo.power %820, %808 : tensor<f32>
    %833 = stablehlo.subtract %376, %832 : tensor<f32>
    %834 = stablehlo.divide %376, %833 : tensor<f32>
    %835 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %836 = stablehlo.multiply %819, %831 : tensor<512x64xf32>
    %837 = stablehlo.multiply %827, %835 : tensor<512x64xf32>
    %838 = stablehlo.sqrt %837 : tensor<512x64xf32>
    %839 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %840 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %841 = stablehlo.add %838, %840 : tensor<512x64xf32>
    %842 = stablehlo.divide %836, %841 : tensor<512x64xf32>
    %843 = stablehlo.multiply %814, %817 : tensor<512x64xf32>
    %844 = stablehlo.add %842, %843 : tensor<512x64xf32>
    %845 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %846 = stablehlo.multiply %844, %845 : tensor<512x64xf32>
    %847 = stablehlo.subtract %814, %846 : tensor<512x64xf32>
    %848 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %849 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %850 = stablehlo.multiply %arg13, %849 : tensor<64xf32>
    %851 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %852 = stablehlo.multiply %774, %851 : tensor<64xf32>
    %853 = stablehlo.add %850, %852 : tensor<64xf32>
    %854 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %855 = stablehlo.multiply %arg25, %854 : tensor<64xf32>
    %856 = stablehlo.multiply %774, %774 : tensor<64xf32>
    %857 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %858 = stablehlo.multiply %856, %857 : tensor<64xf32>
    %859 = stablehlo.add %855, %858 : tensor<64xf32>
    %860 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %861 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %862 = stablehlo.multiply %853, %860 : tensor<64xf32>
    %863 = stablehlo.multiply %859, %861 : tensor<64xf32>
    %864 = stablehlo.sqrt %863 : tensor<64xf32>
    %865 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %866 = stablehlo.add %864, %865 : tensor<64xf32>
    %867 = stablehlo.divide %862, %866 : tensor<64xf32>
    %868 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %869 = stablehlo.multiply %867, %868 : tensor<64xf32>
    %870 = stablehlo.subtract %848, %869 : tensor<64xf32>
    %871 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %872 = stablehlo.multiply %arg14, %815 : tensor<512x64xf32>
    %873 = stablehlo.multiply %775, %817 : tensor<512x64xf32>
    %874 = stablehlo.add %872, %873 : tensor<512x64xf32>
    %875 = stablehlo.multiply %arg26, %821 : tensor<512x64xf32>
    %876 = stablehlo.multiply %775, %775 : tensor<512x64xf32>
    %877 = stablehlo.multiply %876, %825 : tensor<512x64xf32>
    %878 = stablehlo.add %875, %877 : tensor<512x64xf32>
    %879 = stablehlo.multiply %874, %831 : tensor<512x64xf32>
    %880 = stablehlo.multiply %878, %835 : tensor<512x64xf32>
    %881 = stablehlo.sqrt %880 : tensor<512x64xf32>
    %882 = stablehlo.add %881, %840 : tensor<512x64xf32>
    %883 = stablehlo.divide %879, %882 : tensor<512x64xf32>
    %884 = stablehlo.multiply %871, %817 : tensor<512x64xf32>
    %885 = stablehlo.add %883, %884 : tensor<512x64xf32>
    %886 = stablehlo.multiply %885, %845 : tensor<512x64xf32>
    %887 = stablehlo.subtract %871, %886 : tensor<512x64xf32>
    %888 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %889 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %890 = stablehlo.multiply %arg15, %889 : tensor<2x64xf32>
    %891 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %892 = stablehlo.multiply %777, %891 : tensor<2x64xf32>
    %893 = stablehlo.add %890, %892 : tensor<2x64xf32>
    %894 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %895 = stablehlo.multiply %arg27, %894 : tensor<2x64xf32>
    %896 = stablehlo.multiply %777, %777 : tensor<2x64xf32>
    %897 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %898 = stablehlo.multiply %896, %897 : tensor<2x64xf32>
    %899 = stablehlo.add %895, %898 : tensor<2x64xf32>
    %900 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %901 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %902 = stablehlo.multiply %893, %900 : tensor<2x64xf32>
    %903 = stablehlo.multiply %899, %901 : tensor<2x64xf32>
    %904 = stablehlo.sqrt %903 : tensor<2x64xf32>
    %905 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %906 = stablehlo.add %904, %905 : tensor<2x64xf32>
    %907 = stablehlo.divide %902, %906 : tensor<2x64xf32>
    %908 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %909 = stablehlo.multiply %907, %908 : tensor<2x64xf32>
    %910 = stablehlo.subtract %888, %909 : tensor<2x64xf32>
    %911 = sdy.sharding_constraint %arg4 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %912 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %913 = stablehlo.multiply %arg16, %912 : tensor<2x64x64xf32>
    %914 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %915 = stablehlo.multiply %779, %914 : tensor<2x64x64xf32>
    %916 = stablehlo.add %913, %915 : tensor<2x64x64xf32>
    %917 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %918 = stablehlo.multiply %arg28, %917 : tensor<2x64x64xf32>
    %919 = stablehlo.multiply %779, %779 : tensor<2x64x64xf32>
    %920 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %921 = stablehlo.multiply %919, %920 : tensor<2x64x64xf32>
    %922 = stablehlo.add %918, %921 : tensor<2x64x64xf32>
    %923 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %924 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %925 = stablehlo.multiply %916, %923 : tensor<2x64x64xf32>
    %926 = stablehlo.multiply %922, %924 : tensor<2x64x64xf32>
    %927 = stablehlo.sqrt %926 : tensor<2x64x64xf32>
    %928 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %929 = stablehlo.add %927, %928 : tensor<2x64x64xf32>
    %930 = stablehlo.divide %925, %929 : tensor<2x64x64xf32>
    %931 = stablehlo.multiply %911, %914 : tensor<2x64x64xf32>
    %932 = stablehlo.add %930, %931 : tensor<2x64x64xf32>
    %933 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %934 = stablehlo.multiply %932, %933 : tensor<2x64x64xf32>
    %935 = stablehlo.subtract %911, %934 : tensor<2x64x64xf32>
    %936 = sdy.sharding_constraint %arg5 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %937 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %938 = stablehlo.multiply %arg17, %937 : tensor<2x32x64xf32>
    %939 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %940 = stablehlo.multiply %781, %939 : tensor<2x32x64xf32>
    %941 = stablehlo.add %938, %940 : tensor<2x32x64xf32>
    %942 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %943 = stablehlo.multiply %arg29, %942 : tensor<2x32x64xf32>
    %944 = stablehlo.multiply %781, %781 : tensor<2x32x64xf32>
    %945 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %946 = stablehlo.multiply %944, %945 : tensor<2x32x64xf32>
    %947 = stablehlo.add %943, %946 : tensor<2x32x64xf32>
    %948 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %949 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %950 = stablehlo.multiply %941, %948 : tensor<2x32x64xf32>
    %951 = stablehlo.multiply %947, %949 : tensor<2x32x64xf32>
    %952 = stablehlo.sqrt %951 : tensor<2x32x64xf32>
    %953 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %954 = stablehlo.add %952, %953 : tensor<2x32x64xf32>
    %955 = stablehlo.divide %950, %954 : tensor<2x32x64xf32>
    %956 = stablehlo.multiply %936, %939 : tensor<2x32x64xf32>
    %957 = stablehlo.add %955, %956 : tensor<2x32x64xf32>
    %958 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %959 = stablehlo.multiply %957, %958 : tensor<2x32x64xf32>
    %960 = stablehlo.subtract %936, %959 : tensor<2x32x64xf32>
    %961 = sdy.sharding_constraint %arg6 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %962 = stablehlo.multiply %arg18, %937 : tensor<2x32x64xf32>
    %963 = stablehlo.multiply %782, %939 : tensor<2x32x64xf32>
    %964 = stablehlo.add %962, %963 : tensor<2x32x64xf32>
    %965 = stablehlo.multiply %arg30, %942 : tensor<2x32x64xf32>
    %966 = stablehlo.multiply %782, %782 : tensor<2x32x64xf32>
    %967 = stablehlo.multiply %966, %945 : tensor<2x32x64xf32>
    %968 = stablehlo.add %965, %967 : tensor<2x32x64xf32>
    %969 = stablehlo.multiply %964, %948 : tensor<2x32x64xf32>
    %970 = stablehlo.multiply %968, %949 : tensor<2x32x64xf32>
    %971 = stablehlo.sqrt %970 : tensor<2x32x64xf32>
    %972 = stablehlo.add %971, %953 : tensor<2x32x64xf32>
    %973 = stablehlo.divide %969, %972 : tensor<2x32x64xf32>
    %974 = stablehlo.multiply %961, %939 : tensor<2x32x64xf32>
    %975 = stablehlo.add %973, %974 : tensor<2x32x64xf32>
    %976 = stablehlo.multiply %975, %958 : tensor<2x32x64xf32>
    %977 = stablehlo.subtract %961, %976 : tensor<2x32x64xf32>
    %978 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %979 = stablehlo.multiply %arg19, %912 : tensor<2x64x64xf32>
    %980 = stablehlo.multiply %783, %914 : tensor<2x64x64xf32>
    %981 = stablehlo.add %979, %980 : tensor<2x64x64xf32>
    %982 = stablehlo.multiply %arg31, %917 : tensor<2x64x64xf32>
    %983 = stablehlo.multiply %783, %783 : tensor<2x64x64xf32>
    %984 = stablehlo.multiply %983, %920 : tensor<2x64x64xf32>
    %985 = stablehlo.add %982, %984 : tensor<2x64x64xf32>
    %986 = stablehlo.multiply %981, %923 : tensor<2x64x64xf32>
    %987 = stablehlo.multiply %985, %924 : tensor<2x64x64xf32>
    %988 = stablehlo.sqrt %987 : tensor<2x64x64xf32>
    %989 = stablehlo.add %988, %928 : tensor<2x64x64xf32>
    %990 = stablehlo.divide %986, %989 : tensor<2x64x64xf32>
    %991 = stablehlo.multiply %978, %914 : tensor<2x64x64xf32>
    %992 = stablehlo.add %990, %991 : tensor<2x64x64xf32>
    %993 = stablehlo.multiply %992, %933 : tensor<2x64x64xf32>
    %994 = stablehlo.subtract %978, %993 : tensor<2x64x64xf32>
    %995 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %996 = stablehlo.multiply %arg20, %889 : tensor<2x64xf32>
    %997 = stablehlo.multiply %784, %891 : tensor<2x64xf32>
    %998 = stablehlo.add %996, %997 : tensor<2x64xf32>
    %999 = stablehlo.multiply %arg32, %894 : tensor<2x64xf32>
    %1000 = stablehlo.multiply %784, %784 : tensor<2x64xf32>
    %1001 = stablehlo.multiply %1000, %897 : tensor<2x64xf32>
    %1002 = stablehlo.add %999, %1001 : tensor<2x64xf32>
    %1003 = stablehlo.multiply %998, %900 : tensor<2x64xf32>
    %1004 = stablehlo.multiply %1002, %901 : tensor<2x64xf32>
    %1005 = stablehlo.sqrt %1004 : tensor<2x64xf32>
    %1006 = stablehlo.add %1005, %905 : tensor<2x64xf32>
    %1007 = stablehlo.divide %1003, %1006 : tensor<2x64xf32>
    %1008 = stablehlo.multiply %1007, %908 : tensor<2x64xf32>
    %1009 = stablehlo.subtract %995, %1008 : tensor<2x64xf32>
    %1010 = sdy.sharding_constraint %arg9 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1011 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1012 = stablehlo.multiply %arg21, %1011 : tensor<2x192x64xf32>
    %1013 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1014 = stablehlo.multiply %786, %1013 : tensor<2x192x64xf32>
    %1015 = stablehlo.add %1012, %1014 : tensor<2x192x64xf32>
    %1016 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1017 = stablehlo.multiply %arg33, %1016 : tensor<2x192x64xf32>
    %1018 = stablehlo.multiply %786, %786 : tensor<2x192x64xf32>
    %1019 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1020 = stablehlo.multiply %1018, %1019 : tensor<2x192x64xf32>
    %1021 = stablehlo.add %1017, %1020 : tensor<2x192x64xf32>
    %1022 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1023 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1024 = stablehlo.multiply %1015, %1022 : tensor<2x192x64xf32>
    %1025 = stablehlo.multiply %1021, %1023 : tensor<2x192x64xf32>
    %1026 = stablehlo.sqrt %1025 : tensor<2x192x64xf32>
    %1027 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1028 = stablehlo.add %1026, %1027 : tensor<2x192x64xf32>
    %1029 = stablehlo.divide %1024, %1028 : tensor<2x192x64xf32>
    %1030 = stablehlo.multiply %1010, %1013 : tensor<2x192x64xf32>
    %1031 = stablehlo.add %1029, %1030 : tensor<2x192x64xf32>
    %1032 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1033 = stablehlo.multiply %1031, %1032 : tensor<2x192x64xf32>
    %1034 = stablehlo.subtract %1010, %1033 : tensor<2x192x64xf32>
    %1035 = sdy.sharding_constraint %arg10 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %arg22, %1011 : tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %787, %1013 : tensor<2x192x64xf32>
    %1038 = stablehlo.add %1036, %1037 : tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %arg34, %1016 : tensor<2x192x64xf32>
    %1040 = stablehlo.multiply %787, %787 : tensor<2x192x64xf32>
    %1041 = stablehlo.multiply %1040, %1019 : tensor<2x192x64xf32>
    %1042 = stablehlo.add %1039, %1041 : tensor<2x192x64xf32>
    %1043 = stablehlo.multiply %1038, %1022 : tensor<2x192x64xf32>
    %1044 = stablehlo.multiply %1042, %1023 : tensor<2x192x64xf32>
    %1045 = stablehlo.sqrt %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.add %1045, %1027 : tensor<2x192x64xf32>
    %1047 = stablehlo.divide %1043, %1046 : tensor<2x192x64xf32>
    %1048 = stablehlo.multiply %1035, %1013 : tensor<2x192x64xf32>
    %1049 = stablehlo.add %1047, %1048 : tensor<2x192x64xf32>
    %1050 = stablehlo.multiply %1049, %1032 : tensor<2x192x64xf32>
    %1051 = stablehlo.subtract %1035, %1050 : tensor<2x192x64xf32>
    %1052 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %1053 = stablehlo.broadcast_in_dim %803, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1054 = stablehlo.multiply %arg23, %1053 : tensor<2x64x192xf32>
    %1055 = stablehlo.broadcast_in_dim %805, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1056 = stablehlo.multiply %789, %1055 : tensor<2x64x192xf32>
    %1057 = stablehlo.add %1054, %1056 : tensor<2x64x192xf32>
    %1058 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1059 = stablehlo.multiply %arg35, %1058 : tensor<2x64x192xf32>
    %1060 = stablehlo.multiply %789, %789 : tensor<2x64x192xf32>
    %1061 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1062 = stablehlo.multiply %1060, %1061 : tensor<2x64x192xf32>
    %1063 = stablehlo.add %1059, %1062 : tensor<2x64x192xf32>
    %1064 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1065 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1066 = stablehlo.multiply %1057, %1064 : tensor<2x64x192xf32>
    %1067 = stablehlo.multiply %1063, %1065 : tensor<2x64x192xf32>
    %1068 = stablehlo.sqrt %1067 : tensor<2x64x192xf32>
    %1069 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1070 = stablehlo.add %1068, %1069 : tensor<2x64x192xf32>
    %1071 = stablehlo.divide %1066, %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.multiply %1052, %1055 : tensor<2x64x192xf32>
    %1073 = stablehlo.add %1071, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.broadcast_in_dim %813, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1075 = stablehlo.multiply %1073, %1074 : tensor<2x64x192xf32>
    %1076 = stablehlo.subtract %1052, %1075 : tensor<2x64x192xf32>
    %1077 = stablehlo.constant dense<1> : tensor<i32>
    %1078 = stablehlo.add %arg36, %1077 : tensor<i32>
    %1079 = stablehlo.multiply %368#2, %699 : tensor<f32>
    %1080 = stablehlo.multiply %368#3, %699 : tensor<f32>
    %1081 = stablehlo.reshape %1079 : (tensor<f32>) -> tensor<1xf32>
    %1082 = stablehlo.reshape %1080 : (tensor<f32>) -> tensor<1xf32>
    %1083 = stablehlo.reshape %766 : (tensor<f32>) -> tensor<1xf32>
    %1084 = stablehlo.reshape %813 : (tensor<f32>) -> tensor<1xf32>
    %1085 = stablehlo.reshape %375 : (tensor<f32>) -> tensor<1xf32>
    %1086 = stablehlo.concatenate %1081, %1082, %1083, %1084, %1085, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %847, %870, %887, %910, %935, %960, %977, %994, %1009, %1034, %1051, %1076, %819, %853, %874, %893, %916, %941, %964, %981, %998, %1015, %1038, %1057, %827, %859, %878, %899, %922, %947, %968, %985, %1002, %1021, %1042, %1063, %1078, %1086 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
