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
    %367:8 = stablehlo.while(%r301 = %14, %r302 = %291, %r303 = %15, %r304 = %15, %r305 = %299, %r306 = %294, %r307 = %297, %r308 = %300) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
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
      %362:4 = stablehlo.optimization_barrier %360, %361, %357, %359 : tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<8x64x64xf32>
      %363 = stablehlo.constant dense<1> : tensor<i32>
      %364 = stablehlo.add %r301, %363 : tensor<i32>
      %365 = stablehlo.reshape %362#3 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %366 = stablehlo.dynamic_update_slice %r308, %365, %r301, %311, %311, %311 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      stablehlo.return %364, %r302, %362#0, %362#1, %362#2, %r306, %r307, %366 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<8x512x64xf32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>, tensor<1x8x64x64xf32>
    }
    %368 = stablehlo.reduce(%367#4 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<8x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %369 = sdy.sharding_constraint %368 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %370 = stablehlo.constant dense<-1> : tensor<i32>
    %371 = stablehlo.broadcast_in_dim %370, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %372 = stablehlo.compare NE, %297, %371, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %373 = stablehlo.convert %372 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %374 = stablehlo.reduce(%373 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %375 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %376 = stablehlo.broadcast_in_dim %375, dims = [] : (tensor<f32>) -> tensor<1x8x64x64xf32>
    %377 = stablehlo.multiply %367#7, %376 : tensor<1x8x64x64xf32>
    %378 = stablehlo.broadcast_in_dim %375, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %379 = stablehlo.multiply %369, %378 : tensor<512x64xf32>
    %380 = sdy.sharding_constraint %377 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %381 = stablehlo.transpose %380, dims = [1, 0, 2, 3] : (tensor<1x8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %382 = stablehlo.reshape %381 : (tensor<8x1x64x64xf32>) -> tensor<8x64x64xf32>
    %383 = sdy.sharding_constraint %379 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %384 = stablehlo.multiply %382, %289 : tensor<8x64x64xf32>
    %385 = stablehlo.multiply %382, %288 : tensor<8x64x64xf32>
    %386 = stablehlo.reduce(%385 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %387 = stablehlo.multiply %384, %287 : tensor<8x64x64xf32>
    %388 = stablehlo.multiply %384, %277#3 : tensor<8x64x64xf32>
    %389 = stablehlo.reduce(%388 init: %15) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %390 = stablehlo.multiply %389, %286 : tensor<8x64xf32>
    %391 = stablehlo.multiply %390, %286 : tensor<8x64xf32>
    %392 = stablehlo.multiply %391, %286 : tensor<8x64xf32>
    %393 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %394 = stablehlo.broadcast_in_dim %393, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %395 = stablehlo.multiply %392, %394 : tensor<8x64xf32>
    %396 = stablehlo.multiply %395, %281 : tensor<8x64xf32>
    %397 = stablehlo.broadcast_in_dim %396, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %398 = stablehlo.multiply %397, %277#3 : tensor<8x64x64xf32>
    %399 = stablehlo.add %387, %398 : tensor<8x64x64xf32>
    %400 = stablehlo.add %399, %398 : tensor<8x64x64xf32>
    %401 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %402 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %403 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %404 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %405 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %687:50 = stablehlo.while(%r406 = %14, %r407 = %12, %r408 = %11, %r409 = %400, %r410 = %13, %r411 = %arg3, %r412 = %arg4, %r413 = %arg5, %r414 = %arg6, %r415 = %arg7, %r416 = %arg8, %r417 = %arg9, %r418 = %arg10, %r419 = %arg11, %r420 = %277#14, %r421 = %277#15, %r422 = %277#16, %r423 = %277#17, %r424 = %277#18, %r425 = %277#19, %r426 = %277#20, %r427 = %277#21, %r428 = %277#22, %r429 = %277#23, %r430 = %277#24, %r431 = %277#25, %r432 = %277#26, %r433 = %277#27, %r434 = %277#28, %r435 = %277#29, %r436 = %277#30, %r437 = %277#31, %r438 = %277#32, %r439 = %277#33, %r440 = %277#34, %r441 = %277#35, %r442 = %277#36, %r443 = %277#37, %r444 = %277#38, %r445 = %277#39, %r446 = %277#40, %r447 = %401, %r448 = %402, %r449 = %403, %r450 = %403, %r451 = %402, %r452 = %401, %r453 = %404, %r454 = %404, %r455 = %405) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %456 = stablehlo.constant dense<2> : tensor<i32>
      %457 = stablehlo.compare LT, %r406, %456, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %457 : tensor<i1>
    } do {
      %458 = stablehlo.constant dense<1> : tensor<i32>
      %459 = stablehlo.subtract %458, %r406 : tensor<i32>
      %460 = stablehlo.constant dense<0> : tensor<i32>
      %461 = stablehlo.dynamic_slice %r410, %459, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %462 = stablehlo.reshape %461 : (tensor<1xui32>) -> tensor<ui32>
      %463 = stablehlo.dynamic_slice %r411, %459, %460, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %464 = stablehlo.reshape %463 : (tensor<1x64xf32>) -> tensor<64xf32>
      %465 = stablehlo.dynamic_slice %r412, %459, %460, %460, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %466 = stablehlo.reshape %465 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %467 = stablehlo.dynamic_slice %r413, %459, %460, %460, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %468 = stablehlo.reshape %467 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %469 = stablehlo.dynamic_slice %r414, %459, %460, %460, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %470 = stablehlo.reshape %469 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %471 = stablehlo.dynamic_slice %r415, %459, %460, %460, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %472 = stablehlo.reshape %471 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %473 = stablehlo.dynamic_slice %r416, %459, %460, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %474 = stablehlo.reshape %473 : (tensor<1x64xf32>) -> tensor<64xf32>
      %475 = stablehlo.dynamic_slice %r417, %459, %460, %460, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %476 = stablehlo.reshape %475 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %477 = stablehlo.dynamic_slice %r418, %459, %460, %460, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %478 = stablehlo.reshape %477 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %479 = stablehlo.dynamic_slice %r419, %459, %460, %460, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %480 = stablehlo.reshape %479 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %481 = stablehlo.dynamic_slice %r420, %459, %460, %460, %460, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %482 = stablehlo.reshape %481 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %483 = stablehlo.dynamic_slice %r421, %459, %460, %460, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %484 = stablehlo.reshape %483 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %485 = stablehlo.dynamic_slice %r422, %459, %460, %460, %460, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %486 = stablehlo.reshape %485 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %487 = stablehlo.dynamic_slice %r423, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %488 = stablehlo.reshape %487 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %489 = stablehlo.dynamic_slice %r424, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %490 = stablehlo.reshape %489 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %491 = stablehlo.dynamic_slice %r425, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %492 = stablehlo.reshape %491 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %493 = stablehlo.dynamic_slice %r426, %459, %460, %460, %460, %460, sizes = [1, 8, 64, 4, 16] : (tensor<2x8x64x4x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x4x16xf32>
      %494 = stablehlo.reshape %493 : (tensor<1x8x64x4x16xf32>) -> tensor<8x64x4x16xf32>
      %495 = stablehlo.dynamic_slice %r427, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %496 = stablehlo.reshape %495 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %497 = stablehlo.dynamic_slice %r428, %459, %460, %460, %460, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %498 = stablehlo.reshape %497 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %499 = stablehlo.dynamic_slice %r429, %459, %460, %460, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %500 = stablehlo.reshape %499 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %501 = stablehlo.dynamic_slice %r430, %459, %460, %460, %460, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %502 = stablehlo.reshape %501 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %503 = stablehlo.dynamic_slice %r431, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %504 = stablehlo.reshape %503 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %505 = stablehlo.dynamic_slice %r432, %459, %460, %460, %460, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %506 = stablehlo.reshape %505 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %507 = stablehlo.dynamic_slice %r433, %459, %460, %460, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %508 = stablehlo.reshape %507 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %509 = stablehlo.dynamic_slice %r434, %459, %460, %460, %460, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %510 = stablehlo.reshape %509 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %511 = stablehlo.dynamic_slice %r435, %459, %460, %460, %460, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %512 = stablehlo.reshape %511 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %513 = stablehlo.dynamic_slice %r436, %459, %460, %460, %460, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %514 = stablehlo.reshape %513 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %515 = stablehlo.dynamic_slice %r437, %459, %460, %460, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %516 = stablehlo.reshape %515 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %517 = stablehlo.dynamic_slice %r438, %459, %460, %460, %460, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %518 = stablehlo.reshape %517 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %519 = stablehlo.dynamic_slice %r439, %459, %460, %460, %460, %460, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %520 = stablehlo.reshape %519 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %521 = stablehlo.dynamic_slice %r440, %459, %460, %460, %460, %460, sizes = [1, 8, 2, 64, 16] : (tensor<2x8x2x64x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x16xf32>
      %522 = stablehlo.reshape %521 : (tensor<1x8x2x64x16xf32>) -> tensor<8x2x64x16xf32>
      %523 = stablehlo.dynamic_slice %r441, %459, %460, %460, %460, %460, sizes = [1, 8, 2, 128, 16] : (tensor<2x8x2x128x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x16xf32>
      %524 = stablehlo.reshape %523 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %525 = stablehlo.dynamic_slice %r442, %459, %460, %460, %460, %460, sizes = [1, 8, 2, 128, 64] : (tensor<2x8x2x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x128x64xf32>
      %526 = stablehlo.reshape %525 : (tensor<1x8x2x128x64xf32>) -> tensor<8x2x128x64xf32>
      %527 = stablehlo.dynamic_slice %r443, %459, %460, %460, %460, %460, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %528 = stablehlo.reshape %527 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %529 = stablehlo.dynamic_slice %r444, %459, %460, %460, %460, %460, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %530 = stablehlo.reshape %529 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %531 = stablehlo.dynamic_slice %r445, %459, %460, %460, %460, %460, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %532 = stablehlo.reshape %531 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %533 = stablehlo.dynamic_slice %r446, %459, %460, %460, %460, %460, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %534 = stablehlo.reshape %533 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %535 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %536 = stablehlo.broadcast_in_dim %535, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %537 = stablehlo.broadcast_in_dim %484, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %538 = stablehlo.broadcast_in_dim %464, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %539 = stablehlo.broadcast_in_dim %500, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.broadcast_in_dim %474, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %541 = sdy.sharding_constraint %r409 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %542 = stablehlo.reshape %541 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %543 = stablehlo.dot_general %542, %480, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %544 = stablehlo.dot_general %542, %516, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %545 = stablehlo.reshape %543 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %546 = stablehlo.multiply %545, %510 : tensor<8x64x192xf32>
      %547 = stablehlo.multiply %545, %514 : tensor<8x64x192xf32>
      %548 = stablehlo.multiply %546, %512 : tensor<8x64x192xf32>
      %549 = stablehlo.multiply %546, %506 : tensor<8x64x192xf32>
      %550 = stablehlo.multiply %549, %512 : tensor<8x64x192xf32>
      %551 = stablehlo.multiply %550, %518 : tensor<8x64x192xf32>
      %552 = stablehlo.add %548, %551 : tensor<8x64x192xf32>
      %553 = stablehlo.reshape %547 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %554 = stablehlo.dot_general %553, %478, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %555 = stablehlo.dot_general %553, %508, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %556 = stablehlo.reshape %554 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %557 = stablehlo.reshape %552 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %558 = stablehlo.dot_general %557, %476, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %559 = stablehlo.dot_general %557, %504, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %560 = stablehlo.reshape %558 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.add %556, %560 : tensor<8x64x64xf32>
      %562 = stablehlo.multiply %561, %540 : tensor<8x64x64xf32>
      %563 = stablehlo.multiply %561, %502 : tensor<8x64x64xf32>
      %564 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %565 = stablehlo.reduce(%563 init: %564) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %566 = stablehlo.multiply %562, %539 : tensor<8x64x64xf32>
      %567 = stablehlo.multiply %562, %498 : tensor<8x64x64xf32>
      %568 = stablehlo.add %541, %566 : tensor<8x64x64xf32>
      %569 = stablehlo.reduce(%567 init: %564) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %570 = stablehlo.multiply %569, %500 : tensor<8x64xf32>
      %571 = stablehlo.multiply %570, %500 : tensor<8x64xf32>
      %572 = stablehlo.multiply %571, %500 : tensor<8x64xf32>
      %573 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %574 = stablehlo.broadcast_in_dim %573, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %575 = stablehlo.multiply %572, %574 : tensor<8x64xf32>
      %576 = stablehlo.multiply %575, %536 : tensor<8x64xf32>
      %577 = stablehlo.broadcast_in_dim %576, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %578 = stablehlo.multiply %577, %498 : tensor<8x64x64xf32>
      %579 = stablehlo.add %568, %578 : tensor<8x64x64xf32>
      %580 = stablehlo.add %579, %578 : tensor<8x64x64xf32>
      %581 = sdy.sharding_constraint %580 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %582 = stablehlo.reshape %581 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %583 = stablehlo.dot_general %582, %472, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %584 = stablehlo.dot_general %582, %496, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %585 = stablehlo.reshape %583 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %586 = stablehlo.reshape %585 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %587 = stablehlo.multiply %494, %586 : tensor<8x64x4x16xf32>
      %588 = stablehlo.reduce(%587 init: %564) applies stablehlo.add across dimensions = [3] : (tensor<8x64x4x16xf32>, tensor<f32>) -> tensor<8x64x4xf32>
      %589 = stablehlo.reshape %586 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %590 = stablehlo.transpose %589, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %591 = stablehlo.reshape %590 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %592 = stablehlo.reshape %588 : (tensor<8x64x4xf32>) -> tensor<8x1x64x2x2xf32>
      %593 = stablehlo.transpose %592, dims = [1, 0, 3, 4, 2] : (tensor<8x1x64x2x2xf32>) -> tensor<1x8x2x2x64xf32>
      %594 = stablehlo.reshape %593 : (tensor<1x8x2x2x64xf32>) -> tensor<1x8x2x128xf32>
      %595 = stablehlo.broadcast_in_dim %564, dims = [] : (tensor<f32>) -> tensor<8x2x64x16xf32>
      %596 = stablehlo.reshape %591 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %597 = stablehlo.reshape %594 : (tensor<1x8x2x128xf32>) -> tensor<8x2x128xf32>
      %598 = stablehlo.dot_general %596, %522, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %599 = stablehlo.broadcast_in_dim %597, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %600 = stablehlo.subtract %598, %599 : tensor<8x2x128x64xf32>
      %601 = stablehlo.multiply %526, %600 : tensor<8x2x128x64xf32>
      %602 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %603 = stablehlo.broadcast_in_dim %602, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %604 = stablehlo.multiply %601, %603 : tensor<8x2x128x64xf32>
      %605 = stablehlo.dot_general %604, %520, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %606 = stablehlo.dot_general %604, %524, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %607 = stablehlo.dot_general %526, %596, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x128x16xf32>) -> tensor<8x2x64x16xf32>
      %608 = stablehlo.add %595, %606 : tensor<8x2x64x16xf32>
      %609 = stablehlo.add %595, %607 : tensor<8x2x64x16xf32>
      %610 = stablehlo.reshape %605 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %611 = stablehlo.reshape %610 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %612 = stablehlo.transpose %611, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %613 = stablehlo.reshape %612 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %614 = stablehlo.transpose %608, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %615 = stablehlo.transpose %609, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %616 = stablehlo.broadcast_in_dim %528, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %617 = stablehlo.multiply %614, %616 : tensor<8x64x2x16xf32>
      %618 = stablehlo.slice %614 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %619 = stablehlo.slice %614 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %620 = stablehlo.concatenate %618, %619, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %621 = stablehlo.broadcast_in_dim %530, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %622 = stablehlo.multiply %620, %621 : tensor<8x64x2x16xf32>
      %623 = stablehlo.add %617, %622 : tensor<8x64x2x16xf32>
      %624 = stablehlo.broadcast_in_dim %532, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %625 = stablehlo.multiply %613, %624 : tensor<8x64x4x16xf32>
      %626 = stablehlo.slice %613 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %627 = stablehlo.slice %613 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %628 = stablehlo.concatenate %626, %627, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %629 = stablehlo.broadcast_in_dim %534, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %630 = stablehlo.multiply %628, %629 : tensor<8x64x4x16xf32>
      %631 = stablehlo.add %625, %630 : tensor<8x64x4x16xf32>
      %632 = sdy.sharding_constraint %615 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %633 = stablehlo.reshape %632 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %634 = stablehlo.reshape %633 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %635 = stablehlo.dot_general %634, %470, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %636 = stablehlo.dot_general %634, %492, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %637 = stablehlo.reshape %635 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %638 = sdy.sharding_constraint %623 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %639 = stablehlo.reshape %638 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %640 = stablehlo.reshape %639 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %641 = stablehlo.dot_general %640, %468, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %642 = stablehlo.dot_general %640, %490, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %643 = stablehlo.reshape %641 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %644 = stablehlo.add %637, %643 : tensor<8x64x64xf32>
      %645 = sdy.sharding_constraint %631 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %646 = stablehlo.reshape %645 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %647 = stablehlo.reshape %646 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %648 = stablehlo.dot_general %647, %466, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %649 = stablehlo.dot_general %647, %488, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %650 = stablehlo.reshape %648 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %651 = stablehlo.add %644, %650 : tensor<8x64x64xf32>
      %652 = stablehlo.multiply %651, %538 : tensor<8x64x64xf32>
      %653 = stablehlo.multiply %651, %486 : tensor<8x64x64xf32>
      %654 = stablehlo.reduce(%653 init: %564) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %655 = stablehlo.multiply %652, %537 : tensor<8x64x64xf32>
      %656 = stablehlo.multiply %652, %482 : tensor<8x64x64xf32>
      %657 = stablehlo.add %581, %655 : tensor<8x64x64xf32>
      %658 = stablehlo.reduce(%656 init: %564) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %659 = stablehlo.multiply %658, %484 : tensor<8x64xf32>
      %660 = stablehlo.multiply %659, %484 : tensor<8x64xf32>
      %661 = stablehlo.multiply %660, %484 : tensor<8x64xf32>
      %662 = stablehlo.multiply %661, %574 : tensor<8x64xf32>
      %663 = stablehlo.multiply %662, %536 : tensor<8x64xf32>
      %664 = stablehlo.broadcast_in_dim %663, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %665 = stablehlo.multiply %664, %482 : tensor<8x64x64xf32>
      %666 = stablehlo.add %657, %665 : tensor<8x64x64xf32>
      %667 = stablehlo.add %666, %665 : tensor<8x64x64xf32>
      %668 = stablehlo.add %r406, %458 : tensor<i32>
      %669 = stablehlo.reshape %654 : (tensor<64xf32>) -> tensor<1x64xf32>
      %670 = stablehlo.dynamic_update_slice %r447, %669, %459, %460 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %671 = stablehlo.reshape %649 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %672 = stablehlo.dynamic_update_slice %r448, %671, %459, %460, %460 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %673 = stablehlo.reshape %642 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %674 = stablehlo.dynamic_update_slice %r449, %673, %459, %460, %460 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %675 = stablehlo.reshape %636 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %676 = stablehlo.dynamic_update_slice %r450, %675, %459, %460, %460 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %677 = stablehlo.reshape %584 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %678 = stablehlo.dynamic_update_slice %r451, %677, %459, %460, %460 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %679 = stablehlo.reshape %565 : (tensor<64xf32>) -> tensor<1x64xf32>
      %680 = stablehlo.dynamic_update_slice %r452, %679, %459, %460 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %681 = stablehlo.reshape %559 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %682 = stablehlo.dynamic_update_slice %r453, %681, %459, %460, %460 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %683 = stablehlo.reshape %555 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %684 = stablehlo.dynamic_update_slice %r454, %683, %459, %460, %460 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %685 = stablehlo.reshape %544 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %686 = stablehlo.dynamic_update_slice %r455, %685, %459, %460, %460 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %668, %r407, %r408, %667, %r410, %r411, %r412, %r413, %r414, %r415, %r416, %r417, %r418, %r419, %r420, %r421, %r422, %r423, %r424, %r425, %r426, %r427, %r428, %r429, %r430, %r431, %r432, %r433, %r434, %r435, %r436, %r437, %r438, %r439, %r440, %r441, %r442, %r443, %r444, %r445, %r446, %670, %672, %674, %676, %678, %680, %682, %684, %686 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x4x16xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x64x16xf32>, tensor<2x8x2x128x16xf32>, tensor<2x8x2x128x64xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %688 = sdy.sharding_constraint %687#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %689 = stablehlo.broadcast_in_dim %15, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %693 = "stablehlo.scatter"(%689, %arg37, %688) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r690: tensor<f32>, %r691: tensor<f32>):
      %692 = stablehlo.add %r690, %r691 : tensor<f32>
      stablehlo.return %692 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %694 = stablehlo.maximum %374, %375 : tensor<f32>
    %695 = stablehlo.divide %375, %694 : tensor<f32>
    %696 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %697 = stablehlo.multiply %693, %696 : tensor<512x64xf32>
    %698 = sdy.sharding_constraint %697 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %699 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %700 = stablehlo.multiply %386, %699 : tensor<64xf32>
    %701 = sdy.sharding_constraint %700 <@mesh, [{}]> : tensor<64xf32>
    %702 = stablehlo.multiply %383, %696 : tensor<512x64xf32>
    %703 = sdy.sharding_constraint %702 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %704 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %705 = stablehlo.multiply %687#41, %704 : tensor<2x64xf32>
    %706 = sdy.sharding_constraint %705 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %707 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %708 = stablehlo.multiply %687#42, %707 : tensor<2x64x64xf32>
    %709 = sdy.sharding_constraint %708 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %710 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %711 = stablehlo.multiply %687#43, %710 : tensor<2x32x64xf32>
    %712 = sdy.sharding_constraint %711 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %713 = stablehlo.multiply %687#44, %710 : tensor<2x32x64xf32>
    %714 = sdy.sharding_constraint %713 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %715 = stablehlo.multiply %687#45, %707 : tensor<2x64x64xf32>
    %716 = sdy.sharding_constraint %715 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %717 = stablehlo.multiply %687#46, %704 : tensor<2x64xf32>
    %718 = sdy.sharding_constraint %717 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %719 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %720 = stablehlo.multiply %687#47, %719 : tensor<2x192x64xf32>
    %721 = sdy.sharding_constraint %720 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %722 = stablehlo.multiply %687#48, %719 : tensor<2x192x64xf32>
    %723 = sdy.sharding_constraint %722 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %724 = stablehlo.broadcast_in_dim %695, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %725 = stablehlo.multiply %687#49, %724 : tensor<2x64x192xf32>
    %726 = sdy.sharding_constraint %725 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %727 = stablehlo.multiply %698, %698 : tensor<512x64xf32>
    %728 = stablehlo.reduce(%727 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %729 = stablehlo.multiply %701, %701 : tensor<64xf32>
    %730 = stablehlo.reduce(%729 init: %15) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %731 = stablehlo.add %728, %730 : tensor<f32>
    %732 = stablehlo.multiply %703, %703 : tensor<512x64xf32>
    %733 = stablehlo.reduce(%732 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %734 = stablehlo.add %731, %733 : tensor<f32>
    %735 = stablehlo.multiply %706, %706 : tensor<2x64xf32>
    %736 = stablehlo.reduce(%735 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %737 = stablehlo.add %734, %736 : tensor<f32>
    %738 = stablehlo.multiply %709, %709 : tensor<2x64x64xf32>
    %739 = stablehlo.reduce(%738 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %740 = stablehlo.add %737, %739 : tensor<f32>
    %741 = stablehlo.multiply %712, %712 : tensor<2x32x64xf32>
    %742 = stablehlo.reduce(%741 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %743 = stablehlo.add %740, %742 : tensor<f32>
    %744 = stablehlo.multiply %714, %714 : tensor<2x32x64xf32>
    %745 = stablehlo.reduce(%744 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %746 = stablehlo.add %743, %745 : tensor<f32>
    %747 = stablehlo.multiply %716, %716 : tensor<2x64x64xf32>
    %748 = stablehlo.reduce(%747 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %749 = stablehlo.add %746, %748 : tensor<f32>
    %750 = stablehlo.multiply %718, %718 : tensor<2x64xf32>
    %751 = stablehlo.reduce(%750 init: %15) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %752 = stablehlo.add %749, %751 : tensor<f32>
    %753 = stablehlo.multiply %721, %721 : tensor<2x192x64xf32>
    %754 = stablehlo.reduce(%753 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %755 = stablehlo.add %752, %754 : tensor<f32>
    %756 = stablehlo.multiply %723, %723 : tensor<2x192x64xf32>
    %757 = stablehlo.reduce(%756 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %758 = stablehlo.add %755, %757 : tensor<f32>
    %759 = stablehlo.multiply %726, %726 : tensor<2x64x192xf32>
    %760 = stablehlo.reduce(%759 init: %15) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %761 = stablehlo.add %758, %760 : tensor<f32>
    %762 = stablehlo.sqrt %761 : tensor<f32>
    %763 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %764 = stablehlo.add %762, %763 : tensor<f32>
    %765 = stablehlo.divide %375, %764 : tensor<f32>
    %766 = stablehlo.minimum %765, %375 : tensor<f32>
    %767 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %768 = stablehlo.multiply %698, %767 : tensor<512x64xf32>
    %769 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %770 = stablehlo.multiply %701, %769 : tensor<64xf32>
    %771 = stablehlo.multiply %703, %767 : tensor<512x64xf32>
    %772 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %773 = stablehlo.multiply %706, %772 : tensor<2x64xf32>
    %774 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %775 = stablehlo.multiply %709, %774 : tensor<2x64x64xf32>
    %776 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %777 = stablehlo.multiply %712, %776 : tensor<2x32x64xf32>
    %778 = stablehlo.multiply %714, %776 : tensor<2x32x64xf32>
    %779 = stablehlo.multiply %716, %774 : tensor<2x64x64xf32>
    %780 = stablehlo.multiply %718, %772 : tensor<2x64xf32>
    %781 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %782 = stablehlo.multiply %721, %781 : tensor<2x192x64xf32>
    %783 = stablehlo.multiply %723, %781 : tensor<2x192x64xf32>
    %784 = stablehlo.broadcast_in_dim %766, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %785 = stablehlo.multiply %726, %784 : tensor<2x64x192xf32>
    %786 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %787 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %788 = stablehlo.subtract %786, %787 : tensor<f32>
    %789 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %790 = stablehlo.multiply %788, %789 : tensor<f32>
    %791 = stablehlo.maximum %790, %15 : tensor<f32>
    %792 = stablehlo.minimum %791, %375 : tensor<f32>
    %793 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %794 = stablehlo.multiply %792, %793 : tensor<f32>
    %795 = stablehlo.cosine %794 : tensor<f32>
    %796 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %797 = stablehlo.multiply %795, %796 : tensor<f32>
    %798 = stablehlo.add %797, %796 : tensor<f32>
    %799 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %800 = stablehlo.multiply %798, %799 : tensor<f32>
    %801 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %802 = stablehlo.add %800, %801 : tensor<f32>
    %803 = stablehlo.compare LT, %786, %787, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %804 = stablehlo.add %786, %375 : tensor<f32>
    %805 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %806 = stablehlo.multiply %804, %805 : tensor<f32>
    %807 = stablehlo.select %803, %806, %802 : tensor<i1>, tensor<f32>
    %808 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %809 = stablehlo.multiply %807, %808 : tensor<f32>
    %810 = sdy.sharding_constraint %arg0 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %811 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %812 = stablehlo.multiply %arg12, %811 : tensor<512x64xf32>
    %813 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %814 = stablehlo.multiply %768, %813 : tensor<512x64xf32>
    %815 = stablehlo.add %812, %814 : tensor<512x64xf32>
    %816 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %817 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %818 = stablehlo.multiply %arg24, %817 : tensor<512x64xf32>
    %819 = stablehlo.multiply %768, %768 : tensor<512x64xf32>
    %820 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %821 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %822 = stablehlo.multiply %819, %821 : tensor<512x64xf32>
    %823 = stablehlo.add %818, %822 : tensor<512x64xf32>
    %824 = stablehlo.power %799, %804 : tensor<f32>
    %825 = stablehlo.subtract %375, %824 : tensor<f32>
    %826 = stablehlo.divide %375, %825 : tensor<f32>
    %827 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %828 = stablehlo.power %816, %804 : tensor<f32>
    %829 = stablehlo.subtract %375, %828 : tensor<f32>
    %830 = stablehlo.divide %375, %829 : tensor<f32>
    %831 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %832 = stablehlo.multiply %815, %827 : tensor<512x64xf32>
    %833 = stablehlo.multiply %823, %831 : tensor<512x64xf32>
    %834 = stablehlo.sqrt %833 : tensor<512x64xf32>
    %835 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %836 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %837 = stablehlo.add %834, %836 : tensor<512x64xf32>
    %838 = stablehlo.divide %832, %837 : tensor<512x64xf32>
    %839 = stablehlo.multiply %810, %813 : tensor<512x64xf32>
    %840 = stablehlo.add %838, %839 : tensor<512x64xf32>
    %841 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %842 = stablehlo.multiply %840, %841 : tensor<512x64xf32>
    %843 = stablehlo.subtract %810, %842 : tensor<512x64xf32>
    %844 = sdy.sharding_constraint %arg1 <@mesh, [{}]> : tensor<64xf32>
    %845 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %846 = stablehlo.multiply %arg13, %845 : tensor<64xf32>
    %847 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %848 = stablehlo.multiply %770, %847 : tensor<64xf32>
    %849 = stablehlo.add %846, %848 : tensor<64xf32>
    %850 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %851 = stablehlo.multiply %arg25, %850 : tensor<64xf32>
    %852 = stablehlo.multiply %770, %770 : tensor<64xf32>
    %853 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %854 = stablehlo.multiply %852, %853 : tensor<64xf32>
    %855 = stablehlo.add %851, %854 : tensor<64xf32>
    %856 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %857 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %858 = stablehlo.multiply %849, %856 : tensor<64xf32>
    %859 = stablehlo.multiply %855, %857 : tensor<64xf32>
    %860 = stablehlo.sqrt %859 : tensor<64xf32>
    %861 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %862 = stablehlo.add %860, %861 : tensor<64xf32>
    %863 = stablehlo.divide %858, %862 : tensor<64xf32>
    %864 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %865 = stablehlo.multiply %863, %864 : tensor<64xf32>
    %866 = stablehlo.subtract %844, %865 : tensor<64xf32>
    %867 = sdy.sharding_constraint %arg2 <@mesh, [{}, {"data"}]> : tensor<512x64xf32>
    %868 = stablehlo.multiply %arg14, %811 : tensor<512x64xf32>
    %869 = stablehlo.multiply %771, %813 : tensor<512x64xf32>
    %870 = stablehlo.add %868, %869 : tensor<512x64xf32>
    %871 = stablehlo.multiply %arg26, %817 : tensor<512x64xf32>
    %872 = stablehlo.multiply %771, %771 : tensor<512x64xf32>
    %873 = stablehlo.multiply %872, %821 : tensor<512x64xf32>
    %874 = stablehlo.add %871, %873 : tensor<512x64xf32>
    %875 = stablehlo.multiply %870, %827 : tensor<512x64xf32>
    %876 = stablehlo.multiply %874, %831 : tensor<512x64xf32>
    %877 = stablehlo.sqrt %876 : tensor<512x64xf32>
    %878 = stablehlo.add %877, %836 : tensor<512x64xf32>
    %879 = stablehlo.divide %875, %878 : tensor<512x64xf32>
    %880 = stablehlo.multiply %867, %813 : tensor<512x64xf32>
    %881 = stablehlo.add %879, %880 : tensor<512x64xf32>
    %882 = stablehlo.multiply %881, %841 : tensor<512x64xf32>
    %883 = stablehlo.subtract %867, %882 : tensor<512x64xf32>
    %884 = sdy.sharding_constraint %arg3 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %885 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %886 = stablehlo.multiply %arg15, %885 : tensor<2x64xf32>
    %887 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %888 = stablehlo.multiply %773, %887 : tensor<2x64xf32>
    %889 = stablehlo.add %886, %888 : tensor<2x64xf32>
    %890 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %891 = stablehlo.multiply %arg27, %890 : tensor<2x64xf32>
    %892 = stablehlo.multiply %773, %773 : tensor<2x64xf32>
    %893 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %894 = stablehlo.multiply %892, %893 : tensor<2x64xf32>
    %895 = stablehlo.add %891, %894 : tensor<2x64xf32>
    %896 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %897 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %898 = stablehlo.multiply %889, %896 : tensor<2x64xf32>
    %899 = stablehlo.multiply %895, %897 : tensor<2x64xf32>
    %900 = stablehlo.sqrt %899 : tensor<2x64xf32>
    %901 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %902 = stablehlo.add %900, %901 : tensor<2x64xf32>
    %903 = stablehlo.divide %898, %902 : tensor<2x64xf32>
    %904 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %905 = stablehlo.multiply %903, %904 : tensor<2x64xf32>
    %906 = stablehlo.subtract %884, %905 : tensor<2x64xf32>
    %907 = sdy.sharding_constraint %arg4 <@mesh, [{}, {}, {"data"}]> : tensor<2x64x64xf32>
    %908 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %909 = stablehlo.multiply %arg16, %908 : tensor<2x64x64xf32>
    %910 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %911 = stablehlo.multiply %775, %910 : tensor<2x64x64xf32>
    %912 = stablehlo.add %909, %911 : tensor<2x64x64xf32>
    %913 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %914 = stablehlo.multiply %arg28, %913 : tensor<2x64x64xf32>
    %915 = stablehlo.multiply %775, %775 : tensor<2x64x64xf32>
    %916 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %917 = stablehlo.multiply %915, %916 : tensor<2x64x64xf32>
    %918 = stablehlo.add %914, %917 : tensor<2x64x64xf32>
    %919 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %920 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %921 = stablehlo.multiply %912, %919 : tensor<2x64x64xf32>
    %922 = stablehlo.multiply %918, %920 : tensor<2x64x64xf32>
    %923 = stablehlo.sqrt %922 : tensor<2x64x64xf32>
    %924 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %925 = stablehlo.add %923, %924 : tensor<2x64x64xf32>
    %926 = stablehlo.divide %921, %925 : tensor<2x64x64xf32>
    %927 = stablehlo.multiply %907, %910 : tensor<2x64x64xf32>
    %928 = stablehlo.add %926, %927 : tensor<2x64x64xf32>
    %929 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %930 = stablehlo.multiply %928, %929 : tensor<2x64x64xf32>
    %931 = stablehlo.subtract %907, %930 : tensor<2x64x64xf32>
    %932 = sdy.sharding_constraint %arg5 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %933 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %934 = stablehlo.multiply %arg17, %933 : tensor<2x32x64xf32>
    %935 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %936 = stablehlo.multiply %777, %935 : tensor<2x32x64xf32>
    %937 = stablehlo.add %934, %936 : tensor<2x32x64xf32>
    %938 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %939 = stablehlo.multiply %arg29, %938 : tensor<2x32x64xf32>
    %940 = stablehlo.multiply %777, %777 : tensor<2x32x64xf32>
    %941 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %942 = stablehlo.multiply %940, %941 : tensor<2x32x64xf32>
    %943 = stablehlo.add %939, %942 : tensor<2x32x64xf32>
    %944 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %945 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %946 = stablehlo.multiply %937, %944 : tensor<2x32x64xf32>
    %947 = stablehlo.multiply %943, %945 : tensor<2x32x64xf32>
    %948 = stablehlo.sqrt %947 : tensor<2x32x64xf32>
    %949 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %950 = stablehlo.add %948, %949 : tensor<2x32x64xf32>
    %951 = stablehlo.divide %946, %950 : tensor<2x32x64xf32>
    %952 = stablehlo.multiply %932, %935 : tensor<2x32x64xf32>
    %953 = stablehlo.add %951, %952 : tensor<2x32x64xf32>
    %954 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %955 = stablehlo.multiply %953, %954 : tensor<2x32x64xf32>
    %956 = stablehlo.subtract %932, %955 : tensor<2x32x64xf32>
    %957 = sdy.sharding_constraint %arg6 <@mesh, [{}, {}, {"data"}]> : tensor<2x32x64xf32>
    %958 = stablehlo.multiply %arg18, %933 : tensor<2x32x64xf32>
    %959 = stablehlo.multiply %778, %935 : tensor<2x32x64xf32>
    %960 = stablehlo.add %958, %959 : tensor<2x32x64xf32>
    %961 = stablehlo.multiply %arg30, %938 : tensor<2x32x64xf32>
    %962 = stablehlo.multiply %778, %778 : tensor<2x32x64xf32>
    %963 = stablehlo.multiply %962, %941 : tensor<2x32x64xf32>
    %964 = stablehlo.add %961, %963 : tensor<2x32x64xf32>
    %965 = stablehlo.multiply %960, %944 : tensor<2x32x64xf32>
    %966 = stablehlo.multiply %964, %945 : tensor<2x32x64xf32>
    %967 = stablehlo.sqrt %966 : tensor<2x32x64xf32>
    %968 = stablehlo.add %967, %949 : tensor<2x32x64xf32>
    %969 = stablehlo.divide %965, %968 : tensor<2x32x64xf32>
    %970 = stablehlo.multiply %957, %935 : tensor<2x32x64xf32>
    %971 = stablehlo.add %969, %970 : tensor<2x32x64xf32>
    %972 = stablehlo.multiply %971, %954 : tensor<2x32x64xf32>
    %973 = stablehlo.subtract %957, %972 : tensor<2x32x64xf32>
    %974 = sdy.sharding_constraint %arg7 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x64xf32>
    %975 = stablehlo.multiply %arg19, %908 : tensor<2x64x64xf32>
    %976 = stablehlo.multiply %779, %910 : tensor<2x64x64xf32>
    %977 = stablehlo.add %975, %976 : tensor<2x64x64xf32>
    %978 = stablehlo.multiply %arg31, %913 : tensor<2x64x64xf32>
    %979 = stablehlo.multiply %779, %779 : tensor<2x64x64xf32>
    %980 = stablehlo.multiply %979, %916 : tensor<2x64x64xf32>
    %981 = stablehlo.add %978, %980 : tensor<2x64x64xf32>
    %982 = stablehlo.multiply %977, %919 : tensor<2x64x64xf32>
    %983 = stablehlo.multiply %981, %920 : tensor<2x64x64xf32>
    %984 = stablehlo.sqrt %983 : tensor<2x64x64xf32>
    %985 = stablehlo.add %984, %924 : tensor<2x64x64xf32>
    %986 = stablehlo.divide %982, %985 : tensor<2x64x64xf32>
    %987 = stablehlo.multiply %974, %910 : tensor<2x64x64xf32>
    %988 = stablehlo.add %986, %987 : tensor<2x64x64xf32>
    %989 = stablehlo.multiply %988, %929 : tensor<2x64x64xf32>
    %990 = stablehlo.subtract %974, %989 : tensor<2x64x64xf32>
    %991 = sdy.sharding_constraint %arg8 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %992 = stablehlo.multiply %arg20, %885 : tensor<2x64xf32>
    %993 = stablehlo.multiply %780, %887 : tensor<2x64xf32>
    %994 = stablehlo.add %992, %993 : tensor<2x64xf32>
    %995 = stablehlo.multiply %arg32, %890 : tensor<2x64xf32>
    %996 = stablehlo.multiply %780, %780 : tensor<2x64xf32>
    %997 = stablehlo.multiply %996, %893 : tensor<2x64xf32>
    %998 = stablehlo.add %995, %997 : tensor<2x64xf32>
    %999 = stablehlo.multiply %994, %896 : tensor<2x64xf32>
    %1000 = stablehlo.multiply %998, %897 : tensor<2x64xf32>
    %1001 = stablehlo.sqrt %1000 : tensor<2x64xf32>
    %1002 = stablehlo.add %1001, %901 : tensor<2x64xf32>
    %1003 = stablehlo.divide %999, %1002 : tensor<2x64xf32>
    %1004 = stablehlo.multiply %1003, %904 : tensor<2x64xf32>
    %1005 = stablehlo.subtract %991, %1004 : tensor<2x64xf32>
    %1006 = sdy.sharding_constraint %arg9 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1007 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1008 = stablehlo.multiply %arg21, %1007 : tensor<2x192x64xf32>
    %1009 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1010 = stablehlo.multiply %782, %1009 : tensor<2x192x64xf32>
    %1011 = stablehlo.add %1008, %1010 : tensor<2x192x64xf32>
    %1012 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1013 = stablehlo.multiply %arg33, %1012 : tensor<2x192x64xf32>
    %1014 = stablehlo.multiply %782, %782 : tensor<2x192x64xf32>
    %1015 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1016 = stablehlo.multiply %1014, %1015 : tensor<2x192x64xf32>
    %1017 = stablehlo.add %1013, %1016 : tensor<2x192x64xf32>
    %1018 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1019 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1020 = stablehlo.multiply %1011, %1018 : tensor<2x192x64xf32>
    %1021 = stablehlo.multiply %1017, %1019 : tensor<2x192x64xf32>
    %1022 = stablehlo.sqrt %1021 : tensor<2x192x64xf32>
    %1023 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1024 = stablehlo.add %1022, %1023 : tensor<2x192x64xf32>
    %1025 = stablehlo.divide %1020, %1024 : tensor<2x192x64xf32>
    %1026 = stablehlo.multiply %1006, %1009 : tensor<2x192x64xf32>
    %1027 = stablehlo.add %1025, %1026 : tensor<2x192x64xf32>
    %1028 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %1029 = stablehlo.multiply %1027, %1028 : tensor<2x192x64xf32>
    %1030 = stablehlo.subtract %1006, %1029 : tensor<2x192x64xf32>
    %1031 = sdy.sharding_constraint %arg10 <@mesh, [{}, {}, {"data"}]> : tensor<2x192x64xf32>
    %1032 = stablehlo.multiply %arg22, %1007 : tensor<2x192x64xf32>
    %1033 = stablehlo.multiply %783, %1009 : tensor<2x192x64xf32>
    %1034 = stablehlo.add %1032, %1033 : tensor<2x192x64xf32>
    %1035 = stablehlo.multiply %arg34, %1012 : tensor<2x192x64xf32>
    %1036 = stablehlo.multiply %783, %783 : tensor<2x192x64xf32>
    %1037 = stablehlo.multiply %1036, %1015 : tensor<2x192x64xf32>
    %1038 = stablehlo.add %1035, %1037 : tensor<2x192x64xf32>
    %1039 = stablehlo.multiply %1034, %1018 : tensor<2x192x64xf32>
    %1040 = stablehlo.multiply %1038, %1019 : tensor<2x192x64xf32>
    %1041 = stablehlo.sqrt %1040 : tensor<2x192x64xf32>
    %1042 = stablehlo.add %1041, %1023 : tensor<2x192x64xf32>
    %1043 = stablehlo.divide %1039, %1042 : tensor<2x192x64xf32>
    %1044 = stablehlo.multiply %1031, %1009 : tensor<2x192x64xf32>
    %1045 = stablehlo.add %1043, %1044 : tensor<2x192x64xf32>
    %1046 = stablehlo.multiply %1045, %1028 : tensor<2x192x64xf32>
    %1047 = stablehlo.subtract %1031, %1046 : tensor<2x192x64xf32>
    %1048 = sdy.sharding_constraint %arg11 <@mesh, [{}, {"data"}, {}]> : tensor<2x64x192xf32>
    %1049 = stablehlo.broadcast_in_dim %799, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1050 = stablehlo.multiply %arg23, %1049 : tensor<2x64x192xf32>
    %1051 = stablehlo.broadcast_in_dim %801, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1052 = stablehlo.multiply %785, %1051 : tensor<2x64x192xf32>
    %1053 = stablehlo.add %1050, %1052 : tensor<2x64x192xf32>
    %1054 = stablehlo.broadcast_in_dim %816, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1055 = stablehlo.multiply %arg35, %1054 : tensor<2x64x192xf32>
    %1056 = stablehlo.multiply %785, %785 : tensor<2x64x192xf32>
    %1057 = stablehlo.broadcast_in_dim %820, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1058 = stablehlo.multiply %1056, %1057 : tensor<2x64x192xf32>
    %1059 = stablehlo.add %1055, %1058 : tensor<2x64x192xf32>
    %1060 = stablehlo.broadcast_in_dim %826, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1061 = stablehlo.broadcast_in_dim %830, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1062 = stablehlo.multiply %1053, %1060 : tensor<2x64x192xf32>
    %1063 = stablehlo.multiply %1059, %1061 : tensor<2x64x192xf32>
    %1064 = stablehlo.sqrt %1063 : tensor<2x64x192xf32>
    %1065 = stablehlo.broadcast_in_dim %835, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1066 = stablehlo.add %1064, %1065 : tensor<2x64x192xf32>
    %1067 = stablehlo.divide %1062, %1066 : tensor<2x64x192xf32>
    %1068 = stablehlo.multiply %1048, %1051 : tensor<2x64x192xf32>
    %1069 = stablehlo.add %1067, %1068 : tensor<2x64x192xf32>
    %1070 = stablehlo.broadcast_in_dim %809, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1071 = stablehlo.multiply %1069, %1070 : tensor<2x64x192xf32>
    %1072 = stablehlo.subtract %1048, %1071 : tensor<2x64x192xf32>
    %1073 = stablehlo.constant dense<1> : tensor<i32>
    %1074 = stablehlo.add %arg36, %1073 : tensor<i32>
    %1075 = stablehlo.multiply %367#2, %695 : tensor<f32>
    %1076 = stablehlo.multiply %367#3, %695 : tensor<f32>
    %1077 = stablehlo.reshape %1075 : (tensor<f32>) -> tensor<1xf32>
    %1078 = stablehlo.reshape %1076 : (tensor<f32>) -> tensor<1xf32>
    %1079 = stablehlo.reshape %762 : (tensor<f32>) -> tensor<1xf32>
    %1080 = stablehlo.reshape %809 : (tensor<f32>) -> tensor<1xf32>
    %1081 = stablehlo.reshape %374 : (tensor<f32>) -> tensor<1xf32>
    %1082 = stablehlo.concatenate %1077, %1078, %1079, %1080, %1081, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %843, %866, %883, %906, %931, %956, %973, %990, %1005, %1030, %1047, %1072, %815, %849, %870, %889, %912, %937, %960, %977, %994, %1011, %1034, %1053, %823, %855, %874, %895, %918, %943, %964, %981, %998, %1017, %1038, %1059, %1074, %1082 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
