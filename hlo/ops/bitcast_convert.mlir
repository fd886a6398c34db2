// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @bitcast_convert attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>) -> (tensor<2x3xf32>) {
    %0 = stablehlo.bitcast_convert %arg0 : (tensor<2x3xf32>) -> tensor<2x3xui32>
    %1 = stablehlo.convert %0 : (tensor<2x3xui32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
}
