// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @rsqrt attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.rsqrt %arg0 : tensor<2x3xf32>
    %1 = stablehlo.multiply %arg1, %0 : tensor<2x3xf32>
    %2 = stablehlo.multiply %1, %0 : tensor<2x3xf32>
    %3 = stablehlo.multiply %2, %0 : tensor<2x3xf32>
    %4 = stablehlo.constant dense<-5.0e-1> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %6 = stablehlo.multiply %3, %5 : tensor<2x3xf32>
    return %0, %6 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
