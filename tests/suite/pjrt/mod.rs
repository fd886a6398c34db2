//! The PJRT layer against a real CPU plugin.

mod buffers;
mod plugins;
mod programs;

use llama3_tpu::pjrt::{Client, NamedValue, Plugin};

use crate::support::plugin;

fn client(devices: i64) -> Client {
    let plugin = Plugin::load(&plugin()).unwrap();
    Client::create(&plugin, &[("cpu_device_count", NamedValue::Int(devices))]).unwrap()
}

const DOUBLE_PLUS: &str = r#"
module @double_plus {
  func.func public @main(%x: tensor<2x3xf32>, %y: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %sum = stablehlo.add %x, %x : tensor<2x3xf32>
    %out = stablehlo.add %sum, %y : tensor<2x3xf32>
    return %out : tensor<2x3xf32>
  }
}
"#;

/// Data parallel over two, tensor parallel over four: the product needs an all-reduce over
/// `tensor`.
const SHARDED: &str = r#"
module @sharded {
  sdy.mesh @mesh = <["data"=2, "tensor"=4]>
  func.func public @main(
      %x: tensor<4x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {"tensor"}]>},
      %w: tensor<8x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"tensor"}, {}]>})
      -> (tensor<4x2xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"data"}, {}]>}) {
    %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]
      : (tensor<4x8xf32>, tensor<8x2xf32>) -> tensor<4x2xf32>
    return %y : tensor<4x2xf32>
  }
}
"#;
