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
    %15:2 = stablehlo.optimization_barrier %14, %13 : tensor<1x64x16xf32>, tensor<1x64x16xf32>
    %16 = stablehlo.iota dim = 0 : tensor<2xui32>
    %17 = stablehlo.constant dense<0> : tensor<i32>
    %182:14 = stablehlo.while(%r18 = %17, %r19 = %15#0, %r20 = %15#1, %r21 = %3, %r22 = %16, %r23 = %arg3, %r24 = %arg4, %r25 = %arg5, %r26 = %arg6, %r27 = %arg7, %r28 = %arg8, %r29 = %arg9, %r30 = %arg10, %r31 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %32 = stablehlo.constant dense<2> : tensor<i32>
      %33 = stablehlo.compare LT, %r18, %32, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %33 : tensor<i1>
    } do {
      %34 = stablehlo.constant dense<0> : tensor<i32>
      %35 = stablehlo.dynamic_slice %r22, %r18, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %36 = stablehlo.reshape %35 : (tensor<1xui32>) -> tensor<ui32>
      %37 = stablehlo.dynamic_slice %r23, %r18, %34, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %38 = stablehlo.reshape %37 : (tensor<1x64xf32>) -> tensor<64xf32>
      %39 = stablehlo.dynamic_slice %r24, %r18, %34, %34, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %40 = stablehlo.reshape %39 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %41 = stablehlo.dynamic_slice %r25, %r18, %34, %34, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %42 = stablehlo.reshape %41 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %43 = stablehlo.dynamic_slice %r26, %r18, %34, %34, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %44 = stablehlo.reshape %43 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %45 = stablehlo.dynamic_slice %r27, %r18, %34, %34, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %46 = stablehlo.reshape %45 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %47 = stablehlo.dynamic_slice %r28, %r18, %34, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %48 = stablehlo.reshape %47 : (tensor<1x64xf32>) -> tensor<64xf32>
      %49 = stablehlo.dynamic_slice %r29, %r18, %34, %34, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %50 = stablehlo.reshape %49 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %51 = stablehlo.dynamic_slice %r30, %r18, %34, %34, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %52 = stablehlo.reshape %51 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %53 = stablehlo.dynamic_slice %r31, %r18, %34, %34, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %54 = stablehlo.reshape %53 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %55 = stablehlo.multiply %r21, %r21 : tensor<8x64x64xf32>
      %56 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %57 = stablehlo.reduce(%55 init: %56) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %58 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %59 = stablehlo.broadcast_in_dim %58, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %60 = stablehlo.multiply %57, %59 : tensor<8x64xf32>
      %61 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %62 = stablehlo.broadcast_in_dim %61, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %63 = stablehlo.add %60, %62 : tensor<8x64xf32>
      %64 = stablehlo.rsqrt %63 : tensor<8x64xf32>
      %65 = stablehlo.broadcast_in_dim %64, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %66 = stablehlo.multiply %r21, %65 : tensor<8x64x64xf32>
      %67 = stablehlo.broadcast_in_dim %38, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %68 = stablehlo.multiply %66, %67 : tensor<8x64x64xf32>
      %69 = sdy.sharding_constraint %68 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %70 = stablehlo.reshape %69 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %71 = stablehlo.dot_general %70, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %72 = sdy.sharding_constraint %71 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x64xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %75 = sdy.sharding_constraint %74 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x4x16xf32>
      %76 = stablehlo.dot_general %70, %42, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %77 = sdy.sharding_constraint %76 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %78 = stablehlo.reshape %77 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %79 = stablehlo.reshape %78 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %80 = sdy.sharding_constraint %79 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %81 = stablehlo.dot_general %70, %44, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %82 = sdy.sharding_constraint %81 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x32xf32>
      %83 = stablehlo.reshape %82 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %84 = stablehlo.reshape %83 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %85 = sdy.sharding_constraint %84 <@mesh, [{"data"}, {}, {"tensor"}, {}]> : tensor<8x64x2x16xf32>
      %86 = stablehlo.reshape %r19 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %87 = stablehlo.broadcast_in_dim %86, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %88 = stablehlo.multiply %75, %87 : tensor<8x64x4x16xf32>
      %89 = stablehlo.slice %75 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %90 = stablehlo.slice %75 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %91 = stablehlo.concatenate %89, %90, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %92 = stablehlo.reshape %r20 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %93 = stablehlo.broadcast_in_dim %92, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %94 = stablehlo.multiply %91, %93 : tensor<8x64x4x16xf32>
      %95 = stablehlo.add %88, %94 : tensor<8x64x4x16xf32>
      %96 = stablehlo.broadcast_in_dim %86, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %97 = stablehlo.multiply %80, %96 : tensor<8x64x2x16xf32>
      %98 = stablehlo.slice %80 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %99 = stablehlo.slice %80 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %100 = stablehlo.concatenate %98, %99, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %101 = stablehlo.broadcast_in_dim %92, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %102 = stablehlo.multiply %100, %101 : tensor<8x64x2x16xf32>
      %103 = stablehlo.add %97, %102 : tensor<8x64x2x16xf32>
      %104 = stablehlo.transpose %103, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %105 = stablehlo.transpose %85, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %106 = stablehlo.iota dim = 0 : tensor<1xi32>
      %107 = stablehlo.constant dense<64> : tensor<i32>
      %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %109 = stablehlo.multiply %106, %108 : tensor<1xi32>
      %110 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %111 = stablehlo.add %109, %110 : tensor<1xi32>
      %112 = stablehlo.reshape %95 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %113 = stablehlo.transpose %112, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %114 = stablehlo.reshape %113 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %115 = stablehlo.reshape %111 : (tensor<1xi32>) -> tensor<i32>
      %116 = stablehlo.reshape %114 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %117 = stablehlo.dot_general %116, %104, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %118 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %119 = stablehlo.broadcast_in_dim %118, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %120 = stablehlo.multiply %117, %119 : tensor<8x2x128x64xf32>
      %121 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %122 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %123 = stablehlo.subtract %121, %122 : tensor<64x64xi32>
      %124 = stablehlo.subtract %115, %34 : tensor<i32>
      %125 = stablehlo.broadcast_in_dim %124, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %126 = stablehlo.add %123, %125 : tensor<64x64xi32>
      %127 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %128 = stablehlo.compare GE, %126, %127, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %129 = stablehlo.broadcast_in_dim %128, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %130 = stablehlo.reshape %129 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %131 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %132 = stablehlo.broadcast_in_dim %131, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %133 = stablehlo.select %130, %120, %132 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %134 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %135 = stablehlo.reduce(%133 init: %134) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %136 = stablehlo.broadcast_in_dim %135, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %137 = stablehlo.subtract %133, %136 : tensor<8x2x128x64xf32>
      %138 = stablehlo.exponential %137 : tensor<8x2x128x64xf32>
      %139 = stablehlo.reduce(%138 init: %56) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %140 = stablehlo.dot_general %138, %105, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %141 = stablehlo.broadcast_in_dim %139, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %142 = stablehlo.divide %140, %141 : tensor<8x2x128x16xf32>
      %143 = stablehlo.reshape %142 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %144 = stablehlo.reshape %143 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %145 = stablehlo.transpose %144, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %146 = stablehlo.reshape %145 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %147 = stablehlo.reshape %146 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %148 = stablehlo.reshape %147 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %149 = stablehlo.dot_general %148, %46, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %150 = sdy.sharding_constraint %149 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %151 = stablehlo.reshape %150 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %152 = stablehlo.add %r21, %151 : tensor<8x64x64xf32>
      %153 = sdy.sharding_constraint %152 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %154 = stablehlo.multiply %153, %153 : tensor<8x64x64xf32>
      %155 = stablehlo.reduce(%154 init: %56) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %156 = stablehlo.multiply %155, %59 : tensor<8x64xf32>
      %157 = stablehlo.add %156, %62 : tensor<8x64xf32>
      %158 = stablehlo.rsqrt %157 : tensor<8x64xf32>
      %159 = stablehlo.broadcast_in_dim %158, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %160 = stablehlo.multiply %153, %159 : tensor<8x64x64xf32>
      %161 = stablehlo.broadcast_in_dim %48, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %162 = stablehlo.multiply %160, %161 : tensor<8x64x64xf32>
      %163 = sdy.sharding_constraint %162 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %164 = stablehlo.reshape %163 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %165 = stablehlo.dot_general %164, %50, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %166 = sdy.sharding_constraint %165 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %167 = stablehlo.reshape %166 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %168 = stablehlo.dot_general %164, %52, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %169 = sdy.sharding_constraint %168 <@mesh, [{"data"}, {"tensor"}]> : tensor<512x192xf32>
      %170 = stablehlo.reshape %169 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %171 = stablehlo.logistic %167 : tensor<8x64x192xf32>
      %172 = stablehlo.multiply %167, %171 : tensor<8x64x192xf32>
      %173 = stablehlo.multiply %172, %170 : tensor<8x64x192xf32>
      %174 = stablehlo.reshape %173 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %175 = stablehlo.dot_general %174, %54, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %176 = sdy.sharding_constraint %175 <@mesh, [{"data"}, {}]> : tensor<512x64xf32>
      %177 = stablehlo.reshape %176 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %178 = stablehlo.add %153, %177 : tensor<8x64x64xf32>
      %179 = sdy.sharding_constraint %178 <@mesh, [{"data"}, {"tensor"}, {}]> : tensor<8x64x64xf32>
      %180 = stablehlo.constant dense<1> : tensor<i32>
      %181 = stablehlo.add %r18, %180 : tensor<i32>
      stablehlo.return %181, %r19, %r20, %179, %r22, %r23, %r24, %r25, %r26, %r27, %r28, %r29, %r30, %r31 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %183 = stablehlo.multiply %182#3, %182#3 : tensor<8x64x64xf32>
    %184 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %185 = stablehlo.reduce(%183 init: %184) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %186 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %187 = stablehlo.broadcast_in_dim %186, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %188 = stablehlo.multiply %185, %187 : tensor<8x64xf32>
    %189 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %190 = stablehlo.broadcast_in_dim %189, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %191 = stablehlo.add %188, %190 : tensor<8x64xf32>
    %192 = stablehlo.rsqrt %191 : tensor<8x64xf32>
    %193 = stablehlo.broadcast_in_dim %192, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %194 = stablehlo.multiply %182#3, %193 : tensor<8x64x64xf32>
    %195 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %196 = stablehlo.multiply %194, %195 : tensor<8x64x64xf32>
    %197 = sdy.sharding_constraint %196 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
    %198 = sdy.sharding_constraint %arg2 <@mesh, [{"tensor"}, {}]> : tensor<512x64xf32>
    %199 = stablehlo.reshape %197 : (tensor<8x64x64xf32>) -> tensor<4x1x128x64xf32>
    %200 = stablehlo.transpose %199, dims = [1, 0, 2, 3] : (tensor<4x1x128x64xf32>) -> tensor<1x4x128x64xf32>
    %201 = sdy.sharding_constraint %200 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x4x128x64xf32>
    %202 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<4x1x128xi32>
    %203 = stablehlo.transpose %202, dims = [1, 0, 2] : (tensor<4x1x128xi32>) -> tensor<1x4x128xi32>
    %204 = sdy.sharding_constraint %203 <@mesh, [{}, {"data"}, {}]> : tensor<1x4x128xi32>
    %248:6 = stablehlo.while(%r205 = %17, %r206 = %198, %r207 = %184, %r208 = %184, %r209 = %201, %r210 = %204) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    cond {
      %211 = stablehlo.constant dense<1> : tensor<i32>
      %212 = stablehlo.compare LT, %r205, %211, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %212 : tensor<i1>
    } do {
      %213 = stablehlo.constant dense<0> : tensor<i32>
      %214 = stablehlo.dynamic_slice %r209, %r205, %213, %213, %213, sizes = [1, 4, 128, 64] : (tensor<1x4x128x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128x64xf32>
      %215 = stablehlo.reshape %214 : (tensor<1x4x128x64xf32>) -> tensor<4x128x64xf32>
      %216 = stablehlo.dynamic_slice %r210, %r205, %213, %213, sizes = [1, 4, 128] : (tensor<1x4x128xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x128xi32>
      %217 = stablehlo.reshape %216 : (tensor<1x4x128xi32>) -> tensor<4x128xi32>
      %218 = stablehlo.reshape %215 : (tensor<4x128x64xf32>) -> tensor<512x64xf32>
      %219 = stablehlo.dot_general %218, %r206, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %220 = stablehlo.reshape %219 : (tensor<512x512xf32>) -> tensor<4x128x512xf32>
      %221 = sdy.sharding_constraint %220 <@mesh, [{"data"}, {}, {"tensor"}]> : tensor<4x128x512xf32>
      %222 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %223 = stablehlo.reduce(%221 init: %222) applies stablehlo.maximum across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %224 = stablehlo.broadcast_in_dim %223, dims = [0, 1] : (tensor<4x128xf32>) -> tensor<4x128x512xf32>
      %225 = stablehlo.subtract %221, %224 : tensor<4x128x512xf32>
      %226 = stablehlo.exponential %225 : tensor<4x128x512xf32>
      %227 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %228 = stablehlo.reduce(%226 init: %227) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %229 = stablehlo.log %228 : tensor<4x128xf32>
      %230 = stablehlo.add %229, %223 : tensor<4x128xf32>
      %231 = stablehlo.iota dim = 2 : tensor<4x128x512xi32>
      %232 = stablehlo.broadcast_in_dim %217, dims = [0, 1] : (tensor<4x128xi32>) -> tensor<4x128x512xi32>
      %233 = stablehlo.compare EQ, %231, %232, SIGNED : (tensor<4x128x512xi32>, tensor<4x128x512xi32>) -> tensor<4x128x512xi1>
      %234 = stablehlo.broadcast_in_dim %227, dims = [] : (tensor<f32>) -> tensor<4x128x512xf32>
      %235 = stablehlo.select %233, %221, %234 : tensor<4x128x512xi1>, tensor<4x128x512xf32>
      %236 = stablehlo.reduce(%235 init: %227) applies stablehlo.add across dimensions = [2] : (tensor<4x128x512xf32>, tensor<f32>) -> tensor<4x128xf32>
      %237 = stablehlo.constant dense<-1> : tensor<i32>
      %238 = stablehlo.broadcast_in_dim %237, dims = [] : (tensor<i32>) -> tensor<4x128xi32>
      %239 = stablehlo.compare NE, %217, %238, SIGNED : (tensor<4x128xi32>, tensor<4x128xi32>) -> tensor<4x128xi1>
      %240 = stablehlo.subtract %230, %236 : tensor<4x128xf32>
      %241 = stablehlo.broadcast_in_dim %227, dims = [] : (tensor<f32>) -> tensor<4x128xf32>
      %242 = stablehlo.select %239, %240, %241 : tensor<4x128xi1>, tensor<4x128xf32>
      %243 = stablehlo.reduce(%242 init: %227) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x128xf32>, tensor<f32>) -> tensor<f32>
      %244 = stablehlo.add %r207, %243 : tensor<f32>
      %245 = stablehlo.add %r208, %243 : tensor<f32>
      %246 = stablehlo.constant dense<1> : tensor<i32>
      %247 = stablehlo.add %r205, %246 : tensor<i32>
      stablehlo.return %247, %r206, %244, %245, %r209, %r210 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x4x128x64xf32>, tensor<1x4x128xi32>
    }
    %249 = stablehlo.constant dense<-1> : tensor<i32>
    %250 = stablehlo.broadcast_in_dim %249, dims = [] : (tensor<i32>) -> tensor<1x4x128xi32>
    %251 = stablehlo.compare NE, %204, %250, SIGNED : (tensor<1x4x128xi32>, tensor<1x4x128xi32>) -> tensor<1x4x128xi1>
    %252 = stablehlo.convert %251 : (tensor<1x4x128xi1>) -> tensor<1x4x128xf32>
    %253 = stablehlo.reduce(%252 init: %184) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x4x128xf32>, tensor<f32>) -> tensor<f32>
    %254 = stablehlo.reshape %248#3 : (tensor<f32>) -> tensor<1xf32>
    %255 = stablehlo.reshape %253 : (tensor<f32>) -> tensor<1xf32>
    %256 = stablehlo.concatenate %254, %255, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %256 : tensor<2xf32>
  }
}
