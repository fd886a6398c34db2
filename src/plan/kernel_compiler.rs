//! A process that compiles one kernel for one chip and has the compiler dump its bundles. The
//! compiler reads where to when it is loaded, and a plan compiles many programs, which would all be
//! dumped.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail, ensure};

use super::Slice;
use super::bundles::{BasicBlock, basic_blocks};
use super::target::Target;
use crate::atomic_file::TemporaryFolder;
use crate::hardware::Chip;
use crate::pjrt::CompileOptions;

/// The first argument of the process; then come a slice and the plugin. The module is read from the
/// standard input.
pub const COMPILE_KERNEL: &str = "compile-kernel";

/// What libtpu reads its settings from.
const SETTINGS: &str = "LIBTPU_INIT_ARGS";

/// Compiles what the arguments say, those behind [`COMPILE_KERNEL`].
pub fn compile_kernel(arguments: &[OsString]) -> ExitCode {
    match compile(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            crate::log!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn compile(arguments: &[OsString]) -> Result<()> {
    let [slice, plugin] = arguments else {
        bail!("usage: {COMPILE_KERNEL} SLICE PLUGIN");
    };
    let slice = Slice::parse(&slice.to_string_lossy())?;
    let target = Target::open(&slice, Some(Path::new(plugin)))?;
    let mut module = String::new();
    std::io::stdin().read_to_string(&mut module)?;
    let mut options = CompileOptions::partitioned(1);
    options.device_assignment = Some(vec![target.described[0].id]);
    target.compile(&module, &options)?;
    Ok(())
}

/// The smallest slice of a chip.
fn smallest(chip: &Chip) -> Result<Slice> {
    let sizes = ["1x1", "2x2x1"].into_iter();
    let slices = sizes.map(|size| Slice::parse(&format!("{}:{size}", chip.name)));
    slices.flatten().next().with_context(|| format!("{} has no slice of few chips", chip.name))
}

/// Compiles a module of one kernel in a process of its own and reads its blocks.
pub(super) fn dumped_blocks(module: &str, chip: &Chip, plugin: &Path) -> Result<Vec<BasicBlock>> {
    let folder = TemporaryFolder::create("llama3-tpu-bundles")?;
    let given = std::env::var(SETTINGS).unwrap_or_default();
    let dump = folder.path().display();
    let settings = format!(
        "{given} --xla_jf_dump_to={dump} --xla_jf_dump_llo_text=true \
         --xla_jf_dump_llo_pass_label_regex=.*final_bundles.*"
    );
    let mut child = Command::new(std::env::current_exe()?)
        .args([COMPILE_KERNEL, &smallest(chip)?.name()])
        .arg(plugin)
        .env(SETTINGS, settings.trim_start())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    // A child that ends before it has read all says why.
    let _ = child.stdin.take().context("no pipe")?.write_all(module.as_bytes());
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{}", said.lines().last().unwrap_or("the compiler ended"));
    let blocks = basic_blocks(&longest_dump(folder.path())?);
    ensure!(!blocks.is_empty(), "the compiler dumped no bundles");
    Ok(blocks)
}

/// The dump of the kernel, which is longer than those of the code around it.
fn longest_dump(folder: &Path) -> Result<String> {
    let files = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    let dumps = files.into_iter().map(|file| file.path());
    let dumps = dumps.filter(|path| path.to_string_lossy().ends_with("-01-final_bundles.txt"));
    let longest = dumps.max_by_key(|path| path.metadata().map_or(0, |about| about.len()));
    let path = longest.context("the compiler dumped no bundles")?;
    Ok(String::from_utf8_lossy(&std::fs::read(path)?).into_owned())
}
