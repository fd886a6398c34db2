// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @xor attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.abs %arg0 : tensor<2x3xf32>
    %1 = stablehlo.constant dense<3.0e0> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %3 = stablehlo.multiply %0, %2 : tensor<2x3xf32>
    %4 = stablehlo.convert %3 : (tensor<2x3xf32>) -> tensor<2x3xui32>
    %5 = stablehlo.abs %arg1 : tensor<2x3xf32>
    %6 = stablehlo.multiply %5, %2 : tensor<2x3xf32>
    %7 = stablehlo.convert %6 : (tensor<2x3xf32>) -> tensor<2x3xui32>
    %8 = stablehlo.xor %4, %7 : tensor<2x3xui32>
    %9 = stablehlo.convert %8 : (tensor<2x3xui32>) -> tensor<2x3xf32>
    return %9 : tensor<2x3xf32>
  }
}
