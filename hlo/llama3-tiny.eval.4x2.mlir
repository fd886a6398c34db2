// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 4x2 --program eval
module @eval_step attributes {mhlo.num_partitions = 8 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=4, "tensor"=2]>
  func.func public @main(%arg0: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg1: tensor<64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}, %arg2: tensor<512x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>}, %arg3: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg4: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg5: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg6: tensor<2x32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg7: tensor<2x64x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg8: tensor<2x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg9: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg10: tensor<2x192x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"tensor"}, {}]>}, %arg11: tensor<2x64x192xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}, {"tensor"}]>}, %arg12: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}, %arg13: tensor<8x64xi32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) -> (tensor<2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}]>}) {
    %0 = "stablehlo.gather"(%arg0, %arg12) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
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
    %152:14 = stablehlo.while(%r12 = %11, %r13 = %8, %r14 = %9, %r15 = %1, %r16 = %10, %r17 = %arg3, %r18 = %arg4, %r19 = %arg5, %r20 = %arg6, %r21 = %arg7, %r22 = %arg8, %r23 = %arg9, %r24 = %arg10, %r25 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %63 = stablehlo.reshape %62 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %64 = stablehlo.dot_general %63, %34, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %65 = stablehlo.reshape %64 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %66 = stablehlo.reshape %65 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %67 = sdy.sharding_constraint %66 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %68 = stablehlo.dot_general %63, %36, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %69 = stablehlo.reshape %68 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %70 = stablehlo.reshape %69 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %71 = sdy.sharding_constraint %70 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %72 = stablehlo.dot_general %63, %38, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %75 = sdy.sharding_constraint %74 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %76 = stablehlo.slice %67 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %77 = stablehlo.slice %67 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %78 = stablehlo.negate %77 : tensor<8x64x4x8xf32>
      %79 = stablehlo.concatenate %78, %76, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %80 = stablehlo.reshape %r13 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %81 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %82 = stablehlo.multiply %67, %81 : tensor<8x64x4x16xf32>
      %83 = stablehlo.reshape %r14 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %84 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %85 = stablehlo.multiply %79, %84 : tensor<8x64x4x16xf32>
      %86 = stablehlo.add %82, %85 : tensor<8x64x4x16xf32>
      %87 = stablehlo.slice %71 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %88 = stablehlo.slice %71 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %89 = stablehlo.negate %88 : tensor<8x64x2x8xf32>
      %90 = stablehlo.concatenate %89, %87, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %91 = stablehlo.broadcast_in_dim %80, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %92 = stablehlo.multiply %71, %91 : tensor<8x64x2x16xf32>
      %93 = stablehlo.broadcast_in_dim %83, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %94 = stablehlo.multiply %90, %93 : tensor<8x64x2x16xf32>
      %95 = stablehlo.add %92, %94 : tensor<8x64x2x16xf32>
      %96 = stablehlo.reshape %86 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %97 = stablehlo.dot_general %96, %95, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x64x2x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %98 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %99 = stablehlo.broadcast_in_dim %98, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %100 = stablehlo.multiply %97, %99 : tensor<8x2x64x2x64xf32>
      %101 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %102 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %103 = stablehlo.subtract %101, %102 : tensor<64x64xi32>
      %104 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %105 = stablehlo.add %103, %104 : tensor<64x64xi32>
      %106 = stablehlo.compare GE, %105, %104, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %107 = stablehlo.broadcast_in_dim %106, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %108 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %109 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %110 = stablehlo.select %107, %100, %109 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %111 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %112 = stablehlo.reduce(%110 init: %111) applies stablehlo.maximum across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %113 = stablehlo.broadcast_in_dim %112, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %114 = stablehlo.subtract %110, %113 : tensor<8x2x64x2x64xf32>
      %115 = stablehlo.exponential %114 : tensor<8x2x64x2x64xf32>
      %116 = stablehlo.reduce(%115 init: %50) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %117 = stablehlo.broadcast_in_dim %116, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %118 = stablehlo.divide %115, %117 : tensor<8x2x64x2x64xf32>
      %119 = stablehlo.dot_general %118, %75, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %120 = stablehlo.transpose %119, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %121 = stablehlo.reshape %120 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %122 = stablehlo.reshape %121 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %123 = stablehlo.reshape %122 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %124 = stablehlo.dot_general %123, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %125 = stablehlo.reshape %124 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %126 = stablehlo.add %r15, %125 : tensor<8x64x64xf32>
      %127 = sdy.sharding_constraint %126 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %128 = stablehlo.multiply %127, %127 : tensor<8x64x64xf32>
      %129 = stablehlo.reduce(%128 init: %50) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %130 = stablehlo.multiply %129, %53 : tensor<8x64xf32>
      %131 = stablehlo.add %130, %56 : tensor<8x64xf32>
      %132 = stablehlo.rsqrt %131 : tensor<8x64xf32>
      %133 = stablehlo.broadcast_in_dim %132, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %134 = stablehlo.multiply %127, %133 : tensor<8x64x64xf32>
      %135 = stablehlo.broadcast_in_dim %42, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %136 = stablehlo.multiply %134, %135 : tensor<8x64x64xf32>
      %137 = stablehlo.reshape %136 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %138 = stablehlo.dot_general %137, %44, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %139 = stablehlo.reshape %138 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %140 = stablehlo.dot_general %137, %46, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %141 = stablehlo.reshape %140 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %142 = stablehlo.logistic %139 : tensor<8x64x192xf32>
      %143 = stablehlo.multiply %139, %142 : tensor<8x64x192xf32>
      %144 = stablehlo.multiply %143, %141 : tensor<8x64x192xf32>
      %145 = stablehlo.reshape %144 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %146 = stablehlo.dot_general %145, %48, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %147 = stablehlo.reshape %146 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %148 = stablehlo.add %127, %147 : tensor<8x64x64xf32>
      %149 = sdy.sharding_constraint %148 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %150 = stablehlo.constant dense<1> : tensor<i32>
      %151 = stablehlo.add %r12, %150 : tensor<i32>
      stablehlo.return %151, %r13, %r14, %149, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %r24, %r25 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %153 = stablehlo.multiply %152#3, %152#3 : tensor<8x64x64xf32>
    %154 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %155 = stablehlo.reduce(%153 init: %154) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %156 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %158 = stablehlo.multiply %155, %157 : tensor<8x64xf32>
    %159 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %160 = stablehlo.broadcast_in_dim %159, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %161 = stablehlo.add %158, %160 : tensor<8x64xf32>
    %162 = stablehlo.rsqrt %161 : tensor<8x64xf32>
    %163 = stablehlo.broadcast_in_dim %162, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %164 = stablehlo.multiply %152#3, %163 : tensor<8x64x64xf32>
    %165 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %166 = stablehlo.multiply %164, %165 : tensor<8x64x64xf32>
    %167 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %168 = stablehlo.reshape %166 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %169 = stablehlo.transpose %168, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %170 = sdy.sharding_constraint %169 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %171 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %172 = stablehlo.transpose %171, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %173 = sdy.sharding_constraint %172 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %217:6 = stablehlo.while(%r174 = %11, %r175 = %167, %r176 = %154, %r177 = %154, %r178 = %170, %r179 = %173) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %180 = stablehlo.constant dense<1> : tensor<i32>
      %181 = stablehlo.compare LT, %r174, %180, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %181 : tensor<i1>
    } do {
      %182 = stablehlo.constant dense<0> : tensor<i32>
      %183 = stablehlo.dynamic_slice %r178, %r174, %182, %182, %182, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %184 = stablehlo.reshape %183 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %185 = stablehlo.dynamic_slice %r179, %r174, %182, %182, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %186 = stablehlo.reshape %185 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %187 = stablehlo.reshape %184 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %188 = stablehlo.dot_general %187, %r175, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %189 = stablehlo.reshape %188 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %190 = sdy.sharding_constraint %189 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %191 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %192 = stablehlo.reduce(%190 init: %191) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %193 = stablehlo.broadcast_in_dim %192, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %194 = stablehlo.subtract %190, %193 : tensor<4x128x512xf32>
      %195 = stablehlo.exponential %194 : tensor<4x128x512xf32>
      %196 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %197 = stablehlo.reduce(%195 init: %196) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %198 = stablehlo.log %197 : tensor<4x128xf32>
      %199 = stablehlo.add %198, %192 : tensor<4x128xf32>
      %200 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %201 = stablehlo.broadcast_in_dim %186, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %202 = stablehlo.compare EQ, %200, %201, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %203 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %204 = stablehlo.select %202, %190, %203 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %205 = stablehlo.reduce(%204 init: %196) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %206 = stablehlo.constant dense<-1> : tensor<i32>
      %207 = stablehlo.broadcast_in_dim %206, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %208 = stablehlo.compare NE, %186, %207, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %209 = stablehlo.subtract %199, %205 : tensor<4x128xf32>
      %210 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %211 = stablehlo.select %208, %209, %210 : tensor<4x128xi1>, tensor<4x128xf32>
      %212 = stablehlo.reduce(%211 init: %196) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %213 = stablehlo.add %r176, %212 : tensor<f32>
      %214 = stablehlo.add %r177, %212 : tensor<f32>
      %215 = stablehlo.constant dense<1> : tensor<i32>
      %216 = stablehlo.add %r174, %215 : tensor<i32>
      stablehlo.return %216, %r175, %213, %214, %r178, %r179 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %218 = stablehlo.constant dense<-1> : tensor<i32>
    %219 = stablehlo.broadcast_in_dim %218, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %220 = stablehlo.compare NE, %173, %219, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %221 = stablehlo.convert %220 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %222 = stablehlo.reduce(%221 init: %154) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %223 = stablehlo.reshape %217#3 : (tensor<f32>) -> tensor<1xf32>
    %224 = stablehlo.reshape %222 : (tensor<f32>) -> tensor<1xf32>
    %225 = stablehlo.concatenate %223, %224, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %225 : tensor<2xf32>
  }
}
