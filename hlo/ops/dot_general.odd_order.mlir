// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dot_general_odd_order attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2x3x2xf32>, %arg1: tensor<3x2x5x4xf32>, %arg2: tensor<2x3x2x5xf32>) -> (tensor<2x3x2x5xf32>, tensor<4x2x3x2xf32>, tensor<3x2x5x4xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [3, 2] x [1, 0], contracting_dims = [0] x [3], precision = [HIGHEST, HIGHEST] : (tensor<4x2x3x2xf32>, tensor<3x2x5x4xf32>) -> tensor<2x3x2x5xf32>
    %1 = stablehlo.dot_general %arg2, %arg1, batching_dims = [0, 1] x [1, 0], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<2x3x2x5xf32>, tensor<3x2x5x4xf32>) -> tensor<2x3x2x4xf32>
    %2 = stablehlo.transpose %1, dims = [3, 2, 1, 0] : (tensor<2x3x2x4xf32>) -> tensor<4x2x3x2xf32>
    %3 = stablehlo.dot_general %arg2, %arg0, batching_dims = [0, 1] x [3, 2], contracting_dims = [2] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x3x2x5xf32>, tensor<4x2x3x2xf32>) -> tensor<2x3x5x4xf32>
    %4 = stablehlo.transpose %3, dims = [1, 0, 2, 3] : (tensor<2x3x5x4xf32>) -> tensor<3x2x5x4xf32>
    return %0, %2, %4 : tensor<2x3x2x5xf32>, tensor<4x2x3x2xf32>, tensor<3x2x5x4xf32>
  }
}
