// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program eval
module @eval_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg12: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg13: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = sdy.sharding_constraint %arg12 <@mesh, [{"data"}, {}]> : tensor<8x64xi32>
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
    %174:14 = stablehlo.while(%r17 = %16, %r18 = %14, %r19 = %13, %r20 = %3, %r21 = %15, %r22 = %arg3, %r23 = %arg4, %r24 = %arg5, %r25 = %arg6, %r26 = %arg7, %r27 = %arg8, %r28 = %arg9, %r29 = %arg10, %r30 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %31 = stablehlo.constant dense<2> : tensor<i32>
      %32 = stablehlo.compare LT, %r17, %31, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %32 : tensor<i1>
    } do {
      %33 = stablehlo.constant dense<0> : tensor<i32>
      %34 = stablehlo.dynamic_slice %r21, %r17, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %35 = stablehlo.reshape %34 : (tensor<1xui32>) -> tensor<ui32>
      %36 = stablehlo.dynamic_slice %r22, %r17, %33, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %37 = stablehlo.reshape %36 : (tensor<1x64xf32>) -> tensor<64xf32>
      %38 = stablehlo.dynamic_slice %r23, %r17, %33, %33, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %39 = stablehlo.reshape %38 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %40 = stablehlo.dynamic_slice %r24, %r17, %33, %33, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %41 = stablehlo.reshape %40 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %42 = stablehlo.dynamic_slice %r25, %r17, %33, %33, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %43 = stablehlo.reshape %42 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %44 = stablehlo.dynamic_slice %r26, %r17, %33, %33, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %45 = stablehlo.reshape %44 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %46 = stablehlo.dynamic_slice %r27, %r17, %33, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %47 = stablehlo.reshape %46 : (tensor<1x64xf32>) -> tensor<64xf32>
      %48 = stablehlo.dynamic_slice %r28, %r17, %33, %33, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %49 = stablehlo.reshape %48 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %50 = stablehlo.dynamic_slice %r29, %r17, %33, %33, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %51 = stablehlo.reshape %50 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %52 = stablehlo.dynamic_slice %r30, %r17, %33, %33, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %53 = stablehlo.reshape %52 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %54 = stablehlo.multiply %r20, %r20 : tensor<8x64x64xf32>
      %55 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %56 = stablehlo.reduce(%54 init: %55) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %57 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %59 = stablehlo.multiply %56, %58 : tensor<8x64xf32>
      %60 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %61 = stablehlo.broadcast_in_dim %60, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %62 = stablehlo.add %59, %61 : tensor<8x64xf32>
      %63 = stablehlo.rsqrt %62 : tensor<8x64xf32>
      %64 = stablehlo.broadcast_in_dim %63, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %65 = stablehlo.multiply %r20, %64 : tensor<8x64x64xf32>
      %66 = stablehlo.broadcast_in_dim %37, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %67 = stablehlo.multiply %65, %66 : tensor<8x64x64xf32>
      %68 = sdy.sharding_constraint %67 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %69 = stablehlo.reshape %68 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %70 = stablehlo.dot_general %69, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %71 = stablehlo.reshape %70 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %72 = stablehlo.reshape %71 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %73 = sdy.sharding_constraint %72 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %74 = stablehlo.dot_general %69, %41, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %75 = stablehlo.reshape %74 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %76 = stablehlo.reshape %75 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %77 = sdy.sharding_constraint %76 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %78 = stablehlo.dot_general %69, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %79 = stablehlo.reshape %78 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %80 = stablehlo.reshape %79 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %81 = sdy.sharding_constraint %80 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %82 = stablehlo.reshape %r18 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %83 = stablehlo.broadcast_in_dim %82, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %84 = stablehlo.multiply %73, %83 : tensor<8x64x4x16xf32>
      %85 = stablehlo.slice %73 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %86 = stablehlo.slice %73 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %87 = stablehlo.concatenate %85, %86, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %88 = stablehlo.reshape %r19 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %89 = stablehlo.broadcast_in_dim %88, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %90 = stablehlo.multiply %87, %89 : tensor<8x64x4x16xf32>
      %91 = stablehlo.add %84, %90 : tensor<8x64x4x16xf32>
      %92 = stablehlo.broadcast_in_dim %82, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %93 = stablehlo.multiply %77, %92 : tensor<8x64x2x16xf32>
      %94 = stablehlo.slice %77 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %95 = stablehlo.slice %77 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %96 = stablehlo.concatenate %94, %95, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %97 = stablehlo.broadcast_in_dim %88, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %98 = stablehlo.multiply %96, %97 : tensor<8x64x2x16xf32>
      %99 = stablehlo.add %93, %98 : tensor<8x64x2x16xf32>
      %100 = stablehlo.transpose %99, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %101 = stablehlo.transpose %81, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %102 = stablehlo.iota dim = 0 : tensor<1xi32>
      %103 = stablehlo.constant dense<64> : tensor<i32>
      %104 = stablehlo.broadcast_in_dim %103, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %105 = stablehlo.multiply %102, %104 : tensor<1xi32>
      %106 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %107 = stablehlo.add %105, %106 : tensor<1xi32>
      %108 = stablehlo.reshape %91 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %109 = stablehlo.transpose %108, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %110 = stablehlo.reshape %109 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %111 = stablehlo.reshape %107 : (tensor<1xi32>) -> tensor<i32>
      %112 = stablehlo.reshape %110 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %113 = stablehlo.dot_general %112, %100, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %114 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %115 = stablehlo.broadcast_in_dim %114, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %116 = stablehlo.multiply %113, %115 : tensor<8x2x128x64xf32>
      %117 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %118 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %119 = stablehlo.subtract %117, %118 : tensor<64x64xi32>
      %120 = stablehlo.subtract %111, %33 : tensor<i32>
      %121 = stablehlo.broadcast_in_dim %120, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %122 = stablehlo.add %119, %121 : tensor<64x64xi32>
      %123 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %124 = stablehlo.compare GE, %122, %123, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %125 = stablehlo.broadcast_in_dim %124, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %126 = stablehlo.reshape %125 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %127 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %128 = stablehlo.broadcast_in_dim %127, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %129 = stablehlo.select %126, %116, %128 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %130 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %131 = stablehlo.reduce(%129 init: %130) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %132 = stablehlo.broadcast_in_dim %131, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %133 = stablehlo.subtract %129, %132 : tensor<8x2x128x64xf32>
      %134 = stablehlo.exponential %133 : tensor<8x2x128x64xf32>
      %135 = stablehlo.reduce(%134 init: %55) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %136 = stablehlo.dot_general %134, %101, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %137 = stablehlo.broadcast_in_dim %135, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %138 = stablehlo.divide %136, %137 : tensor<8x2x128x16xf32>
      %139 = stablehlo.reshape %138 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %141 = stablehlo.transpose %140, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %142 = stablehlo.reshape %141 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %143 = stablehlo.reshape %142 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %144 = stablehlo.reshape %143 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %145 = stablehlo.dot_general %144, %45, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %146 = stablehlo.reshape %145 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %147 = stablehlo.add %r20, %146 : tensor<8x64x64xf32>
      %148 = sdy.sharding_constraint %147 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %149 = stablehlo.multiply %148, %148 : tensor<8x64x64xf32>
      %150 = stablehlo.reduce(%149 init: %55) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %151 = stablehlo.multiply %150, %58 : tensor<8x64xf32>
      %152 = stablehlo.add %151, %61 : tensor<8x64xf32>
      %153 = stablehlo.rsqrt %152 : tensor<8x64xf32>
      %154 = stablehlo.broadcast_in_dim %153, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %155 = stablehlo.multiply %148, %154 : tensor<8x64x64xf32>
      %156 = stablehlo.broadcast_in_dim %47, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %157 = stablehlo.multiply %155, %156 : tensor<8x64x64xf32>
      %158 = sdy.sharding_constraint %157 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %159 = stablehlo.reshape %158 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %160 = stablehlo.dot_general %159, %49, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %161 = stablehlo.reshape %160 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %162 = stablehlo.dot_general %159, %51, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %163 = stablehlo.reshape %162 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %164 = stablehlo.logistic %161 : tensor<8x64x192xf32>
      %165 = stablehlo.multiply %161, %164 : tensor<8x64x192xf32>
      %166 = stablehlo.multiply %165, %163 : tensor<8x64x192xf32>
      %167 = stablehlo.reshape %166 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %168 = stablehlo.dot_general %167, %53, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %169 = stablehlo.reshape %168 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %170 = stablehlo.add %148, %169 : tensor<8x64x64xf32>
      %171 = sdy.sharding_constraint %170 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %172 = stablehlo.constant dense<1> : tensor<i32>
      %173 = stablehlo.add %r17, %172 : tensor<i32>
      stablehlo.return %173, %r18, %r19, %171, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28, %r29, %r30 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %175 = stablehlo.multiply %174#3, %174#3 : tensor<8x64x64xf32>
    %176 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %177 = stablehlo.reduce(%175 init: %176) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %178 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %178, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %180 = stablehlo.multiply %177, %179 : tensor<8x64xf32>
    %181 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %182 = stablehlo.broadcast_in_dim %181, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %183 = stablehlo.add %180, %182 : tensor<8x64xf32>
    %184 = stablehlo.rsqrt %183 : tensor<8x64xf32>
    %185 = stablehlo.broadcast_in_dim %184, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %186 = stablehlo.multiply %174#3, %185 : tensor<8x64x64xf32>
    %187 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %188 = stablehlo.multiply %186, %187 : tensor<8x64x64xf32>
    %189 = sdy.sharding_constraint %188 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %190 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %191 = stablehlo.reshape %189 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %192 = stablehlo.transpose %191, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %193 = sdy.sharding_constraint %192 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %194 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %195 = stablehlo.transpose %194, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %196 = sdy.sharding_constraint %195 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %240:6 = stablehlo.while(%r197 = %16, %r198 = %190, %r199 = %176, %r200 = %176, %r201 = %193, %r202 = %196) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %203 = stablehlo.constant dense<1> : tensor<i32>
      %204 = stablehlo.compare LT, %r197, %203, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %204 : tensor<i1>
    } do {
      %205 = stablehlo.constant dense<0> : tensor<i32>
      %206 = stablehlo.dynamic_slice %r201, %r197, %205, %205, %205, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %207 = stablehlo.reshape %206 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %208 = stablehlo.dynamic_slice %r202, %r197, %205, %205, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %209 = stablehlo.reshape %208 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %210 = stablehlo.reshape %207 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %211 = stablehlo.dot_general %210, %r198, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %212 = stablehlo.reshape %211 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %213 = sdy.sharding_constraint %212 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %214 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %215 = stablehlo.reduce(%213 init: %214) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %216 = stablehlo.broadcast_in_dim %215, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %217 = stablehlo.subtract %213, %216 : tensor<4x128x512xf32>
      %218 = stablehlo.exponential %217 : tensor<4x128x512xf32>
      %219 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %220 = stablehlo.reduce(%218 init: %219) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %221 = stablehlo.log %220 : tensor<4x128xf32>
      %222 = stablehlo.add %221, %215 : tensor<4x128xf32>
      %223 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %224 = stablehlo.broadcast_in_dim %209, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %225 = stablehlo.compare EQ, %223, %224, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %226 = stablehlo.broadcast_in_dim %219, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %227 = stablehlo.select %225, %213, %226 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %228 = stablehlo.reduce(%227 init: %219) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %229 = stablehlo.constant dense<-1> : tensor<i32>
      %230 = stablehlo.broadcast_in_dim %229, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %231 = stablehlo.compare NE, %209, %230, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %232 = stablehlo.subtract %222, %228 : tensor<4x128xf32>
      %233 = stablehlo.broadcast_in_dim %219, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %234 = stablehlo.select %231, %232, %233 : tensor<4x128xi1>, tensor<4x128xf32>
      %235 = stablehlo.reduce(%234 init: %219) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %236 = stablehlo.add %r199, %235 : tensor<f32>
      %237 = stablehlo.add %r200, %235 : tensor<f32>
      %238 = stablehlo.constant dense<1> : tensor<i32>
      %239 = stablehlo.add %r197, %238 : tensor<i32>
      stablehlo.return %239, %r198, %236, %237, %r201, %r202 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %241 = stablehlo.constant dense<-1> : tensor<i32>
    %242 = stablehlo.broadcast_in_dim %241, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %243 = stablehlo.compare NE, %196, %242, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %244 = stablehlo.convert %243 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %245 = stablehlo.reduce(%244 init: %176) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %246 = stablehlo.reshape %240#3 : (tensor<f32>) -> tensor<1xf32>
    %247 = stablehlo.reshape %245 : (tensor<f32>) -> tensor<1xf32>
    %248 = stablehlo.concatenate %246, %247, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %248 : tensor<2xf32>
  }
}
