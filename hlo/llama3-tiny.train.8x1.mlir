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
    %8 = stablehlo.constant dense<[-1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0]> : tensor<16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.broadcast_in_dim %8, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %11 = stablehlo.multiply %9, %10 : tensor<1x64x16xf32>
    %12 = stablehlo.cosine %7 : tensor<1x64x16xf32>
    %13:2 = stablehlo.optimization_barrier %12, %11 : tensor<1x64x16xf32>, tensor<1x64x16xf32>
    %14 = stablehlo.iota dim = 0 : tensor<2xui32>
    %15 = stablehlo.constant dense<0> : tensor<i32>
    %16 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %18 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %19 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %20 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x64x4x16xf32>
    %21 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %22 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %23 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x16xf32>
    %24 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x16xf32>
    %25 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x8x2x128x64xf32>
    %26 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %278:41 = stablehlo.while(%r27 = %15, %r28 = %13#0, %r29 = %13#1, %r30 = %1, %r31 = %14, %r32 = %arg3, %r33 = %arg4, %r34 = %arg5, %r35 = %arg6, %r36 = %arg7, %r37 = %arg8, %r38 = %arg9, %r39 = %arg10, %r40 = %arg11, %r41 = %17, %r42 = %18, %r43 = %17, %r44 = %19, %r45 = %19, %r46 = %19, %r47 = %20, %r48 = %19, %r49 = %17, %r50 = %18, %r51 = %17, %r52 = %19, %r53 = %21, %r54 = %19, %r55 = %21, %r56 = %21, %r57 = %21, %r58 = %22, %r59 = %21, %r60 = %23, %r61 = %23, %r62 = %24, %r63 = %25, %r64 = %26, %r65 = %26, %r66 = %26, %r67 = %26) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    cond {
      %68 = stablehlo.constant dense<2> : tensor<i32>
      %69 = stablehlo.compare LT, %r27, %68, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %69 : tensor<i1>
    } do {
      %70 = stablehlo.constant dense<0> : tensor<i32>
      %71 = stablehlo.dynamic_slice %r31, %r27, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %72 = stablehlo.reshape %71 : (tensor<1xui32>) -> tensor<ui32>
      %73 = stablehlo.dynamic_slice %r32, %r27, %70, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %74 = stablehlo.reshape %73 : (tensor<1x64xf32>) -> tensor<64xf32>
      %75 = stablehlo.dynamic_slice %r33, %r27, %70, %70, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %76 = stablehlo.reshape %75 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %77 = stablehlo.dynamic_slice %r34, %r27, %70, %70, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %78 = stablehlo.reshape %77 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %79 = stablehlo.dynamic_slice %r35, %r27, %70, %70, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %80 = stablehlo.reshape %79 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %81 = stablehlo.dynamic_slice %r36, %r27, %70, %70, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %82 = stablehlo.reshape %81 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %83 = stablehlo.dynamic_slice %r37, %r27, %70, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %84 = stablehlo.reshape %83 : (tensor<1x64xf32>) -> tensor<64xf32>
      %85 = stablehlo.dynamic_slice %r38, %r27, %70, %70, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %86 = stablehlo.reshape %85 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %87 = stablehlo.dynamic_slice %r39, %r27, %70, %70, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %88 = stablehlo.reshape %87 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %89 = stablehlo.dynamic_slice %r40, %r27, %70, %70, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %90 = stablehlo.reshape %89 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %91 = stablehlo.multiply %r30, %r30 : tensor<8x64x64xf32>
      %92 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %93 = stablehlo.reduce(%91 init: %92) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %94 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %96 = stablehlo.multiply %93, %95 : tensor<8x64xf32>
      %97 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %98 = stablehlo.broadcast_in_dim %97, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %99 = stablehlo.add %96, %98 : tensor<8x64xf32>
      %100 = stablehlo.rsqrt %99 : tensor<8x64xf32>
      %101 = stablehlo.broadcast_in_dim %100, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %102 = stablehlo.multiply %r30, %101 : tensor<8x64x64xf32>
      %103 = stablehlo.broadcast_in_dim %74, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %104 = stablehlo.multiply %102, %103 : tensor<8x64x64xf32>
      %105 = stablehlo.reshape %104 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %106 = stablehlo.dot_general %105, %76, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %107 = stablehlo.reshape %106 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %108 = stablehlo.reshape %107 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %109 = sdy.sharding_constraint %108 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %110 = stablehlo.dot_general %105, %78, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %111 = stablehlo.reshape %110 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %113 = sdy.sharding_constraint %112 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %114 = stablehlo.dot_general %105, %80, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %115 = stablehlo.reshape %114 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %116 = stablehlo.reshape %115 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %117 = sdy.sharding_constraint %116 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %118 = stablehlo.reshape %r28 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %120 = stablehlo.multiply %109, %119 : tensor<8x64x4x16xf32>
      %121 = stablehlo.slice %109 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %122 = stablehlo.slice %109 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %123 = stablehlo.concatenate %121, %122, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %124 = stablehlo.reshape %r29 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
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
      %142 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<i32>) -> tensor<1xi32>
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
      %156 = stablehlo.subtract %147, %70 : tensor<i32>
      %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %158 = stablehlo.add %155, %157 : tensor<64x64xi32>
      %159 = stablehlo.broadcast_in_dim %70, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
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
      %171 = stablehlo.reduce(%170 init: %92) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
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
      %187 = stablehlo.dot_general %186, %82, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %188 = stablehlo.reshape %187 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %189 = stablehlo.add %r30, %188 : tensor<8x64x64xf32>
      %190 = sdy.sharding_constraint %189 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %191 = stablehlo.multiply %190, %190 : tensor<8x64x64xf32>
      %192 = stablehlo.reduce(%191 init: %92) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %193 = stablehlo.multiply %192, %95 : tensor<8x64xf32>
      %194 = stablehlo.add %193, %98 : tensor<8x64xf32>
      %195 = stablehlo.rsqrt %194 : tensor<8x64xf32>
      %196 = stablehlo.broadcast_in_dim %195, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %197 = stablehlo.multiply %190, %196 : tensor<8x64x64xf32>
      %198 = stablehlo.broadcast_in_dim %84, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %199 = stablehlo.multiply %197, %198 : tensor<8x64x64xf32>
      %200 = stablehlo.reshape %199 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %201 = stablehlo.dot_general %200, %86, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %202 = stablehlo.reshape %201 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %203 = stablehlo.dot_general %200, %88, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %204 = stablehlo.reshape %203 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %205 = stablehlo.logistic %202 : tensor<8x64x192xf32>
      %206 = stablehlo.multiply %202, %205 : tensor<8x64x192xf32>
      %207 = stablehlo.multiply %206, %204 : tensor<8x64x192xf32>
      %208 = stablehlo.reshape %207 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %209 = stablehlo.dot_general %208, %90, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %210 = stablehlo.reshape %209 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %211 = stablehlo.add %190, %210 : tensor<8x64x64xf32>
      %212 = sdy.sharding_constraint %211 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %213 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %214 = stablehlo.broadcast_in_dim %213, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %215 = stablehlo.subtract %214, %205 : tensor<8x64x192xf32>
      %216 = stablehlo.reshape %184 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %217 = stablehlo.transpose %216, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %218 = stablehlo.reshape %217 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %219 = stablehlo.reshape %218 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %220 = stablehlo.broadcast_in_dim %219, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %221 = stablehlo.subtract %152, %220 : tensor<8x2x128x64xf32>
      %222 = stablehlo.exponential %221 : tensor<8x2x128x64xf32>
      %223 = stablehlo.broadcast_in_dim %92, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %224 = stablehlo.select %162, %222, %223 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %225 = stablehlo.negate %r29 : tensor<1x64x16xf32>
      %226 = stablehlo.reshape %225 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %227 = stablehlo.constant dense<1> : tensor<i32>
      %228 = stablehlo.add %r27, %227 : tensor<i32>
      %229 = stablehlo.reshape %r30 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %230 = stablehlo.dynamic_update_slice %r41, %229, %r27, %70, %70, %70 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %231 = stablehlo.reshape %100 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %232 = stablehlo.dynamic_update_slice %r42, %231, %r27, %70, %70 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %233 = stablehlo.reshape %102 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %234 = stablehlo.dynamic_update_slice %r43, %233, %r27, %70, %70, %70 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %235 = stablehlo.reshape %105 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %236 = stablehlo.dynamic_update_slice %r44, %235, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %237 = stablehlo.dynamic_update_slice %r45, %235, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %238 = stablehlo.dynamic_update_slice %r46, %235, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %239 = stablehlo.reshape %181 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %240 = stablehlo.dynamic_update_slice %r47, %239, %r27, %70, %70, %70, %70 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %241 = stablehlo.reshape %186 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %242 = stablehlo.dynamic_update_slice %r48, %241, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %243 = stablehlo.reshape %190 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %244 = stablehlo.dynamic_update_slice %r49, %243, %r27, %70, %70, %70 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %245 = stablehlo.reshape %195 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %246 = stablehlo.dynamic_update_slice %r50, %245, %r27, %70, %70 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %247 = stablehlo.reshape %197 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %248 = stablehlo.dynamic_update_slice %r51, %247, %r27, %70, %70, %70 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %249 = stablehlo.reshape %200 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %250 = stablehlo.dynamic_update_slice %r52, %249, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %251 = stablehlo.reshape %202 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %252 = stablehlo.dynamic_update_slice %r53, %251, %r27, %70, %70, %70 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %253 = stablehlo.dynamic_update_slice %r54, %249, %r27, %70, %70 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %254 = stablehlo.reshape %204 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %255 = stablehlo.dynamic_update_slice %r55, %254, %r27, %70, %70, %70 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %256 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %257 = stablehlo.dynamic_update_slice %r56, %256, %r27, %70, %70, %70 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %258 = stablehlo.reshape %206 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %259 = stablehlo.dynamic_update_slice %r57, %258, %r27, %70, %70, %70 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %260 = stablehlo.reshape %208 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %261 = stablehlo.dynamic_update_slice %r58, %260, %r27, %70, %70 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %262 = stablehlo.reshape %215 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %263 = stablehlo.dynamic_update_slice %r59, %262, %r27, %70, %70, %70 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %264 = stablehlo.reshape %136 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %265 = stablehlo.dynamic_update_slice %r60, %264, %r27, %70, %70, %70, %70 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %266 = stablehlo.reshape %137 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %267 = stablehlo.dynamic_update_slice %r61, %266, %r27, %70, %70, %70, %70 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %268 = stablehlo.reshape %148 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %269 = stablehlo.dynamic_update_slice %r62, %268, %r27, %70, %70, %70, %70 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %270 = stablehlo.reshape %224 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %271 = stablehlo.dynamic_update_slice %r63, %270, %r27, %70, %70, %70, %70 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %272 = stablehlo.reshape %118 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %273 = stablehlo.dynamic_update_slice %r64, %272, %r27, %70, %70, %70, %70 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %274 = stablehlo.reshape %226 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %275 = stablehlo.dynamic_update_slice %r65, %274, %r27, %70, %70, %70, %70 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %276 = stablehlo.dynamic_update_slice %r66, %272, %r27, %70, %70, %70, %70 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %277 = stablehlo.dynamic_update_slice %r67, %274, %r27, %70, %70, %70, %70 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %228, %r28, %r29, %212, %r31, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %r40, %230, %232, %234, %236, %237, %238, %240, %242, %244, %246, %248, %250, %252, %253, %255, %257, %259, %261, %263, %265, %267, %269, %271, %273, %275, %276, %277 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %279 = stablehlo.multiply %278#3, %278#3 : tensor<8x64x64xf32>
    %280 = stablehlo.reduce(%279 init: %16) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %281 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %282 = stablehlo.broadcast_in_dim %281, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %283 = stablehlo.multiply %280, %282 : tensor<8x64xf32>
    %284 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %285 = stablehlo.broadcast_in_dim %284, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %286 = stablehlo.add %283, %285 : tensor<8x64xf32>
    %287 = stablehlo.rsqrt %286 : tensor<8x64xf32>
    %288 = stablehlo.broadcast_in_dim %287, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %289 = stablehlo.multiply %278#3, %288 : tensor<8x64x64xf32>
    %290 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %291 = stablehlo.multiply %289, %290 : tensor<8x64x64xf32>
    %292 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %293 = stablehlo.reshape %291 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %294 = stablehlo.transpose %293, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %295 = sdy.sharding_constraint %294 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %296 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %297 = stablehlo.transpose %296, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %298 = sdy.sharding_constraint %297 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %299 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<8x512x64xf32>
    %300 = sdy.sharding_constraint %299 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
    %301 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %368:8 = stablehlo.while(%r302 = %15, %r303 = %292, %r304 = %16, %r305 = %16, %r306 = %300, %r307 = %295, %r308 = %298, %r309 = %301) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    cond {
      %310 = stablehlo.constant dense<1> : tensor<i32>
      %311 = stablehlo.compare LT, %r302, %310, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %311 : tensor<i1>
    } do {
      %312 = stablehlo.constant dense<0> : tensor<i32>
      %313 = stablehlo.dynamic_slice %r307, %r302, %312, %312, %312, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %314 = stablehlo.reshape %313 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %315 = stablehlo.dynamic_slice %r308, %r302, %312, %312, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %316 = stablehlo.reshape %315 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %317 = stablehlo.reshape %314 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %318 = stablehlo.dot_general %317, %r303, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %319 = stablehlo.reshape %318 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %320 = sdy.sharding_constraint %319 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %321 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %322 = stablehlo.reduce(%320 init: %321) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %323 = stablehlo.broadcast_in_dim %322, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %324 = stablehlo.subtract %320, %323 : tensor<8x64x512xf32>
      %325 = stablehlo.exponential %324 : tensor<8x64x512xf32>
      %326 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %327 = stablehlo.reduce(%325 init: %326) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %328 = stablehlo.log %327 : tensor<8x64xf32>
      %329 = stablehlo.add %328, %322 : tensor<8x64xf32>
      %330 = stablehlo.iota dim = 2 : tensor<8x64x512xi32>
      %331 = stablehlo.broadcast_in_dim %316, dims = [0, 1] : (tensor<8x64xi32>) -> tensor<8x64x512xi32>
      %332 = stablehlo.compare EQ, %330, %331, SIGNED : (tensor<8x64x512xi32>, tensor<8x64x512xi32>) -> tensor<8x64x512xi1>
      %333 = "stablehlo.gather"(%r303, %316) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %334 = stablehlo.multiply %314, %333 : tensor<8x64x64xf32>
      %335 = stablehlo.reduce(%334 init: %326) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %336 = stablehlo.constant dense<-1> : tensor<i32>
      %337 = stablehlo.broadcast_in_dim %336, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %338 = stablehlo.compare NE, %316, %337, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %339 = stablehlo.subtract %329, %335 : tensor<8x64xf32>
      %340 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %341 = stablehlo.broadcast_in_dim %340, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %342 = stablehlo.convert %338 : (tensor<8x64xi1>) -> tensor<8x64xf32>
      %343 = stablehlo.multiply %342, %341 : tensor<8x64xf32>
      %344 = stablehlo.divide %343, %327 : tensor<8x64xf32>
      %345 = stablehlo.broadcast_in_dim %344, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %346 = stablehlo.multiply %325, %345 : tensor<8x64x512xf32>
      %347 = stablehlo.broadcast_in_dim %343, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %348 = stablehlo.broadcast_in_dim %326, dims = [] : (tensor<f32>) -> tensor<8x64x512xf32>
      %349 = stablehlo.select %332, %347, %348 : tensor<8x64x512xi1>, tensor<8x64x512xf32>
      %350 = stablehlo.subtract %346, %349 : tensor<8x64x512xf32>
      %351 = stablehlo.broadcast_in_dim %326, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %352 = stablehlo.select %338, %339, %351 : tensor<8x64xi1>, tensor<8x64xf32>
      %353 = stablehlo.reduce(%352 init: %326) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %354 = stablehlo.reshape %350 : (tensor<8x64x512xf32>) -> tensor<512x512xf32>
      %355 = stablehlo.dot_general %354, %r303, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %356 = stablehlo.dot_general %350, %314, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x64x512xf32>, tensor<8x64x64xf32>) -> tensor<8x512x64xf32>
      %357 = stablehlo.add %r306, %356 : tensor<8x512x64xf32>
      %358 = sdy.sharding_constraint %357 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
      %359 = stablehlo.reshape %355 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %360 = sdy.sharding_constraint %359 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %361 = stablehlo.add %r304, %353 : tensor<f32>
      %362 = stablehlo.add %r305, %353 : tensor<f32>
      %363:4 = stablehlo.optimization_barrier %361, %362, %358, %360 : tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<8x64x64xf32>
      %364 = stablehlo.constant dense<1> : tensor<i32>
      %365 = stablehlo.add %r302, %364 : tensor<i32>
      %366 = stablehlo.reshape %363#3 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %367 = stablehlo.dynamic_update_slice %r309, %366, %r302, %312, %312, %312 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      stablehlo.return %365, %r303, %363#0, %363#1, %363#2, %r307, %r308, %367 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    }
    %369 = stablehlo.reduce(%368#4 init: %16) applies stablehlo.add across dimensions = [0] : (tensor<8x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %370 = sdy.sharding_constraint %369 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %371 = stablehlo.constant dense<-1> : tensor<i32>
    %372 = stablehlo.broadcast_in_dim %371, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %373 = stablehlo.compare NE, %298, %372, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %374 = stablehlo.convert %373 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %375 = stablehlo.reduce(%374 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %376 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %377 = stablehlo.broadcast_in_dim %376, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %378 = stablehlo.multiply %368#7, %377 : tensor<1x8x64x64xf32>
    %379 = stablehlo.broadcast_in_dim %376, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %380 = stablehlo.multiply %370, %379 : tensor<512x64xf32>
    %381 = sdy.sharding_constraint %378 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %382 = stablehlo.transpose %381, dims = [1, 0, 2, 3] : (tensor<1x8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %383 = stablehlo.reshape %382 : (tensor<8x1x64x64xf32>) -> tensor<8x64x64xf32>
    %384 = sdy.sharding_constraint %380 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %385 = stablehlo.multiply %383, %290 : tensor<8x64x64xf32>
    %386 = stablehlo.multiply %383, %289 : tensor<8x64x64xf32>
    %387 = stablehlo.reduce(%386 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %388 = stablehlo.multiply %385, %288 : tensor<8x64x64xf32>
    %389 = stablehlo.multiply %385, %278#3 : tensor<8x64x64xf32>
    %390 = stablehlo.reduce(%389 init: %16) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %391 = stablehlo.multiply %390, %287 : tensor<8x64xf32>
    %392 = stablehlo.multiply %391, %287 : tensor<8x64xf32>
    %393 = stablehlo.multiply %392, %287 : tensor<8x64xf32>
    %394 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %395 = stablehlo.broadcast_in_dim %394, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %396 = stablehlo.multiply %393, %395 : tensor<8x64xf32>
    %397 = stablehlo.multiply %396, %282 : tensor<8x64xf32>
    %398 = stablehlo.broadcast_in_dim %397, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %399 = stablehlo.multiply %398, %278#3 : tensor<8x64x64xf32>
    %400 = stablehlo.add %388, %399 : tensor<8x64x64xf32>
    %401 = stablehlo.add %400, %399 : tensor<8x64x64xf32>
    %402 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %403 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %404 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %405 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %406 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %686:48 = stablehlo.while(%r407 = %15, %r408 = %401, %r409 = %14, %r410 = %arg3, %r411 = %arg4, %r412 = %arg5, %r413 = %arg6, %r414 = %arg7, %r415 = %arg8, %r416 = %arg9, %r417 = %arg10, %r418 = %arg11, %r419 = %278#14, %r420 = %278#15, %r421 = %278#16, %r422 = %278#17, %r423 = %278#18, %r424 = %278#19, %r425 = %278#20, %r426 = %278#21, %r427 = %278#22, %r428 = %278#23, %r429 = %278#24, %r430 = %278#25, %r431 = %278#26, %r432 = %278#27, %r433 = %278#28, %r434 = %278#29, %r435 = %278#30, %r436 = %278#31, %r437 = %278#32, %r438 = %278#33, %r439 = %278#34, %r440 = %278#35, %r441 = %278#36, %r442 = %278#37, %r443 = %278#38, %r444 = %278#39, %r445 = %278#40, %r446 = %402, %r447 = %403, %r448 = %404, %r449 = %404, %r450 = %403, %r451 = %402, %r452 = %405, %r453 = %405, %r454 = %406) : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %455 = stablehlo.constant dense<2> : tensor<i32>
      %456 = stablehlo.compare LT, %r407, %455, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %456 : tensor<i1>
    } do {
      %457 = stablehlo.constant dense<1> : tensor<i32>
      %458 = stablehlo.subtract %457, %r407 : tensor<i32>
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
      %492 = stablehlo.dynamic_slice %r425, %458, %459, %459, %459, %459, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %494 = stablehlo.dynamic_slice %r426, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %496 = stablehlo.dynamic_slice %r427, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %498 = stablehlo.dynamic_slice %r428, %458, %459, %459, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %500 = stablehlo.dynamic_slice %r429, %458, %459, %459, %459, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %502 = stablehlo.dynamic_slice %r430, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %504 = stablehlo.dynamic_slice %r431, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %506 = stablehlo.dynamic_slice %r432, %458, %459, %459, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %508 = stablehlo.dynamic_slice %r433, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %510 = stablehlo.dynamic_slice %r434, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %512 = stablehlo.dynamic_slice %r435, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %514 = stablehlo.dynamic_slice %r436, %458, %459, %459, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %516 = stablehlo.dynamic_slice %r437, %458, %459, %459, %459, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %518 = stablehlo.dynamic_slice %r438, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %520 = stablehlo.dynamic_slice %r439, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %522 = stablehlo.dynamic_slice %r440, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %524 = stablehlo.dynamic_slice %r441, %458, %459, %459, %459, %459, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %526 = stablehlo.dynamic_slice %r442, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %528 = stablehlo.dynamic_slice %r443, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %530 = stablehlo.dynamic_slice %r444, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %531 = stablehlo.reshape %530 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %532 = stablehlo.dynamic_slice %r445, %458, %459, %459, %459, %459, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %533 = stablehlo.reshape %532 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %534 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %535 = stablehlo.broadcast_in_dim %534, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %536 = stablehlo.broadcast_in_dim %483, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %537 = stablehlo.broadcast_in_dim %463, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %538 = stablehlo.broadcast_in_dim %499, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %539 = stablehlo.broadcast_in_dim %473, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %540 = sdy.sharding_constraint %r408 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %541 = stablehlo.reshape %540 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %542 = stablehlo.dot_general %541, %479, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %543 = stablehlo.dot_general %541, %515, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %544 = stablehlo.reshape %542 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %545 = stablehlo.multiply %544, %509 : tensor<8x64x192xf32>
      %546 = stablehlo.multiply %544, %513 : tensor<8x64x192xf32>
      %547 = stablehlo.multiply %545, %511 : tensor<8x64x192xf32>
      %548 = stablehlo.multiply %545, %505 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %548, %511 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %549, %517 : tensor<8x64x192xf32>
      %551 = stablehlo.add %547, %550 : tensor<8x64x192xf32>
      %552 = stablehlo.reshape %546 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %553 = stablehlo.dot_general %552, %477, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %554 = stablehlo.dot_general %552, %507, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %555 = stablehlo.reshape %553 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %556 = stablehlo.reshape %551 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %557 = stablehlo.dot_general %556, %475, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %558 = stablehlo.dot_general %556, %503, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %559 = stablehlo.reshape %557 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %560 = stablehlo.add %555, %559 : tensor<8x64x64xf32>
      %561 = stablehlo.multiply %560, %539 : tensor<8x64x64xf32>
      %562 = stablehlo.multiply %560, %501 : tensor<8x64x64xf32>
      %563 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %564 = stablehlo.reduce(%562 init: %563) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %565 = stablehlo.multiply %561, %538 : tensor<8x64x64xf32>
      %566 = stablehlo.multiply %561, %497 : tensor<8x64x64xf32>
      %567 = stablehlo.add %540, %565 : tensor<8x64x64xf32>
      %568 = stablehlo.reduce(%566 init: %563) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %569 = stablehlo.multiply %568, %499 : tensor<8x64xf32>
      %570 = stablehlo.multiply %569, %499 : tensor<8x64xf32>
      %571 = stablehlo.multiply %570, %499 : tensor<8x64xf32>
      %572 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %573 = stablehlo.broadcast_in_dim %572, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %574 = stablehlo.multiply %571, %573 : tensor<8x64xf32>
      %575 = stablehlo.multiply %574, %535 : tensor<8x64xf32>
      %576 = stablehlo.broadcast_in_dim %575, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %577 = stablehlo.multiply %576, %497 : tensor<8x64x64xf32>
      %578 = stablehlo.add %567, %577 : tensor<8x64x64xf32>
      %579 = stablehlo.add %578, %577 : tensor<8x64x64xf32>
      %580 = sdy.sharding_constraint %579 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %581 = stablehlo.reshape %580 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %582 = stablehlo.dot_general %581, %471, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %583 = stablehlo.dot_general %581, %495, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %584 = stablehlo.reshape %582 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %585 = stablehlo.reshape %584 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %586 = stablehlo.multiply %493, %585 : tensor<8x64x4x16xf32>
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
      %597 = stablehlo.dot_general %595, %521, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %598 = stablehlo.broadcast_in_dim %596, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %599 = stablehlo.subtract %597, %598 : tensor<8x2x128x64xf32>
      %600 = stablehlo.multiply %525, %599 : tensor<8x2x128x64xf32>
      %601 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %602 = stablehlo.broadcast_in_dim %601, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %603 = stablehlo.multiply %600, %602 : tensor<8x2x128x64xf32>
      %604 = stablehlo.dot_general %603, %519, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %605 = stablehlo.dot_general %603, %523, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %606 = stablehlo.dot_general %525, %595, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %607 = stablehlo.add %594, %605 : tensor<8x2x64x16xf32>
      %608 = stablehlo.add %594, %606 : tensor<8x2x64x16xf32>
      %609 = stablehlo.reshape %604 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %610 = stablehlo.reshape %609 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %611 = stablehlo.transpose %610, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %612 = stablehlo.reshape %611 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %613 = stablehlo.transpose %607, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %614 = stablehlo.transpose %608, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %615 = stablehlo.broadcast_in_dim %527, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %616 = stablehlo.multiply %613, %615 : tensor<8x64x2x16xf32>
      %617 = stablehlo.slice %613 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %618 = stablehlo.slice %613 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %619 = stablehlo.concatenate %617, %618, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %620 = stablehlo.broadcast_in_dim %529, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %621 = stablehlo.multiply %619, %620 : tensor<8x64x2x16xf32>
      %622 = stablehlo.add %616, %621 : tensor<8x64x2x16xf32>
      %623 = stablehlo.broadcast_in_dim %531, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %624 = stablehlo.multiply %612, %623 : tensor<8x64x4x16xf32>
      %625 = stablehlo.slice %612 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %626 = stablehlo.slice %612 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %627 = stablehlo.concatenate %625, %626, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %628 = stablehlo.broadcast_in_dim %533, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %629 = stablehlo.multiply %627, %628 : tensor<8x64x4x16xf32>
      %630 = stablehlo.add %624, %629 : tensor<8x64x4x16xf32>
      %631 = sdy.sharding_constraint %614 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %632 = stablehlo.reshape %631 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %633 = stablehlo.reshape %632 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %634 = stablehlo.dot_general %633, %469, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %635 = stablehlo.dot_general %633, %491, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %636 = stablehlo.reshape %634 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %637 = sdy.sharding_constraint %622 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %638 = stablehlo.reshape %637 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %639 = stablehlo.reshape %638 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %640 = stablehlo.dot_general %639, %467, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %641 = stablehlo.dot_general %639, %489, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %642 = stablehlo.reshape %640 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %643 = stablehlo.add %636, %642 : tensor<8x64x64xf32>
      %644 = sdy.sharding_constraint %630 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %645 = stablehlo.reshape %644 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %646 = stablehlo.reshape %645 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %647 = stablehlo.dot_general %646, %465, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %648 = stablehlo.dot_general %646, %487, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %649 = stablehlo.reshape %647 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %650 = stablehlo.add %643, %649 : tensor<8x64x64xf32>
      %651 = stablehlo.multiply %650, %537 : tensor<8x64x64xf32>
      %652 = stablehlo.multiply %650, %485 : tensor<8x64x64xf32>
      %653 = stablehlo.reduce(%652 init: %563) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %654 = stablehlo.multiply %651, %536 : tensor<8x64x64xf32>
      %655 = stablehlo.multiply %651, %481 : tensor<8x64x64xf32>
      %656 = stablehlo.add %580, %654 : tensor<8x64x64xf32>
      %657 = stablehlo.reduce(%655 init: %563) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %658 = stablehlo.multiply %657, %483 : tensor<8x64xf32>
      %659 = stablehlo.multiply %658, %483 : tensor<8x64xf32>
      %660 = stablehlo.multiply %659, %483 : tensor<8x64xf32>
      %661 = stablehlo.multiply %660, %573 : tensor<8x64xf32>
      %662 = stablehlo.multiply %661, %535 : tensor<8x64xf32>
      %663 = stablehlo.broadcast_in_dim %662, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %664 = stablehlo.multiply %663, %481 : tensor<8x64x64xf32>
      %665 = stablehlo.add %656, %664 : tensor<8x64x64xf32>
      %666 = stablehlo.add %665, %664 : tensor<8x64x64xf32>
      %667 = stablehlo.add %r407, %457 : tensor<i32>
      %668 = stablehlo.reshape %653 : (tensor<64xf32>) -> tensor<1x64xf32>
      %669 = stablehlo.dynamic_update_slice %r446, %668, %458, %459 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %670 = stablehlo.reshape %648 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %671 = stablehlo.dynamic_update_slice %r447, %670, %458, %459, %459 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %672 = stablehlo.reshape %641 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %673 = stablehlo.dynamic_update_slice %r448, %672, %458, %459, %459 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %674 = stablehlo.reshape %635 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %675 = stablehlo.dynamic_update_slice %r449, %674, %458, %459, %459 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %676 = stablehlo.reshape %583 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %677 = stablehlo.dynamic_update_slice %r450, %676, %458, %459, %459 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %678 = stablehlo.reshape %564 : (tensor<64xf32>) -> tensor<1x64xf32>
      %679 = stablehlo.dynamic_update_slice %r451, %678, %458, %459 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %680 = stablehlo.reshape %558 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %681 = stablehlo.dynamic_update_slice %r452, %680, %458, %459, %459 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %682 = stablehlo.reshape %554 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %683 = stablehlo.dynamic_update_slice %r453, %682, %458, %459, %459 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %684 = stablehlo.reshape %543 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %685 = stablehlo.dynamic_update_slice %r454, %684, %458, %459, %459 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %667, %666, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %669, %671, %673, %675, %677, %679, %681, %683, %685 : tensor<i32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %687 = sdy.sharding_constraint %686#1 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %688 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %692 = "stablehlo.scatter"(%688, %arg37, %687) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r689: tensor<f32>, %r690: tensor<f32>):
      %691 = stablehlo.add %r689, %r690 : tensor<f32>
      stablehlo.return %691 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %693 = stablehlo.maximum %375, %376 : tensor<f32>
    %694 = stablehlo.divide %376, %693 : tensor<f32>
    %695 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %696 = stablehlo.multiply %692, %695 : tensor<512x64xf32>
    %697 = sdy.sharding_constraint %696 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %698 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %699 = stablehlo.multiply %387, %698 : tensor<64xf32>
    %700 = sdy.sharding_constraint %699 <@mesh, [{}]> : tensor<64xf32>
    %701 = stablehlo.multiply %384, %695 : tensor<512x64xf32>
    %702 = sdy.sharding_constraint %701 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %703 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %704 = stablehlo.multiply %686#39, %703 : tensor<2x64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %706 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %707 = stablehlo.multiply %686#40, %706 : tensor<2x64x64xf32>
    %708 = sdy.sharding_constraint %707 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %709 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %710 = stablehlo.multiply %686#41, %709 : tensor<2x32x64xf32>
    %711 = sdy.sharding_constraint %710 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %712 = stablehlo.multiply %686#42, %709 : tensor<2x32x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %714 = stablehlo.multiply %686#43, %706 : tensor<2x64x64xf32>
    %715 = sdy.sharding_constraint %714 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %716 = stablehlo.multiply %686#44, %703 : tensor<2x64xf32>
    %717 = sdy.sharding_constraint %716 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %718 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %719 = stablehlo.multiply %686#45, %718 : tensor<2x192x64xf32>
    %720 = sdy.sharding_constraint %719 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %721 = stablehlo.multiply %686#46, %718 : tensor<2x192x64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %723 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %724 = stablehlo.multiply %686#47, %723 : tensor<2x64x192xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %726 = stablehlo.multiply %697, %697 : tensor<512x64xf32>
    %727 = stablehlo.reduce(%726 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %728 = stablehlo.multiply %700, %700 : tensor<64xf32>
    %729 = stablehlo.reduce(%728 init: %16) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.add %727, %729 : tensor<f32>
    %731 = stablehlo.multiply %702, %702 : tensor<512x64xf32>
    %732 = stablehlo.reduce(%731 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %733 = stablehlo.add %730, %732 : tensor<f32>
    %734 = stablehlo.multiply %705, %705 : tensor<2x64xf32>
    %735 = stablehlo.reduce(%734 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.add %733, %735 : tensor<f32>
    %737 = stablehlo.multiply %708, %708 : tensor<2x64x64xf32>
    %738 = stablehlo.reduce(%737 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %739 = stablehlo.add %736, %738 : tensor<f32>
    %740 = stablehlo.multiply %711, %711 : tensor<2x32x64xf32>
    %741 = stablehlo.reduce(%740 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %742 = stablehlo.add %739, %741 : tensor<f32>
    %743 = stablehlo.multiply %713, %713 : tensor<2x32x64xf32>
    %744 = stablehlo.reduce(%743 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %745 = stablehlo.add %742, %744 : tensor<f32>
    %746 = stablehlo.multiply %715, %715 : tensor<2x64x64xf32>
    %747 = stablehlo.reduce(%746 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %748 = stablehlo.add %745, %747 : tensor<f32>
    %749 = stablehlo.multiply %717, %717 : tensor<2x64xf32>
    %750 = stablehlo.reduce(%749 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %751 = stablehlo.add %748, %750 : tensor<f32>
    %752 = stablehlo.multiply %720, %720 : tensor<2x192x64xf32>
    %753 = stablehlo.reduce(%752 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %754 = stablehlo.add %751, %753 : tensor<f32>
    %755 = stablehlo.multiply %722, %722 : tensor<2x192x64xf32>
    %756 = stablehlo.reduce(%755 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %757 = stablehlo.add %754, %756 : tensor<f32>
    %758 = stablehlo.multiply %725, %725 : tensor<2x64x192xf32>
    %759 = stablehlo.reduce(%758 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %760 = stablehlo.add %757, %759 : tensor<f32>
    %761 = stablehlo.sqrt %760 : tensor<f32>
    %762 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %763 = stablehlo.add %761, %762 : tensor<f32>
    %764 = stablehlo.divide %376, %763 : tensor<f32>
    %765 = stablehlo.minimum %764, %376 : tensor<f32>
    %766 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %767 = stablehlo.multiply %697, %766 : tensor<512x64xf32>
    %768 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %769 = stablehlo.multiply %700, %768 : tensor<64xf32>
    %770 = stablehlo.multiply %702, %766 : tensor<512x64xf32>
    %771 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %772 = stablehlo.multiply %705, %771 : tensor<2x64xf32>
    %773 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %774 = stablehlo.multiply %708, %773 : tensor<2x64x64xf32>
    %775 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %776 = stablehlo.multiply %711, %775 : tensor<2x32x64xf32>
    %777 = stablehlo.multiply %713, %775 : tensor<2x32x64xf32>
    %778 = stablehlo.multiply %715, %773 : tensor<2x64x64xf32>
    %779 = stablehlo.multiply %717, %771 : tensor<2x64xf32>
    %780 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %781 = stablehlo.multiply %720, %780 : tensor<2x192x64xf32>
    %782 = stablehlo.multiply %722, %780 : tensor<2x192x64xf32>
    %783 = stablehlo.broadcast_in_dim %765, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %784 = stablehlo.multiply %725, %783 : tensor<2x64x192xf32>
    %785 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %786 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %787 = stablehlo.subtract %785, %786 : tensor<f32>
    %788 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %789 = stablehlo.multiply %787, %788 : tensor<f32>
    %790 = stablehlo.maximum %789, %16 : tensor<f32>
    %791 = stablehlo.minimum %790, %376 : tensor<f32>
    %792 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %793 = stablehlo.multiply %791, %792 : tensor<f32>
    %794 = stablehlo.cosine %793 : tensor<f32>
    %795 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %796 = stablehlo.multiply %794, %795 : tensor<f32>
    %797 = stablehlo.add %796, %795 : tensor<f32>
    %798 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %799 = stablehlo.multiply %797, %798 : tensor<f32>
    %800 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %801 = stablehlo.add %799, %800 : tensor<f32>
    %802 = stablehlo.compare LT, %785, %786, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %803 = stablehlo.add %785, %376 : tensor<f32>
    %804 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %805 = stablehlo.multiply %803, %804 : tensor<f32>
    %806 = stablehlo.select %802, %805, %801 : tensor<i1>, tensor<f32>
    %807 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %808 = stablehlo.multiply %806, %807 : tensor<f32>
    %809 = sdy.sharding_constraint %arg0 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %810 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %811 = stablehlo.multiply %arg12, %810 : tensor<512x64xf32>
    %812 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %813 = stablehlo.multiply %767, %812 : tensor<512x64xf32>
    %814 = stablehlo.add %811, %813 : tensor<512x64xf32>
    %815 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %816 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %817 = stablehlo.multiply %arg24, %816 : tensor<512x64xf32>
    %818 = stablehlo.multiply %767, %767 : tensor<512x64xf32>
    %819 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %820 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %821 = stablehlo.multiply %818, %820 : tensor<512x64xf32>
    %822 = stablehlo.add %817, %821 : tensor<512x64xf32>
    %823 = stablehlo.power %798, %803 : tensor<f32>
    %824 = stablehlo.subtract %376, %823 : tensor<f32>
    %825 = stablehlo.divide %376, %824 : tensor<f32>
    %826 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %827 = stablehlo.power %815, %803 : tensor<f32>
    %828 = stablehlo.subtract %376, %827 : tensor<f32>
    %829 = stablehlo.divide %376, %828 : tensor<f32>
    %830 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %831 = stablehlo.multiply %814, %826 : tensor<512x64xf32>
    %832 = stablehlo.multiply %822, %830 : tensor<512x64xf32>
    %833 = stablehlo.sqrt %832 : tensor<512x64xf32>
    %834 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %835 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %836 = stablehlo.add %833, %835 : tensor<512x64xf32>
    %837 = stablehlo.divide %831, %836 : tensor<512x64xf32>
    %838 = stablehlo.multiply %809, %812 : tensor<512x64xf32>
    %839 = stablehlo.add %837, %838 : tensor<512x64xf32>
    %840 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %841 = stablehlo.multiply %839, %840 : tensor<512x64xf32>
    %842 = stablehlo.subtract %809, %841 : tensor<512x64xf32>
    %843 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %844 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %845 = stablehlo.multiply %arg13, %844 : tensor<64xf32>
    %846 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %847 = stablehlo.multiply %769, %846 : tensor<64xf32>
    %848 = stablehlo.add %845, %847 : tensor<64xf32>
    %849 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %850 = stablehlo.multiply %arg25, %849 : tensor<64xf32>
    %851 = stablehlo.multiply %769, %769 : tensor<64xf32>
    %852 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %853 = stablehlo.multiply %851, %852 : tensor<64xf32>
    %854 = stablehlo.add %850, %853 : tensor<64xf32>
    %855 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %856 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %857 = stablehlo.multiply %848, %855 : tensor<64xf32>
    %858 = stablehlo.multiply %854, %856 : tensor<64xf32>
    %859 = stablehlo.sqrt %858 : tensor<64xf32>
    %860 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %861 = stablehlo.add %859, %860 : tensor<64xf32>
    %862 = stablehlo.divide %857, %861 : tensor<64xf32>
    %863 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %864 = stablehlo.multiply %862, %863 : tensor<64xf32>
    %865 = stablehlo.subtract %843, %864 : tensor<64xf32>
    %866 = sdy.sharding_constraint %arg2 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %867 = stablehlo.multiply %arg14, %810 : tensor<512x64xf32>
    %868 = stablehlo.multiply %770, %812 : tensor<512x64xf32>
    %869 = stablehlo.add %867, %868 : tensor<512x64xf32>
    %870 = stablehlo.multiply %arg26, %816 : tensor<512x64xf32>
    %871 = stablehlo.multiply %770, %770 : tensor<512x64xf32>
    %872 = stablehlo.multiply %871, %820 : tensor<512x64xf32>
    %873 = stablehlo.add %870, %872 : tensor<512x64xf32>
    %874 = stablehlo.multiply %869, %826 : tensor<512x64xf32>
    %875 = stablehlo.multiply %873, %830 : tensor<512x64xf32>
    %876 = stablehlo.sqrt %875 : tensor<512x64xf32>
    %877 = stablehlo.add %876, %835 : tensor<512x64xf32>
    %878 = stablehlo.divide %874, %877 : tensor<512x64xf32>
    %879 = stablehlo.multiply %866, %812 : tensor<512x64xf32>
    %880 = stablehlo.add %878, %879 : tensor<512x64xf32>
    %881 = stablehlo.multiply %880, %840 : tensor<512x64xf32>
    %882 = stablehlo.subtract %866, %881 : tensor<512x64xf32>
    %883 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %884 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %885 = stablehlo.multiply %arg15, %884 : tensor<2x64xf32>
    %886 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %887 = stablehlo.multiply %772, %886 : tensor<2x64xf32>
    %888 = stablehlo.add %885, %887 : tensor<2x64xf32>
    %889 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %890 = stablehlo.multiply %arg27, %889 : tensor<2x64xf32>
    %891 = stablehlo.multiply %772, %772 : tensor<2x64xf32>
    %892 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %893 = stablehlo.multiply %891, %892 : tensor<2x64xf32>
    %894 = stablehlo.add %890, %893 : tensor<2x64xf32>
    %895 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %896 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %897 = stablehlo.multiply %888, %895 : tensor<2x64xf32>
    %898 = stablehlo.multiply %894, %896 : tensor<2x64xf32>
    %899 = stablehlo.sqrt %898 : tensor<2x64xf32>
    %900 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %901 = stablehlo.add %899, %900 : tensor<2x64xf32>
    %902 = stablehlo.divide %897, %901 : tensor<2x64xf32>
    %903 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %904 = stablehlo.multiply %902, %903 : tensor<2x64xf32>
    %905 = stablehlo.subtract %883, %904 : tensor<2x64xf32>
    %906 = sdy.sharding_constraint %arg4 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %907 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %908 = stablehlo.multiply %arg16, %907 : tensor<2x64x64xf32>
    %909 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %910 = stablehlo.multiply %774, %909 : tensor<2x64x64xf32>
    %911 = stablehlo.add %908, %910 : tensor<2x64x64xf32>
    %912 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %913 = stablehlo.multiply %arg28, %912 : tensor<2x64x64xf32>
    %914 = stablehlo.multiply %774, %774 : tensor<2x64x64xf32>
    %915 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %916 = stablehlo.multiply %914, %915 : tensor<2x64x64xf32>
    %917 = stablehlo.add %913, %916 : tensor<2x64x64xf32>
    %918 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %919 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %920 = stablehlo.multiply %911, %918 : tensor<2x64x64xf32>
    %921 = stablehlo.multiply %917, %919 : tensor<2x64x64xf32>
    %922 = stablehlo.sqrt %921 : tensor<2x64x64xf32>
    %923 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %924 = stablehlo.add %922, %923 : tensor<2x64x64xf32>
    %925 = stablehlo.divide %920, %924 : tensor<2x64x64xf32>
    %926 = stablehlo.multiply %906, %909 : tensor<2x64x64xf32>
    %927 = stablehlo.add %925, %926 : tensor<2x64x64xf32>
    %928 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %929 = stablehlo.multiply %927, %928 : tensor<2x64x64xf32>
    %930 = stablehlo.subtract %906, %929 : tensor<2x64x64xf32>
    %931 = sdy.sharding_constraint %arg5 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %932 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %933 = stablehlo.multiply %arg17, %932 : tensor<2x32x64xf32>
    %934 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %935 = stablehlo.multiply %776, %934 : tensor<2x32x64xf32>
    %936 = stablehlo.add %933, %935 : tensor<2x32x64xf32>
    %937 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %938 = stablehlo.multiply %arg29, %937 : tensor<2x32x64xf32>
    %939 = stablehlo.multiply %776, %776 : tensor<2x32x64xf32>
    %940 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %941 = stablehlo.multiply %939, %940 : tensor<2x32x64xf32>
    %942 = stablehlo.add %938, %941 : tensor<2x32x64xf32>
    %943 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %944 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %945 = stablehlo.multiply %936, %943 : tensor<2x32x64xf32>
    %946 = stablehlo.multiply %942, %944 : tensor<2x32x64xf32>
    %947 = stablehlo.sqrt %946 : tensor<2x32x64xf32>
    %948 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %949 = stablehlo.add %947, %948 : tensor<2x32x64xf32>
    %950 = stablehlo.divide %945, %949 : tensor<2x32x64xf32>
    %951 = stablehlo.multiply %931, %934 : tensor<2x32x64xf32>
    %952 = stablehlo.add %950, %951 : tensor<2x32x64xf32>
    %953 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %954 = stablehlo.multiply %952, %953 : tensor<2x32x64xf32>
    %955 = stablehlo.subtract %931, %954 : tensor<2x32x64xf32>
    %956 = sdy.sharding_constraint %arg6 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %957 = stablehlo.multiply %arg18, %932 : tensor<2x32x64xf32>
    %958 = stablehlo.multiply %777, %934 : tensor<2x32x64xf32>
    %959 = stablehlo.add %957, %958 : tensor<2x32x64xf32>
    %960 = stablehlo.multiply %arg30, %937 : tensor<2x32x64xf32>
    %961 = stablehlo.multiply %777, %777 : tensor<2x32x64xf32>
    %962 = stablehlo.multiply %961, %940 : tensor<2x32x64xf32>
    %963 = stablehlo.add %960, %962 : tensor<2x32x64xf32>
    %964 = stablehlo.multiply %959, %943 : tensor<2x32x64xf32>
    %965 = stablehlo.multiply %963, %944 : tensor<2x32x64xf32>
    %966 = stablehlo.sqrt %965 : tensor<2x32x64xf32>
    %967 = stablehlo.add %966, %948 : tensor<2x32x64xf32>
    %968 = stablehlo.divide %964, %967 : tensor<2x32x64xf32>
    %969 = stablehlo.multiply %956, %934 : tensor<2x32x64xf32>
    %970 = stablehlo.add %968, %969 : tensor<2x32x64xf32>
    %971 = stablehlo.multiply %970, %953 : tensor<2x32x64xf32>
    %972 = stablehlo.subtract %956, %971 : tensor<2x32x64xf32>
    %973 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %974 = stablehlo.multiply %arg19, %907 : tensor<2x64x64xf32>
    %975 = stablehlo.multiply %778, %909 : tensor<2x64x64xf32>
    %976 = stablehlo.add %974, %975 : tensor<2x64x64xf32>
    %977 = stablehlo.multiply %arg31, %912 : tensor<2x64x64xf32>
    %978 = stablehlo.multiply %778, %778 : tensor<2x64x64xf32>
    %979 = stablehlo.multiply %978, %915 : tensor<2x64x64xf32>
    %980 = stablehlo.add %977, %979 : tensor<2x64x64xf32>
    %981 = stablehlo.multiply %976, %918 : tensor<2x64x64xf32>
    %982 = stablehlo.multiply %980, %919 : tensor<2x64x64xf32>
    %983 = stablehlo.sqrt %982 : tensor<2x64x64xf32>
    %984 = stablehlo.add %983, %923 : tensor<2x64x64xf32>
    %985 = stablehlo.divide %981, %984 : tensor<2x64x64xf32>
    %986 = stablehlo.multiply %973, %909 : tensor<2x64x64xf32>
    %987 = stablehlo.add %985, %986 : tensor<2x64x64xf32>
    %988 = stablehlo.multiply %987, %928 : tensor<2x64x64xf32>
    %989 = stablehlo.subtract %973, %988 : tensor<2x64x64xf32>
    %990 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %991 = stablehlo.multiply %arg20, %884 : tensor<2x64xf32>
    %992 = stablehlo.multiply %779, %886 : tensor<2x64xf32>
    %993 = stablehlo.add %991, %992 : tensor<2x64xf32>
    %994 = stablehlo.multiply %arg32, %889 : tensor<2x64xf32>
    %995 = stablehlo.multiply %779, %779 : tensor<2x64xf32>
    %996 = stablehlo.multiply %995, %892 : tensor<2x64xf32>
    %997 = stablehlo.add %994, %996 : tensor<2x64xf32>
    %998 = stablehlo.multiply %993, %895 : tensor<2x64xf32>
    %999 = stablehlo.multiply %997, %896 : tensor<2x64xf32>
    %1000 = stablehlo.sqrt %999 : tensor<2x64xf32>
    %1001 = stablehlo.add %1000, %900 : tensor<2x64xf32>
    %1002 = stablehlo.divide %998, %1001 : tensor<2x64xf32>
    %1003 = stablehlo.multiply %1002, %903 : tensor<2x64xf32>
    %1004 = stablehlo.subtract %990, %1003 : tensor<2x64xf32>
    %1005 = sdy.sharding_constraint %arg9 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1006 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1007 = stablehlo.multiply %arg21, %1006 : tensor<2x192x64xf32>
    %1008 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1009 = stablehlo.multiply %781, %1008 : tensor<2x192x64xf32>
    %1010 = stablehlo.add %1007, %1009 : tensor<2x192x64xf32>
    %1011 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1012 = stablehlo.multiply %arg33, %1011 : tensor<2x192x64xf32>
    %1013 = stablehlo.multiply %781, %781 : tensor<2x192x64xf32>
    %1014 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1015 = stablehlo.multiply %1013, %1014 : tensor<2x192x64xf32>
    %1016 = stablehlo.add %1012, %1015 : tensor<2x192x64xf32>
    %1017 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1018 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1019 = stablehlo.multiply %1010, %1017 : tensor<2x192x64xf32>
    %1020 = stablehlo.multiply %1016, %1018 : tensor<2x192x64xf32>
    %1021 = stablehlo.sqrt %1020 : tensor<2x192x64xf32>
    %1022 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1023 = stablehlo.add %1021, %1022 : tensor<2x192x64xf32>
    %1024 = stablehlo.divide %1019, %1023 : tensor<2x192x64xf32>
    %1025 = stablehlo.multiply %1005, %1008 : tensor<2x192x64xf32>
    %1026 = stablehlo.add %1024, %1025 : tensor<2x192x64xf32>
    %1027 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1028 = stablehlo.multiply %1026, %1027 : tensor<2x192x64xf32>
    %1029 = stablehlo.subtract %1005, %1028 : tensor<2x192x64xf32>
    %1030 = sdy.sharding_constraint %arg10 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1031 = stablehlo.multiply %arg22, %1006 : tensor<2x192x64xf32>
    %1032 = stablehlo.multiply %782, %1008 : tensor<2x192x64xf32>
    %1033 = stablehlo.add %1031, %1032 : tensor<2x192x64xf32>
    %1034 = stablehlo.multiply %arg34, %1011 : tensor<2x192x64xf32>
    %1035 = stablehlo.multiply %782, %782 : tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %1035, %1014 : tensor<2x192x64xf32>
    %1037 = stablehlo.add %1034, %1036 : tensor<2x192x64xf32>
    %1038 = stablehlo.multiply %1033, %1017 : tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %1037, %1018 : tensor<2x192x64xf32>
    %1040 = stablehlo.sqrt %1039 : tensor<2x192x64xf32>
    %1041 = stablehlo.add %1040, %1022 : tensor<2x192x64xf32>
    %1042 = stablehlo.divide %1038, %1041 : tensor<2x192x64xf32>
    %1043 = stablehlo.multiply %1030, %1008 : tensor<2x192x64xf32>
    %1044 = stablehlo.add %1042, %1043 : tensor<2x192x64xf32>
    %1045 = stablehlo.multiply %1044, %1027 : tensor<2x192x64xf32>
    %1046 = stablehlo.subtract %1030, %1045 : tensor<2x192x64xf32>
    %1047 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %1048 = stablehlo.broadcast_in_dim %798, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1049 = stablehlo.multiply %arg23, %1048 : tensor<2x64x192xf32>
    %1050 = stablehlo.broadcast_in_dim %800, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1051 = stablehlo.multiply %784, %1050 : tensor<2x64x192xf32>
    %1052 = stablehlo.add %1049, %1051 : tensor<2x64x192xf32>
    %1053 = stablehlo.broadcast_in_dim %815, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1054 = stablehlo.multiply %arg35, %1053 : tensor<2x64x192xf32>
    %1055 = stablehlo.multiply %784, %784 : tensor<2x64x192xf32>
    %1056 = stablehlo.broadcast_in_dim %819, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1057 = stablehlo.multiply %1055, %1056 : tensor<2x64x192xf32>
    %1058 = stablehlo.add %1054, %1057 : tensor<2x64x192xf32>
    %1059 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1060 = stablehlo.broadcast_in_dim %829, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1061 = stablehlo.multiply %1052, %1059 : tensor<2x64x192xf32>
    %1062 = stablehlo.multiply %1058, %1060 : tensor<2x64x192xf32>
    %1063 = stablehlo.sqrt %1062 : tensor<2x64x192xf32>
    %1064 = stablehlo.broadcast_in_dim %834, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1065 = stablehlo.add %1063, %1064 : tensor<2x64x192xf32>
    %1066 = stablehlo.divide %1061, %1065 : tensor<2x64x192xf32>
    %1067 = stablehlo.multiply %1047, %1050 : tensor<2x64x192xf32>
    %1068 = stablehlo.add %1066, %1067 : tensor<2x64x192xf32>
    %1069 = stablehlo.broadcast_in_dim %808, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1070 = stablehlo.multiply %1068, %1069 : tensor<2x64x192xf32>
    %1071 = stablehlo.subtract %1047, %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.constant dense<1> : tensor<i32>
    %1073 = stablehlo.add %arg36, %1072 : tensor<i32>
    %1074 = stablehlo.multiply %368#2, %694 : tensor<f32>
    %1075 = stablehlo.multiply %368#3, %694 : tensor<f32>
    %1076 = stablehlo.reshape %1074 : (tensor<f32>) -> tensor<1xf32>
    %1077 = stablehlo.reshape %1075 : (tensor<f32>) -> tensor<1xf32>
    %1078 = stablehlo.reshape %761 : (tensor<f32>) -> tensor<1xf32>
    %1079 = stablehlo.reshape %808 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %375 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.concatenate %1076, %1077, %1078, %1079, %1080, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %842, %865, %882, %905, %930, %955, %972, %989, %1004, %1029, %1046, %1071, %814, %848, %869, %888, %911, %936, %959, %976, %993, %1010, %1033, %1052, %822, %854, %873, %894, %917, %942, %963, %980, %997, %1016, %1037, %1058, %1073, %1081 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
