// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @reverse attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x2xf32>, %arg1: tensor<3x2xf32>) -> (tensor<3x2xf32>, tensor<3x2xf32>) {
    %0 = stablehlo.reverse %arg0, dims = [0] : tensor<3x2xf32>
    %1 = stablehlo.reverse %arg1, dims = [0] : tensor<3x2xf32>
    return %0, %1 : tensor<3x2xf32>, tensor<3x2xf32>
  }
}
