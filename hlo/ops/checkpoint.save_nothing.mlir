// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @checkpoint_save_nothing attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %1 = stablehlo.sine %0 : tensor<3xf32>
    %2 = stablehlo.multiply %1, %arg0 : tensor<3xf32>
    %3 = stablehlo.exponential %2 : tensor<3xf32>
    %4 = stablehlo.add %1, %arg1 : tensor<3xf32>
    %5:4 = stablehlo.optimization_barrier %arg0, %arg1, %arg2, %arg3 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
    %6 = stablehlo.multiply %5#0, %5#1 : tensor<3xf32>
    %7 = stablehlo.sine %6 : tensor<3xf32>
    %8 = stablehlo.multiply %7, %5#0 : tensor<3xf32>
    %9 = stablehlo.exponential %8 : tensor<3xf32>
    %10 = stablehlo.multiply %5#2, %9 : tensor<3xf32>
    %11 = stablehlo.multiply %10, %5#0 : tensor<3xf32>
    %12 = stablehlo.multiply %10, %7 : tensor<3xf32>
    %13 = stablehlo.add %5#3, %11 : tensor<3xf32>
    %14 = stablehlo.cosine %6 : tensor<3xf32>
    %15 = stablehlo.multiply %13, %14 : tensor<3xf32>
    %16 = stablehlo.multiply %15, %5#1 : tensor<3xf32>
    %17 = stablehlo.multiply %15, %5#0 : tensor<3xf32>
    %18 = stablehlo.add %12, %16 : tensor<3xf32>
    %19 = stablehlo.add %5#3, %17 : tensor<3xf32>
    return %3, %4, %18, %19 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}
