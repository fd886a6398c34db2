// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @reduce_max attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x5xf32>, %arg1: tensor<2xf32>) -> (tensor<2xf32>, tensor<2x5xf32>) {
    %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %3 = stablehlo.compare EQ, %arg0, %2, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %4 = stablehlo.convert %3 : (tensor<2x5xi1>) -> tensor<2x5xf32>
    %5 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %6 = stablehlo.reduce(%4 init: %5) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %7 = stablehlo.divide %arg1, %6 : tensor<2xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %9 = stablehlo.multiply %4, %8 : tensor<2x5xf32>
    return %1, %9 : tensor<2xf32>, tensor<2x5xf32>
  }
}
