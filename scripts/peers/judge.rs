//! Compiles a train step that another program wrote as `plan` compiles ours: peak memory of a
//! device and predicted time, by one rule. `scripts/peers/lower_jax.py` writes such a step.
//!
//! `cargo run --release --example judge /tmp/jax.mlir v6e:4x4 [flag=value]…`

// Its result.
#![allow(clippy::print_stdout)]

use std::ffi::OsString;
use std::process::ExitCode;

use llama3_tpu::config::Config;
use llama3_tpu::graph::sharding::Mesh;
use llama3_tpu::pjrt::Flag;
use llama3_tpu::plan::{COMPILE_KERNEL, Compiler, PlanRequest, compile_kernel};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if arguments.first().is_some_and(|word| word == COMPILE_KERNEL) {
        return compile_kernel(&arguments[1..]);
    }
    match judge() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            llama3_tpu::log!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn judge() -> anyhow::Result<()> {
    llama3_tpu::plugins::re_execute(std::env::args_os());
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, topology, flags @ ..] = &arguments[..] else {
        anyhow::bail!("usage: judge FILE.mlir TOPOLOGY [flag=value]…");
    };
    let flags = flags.iter().map(|flag| match flag.split_once('=') {
        Some((name, value)) => Ok((name.to_string(), Flag::parse(value))),
        None => Err(anyhow::anyhow!("judge: {flag:?} is not flag=value")),
    });
    let flags = flags.collect::<anyhow::Result<_>>()?;
    // The request only names the devices.
    let config = Config::load("configs/llama3-tiny.toml", &[])?;
    let compiler = Compiler::new(&PlanRequest::new(config, "", topology))?;
    let mesh = Mesh::new(&[("fsdp", compiler.devices())]);
    let module = std::fs::read_to_string(file)?;
    let (peak, time, notes) = compiler.estimate(&module, &mesh, flags)?;
    notes.iter().for_each(|note| println!("{note}"));
    println!("{:24}{:9.2} GiB", "peak of memory", peak as f64 / (1u64 << 30) as f64);
    let parts = [
        ("matrix products", time.matmul),
        ("kernels", time.kernel),
        ("elementwise and copies", time.vector),
        ("exposed communication", time.exposed()),
        ("step", time.total),
    ];
    for (name, seconds) in parts {
        println!("{name:24}{:9.2} ms", seconds * 1e3);
    }
    for (kind, t) in &time.collectives {
        let (ms, exposed) = (t.seconds * 1e3, t.exposed * 1e3);
        println!("{:6} {kind:20}{ms:9.2} ms, {exposed:9.2} exposed", t.count);
    }
    Ok(())
}
