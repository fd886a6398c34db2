//! What plugins tell of themselves and their devices, present or not.

use llama3_tpu::dtype::DType;
use llama3_tpu::hardware::Platform;
use llama3_tpu::pjrt::{CompileOptions, Device, NamedValue, Plugin, Spec, Topology};
use llama3_tpu::plugins::discover::wheels;

use super::{SHARDED, client};

#[test]
fn devices_and_plugin_describe_themselves() {
    let client = client(3);
    let devices = client.devices();
    assert_eq!(devices.iter().map(Device::id).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(client.process_index(), 0);
    assert_eq!(devices[0].description().kind, "cpu");
    assert!(devices.iter().all(Device::is_addressable));
    assert!(client.plugin().api_version() >= (0, 57));
    let version = client.plugin().stablehlo_version().unwrap();
    assert!(version.starts_with("1."), "{version}");
}

/// Not a test: how `scripts/test_all_plugins.sh` gets the plugins that the suite is to run on.
#[test]
#[ignore = "fetches wheels"]
#[expect(clippy::print_stdout, reason = "scripts/test_all_plugins.sh reads it")]
fn install_every_cpu_wheel() {
    for wheel in wheels(Platform::Cpu) {
        // The line starts anew, since the test harness has begun one.
        println!("\ninstalled: {}", wheel.install().unwrap().display());
    }
}

/// libtpu reads its environment when it is loaded, so it is tested in a process of its own.
#[test]
fn the_tpu_compiler_works_without_a_tpu() {
    let wheel = wheels(Platform::Tpu)[0];
    if !wheel.installed_path().is_ok_and(|path| path.is_file()) {
        eprintln!("skipped: libtpu is not installed; run `llama3-tpu plugin install tpu`");
        return;
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "pjrt::plugins::compile_for_a_tpu"])
        .envs([("TPU_SKIP_MDS_QUERY", "1"), ("ALLOW_MULTIPLE_LIBTPU_LOAD", "1")])
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
    let plugin = Plugin::load(&wheels(Platform::Tpu)[0].installed_path().unwrap()).unwrap();
    let options = [("wrap", NamedValue::Ints(vec![0, 0, 0]))];
    let topology = Topology::create(&plugin, "v5e:2x4", &options).unwrap();
    assert_eq!(topology.platform_name().unwrap(), "tpu");
    let mut devices = topology.devices().unwrap();
    devices.sort_by_key(|device| device.id);
    assert_eq!(devices.len(), 8);
    assert!(devices[0].memory_limit().unwrap() > 15 << 30);
    let coords: Vec<_> =
        devices.iter().map(|device| device.coords().unwrap()[..2].to_vec()).collect();
    assert_eq!(coords[..3], [vec![0, 0], vec![1, 0], vec![0, 1]], "x runs fastest");
    let executable = topology.compile(SHARDED, &CompileOptions::partitioned(8)).unwrap();
    assert_eq!(executable.outputs().unwrap(), [Spec::new(DType::F32, &[2, 2])]);
    assert!(executable.memory_stats().unwrap().argument_bytes > 0);
    assert!(!executable.serialize().unwrap().is_empty());
    let parameters = [Spec::new(DType::F32, &[2, 2]), Spec::new(DType::F32, &[2, 2])];
    assert_eq!(executable.parameters().unwrap(), parameters);
    let refused = Topology::create(&plugin, "v5e:3x4", &[]).unwrap_err();
    assert!(refused.to_string().starts_with("[PJRT_TopologyDescription_Create] "), "{refused}");
}
