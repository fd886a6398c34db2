// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dot_general_transposed attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x2xf32>, %arg1: tensor<4x3xf32>, %arg2: tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<3x2xf32>, tensor<4x3xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3x2xf32>, tensor<4x3xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x4xf32>) -> tensor<4x2xf32>
    %2 = stablehlo.transpose %arg2, dims = [1, 0] : (tensor<4x2xf32>) -> tensor<2x4xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<2x4xf32>, tensor<4x3xf32>) -> tensor<2x3xf32>
    %4 = stablehlo.transpose %3, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    %5 = stablehlo.dot_general %2, %arg0, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<2x4xf32>, tensor<3x2xf32>) -> tensor<4x3xf32>
    return %1, %4, %5 : tensor<4x2xf32>, tensor<3x2xf32>, tensor<4x3xf32>
  }
}
