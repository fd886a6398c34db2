//! Tests of the whole layer against a real CPU plugin.

use std::path::{Path, PathBuf};

use super::*;
use crate::dtype::DType;

/// The plugin under test: `PJRT_PLUGIN_PATH`, or the one that the build obtained.
fn plugin() -> Plugin {
    let path = std::env::var_os("PJRT_PLUGIN_PATH").map(PathBuf::from);
    let path = path.unwrap_or_else(|| PathBuf::from(env!("LLAMA3_TPU_CPU_PLUGIN")));
    Plugin::load(Path::new(&path)).unwrap()
}

fn client(devices: i64) -> Client {
    Client::create(&plugin(), &[("cpu_device_count", NamedValue::Int(devices))]).unwrap()
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

#[test]
fn runs_a_small_program() {
    let client = client(1);
    assert_eq!(client.platform_name(), "cpu");
    let device = &client.devices()[0];
    let program = client
        .compile(DOUBLE_PLUS, &CompileOptions::default())
        .unwrap();
    let spec = Spec::new(DType::F32, &[2, 3]);
    assert_eq!(program.outputs(), std::slice::from_ref(&spec));
    assert_eq!(program.parameters(), Some([spec.clone(), spec].as_slice()));
    let x = Buffer::from_slice(device, &[2, 3], &[1.0_f32, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
    let y = Buffer::from_slice(device, &[2, 3], &[0.5_f32; 6]).unwrap();
    let run = program
        .execute(vec![vec![Argument::from(&x), Argument::from(&y)]])
        .unwrap();
    run.wait().unwrap();
    assert_eq!(
        run.outputs[0][0].to_vec::<f32>().unwrap(),
        [2.5, 4.5, 6.5, 8.5, 10.5, 12.5]
    );
    assert_eq!(run.outputs[0][0].dims(), [2, 3]);
    assert_eq!(x.to_vec::<f32>().unwrap()[5], 6.0);
}

#[test]
fn all_dtypes_go_there_and_back() {
    let client = client(1);
    let device = &client.devices()[0];
    for dtype in DType::ALL {
        // Ones and zeros are the only bytes that every type, truth values too, gives back unchanged.
        let bytes: Vec<u8> = (0..6 * dtype.size()).map(|i| (i % 3 == 0) as u8).collect();
        let copied = Buffer::from_host(device, dtype, &[3, 2], &bytes).unwrap();
        let owned = Buffer::from_owned(device, dtype, &[3, 2], bytes.clone()).unwrap();
        let lent = Buffer::from_lent(device, dtype, &[3, 2], bytes.clone()).unwrap();
        for buffer in [copied, owned, lent] {
            let mut back = vec![9; bytes.len()];
            buffer.to_host(&mut back).unwrap();
            assert_eq!(back, bytes, "{dtype}");
            assert_eq!(
                buffer.to_host_async().unwrap().wait().unwrap(),
                bytes,
                "{dtype}"
            );
            assert_eq!((buffer.dtype(), buffer.dims()), (dtype, [3, 2].as_slice()));
            assert!(buffer.on_device_size().unwrap() >= bytes.len());
            buffer.ready().unwrap().wait().unwrap();
        }
    }
}
