// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_nested_save_nothing attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2x4x3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<2x3xf32>) -> (tensor<3xf32>, tensor<2x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %51:6 = stablehlo.while(%r3 = %0, %r4 = %arg0, %r5 = %arg1, %r6 = %arg2, %r7 = %2, %r8 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %9 = stablehlo.constant dense<2> : tensor<i32>
      %10 = stablehlo.compare LT, %r3, %9, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
    } do {
      %11 = stablehlo.constant dense<0> : tensor<i32>
      %12 = stablehlo.dynamic_slice %r6, %r3, %11, %11, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %13 = stablehlo.reshape %12 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %14 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
      %41:7 = stablehlo.while(%r16 = %11, %r17 = %r4, %r18 = %r5, %r19 = %14, %r20 = %13, %r21 = %15, %r22 = %15) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      cond {
        %23 = stablehlo.constant dense<4> : tensor<i32>
        %24 = stablehlo.compare LT, %r16, %23, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %24 : tensor<i1>
      } do {
        %25 = stablehlo.constant dense<0> : tensor<i32>
        %26 = stablehlo.dynamic_slice %r20, %r16, %25, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %27 = stablehlo.reshape %26 : (tensor<1x3xf32>) -> tensor<3xf32>
        %28 = stablehlo.dot_general %r18, %r17, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %29 = stablehlo.add %28, %27 : tensor<3xf32>
        %30 = stablehlo.tanh %29 : tensor<3xf32>
        %31 = stablehlo.constant dense<0.0e0> : tensor<f32>
        %32 = stablehlo.reduce(%27 init: %31) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
        %33 = stablehlo.add %r19, %32 : tensor<f32>
        %34 = stablehlo.multiply %30, %27 : tensor<3xf32>
        %35 = stablehlo.constant dense<1> : tensor<i32>
        %36 = stablehlo.add %r16, %35 : tensor<i32>
        %37 = stablehlo.reshape %34 : (tensor<3xf32>) -> tensor<1x3xf32>
        %38 = stablehlo.dynamic_update_slice %r21, %37, %r16, %25 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        %39 = stablehlo.reshape %r18 : (tensor<3xf32>) -> tensor<1x3xf32>
        %40 = stablehlo.dynamic_update_slice %r22, %39, %r16, %25 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        stablehlo.return %36, %r17, %30, %33, %r20, %38, %40 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      }
      %42 = stablehlo.reduce(%41#5 init: %14) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
      %43 = stablehlo.broadcast_in_dim %41#3, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %44 = stablehlo.multiply %42, %43 : tensor<3xf32>
      %45 = stablehlo.constant dense<1> : tensor<i32>
      %46 = stablehlo.add %r3, %45 : tensor<i32>
      %47 = stablehlo.reshape %44 : (tensor<3xf32>) -> tensor<1x3xf32>
      %48 = stablehlo.dynamic_update_slice %r7, %47, %r3, %11 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      %49 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %50 = stablehlo.dynamic_update_slice %r8, %49, %r3, %11 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %46, %r4, %41#2, %r6, %48, %50 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    %52 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %53 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x4x3xf32>
    %155:8 = stablehlo.while(%r54 = %0, %r55 = %arg0, %r56 = %arg3, %r57 = %52, %r58 = %arg2, %r59 = %51#5, %r60 = %arg4, %r61 = %53) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<3x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x4x3xf32>
    cond {
      %62 = stablehlo.constant dense<2> : tensor<i32>
      %63 = stablehlo.compare LT, %r54, %62, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %63 : tensor<i1>
    } do {
      %64 = stablehlo.constant dense<1> : tensor<i32>
      %65 = stablehlo.subtract %64, %r54 : tensor<i32>
      %66 = stablehlo.constant dense<0> : tensor<i32>
      %67 = stablehlo.dynamic_slice %r58, %65, %66, %66, sizes = [1, 4, 3] : (tensor<2x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x4x3xf32>
      %68 = stablehlo.reshape %67 : (tensor<1x4x3xf32>) -> tensor<4x3xf32>
      %69 = stablehlo.dynamic_slice %r59, %65, %66, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %70 = stablehlo.reshape %69 : (tensor<1x3xf32>) -> tensor<3xf32>
      %71 = stablehlo.dynamic_slice %r60, %65, %66, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %72 = stablehlo.reshape %71 : (tensor<1x3xf32>) -> tensor<3xf32>
      %73 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %74 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
      %100:7 = stablehlo.while(%r75 = %66, %r76 = %r55, %r77 = %70, %r78 = %73, %r79 = %68, %r80 = %74, %r81 = %74) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      cond {
        %82 = stablehlo.constant dense<4> : tensor<i32>
        %83 = stablehlo.compare LT, %r75, %82, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %83 : tensor<i1>
      } do {
        %84 = stablehlo.constant dense<0> : tensor<i32>
        %85 = stablehlo.dynamic_slice %r79, %r75, %84, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %86 = stablehlo.reshape %85 : (tensor<1x3xf32>) -> tensor<3xf32>
        %87 = stablehlo.dot_general %r77, %r76, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %88 = stablehlo.add %87, %86 : tensor<3xf32>
        %89 = stablehlo.tanh %88 : tensor<3xf32>
        %90 = stablehlo.constant dense<0.0e0> : tensor<f32>
        %91 = stablehlo.reduce(%86 init: %90) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
        %92 = stablehlo.add %r78, %91 : tensor<f32>
        %93 = stablehlo.multiply %89, %86 : tensor<3xf32>
        %94 = stablehlo.constant dense<1> : tensor<i32>
        %95 = stablehlo.add %r75, %94 : tensor<i32>
        %96 = stablehlo.reshape %93 : (tensor<3xf32>) -> tensor<1x3xf32>
        %97 = stablehlo.dynamic_update_slice %r80, %96, %r75, %84 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        %98 = stablehlo.reshape %r77 : (tensor<3xf32>) -> tensor<1x3xf32>
        %99 = stablehlo.dynamic_update_slice %r81, %98, %r75, %84 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        stablehlo.return %95, %r76, %89, %92, %r79, %97, %99 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      }
      %101 = stablehlo.reduce(%100#5 init: %73) applies stablehlo.add across dimensions = [0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<3xf32>
      %102 = stablehlo.broadcast_in_dim %100#3, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %103 = stablehlo.multiply %72, %102 : tensor<3xf32>
      %104 = stablehlo.multiply %72, %101 : tensor<3xf32>
      %105 = stablehlo.reduce(%104 init: %73) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
      %106 = stablehlo.broadcast_in_dim %103, dims = [1] : (tensor<3xf32>) -> tensor<4x3xf32>
      %107 = stablehlo.broadcast_in_dim %73, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
      %150:9 = stablehlo.while(%r108 = %66, %r109 = %r55, %r110 = %r56, %r111 = %105, %r112 = %107, %r113 = %68, %r114 = %100#6, %r115 = %106, %r116 = %74) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      cond {
        %117 = stablehlo.constant dense<4> : tensor<i32>
        %118 = stablehlo.compare LT, %r108, %117, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %118 : tensor<i1>
      } do {
        %119 = stablehlo.constant dense<3> : tensor<i32>
        %120 = stablehlo.subtract %119, %r108 : tensor<i32>
        %121 = stablehlo.constant dense<0> : tensor<i32>
        %122 = stablehlo.dynamic_slice %r113, %120, %121, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %123 = stablehlo.reshape %122 : (tensor<1x3xf32>) -> tensor<3xf32>
        %124 = stablehlo.dynamic_slice %r114, %120, %121, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %125 = stablehlo.reshape %124 : (tensor<1x3xf32>) -> tensor<3xf32>
        %126 = stablehlo.dynamic_slice %r115, %120, %121, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
        %127 = stablehlo.reshape %126 : (tensor<1x3xf32>) -> tensor<3xf32>
        %128 = stablehlo.dot_general %125, %r109, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %129 = stablehlo.add %128, %123 : tensor<3xf32>
        %130 = stablehlo.tanh %129 : tensor<3xf32>
        %131 = stablehlo.multiply %127, %123 : tensor<3xf32>
        %132 = stablehlo.multiply %127, %130 : tensor<3xf32>
        %133 = stablehlo.add %r110, %131 : tensor<3xf32>
        %134 = stablehlo.broadcast_in_dim %r111, dims = [] : (tensor<f32>) -> tensor<3xf32>
        %135 = stablehlo.add %132, %134 : tensor<3xf32>
        %136 = stablehlo.multiply %130, %130 : tensor<3xf32>
        %137 = stablehlo.constant dense<1.0e0> : tensor<f32>
        %138 = stablehlo.broadcast_in_dim %137, dims = [] : (tensor<f32>) -> tensor<3xf32>
        %139 = stablehlo.subtract %138, %136 : tensor<3xf32>
        %140 = stablehlo.multiply %133, %139 : tensor<3xf32>
        %141 = stablehlo.add %135, %140 : tensor<3xf32>
        %142 = stablehlo.dot_general %140, %r109, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
        %143 = stablehlo.dot_general %140, %125, contracting_dims = [] x [], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x3xf32>
        %144 = stablehlo.transpose %143, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
        %145 = stablehlo.add %r112, %144 : tensor<3x3xf32>
        %146 = stablehlo.constant dense<1> : tensor<i32>
        %147 = stablehlo.add %r108, %146 : tensor<i32>
        %148 = stablehlo.reshape %141 : (tensor<3xf32>) -> tensor<1x3xf32>
        %149 = stablehlo.dynamic_update_slice %r116, %148, %120, %121 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
        stablehlo.return %147, %r109, %142, %r111, %145, %r113, %r114, %r115, %149 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
      }
      %151 = stablehlo.add %r57, %150#4 : tensor<3x3xf32>
      %152 = stablehlo.add %r54, %64 : tensor<i32>
      %153 = stablehlo.reshape %150#8 : (tensor<4x3xf32>) -> tensor<1x4x3xf32>
      %154 = stablehlo.dynamic_update_slice %r61, %153, %65, %66, %66 : (tensor<2x4x3xf32>, tensor<1x4x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x4x3xf32>
      stablehlo.return %152, %r55, %150#2, %151, %r58, %r59, %r60, %154 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<3x3xf32>, tensor<2x4x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x4x3xf32>
    }
    return %51#2, %51#4, %155#3, %155#2, %155#7 : tensor<3xf32>, tensor<2x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<2x4x3xf32>
  }
}
