// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @remainder attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.remainder %arg0, %arg1 : tensor<2x3xf32>
    %1 = stablehlo.subtract %0, %arg0 : tensor<2x3xf32>
    %2 = stablehlo.multiply %arg2, %1 : tensor<2x3xf32>
    %3 = stablehlo.divide %2, %arg1 : tensor<2x3xf32>
    return %0, %arg2, %3 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
  }
}
