// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program train
module @train_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 0 : i32}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 1 : i32}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 2 : i32}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 3 : i32}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 4 : i32}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 5 : i32}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 6 : i32}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 7 : i32}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 8 : i32}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 9 : i32}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 10 : i32}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 11 : i32}, %arg12: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 12 : i32}, %arg13: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 13 : i32}, %arg14: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 14 : i32}, %arg15: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 15 : i32}, %arg16: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 16 : i32}, %arg17: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 17 : i32}, %arg18: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 18 : i32}, %arg19: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 19 : i32}, %arg20: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 20 : i32}, %arg21: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 21 : i32}, %arg22: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 22 : i32}, %arg23: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 23 : i32}, %arg24: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 24 : i32}, %arg25: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 25 : i32}, %arg26: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>, tf.aliasing_output = 26 : i32}, %arg27: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 27 : i32}, %arg28: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 28 : i32}, %arg29: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 29 : i32}, %arg30: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 30 : i32}, %arg31: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 31 : i32}, %arg32: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 32 : i32}, %arg33: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 33 : i32}, %arg34: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>, tf.aliasing_output = 34 : i32}, %arg35: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>, tf.aliasing_output = 35 : i32}, %arg36: tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>, tf.aliasing_output = 36 : i32}, %arg37: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg38: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {"data"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {"data"}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"data"}, {"tensor"}]>}, tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}, tensor<5xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = sdy.sharding_constraint %arg37 <@mesh, [{"data"}, {}]> : tensor<8x64xi32>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %2 = sdy.sharding_constraint %1 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %3 = sdy.sharding_constraint %2 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %4 = stablehlo.iota dim = 1 : tensor<1x64xi32>
    %5 = stablehlo.convert %4 : (tensor<1x64xi32>) -> tensor<1x64xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x16xf32>
    %7 = stablehlo.constant dense<[1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5, 1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5]> : tensor<16xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %9 = stablehlo.multiply %6, %8 : tensor<1x64x16xf32>
    %10 = stablehlo.constant dense<[-1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0]> : tensor<16xf32>
    %11 = stablehlo.sine %9 : tensor<1x64x16xf32>
    %12 = stablehlo.broadcast_in_dim %10, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %13 = stablehlo.multiply %11, %12 : tensor<1x64x16xf32>
    %14 = stablehlo.cosine %9 : tensor<1x64x16xf32>
    %15:2 = stablehlo.optimization_barrier %14, %13 : tensor<1x64x16xf32>, tensor<1x64x16xf32>
    %16 = stablehlo.iota dim = 0 : tensor<2xui32>
    %17 = stablehlo.constant dense<0> : tensor<i32>
    %18 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %20 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %21 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %22 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %23 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %24 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %25 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %26 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %27 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %28 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %289:41 = stablehlo.while(%r29 = %17, %r30 = %15#0, %r31 = %15#1, %r32 = %3, %r33 = %16, %r34 = %arg3, %r35 = %arg4, %r36 = %arg5, %r37 = %arg6, %r38 = %arg7, %r39 = %arg8, %r40 = %arg9, %r41 = %arg10, %r42 = %arg11, %r43 = %19, %r44 = %20, %r45 = %19, %r46 = %21, %r47 = %21, %r48 = %21, %r49 = %22, %r50 = %21, %r51 = %19, %r52 = %20, %r53 = %19, %r54 = %21, %r55 = %23, %r56 = %21, %r57 = %23, %r58 = %23, %r59 = %23, %r60 = %24, %r61 = %23, %r62 = %25, %r63 = %25, %r64 = %26, %r65 = %27, %r66 = %28, %r67 = %28, %r68 = %28, %r69 = %28) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    cond {
      %70 = stablehlo.constant dense<2> : tensor<i32>
      %71 = stablehlo.compare LT, %r29, %70, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %71 : tensor<i1>
    } do {
      %72 = stablehlo.constant dense<0> : tensor<i32>
      %73 = stablehlo.dynamic_slice %r33, %r29, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %74 = stablehlo.reshape %73 : (tensor<1xui32>) -> tensor<ui32>
      %75 = stablehlo.dynamic_slice %r34, %r29, %72, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %76 = stablehlo.reshape %75 : (tensor<1x64xf32>) -> tensor<64xf32>
      %77 = stablehlo.dynamic_slice %r35, %r29, %72, %72, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %78 = stablehlo.reshape %77 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %79 = stablehlo.dynamic_slice %r36, %r29, %72, %72, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %80 = stablehlo.reshape %79 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %81 = stablehlo.dynamic_slice %r37, %r29, %72, %72, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %82 = stablehlo.reshape %81 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %83 = stablehlo.dynamic_slice %r38, %r29, %72, %72, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %84 = stablehlo.reshape %83 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %85 = stablehlo.dynamic_slice %r39, %r29, %72, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %86 = stablehlo.reshape %85 : (tensor<1x64xf32>) -> tensor<64xf32>
      %87 = stablehlo.dynamic_slice %r40, %r29, %72, %72, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %88 = stablehlo.reshape %87 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %89 = stablehlo.dynamic_slice %r41, %r29, %72, %72, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %90 = stablehlo.reshape %89 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %91 = stablehlo.dynamic_slice %r42, %r29, %72, %72, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %92 = stablehlo.reshape %91 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %93 = stablehlo.multiply %r32, %r32 : tensor<8x64x64xf32>
      %94 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %95 = stablehlo.reduce(%93 init: %94) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %96 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %98 = stablehlo.multiply %95, %97 : tensor<8x64xf32>
      %99 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %101 = stablehlo.add %98, %100 : tensor<8x64xf32>
      %102 = stablehlo.rsqrt %101 : tensor<8x64xf32>
      %103 = stablehlo.broadcast_in_dim %102, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %104 = stablehlo.multiply %r32, %103 : tensor<8x64x64xf32>
      %105 = stablehlo.broadcast_in_dim %76, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %106 = stablehlo.multiply %104, %105 : tensor<8x64x64xf32>
      %107 = sdy.sharding_constraint %106 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %108 = stablehlo.reshape %107 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %109 = stablehlo.dot_general %108, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %110 = sdy.sharding_constraint %109 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %111 = stablehlo.reshape %110 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %112 = stablehlo.reshape %111 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %113 = sdy.sharding_constraint %112 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %114 = stablehlo.dot_general %108, %80, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %115 = sdy.sharding_constraint %114 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %116 = stablehlo.reshape %115 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %117 = stablehlo.reshape %116 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %118 = sdy.sharding_constraint %117 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %119 = stablehlo.dot_general %108, %82, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %120 = sdy.sharding_constraint %119 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %121 = stablehlo.reshape %120 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %122 = stablehlo.reshape %121 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %123 = sdy.sharding_constraint %122 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %124 = stablehlo.reshape %r30 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %126 = stablehlo.multiply %113, %125 : tensor<8x64x4x16xf32>
      %127 = stablehlo.slice %113 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %128 = stablehlo.slice %113 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %129 = stablehlo.concatenate %127, %128, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %130 = stablehlo.reshape %r31 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %131 = stablehlo.broadcast_in_dim %130, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %132 = stablehlo.multiply %129, %131 : tensor<8x64x4x16xf32>
      %133 = stablehlo.add %126, %132 : tensor<8x64x4x16xf32>
      %134 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %135 = stablehlo.multiply %118, %134 : tensor<8x64x2x16xf32>
      %136 = stablehlo.slice %118 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %137 = stablehlo.slice %118 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %138 = stablehlo.concatenate %136, %137, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %139 = stablehlo.broadcast_in_dim %130, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %140 = stablehlo.multiply %138, %139 : tensor<8x64x2x16xf32>
      %141 = stablehlo.add %135, %140 : tensor<8x64x2x16xf32>
      %142 = stablehlo.transpose %141, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %143 = stablehlo.transpose %123, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %144 = stablehlo.iota dim = 0 : tensor<1xi32>
      %145 = stablehlo.constant dense<64> : tensor<i32>
      %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %147 = stablehlo.multiply %144, %146 : tensor<1xi32>
      %148 = stablehlo.broadcast_in_dim %72, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %149 = stablehlo.add %147, %148 : tensor<1xi32>
      %150 = stablehlo.reshape %133 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %151 = stablehlo.transpose %150, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %152 = stablehlo.reshape %151 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %153 = stablehlo.reshape %149 : (tensor<1xi32>) -> tensor<i32>
      %154 = stablehlo.reshape %152 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %155 = stablehlo.dot_general %154, %142, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %156 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %158 = stablehlo.multiply %155, %157 : tensor<8x2x128x64xf32>
      %159 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %160 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %161 = stablehlo.subtract %159, %160 : tensor<64x64xi32>
      %162 = stablehlo.subtract %153, %72 : tensor<i32>
      %163 = stablehlo.broadcast_in_dim %162, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %164 = stablehlo.add %161, %163 : tensor<64x64xi32>
      %165 = stablehlo.broadcast_in_dim %72, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %166 = stablehlo.compare GE, %164, %165, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %167 = stablehlo.broadcast_in_dim %166, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %168 = stablehlo.reshape %167 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %169 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %170 = stablehlo.broadcast_in_dim %169, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %171 = stablehlo.select %168, %158, %170 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %172 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %173 = stablehlo.reduce(%171 init: %172) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %174 = stablehlo.broadcast_in_dim %173, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %175 = stablehlo.subtract %171, %174 : tensor<8x2x128x64xf32>
      %176 = stablehlo.exponential %175 : tensor<8x2x128x64xf32>
      %177 = stablehlo.reduce(%176 init: %94) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %178 = stablehlo.dot_general %176, %143, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %179 = stablehlo.broadcast_in_dim %177, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %180 = stablehlo.divide %178, %179 : tensor<8x2x128x16xf32>
      %181 = stablehlo.log %177 : tensor<8x2x128xf32>
      %182 = stablehlo.add %181, %173 : tensor<8x2x128xf32>
      %183 = stablehlo.reshape %180 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %184 = stablehlo.reshape %182 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %185 = stablehlo.reshape %183 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %186 = stablehlo.transpose %185, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %187 = stablehlo.reshape %186 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %188 = stablehlo.reshape %184 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %189 = stablehlo.transpose %188, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %190 = stablehlo.reshape %189 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %191 = stablehlo.reshape %187 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %192 = stablehlo.reshape %191 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %193 = stablehlo.dot_general %192, %84, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %194 = sdy.sharding_constraint %193 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %195 = stablehlo.reshape %194 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %196 = stablehlo.add %r32, %195 : tensor<8x64x64xf32>
      %197 = sdy.sharding_constraint %196 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %198 = stablehlo.multiply %197, %197 : tensor<8x64x64xf32>
      %199 = stablehlo.reduce(%198 init: %94) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %200 = stablehlo.multiply %199, %97 : tensor<8x64xf32>
      %201 = stablehlo.add %200, %100 : tensor<8x64xf32>
      %202 = stablehlo.rsqrt %201 : tensor<8x64xf32>
      %203 = stablehlo.broadcast_in_dim %202, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %204 = stablehlo.multiply %197, %203 : tensor<8x64x64xf32>
      %205 = stablehlo.broadcast_in_dim %86, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %206 = stablehlo.multiply %204, %205 : tensor<8x64x64xf32>
      %207 = sdy.sharding_constraint %206 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %208 = stablehlo.reshape %207 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %209 = stablehlo.dot_general %208, %88, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %210 = sdy.sharding_constraint %209 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %211 = stablehlo.reshape %210 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %212 = stablehlo.dot_general %208, %90, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %213 = sdy.sharding_constraint %212 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %214 = stablehlo.reshape %213 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %215 = stablehlo.logistic %211 : tensor<8x64x192xf32>
      %216 = stablehlo.multiply %211, %215 : tensor<8x64x192xf32>
      %217 = stablehlo.multiply %216, %214 : tensor<8x64x192xf32>
      %218 = stablehlo.reshape %217 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %219 = stablehlo.dot_general %218, %92, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %220 = sdy.sharding_constraint %219 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %221 = stablehlo.reshape %220 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %222 = stablehlo.add %197, %221 : tensor<8x64x64xf32>
      %223 = sdy.sharding_constraint %222 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %224 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %225 = stablehlo.broadcast_in_dim %224, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %226 = stablehlo.subtract %225, %215 : tensor<8x64x192xf32>
      %227 = stablehlo.reshape %190 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %228 = stablehlo.transpose %227, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %229 = stablehlo.reshape %228 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %230 = stablehlo.reshape %229 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %231 = stablehlo.broadcast_in_dim %230, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %232 = stablehlo.subtract %158, %231 : tensor<8x2x128x64xf32>
      %233 = stablehlo.exponential %232 : tensor<8x2x128x64xf32>
      %234 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %235 = stablehlo.select %168, %233, %234 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %236 = stablehlo.negate %r31 : tensor<1x64x16xf32>
      %237 = stablehlo.reshape %236 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %238 = stablehlo.constant dense<1> : tensor<i32>
      %239 = stablehlo.add %r29, %238 : tensor<i32>
      %240 = stablehlo.reshape %r32 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %241 = stablehlo.dynamic_update_slice %r43, %240, %r29, %72, %72, %72 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %242 = stablehlo.reshape %102 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %243 = stablehlo.dynamic_update_slice %r44, %242, %r29, %72, %72 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %244 = stablehlo.reshape %104 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %245 = stablehlo.dynamic_update_slice %r45, %244, %r29, %72, %72, %72 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %246 = stablehlo.reshape %108 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %247 = stablehlo.dynamic_update_slice %r46, %246, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %248 = stablehlo.dynamic_update_slice %r47, %246, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %249 = stablehlo.dynamic_update_slice %r48, %246, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %250 = stablehlo.reshape %187 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %251 = stablehlo.dynamic_update_slice %r49, %250, %r29, %72, %72, %72, %72 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %252 = stablehlo.reshape %192 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %253 = stablehlo.dynamic_update_slice %r50, %252, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %254 = stablehlo.reshape %197 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %255 = stablehlo.dynamic_update_slice %r51, %254, %r29, %72, %72, %72 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %256 = stablehlo.reshape %202 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %257 = stablehlo.dynamic_update_slice %r52, %256, %r29, %72, %72 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %258 = stablehlo.reshape %204 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %259 = stablehlo.dynamic_update_slice %r53, %258, %r29, %72, %72, %72 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %260 = stablehlo.reshape %208 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %261 = stablehlo.dynamic_update_slice %r54, %260, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %262 = stablehlo.reshape %211 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %263 = stablehlo.dynamic_update_slice %r55, %262, %r29, %72, %72, %72 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %264 = stablehlo.dynamic_update_slice %r56, %260, %r29, %72, %72 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %265 = stablehlo.reshape %214 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %266 = stablehlo.dynamic_update_slice %r57, %265, %r29, %72, %72, %72 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %267 = stablehlo.reshape %215 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %268 = stablehlo.dynamic_update_slice %r58, %267, %r29, %72, %72, %72 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %269 = stablehlo.reshape %216 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %270 = stablehlo.dynamic_update_slice %r59, %269, %r29, %72, %72, %72 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %271 = stablehlo.reshape %218 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %272 = stablehlo.dynamic_update_slice %r60, %271, %r29, %72, %72 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %273 = stablehlo.reshape %226 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %274 = stablehlo.dynamic_update_slice %r61, %273, %r29, %72, %72, %72 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %275 = stablehlo.reshape %142 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %276 = stablehlo.dynamic_update_slice %r62, %275, %r29, %72, %72, %72, %72 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %277 = stablehlo.reshape %143 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %278 = stablehlo.dynamic_update_slice %r63, %277, %r29, %72, %72, %72, %72 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %279 = stablehlo.reshape %154 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %280 = stablehlo.dynamic_update_slice %r64, %279, %r29, %72, %72, %72, %72 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %281 = stablehlo.reshape %235 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %282 = stablehlo.dynamic_update_slice %r65, %281, %r29, %72, %72, %72, %72 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %283 = stablehlo.reshape %124 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %284 = stablehlo.dynamic_update_slice %r66, %283, %r29, %72, %72, %72, %72 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %285 = stablehlo.reshape %237 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %286 = stablehlo.dynamic_update_slice %r67, %285, %r29, %72, %72, %72, %72 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %287 = stablehlo.dynamic_update_slice %r68, %283, %r29, %72, %72, %72, %72 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %288 = stablehlo.dynamic_update_slice %r69, %285, %r29, %72, %72, %72, %72 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %239, %r30, %r31, %223, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %r40, %r41, %r42, %241, %243, %245, %247, %248, %249, %251, %253, %255, %257, %259, %261, %263, %264, %266, %268, %270, %272, %274, %276, %278, %280, %282, %284, %286, %287, %288 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %290 = stablehlo.multiply %289#3, %289#3 : tensor<8x64x64xf32>
    %291 = stablehlo.reduce(%290 init: %18) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %292 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %293 = stablehlo.broadcast_in_dim %292, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %294 = stablehlo.multiply %291, %293 : tensor<8x64xf32>
    %295 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %296 = stablehlo.broadcast_in_dim %295, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %297 = stablehlo.add %294, %296 : tensor<8x64xf32>
    %298 = stablehlo.rsqrt %297 : tensor<8x64xf32>
    %299 = stablehlo.broadcast_in_dim %298, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %300 = stablehlo.multiply %289#3, %299 : tensor<8x64x64xf32>
    %301 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %302 = stablehlo.multiply %300, %301 : tensor<8x64x64xf32>
    %303 = sdy.sharding_constraint %302 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %304 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %305 = stablehlo.reshape %303 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %306 = stablehlo.transpose %305, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %307 = sdy.sharding_constraint %306 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %308 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %309 = stablehlo.transpose %308, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %310 = sdy.sharding_constraint %309 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %311 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %312 = sdy.sharding_constraint %311 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %313 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %379:8 = stablehlo.while(%r314 = %17, %r315 = %304, %r316 = %18, %r317 = %18, %r318 = %312, %r319 = %307, %r320 = %310, %r321 = %313) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %322 = stablehlo.constant dense<1> : tensor<i32>
      %323 = stablehlo.compare LT, %r314, %322, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %323 : tensor<i1>
    } do {
      %324 = stablehlo.constant dense<0> : tensor<i32>
      %325 = stablehlo.dynamic_slice %r319, %r314, %324, %324, %324, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %326 = stablehlo.reshape %325 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %327 = stablehlo.dynamic_slice %r320, %r314, %324, %324, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %328 = stablehlo.reshape %327 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %329 = stablehlo.reshape %326 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %330 = stablehlo.dot_general %329, %r315, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %331 = stablehlo.reshape %330 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %332 = sdy.sharding_constraint %331 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %333 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %334 = stablehlo.reduce(%332 init: %333) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %335 = stablehlo.broadcast_in_dim %334, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %336 = stablehlo.subtract %332, %335 : tensor<4x128x512xf32>
      %337 = stablehlo.exponential %336 : tensor<4x128x512xf32>
      %338 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %339 = stablehlo.reduce(%337 init: %338) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %340 = stablehlo.log %339 : tensor<4x128xf32>
      %341 = stablehlo.add %340, %334 : tensor<4x128xf32>
      %342 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %343 = stablehlo.broadcast_in_dim %328, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %344 = stablehlo.compare EQ, %342, %343, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %345 = stablehlo.broadcast_in_dim %338, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %346 = stablehlo.select %344, %332, %345 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %347 = stablehlo.reduce(%346 init: %338) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %348 = stablehlo.constant dense<-1> : tensor<i32>
      %349 = stablehlo.broadcast_in_dim %348, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %350 = stablehlo.compare NE, %328, %349, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %351 = stablehlo.subtract %341, %347 : tensor<4x128xf32>
      %352 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %353 = stablehlo.broadcast_in_dim %352, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %354 = stablehlo.convert %350 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %355 = stablehlo.multiply %354, %353 : tensor<4x128xf32>
      %356 = stablehlo.divide %355, %339 : tensor<4x128xf32>
      %357 = stablehlo.broadcast_in_dim %356, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %358 = stablehlo.multiply %337, %357 : tensor<4x128x512xf32>
      %359 = stablehlo.broadcast_in_dim %355, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %360 = stablehlo.select %344, %359, %345 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %361 = stablehlo.subtract %358, %360 : tensor<4x128x512xf32>
      %362 = stablehlo.broadcast_in_dim %338, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %363 = stablehlo.select %350, %351, %362 : tensor<4x128xi1>, tensor<4x128xf32>
      %364 = stablehlo.reduce(%363 init: %338) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %365 = stablehlo.reshape %361 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %366 = stablehlo.dot_general %365, %r315, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %367 = stablehlo.dot_general %361, %326, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %368 = stablehlo.add %r318, %367 : tensor<4x512x64xf32>
      %369 = sdy.sharding_constraint %368 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %370 = stablehlo.reshape %366 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %371 = sdy.sharding_constraint %370 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %372 = stablehlo.add %r316, %364 : tensor<f32>
      %373 = stablehlo.add %r317, %364 : tensor<f32>
      %374:4 = stablehlo.optimization_barrier %372, %373, %369, %371 : tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<4x128x64xf32>
      %375 = stablehlo.constant dense<1> : tensor<i32>
      %376 = stablehlo.add %r314, %375 : tensor<i32>
      %377 = stablehlo.reshape %374#3 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %378 = stablehlo.dynamic_update_slice %r321, %377, %r314, %324, %324, %324 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %376, %r315, %374#0, %374#1, %374#2, %r319, %r320, %378 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %380 = stablehlo.reduce(%379#4 init: %18) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %381 = sdy.sharding_constraint %380 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %382 = stablehlo.constant dense<-1> : tensor<i32>
    %383 = stablehlo.broadcast_in_dim %382, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %384 = stablehlo.compare NE, %310, %383, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %385 = stablehlo.convert %384 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %386 = stablehlo.reduce(%385 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %387 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %388 = stablehlo.broadcast_in_dim %387, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %389 = stablehlo.multiply %379#7, %388 : tensor<1x4x128x64xf32>
    %390 = stablehlo.broadcast_in_dim %387, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %391 = stablehlo.multiply %381, %390 : tensor<512x64xf32>
    %392 = sdy.sharding_constraint %389 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %393 = stablehlo.transpose %392, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %394 = stablehlo.reshape %393 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %395 = sdy.sharding_constraint %391 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %396 = sdy.sharding_constraint %394 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %397 = stablehlo.multiply %396, %301 : tensor<8x64x64xf32>
    %398 = stablehlo.multiply %396, %300 : tensor<8x64x64xf32>
    %399 = stablehlo.reduce(%398 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %400 = stablehlo.multiply %397, %299 : tensor<8x64x64xf32>
    %401 = stablehlo.multiply %397, %289#3 : tensor<8x64x64xf32>
    %402 = stablehlo.reduce(%401 init: %18) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %403 = stablehlo.multiply %402, %298 : tensor<8x64xf32>
    %404 = stablehlo.multiply %403, %298 : tensor<8x64xf32>
    %405 = stablehlo.multiply %404, %298 : tensor<8x64xf32>
    %406 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %407 = stablehlo.broadcast_in_dim %406, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %408 = stablehlo.multiply %405, %407 : tensor<8x64xf32>
    %409 = stablehlo.multiply %408, %293 : tensor<8x64xf32>
    %410 = stablehlo.broadcast_in_dim %409, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %411 = stablehlo.multiply %410, %289#3 : tensor<8x64x64xf32>
    %412 = stablehlo.add %400, %411 : tensor<8x64x64xf32>
    %413 = stablehlo.add %412, %411 : tensor<8x64x64xf32>
    %414 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %415 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %416 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %417 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %418 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %709:50 = stablehlo.while(%r419 = %17, %r420 = %15#0, %r421 = %15#1, %r422 = %413, %r423 = %16, %r424 = %arg3, %r425 = %arg4, %r426 = %arg5, %r427 = %arg6, %r428 = %arg7, %r429 = %arg8, %r430 = %arg9, %r431 = %arg10, %r432 = %arg11, %r433 = %289#14, %r434 = %289#15, %r435 = %289#16, %r436 = %289#17, %r437 = %289#18, %r438 = %289#19, %r439 = %289#20, %r440 = %289#21, %r441 = %289#22, %r442 = %289#23, %r443 = %289#24, %r444 = %289#25, %r445 = %289#26, %r446 = %289#27, %r447 = %289#28, %r448 = %289#29, %r449 = %289#30, %r450 = %289#31, %r451 = %289#32, %r452 = %289#33, %r453 = %289#34, %r454 = %289#35, %r455 = %289#36, %r456 = %289#37, %r457 = %289#38, %r458 = %289#39, %r459 = %289#40, %r460 = %414, %r461 = %415, %r462 = %416, %r463 = %416, %r464 = %415, %r465 = %414, %r466 = %417, %r467 = %417, %r468 = %418) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %469 = stablehlo.constant dense<2> : tensor<i32>
      %470 = stablehlo.compare LT, %r419, %469, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %470 : tensor<i1>
    } do {
      %471 = stablehlo.constant dense<1> : tensor<i32>
      %472 = stablehlo.subtract %471, %r419 : tensor<i32>
      %473 = stablehlo.constant dense<0> : tensor<i32>
      %474 = stablehlo.dynamic_slice %r423, %472, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %475 = stablehlo.reshape %474 : (tensor<1xui32>) -> tensor<ui32>
      %476 = stablehlo.dynamic_slice %r424, %472, %473, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x64xf32>) -> tensor<64xf32>
      %478 = stablehlo.dynamic_slice %r425, %472, %473, %473, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %480 = stablehlo.dynamic_slice %r426, %472, %473, %473, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %482 = stablehlo.dynamic_slice %r427, %472, %473, %473, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %484 = stablehlo.dynamic_slice %r428, %472, %473, %473, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %486 = stablehlo.dynamic_slice %r429, %472, %473, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x64xf32>) -> tensor<64xf32>
      %488 = stablehlo.dynamic_slice %r430, %472, %473, %473, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %490 = stablehlo.dynamic_slice %r431, %472, %473, %473, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %492 = stablehlo.dynamic_slice %r432, %472, %473, %473, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %494 = stablehlo.dynamic_slice %r433, %472, %473, %473, %473, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %496 = stablehlo.dynamic_slice %r434, %472, %473, %473, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %498 = stablehlo.dynamic_slice %r435, %472, %473, %473, %473, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %500 = stablehlo.dynamic_slice %r436, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %502 = stablehlo.dynamic_slice %r437, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %504 = stablehlo.dynamic_slice %r438, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %506 = stablehlo.dynamic_slice %r439, %472, %473, %473, %473, %473, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %508 = stablehlo.dynamic_slice %r440, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %510 = stablehlo.dynamic_slice %r441, %472, %473, %473, %473, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %512 = stablehlo.dynamic_slice %r442, %472, %473, %473, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %514 = stablehlo.dynamic_slice %r443, %472, %473, %473, %473, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %516 = stablehlo.dynamic_slice %r444, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %518 = stablehlo.dynamic_slice %r445, %472, %473, %473, %473, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %520 = stablehlo.dynamic_slice %r446, %472, %473, %473, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %522 = stablehlo.dynamic_slice %r447, %472, %473, %473, %473, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %524 = stablehlo.dynamic_slice %r448, %472, %473, %473, %473, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %526 = stablehlo.dynamic_slice %r449, %472, %473, %473, %473, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %528 = stablehlo.dynamic_slice %r450, %472, %473, %473, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %530 = stablehlo.dynamic_slice %r451, %472, %473, %473, %473, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %531 = stablehlo.reshape %530 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %532 = stablehlo.dynamic_slice %r452, %472, %473, %473, %473, %473, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %533 = stablehlo.reshape %532 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %534 = stablehlo.dynamic_slice %r453, %472, %473, %473, %473, %473, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %535 = stablehlo.reshape %534 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %536 = stablehlo.dynamic_slice %r454, %472, %473, %473, %473, %473, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %537 = stablehlo.reshape %536 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %538 = stablehlo.dynamic_slice %r455, %472, %473, %473, %473, %473, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %539 = stablehlo.reshape %538 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %540 = stablehlo.dynamic_slice %r456, %472, %473, %473, %473, %473, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %541 = stablehlo.reshape %540 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %542 = stablehlo.dynamic_slice %r457, %472, %473, %473, %473, %473, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %543 = stablehlo.reshape %542 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %544 = stablehlo.dynamic_slice %r458, %472, %473, %473, %473, %473, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %545 = stablehlo.reshape %544 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %546 = stablehlo.dynamic_slice %r459, %472, %473, %473, %473, %473, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %547 = stablehlo.reshape %546 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %548 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %549 = stablehlo.broadcast_in_dim %548, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %550 = stablehlo.broadcast_in_dim %497, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %551 = stablehlo.broadcast_in_dim %477, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %552 = stablehlo.broadcast_in_dim %513, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %553 = stablehlo.broadcast_in_dim %487, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %554 = sdy.sharding_constraint %r422 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %555 = stablehlo.reshape %554 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %556 = sdy.sharding_constraint %555 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %557 = stablehlo.dot_general %556, %493, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %558 = stablehlo.dot_general %556, %529, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %559 = stablehlo.reshape %557 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %560 = stablehlo.multiply %559, %523 : tensor<8x64x192xf32>
      %561 = stablehlo.multiply %559, %527 : tensor<8x64x192xf32>
      %562 = stablehlo.multiply %560, %525 : tensor<8x64x192xf32>
      %563 = stablehlo.multiply %560, %519 : tensor<8x64x192xf32>
      %564 = stablehlo.multiply %563, %525 : tensor<8x64x192xf32>
      %565 = stablehlo.multiply %564, %531 : tensor<8x64x192xf32>
      %566 = stablehlo.add %562, %565 : tensor<8x64x192xf32>
      %567 = stablehlo.reshape %561 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %568 = sdy.sharding_constraint %567 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %569 = stablehlo.dot_general %568, %491, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %570 = stablehlo.dot_general %568, %521, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %571 = stablehlo.reshape %569 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %572 = stablehlo.reshape %566 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %573 = sdy.sharding_constraint %572 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %574 = stablehlo.dot_general %573, %489, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %575 = stablehlo.dot_general %573, %517, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %576 = stablehlo.reshape %574 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %577 = stablehlo.add %571, %576 : tensor<8x64x64xf32>
      %578 = sdy.sharding_constraint %577 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %579 = stablehlo.multiply %578, %553 : tensor<8x64x64xf32>
      %580 = stablehlo.multiply %578, %515 : tensor<8x64x64xf32>
      %581 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %582 = stablehlo.reduce(%580 init: %581) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %583 = stablehlo.multiply %579, %552 : tensor<8x64x64xf32>
      %584 = stablehlo.multiply %579, %511 : tensor<8x64x64xf32>
      %585 = stablehlo.add %554, %583 : tensor<8x64x64xf32>
      %586 = stablehlo.reduce(%584 init: %581) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %587 = stablehlo.multiply %586, %513 : tensor<8x64xf32>
      %588 = stablehlo.multiply %587, %513 : tensor<8x64xf32>
      %589 = stablehlo.multiply %588, %513 : tensor<8x64xf32>
      %590 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %591 = stablehlo.broadcast_in_dim %590, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %592 = stablehlo.multiply %589, %591 : tensor<8x64xf32>
      %593 = stablehlo.multiply %592, %549 : tensor<8x64xf32>
      %594 = stablehlo.broadcast_in_dim %593, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %595 = stablehlo.multiply %594, %511 : tensor<8x64x64xf32>
      %596 = stablehlo.add %585, %595 : tensor<8x64x64xf32>
      %597 = stablehlo.add %596, %595 : tensor<8x64x64xf32>
      %598 = sdy.sharding_constraint %597 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %599 = stablehlo.reshape %598 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %600 = sdy.sharding_constraint %599 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %601 = stablehlo.dot_general %600, %485, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %602 = stablehlo.dot_general %600, %509, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %603 = stablehlo.reshape %601 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %604 = stablehlo.reshape %603 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %605 = stablehlo.multiply %507, %604 : tensor<8x64x4x16xf32>
      %606 = stablehlo.reduce(%605 init: %581) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %607 = stablehlo.reshape %604 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %608 = stablehlo.transpose %607, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %609 = stablehlo.reshape %608 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %610 = stablehlo.reshape %606 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %611 = stablehlo.transpose %610, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %612 = stablehlo.reshape %611 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %613 = stablehlo.broadcast_in_dim %581, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %614 = stablehlo.reshape %609 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %615 = stablehlo.reshape %612 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %616 = stablehlo.dot_general %614, %535, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %617 = stablehlo.broadcast_in_dim %615, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %618 = stablehlo.subtract %616, %617 : tensor<8x2x128x64xf32>
      %619 = stablehlo.multiply %539, %618 : tensor<8x2x128x64xf32>
      %620 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %621 = stablehlo.broadcast_in_dim %620, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %622 = stablehlo.multiply %619, %621 : tensor<8x2x128x64xf32>
      %623 = stablehlo.dot_general %622, %533, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %624 = stablehlo.dot_general %622, %537, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %625 = stablehlo.dot_general %539, %614, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %626 = stablehlo.add %613, %624 : tensor<8x2x64x16xf32>
      %627 = stablehlo.add %613, %625 : tensor<8x2x64x16xf32>
      %628 = stablehlo.reshape %623 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %629 = stablehlo.reshape %628 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %630 = stablehlo.transpose %629, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %631 = stablehlo.reshape %630 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %632 = stablehlo.transpose %626, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %633 = stablehlo.transpose %627, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %634 = stablehlo.broadcast_in_dim %541, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %635 = stablehlo.multiply %632, %634 : tensor<8x64x2x16xf32>
      %636 = stablehlo.slice %632 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %637 = stablehlo.slice %632 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %638 = stablehlo.concatenate %636, %637, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %639 = stablehlo.broadcast_in_dim %543, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %640 = stablehlo.multiply %638, %639 : tensor<8x64x2x16xf32>
      %641 = stablehlo.add %635, %640 : tensor<8x64x2x16xf32>
      %642 = stablehlo.broadcast_in_dim %545, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %643 = stablehlo.multiply %631, %642 : tensor<8x64x4x16xf32>
      %644 = stablehlo.slice %631 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %645 = stablehlo.slice %631 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %646 = stablehlo.concatenate %644, %645, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %647 = stablehlo.broadcast_in_dim %547, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %648 = stablehlo.multiply %646, %647 : tensor<8x64x4x16xf32>
      %649 = stablehlo.add %643, %648 : tensor<8x64x4x16xf32>
      %650 = sdy.sharding_constraint %633 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %651 = stablehlo.reshape %650 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %652 = stablehlo.reshape %651 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %653 = sdy.sharding_constraint %652 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %654 = stablehlo.dot_general %653, %483, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %655 = stablehlo.dot_general %653, %505, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %656 = stablehlo.reshape %654 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %657 = sdy.sharding_constraint %641 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %658 = stablehlo.reshape %657 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %659 = stablehlo.reshape %658 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %660 = sdy.sharding_constraint %659 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %661 = stablehlo.dot_general %660, %481, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %662 = stablehlo.dot_general %660, %503, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %663 = stablehlo.reshape %661 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %664 = stablehlo.add %656, %663 : tensor<8x64x64xf32>
      %665 = sdy.sharding_constraint %649 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %666 = stablehlo.reshape %665 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %667 = stablehlo.reshape %666 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %668 = sdy.sharding_constraint %667 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %669 = stablehlo.dot_general %668, %479, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %670 = stablehlo.dot_general %668, %501, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %671 = stablehlo.reshape %669 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %672 = stablehlo.add %664, %671 : tensor<8x64x64xf32>
      %673 = sdy.sharding_constraint %672 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %674 = stablehlo.multiply %673, %551 : tensor<8x64x64xf32>
      %675 = stablehlo.multiply %673, %499 : tensor<8x64x64xf32>
      %676 = stablehlo.reduce(%675 init: %581) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %677 = stablehlo.multiply %674, %550 : tensor<8x64x64xf32>
      %678 = stablehlo.multiply %674, %495 : tensor<8x64x64xf32>
      %679 = stablehlo.add %598, %677 : tensor<8x64x64xf32>
      %680 = stablehlo.reduce(%678 init: %581) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %681 = stablehlo.multiply %680, %497 : tensor<8x64xf32>
      %682 = stablehlo.multiply %681, %497 : tensor<8x64xf32>
      %683 = stablehlo.multiply %682, %497 : tensor<8x64xf32>
      %684 = stablehlo.multiply %683, %591 : tensor<8x64xf32>
      %685 = stablehlo.multiply %684, %549 : tensor<8x64xf32>
      %686 = stablehlo.broadcast_in_dim %685, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %687 = stablehlo.multiply %686, %495 : tensor<8x64x64xf32>
      %688 = stablehlo.add %679, %687 : tensor<8x64x64xf32>
      %689 = stablehlo.add %688, %687 : tensor<8x64x64xf32>
      %690 = stablehlo.add %r419, %471 : tensor<i32>
      %691 = stablehlo.reshape %676 : (tensor<64xf32>) -> tensor<1x64xf32>
      %692 = stablehlo.dynamic_update_slice %r460, %691, %472, %473 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %693 = stablehlo.reshape %670 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %694 = stablehlo.dynamic_update_slice %r461, %693, %472, %473, %473 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %695 = stablehlo.reshape %662 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %696 = stablehlo.dynamic_update_slice %r462, %695, %472, %473, %473 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %697 = stablehlo.reshape %655 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %698 = stablehlo.dynamic_update_slice %r463, %697, %472, %473, %473 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %699 = stablehlo.reshape %602 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %700 = stablehlo.dynamic_update_slice %r464, %699, %472, %473, %473 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %701 = stablehlo.reshape %582 : (tensor<64xf32>) -> tensor<1x64xf32>
      %702 = stablehlo.dynamic_update_slice %r465, %701, %472, %473 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %703 = stablehlo.reshape %575 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %704 = stablehlo.dynamic_update_slice %r466, %703, %472, %473, %473 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %705 = stablehlo.reshape %570 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %706 = stablehlo.dynamic_update_slice %r467, %705, %472, %473, %473 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %707 = stablehlo.reshape %558 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %708 = stablehlo.dynamic_update_slice %r468, %707, %472, %473, %473 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %690, %r420, %r421, %689, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %r449, %r450, %r451, %r452, %r453, %r454, %r455, %r456, %r457, %r458, %r459, %692, %694, %696, %698, %700, %702, %704, %706, %708 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %710 = sdy.sharding_constraint %709#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %711 = sdy.sharding_constraint %710 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %712 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %716 = "stablehlo.scatter"(%712, %0, %711) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r713: tensor<f32>, %r714: tensor<f32>):
      %715 = stablehlo.add %r713, %r714 : tensor<f32>
      stablehlo.return %715 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %717 = stablehlo.maximum %386, %387 : tensor<f32>
    %718 = stablehlo.divide %387, %717 : tensor<f32>
    %719 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %720 = stablehlo.multiply %716, %719 : tensor<512x64xf32>
    %721 = sdy.sharding_constraint %720 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %722 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %723 = stablehlo.multiply %399, %722 : tensor<64xf32>
    %724 = sdy.sharding_constraint %723 <@mesh, [{}]> : tensor<64xf32>
    %725 = stablehlo.multiply %395, %719 : tensor<512x64xf32>
    %726 = sdy.sharding_constraint %725 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %727 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %728 = stablehlo.multiply %709#41, %727 : tensor<2x64xf32>
    %729 = sdy.sharding_constraint %728 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %730 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %731 = stablehlo.multiply %709#42, %730 : tensor<2x64x64xf32>
    %732 = sdy.sharding_constraint %731 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %733 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %734 = stablehlo.multiply %709#43, %733 : tensor<2x32x64xf32>
    %735 = sdy.sharding_constraint %734 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %736 = stablehlo.multiply %709#44, %733 : tensor<2x32x64xf32>
    %737 = sdy.sharding_constraint %736 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %738 = stablehlo.multiply %709#45, %730 : tensor<2x64x64xf32>
    %739 = sdy.sharding_constraint %738 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %740 = stablehlo.multiply %709#46, %727 : tensor<2x64xf32>
    %741 = sdy.sharding_constraint %740 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %742 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %743 = stablehlo.multiply %709#47, %742 : tensor<2x192x64xf32>
    %744 = sdy.sharding_constraint %743 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %745 = stablehlo.multiply %709#48, %742 : tensor<2x192x64xf32>
    %746 = sdy.sharding_constraint %745 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %747 = stablehlo.broadcast_in_dim %718, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %748 = stablehlo.multiply %709#49, %747 : tensor<2x64x192xf32>
    %749 = sdy.sharding_constraint %748 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %750 = stablehlo.multiply %721, %721 : tensor<512x64xf32>
    %751 = stablehlo.reduce(%750 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %752 = stablehlo.multiply %724, %724 : tensor<64xf32>
    %753 = stablehlo.reduce(%752 init: %18) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %754 = stablehlo.add %751, %753 : tensor<f32>
    %755 = stablehlo.multiply %726, %726 : tensor<512x64xf32>
    %756 = stablehlo.reduce(%755 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %757 = stablehlo.add %754, %756 : tensor<f32>
    %758 = stablehlo.multiply %729, %729 : tensor<2x64xf32>
    %759 = stablehlo.reduce(%758 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %760 = stablehlo.add %757, %759 : tensor<f32>
    %761 = stablehlo.multiply %732, %732 : tensor<2x64x64xf32>
    %762 = stablehlo.reduce(%761 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %763 = stablehlo.add %760, %762 : tensor<f32>
    %764 = stablehlo.multiply %735, %735 : tensor<2x32x64xf32>
    %765 = stablehlo.reduce(%764 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %766 = stablehlo.add %763, %765 : tensor<f32>
    %767 = stablehlo.multiply %737, %737 : tensor<2x32x64xf32>
    %768 = stablehlo.reduce(%767 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %769 = stablehlo.add %766, %768 : tensor<f32>
    %770 = stablehlo.multiply %739, %739 : tensor<2x64x64xf32>
    %771 = stablehlo.reduce(%770 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %772 = stablehlo.add %769, %771 : tensor<f32>
    %773 = stablehlo.multiply %741, %741 : tensor<2x64xf32>
    %774 = stablehlo.reduce(%773 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %775 = stablehlo.add %772, %774 : tensor<f32>
    %776 = stablehlo.multiply %744, %744 : tensor<2x192x64xf32>
    %777 = stablehlo.reduce(%776 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %778 = stablehlo.add %775, %777 : tensor<f32>
    %779 = stablehlo.multiply %746, %746 : tensor<2x192x64xf32>
    %780 = stablehlo.reduce(%779 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %781 = stablehlo.add %778, %780 : tensor<f32>
    %782 = stablehlo.multiply %749, %749 : tensor<2x64x192xf32>
    %783 = stablehlo.reduce(%782 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %784 = stablehlo.add %781, %783 : tensor<f32>
    %785 = stablehlo.sqrt %784 : tensor<f32>
    %786 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %787 = stablehlo.add %785, %786 : tensor<f32>
    %788 = stablehlo.divide %387, %787 : tensor<f32>
    %789 = stablehlo.minimum %788, %387 : tensor<f32>
    %790 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %791 = stablehlo.multiply %721, %790 : tensor<512x64xf32>
    %792 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %793 = stablehlo.multiply %724, %792 : tensor<64xf32>
    %794 = stablehlo.multiply %726, %790 : tensor<512x64xf32>
    %795 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %796 = stablehlo.multiply %729, %795 : tensor<2x64xf32>
    %797 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %798 = stablehlo.multiply %732, %797 : tensor<2x64x64xf32>
    %799 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %800 = stablehlo.multiply %735, %799 : tensor<2x32x64xf32>
    %801 = stablehlo.multiply %737, %799 : tensor<2x32x64xf32>
    %802 = stablehlo.multiply %739, %797 : tensor<2x64x64xf32>
    %803 = stablehlo.multiply %741, %795 : tensor<2x64xf32>
    %804 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %805 = stablehlo.multiply %744, %804 : tensor<2x192x64xf32>
    %806 = stablehlo.multiply %746, %804 : tensor<2x192x64xf32>
    %807 = stablehlo.broadcast_in_dim %789, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %808 = stablehlo.multiply %749, %807 : tensor<2x64x192xf32>
    %809 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %810 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %811 = stablehlo.subtract %809, %810 : tensor<f32>
    %812 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %813 = stablehlo.multiply %811, %812 : tensor<f32>
    %814 = stablehlo.maximum %813, %18 : tensor<f32>
    %815 = stablehlo.minimum %814, %387 : tensor<f32>
    %816 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %817 = stablehlo.multiply %815, %816 : tensor<f32>
    %818 = stablehlo.cosine %817 : tensor<f32>
    %819 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %820 = stablehlo.multiply %818, %819 : tensor<f32>
    %821 = stablehlo.add %820, %819 : tensor<f32>
    %822 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %823 = stablehlo.multiply %821, %822 : tensor<f32>
    %824 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %825 = stablehlo.add %823, %824 : tensor<f32>
    %826 = stablehlo.compare LT, %809, %810, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %827 = stablehlo.add %809, %387 : tensor<f32>
    %828 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %829 = stablehlo.multiply %827, %828 : tensor<f32>
    %830 = stablehlo.select %826, %829, %825 : tensor<i1>, tensor<f32>
    %831 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %832 = stablehlo.multiply %830, %831 : tensor<f32>
    %833 = sdy.sharding_constraint %arg0 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %834 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %835 = stablehlo.multiply %arg12, %834 : tensor<512x64xf32>
    %836 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %837 = stablehlo.multiply %791, %836 : tensor<512x64xf32>
    %838 = stablehlo.add %835, %837 : tensor<512x64xf32>
    %839 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %840 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %841 = stablehlo.multiply %arg24, %840 : tensor<512x64xf32>
    %842 = stablehlo.multiply %791, %791 : tensor<512x64xf32>
    %843 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %844 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %845 = stablehlo.multiply %842, %844 : tensor<512x64xf32>
    %846 = stablehlo.add %841, %845 : tensor<512x64xf32>
    %847 = stablehlo.power %822, %827 : tensor<f32>
    %848 = stablehlo.subtract %387, %847 : tensor<f32>
    %849 = stablehlo.divide %387, %848 : tensor<f32>
    %850 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %851 = stablehlo.power %839, %827 : tensor<f32>
    %852 = stablehlo.subtract %387, %851 : tensor<f32>
    %853 = stablehlo.divide %387, %852 : tensor<f32>
    %854 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %855 = stablehlo.multiply %838, %850 : tensor<512x64xf32>
    %856 = stablehlo.multiply %846, %854 : tensor<512x64xf32>
    %857 = stablehlo.sqrt %856 : tensor<512x64xf32>
    %858 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %859 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %860 = stablehlo.add %857, %859 : tensor<512x64xf32>
    %861 = stablehlo.divide %855, %860 : tensor<512x64xf32>
    %862 = stablehlo.multiply %833, %836 : tensor<512x64xf32>
    %863 = stablehlo.add %861, %862 : tensor<512x64xf32>
    %864 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %865 = stablehlo.multiply %863, %864 : tensor<512x64xf32>
    %866 = stablehlo.subtract %833, %865 : tensor<512x64xf32>
    %867 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %868 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %869 = stablehlo.multiply %arg13, %868 : tensor<64xf32>
    %870 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %871 = stablehlo.multiply %793, %870 : tensor<64xf32>
    %872 = stablehlo.add %869, %871 : tensor<64xf32>
    %873 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %874 = stablehlo.multiply %arg25, %873 : tensor<64xf32>
    %875 = stablehlo.multiply %793, %793 : tensor<64xf32>
    %876 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %877 = stablehlo.multiply %875, %876 : tensor<64xf32>
    %878 = stablehlo.add %874, %877 : tensor<64xf32>
    %879 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %880 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %881 = stablehlo.multiply %872, %879 : tensor<64xf32>
    %882 = stablehlo.multiply %878, %880 : tensor<64xf32>
    %883 = stablehlo.sqrt %882 : tensor<64xf32>
    %884 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %885 = stablehlo.add %883, %884 : tensor<64xf32>
    %886 = stablehlo.divide %881, %885 : tensor<64xf32>
    %887 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %888 = stablehlo.multiply %886, %887 : tensor<64xf32>
    %889 = stablehlo.subtract %867, %888 : tensor<64xf32>
    %890 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %891 = stablehlo.multiply %arg14, %834 : tensor<512x64xf32>
    %892 = stablehlo.multiply %794, %836 : tensor<512x64xf32>
    %893 = stablehlo.add %891, %892 : tensor<512x64xf32>
    %894 = stablehlo.multiply %arg26, %840 : tensor<512x64xf32>
    %895 = stablehlo.multiply %794, %794 : tensor<512x64xf32>
    %896 = stablehlo.multiply %895, %844 : tensor<512x64xf32>
    %897 = stablehlo.add %894, %896 : tensor<512x64xf32>
    %898 = stablehlo.multiply %893, %850 : tensor<512x64xf32>
    %899 = stablehlo.multiply %897, %854 : tensor<512x64xf32>
    %900 = stablehlo.sqrt %899 : tensor<512x64xf32>
    %901 = stablehlo.add %900, %859 : tensor<512x64xf32>
    %902 = stablehlo.divide %898, %901 : tensor<512x64xf32>
    %903 = stablehlo.multiply %890, %836 : tensor<512x64xf32>
    %904 = stablehlo.add %902, %903 : tensor<512x64xf32>
    %905 = stablehlo.multiply %904, %864 : tensor<512x64xf32>
    %906 = stablehlo.subtract %890, %905 : tensor<512x64xf32>
    %907 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %908 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %909 = stablehlo.multiply %arg15, %908 : tensor<2x64xf32>
    %910 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %911 = stablehlo.multiply %796, %910 : tensor<2x64xf32>
    %912 = stablehlo.add %909, %911 : tensor<2x64xf32>
    %913 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %914 = stablehlo.multiply %arg27, %913 : tensor<2x64xf32>
    %915 = stablehlo.multiply %796, %796 : tensor<2x64xf32>
    %916 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %917 = stablehlo.multiply %915, %916 : tensor<2x64xf32>
    %918 = stablehlo.add %914, %917 : tensor<2x64xf32>
    %919 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %920 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %921 = stablehlo.multiply %912, %919 : tensor<2x64xf32>
    %922 = stablehlo.multiply %918, %920 : tensor<2x64xf32>
    %923 = stablehlo.sqrt %922 : tensor<2x64xf32>
    %924 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %925 = stablehlo.add %923, %924 : tensor<2x64xf32>
    %926 = stablehlo.divide %921, %925 : tensor<2x64xf32>
    %927 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %928 = stablehlo.multiply %926, %927 : tensor<2x64xf32>
    %929 = stablehlo.subtract %907, %928 : tensor<2x64xf32>
    %930 = sdy.sharding_constraint %arg4 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %931 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %932 = stablehlo.multiply %arg16, %931 : tensor<2x64x64xf32>
    %933 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %934 = stablehlo.multiply %798, %933 : tensor<2x64x64xf32>
    %935 = stablehlo.add %932, %934 : tensor<2x64x64xf32>
    %936 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %937 = stablehlo.multiply %arg28, %936 : tensor<2x64x64xf32>
    %938 = stablehlo.multiply %798, %798 : tensor<2x64x64xf32>
    %939 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %940 = stablehlo.multiply %938, %939 : tensor<2x64x64xf32>
    %941 = stablehlo.add %937, %940 : tensor<2x64x64xf32>
    %942 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %943 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %944 = stablehlo.multiply %935, %942 : tensor<2x64x64xf32>
    %945 = stablehlo.multiply %941, %943 : tensor<2x64x64xf32>
    %946 = stablehlo.sqrt %945 : tensor<2x64x64xf32>
    %947 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %948 = stablehlo.add %946, %947 : tensor<2x64x64xf32>
    %949 = stablehlo.divide %944, %948 : tensor<2x64x64xf32>
    %950 = stablehlo.multiply %930, %933 : tensor<2x64x64xf32>
    %951 = stablehlo.add %949, %950 : tensor<2x64x64xf32>
    %952 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %953 = stablehlo.multiply %951, %952 : tensor<2x64x64xf32>
    %954 = stablehlo.subtract %930, %953 : tensor<2x64x64xf32>
    %955 = sdy.sharding_constraint %arg5 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %956 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %957 = stablehlo.multiply %arg17, %956 : tensor<2x32x64xf32>
    %958 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %959 = stablehlo.multiply %800, %958 : tensor<2x32x64xf32>
    %960 = stablehlo.add %957, %959 : tensor<2x32x64xf32>
    %961 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %962 = stablehlo.multiply %arg29, %961 : tensor<2x32x64xf32>
    %963 = stablehlo.multiply %800, %800 : tensor<2x32x64xf32>
    %964 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %965 = stablehlo.multiply %963, %964 : tensor<2x32x64xf32>
    %966 = stablehlo.add %962, %965 : tensor<2x32x64xf32>
    %967 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %968 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %969 = stablehlo.multiply %960, %967 : tensor<2x32x64xf32>
    %970 = stablehlo.multiply %966, %968 : tensor<2x32x64xf32>
    %971 = stablehlo.sqrt %970 : tensor<2x32x64xf32>
    %972 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %973 = stablehlo.add %971, %972 : tensor<2x32x64xf32>
    %974 = stablehlo.divide %969, %973 : tensor<2x32x64xf32>
    %975 = stablehlo.multiply %955, %958 : tensor<2x32x64xf32>
    %976 = stablehlo.add %974, %975 : tensor<2x32x64xf32>
    %977 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %978 = stablehlo.multiply %976, %977 : tensor<2x32x64xf32>
    %979 = stablehlo.subtract %955, %978 : tensor<2x32x64xf32>
    %980 = sdy.sharding_constraint %arg6 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %981 = stablehlo.multiply %arg18, %956 : tensor<2x32x64xf32>
    %982 = stablehlo.multiply %801, %958 : tensor<2x32x64xf32>
    %983 = stablehlo.add %981, %982 : tensor<2x32x64xf32>
    %984 = stablehlo.multiply %arg30, %961 : tensor<2x32x64xf32>
    %985 = stablehlo.multiply %801, %801 : tensor<2x32x64xf32>
    %986 = stablehlo.multiply %985, %964 : tensor<2x32x64xf32>
    %987 = stablehlo.add %984, %986 : tensor<2x32x64xf32>
    %988 = stablehlo.multiply %983, %967 : tensor<2x32x64xf32>
    %989 = stablehlo.multiply %987, %968 : tensor<2x32x64xf32>
    %990 = stablehlo.sqrt %989 : tensor<2x32x64xf32>
    %991 = stablehlo.add %990, %972 : tensor<2x32x64xf32>
    %992 = stablehlo.divide %988, %991 : tensor<2x32x64xf32>
    %993 = stablehlo.multiply %980, %958 : tensor<2x32x64xf32>
    %994 = stablehlo.add %992, %993 : tensor<2x32x64xf32>
    %995 = stablehlo.multiply %994, %977 : tensor<2x32x64xf32>
    %996 = stablehlo.subtract %980, %995 : tensor<2x32x64xf32>
    %997 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %998 = stablehlo.multiply %arg19, %931 : tensor<2x64x64xf32>
    %999 = stablehlo.multiply %802, %933 : tensor<2x64x64xf32>
    %1000 = stablehlo.add %998, %999 : tensor<2x64x64xf32>
    %1001 = stablehlo.multiply %arg31, %936 : tensor<2x64x64xf32>
    %1002 = stablehlo.multiply %802, %802 : tensor<2x64x64xf32>
    %1003 = stablehlo.multiply %1002, %939 : tensor<2x64x64xf32>
    %1004 = stablehlo.add %1001, %1003 : tensor<2x64x64xf32>
    %1005 = stablehlo.multiply %1000, %942 : tensor<2x64x64xf32>
    %1006 = stablehlo.multiply %1004, %943 : tensor<2x64x64xf32>
    %1007 = stablehlo.sqrt %1006 : tensor<2x64x64xf32>
    %1008 = stablehlo.add %1007, %947 : tensor<2x64x64xf32>
    %1009 = stablehlo.divide %1005, %1008 : tensor<2x64x64xf32>
    %1010 = stablehlo.multiply %997, %933 : tensor<2x64x64xf32>
    %1011 = stablehlo.add %1009, %1010 : tensor<2x64x64xf32>
    %1012 = stablehlo.multiply %1011, %952 : tensor<2x64x64xf32>
    %1013 = stablehlo.subtract %997, %1012 : tensor<2x64x64xf32>
    %1014 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %1015 = stablehlo.multiply %arg20, %908 : tensor<2x64xf32>
    %1016 = stablehlo.multiply %803, %910 : tensor<2x64xf32>
    %1017 = stablehlo.add %1015, %1016 : tensor<2x64xf32>
    %1018 = stablehlo.multiply %arg32, %913 : tensor<2x64xf32>
    %1019 = stablehlo.multiply %803, %803 : tensor<2x64xf32>
    %1020 = stablehlo.multiply %1019, %916 : tensor<2x64xf32>
    %1021 = stablehlo.add %1018, %1020 : tensor<2x64xf32>
    %1022 = stablehlo.multiply %1017, %919 : tensor<2x64xf32>
    %1023 = stablehlo.multiply %1021, %920 : tensor<2x64xf32>
    %1024 = stablehlo.sqrt %1023 : tensor<2x64xf32>
    %1025 = stablehlo.add %1024, %924 : tensor<2x64xf32>
    %1026 = stablehlo.divide %1022, %1025 : tensor<2x64xf32>
    %1027 = stablehlo.multiply %1026, %927 : tensor<2x64xf32>
    %1028 = stablehlo.subtract %1014, %1027 : tensor<2x64xf32>
    %1029 = sdy.sharding_constraint %arg9 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1030 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1031 = stablehlo.multiply %arg21, %1030 : tensor<2x192x64xf32>
    %1032 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1033 = stablehlo.multiply %805, %1032 : tensor<2x192x64xf32>
    %1034 = stablehlo.add %1031, %1033 : tensor<2x192x64xf32>
    %1035 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %arg33, %1035 : tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %805, %805 : tensor<2x192x64xf32>
    %1038 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %1037, %1038 : tensor<2x192x64xf32>
    %1040 = stablehlo.add %1036, %1039 : tensor<2x192x64xf32>
    %1041 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1042 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1043 = stablehlo.multiply %1034, %1041 : tensor<2x192x64xf32>
    %1044 = stablehlo.multiply %1040, %1042 : tensor<2x192x64xf32>
    %1045 = stablehlo.sqrt %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1047 = stablehlo.add %1045, %1046 : tensor<2x192x64xf32>
    %1048 = stablehlo.divide %1043, %1047 : tensor<2x192x64xf32>
    %1049 = stablehlo.multiply %1029, %1032 : tensor<2x192x64xf32>
    %1050 = stablehlo.add %1048, %1049 : tensor<2x192x64xf32>
    %1051 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1052 = stablehlo.multiply %1050, %1051 : tensor<2x192x64xf32>
    %1053 = stablehlo.subtract %1029, %1052 : tensor<2x192x64xf32>
    %1054 = sdy.sharding_constraint %arg10 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1055 = stablehlo.multiply %arg22, %1030 : tensor<2x192x64xf32>
    %1056 = stablehlo.multiply %806, %1032 : tensor<2x192x64xf32>
    %1057 = stablehlo.add %1055, %1056 : tensor<2x192x64xf32>
    %1058 = stablehlo.multiply %arg34, %1035 : tensor<2x192x64xf32>
    %1059 = stablehlo.multiply %806, %806 : tensor<2x192x64xf32>
    %1060 = stablehlo.multiply %1059, %1038 : tensor<2x192x64xf32>
    %1061 = stablehlo.add %1058, %1060 : tensor<2x192x64xf32>
    %1062 = stablehlo.multiply %1057, %1041 : tensor<2x192x64xf32>
    %1063 = stablehlo.multiply %1061, %1042 : tensor<2x192x64xf32>
    %1064 = stablehlo.sqrt %1063 : tensor<2x192x64xf32>
    %1065 = stablehlo.add %1064, %1046 : tensor<2x192x64xf32>
    %1066 = stablehlo.divide %1062, %1065 : tensor<2x192x64xf32>
    %1067 = stablehlo.multiply %1054, %1032 : tensor<2x192x64xf32>
    %1068 = stablehlo.add %1066, %1067 : tensor<2x192x64xf32>
    %1069 = stablehlo.multiply %1068, %1051 : tensor<2x192x64xf32>
    %1070 = stablehlo.subtract %1054, %1069 : tensor<2x192x64xf32>
    %1071 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %1072 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1073 = stablehlo.multiply %arg23, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.broadcast_in_dim %824, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1075 = stablehlo.multiply %808, %1074 : tensor<2x64x192xf32>
    %1076 = stablehlo.add %1073, %1075 : tensor<2x64x192xf32>
    %1077 = stablehlo.broadcast_in_dim %839, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1078 = stablehlo.multiply %arg35, %1077 : tensor<2x64x192xf32>
    %1079 = stablehlo.multiply %808, %808 : tensor<2x64x192xf32>
    %1080 = stablehlo.broadcast_in_dim %843, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1081 = stablehlo.multiply %1079, %1080 : tensor<2x64x192xf32>
    %1082 = stablehlo.add %1078, %1081 : tensor<2x64x192xf32>
    %1083 = stablehlo.broadcast_in_dim %849, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1084 = stablehlo.broadcast_in_dim %853, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1085 = stablehlo.multiply %1076, %1083 : tensor<2x64x192xf32>
    %1086 = stablehlo.multiply %1082, %1084 : tensor<2x64x192xf32>
    %1087 = stablehlo.sqrt %1086 : tensor<2x64x192xf32>
    %1088 = stablehlo.broadcast_in_dim %858, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1089 = stablehlo.add %1087, %1088 : tensor<2x64x192xf32>
    %1090 = stablehlo.divide %1085, %1089 : tensor<2x64x192xf32>
    %1091 = stablehlo.multiply %1071, %1074 : tensor<2x64x192xf32>
    %1092 = stablehlo.add %1090, %1091 : tensor<2x64x192xf32>
    %1093 = stablehlo.broadcast_in_dim %832, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1094 = stablehlo.multiply %1092, %1093 : tensor<2x64x192xf32>
    %1095 = stablehlo.subtract %1071, %1094 : tensor<2x64x192xf32>
    %1096 = stablehlo.constant dense<1> : tensor<i32>
    %1097 = stablehlo.add %arg36, %1096 : tensor<i32>
    %1098 = stablehlo.multiply %379#2, %718 : tensor<f32>
    %1099 = stablehlo.multiply %379#3, %718 : tensor<f32>
    %1100 = stablehlo.reshape %1098 : (tensor<f32>) -> tensor<1xf32>
    %1101 = stablehlo.reshape %1099 : (tensor<f32>) -> tensor<1xf32>
    %1102 = stablehlo.reshape %785 : (tensor<f32>) -> tensor<1xf32>
    %1103 = stablehlo.reshape %832 : (tensor<f32>) -> tensor<1xf32>
    %1104 = stablehlo.reshape %386 : (tensor<f32>) -> tensor<1xf32>
    %1105 = stablehlo.concatenate %1100, %1101, %1102, %1103, %1104, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %866, %889, %906, %929, %954, %979, %996, %1013, %1028, %1053, %1070, %1095, %838, %872, %893, %912, %935, %960, %983, %1000, %1017, %1034, %1057, %1076, %846, %878, %897, %918, %941, %966, %987, %1004, %1021, %1040, %1061, %1082, %1097, %1105 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
