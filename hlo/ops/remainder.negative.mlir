// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @remainder_negative attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<6xf32>, %arg1: tensor<6xf32>) -> (tensor<6xf32>, tensor<6xf32>) {
    %0 = stablehlo.constant dense<3.0e0> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %2 = stablehlo.multiply %arg0, %1 : tensor<6xf32>
    %3 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %5 = stablehlo.constant dense<1.3e0> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %7 = stablehlo.subtract %4, %6 : tensor<6xf32>
    %8 = stablehlo.remainder %2, %7 : tensor<6xf32>
    %9 = stablehlo.multiply %arg1, %1 : tensor<6xf32>
    return %8, %9 : tensor<6xf32>, tensor<6xf32>
  }
}
