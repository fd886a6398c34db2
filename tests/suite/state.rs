//! The training state between steps: given over in place, and kept in the types that were asked
//! for.

use llama3_tpu::config::Config;
use llama3_tpu::dtype::DType;
use llama3_tpu::plan::hlo::Program;
use llama3_tpu::runtime::Runtime;

use crate::support::{relative_error, runtime, single};
use crate::training::{programs, small, ten_losses};

/// Bytes of the first device's share of the state.
fn state_bytes(runtime: &Runtime, config: &Config) -> i64 {
    let share = |slot: &llama3_tpu::step::StateLeaf| {
        let (_, sizes) = slot.array.spec.block(runtime.devices.mesh(), &slot.array.ty.shape, 0);
        (sizes.iter().product::<usize>() * slot.array.ty.dtype.size()) as i64
    };
    programs(runtime, config).state().leaves.iter().map(share).sum()
}

#[test]
fn the_step_writes_the_new_state_over_the_old_without_a_copy() {
    for (mesh, form) in [
        ("1x1", "train.scan_layers=true"),
        ("1x1", "train.scan_layers=false"),
        ("1x1", "train.loss_chunk=16"),
        ("1x1", "train.gradient_accumulation_steps=2"),
        ("4x2", "train.scan_layers=true"),
        ("4x2", "train.scan_layers=false"),
    ] {
        let (runtime, config) = (runtime(mesh), small(&[form]));
        let step = runtime.compile(&programs(&runtime, &config).train_step()).unwrap();
        let executable = step.executable.executable();
        let stats = executable.memory_stats().unwrap();
        assert_eq!(stats.alias_bytes, state_bytes(&runtime, &config), "{mesh} {form}");
        let program = Program::decode(&executable.optimized_program().unwrap().0).unwrap();
        let entry = &program.computations[&program.entry];
        // The step counter, a scalar, may be copied.
        let copies = entry.instructions.iter().filter(|i| {
            let of_argument = entry.operand(i, 0).is_some_and(|o| o.opcode == "parameter");
            i.opcode == "copy" && of_argument && i.result_text() != "[]"
        });
        let copies: Vec<String> = copies.map(|i| i.result_text()).collect();
        assert!(copies.is_empty(), "{mesh} {form}: {copies:?}");
    }
}

#[test]
fn bfloat16_parameters_gradients_and_moments_take_half_the_memory_and_train_alike() {
    let plain = ["train.dtype=bfloat16", "train.gradient_accumulation_steps=2"];
    let expected = ten_losses(single(), &small(&plain));
    let whole = state_bytes(single(), &small(&plain));
    for (more, share) in [
        (vec!["train.gradient_dtype=bfloat16"], 1.0),
        (vec!["optimizer.moment_dtype=bfloat16"], 2.0 / 3.0),
        // All but the embedding and the norms: 22528 of 24736 numbers, each of 12 bytes.
        (vec!["train.parameter_dtype=bfloat16"], 1.0 - 22528.0 * 2.0 / (24736.0 * 12.0)),
        (vec!["train.gradient_dtype=bfloat16", "optimizer.moment_dtype=bfloat16"], 2.0 / 3.0),
    ] {
        let config = small(&[&plain[..], &more].concat());
        let bytes = state_bytes(single(), &config) as f64;
        assert!((bytes / whole as f64 - share).abs() < 1e-3, "{more:?}: {bytes} of {whole}");
        let losses = ten_losses(single(), &config);
        let worst = losses.iter().zip(&expected).map(|(a, b)| relative_error(&[*a], &[*b]));
        let worst = worst.fold(0.0, f64::max);
        assert!(worst > 0.0 && worst < 1e-2, "{more:?}: {worst:e}");
        // The last two settings have all types of the others.
        if more.len() > 1 || more[0].starts_with("train.parameter") {
            let elsewhere = ten_losses(&runtime("2x2x2"), &config);
            assert!(relative_error(&elsewhere, &losses) < 1e-2, "{more:?}: {elsewhere:?}");
        }
    }
}

#[test]
fn every_moment_that_can_be_is_kept_in_bfloat16() {
    for (name, kept) in [("adamw", 2), ("adam", 2), ("lion", 1), ("sgd", 1)] {
        let name = format!("optimizer.name={name}");
        let mut sets = vec![&*name, "optimizer.moment_dtype=bfloat16"];
        if kept == 1 && name.ends_with("sgd") {
            sets.push("optimizer.momentum=0.9");
        }
        let programs = programs(single(), &small(&sets));
        let state = programs.state();
        let types = state.leaves[state.parameters..].iter().map(|s| s.array.ty.dtype);
        let moments = types.filter(|t| *t == DType::BF16).count();
        assert_eq!(moments, kept * state.parameters, "{name}");
        let losses = ten_losses(single(), &small(&sets));
        assert!(losses[9] < 0.95 * losses[0], "{name}: {losses:?}");
    }
}
