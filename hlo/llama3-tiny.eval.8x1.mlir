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
    %8 = stablehlo.cosine %7 : tensor<1x64x16xf32>
    %9 = stablehlo.sine %7 : tensor<1x64x16xf32>
    %10 = stablehlo.iota dim = 0 : tensor<2xui32>
    %11 = stablehlo.constant dense<0> : tensor<i32>
    %169:14 = stablehlo.while(%r12 = %11, %r13 = %8, %r14 = %9, %r15 = %1, %r16 = %10, %r17 = %arg3, %r18 = %arg4, %r19 = %arg5, %r20 = %arg6, %r21 = %arg7, %r22 = %arg8, %r23 = %arg9, %r24 = %arg10, %r25 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %67 = sdy.sharding_constraint %66 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %68 = stablehlo.dot_general %63, %36, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %69 = stablehlo.reshape %68 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %70 = stablehlo.reshape %69 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %71 = sdy.sharding_constraint %70 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %72 = stablehlo.dot_general %63, %38, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %75 = sdy.sharding_constraint %74 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
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
      %96 = stablehlo.transpose %95, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %97 = stablehlo.transpose %75, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %98 = stablehlo.iota dim = 0 : tensor<1xi32>
      %99 = stablehlo.constant dense<64> : tensor<i32>
      %100 = stablehlo.broadcast_in_dim %99, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %101 = stablehlo.multiply %98, %100 : tensor<1xi32>
      %102 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %103 = stablehlo.add %101, %102 : tensor<1xi32>
      %104 = stablehlo.reshape %86 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %105 = stablehlo.transpose %104, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %106 = stablehlo.reshape %105 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %107 = stablehlo.reshape %103 : (tensor<1xi32>) -> tensor<i32>
      %108 = stablehlo.reshape %106 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %109 = stablehlo.dot_general %108, %96, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %110 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %111 = stablehlo.broadcast_in_dim %110, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %112 = stablehlo.multiply %109, %111 : tensor<8x2x128x64xf32>
      %113 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %114 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %115 = stablehlo.subtract %113, %114 : tensor<64x64xi32>
      %116 = stablehlo.subtract %107, %28 : tensor<i32>
      %117 = stablehlo.broadcast_in_dim %116, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %118 = stablehlo.add %115, %117 : tensor<64x64xi32>
      %119 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %120 = stablehlo.compare GE, %118, %119, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %121 = stablehlo.broadcast_in_dim %120, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %122 = stablehlo.reshape %121 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %123 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %124 = stablehlo.broadcast_in_dim %123, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %125 = stablehlo.select %122, %112, %124 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %126 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %127 = stablehlo.reduce(%125 init: %126) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %128 = stablehlo.broadcast_in_dim %127, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %129 = stablehlo.subtract %125, %128 : tensor<8x2x128x64xf32>
      %130 = stablehlo.exponential %129 : tensor<8x2x128x64xf32>
      %131 = stablehlo.reduce(%130 init: %50) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %132 = stablehlo.dot_general %130, %97, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %133 = stablehlo.broadcast_in_dim %131, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %134 = stablehlo.divide %132, %133 : tensor<8x2x128x16xf32>
      %135 = stablehlo.reshape %134 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %136 = stablehlo.reshape %135 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %137 = stablehlo.transpose %136, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %138 = stablehlo.reshape %137 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %139 = stablehlo.reshape %138 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %141 = stablehlo.dot_general %140, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %142 = stablehlo.reshape %141 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %143 = stablehlo.add %r15, %142 : tensor<8x64x64xf32>
      %144 = sdy.sharding_constraint %143 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %145 = stablehlo.multiply %144, %144 : tensor<8x64x64xf32>
      %146 = stablehlo.reduce(%145 init: %50) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %147 = stablehlo.multiply %146, %53 : tensor<8x64xf32>
      %148 = stablehlo.add %147, %56 : tensor<8x64xf32>
      %149 = stablehlo.rsqrt %148 : tensor<8x64xf32>
      %150 = stablehlo.broadcast_in_dim %149, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %151 = stablehlo.multiply %144, %150 : tensor<8x64x64xf32>
      %152 = stablehlo.broadcast_in_dim %42, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %153 = stablehlo.multiply %151, %152 : tensor<8x64x64xf32>
      %154 = stablehlo.reshape %153 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %155 = stablehlo.dot_general %154, %44, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %156 = stablehlo.reshape %155 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %157 = stablehlo.dot_general %154, %46, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %158 = stablehlo.reshape %157 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %159 = stablehlo.logistic %156 : tensor<8x64x192xf32>
      %160 = stablehlo.multiply %156, %159 : tensor<8x64x192xf32>
      %161 = stablehlo.multiply %160, %158 : tensor<8x64x192xf32>
      %162 = stablehlo.reshape %161 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %163 = stablehlo.dot_general %162, %48, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %164 = stablehlo.reshape %163 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %165 = stablehlo.add %144, %164 : tensor<8x64x64xf32>
      %166 = sdy.sharding_constraint %165 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %167 = stablehlo.constant dense<1> : tensor<i32>
      %168 = stablehlo.add %r12, %167 : tensor<i32>
      stablehlo.return %168, %r13, %r14, %166, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %r24, %r25 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %170 = stablehlo.multiply %169#3, %169#3 : tensor<8x64x64xf32>
    %171 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %172 = stablehlo.reduce(%170 init: %171) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %173 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %174 = stablehlo.broadcast_in_dim %173, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %175 = stablehlo.multiply %172, %174 : tensor<8x64xf32>
    %176 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %177 = stablehlo.broadcast_in_dim %176, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %178 = stablehlo.add %175, %177 : tensor<8x64xf32>
    %179 = stablehlo.rsqrt %178 : tensor<8x64xf32>
    %180 = stablehlo.broadcast_in_dim %179, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %181 = stablehlo.multiply %169#3, %180 : tensor<8x64x64xf32>
    %182 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %183 = stablehlo.multiply %181, %182 : tensor<8x64x64xf32>
    %184 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %185 = stablehlo.reshape %183 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %186 = stablehlo.transpose %185, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %187 = sdy.sharding_constraint %186 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %188 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %189 = stablehlo.transpose %188, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %190 = sdy.sharding_constraint %189 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %231:6 = stablehlo.while(%r191 = %11, %r192 = %184, %r193 = %171, %r194 = %171, %r195 = %187, %r196 = %190) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    cond {
      %197 = stablehlo.constant dense<1> : tensor<i32>
      %198 = stablehlo.compare LT, %r191, %197, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %198 : tensor<i1>
    } do {
      %199 = stablehlo.constant dense<0> : tensor<i32>
      %200 = stablehlo.dynamic_slice %r195, %r191, %199, %199, %199, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %201 = stablehlo.reshape %200 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %202 = stablehlo.dynamic_slice %r196, %r191, %199, %199, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %203 = stablehlo.reshape %202 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %204 = stablehlo.reshape %201 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %205 = stablehlo.dot_general %204, %r192, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %206 = stablehlo.reshape %205 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %207 = sdy.sharding_constraint %206 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %208 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %209 = stablehlo.reduce(%207 init: %208) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %210 = stablehlo.broadcast_in_dim %209, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %211 = stablehlo.subtract %207, %210 : tensor<8x64x512xf32>
      %212 = stablehlo.exponential %211 : tensor<8x64x512xf32>
      %213 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %214 = stablehlo.reduce(%212 init: %213) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %215 = stablehlo.log %214 : tensor<8x64xf32>
      %216 = stablehlo.add %215, %209 : tensor<8x64xf32>
      %217 = "stablehlo.gather"(%r192, %203) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %218 = stablehlo.multiply %201, %217 : tensor<8x64x64xf32>
      %219 = stablehlo.reduce(%218 init: %213) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %220 = stablehlo.constant dense<-1> : tensor<i32>
      %221 = stablehlo.broadcast_in_dim %220, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %222 = stablehlo.compare NE, %203, %221, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %223 = stablehlo.subtract %216, %219 : tensor<8x64xf32>
      %224 = stablehlo.broadcast_in_dim %213, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %225 = stablehlo.select %222, %223, %224 : tensor<8x64xi1>, tensor<8x64xf32>
      %226 = stablehlo.reduce(%225 init: %213) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %227 = stablehlo.add %r193, %226 : tensor<f32>
      %228 = stablehlo.add %r194, %226 : tensor<f32>
      %229 = stablehlo.constant dense<1> : tensor<i32>
      %230 = stablehlo.add %r191, %229 : tensor<i32>
      stablehlo.return %230, %r192, %227, %228, %r195, %r196 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    }
    %232 = stablehlo.constant dense<-1> : tensor<i32>
    %233 = stablehlo.broadcast_in_dim %232, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %234 = stablehlo.compare NE, %190, %233, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %235 = stablehlo.convert %234 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %236 = stablehlo.reduce(%235 init: %171) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %237 = stablehlo.reshape %231#3 : (tensor<f32>) -> tensor<1xf32>
    %238 = stablehlo.reshape %236 : (tensor<f32>) -> tensor<1xf32>
    %239 = stablehlo.concatenate %237, %238, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %239 : tensor<2xf32>
  }
}
