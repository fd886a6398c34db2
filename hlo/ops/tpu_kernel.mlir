// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @tpu_kernel attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2xf32>, %arg1: tensor<3xf32>) -> (tensor<4x2xf32>) {
    %0 = stablehlo.custom_call @tpu_custom_call(%arg0, %arg1) {backend_config = "{\22custom_call_config\22: {\22body\22: \22\22}}", kernel_name = "double", operand_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<[0]> : tensor<1xindex>], result_layouts = [dense<[1, 0]> : tensor<2xindex>]} : (tensor<4x2xf32>, tensor<3xf32>) -> tensor<4x2xf32>
    return %0 : tensor<4x2xf32>
  }
}
