// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @checkpoint_save_all attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %1 = stablehlo.sine %0 : tensor<3xf32>
    %2 = stablehlo.multiply %1, %arg0 : tensor<3xf32>
    %3 = stablehlo.exponential %2 : tensor<3xf32>
    %4 = stablehlo.add %1, %arg1 : tensor<3xf32>
    %5 = stablehlo.cosine %0 : tensor<3xf32>
    %6:7 = stablehlo.optimization_barrier %arg0, %arg1, %1, %3, %5, %arg2, %arg3 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
    %7 = stablehlo.multiply %6#5, %6#3 : tensor<3xf32>
    %8 = stablehlo.multiply %7, %6#0 : tensor<3xf32>
    %9 = stablehlo.multiply %7, %6#2 : tensor<3xf32>
    %10 = stablehlo.add %6#6, %8 : tensor<3xf32>
    %11 = stablehlo.multiply %10, %6#4 : tensor<3xf32>
    %12 = stablehlo.multiply %11, %6#1 : tensor<3xf32>
    %13 = stablehlo.multiply %11, %6#0 : tensor<3xf32>
    %14 = stablehlo.add %9, %12 : tensor<3xf32>
    %15 = stablehlo.add %6#6, %13 : tensor<3xf32>
    return %3, %4, %14, %15 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}
