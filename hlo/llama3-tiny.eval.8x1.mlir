// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 8x1 --program eval
module @eval_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=8, "tensor"=1]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {}]>}, %arg12: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg13: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg12) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
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
    %171:14 = stablehlo.while(%r16 = %15, %r17 = %13#0, %r18 = %13#1, %r19 = %1, %r20 = %14, %r21 = %arg3, %r22 = %arg4, %r23 = %arg5, %r24 = %arg6, %r25 = %arg7, %r26 = %arg8, %r27 = %arg9, %r28 = %arg10, %r29 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %30 = stablehlo.constant dense<2> : tensor<i32>
      %31 = stablehlo.compare LT, %r16, %30, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %31 : tensor<i1>
    } do {
      %32 = stablehlo.constant dense<0> : tensor<i32>
      %33 = stablehlo.dynamic_slice %r20, %r16, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %34 = stablehlo.reshape %33 : (tensor<1xui32>) -> tensor<ui32>
      %35 = stablehlo.dynamic_slice %r21, %r16, %32, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %36 = stablehlo.reshape %35 : (tensor<1x64xf32>) -> tensor<64xf32>
      %37 = stablehlo.dynamic_slice %r22, %r16, %32, %32, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %38 = stablehlo.reshape %37 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %39 = stablehlo.dynamic_slice %r23, %r16, %32, %32, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %40 = stablehlo.reshape %39 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %41 = stablehlo.dynamic_slice %r24, %r16, %32, %32, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %42 = stablehlo.reshape %41 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %43 = stablehlo.dynamic_slice %r25, %r16, %32, %32, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %44 = stablehlo.reshape %43 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %45 = stablehlo.dynamic_slice %r26, %r16, %32, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %46 = stablehlo.reshape %45 : (tensor<1x64xf32>) -> tensor<64xf32>
      %47 = stablehlo.dynamic_slice %r27, %r16, %32, %32, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %48 = stablehlo.reshape %47 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %49 = stablehlo.dynamic_slice %r28, %r16, %32, %32, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %50 = stablehlo.reshape %49 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %51 = stablehlo.dynamic_slice %r29, %r16, %32, %32, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %52 = stablehlo.reshape %51 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %53 = stablehlo.multiply %r19, %r19 : tensor<8x64x64xf32>
      %54 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %55 = stablehlo.reduce(%53 init: %54) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %56 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %57 = stablehlo.broadcast_in_dim %56, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %58 = stablehlo.multiply %55, %57 : tensor<8x64xf32>
      %59 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %61 = stablehlo.add %58, %60 : tensor<8x64xf32>
      %62 = stablehlo.rsqrt %61 : tensor<8x64xf32>
      %63 = stablehlo.broadcast_in_dim %62, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %64 = stablehlo.multiply %r19, %63 : tensor<8x64x64xf32>
      %65 = stablehlo.broadcast_in_dim %36, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %66 = stablehlo.multiply %64, %65 : tensor<8x64x64xf32>
      %67 = stablehlo.reshape %66 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %68 = stablehlo.dot_general %67, %38, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %69 = stablehlo.reshape %68 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %70 = stablehlo.reshape %69 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %71 = sdy.sharding_constraint %70 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %72 = stablehlo.dot_general %67, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %75 = sdy.sharding_constraint %74 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %76 = stablehlo.dot_general %67, %42, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %77 = stablehlo.reshape %76 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %78 = stablehlo.reshape %77 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %79 = sdy.sharding_constraint %78 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %80 = stablehlo.reshape %r17 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %81 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %82 = stablehlo.multiply %71, %81 : tensor<8x64x4x16xf32>
      %83 = stablehlo.slice %71 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %84 = stablehlo.slice %71 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %85 = stablehlo.concatenate %83, %84, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %86 = stablehlo.reshape %r18 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
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
      %104 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<i32>) -> tensor<1xi32>
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
      %118 = stablehlo.subtract %109, %32 : tensor<i32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %120 = stablehlo.add %117, %119 : tensor<64x64xi32>
      %121 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
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
      %133 = stablehlo.reduce(%132 init: %54) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %134 = stablehlo.dot_general %132, %99, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %135 = stablehlo.broadcast_in_dim %133, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %136 = stablehlo.divide %134, %135 : tensor<8x2x128x16xf32>
      %137 = stablehlo.reshape %136 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %138 = stablehlo.reshape %137 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %139 = stablehlo.transpose %138, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %141 = stablehlo.reshape %140 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %142 = stablehlo.reshape %141 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %143 = stablehlo.dot_general %142, %44, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %144 = stablehlo.reshape %143 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %145 = stablehlo.add %r19, %144 : tensor<8x64x64xf32>
      %146 = sdy.sharding_constraint %145 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %147 = stablehlo.multiply %146, %146 : tensor<8x64x64xf32>
      %148 = stablehlo.reduce(%147 init: %54) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %149 = stablehlo.multiply %148, %57 : tensor<8x64xf32>
      %150 = stablehlo.add %149, %60 : tensor<8x64xf32>
      %151 = stablehlo.rsqrt %150 : tensor<8x64xf32>
      %152 = stablehlo.broadcast_in_dim %151, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %153 = stablehlo.multiply %146, %152 : tensor<8x64x64xf32>
      %154 = stablehlo.broadcast_in_dim %46, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %155 = stablehlo.multiply %153, %154 : tensor<8x64x64xf32>
      %156 = stablehlo.reshape %155 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %157 = stablehlo.dot_general %156, %48, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %158 = stablehlo.reshape %157 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %159 = stablehlo.dot_general %156, %50, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %160 = stablehlo.reshape %159 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %161 = stablehlo.logistic %158 : tensor<8x64x192xf32>
      %162 = stablehlo.multiply %158, %161 : tensor<8x64x192xf32>
      %163 = stablehlo.multiply %162, %160 : tensor<8x64x192xf32>
      %164 = stablehlo.reshape %163 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %165 = stablehlo.dot_general %164, %52, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %166 = stablehlo.reshape %165 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %167 = stablehlo.add %146, %166 : tensor<8x64x64xf32>
      %168 = sdy.sharding_constraint %167 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %169 = stablehlo.constant dense<1> : tensor<i32>
      %170 = stablehlo.add %r16, %169 : tensor<i32>
      stablehlo.return %170, %r17, %r18, %168, %r20, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28, %r29 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %172 = stablehlo.multiply %171#3, %171#3 : tensor<8x64x64xf32>
    %173 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %174 = stablehlo.reduce(%172 init: %173) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %175 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %176 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %177 = stablehlo.multiply %174, %176 : tensor<8x64xf32>
    %178 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %179 = stablehlo.broadcast_in_dim %178, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %180 = stablehlo.add %177, %179 : tensor<8x64xf32>
    %181 = stablehlo.rsqrt %180 : tensor<8x64xf32>
    %182 = stablehlo.broadcast_in_dim %181, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %183 = stablehlo.multiply %171#3, %182 : tensor<8x64x64xf32>
    %184 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %185 = stablehlo.multiply %183, %184 : tensor<8x64x64xf32>
    %186 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %187 = stablehlo.reshape %185 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %188 = stablehlo.transpose %187, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %189 = sdy.sharding_constraint %188 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %190 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %191 = stablehlo.transpose %190, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %192 = sdy.sharding_constraint %191 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %233:6 = stablehlo.while(%r193 = %15, %r194 = %186, %r195 = %173, %r196 = %173, %r197 = %189, %r198 = %192) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    cond {
      %199 = stablehlo.constant dense<1> : tensor<i32>
      %200 = stablehlo.compare LT, %r193, %199, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %200 : tensor<i1>
    } do {
      %201 = stablehlo.constant dense<0> : tensor<i32>
      %202 = stablehlo.dynamic_slice %r197, %r193, %201, %201, %201, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %203 = stablehlo.reshape %202 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %204 = stablehlo.dynamic_slice %r198, %r193, %201, %201, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %205 = stablehlo.reshape %204 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %206 = stablehlo.reshape %203 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %207 = stablehlo.dot_general %206, %r194, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %208 = stablehlo.reshape %207 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %209 = sdy.sharding_constraint %208 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %210 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %211 = stablehlo.reduce(%209 init: %210) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %212 = stablehlo.broadcast_in_dim %211, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %213 = stablehlo.subtract %209, %212 : tensor<8x64x512xf32>
      %214 = stablehlo.exponential %213 : tensor<8x64x512xf32>
      %215 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %216 = stablehlo.reduce(%214 init: %215) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %217 = stablehlo.log %216 : tensor<8x64xf32>
      %218 = stablehlo.add %217, %211 : tensor<8x64xf32>
      %219 = "stablehlo.gather"(%r194, %205) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %220 = stablehlo.multiply %203, %219 : tensor<8x64x64xf32>
      %221 = stablehlo.reduce(%220 init: %215) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %222 = stablehlo.constant dense<-1> : tensor<i32>
      %223 = stablehlo.broadcast_in_dim %222, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %224 = stablehlo.compare NE, %205, %223, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %225 = stablehlo.subtract %218, %221 : tensor<8x64xf32>
      %226 = stablehlo.broadcast_in_dim %215, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %227 = stablehlo.select %224, %225, %226 : tensor<8x64xi1>, tensor<8x64xf32>
      %228 = stablehlo.reduce(%227 init: %215) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %229 = stablehlo.add %r195, %228 : tensor<f32>
      %230 = stablehlo.add %r196, %228 : tensor<f32>
      %231 = stablehlo.constant dense<1> : tensor<i32>
      %232 = stablehlo.add %r193, %231 : tensor<i32>
      stablehlo.return %232, %r194, %229, %230, %r197, %r198 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    }
    %234 = stablehlo.constant dense<-1> : tensor<i32>
    %235 = stablehlo.broadcast_in_dim %234, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %236 = stablehlo.compare NE, %192, %235, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %237 = stablehlo.convert %236 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %238 = stablehlo.reduce(%237 init: %173) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %239 = stablehlo.reshape %233#3 : (tensor<f32>) -> tensor<1xf32>
    %240 = stablehlo.reshape %238 : (tensor<f32>) -> tensor<1xf32>
    %241 = stablehlo.concatenate %239, %240, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %241 : tensor<2xf32>
  }
}
