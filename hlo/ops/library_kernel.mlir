// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @library_kernel attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2xf32>) -> (tensor<4x2xf32>) {
    %0:2 = stablehlo.custom_call @__cudnn$fmhaSoftmax(%arg0) {api_version = 2 : i32, backend_config = "{\22cudnn_fmha_backend_config\22: {\22mask_type\22: \22CAUSAL\22}}", operand_layouts = [dense<[1, 0]> : tensor<2xindex>], result_layouts = [dense<[0, 1]> : tensor<2xindex>, dense<[0]> : tensor<1xindex>]} : (tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<0xui8>)
    return %0#0 : tensor<4x2xf32>
  }
}
