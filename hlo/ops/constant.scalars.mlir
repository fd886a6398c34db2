// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @constant_scalars attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<bf16>, %arg1: tensor<f32>) -> (tensor<i1>, tensor<i32>, tensor<ui32>, tensor<bf16>, tensor<f32>) {
    %0 = stablehlo.constant dense<true> : tensor<i1>
    %1 = stablehlo.constant dense<-7> : tensor<i32>
    %2 = stablehlo.constant dense<4294967295> : tensor<ui32>
    %3 = stablehlo.constant dense<1.0e-1> : tensor<bf16>
    %4 = stablehlo.constant dense<-1.0e-30> : tensor<f32>
    return %0, %1, %2, %3, %4 : tensor<i1>, tensor<i32>, tensor<ui32>, tensor<bf16>, tensor<f32>
  }
}
