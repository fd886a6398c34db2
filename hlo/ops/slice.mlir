// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<4x5xf32>) {
    %0 = stablehlo.slice %arg0 [1:3, 0:4] : (tensor<4x5xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.pad %arg1, %1, low = [1, 0], high = [1, 1], interior = [0, 0] : (tensor<2x4xf32>, tensor<f32>) -> tensor<4x5xf32>
    return %0, %2 : tensor<2x4xf32>, tensor<4x5xf32>
  }
}
