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
    %12 = stablehlo.iota dim = 0 : tensor<2xui32>
    %13 = stablehlo.constant dense<0> : tensor<i32>
    %164:14 = stablehlo.while(%r14 = %13, %r15 = %11, %r16 = %10, %r17 = %0, %r18 = %12, %r19 = %arg3, %r20 = %arg4, %r21 = %arg5, %r22 = %arg6, %r23 = %arg7, %r24 = %arg8, %r25 = %arg9, %r26 = %arg10, %r27 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %28 = stablehlo.constant dense<2> : tensor<i32>
      %29 = stablehlo.compare LT, %r14, %28, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %29 : tensor<i1>
    } do {
      %30 = stablehlo.constant dense<0> : tensor<i32>
      %31 = stablehlo.dynamic_slice %r18, %r14, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
      %33 = stablehlo.dynamic_slice %r19, %r14, %30, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %34 = stablehlo.reshape %33 : (tensor<1x64xf32>) -> tensor<64xf32>
      %35 = stablehlo.dynamic_slice %r20, %r14, %30, %30, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %36 = stablehlo.reshape %35 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %37 = stablehlo.dynamic_slice %r21, %r14, %30, %30, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %38 = stablehlo.reshape %37 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %39 = stablehlo.dynamic_slice %r22, %r14, %30, %30, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %40 = stablehlo.reshape %39 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %41 = stablehlo.dynamic_slice %r23, %r14, %30, %30, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %42 = stablehlo.reshape %41 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %43 = stablehlo.dynamic_slice %r24, %r14, %30, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %44 = stablehlo.reshape %43 : (tensor<1x64xf32>) -> tensor<64xf32>
      %45 = stablehlo.dynamic_slice %r25, %r14, %30, %30, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %46 = stablehlo.reshape %45 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %47 = stablehlo.dynamic_slice %r26, %r14, %30, %30, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %48 = stablehlo.reshape %47 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %49 = stablehlo.dynamic_slice %r27, %r14, %30, %30, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %50 = stablehlo.reshape %49 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %51 = stablehlo.multiply %r17, %r17 : tensor<8x64x64xf32>
      %52 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %53 = stablehlo.reduce(%51 init: %52) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %54 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %56 = stablehlo.multiply %53, %55 : tensor<8x64xf32>
      %57 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %58 = stablehlo.broadcast_in_dim %57, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %59 = stablehlo.add %56, %58 : tensor<8x64xf32>
      %60 = stablehlo.rsqrt %59 : tensor<8x64xf32>
      %61 = stablehlo.broadcast_in_dim %60, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %62 = stablehlo.multiply %r17, %61 : tensor<8x64x64xf32>
      %63 = stablehlo.broadcast_in_dim %34, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %64 = stablehlo.multiply %62, %63 : tensor<8x64x64xf32>
      %65 = stablehlo.reshape %64 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %66 = stablehlo.dot_general %65, %36, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %67 = stablehlo.reshape %66 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %68 = stablehlo.reshape %67 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %69 = stablehlo.dot_general %65, %38, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %70 = stablehlo.reshape %69 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %71 = stablehlo.reshape %70 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %72 = stablehlo.dot_general %65, %40, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %73 = stablehlo.reshape %72 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %74 = stablehlo.reshape %73 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %75 = stablehlo.reshape %r15 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %76 = stablehlo.broadcast_in_dim %75, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %77 = stablehlo.multiply %68, %76 : tensor<8x64x4x16xf32>
      %78 = stablehlo.slice %68 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %79 = stablehlo.slice %68 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %80 = stablehlo.concatenate %78, %79, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %81 = stablehlo.reshape %r16 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %82 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %83 = stablehlo.multiply %80, %82 : tensor<8x64x4x16xf32>
      %84 = stablehlo.add %77, %83 : tensor<8x64x4x16xf32>
      %85 = stablehlo.broadcast_in_dim %75, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %86 = stablehlo.multiply %71, %85 : tensor<8x64x2x16xf32>
      %87 = stablehlo.slice %71 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %88 = stablehlo.slice %71 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %89 = stablehlo.concatenate %87, %88, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %90 = stablehlo.broadcast_in_dim %81, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %91 = stablehlo.multiply %89, %90 : tensor<8x64x2x16xf32>
      %92 = stablehlo.add %86, %91 : tensor<8x64x2x16xf32>
      %93 = stablehlo.transpose %92, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %94 = stablehlo.transpose %74, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %95 = stablehlo.iota dim = 0 : tensor<1xi32>
      %96 = stablehlo.constant dense<64> : tensor<i32>
      %97 = stablehlo.broadcast_in_dim %96, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %98 = stablehlo.multiply %95, %97 : tensor<1xi32>
      %99 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %100 = stablehlo.add %98, %99 : tensor<1xi32>
      %101 = stablehlo.reshape %84 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %102 = stablehlo.transpose %101, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %103 = stablehlo.reshape %102 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %104 = stablehlo.reshape %100 : (tensor<1xi32>) -> tensor<i32>
      %105 = stablehlo.reshape %103 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %106 = stablehlo.dot_general %105, %93, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %107 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %108 = stablehlo.broadcast_in_dim %107, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %109 = stablehlo.multiply %106, %108 : tensor<8x2x128x64xf32>
      %110 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %111 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %112 = stablehlo.subtract %110, %111 : tensor<64x64xi32>
      %113 = stablehlo.subtract %104, %30 : tensor<i32>
      %114 = stablehlo.broadcast_in_dim %113, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %115 = stablehlo.add %112, %114 : tensor<64x64xi32>
      %116 = stablehlo.broadcast_in_dim %30, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %117 = stablehlo.compare GE, %115, %116, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %118 = stablehlo.broadcast_in_dim %117, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %119 = stablehlo.reshape %118 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %120 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %121 = stablehlo.broadcast_in_dim %120, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %122 = stablehlo.select %119, %109, %121 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %123 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %124 = stablehlo.reduce(%122 init: %123) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %125 = stablehlo.broadcast_in_dim %124, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %126 = stablehlo.subtract %122, %125 : tensor<8x2x128x64xf32>
      %127 = stablehlo.exponential %126 : tensor<8x2x128x64xf32>
      %128 = stablehlo.reduce(%127 init: %52) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %129 = stablehlo.dot_general %127, %94, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %130 = stablehlo.broadcast_in_dim %128, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %131 = stablehlo.divide %129, %130 : tensor<8x2x128x16xf32>
      %132 = stablehlo.reshape %131 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %133 = stablehlo.reshape %132 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %134 = stablehlo.transpose %133, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %135 = stablehlo.reshape %134 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %136 = stablehlo.reshape %135 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %137 = stablehlo.reshape %136 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %138 = stablehlo.dot_general %137, %42, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %139 = stablehlo.reshape %138 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %140 = stablehlo.add %r17, %139 : tensor<8x64x64xf32>
      %141 = stablehlo.multiply %140, %140 : tensor<8x64x64xf32>
      %142 = stablehlo.reduce(%141 init: %52) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %143 = stablehlo.multiply %142, %55 : tensor<8x64xf32>
      %144 = stablehlo.add %143, %58 : tensor<8x64xf32>
      %145 = stablehlo.rsqrt %144 : tensor<8x64xf32>
      %146 = stablehlo.broadcast_in_dim %145, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %147 = stablehlo.multiply %140, %146 : tensor<8x64x64xf32>
      %148 = stablehlo.broadcast_in_dim %44, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %149 = stablehlo.multiply %147, %148 : tensor<8x64x64xf32>
      %150 = stablehlo.reshape %149 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %151 = stablehlo.dot_general %150, %46, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %152 = stablehlo.reshape %151 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %153 = stablehlo.dot_general %150, %48, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %154 = stablehlo.reshape %153 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %155 = stablehlo.logistic %152 : tensor<8x64x192xf32>
      %156 = stablehlo.multiply %152, %155 : tensor<8x64x192xf32>
      %157 = stablehlo.multiply %156, %154 : tensor<8x64x192xf32>
      %158 = stablehlo.reshape %157 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %159 = stablehlo.dot_general %158, %50, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %160 = stablehlo.reshape %159 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %161 = stablehlo.add %140, %160 : tensor<8x64x64xf32>
      %162 = stablehlo.constant dense<1> : tensor<i32>
      %163 = stablehlo.add %r14, %162 : tensor<i32>
      stablehlo.return %163, %r15, %r16, %161, %r18, %r19, %r20, %r21, %r22, %r23, %r24, %r25, %r26, %r27 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %165 = stablehlo.multiply %164#3, %164#3 : tensor<8x64x64xf32>
    %166 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %167 = stablehlo.reduce(%165 init: %166) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %168 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %169 = stablehlo.broadcast_in_dim %168, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %170 = stablehlo.multiply %167, %169 : tensor<8x64xf32>
    %171 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %172 = stablehlo.broadcast_in_dim %171, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %173 = stablehlo.add %170, %172 : tensor<8x64xf32>
    %174 = stablehlo.rsqrt %173 : tensor<8x64xf32>
    %175 = stablehlo.broadcast_in_dim %174, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %176 = stablehlo.multiply %164#3, %175 : tensor<8x64x64xf32>
    %177 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %178 = stablehlo.multiply %176, %177 : tensor<8x64x64xf32>
    %179 = stablehlo.reshape %178 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %180 = stablehlo.transpose %179, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %181 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %182 = stablehlo.transpose %181, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %222:6 = stablehlo.while(%r183 = %13, %r184 = %arg2, %r185 = %166, %r186 = %166, %r187 = %180, %r188 = %182) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    cond {
      %189 = stablehlo.constant dense<1> : tensor<i32>
      %190 = stablehlo.compare LT, %r183, %189, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %190 : tensor<i1>
    } do {
      %191 = stablehlo.constant dense<0> : tensor<i32>
      %192 = stablehlo.dynamic_slice %r187, %r183, %191, %191, %191, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %193 = stablehlo.reshape %192 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %194 = stablehlo.dynamic_slice %r188, %r183, %191, %191, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %195 = stablehlo.reshape %194 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %196 = stablehlo.reshape %193 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %197 = stablehlo.reshape %195 : (tensor<1x512xi32>) -> tensor<512xi32>
      %198 = stablehlo.dot_general %196, %r184, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %199 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %200 = stablehlo.reduce(%198 init: %199) applies stablehlo.maximum across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %201 = stablehlo.broadcast_in_dim %200, dims = [0] : (tensor<512xf32>) -> tensor<512x512xf32>
      %202 = stablehlo.subtract %198, %201 : tensor<512x512xf32>
      %203 = stablehlo.exponential %202 : tensor<512x512xf32>
      %204 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %205 = stablehlo.reduce(%203 init: %204) applies stablehlo.add across dimensions = [1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<512xf32>
      %206 = stablehlo.log %205 : tensor<512xf32>
      %207 = stablehlo.add %206, %200 : tensor<512xf32>
      %208 = "stablehlo.gather"(%r184, %197) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<512xi32>) -> tensor<512x64xf32>
      %209 = stablehlo.multiply %196, %208 : tensor<512x64xf32>
      %210 = stablehlo.reduce(%209 init: %204) applies stablehlo.add across dimensions = [1] : (tensor<512x64xf32>, tensor<f32>) -> tensor<512xf32>
      %211 = stablehlo.constant dense<-1> : tensor<i32>
      %212 = stablehlo.broadcast_in_dim %211, dims = [] : (tensor<i32>) -> tensor<512xi32>
      %213 = stablehlo.compare NE, %197, %212, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
      %214 = stablehlo.subtract %207, %210 : tensor<512xf32>
      %215 = stablehlo.broadcast_in_dim %204, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %216 = stablehlo.select %213, %214, %215 : tensor<512xi1>, tensor<512xf32>
      %217 = stablehlo.reduce(%216 init: %204) applies stablehlo.add across dimensions = [0] : (tensor<512xf32>, tensor<f32>) -> tensor<f32>
      %218 = stablehlo.add %r185, %217 : tensor<f32>
      %219 = stablehlo.add %r186, %217 : tensor<f32>
      %220 = stablehlo.constant dense<1> : tensor<i32>
      %221 = stablehlo.add %r183, %220 : tensor<i32>
      stablehlo.return %221, %r184, %218, %219, %r187, %r188 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    }
    %223 = stablehlo.constant dense<-1> : tensor<i32>
    %224 = stablehlo.broadcast_in_dim %223, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %225 = stablehlo.compare NE, %182, %224, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %226 = stablehlo.convert %225 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %227 = stablehlo.reduce(%226 init: %166) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %228 = stablehlo.reshape %222#3 : (tensor<f32>) -> tensor<1xf32>
    %229 = stablehlo.reshape %227 : (tensor<f32>) -> tensor<1xf32>
    %230 = stablehlo.concatenate %228, %229, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %230 : tensor<2xf32>
  }
}
