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

/// Data parallel over two, tensor parallel over four: the product needs an all-reduce over `tensor`.
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

#[test]
fn eight_devices_share_a_product() {
    let client = client(8);
    let mut options = CompileOptions::partitioned(8);
    // The mesh is laid onto the devices backwards, so that an ignored assignment would show.
    options.device_assignment = Some((0..8).rev().collect());
    let program = client.compile(SHARDED, &options).unwrap();
    assert_eq!(program.devices().len(), 8);
    assert_eq!(program.executable().num_partitions().unwrap(), 8);
    assert_eq!(program.outputs(), [Spec::new(DType::F32, &[2, 2])]);
    let parameters = [
        Spec::new(DType::F32, &[2, 2]),
        Spec::new(DType::F32, &[2, 2]),
    ];
    assert_eq!(program.parameters(), Some(parameters.as_slice()));

    let x = |row: usize, column: usize| (row * 8 + column) as f32;
    let w = |row: usize, column: usize| (row + 10 * column) as f32;
    let place = |device: &Device| (7 - device.id()) / 4 * 2;
    let part = |device: &Device, at: &dyn Fn(usize, usize) -> f32, row: usize, column: usize| {
        let data = [
            at(row, column),
            at(row, column + 1),
            at(row + 1, column),
            at(row + 1, column + 1),
        ];
        Buffer::from_slice(device, &[2, 2], &data).unwrap()
    };
    let arguments = program.devices().iter().map(|device| {
        let tensor = (7 - device.id()) % 4 * 2;
        vec![
            Argument::from(part(device, &x, place(device), tensor)),
            Argument::from(part(device, &w, tensor, 0)),
        ]
    });
    let run = program.execute(arguments.collect()).unwrap();
    run.wait().unwrap();
    for (outputs, device) in run.outputs.iter().zip(program.devices()) {
        assert_eq!(outputs[0].device(), device);
        let entry =
            |row: usize, column: usize| (0..8).map(|k| x(row, k) * w(k, column)).sum::<f32>();
        let row = place(device);
        let expected = [
            entry(row, 0),
            entry(row, 1),
            entry(row + 1, 0),
            entry(row + 1, 1),
        ];
        assert_eq!(outputs[0].to_vec::<f32>().unwrap(), expected);
    }
}

const DONATING: &str = r#"
module @donating {
  func.func public @main(%state: tensor<4096xf32> {tf.aliasing_output = 0 : i32}, %step: tensor<4096xf32>) -> tensor<4096xf32> {
    %next = stablehlo.add %state, %step : tensor<4096xf32>
    return %next : tensor<4096xf32>
  }
}
"#;

#[test]
fn a_donated_buffer_becomes_the_output_and_a_borrowed_one_stays() {
    let client = client(1);
    let device = &client.devices()[0];
    let program = client
        .compile(DONATING, &CompileOptions::default())
        .unwrap();
    assert_eq!(
        program.executable().memory_stats().unwrap().alias_bytes,
        4096 * 4
    );
    let state = Buffer::from_slice(device, &[4096], &[1.0_f32; 4096]).unwrap();
    let step = Buffer::from_slice(device, &[4096], &[2.0_f32; 4096]).unwrap();

    let run = program
        .execute(vec![vec![Argument::from(&state), Argument::from(&step)]])
        .unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap()[4095], 3.0);
    assert_eq!(
        state.to_vec::<f32>().unwrap()[4095],
        1.0,
        "a borrowed argument keeps its contents"
    );

    let address = state.address().unwrap();
    let run = program
        .execute(vec![vec![Argument::from(state), Argument::from(&step)]])
        .unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap()[4095], 3.0);
    assert_eq!(
        run.outputs[0][0].address().unwrap(),
        address,
        "the output lies where the donated argument lay"
    );
}

#[test]
fn wrong_arguments_are_refused_before_the_plugin_sees_them() {
    let client = client(2);
    let devices = client.devices();
    let program = client
        .compile(DOUBLE_PLUS, &CompileOptions::default())
        .unwrap();
    let fits = Buffer::from_slice(&devices[0], &[2, 3], &[0.0_f32; 6]).unwrap();
    let elsewhere = Buffer::from_slice(&devices[1], &[2, 3], &[0.0_f32; 6]).unwrap();
    let transposed = Buffer::from_slice(&devices[0], &[3, 2], &[0.0_f32; 6]).unwrap();
    let integers = Buffer::from_slice(&devices[0], &[2, 3], &[0_i32; 6]).unwrap();
    let refusal = |arguments: Vec<Vec<&Buffer>>| {
        let arguments = arguments
            .into_iter()
            .map(|list| list.into_iter().map(Argument::from).collect())
            .collect();
        program.execute(arguments).unwrap_err().to_string()
    };
    assert_eq!(
        refusal(vec![vec![&fits]]),
        "execute: device 0 got 1 arguments, the program takes 2"
    );
    assert_eq!(
        refusal(vec![]),
        "execute: arguments for 0 devices were given, the program runs on 1"
    );
    assert_eq!(
        refusal(vec![vec![&fits, &elsewhere]]),
        "execute: argument 1 of device 0 lies on device 1"
    );
    assert_eq!(
        refusal(vec![vec![&transposed, &fits]]),
        "execute: argument 0 of device 0 is tensor<3x2xf32>, the program takes tensor<2x3xf32>"
    );
    assert!(refusal(vec![vec![&fits, &integers]]).contains("is tensor<2x3xi32>"));
    let short = Buffer::from_slice(&devices[0], &[4], &[0.0_f32; 3])
        .unwrap_err()
        .to_string();
    assert_eq!(short, "buffer: tensor<4xf32> takes 16 bytes, 12 were given");
    assert!(fits.to_vec::<i32>().is_err());
    assert!(fits.to_host(&mut [0; 3]).is_err());
}

