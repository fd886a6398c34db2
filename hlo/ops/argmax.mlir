// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @argmax attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x5xf32>, %arg1: tensor<2xf32>) -> (tensor<2xf32>, tensor<2x5xf32>) {
    %0 = stablehlo.iota dim = 1 : tensor<2x5xi32>
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%arg0 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %4 = stablehlo.constant dense<5> : tensor<i32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [] : (tensor<i32>) -> tensor<2x5xi32>
    %6 = stablehlo.compare EQ, %arg0, %3, FLOAT : (tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xi1>
    %7 = stablehlo.select %6, %0, %5 : tensor<2x5xi1>, tensor<2x5xi32>
    %8 = stablehlo.constant dense<2147483647> : tensor<i32>
    %9 = stablehlo.reduce(%7 init: %8) applies stablehlo.minimum across dimensions = [1] : (tensor<2x5xi32>, tensor<i32>) -> tensor<2xi32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0] : (tensor<2xi32>) -> tensor<2x5xi32>
    %11 = stablehlo.compare EQ, %0, %10, SIGNED : (tensor<2x5xi32>, tensor<2x5xi32>) -> tensor<2x5xi1>
    %12 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %14 = stablehlo.select %11, %arg0, %13 : tensor<2x5xi1>, tensor<2x5xf32>
    %15 = stablehlo.reduce(%14 init: %12) applies stablehlo.add across dimensions = [1] : (tensor<2x5xf32>, tensor<f32>) -> tensor<2xf32>
    %16 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<2xf32>) -> tensor<2x5xf32>
    %17 = stablehlo.select %11, %16, %13 : tensor<2x5xi1>, tensor<2x5xf32>
    return %15, %17 : tensor<2xf32>, tensor<2x5xf32>
  }
}
