//! Compiler flags that pay on each TPU generation, each with its reason. They travel with the compile request.

use std::collections::BTreeMap;

use crate::config::UserError;
use crate::pjrt::Flag;

/// One flag of a preset.
struct Preset {
    generations: &'static [&'static str],
    flag: &'static str,
    value: Flag,
}

const PRESETS: &[Preset] = &[
    // Larger on-chip windows make matrix products of the backward pass read their weights once: a sixth less time on v5e; twice
    // as much is slower again.
    Preset {
        generations: &["v5e", "v6e", "v5p", "tpu7x"],
        flag: "xla_tpu_scoped_vmem_limit_kib",
        value: Flag::Int(49152),
    },
];

/// Names of the presets: the TPU generations, and `none`.
pub const NAMES: [&str; 6] = ["none", "v4", "v5e", "v5p", "v6e", "tpu7x"];

/// The flags of a preset.
pub fn flags(preset: &str) -> Result<BTreeMap<String, Flag>, UserError> {
    if !NAMES.contains(&preset) {
        return Err(UserError(format!(
            "xla_preset: unknown preset {preset:?}; use one of {}",
            NAMES.join(", ")
        )));
    }
    let own = PRESETS.iter().filter(|p| p.generations.contains(&preset));
    Ok(own.map(|p| (p.flag.to_string(), p.value.clone())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generation_has_a_preset_and_unknown_ones_are_refused() {
        for chip in super::super::topology::CHIPS {
            assert!(flags(chip.name).is_ok(), "{}", chip.name);
        }
        assert!(flags("none").unwrap().is_empty());
        assert!(flags("v5f").unwrap_err().to_string().contains("v5e, v5p"));
    }
}
