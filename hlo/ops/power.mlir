// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @power attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.power %arg0, %arg1 : tensor<2x3xf32>
    %1 = stablehlo.multiply %arg2, %arg1 : tensor<2x3xf32>
    %2 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %4 = stablehlo.subtract %arg1, %3 : tensor<2x3xf32>
    %5 = stablehlo.power %arg0, %4 : tensor<2x3xf32>
    %6 = stablehlo.multiply %1, %5 : tensor<2x3xf32>
    %7 = stablehlo.multiply %arg2, %0 : tensor<2x3xf32>
    %8 = stablehlo.log %arg0 : tensor<2x3xf32>
    %9 = stablehlo.multiply %7, %8 : tensor<2x3xf32>
    return %0, %6, %9 : tensor<2x3xf32>, tensor<2x3xf32>, tensor<2x3xf32>
  }
}
