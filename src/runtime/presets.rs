//! Compiler flags that help on each TPU generation, each with its reason, and which of them a run
//! uses. They travel with the compile request, never by the environment.

use std::collections::BTreeMap;

use crate::config::TrainConfig;
use crate::error::UserError;
use crate::hardware::{CHIPS, Chip, Platform};
use crate::pjrt::Flag;

/// Compiler flags by name.
pub type Flags = BTreeMap<String, Flag>;

/// Flags of a preset that help together, by name with their values.
struct Preset {
    generations: &'static [&'static str],
    flags: &'static [(&'static str, &'static str)],
}

const PRESETS: &[Preset] = &[
    // Products of gathered operands stay whole. The partitioner would make loops of small ones out
    // of them, each waiting for a neighbour's shard: predicted 34.5 against 10.3 ms for 12 layers
    // of width 768 on v5e:4x4, 81.6 against 73.3 for Llama-3.2-1B on v6e:4x4 with 4 devices on axis
    // tensor.
    Preset {
        generations: &["v5e", "v6e"],
        flags: &[("xla_jf_spmd_threshold_for_windowed_einsum_mib", "1000000")],
    },
    // Larger on-chip windows make matrix products of the backward pass read their weights once: a
    // sixth less time on v5e; twice as much is slower again.
    Preset {
        generations: &["v5e", "v6e", "v5p", "tpu7x"],
        flags: &[("xla_tpu_scoped_vmem_limit_kib", "49152")],
    },
    // There are no SparseCores on v5e: all-reduces of gradients are made in steps that are fused
    // into the products after them. Four layers of an MLP of the 8B's shape on v5e:16x16 wait 5.5
    // ms of a predicted step for communication instead of 16.1. The first flag alone changes
    // nothing.
    Preset {
        generations: &["v5e"],
        flags: &[
            ("xla_tpu_enable_async_collective_fusion_fuse_all_reduce", "true"),
            ("xla_enable_async_all_reduce", "true"),
        ],
    },
    // SparseCores gather weights over all rings of the torus while the TensorCore computes; by
    // default only tpu7x does. Gradients are summed by reduce-scatters there too, where a sum over
    // the whole torus would be an all-reduce, twice as long on the links, and a slice. The 8B on
    // v6e:16x16 waits 16 ms of a predicted step for communication instead of 179. All-reduces stay
    // on the TensorCore.
    Preset {
        generations: &["v5p", "v6e"],
        flags: &[
            ("xla_tpu_enable_sparse_core_collective_offload_all_gather", "true"),
            ("xla_tpu_enable_sparse_core_collective_offload_2d_all_gather", "true"),
            ("xla_tpu_enable_sparse_core_collective_offload_reduce_scatter", "true"),
            ("xla_tpu_check_legacy_constraints_in_reduce_scatter_legalizer", "false"),
        ],
    },
    Preset {
        generations: &["v5p"],
        flags: &[("xla_tpu_enable_sparse_core_collective_offload_3d_all_gather", "true")],
    },
    // Gradients of weights stay in the layout in which products make them, or are copied on the
    // TensorCore: by default SparseCores transpose them, which takes their time from collectives,
    // and reduce-scatters of the 70B on tpu7x:4x4x4 begin behind the last product of a layer.
    Preset {
        generations: &["tpu7x"],
        flags: &[("xla_tpu_enable_offloading_copy_to_sparsecore", "false")],
    },
];

/// By which a compiler for TPUs makes a slow program in seconds, which takes memory as a fast one
/// does: the 8B on v5e:4x4 takes 26 s of a processor, and minutes with the usual effort.
pub fn lowest_effort() -> Flags {
    let lowest = Flag::Text("EFFORT_O0".to_string());
    let names = ["xla_memory_fitting_level", "xla_optimization_level"].into_iter();
    names.map(|name| (name.to_string(), lowest.clone())).collect()
}

