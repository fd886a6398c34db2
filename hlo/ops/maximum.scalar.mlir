// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @maximum_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<6xf32>, %arg1: tensor<6xf32>) -> (tensor<6xf32>, tensor<6xf32>) {
    %0 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %2 = stablehlo.maximum %arg0, %1 : tensor<6xf32>
    %3 = stablehlo.compare GE, %arg0, %1, FLOAT : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xi1>
    %4 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %6 = stablehlo.select %3, %arg1, %5 : tensor<6xi1>, tensor<6xf32>
    return %2, %6 : tensor<6xf32>, tensor<6xf32>
  }
}
