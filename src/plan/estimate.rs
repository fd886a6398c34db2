//! What a setting takes as far as shapes tell: seconds by the rates that one compiled plan reached,
//! memory as the least that a compiler can do with. It orders the settings of a search, of which
//! few are compiled, and knows no program.

use super::candidate::Setting;
use super::collectives::ring_bandwidth;
use super::{Memory, Plan, PlanRequest, Slice};
use crate::config::{Config, RematName, RematPolicy};
use crate::dtype::DType;
use crate::error::UserError;
use crate::hardware::Chip;
use crate::llama::remat::MINIMAL;
use crate::llama::{Llama, flops_per_token, parameter_count, pipeline};
use crate::parallel::{Axis, Parallel, parse_mesh};
use crate::step::Programs;

/// A setting with what it is estimated to take.
#[derive(Clone, Debug)]
pub struct Estimate {
    pub setting: Setting,
    /// Of a step.
    pub seconds: f64,
    /// Bytes of a device that it needs at least: state, gradients and what layers save.
    pub least_bytes: u64,
}

/// Rates of work on one device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rates {
    /// FLOP/s of matrix products and of attention.
    products: f64,
    attention: f64,
    /// Seconds that a token takes in a layer outside of both.
    token: f64,
    /// Share of the time of gathers and reductions over `fsdp` that no product hides.
    exposed: f64,
}

/// What a device does in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Work {
    /// FLOPs, those of recomputation included.
    products: f64,
    attention: f64,
    /// Tokens times layers.
    tokens: f64,
    /// Bytes that layers save, of the whole step.
    saved: f64,
    /// Seconds of collectives that products can hide, and of those that they wait for.
    hidden: f64,
    waited: f64,
    /// Share of the time that a stage of a pipeline waits.
    bubble: f64,
}

/// The values of a layer by name, with the numbers of a token, as multiples of the compute type,
/// and the FLOPs of a token by which a product makes them.
fn values(config: &Config) -> [(&'static str, f64, f64); 9] {
    let m = &config.model;
    let [d, f] = [m.hidden_size, m.intermediate_size].map(|n| n as f64);
    let [h, kv] = [m.num_attention_heads, m.num_key_value_heads].map(|n| (n * m.head_dim) as f64);
    let size = |name: &str| match name {
        "attn_out" => (h, 0.0),
        "attn_lse" => (2.0 * m.num_attention_heads as f64, 0.0),
        "k_proj" | "v_proj" => (kv, 2.0 * d * kv),
        "q_proj" => (h, 2.0 * d * h),
        "mid" => (d, 2.0 * h * d),
        "gate" | "up" => (f, 2.0 * d * f),
        _ => (4.0, 0.0),
    };
    MINIMAL.map(|name| (name, size(name).0, size(name).1))
}

/// Whether a policy keeps a value of [`MINIMAL`], on the device or on the host.
fn keeps(remat: &RematPolicy, name: &str) -> bool {
    match remat {
        RematPolicy::Named(named) => *named != RematName::Full,
        named => named.names().iter().any(|n| *n == name),
    }
}

/// Numbers that a layer saves of a token besides its input.
fn saved_numbers(config: &Config, remat: &RematPolicy) -> f64 {
    let on_device = |name: &str| match remat {
        RematPolicy::Offload { save, .. } => save.iter().any(|n| n == name),
        remat => keeps(remat, name),
    };
    let named = values(config).into_iter().filter(|(name, ..)| on_device(name));
    let named: f64 = named.map(|(_, numbers, _)| numbers).sum();
    // Where everything is saved there are also the norms, the activation and its product with up.
    let m = &config.model;
    let more = (4 * m.hidden_size + 2 * m.intermediate_size) as f64;
    if *remat == RematPolicy::Named(RematName::None) { named + more } else { named }
}

impl Work {
    fn new(config: &Config, parallel: &Parallel, slice: &Slice) -> Work {
        let (train, model) = (&config.train, &config.model);
        let tokens = (train.global_batch_size * train.sequence_length) as f64;
        let devices = parallel.devices() as f64;
        let layers = model.num_hidden_layers as f64;
        let remat = &train.remat;
        let flops = |length| flops_per_token(model, config.lora.as_ref(), length);
        let made_again = values(config).into_iter().filter(|(name, ..)| !keeps(remat, name));
        let again: f64 = made_again.map(|(_, _, flops)| flops).sum();
        let attention = (flops(train.sequence_length) - flops(0)) / 3.0;
        let passes = if keeps(remat, "attn_out") { 3.5 } else { 4.5 };
        let size = DType::from(train.dtype).size() as f64;
        let saved = (model.hidden_size as f64 + saved_numbers(config, remat)) * size;
        let communication = Communication { config, parallel, slice, size };
        Work {
            products: (flops(0) + again * layers) * tokens / devices,
            attention: attention * passes * tokens / devices,
            tokens: tokens * layers / devices,
            saved: saved * tokens * layers / devices,
            hidden: communication.hidden(),
            waited: communication.waited(),
            bubble: pipeline::schedule(config, parallel).bubble(),
        }
    }
}

/// Seconds on the links, which are those of a ring over the devices of an axis.
struct Communication<'a> {
    config: &'a Config,
    parallel: &'a Parallel,
    slice: &'a Slice,
    /// Bytes of a number of the compute type.
    size: f64,
}

