// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @pad attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<3x5xf32>) -> (tensor<3x5xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [1, 0], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<3x5xf32>
    %2 = stablehlo.slice %arg1 [1:3, 0:3] : (tensor<3x5xf32>) -> tensor<2x3xf32>
    return %1, %2 : tensor<3x5xf32>, tensor<2x3xf32>
  }
}
