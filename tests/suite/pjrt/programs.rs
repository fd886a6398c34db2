//! Programs compiled, executed, refused, saved and loaded.

use std::sync::Arc;
use std::time::Duration;

use llama3_tpu::dtype::DType;
use llama3_tpu::pjrt::{Argument, Buffer, Client, Code, CompileOptions, Device, Error, Flag, Spec};
use llama3_tpu::runtime::compile_cache::{CompileCache, Compiled, Origin};
use llama3_tpu::storage::{Bucket, Endpoint, Location};

use super::{DOUBLE_PLUS, SHARDED, client};
use crate::fake_gcs::{FakeGcs, Fault};

#[test]
fn runs_a_small_program() {
    let client = client(1);
    assert_eq!(client.platform_name(), "cpu");
    let device = &client.devices()[0];
    let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
    let spec = Spec::new(DType::F32, &[2, 3]);
    assert_eq!(program.outputs(), std::slice::from_ref(&spec));
    assert_eq!(program.parameters(), Some([spec.clone(), spec].as_slice()));
    let x = Buffer::from_slice(device, &[2, 3], &[1.0_f32, 2.0, 3.0, 4.0, 5.0, 6.0]).unwrap();
    let y = Buffer::from_slice(device, &[2, 3], &[0.5_f32; 6]).unwrap();
    let run = program.execute(vec![vec![Argument::from(&x), Argument::from(&y)]]).unwrap();
    run.wait().unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap(), [2.5, 4.5, 6.5, 8.5, 10.5, 12.5]);
    assert_eq!(run.outputs[0][0].dims(), [2, 3]);
    assert_eq!(x.to_vec::<f32>().unwrap()[5], 6.0);
}

#[test]
fn eight_devices_share_a_product() {
    let client = client(8);
    let mut options = CompileOptions::partitioned(8);
    // The mesh is laid onto the devices backwards, so that an ignored assignment would show.
    options.device_assignment = Some((0..8).rev().collect());
    let program = client.compile(SHARDED, &options).unwrap();
    assert_eq!(program.devices().len(), 8);
    assert_eq!(program.outputs(), [Spec::new(DType::F32, &[2, 2])]);
    let parameters = [Spec::new(DType::F32, &[2, 2]), Spec::new(DType::F32, &[2, 2])];
    assert_eq!(program.parameters(), Some(parameters.as_slice()));

    let x = |row: usize, column: usize| (row * 8 + column) as f32;
    let w = |row: usize, column: usize| (row + 10 * column) as f32;
    let place = |device: &Device| (7 - device.id()) / 4 * 2;
    let part = |device: &Device, at: &dyn Fn(usize, usize) -> f32, row: usize, column: usize| {
        let data =
            [at(row, column), at(row, column + 1), at(row + 1, column), at(row + 1, column + 1)];
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
        let expected = [entry(row, 0), entry(row, 1), entry(row + 1, 0), entry(row + 1, 1)];
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
    let program = client.compile(DONATING, &CompileOptions::default()).unwrap();
    assert_eq!(program.executable().memory_stats().unwrap().alias_bytes, 4096 * 4);
    let state = Buffer::from_slice(device, &[4096], &[1.0_f32; 4096]).unwrap();
    let step = Buffer::from_slice(device, &[4096], &[2.0_f32; 4096]).unwrap();

    let run = program.execute(vec![vec![Argument::from(&state), Argument::from(&step)]]).unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap()[4095], 3.0);
    assert_eq!(state.to_vec::<f32>().unwrap()[4095], 1.0, "a borrowed argument keeps its contents");

    let address = state.address().unwrap();
    let run = program.execute(vec![vec![Argument::from(state), Argument::from(&step)]]).unwrap();
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
    let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
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
        "execute: argument 1 of device 0 is on device 1"
    );
    assert_eq!(
        refusal(vec![vec![&transposed, &fits]]),
        "execute: argument 0 of device 0 is tensor<3x2xf32>, the program takes tensor<2x3xf32>"
    );
    assert!(refusal(vec![vec![&fits, &integers]]).contains("is tensor<2x3xi32>"));
    let short = Buffer::from_slice(&devices[0], &[4], &[0.0_f32; 3]).unwrap_err().to_string();
    assert_eq!(short, "buffer: tensor<4xf32> takes 16 bytes, 12 were given");
    assert!(fits.to_vec::<i32>().is_err());
    assert!(fits.to_host(&mut [0; 3]).is_err());
}

