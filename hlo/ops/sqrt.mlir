// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @sqrt attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.sqrt %arg0 : tensor<2x3xf32>
    %1 = stablehlo.constant dense<5.0e-1> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %3 = stablehlo.multiply %arg1, %2 : tensor<2x3xf32>
    %4 = stablehlo.divide %3, %0 : tensor<2x3xf32>
    return %0, %4 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
