// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dynamic_update_slice attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x5xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<4x5xf32>) -> (tensor<4x5xf32>, tensor<4x5xf32>, tensor<2x3xf32>) {
    %0 = stablehlo.constant dense<1> : tensor<i32>
    %1 = stablehlo.constant dense<2> : tensor<i32>
    %2 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %1 : (tensor<4x5xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
    %3 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    %5 = stablehlo.dynamic_update_slice %arg2, %4, %0, %1 : (tensor<4x5xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x5xf32>
    %6 = stablehlo.dynamic_slice %arg2, %0, %1, sizes = [2, 3] : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    return %2, %5, %6 : tensor<4x5xf32>, tensor<4x5xf32>, tensor<2x3xf32>
  }
}
