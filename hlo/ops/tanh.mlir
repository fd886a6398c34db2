// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @tanh attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.tanh %arg0 : tensor<2x3xf32>
    %1 = stablehlo.multiply %0, %0 : tensor<2x3xf32>
    %2 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.subtract %3, %1 : tensor<2x3xf32>
    %5 = stablehlo.multiply %arg1, %4 : tensor<2x3xf32>
    return %0, %5 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
