//! The report on one or several runs: a page of curves, figures, samples and settings in one HTML
//! file, and a Markdown card, from what the folders of the runs have.
//!
//! Invariant: it reads folders alone; it knows no device, no program and no trainer.

mod card;
mod curves;
pub mod goodput;
mod histogram;
mod layer_norms;
pub mod notes;
mod page;
mod run_folder;
mod summary;
mod thinned;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::atomic_file::write_unsynced;
use run_folder::RunFolder;

/// Writes the report on the runs in `folders` to `out`, and the card beside it with the ending
/// `md`; the result is the path of the card.
pub fn write_report(folders: &[PathBuf], out: &Path) -> Result<PathBuf> {
    let runs: Vec<RunFolder> =
        folders.iter().map(|folder| RunFolder::read(folder)).collect::<Result<_>>()?;
    let card = out.with_extension("md");
    for (path, text) in [(out, page::page(&runs)), (&card, card::card(&runs))] {
        write_unsynced(path, text.as_bytes())
            .with_context(|| format!("report: cannot write {}", path.display()))?;
    }
    Ok(card)
}
