// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @manual_computation attributes {mhlo.num_partitions = 2 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=2]>
  func.func public @main(%arg0: tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) -> (tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) {
    %5 = sdy.manual_computation(%arg0) in_shardings=[<@mesh, [{"data"}, {}]>] out_shardings=[<@mesh, [{"data"}, {}]>] manual_axes={"data"} (%r0: tensor<2x2xf32>) {
      %1 = stablehlo.sine %r0 : tensor<2x2xf32>
      %2 = stablehlo.constant dense<2.0e0> : tensor<f32>
      %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<f32>) -> tensor<2x2xf32>
      %4 = stablehlo.multiply %1, %3 : tensor<2x2xf32>
      sdy.return %4 : tensor<2x2xf32>
    } : (tensor<4x2xf32>) -> (tensor<4x2xf32>)
    return %5 : tensor<4x2xf32>
  }
}
