//! `plan`: what a train step takes on TPUs or GPUs, found by compiling it ahead of time. None of
//! them is needed.

use std::cell::RefCell;
use std::path::PathBuf;

use anyhow::Result;
use llama3_tpu::config::Devices;
use llama3_tpu::error::UserError;
use llama3_tpu::hardware::Platform;
use llama3_tpu::pjrt::Flag;
use llama3_tpu::plan::{
    Candidate, Compiler, Estimate, Plan, PlanRequest, Ranking, Search, Slice, write_page,
};

use super::device::ConfigArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    /// Mesh of devices, such as 256x1 or fsdp=256; default: the configuration's
    #[arg(long, default_value = "")]
    mesh: String,
    /// Devices to compile for: a TPU slice such as v5e:16x16 or v5p:4x4x4 (with --mesh slice=2,…
    /// two of them), GPUs such as h200:8, virtual CPU devices such as cpu:8
    #[arg(long)]
    topology: String,
    /// Compiler plugin to use instead of the installed one
    #[arg(long, value_name = "FILE")]
    plugin: Option<PathBuf>,
    /// Compiler flag over those of the preset; may be repeated
    #[arg(long = "flag", value_name = "NAME=VALUE")]
    flags: Vec<String>,
    /// Keep the compiled executable in this file, also gs://BUCKET/FILE or s3://BUCKET/FILE
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Keep the optimized program (HloModuleProtoWithConfig) in this file
    #[arg(long, value_name = "FILE")]
    hlo: Option<PathBuf>,
    /// Write a page with pictures of memory and time over the step, and of the search
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Estimate other meshes, remat policies and micro-batches too, compile those that may be the
    /// fastest, and rank them by predicted time
    #[arg(long)]
    search: bool,
    /// List the N operations that take longest, too
    #[arg(long, value_name = "N", default_value_t = 0)]
    operations: usize,
    /// Print one JSON object on stdout
    #[arg(long)]
    json: bool,
}

impl Args {
    fn request(&self) -> Result<PlanRequest> {
        let slice = Slice::parse(&self.topology)?;
        if self.search && slice.chip.platform == Platform::Cpu {
            return Err(UserError(format!(
                "plan: --search ranks by predicted times, and none is predicted for {}; name TPUs \
                 or GPUs",
                self.topology
            ))
            .into());
        }
        let has_mesh = !self.mesh.is_empty() || slice.dims.iter().product::<usize>() > 1;
        let devices = Devices { platform: slice.chip.platform, has_mesh };
        let config = self.config.load(devices, None)?;
        let mut request = PlanRequest::new(config, &self.mesh, &self.topology);
        request.plugin.clone_from(&self.plugin);
        request.out.clone_from(&self.out);
        request.hlo.clone_from(&self.hlo);
        for flag in &self.flags {
            let (name, value) = flag.split_once('=').unwrap_or((flag, "true"));
            request.flags.insert(name.to_string(), Flag::parse(value));
        }
        Ok(request)
    }
}

pub(super) fn run(args: &Args) -> Result<()> {
    let request = args.request()?;
    let compiler = Compiler::new(&request)?;
    let plan = compiler.plan(&request)?;
    print(args, &plan)?;
    let tried = RefCell::new(Vec::new());
    let log = |candidate: &Candidate| {
        llama3_tpu::log!("tried {candidate}");
        tried.borrow_mut().push(candidate.clone());
    };
    // A search goes on from the remat policy that "auto" came to.
    let found = request.with_remat(plan.remat.clone());
    let request = if plan.fits { found } else { request };
    search(args, &plan, &Search::new(&compiler, &request, &plan, &log))?;
    if let Some(path) = &args.html {
        write_page(&plan, &tried.borrow(), path)?;
        llama3_tpu::log!("wrote {}", path.display());
    }
    Ok(())
}

fn print(args: &Args, plan: &Plan) -> Result<()> {
    if args.json {
        super::print(&format!("{}\n", plan.json()))?;
    } else {
        llama3_tpu::log!("{}", plan.text().trim_end());
    }
    if args.operations > 0 {
        llama3_tpu::log!("{}", plan.longest_text(args.operations).trim_end());
    }
    Ok(())
}

/// Other settings, where they are asked for or the plan does not fit.
fn search(args: &Args, plan: &Plan, search: &Search) -> Result<()> {
    if args.search {
        print_ranking(&search.ranked()?);
    } else if !plan.fits {
        llama3_tpu::log!("looking for a setting that fits");
        match search.first_that_fits()? {
            Some(candidate) => llama3_tpu::log!("would fit: {candidate}; plan it for its time"),
            None => llama3_tpu::log!(
                "no remat policy, micro-batch or sharding over these devices fits; use more devices"
            ),
        }
    }
    Ok(())
}

/// What was compiled, by predicted time, and the best estimate of each mesh that was not.
fn print_ranking(ranking: &Ranking) {
    let Ranking { fitting, estimated, too_large, refused } = ranking;
    llama3_tpu::log!(
        "compiled and fit: {}; too large: {too_large}; do not divide the model or the batch: \
         {refused}; not compiled, by their estimates: {}",
        fitting.len(),
        estimated.len()
    );
    for (rank, candidate) in fitting.iter().enumerate() {
        llama3_tpu::log!("{:>3}  {candidate}", rank + 1);
    }
    let mut meshes: Vec<&str> = Vec::new();
    for Estimate { setting, seconds, .. } in estimated {
        if !meshes.contains(&&*setting.mesh) {
            llama3_tpu::log!("     {setting}: about {:.0} ms, not compiled", seconds * 1e3);
            meshes.push(&setting.mesh);
        }
    }
}
