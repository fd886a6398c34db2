// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_nested attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2x4x3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<2x3xf32>) -> (tensor<3xf32>, tensor<2x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %4 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x4x3xf32>
    %75:10 = stablehlo.while(%r5 = %0, %r6 = %arg0, %r7 = %arg1, %r8 = %arg2, %r9 = %2, %r10 = %3, %r11 = %4, %r12 = %4, %r13 = %4, %r14 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>
    cond {
      %15 = stablehlo.constant dense<2> : tensor<i32>
      %16 = stablehlo.compare LT, %r5, %15, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %16 : tensor<i1>
    } do {
      %17 = stablehlo.constant dense<0> : tensor<i32>
      %18 = stablehlo.dynamic_slice %r8, %r5, %17, %17, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %19 = stablehlo.reshape %18 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %20 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
      %57:9 = stablehlo.while(%r22 = %17, %r23 = %r6, %r24 = %r7, %r25 = %20, %r26 = %19, %r27 = %21, %r28 = %21, %r29 = %21, %r30 = %21) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      cond {
        %31 = stablehlo.constant dense<4> : tensor<i32>
        %32 = stablehlo.compare LT, %r22, %31, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %32 : tensor<i1>
      } do {
        %33 = stablehlo.constant dense<0> : tensor<i32>
        %34 = stablehlo.dynamic_slice %r26, %r22, %33, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %35 = stablehlo.reshape %34 : (tensor<1x3xf32>) -> tensor<3xf32>
        %36 = stablehlo.dot_general %r24, %r23, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %37 = stablehlo.add %36, %35 : tensor<3xf32>
        %38 = stablehlo.tanh %37 : tensor<3xf32>
        %39 = stablehlo.constant dense<0.0e0> : tensor<f32>
        %40 = stablehlo.reduce(%35 init: %39) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
        %41 = stablehlo.add %r25, %40 : tensor<f32>
        %42 = stablehlo.multiply %38, %35 : tensor<3xf32>
        %43 = stablehlo.multiply %38, %38 : tensor<3xf32>
        %44 = stablehlo.constant dense<1.0e0> : tensor<f32>
        %45 = stablehlo.broadcast_in_dim %44, dims = [] : (tensor<f32>) -> tensor<3xf32>
        %46 = stablehlo.subtract %45, %43 : tensor<3xf32>
        %47 = stablehlo.constant dense<1> : tensor<i32>
        %48 = stablehlo.add %r22, %47 : tensor<i32>
        %49 = stablehlo.reshape %42 : (tensor<3xf32>) -> tensor<1x3xf32>
        %50 = stablehlo.dynamic_update_slice %r27, %49, %r22, %33 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        %51 = stablehlo.reshape %r24 : (tensor<3xf32>) -> tensor<1x3xf32>
        %52 = stablehlo.dynamic_update_slice %r28, %51, %r22, %33 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        %53 = stablehlo.reshape %38 : (tensor<3xf32>) -> tensor<1x3xf32>
        %54 = stablehlo.dynamic_update_slice %r29, %53, %r22, %33 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        %55 = stablehlo.reshape %46 : (tensor<3xf32>) -> tensor<1x3xf32>
        %56 = stablehlo.dynamic_update_slice %r30, %55, %r22, %33 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        stablehlo.return %48, %r23, %38, %41, %r26, %50, %52, %54, %56 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      }
      %58 = stablehlo.reduce(%57#5 init: %20) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
      %59 = stablehlo.broadcast_in_dim %57#3, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %60 = stablehlo.multiply %58, %59 : tensor<3xf32>
      %61 = stablehlo.constant dense<1> : tensor<i32>
      %62 = stablehlo.add %r5, %61 : tensor<i32>
      %63 = stablehlo.reshape %60 : (tensor<3xf32>) -> tensor<1x3xf32>
      %64 = stablehlo.dynamic_update_slice %r9, %63, %r5, %17 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      %65 = stablehlo.reshape %57#3 : (tensor<f32>) -> tensor<1xf32>
      %66 = stablehlo.dynamic_update_slice %r10, %65, %r5 : (tensor<2xf32>, tensor<1xf32>, tensor<i32>) -> tensor<2xf32>
      %67 = stablehlo.reshape %57#6 : (tensor<4x3xf32>) -> tensor<1x4x3xf32>
      %68 = stablehlo.dynamic_update_slice %r11, %67, %r5, %17, %17 : (tensor<2x4x3xf32>, tensor<1x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x4x3xf32>
      %69 = stablehlo.reshape %57#7 : (tensor<4x3xf32>) -> tensor<1x4x3xf32>
      %70 = stablehlo.dynamic_update_slice %r12, %69, %r5, %17, %17 : (tensor<2x4x3xf32>, tensor<1x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x4x3xf32>
      %71 = stablehlo.reshape %57#8 : (tensor<4x3xf32>) -> tensor<1x4x3xf32>
      %72 = stablehlo.dynamic_update_slice %r13, %71, %r5, %17, %17 : (tensor<2x4x3xf32>, tensor<1x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x4x3xf32>
      %73 = stablehlo.reshape %58 : (tensor<3xf32>) -> tensor<1x3xf32>
      %74 = stablehlo.dynamic_update_slice %r14, %73, %r5, %17 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %62, %r6, %57#2, %r8, %64, %66, %68, %70, %72, %74 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>
    }
    %76 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %162:12 = stablehlo.while(%r77 = %0, %r78 = %arg0, %r79 = %arg3, %r80 = %76, %r81 = %arg2, %r82 = %75#5, %r83 = %75#6, %r84 = %75#7, %r85 = %75#8, %r86 = %75#9, %r87 = %arg4, %r88 = %4) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<3x3xf32>, tensor<2x4x3xf32>, tensor<2xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x4x3xf32>
    cond {
      %89 = stablehlo.constant dense<2> : tensor<i32>
      %90 = stablehlo.compare LT, %r77, %89, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %90 : tensor<i1>
    } do {
      %91 = stablehlo.constant dense<1> : tensor<i32>
      %92 = stablehlo.subtract %91, %r77 : tensor<i32>
      %93 = stablehlo.constant dense<0> : tensor<i32>
      %94 = stablehlo.dynamic_slice %r81, %92, %93, %93, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %95 = stablehlo.reshape %94 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %96 = stablehlo.dynamic_slice %r82, %92, sizes = [1] : (tensor<2xf32>, tensor<i32>) -> tensor<1xf32>
      %97 = stablehlo.reshape %96 : (tensor<1xf32>) -> tensor<f32>
      %98 = stablehlo.dynamic_slice %r83, %92, %93, %93, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %99 = stablehlo.reshape %98 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %100 = stablehlo.dynamic_slice %r84, %92, %93, %93, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %101 = stablehlo.reshape %100 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %102 = stablehlo.dynamic_slice %r85, %92, %93, %93, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %103 = stablehlo.reshape %102 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %104 = stablehlo.dynamic_slice %r86, %92, %93, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %105 = stablehlo.reshape %104 : (tensor<1x3xf32>) -> tensor<3xf32>
      %106 = stablehlo.dynamic_slice %r87, %92, %93, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %107 = stablehlo.reshape %106 : (tensor<1x3xf32>) -> tensor<3xf32>
      %108 = stablehlo.broadcast_in_dim %97, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %109 = stablehlo.multiply %107, %108 : tensor<3xf32>
      %110 = stablehlo.multiply %107, %105 : tensor<3xf32>
      %111 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %112 = stablehlo.reduce(%110 init: %111) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
      %113 = stablehlo.broadcast_in_dim %109, dims = [1] : (tensor<3xf32>) -> tensor<4x3xf32>
      %114 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
      %115 = stablehlo.broadcast_in_dim %111, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
      %157:11 = stablehlo.while(%r116 = %93, %r117 = %r78, %r118 = %r79, %r119 = %112, %r120 = %114, %r121 = %95, %r122 = %99, %r123 = %101, %r124 = %103, %r125 = %113, %r126 = %115) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      cond {
        %127 = stablehlo.constant dense<4> : tensor<i32>
        %128 = stablehlo.compare LT, %r116, %127, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %128 : tensor<i1>
      } do {
        %129 = stablehlo.constant dense<3> : tensor<i32>
        %130 = stablehlo.subtract %129, %r116 : tensor<i32>
        %131 = stablehlo.constant dense<0> : tensor<i32>
        %132 = stablehlo.dynamic_slice %r121, %130, %131, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %133 = stablehlo.reshape %132 : (tensor<1x3xf32>) -> tensor<3xf32>
        %134 = stablehlo.dynamic_slice %r122, %130, %131, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %135 = stablehlo.reshape %134 : (tensor<1x3xf32>) -> tensor<3xf32>
        %136 = stablehlo.dynamic_slice %r123, %130, %131, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %137 = stablehlo.reshape %136 : (tensor<1x3xf32>) -> tensor<3xf32>
        %138 = stablehlo.dynamic_slice %r124, %130, %131, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %139 = stablehlo.reshape %138 : (tensor<1x3xf32>) -> tensor<3xf32>
        %140 = stablehlo.dynamic_slice %r125, %130, %131, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %141 = stablehlo.reshape %140 : (tensor<1x3xf32>) -> tensor<3xf32>
        %142 = stablehlo.multiply %141, %133 : tensor<3xf32>
        %143 = stablehlo.multiply %141, %137 : tensor<3xf32>
        %144 = stablehlo.add %r118, %142 : tensor<3xf32>
        %145 = stablehlo.broadcast_in_dim %r119, dims = [] : (tensor<f32>) -> tensor<3xf32>
        %146 = stablehlo.add %143, %145 : tensor<3xf32>
        %147 = stablehlo.multiply %144, %139 : tensor<3xf32>
        %148 = stablehlo.add %146, %147 : tensor<3xf32>
        %149 = stablehlo.dot_general %147, %r117, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %150 = stablehlo.dot_general %147, %135, contracting_dims = [] x [], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x3xf32>
        %151 = stablehlo.transpose %150, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
        %152 = stablehlo.add %r120, %151 : tensor<3x3xf32>
        %153 = stablehlo.constant dense<1> : tensor<i32>
        %154 = stablehlo.add %r116, %153 : tensor<i32>
        %155 = stablehlo.reshape %148 : (tensor<3xf32>) -> tensor<1x3xf32>
        %156 = stablehlo.dynamic_update_slice %r126, %155, %130, %131 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        stablehlo.return %154, %r117, %149, %r119, %152, %r121, %r122, %r123, %r124, %r125, %156 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      }
      %158 = stablehlo.add %r80, %157#4 : tensor<3x3xf32>
      %159 = stablehlo.add %r77, %91 : tensor<i32>
      %160 = stablehlo.reshape %157#10 : (tensor<4x3xf32>) -> tensor<1x4x3xf32>
      %161 = stablehlo.dynamic_update_slice %r88, %160, %92, %93, %93 : (tensor<2x4x3xf32>, tensor<1x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x4x3xf32>
      stablehlo.return %159, %r78, %157#2, %158, %r81, %r82, %r83, %r84, %r85, %r86, %r87, %161 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<3x3xf32>, tensor<2x4x3xf32>, tensor<2xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x4x3xf32>
    }
    return %75#2, %75#4, %162#3, %162#2, %162#11 : tensor<3xf32>, tensor<2x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>
  }
}
