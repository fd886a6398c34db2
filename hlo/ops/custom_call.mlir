// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @custom_call attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x3xf32>) -> (tensor<4x3xf32>) {
    %0 = stablehlo.custom_call @Sharding(%arg0) {backend_config = ""} : (tensor<4x3xf32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
}
