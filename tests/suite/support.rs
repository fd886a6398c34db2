//! What the tests share: the CPU plugin, functions run on it with host numbers as `f64`, and
//! numbers that look random but are the same on every run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use half::{bf16, f16};
use llama3_tpu::dtype::DType;
use llama3_tpu::graph::Module;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Function, Graph, Tensor, Type};
use llama3_tpu::parallel::{Parallel, parse_mesh};
use llama3_tpu::pjrt::{Argument, Buffer, CompileOptions};
use llama3_tpu::runtime::array::Array;
use llama3_tpu::runtime::compile_cache::CompileCache;
use llama3_tpu::runtime::{Input, Runtime};

use crate::cli::COMPILE_CACHE;

/// The plugin that runs the tests: `PJRT_PLUGIN_PATH`, or the one that the build obtained.
pub(crate) fn plugin() -> PathBuf {
    std::env::var_os("PJRT_PLUGIN_PATH")
        .map_or_else(|| env!("LLAMA3_TPU_CPU_PLUGIN").into(), PathBuf::from)
}

/// Virtual devices of a mesh such as `4x2`.
pub(crate) fn runtime(mesh: &str) -> Runtime {
    let parallel = Parallel::new(parse_mesh(mesh, None).unwrap());
    with_shared_cache(Runtime::virtual_devices(&plugin(), parallel).unwrap())
}

/// The runtime with the compiled programs that tests share.
pub(crate) fn with_shared_cache(runtime: Runtime) -> Runtime {
    runtime.with_cache(Some(CompileCache::new(Path::new(COMPILE_CACHE))))
}

/// One device, shared by all tests.
pub(crate) fn single() -> &'static Runtime {
    static SINGLE: OnceLock<Runtime> = OnceLock::new();
    SINGLE.get_or_init(|| runtime("1x1"))
}