impl Communication<'_> {
    fn axis(&self, axis: Axis) -> usize {
        self.parallel.size(axis)
    }

    /// Seconds in which each device of an axis gets all of `bytes`, of which it has its share.
    fn gather(&self, axis: Axis, bytes: f64) -> f64 {
        let n = self.axis(axis);
        let share = (n - 1) as f64 / n as f64;
        if n == 1 { 0.0 } else { bytes * share / ring_bandwidth(self.slice, n) }
    }

    /// Gathers of the weights for each pass of each micro-batch, and reductions of their gradients.
    fn hidden(&self) -> f64 {
        let (train, stages) = (&self.config.train, self.axis(Axis::Stage));
        let parts = (self.axis(Axis::Tensor) * stages) as f64;
        let weights = parameter_count(&self.config.model) as f64 / parts;
        let passes = pipeline::schedule(self.config, self.parallel).uses();
        let micro = (train.gradient_accumulation_steps * passes) as f64;
        let over_fsdp = self.gather(Axis::Fsdp, 3.0 * weights * self.size * micro);
        let own = weights / self.axis(Axis::Fsdp) as f64;
        let over_data = self.gather(Axis::Data, 2.0 * 4.0 * own);
        let slices = self.axis(Axis::Slice) as f64;
        let sent = 2.0 * 4.0 * own * (slices - 1.0) / slices;
        let between = if slices > 1.0 { sent / self.slice.chip.dcn_bandwidth } else { 0.0 };
        over_fsdp + over_data + between
    }

    /// Activations over `tensor`, keys and values over `context`, what goes from stage to stage.
    fn waited(&self) -> f64 {
        let (train, model) = (&self.config.train, &self.config.model);
        let shards = self.parallel.batch_shards() as f64;
        let tokens = (train.global_batch_size * train.sequence_length) as f64 / shards;
        let layers = model.num_hidden_layers as f64;
        let residual = tokens * model.hidden_size as f64 * self.size;
        // A gather and a reduction for attention and for the MLP, forward and backward, and what of
        // it is done again.
        let times = if keeps(&train.remat, "mid") { 9.0 } else { 10.0 };
        let tensor =
            self.gather(Axis::Tensor, times * layers * residual) / self.axis(Axis::Context) as f64;
        let heads = (2 * model.num_key_value_heads * model.head_dim) as f64;
        let of_heads = tokens * heads * self.size / self.axis(Axis::Tensor) as f64;
        let context = self.gather(Axis::Context, 4.0 * layers * of_heads);
        let stage = match self.axis(Axis::Stage) {
            1 => 0.0,
            _ => 2.0 * residual / self.slice.chip.link_bandwidth,
        };
        tensor + context + stage
    }
}

impl Rates {
    /// What is usual.
    fn usual(config: &Config, chip: &Chip) -> Rates {
        Rates {
            products: 0.8 * chip.peak_bf16,
            attention: 0.6 * chip.peak_bf16,
            token: 30.0 * (config.model.hidden_size as f64) / chip.memory_bandwidth,
            exposed: 0.4,
        }
    }

