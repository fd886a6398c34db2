// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @concatenate attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x1xf32>, %arg2: tensor<2x2xf32>, %arg3: tensor<2x6xf32>) -> (tensor<2x6xf32>, tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x2xf32>) {
    %0 = stablehlo.concatenate %arg0, %arg1, %arg2, dim = 1 : (tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x2xf32>) -> tensor<2x6xf32>
    %1 = stablehlo.slice %arg3 [0:2, 0:3] : (tensor<2x6xf32>) -> tensor<2x3xf32>
    %2 = stablehlo.slice %arg3 [0:2, 3:4] : (tensor<2x6xf32>) -> tensor<2x1xf32>
    %3 = stablehlo.slice %arg3 [0:2, 4:6] : (tensor<2x6xf32>) -> tensor<2x2xf32>
    return %0, %1, %2, %3 : tensor<2x6xf32>, tensor<2x3xf32>, tensor<2x1xf32>, tensor<2x2xf32>
  }
}
