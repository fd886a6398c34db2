// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @scatter attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x3xf32>, %arg1: tensor<2x2x3xf32>, %arg2: tensor<4x3xf32>) -> (tensor<4x3xf32>, tensor<4x3xf32>, tensor<2x2x3xf32>) {
    %0 = stablehlo.constant dense<[1, 3, 1, 1]> : tensor<4xi32>
    %1 = stablehlo.reshape %0 : (tensor<4xi32>) -> tensor<2x2xi32>
    %5 = "stablehlo.scatter"(%arg0, %1, %arg1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%r2: tensor<f32>, %r3: tensor<f32>):
      %4 = stablehlo.add %r2, %r3 : tensor<f32>
      stablehlo.return %4 : tensor<f32>
    }) : (tensor<4x3xf32>, tensor<2x2xi32>, tensor<2x2x3xf32>) -> tensor<4x3xf32>
    %6 = "stablehlo.gather"(%arg2, %1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xf32>, tensor<2x2xi32>) -> tensor<2x2x3xf32>
    return %5, %arg2, %6 : tensor<4x3xf32>, tensor<4x3xf32>, tensor<2x2x3xf32>
  }
}
