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
    %146:14 = stablehlo.while(%r11 = %10, %r12 = %7, %r13 = %8, %r14 = %0, %r15 = %9, %r16 = %arg3, %r17 = %arg4, %r18 = %arg5, %r19 = %arg6, %r20 = %arg7, %r21 = %arg8, %r22 = %arg9, %r23 = %arg10, %r24 = %arg11) : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
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
      %92 = stablehlo.reshape %82 : (tensor<8x64x4x16xf32>) -> tensor<8x64x2x2x16xf32>
      %93 = stablehlo.dot_general %92, %91, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<8x64x2x2x16xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x64xf32>
      %94 = stablehlo.constant dense<2.5e-1> : tensor<f32>
      %95 = stablehlo.broadcast_in_dim %94, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %96 = stablehlo.multiply %93, %95 : tensor<8x2x64x2x64xf32>
      %97 = stablehlo.iota dim = 0 : tensor<64x64xi32>
      %98 = stablehlo.iota dim = 1 : tensor<64x64xi32>
      %99 = stablehlo.subtract %97, %98 : tensor<64x64xi32>
      %100 = stablehlo.broadcast_in_dim %27, dims = [] : (tensor<i32>) -> tensor<64x64xi32>
      %101 = stablehlo.add %99, %100 : tensor<64x64xi32>
      %102 = stablehlo.compare GE, %101, %100, SIGNED : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi1>
      %103 = stablehlo.broadcast_in_dim %102, dims = [2, 4] : (tensor<64x64xi1>) -> tensor<8x2x64x2x64xi1>
      %104 = stablehlo.constant dense<-1.0e30> : tensor<f32>
      %105 = stablehlo.broadcast_in_dim %104, dims = [] : (tensor<f32>) -> tensor<8x2x64x2x64xf32>
      %106 = stablehlo.select %103, %96, %105 : tensor<8x2x64x2x64xi1>, tensor<8x2x64x2x64xf32>
      %107 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %108 = stablehlo.reduce(%106 init: %107) applies stablehlo.maximum across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %109 = stablehlo.broadcast_in_dim %108, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %110 = stablehlo.subtract %106, %109 : tensor<8x2x64x2x64xf32>
      %111 = stablehlo.exponential %110 : tensor<8x2x64x2x64xf32>
      %112 = stablehlo.reduce(%111 init: %49) applies stablehlo.add across dimensions = [4] : (tensor<8x2x64x2x64xf32>, tensor<f32>) -> tensor<8x2x64x2xf32>
      %113 = stablehlo.broadcast_in_dim %112, dims = [0, 1, 2, 3] : (tensor<8x2x64x2xf32>) -> tensor<8x2x64x2x64xf32>
      %114 = stablehlo.divide %111, %113 : tensor<8x2x64x2x64xf32>
      %115 = stablehlo.dot_general %114, %71, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<8x2x64x2x64xf32>, tensor<8x64x2x16xf32>) -> tensor<8x2x64x2x16xf32>
      %116 = stablehlo.transpose %115, dims = [0, 2, 1, 3, 4] : (tensor<8x2x64x2x16xf32>) -> tensor<8x64x2x2x16xf32>
      %117 = stablehlo.reshape %116 : (tensor<8x64x2x2x16xf32>) -> tensor<8x64x4x16xf32>
      %118 = stablehlo.reshape %117 : (tensor<8x64x4x16xf32>) -> tensor<8x64x64xf32>
      %119 = stablehlo.reshape %118 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %120 = stablehlo.dot_general %119, %39, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<64x64xf32>) -> tensor<512x64xf32>
      %121 = stablehlo.reshape %120 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %122 = stablehlo.add %r14, %121 : tensor<8x64x64xf32>
      %123 = stablehlo.multiply %122, %122 : tensor<8x64x64xf32>
      %124 = stablehlo.reduce(%123 init: %49) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
      %125 = stablehlo.multiply %124, %52 : tensor<8x64xf32>
      %126 = stablehlo.add %125, %55 : tensor<8x64xf32>
      %127 = stablehlo.rsqrt %126 : tensor<8x64xf32>
      %128 = stablehlo.broadcast_in_dim %127, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
      %129 = stablehlo.multiply %122, %128 : tensor<8x64x64xf32>
      %130 = stablehlo.broadcast_in_dim %41, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
      %131 = stablehlo.multiply %129, %130 : tensor<8x64x64xf32>
      %132 = stablehlo.reshape %131 : (tensor<8x64x64xf32>) -> tensor<512x64xf32>
      %133 = stablehlo.dot_general %132, %43, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %134 = stablehlo.reshape %133 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %135 = stablehlo.dot_general %132, %45, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<192x64xf32>) -> tensor<512x192xf32>
      %136 = stablehlo.reshape %135 : (tensor<512x192xf32>) -> tensor<8x64x192xf32>
      %137 = stablehlo.logistic %134 : tensor<8x64x192xf32>
      %138 = stablehlo.multiply %134, %137 : tensor<8x64x192xf32>
      %139 = stablehlo.multiply %138, %136 : tensor<8x64x192xf32>
      %140 = stablehlo.reshape %139 : (tensor<8x64x192xf32>) -> tensor<512x192xf32>
      %141 = stablehlo.dot_general %140, %47, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x192xf32>, tensor<64x192xf32>) -> tensor<512x64xf32>
      %142 = stablehlo.reshape %141 : (tensor<512x64xf32>) -> tensor<8x64x64xf32>
      %143 = stablehlo.add %122, %142 : tensor<8x64x64xf32>
      %144 = stablehlo.constant dense<1> : tensor<i32>
      %145 = stablehlo.add %r11, %144 : tensor<i32>
      stablehlo.return %145, %r12, %r13, %143, %r15, %r16, %r17, %r18, %r19, %r20, %r21, %r22, %r23, %r24 : tensor<i32>, tensor<1x64x16xf32>, tensor<1x64x16xf32>, tensor<8x64x64xf32>, tensor<2xui32>, tensor<2x64xf32>, tensor<2x64x64xf32>, tensor<2x32x64xf32>, tensor<2x32x64xf32>, tensor<2x64x64xf32>, tensor<2x64xf32>, tensor<2x192x64xf32>, tensor<2x192x64xf32>, tensor<2x64x192xf32>
    }
    %147 = stablehlo.multiply %146#3, %146#3 : tensor<8x64x64xf32>
    %148 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %149 = stablehlo.reduce(%147 init: %148) applies stablehlo.add across dimensions = [2] : (tensor<8x64x64xf32>, tensor<f32>) -> tensor<8x64xf32>
    %150 = stablehlo.constant dense<1.5625e-2> : tensor<f32>
    %151 = stablehlo.broadcast_in_dim %150, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %152 = stablehlo.multiply %149, %151 : tensor<8x64xf32>
    %153 = stablehlo.constant dense<1.0e-5> : tensor<f32>
    %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<8x64xf32>
    %155 = stablehlo.add %152, %154 : tensor<8x64xf32>
    %156 = stablehlo.rsqrt %155 : tensor<8x64xf32>
    %157 = stablehlo.broadcast_in_dim %156, dims = [0, 1] : (tensor<8x64xf32>) -> tensor<8x64x64xf32>
    %158 = stablehlo.multiply %146#3, %157 : tensor<8x64x64xf32>
    %159 = stablehlo.broadcast_in_dim %arg1, dims = [2] : (tensor<64xf32>) -> tensor<8x64x64xf32>
    %160 = stablehlo.multiply %158, %159 : tensor<8x64x64xf32>
    %161 = stablehlo.reshape %160 : (tensor<8x64x64xf32>) -> tensor<1x1x512x64xf32>
    %162 = stablehlo.transpose %161, dims = [1, 0, 2, 3] : (tensor<1x1x512x64xf32>) -> tensor<1x1x512x64xf32>
    %163 = stablehlo.reshape %arg13 : (tensor<8x64xi32>) -> tensor<1x1x512xi32>
    %164 = stablehlo.transpose %163, dims = [1, 0, 2] : (tensor<1x1x512xi32>) -> tensor<1x1x512xi32>
    %207:6 = stablehlo.while(%r165 = %10, %r166 = %arg2, %r167 = %148, %r168 = %148, %r169 = %162, %r170 = %164) : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    cond {
      %171 = stablehlo.constant dense<1> : tensor<i32>
      %172 = stablehlo.compare LT, %r165, %171, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %172 : tensor<i1>
    } do {
      %173 = stablehlo.constant dense<0> : tensor<i32>
      %174 = stablehlo.dynamic_slice %r169, %r165, %173, %173, %173, sizes = [1, 1, 512, 64] : (tensor<1x1x512x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512x64xf32>
      %175 = stablehlo.reshape %174 : (tensor<1x1x512x64xf32>) -> tensor<1x512x64xf32>
      %176 = stablehlo.dynamic_slice %r170, %r165, %173, %173, sizes = [1, 1, 512] : (tensor<1x1x512xi32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x512xi32>
      %177 = stablehlo.reshape %176 : (tensor<1x1x512xi32>) -> tensor<1x512xi32>
      %178 = stablehlo.reshape %175 : (tensor<1x512x64xf32>) -> tensor<512x64xf32>
      %179 = stablehlo.dot_general %178, %r166, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<512x64xf32>, tensor<512x64xf32>) -> tensor<512x512xf32>
      %180 = stablehlo.reshape %179 : (tensor<512x512xf32>) -> tensor<1x512x512xf32>
      %181 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %182 = stablehlo.reduce(%180 init: %181) applies stablehlo.maximum across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %183 = stablehlo.broadcast_in_dim %182, dims = [0, 1] : (tensor<1x512xf32>) -> tensor<1x512x512xf32>
      %184 = stablehlo.subtract %180, %183 : tensor<1x512x512xf32>
      %185 = stablehlo.exponential %184 : tensor<1x512x512xf32>
      %186 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %187 = stablehlo.reduce(%185 init: %186) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %188 = stablehlo.log %187 : tensor<1x512xf32>
      %189 = stablehlo.add %188, %182 : tensor<1x512xf32>
      %190 = stablehlo.iota dim = 2 : tensor<1x512x512xi32>
      %191 = stablehlo.broadcast_in_dim %177, dims = [0, 1] : (tensor<1x512xi32>) -> tensor<1x512x512xi32>
      %192 = stablehlo.compare EQ, %190, %191, SIGNED : (tensor<1x512x512xi32>, tensor<1x512x512xi32>) -> tensor<1x512x512xi1>
      %193 = stablehlo.broadcast_in_dim %186, dims = [] : (tensor<f32>) -> tensor<1x512x512xf32>
      %194 = stablehlo.select %192, %180, %193 : tensor<1x512x512xi1>, tensor<1x512x512xf32>
      %195 = stablehlo.reduce(%194 init: %186) applies stablehlo.add across dimensions = [2] : (tensor<1x512x512xf32>, tensor<f32>) -> tensor<1x512xf32>
      %196 = stablehlo.constant dense<-1> : tensor<i32>
      %197 = stablehlo.broadcast_in_dim %196, dims = [] : (tensor<i32>) -> tensor<1x512xi32>
      %198 = stablehlo.compare NE, %177, %197, SIGNED : (tensor<1x512xi32>, tensor<1x512xi32>) -> tensor<1x512xi1>
      %199 = stablehlo.subtract %189, %195 : tensor<1x512xf32>
      %200 = stablehlo.broadcast_in_dim %186, dims = [] : (tensor<f32>) -> tensor<1x512xf32>
      %201 = stablehlo.select %198, %199, %200 : tensor<1x512xi1>, tensor<1x512xf32>
      %202 = stablehlo.reduce(%201 init: %186) applies stablehlo.add across dimensions = [0, 1] : (tensor<1x512xf32>, tensor<f32>) -> tensor<f32>
      %203 = stablehlo.add %r167, %202 : tensor<f32>
      %204 = stablehlo.add %r168, %202 : tensor<f32>
      %205 = stablehlo.constant dense<1> : tensor<i32>
      %206 = stablehlo.add %r165, %205 : tensor<i32>
      stablehlo.return %206, %r166, %203, %204, %r169, %r170 : tensor<i32>, tensor<512x64xf32>, tensor<f32>, tensor<f32>, tensor<1x1x512x64xf32>, tensor<1x1x512xi32>
    }
    %208 = stablehlo.constant dense<-1> : tensor<i32>
    %209 = stablehlo.broadcast_in_dim %208, dims = [] : (tensor<i32>) -> tensor<1x1x512xi32>
    %210 = stablehlo.compare NE, %164, %209, SIGNED : (tensor<1x1x512xi32>, tensor<1x1x512xi32>) -> tensor<1x1x512xi1>
    %211 = stablehlo.convert %210 : (tensor<1x1x512xi1>) -> tensor<1x1x512xf32>
    %212 = stablehlo.reduce(%211 init: %148) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<1x1x512xf32>, tensor<f32>) -> tensor<f32>
    %213 = stablehlo.reshape %207#3 : (tensor<f32>) -> tensor<1xf32>
    %214 = stablehlo.reshape %212 : (tensor<f32>) -> tensor<1xf32>
    %215 = stablehlo.concatenate %213, %214, dim = 0 : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
    return %215 : tensor<2xf32>
  }
}
