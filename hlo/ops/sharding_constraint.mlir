// UPDATE_HLO=1 cargo test --features pjrt-cpu golden
module @sharding_constraint attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  sdy.mesh @mesh = <["data"=1]>
  func.func public @main(%arg0: tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, %arg1: tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) -> (tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}, tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {}]>}) {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<4x2xf32>
    %1 = sdy.sharding_constraint %0 <@mesh, [{"data"}, {}]> : tensor<4x2xf32>
    %2 = stablehlo.sine %1 : tensor<4x2xf32>
    %3 = stablehlo.cosine %1 : tensor<4x2xf32>
    %4 = stablehlo.multiply %arg1, %3 : tensor<4x2xf32>
    %5 = sdy.sharding_constraint %4 <@mesh, [{"data"}, {}]> : tensor<4x2xf32>
    %6 = stablehlo.multiply %5, %arg0 : tensor<4x2xf32>
    %7 = stablehlo.add %6, %6 : tensor<4x2xf32>
    return %2, %7 : tensor<4x2xf32>, tensor<4x2xf32>
  }
}
