// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_save_named attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<4x3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<f32>, %arg5: tensor<4x3xf32>) -> (tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %31:8 = stablehlo.while(%r3 = %1, %r4 = %arg0, %r5 = %arg1, %r6 = %0, %r7 = %arg2, %r8 = %2, %r9 = %2, %r10 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %11 = stablehlo.constant dense<4> : tensor<i32>
      %12 = stablehlo.compare LT, %r3, %11, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %12 : tensor<i1>
    } do {
      %13 = stablehlo.constant dense<0> : tensor<i32>
      %14 = stablehlo.dynamic_slice %r7, %r3, %13, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %15 = stablehlo.reshape %14 : (tensor<1x3xf32>) -> tensor<3xf32>
      %16 = stablehlo.dot_general %r5, %r4, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %17 = stablehlo.add %16, %15 : tensor<3xf32>
      %18 = stablehlo.tanh %17 : tensor<3xf32>
      %19 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %20 = stablehlo.reduce(%15 init: %19) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
      %21 = stablehlo.add %r6, %20 : tensor<f32>
      %22 = stablehlo.multiply %18, %15 : tensor<3xf32>
      %23 = stablehlo.constant dense<1> : tensor<i32>
      %24 = stablehlo.add %r3, %23 : tensor<i32>
      %25 = stablehlo.reshape %22 : (tensor<3xf32>) -> tensor<1x3xf32>
      %26 = stablehlo.dynamic_update_slice %r8, %25, %r3, %13 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %27 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %28 = stablehlo.dynamic_update_slice %r9, %27, %r3, %13 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %29 = stablehlo.reshape %16 : (tensor<3xf32>) -> tensor<1x3xf32>
      %30 = stablehlo.dynamic_update_slice %r10, %29, %r3, %13 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %24, %r4, %18, %21, %r7, %26, %28, %30 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    %32 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %77:10 = stablehlo.while(%r33 = %1, %r34 = %arg0, %r35 = %arg3, %r36 = %arg4, %r37 = %32, %r38 = %arg2, %r39 = %31#6, %r40 = %31#7, %r41 = %arg5, %r42 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %43 = stablehlo.constant dense<4> : tensor<i32>
      %44 = stablehlo.compare LT, %r33, %43, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %44 : tensor<i1>
    } do {
      %45 = stablehlo.constant dense<3> : tensor<i32>
      %46 = stablehlo.subtract %45, %r33 : tensor<i32>
      %47 = stablehlo.constant dense<0> : tensor<i32>
      %48 = stablehlo.dynamic_slice %r38, %46, %47, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %49 = stablehlo.reshape %48 : (tensor<1x3xf32>) -> tensor<3xf32>
      %50 = stablehlo.dynamic_slice %r39, %46, %47, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %51 = stablehlo.reshape %50 : (tensor<1x3xf32>) -> tensor<3xf32>
      %52 = stablehlo.dynamic_slice %r40, %46, %47, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %53 = stablehlo.reshape %52 : (tensor<1x3xf32>) -> tensor<3xf32>
      %54 = stablehlo.dynamic_slice %r41, %46, %47, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %55 = stablehlo.reshape %54 : (tensor<1x3xf32>) -> tensor<3xf32>
      %56 = stablehlo.add %53, %49 : tensor<3xf32>
      %57 = stablehlo.tanh %56 : tensor<3xf32>
      %58 = stablehlo.multiply %55, %49 : tensor<3xf32>
      %59 = stablehlo.multiply %55, %57 : tensor<3xf32>
      %60 = stablehlo.add %r35, %58 : tensor<3xf32>
      %61 = stablehlo.broadcast_in_dim %r36, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %62 = stablehlo.add %59, %61 : tensor<3xf32>
      %63 = stablehlo.multiply %57, %57 : tensor<3xf32>
      %64 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %65 = stablehlo.broadcast_in_dim %64, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %66 = stablehlo.subtract %65, %63 : tensor<3xf32>
      %67 = stablehlo.multiply %60, %66 : tensor<3xf32>
      %68 = stablehlo.add %62, %67 : tensor<3xf32>
      %69 = stablehlo.dot_general %67, %r34, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %70 = stablehlo.dot_general %67, %51, contracting_dims = [] x [], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x3xf32>
      %71 = stablehlo.transpose %70, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
      %72 = stablehlo.add %r37, %71 : tensor<3x3xf32>
      %73 = stablehlo.constant dense<1> : tensor<i32>
      %74 = stablehlo.add %r33, %73 : tensor<i32>
      %75 = stablehlo.reshape %68 : (tensor<3xf32>) -> tensor<1x3xf32>
      %76 = stablehlo.dynamic_update_slice %r42, %75, %46, %47 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %74, %r34, %69, %r36, %72, %r38, %r39, %r40, %r41, %76 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    return %31#2, %31#3, %31#5, %77#4, %77#2, %77#9 : tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>
  }
}
