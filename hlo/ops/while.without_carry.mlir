// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_without_carry attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<4x3xf32>, %arg2: tensor<4x3xf32>, %arg3: tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<4x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %25:6 = stablehlo.while(%r3 = %0, %r4 = %arg0, %r5 = %arg1, %r6 = %2, %r7 = %2, %r8 = %2) : tensor<i32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %9 = stablehlo.constant dense<4> : tensor<i32>
      %10 = stablehlo.compare LT, %r3, %9, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %10 : tensor<i1>
    } do {
      %11 = stablehlo.constant dense<0> : tensor<i32>
      %12 = stablehlo.dynamic_slice %r5, %r3, %11, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %13 = stablehlo.reshape %12 : (tensor<1x3xf32>) -> tensor<3xf32>
      %14 = stablehlo.multiply %r4, %13 : tensor<3xf32>
      %15 = stablehlo.sine %13 : tensor<3xf32>
      %16 = stablehlo.cosine %13 : tensor<3xf32>
      %17 = stablehlo.constant dense<1> : tensor<i32>
      %18 = stablehlo.add %r3, %17 : tensor<i32>
      %19 = stablehlo.reshape %14 : (tensor<3xf32>) -> tensor<1x3xf32>
      %20 = stablehlo.dynamic_update_slice %r6, %19, %r3, %11 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %21 = stablehlo.reshape %15 : (tensor<3xf32>) -> tensor<1x3xf32>
      %22 = stablehlo.dynamic_update_slice %r7, %21, %r3, %11 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %23 = stablehlo.reshape %16 : (tensor<3xf32>) -> tensor<1x3xf32>
      %24 = stablehlo.dynamic_update_slice %r8, %23, %r3, %11 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %18, %r4, %r5, %20, %22, %24 : tensor<i32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    %26 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %57:8 = stablehlo.while(%r27 = %0, %r28 = %arg0, %r29 = %26, %r30 = %arg1, %r31 = %25#5, %r32 = %arg2, %r33 = %arg3, %r34 = %2) : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %35 = stablehlo.constant dense<4> : tensor<i32>
      %36 = stablehlo.compare LT, %r27, %35, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %36 : tensor<i1>
    } do {
      %37 = stablehlo.constant dense<3> : tensor<i32>
      %38 = stablehlo.subtract %37, %r27 : tensor<i32>
      %39 = stablehlo.constant dense<0> : tensor<i32>
      %40 = stablehlo.dynamic_slice %r30, %38, %39, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %41 = stablehlo.reshape %40 : (tensor<1x3xf32>) -> tensor<3xf32>
      %42 = stablehlo.dynamic_slice %r31, %38, %39, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %43 = stablehlo.reshape %42 : (tensor<1x3xf32>) -> tensor<3xf32>
      %44 = stablehlo.dynamic_slice %r32, %38, %39, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %45 = stablehlo.reshape %44 : (tensor<1x3xf32>) -> tensor<3xf32>
      %46 = stablehlo.dynamic_slice %r33, %38, %39, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %47 = stablehlo.reshape %46 : (tensor<1x3xf32>) -> tensor<3xf32>
      %48 = stablehlo.multiply %47, %43 : tensor<3xf32>
      %49 = stablehlo.multiply %45, %41 : tensor<3xf32>
      %50 = stablehlo.multiply %45, %r28 : tensor<3xf32>
      %51 = stablehlo.add %48, %50 : tensor<3xf32>
      %52 = stablehlo.add %r29, %49 : tensor<3xf32>
      %53 = stablehlo.constant dense<1> : tensor<i32>
      %54 = stablehlo.add %r27, %53 : tensor<i32>
      %55 = stablehlo.reshape %51 : (tensor<3xf32>) -> tensor<1x3xf32>
      %56 = stablehlo.dynamic_update_slice %r34, %55, %38, %39 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %54, %r28, %52, %r30, %r31, %r32, %r33, %56 : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    return %25#3, %25#4, %57#2, %57#7 : tensor<4x3xf32>, tensor<4x3xf32>, tensor<3xf32>, tensor<4x3xf32>
  }
}
