// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @optimization_barrier_one_used attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>) {
    %0 = stablehlo.sine %arg0 : tensor<2xf32>
    %1:2 = stablehlo.optimization_barrier %0, %arg1 : tensor<2xf32>, tensor<3xf32>
    %2 = stablehlo.cosine %arg0 : tensor<2xf32>
    %3 = stablehlo.multiply %arg2, %2 : tensor<2xf32>
    return %1#0, %3 : tensor<2xf32>, tensor<2xf32>
  }
}
