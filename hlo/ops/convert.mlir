// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf64>) -> (tensor<2x3xf64>, tensor<2x3xf32>) {
    %0 = stablehlo.convert %arg0 : (tensor<2x3xf32>) -> tensor<2x3xf64>
    %1 = stablehlo.multiply %0, %0 : tensor<2x3xf64>
    %2 = stablehlo.multiply %arg1, %0 : tensor<2x3xf64>
    %3 = stablehlo.convert %2 : (tensor<2x3xf64>) -> tensor<2x3xf32>
    %4 = stablehlo.add %3, %3 : tensor<2x3xf32>
    return %1, %4 : tensor<2x3xf64>, tensor<2x3xf32>
  }
}