#[test]
fn a_module_that_does_not_compile_is_written_to_a_file() {
    let module =
        "module { func.func public @main() -> tensor<f32> { return %nothing : tensor<f32> } }";
    let error = client(1)
        .compile(module, &CompileOptions::default())
        .err()
        .unwrap();
    assert!(
        error.to_string().starts_with("[PJRT_Client_Compile] "),
        "{error}"
    );
    let Error::Compile { module: path, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(error.to_string().ends_with(path.to_str().unwrap()));
    assert_eq!(std::fs::read_to_string(path).unwrap(), module);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn an_unknown_compiler_flag_is_an_error() {
    let mut options = CompileOptions::default();
    options
        .flags
        .insert("xla_no_such_flag".into(), Flag::Bool(true));
    let error = client(1).compile(DOUBLE_PLUS, &options).err().unwrap();
    assert_eq!(error.code(), Some(Code::INVALID_ARGUMENT), "{error}");
}

#[test]
fn a_serialized_program_runs_in_another_client() {
    let bytes = {
        let client = client(1);
        let program = client
            .compile(DOUBLE_PLUS, &CompileOptions::default())
            .unwrap();
        program.executable().serialize().unwrap()
    };
    let client = client(1);
    let program = client.load(&bytes).unwrap();
    let device = &client.devices()[0];
    let x = Buffer::from_slice(device, &[2, 3], &[1.0_f32; 6]).unwrap();
    let y = Buffer::from_slice(device, &[2, 3], &[3.0_f32; 6]).unwrap();
    let run = program.execute(vec![vec![x.into(), y.into()]]).unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap(), [5.0; 6]);
    assert!(client.load(b"not an executable").is_err());
}

#[test]
fn the_compiler_tells_sizes_and_costs() {
    let client = client(1);
    let program = client
        .compile(DOUBLE_PLUS, &CompileOptions::default())
        .unwrap();
    let executable = program.executable();
    let stats = executable.memory_stats().unwrap();
    assert_eq!((stats.argument_bytes, stats.output_bytes), (48, 24));
    assert!(
        stats.total_allocation_bytes >= 72 && stats.peak_bytes >= 72,
        "{stats:?}"
    );
    match executable.cost_analysis() {
        Ok(costs) => assert_eq!(costs["flops"], 12.0),
        Err(error) => assert_eq!(error.code(), Some(Code::UNIMPLEMENTED), "{error}"),
    }
    assert_eq!(
        (
            executable.num_replicas().unwrap(),
            executable.num_outputs().unwrap()
        ),
        (1, 1)
    );
    assert!(!executable.name().unwrap().is_empty());
    let (code, format) = executable.optimized_program().unwrap();
    assert!(!code.is_empty() && format == "hlo_with_config", "{format}");
}

#[test]
fn devices_and_plugin_describe_themselves() {
    let client = client(3);
    let devices = client.addressable_devices();
    assert_eq!(
        devices.iter().map(Device::id).collect::<Vec<_>>(),
        [0, 1, 2]
    );
    assert_eq!(client.process_index(), 0);
    assert_eq!(devices[0].description().kind, "cpu");
    assert!(
        devices[0]
            .memories()
            .unwrap()
            .contains(&devices[0].default_memory().unwrap())
    );
    assert!(client.plugin().api_version() >= (0, 57));
    let version = client.plugin().stablehlo_version().unwrap();
    assert!(version.starts_with("1."), "{version}");
}

#[test]
fn owned_host_data_is_dropped_once_the_plugin_is_done_with_it() {
    struct Noting(Vec<u8>, std::sync::mpsc::Sender<()>);
    impl AsRef<[u8]> for Noting {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }
    impl Drop for Noting {
        fn drop(&mut self) {
            self.1.send(()).unwrap();
        }
    }
    let client = client(1);
    let device = &client.devices()[0];
    for lent in [false, true] {
        let (sender, receiver) = std::sync::mpsc::channel();
        let data = Noting(vec![1; 1 << 20], sender);
        let make = if lent {
            Buffer::from_lent::<Noting>
        } else {
            Buffer::from_owned::<Noting>
        };
        let buffer = make(device, DType::U8, &[1 << 20], data).unwrap();
        assert_eq!(buffer.to_vec::<u8>().unwrap(), [1; 1 << 20]);
        drop(buffer);
        receiver
            .recv_timeout(std::time::Duration::from_secs(20))
            .unwrap();
        assert!(receiver.recv().is_err(), "dropped once");
    }
}

#[test]
fn many_threads_share_a_program() {
    let client = client(2);
    let program = client
        .compile(DOUBLE_PLUS, &CompileOptions::default())
        .unwrap();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (client, program) = (&client, &program);
            scope.spawn(move || {
                for i in 0..50 {
                    let value = (thread * 100 + i) as f32;
                    let x = Buffer::from_slice(&client.devices()[0], &[2, 3], &[value; 6]).unwrap();
                    let run = program
                        .execute(vec![vec![Argument::from(&x), Argument::from(&x)]])
                        .unwrap();
                    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap(), [3.0 * value; 6]);
                }
            });
        }
    });
}

