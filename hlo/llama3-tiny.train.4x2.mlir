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
    %707:48 = stablehlo.while(%r419 = %17, %r420 = %413, %r421 = %16, %r422 = %arg3, %r423 = %arg4, %r424 = %arg5, %r425 = %arg6, %r426 = %arg7, %r427 = %arg8, %r428 = %arg9, %r429 = %arg10, %r430 = %arg11, %r431 = %289#14, %r432 = %289#15, %r433 = %289#16, %r434 = %289#17, %r435 = %289#18, %r436 = %289#19, %r437 = %289#20, %r438 = %289#21, %r439 = %289#22, %r440 = %289#23, %r441 = %289#24, %r442 = %289#25, %r443 = %289#26, %r444 = %289#27, %r445 = %289#28, %r446 = %289#29, %r447 = %289#30, %r448 = %289#31, %r449 = %289#32, %r450 = %289#33, %r451 = %289#34, %r452 = %289#35, %r453 = %289#36, %r454 = %289#37, %r455 = %289#38, %r456 = %289#39, %r457 = %289#40, %r458 = %414, %r459 = %415, %r460 = %416, %r461 = %416, %r462 = %415, %r463 = %414, %r464 = %417, %r465 = %417, %r466 = %418) : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %467 = stablehlo.constant dense<2> : tensor<i32>
      %468 = stablehlo.compare LT, %r419, %467, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %468 : tensor<i1>
    } do {
      %469 = stablehlo.constant dense<1> : tensor<i32>
      %470 = stablehlo.subtract %469, %r419 : tensor<i32>
      %471 = stablehlo.constant dense<0> : tensor<i32>
      %472 = stablehlo.dynamic_slice %r421, %470, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %473 = stablehlo.reshape %472 : (tensor<1xui32>) -> tensor<ui32>
      %474 = stablehlo.dynamic_slice %r422, %470, %471, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x64xf32>) -> tensor<64xf32>
      %476 = stablehlo.dynamic_slice %r423, %470, %471, %471, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %478 = stablehlo.dynamic_slice %r424, %470, %471, %471, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %480 = stablehlo.dynamic_slice %r425, %470, %471, %471, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %482 = stablehlo.dynamic_slice %r426, %470, %471, %471, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %484 = stablehlo.dynamic_slice %r427, %470, %471, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x64xf32>) -> tensor<64xf32>
      %486 = stablehlo.dynamic_slice %r428, %470, %471, %471, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %488 = stablehlo.dynamic_slice %r429, %470, %471, %471, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %490 = stablehlo.dynamic_slice %r430, %470, %471, %471, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %492 = stablehlo.dynamic_slice %r431, %470, %471, %471, %471, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %494 = stablehlo.dynamic_slice %r432, %470, %471, %471, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %496 = stablehlo.dynamic_slice %r433, %470, %471, %471, %471, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %498 = stablehlo.dynamic_slice %r434, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %500 = stablehlo.dynamic_slice %r435, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %502 = stablehlo.dynamic_slice %r436, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %504 = stablehlo.dynamic_slice %r437, %470, %471, %471, %471, %471, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %506 = stablehlo.dynamic_slice %r438, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %508 = stablehlo.dynamic_slice %r439, %470, %471, %471, %471, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %510 = stablehlo.dynamic_slice %r440, %470, %471, %471, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %512 = stablehlo.dynamic_slice %r441, %470, %471, %471, %471, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %514 = stablehlo.dynamic_slice %r442, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %516 = stablehlo.dynamic_slice %r443, %470, %471, %471, %471, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %518 = stablehlo.dynamic_slice %r444, %470, %471, %471, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %520 = stablehlo.dynamic_slice %r445, %470, %471, %471, %471, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %522 = stablehlo.dynamic_slice %r446, %470, %471, %471, %471, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %524 = stablehlo.dynamic_slice %r447, %470, %471, %471, %471, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %526 = stablehlo.dynamic_slice %r448, %470, %471, %471, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %528 = stablehlo.dynamic_slice %r449, %470, %471, %471, %471, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %530 = stablehlo.dynamic_slice %r450, %470, %471, %471, %471, %471, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %531 = stablehlo.reshape %530 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %532 = stablehlo.dynamic_slice %r451, %470, %471, %471, %471, %471, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %533 = stablehlo.reshape %532 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %534 = stablehlo.dynamic_slice %r452, %470, %471, %471, %471, %471, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %535 = stablehlo.reshape %534 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %536 = stablehlo.dynamic_slice %r453, %470, %471, %471, %471, %471, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %537 = stablehlo.reshape %536 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %538 = stablehlo.dynamic_slice %r454, %470, %471, %471, %471, %471, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %539 = stablehlo.reshape %538 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %540 = stablehlo.dynamic_slice %r455, %470, %471, %471, %471, %471, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %541 = stablehlo.reshape %540 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %542 = stablehlo.dynamic_slice %r456, %470, %471, %471, %471, %471, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %543 = stablehlo.reshape %542 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %544 = stablehlo.dynamic_slice %r457, %470, %471, %471, %471, %471, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %545 = stablehlo.reshape %544 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %546 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %547 = stablehlo.broadcast_in_dim %546, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %548 = stablehlo.broadcast_in_dim %495, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %549 = stablehlo.broadcast_in_dim %475, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %550 = stablehlo.broadcast_in_dim %511, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %551 = stablehlo.broadcast_in_dim %485, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %552 = sdy.sharding_constraint %r420 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %553 = stablehlo.reshape %552 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %554 = sdy.sharding_constraint %553 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %555 = stablehlo.dot_general %554, %491, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %556 = stablehlo.dot_general %554, %527, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %557 = stablehlo.reshape %555 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %558 = stablehlo.multiply %557, %521 : tensor<8x64x192xf32>
      %559 = stablehlo.multiply %557, %525 : tensor<8x64x192xf32>
      %560 = stablehlo.multiply %558, %523 : tensor<8x64x192xf32>
      %561 = stablehlo.multiply %558, %517 : tensor<8x64x192xf32>
      %562 = stablehlo.multiply %561, %523 : tensor<8x64x192xf32>
      %563 = stablehlo.multiply %562, %529 : tensor<8x64x192xf32>
      %564 = stablehlo.add %560, %563 : tensor<8x64x192xf32>
      %565 = stablehlo.reshape %559 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %566 = sdy.sharding_constraint %565 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %567 = stablehlo.dot_general %566, %489, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %568 = stablehlo.dot_general %566, %519, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %569 = stablehlo.reshape %567 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %570 = stablehlo.reshape %564 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %571 = sdy.sharding_constraint %570 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %572 = stablehlo.dot_general %571, %487, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %573 = stablehlo.dot_general %571, %515, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %574 = stablehlo.reshape %572 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %575 = stablehlo.add %569, %574 : tensor<8x64x64xf32>
      %576 = sdy.sharding_constraint %575 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %577 = stablehlo.multiply %576, %551 : tensor<8x64x64xf32>
      %578 = stablehlo.multiply %576, %513 : tensor<8x64x64xf32>
      %579 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %580 = stablehlo.reduce(%578 init: %579) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %581 = stablehlo.multiply %577, %550 : tensor<8x64x64xf32>
      %582 = stablehlo.multiply %577, %509 : tensor<8x64x64xf32>
      %583 = stablehlo.add %552, %581 : tensor<8x64x64xf32>
      %584 = stablehlo.reduce(%582 init: %579) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %585 = stablehlo.multiply %584, %511 : tensor<8x64xf32>
      %586 = stablehlo.multiply %585, %511 : tensor<8x64xf32>
      %587 = stablehlo.multiply %586, %511 : tensor<8x64xf32>
      %588 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %589 = stablehlo.broadcast_in_dim %588, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %590 = stablehlo.multiply %587, %589 : tensor<8x64xf32>
      %591 = stablehlo.multiply %590, %547 : tensor<8x64xf32>
      %592 = stablehlo.broadcast_in_dim %591, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %593 = stablehlo.multiply %592, %509 : tensor<8x64x64xf32>
      %594 = stablehlo.add %583, %593 : tensor<8x64x64xf32>
      %595 = stablehlo.add %594, %593 : tensor<8x64x64xf32>
      %596 = sdy.sharding_constraint %595 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %597 = stablehlo.reshape %596 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %598 = sdy.sharding_constraint %597 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %599 = stablehlo.dot_general %598, %483, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %600 = stablehlo.dot_general %598, %507, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %601 = stablehlo.reshape %599 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %602 = stablehlo.reshape %601 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %603 = stablehlo.multiply %505, %602 : tensor<8x64x4x16xf32>
      %604 = stablehlo.reduce(%603 init: %579) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %605 = stablehlo.reshape %602 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %606 = stablehlo.transpose %605, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %607 = stablehlo.reshape %606 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %608 = stablehlo.reshape %604 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %609 = stablehlo.transpose %608, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %610 = stablehlo.reshape %609 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %611 = stablehlo.broadcast_in_dim %579, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %612 = stablehlo.reshape %607 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %613 = stablehlo.reshape %610 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %614 = stablehlo.dot_general %612, %533, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %615 = stablehlo.broadcast_in_dim %613, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %616 = stablehlo.subtract %614, %615 : tensor<8x2x128x64xf32>
      %617 = stablehlo.multiply %537, %616 : tensor<8x2x128x64xf32>
      %618 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %619 = stablehlo.broadcast_in_dim %618, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %620 = stablehlo.multiply %617, %619 : tensor<8x2x128x64xf32>
      %621 = stablehlo.dot_general %620, %531, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %622 = stablehlo.dot_general %620, %535, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %623 = stablehlo.dot_general %537, %612, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %624 = stablehlo.add %611, %622 : tensor<8x2x64x16xf32>
      %625 = stablehlo.add %611, %623 : tensor<8x2x64x16xf32>
      %626 = stablehlo.reshape %621 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %627 = stablehlo.reshape %626 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %628 = stablehlo.transpose %627, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %629 = stablehlo.reshape %628 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %630 = stablehlo.transpose %624, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %631 = stablehlo.transpose %625, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %632 = stablehlo.broadcast_in_dim %539, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %633 = stablehlo.multiply %630, %632 : tensor<8x64x2x16xf32>
      %634 = stablehlo.slice %630 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %635 = stablehlo.slice %630 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %636 = stablehlo.concatenate %634, %635, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %637 = stablehlo.broadcast_in_dim %541, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %638 = stablehlo.multiply %636, %637 : tensor<8x64x2x16xf32>
      %639 = stablehlo.add %633, %638 : tensor<8x64x2x16xf32>
      %640 = stablehlo.broadcast_in_dim %543, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %641 = stablehlo.multiply %629, %640 : tensor<8x64x4x16xf32>
      %642 = stablehlo.slice %629 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %643 = stablehlo.slice %629 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %644 = stablehlo.concatenate %642, %643, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %645 = stablehlo.broadcast_in_dim %545, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %646 = stablehlo.multiply %644, %645 : tensor<8x64x4x16xf32>
      %647 = stablehlo.add %641, %646 : tensor<8x64x4x16xf32>
      %648 = sdy.sharding_constraint %631 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %649 = stablehlo.reshape %648 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %650 = stablehlo.reshape %649 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %651 = sdy.sharding_constraint %650 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %652 = stablehlo.dot_general %651, %481, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %653 = stablehlo.dot_general %651, %503, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %654 = stablehlo.reshape %652 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %655 = sdy.sharding_constraint %639 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %656 = stablehlo.reshape %655 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %657 = stablehlo.reshape %656 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %658 = sdy.sharding_constraint %657 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %659 = stablehlo.dot_general %658, %479, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %660 = stablehlo.dot_general %658, %501, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %661 = stablehlo.reshape %659 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %662 = stablehlo.add %654, %661 : tensor<8x64x64xf32>
      %663 = sdy.sharding_constraint %647 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %664 = stablehlo.reshape %663 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %665 = stablehlo.reshape %664 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %666 = sdy.sharding_constraint %665 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %667 = stablehlo.dot_general %666, %477, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %668 = stablehlo.dot_general %666, %499, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %669 = stablehlo.reshape %667 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %670 = stablehlo.add %662, %669 : tensor<8x64x64xf32>
      %671 = sdy.sharding_constraint %670 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %672 = stablehlo.multiply %671, %549 : tensor<8x64x64xf32>
      %673 = stablehlo.multiply %671, %497 : tensor<8x64x64xf32>
      %674 = stablehlo.reduce(%673 init: %579) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %675 = stablehlo.multiply %672, %548 : tensor<8x64x64xf32>
      %676 = stablehlo.multiply %672, %493 : tensor<8x64x64xf32>
      %677 = stablehlo.add %596, %675 : tensor<8x64x64xf32>
      %678 = stablehlo.reduce(%676 init: %579) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %679 = stablehlo.multiply %678, %495 : tensor<8x64xf32>
      %680 = stablehlo.multiply %679, %495 : tensor<8x64xf32>
      %681 = stablehlo.multiply %680, %495 : tensor<8x64xf32>
      %682 = stablehlo.multiply %681, %589 : tensor<8x64xf32>
      %683 = stablehlo.multiply %682, %547 : tensor<8x64xf32>
      %684 = stablehlo.broadcast_in_dim %683, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %685 = stablehlo.multiply %684, %493 : tensor<8x64x64xf32>
      %686 = stablehlo.add %677, %685 : tensor<8x64x64xf32>
      %687 = stablehlo.add %686, %685 : tensor<8x64x64xf32>
      %688 = stablehlo.add %r419, %469 : tensor<i32>
      %689 = stablehlo.reshape %674 : (tensor<64xf32>) -> tensor<1x64xf32>
      %690 = stablehlo.dynamic_update_slice %r458, %689, %470, %471 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %691 = stablehlo.reshape %668 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %692 = stablehlo.dynamic_update_slice %r459, %691, %470, %471, %471 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %693 = stablehlo.reshape %660 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %694 = stablehlo.dynamic_update_slice %r460, %693, %470, %471, %471 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %695 = stablehlo.reshape %653 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %696 = stablehlo.dynamic_update_slice %r461, %695, %470, %471, %471 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %697 = stablehlo.reshape %600 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %698 = stablehlo.dynamic_update_slice %r462, %697, %470, %471, %471 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %699 = stablehlo.reshape %580 : (tensor<64xf32>) -> tensor<1x64xf32>
      %700 = stablehlo.dynamic_update_slice %r463, %699, %470, %471 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %701 = stablehlo.reshape %573 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %702 = stablehlo.dynamic_update_slice %r464, %701, %470, %471, %471 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %703 = stablehlo.reshape %568 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %704 = stablehlo.dynamic_update_slice %r465, %703, %470, %471, %471 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %705 = stablehlo.reshape %556 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %706 = stablehlo.dynamic_update_slice %r466, %705, %470, %471, %471 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %688, %687, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %r449, %r450, %r451, %r452, %r453, %r454, %r455, %r456, %r457, %690, %692, %694, %696, %698, %700, %702, %704, %706 : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %708 = sdy.sharding_constraint %707#1 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %709 = sdy.sharding_constraint %708 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %710 = stablehlo.broadcast_in_dim %18, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %714 = "stablehlo.scatter"(%710, %0, %709) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r711: tensor<f32>, %r712: tensor<f32>):
      %713 = stablehlo.add %r711, %r712 : tensor<f32>
      stablehlo.return %713 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %715 = stablehlo.maximum %386, %387 : tensor<f32>
    %716 = stablehlo.divide %387, %715 : tensor<f32>
    %717 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %718 = stablehlo.multiply %714, %717 : tensor<512x64xf32>
    %719 = sdy.sharding_constraint %718 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %720 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %721 = stablehlo.multiply %399, %720 : tensor<64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}]> : tensor<64xf32>
    %723 = stablehlo.multiply %395, %717 : tensor<512x64xf32>
    %724 = sdy.sharding_constraint %723 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %725 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %726 = stablehlo.multiply %707#39, %725 : tensor<2x64xf32>
    %727 = sdy.sharding_constraint %726 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %728 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %729 = stablehlo.multiply %707#40, %728 : tensor<2x64x64xf32>
    %730 = sdy.sharding_constraint %729 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %731 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %732 = stablehlo.multiply %707#41, %731 : tensor<2x32x64xf32>
    %733 = sdy.sharding_constraint %732 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %734 = stablehlo.multiply %707#42, %731 : tensor<2x32x64xf32>
    %735 = sdy.sharding_constraint %734 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %736 = stablehlo.multiply %707#43, %728 : tensor<2x64x64xf32>
    %737 = sdy.sharding_constraint %736 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %738 = stablehlo.multiply %707#44, %725 : tensor<2x64xf32>
    %739 = sdy.sharding_constraint %738 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %740 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %741 = stablehlo.multiply %707#45, %740 : tensor<2x192x64xf32>
    %742 = sdy.sharding_constraint %741 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %743 = stablehlo.multiply %707#46, %740 : tensor<2x192x64xf32>
    %744 = sdy.sharding_constraint %743 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %745 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %746 = stablehlo.multiply %707#47, %745 : tensor<2x64x192xf32>
    %747 = sdy.sharding_constraint %746 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %748 = stablehlo.multiply %719, %719 : tensor<512x64xf32>
    %749 = stablehlo.reduce(%748 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.multiply %722, %722 : tensor<64xf32>
    %751 = stablehlo.reduce(%750 init: %18) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %752 = stablehlo.add %749, %751 : tensor<f32>
    %753 = stablehlo.multiply %724, %724 : tensor<512x64xf32>
    %754 = stablehlo.reduce(%753 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %755 = stablehlo.add %752, %754 : tensor<f32>
    %756 = stablehlo.multiply %727, %727 : tensor<2x64xf32>
    %757 = stablehlo.reduce(%756 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %758 = stablehlo.add %755, %757 : tensor<f32>
    %759 = stablehlo.multiply %730, %730 : tensor<2x64x64xf32>
    %760 = stablehlo.reduce(%759 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %761 = stablehlo.add %758, %760 : tensor<f32>
    %762 = stablehlo.multiply %733, %733 : tensor<2x32x64xf32>
    %763 = stablehlo.reduce(%762 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %764 = stablehlo.add %761, %763 : tensor<f32>
    %765 = stablehlo.multiply %735, %735 : tensor<2x32x64xf32>
    %766 = stablehlo.reduce(%765 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %767 = stablehlo.add %764, %766 : tensor<f32>
    %768 = stablehlo.multiply %737, %737 : tensor<2x64x64xf32>
    %769 = stablehlo.reduce(%768 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %770 = stablehlo.add %767, %769 : tensor<f32>
    %771 = stablehlo.multiply %739, %739 : tensor<2x64xf32>
    %772 = stablehlo.reduce(%771 init: %18) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %773 = stablehlo.add %770, %772 : tensor<f32>
    %774 = stablehlo.multiply %742, %742 : tensor<2x192x64xf32>
    %775 = stablehlo.reduce(%774 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %776 = stablehlo.add %773, %775 : tensor<f32>
    %777 = stablehlo.multiply %744, %744 : tensor<2x192x64xf32>
    %778 = stablehlo.reduce(%777 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %779 = stablehlo.add %776, %778 : tensor<f32>
    %780 = stablehlo.multiply %747, %747 : tensor<2x64x192xf32>
    %781 = stablehlo.reduce(%780 init: %18) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %782 = stablehlo.add %779, %781 : tensor<f32>
    %783 = stablehlo.sqrt %782 : tensor<f32>
    %784 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %785 = stablehlo.add %783, %784 : tensor<f32>
    %786 = stablehlo.divide %387, %785 : tensor<f32>
    %787 = stablehlo.minimum %786, %387 : tensor<f32>
    %788 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %789 = stablehlo.multiply %719, %788 : tensor<512x64xf32>
    %790 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %791 = stablehlo.multiply %722, %790 : tensor<64xf32>
    %792 = stablehlo.multiply %724, %788 : tensor<512x64xf32>
    %793 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %794 = stablehlo.multiply %727, %793 : tensor<2x64xf32>
    %795 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %796 = stablehlo.multiply %730, %795 : tensor<2x64x64xf32>
    %797 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %798 = stablehlo.multiply %733, %797 : tensor<2x32x64xf32>
    %799 = stablehlo.multiply %735, %797 : tensor<2x32x64xf32>
    %800 = stablehlo.multiply %737, %795 : tensor<2x64x64xf32>
    %801 = stablehlo.multiply %739, %793 : tensor<2x64xf32>
    %802 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %803 = stablehlo.multiply %742, %802 : tensor<2x192x64xf32>
    %804 = stablehlo.multiply %744, %802 : tensor<2x192x64xf32>
    %805 = stablehlo.broadcast_in_dim %787, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %806 = stablehlo.multiply %747, %805 : tensor<2x64x192xf32>
    %807 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %808 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %809 = stablehlo.subtract %807, %808 : tensor<f32>
    %810 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %811 = stablehlo.multiply %809, %810 : tensor<f32>
    %812 = stablehlo.maximum %811, %18 : tensor<f32>
    %813 = stablehlo.minimum %812, %387 : tensor<f32>
    %814 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %815 = stablehlo.multiply %813, %814 : tensor<f32>
    %816 = stablehlo.cosine %815 : tensor<f32>
    %817 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %818 = stablehlo.multiply %816, %817 : tensor<f32>
    %819 = stablehlo.add %818, %817 : tensor<f32>
    %820 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %821 = stablehlo.multiply %819, %820 : tensor<f32>
    %822 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %823 = stablehlo.add %821, %822 : tensor<f32>
    %824 = stablehlo.compare LT, %807, %808, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %825 = stablehlo.add %807, %387 : tensor<f32>
    %826 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %827 = stablehlo.multiply %825, %826 : tensor<f32>
    %828 = stablehlo.select %824, %827, %823 : tensor<i1>, tensor<f32>
    %829 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %830 = stablehlo.multiply %828, %829 : tensor<f32>
    %831 = sdy.sharding_constraint %arg0 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %832 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %833 = stablehlo.multiply %arg12, %832 : tensor<512x64xf32>
    %834 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %835 = stablehlo.multiply %789, %834 : tensor<512x64xf32>
    %836 = stablehlo.add %833, %835 : tensor<512x64xf32>
    %837 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %838 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %839 = stablehlo.multiply %arg24, %838 : tensor<512x64xf32>
    %840 = stablehlo.multiply %789, %789 : tensor<512x64xf32>
    %841 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %842 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %843 = stablehlo.multiply %840, %842 : tensor<512x64xf32>
    %844 = stablehlo.add %839, %843 : tensor<512x64xf32>
    %845 = stablehlo.power %820, %825 : tensor<f32>
    %846 = stablehlo.subtract %387, %845 : tensor<f32>
    %847 = stablehlo.divide %387, %846 : tensor<f32>
    %848 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %849 = stablehlo.power %837, %825 : tensor<f32>
    %850 = stablehlo.subtract %387, %849 : tensor<f32>
    %851 = stablehlo.divide %387, %850 : tensor<f32>
    %852 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %853 = stablehlo.multiply %836, %848 : tensor<512x64xf32>
    %854 = stablehlo.multiply %844, %852 : tensor<512x64xf32>
    %855 = stablehlo.sqrt %854 : tensor<512x64xf32>
    %856 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %857 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %858 = stablehlo.add %855, %857 : tensor<512x64xf32>
    %859 = stablehlo.divide %853, %858 : tensor<512x64xf32>
    %860 = stablehlo.multiply %831, %834 : tensor<512x64xf32>
    %861 = stablehlo.add %859, %860 : tensor<512x64xf32>
    %862 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %863 = stablehlo.multiply %861, %862 : tensor<512x64xf32>
    %864 = stablehlo.subtract %831, %863 : tensor<512x64xf32>
    %865 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %866 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %867 = stablehlo.multiply %arg13, %866 : tensor<64xf32>
    %868 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %869 = stablehlo.multiply %791, %868 : tensor<64xf32>
    %870 = stablehlo.add %867, %869 : tensor<64xf32>
    %871 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %872 = stablehlo.multiply %arg25, %871 : tensor<64xf32>
    %873 = stablehlo.multiply %791, %791 : tensor<64xf32>
    %874 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %875 = stablehlo.multiply %873, %874 : tensor<64xf32>
    %876 = stablehlo.add %872, %875 : tensor<64xf32>
    %877 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %878 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %879 = stablehlo.multiply %870, %877 : tensor<64xf32>
    %880 = stablehlo.multiply %876, %878 : tensor<64xf32>
    %881 = stablehlo.sqrt %880 : tensor<64xf32>
    %882 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %883 = stablehlo.add %881, %882 : tensor<64xf32>
    %884 = stablehlo.divide %879, %883 : tensor<64xf32>
    %885 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %886 = stablehlo.multiply %884, %885 : tensor<64xf32>
    %887 = stablehlo.subtract %865, %886 : tensor<64xf32>
    %888 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %889 = stablehlo.multiply %arg14, %832 : tensor<512x64xf32>
    %890 = stablehlo.multiply %792, %834 : tensor<512x64xf32>
    %891 = stablehlo.add %889, %890 : tensor<512x64xf32>
    %892 = stablehlo.multiply %arg26, %838 : tensor<512x64xf32>
    %893 = stablehlo.multiply %792, %792 : tensor<512x64xf32>
    %894 = stablehlo.multiply %893, %842 : tensor<512x64xf32>
    %895 = stablehlo.add %892, %894 : tensor<512x64xf32>
    %896 = stablehlo.multiply %891, %848 : tensor<512x64xf32>
    %897 = stablehlo.multiply %895, %852 : tensor<512x64xf32>
    %898 = stablehlo.sqrt %897 : tensor<512x64xf32>
    %899 = stablehlo.add %898, %857 : tensor<512x64xf32>
    %900 = stablehlo.divide %896, %899 : tensor<512x64xf32>
    %901 = stablehlo.multiply %888, %834 : tensor<512x64xf32>
    %902 = stablehlo.add %900, %901 : tensor<512x64xf32>
    %903 = stablehlo.multiply %902, %862 : tensor<512x64xf32>
    %904 = stablehlo.subtract %888, %903 : tensor<512x64xf32>
    %905 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %906 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %907 = stablehlo.multiply %arg15, %906 : tensor<2x64xf32>
    %908 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %909 = stablehlo.multiply %794, %908 : tensor<2x64xf32>
    %910 = stablehlo.add %907, %909 : tensor<2x64xf32>
    %911 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %912 = stablehlo.multiply %arg27, %911 : tensor<2x64xf32>
    %913 = stablehlo.multiply %794, %794 : tensor<2x64xf32>
    %914 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %915 = stablehlo.multiply %913, %914 : tensor<2x64xf32>
    %916 = stablehlo.add %912, %915 : tensor<2x64xf32>
    %917 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %918 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %919 = stablehlo.multiply %910, %917 : tensor<2x64xf32>
    %920 = stablehlo.multiply %916, %918 : tensor<2x64xf32>
    %921 = stablehlo.sqrt %920 : tensor<2x64xf32>
    %922 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %923 = stablehlo.add %921, %922 : tensor<2x64xf32>
    %924 = stablehlo.divide %919, %923 : tensor<2x64xf32>
    %925 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %926 = stablehlo.multiply %924, %925 : tensor<2x64xf32>
    %927 = stablehlo.subtract %905, %926 : tensor<2x64xf32>
    %928 = sdy.sharding_constraint %arg4 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %929 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %930 = stablehlo.multiply %arg16, %929 : tensor<2x64x64xf32>
    %931 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %932 = stablehlo.multiply %796, %931 : tensor<2x64x64xf32>
    %933 = stablehlo.add %930, %932 : tensor<2x64x64xf32>
    %934 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %935 = stablehlo.multiply %arg28, %934 : tensor<2x64x64xf32>
    %936 = stablehlo.multiply %796, %796 : tensor<2x64x64xf32>
    %937 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %938 = stablehlo.multiply %936, %937 : tensor<2x64x64xf32>
    %939 = stablehlo.add %935, %938 : tensor<2x64x64xf32>
    %940 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %941 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %942 = stablehlo.multiply %933, %940 : tensor<2x64x64xf32>
    %943 = stablehlo.multiply %939, %941 : tensor<2x64x64xf32>
    %944 = stablehlo.sqrt %943 : tensor<2x64x64xf32>
    %945 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %946 = stablehlo.add %944, %945 : tensor<2x64x64xf32>
    %947 = stablehlo.divide %942, %946 : tensor<2x64x64xf32>
    %948 = stablehlo.multiply %928, %931 : tensor<2x64x64xf32>
    %949 = stablehlo.add %947, %948 : tensor<2x64x64xf32>
    %950 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %951 = stablehlo.multiply %949, %950 : tensor<2x64x64xf32>
    %952 = stablehlo.subtract %928, %951 : tensor<2x64x64xf32>
    %953 = sdy.sharding_constraint %arg5 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %954 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %955 = stablehlo.multiply %arg17, %954 : tensor<2x32x64xf32>
    %956 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %957 = stablehlo.multiply %798, %956 : tensor<2x32x64xf32>
    %958 = stablehlo.add %955, %957 : tensor<2x32x64xf32>
    %959 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %960 = stablehlo.multiply %arg29, %959 : tensor<2x32x64xf32>
    %961 = stablehlo.multiply %798, %798 : tensor<2x32x64xf32>
    %962 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %963 = stablehlo.multiply %961, %962 : tensor<2x32x64xf32>
    %964 = stablehlo.add %960, %963 : tensor<2x32x64xf32>
    %965 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %966 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %967 = stablehlo.multiply %958, %965 : tensor<2x32x64xf32>
    %968 = stablehlo.multiply %964, %966 : tensor<2x32x64xf32>
    %969 = stablehlo.sqrt %968 : tensor<2x32x64xf32>
    %970 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %971 = stablehlo.add %969, %970 : tensor<2x32x64xf32>
    %972 = stablehlo.divide %967, %971 : tensor<2x32x64xf32>
    %973 = stablehlo.multiply %953, %956 : tensor<2x32x64xf32>
    %974 = stablehlo.add %972, %973 : tensor<2x32x64xf32>
    %975 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %976 = stablehlo.multiply %974, %975 : tensor<2x32x64xf32>
    %977 = stablehlo.subtract %953, %976 : tensor<2x32x64xf32>
    %978 = sdy.sharding_constraint %arg6 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %979 = stablehlo.multiply %arg18, %954 : tensor<2x32x64xf32>
    %980 = stablehlo.multiply %799, %956 : tensor<2x32x64xf32>
    %981 = stablehlo.add %979, %980 : tensor<2x32x64xf32>
    %982 = stablehlo.multiply %arg30, %959 : tensor<2x32x64xf32>
    %983 = stablehlo.multiply %799, %799 : tensor<2x32x64xf32>
    %984 = stablehlo.multiply %983, %962 : tensor<2x32x64xf32>
    %985 = stablehlo.add %982, %984 : tensor<2x32x64xf32>
    %986 = stablehlo.multiply %981, %965 : tensor<2x32x64xf32>
    %987 = stablehlo.multiply %985, %966 : tensor<2x32x64xf32>
    %988 = stablehlo.sqrt %987 : tensor<2x32x64xf32>
    %989 = stablehlo.add %988, %970 : tensor<2x32x64xf32>
    %990 = stablehlo.divide %986, %989 : tensor<2x32x64xf32>
    %991 = stablehlo.multiply %978, %956 : tensor<2x32x64xf32>
    %992 = stablehlo.add %990, %991 : tensor<2x32x64xf32>
    %993 = stablehlo.multiply %992, %975 : tensor<2x32x64xf32>
    %994 = stablehlo.subtract %978, %993 : tensor<2x32x64xf32>
    %995 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %996 = stablehlo.multiply %arg19, %929 : tensor<2x64x64xf32>
    %997 = stablehlo.multiply %800, %931 : tensor<2x64x64xf32>
    %998 = stablehlo.add %996, %997 : tensor<2x64x64xf32>
    %999 = stablehlo.multiply %arg31, %934 : tensor<2x64x64xf32>
    %1000 = stablehlo.multiply %800, %800 : tensor<2x64x64xf32>
    %1001 = stablehlo.multiply %1000, %937 : tensor<2x64x64xf32>
    %1002 = stablehlo.add %999, %1001 : tensor<2x64x64xf32>
    %1003 = stablehlo.multiply %998, %940 : tensor<2x64x64xf32>
    %1004 = stablehlo.multiply %1002, %941 : tensor<2x64x64xf32>
    %1005 = stablehlo.sqrt %1004 : tensor<2x64x64xf32>
    %1006 = stablehlo.add %1005, %945 : tensor<2x64x64xf32>
    %1007 = stablehlo.divide %1003, %1006 : tensor<2x64x64xf32>
    %1008 = stablehlo.multiply %995, %931 : tensor<2x64x64xf32>
    %1009 = stablehlo.add %1007, %1008 : tensor<2x64x64xf32>
    %1010 = stablehlo.multiply %1009, %950 : tensor<2x64x64xf32>
    %1011 = stablehlo.subtract %995, %1010 : tensor<2x64x64xf32>
    %1012 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %1013 = stablehlo.multiply %arg20, %906 : tensor<2x64xf32>
    %1014 = stablehlo.multiply %801, %908 : tensor<2x64xf32>
    %1015 = stablehlo.add %1013, %1014 : tensor<2x64xf32>
    %1016 = stablehlo.multiply %arg32, %911 : tensor<2x64xf32>
    %1017 = stablehlo.multiply %801, %801 : tensor<2x64xf32>
    %1018 = stablehlo.multiply %1017, %914 : tensor<2x64xf32>
    %1019 = stablehlo.add %1016, %1018 : tensor<2x64xf32>
    %1020 = stablehlo.multiply %1015, %917 : tensor<2x64xf32>
    %1021 = stablehlo.multiply %1019, %918 : tensor<2x64xf32>
    %1022 = stablehlo.sqrt %1021 : tensor<2x64xf32>
    %1023 = stablehlo.add %1022, %922 : tensor<2x64xf32>
    %1024 = stablehlo.divide %1020, %1023 : tensor<2x64xf32>
    %1025 = stablehlo.multiply %1024, %925 : tensor<2x64xf32>
    %1026 = stablehlo.subtract %1012, %1025 : tensor<2x64xf32>
    %1027 = sdy.sharding_constraint %arg9 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1028 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1029 = stablehlo.multiply %arg21, %1028 : tensor<2x192x64xf32>
    %1030 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1031 = stablehlo.multiply %803, %1030 : tensor<2x192x64xf32>
    %1032 = stablehlo.add %1029, %1031 : tensor<2x192x64xf32>
    %1033 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1034 = stablehlo.multiply %arg33, %1033 : tensor<2x192x64xf32>
    %1035 = stablehlo.multiply %803, %803 : tensor<2x192x64xf32>
    %1036 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %1035, %1036 : tensor<2x192x64xf32>
    %1038 = stablehlo.add %1034, %1037 : tensor<2x192x64xf32>
    %1039 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1040 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1041 = stablehlo.multiply %1032, %1039 : tensor<2x192x64xf32>
    %1042 = stablehlo.multiply %1038, %1040 : tensor<2x192x64xf32>
    %1043 = stablehlo.sqrt %1042 : tensor<2x192x64xf32>
    %1044 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1045 = stablehlo.add %1043, %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.divide %1041, %1045 : tensor<2x192x64xf32>
    %1047 = stablehlo.multiply %1027, %1030 : tensor<2x192x64xf32>
    %1048 = stablehlo.add %1046, %1047 : tensor<2x192x64xf32>
    %1049 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1050 = stablehlo.multiply %1048, %1049 : tensor<2x192x64xf32>
    %1051 = stablehlo.subtract %1027, %1050 : tensor<2x192x64xf32>
    %1052 = sdy.sharding_constraint %arg10 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1053 = stablehlo.multiply %arg22, %1028 : tensor<2x192x64xf32>
    %1054 = stablehlo.multiply %804, %1030 : tensor<2x192x64xf32>
    %1055 = stablehlo.add %1053, %1054 : tensor<2x192x64xf32>
    %1056 = stablehlo.multiply %arg34, %1033 : tensor<2x192x64xf32>
    %1057 = stablehlo.multiply %804, %804 : tensor<2x192x64xf32>
    %1058 = stablehlo.multiply %1057, %1036 : tensor<2x192x64xf32>
    %1059 = stablehlo.add %1056, %1058 : tensor<2x192x64xf32>
    %1060 = stablehlo.multiply %1055, %1039 : tensor<2x192x64xf32>
    %1061 = stablehlo.multiply %1059, %1040 : tensor<2x192x64xf32>
    %1062 = stablehlo.sqrt %1061 : tensor<2x192x64xf32>
    %1063 = stablehlo.add %1062, %1044 : tensor<2x192x64xf32>
    %1064 = stablehlo.divide %1060, %1063 : tensor<2x192x64xf32>
    %1065 = stablehlo.multiply %1052, %1030 : tensor<2x192x64xf32>
    %1066 = stablehlo.add %1064, %1065 : tensor<2x192x64xf32>
    %1067 = stablehlo.multiply %1066, %1049 : tensor<2x192x64xf32>
    %1068 = stablehlo.subtract %1052, %1067 : tensor<2x192x64xf32>
    %1069 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %1070 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1071 = stablehlo.multiply %arg23, %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.broadcast_in_dim %822, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1073 = stablehlo.multiply %806, %1072 : tensor<2x64x192xf32>
    %1074 = stablehlo.add %1071, %1073 : tensor<2x64x192xf32>
    %1075 = stablehlo.broadcast_in_dim %837, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1076 = stablehlo.multiply %arg35, %1075 : tensor<2x64x192xf32>
    %1077 = stablehlo.multiply %806, %806 : tensor<2x64x192xf32>
    %1078 = stablehlo.broadcast_in_dim %841, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1079 = stablehlo.multiply %1077, %1078 : tensor<2x64x192xf32>
    %1080 = stablehlo.add %1076, %1079 : tensor<2x64x192xf32>
    %1081 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1082 = stablehlo.broadcast_in_dim %851, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1083 = stablehlo.multiply %1074, %1081 : tensor<2x64x192xf32>
    %1084 = stablehlo.multiply %1080, %1082 : tensor<2x64x192xf32>
    %1085 = stablehlo.sqrt %1084 : tensor<2x64x192xf32>
    %1086 = stablehlo.broadcast_in_dim %856, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1087 = stablehlo.add %1085, %1086 : tensor<2x64x192xf32>
    %1088 = stablehlo.divide %1083, %1087 : tensor<2x64x192xf32>
    %1089 = stablehlo.multiply %1069, %1072 : tensor<2x64x192xf32>
    %1090 = stablehlo.add %1088, %1089 : tensor<2x64x192xf32>
    %1091 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1092 = stablehlo.multiply %1090, %1091 : tensor<2x64x192xf32>
    %1093 = stablehlo.subtract %1069, %1092 : tensor<2x64x192xf32>
    %1094 = stablehlo.constant dense<1> : tensor<i32>
    %1095 = stablehlo.add %arg36, %1094 : tensor<i32>
    %1096 = stablehlo.multiply %379#2, %716 : tensor<f32>
    %1097 = stablehlo.multiply %379#3, %716 : tensor<f32>
    %1098 = stablehlo.reshape %1096 : (tensor<f32>) -> tensor<1xf32>
    %1099 = stablehlo.reshape %1097 : (tensor<f32>) -> tensor<1xf32>
    %1100 = stablehlo.reshape %783 : (tensor<f32>) -> tensor<1xf32>
    %1101 = stablehlo.reshape %830 : (tensor<f32>) -> tensor<1xf32>
    %1102 = stablehlo.reshape %386 : (tensor<f32>) -> tensor<1xf32>
    %1103 = stablehlo.concatenate %1098, %1099, %1100, %1101, %1102, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %864, %887, %904, %927, %952, %977, %994, %1011, %1026, %1051, %1068, %1093, %836, %870, %891, %910, %933, %958, %981, %998, %1015, %1032, %1055, %1074, %844, %876, %895, %916, %939, %964, %985, %1002, %1019, %1038, %1059, %1080, %1095, %1103 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
