//! The settings that a search may try: meshes, remat policies and numbers of micro-batches.

use super::candidate::Setting;
use super::{Plan, PlanRequest};
use crate::config::{RematName, RematPolicy};
use crate::graph::sharding::Mesh;
use crate::llama::remat::policies;
use crate::parallel::{Axis, Parallel, parse_mesh};

/// The policies that save less than the given one, of which "auto" has tried all.
pub(super) fn policies_below(policy: &RematPolicy) -> Vec<RematPolicy> {
    if *policy == RematPolicy::Named(RematName::Auto) {
        return Vec::new();
    }
    let mut all = policies();
    if let Some(i) = all.iter().position(|p| p == policy) {
        all.drain(..=i);
    }
    all
}

/// Numbers of micro-batches, from that of the request on, that leave every shard of the batch a row
/// of each.
pub(super) fn micro_batches(request: &PlanRequest, mesh: &str, devices: usize) -> Vec<usize> {
    let train = &request.config.train;
    let Ok(mesh) = parse_mesh(mesh, Some(devices)) else {
        return Vec::new();
    };
    let shards = Parallel::new(mesh).batch_shards();
    let given = train.gradient_accumulation_steps;
    let fits = |n: &usize| train.global_batch_size.is_multiple_of(*n * shards);
    (0..6).map(|i| given << i).filter(fits).collect()
}

/// Meshes worth trying: the plan's own, parameters sharded over all devices of a slice, and these
/// with some devices on another axis. Not all of them divide the model.
pub(super) fn meshes(plan: &Plan, batch: usize) -> Vec<String> {
    let slices = plan.slice.count;
    let devices = plan.devices / slices;
    let mesh = |axes: &[(Axis, usize)]| {
        let slices = (slices > 1).then_some((Axis::Slice, slices));
        let axes = slices.iter().chain(axes).map(|(axis, size)| (axis.to_string(), *size));
        Mesh { axes: axes.collect() }.to_string()
    };
    let given = plan.mesh.to_string();
    let mut others = vec![mesh(&[(Axis::Fsdp, devices)])];
    for n in [2, 4, 8].into_iter().filter(|n| devices.is_multiple_of(*n)) {
        others.push(mesh(&[(Axis::Fsdp, devices / n), (Axis::Tensor, n)]));
        // Where there are fewer sequences than devices, several share one.
        if batch < plan.devices {
            others.push(mesh(&[(Axis::Fsdp, devices / n), (Axis::Context, n)]));
        }
    }
    for n in [2, 4].into_iter().filter(|n| devices.is_multiple_of(*n)) {
        others.push(mesh(&[(Axis::Stage, n), (Axis::Fsdp, devices / n)]));
    }
    others.retain(|mesh| *mesh != given);
    [vec![given], others].concat()
}

/// All settings of a search from a plan on.
pub(super) fn settings(request: &PlanRequest, plan: &Plan) -> Vec<Setting> {
    let train = &request.config.train;
    let mut policies = policies();
    if !policies.contains(&train.remat) {
        policies.insert(0, train.remat.clone());
    }
    let mut all = Vec::new();
    for mesh in meshes(plan, train.global_batch_size) {
        for micro in micro_batches(request, &mesh, plan.devices) {
            all.extend(policies.iter().map(|remat| Setting {
                mesh: mesh.clone(),
                remat: remat.clone(),
                gradient_accumulation_steps: micro,
            }));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::{Memory, Slice};
    use super::*;
    use crate::config::Config;
    use crate::llama::attention::Backend;
    use crate::runtime::presets::Flags;

    fn request(sets: &[&str]) -> PlanRequest {
        let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
        let config = Config::load("configs/llama3-tiny.toml", &sets).unwrap();
        PlanRequest::new(config, "", "cpu:8")
    }

    #[test]
    fn micro_batches_leave_every_part_of_the_mesh_a_row() {
        let of = |mesh| micro_batches(&request(&["train.global_batch_size=32"]), mesh, 8);
        assert_eq!(of("fsdp=8"), [1, 2, 4]);
        assert_eq!(of("fsdp=4,tensor=2"), [1, 2, 4, 8]);
        assert_eq!(of("fsdp=16"), [] as [usize; 0]);
        let few = request(&["train.global_batch_size=4"]);
        assert_eq!(micro_batches(&few, "fsdp=8", 8), [] as [usize; 0]);
        assert_eq!(micro_batches(&few, "fsdp=4,context=2", 8), [1]);
        assert_eq!(micro_batches(&few, "stage=2,fsdp=4", 8), [] as [usize; 0]);
    }

    #[test]
    fn meshes_keep_the_slices_of_the_plan() {
        let of = |mesh, slices| {
            let mesh = parse_mesh(mesh, None).unwrap();
            let plan = Plan {
                slice: Slice::parse("v5e:2x2").unwrap().times(slices).unwrap(),
                devices: mesh.devices(),
                mesh,
                memory: Memory::default(),
                fits: true,
                flops_per_step: 0.0,
                tokens_per_step: 0,
                time: None,
                course: None,
                compile_seconds: 0.0,
                flags: Flags::new(),
                remat: RematPolicy::Named(RematName::Full),
                attention: Backend::Blockwise,
                notes: Vec::new(),
            };
            meshes(&plan, 4)
        };
        assert_eq!(of("data=4", 1)[..2], ["data=4", "fsdp=4"]);
        let two = [
            "slice=2,data=4",
            "slice=2,fsdp=4",
            "slice=2,fsdp=2,tensor=2",
            "slice=2,fsdp=2,context=2",
            "slice=2,fsdp=1,tensor=4",
            "slice=2,fsdp=1,context=4",
            "slice=2,stage=2,fsdp=2",
            "slice=2,stage=4,fsdp=1",
        ];
        assert_eq!(of("slice=2,data=4", 2), two);
    }

    #[test]
    fn less_is_kept_than_the_run_keeps() {
        let full = RematPolicy::Named(RematName::Full);
        let minimal = RematPolicy::Named(RematName::Minimal);
        assert_eq!(policies_below(&RematPolicy::Named(RematName::None))[0], minimal);
        assert_eq!(policies_below(&minimal).len(), policies().len() - 2);
        assert_eq!(policies_below(&full), []);
        assert_eq!(policies_below(&RematPolicy::Named(RematName::Auto)), []);
        let named = RematPolicy::Save { save: vec!["mid".into()] };
        assert_eq!(policies_below(&named), policies(), "nothing is known of it");
    }
}