/// A function with one parameter for each type.
pub(crate) fn function(
    types: &[Type],
    body: impl for<'g> FnOnce(&'g Graph, &[Tensor<'g>]) -> Vec<Tensor<'g>>,
) -> Function {
    Function::build(|g| {
        let parameters: Vec<_> = types.iter().map(|ty| g.parameter(ty.clone())).collect();
        body(g, &parameters)
    })
}

/// Compiles and runs a function of one device; inputs are rounded to the parameters' types.
pub(crate) fn run(function: Function, inputs: &[Vec<f64>]) -> Vec<Vec<f64>> {
    run_module(&Module::single("test", function), inputs)
}

/// As [`run`], for a module.
pub(crate) fn run_module(module: &Module, inputs: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let client = &single().client;
    let device = &client.devices()[0];
    let program = client.compile(&module.text(), &CompileOptions::default()).unwrap();
    let types = module.function.parameter_types();
    assert_eq!(types.len(), inputs.len(), "inputs of {}", module.name);
    let buffer = |(ty, values): (&Type, &Vec<f64>)| {
        let data = encode(ty.dtype, values);
        Argument::from(Buffer::from_owned(device, ty.dtype, &ty.shape, data).unwrap())
    };
    let arguments = types.iter().zip(inputs).map(buffer).collect();
    let run = program.execute(vec![arguments]).unwrap();
    let host = |buffer: &Buffer| {
        let mut bytes = vec![0; buffer.spec().bytes()];
        buffer.to_host(&mut bytes).unwrap();
        decode(buffer.dtype(), &bytes)
    };
    run.outputs[0].iter().map(host).collect()
}

/// As [`run_module`], for a module of any mesh.
pub(crate) fn run_on_mesh(
    runtime: &Runtime,
    module: &Module,
    inputs: &[Vec<f64>],
) -> Vec<Vec<f64>> {
    let program = runtime.compile(module).unwrap();
    let types = module.function.parameter_types();
    assert_eq!(types.len(), inputs.len(), "inputs of {}", module.name);
    let array = |((ty, values), i): ((&Type, &Vec<f64>), usize)| {
        let spec = module.arguments[i].sharding.clone();
        let spec = spec.unwrap_or_else(|| PartitionSpec::replicated(ty.rank()));
        Array::from_host(&runtime.devices, ty, &spec, &encode(ty.dtype, values)).unwrap()
    };
    let inputs = types.iter().zip(inputs).zip(0..).map(array);
    let results = program.run(inputs.map(Input::Donated).collect()).unwrap();
    results.iter().map(|r| to_host(runtime, r)).collect()
}

/// The elements of an array, row-major.
pub(crate) fn to_host(runtime: &Runtime, array: &Array) -> Vec<f64> {
    let bytes = array.to_host(runtime.devices.mesh()).unwrap();
    decode(array.ty.dtype, &bytes)
}

/// Numbers as the bytes of a tensor.
pub(crate) fn encode(dtype: DType, values: &[f64]) -> Vec<u8> {
    let one = |&v: &f64| match dtype {
        DType::Bool => vec![u8::from(v != 0.0)],
        DType::I8 => (v as i8).to_ne_bytes().to_vec(),
        DType::U8 => vec![v as u8],
        DType::I32 => (v as i32).to_ne_bytes().to_vec(),
        DType::I64 => (v as i64).to_ne_bytes().to_vec(),
        DType::U32 => (v as u32).to_ne_bytes().to_vec(),
        DType::U64 => (v as u64).to_ne_bytes().to_vec(),
        DType::F16 => f16::from_f64(v).to_ne_bytes().to_vec(),
        DType::BF16 => bf16::from_f64(v).to_ne_bytes().to_vec(),
        DType::F32 => (v as f32).to_ne_bytes().to_vec(),
        DType::F64 => v.to_ne_bytes().to_vec(),
        DType::F8E4M3FN | DType::F8E5M2 => panic!("no host data in {dtype}"),
    };
    values.iter().flat_map(one).collect()
}

/// The bytes of a tensor as numbers.
pub(crate) fn decode(dtype: DType, bytes: &[u8]) -> Vec<f64> {
    fn word<const N: usize>(b: &[u8]) -> [u8; N] {
        b.try_into().expect("a whole element")
    }
    let one = |b: &[u8]| match dtype {
        DType::Bool | DType::U8 => f64::from(b[0]),
        DType::I8 => f64::from(b[0].cast_signed()),
        DType::I32 => f64::from(i32::from_ne_bytes(word(b))),
        DType::I64 => i64::from_ne_bytes(word(b)) as f64,
        DType::U32 => f64::from(u32::from_ne_bytes(word(b))),
        DType::U64 => u64::from_ne_bytes(word(b)) as f64,
        DType::F16 => f16::from_ne_bytes(word(b)).to_f64(),
        DType::BF16 => bf16::from_ne_bytes(word(b)).to_f64(),
        DType::F32 => f64::from(f32::from_ne_bytes(word(b))),
        DType::F64 => f64::from_ne_bytes(word(b)),
        DType::F8E4M3FN | DType::F8E5M2 => panic!("no host data in {dtype}"),
    };
    bytes.chunks_exact(dtype.size()).map(one).collect()
}

/// `count` numbers in (low, high), no two alike.
pub(crate) fn numbers(count: usize, (low, high): (f64, f64), seed: u64) -> Vec<f64> {
    let golden = 0.618_033_988_749_894_9;
    let at = |i: usize| (0.5 + golden * (i as f64 + 1.0 + 17.0 * seed as f64)).fract();
    (0..count).map(|i| low + (high - low) * at(i)).collect()
}

/// Fixed numbers in (-1, 1) as a tensor, to project results or to set a direction.
pub(crate) fn projection<'g>(g: &'g Graph, ty: &Type, phase: f64) -> Tensor<'g> {
    let flat = Type::new(ty.dtype, &[ty.elements()]);
    (g.iota(&flat, 0) * 1.7 + phase).sine().reshape(&ty.shape)
}

/// Asserts that numbers agree within `tolerance` relative to the largest expected one.
#[track_caller]
pub(crate) fn assert_close(got: &[f64], expected: &[f64], tolerance: f64, what: &str) {
    assert_eq!(got.len(), expected.len(), "{what}: count");
    let error = relative_error(got, expected);
    assert!(error <= tolerance, "{what}: relative error {error:e} > {tolerance:e}");
}

/// Largest difference over the largest expected magnitude; infinite where a number is not one.
pub(crate) fn relative_error(got: &[f64], expected: &[f64]) -> f64 {
    let scale = expected.iter().fold(0.0, |m: f64, x| m.max(x.abs()));
    let difference = |(a, b): (&f64, &f64)| if a == b { 0.0 } else { (a - b).abs() };
    let worst = got.iter().zip(expected).map(difference);
    let worst = worst.fold(0.0, |m: f64, d| if d.is_nan() { f64::INFINITY } else { m.max(d) });
    if worst == 0.0 { 0.0 } else { worst / scale }
}
