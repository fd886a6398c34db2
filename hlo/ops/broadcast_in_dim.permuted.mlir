// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @broadcast_in_dim_permuted attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4x2xf32>) -> (tensor<3x4x2xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x4x2xf32>
    %1 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %2 = stablehlo.reduce(%arg1 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<3x4x2xf32>, tensor<f32>) -> tensor<3x2xf32>
    %3 = stablehlo.transpose %2, dims = [1, 0] : (tensor<3x2xf32>) -> tensor<2x3xf32>
    return %0, %3 : tensor<3x4x2xf32>, tensor<2x3xf32>
  }
}
