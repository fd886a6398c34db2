// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @subtract_numbers attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %0 = stablehlo.constant dense<1.0e0> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %2 = stablehlo.subtract %1, %arg0 : tensor<3xf32>
    %3 = stablehlo.subtract %arg0, %1 : tensor<3xf32>
    %4 = stablehlo.constant dense<3.0e0> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<3xf32>
    %7 = stablehlo.constant dense<2.0e0> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.divide %8, %6 : tensor<3xf32>
    %10 = stablehlo.negate %arg0 : tensor<3xf32>
    %11 = stablehlo.negate %arg4 : tensor<3xf32>
    %12 = stablehlo.multiply %arg3, %9 : tensor<3xf32>
    %13 = stablehlo.divide %12, %6 : tensor<3xf32>
    %14 = stablehlo.negate %13 : tensor<3xf32>
    %15 = stablehlo.add %11, %14 : tensor<3xf32>
    %16 = stablehlo.add %15, %arg2 : tensor<3xf32>
    %17 = stablehlo.negate %arg1 : tensor<3xf32>
    %18 = stablehlo.add %16, %17 : tensor<3xf32>
    return %2, %3, %9, %10, %18 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}
