// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @reduce_scatter attributes {mhlo.num_partitions = 2 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=2]>
  func.func public @main(%arg0: tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) -> (tensor<2x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) {
    %7 = sdy.manual_computation(%arg0) in_shardings=[<@mesh, [{"data"}, {}]>] out_shardings=[<@mesh, [{"data"}, {}]>] manual_axes={"data"} (%r0: tensor<2x2xf32>) {
      %1 = stablehlo.sine %r0 : tensor<2x2xf32>
      %6 = "stablehlo.reduce_scatter"(%1) <{channel_handle = #stablehlo.channel_handle<handle = 3, type = 1>, replica_groups = dense<[[0,1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64, use_global_device_ids}> ({
      ^bb0(%r3: tensor<f32>, %r4: tensor<f32>):
        %5 = stablehlo.add %r3, %r4 : tensor<f32>
        stablehlo.return %5 : tensor<f32>
      }) : (tensor<2x2xf32>) -> tensor<1x2xf32>
      sdy.return %6 : tensor<1x2xf32>
    } : (tensor<4x2xf32>) -> (tensor<2x2xf32>)
    return %7 : tensor<2x2xf32>
  }
}
