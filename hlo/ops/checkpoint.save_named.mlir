// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @checkpoint_save_named attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>, %arg3: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %1 = stablehlo.sine %0 : tensor<3xf32>
    %2 = stablehlo.multiply %1, %arg0 : tensor<3xf32>
    %3 = stablehlo.exponential %2 : tensor<3xf32>
    %4 = stablehlo.add %1, %arg1 : tensor<3xf32>
    %5:5 = stablehlo.optimization_barrier %arg0, %arg1, %1, %arg2, %arg3 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
    %6 = stablehlo.multiply %5#0, %5#1 : tensor<3xf32>
    %7 = stablehlo.multiply %5#2, %5#0 : tensor<3xf32>
    %8 = stablehlo.exponential %7 : tensor<3xf32>
    %9 = stablehlo.multiply %5#3, %8 : tensor<3xf32>
    %10 = stablehlo.multiply %9, %5#0 : tensor<3xf32>
    %11 = stablehlo.multiply %9, %5#2 : tensor<3xf32>
    %12 = stablehlo.add %5#4, %10 : tensor<3xf32>
    %13 = stablehlo.cosine %6 : tensor<3xf32>
    %14 = stablehlo.multiply %12, %13 : tensor<3xf32>
    %15 = stablehlo.multiply %14, %5#1 : tensor<3xf32>
    %16 = stablehlo.multiply %14, %5#0 : tensor<3xf32>
    %17 = stablehlo.add %11, %15 : tensor<3xf32>
    %18 = stablehlo.add %5#4, %16 : tensor<3xf32>
    return %3, %4, %17, %18 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}
