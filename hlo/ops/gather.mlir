// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @gather attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x2x3xf32>, %arg1: tensor<2x3x2x3xf32>) -> (tensor<2x3x2x3xf32>, tensor<4x2x3xf32>) {
    %0 = stablehlo.constant dense<[3, 0, 3, 3, 1, 0]> : tensor<6xi32>
    %1 = stablehlo.reshape %0 : (tensor<6xi32>) -> tensor<2x3xi32>
    %2 = "stablehlo.gather"(%arg0, %1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2, 3>}> : (tensor<4x2x3xf32>, tensor<2x3xi32>) -> tensor<2x3x2x3xf32>
    %3 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4x2x3xf32>
    %8 = "stablehlo.scatter"(%4, %1, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r5: tensor<f32>, %r6: tensor<f32>):
      %7 = stablehlo.add %r5, %r6 : tensor<f32>
      stablehlo.return %7 : tensor<f32>
    }) : (tensor<4x2x3xf32>, tensor<2x3xi32>, tensor<2x3x2x3xf32>) -> tensor<4x2x3xf32>
    return %2, %8 : tensor<2x3x2x3xf32>, tensor<4x2x3xf32>
  }
}
