// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while_unused_parts attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2x3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %17:4 = stablehlo.while(%r3 = %0, %r4 = %arg1, %r5 = %arg2, %r6 = %2) : tensor<i32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %7 = stablehlo.constant dense<2> : tensor<i32>
      %8 = stablehlo.compare LT, %r3, %7, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %8 : tensor<i1>
    } do {
      %9 = stablehlo.constant dense<0> : tensor<i32>
      %10 = stablehlo.dynamic_slice %r5, %r3, %9, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %11 = stablehlo.reshape %10 : (tensor<1x3xf32>) -> tensor<3xf32>
      %12 = stablehlo.multiply %r4, %r4 : tensor<3xf32>
      %13 = stablehlo.constant dense<1> : tensor<i32>
      %14 = stablehlo.add %r3, %13 : tensor<i32>
      %15 = stablehlo.reshape %r4 : (tensor<3xf32>) -> tensor<1x3xf32>
      %16 = stablehlo.dynamic_update_slice %r6, %15, %r3, %9 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %14, %12, %r5, %16 : tensor<i32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    %39:5 = stablehlo.while(%r18 = %0, %r19 = %arg3, %r20 = %arg2, %r21 = %17#3, %r22 = %2) : tensor<i32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    cond {
      %23 = stablehlo.constant dense<2> : tensor<i32>
      %24 = stablehlo.compare LT, %r18, %23, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %24 : tensor<i1>
    } do {
      %25 = stablehlo.constant dense<1> : tensor<i32>
      %26 = stablehlo.subtract %25, %r18 : tensor<i32>
      %27 = stablehlo.constant dense<0> : tensor<i32>
      %28 = stablehlo.dynamic_slice %r20, %26, %27, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %29 = stablehlo.reshape %28 : (tensor<1x3xf32>) -> tensor<3xf32>
      %30 = stablehlo.dynamic_slice %r21, %26, %27, sizes = [1, 3] : (tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %31 = stablehlo.reshape %30 : (tensor<1x3xf32>) -> tensor<3xf32>
      %32 = stablehlo.multiply %r19, %31 : tensor<3xf32>
      %33 = stablehlo.add %32, %32 : tensor<3xf32>
      %34 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %35 = stablehlo.broadcast_in_dim %34, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %36 = stablehlo.add %r18, %25 : tensor<i32>
      %37 = stablehlo.reshape %35 : (tensor<3xf32>) -> tensor<1x3xf32>
      %38 = stablehlo.dynamic_update_slice %r22, %37, %26, %27 : (tensor<2x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
      stablehlo.return %36, %33, %r20, %r21, %38 : tensor<i32>, tensor<3xf32>, tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
    }
    return %17#1, %39#1, %39#4 : tensor<3xf32>, tensor<3xf32>, tensor<2x3xf32>
  }
}