#[test]
fn a_module_that_does_not_compile_is_written_to_a_file() {
    let module =
        "module { func.func public @main() -> tensor<f32> { return %nothing : tensor<f32> } }";
    let error = client(1).compile(module, &CompileOptions::default()).unwrap_err();
    assert!(error.to_string().starts_with("[PJRT_Client_Compile] "), "{error}");
    let Error::Compile { module: path, .. } = &error else { panic!("{error:?}") };
    assert!(error.to_string().ends_with(path.to_str().unwrap()));
    assert_eq!(std::fs::read_to_string(path).unwrap(), module);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn an_unknown_compiler_flag_is_an_error() {
    let mut options = CompileOptions::default();
    options.flags.insert("xla_no_such_flag".into(), Flag::Bool(true));
    let error = client(1).compile(DOUBLE_PLUS, &options).unwrap_err();
    assert_eq!(error.code(), Some(Code::INVALID_ARGUMENT), "{error}");
}

#[test]
fn a_serialized_program_runs_in_another_client() {
    let bytes = {
        let client = client(1);
        let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
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
fn a_cached_program_is_found_by_all_that_made_it() {
    let folder = tempfile::tempdir().unwrap();
    let cache = CompileCache::new(folder.path());
    let options = CompileOptions::default();
    let compile = |client: &Client, module: &str, options: &CompileOptions| {
        let compiled = client.compile_cached(Some(&cache), "double_plus", module, options);
        compiled.unwrap()
    };
    let is_new = |compiled: &Compiled| match &compiled.origin {
        Origin::Miss { unusable, stored } => unusable.is_none() && stored.is_ok(),
        _ => false,
    };
    let one = client(1);
    assert!(is_new(&compile(&one, DOUBLE_PLUS, &options)));
    let mut unoptimized = options.clone();
    let flag = "xla_backend_optimization_level".to_string();
    unoptimized.flags.insert(flag, Flag::Int(0));
    let difference = DOUBLE_PLUS.replace("stablehlo.add %sum", "stablehlo.subtract %sum");
    assert!(is_new(&compile(&one, DOUBLE_PLUS, &unoptimized)));
    assert!(is_new(&compile(&one, &difference, &options)));
    assert!(is_new(&compile(&client(2), DOUBLE_PLUS, &options)));
    let other = client(1);
    let found = compile(&other, DOUBLE_PLUS, &options);
    assert!(matches!(found.origin, Origin::Hit { .. }), "{found}");
    let device = &other.devices()[0];
    let buffer = |value: f32| Buffer::from_slice(device, &[2, 3], &[value; 6]).unwrap();
    let arguments = vec![vec![buffer(2.0).into(), buffer(1.0).into()]];
    let run = found.executable.execute(arguments).unwrap();
    assert_eq!(run.outputs[0][0].to_vec::<f32>().unwrap(), [5.0; 6]);
}

#[test]
fn programs_in_a_bucket_are_shared_and_never_in_the_way() {
    let server = FakeGcs::start();
    let endpoint = Endpoint {
        address: Some(server.address.clone()),
        retries: 1,
        back_off: Duration::from_millis(1),
        ..Endpoint::default()
    };
    let cache = || {
        let storage = Arc::new(Bucket::open("gs://bucket", &endpoint).unwrap());
        CompileCache::new(Location::Bucket { storage, key: "programs".into() })
    };
    let client = client(1);
    let options = CompileOptions::default();
    let compile = |cache: &CompileCache| {
        client.compile_cached(Some(cache), "double_plus", DOUBLE_PLUS, &options).unwrap().origin
    };
    // Two write at a time.
    std::thread::scope(|scope| {
        (0..2).for_each(|_| drop(scope.spawn(|| compile(&cache()))));
    });
    let entries: Vec<String> = server.with(|state| state.objects.keys().cloned().collect());
    assert!(entries.len() == 1 && entries[0].starts_with("bucket/programs/double_plus-"));
    assert!(matches!(compile(&cache()), Origin::Hit { .. }));
    // A damaged entry is told of, and made again.
    server.with(|state| state.objects.get_mut(&entries[0]).unwrap().0[50] ^= 1);
    let Origin::Miss { unusable: Some(why), stored: Ok(_) } = compile(&cache()) else {
        panic!("a damaged entry was used");
    };
    assert!(why.starts_with("gs://bucket/programs/double_plus-") && why.ends_with("is damaged"));
    assert!(matches!(compile(&cache()), Origin::Hit { .. }));
    // A bucket that fails is not asked again.
    let failing = cache();
    server.with(|state| state.faults.extend([Fault::Unavailable; 2]));
    assert_eq!(compile(&failing), Origin::Compiled);
    let asked = server.with(|state| state.log.len());
    assert_eq!(compile(&failing), Origin::Compiled);
    assert_eq!(server.with(|state| state.log.len()), asked);
}

#[test]
fn the_compiler_reports_sizes() {
    let client = client(1);
    let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
    let executable = program.executable();
    let stats = executable.memory_stats().unwrap();
    assert_eq!((stats.argument_bytes, stats.output_bytes), (48, 24));
    assert!(stats.total_allocation_bytes >= 72 && stats.peak_bytes >= 72, "{stats:?}");
    assert!(!executable.name().unwrap().is_empty());
    let (code, format) = executable.optimized_program().unwrap();
    assert!(!code.is_empty() && format == "hlo_with_config", "{format}");
}

#[test]
fn many_threads_share_a_program() {
    let client = client(2);
    let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
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
        let program = client.compile(DOUBLE_PLUS, &CompileOptions::default()).unwrap();
        let x = Buffer::from_slice(&client.devices()[0], &[2, 3], &[2.0_f32; 6]).unwrap();
        let mut run = program.execute(vec![vec![Argument::from(&x), Argument::from(&x)]]).unwrap();
        run.outputs.remove(0).remove(0)
    };
    assert_eq!(output.to_vec::<f32>().unwrap(), [6.0; 6]);
}
