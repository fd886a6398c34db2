// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @not attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %2 = stablehlo.compare GT, %arg0, %1, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %3 = stablehlo.not %2 : tensor<2x3xi1>
    %4 = stablehlo.convert %3 : (tensor<2x3xi1>) -> tensor<2x3xf32>
    return %4 : tensor<2x3xf32>
  }
}
