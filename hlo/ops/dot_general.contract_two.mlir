// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dot_general_contract_two attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3x4xf32>, %arg1: tensor<4x5x2xf32>, %arg2: tensor<3x5xf32>) -> (tensor<3x5xf32>, tensor<2x3x4xf32>, tensor<4x5x2xf32>) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0, 2] x [2, 0], precision = [HIGHEST, HIGHEST] : (tensor<2x3x4xf32>, tensor<4x5x2xf32>) -> tensor<3x5xf32>
    %1 = stablehlo.dot_general %arg2, %arg1, contracting_dims = [1] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3x5xf32>, tensor<4x5x2xf32>) -> tensor<3x4x2xf32>
    %2 = stablehlo.transpose %1, dims = [2, 0, 1] : (tensor<3x4x2xf32>) -> tensor<2x3x4xf32>
    %3 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3x5xf32>, tensor<2x3x4xf32>) -> tensor<5x2x4xf32>
    %4 = stablehlo.transpose %3, dims = [2, 0, 1] : (tensor<5x2x4xf32>) -> tensor<4x5x2xf32>
    return %0, %2, %4 : tensor<3x5xf32>, tensor<2x3x4xf32>, tensor<4x5x2xf32>
  }
}