    /// What a compiled plan reached, if its time is predicted; else what is usual.
    fn of(plan: &Plan, config: &Config, parallel: &Parallel) -> Rates {
        let usual = Rates::usual(config, plan.slice.chip);
        let Some(time) = plan.time.as_ref().filter(|_| plan.predicted().is_some()) else {
            return usual;
        };
        let work = Work::new(config, parallel, &plan.slice);
        let kernel = time.kernel > 0.0;
        let hidden = time.exposed() - work.waited;
        Rates {
            // Without kernels attention is products among the others.
            products: if kernel { work.products } else { work.products + work.attention }
                / time.matmul,
            attention: if kernel { work.attention / time.kernel } else { usual.products },
            token: time.vector / work.tokens,
            exposed: match work.hidden > 0.0 {
                true => (hidden / work.hidden).clamp(0.1, 1.0),
                false => usual.exposed,
            },
        }
    }

    fn seconds(&self, work: &Work, bandwidth: f64) -> f64 {
        let products = work.products / self.products + work.attention / self.attention;
        let compute = products + self.token * work.tokens + 2.0 * work.saved / bandwidth;
        let not_hidden = (self.exposed * work.hidden).max(work.hidden - compute);
        compute / (1.0 - work.bubble) + not_hidden + work.waited
    }
}

/// Estimates settings of one request.
pub(super) struct Estimator<'a> {
    request: &'a PlanRequest,
    slice: Slice,
    devices: usize,
    limit: u64,
    rates: Rates,
}

impl<'a> Estimator<'a> {
    /// By what a plan of `setting` of the request reached.
    pub(super) fn new(
        request: &'a PlanRequest,
        setting: &Setting,
        plan: &Plan,
    ) -> anyhow::Result<Estimator<'a>> {
        let config = request.of(setting).config;
        let parallel = Parallel::new(plan.mesh.clone());
        let rates = Rates::of(plan, &config, &parallel);
        let (slice, devices, limit) = (plan.slice.clone(), plan.devices, plan.memory.limit);
        Ok(Estimator { request, slice, devices, limit, rates })
    }

    /// What a setting takes; None where its mesh does not divide the model or the batch.
    pub(super) fn estimate(&self, setting: &Setting) -> Option<Estimate> {
        let config = self.request.of(setting).config;
        let parallel = self.parallel(&setting.mesh, &config).ok()?;
        let work = Work::new(&config, &parallel, &self.slice);
        let programs = Programs::new(&config, Llama::new(&config, parallel));
        let memory = Memory::of_state(&programs, self.limit as i64);
        let micro = setting.gradient_accumulation_steps as f64;
        let saved = work.saved / (1.0 - work.bubble) / micro;
        Some(Estimate {
            setting: setting.clone(),
            seconds: self.rates.seconds(&work, self.slice.chip.memory_bandwidth.max(1.0)),
            least_bytes: memory.arguments() + memory.gradients / 2 + saved as u64,
        })
    }

    fn parallel(&self, mesh: &str, config: &Config) -> Result<Parallel, UserError> {
        let mesh = parse_mesh(mesh, Some(self.devices))?;
        let parallel = Parallel::new(mesh).on_chip(self.slice.chip);
        Llama::check(config, &parallel)?;
        Ok(parallel)
    }
}

