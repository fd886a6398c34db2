//! Every mesh of eight devices: the same losses as one device, and what the partitioner makes of
//! the train step. The collectives are listed in `hlo/collectives.txt` for review: no whole weight
//! and no activation may travel where the mesh does not ask for it.

use std::collections::BTreeMap;

use llama3_tpu::config::Config;
use llama3_tpu::plan::collectives::kind;
use llama3_tpu::plan::hlo::Program;
use llama3_tpu::runtime::Runtime;

use crate::golden::compare;
use crate::support::{relative_error, runtime, single};
use crate::training::{Run, placed_state, programs, small, ten_losses};

const COMMAND: &str = "UPDATE_HLO=1 cargo test --features pjrt-cpu collectives";
pub(crate) const FILE: &str = "collectives.txt";
const SETS: [&str; 3] = [
    "train.scan_layers=true",
    "train.remat=full",
    // Fewer than the largest `tensor`.
    "model.num_key_value_heads=4",
];

/// Every way to write 8 as a product of sizes of the axes, and slices in place of `data`.
fn meshes() -> Vec<String> {
    let axes = ["data", "fsdp", "context", "tensor"];
    let mut found = Vec::new();
    for code in 0..256 {
        let powers: Vec<u32> = (0..4).map(|i| code >> (2 * i) & 3).collect();
        if powers.iter().sum::<u32>() == 3 {
            let parts = axes.iter().zip(&powers).filter(|(_, p)| **p > 0);
            let parts: Vec<String> = parts.map(|(a, p)| format!("{a}={}", 1 << p)).collect();
            found.push(parts.join(","));
        }
    }
    let slices = ["slice=2,fsdp=4", "slice=2,data=2,tensor=2"];
    found.extend(slices.map(String::from));
    found
}

/// Ten losses, and the collectives of the compiled step: how many of each kind and size.
fn run(runtime: &Runtime, config: &Config) -> (Vec<f64>, BTreeMap<String, usize>) {
    let state = placed_state(runtime, &programs(runtime, config));
    let mut run = Run::new(runtime, config, state);
    let losses = run.ten_losses();
    let (code, _) = run.executable().optimized_program().unwrap();
    let program = Program::decode(&code).unwrap();
    let mut found = BTreeMap::new();
    for instruction in program.computations.values().flat_map(|c| &c.instructions) {
        if let Some(kind) = kind(instruction) {
            let what = format!("{kind} {}", instruction.result_text());
            *found.entry(what).or_default() += 1;
        }
    }
    (losses, found)
}

#[test]
fn every_mesh_gives_the_same_losses_with_no_other_collectives_than_those_reviewed() {
    let meshes = meshes();
    assert_eq!(meshes.len(), 22);
    let mut text = String::new();
    let mut check = |meshes: &[String], more: &[&str]| {
        let config = small(&[&SETS, more].concat());
        let expected = ten_losses(single(), &config);
        for mesh in meshes {
            let (losses, collectives) = run(&runtime(mesh), &config);
            let pairs = losses.iter().zip(&expected);
            let worst = pairs.map(|(a, b)| relative_error(&[*a], &[*b]));
            let worst = worst.fold(0.0, f64::max);
            assert!(worst <= 1e-5, "{mesh} {more:?}: {worst:e}");
            let title = format!("{mesh} {}", more.join(" "));
            text.push_str(&format!("\n{}\n", title.trim_end()));
            for (what, count) in collectives {
                text.push_str(&format!("{count:>4} {what}\n"));
            }
        }
    };
    check(&meshes, &[]);
    check(&["stage=2,fsdp=2,tensor=2".to_string()], &[]);
    let circular = ["model.num_hidden_layers=4", "parallel.pipeline_repeats=2"];
    check(&["stage=2,fsdp=2,tensor=2".to_string()], &circular);
    // A row for each device, and half of one, whose tokens the partitioner might cut instead of the
    // weights.
    let one_row = ["fsdp=4,tensor=2", "data=2,fsdp=2,tensor=2"].map(String::from);
    check(&one_row, &["train.global_batch_size=4"]);
    // Another compiler than the pinned one may place others.
    if std::env::var_os("PJRT_PLUGIN_PATH").is_none() {
        let problem = compare(FILE, COMMAND, &text);
        assert!(problem.is_none(), "{}", problem.unwrap());
    }
}

/// Bytes of a device's arguments and temporaries.
fn memory(mesh: &str, sets: &[&str]) -> [f64; 2] {
    let runtime = runtime(mesh);
    let config = small(sets);
    let module = programs(&runtime, &config).train_step();
    let step = runtime.compile(&module).unwrap();
    let stats = step.executable.executable().memory_stats().unwrap();
    [stats.argument_bytes, stats.temp_bytes].map(|bytes| bytes as f64)
}

#[test]
fn memory_of_a_device_falls_as_the_axis_says() {
    let sets = ["train.sequence_length=64", "train.attention_backend=blockwise"];
    let with = |mesh: &str, more: &[&str]| memory(mesh, &[&sets[..], more].concat());
    let [arguments, temporaries] = with("1x1", &[]);
    let state = arguments - 2.0 * 4.0 * 16.0 * 64.0;
    let share = |of: f64, mesh: &str, parts: [f64; 2], more: &[&str]| {
        let [own, own_temporaries] = with(mesh, more);
        let batch = own - 2.0 * 4.0 * 16.0 * 64.0 / parts[1];
        let ratio = batch / of;
        assert!((ratio - parts[0]).abs() < 0.02, "{mesh} {more:?}: state {ratio} of one device's");
        assert!(
            own_temporaries < 0.5 * temporaries,
            "{mesh}: temporaries {own_temporaries} of {temporaries}"
        );
    };
    // Parameters are a third of the state.
    share(state, "data=8", [1.0 / 3.0 + 2.0 / 24.0, 8.0], &[]);
    let whole = "parallel.shard_optimizer_state=false";
    share(state, "data=8", [1.0, 8.0], &[whole]);
    share(state, "fsdp=8", [1.0 / 8.0, 8.0], &[]);
    share(state, "tensor=8", [1.0 / 8.0, 1.0], &[]);
    share(state, "context=8", [1.0, 8.0], &[]);
}
