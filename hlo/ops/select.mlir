// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @select attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.compare GT, %arg0, %arg1, FLOAT : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %1 = stablehlo.multiply %arg0, %arg1 : tensor<2x3xf32>
    %2 = stablehlo.select %0, %1, %arg1 : tensor<2x3xi1>, tensor<2x3xf32>
    %3 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %5 = stablehlo.select %0, %arg2, %4 : tensor<2x3xi1>, tensor<2x3xf32>
    %6 = stablehlo.not %0 : tensor<2x3xi1>
    %7 = stablehlo.select %6, %arg2, %4 : tensor<2x3xi1>, tensor<2x3xf32>
    %8 = stablehlo.multiply %5, %arg1 : tensor<2x3xf32>
    %9 = stablehlo.multiply %5, %arg0 : tensor<2x3xf32>
    %10 = stablehlo.add %7, %9 : tensor<2x3xf32>
    return %2, %8, %10 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
  }
}