/// How a pipeline compares with parameters sharded over all its devices, in a line.
pub(super) fn compared_with_fsdp(request: &PlanRequest, plan: &Plan) -> Option<String> {
    let is_pipeline = Parallel::new(plan.mesh.clone()).stages() > 1;
    let predicted = plan.predicted().filter(|_| is_pipeline)?;
    let given = request.setting(&plan.mesh.to_string());
    let slices = plan.slice.count;
    let fsdp = plan.devices / slices;
    let mesh = match slices {
        1 => format!("fsdp={fsdp}"),
        slices => format!("slice={slices},fsdp={fsdp}"),
    };
    let estimator = Estimator::new(request, &given, plan).ok()?;
    let other = estimator.estimate(&Setting { mesh, ..given })?;
    Some(format!(
        "--mesh {} would take {:.1} ms by estimate, this pipeline {:.1} ms",
        other.setting.mesh,
        other.seconds * 1e3,
        predicted * 1e3
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::llama::attention::Backend;
    use crate::plan::StepTime;
    use crate::runtime::presets::Flags;

    /// Milliseconds that plans of Llama-3.2-1B predicted on v5e:2x4, 16 sequences of 2,048 tokens.
    const COMPILED: [(&str, &str, f64); 6] = [
        ("fsdp=8", "minimal", 237.9),
        ("fsdp=8", "none", 241.2),
        ("fsdp=8", "full", 266.2),
        ("fsdp=4,tensor=2", "minimal", 280.6),
        ("fsdp=2,tensor=4", "minimal", 309.3),
        ("tensor=8", "minimal", 362.9),
    ];

    fn estimate(mesh: &str, remat: &str) -> Estimate {
        let sets = [
            "train.global_batch_size=16".to_string(),
            "train.sequence_length=2048".to_string(),
            format!("train.remat={remat}"),
        ];
        let config = Config::load("configs/llama3.2-1b.toml", &sets).unwrap();
        let request = PlanRequest::new(config, mesh, "v5e:2x4");
        let slice = Slice::parse("v5e:2x4").unwrap();
        let rates = Rates::usual(&request.config, slice.chip);
        let estimator = Estimator { request: &request, slice, devices: 8, limit: 16 << 30, rates };
        estimator.estimate(&request.setting(mesh)).unwrap()
    }

    #[test]
    fn settings_are_estimated_in_the_order_of_their_compiled_times() {
        let estimates = COMPILED.map(|(mesh, remat, _)| estimate(mesh, remat));
        for (found, (mesh, remat, ms)) in estimates.iter().zip(COMPILED) {
            let ratio = found.seconds * 1e3 / ms;
            assert!((0.94..1.06).contains(&ratio), "{mesh} {remat}: {ratio}");
        }
        assert!(estimates.is_sorted_by(|a, b| a.seconds < b.seconds));
        let [minimal, none, full] = [0, 1, 2].map(|i| estimates[i].least_bytes);
        assert!(full < minimal && minimal < none);
    }

    #[test]
    fn a_pipeline_waits() {
        let [pipeline, fsdp] = ["stage=2,fsdp=4", "fsdp=8"].map(|mesh| estimate(mesh, "minimal"));
        assert!(pipeline.seconds > 1.1 * fsdp.seconds);
    }

    #[test]
    fn a_plan_of_a_pipeline_says_what_sharded_parameters_would_take() {
        let sets = ["train.global_batch_size=16", "train.sequence_length=2048"];
        let config = Config::load("configs/llama3.2-1b.toml", &sets.map(String::from)).unwrap();
        let note = |mesh: &str| {
            let request = PlanRequest::new(config.clone(), mesh, "v5e:2x4");
            let time = StepTime { total: 0.4, matmul: 0.3, vector: 0.06, ..StepTime::default() };
            let plan = Plan {
                slice: Slice::parse("v5e:2x4").unwrap(),
                mesh: parse_mesh(mesh, None).unwrap(),
                devices: 8,
                memory: Memory { limit: 16 << 30, ..Memory::default() },
                fits: true,
                flops_per_step: 0.0,
                tokens_per_step: 0,
                time: Some(time),
                course: None,
                compile_seconds: 0.0,
                flags: Flags::new(),
                remat: config.train.remat.clone(),
                attention: Backend::Blockwise,
                notes: Vec::new(),
            };
            compared_with_fsdp(&request, &plan)
        };
        assert_eq!(note("fsdp=8"), None);
        let said = note("stage=2,fsdp=4").unwrap();
        let ms =
            said.strip_prefix("--mesh fsdp=8 would take ").and_then(|rest| rest.split_once(' '));
        let (ms, rest) = ms.unwrap();
        assert!((200.0..400.0).contains(&ms.parse::<f64>().unwrap()), "{said}");
        assert_eq!(rest, "ms by estimate, this pipeline 400.0 ms");
    }
}
