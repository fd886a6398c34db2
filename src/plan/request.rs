//! What a plan is asked for: a configuration, a mesh and devices that need not be there.

use std::path::PathBuf;

use super::candidate::Setting;
use crate::config::{Config, RematPolicy};
use crate::runtime::presets::Flags;

/// What to plan for.
#[derive(Clone, Debug)]
pub struct PlanRequest {
    pub config: Config,
    /// As on the command line; empty: that of the config, and without one pure data parallelism.
    pub mesh: String,
    /// Such as `v5e:16x16` or `h200:8`; of several slices, which the mesh has an axis for, the name
    /// of one.
    pub topology: String,
    /// The compiler plugin; None: the one installed for the topology's platform.
    pub plugin: Option<PathBuf>,
    /// Whether nothing is asked for but whether it fits: a compiler for TPUs then makes a slow
    /// program within seconds, and no time is predicted.
    pub memory_alone: bool,
    /// Compiler flags over those of the configuration's preset.
    pub flags: Flags,
    /// Where to write the executable and what it was compiled for.
    pub out: Option<PathBuf>,
    /// Where to write the optimized program, a serialized `HloModuleProtoWithConfig`.
    pub hlo: Option<PathBuf>,
}

impl PlanRequest {
    pub fn new(config: Config, mesh: &str, topology: &str) -> PlanRequest {
        PlanRequest {
            config,
            mesh: mesh.to_string(),
            topology: topology.to_string(),
            plugin: None,
            memory_alone: false,
            flags: Flags::new(),
            out: None,
            hlo: None,
        }
    }

    /// The setting that is asked for, on this mesh.
    pub(super) fn setting(&self, mesh: &str) -> Setting {
        let train = &self.config.train;
        Setting {
            mesh: mesh.to_string(),
            remat: train.remat.clone(),
            gradient_accumulation_steps: train.gradient_accumulation_steps,
        }
    }

    /// The same request for another setting, whose program is not kept.
    pub(super) fn of(&self, setting: &Setting) -> PlanRequest {
        let mut request = PlanRequest { out: None, hlo: None, ..self.clone() };
        request.mesh.clone_from(&setting.mesh);
        request.config.train.remat.clone_from(&setting.remat);
        let micro = setting.gradient_accumulation_steps;
        request.config.train.gradient_accumulation_steps = micro;
        request
    }

    /// The same request with another remat policy.
    #[must_use]
    pub fn with_remat(&self, remat: RematPolicy) -> PlanRequest {
        let mut request = self.clone();
        request.config.train.remat = remat;
        request
    }

    /// The mesh as text, which may be empty.
    pub(super) fn mesh(&self) -> &str {
        match &*self.mesh {
            "" => &self.config.parallel.mesh,
            given => given,
        }
    }
}
