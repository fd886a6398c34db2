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
    %288:41 = stablehlo.while(%r28 = %16, %r29 = %14, %r30 = %13, %r31 = %3, %r32 = %15, %r33 = %arg3, %r34 = %arg4, %r35 = %arg5, %r36 = %arg6, %r37 = %arg7, %r38 = %arg8, %r39 = %arg9, %r40 = %arg10, %r41 = %arg11, %r42 = %18, %r43 = %19, %r44 = %18, %r45 = %20, %r46 = %20, %r47 = %20, %r48 = %21, %r49 = %20, %r50 = %18, %r51 = %19, %r52 = %18, %r53 = %20, %r54 = %22, %r55 = %20, %r56 = %22, %r57 = %22, %r58 = %22, %r59 = %23, %r60 = %22, %r61 = %24, %r62 = %24, %r63 = %25, %r64 = %26, %r65 = %27, %r66 = %27, %r67 = %27, %r68 = %27) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
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
      %109 = sdy.sharding_constraint %108 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %110 = stablehlo.reshape %109 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %111 = stablehlo.reshape %110 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %112 = sdy.sharding_constraint %111 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %113 = stablehlo.dot_general %107, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %114 = sdy.sharding_constraint %113 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %115 = stablehlo.reshape %114 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %116 = stablehlo.reshape %115 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %117 = sdy.sharding_constraint %116 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %118 = stablehlo.dot_general %107, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %119 = sdy.sharding_constraint %118 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %120 = stablehlo.reshape %119 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %121 = stablehlo.reshape %120 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %122 = sdy.sharding_constraint %121 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %123 = stablehlo.reshape %r29 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %124 = stablehlo.broadcast_in_dim %123, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %125 = stablehlo.multiply %112, %124 : tensor<8x64x4x16xf32>
      %126 = stablehlo.slice %112 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %127 = stablehlo.slice %112 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %128 = stablehlo.concatenate %126, %127, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %129 = stablehlo.reshape %r30 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %130 = stablehlo.broadcast_in_dim %129, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %131 = stablehlo.multiply %128, %130 : tensor<8x64x4x16xf32>
      %132 = stablehlo.add %125, %131 : tensor<8x64x4x16xf32>
      %133 = stablehlo.broadcast_in_dim %123, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %134 = stablehlo.multiply %117, %133 : tensor<8x64x2x16xf32>
      %135 = stablehlo.slice %117 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %136 = stablehlo.slice %117 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %137 = stablehlo.concatenate %135, %136, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %138 = stablehlo.broadcast_in_dim %129, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %139 = stablehlo.multiply %137, %138 : tensor<8x64x2x16xf32>
      %140 = stablehlo.add %134, %139 : tensor<8x64x2x16xf32>
      %141 = stablehlo.transpose %140, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %142 = stablehlo.transpose %122, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %143 = stablehlo.iota dim = 0 : tensor<1xi32>
      %144 = stablehlo.constant dense<64> : tensor<i32>
      %145 = stablehlo.broadcast_in_dim %144, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %146 = stablehlo.multiply %143, %145 : tensor<1xi32>
      %147 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %148 = stablehlo.add %146, %147 : tensor<1xi32>
      %149 = stablehlo.reshape %132 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %150 = stablehlo.transpose %149, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %151 = stablehlo.reshape %150 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %152 = stablehlo.reshape %148 : (tensor<1xi32>) -> tensor<i32>
      %153 = stablehlo.reshape %151 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %154 = stablehlo.dot_general %153, %141, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %155 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %156 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %157 = stablehlo.multiply %154, %156 : tensor<8x2x128x64xf32>
      %158 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %159 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %160 = stablehlo.subtract %158, %159 : tensor<64x64xi32>
      %161 = stablehlo.subtract %152, %71 : tensor<i32>
      %162 = stablehlo.broadcast_in_dim %161, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %163 = stablehlo.add %160, %162 : tensor<64x64xi32>
      %164 = stablehlo.broadcast_in_dim %71, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %165 = stablehlo.compare GE, %163, %164, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %166 = stablehlo.broadcast_in_dim %165, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %167 = stablehlo.reshape %166 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %168 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %169 = stablehlo.broadcast_in_dim %168, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %170 = stablehlo.select %167, %157, %169 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %171 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %172 = stablehlo.reduce(%170 init: %171) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %173 = stablehlo.broadcast_in_dim %172, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %174 = stablehlo.subtract %170, %173 : tensor<8x2x128x64xf32>
      %175 = stablehlo.exponential %174 : tensor<8x2x128x64xf32>
      %176 = stablehlo.reduce(%175 init: %93) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %177 = stablehlo.dot_general %175, %142, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %178 = stablehlo.broadcast_in_dim %176, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %179 = stablehlo.divide %177, %178 : tensor<8x2x128x16xf32>
      %180 = stablehlo.log %176 : tensor<8x2x128xf32>
      %181 = stablehlo.add %180, %172 : tensor<8x2x128xf32>
      %182 = stablehlo.reshape %179 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %183 = stablehlo.reshape %181 : (tensor<8x2x128xf32>) -> tensor<1x8x2x128xf32>
      %184 = stablehlo.reshape %182 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %185 = stablehlo.transpose %184, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %186 = stablehlo.reshape %185 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %187 = stablehlo.reshape %183 : (tensor<1x8x2x128xf32>) -> tensor<1x8x2x2x64xf32>
      %188 = stablehlo.transpose %187, dims = [1, 0, 4, 2, 3] : (tensor<1x8x2x2x64xf32>) -> tensor<8x1x64x2x2xf32>
      %189 = stablehlo.reshape %188 : (tensor<8x1x64x2x2xf32>) -> tensor<8x64x4xf32>
      %190 = stablehlo.reshape %186 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %191 = stablehlo.reshape %190 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %192 = stablehlo.dot_general %191, %83, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %193 = sdy.sharding_constraint %192 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %194 = stablehlo.reshape %193 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %195 = stablehlo.add %r31, %194 : tensor<8x64x64xf32>
      %196 = sdy.sharding_constraint %195 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %197 = stablehlo.multiply %196, %196 : tensor<8x64x64xf32>
      %198 = stablehlo.reduce(%197 init: %93) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %199 = stablehlo.multiply %198, %96 : tensor<8x64xf32>
      %200 = stablehlo.add %199, %99 : tensor<8x64xf32>
      %201 = stablehlo.rsqrt %200 : tensor<8x64xf32>
      %202 = stablehlo.broadcast_in_dim %201, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %203 = stablehlo.multiply %196, %202 : tensor<8x64x64xf32>
      %204 = stablehlo.broadcast_in_dim %85, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %205 = stablehlo.multiply %203, %204 : tensor<8x64x64xf32>
      %206 = sdy.sharding_constraint %205 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %207 = stablehlo.reshape %206 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %208 = stablehlo.dot_general %207, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %209 = sdy.sharding_constraint %208 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %210 = stablehlo.reshape %209 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %211 = stablehlo.dot_general %207, %89, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %212 = sdy.sharding_constraint %211 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %213 = stablehlo.reshape %212 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %214 = stablehlo.logistic %210 : tensor<8x64x192xf32>
      %215 = stablehlo.multiply %210, %214 : tensor<8x64x192xf32>
      %216 = stablehlo.multiply %215, %213 : tensor<8x64x192xf32>
      %217 = stablehlo.reshape %216 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %218 = stablehlo.dot_general %217, %91, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %219 = sdy.sharding_constraint %218 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %220 = stablehlo.reshape %219 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %221 = stablehlo.add %196, %220 : tensor<8x64x64xf32>
      %222 = sdy.sharding_constraint %221 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %223 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %224 = stablehlo.broadcast_in_dim %223, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %225 = stablehlo.subtract %224, %214 : tensor<8x64x192xf32>
      %226 = stablehlo.reshape %189 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %227 = stablehlo.transpose %226, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %228 = stablehlo.reshape %227 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %229 = stablehlo.reshape %228 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %230 = stablehlo.broadcast_in_dim %229, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %231 = stablehlo.subtract %157, %230 : tensor<8x2x128x64xf32>
      %232 = stablehlo.exponential %231 : tensor<8x2x128x64xf32>
      %233 = stablehlo.broadcast_in_dim %93, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %234 = stablehlo.select %167, %232, %233 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %235 = stablehlo.negate %r30 : tensor<1x64x16xf32>
      %236 = stablehlo.reshape %235 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %237 = stablehlo.constant dense<1> : tensor<i32>
      %238 = stablehlo.add %r28, %237 : tensor<i32>
      %239 = stablehlo.reshape %r31 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %240 = stablehlo.dynamic_update_slice %r42, %239, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %241 = stablehlo.reshape %101 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %242 = stablehlo.dynamic_update_slice %r43, %241, %r28, %71, %71 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %243 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %244 = stablehlo.dynamic_update_slice %r44, %243, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %245 = stablehlo.reshape %107 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %246 = stablehlo.dynamic_update_slice %r45, %245, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %247 = stablehlo.dynamic_update_slice %r46, %245, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %248 = stablehlo.dynamic_update_slice %r47, %245, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %249 = stablehlo.reshape %186 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %250 = stablehlo.dynamic_update_slice %r48, %249, %r28, %71, %71, %71, %71 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %251 = stablehlo.reshape %191 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %252 = stablehlo.dynamic_update_slice %r49, %251, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %253 = stablehlo.reshape %196 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %254 = stablehlo.dynamic_update_slice %r50, %253, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %255 = stablehlo.reshape %201 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %256 = stablehlo.dynamic_update_slice %r51, %255, %r28, %71, %71 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %257 = stablehlo.reshape %203 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %258 = stablehlo.dynamic_update_slice %r52, %257, %r28, %71, %71, %71 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %259 = stablehlo.reshape %207 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %260 = stablehlo.dynamic_update_slice %r53, %259, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %261 = stablehlo.reshape %210 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %262 = stablehlo.dynamic_update_slice %r54, %261, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %263 = stablehlo.dynamic_update_slice %r55, %259, %r28, %71, %71 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %264 = stablehlo.reshape %213 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %265 = stablehlo.dynamic_update_slice %r56, %264, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %266 = stablehlo.reshape %214 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %267 = stablehlo.dynamic_update_slice %r57, %266, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %268 = stablehlo.reshape %215 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %269 = stablehlo.dynamic_update_slice %r58, %268, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %270 = stablehlo.reshape %217 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %271 = stablehlo.dynamic_update_slice %r59, %270, %r28, %71, %71 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %272 = stablehlo.reshape %225 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %273 = stablehlo.dynamic_update_slice %r60, %272, %r28, %71, %71, %71 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %274 = stablehlo.reshape %141 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %275 = stablehlo.dynamic_update_slice %r61, %274, %r28, %71, %71, %71, %71 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %276 = stablehlo.reshape %142 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %277 = stablehlo.dynamic_update_slice %r62, %276, %r28, %71, %71, %71, %71 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %278 = stablehlo.reshape %153 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %279 = stablehlo.dynamic_update_slice %r63, %278, %r28, %71, %71, %71, %71 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %280 = stablehlo.reshape %234 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %281 = stablehlo.dynamic_update_slice %r64, %280, %r28, %71, %71, %71, %71 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %282 = stablehlo.reshape %123 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %283 = stablehlo.dynamic_update_slice %r65, %282, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %284 = stablehlo.reshape %236 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %285 = stablehlo.dynamic_update_slice %r66, %284, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %286 = stablehlo.dynamic_update_slice %r67, %282, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %287 = stablehlo.dynamic_update_slice %r68, %284, %r28, %71, %71, %71, %71 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %238, %r29, %r30, %222, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %r40, %r41, %240, %242, %244, %246, %247, %248, %250, %252, %254, %256, %258, %260, %262, %263, %265, %267, %269, %271, %273, %275, %277, %279, %281, %283, %285, %286, %287 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %289 = stablehlo.multiply %288#3, %288#3 : tensor<8x64x64xf32>
    %290 = stablehlo.reduce(%289 init: %17) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %291 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %292 = stablehlo.broadcast_in_dim %291, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %293 = stablehlo.multiply %290, %292 : tensor<8x64xf32>
    %294 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %295 = stablehlo.broadcast_in_dim %294, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %296 = stablehlo.add %293, %295 : tensor<8x64xf32>
    %297 = stablehlo.rsqrt %296 : tensor<8x64xf32>
    %298 = stablehlo.broadcast_in_dim %297, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %299 = stablehlo.multiply %288#3, %298 : tensor<8x64x64xf32>
    %300 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %301 = stablehlo.multiply %299, %300 : tensor<8x64x64xf32>
    %302 = sdy.sharding_constraint %301 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %303 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %304 = stablehlo.reshape %302 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %305 = stablehlo.transpose %304, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %306 = sdy.sharding_constraint %305 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %307 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %308 = stablehlo.transpose %307, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %309 = sdy.sharding_constraint %308 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %310 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %311 = sdy.sharding_constraint %310 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %312 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %377:8 = stablehlo.while(%r313 = %16, %r314 = %303, %r315 = %17, %r316 = %17, %r317 = %311, %r318 = %306, %r319 = %309, %r320 = %312) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %321 = stablehlo.constant dense<1> : tensor<i32>
      %322 = stablehlo.compare LT, %r313, %321, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %322 : tensor<i1>
    } do {
      %323 = stablehlo.constant dense<0> : tensor<i32>
      %324 = stablehlo.dynamic_slice %r318, %r313, %323, %323, %323, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %325 = stablehlo.reshape %324 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %326 = stablehlo.dynamic_slice %r319, %r313, %323, %323, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %327 = stablehlo.reshape %326 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %328 = stablehlo.reshape %325 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %329 = stablehlo.dot_general %328, %r314, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %330 = stablehlo.reshape %329 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %331 = sdy.sharding_constraint %330 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %332 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %333 = stablehlo.reduce(%331 init: %332) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %334 = stablehlo.broadcast_in_dim %333, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %335 = stablehlo.subtract %331, %334 : tensor<4x128x512xf32>
      %336 = stablehlo.exponential %335 : tensor<4x128x512xf32>
      %337 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %338 = stablehlo.reduce(%336 init: %337) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %339 = stablehlo.log %338 : tensor<4x128xf32>
      %340 = stablehlo.add %339, %333 : tensor<4x128xf32>
      %341 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %342 = stablehlo.broadcast_in_dim %327, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %343 = stablehlo.compare EQ, %341, %342, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %344 = stablehlo.broadcast_in_dim %337, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %345 = stablehlo.select %343, %331, %344 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %346 = stablehlo.reduce(%345 init: %337) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %347 = stablehlo.constant dense<-1> : tensor<i32>
      %348 = stablehlo.broadcast_in_dim %347, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %349 = stablehlo.compare NE, %327, %348, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %350 = stablehlo.subtract %340, %346 : tensor<4x128xf32>
      %351 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %352 = stablehlo.broadcast_in_dim %351, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %353 = stablehlo.convert %349 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %354 = stablehlo.multiply %353, %352 : tensor<4x128xf32>
      %355 = stablehlo.divide %354, %338 : tensor<4x128xf32>
      %356 = stablehlo.broadcast_in_dim %355, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %357 = stablehlo.multiply %336, %356 : tensor<4x128x512xf32>
      %358 = stablehlo.broadcast_in_dim %354, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %359 = stablehlo.select %343, %358, %344 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %360 = stablehlo.subtract %357, %359 : tensor<4x128x512xf32>
      %361 = stablehlo.broadcast_in_dim %337, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %362 = stablehlo.select %349, %350, %361 : tensor<4x128xi1>, tensor<4x128xf32>
      %363 = stablehlo.reduce(%362 init: %337) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %364 = stablehlo.reshape %360 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %365 = stablehlo.dot_general %364, %r314, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %366 = stablehlo.dot_general %360, %325, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %367 = stablehlo.add %r317, %366 : tensor<4x512x64xf32>
      %368 = sdy.sharding_constraint %367 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %369 = stablehlo.reshape %365 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %370 = sdy.sharding_constraint %369 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %371 = stablehlo.add %r315, %363 : tensor<f32>
      %372 = stablehlo.add %r316, %363 : tensor<f32>
      %373 = stablehlo.constant dense<1> : tensor<i32>
      %374 = stablehlo.add %r313, %373 : tensor<i32>
      %375 = stablehlo.reshape %370 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %376 = stablehlo.dynamic_update_slice %r320, %375, %r313, %323, %323, %323 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %374, %r314, %371, %372, %368, %r318, %r319, %376 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %378 = stablehlo.reduce(%377#4 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %379 = sdy.sharding_constraint %378 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %380 = stablehlo.constant dense<-1> : tensor<i32>
    %381 = stablehlo.broadcast_in_dim %380, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %382 = stablehlo.compare NE, %309, %381, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %383 = stablehlo.convert %382 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %384 = stablehlo.reduce(%383 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %385 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %386 = stablehlo.broadcast_in_dim %385, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %387 = stablehlo.multiply %377#7, %386 : tensor<1x4x128x64xf32>
    %388 = stablehlo.broadcast_in_dim %385, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %389 = stablehlo.multiply %379, %388 : tensor<512x64xf32>
    %390 = sdy.sharding_constraint %387 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %391 = stablehlo.transpose %390, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %392 = stablehlo.reshape %391 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %393 = sdy.sharding_constraint %389 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %394 = sdy.sharding_constraint %392 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %395 = stablehlo.multiply %394, %300 : tensor<8x64x64xf32>
    %396 = stablehlo.multiply %394, %299 : tensor<8x64x64xf32>
    %397 = stablehlo.reduce(%396 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %398 = stablehlo.multiply %395, %298 : tensor<8x64x64xf32>
    %399 = stablehlo.multiply %395, %288#3 : tensor<8x64x64xf32>
    %400 = stablehlo.reduce(%399 init: %17) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %401 = stablehlo.multiply %400, %297 : tensor<8x64xf32>
    %402 = stablehlo.multiply %401, %297 : tensor<8x64xf32>
    %403 = stablehlo.multiply %402, %297 : tensor<8x64xf32>
    %404 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %405 = stablehlo.broadcast_in_dim %404, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %406 = stablehlo.multiply %403, %405 : tensor<8x64xf32>
    %407 = stablehlo.multiply %406, %292 : tensor<8x64xf32>
    %408 = stablehlo.broadcast_in_dim %407, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %409 = stablehlo.multiply %408, %288#3 : tensor<8x64x64xf32>
    %410 = stablehlo.add %398, %409 : tensor<8x64x64xf32>
    %411 = stablehlo.add %410, %409 : tensor<8x64x64xf32>
    %412 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %413 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %414 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %415 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %416 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %707:50 = stablehlo.while(%r417 = %16, %r418 = %14, %r419 = %13, %r420 = %411, %r421 = %15, %r422 = %arg3, %r423 = %arg4, %r424 = %arg5, %r425 = %arg6, %r426 = %arg7, %r427 = %arg8, %r428 = %arg9, %r429 = %arg10, %r430 = %arg11, %r431 = %288#14, %r432 = %288#15, %r433 = %288#16, %r434 = %288#17, %r435 = %288#18, %r436 = %288#19, %r437 = %288#20, %r438 = %288#21, %r439 = %288#22, %r440 = %288#23, %r441 = %288#24, %r442 = %288#25, %r443 = %288#26, %r444 = %288#27, %r445 = %288#28, %r446 = %288#29, %r447 = %288#30, %r448 = %288#31, %r449 = %288#32, %r450 = %288#33, %r451 = %288#34, %r452 = %288#35, %r453 = %288#36, %r454 = %288#37, %r455 = %288#38, %r456 = %288#39, %r457 = %288#40, %r458 = %412, %r459 = %413, %r460 = %414, %r461 = %414, %r462 = %413, %r463 = %412, %r464 = %415, %r465 = %415, %r466 = %416) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %467 = stablehlo.constant dense<2> : tensor<i32>
      %468 = stablehlo.compare LT, %r417, %467, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %468 : tensor<i1>
    } do {
      %469 = stablehlo.constant dense<1> : tensor<i32>
      %470 = stablehlo.subtract %469, %r417 : tensor<i32>
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
      %688 = stablehlo.add %r417, %469 : tensor<i32>
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
      stablehlo.return %688, %r418, %r419, %687, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %r449, %r450, %r451, %r452, %r453, %r454, %r455, %r456, %r457, %690, %692, %694, %696, %698, %700, %702, %704, %706 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %708 = sdy.sharding_constraint %707#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %709 = sdy.sharding_constraint %708 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %710 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %714 = "stablehlo.scatter"(%710, %0, %709) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r711: tensor<f32>, %r712: tensor<f32>):
      %713 = stablehlo.add %r711, %r712 : tensor<f32>
      stablehlo.return %713 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %715 = stablehlo.maximum %384, %385 : tensor<f32>
    %716 = stablehlo.divide %385, %715 : tensor<f32>
    %717 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %718 = stablehlo.multiply %714, %717 : tensor<512x64xf32>
    %719 = sdy.sharding_constraint %718 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %720 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %721 = stablehlo.multiply %397, %720 : tensor<64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}]> : tensor<64xf32>
    %723 = stablehlo.multiply %393, %717 : tensor<512x64xf32>
    %724 = sdy.sharding_constraint %723 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %725 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %726 = stablehlo.multiply %707#41, %725 : tensor<2x64xf32>
    %727 = sdy.sharding_constraint %726 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %728 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %729 = stablehlo.multiply %707#42, %728 : tensor<2x64x64xf32>
    %730 = sdy.sharding_constraint %729 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %731 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %732 = stablehlo.multiply %707#43, %731 : tensor<2x32x64xf32>
    %733 = sdy.sharding_constraint %732 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %734 = stablehlo.multiply %707#44, %731 : tensor<2x32x64xf32>
    %735 = sdy.sharding_constraint %734 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %736 = stablehlo.multiply %707#45, %728 : tensor<2x64x64xf32>
    %737 = sdy.sharding_constraint %736 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %738 = stablehlo.multiply %707#46, %725 : tensor<2x64xf32>
    %739 = sdy.sharding_constraint %738 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %740 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %741 = stablehlo.multiply %707#47, %740 : tensor<2x192x64xf32>
    %742 = sdy.sharding_constraint %741 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %743 = stablehlo.multiply %707#48, %740 : tensor<2x192x64xf32>
    %744 = sdy.sharding_constraint %743 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %745 = stablehlo.broadcast_in_dim %716, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %746 = stablehlo.multiply %707#49, %745 : tensor<2x64x192xf32>
    %747 = sdy.sharding_constraint %746 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %748 = stablehlo.multiply %719, %719 : tensor<512x64xf32>
    %749 = stablehlo.reduce(%748 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.multiply %722, %722 : tensor<64xf32>
    %751 = stablehlo.reduce(%750 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %752 = stablehlo.add %749, %751 : tensor<f32>
    %753 = stablehlo.multiply %724, %724 : tensor<512x64xf32>
    %754 = stablehlo.reduce(%753 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %755 = stablehlo.add %752, %754 : tensor<f32>
    %756 = stablehlo.multiply %727, %727 : tensor<2x64xf32>
    %757 = stablehlo.reduce(%756 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %758 = stablehlo.add %755, %757 : tensor<f32>
    %759 = stablehlo.multiply %730, %730 : tensor<2x64x64xf32>
    %760 = stablehlo.reduce(%759 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %761 = stablehlo.add %758, %760 : tensor<f32>
    %762 = stablehlo.multiply %733, %733 : tensor<2x32x64xf32>
    %763 = stablehlo.reduce(%762 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %764 = stablehlo.add %761, %763 : tensor<f32>
    %765 = stablehlo.multiply %735, %735 : tensor<2x32x64xf32>
    %766 = stablehlo.reduce(%765 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %767 = stablehlo.add %764, %766 : tensor<f32>
    %768 = stablehlo.multiply %737, %737 : tensor<2x64x64xf32>
    %769 = stablehlo.reduce(%768 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %770 = stablehlo.add %767, %769 : tensor<f32>
    %771 = stablehlo.multiply %739, %739 : tensor<2x64xf32>
    %772 = stablehlo.reduce(%771 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %773 = stablehlo.add %770, %772 : tensor<f32>
    %774 = stablehlo.multiply %742, %742 : tensor<2x192x64xf32>
    %775 = stablehlo.reduce(%774 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %776 = stablehlo.add %773, %775 : tensor<f32>
    %777 = stablehlo.multiply %744, %744 : tensor<2x192x64xf32>
    %778 = stablehlo.reduce(%777 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %779 = stablehlo.add %776, %778 : tensor<f32>
    %780 = stablehlo.multiply %747, %747 : tensor<2x64x192xf32>
    %781 = stablehlo.reduce(%780 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %782 = stablehlo.add %779, %781 : tensor<f32>
    %783 = stablehlo.sqrt %782 : tensor<f32>
    %784 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %785 = stablehlo.add %783, %784 : tensor<f32>
    %786 = stablehlo.divide %385, %785 : tensor<f32>
    %787 = stablehlo.minimum %786, %385 : tensor<f32>
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
    %812 = stablehlo.maximum %811, %17 : tensor<f32>
    %813 = stablehlo.minimum %812, %385 : tensor<f32>
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
    %825 = stablehlo.add %807, %385 : tensor<f32>
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
    %846 = stablehlo.subtract %385, %845 : tensor<f32>
    %847 = stablehlo.divide %385, %846 : tensor<f32>
    %848 = stablehlo.broadcast_in_dim %847, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %849 = stablehlo.power %837, %825 : tensor<f32>
    %850 = stablehlo.subtract %385, %849 : tensor<f32>
    %851 = stablehlo.divide %385, %850 : tensor<f32>
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
    %1096 = stablehlo.multiply %377#2, %716 : tensor<f32>
    %1097 = stablehlo.multiply %377#3, %716 : tensor<f32>
    %1098 = stablehlo.reshape %1096 : (tensor<f32>) -> tensor<1xf32>
    %1099 = stablehlo.reshape %1097 : (tensor<f32>) -> tensor<1xf32>
    %1100 = stablehlo.reshape %783 : (tensor<f32>) -> tensor<1xf32>
    %1101 = stablehlo.reshape %830 : (tensor<f32>) -> tensor<1xf32>
    %1102 = stablehlo.reshape %384 : (tensor<f32>) -> tensor<1xf32>
    %1103 = stablehlo.concatenate %1098, %1099, %1100, %1101, %1102, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %864, %887, %904, %927, %952, %977, %994, %1011, %1026, %1051, %1068, %1093, %836, %870, %891, %910, %933, %958, %981, %998, %1015, %1032, %1055, %1074, %844, %876, %895, %916, %939, %964, %985, %1002, %1019, %1038, %1059, %1080, %1095, %1103 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
