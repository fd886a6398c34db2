// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @while attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<3x3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<4x3xf32>, %arg3: tensor<3xf32>, %arg4: tensor<f32>, %arg5: tensor<4x3xf32>) -> (tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>) {
    %0 = stablehlo.constant dense<0.0e0> : tensor<f32>
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %38:9 = stablehlo.while(%r3 = %1, %r4 = %arg0, %r5 = %arg1, %r6 = %0, %r7 = %arg2, %r8 = %2, %r9 = %2, %r10 = %2, %r11 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %12 = stablehlo.constant dense<4> : tensor<i32>
      %13 = stablehlo.compare LT, %r3, %12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %13 : tensor<i1>
    } do {
      %14 = stablehlo.constant dense<0> : tensor<i32>
      %15 = stablehlo.dynamic_slice %r7, %r3, %14, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %16 = stablehlo.reshape %15 : (tensor<1x3xf32>) -> tensor<3xf32>
      %17 = stablehlo.dot_general %r5, %r4, contracting_dims = [0] x [0], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %18 = stablehlo.add %17, %16 : tensor<3xf32>
      %19 = stablehlo.tanh %18 : tensor<3xf32>
      %20 = stablehlo.constant dense<0.0e0> : tensor<f32>
      %21 = stablehlo.reduce(%16 init: %20) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
      %22 = stablehlo.add %r6, %21 : tensor<f32>
      %23 = stablehlo.multiply %19, %16 : tensor<3xf32>
      %24 = stablehlo.multiply %19, %19 : tensor<3xf32>
      %25 = stablehlo.constant dense<1.0e0> : tensor<f32>
      %26 = stablehlo.broadcast_in_dim %25, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %27 = stablehlo.subtract %26, %24 : tensor<3xf32>
      %28 = stablehlo.constant dense<1> : tensor<i32>
      %29 = stablehlo.add %r3, %28 : tensor<i32>
      %30 = stablehlo.reshape %23 : (tensor<3xf32>) -> tensor<1x3xf32>
      %31 = stablehlo.dynamic_update_slice %r8, %30, %r3, %14 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %32 = stablehlo.reshape %r5 : (tensor<3xf32>) -> tensor<1x3xf32>
      %33 = stablehlo.dynamic_update_slice %r9, %32, %r3, %14 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %34 = stablehlo.reshape %19 : (tensor<3xf32>) -> tensor<1x3xf32>
      %35 = stablehlo.dynamic_update_slice %r10, %34, %r3, %14 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      %36 = stablehlo.reshape %27 : (tensor<3xf32>) -> tensor<1x3xf32>
      %37 = stablehlo.dynamic_update_slice %r11, %36, %r3, %14 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %29, %r4, %19, %22, %r7, %31, %33, %35, %37 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    %39 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<3x3xf32>
    %81:11 = stablehlo.while(%r40 = %1, %r41 = %arg0, %r42 = %arg3, %r43 = %arg4, %r44 = %39, %r45 = %arg2, %r46 = %38#6, %r47 = %38#7, %r48 = %38#8, %r49 = %arg5, %r50 = %2) : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    cond {
      %51 = stablehlo.constant dense<4> : tensor<i32>
      %52 = stablehlo.compare LT, %r40, %51, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %52 : tensor<i1>
    } do {
      %53 = stablehlo.constant dense<3> : tensor<i32>
      %54 = stablehlo.subtract %53, %r40 : tensor<i32>
      %55 = stablehlo.constant dense<0> : tensor<i32>
      %56 = stablehlo.dynamic_slice %r45, %54, %55, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %57 = stablehlo.reshape %56 : (tensor<1x3xf32>) -> tensor<3xf32>
      %58 = stablehlo.dynamic_slice %r46, %54, %55, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %59 = stablehlo.reshape %58 : (tensor<1x3xf32>) -> tensor<3xf32>
      %60 = stablehlo.dynamic_slice %r47, %54, %55, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %61 = stablehlo.reshape %60 : (tensor<1x3xf32>) -> tensor<3xf32>
      %62 = stablehlo.dynamic_slice %r48, %54, %55, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %63 = stablehlo.reshape %62 : (tensor<1x3xf32>) -> tensor<3xf32>
      %64 = stablehlo.dynamic_slice %r49, %54, %55, sizes = [1, 3] : (tensor<4x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
      %65 = stablehlo.reshape %64 : (tensor<1x3xf32>) -> tensor<3xf32>
      %66 = stablehlo.multiply %65, %57 : tensor<3xf32>
      %67 = stablehlo.multiply %65, %61 : tensor<3xf32>
      %68 = stablehlo.add %r42, %66 : tensor<3xf32>
      %69 = stablehlo.broadcast_in_dim %r43, dims = [] : (tensor<f32>) -> tensor<3xf32>
      %70 = stablehlo.add %67, %69 : tensor<3xf32>
      %71 = stablehlo.multiply %68, %63 : tensor<3xf32>
      %72 = stablehlo.add %70, %71 : tensor<3xf32>
      %73 = stablehlo.dot_general %71, %r41, contracting_dims = [0] x [1], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3x3xf32>) -> tensor<3xf32>
      %74 = stablehlo.dot_general %71, %59, contracting_dims = [] x [], precision = [HIGHEST, HIGHEST] : (tensor<3xf32>, tensor<3xf32>) -> tensor<3x3xf32>
      %75 = stablehlo.transpose %74, dims = [1, 0] : (tensor<3x3xf32>) -> tensor<3x3xf32>
      %76 = stablehlo.add %r44, %75 : tensor<3x3xf32>
      %77 = stablehlo.constant dense<1> : tensor<i32>
      %78 = stablehlo.add %r40, %77 : tensor<i32>
      %79 = stablehlo.reshape %72 : (tensor<3xf32>) -> tensor<1x3xf32>
      %80 = stablehlo.dynamic_update_slice %r50, %79, %54, %55 : (tensor<4x3xf32>, tensor<1x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x3xf32>
      stablehlo.return %78, %r41, %73, %r43, %76, %r45, %r46, %r47, %r48, %r49, %80 : tensor<i32>, tensor<3x3xf32>, tensor<3xf32>, tensor<f32>, tensor<3x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>, tensor<4x3xf32>
    }
    return %38#2, %38#3, %38#5, %81#4, %81#2, %81#10 : tensor<3xf32>, tensor<f32>, tensor<4x3xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<4x3xf32>
  }
}
