// llama3-tpu emit --config configs/llama3-tiny.toml --mesh 1x1 --program eval
module @eval_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<512x64xf32>, %arg1: tensor<64xf32>, %arg2: tensor<512x64xf32>, %arg3: tensor<2x64xf32>, %arg4: tensor<2x64x64xf32>, %arg5: tensor<2x32x64xf32>, %arg6: tensor<2x32x64xf32>, %arg7: tensor<2x64x64xf32>, %arg8: tensor<2x64xf32>, %arg9: tensor<2x192x64xf32>, %arg10: tensor<2x192x64xf32>, %arg11: tensor<2x64x192xf32>, %arg12: tensor<8x64xi32>, %arg13: tensor<8x64xi32>) -> (tensor<2xf32>) {
    %0 = "stablehlo.gather"(%arg0, %arg12) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<8x64xi32>) -> tensor<8x64x64xf32>
    %1 = stablehlo.iota dim = 1 : tensor<1x64xi32>
    %2 = stablehlo.convert %1 : (tensor<1x64xi32>) -> tensor<1x64xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<1x64x16xf32>
    %4 = stablehlo.constant dense<[1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5, 1.0e0, 1.9392274e-1, 3.760603e-2, 7.2926646e-3, 1.4142136e-3, 2.742482e-4, 5.3182957e-5, 1.0313385e-5]> : tensor<16xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<1x64x16xf32>
    %7 = stablehlo.constant dense<[-1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, -1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0, 1.0e0]> : tensor<16xf32>
    %8 = stablehlo.sine %6 : tensor<1x64x16xf32>
    %9 = stablehlo.broadcast_in_dim %7, dims = [2] : (tensor<16xf32>) -> tensor<1x64x16xf32>
    %10 = stablehlo.multiply %8, %9 : tensor<1x64x16xf32>
    %11 = stablehlo.cosine %6 : tensor<1x64x16xf32>
    %12:2 = stablehlo.optimization_barrier %11, %10 : tensor<1x64x16xf32>, tensor<1x64x16xf32>
    %13 = stablehlo.iota dim = 0 : tensor<2xui32>
    %14 = stablehlo.constant dense<0> : tensor<i32>
    %165:14 = stablehlo.while(%r15 = %14, %r16 = %12#0, %r17 = %12#1, %r18 = %0, %r19 = %13, %r20 = %arg3, %r21 = %arg4, %r22 = %arg5, %r23 = %arg6, %r24 = %arg7, %r25 = %arg8, %r26 = %arg9, %r27 = %arg10, %r28 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %70 = stablehlo.dot_general %66, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %71 = stablehlo.reshape %70 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %72 = stablehlo.reshape %71 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %73 = stablehlo.dot_general %66, %41, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %75 = stablehlo.reshape %74 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %76 = stablehlo.reshape %r16 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %77 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %78 = stablehlo.multiply %69, %77 : tensor<8x64x4x16xf32>
      %79 = stablehlo.slice %69 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %80 = stablehlo.slice %69 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %81 = stablehlo.concatenate %79, %80, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %82 = stablehlo.reshape %r17 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %83 = stablehlo.broadcast_in_dim %82, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %84 = stablehlo.multiply %81, %83 : tensor<8x64x4x16xf32>
      %85 = stablehlo.add %78, %84 : tensor<8x64x4x16xf32>
      %86 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %87 = stablehlo.multiply %72, %86 : tensor<8x64x2x16xf32>
      %88 = stablehlo.slice %72 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %89 = stablehlo.slice %72 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %90 = stablehlo.concatenate %88, %89, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %91 = stablehlo.broadcast_in_dim %82, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %92 = stablehlo.multiply %90, %91 : tensor<8x64x2x16xf32>
      %93 = stablehlo.add %87, %92 : tensor<8x64x2x16xf32>
      %94 = stablehlo.transpose %93, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %95 = stablehlo.transpose %75, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %96 = stablehlo.iota dim = 0 : tensor<1xi32>
      %97 = stablehlo.constant dense<64> : tensor<i32>
      %98 = stablehlo.broadcast_in_dim %97, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %99 = stablehlo.multiply %96, %98 : tensor<1xi32>
      %100 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %101 = stablehlo.add %99, %100 : tensor<1xi32>
      %102 = stablehlo.reshape %85 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %103 = stablehlo.transpose %102, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %104 = stablehlo.reshape %103 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %105 = stablehlo.reshape %101 : (tensor<1xi32>) -> tensor<i32>
      %106 = stablehlo.reshape %104 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %107 = stablehlo.dot_general %106, %94, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %108 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %109 = stablehlo.broadcast_in_dim %108, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %110 = stablehlo.multiply %107, %109 : tensor<8x2x128x64xf32>
      %111 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %112 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %113 = stablehlo.subtract %111, %112 : tensor<64x64xi32>
      %114 = stablehlo.subtract %105, %31 : tensor<i32>
      %115 = stablehlo.broadcast_in_dim %114, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %116 = stablehlo.add %113, %115 : tensor<64x64xi32>
      %117 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %118 = stablehlo.compare GE, %116, %117, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %119 = stablehlo.broadcast_in_dim %118, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %120 = stablehlo.reshape %119 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %121 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %122 = stablehlo.broadcast_in_dim %121, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %123 = stablehlo.select %120, %110, %122 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %124 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %125 = stablehlo.reduce(%123 init: %124) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %126 = stablehlo.broadcast_in_dim %125, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %127 = stablehlo.subtract %123, %126 : tensor<8x2x128x64xf32>
      %128 = stablehlo.exponential %127 : tensor<8x2x128x64xf32>
      %129 = stablehlo.reduce(%128 init: %53) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %130 = stablehlo.dot_general %128, %95, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %131 = stablehlo.broadcast_in_dim %129, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %132 = stablehlo.divide %130, %131 : tensor<8x2x128x16xf32>
      %133 = stablehlo.reshape %132 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %134 = stablehlo.reshape %133 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %135 = stablehlo.transpose %134, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %136 = stablehlo.reshape %135 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %137 = stablehlo.reshape %136 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %138 = stablehlo.reshape %137 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %139 = stablehlo.dot_general %138, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %140 = stablehlo.reshape %139 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %141 = stablehlo.add %r18, %140 : tensor<8x64x64xf32>
      %142 = stablehlo.multiply %141, %141 : tensor<8x64x64xf32>
      %143 = stablehlo.reduce(%142 init: %53) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %144 = stablehlo.multiply %143, %56 : tensor<8x64xf32>
      %145 = stablehlo.add %144, %59 : tensor<8x64xf32>
      %146 = stablehlo.rsqrt %145 : tensor<8x64xf32>
      %147 = stablehlo.broadcast_in_dim %146, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %148 = stablehlo.multiply %141, %147 : tensor<8x64x64xf32>
      %149 = stablehlo.broadcast_in_dim %45, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %150 = stablehlo.multiply %148, %149 : tensor<8x64x64xf32>
      %151 = stablehlo.reshape %150 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %152 = stablehlo.dot_general %151, %47, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %153 = stablehlo.reshape %152 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %154 = stablehlo.dot_general %151, %49, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %155 = stablehlo.reshape %154 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %156 = stablehlo.logistic %153 : tensor<8x64x192xf32>
      %157 = stablehlo.multiply %153, %156 : tensor<8x64x192xf32>
      %158 = stablehlo.multiply %157, %155 : tensor<8x64x192xf32>
      %159 = stablehlo.reshape %158 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %160 = stablehlo.dot_general %159, %51, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %161 = stablehlo.reshape %160 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %162 = stablehlo.add %141, %161 : tensor<8x64x64xf32>
      %163 = stablehlo.constant dense<1> : tensor<i32>
      %164 = stablehlo.add %r15, %163 : tensor<i32>
      stablehlo.return %164, %r16, %r17, %162, %r19, %r20, %r21, %r22, %r23, %r24, %r25, %r26, %r27, %r28 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %166 = stablehlo.multiply %165#3, %165#3 : tensor<8x64x64xf32>
    %167 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %168 = stablehlo.reduce(%166 init: %167) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %169 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %170 = stablehlo.broadcast_in_dim %169, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %171 = stablehlo.multiply %168, %170 : tensor<8x64xf32>
    %172 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %173 = stablehlo.broadcast_in_dim %172, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %174 = stablehlo.add %171, %173 : tensor<8x64xf32>
    %175 = stablehlo.rsqrt %174 : tensor<8x64xf32>
    %176 = stablehlo.broadcast_in_dim %175, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %177 = stablehlo.multiply %165#3, %176 : tensor<8x64x64xf32>
    %178 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %179 = stablehlo.multiply %177, %178 : tensor<8x64x64xf32>
    %180 = stablehlo.reshape %179 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %181 = stablehlo.transpose %180, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %182 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %183 = stablehlo.transpose %182, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %223:6 = stablehlo.while(%r184 = %14, %r185 = %arg2, %r186 = %167, %r187 = %167, %r188 = %181, %r189 = %183) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    cond {
      %190 = stablehlo.constant dense<1> : tensor<i32>
      %191 = stablehlo.compare LT, %r184, %190, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %191 : tensor<i1>
    } do {
      %192 = stablehlo.constant dense<0> : tensor<i32>
      %193 = stablehlo.dynamic_slice %r188, %r184, %192, %192, %192, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %194 = stablehlo.reshape %193 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %195 = stablehlo.dynamic_slice %r189, %r184, %192, %192, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %196 = stablehlo.reshape %195 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %197 = stablehlo.reshape %194 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %198 = stablehlo.reshape %196 : (tensor<1x512xi32>) -> tensor<512xi32>
      %199 = stablehlo.dot_general %197, %r185, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %200 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %201 = stablehlo.reduce(%199 init: %200) applies stablehlo.maximum across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %202 = stablehlo.broadcast_in_dim %201, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %203 = stablehlo.subtract %199, %202 : tensor<512x512xf32>
      %204 = stablehlo.exponential %203 : tensor<512x512xf32>
      %205 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %206 = stablehlo.reduce(%204 init: %205) applies stablehlo.add across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %207 = stablehlo.log %206 : tensor<512xf32>
      %208 = stablehlo.add %207, %201 : tensor<512xf32>
      %209 = "stablehlo.gather"(%r185, %198) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<512xi32>) -> tensor<512x64xf32>
      %210 = stablehlo.multiply %197, %209 : tensor<512x64xf32>
      %211 = stablehlo.reduce(%210 init: %205) applies stablehlo.add across dimensions = [1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<512xf32>
      %212 = stablehlo.constant dense<-1> : tensor<i32>
      %213 = stablehlo.broadcast_in_dim %212, dims = [] : (tensor<i32>) -> tensor<512xi32>
      %214 = stablehlo.compare NE, %198, %213, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
      %215 = stablehlo.subtract %208, %211 : tensor<512xf32>
      %216 = stablehlo.broadcast_in_dim %205, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %217 = stablehlo.select %214, %215, %216 : tensor<512xi1>, tensor<512xf32>
      %218 = stablehlo.reduce(%217 init: %205) applies stablehlo.add across dimensions = [0] : (tensor<512xf32>, tensor<f32>) -> tensor<f32>
      %219 = stablehlo.add %r186, %218 : tensor<f32>
      %220 = stablehlo.add %r187, %218 : tensor<f32>
      %221 = stablehlo.constant dense<1> : tensor<i32>
      %222 = stablehlo.add %r184, %221 : tensor<i32>
      stablehlo.return %222, %r185, %219, %220, %r188, %r189 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    }
    %224 = stablehlo.constant dense<-1> : tensor<i32>
    %225 = stablehlo.broadcast_in_dim %224, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %226 = stablehlo.compare NE, %183, %225, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %227 = stablehlo.convert %226 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %228 = stablehlo.reduce(%227 init: %167) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %229 = stablehlo.reshape %223#3 : (tensor<f32>) -> tensor<1xf32>
    %230 = stablehlo.reshape %228 : (tensor<f32>) -> tensor<1xf32>
    %231 = stablehlo.concatenate %229, %230, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %231 : tensor<2xf32>
  }
}
