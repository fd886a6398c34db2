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
    %181:14 = stablehlo.while(%r17 = %16, %r18 = %14, %r19 = %13, %r20 = %3, %r21 = %15, %r22 = %arg3, %r23 = %arg4, %r24 = %arg5, %r25 = %arg6, %r26 = %arg7, %r27 = %arg8, %r28 = %arg9, %r29 = %arg10, %r30 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %71 = sdy.sharding_constraint %70 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %72 = stablehlo.reshape %71 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %73 = stablehlo.reshape %72 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %74 = sdy.sharding_constraint %73 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %75 = stablehlo.dot_general %69, %41, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %76 = sdy.sharding_constraint %75 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %77 = stablehlo.reshape %76 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %78 = stablehlo.reshape %77 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %79 = sdy.sharding_constraint %78 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %80 = stablehlo.dot_general %69, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %81 = sdy.sharding_constraint %80 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %82 = stablehlo.reshape %81 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %83 = stablehlo.reshape %82 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %84 = sdy.sharding_constraint %83 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %85 = stablehlo.reshape %r18 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %86 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %87 = stablehlo.multiply %74, %86 : tensor<8x64x4x16xf32>
      %88 = stablehlo.slice %74 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %89 = stablehlo.slice %74 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %90 = stablehlo.concatenate %88, %89, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %91 = stablehlo.reshape %r19 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %92 = stablehlo.broadcast_in_dim %91, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %93 = stablehlo.multiply %90, %92 : tensor<8x64x4x16xf32>
      %94 = stablehlo.add %87, %93 : tensor<8x64x4x16xf32>
      %95 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %96 = stablehlo.multiply %79, %95 : tensor<8x64x2x16xf32>
      %97 = stablehlo.slice %79 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %98 = stablehlo.slice %79 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %99 = stablehlo.concatenate %97, %98, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %100 = stablehlo.broadcast_in_dim %91, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %101 = stablehlo.multiply %99, %100 : tensor<8x64x2x16xf32>
      %102 = stablehlo.add %96, %101 : tensor<8x64x2x16xf32>
      %103 = stablehlo.transpose %102, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %104 = stablehlo.transpose %84, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %105 = stablehlo.iota dim = 0 : tensor<1xi32>
      %106 = stablehlo.constant dense<64> : tensor<i32>
      %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %108 = stablehlo.multiply %105, %107 : tensor<1xi32>
      %109 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %110 = stablehlo.add %108, %109 : tensor<1xi32>
      %111 = stablehlo.reshape %94 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %112 = stablehlo.transpose %111, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %113 = stablehlo.reshape %112 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %114 = stablehlo.reshape %110 : (tensor<1xi32>) -> tensor<i32>
      %115 = stablehlo.reshape %113 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %116 = stablehlo.dot_general %115, %103, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %117 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %119 = stablehlo.multiply %116, %118 : tensor<8x2x128x64xf32>
      %120 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %121 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %122 = stablehlo.subtract %120, %121 : tensor<64x64xi32>
      %123 = stablehlo.subtract %114, %33 : tensor<i32>
      %124 = stablehlo.broadcast_in_dim %123, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %125 = stablehlo.add %122, %124 : tensor<64x64xi32>
      %126 = stablehlo.broadcast_in_dim %33, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %127 = stablehlo.compare GE, %125, %126, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %128 = stablehlo.broadcast_in_dim %127, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %129 = stablehlo.reshape %128 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %130 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %131 = stablehlo.broadcast_in_dim %130, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %132 = stablehlo.select %129, %119, %131 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %133 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %134 = stablehlo.reduce(%132 init: %133) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %135 = stablehlo.broadcast_in_dim %134, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %136 = stablehlo.subtract %132, %135 : tensor<8x2x128x64xf32>
      %137 = stablehlo.exponential %136 : tensor<8x2x128x64xf32>
      %138 = stablehlo.reduce(%137 init: %55) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %139 = stablehlo.dot_general %137, %104, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %140 = stablehlo.broadcast_in_dim %138, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %141 = stablehlo.divide %139, %140 : tensor<8x2x128x16xf32>
      %142 = stablehlo.reshape %141 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %143 = stablehlo.reshape %142 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %144 = stablehlo.transpose %143, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %145 = stablehlo.reshape %144 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %146 = stablehlo.reshape %145 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %147 = stablehlo.reshape %146 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %148 = stablehlo.dot_general %147, %45, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %149 = sdy.sharding_constraint %148 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %150 = stablehlo.reshape %149 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %151 = stablehlo.add %r20, %150 : tensor<8x64x64xf32>
      %152 = sdy.sharding_constraint %151 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %153 = stablehlo.multiply %152, %152 : tensor<8x64x64xf32>
      %154 = stablehlo.reduce(%153 init: %55) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %155 = stablehlo.multiply %154, %58 : tensor<8x64xf32>
      %156 = stablehlo.add %155, %61 : tensor<8x64xf32>
      %157 = stablehlo.rsqrt %156 : tensor<8x64xf32>
      %158 = stablehlo.broadcast_in_dim %157, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %159 = stablehlo.multiply %152, %158 : tensor<8x64x64xf32>
      %160 = stablehlo.broadcast_in_dim %47, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %161 = stablehlo.multiply %159, %160 : tensor<8x64x64xf32>
      %162 = sdy.sharding_constraint %161 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %163 = stablehlo.reshape %162 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %164 = stablehlo.dot_general %163, %49, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %165 = sdy.sharding_constraint %164 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %166 = stablehlo.reshape %165 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %167 = stablehlo.dot_general %163, %51, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %168 = sdy.sharding_constraint %167 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %169 = stablehlo.reshape %168 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %170 = stablehlo.logistic %166 : tensor<8x64x192xf32>
      %171 = stablehlo.multiply %166, %170 : tensor<8x64x192xf32>
      %172 = stablehlo.multiply %171, %169 : tensor<8x64x192xf32>
      %173 = stablehlo.reshape %172 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %174 = stablehlo.dot_general %173, %53, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %175 = sdy.sharding_constraint %174 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %176 = stablehlo.reshape %175 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %177 = stablehlo.add %152, %176 : tensor<8x64x64xf32>
      %178 = sdy.sharding_constraint %177 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %179 = stablehlo.constant dense<1> : tensor<i32>
      %180 = stablehlo.add %r17, %179 : tensor<i32>
      stablehlo.return %180, %r18, %r19, %178, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28, %r29, %r30 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %182 = stablehlo.multiply %181#3, %181#3 : tensor<8x64x64xf32>
    %183 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %184 = stablehlo.reduce(%182 init: %183) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %185 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %186 = stablehlo.broadcast_in_dim %185, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %187 = stablehlo.multiply %184, %186 : tensor<8x64xf32>
    %188 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %189 = stablehlo.broadcast_in_dim %188, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %190 = stablehlo.add %187, %189 : tensor<8x64xf32>
    %191 = stablehlo.rsqrt %190 : tensor<8x64xf32>
    %192 = stablehlo.broadcast_in_dim %191, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %193 = stablehlo.multiply %181#3, %192 : tensor<8x64x64xf32>
    %194 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %195 = stablehlo.multiply %193, %194 : tensor<8x64x64xf32>
    %196 = sdy.sharding_constraint %195 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %197 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %198 = stablehlo.reshape %196 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %199 = stablehlo.transpose %198, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %200 = sdy.sharding_constraint %199 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %201 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %202 = stablehlo.transpose %201, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %203 = sdy.sharding_constraint %202 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %247:6 = stablehlo.while(%r204 = %16, %r205 = %197, %r206 = %183, %r207 = %183, %r208 = %200, %r209 = %203) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %210 = stablehlo.constant dense<1> : tensor<i32>
      %211 = stablehlo.compare LT, %r204, %210, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %211 : tensor<i1>
    } do {
      %212 = stablehlo.constant dense<0> : tensor<i32>
      %213 = stablehlo.dynamic_slice %r208, %r204, %212, %212, %212, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %214 = stablehlo.reshape %213 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %215 = stablehlo.dynamic_slice %r209, %r204, %212, %212, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %216 = stablehlo.reshape %215 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %217 = stablehlo.reshape %214 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %218 = stablehlo.dot_general %217, %r205, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %219 = stablehlo.reshape %218 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %220 = sdy.sharding_constraint %219 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %221 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %222 = stablehlo.reduce(%220 init: %221) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %223 = stablehlo.broadcast_in_dim %222, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %224 = stablehlo.subtract %220, %223 : tensor<4x128x512xf32>
      %225 = stablehlo.exponential %224 : tensor<4x128x512xf32>
      %226 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %227 = stablehlo.reduce(%225 init: %226) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %228 = stablehlo.log %227 : tensor<4x128xf32>
      %229 = stablehlo.add %228, %222 : tensor<4x128xf32>
      %230 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %231 = stablehlo.broadcast_in_dim %216, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %232 = stablehlo.compare EQ, %230, %231, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %233 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %234 = stablehlo.select %232, %220, %233 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %235 = stablehlo.reduce(%234 init: %226) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %236 = stablehlo.constant dense<-1> : tensor<i32>
      %237 = stablehlo.broadcast_in_dim %236, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %238 = stablehlo.compare NE, %216, %237, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %239 = stablehlo.subtract %229, %235 : tensor<4x128xf32>
      %240 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %241 = stablehlo.select %238, %239, %240 : tensor<4x128xi1>, tensor<4x128xf32>
      %242 = stablehlo.reduce(%241 init: %226) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %243 = stablehlo.add %r206, %242 : tensor<f32>
      %244 = stablehlo.add %r207, %242 : tensor<f32>
      %245 = stablehlo.constant dense<1> : tensor<i32>
      %246 = stablehlo.add %r204, %245 : tensor<i32>
      stablehlo.return %246, %r205, %243, %244, %r208, %r209 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %248 = stablehlo.constant dense<-1> : tensor<i32>
    %249 = stablehlo.broadcast_in_dim %248, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %250 = stablehlo.compare NE, %203, %249, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %251 = stablehlo.convert %250 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %252 = stablehlo.reduce(%251 init: %183) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %253 = stablehlo.reshape %247#3 : (tensor<f32>) -> tensor<1xf32>
    %254 = stablehlo.reshape %252 : (tensor<f32>) -> tensor<1xf32>
    %255 = stablehlo.concatenate %253, %254, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %255 : tensor<2xf32>
  }
}
