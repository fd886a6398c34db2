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
    %378:8 = stablehlo.while(%r313 = %16, %r314 = %303, %r315 = %17, %r316 = %17, %r317 = %311, %r318 = %306, %r319 = %309, %r320 = %312) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
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
      %373:4 = stablehlo.optimization_barrier %371, %372, %368, %370 : tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<4x128x64xf32>
      %374 = stablehlo.constant dense<1> : tensor<i32>
      %375 = stablehlo.add %r313, %374 : tensor<i32>
      %376 = stablehlo.reshape %373#3 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %377 = stablehlo.dynamic_update_slice %r320, %376, %r313, %323, %323, %323 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %375, %r314, %373#0, %373#1, %373#2, %r318, %r319, %377 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %379 = stablehlo.reduce(%378#4 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %380 = sdy.sharding_constraint %379 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %381 = stablehlo.constant dense<-1> : tensor<i32>
    %382 = stablehlo.broadcast_in_dim %381, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %383 = stablehlo.compare NE, %309, %382, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %384 = stablehlo.convert %383 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %385 = stablehlo.reduce(%384 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %386 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %387 = stablehlo.broadcast_in_dim %386, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %388 = stablehlo.multiply %378#7, %387 : tensor<1x4x128x64xf32>
    %389 = stablehlo.broadcast_in_dim %386, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %390 = stablehlo.multiply %380, %389 : tensor<512x64xf32>
    %391 = sdy.sharding_constraint %388 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %392 = stablehlo.transpose %391, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %393 = stablehlo.reshape %392 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %394 = sdy.sharding_constraint %390 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %395 = sdy.sharding_constraint %393 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %396 = stablehlo.multiply %395, %300 : tensor<8x64x64xf32>
    %397 = stablehlo.multiply %395, %299 : tensor<8x64x64xf32>
    %398 = stablehlo.reduce(%397 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %399 = stablehlo.multiply %396, %298 : tensor<8x64x64xf32>
    %400 = stablehlo.multiply %396, %288#3 : tensor<8x64x64xf32>
    %401 = stablehlo.reduce(%400 init: %17) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %402 = stablehlo.multiply %401, %297 : tensor<8x64xf32>
    %403 = stablehlo.multiply %402, %297 : tensor<8x64xf32>
    %404 = stablehlo.multiply %403, %297 : tensor<8x64xf32>
    %405 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %406 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %407 = stablehlo.multiply %404, %406 : tensor<8x64xf32>
    %408 = stablehlo.multiply %407, %292 : tensor<8x64xf32>
    %409 = stablehlo.broadcast_in_dim %408, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %410 = stablehlo.multiply %409, %288#3 : tensor<8x64x64xf32>
    %411 = stablehlo.add %399, %410 : tensor<8x64x64xf32>
    %412 = stablehlo.add %411, %410 : tensor<8x64x64xf32>
    %413 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %414 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %415 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %416 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %417 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %708:50 = stablehlo.while(%r418 = %16, %r419 = %14, %r420 = %13, %r421 = %412, %r422 = %15, %r423 = %arg3, %r424 = %arg4, %r425 = %arg5, %r426 = %arg6, %r427 = %arg7, %r428 = %arg8, %r429 = %arg9, %r430 = %arg10, %r431 = %arg11, %r432 = %288#14, %r433 = %288#15, %r434 = %288#16, %r435 = %288#17, %r436 = %288#18, %r437 = %288#19, %r438 = %288#20, %r439 = %288#21, %r440 = %288#22, %r441 = %288#23, %r442 = %288#24, %r443 = %288#25, %r444 = %288#26, %r445 = %288#27, %r446 = %288#28, %r447 = %288#29, %r448 = %288#30, %r449 = %288#31, %r450 = %288#32, %r451 = %288#33, %r452 = %288#34, %r453 = %288#35, %r454 = %288#36, %r455 = %288#37, %r456 = %288#38, %r457 = %288#39, %r458 = %288#40, %r459 = %413, %r460 = %414, %r461 = %415, %r462 = %415, %r463 = %414, %r464 = %413, %r465 = %416, %r466 = %416, %r467 = %417) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %468 = stablehlo.constant dense<2> : tensor<i32>
      %469 = stablehlo.compare LT, %r418, %468, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %469 : tensor<i1>
    } do {
      %470 = stablehlo.constant dense<1> : tensor<i32>
      %471 = stablehlo.subtract %470, %r418 : tensor<i32>
      %472 = stablehlo.constant dense<0> : tensor<i32>
      %473 = stablehlo.dynamic_slice %r422, %471, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %474 = stablehlo.reshape %473 : (tensor<1xui32>) -> tensor<ui32>
      %475 = stablehlo.dynamic_slice %r423, %471, %472, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x64xf32>) -> tensor<64xf32>
      %477 = stablehlo.dynamic_slice %r424, %471, %472, %472, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %479 = stablehlo.dynamic_slice %r425, %471, %472, %472, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %481 = stablehlo.dynamic_slice %r426, %471, %472, %472, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %483 = stablehlo.dynamic_slice %r427, %471, %472, %472, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %485 = stablehlo.dynamic_slice %r428, %471, %472, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x64xf32>) -> tensor<64xf32>
      %487 = stablehlo.dynamic_slice %r429, %471, %472, %472, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %489 = stablehlo.dynamic_slice %r430, %471, %472, %472, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %491 = stablehlo.dynamic_slice %r431, %471, %472, %472, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %493 = stablehlo.dynamic_slice %r432, %471, %472, %472, %472, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %495 = stablehlo.dynamic_slice %r433, %471, %472, %472, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %497 = stablehlo.dynamic_slice %r434, %471, %472, %472, %472, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %499 = stablehlo.dynamic_slice %r435, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %501 = stablehlo.dynamic_slice %r436, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %503 = stablehlo.dynamic_slice %r437, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %505 = stablehlo.dynamic_slice %r438, %471, %472, %472, %472, %472, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %507 = stablehlo.dynamic_slice %r439, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %509 = stablehlo.dynamic_slice %r440, %471, %472, %472, %472, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %511 = stablehlo.dynamic_slice %r441, %471, %472, %472, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %513 = stablehlo.dynamic_slice %r442, %471, %472, %472, %472, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %515 = stablehlo.dynamic_slice %r443, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %517 = stablehlo.dynamic_slice %r444, %471, %472, %472, %472, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %519 = stablehlo.dynamic_slice %r445, %471, %472, %472, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %520 = stablehlo.reshape %519 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %521 = stablehlo.dynamic_slice %r446, %471, %472, %472, %472, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %522 = stablehlo.reshape %521 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %523 = stablehlo.dynamic_slice %r447, %471, %472, %472, %472, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %524 = stablehlo.reshape %523 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %525 = stablehlo.dynamic_slice %r448, %471, %472, %472, %472, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %526 = stablehlo.reshape %525 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %527 = stablehlo.dynamic_slice %r449, %471, %472, %472, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %528 = stablehlo.reshape %527 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %529 = stablehlo.dynamic_slice %r450, %471, %472, %472, %472, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %530 = stablehlo.reshape %529 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %531 = stablehlo.dynamic_slice %r451, %471, %472, %472, %472, %472, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %532 = stablehlo.reshape %531 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %533 = stablehlo.dynamic_slice %r452, %471, %472, %472, %472, %472, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %534 = stablehlo.reshape %533 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %535 = stablehlo.dynamic_slice %r453, %471, %472, %472, %472, %472, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %536 = stablehlo.reshape %535 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %537 = stablehlo.dynamic_slice %r454, %471, %472, %472, %472, %472, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %538 = stablehlo.reshape %537 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %539 = stablehlo.dynamic_slice %r455, %471, %472, %472, %472, %472, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %540 = stablehlo.reshape %539 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %541 = stablehlo.dynamic_slice %r456, %471, %472, %472, %472, %472, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %542 = stablehlo.reshape %541 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %543 = stablehlo.dynamic_slice %r457, %471, %472, %472, %472, %472, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %544 = stablehlo.reshape %543 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %545 = stablehlo.dynamic_slice %r458, %471, %472, %472, %472, %472, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %546 = stablehlo.reshape %545 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %547 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %548 = stablehlo.broadcast_in_dim %547, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %549 = stablehlo.broadcast_in_dim %496, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %550 = stablehlo.broadcast_in_dim %476, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %551 = stablehlo.broadcast_in_dim %512, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %552 = stablehlo.broadcast_in_dim %486, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %553 = sdy.sharding_constraint %r421 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %554 = stablehlo.reshape %553 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %555 = sdy.sharding_constraint %554 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %556 = stablehlo.dot_general %555, %492, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %557 = stablehlo.dot_general %555, %528, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %558 = stablehlo.reshape %556 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %559 = stablehlo.multiply %558, %522 : tensor<8x64x192xf32>
      %560 = stablehlo.multiply %558, %526 : tensor<8x64x192xf32>
      %561 = stablehlo.multiply %559, %524 : tensor<8x64x192xf32>
      %562 = stablehlo.multiply %559, %518 : tensor<8x64x192xf32>
      %563 = stablehlo.multiply %562, %524 : tensor<8x64x192xf32>
      %564 = stablehlo.multiply %563, %530 : tensor<8x64x192xf32>
      %565 = stablehlo.add %561, %564 : tensor<8x64x192xf32>
      %566 = stablehlo.reshape %560 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %567 = sdy.sharding_constraint %566 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %568 = stablehlo.dot_general %567, %490, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %569 = stablehlo.dot_general %567, %520, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %570 = stablehlo.reshape %568 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %571 = stablehlo.reshape %565 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %572 = sdy.sharding_constraint %571 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %573 = stablehlo.dot_general %572, %488, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %574 = stablehlo.dot_general %572, %516, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %575 = stablehlo.reshape %573 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %576 = stablehlo.add %570, %575 : tensor<8x64x64xf32>
      %577 = sdy.sharding_constraint %576 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %578 = stablehlo.multiply %577, %552 : tensor<8x64x64xf32>
      %579 = stablehlo.multiply %577, %514 : tensor<8x64x64xf32>
      %580 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %581 = stablehlo.reduce(%579 init: %580) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %582 = stablehlo.multiply %578, %551 : tensor<8x64x64xf32>
      %583 = stablehlo.multiply %578, %510 : tensor<8x64x64xf32>
      %584 = stablehlo.add %553, %582 : tensor<8x64x64xf32>
      %585 = stablehlo.reduce(%583 init: %580) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %586 = stablehlo.multiply %585, %512 : tensor<8x64xf32>
      %587 = stablehlo.multiply %586, %512 : tensor<8x64xf32>
      %588 = stablehlo.multiply %587, %512 : tensor<8x64xf32>
      %589 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %590 = stablehlo.broadcast_in_dim %589, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %591 = stablehlo.multiply %588, %590 : tensor<8x64xf32>
      %592 = stablehlo.multiply %591, %548 : tensor<8x64xf32>
      %593 = stablehlo.broadcast_in_dim %592, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %594 = stablehlo.multiply %593, %510 : tensor<8x64x64xf32>
      %595 = stablehlo.add %584, %594 : tensor<8x64x64xf32>
      %596 = stablehlo.add %595, %594 : tensor<8x64x64xf32>
      %597 = sdy.sharding_constraint %596 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %598 = stablehlo.reshape %597 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %599 = sdy.sharding_constraint %598 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %600 = stablehlo.dot_general %599, %484, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %601 = stablehlo.dot_general %599, %508, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %602 = stablehlo.reshape %600 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %603 = stablehlo.reshape %602 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %604 = stablehlo.multiply %506, %603 : tensor<8x64x4x16xf32>
      %605 = stablehlo.reduce(%604 init: %580) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %606 = stablehlo.reshape %603 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %607 = stablehlo.transpose %606, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %608 = stablehlo.reshape %607 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %609 = stablehlo.reshape %605 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %610 = stablehlo.transpose %609, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %611 = stablehlo.reshape %610 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %612 = stablehlo.broadcast_in_dim %580, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %613 = stablehlo.reshape %608 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %614 = stablehlo.reshape %611 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %615 = stablehlo.dot_general %613, %534, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %616 = stablehlo.broadcast_in_dim %614, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %617 = stablehlo.subtract %615, %616 : tensor<8x2x128x64xf32>
      %618 = stablehlo.multiply %538, %617 : tensor<8x2x128x64xf32>
      %619 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %620 = stablehlo.broadcast_in_dim %619, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %621 = stablehlo.multiply %618, %620 : tensor<8x2x128x64xf32>
      %622 = stablehlo.dot_general %621, %532, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %623 = stablehlo.dot_general %621, %536, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %624 = stablehlo.dot_general %538, %613, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %625 = stablehlo.add %612, %623 : tensor<8x2x64x16xf32>
      %626 = stablehlo.add %612, %624 : tensor<8x2x64x16xf32>
      %627 = stablehlo.reshape %622 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %628 = stablehlo.reshape %627 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %629 = stablehlo.transpose %628, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %630 = stablehlo.reshape %629 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %631 = stablehlo.transpose %625, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %632 = stablehlo.transpose %626, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %633 = stablehlo.broadcast_in_dim %540, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %634 = stablehlo.multiply %631, %633 : tensor<8x64x2x16xf32>
      %635 = stablehlo.slice %631 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %636 = stablehlo.slice %631 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %637 = stablehlo.concatenate %635, %636, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %638 = stablehlo.broadcast_in_dim %542, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %639 = stablehlo.multiply %637, %638 : tensor<8x64x2x16xf32>
      %640 = stablehlo.add %634, %639 : tensor<8x64x2x16xf32>
      %641 = stablehlo.broadcast_in_dim %544, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %642 = stablehlo.multiply %630, %641 : tensor<8x64x4x16xf32>
      %643 = stablehlo.slice %630 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %644 = stablehlo.slice %630 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %645 = stablehlo.concatenate %643, %644, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %646 = stablehlo.broadcast_in_dim %546, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %647 = stablehlo.multiply %645, %646 : tensor<8x64x4x16xf32>
      %648 = stablehlo.add %642, %647 : tensor<8x64x4x16xf32>
      %649 = sdy.sharding_constraint %632 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %650 = stablehlo.reshape %649 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %651 = stablehlo.reshape %650 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %652 = sdy.sharding_constraint %651 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %653 = stablehlo.dot_general %652, %482, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %654 = stablehlo.dot_general %652, %504, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %655 = stablehlo.reshape %653 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %656 = sdy.sharding_constraint %640 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %657 = stablehlo.reshape %656 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %658 = stablehlo.reshape %657 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %659 = sdy.sharding_constraint %658 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %660 = stablehlo.dot_general %659, %480, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %661 = stablehlo.dot_general %659, %502, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %662 = stablehlo.reshape %660 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %663 = stablehlo.add %655, %662 : tensor<8x64x64xf32>
      %664 = sdy.sharding_constraint %648 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %665 = stablehlo.reshape %664 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %666 = stablehlo.reshape %665 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %667 = sdy.sharding_constraint %666 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %668 = stablehlo.dot_general %667, %478, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %669 = stablehlo.dot_general %667, %500, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %670 = stablehlo.reshape %668 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %671 = stablehlo.add %663, %670 : tensor<8x64x64xf32>
      %672 = sdy.sharding_constraint %671 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %673 = stablehlo.multiply %672, %550 : tensor<8x64x64xf32>
      %674 = stablehlo.multiply %672, %498 : tensor<8x64x64xf32>
      %675 = stablehlo.reduce(%674 init: %580) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %676 = stablehlo.multiply %673, %549 : tensor<8x64x64xf32>
      %677 = stablehlo.multiply %673, %494 : tensor<8x64x64xf32>
      %678 = stablehlo.add %597, %676 : tensor<8x64x64xf32>
      %679 = stablehlo.reduce(%677 init: %580) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %680 = stablehlo.multiply %679, %496 : tensor<8x64xf32>
      %681 = stablehlo.multiply %680, %496 : tensor<8x64xf32>
      %682 = stablehlo.multiply %681, %496 : tensor<8x64xf32>
      %683 = stablehlo.multiply %682, %590 : tensor<8x64xf32>
      %684 = stablehlo.multiply %683, %548 : tensor<8x64xf32>
      %685 = stablehlo.broadcast_in_dim %684, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %686 = stablehlo.multiply %685, %494 : tensor<8x64x64xf32>
      %687 = stablehlo.add %678, %686 : tensor<8x64x64xf32>
      %688 = stablehlo.add %687, %686 : tensor<8x64x64xf32>
      %689 = stablehlo.add %r418, %470 : tensor<i32>
      %690 = stablehlo.reshape %675 : (tensor<64xf32>) -> tensor<1x64xf32>
      %691 = stablehlo.dynamic_update_slice %r459, %690, %471, %472 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %692 = stablehlo.reshape %669 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %693 = stablehlo.dynamic_update_slice %r460, %692, %471, %472, %472 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %694 = stablehlo.reshape %661 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %695 = stablehlo.dynamic_update_slice %r461, %694, %471, %472, %472 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %696 = stablehlo.reshape %654 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %697 = stablehlo.dynamic_update_slice %r462, %696, %471, %472, %472 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %698 = stablehlo.reshape %601 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %699 = stablehlo.dynamic_update_slice %r463, %698, %471, %472, %472 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %700 = stablehlo.reshape %581 : (tensor<64xf32>) -> tensor<1x64xf32>
      %701 = stablehlo.dynamic_update_slice %r464, %700, %471, %472 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %702 = stablehlo.reshape %574 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %703 = stablehlo.dynamic_update_slice %r465, %702, %471, %472, %472 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %704 = stablehlo.reshape %569 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %705 = stablehlo.dynamic_update_slice %r466, %704, %471, %472, %472 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %706 = stablehlo.reshape %557 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %707 = stablehlo.dynamic_update_slice %r467, %706, %471, %472, %472 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %689, %r419, %r420, %688, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %r448, %r449, %r450, %r451, %r452, %r453, %r454, %r455, %r456, %r457, %r458, %691, %693, %695, %697, %699, %701, %703, %705, %707 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %709 = sdy.sharding_constraint %708#3 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
    %710 = sdy.sharding_constraint %709 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %711 = stablehlo.broadcast_in_dim %17, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %715 = "stablehlo.scatter"(%711, %0, %710) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r712: tensor<f32>, %r713: tensor<f32>):
      %714 = stablehlo.add %r712, %r713 : tensor<f32>
      stablehlo.return %714 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %716 = stablehlo.maximum %385, %386 : tensor<f32>
    %717 = stablehlo.divide %386, %716 : tensor<f32>
    %718 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %719 = stablehlo.multiply %715, %718 : tensor<512x64xf32>
    %720 = sdy.sharding_constraint %719 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %721 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %722 = stablehlo.multiply %398, %721 : tensor<64xf32>
    %723 = sdy.sharding_constraint %722 <@mesh, [{}]> : tensor<64xf32>
    %724 = stablehlo.multiply %394, %718 : tensor<512x64xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %726 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %727 = stablehlo.multiply %708#41, %726 : tensor<2x64xf32>
    %728 = sdy.sharding_constraint %727 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %729 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %730 = stablehlo.multiply %708#42, %729 : tensor<2x64x64xf32>
    %731 = sdy.sharding_constraint %730 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %732 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %733 = stablehlo.multiply %708#43, %732 : tensor<2x32x64xf32>
    %734 = sdy.sharding_constraint %733 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %735 = stablehlo.multiply %708#44, %732 : tensor<2x32x64xf32>
    %736 = sdy.sharding_constraint %735 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %737 = stablehlo.multiply %708#45, %729 : tensor<2x64x64xf32>
    %738 = sdy.sharding_constraint %737 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %739 = stablehlo.multiply %708#46, %726 : tensor<2x64xf32>
    %740 = sdy.sharding_constraint %739 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %741 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %742 = stablehlo.multiply %708#47, %741 : tensor<2x192x64xf32>
    %743 = sdy.sharding_constraint %742 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %744 = stablehlo.multiply %708#48, %741 : tensor<2x192x64xf32>
    %745 = sdy.sharding_constraint %744 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %746 = stablehlo.broadcast_in_dim %717, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %747 = stablehlo.multiply %708#49, %746 : tensor<2x64x192xf32>
    %748 = sdy.sharding_constraint %747 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %749 = stablehlo.multiply %720, %720 : tensor<512x64xf32>
    %750 = stablehlo.reduce(%749 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %751 = stablehlo.multiply %723, %723 : tensor<64xf32>
    %752 = stablehlo.reduce(%751 init: %17) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %725, %725 : tensor<512x64xf32>
    %755 = stablehlo.reduce(%754 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %728, %728 : tensor<2x64xf32>
    %758 = stablehlo.reduce(%757 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %731, %731 : tensor<2x64x64xf32>
    %761 = stablehlo.reduce(%760 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.multiply %734, %734 : tensor<2x32x64xf32>
    %764 = stablehlo.reduce(%763 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %765 = stablehlo.add %762, %764 : tensor<f32>
    %766 = stablehlo.multiply %736, %736 : tensor<2x32x64xf32>
    %767 = stablehlo.reduce(%766 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %768 = stablehlo.add %765, %767 : tensor<f32>
    %769 = stablehlo.multiply %738, %738 : tensor<2x64x64xf32>
    %770 = stablehlo.reduce(%769 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %771 = stablehlo.add %768, %770 : tensor<f32>
    %772 = stablehlo.multiply %740, %740 : tensor<2x64xf32>
    %773 = stablehlo.reduce(%772 init: %17) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %774 = stablehlo.add %771, %773 : tensor<f32>
    %775 = stablehlo.multiply %743, %743 : tensor<2x192x64xf32>
    %776 = stablehlo.reduce(%775 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %777 = stablehlo.add %774, %776 : tensor<f32>
    %778 = stablehlo.multiply %745, %745 : tensor<2x192x64xf32>
    %779 = stablehlo.reduce(%778 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %780 = stablehlo.add %777, %779 : tensor<f32>
    %781 = stablehlo.multiply %748, %748 : tensor<2x64x192xf32>
    %782 = stablehlo.reduce(%781 init: %17) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %783 = stablehlo.add %780, %782 : tensor<f32>
    %784 = stablehlo.sqrt %783 : tensor<f32>
    %785 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %786 = stablehlo.add %784, %785 : tensor<f32>
    %787 = stablehlo.divide %386, %786 : tensor<f32>
    %788 = stablehlo.minimum %787, %386 : tensor<f32>
    %789 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %790 = stablehlo.multiply %720, %789 : tensor<512x64xf32>
    %791 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %792 = stablehlo.multiply %723, %791 : tensor<64xf32>
    %793 = stablehlo.multiply %725, %789 : tensor<512x64xf32>
    %794 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %795 = stablehlo.multiply %728, %794 : tensor<2x64xf32>
    %796 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %797 = stablehlo.multiply %731, %796 : tensor<2x64x64xf32>
    %798 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %799 = stablehlo.multiply %734, %798 : tensor<2x32x64xf32>
    %800 = stablehlo.multiply %736, %798 : tensor<2x32x64xf32>
    %801 = stablehlo.multiply %738, %796 : tensor<2x64x64xf32>
    %802 = stablehlo.multiply %740, %794 : tensor<2x64xf32>
    %803 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %804 = stablehlo.multiply %743, %803 : tensor<2x192x64xf32>
    %805 = stablehlo.multiply %745, %803 : tensor<2x192x64xf32>
    %806 = stablehlo.broadcast_in_dim %788, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %807 = stablehlo.multiply %748, %806 : tensor<2x64x192xf32>
    %808 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %809 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %810 = stablehlo.subtract %808, %809 : tensor<f32>
    %811 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %812 = stablehlo.multiply %810, %811 : tensor<f32>
    %813 = stablehlo.maximum %812, %17 : tensor<f32>
    %814 = stablehlo.minimum %813, %386 : tensor<f32>
    %815 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %816 = stablehlo.multiply %814, %815 : tensor<f32>
    %817 = stablehlo.cosine %816 : tensor<f32>
    %818 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %819 = stablehlo.multiply %817, %818 : tensor<f32>
    %820 = stablehlo.add %819, %818 : tensor<f32>
    %821 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %822 = stablehlo.multiply %820, %821 : tensor<f32>
    %823 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %824 = stablehlo.add %822, %823 : tensor<f32>
    %825 = stablehlo.compare LT, %808, %809, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %826 = stablehlo.add %808, %386 : tensor<f32>
    %827 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %828 = stablehlo.multiply %826, %827 : tensor<f32>
    %829 = stablehlo.select %825, %828, %824 : tensor<i1>, tensor<f32>
    %830 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %831 = stablehlo.multiply %829, %830 : tensor<f32>
    %832 = sdy.sharding_constraint %arg0 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %833 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %834 = stablehlo.multiply %arg12, %833 : tensor<512x64xf32>
    %835 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %836 = stablehlo.multiply %790, %835 : tensor<512x64xf32>
    %837 = stablehlo.add %834, %836 : tensor<512x64xf32>
    %838 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %839 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %840 = stablehlo.multiply %arg24, %839 : tensor<512x64xf32>
    %841 = stablehlo.multiply %790, %790 : tensor<512x64xf32>
    %842 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %843 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %844 = stablehlo.multiply %841, %843 : tensor<512x64xf32>
    %845 = stablehlo.add %840, %844 : tensor<512x64xf32>
    %846 = stablehlo.power %821, %826 : tensor<f32>
    %847 = stablehlo.subtract %386, %846 : tensor<f32>
    %848 = stablehlo.divide %386, %847 : tensor<f32>
    %849 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %850 = stablehlo.power %838, %826 : tensor<f32>
    %851 = stablehlo.subtract %386, %850 : tensor<f32>
    %852 = stablehlo.divide %386, %851 : tensor<f32>
    %853 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %854 = stablehlo.multiply %837, %849 : tensor<512x64xf32>
    %855 = stablehlo.multiply %845, %853 : tensor<512x64xf32>
    %856 = stablehlo.sqrt %855 : tensor<512x64xf32>
    %857 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %858 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %859 = stablehlo.add %856, %858 : tensor<512x64xf32>
    %860 = stablehlo.divide %854, %859 : tensor<512x64xf32>
    %861 = stablehlo.multiply %832, %835 : tensor<512x64xf32>
    %862 = stablehlo.add %860, %861 : tensor<512x64xf32>
    %863 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %864 = stablehlo.multiply %862, %863 : tensor<512x64xf32>
    %865 = stablehlo.subtract %832, %864 : tensor<512x64xf32>
    %866 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %867 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %868 = stablehlo.multiply %arg13, %867 : tensor<64xf32>
    %869 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %870 = stablehlo.multiply %792, %869 : tensor<64xf32>
    %871 = stablehlo.add %868, %870 : tensor<64xf32>
    %872 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %873 = stablehlo.multiply %arg25, %872 : tensor<64xf32>
    %874 = stablehlo.multiply %792, %792 : tensor<64xf32>
    %875 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %876 = stablehlo.multiply %874, %875 : tensor<64xf32>
    %877 = stablehlo.add %873, %876 : tensor<64xf32>
    %878 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %879 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %880 = stablehlo.multiply %871, %878 : tensor<64xf32>
    %881 = stablehlo.multiply %877, %879 : tensor<64xf32>
    %882 = stablehlo.sqrt %881 : tensor<64xf32>
    %883 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %884 = stablehlo.add %882, %883 : tensor<64xf32>
    %885 = stablehlo.divide %880, %884 : tensor<64xf32>
    %886 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %887 = stablehlo.multiply %885, %886 : tensor<64xf32>
    %888 = stablehlo.subtract %866, %887 : tensor<64xf32>
    %889 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {"data"}]> : tensor<512x64xf32>
    %890 = stablehlo.multiply %arg14, %833 : tensor<512x64xf32>
    %891 = stablehlo.multiply %793, %835 : tensor<512x64xf32>
    %892 = stablehlo.add %890, %891 : tensor<512x64xf32>
    %893 = stablehlo.multiply %arg26, %839 : tensor<512x64xf32>
    %894 = stablehlo.multiply %793, %793 : tensor<512x64xf32>
    %895 = stablehlo.multiply %894, %843 : tensor<512x64xf32>
    %896 = stablehlo.add %893, %895 : tensor<512x64xf32>
    %897 = stablehlo.multiply %892, %849 : tensor<512x64xf32>
    %898 = stablehlo.multiply %896, %853 : tensor<512x64xf32>
    %899 = stablehlo.sqrt %898 : tensor<512x64xf32>
    %900 = stablehlo.add %899, %858 : tensor<512x64xf32>
    %901 = stablehlo.divide %897, %900 : tensor<512x64xf32>
    %902 = stablehlo.multiply %889, %835 : tensor<512x64xf32>
    %903 = stablehlo.add %901, %902 : tensor<512x64xf32>
    %904 = stablehlo.multiply %903, %863 : tensor<512x64xf32>
    %905 = stablehlo.subtract %889, %904 : tensor<512x64xf32>
    %906 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %907 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %908 = stablehlo.multiply %arg15, %907 : tensor<2x64xf32>
    %909 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %910 = stablehlo.multiply %795, %909 : tensor<2x64xf32>
    %911 = stablehlo.add %908, %910 : tensor<2x64xf32>
    %912 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %913 = stablehlo.multiply %arg27, %912 : tensor<2x64xf32>
    %914 = stablehlo.multiply %795, %795 : tensor<2x64xf32>
    %915 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %916 = stablehlo.multiply %914, %915 : tensor<2x64xf32>
    %917 = stablehlo.add %913, %916 : tensor<2x64xf32>
    %918 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %919 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %920 = stablehlo.multiply %911, %918 : tensor<2x64xf32>
    %921 = stablehlo.multiply %917, %919 : tensor<2x64xf32>
    %922 = stablehlo.sqrt %921 : tensor<2x64xf32>
    %923 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %924 = stablehlo.add %922, %923 : tensor<2x64xf32>
    %925 = stablehlo.divide %920, %924 : tensor<2x64xf32>
    %926 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %927 = stablehlo.multiply %925, %926 : tensor<2x64xf32>
    %928 = stablehlo.subtract %906, %927 : tensor<2x64xf32>
    %929 = sdy.sharding_constraint %arg4 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x64x64xf32>
    %930 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %931 = stablehlo.multiply %arg16, %930 : tensor<2x64x64xf32>
    %932 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %933 = stablehlo.multiply %797, %932 : tensor<2x64x64xf32>
    %934 = stablehlo.add %931, %933 : tensor<2x64x64xf32>
    %935 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %936 = stablehlo.multiply %arg28, %935 : tensor<2x64x64xf32>
    %937 = stablehlo.multiply %797, %797 : tensor<2x64x64xf32>
    %938 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %939 = stablehlo.multiply %937, %938 : tensor<2x64x64xf32>
    %940 = stablehlo.add %936, %939 : tensor<2x64x64xf32>
    %941 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %942 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %943 = stablehlo.multiply %934, %941 : tensor<2x64x64xf32>
    %944 = stablehlo.multiply %940, %942 : tensor<2x64x64xf32>
    %945 = stablehlo.sqrt %944 : tensor<2x64x64xf32>
    %946 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %947 = stablehlo.add %945, %946 : tensor<2x64x64xf32>
    %948 = stablehlo.divide %943, %947 : tensor<2x64x64xf32>
    %949 = stablehlo.multiply %929, %932 : tensor<2x64x64xf32>
    %950 = stablehlo.add %948, %949 : tensor<2x64x64xf32>
    %951 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %952 = stablehlo.multiply %950, %951 : tensor<2x64x64xf32>
    %953 = stablehlo.subtract %929, %952 : tensor<2x64x64xf32>
    %954 = sdy.sharding_constraint %arg5 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %955 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %956 = stablehlo.multiply %arg17, %955 : tensor<2x32x64xf32>
    %957 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %958 = stablehlo.multiply %799, %957 : tensor<2x32x64xf32>
    %959 = stablehlo.add %956, %958 : tensor<2x32x64xf32>
    %960 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %961 = stablehlo.multiply %arg29, %960 : tensor<2x32x64xf32>
    %962 = stablehlo.multiply %799, %799 : tensor<2x32x64xf32>
    %963 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %964 = stablehlo.multiply %962, %963 : tensor<2x32x64xf32>
    %965 = stablehlo.add %961, %964 : tensor<2x32x64xf32>
    %966 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %967 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %968 = stablehlo.multiply %959, %966 : tensor<2x32x64xf32>
    %969 = stablehlo.multiply %965, %967 : tensor<2x32x64xf32>
    %970 = stablehlo.sqrt %969 : tensor<2x32x64xf32>
    %971 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %972 = stablehlo.add %970, %971 : tensor<2x32x64xf32>
    %973 = stablehlo.divide %968, %972 : tensor<2x32x64xf32>
    %974 = stablehlo.multiply %954, %957 : tensor<2x32x64xf32>
    %975 = stablehlo.add %973, %974 : tensor<2x32x64xf32>
    %976 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %977 = stablehlo.multiply %975, %976 : tensor<2x32x64xf32>
    %978 = stablehlo.subtract %954, %977 : tensor<2x32x64xf32>
    %979 = sdy.sharding_constraint %arg6 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x32x64xf32>
    %980 = stablehlo.multiply %arg18, %955 : tensor<2x32x64xf32>
    %981 = stablehlo.multiply %800, %957 : tensor<2x32x64xf32>
    %982 = stablehlo.add %980, %981 : tensor<2x32x64xf32>
    %983 = stablehlo.multiply %arg30, %960 : tensor<2x32x64xf32>
    %984 = stablehlo.multiply %800, %800 : tensor<2x32x64xf32>
    %985 = stablehlo.multiply %984, %963 : tensor<2x32x64xf32>
    %986 = stablehlo.add %983, %985 : tensor<2x32x64xf32>
    %987 = stablehlo.multiply %982, %966 : tensor<2x32x64xf32>
    %988 = stablehlo.multiply %986, %967 : tensor<2x32x64xf32>
    %989 = stablehlo.sqrt %988 : tensor<2x32x64xf32>
    %990 = stablehlo.add %989, %971 : tensor<2x32x64xf32>
    %991 = stablehlo.divide %987, %990 : tensor<2x32x64xf32>
    %992 = stablehlo.multiply %979, %957 : tensor<2x32x64xf32>
    %993 = stablehlo.add %991, %992 : tensor<2x32x64xf32>
    %994 = stablehlo.multiply %993, %976 : tensor<2x32x64xf32>
    %995 = stablehlo.subtract %979, %994 : tensor<2x32x64xf32>
    %996 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x64xf32>
    %997 = stablehlo.multiply %arg19, %930 : tensor<2x64x64xf32>
    %998 = stablehlo.multiply %801, %932 : tensor<2x64x64xf32>
    %999 = stablehlo.add %997, %998 : tensor<2x64x64xf32>
    %1000 = stablehlo.multiply %arg31, %935 : tensor<2x64x64xf32>
    %1001 = stablehlo.multiply %801, %801 : tensor<2x64x64xf32>
    %1002 = stablehlo.multiply %1001, %938 : tensor<2x64x64xf32>
    %1003 = stablehlo.add %1000, %1002 : tensor<2x64x64xf32>
    %1004 = stablehlo.multiply %999, %941 : tensor<2x64x64xf32>
    %1005 = stablehlo.multiply %1003, %942 : tensor<2x64x64xf32>
    %1006 = stablehlo.sqrt %1005 : tensor<2x64x64xf32>
    %1007 = stablehlo.add %1006, %946 : tensor<2x64x64xf32>
    %1008 = stablehlo.divide %1004, %1007 : tensor<2x64x64xf32>
    %1009 = stablehlo.multiply %996, %932 : tensor<2x64x64xf32>
    %1010 = stablehlo.add %1008, %1009 : tensor<2x64x64xf32>
    %1011 = stablehlo.multiply %1010, %951 : tensor<2x64x64xf32>
    %1012 = stablehlo.subtract %996, %1011 : tensor<2x64x64xf32>
    %1013 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %1014 = stablehlo.multiply %arg20, %907 : tensor<2x64xf32>
    %1015 = stablehlo.multiply %802, %909 : tensor<2x64xf32>
    %1016 = stablehlo.add %1014, %1015 : tensor<2x64xf32>
    %1017 = stablehlo.multiply %arg32, %912 : tensor<2x64xf32>
    %1018 = stablehlo.multiply %802, %802 : tensor<2x64xf32>
    %1019 = stablehlo.multiply %1018, %915 : tensor<2x64xf32>
    %1020 = stablehlo.add %1017, %1019 : tensor<2x64xf32>
    %1021 = stablehlo.multiply %1016, %918 : tensor<2x64xf32>
    %1022 = stablehlo.multiply %1020, %919 : tensor<2x64xf32>
    %1023 = stablehlo.sqrt %1022 : tensor<2x64xf32>
    %1024 = stablehlo.add %1023, %923 : tensor<2x64xf32>
    %1025 = stablehlo.divide %1021, %1024 : tensor<2x64xf32>
    %1026 = stablehlo.multiply %1025, %926 : tensor<2x64xf32>
    %1027 = stablehlo.subtract %1013, %1026 : tensor<2x64xf32>
    %1028 = sdy.sharding_constraint %arg9 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1029 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1030 = stablehlo.multiply %arg21, %1029 : tensor<2x192x64xf32>
    %1031 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1032 = stablehlo.multiply %804, %1031 : tensor<2x192x64xf32>
    %1033 = stablehlo.add %1030, %1032 : tensor<2x192x64xf32>
    %1034 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1035 = stablehlo.multiply %arg33, %1034 : tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %804, %804 : tensor<2x192x64xf32>
    %1037 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1038 = stablehlo.multiply %1036, %1037 : tensor<2x192x64xf32>
    %1039 = stablehlo.add %1035, %1038 : tensor<2x192x64xf32>
    %1040 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1041 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1042 = stablehlo.multiply %1033, %1040 : tensor<2x192x64xf32>
    %1043 = stablehlo.multiply %1039, %1041 : tensor<2x192x64xf32>
    %1044 = stablehlo.sqrt %1043 : tensor<2x192x64xf32>
    %1045 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1046 = stablehlo.add %1044, %1045 : tensor<2x192x64xf32>
    %1047 = stablehlo.divide %1042, %1046 : tensor<2x192x64xf32>
    %1048 = stablehlo.multiply %1028, %1031 : tensor<2x192x64xf32>
    %1049 = stablehlo.add %1047, %1048 : tensor<2x192x64xf32>
    %1050 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1051 = stablehlo.multiply %1049, %1050 : tensor<2x192x64xf32>
    %1052 = stablehlo.subtract %1028, %1051 : tensor<2x192x64xf32>
    %1053 = sdy.sharding_constraint %arg10 <@mesh, [{}, {"tensor"}, {"data"}]> : tensor<2x192x64xf32>
    %1054 = stablehlo.multiply %arg22, %1029 : tensor<2x192x64xf32>
    %1055 = stablehlo.multiply %805, %1031 : tensor<2x192x64xf32>
    %1056 = stablehlo.add %1054, %1055 : tensor<2x192x64xf32>
    %1057 = stablehlo.multiply %arg34, %1034 : tensor<2x192x64xf32>
    %1058 = stablehlo.multiply %805, %805 : tensor<2x192x64xf32>
    %1059 = stablehlo.multiply %1058, %1037 : tensor<2x192x64xf32>
    %1060 = stablehlo.add %1057, %1059 : tensor<2x192x64xf32>
    %1061 = stablehlo.multiply %1056, %1040 : tensor<2x192x64xf32>
    %1062 = stablehlo.multiply %1060, %1041 : tensor<2x192x64xf32>
    %1063 = stablehlo.sqrt %1062 : tensor<2x192x64xf32>
    %1064 = stablehlo.add %1063, %1045 : tensor<2x192x64xf32>
    %1065 = stablehlo.divide %1061, %1064 : tensor<2x192x64xf32>
    %1066 = stablehlo.multiply %1053, %1031 : tensor<2x192x64xf32>
    %1067 = stablehlo.add %1065, %1066 : tensor<2x192x64xf32>
    %1068 = stablehlo.multiply %1067, %1050 : tensor<2x192x64xf32>
    %1069 = stablehlo.subtract %1053, %1068 : tensor<2x192x64xf32>
    %1070 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {"tensor"}]> : tensor<2x64x192xf32>
    %1071 = stablehlo.broadcast_in_dim %821, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1072 = stablehlo.multiply %arg23, %1071 : tensor<2x64x192xf32>
    %1073 = stablehlo.broadcast_in_dim %823, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1074 = stablehlo.multiply %807, %1073 : tensor<2x64x192xf32>
    %1075 = stablehlo.add %1072, %1074 : tensor<2x64x192xf32>
    %1076 = stablehlo.broadcast_in_dim %838, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1077 = stablehlo.multiply %arg35, %1076 : tensor<2x64x192xf32>
    %1078 = stablehlo.multiply %807, %807 : tensor<2x64x192xf32>
    %1079 = stablehlo.broadcast_in_dim %842, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1080 = stablehlo.multiply %1078, %1079 : tensor<2x64x192xf32>
    %1081 = stablehlo.add %1077, %1080 : tensor<2x64x192xf32>
    %1082 = stablehlo.broadcast_in_dim %848, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1083 = stablehlo.broadcast_in_dim %852, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1084 = stablehlo.multiply %1075, %1082 : tensor<2x64x192xf32>
    %1085 = stablehlo.multiply %1081, %1083 : tensor<2x64x192xf32>
    %1086 = stablehlo.sqrt %1085 : tensor<2x64x192xf32>
    %1087 = stablehlo.broadcast_in_dim %857, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1088 = stablehlo.add %1086, %1087 : tensor<2x64x192xf32>
    %1089 = stablehlo.divide %1084, %1088 : tensor<2x64x192xf32>
    %1090 = stablehlo.multiply %1070, %1073 : tensor<2x64x192xf32>
    %1091 = stablehlo.add %1089, %1090 : tensor<2x64x192xf32>
    %1092 = stablehlo.broadcast_in_dim %831, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1093 = stablehlo.multiply %1091, %1092 : tensor<2x64x192xf32>
    %1094 = stablehlo.subtract %1070, %1093 : tensor<2x64x192xf32>
    %1095 = stablehlo.constant dense<1> : tensor<i32>
    %1096 = stablehlo.add %arg36, %1095 : tensor<i32>
    %1097 = stablehlo.multiply %378#2, %717 : tensor<f32>
    %1098 = stablehlo.multiply %378#3, %717 : tensor<f32>
    %1099 = stablehlo.reshape %1097 : (tensor<f32>) -> tensor<1xf32>
    %1100 = stablehlo.reshape %1098 : (tensor<f32>) -> tensor<1xf32>
    %1101 = stablehlo.reshape %784 : (tensor<f32>) -> tensor<1xf32>
    %1102 = stablehlo.reshape %831 : (tensor<f32>) -> tensor<1xf32>
    %1103 = stablehlo.reshape %385 : (tensor<f32>) -> tensor<1xf32>
    %1104 = stablehlo.concatenate %1099, %1100, %1101, %1102, %1103, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %865, %888, %905, %928, %953, %978, %995, %1012, %1027, %1052, %1069, %1094, %837, %871, %892, %911, %934, %959, %982, %999, %1016, %1033, %1056, %1075, %845, %877, %896, %917, %940, %965, %986, %1003, %1020, %1039, %1060, %1081, %1096, %1104 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