/// Refuses a configuration that names an unknown preset.
pub fn check(train: &TrainConfig) -> Result<(), UserError> {
    let has_preset = |chip: &&Chip| chip.platform == Platform::Tpu && chip.interconnect.is_some();
    let tpus = CHIPS.iter().filter(has_preset).map(|chip| chip.name);
    let names: Vec<&str> = ["none"].into_iter().chain(tpus).collect();
    match train.xla_preset.as_deref() {
        Some(preset) if !names.contains(&preset) => Err(UserError(format!(
            "train: xla_preset={preset:?} is not one of {}",
            names.join(", ")
        ))),
        _ => Ok(()),
    }
}

/// Name and flags of the preset that a run uses on devices of a kind: the one it names, else that
/// of the TPU generation.
pub fn of_run<'a>(
    train: &'a TrainConfig,
    platform: Platform,
    device_kind: &str,
) -> Result<(&'a str, Flags), UserError> {
    check(train)?;
    let default = match platform {
        Platform::Tpu => Chip::of_kind(device_kind).map_or("none", |chip| chip.name),
        Platform::Cpu | Platform::Gpu => "none",
    };
    let preset = train.xla_preset.as_deref().unwrap_or(default);
    if preset != "none" && platform != Platform::Tpu {
        return Err(UserError(format!(
            "train: xla_preset={preset:?} is for TPUs and this is for a {platform}; use \"none\" or remove it"
        )));
    }
    Ok((preset, flags(preset)))
}

/// Flags as `--flag` takes them.
pub fn text(flags: &Flags) -> String {
    let pairs = flags.iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join(" ")
}

fn flags(preset: &str) -> Flags {
    let presets = PRESETS.iter().filter(|p| p.generations.contains(&preset));
    let flags = presets.flat_map(|p| p.flags);
    flags.map(|(name, value)| (name.to_string(), Flag::parse(value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn of(set: &[&str], platform: Platform, kind: &str) -> Result<(String, Flags), String> {
        let sets: Vec<String> = set.iter().map(|s| s.to_string()).collect();
        let config = Config::load("configs/llama3-tiny.toml", &sets).map_err(|e| e.to_string())?;
        let (name, flags) = of_run(&config.train, platform, kind).map_err(|e| e.to_string())?;
        Ok((name.to_string(), flags))
    }

    #[test]
    fn the_preset_follows_from_the_kind_of_device() {
        let name = |kind| of(&[], Platform::Tpu, kind).unwrap().0;
        assert_eq!(name("TPU v4"), "v4");
        assert_eq!(name("TPU v5 lite"), "v5e");
        assert_eq!(name("TPU v5"), "v5p");
        assert_eq!(name("TPU v5p"), "v5p");
        assert_eq!(name("TPU v6 lite"), "v6e");
        assert_eq!(name("TPU7x"), "tpu7x");
        assert_eq!(name("TPU v99"), "none");
        for (platform, kind) in [(Platform::Cpu, "cpu"), (Platform::Gpu, "NVIDIA H200")] {
            assert_eq!(of(&[], platform, kind), Ok(("none".into(), Flags::new())));
        }
        let limit = Flag::Int(49152);
        let flags = of(&[], Platform::Tpu, "TPU v6 lite").unwrap().1;
        assert_eq!(flags["xla_tpu_scoped_vmem_limit_kib"], limit);
    }

    #[test]
    fn a_preset_can_be_named_or_switched_off() {
        let set = |preset| of(&[&format!("train.xla_preset={preset}")], Platform::Tpu, "TPU v4");
        assert_eq!(set("none"), Ok(("none".into(), Flags::new())));
        assert_eq!(set("v5p").unwrap().0, "v5p");
        let unknown = set("v5f").unwrap_err();
        assert_eq!(
            unknown,
            "train: xla_preset=\"v5f\" is not one of none, v4, v5e, v5p, v6e, tpu7x"
        );
        assert_eq!(
            of(&["train.xla_preset=v6e"], Platform::Cpu, "cpu").unwrap_err(),
            "train: xla_preset=\"v6e\" is for TPUs and this is for a cpu; use \"none\" or remove it"
        );
    }
}
