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
    %277:41 = stablehlo.while(%r26 = %14, %r27 = %12, %r28 = %11, %r29 = %1, %r30 = %13, %r31 = %arg3, %r32 = %arg4, %r33 = %arg5, %r34 = %arg6, %r35 = %arg7, %r36 = %arg8, %r37 = %arg9, %r38 = %arg10, %r39 = %arg11, %r40 = %16, %r41 = %17, %r42 = %16, %r43 = %18, %r44 = %18, %r45 = %18, %r46 = %19, %r47 = %18, %r48 = %16, %r49 = %17, %r50 = %16, %r51 = %18, %r52 = %20, %r53 = %18, %r54 = %20, %r55 = %20, %r56 = %20, %r57 = %21, %r58 = %20, %r59 = %22, %r60 = %22, %r61 = %23, %r62 = %24, %r63 = %25, %r64 = %25, %r65 = %25, %r66 = %25) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
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
      %104 = stablehlo.reshape %103 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %105 = stablehlo.dot_general %104, %75, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %106 = stablehlo.reshape %105 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %107 = stablehlo.reshape %106 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %108 = sdy.sharding_constraint %107 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %109 = stablehlo.dot_general %104, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %110 = stablehlo.reshape %109 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %111 = stablehlo.reshape %110 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %112 = sdy.sharding_constraint %111 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %113 = stablehlo.dot_general %104, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %114 = stablehlo.reshape %113 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %115 = stablehlo.reshape %114 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %116 = sdy.sharding_constraint %115 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %117 = stablehlo.reshape %r27 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %118 = stablehlo.broadcast_in_dim %117, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %119 = stablehlo.multiply %108, %118 : tensor<8x64x4x16xf32>
      %120 = stablehlo.slice %108 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %121 = stablehlo.slice %108 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %122 = stablehlo.concatenate %120, %121, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %123 = stablehlo.reshape %r28 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %124 = stablehlo.broadcast_in_dim %123, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %125 = stablehlo.multiply %122, %124 : tensor<8x64x4x16xf32>
      %126 = stablehlo.add %119, %125 : tensor<8x64x4x16xf32>
      %127 = stablehlo.broadcast_in_dim %117, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %128 = stablehlo.multiply %112, %127 : tensor<8x64x2x16xf32>
      %129 = stablehlo.slice %112 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %130 = stablehlo.slice %112 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %131 = stablehlo.concatenate %129, %130, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %132 = stablehlo.broadcast_in_dim %123, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %133 = stablehlo.multiply %131, %132 : tensor<8x64x2x16xf32>
      %134 = stablehlo.add %128, %133 : tensor<8x64x2x16xf32>
      %135 = stablehlo.transpose %134, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %136 = stablehlo.transpose %116, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %137 = stablehlo.iota dim = 0 : tensor<1xi32>
      %138 = stablehlo.constant dense<64> : tensor<i32>
      %139 = stablehlo.broadcast_in_dim %138, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %140 = stablehlo.multiply %137, %139 : tensor<1xi32>
      %141 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %142 = stablehlo.add %140, %141 : tensor<1xi32>
      %143 = stablehlo.reshape %126 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
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
      %155 = stablehlo.subtract %146, %69 : tensor<i32>
      %156 = stablehlo.broadcast_in_dim %155, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %157 = stablehlo.add %154, %156 : tensor<64x64xi32>
      %158 = stablehlo.broadcast_in_dim %69, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
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
      %170 = stablehlo.reduce(%169 init: %91) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
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
      %186 = stablehlo.dot_general %185, %81, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %187 = stablehlo.reshape %186 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %188 = stablehlo.add %r29, %187 : tensor<8x64x64xf32>
      %189 = sdy.sharding_constraint %188 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %190 = stablehlo.multiply %189, %189 : tensor<8x64x64xf32>
      %191 = stablehlo.reduce(%190 init: %91) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %192 = stablehlo.multiply %191, %94 : tensor<8x64xf32>
      %193 = stablehlo.add %192, %97 : tensor<8x64xf32>
      %194 = stablehlo.rsqrt %193 : tensor<8x64xf32>
      %195 = stablehlo.broadcast_in_dim %194, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %196 = stablehlo.multiply %189, %195 : tensor<8x64x64xf32>
      %197 = stablehlo.broadcast_in_dim %83, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %198 = stablehlo.multiply %196, %197 : tensor<8x64x64xf32>
      %199 = stablehlo.reshape %198 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %200 = stablehlo.dot_general %199, %85, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %201 = stablehlo.reshape %200 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %202 = stablehlo.dot_general %199, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %203 = stablehlo.reshape %202 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %204 = stablehlo.logistic %201 : tensor<8x64x192xf32>
      %205 = stablehlo.multiply %201, %204 : tensor<8x64x192xf32>
      %206 = stablehlo.multiply %205, %203 : tensor<8x64x192xf32>
      %207 = stablehlo.reshape %206 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %208 = stablehlo.dot_general %207, %89, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %209 = stablehlo.reshape %208 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %210 = stablehlo.add %189, %209 : tensor<8x64x64xf32>
      %211 = sdy.sharding_constraint %210 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %212 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %213 = stablehlo.broadcast_in_dim %212, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %214 = stablehlo.subtract %213, %204 : tensor<8x64x192xf32>
      %215 = stablehlo.reshape %183 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %216 = stablehlo.transpose %215, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %217 = stablehlo.reshape %216 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %218 = stablehlo.reshape %217 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %219 = stablehlo.broadcast_in_dim %218, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %220 = stablehlo.subtract %151, %219 : tensor<8x2x128x64xf32>
      %221 = stablehlo.exponential %220 : tensor<8x2x128x64xf32>
      %222 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %223 = stablehlo.select %161, %221, %222 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %224 = stablehlo.negate %r28 : tensor<1x64x16xf32>
      %225 = stablehlo.reshape %224 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %226 = stablehlo.constant dense<1> : tensor<i32>
      %227 = stablehlo.add %r26, %226 : tensor<i32>
      %228 = stablehlo.reshape %r29 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %229 = stablehlo.dynamic_update_slice %r40, %228, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %230 = stablehlo.reshape %99 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %231 = stablehlo.dynamic_update_slice %r41, %230, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %232 = stablehlo.reshape %101 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %233 = stablehlo.dynamic_update_slice %r42, %232, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %234 = stablehlo.reshape %104 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %235 = stablehlo.dynamic_update_slice %r43, %234, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %236 = stablehlo.dynamic_update_slice %r44, %234, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %237 = stablehlo.dynamic_update_slice %r45, %234, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %238 = stablehlo.reshape %180 : (tensor<8x64x4x16xf32>) -> tensor<1x8x64x4x16xf32>
      %239 = stablehlo.dynamic_update_slice %r46, %238, %r26, %69, %69, %69, %69 : (tensor<2x8x64x4x16xf32>, tensor<1x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x4x16xf32>
      %240 = stablehlo.reshape %185 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %241 = stablehlo.dynamic_update_slice %r47, %240, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %242 = stablehlo.reshape %189 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %243 = stablehlo.dynamic_update_slice %r48, %242, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %244 = stablehlo.reshape %194 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %245 = stablehlo.dynamic_update_slice %r49, %244, %r26, %69, %69 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %246 = stablehlo.reshape %196 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %247 = stablehlo.dynamic_update_slice %r50, %246, %r26, %69, %69, %69 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %248 = stablehlo.reshape %199 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %249 = stablehlo.dynamic_update_slice %r51, %248, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %250 = stablehlo.reshape %201 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %251 = stablehlo.dynamic_update_slice %r52, %250, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %252 = stablehlo.dynamic_update_slice %r53, %248, %r26, %69, %69 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %253 = stablehlo.reshape %203 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %254 = stablehlo.dynamic_update_slice %r54, %253, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %255 = stablehlo.reshape %204 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %256 = stablehlo.dynamic_update_slice %r55, %255, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %257 = stablehlo.reshape %205 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %258 = stablehlo.dynamic_update_slice %r56, %257, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %259 = stablehlo.reshape %207 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %260 = stablehlo.dynamic_update_slice %r57, %259, %r26, %69, %69 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %261 = stablehlo.reshape %214 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %262 = stablehlo.dynamic_update_slice %r58, %261, %r26, %69, %69, %69 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %263 = stablehlo.reshape %135 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %264 = stablehlo.dynamic_update_slice %r59, %263, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %265 = stablehlo.reshape %136 : (tensor<8x2x64x16xf32>) -> tensor<1x8x2x64x16xf32>
      %266 = stablehlo.dynamic_update_slice %r60, %265, %r26, %69, %69, %69, %69 : (tensor<2x8x2x64x16xf32>, tensor<1x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x16xf32>
      %267 = stablehlo.reshape %147 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %268 = stablehlo.dynamic_update_slice %r61, %267, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x16xf32>, tensor<1x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x16xf32>
      %269 = stablehlo.reshape %223 : (tensor<8x2x128x64xf32>) -> tensor<1x8x2x128x64xf32>
      %270 = stablehlo.dynamic_update_slice %r62, %269, %r26, %69, %69, %69, %69 : (tensor<2x8x2x128x64xf32>, tensor<1x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x128x64xf32>
      %271 = stablehlo.reshape %117 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %272 = stablehlo.dynamic_update_slice %r63, %271, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %273 = stablehlo.reshape %225 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %274 = stablehlo.dynamic_update_slice %r64, %273, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %275 = stablehlo.dynamic_update_slice %r65, %271, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %276 = stablehlo.dynamic_update_slice %r66, %273, %r26, %69, %69, %69, %69 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      stablehlo.return %227, %r27, %r28, %211, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %r37, %r38, %r39, %229, %231, %233, %235, %236, %237, %239, %241, %243, %245, %247, %249, %251, %252, %254, %256, %258, %260, %262, %264, %266, %268, %270, %272, %274, %275, %276 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>
    }
    %278 = stablehlo.multiply %277#3, %277#3 : tensor<8x64x64xf32>
    %279 = stablehlo.reduce(%278 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %280 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %281 = stablehlo.broadcast_in_dim %280, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %282 = stablehlo.multiply %279, %281 : tensor<8x64xf32>
    %283 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %284 = stablehlo.broadcast_in_dim %283, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %285 = stablehlo.add %282, %284 : tensor<8x64xf32>
    %286 = stablehlo.rsqrt %285 : tensor<8x64xf32>
    %287 = stablehlo.broadcast_in_dim %286, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %288 = stablehlo.multiply %277#3, %287 : tensor<8x64x64xf32>
    %289 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %290 = stablehlo.multiply %288, %289 : tensor<8x64x64xf32>
    %291 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %292 = stablehlo.reshape %290 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %293 = stablehlo.transpose %292, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %294 = sdy.sharding_constraint %293 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %295 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %296 = stablehlo.transpose %295, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %297 = sdy.sharding_constraint %296 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %298 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<8x512x64xf32>
    %299 = sdy.sharding_constraint %298 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
    %300 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %366:8 = stablehlo.while(%r301 = %14, %r302 = %291, %r303 = %15, %r304 = %15, %r305 = %299, %r306 = %294, %r307 = %297, %r308 = %300) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    cond {
      %309 = stablehlo.constant dense<1> : tensor<i32>
      %310 = stablehlo.compare LT, %r301, %309, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %310 : tensor<i1>
    } do {
      %311 = stablehlo.constant dense<0> : tensor<i32>
      %312 = stablehlo.dynamic_slice %r306, %r301, %311, %311, %311, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %313 = stablehlo.reshape %312 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %314 = stablehlo.dynamic_slice %r307, %r301, %311, %311, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %315 = stablehlo.reshape %314 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %316 = stablehlo.reshape %313 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %317 = stablehlo.dot_general %316, %r302, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %318 = stablehlo.reshape %317 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %319 = sdy.sharding_constraint %318 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %320 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %321 = stablehlo.reduce(%319 init: %320) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %322 = stablehlo.broadcast_in_dim %321, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %323 = stablehlo.subtract %319, %322 : tensor<8x64x512xf32>
      %324 = stablehlo.exponential %323 : tensor<8x64x512xf32>
      %325 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %326 = stablehlo.reduce(%324 init: %325) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %327 = stablehlo.log %326 : tensor<8x64xf32>
      %328 = stablehlo.add %327, %321 : tensor<8x64xf32>
      %329 = stablehlo.iota dim = 2 : tensor<8x64x512xi32>
      %330 = stablehlo.broadcast_in_dim %315, dims = [0, 1] : (tensor<8x64xi32>) -> tensor<8x64x512xi32>
      %331 = stablehlo.compare EQ, %329, %330, SIGNED : (tensor<8x64x512xi32>, tensor<8x64x512xi32>) -> tensor<8x64x512xi1>
      %332 = "stablehlo.gather"(%r302, %315) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %333 = stablehlo.multiply %313, %332 : tensor<8x64x64xf32>
      %334 = stablehlo.reduce(%333 init: %325) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %335 = stablehlo.constant dense<-1> : tensor<i32>
      %336 = stablehlo.broadcast_in_dim %335, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %337 = stablehlo.compare NE, %315, %336, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %338 = stablehlo.subtract %328, %334 : tensor<8x64xf32>
      %339 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %340 = stablehlo.broadcast_in_dim %339, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %341 = stablehlo.convert %337 : (tensor<8x64xi1>) -> tensor<8x64xf32>
      %342 = stablehlo.multiply %341, %340 : tensor<8x64xf32>
      %343 = stablehlo.divide %342, %326 : tensor<8x64xf32>
      %344 = stablehlo.broadcast_in_dim %343, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %345 = stablehlo.multiply %324, %344 : tensor<8x64x512xf32>
      %346 = stablehlo.broadcast_in_dim %342, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %347 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<8x64x512xf32>
      %348 = stablehlo.select %331, %346, %347 : tensor<8x64x512xi1>, tensor<8x64x512xf32>
      %349 = stablehlo.subtract %345, %348 : tensor<8x64x512xf32>
      %350 = stablehlo.broadcast_in_dim %325, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %351 = stablehlo.select %337, %338, %350 : tensor<8x64xi1>, tensor<8x64xf32>
      %352 = stablehlo.reduce(%351 init: %325) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %353 = stablehlo.reshape %349 : (tensor<8x64x512xf32>) -> tensor<512x512xf32>
      %354 = stablehlo.dot_general %353, %r302, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %355 = stablehlo.dot_general %349, %313, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x64x512xf32>, tensor<8x64x64xf32>) -> tensor<8x512x64xf32>
      %356 = stablehlo.add %r305, %355 : tensor<8x512x64xf32>
      %357 = sdy.sharding_constraint %356 <@mesh, [{"data"}, {}, {}]> : tensor<8x512x64xf32>
      %358 = stablehlo.reshape %354 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %359 = sdy.sharding_constraint %358 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %360 = stablehlo.add %r303, %352 : tensor<f32>
      %361 = stablehlo.add %r304, %352 : tensor<f32>
      %362 = stablehlo.constant dense<1> : tensor<i32>
      %363 = stablehlo.add %r301, %362 : tensor<i32>
      %364 = stablehlo.reshape %359 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %365 = stablehlo.dynamic_update_slice %r308, %364, %r301, %311, %311, %311 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      stablehlo.return %363, %r302, %360, %361, %357, %r306, %r307, %365 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    }
    %367 = stablehlo.reduce(%366#4 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<8x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %368 = sdy.sharding_constraint %367 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %369 = stablehlo.constant dense<-1> : tensor<i32>
    %370 = stablehlo.broadcast_in_dim %369, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %371 = stablehlo.compare NE, %297, %370, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %372 = stablehlo.convert %371 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %373 = stablehlo.reduce(%372 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %374 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %375 = stablehlo.broadcast_in_dim %374, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %376 = stablehlo.multiply %366#7, %375 : tensor<1x8x64x64xf32>
    %377 = stablehlo.broadcast_in_dim %374, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %378 = stablehlo.multiply %368, %377 : tensor<512x64xf32>
    %379 = sdy.sharding_constraint %376 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %380 = stablehlo.transpose %379, dims = [1, 0, 2, 3] : (tensor<1x8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %381 = stablehlo.reshape %380 : (tensor<8x1x64x64xf32>) -> tensor<8x64x64xf32>
    %382 = sdy.sharding_constraint %378 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %383 = stablehlo.multiply %381, %289 : tensor<8x64x64xf32>
    %384 = stablehlo.multiply %381, %288 : tensor<8x64x64xf32>
    %385 = stablehlo.reduce(%384 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %386 = stablehlo.multiply %383, %287 : tensor<8x64x64xf32>
    %387 = stablehlo.multiply %383, %277#3 : tensor<8x64x64xf32>
    %388 = stablehlo.reduce(%387 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %389 = stablehlo.multiply %388, %286 : tensor<8x64xf32>
    %390 = stablehlo.multiply %389, %286 : tensor<8x64xf32>
    %391 = stablehlo.multiply %390, %286 : tensor<8x64xf32>
    %392 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %393 = stablehlo.broadcast_in_dim %392, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %394 = stablehlo.multiply %391, %393 : tensor<8x64xf32>
    %395 = stablehlo.multiply %394, %281 : tensor<8x64xf32>
    %396 = stablehlo.broadcast_in_dim %395, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %397 = stablehlo.multiply %396, %277#3 : tensor<8x64x64xf32>
    %398 = stablehlo.add %386, %397 : tensor<8x64x64xf32>
    %399 = stablehlo.add %398, %397 : tensor<8x64x64xf32>
    %400 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %401 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %402 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %403 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %404 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %686:50 = stablehlo.while(%r405 = %14, %r406 = %12, %r407 = %11, %r408 = %399, %r409 = %13, %r410 = %arg3, %r411 = %arg4, %r412 = %arg5, %r413 = %arg6, %r414 = %arg7, %r415 = %arg8, %r416 = %arg9, %r417 = %arg10, %r418 = %arg11, %r419 = %277#14, %r420 = %277#15, %r421 = %277#16, %r422 = %277#17, %r423 = %277#18, %r424 = %277#19, %r425 = %277#20, %r426 = %277#21, %r427 = %277#22, %r428 = %277#23, %r429 = %277#24, %r430 = %277#25, %r431 = %277#26, %r432 = %277#27, %r433 = %277#28, %r434 = %277#29, %r435 = %277#30, %r436 = %277#31, %r437 = %277#32, %r438 = %277#33, %r439 = %277#34, %r440 = %277#35, %r441 = %277#36, %r442 = %277#37, %r443 = %277#38, %r444 = %277#39, %r445 = %277#40, %r446 = %400, %r447 = %401, %r448 = %402, %r449 = %402, %r450 = %401, %r451 = %400, %r452 = %403, %r453 = %403, %r454 = %404) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %667 = stablehlo.add %r405, %457 : tensor<i32>
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
      stablehlo.return %667, %r406, %r407, %666, %r409, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %669, %671, %673, %675, %677, %679, %681, %683, %685 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %687 = sdy.sharding_constraint %686#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %688 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %692 = "stablehlo.scatter"(%688, %arg37, %687) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r689: tensor<f32>, %r690: tensor<f32>):
      %691 = stablehlo.add %r689, %r690 : tensor<f32>
      stablehlo.return %691 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %693 = stablehlo.maximum %373, %374 : tensor<f32>
    %694 = stablehlo.divide %374, %693 : tensor<f32>
    %695 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %696 = stablehlo.multiply %692, %695 : tensor<512x64xf32>
    %697 = sdy.sharding_constraint %696 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %698 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %699 = stablehlo.multiply %385, %698 : tensor<64xf32>
    %700 = sdy.sharding_constraint %699 <@mesh, [{}]> : tensor<64xf32>
    %701 = stablehlo.multiply %382, %695 : tensor<512x64xf32>
    %702 = sdy.sharding_constraint %701 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %703 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %704 = stablehlo.multiply %686#41, %703 : tensor<2x64xf32>
    %705 = sdy.sharding_constraint %704 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %706 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %707 = stablehlo.multiply %686#42, %706 : tensor<2x64x64xf32>
    %708 = sdy.sharding_constraint %707 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %709 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %710 = stablehlo.multiply %686#43, %709 : tensor<2x32x64xf32>
    %711 = sdy.sharding_constraint %710 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %712 = stablehlo.multiply %686#44, %709 : tensor<2x32x64xf32>
    %713 = sdy.sharding_constraint %712 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %714 = stablehlo.multiply %686#45, %706 : tensor<2x64x64xf32>
    %715 = sdy.sharding_constraint %714 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %716 = stablehlo.multiply %686#46, %703 : tensor<2x64xf32>
    %717 = sdy.sharding_constraint %716 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %718 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %719 = stablehlo.multiply %686#47, %718 : tensor<2x192x64xf32>
    %720 = sdy.sharding_constraint %719 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %721 = stablehlo.multiply %686#48, %718 : tensor<2x192x64xf32>
    %722 = sdy.sharding_constraint %721 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %723 = stablehlo.broadcast_in_dim %694, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %724 = stablehlo.multiply %686#49, %723 : tensor<2x64x192xf32>
    %725 = sdy.sharding_constraint %724 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %726 = stablehlo.multiply %697, %697 : tensor<512x64xf32>
    %727 = stablehlo.reduce(%726 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %728 = stablehlo.multiply %700, %700 : tensor<64xf32>
    %729 = stablehlo.reduce(%728 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %730 = stablehlo.add %727, %729 : tensor<f32>
    %731 = stablehlo.multiply %702, %702 : tensor<512x64xf32>
    %732 = stablehlo.reduce(%731 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %733 = stablehlo.add %730, %732 : tensor<f32>
    %734 = stablehlo.multiply %705, %705 : tensor<2x64xf32>
    %735 = stablehlo.reduce(%734 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %736 = stablehlo.add %733, %735 : tensor<f32>
    %737 = stablehlo.multiply %708, %708 : tensor<2x64x64xf32>
    %738 = stablehlo.reduce(%737 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %739 = stablehlo.add %736, %738 : tensor<f32>
    %740 = stablehlo.multiply %711, %711 : tensor<2x32x64xf32>
    %741 = stablehlo.reduce(%740 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %742 = stablehlo.add %739, %741 : tensor<f32>
    %743 = stablehlo.multiply %713, %713 : tensor<2x32x64xf32>
    %744 = stablehlo.reduce(%743 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %745 = stablehlo.add %742, %744 : tensor<f32>
    %746 = stablehlo.multiply %715, %715 : tensor<2x64x64xf32>
    %747 = stablehlo.reduce(%746 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %748 = stablehlo.add %745, %747 : tensor<f32>
    %749 = stablehlo.multiply %717, %717 : tensor<2x64xf32>
    %750 = stablehlo.reduce(%749 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %751 = stablehlo.add %748, %750 : tensor<f32>
    %752 = stablehlo.multiply %720, %720 : tensor<2x192x64xf32>
    %753 = stablehlo.reduce(%752 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %754 = stablehlo.add %751, %753 : tensor<f32>
    %755 = stablehlo.multiply %722, %722 : tensor<2x192x64xf32>
    %756 = stablehlo.reduce(%755 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %757 = stablehlo.add %754, %756 : tensor<f32>
    %758 = stablehlo.multiply %725, %725 : tensor<2x64x192xf32>
    %759 = stablehlo.reduce(%758 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %760 = stablehlo.add %757, %759 : tensor<f32>
    %761 = stablehlo.sqrt %760 : tensor<f32>
    %762 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %763 = stablehlo.add %761, %762 : tensor<f32>
    %764 = stablehlo.divide %374, %763 : tensor<f32>
    %765 = stablehlo.minimum %764, %374 : tensor<f32>
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
    %790 = stablehlo.maximum %789, %15 : tensor<f32>
    %791 = stablehlo.minimum %790, %374 : tensor<f32>
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
    %803 = stablehlo.add %785, %374 : tensor<f32>
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
    %824 = stablehlo.subtract %374, %823 : tensor<f32>
    %825 = stablehlo.divide %374, %824 : tensor<f32>
    %826 = stablehlo.broadcast_in_dim %825, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %827 = stablehlo.power %815, %803 : tensor<f32>
    %828 = stablehlo.subtract %374, %827 : tensor<f32>
    %829 = stablehlo.divide %374, %828 : tensor<f32>
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
    %1074 = stablehlo.multiply %366#2, %694 : tensor<f32>
    %1075 = stablehlo.multiply %366#3, %694 : tensor<f32>
    %1076 = stablehlo.reshape %1074 : (tensor<f32>) -> tensor<1xf32>
    %1077 = stablehlo.reshape %1075 : (tensor<f32>) -> tensor<1xf32>
    %1078 = stablehlo.reshape %761 : (tensor<f32>) -> tensor<1xf32>
    %1079 = stablehlo.reshape %808 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %373 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.concatenate %1076, %1077, %1078, %1079, %1080, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %842, %865, %882, %905, %930, %955, %972, %989, %1004, %1029, %1046, %1071, %814, %848, %869, %888, %911, %936, %959, %976, %993, %1010, %1033, %1052, %822, %854, %873, %894, %917, %942, %963, %980, %997, %1016, %1037, %1058, %1073, %1081 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
