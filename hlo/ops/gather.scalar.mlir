// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @gather_scalar attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4xf32>, %arg1: tensor<f32>) -> (tensor<f32>, tensor<4xf32>) {
    %0 = stablehlo.constant dense<2> : tensor<i32>
    %1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 0>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<4xf32>, tensor<i32>) -> tensor<f32>
    %2 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %7 = "stablehlo.scatter"(%3, %0, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 0>, unique_indices = false}> ({
    ^bb0(%r4: tensor<f32>, %r5: tensor<f32>):
      %6 = stablehlo.add %r4, %r5 : tensor<f32>
      stablehlo.return %6 : tensor<f32>
    }) : (tensor<4xf32>, tensor<i32>, tensor<f32>) -> tensor<4xf32>
    return %1, %7 : tensor<f32>, tensor<4xf32>
  }
}
