//! Predicts the time of a step from an optimized program, whoever compiled it, as `plan` does: how `plan` and the plain JAX step of
//! `scripts/peers/aot_jax.py` are judged by one rule.
//!
//! `cargo run --release --example predict FILE.pb v5e:4x4`

use llama3_tpu::plan::hlo::Program;
use llama3_tpu::plan::time::Walk;
use llama3_tpu::plan::topology::Slice;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, topology] = &arguments[..] else {
        anyhow::bail!("usage: predict FILE.pb TOPOLOGY");
    };
    let slice = Slice::parse(topology)?;
    let program = Program::decode(&std::fs::read(file)?)?;
    let walk = Walk {
        program: &program,
        slice: &slice,
        devices: slice.chips(),
    };
    let time = walk.step();
    let parts = [
        ("matrix products", time.matmul),
        ("kernels", time.kernel),
        ("elementwise and copies", time.vector),
        ("exposed communication", time.exposed()),
        ("total", time.total),
    ];
    for (name, seconds) in parts {
        println!("{name:22} {:9.2} ms", seconds * 1e3);
    }
    for (kind, t) in &time.collectives {
        let (ms, exposed) = (t.seconds * 1e3, t.exposed * 1e3);
        println!(
            "{:6} {kind:20} {:7.2} GB {ms:9.2} ms, {exposed:9.2} exposed",
            t.count,
            t.bytes / 1e9
        );
    }
    Ok(())
}
