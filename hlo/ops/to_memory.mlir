// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @to_memory attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2xf32>, %arg1: tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<4x2xf32>) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<4x2xf32>
    %1 = stablehlo.custom_call @annotate_device_placement(%0) {has_side_effect = true, mhlo.frontend_attributes = {_xla_buffer_placement = "pinned_host"}} : (tensor<4x2xf32>) -> tensor<4x2xf32>
    %2 = stablehlo.custom_call @annotate_device_placement(%1) {has_side_effect = true, mhlo.frontend_attributes = {_xla_buffer_placement = "device"}} : (tensor<4x2xf32>) -> tensor<4x2xf32>
    %3 = stablehlo.sine %2 : tensor<4x2xf32>
    %4 = stablehlo.cosine %2 : tensor<4x2xf32>
    %5 = stablehlo.multiply %arg1, %4 : tensor<4x2xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<4x2xf32>
    %7 = stablehlo.add %6, %6 : tensor<4x2xf32>
    return %3, %7 : tensor<4x2xf32>, tensor<4x2xf32>
  }
}
