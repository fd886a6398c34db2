// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program train
module @train_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 0 : i32}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 1 : i32}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 2 : i32}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 3 : i32}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 4 : i32}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 5 : i32}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 6 : i32}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 7 : i32}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 8 : i32}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 9 : i32}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 10 : i32}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 11 : i32}, %arg12: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 12 : i32}, %arg13: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 13 : i32}, %arg14: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 14 : i32}, %arg15: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 15 : i32}, %arg16: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 16 : i32}, %arg17: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 17 : i32}, %arg18: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 18 : i32}, %arg19: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 19 : i32}, %arg20: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 20 : i32}, %arg21: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 21 : i32}, %arg22: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 22 : i32}, %arg23: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 23 : i32}, %arg24: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 24 : i32}, %arg25: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>, tf.aliasing_output = 25 : i32}, %arg26: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>, tf.aliasing_output = 26 : i32}, %arg27: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 27 : i32}, %arg28: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 28 : i32}, %arg29: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 29 : i32}, %arg30: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 30 : i32}, %arg31: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 31 : i32}, %arg32: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>, tf.aliasing_output = 32 : i32}, %arg33: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 33 : i32}, %arg34: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>, tf.aliasing_output = 34 : i32}, %arg35: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>, tf.aliasing_output = 35 : i32}, %arg36: tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>, tf.aliasing_output = 36 : i32}, %arg37: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg38: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, tensor<i32> {sdy.sharding = #sdy.sharding<@mesh, []>}, tensor<5xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg37) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %2 = stablehlo.iota dim = 1 : tensor<1x64xi32>
    %3 = stablehlo.convert %2 : (tensor<1x64xi32>) -> tensor<1x64xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x16xf32>
    %5 = stablehlo.constant dense<[1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5, 1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5]> : tensor<16xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %7 = stablehlo.multiply %4, %6 : tensor<1x64x16xf32>
    %8 = stablehlo.cosine %7 : tensor<1x64x16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.iota dim = 0 : tensor<2xui32>
    %11 = stablehlo.constant dense<0> : tensor<i32>
    %12 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x64xf32>
    %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64xf32>
    %15 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x512x64xf32>
    %16 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x2x16xf32>
    %17 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x1x64x1x16xf32>
    %18 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x2x2x16xf32>
    %19 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x2x64xf32>
    %20 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x2x64x2xf32>
    %21 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x8x64x192xf32>
    %22 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x512x192xf32>
    %245:42 = stablehlo.while(%r23 = %11, %r24 = %8, %r25 = %9, %r26 = %1, %r27 = %10, %r28 = %arg3, %r29 = %arg4, %r30 = %arg5, %r31 = %arg6, %r32 = %arg7, %r33 = %arg8, %r34 = %arg9, %r35 = %arg10, %r36 = %arg11, %r37 = %13, %r38 = %14, %r39 = %13, %r40 = %15, %r41 = %15, %r42 = %15, %r43 = %16, %r44 = %17, %r45 = %17, %r46 = %17, %r47 = %17, %r48 = %16, %r49 = %18, %r50 = %19, %r51 = %20, %r52 = %19, %r53 = %15, %r54 = %13, %r55 = %14, %r56 = %13, %r57 = %15, %r58 = %21, %r59 = %15, %r60 = %21, %r61 = %21, %r62 = %21, %r63 = %22, %r64 = %21) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>
    cond {
      %65 = stablehlo.constant dense<2> : tensor<i32>
      %66 = stablehlo.compare LT, %r23, %65, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %66 : tensor<i1>
    } do {
      %67 = stablehlo.constant dense<0> : tensor<i32>
      %68 = stablehlo.dynamic_slice %r27, %r23, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %69 = stablehlo.reshape %68 : (tensor<1xui32>) -> tensor<ui32>
      %70 = stablehlo.dynamic_slice %r28, %r23, %67, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %71 = stablehlo.reshape %70 : (tensor<1x64xf32>) -> tensor<64xf32>
      %72 = stablehlo.dynamic_slice %r29, %r23, %67, %67, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %73 = stablehlo.reshape %72 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %74 = stablehlo.dynamic_slice %r30, %r23, %67, %67, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %75 = stablehlo.reshape %74 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %76 = stablehlo.dynamic_slice %r31, %r23, %67, %67, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %77 = stablehlo.reshape %76 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %78 = stablehlo.dynamic_slice %r32, %r23, %67, %67, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %79 = stablehlo.reshape %78 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %80 = stablehlo.dynamic_slice %r33, %r23, %67, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %81 = stablehlo.reshape %80 : (tensor<1x64xf32>) -> tensor<64xf32>
      %82 = stablehlo.dynamic_slice %r34, %r23, %67, %67, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %83 = stablehlo.reshape %82 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %84 = stablehlo.dynamic_slice %r35, %r23, %67, %67, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %85 = stablehlo.reshape %84 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %86 = stablehlo.dynamic_slice %r36, %r23, %67, %67, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %87 = stablehlo.reshape %86 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %88 = stablehlo.multiply %r26, %r26 : tensor<8x64x64xf32>
      %89 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %90 = stablehlo.reduce(%88 init: %89) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %91 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %92 = stablehlo.broadcast_in_dim %91, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %93 = stablehlo.multiply %90, %92 : tensor<8x64xf32>
      %94 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %96 = stablehlo.add %93, %95 : tensor<8x64xf32>
      %97 = stablehlo.rsqrt %96 : tensor<8x64xf32>
      %98 = stablehlo.broadcast_in_dim %97, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %99 = stablehlo.multiply %r26, %98 : tensor<8x64x64xf32>
      %100 = stablehlo.broadcast_in_dim %71, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %101 = stablehlo.multiply %99, %100 : tensor<8x64x64xf32>
      %102 = stablehlo.reshape %101 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %103 = stablehlo.dot_general %102, %73, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %104 = stablehlo.reshape %103 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %105 = stablehlo.reshape %104 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %106 = sdy.sharding_constraint %105 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %107 = stablehlo.dot_general %102, %75, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %108 = stablehlo.reshape %107 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %109 = stablehlo.reshape %108 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %110 = sdy.sharding_constraint %109 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %111 = stablehlo.dot_general %102, %77, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %112 = stablehlo.reshape %111 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %113 = stablehlo.reshape %112 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %114 = sdy.sharding_constraint %113 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %115 = stablehlo.slice %106 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %116 = stablehlo.slice %106 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %117 = stablehlo.negate %116 : tensor<8x64x4x8xf32>
      %118 = stablehlo.concatenate %117, %115, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %119 = stablehlo.reshape %r24 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %120 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %121 = stablehlo.multiply %106, %120 : tensor<8x64x4x16xf32>
      %122 = stablehlo.reshape %r25 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %123 = stablehlo.broadcast_in_dim %122, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %124 = stablehlo.multiply %118, %123 : tensor<8x64x4x16xf32>
      %125 = stablehlo.add %121, %124 : tensor<8x64x4x16xf32>
      %126 = stablehlo.slice %110 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %127 = stablehlo.slice %110 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %128 = stablehlo.negate %127 : tensor<8x64x2x8xf32>
      %129 = stablehlo.concatenate %128, %126, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %130 = stablehlo.broadcast_in_dim %119, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %131 = stablehlo.multiply %110, %130 : tensor<8x64x2x16xf32>
      %132 = stablehlo.broadcast_in_dim %122, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %133 = stablehlo.multiply %129, %132 : tensor<8x64x2x16xf32>
      %134 = stablehlo.add %131, %133 : tensor<8x64x2x16xf32>
      %135 = stablehlo.reshape %125 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %136 = stablehlo.dot_general %135, %134, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x64x2x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %137 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %139 = stablehlo.multiply %136, %138 : tensor<8x2x64x2x64xf32>
      %140 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %141 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %142 = stablehlo.subtract %140, %141 : tensor<64x64xi32>
      %143 = stablehlo.broadcast_in_dim %67, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %144 = stablehlo.add %142, %143 : tensor<64x64xi32>
      %145 = stablehlo.compare GE, %144, %143, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %146 = stablehlo.broadcast_in_dim %145, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %147 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %148 = stablehlo.broadcast_in_dim %147, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %149 = stablehlo.select %146, %139, %148 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %150 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %151 = stablehlo.reduce(%149 init: %150) applies stablehlo.maximum across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %152 = stablehlo.broadcast_in_dim %151, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %153 = stablehlo.subtract %149, %152 : tensor<8x2x64x2x64xf32>
      %154 = stablehlo.exponential %153 : tensor<8x2x64x2x64xf32>
      %155 = stablehlo.reduce(%154 init: %89) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %156 = stablehlo.broadcast_in_dim %155, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %157 = stablehlo.divide %154, %156 : tensor<8x2x64x2x64xf32>
      %158 = stablehlo.dot_general %157, %114, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %159 = stablehlo.transpose %158, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %160 = stablehlo.reshape %159 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %161 = stablehlo.reshape %160 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %162 = stablehlo.reshape %161 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %163 = stablehlo.dot_general %162, %79, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %164 = stablehlo.reshape %163 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %165 = stablehlo.add %r26, %164 : tensor<8x64x64xf32>
      %166 = sdy.sharding_constraint %165 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %167 = stablehlo.multiply %166, %166 : tensor<8x64x64xf32>
      %168 = stablehlo.reduce(%167 init: %89) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %169 = stablehlo.multiply %168, %92 : tensor<8x64xf32>
      %170 = stablehlo.add %169, %95 : tensor<8x64xf32>
      %171 = stablehlo.rsqrt %170 : tensor<8x64xf32>
      %172 = stablehlo.broadcast_in_dim %171, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %173 = stablehlo.multiply %166, %172 : tensor<8x64x64xf32>
      %174 = stablehlo.broadcast_in_dim %81, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %175 = stablehlo.multiply %173, %174 : tensor<8x64x64xf32>
      %176 = stablehlo.reshape %175 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %177 = stablehlo.dot_general %176, %83, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %178 = stablehlo.reshape %177 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %179 = stablehlo.dot_general %176, %85, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %180 = stablehlo.reshape %179 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %181 = stablehlo.logistic %178 : tensor<8x64x192xf32>
      %182 = stablehlo.multiply %178, %181 : tensor<8x64x192xf32>
      %183 = stablehlo.multiply %182, %180 : tensor<8x64x192xf32>
      %184 = stablehlo.reshape %183 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %185 = stablehlo.dot_general %184, %87, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %186 = stablehlo.reshape %185 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %187 = stablehlo.add %166, %186 : tensor<8x64x64xf32>
      %188 = sdy.sharding_constraint %187 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %189 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %190 = stablehlo.broadcast_in_dim %189, dims = [] : (tensor<f32>) -> tensor<8x64x192xf32>
      %191 = stablehlo.subtract %190, %181 : tensor<8x64x192xf32>
      %192 = stablehlo.constant dense<1> : tensor<i32>
      %193 = stablehlo.add %r23, %192 : tensor<i32>
      %194 = stablehlo.reshape %r26 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %195 = stablehlo.dynamic_update_slice %r37, %194, %r23, %67, %67, %67 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %196 = stablehlo.reshape %97 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %197 = stablehlo.dynamic_update_slice %r38, %196, %r23, %67, %67 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %198 = stablehlo.reshape %99 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %199 = stablehlo.dynamic_update_slice %r39, %198, %r23, %67, %67, %67 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %200 = stablehlo.reshape %102 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %201 = stablehlo.dynamic_update_slice %r40, %200, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %202 = stablehlo.dynamic_update_slice %r41, %200, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %203 = stablehlo.dynamic_update_slice %r42, %200, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %204 = stablehlo.reshape %114 : (tensor<8x64x2x16xf32>) -> tensor<1x8x64x2x16xf32>
      %205 = stablehlo.dynamic_update_slice %r43, %204, %r23, %67, %67, %67, %67 : (tensor<2x8x64x2x16xf32>, tensor<1x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x16xf32>
      %206 = stablehlo.reshape %119 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %207 = stablehlo.dynamic_update_slice %r44, %206, %r23, %67, %67, %67, %67 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %208 = stablehlo.reshape %122 : (tensor<1x64x1x16xf32>) -> tensor<1x1x64x1x16xf32>
      %209 = stablehlo.dynamic_update_slice %r45, %208, %r23, %67, %67, %67, %67 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %210 = stablehlo.dynamic_update_slice %r46, %206, %r23, %67, %67, %67, %67 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %211 = stablehlo.dynamic_update_slice %r47, %208, %r23, %67, %67, %67, %67 : (tensor<2x1x64x1x16xf32>, tensor<1x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x64x1x16xf32>
      %212 = stablehlo.reshape %134 : (tensor<8x64x2x16xf32>) -> tensor<1x8x64x2x16xf32>
      %213 = stablehlo.dynamic_update_slice %r48, %212, %r23, %67, %67, %67, %67 : (tensor<2x8x64x2x16xf32>, tensor<1x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x16xf32>
      %214 = stablehlo.reshape %135 : (tensor<8x64x2x2x16xf32>) -> tensor<1x8x64x2x2x16xf32>
      %215 = stablehlo.dynamic_update_slice %r49, %214, %r23, %67, %67, %67, %67, %67 : (tensor<2x8x64x2x2x16xf32>, tensor<1x8x64x2x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x2x2x16xf32>
      %216 = stablehlo.reshape %154 : (tensor<8x2x64x2x64xf32>) -> tensor<1x8x2x64x2x64xf32>
      %217 = stablehlo.dynamic_update_slice %r50, %216, %r23, %67, %67, %67, %67, %67 : (tensor<2x8x2x64x2x64xf32>, tensor<1x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2x64xf32>
      %218 = stablehlo.reshape %155 : (tensor<8x2x64x2xf32>) -> tensor<1x8x2x64x2xf32>
      %219 = stablehlo.dynamic_update_slice %r51, %218, %r23, %67, %67, %67, %67 : (tensor<2x8x2x64x2xf32>, tensor<1x8x2x64x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2xf32>
      %220 = stablehlo.reshape %157 : (tensor<8x2x64x2x64xf32>) -> tensor<1x8x2x64x2x64xf32>
      %221 = stablehlo.dynamic_update_slice %r52, %220, %r23, %67, %67, %67, %67, %67 : (tensor<2x8x2x64x2x64xf32>, tensor<1x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x2x64x2x64xf32>
      %222 = stablehlo.reshape %162 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %223 = stablehlo.dynamic_update_slice %r53, %222, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %224 = stablehlo.reshape %166 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %225 = stablehlo.dynamic_update_slice %r54, %224, %r23, %67, %67, %67 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %226 = stablehlo.reshape %171 : (tensor<8x64xf32>) -> tensor<1x8x64xf32>
      %227 = stablehlo.dynamic_update_slice %r55, %226, %r23, %67, %67 : (tensor<2x8x64xf32>, tensor<1x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64xf32>
      %228 = stablehlo.reshape %173 : (tensor<8x64x64xf32>) -> tensor<1x8x64x64xf32>
      %229 = stablehlo.dynamic_update_slice %r56, %228, %r23, %67, %67, %67 : (tensor<2x8x64x64xf32>, tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x64xf32>
      %230 = stablehlo.reshape %176 : (tensor<512x64xf32>) -> tensor<1x512x64xf32>
      %231 = stablehlo.dynamic_update_slice %r57, %230, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %232 = stablehlo.reshape %178 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %233 = stablehlo.dynamic_update_slice %r58, %232, %r23, %67, %67, %67 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %234 = stablehlo.dynamic_update_slice %r59, %230, %r23, %67, %67 : (tensor<2x512x64xf32>, tensor<1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x64xf32>
      %235 = stablehlo.reshape %180 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %236 = stablehlo.dynamic_update_slice %r60, %235, %r23, %67, %67, %67 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %237 = stablehlo.reshape %181 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %238 = stablehlo.dynamic_update_slice %r61, %237, %r23, %67, %67, %67 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %239 = stablehlo.reshape %182 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %240 = stablehlo.dynamic_update_slice %r62, %239, %r23, %67, %67, %67 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      %241 = stablehlo.reshape %184 : (tensor<512x192xf32>) -> tensor<1x512x192xf32>
      %242 = stablehlo.dynamic_update_slice %r63, %241, %r23, %67, %67 : (tensor<2x512x192xf32>, tensor<1x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x512x192xf32>
      %243 = stablehlo.reshape %191 : (tensor<8x64x192xf32>) -> tensor<1x8x64x192xf32>
      %244 = stablehlo.dynamic_update_slice %r64, %243, %r23, %67, %67, %67 : (tensor<2x8x64x192xf32>, tensor<1x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x8x64x192xf32>
      stablehlo.return %193, %r24, %r25, %188, %r27, %r28, %r29, %r30, %r31, %r32, %r33, %r34, %r35, %r36, %195, %197, %199, %201, %202, %203, %205, %207, %209, %210, %211, %213, %215, %217, %219, %221, %223, %225, %227, %229, %231, %233, %234, %236, %238, %240, %242, %244 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>
    }
    %246 = stablehlo.multiply %245#3, %245#3 : tensor<8x64x64xf32>
    %247 = stablehlo.reduce(%246 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %248 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %249 = stablehlo.broadcast_in_dim %248, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %250 = stablehlo.multiply %247, %249 : tensor<8x64xf32>
    %251 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %252 = stablehlo.broadcast_in_dim %251, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %253 = stablehlo.add %250, %252 : tensor<8x64xf32>
    %254 = stablehlo.rsqrt %253 : tensor<8x64xf32>
    %255 = stablehlo.broadcast_in_dim %254, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %256 = stablehlo.multiply %245#3, %255 : tensor<8x64x64xf32>
    %257 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %258 = stablehlo.multiply %256, %257 : tensor<8x64x64xf32>
    %259 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %260 = stablehlo.reshape %258 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %261 = stablehlo.transpose %260, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %262 = sdy.sharding_constraint %261 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %263 = stablehlo.reshape %arg38 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %264 = stablehlo.transpose %263, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %265 = sdy.sharding_constraint %264 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %266 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<4x512x64xf32>
    %267 = sdy.sharding_constraint %266 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
    %268 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %333:8 = stablehlo.while(%r269 = %11, %r270 = %259, %r271 = %12, %r272 = %12, %r273 = %267, %r274 = %262, %r275 = %265, %r276 = %268) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    cond {
      %277 = stablehlo.constant dense<1> : tensor<i32>
      %278 = stablehlo.compare LT, %r269, %277, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %278 : tensor<i1>
    } do {
      %279 = stablehlo.constant dense<0> : tensor<i32>
      %280 = stablehlo.dynamic_slice %r274, %r269, %279, %279, %279, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %281 = stablehlo.reshape %280 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %282 = stablehlo.dynamic_slice %r275, %r269, %279, %279, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %283 = stablehlo.reshape %282 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %284 = stablehlo.reshape %281 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %285 = stablehlo.dot_general %284, %r270, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %286 = stablehlo.reshape %285 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %287 = sdy.sharding_constraint %286 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %288 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %289 = stablehlo.reduce(%287 init: %288) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %290 = stablehlo.broadcast_in_dim %289, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %291 = stablehlo.subtract %287, %290 : tensor<4x128x512xf32>
      %292 = stablehlo.exponential %291 : tensor<4x128x512xf32>
      %293 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %294 = stablehlo.reduce(%292 init: %293) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %295 = stablehlo.log %294 : tensor<4x128xf32>
      %296 = stablehlo.add %295, %289 : tensor<4x128xf32>
      %297 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %298 = stablehlo.broadcast_in_dim %283, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %299 = stablehlo.compare EQ, %297, %298, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %300 = stablehlo.broadcast_in_dim %293, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %301 = stablehlo.select %299, %287, %300 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %302 = stablehlo.reduce(%301 init: %293) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %303 = stablehlo.constant dense<-1> : tensor<i32>
      %304 = stablehlo.broadcast_in_dim %303, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %305 = stablehlo.compare NE, %283, %304, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %306 = stablehlo.subtract %296, %302 : tensor<4x128xf32>
      %307 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %308 = stablehlo.broadcast_in_dim %307, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %309 = stablehlo.convert %305 : (tensor<4x128xi1>) -> tensor<4x128xf32>
      %310 = stablehlo.multiply %309, %308 : tensor<4x128xf32>
      %311 = stablehlo.divide %310, %294 : tensor<4x128xf32>
      %312 = stablehlo.broadcast_in_dim %311, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %313 = stablehlo.multiply %292, %312 : tensor<4x128x512xf32>
      %314 = stablehlo.broadcast_in_dim %310, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %315 = stablehlo.select %299, %314, %300 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %316 = stablehlo.subtract %313, %315 : tensor<4x128x512xf32>
      %317 = stablehlo.broadcast_in_dim %293, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %318 = stablehlo.select %305, %306, %317 : tensor<4x128xi1>, tensor<4x128xf32>
      %319 = stablehlo.reduce(%318 init: %293) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %320 = stablehlo.reshape %316 : (tensor<4x128x512xf32>) -> tensor<512x512xf32>
      %321 = stablehlo.dot_general %320, %r270, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x512xf32>, tensor<512x64xf32>) -> tensor<512x64xf32>
      %322 = stablehlo.dot_general %316, %281, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<4x128x512xf32>, tensor<4x128x64xf32>) -> tensor<4x512x64xf32>
      %323 = stablehlo.add %r273, %322 : tensor<4x512x64xf32>
      %324 = sdy.sharding_constraint %323 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<4x512x64xf32>
      %325 = stablehlo.reshape %321 : (tensor<512x64xf32>) -> tensor<4x128x64xf32>
      %326 = sdy.sharding_constraint %325 <@mesh, [{"data"}, {}, {}]> : tensor<4x128x64xf32>
      %327 = stablehlo.add %r271, %319 : tensor<f32>
      %328 = stablehlo.add %r272, %319 : tensor<f32>
      %329 = stablehlo.constant dense<1> : tensor<i32>
      %330 = stablehlo.add %r269, %329 : tensor<i32>
      %331 = stablehlo.reshape %326 : (tensor<4x128x64xf32>) -> tensor<1x4x128x64xf32>
      %332 = stablehlo.dynamic_update_slice %r276, %331, %r269, %279, %279, %279 : (tensor<1x4x128x64xf32>, tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      stablehlo.return %330, %r270, %327, %328, %324, %r274, %r275, %332 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<4x512x64xf32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>, tensor<1x4x128x64xf32>
    }
    %334 = stablehlo.reduce(%333#4 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<4x512x64xf32>, tensor<f32>) -> tensor<512x64xf32>
    %335 = sdy.sharding_constraint %334 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %336 = stablehlo.constant dense<-1> : tensor<i32>
    %337 = stablehlo.broadcast_in_dim %336, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %338 = stablehlo.compare NE, %265, %337, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %339 = stablehlo.convert %338 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %340 = stablehlo.reduce(%339 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %341 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %342 = stablehlo.broadcast_in_dim %341, dims = [] : (tensor<f32>) -> tensor<1x4x128x64xf32>
    %343 = stablehlo.multiply %333#7, %342 : tensor<1x4x128x64xf32>
    %344 = stablehlo.broadcast_in_dim %341, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %345 = stablehlo.multiply %335, %344 : tensor<512x64xf32>
    %346 = sdy.sharding_constraint %343 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %347 = stablehlo.transpose %346, dims = [1, 0, 2, 3] : (tensor<1x4x128x64xf32>) -> tensor<4x1x128x64xf32>
    %348 = stablehlo.reshape %347 : (tensor<4x1x128x64xf32>) -> tensor<8x64x64xf32>
    %349 = sdy.sharding_constraint %345 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %350 = stablehlo.multiply %348, %257 : tensor<8x64x64xf32>
    %351 = stablehlo.multiply %348, %256 : tensor<8x64x64xf32>
    %352 = stablehlo.reduce(%351 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %353 = stablehlo.multiply %350, %255 : tensor<8x64x64xf32>
    %354 = stablehlo.multiply %350, %245#3 : tensor<8x64x64xf32>
    %355 = stablehlo.reduce(%354 init: %12) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %356 = stablehlo.multiply %355, %254 : tensor<8x64xf32>
    %357 = stablehlo.multiply %356, %254 : tensor<8x64xf32>
    %358 = stablehlo.multiply %357, %254 : tensor<8x64xf32>
    %359 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %360 = stablehlo.broadcast_in_dim %359, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %361 = stablehlo.multiply %358, %360 : tensor<8x64xf32>
    %362 = stablehlo.multiply %361, %249 : tensor<8x64xf32>
    %363 = stablehlo.broadcast_in_dim %362, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %364 = stablehlo.multiply %363, %245#3 : tensor<8x64x64xf32>
    %365 = stablehlo.add %353, %364 : tensor<8x64x64xf32>
    %366 = stablehlo.add %365, %364 : tensor<8x64x64xf32>
    %367 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %368 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %369 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %370 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %371 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %664:51 = stablehlo.while(%r372 = %11, %r373 = %8, %r374 = %9, %r375 = %366, %r376 = %10, %r377 = %arg3, %r378 = %arg4, %r379 = %arg5, %r380 = %arg6, %r381 = %arg7, %r382 = %arg8, %r383 = %arg9, %r384 = %arg10, %r385 = %arg11, %r386 = %245#14, %r387 = %245#15, %r388 = %245#16, %r389 = %245#17, %r390 = %245#18, %r391 = %245#19, %r392 = %245#20, %r393 = %245#21, %r394 = %245#22, %r395 = %245#23, %r396 = %245#24, %r397 = %245#25, %r398 = %245#26, %r399 = %245#27, %r400 = %245#28, %r401 = %245#29, %r402 = %245#30, %r403 = %245#31, %r404 = %245#32, %r405 = %245#33, %r406 = %245#34, %r407 = %245#35, %r408 = %245#36, %r409 = %245#37, %r410 = %245#38, %r411 = %245#39, %r412 = %245#40, %r413 = %245#41, %r414 = %367, %r415 = %368, %r416 = %369, %r417 = %369, %r418 = %368, %r419 = %367, %r420 = %370, %r421 = %370, %r422 = %371) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %423 = stablehlo.constant dense<2> : tensor<i32>
      %424 = stablehlo.compare LT, %r372, %423, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %424 : tensor<i1>
    } do {
      %425 = stablehlo.constant dense<1> : tensor<i32>
      %426 = stablehlo.subtract %425, %r372 : tensor<i32>
      %427 = stablehlo.constant dense<0> : tensor<i32>
      %428 = stablehlo.dynamic_slice %r376, %426, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %429 = stablehlo.reshape %428 : (tensor<1xui32>) -> tensor<ui32>
      %430 = stablehlo.dynamic_slice %r377, %426, %427, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %431 = stablehlo.reshape %430 : (tensor<1x64xf32>) -> tensor<64xf32>
      %432 = stablehlo.dynamic_slice %r378, %426, %427, %427, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %433 = stablehlo.reshape %432 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %434 = stablehlo.dynamic_slice %r379, %426, %427, %427, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %435 = stablehlo.reshape %434 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %436 = stablehlo.dynamic_slice %r380, %426, %427, %427, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %437 = stablehlo.reshape %436 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %438 = stablehlo.dynamic_slice %r381, %426, %427, %427, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %439 = stablehlo.reshape %438 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %440 = stablehlo.dynamic_slice %r382, %426, %427, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %441 = stablehlo.reshape %440 : (tensor<1x64xf32>) -> tensor<64xf32>
      %442 = stablehlo.dynamic_slice %r383, %426, %427, %427, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %443 = stablehlo.reshape %442 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %444 = stablehlo.dynamic_slice %r384, %426, %427, %427, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %445 = stablehlo.reshape %444 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %446 = stablehlo.dynamic_slice %r385, %426, %427, %427, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %447 = stablehlo.reshape %446 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %448 = stablehlo.dynamic_slice %r386, %426, %427, %427, %427, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %449 = stablehlo.reshape %448 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %450 = stablehlo.dynamic_slice %r387, %426, %427, %427, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %451 = stablehlo.reshape %450 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %452 = stablehlo.dynamic_slice %r388, %426, %427, %427, %427, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %453 = stablehlo.reshape %452 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %454 = stablehlo.dynamic_slice %r389, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %455 = stablehlo.reshape %454 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %456 = stablehlo.dynamic_slice %r390, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %457 = stablehlo.reshape %456 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %458 = stablehlo.dynamic_slice %r391, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %459 = stablehlo.reshape %458 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %460 = stablehlo.dynamic_slice %r392, %426, %427, %427, %427, %427, sizes = [1, 8, 64, 2, 16] : (tensor<2x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x16xf32>
      %461 = stablehlo.reshape %460 : (tensor<1x8x64x2x16xf32>) -> tensor<8x64x2x16xf32>
      %462 = stablehlo.dynamic_slice %r393, %426, %427, %427, %427, %427, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %463 = stablehlo.reshape %462 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %464 = stablehlo.dynamic_slice %r394, %426, %427, %427, %427, %427, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %465 = stablehlo.reshape %464 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %466 = stablehlo.dynamic_slice %r395, %426, %427, %427, %427, %427, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %467 = stablehlo.reshape %466 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %468 = stablehlo.dynamic_slice %r396, %426, %427, %427, %427, %427, sizes = [1, 1, 64, 1, 16] : (tensor<2x1x64x1x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x64x1x16xf32>
      %469 = stablehlo.reshape %468 : (tensor<1x1x64x1x16xf32>) -> tensor<1x64x1x16xf32>
      %470 = stablehlo.dynamic_slice %r397, %426, %427, %427, %427, %427, sizes = [1, 8, 64, 2, 16] : (tensor<2x8x64x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x16xf32>
      %471 = stablehlo.reshape %470 : (tensor<1x8x64x2x16xf32>) -> tensor<8x64x2x16xf32>
      %472 = stablehlo.dynamic_slice %r398, %426, %427, %427, %427, %427, %427, sizes = [1, 8, 64, 2, 2, 16] : (tensor<2x8x64x2x2x16xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x2x2x16xf32>
      %473 = stablehlo.reshape %472 : (tensor<1x8x64x2x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %474 = stablehlo.dynamic_slice %r399, %426, %427, %427, %427, %427, %427, sizes = [1, 8, 2, 64, 2, 64] : (tensor<2x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2x64xf32>
      %475 = stablehlo.reshape %474 : (tensor<1x8x2x64x2x64xf32>) -> tensor<8x2x64x2x64xf32>
      %476 = stablehlo.dynamic_slice %r400, %426, %427, %427, %427, %427, sizes = [1, 8, 2, 64, 2] : (tensor<2x8x2x64x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2xf32>
      %477 = stablehlo.reshape %476 : (tensor<1x8x2x64x2xf32>) -> tensor<8x2x64x2xf32>
      %478 = stablehlo.dynamic_slice %r401, %426, %427, %427, %427, %427, %427, sizes = [1, 8, 2, 64, 2, 64] : (tensor<2x8x2x64x2x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x2x64x2x64xf32>
      %479 = stablehlo.reshape %478 : (tensor<1x8x2x64x2x64xf32>) -> tensor<8x2x64x2x64xf32>
      %480 = stablehlo.dynamic_slice %r402, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %481 = stablehlo.reshape %480 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %482 = stablehlo.dynamic_slice %r403, %426, %427, %427, %427, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %483 = stablehlo.reshape %482 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %484 = stablehlo.dynamic_slice %r404, %426, %427, %427, sizes = [1, 8, 64] : (tensor<2x8x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xf32>
      %485 = stablehlo.reshape %484 : (tensor<1x8x64xf32>) -> tensor<8x64xf32>
      %486 = stablehlo.dynamic_slice %r405, %426, %427, %427, %427, sizes = [1, 8, 64, 64] : (tensor<2x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %487 = stablehlo.reshape %486 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %488 = stablehlo.dynamic_slice %r406, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %489 = stablehlo.reshape %488 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %490 = stablehlo.dynamic_slice %r407, %426, %427, %427, %427, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %491 = stablehlo.reshape %490 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %492 = stablehlo.dynamic_slice %r408, %426, %427, %427, sizes = [1, 512, 64] : (tensor<2x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x64xf32>
      %493 = stablehlo.reshape %492 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %494 = stablehlo.dynamic_slice %r409, %426, %427, %427, %427, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %495 = stablehlo.reshape %494 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %496 = stablehlo.dynamic_slice %r410, %426, %427, %427, %427, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %497 = stablehlo.reshape %496 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %498 = stablehlo.dynamic_slice %r411, %426, %427, %427, %427, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %499 = stablehlo.reshape %498 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %500 = stablehlo.dynamic_slice %r412, %426, %427, %427, sizes = [1, 512, 192] : (tensor<2x512x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x512x192xf32>
      %501 = stablehlo.reshape %500 : (tensor<1x512x192xf32>) -> tensor<512x192xf32>
      %502 = stablehlo.dynamic_slice %r413, %426, %427, %427, %427, sizes = [1, 8, 64, 192] : (tensor<2x8x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x192xf32>
      %503 = stablehlo.reshape %502 : (tensor<1x8x64x192xf32>) -> tensor<8x64x192xf32>
      %504 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %505 = stablehlo.broadcast_in_dim %504, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %506 = stablehlo.broadcast_in_dim %451, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %507 = stablehlo.broadcast_in_dim %431, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %508 = stablehlo.broadcast_in_dim %463, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %509 = stablehlo.broadcast_in_dim %465, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %510 = stablehlo.broadcast_in_dim %467, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %511 = stablehlo.broadcast_in_dim %469, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %512 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %513 = stablehlo.broadcast_in_dim %512, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %514 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %515 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %516 = stablehlo.subtract %514, %515 : tensor<64x64xi32>
      %517 = stablehlo.broadcast_in_dim %427, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %518 = stablehlo.add %516, %517 : tensor<64x64xi32>
      %519 = stablehlo.compare GE, %518, %517, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %520 = stablehlo.broadcast_in_dim %519, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %521 = stablehlo.broadcast_in_dim %477, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %522 = stablehlo.broadcast_in_dim %485, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %523 = stablehlo.broadcast_in_dim %441, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %524 = sdy.sharding_constraint %r375 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %525 = stablehlo.reshape %524 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %526 = stablehlo.dot_general %525, %447, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x192xf32>) -> tensor<512x192xf32>
      %527 = stablehlo.dot_general %525, %501, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x192xf32>) -> tensor<64x192xf32>
      %528 = stablehlo.reshape %526 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %529 = stablehlo.multiply %528, %495 : tensor<8x64x192xf32>
      %530 = stablehlo.multiply %528, %499 : tensor<8x64x192xf32>
      %531 = stablehlo.multiply %529, %497 : tensor<8x64x192xf32>
      %532 = stablehlo.multiply %529, %491 : tensor<8x64x192xf32>
      %533 = stablehlo.multiply %532, %497 : tensor<8x64x192xf32>
      %534 = stablehlo.multiply %533, %503 : tensor<8x64x192xf32>
      %535 = stablehlo.add %531, %534 : tensor<8x64x192xf32>
      %536 = stablehlo.reshape %530 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %537 = stablehlo.dot_general %536, %445, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %538 = stablehlo.dot_general %536, %493, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %539 = stablehlo.reshape %537 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %540 = stablehlo.reshape %535 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %541 = stablehlo.dot_general %540, %443, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<192x64xf32>) -> tensor<512x64xf32>
      %542 = stablehlo.dot_general %540, %489, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<512x64xf32>) -> tensor<192x64xf32>
      %543 = stablehlo.reshape %541 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %544 = stablehlo.add %539, %543 : tensor<8x64x64xf32>
      %545 = stablehlo.multiply %544, %523 : tensor<8x64x64xf32>
      %546 = stablehlo.multiply %544, %487 : tensor<8x64x64xf32>
      %547 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %548 = stablehlo.reduce(%546 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %549 = stablehlo.multiply %545, %522 : tensor<8x64x64xf32>
      %550 = stablehlo.multiply %545, %483 : tensor<8x64x64xf32>
      %551 = stablehlo.add %524, %549 : tensor<8x64x64xf32>
      %552 = stablehlo.reduce(%550 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %553 = stablehlo.multiply %552, %485 : tensor<8x64xf32>
      %554 = stablehlo.multiply %553, %485 : tensor<8x64xf32>
      %555 = stablehlo.multiply %554, %485 : tensor<8x64xf32>
      %556 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
      %557 = stablehlo.broadcast_in_dim %556, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %558 = stablehlo.multiply %555, %557 : tensor<8x64xf32>
      %559 = stablehlo.multiply %558, %505 : tensor<8x64xf32>
      %560 = stablehlo.broadcast_in_dim %559, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %561 = stablehlo.multiply %560, %483 : tensor<8x64x64xf32>
      %562 = stablehlo.add %551, %561 : tensor<8x64x64xf32>
      %563 = stablehlo.add %562, %561 : tensor<8x64x64xf32>
      %564 = sdy.sharding_constraint %563 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %565 = stablehlo.reshape %564 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %566 = stablehlo.dot_general %565, %439, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %567 = stablehlo.dot_general %565, %481, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %568 = stablehlo.reshape %566 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %569 = stablehlo.reshape %568 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %570 = stablehlo.reshape %569 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %571 = stablehlo.transpose %570, dims = [0, 2, 1, 3, 4] : (tensor<8x64x2x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %572 = stablehlo.dot_general %571, %461, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %573 = stablehlo.dot_general %571, %479, batching_dims = [0, 1] x [0, 1], contracting_dims = [2, 3] x [2, 3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x16xf32>, tensor<8x2x64x2x64xf32>) -> tensor<8x2x16x64xf32>
      %574 = stablehlo.transpose %573, dims = [0, 3, 1, 2] : (tensor<8x2x16x64xf32>) -> tensor<8x64x2x16xf32>
      %575 = stablehlo.divide %572, %521 : tensor<8x2x64x2x64xf32>
      %576 = stablehlo.multiply %572, %479 : tensor<8x2x64x2x64xf32>
      %577 = stablehlo.divide %576, %521 : tensor<8x2x64x2x64xf32>
      %578 = stablehlo.negate %577 : tensor<8x2x64x2x64xf32>
      %579 = stablehlo.reduce(%578 init: %547) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %580 = stablehlo.broadcast_in_dim %579, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %581 = stablehlo.add %575, %580 : tensor<8x2x64x2x64xf32>
      %582 = stablehlo.multiply %581, %475 : tensor<8x2x64x2x64xf32>
      %583 = stablehlo.broadcast_in_dim %547, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %584 = stablehlo.select %520, %582, %583 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %585 = stablehlo.multiply %584, %513 : tensor<8x2x64x2x64xf32>
      %586 = stablehlo.dot_general %585, %471, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %587 = stablehlo.transpose %586, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %588 = stablehlo.dot_general %585, %473, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x2x16xf32>) -> tensor<8x2x64x16xf32>
      %589 = stablehlo.transpose %588, dims = [0, 2, 1, 3] : (tensor<8x2x64x16xf32>) -> tensor<8x64x2x16xf32>
      %590 = stablehlo.reshape %587 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %591 = stablehlo.multiply %589, %511 : tensor<8x64x2x16xf32>
      %592 = stablehlo.multiply %589, %510 : tensor<8x64x2x16xf32>
      %593 = stablehlo.slice %591 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %594 = stablehlo.slice %591 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %595 = stablehlo.negate %593 : tensor<8x64x2x8xf32>
      %596 = stablehlo.pad %595, %547, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %597 = stablehlo.add %592, %596 : tensor<8x64x2x16xf32>
      %598 = stablehlo.pad %594, %547, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x2x8xf32>, tensor<f32>) -> tensor<8x64x2x16xf32>
      %599 = stablehlo.add %597, %598 : tensor<8x64x2x16xf32>
      %600 = stablehlo.multiply %590, %509 : tensor<8x64x4x16xf32>
      %601 = stablehlo.multiply %590, %508 : tensor<8x64x4x16xf32>
      %602 = stablehlo.slice %600 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %603 = stablehlo.slice %600 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %604 = stablehlo.negate %602 : tensor<8x64x4x8xf32>
      %605 = stablehlo.pad %604, %547, low = [0, 0, 0, 8], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %606 = stablehlo.add %601, %605 : tensor<8x64x4x16xf32>
      %607 = stablehlo.pad %603, %547, low = [0, 0, 0, 0], high = [0, 0, 0, 8], interior = [0, 0, 0, 0] : (tensor<8x64x4x8xf32>, tensor<f32>) -> tensor<8x64x4x16xf32>
      %608 = stablehlo.add %606, %607 : tensor<8x64x4x16xf32>
      %609 = sdy.sharding_constraint %574 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %610 = stablehlo.reshape %609 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %611 = stablehlo.reshape %610 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %612 = stablehlo.dot_general %611, %437, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %613 = stablehlo.dot_general %611, %459, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %614 = stablehlo.reshape %612 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %615 = sdy.sharding_constraint %599 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %616 = stablehlo.reshape %615 : (tensor<8x64x2x16xf32>) -> tensor<8x64x32xf32>
      %617 = stablehlo.reshape %616 : (tensor<8x64x32xf32>) -> tensor<512x32xf32>
      %618 = stablehlo.dot_general %617, %435, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<32x64xf32>) -> tensor<512x64xf32>
      %619 = stablehlo.dot_general %617, %457, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x32xf32>, tensor<512x64xf32>) -> tensor<32x64xf32>
      %620 = stablehlo.reshape %618 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %621 = stablehlo.add %614, %620 : tensor<8x64x64xf32>
      %622 = sdy.sharding_constraint %608 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %623 = stablehlo.reshape %622 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %624 = stablehlo.reshape %623 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %625 = stablehlo.dot_general %624, %433, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %626 = stablehlo.dot_general %624, %455, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<64x64xf32>
      %627 = stablehlo.reshape %625 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %628 = stablehlo.add %621, %627 : tensor<8x64x64xf32>
      %629 = stablehlo.multiply %628, %507 : tensor<8x64x64xf32>
      %630 = stablehlo.multiply %628, %453 : tensor<8x64x64xf32>
      %631 = stablehlo.reduce(%630 init: %547) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %632 = stablehlo.multiply %629, %506 : tensor<8x64x64xf32>
      %633 = stablehlo.multiply %629, %449 : tensor<8x64x64xf32>
      %634 = stablehlo.add %564, %632 : tensor<8x64x64xf32>
      %635 = stablehlo.reduce(%633 init: %547) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %636 = stablehlo.multiply %635, %451 : tensor<8x64xf32>
      %637 = stablehlo.multiply %636, %451 : tensor<8x64xf32>
      %638 = stablehlo.multiply %637, %451 : tensor<8x64xf32>
      %639 = stablehlo.multiply %638, %557 : tensor<8x64xf32>
      %640 = stablehlo.multiply %639, %505 : tensor<8x64xf32>
      %641 = stablehlo.broadcast_in_dim %640, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %642 = stablehlo.multiply %641, %449 : tensor<8x64x64xf32>
      %643 = stablehlo.add %634, %642 : tensor<8x64x64xf32>
      %644 = stablehlo.add %643, %642 : tensor<8x64x64xf32>
      %645 = stablehlo.add %r372, %425 : tensor<i32>
      %646 = stablehlo.reshape %631 : (tensor<64xf32>) -> tensor<1x64xf32>
      %647 = stablehlo.dynamic_update_slice %r414, %646, %426, %427 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %648 = stablehlo.reshape %626 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %649 = stablehlo.dynamic_update_slice %r415, %648, %426, %427, %427 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %650 = stablehlo.reshape %619 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %651 = stablehlo.dynamic_update_slice %r416, %650, %426, %427, %427 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %652 = stablehlo.reshape %613 : (tensor<32x64xf32>) -> tensor<1x32x64xf32>
      %653 = stablehlo.dynamic_update_slice %r417, %652, %426, %427, %427 : (tensor<2x32x64xf32>, tensor<1x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x32x64xf32>
      %654 = stablehlo.reshape %567 : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
      %655 = stablehlo.dynamic_update_slice %r418, %654, %426, %427, %427 : (tensor<2x64x64xf32>, tensor<1x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x64xf32>
      %656 = stablehlo.reshape %548 : (tensor<64xf32>) -> tensor<1x64xf32>
      %657 = stablehlo.dynamic_update_slice %r419, %656, %426, %427 : (tensor<2x64xf32>, tensor<1x64xf32>, tensor<i32>, tensor<i32>) -> tensor<2x64xf32>
      %658 = stablehlo.reshape %542 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %659 = stablehlo.dynamic_update_slice %r420, %658, %426, %427, %427 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %660 = stablehlo.reshape %538 : (tensor<192x64xf32>) -> tensor<1x192x64xf32>
      %661 = stablehlo.dynamic_update_slice %r421, %660, %426, %427, %427 : (tensor<2x192x64xf32>, tensor<1x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x192x64xf32>
      %662 = stablehlo.reshape %527 : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
      %663 = stablehlo.dynamic_update_slice %r422, %662, %426, %427, %427 : (tensor<2x64x192xf32>, tensor<1x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x64x192xf32>
      stablehlo.return %645, %r373, %r374, %644, %r376, %r377, %r378, %r379, %r380, %r381, %r382, %r383, %r384, %r385, %r386, %r387, %r388, %r389, %r390, %r391, %r392, %r393, %r394, %r395, %r396, %r397, %r398, %r399, %r400, %r401, %r402, %r403, %r404, %r405, %r406, %r407, %r408, %r409, %r410, %r411, %r412, %r413, %647, %649, %651, %653, %655, %657, %659, %661, %663 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x2x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x1x64x1x16xf32>, tensor<2x8x64x2x16xf32>, tensor<2x8x64x2x2x16xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x8x2x64x2xf32>, tensor<2x8x2x64x2x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x64xf32>, tensor<2x8x64xf32>, tensor<2x8x64x64xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x512x64xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x8x64x192xf32>, tensor<2x512x192xf32>, tensor<2x8x64x192xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %665 = sdy.sharding_constraint %664#3 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %666 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %670 = "stablehlo.scatter"(%666, %arg37, %665) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r667: tensor<f32>, %r668: tensor<f32>):
      %669 = stablehlo.add %r667, %r668 : tensor<f32>
      stablehlo.return %669 : tensor<f32>
    }) : (tensor<512x64xf32>, tensor<8x64xi32>, tensor<8x64x64xf32>) -> tensor<512x64xf32>
    %671 = stablehlo.maximum %340, %341 : tensor<f32>
    %672 = stablehlo.divide %341, %671 : tensor<f32>
    %673 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %674 = stablehlo.multiply %670, %673 : tensor<512x64xf32>
    %675 = sdy.sharding_constraint %674 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %676 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %677 = stablehlo.multiply %352, %676 : tensor<64xf32>
    %678 = sdy.sharding_constraint %677 <@mesh, [{}]> : tensor<64xf32>
    %679 = stablehlo.multiply %349, %673 : tensor<512x64xf32>
    %680 = sdy.sharding_constraint %679 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %681 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %682 = stablehlo.multiply %664#42, %681 : tensor<2x64xf32>
    %683 = sdy.sharding_constraint %682 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %684 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %685 = stablehlo.multiply %664#43, %684 : tensor<2x64x64xf32>
    %686 = sdy.sharding_constraint %685 <@mesh, [{}, {"tensor"}, {}]> : tensor<2x64x64xf32>
    %687 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %688 = stablehlo.multiply %664#44, %687 : tensor<2x32x64xf32>
    %689 = sdy.sharding_constraint %688 <@mesh, [{}, {"tensor"}, {}]> : tensor<2x32x64xf32>
    %690 = stablehlo.multiply %664#45, %687 : tensor<2x32x64xf32>
    %691 = sdy.sharding_constraint %690 <@mesh, [{}, {"tensor"}, {}]> : tensor<2x32x64xf32>
    %692 = stablehlo.multiply %664#46, %684 : tensor<2x64x64xf32>
    %693 = sdy.sharding_constraint %692 <@mesh, [{}, {}, {"tensor"}]> : tensor<2x64x64xf32>
    %694 = stablehlo.multiply %664#47, %681 : tensor<2x64xf32>
    %695 = sdy.sharding_constraint %694 <@mesh, [{}, {}]> : tensor<2x64xf32>
    %696 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %697 = stablehlo.multiply %664#48, %696 : tensor<2x192x64xf32>
    %698 = sdy.sharding_constraint %697 <@mesh, [{}, {"tensor"}, {}]> : tensor<2x192x64xf32>
    %699 = stablehlo.multiply %664#49, %696 : tensor<2x192x64xf32>
    %700 = sdy.sharding_constraint %699 <@mesh, [{}, {"tensor"}, {}]> : tensor<2x192x64xf32>
    %701 = stablehlo.broadcast_in_dim %672, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %702 = stablehlo.multiply %664#50, %701 : tensor<2x64x192xf32>
    %703 = sdy.sharding_constraint %702 <@mesh, [{}, {}, {"tensor"}]> : tensor<2x64x192xf32>
    %704 = stablehlo.multiply %675, %675 : tensor<512x64xf32>
    %705 = stablehlo.reduce(%704 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %706 = stablehlo.multiply %678, %678 : tensor<64xf32>
    %707 = stablehlo.reduce(%706 init: %12) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %708 = stablehlo.add %705, %707 : tensor<f32>
    %709 = stablehlo.multiply %680, %680 : tensor<512x64xf32>
    %710 = stablehlo.reduce(%709 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<f32>
    %711 = stablehlo.add %708, %710 : tensor<f32>
    %712 = stablehlo.multiply %683, %683 : tensor<2x64xf32>
    %713 = stablehlo.reduce(%712 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %714 = stablehlo.add %711, %713 : tensor<f32>
    %715 = stablehlo.multiply %686, %686 : tensor<2x64x64xf32>
    %716 = stablehlo.reduce(%715 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %717 = stablehlo.add %714, %716 : tensor<f32>
    %718 = stablehlo.multiply %689, %689 : tensor<2x32x64xf32>
    %719 = stablehlo.reduce(%718 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %720 = stablehlo.add %717, %719 : tensor<f32>
    %721 = stablehlo.multiply %691, %691 : tensor<2x32x64xf32>
    %722 = stablehlo.reduce(%721 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x32x64xf32>, tensor<f32>) -> tensor<f32>
    %723 = stablehlo.add %720, %722 : tensor<f32>
    %724 = stablehlo.multiply %693, %693 : tensor<2x64x64xf32>
    %725 = stablehlo.reduce(%724 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x64xf32>, tensor<f32>) -> tensor<f32>
    %726 = stablehlo.add %723, %725 : tensor<f32>
    %727 = stablehlo.multiply %695, %695 : tensor<2x64xf32>
    %728 = stablehlo.reduce(%727 init: %12) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x64xf32>, tensor<f32>) -> tensor<f32>
    %729 = stablehlo.add %726, %728 : tensor<f32>
    %730 = stablehlo.multiply %698, %698 : tensor<2x192x64xf32>
    %731 = stablehlo.reduce(%730 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %732 = stablehlo.add %729, %731 : tensor<f32>
    %733 = stablehlo.multiply %700, %700 : tensor<2x192x64xf32>
    %734 = stablehlo.reduce(%733 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x192x64xf32>, tensor<f32>) -> tensor<f32>
    %735 = stablehlo.add %732, %734 : tensor<f32>
    %736 = stablehlo.multiply %703, %703 : tensor<2x64x192xf32>
    %737 = stablehlo.reduce(%736 init: %12) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<2x64x192xf32>, tensor<f32>) -> tensor<f32>
    %738 = stablehlo.add %735, %737 : tensor<f32>
    %739 = stablehlo.sqrt %738 : tensor<f32>
    %740 = stablehlo.constant dense<1.0e-6> : tensor<f32>
    %741 = stablehlo.add %739, %740 : tensor<f32>
    %742 = stablehlo.divide %341, %741 : tensor<f32>
    %743 = stablehlo.minimum %742, %341 : tensor<f32>
    %744 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %745 = stablehlo.multiply %675, %744 : tensor<512x64xf32>
    %746 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %747 = stablehlo.multiply %678, %746 : tensor<64xf32>
    %748 = stablehlo.multiply %680, %744 : tensor<512x64xf32>
    %749 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %750 = stablehlo.multiply %683, %749 : tensor<2x64xf32>
    %751 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %752 = stablehlo.multiply %686, %751 : tensor<2x64x64xf32>
    %753 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %754 = stablehlo.multiply %689, %753 : tensor<2x32x64xf32>
    %755 = stablehlo.multiply %691, %753 : tensor<2x32x64xf32>
    %756 = stablehlo.multiply %693, %751 : tensor<2x64x64xf32>
    %757 = stablehlo.multiply %695, %749 : tensor<2x64xf32>
    %758 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %759 = stablehlo.multiply %698, %758 : tensor<2x192x64xf32>
    %760 = stablehlo.multiply %700, %758 : tensor<2x192x64xf32>
    %761 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %762 = stablehlo.multiply %703, %761 : tensor<2x64x192xf32>
    %763 = stablehlo.convert %arg36 : (tensor<i32>) -> tensor<f32>
    %764 = stablehlo.constant dense<5.0e0> : tensor<f32>
    %765 = stablehlo.subtract %763, %764 : tensor<f32>
    %766 = stablehlo.constant dense<6.666667e-2> : tensor<f32>
    %767 = stablehlo.multiply %765, %766 : tensor<f32>
    %768 = stablehlo.maximum %767, %12 : tensor<f32>
    %769 = stablehlo.minimum %768, %341 : tensor<f32>
    %770 = stablehlo.constant dense<3.1415927e0> : tensor<f32>
    %771 = stablehlo.multiply %769, %770 : tensor<f32>
    %772 = stablehlo.cosine %771 : tensor<f32>
    %773 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %774 = stablehlo.multiply %772, %773 : tensor<f32>
    %775 = stablehlo.add %774, %773 : tensor<f32>
    %776 = stablehlo.constant dense<9.0e-1> : tensor<f32>
    %777 = stablehlo.multiply %775, %776 : tensor<f32>
    %778 = stablehlo.constant dense<1.0e-1> : tensor<f32>
    %779 = stablehlo.add %777, %778 : tensor<f32>
    %780 = stablehlo.compare LT, %763, %764, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %781 = stablehlo.add %763, %341 : tensor<f32>
    %782 = stablehlo.constant dense<2.0e-1> : tensor<f32>
    %783 = stablehlo.multiply %781, %782 : tensor<f32>
    %784 = stablehlo.select %780, %783, %779 : tensor<i1>, tensor<f32>
    %785 = stablehlo.constant dense<3.0e-3> : tensor<f32>
    %786 = stablehlo.multiply %784, %785 : tensor<f32>
    %787 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %788 = stablehlo.multiply %arg12, %787 : tensor<512x64xf32>
    %789 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %790 = stablehlo.multiply %745, %789 : tensor<512x64xf32>
    %791 = stablehlo.add %788, %790 : tensor<512x64xf32>
    %792 = stablehlo.constant dense<9.5e-1> : tensor<f32>
    %793 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %794 = stablehlo.multiply %arg24, %793 : tensor<512x64xf32>
    %795 = stablehlo.multiply %745, %745 : tensor<512x64xf32>
    %796 = stablehlo.constant dense<5.0e-2> : tensor<f32>
    %797 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %798 = stablehlo.multiply %795, %797 : tensor<512x64xf32>
    %799 = stablehlo.add %794, %798 : tensor<512x64xf32>
    %800 = stablehlo.power %776, %781 : tensor<f32>
    %801 = stablehlo.subtract %341, %800 : tensor<f32>
    %802 = stablehlo.divide %341, %801 : tensor<f32>
    %803 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %804 = stablehlo.power %792, %781 : tensor<f32>
    %805 = stablehlo.subtract %341, %804 : tensor<f32>
    %806 = stablehlo.divide %341, %805 : tensor<f32>
    %807 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %808 = stablehlo.multiply %791, %803 : tensor<512x64xf32>
    %809 = stablehlo.multiply %799, %807 : tensor<512x64xf32>
    %810 = stablehlo.sqrt %809 : tensor<512x64xf32>
    %811 = stablehlo.constant dense<1.0e-8> : tensor<f32>
    %812 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %813 = stablehlo.add %810, %812 : tensor<512x64xf32>
    %814 = stablehlo.divide %808, %813 : tensor<512x64xf32>
    %815 = stablehlo.multiply %arg0, %789 : tensor<512x64xf32>
    %816 = stablehlo.add %814, %815 : tensor<512x64xf32>
    %817 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<512x64xf32>
    %818 = stablehlo.multiply %816, %817 : tensor<512x64xf32>
    %819 = stablehlo.subtract %arg0, %818 : tensor<512x64xf32>
    %820 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %821 = stablehlo.multiply %arg13, %820 : tensor<64xf32>
    %822 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %823 = stablehlo.multiply %747, %822 : tensor<64xf32>
    %824 = stablehlo.add %821, %823 : tensor<64xf32>
    %825 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %826 = stablehlo.multiply %arg25, %825 : tensor<64xf32>
    %827 = stablehlo.multiply %747, %747 : tensor<64xf32>
    %828 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %829 = stablehlo.multiply %827, %828 : tensor<64xf32>
    %830 = stablehlo.add %826, %829 : tensor<64xf32>
    %831 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %832 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %833 = stablehlo.multiply %824, %831 : tensor<64xf32>
    %834 = stablehlo.multiply %830, %832 : tensor<64xf32>
    %835 = stablehlo.sqrt %834 : tensor<64xf32>
    %836 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %837 = stablehlo.add %835, %836 : tensor<64xf32>
    %838 = stablehlo.divide %833, %837 : tensor<64xf32>
    %839 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %840 = stablehlo.multiply %838, %839 : tensor<64xf32>
    %841 = stablehlo.subtract %arg1, %840 : tensor<64xf32>
    %842 = stablehlo.multiply %arg14, %787 : tensor<512x64xf32>
    %843 = stablehlo.multiply %748, %789 : tensor<512x64xf32>
    %844 = stablehlo.add %842, %843 : tensor<512x64xf32>
    %845 = stablehlo.multiply %arg26, %793 : tensor<512x64xf32>
    %846 = stablehlo.multiply %748, %748 : tensor<512x64xf32>
    %847 = stablehlo.multiply %846, %797 : tensor<512x64xf32>
    %848 = stablehlo.add %845, %847 : tensor<512x64xf32>
    %849 = stablehlo.multiply %844, %803 : tensor<512x64xf32>
    %850 = stablehlo.multiply %848, %807 : tensor<512x64xf32>
    %851 = stablehlo.sqrt %850 : tensor<512x64xf32>
    %852 = stablehlo.add %851, %812 : tensor<512x64xf32>
    %853 = stablehlo.divide %849, %852 : tensor<512x64xf32>
    %854 = stablehlo.multiply %arg2, %789 : tensor<512x64xf32>
    %855 = stablehlo.add %853, %854 : tensor<512x64xf32>
    %856 = stablehlo.multiply %855, %817 : tensor<512x64xf32>
    %857 = stablehlo.subtract %arg2, %856 : tensor<512x64xf32>
    %858 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %859 = stablehlo.multiply %arg15, %858 : tensor<2x64xf32>
    %860 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %861 = stablehlo.multiply %750, %860 : tensor<2x64xf32>
    %862 = stablehlo.add %859, %861 : tensor<2x64xf32>
    %863 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %864 = stablehlo.multiply %arg27, %863 : tensor<2x64xf32>
    %865 = stablehlo.multiply %750, %750 : tensor<2x64xf32>
    %866 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %867 = stablehlo.multiply %865, %866 : tensor<2x64xf32>
    %868 = stablehlo.add %864, %867 : tensor<2x64xf32>
    %869 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %870 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %871 = stablehlo.multiply %862, %869 : tensor<2x64xf32>
    %872 = stablehlo.multiply %868, %870 : tensor<2x64xf32>
    %873 = stablehlo.sqrt %872 : tensor<2x64xf32>
    %874 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %875 = stablehlo.add %873, %874 : tensor<2x64xf32>
    %876 = stablehlo.divide %871, %875 : tensor<2x64xf32>
    %877 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x64xf32>
    %878 = stablehlo.multiply %876, %877 : tensor<2x64xf32>
    %879 = stablehlo.subtract %arg3, %878 : tensor<2x64xf32>
    %880 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %881 = stablehlo.multiply %arg16, %880 : tensor<2x64x64xf32>
    %882 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %883 = stablehlo.multiply %752, %882 : tensor<2x64x64xf32>
    %884 = stablehlo.add %881, %883 : tensor<2x64x64xf32>
    %885 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %886 = stablehlo.multiply %arg28, %885 : tensor<2x64x64xf32>
    %887 = stablehlo.multiply %752, %752 : tensor<2x64x64xf32>
    %888 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %889 = stablehlo.multiply %887, %888 : tensor<2x64x64xf32>
    %890 = stablehlo.add %886, %889 : tensor<2x64x64xf32>
    %891 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %892 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %893 = stablehlo.multiply %884, %891 : tensor<2x64x64xf32>
    %894 = stablehlo.multiply %890, %892 : tensor<2x64x64xf32>
    %895 = stablehlo.sqrt %894 : tensor<2x64x64xf32>
    %896 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %897 = stablehlo.add %895, %896 : tensor<2x64x64xf32>
    %898 = stablehlo.divide %893, %897 : tensor<2x64x64xf32>
    %899 = stablehlo.multiply %arg4, %882 : tensor<2x64x64xf32>
    %900 = stablehlo.add %898, %899 : tensor<2x64x64xf32>
    %901 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x64x64xf32>
    %902 = stablehlo.multiply %900, %901 : tensor<2x64x64xf32>
    %903 = stablehlo.subtract %arg4, %902 : tensor<2x64x64xf32>
    %904 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %905 = stablehlo.multiply %arg17, %904 : tensor<2x32x64xf32>
    %906 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %907 = stablehlo.multiply %754, %906 : tensor<2x32x64xf32>
    %908 = stablehlo.add %905, %907 : tensor<2x32x64xf32>
    %909 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %910 = stablehlo.multiply %arg29, %909 : tensor<2x32x64xf32>
    %911 = stablehlo.multiply %754, %754 : tensor<2x32x64xf32>
    %912 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %913 = stablehlo.multiply %911, %912 : tensor<2x32x64xf32>
    %914 = stablehlo.add %910, %913 : tensor<2x32x64xf32>
    %915 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %916 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %917 = stablehlo.multiply %908, %915 : tensor<2x32x64xf32>
    %918 = stablehlo.multiply %914, %916 : tensor<2x32x64xf32>
    %919 = stablehlo.sqrt %918 : tensor<2x32x64xf32>
    %920 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %921 = stablehlo.add %919, %920 : tensor<2x32x64xf32>
    %922 = stablehlo.divide %917, %921 : tensor<2x32x64xf32>
    %923 = stablehlo.multiply %arg5, %906 : tensor<2x32x64xf32>
    %924 = stablehlo.add %922, %923 : tensor<2x32x64xf32>
    %925 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x32x64xf32>
    %926 = stablehlo.multiply %924, %925 : tensor<2x32x64xf32>
    %927 = stablehlo.subtract %arg5, %926 : tensor<2x32x64xf32>
    %928 = stablehlo.multiply %arg18, %904 : tensor<2x32x64xf32>
    %929 = stablehlo.multiply %755, %906 : tensor<2x32x64xf32>
    %930 = stablehlo.add %928, %929 : tensor<2x32x64xf32>
    %931 = stablehlo.multiply %arg30, %909 : tensor<2x32x64xf32>
    %932 = stablehlo.multiply %755, %755 : tensor<2x32x64xf32>
    %933 = stablehlo.multiply %932, %912 : tensor<2x32x64xf32>
    %934 = stablehlo.add %931, %933 : tensor<2x32x64xf32>
    %935 = stablehlo.multiply %930, %915 : tensor<2x32x64xf32>
    %936 = stablehlo.multiply %934, %916 : tensor<2x32x64xf32>
    %937 = stablehlo.sqrt %936 : tensor<2x32x64xf32>
    %938 = stablehlo.add %937, %920 : tensor<2x32x64xf32>
    %939 = stablehlo.divide %935, %938 : tensor<2x32x64xf32>
    %940 = stablehlo.multiply %arg6, %906 : tensor<2x32x64xf32>
    %941 = stablehlo.add %939, %940 : tensor<2x32x64xf32>
    %942 = stablehlo.multiply %941, %925 : tensor<2x32x64xf32>
    %943 = stablehlo.subtract %arg6, %942 : tensor<2x32x64xf32>
    %944 = stablehlo.multiply %arg19, %880 : tensor<2x64x64xf32>
    %945 = stablehlo.multiply %756, %882 : tensor<2x64x64xf32>
    %946 = stablehlo.add %944, %945 : tensor<2x64x64xf32>
    %947 = stablehlo.multiply %arg31, %885 : tensor<2x64x64xf32>
    %948 = stablehlo.multiply %756, %756 : tensor<2x64x64xf32>
    %949 = stablehlo.multiply %948, %888 : tensor<2x64x64xf32>
    %950 = stablehlo.add %947, %949 : tensor<2x64x64xf32>
    %951 = stablehlo.multiply %946, %891 : tensor<2x64x64xf32>
    %952 = stablehlo.multiply %950, %892 : tensor<2x64x64xf32>
    %953 = stablehlo.sqrt %952 : tensor<2x64x64xf32>
    %954 = stablehlo.add %953, %896 : tensor<2x64x64xf32>
    %955 = stablehlo.divide %951, %954 : tensor<2x64x64xf32>
    %956 = stablehlo.multiply %arg7, %882 : tensor<2x64x64xf32>
    %957 = stablehlo.add %955, %956 : tensor<2x64x64xf32>
    %958 = stablehlo.multiply %957, %901 : tensor<2x64x64xf32>
    %959 = stablehlo.subtract %arg7, %958 : tensor<2x64x64xf32>
    %960 = stablehlo.multiply %arg20, %858 : tensor<2x64xf32>
    %961 = stablehlo.multiply %757, %860 : tensor<2x64xf32>
    %962 = stablehlo.add %960, %961 : tensor<2x64xf32>
    %963 = stablehlo.multiply %arg32, %863 : tensor<2x64xf32>
    %964 = stablehlo.multiply %757, %757 : tensor<2x64xf32>
    %965 = stablehlo.multiply %964, %866 : tensor<2x64xf32>
    %966 = stablehlo.add %963, %965 : tensor<2x64xf32>
    %967 = stablehlo.multiply %962, %869 : tensor<2x64xf32>
    %968 = stablehlo.multiply %966, %870 : tensor<2x64xf32>
    %969 = stablehlo.sqrt %968 : tensor<2x64xf32>
    %970 = stablehlo.add %969, %874 : tensor<2x64xf32>
    %971 = stablehlo.divide %967, %970 : tensor<2x64xf32>
    %972 = stablehlo.multiply %971, %877 : tensor<2x64xf32>
    %973 = stablehlo.subtract %arg8, %972 : tensor<2x64xf32>
    %974 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %975 = stablehlo.multiply %arg21, %974 : tensor<2x192x64xf32>
    %976 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %977 = stablehlo.multiply %759, %976 : tensor<2x192x64xf32>
    %978 = stablehlo.add %975, %977 : tensor<2x192x64xf32>
    %979 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %980 = stablehlo.multiply %arg33, %979 : tensor<2x192x64xf32>
    %981 = stablehlo.multiply %759, %759 : tensor<2x192x64xf32>
    %982 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %983 = stablehlo.multiply %981, %982 : tensor<2x192x64xf32>
    %984 = stablehlo.add %980, %983 : tensor<2x192x64xf32>
    %985 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %986 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %987 = stablehlo.multiply %978, %985 : tensor<2x192x64xf32>
    %988 = stablehlo.multiply %984, %986 : tensor<2x192x64xf32>
    %989 = stablehlo.sqrt %988 : tensor<2x192x64xf32>
    %990 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %991 = stablehlo.add %989, %990 : tensor<2x192x64xf32>
    %992 = stablehlo.divide %987, %991 : tensor<2x192x64xf32>
    %993 = stablehlo.multiply %arg9, %976 : tensor<2x192x64xf32>
    %994 = stablehlo.add %992, %993 : tensor<2x192x64xf32>
    %995 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x192x64xf32>
    %996 = stablehlo.multiply %994, %995 : tensor<2x192x64xf32>
    %997 = stablehlo.subtract %arg9, %996 : tensor<2x192x64xf32>
    %998 = stablehlo.multiply %arg22, %974 : tensor<2x192x64xf32>
    %999 = stablehlo.multiply %760, %976 : tensor<2x192x64xf32>
    %1000 = stablehlo.add %998, %999 : tensor<2x192x64xf32>
    %1001 = stablehlo.multiply %arg34, %979 : tensor<2x192x64xf32>
    %1002 = stablehlo.multiply %760, %760 : tensor<2x192x64xf32>
    %1003 = stablehlo.multiply %1002, %982 : tensor<2x192x64xf32>
    %1004 = stablehlo.add %1001, %1003 : tensor<2x192x64xf32>
    %1005 = stablehlo.multiply %1000, %985 : tensor<2x192x64xf32>
    %1006 = stablehlo.multiply %1004, %986 : tensor<2x192x64xf32>
    %1007 = stablehlo.sqrt %1006 : tensor<2x192x64xf32>
    %1008 = stablehlo.add %1007, %990 : tensor<2x192x64xf32>
    %1009 = stablehlo.divide %1005, %1008 : tensor<2x192x64xf32>
    %1010 = stablehlo.multiply %arg10, %976 : tensor<2x192x64xf32>
    %1011 = stablehlo.add %1009, %1010 : tensor<2x192x64xf32>
    %1012 = stablehlo.multiply %1011, %995 : tensor<2x192x64xf32>
    %1013 = stablehlo.subtract %arg10, %1012 : tensor<2x192x64xf32>
    %1014 = stablehlo.broadcast_in_dim %776, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1015 = stablehlo.multiply %arg23, %1014 : tensor<2x64x192xf32>
    %1016 = stablehlo.broadcast_in_dim %778, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1017 = stablehlo.multiply %762, %1016 : tensor<2x64x192xf32>
    %1018 = stablehlo.add %1015, %1017 : tensor<2x64x192xf32>
    %1019 = stablehlo.broadcast_in_dim %792, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1020 = stablehlo.multiply %arg35, %1019 : tensor<2x64x192xf32>
    %1021 = stablehlo.multiply %762, %762 : tensor<2x64x192xf32>
    %1022 = stablehlo.broadcast_in_dim %796, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1023 = stablehlo.multiply %1021, %1022 : tensor<2x64x192xf32>
    %1024 = stablehlo.add %1020, %1023 : tensor<2x64x192xf32>
    %1025 = stablehlo.broadcast_in_dim %802, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1026 = stablehlo.broadcast_in_dim %806, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1027 = stablehlo.multiply %1018, %1025 : tensor<2x64x192xf32>
    %1028 = stablehlo.multiply %1024, %1026 : tensor<2x64x192xf32>
    %1029 = stablehlo.sqrt %1028 : tensor<2x64x192xf32>
    %1030 = stablehlo.broadcast_in_dim %811, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1031 = stablehlo.add %1029, %1030 : tensor<2x64x192xf32>
    %1032 = stablehlo.divide %1027, %1031 : tensor<2x64x192xf32>
    %1033 = stablehlo.multiply %arg11, %1016 : tensor<2x64x192xf32>
    %1034 = stablehlo.add %1032, %1033 : tensor<2x64x192xf32>
    %1035 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x64x192xf32>
    %1036 = stablehlo.multiply %1034, %1035 : tensor<2x64x192xf32>
    %1037 = stablehlo.subtract %arg11, %1036 : tensor<2x64x192xf32>
    %1038 = stablehlo.constant dense<1> : tensor<i32>
    %1039 = stablehlo.add %arg36, %1038 : tensor<i32>
    %1040 = stablehlo.multiply %333#2, %672 : tensor<f32>
    %1041 = stablehlo.multiply %333#3, %672 : tensor<f32>
    %1042 = stablehlo.reshape %1040 : (tensor<f32>) -> tensor<1xf32>
    %1043 = stablehlo.reshape %1041 : (tensor<f32>) -> tensor<1xf32>
    %1044 = stablehlo.reshape %739 : (tensor<f32>) -> tensor<1xf32>
    %1045 = stablehlo.reshape %786 : (tensor<f32>) -> tensor<1xf32>
    %1046 = stablehlo.reshape %340 : (tensor<f32>) -> tensor<1xf32>
    %1047 = stablehlo.concatenate %1042, %1043, %1044, %1045, %1046, dim = 0 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5xf32>
    return %819, %841, %857, %879, %903, %927, %943, %959, %973, %997, %1013, %1037, %791, %824, %844, %862, %884, %908, %930, %946, %962, %978, %1000, %1018, %799, %830, %848, %868, %890, %914, %934, %950, %966, %984, %1004, %1024, %1039, %1047 : tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<512x64xf32>, tensor<64xf32>, tensor<512x64xf32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>, tensor<i32>, tensor<5xf32>
  }
}
