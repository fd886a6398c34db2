//! `emit`: the module of any program for any mesh, as text on stdout. No plugin is needed.

use anyhow::Result;
use clap::ValueEnum;
use llama3_tpu::config::{Config, Devices};
use llama3_tpu::generate::programs::{DecodePrograms, Sizes};
use llama3_tpu::generate::sampling::Filters;
use llama3_tpu::graph::Module;
use llama3_tpu::hardware::Platform;
use llama3_tpu::llama::Llama;
use llama3_tpu::parallel::{Parallel, parse_mesh};
use llama3_tpu::step::Programs;

use super::device::ConfigArgs;
use super::print;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    /// Mesh of devices, such as 8x1; default: the configuration's, or one device
    #[arg(long)]
    mesh: Option<String>,
    #[arg(long, value_enum, default_value = "train")]
    program: Program,
    /// What the module is for: some parts have a faster form on one platform
    #[arg(long, value_name = "cpu|gpu|tpu", default_value = "cpu")]
    platform: Platform,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Program {
    Init,
    Train,
    Eval,
    Prefill,
    Decode,
}

impl Program {
    fn module(self, config: &Config, parallel: &Parallel) -> Module {
        let llama = Llama::new(config, parallel.clone());
        let serving = Llama::inference(&config.model, parallel.clone(), llama.dtype, false);
        let serving = serving.with_adapters_of(config.lora.as_ref());
        let decoding = decode_programs(config, &serving);
        let programs = Programs::new(config, llama);
        match self {
            Program::Init => programs.init(),
            Program::Train => programs.train_step(),
            Program::Eval => programs.eval_step(),
            Program::Prefill => decoding.prefill(),
            Program::Decode => decoding.decode(),
        }
    }
}

/// One greedy sequence that fills the training length, half of it prompt: what `generate` compiles
/// for such a prompt.
fn decode_programs<'a>(config: &Config, llama: &'a Llama) -> DecodePrograms<'a> {
    let slots = config.train.sequence_length.next_power_of_two();
    DecodePrograms {
        llama,
        parameters: llama.parameter_arrays(llama.dtype),
        sizes: Sizes { rows: llama.parallel.batch_shards(), prompt: (slots / 2).max(1), slots },
        filters: Filters::default(),
    }
}

pub(super) fn run(args: &Args) -> Result<()> {
    let devices = Devices { platform: args.platform, has_mesh: args.mesh.is_some() };
    let config = args.config.load(devices, None)?;
    let mesh = parse_mesh(args.mesh.as_deref().unwrap_or(&config.parallel.mesh), None)?;
    let parallel = Parallel::new(mesh).on(args.platform);
    Llama::check(&config, &parallel)?;
    print(&args.program.module(&config, &parallel).text())
}
