// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program eval
module @eval_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg12: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg13: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg12) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
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
    %172:14 = stablehlo.while(%r15 = %14, %r16 = %12, %r17 = %11, %r18 = %1, %r19 = %13, %r20 = %arg3, %r21 = %arg4, %r22 = %arg5, %r23 = %arg6, %r24 = %arg7, %r25 = %arg8, %r26 = %arg9, %r27 = %arg10, %r28 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %29 = stablehlo.constant dense<2> : tensor<i32>
      %30 = stablehlo.compare LT, %r15, %29, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %30 : tensor<i1>
    } do {
      %31 = stablehlo.constant dense<0> : tensor<i32>
      %32 = stablehlo.dynamic_slice %r19, %r15, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %33 = stablehlo.reshape %32 : (tensor<1xui32>) -> tensor<ui32>
      %34 = stablehlo.dynamic_slice %r20, %r15, %31, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %35 = stablehlo.reshape %34 : (tensor<1x64xf32>) -> tensor<64xf32>
      %36 = stablehlo.dynamic_slice %r21, %r15, %31, %31, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %37 = stablehlo.reshape %36 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %38 = stablehlo.dynamic_slice %r22, %r15, %31, %31, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %39 = stablehlo.reshape %38 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %40 = stablehlo.dynamic_slice %r23, %r15, %31, %31, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %41 = stablehlo.reshape %40 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %42 = stablehlo.dynamic_slice %r24, %r15, %31, %31, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %43 = stablehlo.reshape %42 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %44 = stablehlo.dynamic_slice %r25, %r15, %31, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %45 = stablehlo.reshape %44 : (tensor<1x64xf32>) -> tensor<64xf32>
      %46 = stablehlo.dynamic_slice %r26, %r15, %31, %31, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %47 = stablehlo.reshape %46 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %48 = stablehlo.dynamic_slice %r27, %r15, %31, %31, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %49 = stablehlo.reshape %48 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %50 = stablehlo.dynamic_slice %r28, %r15, %31, %31, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %51 = stablehlo.reshape %50 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %52 = stablehlo.multiply %r18, %r18 : tensor<8x64x64xf32>
      %53 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %54 = stablehlo.reduce(%52 init: %53) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %55 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %57 = stablehlo.multiply %54, %56 : tensor<8x64xf32>
      %58 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %60 = stablehlo.add %57, %59 : tensor<8x64xf32>
      %61 = stablehlo.rsqrt %60 : tensor<8x64xf32>
      %62 = stablehlo.broadcast_in_dim %61, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %63 = stablehlo.multiply %r18, %62 : tensor<8x64x64xf32>
      %64 = stablehlo.broadcast_in_dim %35, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %65 = stablehlo.multiply %63, %64 : tensor<8x64x64xf32>
      %66 = sdy.sharding_constraint %65 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %67 = stablehlo.reshape %66 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %68 = stablehlo.dot_general %67, %37, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %69 = stablehlo.reshape %68 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %70 = stablehlo.reshape %69 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %71 = sdy.sharding_constraint %70 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %72 = stablehlo.dot_general %67, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %75 = sdy.sharding_constraint %74 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %76 = stablehlo.dot_general %67, %41, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %77 = stablehlo.reshape %76 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %78 = stablehlo.reshape %77 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %79 = sdy.sharding_constraint %78 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %80 = stablehlo.reshape %r16 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %81 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %82 = stablehlo.multiply %71, %81 : tensor<8x64x4x16xf32>
      %83 = stablehlo.slice %71 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %84 = stablehlo.slice %71 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %85 = stablehlo.concatenate %83, %84, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %86 = stablehlo.reshape %r17 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %87 = stablehlo.broadcast_in_dim %86, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %88 = stablehlo.multiply %85, %87 : tensor<8x64x4x16xf32>
      %89 = stablehlo.add %82, %88 : tensor<8x64x4x16xf32>
      %90 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %91 = stablehlo.multiply %75, %90 : tensor<8x64x2x16xf32>
      %92 = stablehlo.slice %75 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %93 = stablehlo.slice %75 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %94 = stablehlo.concatenate %92, %93, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %95 = stablehlo.broadcast_in_dim %86, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %96 = stablehlo.multiply %94, %95 : tensor<8x64x2x16xf32>
      %97 = stablehlo.add %91, %96 : tensor<8x64x2x16xf32>
      %98 = stablehlo.transpose %97, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %99 = stablehlo.transpose %79, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %100 = stablehlo.iota dim = 0 : tensor<1xi32>
      %101 = stablehlo.constant dense<64> : tensor<i32>
      %102 = stablehlo.broadcast_in_dim %101, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %103 = stablehlo.multiply %100, %102 : tensor<1xi32>
      %104 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %105 = stablehlo.add %103, %104 : tensor<1xi32>
      %106 = stablehlo.reshape %89 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %107 = stablehlo.transpose %106, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %108 = stablehlo.reshape %107 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %109 = stablehlo.reshape %105 : (tensor<1xi32>) -> tensor<i32>
      %110 = stablehlo.reshape %108 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %111 = stablehlo.dot_general %110, %98, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %112 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %114 = stablehlo.multiply %111, %113 : tensor<8x2x128x64xf32>
      %115 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %116 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %117 = stablehlo.subtract %115, %116 : tensor<64x64xi32>
      %118 = stablehlo.subtract %109, %31 : tensor<i32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %120 = stablehlo.add %117, %119 : tensor<64x64xi32>
      %121 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %122 = stablehlo.compare GE, %120, %121, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %123 = stablehlo.broadcast_in_dim %122, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %124 = stablehlo.reshape %123 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %125 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %126 = stablehlo.broadcast_in_dim %125, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %127 = stablehlo.select %124, %114, %126 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %128 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %129 = stablehlo.reduce(%127 init: %128) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %130 = stablehlo.broadcast_in_dim %129, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %131 = stablehlo.subtract %127, %130 : tensor<8x2x128x64xf32>
      %132 = stablehlo.exponential %131 : tensor<8x2x128x64xf32>
      %133 = stablehlo.reduce(%132 init: %53) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %134 = stablehlo.dot_general %132, %99, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %135 = stablehlo.broadcast_in_dim %133, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %136 = stablehlo.divide %134, %135 : tensor<8x2x128x16xf32>
      %137 = stablehlo.reshape %136 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %138 = stablehlo.reshape %137 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %139 = stablehlo.transpose %138, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %141 = stablehlo.reshape %140 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %142 = stablehlo.reshape %141 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %143 = stablehlo.dot_general %142, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %144 = stablehlo.reshape %143 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %145 = stablehlo.add %r18, %144 : tensor<8x64x64xf32>
      %146 = sdy.sharding_constraint %145 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %147 = stablehlo.multiply %146, %146 : tensor<8x64x64xf32>
      %148 = stablehlo.reduce(%147 init: %53) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %149 = stablehlo.multiply %148, %56 : tensor<8x64xf32>
      %150 = stablehlo.add %149, %59 : tensor<8x64xf32>
      %151 = stablehlo.rsqrt %150 : tensor<8x64xf32>
      %152 = stablehlo.broadcast_in_dim %151, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %153 = stablehlo.multiply %146, %152 : tensor<8x64x64xf32>
      %154 = stablehlo.broadcast_in_dim %45, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %155 = stablehlo.multiply %153, %154 : tensor<8x64x64xf32>
      %156 = sdy.sharding_constraint %155 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %157 = stablehlo.reshape %156 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %158 = stablehlo.dot_general %157, %47, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %159 = stablehlo.reshape %158 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %160 = stablehlo.dot_general %157, %49, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %161 = stablehlo.reshape %160 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %162 = stablehlo.logistic %159 : tensor<8x64x192xf32>
      %163 = stablehlo.multiply %159, %162 : tensor<8x64x192xf32>
      %164 = stablehlo.multiply %163, %161 : tensor<8x64x192xf32>
      %165 = stablehlo.reshape %164 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %166 = stablehlo.dot_general %165, %51, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %167 = stablehlo.reshape %166 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %168 = stablehlo.add %146, %167 : tensor<8x64x64xf32>
      %169 = sdy.sharding_constraint %168 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %170 = stablehlo.constant dense<1> : tensor<i32>
      %171 = stablehlo.add %r15, %170 : tensor<i32>
      stablehlo.return %171, %r16, %r17, %169, %r19, %r20, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %173 = stablehlo.multiply %172#3, %172#3 : tensor<8x64x64xf32>
    %174 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %175 = stablehlo.reduce(%173 init: %174) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %176 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %176, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %178 = stablehlo.multiply %175, %177 : tensor<8x64xf32>
    %179 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %180 = stablehlo.broadcast_in_dim %179, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %181 = stablehlo.add %178, %180 : tensor<8x64xf32>
    %182 = stablehlo.rsqrt %181 : tensor<8x64xf32>
    %183 = stablehlo.broadcast_in_dim %182, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %184 = stablehlo.multiply %172#3, %183 : tensor<8x64x64xf32>
    %185 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %186 = stablehlo.multiply %184, %185 : tensor<8x64x64xf32>
    %187 = sdy.sharding_constraint %186 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %188 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %189 = stablehlo.reshape %187 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %190 = stablehlo.transpose %189, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %191 = sdy.sharding_constraint %190 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %192 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %193 = stablehlo.transpose %192, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %194 = sdy.sharding_constraint %193 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %238:6 = stablehlo.while(%r195 = %14, %r196 = %188, %r197 = %174, %r198 = %174, %r199 = %191, %r200 = %194) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %201 = stablehlo.constant dense<1> : tensor<i32>
      %202 = stablehlo.compare LT, %r195, %201, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %202 : tensor<i1>
    } do {
      %203 = stablehlo.constant dense<0> : tensor<i32>
      %204 = stablehlo.dynamic_slice %r199, %r195, %203, %203, %203, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %205 = stablehlo.reshape %204 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %206 = stablehlo.dynamic_slice %r200, %r195, %203, %203, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %207 = stablehlo.reshape %206 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %208 = stablehlo.reshape %205 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %209 = stablehlo.dot_general %208, %r196, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %210 = stablehlo.reshape %209 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %211 = sdy.sharding_constraint %210 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %212 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %213 = stablehlo.reduce(%211 init: %212) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %214 = stablehlo.broadcast_in_dim %213, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %215 = stablehlo.subtract %211, %214 : tensor<4x128x512xf32>
      %216 = stablehlo.exponential %215 : tensor<4x128x512xf32>
      %217 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %218 = stablehlo.reduce(%216 init: %217) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %219 = stablehlo.log %218 : tensor<4x128xf32>
      %220 = stablehlo.add %219, %213 : tensor<4x128xf32>
      %221 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %222 = stablehlo.broadcast_in_dim %207, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %223 = stablehlo.compare EQ, %221, %222, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %224 = stablehlo.broadcast_in_dim %217, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %225 = stablehlo.select %223, %211, %224 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %226 = stablehlo.reduce(%225 init: %217) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %227 = stablehlo.constant dense<-1> : tensor<i32>
      %228 = stablehlo.broadcast_in_dim %227, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %229 = stablehlo.compare NE, %207, %228, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %230 = stablehlo.subtract %220, %226 : tensor<4x128xf32>
      %231 = stablehlo.broadcast_in_dim %217, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %232 = stablehlo.select %229, %230, %231 : tensor<4x128xi1>, tensor<4x128xf32>
      %233 = stablehlo.reduce(%232 init: %217) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %234 = stablehlo.add %r197, %233 : tensor<f32>
      %235 = stablehlo.add %r198, %233 : tensor<f32>
      %236 = stablehlo.constant dense<1> : tensor<i32>
      %237 = stablehlo.add %r195, %236 : tensor<i32>
      stablehlo.return %237, %r196, %234, %235, %r199, %r200 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %239 = stablehlo.constant dense<-1> : tensor<i32>
    %240 = stablehlo.broadcast_in_dim %239, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %241 = stablehlo.compare NE, %194, %240, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %242 = stablehlo.convert %241 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %243 = stablehlo.reduce(%242 init: %174) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %244 = stablehlo.reshape %238#3 : (tensor<f32>) -> tensor<1xf32>
    %245 = stablehlo.reshape %243 : (tensor<f32>) -> tensor<1xf32>
    %246 = stablehlo.concatenate %244, %245, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %246 : tensor<2xf32>
  }
}
