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
    %8 = stablehlo.cosine %7 : tensor<1x64x16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.iota dim = 0 : tensor<2xui32>
    %11 = stablehlo.constant dense<0> : tensor<i32>
    %171:14 = stablehlo.while(%r12 = %11, %r13 = %8, %r14 = %9, %r15 = %1, %r16 = %10, %r17 = %arg3, %r18 = %arg4, %r19 = %arg5, %r20 = %arg6, %r21 = %arg7, %r22 = %arg8, %r23 = %arg9, %r24 = %arg10, %r25 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %26 = stablehlo.constant dense<2> : tensor<i32>
      %27 = stablehlo.compare LT, %r12, %26, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %27 : tensor<i1>
    } do {
      %28 = stablehlo.constant dense<0> : tensor<i32>
      %29 = stablehlo.dynamic_slice %r16, %r12, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %30 = stablehlo.reshape %29 : (tensor<1xui32>) -> tensor<ui32>
      %31 = stablehlo.dynamic_slice %r17, %r12, %28, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %32 = stablehlo.reshape %31 : (tensor<1x64xf32>) -> tensor<64xf32>
      %33 = stablehlo.dynamic_slice %r18, %r12, %28, %28, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %34 = stablehlo.reshape %33 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %35 = stablehlo.dynamic_slice %r19, %r12, %28, %28, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %36 = stablehlo.reshape %35 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %37 = stablehlo.dynamic_slice %r20, %r12, %28, %28, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %38 = stablehlo.reshape %37 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %39 = stablehlo.dynamic_slice %r21, %r12, %28, %28, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %40 = stablehlo.reshape %39 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %41 = stablehlo.dynamic_slice %r22, %r12, %28, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %42 = stablehlo.reshape %41 : (tensor<1x64xf32>) -> tensor<64xf32>
      %43 = stablehlo.dynamic_slice %r23, %r12, %28, %28, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %44 = stablehlo.reshape %43 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %45 = stablehlo.dynamic_slice %r24, %r12, %28, %28, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %46 = stablehlo.reshape %45 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %47 = stablehlo.dynamic_slice %r25, %r12, %28, %28, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %48 = stablehlo.reshape %47 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %49 = stablehlo.multiply %r15, %r15 : tensor<8x64x64xf32>
      %50 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %51 = stablehlo.reduce(%49 init: %50) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %52 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %53 = stablehlo.broadcast_in_dim %52, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %54 = stablehlo.multiply %51, %53 : tensor<8x64xf32>
      %55 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %56 = stablehlo.broadcast_in_dim %55, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %57 = stablehlo.add %54, %56 : tensor<8x64xf32>
      %58 = stablehlo.rsqrt %57 : tensor<8x64xf32>
      %59 = stablehlo.broadcast_in_dim %58, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %60 = stablehlo.multiply %r15, %59 : tensor<8x64x64xf32>
      %61 = stablehlo.broadcast_in_dim %32, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %62 = stablehlo.multiply %60, %61 : tensor<8x64x64xf32>
      %63 = sdy.sharding_constraint %62 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %64 = stablehlo.reshape %63 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %65 = stablehlo.dot_general %64, %34, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %66 = stablehlo.reshape %65 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %67 = stablehlo.reshape %66 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %68 = sdy.sharding_constraint %67 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %69 = stablehlo.dot_general %64, %36, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %70 = stablehlo.reshape %69 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %71 = stablehlo.reshape %70 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %72 = sdy.sharding_constraint %71 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %73 = stablehlo.dot_general %64, %38, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %75 = stablehlo.reshape %74 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %76 = sdy.sharding_constraint %75 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %77 = stablehlo.slice %68 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %78 = stablehlo.slice %68 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %79 = stablehlo.negate %78 : tensor<8x64x4x8xf32>
      %80 = stablehlo.concatenate %79, %77, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %81 = stablehlo.reshape %r13 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %82 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %83 = stablehlo.multiply %68, %82 : tensor<8x64x4x16xf32>
      %84 = stablehlo.reshape %r14 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %85 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %86 = stablehlo.multiply %80, %85 : tensor<8x64x4x16xf32>
      %87 = stablehlo.add %83, %86 : tensor<8x64x4x16xf32>
      %88 = stablehlo.slice %72 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %89 = stablehlo.slice %72 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %90 = stablehlo.negate %89 : tensor<8x64x2x8xf32>
      %91 = stablehlo.concatenate %90, %88, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %92 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %93 = stablehlo.multiply %72, %92 : tensor<8x64x2x16xf32>
      %94 = stablehlo.broadcast_in_dim %84, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %95 = stablehlo.multiply %91, %94 : tensor<8x64x2x16xf32>
      %96 = stablehlo.add %93, %95 : tensor<8x64x2x16xf32>
      %97 = stablehlo.transpose %96, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %98 = stablehlo.transpose %76, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %99 = stablehlo.iota dim = 0 : tensor<1xi32>
      %100 = stablehlo.constant dense<64> : tensor<i32>
      %101 = stablehlo.broadcast_in_dim %100, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %102 = stablehlo.multiply %99, %101 : tensor<1xi32>
      %103 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %104 = stablehlo.add %102, %103 : tensor<1xi32>
      %105 = stablehlo.reshape %87 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %106 = stablehlo.transpose %105, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %107 = stablehlo.reshape %106 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %108 = stablehlo.reshape %104 : (tensor<1xi32>) -> tensor<i32>
      %109 = stablehlo.reshape %107 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %110 = stablehlo.dot_general %109, %97, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %111 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %112 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %113 = stablehlo.multiply %110, %112 : tensor<8x2x128x64xf32>
      %114 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %115 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %116 = stablehlo.subtract %114, %115 : tensor<64x64xi32>
      %117 = stablehlo.subtract %108, %28 : tensor<i32>
      %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %119 = stablehlo.add %116, %118 : tensor<64x64xi32>
      %120 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %121 = stablehlo.compare GE, %119, %120, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %122 = stablehlo.broadcast_in_dim %121, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %123 = stablehlo.reshape %122 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %124 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %125 = stablehlo.broadcast_in_dim %124, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %126 = stablehlo.select %123, %113, %125 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %127 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %128 = stablehlo.reduce(%126 init: %127) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %129 = stablehlo.broadcast_in_dim %128, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %130 = stablehlo.subtract %126, %129 : tensor<8x2x128x64xf32>
      %131 = stablehlo.exponential %130 : tensor<8x2x128x64xf32>
      %132 = stablehlo.reduce(%131 init: %50) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %133 = stablehlo.dot_general %131, %98, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %134 = stablehlo.broadcast_in_dim %132, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %135 = stablehlo.divide %133, %134 : tensor<8x2x128x16xf32>
      %136 = stablehlo.reshape %135 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %137 = stablehlo.reshape %136 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %138 = stablehlo.transpose %137, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %139 = stablehlo.reshape %138 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %141 = stablehlo.reshape %140 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %142 = stablehlo.dot_general %141, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %143 = stablehlo.reshape %142 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %144 = stablehlo.add %r15, %143 : tensor<8x64x64xf32>
      %145 = sdy.sharding_constraint %144 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %146 = stablehlo.multiply %145, %145 : tensor<8x64x64xf32>
      %147 = stablehlo.reduce(%146 init: %50) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %148 = stablehlo.multiply %147, %53 : tensor<8x64xf32>
      %149 = stablehlo.add %148, %56 : tensor<8x64xf32>
      %150 = stablehlo.rsqrt %149 : tensor<8x64xf32>
      %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %152 = stablehlo.multiply %145, %151 : tensor<8x64x64xf32>
      %153 = stablehlo.broadcast_in_dim %42, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %154 = stablehlo.multiply %152, %153 : tensor<8x64x64xf32>
      %155 = sdy.sharding_constraint %154 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %156 = stablehlo.reshape %155 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %157 = stablehlo.dot_general %156, %44, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %158 = stablehlo.reshape %157 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %159 = stablehlo.dot_general %156, %46, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %160 = stablehlo.reshape %159 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %161 = stablehlo.logistic %158 : tensor<8x64x192xf32>
      %162 = stablehlo.multiply %158, %161 : tensor<8x64x192xf32>
      %163 = stablehlo.multiply %162, %160 : tensor<8x64x192xf32>
      %164 = stablehlo.reshape %163 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %165 = stablehlo.dot_general %164, %48, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %166 = stablehlo.reshape %165 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %167 = stablehlo.add %145, %166 : tensor<8x64x64xf32>
      %168 = sdy.sharding_constraint %167 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %169 = stablehlo.constant dense<1> : tensor<i32>
      %170 = stablehlo.add %r12, %169 : tensor<i32>
      stablehlo.return %170, %r13, %r14, %168, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %r24, %r25 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
    %186 = sdy.sharding_constraint %185 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %187 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %188 = stablehlo.reshape %186 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %189 = stablehlo.transpose %188, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %190 = sdy.sharding_constraint %189 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %191 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %192 = stablehlo.transpose %191, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %193 = sdy.sharding_constraint %192 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %237:6 = stablehlo.while(%r194 = %11, %r195 = %187, %r196 = %173, %r197 = %173, %r198 = %190, %r199 = %193) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %200 = stablehlo.constant dense<1> : tensor<i32>
      %201 = stablehlo.compare LT, %r194, %200, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %201 : tensor<i1>
    } do {
      %202 = stablehlo.constant dense<0> : tensor<i32>
      %203 = stablehlo.dynamic_slice %r198, %r194, %202, %202, %202, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %204 = stablehlo.reshape %203 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %205 = stablehlo.dynamic_slice %r199, %r194, %202, %202, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %206 = stablehlo.reshape %205 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %207 = stablehlo.reshape %204 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %208 = stablehlo.dot_general %207, %r195, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %209 = stablehlo.reshape %208 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %210 = sdy.sharding_constraint %209 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %211 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %212 = stablehlo.reduce(%210 init: %211) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %213 = stablehlo.broadcast_in_dim %212, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %214 = stablehlo.subtract %210, %213 : tensor<4x128x512xf32>
      %215 = stablehlo.exponential %214 : tensor<4x128x512xf32>
      %216 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %217 = stablehlo.reduce(%215 init: %216) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %218 = stablehlo.log %217 : tensor<4x128xf32>
      %219 = stablehlo.add %218, %212 : tensor<4x128xf32>
      %220 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %221 = stablehlo.broadcast_in_dim %206, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %222 = stablehlo.compare EQ, %220, %221, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %223 = stablehlo.broadcast_in_dim %216, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %224 = stablehlo.select %222, %210, %223 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %225 = stablehlo.reduce(%224 init: %216) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %226 = stablehlo.constant dense<-1> : tensor<i32>
      %227 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %228 = stablehlo.compare NE, %206, %227, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %229 = stablehlo.subtract %219, %225 : tensor<4x128xf32>
      %230 = stablehlo.broadcast_in_dim %216, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %231 = stablehlo.select %228, %229, %230 : tensor<4x128xi1>, tensor<4x128xf32>
      %232 = stablehlo.reduce(%231 init: %216) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %233 = stablehlo.add %r196, %232 : tensor<f32>
      %234 = stablehlo.add %r197, %232 : tensor<f32>
      %235 = stablehlo.constant dense<1> : tensor<i32>
      %236 = stablehlo.add %r194, %235 : tensor<i32>
      stablehlo.return %236, %r195, %233, %234, %r198, %r199 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %238 = stablehlo.constant dense<-1> : tensor<i32>
    %239 = stablehlo.broadcast_in_dim %238, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %240 = stablehlo.compare NE, %193, %239, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %241 = stablehlo.convert %240 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %242 = stablehlo.reduce(%241 init: %173) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %243 = stablehlo.reshape %237#3 : (tensor<f32>) -> tensor<1xf32>
    %244 = stablehlo.reshape %242 : (tensor<f32>) -> tensor<1xf32>
    %245 = stablehlo.concatenate %243, %244, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %245 : tensor<2xf32>
  }
}
