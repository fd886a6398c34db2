// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_unused_parts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2x3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %20:5 = stablehlo.while(%r3 = %0, %r4 = %arg0, %r5 = %arg1, %r6 = %arg2, %r7 = %2) : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %8 = stablehlo.constant dense<2> : tensor<i32>
      %9 = stablehlo.compare LT, %r3, %8, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %9 : tensor<i1>
    } do {
      %10 = stablehlo.constant dense<0> : tensor<i32>
      %11 = stablehlo.dynamic_slice %r6, %r3, %10, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %12 = stablehlo.reshape %11 : (tensor<1x3xf32>) -> tensor<3xf32>
      %13 = stablehlo.multiply %r5, %r5 : tensor<3xf32>
      %14 = stablehlo.floor %r4 : tensor<3xf32>
      %15 = stablehlo.add %13, %14 : tensor<3xf32>
      %16 = stablehlo.constant dense<1> : tensor<i32>
      %17 = stablehlo.add %r3, %16 : tensor<i32>
      %18 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %19 = stablehlo.dynamic_update_slice %r7, %18, %r3, %10 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %17, %r4, %15, %r6, %19 : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    %21 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %44:6 = stablehlo.while(%r22 = %0, %r23 = %arg3, %r24 = %21, %r25 = %arg2, %r26 = %20#4, %r27 = %2) : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %28 = stablehlo.constant dense<2> : tensor<i32>
      %29 = stablehlo.compare LT, %r22, %28, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %29 : tensor<i1>
    } do {
      %30 = stablehlo.constant dense<1> : tensor<i32>
      %31 = stablehlo.subtract %30, %r22 : tensor<i32>
      %32 = stablehlo.constant dense<0> : tensor<i32>
      %33 = stablehlo.dynamic_slice %r25, %31, %32, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %34 = stablehlo.reshape %33 : (tensor<1x3xf32>) -> tensor<3xf32>
      %35 = stablehlo.dynamic_slice %r26, %31, %32, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %36 = stablehlo.reshape %35 : (tensor<1x3xf32>) -> tensor<3xf32>
      %37 = stablehlo.multiply %r23, %36 : tensor<3xf32>
      %38 = stablehlo.add %37, %37 : tensor<3xf32>
      %39 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %40 = stablehlo.broadcast_in_dim %39, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %41 = stablehlo.add %r22, %30 : tensor<i32>
      %42 = stablehlo.reshape %40 : (tensor<3xf32>) -> tensor<1x3xf32>
      %43 = stablehlo.dynamic_update_slice %r27, %42, %31, %32 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %41, %38, %r24, %r25, %r26, %43 : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    return %20#2, %44#2, %44#1, %44#5 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>
  }
}
