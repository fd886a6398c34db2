// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @minimum attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.minimum %arg0, %arg1 : tensor<2x3xf32>
    %1 = stablehlo.compare LE, %arg0, %arg1, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %2 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.select %1, %arg2, %3 : tensor<2x3xi1>, tensor<2x3xf32>
    %5 = stablehlo.compare GT, %arg0, %arg1, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %6 = stablehlo.select %5, %arg2, %3 : tensor<2x3xi1>, tensor<2x3xf32>
    return %0, %4, %6 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
  }
}
