// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_unused_parts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2x3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %18:5 = stablehlo.while(%r3 = %0, %r4 = %arg0, %r5 = %arg1, %r6 = %arg2, %r7 = %2) : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %8 = stablehlo.constant dense<2> : tensor<i32>
      %9 = stablehlo.compare LT, %r3, %8, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %9 : tensor<i1>
    } do {
      %10 = stablehlo.constant dense<0> : tensor<i32>
      %11 = stablehlo.dynamic_slice %r6, %r3, %10, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %12 = stablehlo.reshape %11 : (tensor<1x3xf32>) -> tensor<3xf32>
      %13 = stablehlo.multiply %r5, %r5 : tensor<3xf32>
      %14 = stablehlo.constant dense<1> : tensor<i32>
      %15 = stablehlo.add %r3, %14 : tensor<i32>
      %16 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %17 = stablehlo.dynamic_update_slice %r7, %16, %r3, %10 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %15, %r4, %13, %r6, %17 : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    %19 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %43:7 = stablehlo.while(%r20 = %0, %r21 = %arg0, %r22 = %arg3, %r23 = %19, %r24 = %arg2, %r25 = %18#4, %r26 = %2) : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %27 = stablehlo.constant dense<2> : tensor<i32>
      %28 = stablehlo.compare LT, %r20, %27, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %28 : tensor<i1>
    } do {
      %29 = stablehlo.constant dense<1> : tensor<i32>
      %30 = stablehlo.subtract %29, %r20 : tensor<i32>
      %31 = stablehlo.constant dense<0> : tensor<i32>
      %32 = stablehlo.dynamic_slice %r24, %30, %31, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %33 = stablehlo.reshape %32 : (tensor<1x3xf32>) -> tensor<3xf32>
      %34 = stablehlo.dynamic_slice %r25, %30, %31, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %35 = stablehlo.reshape %34 : (tensor<1x3xf32>) -> tensor<3xf32>
      %36 = stablehlo.multiply %r22, %35 : tensor<3xf32>
      %37 = stablehlo.add %36, %36 : tensor<3xf32>
      %38 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %39 = stablehlo.broadcast_in_dim %38, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %40 = stablehlo.add %r20, %29 : tensor<i32>
      %41 = stablehlo.reshape %39 : (tensor<3xf32>) -> tensor<1x3xf32>
      %42 = stablehlo.dynamic_update_slice %r26, %41, %30, %31 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %40, %r21, %37, %r23, %r24, %r25, %42 : tensor<i32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    return %18#2, %43#3, %43#2, %43#6 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>
  }
}
