//! `report`: what runs did, as a page.

use std::path::{Path, PathBuf};

use anyhow::Result;
use llama3_tpu::report::write_report;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folders of runs, such as runs/shakespeare; several are drawn over each other
    #[arg(required = true, value_name = "RUN")]
    runs: Vec<PathBuf>,
    /// File of the page; the card is written beside it, with the ending md. Default: report.html in
    /// the folder of the run, for several runs in this one
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<()> {
    let default = match &args.runs[..] {
        [run] => run.join("report.html"),
        _ => Path::new("report.html").to_owned(),
    };
    let out = args.out.as_ref().unwrap_or(&default);
    let card = write_report(&args.runs, out)?;
    llama3_tpu::log!("wrote {} and {}", out.display(), card.display());
    Ok(())
}
