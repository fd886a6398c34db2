// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @power_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<f32>, %arg1: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.constant dense<3.0e0> : tensor<f32>
    %2 = stablehlo.add %0, %1 : tensor<f32>
    %3 = stablehlo.power %arg0, %2 : tensor<f32>
    %4 = stablehlo.multiply %arg1, %2 : tensor<f32>
    %5 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %6 = stablehlo.subtract %2, %5 : tensor<f32>
    %7 = stablehlo.power %arg0, %6 : tensor<f32>
    %8 = stablehlo.multiply %4, %7 : tensor<f32>
    return %3, %8 : tensor<f32>, tensor<f32>
  }
}
