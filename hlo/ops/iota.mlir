// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @iota attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.iota dim = 1 : tensor<2x3xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x3xf32>
    %2 = stablehlo.iota dim = 0 : tensor<2x3xf32>
    %3 = stablehlo.add %1, %2 : tensor<2x3xf32>
    %4 = stablehlo.multiply %arg1, %0 : tensor<2x3xf32>
    return %3, %4 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