#[test]
fn outputs_outlive_program_and_client_handle() {
    let output = {
        let client = client(1);
        let program = client
            .compile(DOUBLE_PLUS, &CompileOptions::default())
            .unwrap();
        let x = Buffer::from_slice(&client.devices()[0], &[2, 3], &[2.0_f32; 6]).unwrap();
        let mut run = program
            .execute(vec![vec![Argument::from(&x), Argument::from(&x)]])
            .unwrap();
        run.outputs.remove(0).remove(0)
    };
    assert_eq!(output.to_vec::<f32>().unwrap(), [6.0; 6]);
}

/// Not a test: how `scripts/test_all_plugins.sh` gets the plugins that the suite is to run on.
#[test]
#[ignore = "fetches wheels"]
fn install_every_cpu_wheel() {
    for wheel in Platform::Cpu.wheels() {
        // The line starts anew, since the test harness has begun one.
        println!("\ninstalled: {}", wheel.install().unwrap().display());
    }
}

/// libtpu reads its environment when it is loaded, so it is tested in a process of its own.
#[test]
fn the_tpu_compiler_works_without_a_tpu() {
    let wheel = Platform::Tpu.wheels()[0];
    if !wheel.installed_path().is_ok_and(|path| path.is_file()) {
        eprintln!("skipped: libtpu is not installed; run `llama3-tpu plugin install tpu`");
        return;
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "pjrt::tests::compile_for_a_tpu"])
        .envs([
            ("TPU_SKIP_MDS_QUERY", "1"),
            ("ALLOW_MULTIPLE_LIBTPU_LOAD", "1"),
        ])
        .output()
        .unwrap();
    let stdout = String::from_utf8_lossy(&child.stdout);
    assert!(
        child.status.success() && stdout.contains("1 passed"),
        "{stdout}{}",
        String::from_utf8_lossy(&child.stderr)
    );
}

/// The body of the test above.
#[test]
#[ignore = "needs the environment that the_tpu_compiler_works_without_a_tpu makes"]
fn compile_for_a_tpu() {
    let plugin = Plugin::load(&Platform::Tpu.wheels()[0].installed_path().unwrap()).unwrap();
    let options = [("wrap", NamedValue::Ints(vec![0, 0, 0]))];
    let topology = Topology::create(&plugin, "v5e:2x4", &options).unwrap();
    assert_eq!(topology.platform_name().unwrap(), "tpu");
    let mut devices = topology.devices().unwrap();
    devices.sort_by_key(|device| device.id);
    assert_eq!(devices.len(), 8);
    assert!(devices[0].memory_limit().unwrap() > 15 << 30);
    let coords: Vec<_> = devices
        .iter()
        .map(|device| device.coords().unwrap()[..2].to_vec())
        .collect();
    assert_eq!(
        coords[..3],
        [vec![0, 0], vec![1, 0], vec![0, 1]],
        "x runs fastest"
    );
    let executable = topology
        .compile(SHARDED, &CompileOptions::partitioned(8))
        .unwrap();
    assert_eq!(
        executable.outputs().unwrap(),
        [Spec::new(DType::F32, &[2, 2])]
    );
    assert!(executable.memory_stats().unwrap().argument_bytes > 0);
    assert!(executable.cost_analysis().unwrap()["flops"] > 0.0);
    assert!(!executable.serialize().unwrap().is_empty());
    let parameters = [
        Spec::new(DType::F32, &[2, 2]),
        Spec::new(DType::F32, &[2, 2]),
    ];
    assert_eq!(executable.parameters().unwrap(), parameters);
    let refused = Topology::create(&plugin, "v5e:3x4", &[]).err().unwrap();
    assert!(
        refused
            .to_string()
            .starts_with("[PJRT_TopologyDescription_Create] "),
        "{refused}"
    );
}
