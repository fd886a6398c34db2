// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @custom_vjp attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %2 = stablehlo.add %arg0, %1 : tensor<2x3xf32>
    %3 = stablehlo.sine %2 : tensor<2x3xf32>
    %4 = stablehlo.multiply %2, %3 : tensor<2x3xf32>
    %5 = stablehlo.cosine %2 : tensor<2x3xf32>
    %6 = stablehlo.multiply %2, %5 : tensor<2x3xf32>
    %7 = stablehlo.add %3, %6 : tensor<2x3xf32>
    %8 = stablehlo.multiply %7, %arg1 : tensor<2x3xf32>
    return %4, %8 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
