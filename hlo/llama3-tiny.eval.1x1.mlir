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
    %7 = stablehlo.cosine %6 : tensor<1x64x16xf32>
    %8 = stablehlo.sine %6 : tensor<1x64x16xf32>
    %9 = stablehlo.iota dim = 0 : tensor<2xui32>
    %10 = stablehlo.constant dense<0> : tensor<i32>
    %163:14 = stablehlo.while(%r11 = %10, %r12 = %7, %r13 = %8, %r14 = %0, %r15 = %9, %r16 = %arg3, %r17 = %arg4, %r18 = %arg5, %r19 = %arg6, %r20 = %arg7, %r21 = %arg8, %r22 = %arg9, %r23 = %arg10, %r24 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    cond {
      %25 = stablehlo.constant dense<2> : tensor<i32>
      %26 = stablehlo.compare LT, %r11, %25, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %26 : tensor<i1>
    } do {
      %27 = stablehlo.constant dense<0> : tensor<i32>
      %28 = stablehlo.dynamic_slice %r15, %r11, sizes = [1] : (tensor<2xui32>, tensor<i32>) -> tensor<1xui32>
      %29 = stablehlo.reshape %28 : (tensor<1xui32>) -> tensor<ui32>
      %30 = stablehlo.dynamic_slice %r16, %r11, %27, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %31 = stablehlo.reshape %30 : (tensor<1x64xf32>) -> tensor<64xf32>
      %32 = stablehlo.dynamic_slice %r17, %r11, %27, %27, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %33 = stablehlo.reshape %32 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %34 = stablehlo.dynamic_slice %r18, %r11, %27, %27, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %35 = stablehlo.reshape %34 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %36 = stablehlo.dynamic_slice %r19, %r11, %27, %27, sizes = [1, 32, 64] : (tensor<2x32x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x64xf32>
      %37 = stablehlo.reshape %36 : (tensor<1x32x64xf32>) -> tensor<32x64xf32>
      %38 = stablehlo.dynamic_slice %r20, %r11, %27, %27, sizes = [1, 64, 64] : (tensor<2x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x64xf32>
      %39 = stablehlo.reshape %38 : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
      %40 = stablehlo.dynamic_slice %r21, %r11, %27, sizes = [1, 64] : (tensor<2x64xf32>, tensor<i32>, tensor<i32>) -> tensor<1x64xf32>
      %41 = stablehlo.reshape %40 : (tensor<1x64xf32>) -> tensor<64xf32>
      %42 = stablehlo.dynamic_slice %r22, %r11, %27, %27, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %43 = stablehlo.reshape %42 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %44 = stablehlo.dynamic_slice %r23, %r11, %27, %27, sizes = [1, 192, 64] : (tensor<2x192x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x192x64xf32>
      %45 = stablehlo.reshape %44 : (tensor<1x192x64xf32>) -> tensor<192x64xf32>
      %46 = stablehlo.dynamic_slice %r24, %r11, %27, %27, sizes = [1, 64, 192] : (tensor<2x64x192xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x64x192xf32>
      %47 = stablehlo.reshape %46 : (tensor<1x64x192xf32>) -> tensor<64x192xf32>
      %48 = stablehlo.multiply %r14, %r14 : tensor<8x64x64xf32>
      %49 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %50 = stablehlo.reduce(%48 init: %49) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %51 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
      %52 = stablehlo.broadcast_in_dim %51, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %53 = stablehlo.multiply %50, %52 : tensor<8x64xf32>
      %54 = stablehlo.constant dense<1.0e-5> : tensor<f32>
      %55 = stablehlo.broadcast_in_dim %54, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
      %56 = stablehlo.add %53, %55 : tensor<8x64xf32>
      %57 = stablehlo.rsqrt %56 : tensor<8x64xf32>
      %58 = stablehlo.broadcast_in_dim %57, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %59 = stablehlo.multiply %r14, %58 : tensor<8x64x64xf32>
      %60 = stablehlo.broadcast_in_dim %31, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %61 = stablehlo.multiply %59, %60 : tensor<8x64x64xf32>
      %62 = stablehlo.reshape %61 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %63 = stablehlo.dot_general %62, %33, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %64 = stablehlo.reshape %63 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %65 = stablehlo.reshape %64 : (tensor<8x64x64xf32>) -> tensor<8x64x4x16xf32>
      %66 = stablehlo.dot_general %62, %35, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %67 = stablehlo.reshape %66 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %68 = stablehlo.reshape %67 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %69 = stablehlo.dot_general %62, %37, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<32x64xf32>) -> tensor<512x32xf32>
      %70 = stablehlo.reshape %69 : (tensor<512x32xf32>) -> tensor<8x64x32xf32>
      %71 = stablehlo.reshape %70 : (tensor<8x64x32xf32>) -> tensor<8x64x2x16xf32>
      %72 = stablehlo.slice %65 [0:8, 0:64, 0:4, 0:8] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %73 = stablehlo.slice %65 [0:8, 0:64, 0:4, 8:16] : (tensor<8x64x4x16xf32>) -> tensor<8x64x4x8xf32>
      %74 = stablehlo.negate %73 : tensor<8x64x4x8xf32>
      %75 = stablehlo.concatenate %74, %72, dim = 3 : (tensor<8x64x4x8xf32>, tensor<8x64x4x8xf32>) -> tensor<8x64x4x16xf32>
      %76 = stablehlo.reshape %r12 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %77 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %78 = stablehlo.multiply %65, %77 : tensor<8x64x4x16xf32>
      %79 = stablehlo.reshape %r13 : (tensor<1x64x16xf32>) -> tensor<1x64x1x16xf32>
      %80 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x4x16xf32>
      %81 = stablehlo.multiply %75, %80 : tensor<8x64x4x16xf32>
      %82 = stablehlo.add %78, %81 : tensor<8x64x4x16xf32>
      %83 = stablehlo.slice %68 [0:8, 0:64, 0:2, 0:8] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %84 = stablehlo.slice %68 [0:8, 0:64, 0:2, 8:16] : (tensor<8x64x2x16xf32>) -> tensor<8x64x2x8xf32>
      %85 = stablehlo.negate %84 : tensor<8x64x2x8xf32>
      %86 = stablehlo.concatenate %85, %83, dim = 3 : (tensor<8x64x2x8xf32>, tensor<8x64x2x8xf32>) -> tensor<8x64x2x16xf32>
      %87 = stablehlo.broadcast_in_dim %76, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %88 = stablehlo.multiply %68, %87 : tensor<8x64x2x16xf32>
      %89 = stablehlo.broadcast_in_dim %79, dims = [0, 1, 2, 3] : (tensor<1x64x1x16xf32>) -> tensor<8x64x2x16xf32>
      %90 = stablehlo.multiply %86, %89 : tensor<8x64x2x16xf32>
      %91 = stablehlo.add %88, %90 : tensor<8x64x2x16xf32>
      %92 = stablehlo.transpose %91, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %93 = stablehlo.transpose %71, dims = [0, 2, 1, 3] : (tensor<8x64x2x16xf32>) -> tensor<8x2x64x16xf32>
      %94 = stablehlo.iota dim = 0 : tensor<1xi32>
      %95 = stablehlo.constant dense<64> : tensor<i32>
      %96 = stablehlo.broadcast_in_dim %95, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %97 = stablehlo.multiply %94, %96 : tensor<1xi32>
      %98 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<i32>) -> tensor<1xi32>
      %99 = stablehlo.add %97, %98 : tensor<1xi32>
      %100 = stablehlo.reshape %82 : (tensor<8x64x4x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %101 = stablehlo.transpose %100, dims = [1, 0, 3, 4, 2, 5] : (tensor<8x1x64x2x2x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %102 = stablehlo.reshape %101 : (tensor<1x8x2x2x64x16xf32>) -> tensor<1x8x2x128x16xf32>
      %103 = stablehlo.reshape %99 : (tensor<1xi32>) -> tensor<i32>
      %104 = stablehlo.reshape %102 : (tensor<1x8x2x128x16xf32>) -> tensor<8x2x128x16xf32>
      %105 = stablehlo.dot_general %104, %92, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x16xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x64xf32>
      %106 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %107 = stablehlo.broadcast_in_dim %106, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %108 = stablehlo.multiply %105, %107 : tensor<8x2x128x64xf32>
      %109 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %110 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %111 = stablehlo.subtract %109, %110 : tensor<64x64xi32>
      %112 = stablehlo.subtract %103, %27 : tensor<i32>
      %113 = stablehlo.broadcast_in_dim %112, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %114 = stablehlo.add %111, %113 : tensor<64x64xi32>
      %115 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %116 = stablehlo.compare GE, %114, %115, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %117 = stablehlo.broadcast_in_dim %116, dims = [3, 4] : (tensor<64x64xi1>) -> tensor<8x2x2x64x64xi1>
      %118 = stablehlo.reshape %117 : (tensor<8x2x2x64x64xi1>) -> tensor<8x2x128x64xi1>
      %119 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %120 = stablehlo.broadcast_in_dim %119, dims = [] : (tensor<f32>) -> tensor<8x2x128x64xf32>
      %121 = stablehlo.select %118, %108, %120 : tensor<8x2x128x64xi1>, tensor<8x2x128x64xf32>
      %122 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %123 = stablehlo.reduce(%121 init: %122) applies stablehlo.maximum across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %124 = stablehlo.broadcast_in_dim %123, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x64xf32>
      %125 = stablehlo.subtract %121, %124 : tensor<8x2x128x64xf32>
      %126 = stablehlo.exponential %125 : tensor<8x2x128x64xf32>
      %127 = stablehlo.reduce(%126 init: %49) applies stablehlo.add across dimensions = [3] : (tensor<8x2x128x64xf32>, tensor<f32>) -> tensor<8x2x128xf32>
      %128 = stablehlo.dot_general %126, %93, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<8x2x128x64xf32>, tensor<8x2x64x16xf32>) -> tensor<8x2x128x16xf32>
      %129 = stablehlo.broadcast_in_dim %127, dims = [0, 1, 2] : (tensor<8x2x128xf32>) -> tensor<8x2x128x16xf32>
      %130 = stablehlo.divide %128, %129 : tensor<8x2x128x16xf32>
      %131 = stablehlo.reshape %130 : (tensor<8x2x128x16xf32>) -> tensor<1x8x2x128x16xf32>
      %132 = stablehlo.reshape %131 : (tensor<1x8x2x128x16xf32>) -> tensor<1x8x2x2x64x16xf32>
      %133 = stablehlo.transpose %132, dims = [1, 0, 4, 2, 3, 5] : (tensor<1x8x2x2x64x16xf32>) -> tensor<8x1x64x2x2x16xf32>
      %134 = stablehlo.reshape %133 : (tensor<8x1x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %135 = stablehlo.reshape %134 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %136 = stablehlo.reshape %135 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %137 = stablehlo.dot_general %136, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %138 = stablehlo.reshape %137 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %139 = stablehlo.add %r14, %138 : tensor<8x64x64xf32>
      %140 = stablehlo.multiply %139, %139 : tensor<8x64x64xf32>
      %141 = stablehlo.reduce(%140 init: %49) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %142 = stablehlo.multiply %141, %52 : tensor<8x64xf32>
      %143 = stablehlo.add %142, %55 : tensor<8x64xf32>
      %144 = stablehlo.rsqrt %143 : tensor<8x64xf32>
      %145 = stablehlo.broadcast_in_dim %144, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %146 = stablehlo.multiply %139, %145 : tensor<8x64x64xf32>
      %147 = stablehlo.broadcast_in_dim %41, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %148 = stablehlo.multiply %146, %147 : tensor<8x64x64xf32>
      %149 = stablehlo.reshape %148 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %150 = stablehlo.dot_general %149, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %151 = stablehlo.reshape %150 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %152 = stablehlo.dot_general %149, %45, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %153 = stablehlo.reshape %152 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %154 = stablehlo.logistic %151 : tensor<8x64x192xf32>
      %155 = stablehlo.multiply %151, %154 : tensor<8x64x192xf32>
      %156 = stablehlo.multiply %155, %153 : tensor<8x64x192xf32>
      %157 = stablehlo.reshape %156 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %158 = stablehlo.dot_general %157, %47, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %159 = stablehlo.reshape %158 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %160 = stablehlo.add %139, %159 : tensor<8x64x64xf32>
      %161 = stablehlo.constant dense<1> : tensor<i32>
      %162 = stablehlo.add %r11, %161 : tensor<i32>
      stablehlo.return %162, %r12, %r13, %160, %r15, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %r24 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %164 = stablehlo.multiply %163#3, %163#3 : tensor<8x64x64xf32>
    %165 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %166 = stablehlo.reduce(%164 init: %165) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %167 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %168 = stablehlo.broadcast_in_dim %167, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %169 = stablehlo.multiply %166, %168 : tensor<8x64xf32>
    %170 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %171 = stablehlo.broadcast_in_dim %170, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %172 = stablehlo.add %169, %171 : tensor<8x64xf32>
    %173 = stablehlo.rsqrt %172 : tensor<8x64xf32>
    %174 = stablehlo.broadcast_in_dim %173, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %175 = stablehlo.multiply %163#3, %174 : tensor<8x64x64xf32>
    %176 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %177 = stablehlo.multiply %175, %176 : tensor<8x64x64xf32>
    %178 = stablehlo.reshape %177 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %179 = stablehlo.transpose %178, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %180 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %181 = stablehlo.transpose %180, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %221:6 = stablehlo.while(%r182 = %10, %r183 = %arg2, %r184 = %165, %r185 = %165, %r186 = %179, %r187 = %181) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    cond {
      %188 = stablehlo.constant dense<1> : tensor<i32>
      %189 = stablehlo.compare LT, %r182, %188, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %189 : tensor<i1>
    } do {
      %190 = stablehlo.constant dense<0> : tensor<i32>
      %191 = stablehlo.dynamic_slice %r186, %r182, %190, %190, %190, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %192 = stablehlo.reshape %191 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %193 = stablehlo.dynamic_slice %r187, %r182, %190, %190, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %194 = stablehlo.reshape %193 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %195 = stablehlo.reshape %192 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %196 = stablehlo.dot_general %195, %r183, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %197 = stablehlo.reshape %196 : (tensor<512x512xf32>) -> tensor<1x512x512xf32>
      %198 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %199 = stablehlo.reduce(%197 init: %198) applies stablehlo.maximum across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %200 = stablehlo.broadcast_in_dim %199, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %201 = stablehlo.subtract %197, %200 : tensor<1x512x512xf32>
      %202 = stablehlo.exponential %201 : tensor<1x512x512xf32>
      %203 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %204 = stablehlo.reduce(%202 init: %203) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %205 = stablehlo.log %204 : tensor<1x512xf32>
      %206 = stablehlo.add %205, %199 : tensor<1x512xf32>
      %207 = "stablehlo.gather"(%r183, %194) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<512x64xf32>, tensor<1x512xi32>) -> tensor<1x512x64xf32>
      %208 = stablehlo.multiply %192, %207 : tensor<1x512x64xf32>
      %209 = stablehlo.reduce(%208 init: %203) applies stablehlo.add across dimensions = [2] : (tensor<1x512x64xf32>, tensor<f32>) -> tensor<1x512xf32>
      %210 = stablehlo.constant dense<-1> : tensor<i32>
      %211 = stablehlo.broadcast_in_dim %210, dims = [] : (tensor<i32>) -> tensor<1x512xi32>
      %212 = stablehlo.compare NE, %194, %211, SIGNED : (tensor<1x512xi32>, tensor<1x512xi32>) -> tensor<1x512xi1>
      %213 = stablehlo.subtract %206, %209 : tensor<1x512xf32>
      %214 = stablehlo.broadcast_in_dim %203, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %215 = stablehlo.select %212, %213, %214 : tensor<1x512xi1>, tensor<1x512xf32>
      %216 = stablehlo.reduce(%215 init: %203) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x512xf32>, tensor<f32>) -> tensor<f32>
      %217 = stablehlo.add %r184, %216 : tensor<f32>
      %218 = stablehlo.add %r185, %216 : tensor<f32>
      %219 = stablehlo.constant dense<1> : tensor<i32>
      %220 = stablehlo.add %r182, %219 : tensor<i32>
      stablehlo.return %220, %r183, %217, %218, %r186, %r187 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    }
    %222 = stablehlo.constant dense<-1> : tensor<i32>
    %223 = stablehlo.broadcast_in_dim %222, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %224 = stablehlo.compare NE, %181, %223, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %225 = stablehlo.convert %224 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %226 = stablehlo.reduce(%225 init: %165) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %227 = stablehlo.reshape %221#3 : (tensor<f32>) -> tensor<1xf32>
    %228 = stablehlo.reshape %226 : (tensor<f32>) -> tensor<1xf32>
    %229 = stablehlo.concatenate %227, %228, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %229 : tensor<2xf32>
  }
}
