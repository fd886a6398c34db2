// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_save_nothing attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<4x3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<f32>, %arg5: tensor<4x3xf32>) -> (tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %28:7 = stablehlo.while(%r3 = %1, %r4 = %arg0, %r5 = %arg1, %r6 = %0, %r7 = %arg2, %r8 = %2, %r9 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %10 = stablehlo.constant dense<4> : tensor<i32>
      %11 = stablehlo.compare LT, %r3, %10, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %11 : tensor<i1>
    } do {
      %12 = stablehlo.constant dense<0> : tensor<i32>
      %13 = stablehlo.dynamic_slice %r7, %r3, %12, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %14 = stablehlo.reshape %13 : (tensor<1x3xf32>) -> tensor<3xf32>
      %15 = stablehlo.dot_general %r5, %r4, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %16 = stablehlo.add %15, %14 : tensor<3xf32>
      %17 = stablehlo.tanh %16 : tensor<3xf32>
      %18 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %19 = stablehlo.reduce(%14 init: %18) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
      %20 = stablehlo.add %r6, %19 : tensor<f32>
      %21 = stablehlo.multiply %17, %14 : tensor<3xf32>
      %22 = stablehlo.constant dense<1> : tensor<i32>
      %23 = stablehlo.add %r3, %22 : tensor<i32>
      %24 = stablehlo.reshape %21 : (tensor<3xf32>) -> tensor<1x3xf32>
      %25 = stablehlo.dynamic_update_slice %r8, %24, %r3, %12 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %26 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %27 = stablehlo.dynamic_update_slice %r9, %26, %r3, %12 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %23, %r4, %17, %20, %r7, %25, %27 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    %29 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %72:9 = stablehlo.while(%r30 = %1, %r31 = %arg0, %r32 = %arg3, %r33 = %arg4, %r34 = %29, %r35 = %arg2, %r36 = %28#6, %r37 = %arg5, %r38 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %39 = stablehlo.constant dense<4> : tensor<i32>
      %40 = stablehlo.compare LT, %r30, %39, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %40 : tensor<i1>
    } do {
      %41 = stablehlo.constant dense<3> : tensor<i32>
      %42 = stablehlo.subtract %41, %r30 : tensor<i32>
      %43 = stablehlo.constant dense<0> : tensor<i32>
      %44 = stablehlo.dynamic_slice %r35, %42, %43, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.reshape %44 : (tensor<1x3xf32>) -> tensor<3xf32>
      %46 = stablehlo.dynamic_slice %r36, %42, %43, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %47 = stablehlo.reshape %46 : (tensor<1x3xf32>) -> tensor<3xf32>
      %48 = stablehlo.dynamic_slice %r37, %42, %43, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %49 = stablehlo.reshape %48 : (tensor<1x3xf32>) -> tensor<3xf32>
      %50 = stablehlo.dot_general %47, %r31, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %51 = stablehlo.add %50, %45 : tensor<3xf32>
      %52 = stablehlo.tanh %51 : tensor<3xf32>
      %53 = stablehlo.multiply %49, %45 : tensor<3xf32>
      %54 = stablehlo.multiply %49, %52 : tensor<3xf32>
      %55 = stablehlo.add %r32, %53 : tensor<3xf32>
      %56 = stablehlo.broadcast_in_dim %r33, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %57 = stablehlo.add %54, %56 : tensor<3xf32>
      %58 = stablehlo.multiply %52, %52 : tensor<3xf32>
      %59 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %61 = stablehlo.subtract %60, %58 : tensor<3xf32>
      %62 = stablehlo.multiply %55, %61 : tensor<3xf32>
      %63 = stablehlo.add %57, %62 : tensor<3xf32>
      %64 = stablehlo.dot_general %62, %r31, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %65 = stablehlo.dot_general %62, %47, contracting_dims = [] x [], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x3xf32>
      %66 = stablehlo.transpose %65, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
      %67 = stablehlo.add %r34, %66 : tensor<3x3xf32>
      %68 = stablehlo.constant dense<1> : tensor<i32>
      %69 = stablehlo.add %r30, %68 : tensor<i32>
      %70 = stablehlo.reshape %63 : (tensor<3xf32>) -> tensor<1x3xf32>
      %71 = stablehlo.dynamic_update_slice %r38, %70, %42, %43 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %69, %r31, %64, %r33, %67, %r35, %r36, %r37, %71 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    return %28#2, %28#3, %28#5, %72#4, %72#2, %72#8 : tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>
  }
}
