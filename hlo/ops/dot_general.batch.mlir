// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dot_general_batch attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x2x5x4xf32>, %arg1: tensor<4x2x6x3xf32>, %arg2: tensor<3x2x5x6xf32>) -> (tensor<3x2x5x6xf32>, tensor<3x2x5x4xf32>, tensor<4x2x6x3xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 1] x [3, 1], contracting_dims = [3] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3x2x5x4xf32>, tensor<4x2x6x3xf32>) -> tensor<3x2x5x6xf32>
    %1 = stablehlo.dot_general %arg2, %arg1, batching_dims = [0, 1] x [3, 1], contracting_dims = [3] x [2], precision = [HIGHEST, HIGHEST] : (tensor<3x2x5x6xf32>, tensor<4x2x6x3xf32>) -> tensor<3x2x5x4xf32>
    %2 = stablehlo.dot_general %arg2, %arg0, batching_dims = [0, 1] x [0, 1], contracting_dims = [2] x [2], precision = [HIGHEST, HIGHEST] : (tensor<3x2x5x6xf32>, tensor<3x2x5x4xf32>) -> tensor<3x2x6x4xf32>
    %3 = stablehlo.transpose %2, dims = [3, 1, 2, 0] : (tensor<3x2x6x4xf32>) -> tensor<4x2x6x3xf32>
    return %0, %1, %3 : tensor<3x2x5x6xf32>, tensor<3x2x5x4xf32>, tensor<4x2x6x3xf32>
  }
}
