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
    %15 = stablehlo.iota dim = 0 : tensor<2xui32>
    %16 = stablehlo.constant dense<0> : tensor<i32>
    %17 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %19 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %20 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %21 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %22 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %23 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %24 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %25 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %26 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %27 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %281:41 = stablehlo.while(%r28 = %16, %r29 = %14, %r30 = %13, %r31 = %3, %r32 = %15, %r33 = %arg3, %r34 = %arg4, %r35 = %arg5, %r36 = %arg6, %r37 = %arg7, %r38 = %arg8, %r39 = %arg9, %r40 = %arg10, %r41 = %arg11, %r42 = %18, %r43 = %19, %r44 = %18, %r45 = %20, %r46 = %20, %r47 = %20, %r48 = %21, %r49 = %20, %r50 = %18, %r51 = %19, %r52 = %18, %r53 = %20, %r54 = %22, %r55 = %20, %r56 = %22, %r57 = %22, %r58 = %22, %r59 = %23, %r60 = %22, %r61 = %24, %r62 = %24, %r63 = %25, %r64 = %26, %r65 = %27, %r66 = %27, %r67 = %27, %r68 = %27) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    cond {
      %69 = stablehlo.constant dense<2> : tensor<i32>
      %70 = stablehlo.compare LT, %r28, %69, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %70 : tensor<i1>
    } do {
      %71 = stablehlo.constant dense<0> : tensor<i32>
      %72 = stablehlo.dynamic_slice %r32, %r28, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %73 = stablehlo.reshape %72 : (tensor<1xui32>) -> tensor<ui32>
      %74 = stablehlo.dynamic_slice %r33, %r28, %71, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %75 = stablehlo.reshape %74 : (tensor<1x64xf32>) -> tensor<64xf32>
      %76 = stablehlo.dynamic_slice %r34, %r28, %71, %71, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %77 = stablehlo.reshape %76 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %78 = stablehlo.dynamic_slice %r35, %r28, %71, %71, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %79 = stablehlo.reshape %78 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %80 = stablehlo.dynamic_slice %r36, %r28, %71, %71, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %81 = stablehlo.reshape %80 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %82 = stablehlo.dynamic_slice %r37, %r28, %71, %71, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %83 = stablehlo.reshape %82 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %84 = stablehlo.dynamic_slice %r38, %r28, %71, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %85 = stablehlo.reshape %84 : (tensor<1x64xf32>) -> tensor<64xf32>
      %86 = stablehlo.dynamic_slice %r39, %r28, %71, %71, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %87 = stablehlo.reshape %86 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %88 = stablehlo.dynamic_slice %r40, %r28, %71, %71, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %89 = stablehlo.reshape %88 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %90 = stablehlo.dynamic_slice %r41, %r28, %71, %71, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %91 = stablehlo.reshape %90 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %92 = stablehlo.multiply %r31, %r31 : tensor<8x64x64xf32>
      %93 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %94 = stablehlo.reduce(%92 init: %93) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %95 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %97 = stablehlo.multiply %94, %96 : tensor<8x64xf32>
      %98 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %100 = stablehlo.add %97, %99 : tensor<8x64xf32>
      %101 = stablehlo.rsqrt %100 : tensor<8x64xf32>
      %102 = stablehlo.broadcast_in_dim %101, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %103 = stablehlo.multiply %r31, %102 : tensor<8x64x64xf32>
      %104 = stablehlo.broadcast_in_dim %75, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %105 = stablehlo.multiply %103, %104 : tensor<8x64x64xf32>
      %106 = sdy.sharding_constraint %105 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %107 = stablehlo.reshape %106 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %108 = stablehlo.dot_general %107, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %109 = stablehlo.reshape %108 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %110 = stablehlo.reshape %109 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %111 = sdy.sharding_constraint %110 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %112 = stablehlo.dot_general %107, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %113 = stablehlo.reshape %112 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %114 = stablehlo.reshape %113 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %115 = sdy.sharding_constraint %114 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %116 = stablehlo.dot_general %107, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %117 = stablehlo.reshape %116 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %118 = stablehlo.reshape %117 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %119 = sdy.sharding_constraint %118 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %120 = stablehlo.reshape %r29 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %121 = stablehlo.broadcast_in_dim %120, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %122 = stablehlo.multiply %111, %121 : tensor<8x64x4x16xf32>
      %123 = stablehlo.slice %111 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %124 = stablehlo.slice %111 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %125 = stablehlo.concatenate %123, %124, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %126 = stablehlo.reshape %r30 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %127 = stablehlo.broadcast_in_dim %126, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %128 = stablehlo.multiply %125, %127 : tensor<8x64x4x16xf32>
      %129 = stablehlo.add %122, %128 : tensor<8x64x4x16xf32>
      %130 = stablehlo.broadcast_in_dim %120, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %131 = stablehlo.multiply %115, %130 : tensor<8x64x2x16xf32>
      %132 = stablehlo.slice %115 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %133 = stablehlo.slice %115 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %134 = stablehlo.concatenate %132, %133, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %135 = stablehlo.broadcast_in_dim %126, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %136 = stablehlo.multiply %134, %135 : tensor<8x64x2x16xf32>
      %137 = stablehlo.add %131, %136 : tensor<8x64x2x16xf32>
      %138 = stablehlo.transpose %137, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %139 = stablehlo.transpose %119, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %140 = stablehlo.iota dim = 0 : tensor<1xi32>
      %141 = stablehlo.constant dense<64> : tensor<i32>
      %142 = stablehlo.broadcast_in_dim %141, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %143 = stablehlo.multiply %140, %142 : tensor<1xi32>
      %144 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %145 = stablehlo.add %143, %144 : tensor<1xi32>
      %146 = stablehlo.reshape %129 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %147 = stablehlo.transpose %146, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %148 = stablehlo.reshape %147 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %149 = stablehlo.reshape %145 : (tensor<1xi32>) -> tensor<i32>
      %150 = stablehlo.reshape %148 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %151 = stablehlo.dot_general %150, %138, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %152 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %153 = stablehlo.broadcast_in_dim %152, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %154 = stablehlo.multiply %151, %153 : tensor<8x2x128x64xf32>
      %155 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %156 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %157 = stablehlo.subtract %155, %156 : tensor<64x64xi32>
      %158 = stablehlo.subtract %149, %71 : tensor<i32>
      %159 = stablehlo.broadcast_in_dim %158, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %160 = stablehlo.add %157, %159 : tensor<64x64xi32>
      %161 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %162 = stablehlo.compare GE, %160, %161, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %163 = stablehlo.broadcast_in_dim %162, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %164 = stablehlo.reshape %163 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %165 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %166 = stablehlo.broadcast_in_dim %165, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %167 = stablehlo.select %164, %154, %166 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %168 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %169 = stablehlo.reduce(%167 init: %168) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %170 = stablehlo.broadcast_in_dim %169, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %171 = stablehlo.subtract %167, %170 : tensor<8x2x128x64xf32>
      %172 = stablehlo.exponential %171 : tensor<8x2x128x64xf32>
      %173 = stablehlo.reduce(%172 init: %93) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %174 = stablehlo.dot_general %172, %139, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %175 = stablehlo.broadcast_in_dim %173, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %176 = stablehlo.divide %174, %175 : tensor<8x2x128x16xf32>
      %177 = stablehlo.log %173 : tensor<8x2x128xf32>
      %178 = stablehlo.add %177, %169 : tensor<8x2x128xf32>
      %179 = stablehlo.reshape %176 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %180 = stablehlo.reshape %178 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %181 = stablehlo.reshape %179 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %182 = stablehlo.transpose %181, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %183 = stablehlo.reshape %182 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %184 = stablehlo.reshape %180 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %185 = stablehlo.transpose %184, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %186 = stablehlo.reshape %185 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %187 = stablehlo.reshape %183 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %188 = stablehlo.reshape %187 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %189 = stablehlo.dot_general %188, %83, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %190 = stablehlo.reshape %189 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %191 = stablehlo.add %r31, %190 : tensor<8x64x64xf32>
      %192 = sdy.sharding_constraint %191 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %193 = stablehlo.multiply %192, %192 : tensor<8x64x64xf32>
      %194 = stablehlo.reduce(%193 init: %93) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %195 = stablehlo.multiply %194, %96 : tensor<8x64xf32>
      %196 = stablehlo.add %195, %99 : tensor<8x64xf32>
      %197 = stablehlo.rsqrt %196 : tensor<8x64xf32>
      %198 = stablehlo.broadcast_in_dim %197, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %199 = stablehlo.multiply %192, %198 : tensor<8x64x64xf32>
      %200 = stablehlo.broadcast_in_dim %85, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %201 = stablehlo.multiply %199, %200 : tensor<8x64x64xf32>
      %202 = sdy.sharding_constraint %201 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %203 = stablehlo.reshape %202 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %204 = stablehlo.dot_general %203, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %205 = stablehlo.reshape %204 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %206 = stablehlo.dot_general %203, %89, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %207 = stablehlo.reshape %206 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %208 = stablehlo.logistic %205 : tensor<8x64x192xf32>
      %209 = stablehlo.multiply %205, %208 : tensor<8x64x192xf32>
      %210 = stablehlo.multiply %209, %207 : tensor<8x64x192xf32>
      %211 = stablehlo.reshape %210 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %212 = stablehlo.dot_general %211, %91, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %213 = stablehlo.reshape %212 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %214 = stablehlo.add %192, %213 : tensor<8x64x64xf32>
      %215 = sdy.sharding_constraint %214 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %216 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %217 = stablehlo.broadcast_in_dim %216, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %218 = stablehlo.subtract %217, %208 : tensor<8x64x192xf32>
      %219 = stablehlo.reshape %186 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %220 = stablehlo.transpose %219, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %221 = stablehlo.reshape %220 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %222 = stablehlo.reshape %221 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %224 = stablehlo.subtract %154, %223 : tensor<8x2x128x64xf32>
      %225 = stablehlo.exponential %224 : tensor<8x2x128x64xf32>
      %226 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %227 = stablehlo.select %164, %225, %226 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %228 = stablehlo.negate %r30 : tensor<1x64x16xf32>
      %229 = stablehlo.reshape %228 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %230 = stablehlo.constant dense<1> : tensor<i32>
      %231 = stablehlo.add %r28, %230 : tensor<i32>
      %232 = stablehlo.reshape %r31 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %233 = stablehlo.dynamic_update_slice %r42, %232, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %234 = stablehlo.reshape %101 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %235 = stablehlo.dynamic_update_slice %r43, %234, %r28, %71, %71 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %236 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %237 = stablehlo.dynamic_update_slice %r44, %236, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %238 = stablehlo.reshape %107 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %239 = stablehlo.dynamic_update_slice %r45, %238, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %240 = stablehlo.dynamic_update_slice %r46, %238, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %241 = stablehlo.dynamic_update_slice %r47, %238, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %242 = stablehlo.reshape %183 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %243 = stablehlo.dynamic_update_slice %r48, %242, %r28, %71, %71, %71, %71 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %244 = stablehlo.reshape %188 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %245 = stablehlo.dynamic_update_slice %r49, %244, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %246 = stablehlo.reshape %192 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %247 = stablehlo.dynamic_update_slice %r50, %246, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %248 = stablehlo.reshape %197 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %249 = stablehlo.dynamic_update_slice %r51, %248, %r28, %71, %71 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %250 = stablehlo.reshape %199 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %251 = stablehlo.dynamic_update_slice %r52, %250, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %252 = stablehlo.reshape %203 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %253 = stablehlo.dynamic_update_slice %r53, %252, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %254 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %255 = stablehlo.dynamic_update_slice %r54, %254, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %256 = stablehlo.dynamic_update_slice %r55, %252, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %257 = stablehlo.reshape %207 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %258 = stablehlo.dynamic_update_slice %r56, %257, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %259 = stablehlo.reshape %208 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %260 = stablehlo.dynamic_update_slice %r57, %259, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %261 = stablehlo.reshape %209 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %262 = stablehlo.dynamic_update_slice %r58, %261, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %263 = stablehlo.reshape %211 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %264 = stablehlo.dynamic_update_slice %r59, %263, %r28, %71, %71 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %265 = stablehlo.reshape %218 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %266 = stablehlo.dynamic_update_slice %r60, %265, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %267 = stablehlo.reshape %138 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %268 = stablehlo.dynamic_update_slice %r61, %267, %r28, %71, %71, %71, %71 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %269 = stablehlo.reshape %139 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %270 = stablehlo.dynamic_update_slice %r62, %269, %r28, %71, %71, %71, %71 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %271 = stablehlo.reshape %150 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %272 = stablehlo.dynamic_update_slice %r63, %271, %r28, %71, %71, %71, %71 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %273 = stablehlo.reshape %227 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %274 = stablehlo.dynamic_update_slice %r64, %273, %r28, %71, %71, %71, %71 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %275 = stablehlo.reshape %120 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %276 = stablehlo.dynamic_update_slice %r65, %275, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %277 = stablehlo.reshape %229 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %278 = stablehlo.dynamic_update_slice %r66, %277, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %279 = stablehlo.dynamic_update_slice %r67, %275, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %280 = stablehlo.dynamic_update_slice %r68, %277, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %231, %r29, %r30, %215, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %r40, %r41, %233, %235, %237, %239, %240, %241, %243, %245, %247, %249, %251, %253, %255, %256, %258, %260, %262, %264, %266, %268, %270, %272, %274, %276, %278, %279, %280 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %282 = stablehlo.multiply %281#3, %281#3 : tensor<8x64x64xf32>
    %283 = stablehlo.reduce(%282 init: %17) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %284 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %284, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %286 = stablehlo.multiply %283, %285 : tensor<8x64xf32>
    %287 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %288 = stablehlo.broadcast_in_dim %287, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %289 = stablehlo.add %286, %288 : tensor<8x64xf32>
    %290 = stablehlo.rsqrt %289 : tensor<8x64xf32>
    %291 = stablehlo.broadcast_in_dim %290, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %292 = stablehlo.multiply %281#3, %291 : tensor<8x64x64xf32>
    %293 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %294 = stablehlo.multiply %292, %293 : tensor<8x64x64xf32>
    %295 = sdy.sharding_constraint %294 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %296 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %297 = stablehlo.reshape %295 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %298 = stablehlo.transpose %297, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %299 = sdy.sharding_constraint %298 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %300 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %301 = stablehlo.transpose %300, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %302 = sdy.sharding_constraint %301 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %303 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %304 = sdy.sharding_constraint %303 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %305 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %370:8 = stablehlo.while(%r306 = %16, %r307 = %296, %r308 = %17, %r309 = %17, %r310 = %304, %r311 = %299, %r312 = %302, %r313 = %305) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %314 = stablehlo.constant dense<1> : tensor<i32>
      %315 = stablehlo.compare LT, %r306, %314, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %315 : tensor<i1>
    } do {
      %316 = stablehlo.constant dense<0> : tensor<i32>
      %317 = stablehlo.dynamic_slice %r311, %r306, %316, %316, %316, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %318 = stablehlo.reshape %317 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %319 = stablehlo.dynamic_slice %r312, %r306, %316, %316, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %320 = stablehlo.reshape %319 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %321 = stablehlo.reshape %318 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %322 = stablehlo.dot_general %321, %r307, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %323 = stablehlo.reshape %322 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %324 = sdy.sharding_constraint %323 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %325 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %326 = stablehlo.reduce(%324 init: %325) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %327 = stablehlo.broadcast_in_dim %326, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %328 = stablehlo.subtract %324, %327 : tensor<4x128x512xf32>
      %329 = stablehlo.exponential %328 : tensor<4x128x512xf32>
      %330 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %331 = stablehlo.reduce(%329 init: %330) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %332 = stablehlo.log %331 : tensor<4x128xf32>
      %333 = stablehlo.add %332, %326 : tensor<4x128xf32>
      %334 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %335 = stablehlo.broadcast_in_dim %320, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %336 = stablehlo.compare EQ, %334, %335, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %337 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %338 = stablehlo.select %336, %324, %337 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %339 = stablehlo.reduce(%338 init: %330) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %340 = stablehlo.constant dense<-1> : tensor<i32>
      %341 = stablehlo.broadcast_in_dim %340, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %342 = stablehlo.compare NE, %320, %341, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %343 = stablehlo.subtract %333, %339 : tensor<4x128xf32>
      %344 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %345 = stablehlo.broadcast_in_dim %344, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %346 = stablehlo.convert %342 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %347 = stablehlo.multiply %346, %345 : tensor<4x128xf32>
      %348 = stablehlo.divide %347, %331 : tensor<4x128xf32>
      %349 = stablehlo.broadcast_in_dim %348, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %350 = stablehlo.multiply %329, %349 : tensor<4x128x512xf32>
      %351 = stablehlo.broadcast_in_dim %347, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %352 = stablehlo.select %336, %351, %337 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %353 = stablehlo.subtract %350, %352 : tensor<4x128x512xf32>
      %354 = stablehlo.broadcast_in_dim %330, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %355 = stablehlo.select %342, %343, %354 : tensor<4x128xi1>, tensor<4x128xf32>
      %356 = stablehlo.reduce(%355 init: %330) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %357 = stablehlo.reshape %353 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %358 = stablehlo.dot_general %357, %r307, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %359 = stablehlo.dot_general %353, %318, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %360 = stablehlo.add %r310, %359 : tensor<4x512x64xf32>
      %361 = sdy.sharding_constraint %360 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %362 = stablehlo.reshape %358 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %363 = sdy.sharding_constraint %362 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %364 = stablehlo.add %r308, %356 : tensor<f32>
      %365 = stablehlo.add %r309, %356 : tensor<f32>
      %366 = stablehlo.constant dense<1> : tensor<i32>
      %367 = stablehlo.add %r306, %366 : tensor<i32>
      %368 = stablehlo.reshape %363 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %369 = stablehlo.dynamic_update_slice %r313, %368, %r306, %316, %316, %316 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %367, %r307, %364, %365, %361, %r311, %r312, %369 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %371 = stablehlo.reduce(%370#4 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %372 = sdy.sharding_constraint %371 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %373 = stablehlo.constant dense<-1> : tensor<i32>
    %374 = stablehlo.broadcast_in_dim %373, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %375 = stablehlo.compare NE, %302, %374, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %376 = stablehlo.convert %375 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %377 = stablehlo.reduce(%376 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %378 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %379 = stablehlo.broadcast_in_dim %378, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %380 = stablehlo.multiply %370#7, %379 : tensor<1x4x128x64xf32>
    %381 = stablehlo.broadcast_in_dim %378, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %382 = stablehlo.multiply %372, %381 : tensor<512x64xf32>
    %383 = sdy.sharding_constraint %380 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %384 = stablehlo.transpose %383, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %385 = stablehlo.reshape %384 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %386 = sdy.sharding_constraint %382 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %387 = sdy.sharding_constraint %385 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %388 = stablehlo.multiply %387, %293 : tensor<8x64x64xf32>
    %389 = stablehlo.multiply %387, %292 : tensor<8x64x64xf32>
    %390 = stablehlo.reduce(%389 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %391 = stablehlo.multiply %388, %291 : tensor<8x64x64xf32>
    %392 = stablehlo.multiply %388, %281#3 : tensor<8x64x64xf32>
    %393 = stablehlo.reduce(%392 init: %17) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %394 = stablehlo.multiply %393, %290 : tensor<8x64xf32>
    %395 = stablehlo.multiply %394, %290 : tensor<8x64xf32>
    %396 = stablehlo.multiply %395, %290 : tensor<8x64xf32>
    %397 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %398 = stablehlo.broadcast_in_dim %397, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %399 = stablehlo.multiply %396, %398 : tensor<8x64xf32>
    %400 = stablehlo.multiply %399, %285 : tensor<8x64xf32>
    %401 = stablehlo.broadcast_in_dim %400, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %402 = stablehlo.multiply %401, %281#3 : tensor<8x64x64xf32>
    %403 = stablehlo.add %391, %402 : tensor<8x64x64xf32>
    %404 = stablehlo.add %403, %402 : tensor<8x64x64xf32>
    %405 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %406 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %407 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %408 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %409 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %693:50 = stablehlo.while(%r410 = %16, %r411 = %14, %r412 = %13, %r413 = %404, %r414 = %15, %r415 = %arg3, %r416 = %arg4, %r417 = %arg5, %r418 = %arg6, %r419 = %arg7, %r420 = %arg8, %r421 = %arg9, %r422 = %arg10, %r423 = %arg11, %r424 = %281#14, %r425 = %281#15, %r426 = %281#16, %r427 = %281#17, %r428 = %281#18, %r429 = %281#19, %r430 = %281#20, %r431 = %281#21, %r432 = %281#22, %r433 = %281#23, %r434 = %281#24, %r435 = %281#25, %r436 = %281#26, %r437 = %281#27, %r438 = %281#28, %r439 = %281#29, %r440 = %281#30, %r441 = %281#31, %r442 = %281#32, %r443 = %281#33, %r444 = %281#34, %r445 = %281#35, %r446 = %281#36, %r447 = %281#37, %r448 = %281#38, %r449 = %281#39, %r450 = %281#40, %r451 = %405, %r452 = %406, %r453 = %407, %r454 = %407, %r455 = %406, %r456 = %405, %r457 = %408, %r458 = %408, %r459 = %409) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %460 = stablehlo.constant dense<2> : tensor<i32>
      %461 = stablehlo.compare LT, %r410, %460, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %461 : tensor<i1>
    } do {
      %462 = stablehlo.constant dense<1> : tensor<i32>
      %463 = stablehlo.subtract %462, %r410 : tensor<i32>
      %464 = stablehlo.constant dense<0> : tensor<i32>
      %465 = stablehlo.dynamic_slice %r414, %463, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %466 = stablehlo.reshape %465 : (tensor<1xui32>) -> tensor<ui32>
      %467 = stablehlo.dynamic_slice %r415, %463, %464, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x64xf32>) -> tensor<64xf32>
      %469 = stablehlo.dynamic_slice %r416, %463, %464, %464, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %471 = stablehlo.dynamic_slice %r417, %463, %464, %464, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %473 = stablehlo.dynamic_slice %r418, %463, %464, %464, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %475 = stablehlo.dynamic_slice %r419, %463, %464, %464, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %477 = stablehlo.dynamic_slice %r420, %463, %464, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x64xf32>) -> tensor<64xf32>
      %479 = stablehlo.dynamic_slice %r421, %463, %464, %464, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %481 = stablehlo.dynamic_slice %r422, %463, %464, %464, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %483 = stablehlo.dynamic_slice %r423, %463, %464, %464, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %485 = stablehlo.dynamic_slice %r424, %463, %464, %464, %464, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %487 = stablehlo.dynamic_slice %r425, %463, %464, %464, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %489 = stablehlo.dynamic_slice %r426, %463, %464, %464, %464, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %491 = stablehlo.dynamic_slice %r427, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %493 = stablehlo.dynamic_slice %r428, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %495 = stablehlo.dynamic_slice %r429, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %497 = stablehlo.dynamic_slice %r430, %463, %464, %464, %464, %464, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %499 = stablehlo.dynamic_slice %r431, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %501 = stablehlo.dynamic_slice %r432, %463, %464, %464, %464, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %503 = stablehlo.dynamic_slice %r433, %463, %464, %464, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %505 = stablehlo.dynamic_slice %r434, %463, %464, %464, %464, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %507 = stablehlo.dynamic_slice %r435, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %509 = stablehlo.dynamic_slice %r436, %463, %464, %464, %464, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %511 = stablehlo.dynamic_slice %r437, %463, %464, %464, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %513 = stablehlo.dynamic_slice %r438, %463, %464, %464, %464, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %515 = stablehlo.dynamic_slice %r439, %463, %464, %464, %464, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %517 = stablehlo.dynamic_slice %r440, %463, %464, %464, %464, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %519 = stablehlo.dynamic_slice %r441, %463, %464, %464, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %520 = stablehlo.reshape %519 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %521 = stablehlo.dynamic_slice %r442, %463, %464, %464, %464, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %522 = stablehlo.reshape %521 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %523 = stablehlo.dynamic_slice %r443, %463, %464, %464, %464, %464, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %524 = stablehlo.reshape %523 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %525 = stablehlo.dynamic_slice %r444, %463, %464, %464, %464, %464, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %526 = stablehlo.reshape %525 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %527 = stablehlo.dynamic_slice %r445, %463, %464, %464, %464, %464, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %528 = stablehlo.reshape %527 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %529 = stablehlo.dynamic_slice %r446, %463, %464, %464, %464, %464, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %530 = stablehlo.reshape %529 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %531 = stablehlo.dynamic_slice %r447, %463, %464, %464, %464, %464, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %532 = stablehlo.reshape %531 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %533 = stablehlo.dynamic_slice %r448, %463, %464, %464, %464, %464, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %534 = stablehlo.reshape %533 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %535 = stablehlo.dynamic_slice %r449, %463, %464, %464, %464, %464, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %536 = stablehlo.reshape %535 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %537 = stablehlo.dynamic_slice %r450, %463, %464, %464, %464, %464, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %538 = stablehlo.reshape %537 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %539 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %540 = stablehlo.broadcast_in_dim %539, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %541 = stablehlo.broadcast_in_dim %488, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %542 = stablehlo.broadcast_in_dim %468, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %543 = stablehlo.broadcast_in_dim %504, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %544 = stablehlo.broadcast_in_dim %478, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %545 = sdy.sharding_constraint %r413 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %546 = stablehlo.reshape %545 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %547 = stablehlo.dot_general %546, %484, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %548 = stablehlo.dot_general %546, %520, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %549 = stablehlo.reshape %547 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %550 = stablehlo.multiply %549, %514 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %549, %518 : tensor<8x64x192xf32>
      %552 = stablehlo.multiply %550, %516 : tensor<8x64x192xf32>
      %553 = stablehlo.multiply %550, %510 : tensor<8x64x192xf32>
      %554 = stablehlo.multiply %553, %516 : tensor<8x64x192xf32>
      %555 = stablehlo.multiply %554, %522 : tensor<8x64x192xf32>
      %556 = stablehlo.add %552, %555 : tensor<8x64x192xf32>
      %557 = stablehlo.reshape %551 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %558 = stablehlo.dot_general %557, %482, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %559 = stablehlo.dot_general %557, %512, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %560 = stablehlo.reshape %558 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.reshape %556 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %562 = stablehlo.dot_general %561, %480, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %563 = stablehlo.dot_general %561, %508, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %564 = stablehlo.reshape %562 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %565 = stablehlo.add %560, %564 : tensor<8x64x64xf32>
      %566 = sdy.sharding_constraint %565 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %567 = stablehlo.multiply %566, %544 : tensor<8x64x64xf32>
      %568 = stablehlo.multiply %566, %506 : tensor<8x64x64xf32>
      %569 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %570 = stablehlo.reduce(%568 init: %569) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %571 = stablehlo.multiply %567, %543 : tensor<8x64x64xf32>
      %572 = stablehlo.multiply %567, %502 : tensor<8x64x64xf32>
      %573 = stablehlo.add %545, %571 : tensor<8x64x64xf32>
      %574 = stablehlo.reduce(%572 init: %569) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %575 = stablehlo.multiply %574, %504 : tensor<8x64xf32>
      %576 = stablehlo.multiply %575, %504 : tensor<8x64xf32>
      %577 = stablehlo.multiply %576, %504 : tensor<8x64xf32>
      %578 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %579 = stablehlo.broadcast_in_dim %578, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %580 = stablehlo.multiply %577, %579 : tensor<8x64xf32>
      %581 = stablehlo.multiply %580, %540 : tensor<8x64xf32>
      %582 = stablehlo.broadcast_in_dim %581, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %583 = stablehlo.multiply %582, %502 : tensor<8x64x64xf32>
      %584 = stablehlo.add %573, %583 : tensor<8x64x64xf32>
      %585 = stablehlo.add %584, %583 : tensor<8x64x64xf32>
      %586 = sdy.sharding_constraint %585 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %587 = stablehlo.reshape %586 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %588 = stablehlo.dot_general %587, %476, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %589 = stablehlo.dot_general %587, %500, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %590 = stablehlo.reshape %588 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %591 = stablehlo.reshape %590 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %592 = stablehlo.multiply %498, %591 : tensor<8x64x4x16xf32>
      %593 = stablehlo.reduce(%592 init: %569) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %594 = stablehlo.reshape %591 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %595 = stablehlo.transpose %594, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %596 = stablehlo.reshape %595 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %597 = stablehlo.reshape %593 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %598 = stablehlo.transpose %597, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %599 = stablehlo.reshape %598 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %600 = stablehlo.broadcast_in_dim %569, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %601 = stablehlo.reshape %596 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %602 = stablehlo.reshape %599 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %603 = stablehlo.dot_general %601, %526, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %604 = stablehlo.broadcast_in_dim %602, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %605 = stablehlo.subtract %603, %604 : tensor<8x2x128x64xf32>
      %606 = stablehlo.multiply %530, %605 : tensor<8x2x128x64xf32>
      %607 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %608 = stablehlo.broadcast_in_dim %607, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %609 = stablehlo.multiply %606, %608 : tensor<8x2x128x64xf32>
      %610 = stablehlo.dot_general %609, %524, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %611 = stablehlo.dot_general %609, %528, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %612 = stablehlo.dot_general %530, %601, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %613 = stablehlo.add %600, %611 : tensor<8x2x64x16xf32>
      %614 = stablehlo.add %600, %612 : tensor<8x2x64x16xf32>
      %615 = stablehlo.reshape %610 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %616 = stablehlo.reshape %615 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %617 = stablehlo.transpose %616, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %618 = stablehlo.reshape %617 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %619 = stablehlo.transpose %613, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %620 = stablehlo.transpose %614, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %621 = stablehlo.broadcast_in_dim %532, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %622 = stablehlo.multiply %619, %621 : tensor<8x64x2x16xf32>
      %623 = stablehlo.slice %619 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %624 = stablehlo.slice %619 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %625 = stablehlo.concatenate %623, %624, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %626 = stablehlo.broadcast_in_dim %534, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %627 = stablehlo.multiply %625, %626 : tensor<8x64x2x16xf32>
      %628 = stablehlo.add %622, %627 : tensor<8x64x2x16xf32>
      %629 = stablehlo.broadcast_in_dim %536, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %630 = stablehlo.multiply %618, %629 : tensor<8x64x4x16xf32>
      %631 = stablehlo.slice %618 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %632 = stablehlo.slice %618 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %633 = stablehlo.concatenate %631, %632, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %634 = stablehlo.broadcast_in_dim %538, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %635 = stablehlo.multiply %633, %634 : tensor<8x64x4x16xf32>
      %636 = stablehlo.add %630, %635 : tensor<8x64x4x16xf32>
      %637 = sdy.sharding_constraint %620 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %638 = stablehlo.reshape %637 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %639 = stablehlo.reshape %638 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %640 = stablehlo.dot_general %639, %474, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %641 = stablehlo.dot_general %639, %496, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %642 = stablehlo.reshape %640 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %643 = sdy.sharding_constraint %628 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %644 = stablehlo.reshape %643 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %645 = stablehlo.reshape %644 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %646 = stablehlo.dot_general %645, %472, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %647 = stablehlo.dot_general %645, %494, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %648 = stablehlo.reshape %646 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %649 = stablehlo.add %642, %648 : tensor<8x64x64xf32>
      %650 = sdy.sharding_constraint %636 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %651 = stablehlo.reshape %650 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %652 = stablehlo.reshape %651 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %653 = stablehlo.dot_general %652, %470, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %654 = stablehlo.dot_general %652, %492, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %655 = stablehlo.reshape %653 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %656 = stablehlo.add %649, %655 : tensor<8x64x64xf32>
      %657 = sdy.sharding_constraint %656 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %658 = stablehlo.multiply %657, %542 : tensor<8x64x64xf32>
      %659 = stablehlo.multiply %657, %490 : tensor<8x64x64xf32>
      %660 = stablehlo.reduce(%659 init: %569) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %661 = stablehlo.multiply %658, %541 : tensor<8x64x64xf32>
      %662 = stablehlo.multiply %658, %486 : tensor<8x64x64xf32>
      %663 = stablehlo.add %586, %661 : tensor<8x64x64xf32>
      %664 = stablehlo.reduce(%662 init: %569) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %665 = stablehlo.multiply %664, %488 : tensor<8x64xf32>
      %666 = stablehlo.multiply %665, %488 : tensor<8x64xf32>
      %667 = stablehlo.multiply %666, %488 : tensor<8x64xf32>
      %668 = stablehlo.multiply %667, %579 : tensor<8x64xf32>
      %669 = stablehlo.multiply %668, %540 : tensor<8x64xf32>
      %670 = stablehlo.broadcast_in_dim %669, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %671 = stablehlo.multiply %670, %486 : tensor<8x64x64xf32>
      %672 = stablehlo.add %663, %671 : tensor<8x64x64xf32>
      %673 = stablehlo.add %672, %671 : tensor<8x64x64xf32>
      %674 = stablehlo.add %r410, %462 : tensor<i32>
      %675 = stablehlo.reshape %660 : (tensor<64xf32>) -> tensor<1x64xf32>
      %676 = stablehlo.dynamic_update_slice %r451, %675, %463, %464 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %677 = stablehlo.reshape %654 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %678 = stablehlo.dynamic_update_slice %r452, %677, %463, %464, %464 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %679 = stablehlo.reshape %647 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %680 = stablehlo.dynamic_update_slice %r453, %679, %463, %464, %464 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %681 = stablehlo.reshape %641 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %682 = stablehlo.dynamic_update_slice %r454, %681, %463, %464, %464 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %683 = stablehlo.reshape %589 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %684 = stablehlo.dynamic_update_slice %r455, %683, %463, %464, %464 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %685 = stablehlo.reshape %570 : (tensor<64xf32>) -> tensor<1x64xf32>
      %686 = stablehlo.dynamic_update_slice %r456, %685, %463, %464 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %687 = stablehlo.reshape %563 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %688 = stablehlo.dynamic_update_slice %r457, %687, %463, %464, %464 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %689 = stablehlo.reshape %559 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %690 = stablehlo.dynamic_update_slice %r458, %689, %463, %464, %464 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %691 = stablehlo.reshape %548 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %692 = stablehlo.dynamic_update_slice %r459, %691, %463, %464, %464 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %674, %r411, %r412, %673, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %r449, %r450, %676, %678, %680, %682, %684, %686, %688, %690, %692 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %694 = sdy.sharding_constraint %693#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %695 = sdy.sharding_constraint %694 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %696 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %700 = "stablehlo.scatter"(%696, %0, %695) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r697: tensor<f32>, %r698: tensor<f32>):
      %699 = stablehlo.add %r697, %r698 : tensor<f32>
      stablehlo.return %699 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %701 = stablehlo.maximum %377, %378 : tensor<f32>
    %702 = stablehlo.divide %378, %701 : tensor<f32>
    %703 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %704 = stablehlo.multiply %700, %703 : tensor<512x64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %706 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %707 = stablehlo.multiply %390, %706 : tensor<64xf32>
    %708 = sdy.sharding_constraint %707 <@mesh, [{}]> : tensor<64xf32>
    %709 = stablehlo.multiply %386, %703 : tensor<512x64xf32>
    %710 = sdy.sharding_constraint %709 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %711 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %712 = stablehlo.multiply %693#41, %711 : tensor<2x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %714 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %715 = stablehlo.multiply %693#42, %714 : tensor<2x64x64xf32>
    %716 = sdy.sharding_constraint %715 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %717 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %718 = stablehlo.multiply %693#43, %717 : tensor<2x32x64xf32>
    %719 = sdy.sharding_constraint %718 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %720 = stablehlo.multiply %693#44, %717 : tensor<2x32x64xf32>
    %721 = sdy.sharding_constraint %720 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %722 = stablehlo.multiply %693#45, %714 : tensor<2x64x64xf32>
    %723 = sdy.sharding_constraint %722 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %724 = stablehlo.multiply %693#46, %711 : tensor<2x64xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %726 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %727 = stablehlo.multiply %693#47, %726 : tensor<2x192x64xf32>
    %728 = sdy.sharding_constraint %727 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %729 = stablehlo.multiply %693#48, %726 : tensor<2x192x64xf32>
    %730 = sdy.sharding_constraint %729 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %731 = stablehlo.broadcast_in_dim %702, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %732 = stablehlo.multiply %693#49, %731 : tensor<2x64x192xf32>
    %733 = sdy.sharding_constraint %732 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %734 = stablehlo.multiply %705, %705 : tensor<512x64xf32>
    %735 = stablehlo.reduce(%734 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.multiply %708, %708 : tensor<64xf32>
    %737 = stablehlo.reduce(%736 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.multiply %710, %710 : tensor<512x64xf32>
    %740 = stablehlo.reduce(%739 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %741 = stablehlo.add %738, %740 : tensor<f32>
    %742 = stablehlo.multiply %713, %713 : tensor<2x64xf32>
    %743 = stablehlo.reduce(%742 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %744 = stablehlo.add %741, %743 : tensor<f32>
    %745 = stablehlo.multiply %716, %716 : tensor<2x64x64xf32>
    %746 = stablehlo.reduce(%745 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %747 = stablehlo.add %744, %746 : tensor<f32>
    %748 = stablehlo.multiply %719, %719 : tensor<2x32x64xf32>
    %749 = stablehlo.reduce(%748 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.add %747, %749 : tensor<f32>
    %751 = stablehlo.multiply %721, %721 : tensor<2x32x64xf32>
    %752 = stablehlo.reduce(%751 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %723, %723 : tensor<2x64x64xf32>
    %755 = stablehlo.reduce(%754 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %725, %725 : tensor<2x64xf32>
    %758 = stablehlo.reduce(%757 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %728, %728 : tensor<2x192x64xf32>
    %761 = stablehlo.reduce(%760 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.multiply %730, %730 : tensor<2x192x64xf32>
    %764 = stablehlo.reduce(%763 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %765 = stablehlo.add %762, %764 : tensor<f32>
    %766 = stablehlo.multiply %733, %733 : tensor<2x64x192xf32>
    %767 = stablehlo.reduce(%766 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %768 = stablehlo.add %765, %767 : tensor<f32>
    %769 = stablehlo.sqrt %768 : tensor<f32>
    %770 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %771 = stablehlo.add %769, %770 : tensor<f32>
    %772 = stablehlo.divide %378, %771 : tensor<f32>
    %773 = stablehlo.minimum %772, %378 : tensor<f32>
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
    %798 = stablehlo.maximum %797, %17 : tensor<f32>
    %799 = stablehlo.minimum %798, %378 : tensor<f32>
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
    %811 = stablehlo.add %793, %378 : tensor<f32>
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
    %832 = stablehlo.subtract %378, %831 : tensor<f32>
    %833 = stablehlo.divide %378, %832 : tensor<f32>
    %834 = stablehlo.broadcast_in_dim %833, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %835 = stablehlo.power %823, %811 : tensor<f32>
    %836 = stablehlo.subtract %378, %835 : tensor<f32>
    %837 = stablehlo.divide %378, %836 : tensor<f32>
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
    %1082 = stablehlo.multiply %370#2, %702 : tensor<f32>
    %1083 = stablehlo.multiply %370#3, %702 : tensor<f32>
    %1084 = stablehlo.reshape %1082 : (tensor<f32>) -> tensor<1xf32>
    %1085 = stablehlo.reshape %1083 : (tensor<f32>) -> tensor<1xf32>
    %1086 = stablehlo.reshape %769 : (tensor<f32>) -> tensor<1xf32>
    %1087 = stablehlo.reshape %816 : (tensor<f32>) -> tensor<1xf32>
    %1088 = stablehlo.reshape %377 : (tensor<f32>) -> tensor<1xf32>
    %1089 = stablehlo.concatenate %1084, %1085, %1086, %1087, %1088, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %850, %873, %890, %913, %938, %963, %980, %997, %1012, %1037, %1054, %1079, %822, %856, %877, %896, %919, %944, %967, %984, %1001, %1018, %1041, %1060, %830, %862, %881, %902, %925, %950, %971, %988, %1005, %1024, %1045, %1066, %1081, %1089 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
