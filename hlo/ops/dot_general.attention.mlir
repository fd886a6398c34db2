// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dot_general_attention attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3x2x2x4xf32>, %arg1: tensor<2x5x2x4xf32>, %arg2: tensor<2x2x3x2x5xf32>) -> (tensor<2x2x3x2x5xf32>, tensor<2x3x2x2x4xf32>, tensor<2x5x2x4xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [HIGHEST, HIGHEST] : (tensor<2x3x2x2x4xf32>, tensor<2x5x2x4xf32>) -> tensor<2x2x3x2x5xf32>
    %1 = stablehlo.dot_general %arg2, %arg1, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x2x3x2x5xf32>, tensor<2x5x2x4xf32>) -> tensor<2x2x3x2x4xf32>
    %2 = stablehlo.transpose %1, dims = [0, 2, 1, 3, 4] : (tensor<2x2x3x2x4xf32>) -> tensor<2x3x2x2x4xf32>
    %3 = stablehlo.dot_general %arg2, %arg0, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [HIGHEST, HIGHEST] : (tensor<2x2x3x2x5xf32>, tensor<2x3x2x2x4xf32>) -> tensor<2x2x5x4xf32>
    %4 = stablehlo.transpose %3, dims = [0, 2, 1, 3] : (tensor<2x2x5x4xf32>) -> tensor<2x5x2x4xf32>
    return %0, %2, %4 : tensor<2x2x3x2x5xf32>, tensor<2x3x2x2x4xf32>, tensor<2x5x2x4xf32>
  }
}
