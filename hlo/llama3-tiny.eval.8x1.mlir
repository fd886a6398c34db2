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
    %13 = stablehlo.iota dim = 0 : tensor<2xui32>
    %14 = stablehlo.constant dense<0> : tensor<i32>
    %170:14 = stablehlo.while(%r15 = %14, %r16 = %12, %r17 = %11, %r18 = %1, %r19 = %13, %r20 = %arg3, %r21 = %arg4, %r22 = %arg5, %r23 = %arg6, %r24 = %arg7, %r25 = %arg8, %r26 = %arg9, %r27 = %arg10, %r28 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %66 = stablehlo.reshape %65 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %67 = stablehlo.dot_general %66, %37, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %68 = stablehlo.reshape %67 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %69 = stablehlo.reshape %68 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %70 = sdy.sharding_constraint %69 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x4x16xf32>
      %71 = stablehlo.dot_general %66, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %72 = stablehlo.reshape %71 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %74 = sdy.sharding_constraint %73 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %75 = stablehlo.dot_general %66, %41, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %76 = stablehlo.reshape %75 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %77 = stablehlo.reshape %76 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %78 = sdy.sharding_constraint %77 <@mesh, [{"data"}, {}, {}, {}]> : tensor<8x64x2x16xf32>
      %79 = stablehlo.reshape %r16 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %80 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %81 = stablehlo.multiply %70, %80 : tensor<8x64x4x16xf32>
      %82 = stablehlo.slice %70 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %83 = stablehlo.slice %70 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %84 = stablehlo.concatenate %82, %83, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %85 = stablehlo.reshape %r17 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %86 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %87 = stablehlo.multiply %84, %86 : tensor<8x64x4x16xf32>
      %88 = stablehlo.add %81, %87 : tensor<8x64x4x16xf32>
      %89 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %90 = stablehlo.multiply %74, %89 : tensor<8x64x2x16xf32>
      %91 = stablehlo.slice %74 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %92 = stablehlo.slice %74 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %93 = stablehlo.concatenate %91, %92, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %94 = stablehlo.broadcast_in_dim %85, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %95 = stablehlo.multiply %93, %94 : tensor<8x64x2x16xf32>
      %96 = stablehlo.add %90, %95 : tensor<8x64x2x16xf32>
      %97 = stablehlo.transpose %96, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %98 = stablehlo.transpose %78, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %99 = stablehlo.iota dim = 0 : tensor<1xi32>
      %100 = stablehlo.constant dense<64> : tensor<i32>
      %101 = stablehlo.broadcast_in_dim %100, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %102 = stablehlo.multiply %99, %101 : tensor<1xi32>
      %103 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %104 = stablehlo.add %102, %103 : tensor<1xi32>
      %105 = stablehlo.reshape %88 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
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
      %117 = stablehlo.subtract %108, %31 : tensor<i32>
      %118 = stablehlo.broadcast_in_dim %117, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %119 = stablehlo.add %116, %118 : tensor<64x64xi32>
      %120 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
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
      %132 = stablehlo.reduce(%131 init: %53) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %133 = stablehlo.dot_general %131, %98, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %134 = stablehlo.broadcast_in_dim %132, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %135 = stablehlo.divide %133, %134 : tensor<8x2x128x16xf32>
      %136 = stablehlo.reshape %135 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %137 = stablehlo.reshape %136 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %138 = stablehlo.transpose %137, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %139 = stablehlo.reshape %138 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %141 = stablehlo.reshape %140 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %142 = stablehlo.dot_general %141, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %143 = stablehlo.reshape %142 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %144 = stablehlo.add %r18, %143 : tensor<8x64x64xf32>
      %145 = sdy.sharding_constraint %144 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %146 = stablehlo.multiply %145, %145 : tensor<8x64x64xf32>
      %147 = stablehlo.reduce(%146 init: %53) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %148 = stablehlo.multiply %147, %56 : tensor<8x64xf32>
      %149 = stablehlo.add %148, %59 : tensor<8x64xf32>
      %150 = stablehlo.rsqrt %149 : tensor<8x64xf32>
      %151 = stablehlo.broadcast_in_dim %150, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %152 = stablehlo.multiply %145, %151 : tensor<8x64x64xf32>
      %153 = stablehlo.broadcast_in_dim %45, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %154 = stablehlo.multiply %152, %153 : tensor<8x64x64xf32>
      %155 = stablehlo.reshape %154 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %156 = stablehlo.dot_general %155, %47, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %157 = stablehlo.reshape %156 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %158 = stablehlo.dot_general %155, %49, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %159 = stablehlo.reshape %158 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %160 = stablehlo.logistic %157 : tensor<8x64x192xf32>
      %161 = stablehlo.multiply %157, %160 : tensor<8x64x192xf32>
      %162 = stablehlo.multiply %161, %159 : tensor<8x64x192xf32>
      %163 = stablehlo.reshape %162 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %164 = stablehlo.dot_general %163, %51, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %165 = stablehlo.reshape %164 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %166 = stablehlo.add %145, %165 : tensor<8x64x64xf32>
      %167 = sdy.sharding_constraint %166 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x64xf32>
      %168 = stablehlo.constant dense<1> : tensor<i32>
      %169 = stablehlo.add %r15, %168 : tensor<i32>
      stablehlo.return %169, %r16, %r17, %167, %r19, %r20, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %171 = stablehlo.multiply %170#3, %170#3 : tensor<8x64x64xf32>
    %172 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %173 = stablehlo.reduce(%171 init: %172) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %174 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %175 = stablehlo.broadcast_in_dim %174, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %176 = stablehlo.multiply %173, %175 : tensor<8x64xf32>
    %177 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %178 = stablehlo.broadcast_in_dim %177, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %179 = stablehlo.add %176, %178 : tensor<8x64xf32>
    %180 = stablehlo.rsqrt %179 : tensor<8x64xf32>
    %181 = stablehlo.broadcast_in_dim %180, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %182 = stablehlo.multiply %170#3, %181 : tensor<8x64x64xf32>
    %183 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %184 = stablehlo.multiply %182, %183 : tensor<8x64x64xf32>
    %185 = sdy.sharding_constraint %arg2 <@mesh, [{}, {}]> : tensor<512x64xf32>
    %186 = stablehlo.reshape %184 : (tensor<8x64x64xf32>) -> tensor<8x1x64x64xf32>
    %187 = stablehlo.transpose %186, dims = [1, 0, 2, 3] : (tensor<8x1x64x64xf32>) -> tensor<1x8x64x64xf32>
    %188 = sdy.sharding_constraint %187 <@mesh, [{}, {"data"}, {}, {}]> : tensor<1x8x64x64xf32>
    %189 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<8x1x64xi32>
    %190 = stablehlo.transpose %189, dims = [1, 0, 2] : (tensor<8x1x64xi32>) -> tensor<1x8x64xi32>
    %191 = sdy.sharding_constraint %190 <@mesh, [{}, {"data"}, {}]> : tensor<1x8x64xi32>
    %232:6 = stablehlo.while(%r192 = %14, %r193 = %185, %r194 = %172, %r195 = %172, %r196 = %188, %r197 = %191) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    cond {
      %198 = stablehlo.constant dense<1> : tensor<i32>
      %199 = stablehlo.compare LT, %r192, %198, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %199 : tensor<i1>
    } do {
      %200 = stablehlo.constant dense<0> : tensor<i32>
      %201 = stablehlo.dynamic_slice %r196, %r192, %200, %200, %200, sizes = [1, 8, 64, 64] : (tensor<1x8x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64x64xf32>
      %202 = stablehlo.reshape %201 : (tensor<1x8x64x64xf32>) -> tensor<8x64x64xf32>
      %203 = stablehlo.dynamic_slice %r197, %r192, %200, %200, sizes = [1, 8, 64] : (tensor<1x8x64xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x8x64xi32>
      %204 = stablehlo.reshape %203 : (tensor<1x8x64xi32>) -> tensor<8x64xi32>
      %205 = stablehlo.reshape %202 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %206 = stablehlo.dot_general %205, %r193, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %207 = stablehlo.reshape %206 : (tensor<512x512xf32>) -> tensor<8x64x512xf32>
      %208 = sdy.sharding_constraint %207 <@mesh, [{"data"}, {}, {}]> : tensor<8x64x512xf32>
      %209 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %210 = stablehlo.reduce(%208 init: %209) applies stablehlo.maximum across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %211 = stablehlo.broadcast_in_dim %210, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x512xf32>
      %212 = stablehlo.subtract %208, %211 : tensor<8x64x512xf32>
      %213 = stablehlo.exponential %212 : tensor<8x64x512xf32>
      %214 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %215 = stablehlo.reduce(%213 init: %214) applies stablehlo.add across dimensions = [2] : (tensor<8x64x512xf32>, tensor<f32>) -> tensor<8x64xf32>
      %216 = stablehlo.log %215 : tensor<8x64xf32>
      %217 = stablehlo.add %216, %210 : tensor<8x64xf32>
      %218 = "stablehlo.gather"(%r193, %204) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
      %219 = stablehlo.multiply %202, %218 : tensor<8x64x64xf32>
      %220 = stablehlo.reduce(%219 init: %214) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %221 = stablehlo.constant dense<-1> : tensor<i32>
      %222 = stablehlo.broadcast_in_dim %221, dims = [] : (tensor<i32>) -> tensor<8x64xi32>
      %223 = stablehlo.compare NE, %204, %222, SIGNED : (tensor<8x64xi32>, tensor<8x64xi32>) -> tensor<8x64xi1>
      %224 = stablehlo.subtract %217, %220 : tensor<8x64xf32>
      %225 = stablehlo.broadcast_in_dim %214, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %226 = stablehlo.select %223, %224, %225 : tensor<8x64xi1>, tensor<8x64xf32>
      %227 = stablehlo.reduce(%226 init: %214) applies stablehlo.add across dimensions = [0, 1] : (tensor<8x64xf32>, tensor<f32>) -> tensor<f32>
      %228 = stablehlo.add %r194, %227 : tensor<f32>
      %229 = stablehlo.add %r195, %227 : tensor<f32>
      %230 = stablehlo.constant dense<1> : tensor<i32>
      %231 = stablehlo.add %r192, %230 : tensor<i32>
      stablehlo.return %231, %r193, %228, %229, %r196, %r197 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x8x64x64xf32>, tensor<1x8x64xi32>
    }
    %233 = stablehlo.constant dense<-1> : tensor<i32>
    %234 = stablehlo.broadcast_in_dim %233, dims = [] : (tensor<i32>) -> tensor<1x8x64xi32>
    %235 = stablehlo.compare NE, %191, %234, SIGNED : (tensor<1x8x64xi32>, tensor<1x8x64xi32>) -> tensor<1x8x64xi1>
    %236 = stablehlo.convert %235 : (tensor<1x8x64xi1>) -> tensor<1x8x64xf32>
    %237 = stablehlo.reduce(%236 init: %172) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x8x64xf32>, tensor<f32>) -> tensor<f32>
    %238 = stablehlo.reshape %232#3 : (tensor<f32>) -> tensor<1xf32>
    %239 = stablehlo.reshape %237 : (tensor<f32>) -> tensor<1xf32>
    %240 = stablehlo.concatenate %238, %239, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %240 : tensor<2xf32>
  }
}
