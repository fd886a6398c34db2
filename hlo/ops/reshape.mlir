// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @reshape attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x6xf32>, %arg1: tensor<3x1x4xf32>) -> (tensor<3x1x4xf32>, tensor<2x6xf32>) {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x1x4xf32>
    %1 = stablehlo.reshape %arg1 : (tensor<3x1x4xf32>) -> tensor<2x6xf32>
    return %0, %1 : tensor<3x1x4xf32>, tensor<2x6xf32>
  }
}
