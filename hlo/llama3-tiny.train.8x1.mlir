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
    %688:50 = stablehlo.while(%r407 = %15, %r408 = %13#0, %r409 = %13#1, %r410 = %401, %r411 = %14, %r412 = %arg3, %r413 = %arg4, %r414 = %arg5, %r415 = %arg6, %r416 = %arg7, %r417 = %arg8, %r418 = %arg9, %r419 = %arg10, %r420 = %arg11, %r421 = %278#14, %r422 = %278#15, %r423 = %278#16, %r424 = %278#17, %r425 = %278#18, %r426 = %278#19, %r427 = %278#20, %r428 = %278#21, %r429 = %278#22, %r430 = %278#23, %r431 = %278#24, %r432 = %278#25, %r433 = %278#26, %r434 = %278#27, %r435 = %278#28, %r436 = %278#29, %r437 = %278#30, %r438 = %278#31, %r439 = %278#32, %r440 = %278#33, %r441 = %278#34, %r442 = %278#35, %r443 = %278#36, %r444 = %278#37, %r445 = %278#38, %r446 = %278#39, %r447 = %278#40, %r448 = %402, %r449 = %403, %r450 = %404, %r451 = %404, %r452 = %403, %r453 = %402, %r454 = %405, %r455 = %405, %r456 = %406) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %457 = stablehlo.constant dense<2> : tensor<i32>
      %458 = stablehlo.compare LT, %r407, %457, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %458 : tensor<i1>
    } do {
      %459 = stablehlo.constant dense<1> : tensor<i32>
      %460 = stablehlo.subtract %459, %r407 : tensor<i32>
      %461 = stablehlo.constant dense<0> : tensor<i32>
      %462 = stablehlo.dynamic_slice %r411, %460, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %463 = stablehlo.reshape %462 : (tensor<1xui32>) -> tensor<ui32>
      %464 = stablehlo.dynamic_slice %r412, %460, %461, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x64xf32>) -> tensor<64xf32>
      %466 = stablehlo.dynamic_slice %r413, %460, %461, %461, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %468 = stablehlo.dynamic_slice %r414, %460, %461, %461, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %470 = stablehlo.dynamic_slice %r415, %460, %461, %461, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %472 = stablehlo.dynamic_slice %r416, %460, %461, %461, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %474 = stablehlo.dynamic_slice %r417, %460, %461, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x64xf32>) -> tensor<64xf32>
      %476 = stablehlo.dynamic_slice %r418, %460, %461, %461, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %478 = stablehlo.dynamic_slice %r419, %460, %461, %461, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %480 = stablehlo.dynamic_slice %r420, %460, %461, %461, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %482 = stablehlo.dynamic_slice %r421, %460, %461, %461, %461, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %484 = stablehlo.dynamic_slice %r422, %460, %461, %461, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %486 = stablehlo.dynamic_slice %r423, %460, %461, %461, %461, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %488 = stablehlo.dynamic_slice %r424, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %490 = stablehlo.dynamic_slice %r425, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %492 = stablehlo.dynamic_slice %r426, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %494 = stablehlo.dynamic_slice %r427, %460, %461, %461, %461, %461, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %496 = stablehlo.dynamic_slice %r428, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %498 = stablehlo.dynamic_slice %r429, %460, %461, %461, %461, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %500 = stablehlo.dynamic_slice %r430, %460, %461, %461, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %502 = stablehlo.dynamic_slice %r431, %460, %461, %461, %461, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %504 = stablehlo.dynamic_slice %r432, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %505 = stablehlo.reshape %504 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %506 = stablehlo.dynamic_slice %r433, %460, %461, %461, %461, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %507 = stablehlo.reshape %506 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %508 = stablehlo.dynamic_slice %r434, %460, %461, %461, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %509 = stablehlo.reshape %508 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %510 = stablehlo.dynamic_slice %r435, %460, %461, %461, %461, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %511 = stablehlo.reshape %510 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %512 = stablehlo.dynamic_slice %r436, %460, %461, %461, %461, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %513 = stablehlo.reshape %512 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %514 = stablehlo.dynamic_slice %r437, %460, %461, %461, %461, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %515 = stablehlo.reshape %514 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %516 = stablehlo.dynamic_slice %r438, %460, %461, %461, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %517 = stablehlo.reshape %516 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %518 = stablehlo.dynamic_slice %r439, %460, %461, %461, %461, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %519 = stablehlo.reshape %518 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %520 = stablehlo.dynamic_slice %r440, %460, %461, %461, %461, %461, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %521 = stablehlo.reshape %520 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %522 = stablehlo.dynamic_slice %r441, %460, %461, %461, %461, %461, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %523 = stablehlo.reshape %522 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %524 = stablehlo.dynamic_slice %r442, %460, %461, %461, %461, %461, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %525 = stablehlo.reshape %524 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %526 = stablehlo.dynamic_slice %r443, %460, %461, %461, %461, %461, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %527 = stablehlo.reshape %526 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %528 = stablehlo.dynamic_slice %r444, %460, %461, %461, %461, %461, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %529 = stablehlo.reshape %528 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %530 = stablehlo.dynamic_slice %r445, %460, %461, %461, %461, %461, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %531 = stablehlo.reshape %530 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %532 = stablehlo.dynamic_slice %r446, %460, %461, %461, %461, %461, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %533 = stablehlo.reshape %532 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %534 = stablehlo.dynamic_slice %r447, %460, %461, %461, %461, %461, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %535 = stablehlo.reshape %534 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %536 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %537 = stablehlo.broadcast_in_dim %536, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %538 = stablehlo.broadcast_in_dim %485, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %539 = stablehlo.broadcast_in_dim %465, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.broadcast_in_dim %501, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %541 = stablehlo.broadcast_in_dim %475, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %542 = sdy.sharding_constraint %r410 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %543 = stablehlo.reshape %542 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %544 = stablehlo.dot_general %543, %481, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %545 = stablehlo.dot_general %543, %517, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %546 = stablehlo.reshape %544 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %547 = stablehlo.multiply %546, %511 : tensor<8x64x192xf32>
      %548 = stablehlo.multiply %546, %515 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %547, %513 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %547, %507 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %550, %513 : tensor<8x64x192xf32>
      %552 = stablehlo.multiply %551, %519 : tensor<8x64x192xf32>
      %553 = stablehlo.add %549, %552 : tensor<8x64x192xf32>
      %554 = stablehlo.reshape %548 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %555 = stablehlo.dot_general %554, %479, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %556 = stablehlo.dot_general %554, %509, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %557 = stablehlo.reshape %555 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %558 = stablehlo.reshape %553 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %559 = stablehlo.dot_general %558, %477, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %560 = stablehlo.dot_general %558, %505, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %561 = stablehlo.reshape %559 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %562 = stablehlo.add %557, %561 : tensor<8x64x64xf32>
      %563 = stablehlo.multiply %562, %541 : tensor<8x64x64xf32>
      %564 = stablehlo.multiply %562, %503 : tensor<8x64x64xf32>
      %565 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %566 = stablehlo.reduce(%564 init: %565) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %567 = stablehlo.multiply %563, %540 : tensor<8x64x64xf32>
      %568 = stablehlo.multiply %563, %499 : tensor<8x64x64xf32>
      %569 = stablehlo.add %542, %567 : tensor<8x64x64xf32>
      %570 = stablehlo.reduce(%568 init: %565) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %571 = stablehlo.multiply %570, %501 : tensor<8x64xf32>
      %572 = stablehlo.multiply %571, %501 : tensor<8x64xf32>
      %573 = stablehlo.multiply %572, %501 : tensor<8x64xf32>
      %574 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %575 = stablehlo.broadcast_in_dim %574, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %576 = stablehlo.multiply %573, %575 : tensor<8x64xf32>
      %577 = stablehlo.multiply %576, %537 : tensor<8x64xf32>
      %578 = stablehlo.broadcast_in_dim %577, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %579 = stablehlo.multiply %578, %499 : tensor<8x64x64xf32>
      %580 = stablehlo.add %569, %579 : tensor<8x64x64xf32>
      %581 = stablehlo.add %580, %579 : tensor<8x64x64xf32>
      %582 = sdy.sharding_constraint %581 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %583 = stablehlo.reshape %582 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %584 = stablehlo.dot_general %583, %473, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %585 = stablehlo.dot_general %583, %497, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %586 = stablehlo.reshape %584 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %587 = stablehlo.reshape %586 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %588 = stablehlo.multiply %495, %587 : tensor<8x64x4x16xf32>
      %589 = stablehlo.reduce(%588 init: %565) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %590 = stablehlo.reshape %587 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %591 = stablehlo.transpose %590, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %592 = stablehlo.reshape %591 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %593 = stablehlo.reshape %589 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %594 = stablehlo.transpose %593, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %595 = stablehlo.reshape %594 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %596 = stablehlo.broadcast_in_dim %565, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %597 = stablehlo.reshape %592 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %598 = stablehlo.reshape %595 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %599 = stablehlo.dot_general %597, %523, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %600 = stablehlo.broadcast_in_dim %598, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %601 = stablehlo.subtract %599, %600 : tensor<8x2x128x64xf32>
      %602 = stablehlo.multiply %527, %601 : tensor<8x2x128x64xf32>
      %603 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %604 = stablehlo.broadcast_in_dim %603, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %605 = stablehlo.multiply %602, %604 : tensor<8x2x128x64xf32>
      %606 = stablehlo.dot_general %605, %521, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %607 = stablehlo.dot_general %605, %525, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %608 = stablehlo.dot_general %527, %597, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %609 = stablehlo.add %596, %607 : tensor<8x2x64x16xf32>
      %610 = stablehlo.add %596, %608 : tensor<8x2x64x16xf32>
      %611 = stablehlo.reshape %606 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %612 = stablehlo.reshape %611 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %613 = stablehlo.transpose %612, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %614 = stablehlo.reshape %613 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %615 = stablehlo.transpose %609, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %616 = stablehlo.transpose %610, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %617 = stablehlo.broadcast_in_dim %529, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %618 = stablehlo.multiply %615, %617 : tensor<8x64x2x16xf32>
      %619 = stablehlo.slice %615 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %620 = stablehlo.slice %615 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %621 = stablehlo.concatenate %619, %620, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %622 = stablehlo.broadcast_in_dim %531, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %623 = stablehlo.multiply %621, %622 : tensor<8x64x2x16xf32>
      %624 = stablehlo.add %618, %623 : tensor<8x64x2x16xf32>
      %625 = stablehlo.broadcast_in_dim %533, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %626 = stablehlo.multiply %614, %625 : tensor<8x64x4x16xf32>
      %627 = stablehlo.slice %614 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %628 = stablehlo.slice %614 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %629 = stablehlo.concatenate %627, %628, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %630 = stablehlo.broadcast_in_dim %535, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %631 = stablehlo.multiply %629, %630 : tensor<8x64x4x16xf32>
      %632 = stablehlo.add %626, %631 : tensor<8x64x4x16xf32>
      %633 = sdy.sharding_constraint %616 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %634 = stablehlo.reshape %633 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %635 = stablehlo.reshape %634 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %636 = stablehlo.dot_general %635, %471, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %637 = stablehlo.dot_general %635, %493, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %638 = stablehlo.reshape %636 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %639 = sdy.sharding_constraint %624 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %640 = stablehlo.reshape %639 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %641 = stablehlo.reshape %640 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %642 = stablehlo.dot_general %641, %469, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %643 = stablehlo.dot_general %641, %491, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %644 = stablehlo.reshape %642 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %645 = stablehlo.add %638, %644 : tensor<8x64x64xf32>
      %646 = sdy.sharding_constraint %632 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %647 = stablehlo.reshape %646 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %648 = stablehlo.reshape %647 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %649 = stablehlo.dot_general %648, %467, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %650 = stablehlo.dot_general %648, %489, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %651 = stablehlo.reshape %649 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %652 = stablehlo.add %645, %651 : tensor<8x64x64xf32>
      %653 = stablehlo.multiply %652, %539 : tensor<8x64x64xf32>
      %654 = stablehlo.multiply %652, %487 : tensor<8x64x64xf32>
      %655 = stablehlo.reduce(%654 init: %565) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %656 = stablehlo.multiply %653, %538 : tensor<8x64x64xf32>
      %657 = stablehlo.multiply %653, %483 : tensor<8x64x64xf32>
      %658 = stablehlo.add %582, %656 : tensor<8x64x64xf32>
      %659 = stablehlo.reduce(%657 init: %565) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %660 = stablehlo.multiply %659, %485 : tensor<8x64xf32>
      %661 = stablehlo.multiply %660, %485 : tensor<8x64xf32>
      %662 = stablehlo.multiply %661, %485 : tensor<8x64xf32>
      %663 = stablehlo.multiply %662, %575 : tensor<8x64xf32>
      %664 = stablehlo.multiply %663, %537 : tensor<8x64xf32>
      %665 = stablehlo.broadcast_in_dim %664, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %666 = stablehlo.multiply %665, %483 : tensor<8x64x64xf32>
      %667 = stablehlo.add %658, %666 : tensor<8x64x64xf32>
      %668 = stablehlo.add %667, %666 : tensor<8x64x64xf32>
      %669 = stablehlo.add %r407, %459 : tensor<i32>
      %670 = stablehlo.reshape %655 : (tensor<64xf32>) -> tensor<1x64xf32>
      %671 = stablehlo.dynamic_update_slice %r448, %670, %460, %461 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %672 = stablehlo.reshape %650 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %673 = stablehlo.dynamic_update_slice %r449, %672, %460, %461, %461 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %674 = stablehlo.reshape %643 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %675 = stablehlo.dynamic_update_slice %r450, %674, %460, %461, %461 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %676 = stablehlo.reshape %637 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %677 = stablehlo.dynamic_update_slice %r451, %676, %460, %461, %461 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %678 = stablehlo.reshape %585 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %679 = stablehlo.dynamic_update_slice %r452, %678, %460, %461, %461 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %680 = stablehlo.reshape %566 : (tensor<64xf32>) -> tensor<1x64xf32>
      %681 = stablehlo.dynamic_update_slice %r453, %680, %460, %461 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %682 = stablehlo.reshape %560 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %683 = stablehlo.dynamic_update_slice %r454, %682, %460, %461, %461 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %684 = stablehlo.reshape %556 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %685 = stablehlo.dynamic_update_slice %r455, %684, %460, %461, %461 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %686 = stablehlo.reshape %545 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %687 = stablehlo.dynamic_update_slice %r456, %686, %460, %461, %461 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %669, %r408, %r409, %668, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %r447, %671, %673, %675, %677, %679, %681, %683, %685, %687 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %689 = sdy.sharding_constraint %688#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %690 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %694 = "stablehlo.scatter"(%690, %arg37, %689) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r691: tensor<f32>, %r692: tensor<f32>):
      %693 = stablehlo.add %r691, %r692 : tensor<f32>
      stablehlo.return %693 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %695 = stablehlo.maximum %375, %376 : tensor<f32>
    %696 = stablehlo.divide %376, %695 : tensor<f32>
    %697 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %698 = stablehlo.multiply %694, %697 : tensor<512x64xf32>
    %699 = sdy.sharding_constraint %698 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %700 = stablehlo.broadcast_in_dim %696, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %701 = stablehlo.multiply %387, %700 : tensor<64xf32>
    %702 = sdy.sharding_constraint %701 <@mesh, [{}]> : tensor<64xf32>
    %703 = stablehlo.multiply %384, %697 : tensor<512x64xf32>
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
    %729 = stablehlo.reduce(%728 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.multiply %702, %702 : tensor<64xf32>
    %731 = stablehlo.reduce(%730 init: %16) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %732 = stablehlo.add %729, %731 : tensor<f32>
    %733 = stablehlo.multiply %704, %704 : tensor<512x64xf32>
    %734 = stablehlo.reduce(%733 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %735 = stablehlo.add %732, %734 : tensor<f32>
    %736 = stablehlo.multiply %707, %707 : tensor<2x64xf32>
    %737 = stablehlo.reduce(%736 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.multiply %710, %710 : tensor<2x64x64xf32>
    %740 = stablehlo.reduce(%739 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %741 = stablehlo.add %738, %740 : tensor<f32>
    %742 = stablehlo.multiply %713, %713 : tensor<2x32x64xf32>
    %743 = stablehlo.reduce(%742 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %744 = stablehlo.add %741, %743 : tensor<f32>
    %745 = stablehlo.multiply %715, %715 : tensor<2x32x64xf32>
    %746 = stablehlo.reduce(%745 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %747 = stablehlo.add %744, %746 : tensor<f32>
    %748 = stablehlo.multiply %717, %717 : tensor<2x64x64xf32>
    %749 = stablehlo.reduce(%748 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %750 = stablehlo.add %747, %749 : tensor<f32>
    %751 = stablehlo.multiply %719, %719 : tensor<2x64xf32>
    %752 = stablehlo.reduce(%751 init: %16) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %753 = stablehlo.add %750, %752 : tensor<f32>
    %754 = stablehlo.multiply %722, %722 : tensor<2x192x64xf32>
    %755 = stablehlo.reduce(%754 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %756 = stablehlo.add %753, %755 : tensor<f32>
    %757 = stablehlo.multiply %724, %724 : tensor<2x192x64xf32>
    %758 = stablehlo.reduce(%757 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %759 = stablehlo.add %756, %758 : tensor<f32>
    %760 = stablehlo.multiply %727, %727 : tensor<2x64x192xf32>
    %761 = stablehlo.reduce(%760 init: %16) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %762 = stablehlo.add %759, %761 : tensor<f32>
    %763 = stablehlo.sqrt %762 : tensor<f32>
    %764 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %765 = stablehlo.add %763, %764 : tensor<f32>
    %766 = stablehlo.divide %376, %765 : tensor<f32>
    %767 = stablehlo.minimum %766, %376 : tensor<f32>
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
    %792 = stablehlo.maximum %791, %16 : tensor<f32>
    %793 = stablehlo.minimum %792, %376 : tensor<f32>
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
    %805 = stablehlo.add %787, %376 : tensor<f32>
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
    %826 = stablehlo.subtract %376, %825 : tensor<f32>
    %827 = stablehlo.divide %376, %826 : tensor<f32>
    %828 = stablehlo.broadcast_in_dim %827, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %829 = stablehlo.power %817, %805 : tensor<f32>
    %830 = stablehlo.subtract %376, %829 : tensor<f32>
    %831 = stablehlo.divide %376, %830 : tensor<f32>
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
    %1076 = stablehlo.multiply %368#2, %696 : tensor<f32>
    %1077 = stablehlo.multiply %368#3, %696 : tensor<f32>
    %1078 = stablehlo.reshape %1076 : (tensor<f32>) -> tensor<1xf32>
    %1079 = stablehlo.reshape %1077 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %763 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.reshape %810 : (tensor<f32>) -> tensor<1xf32>
    %1082 = stablehlo.reshape %375 : (tensor<f32>) -> tensor<1xf32>
    %1083 = stablehlo.concatenate %1078, %1079, %1080, %1081, %1082, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %844, %867, %884, %907, %932, %957, %974, %991, %1006, %1031, %1048, %1073, %816, %850, %871, %890, %913, %938, %961, %978, %995, %1012, %1035, %1054, %824, %856, %875, %896, %919, %944, %965, %982, %999, %1018, %1039, %1060, %1075, %1083 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
