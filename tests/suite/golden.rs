//! `hlo/` holds what is emitted, for review: each file must be what its first line's command writes
//! now, and must compile. `UPDATE_HLO=1` rewrites the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use llama3_tpu::config::Config;
use llama3_tpu::graph::Module;
use llama3_tpu::pjrt::CompileOptions;

use crate::rows::rows;
use crate::support::runtime;
use crate::training::programs;

const OPS_COMMAND: &str = "UPDATE_HLO=1 cargo test --features pjrt-cpu golden";
const CONFIG: &str = "llama3-tiny";
const MESHES: [&str; 3] = ["1x1", "8x1", "4x2"];
const PROGRAMS: [&str; 2] = ["train", "eval"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hlo")
}

fn update() -> bool {
    std::env::var_os("UPDATE_HLO").is_some_and(|v| v == "1")
}

/// What is wrong with the file, if anything; rewrites it where that is asked for.
pub(crate) fn compare(name: &str, command: &str, text: &str) -> Option<String> {
    let path = folder().join(name);
    let wanted = format!("// {command}\n{text}");
    if update() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &wanted).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    let lines = found.lines().zip(wanted.lines()).zip(1..);
    let differs = lines.filter(|((a, b), _)| a != b).map(|(_, i)| i).next();
    (found != wanted).then(|| match differs {
        Some(line) => format!(
            "hlo/{name}:{line} is not what is emitted now; if that is meant, run {OPS_COMMAND}"
        ),
        None => format!("hlo/{name} is missing or cut short; run {OPS_COMMAND}"),
    })
}

fn op_file(name: &str) -> String {
    format!("ops/{name}.mlir")
}

fn program_file(program: &str, mesh: &str) -> String {
    format!("{CONFIG}.{program}.{mesh}.mlir")
}

fn tiny(mesh: &str, program: &str) -> Module {
    let path = format!("{}/configs/{CONFIG}.toml", env!("CARGO_MANIFEST_DIR"));
    let config = Config::load(path, &[]).unwrap();
    let programs = programs(&runtime(mesh), &config);
    match program {
        "train" => programs.train_step(),
        _ => programs.eval_step(),
    }
}

#[test]
fn ops_are_emitted_as_reviewed() {
    let rows = rows();
    let file =
        |row: &crate::rows::Row| compare(&op_file(&row.name), OPS_COMMAND, &row.shown().text());
    let problems: Vec<String> = rows.iter().filter_map(file).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn emitted_ops_compile() {
    let two = runtime("2x1");
    for row in rows().into_iter().filter(|r| !r.not_for_cpus) {
        let module = row.shown();
        let devices = row.mesh.as_ref().map_or(1, |mesh| mesh.devices());
        let options = CompileOptions::partitioned(devices);
        let compiled = two.client.compile(&module.text(), &options);
        assert!(compiled.is_ok(), "{}: {}", row.name, compiled.err().unwrap());
    }
}

#[test]
fn programs_are_emitted_as_reviewed_by_the_command_that_a_file_names() {
    let mut problems = Vec::new();
    for (mesh, program) in MESHES.iter().flat_map(|m| PROGRAMS.map(|p| (m, p))) {
        let arguments =
            format!("emit --config configs/{CONFIG}.toml --mesh {mesh} --program {program}");
        let output = Command::new(env!("CARGO_BIN_EXE_llama3-tpu"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(arguments.split(' '))
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        // Another process and another run of this one give the same bytes.
        assert!(text == tiny(mesh, program).text(), "{mesh} {program}");
        assert!(text == tiny(mesh, program).text(), "{mesh} {program}");
        let command = format!("llama3-tpu {arguments}");
        problems.extend(compare(&program_file(program, mesh), &command, &text));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn emitted_programs_compile() {
    for mesh in MESHES {
        let runtime = runtime(mesh);
        for program in PROGRAMS {
            runtime.compile(&tiny(mesh, program)).unwrap();
        }
    }
}

/// Paths below `hlo`.
fn files(folder: &Path, below: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else {
            found.insert(name);
        }
    }
    found
}

#[test]
fn no_file_is_stale() {
    let ops = rows().into_iter().map(|r| op_file(&r.name));
    let programs = MESHES.iter().flat_map(|m| PROGRAMS.map(|p| program_file(p, m)));
    // Beside what is emitted: figures and the pictures of the README.
    let others = [crate::collectives::FILE, "BENCHMARKS.md", "report.png", "plan.png"];
    let others = others.map(String::from);
    let made: BTreeSet<String> = ops.chain(programs).chain(others).collect();
    let stale: Vec<String> = files(&folder(), "").difference(&made).cloned().collect();
    if update() {
        stale.iter().for_each(|f| fs::remove_file(folder().join(f)).unwrap());
    } else {
        assert!(stale.is_empty(), "hlo/{} belongs to no test; delete it", stale.join(", hlo/"));
    }
}
