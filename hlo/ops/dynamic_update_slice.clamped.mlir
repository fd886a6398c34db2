// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @dynamic_update_slice_clamped attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<2xf32>, %arg2: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<2xf32>) {
    %0 = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %arg1, %0 : (tensor<4xf32>, tensor<2xf32>, tensor<i32>) -> tensor<4xf32>
    %2 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %4 = stablehlo.dynamic_update_slice %arg2, %3, %0 : (tensor<4xf32>, tensor<2xf32>, tensor<i32>) -> tensor<4xf32>
    %5 = stablehlo.dynamic_slice %arg2, %0, sizes = [2] : (tensor<4xf32>, tensor<i32>) -> tensor<2xf32>
    return %1, %4, %5 : tensor<4xf32>, tensor<4xf32>, tensor<2xf32>
  }
}
