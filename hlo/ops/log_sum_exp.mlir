// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @log_sum_exp attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x5xf32>, %arg1: tensor<2xf32>) -> (tensor<2xf32>, tensor<2x5xf32>) {
    %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<2x5xf32>
    %4 = stablehlo.exponential %3 : tensor<2x5xf32>
    %5 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %6 = stablehlo.reduce(%4 init: %5) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %7 = stablehlo.log %6 : tensor<2xf32>
    %8 = stablehlo.add %7, %1 : tensor<2xf32>
    %9 = stablehlo.divide %arg1, %6 : tensor<2xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %11 = stablehlo.multiply %10, %4 : tensor<2x5xf32>
    return %8, %11 : tensor<2xf32>, tensor<2x5xf32>
  }
}
