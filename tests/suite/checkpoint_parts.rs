//! Checkpoints that several processes write together, each its part.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::process::Process;
use llama3_tpu::storage::Location;
use llama3_tpu::train::async_checkpoint::{AsyncCheckpoint, HostMemory};
use llama3_tpu::weights::TrainState;
use llama3_tpu::weights::checkpoint::{CheckpointError, Reader, TensorEntry, Writer, Writers};

use crate::support::runtime;
use crate::training::{programs, small};

const SETS: [&str; 1] = ["train.scan_layers=true"];

/// The state of a small model before its first step.
fn state(runtime: &Runtime) -> TrainState {
    let programs = programs(runtime, &small(&SETS));
    TrainState::initial(runtime, &programs).unwrap()
}

/// The writers of a checkpoint by `count` hosts, each with its part written, the first from a copy
/// in `memory`.
fn parts(
    runtime: &Runtime,
    state: &TrainState,
    count: usize,
    output: &Path,
    memory: &mut HostMemory,
) -> Vec<Writer> {
    let mut part = |index| {
        let writers = Writers { index, count, run: "hosts".to_string() };
        let mut own = Runtime::new(runtime.client.clone(), runtime.parallel().clone()).unwrap();
        own.devices.process = Process::share(index, count, runtime.parallel().devices());
        let writer = Writer::begin(output, 3, writers).unwrap();
        // The others have no memory for a copy and write before they return.
        let (used, free) = match index {
            0 => (std::mem::take(memory), u64::MAX),
            _ => (HostMemory::default(), 0),
        };
        let saving = AsyncCheckpoint::start(&own, state, 3, writer, Vec::new(), used, free);
        let written = saving.unwrap().wait().unwrap();
        if index == 0 {
            *memory = written.memory;
        }
        written.writer
    };
    (0..count).map(&mut part).collect()
}

fn finish(mut parts: Vec<Writer>) -> Result<PathBuf, CheckpointError> {
    let first = parts.remove(0);
    parts.into_iter().for_each(|part| part.hand_in().unwrap());
    let place = first.finish(&serde_json::json!({ "seed": 0 }))?;
    Ok(place.local().unwrap().to_path_buf())
}

/// Every tensor of a checkpoint, all of whose checksums are right.
pub(crate) fn tensors(place: impl Into<Location>) -> BTreeMap<String, Vec<u8>> {
    let reader = Reader::open(place).unwrap();
    reader.verify().unwrap();
    let read = |(name, tensor): (&String, &TensorEntry)| {
        let mut bytes = vec![0; tensor.bytes()];
        reader.read_into(name, &mut bytes).unwrap();
        (name.clone(), bytes)
    };
    reader.tensors().iter().map(read).collect()
}

#[test]
fn the_halves_of_two_hosts_form_one_checkpoint_that_any_mesh_reads() {
    let [alone, together] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let mut memory = HostMemory::default();
    for mesh in ["data=8", "data=4,tensor=2", "data=2,fsdp=2,tensor=2"] {
        let runtime = runtime(mesh);
        let state = state(&runtime);
        let whole = finish(parts(&runtime, &state, 1, alone.path(), &mut memory)).unwrap();
        let halves = finish(parts(&runtime, &state, 2, together.path(), &mut memory)).unwrap();
        let expected = tensors(&whole);
        assert!(expected.len() > 20 && expected == tensors(&halves), "{mesh}");
        let names: Vec<String> = std::fs::read_dir(&halves)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| {
                !name.starts_with("model-host0000") && !name.starts_with("optimizer-host0000")
            })
            .collect();
        assert_eq!(names, ["manifest.json"], "{mesh}");
        let bytes = |host: usize| -> u64 {
            let files = std::fs::read_dir(&halves).unwrap().map(Result::unwrap);
            let own = files
                .filter(|f| f.file_name().to_string_lossy().contains(&format!("host0000{host}")));
            own.map(|f| f.metadata().unwrap().len()).sum()
        };
        assert!(bytes(1) > 0 && bytes(0) > 0, "{mesh}: {} {}", bytes(0), bytes(1));
        for other in ["data=1", "data=2,tensor=4"] {
            let runtime = crate::support::runtime(other);
            let layout = programs(&runtime, &small(&SETS)).state();
            let read = |path: &Path| {
                let reader = Reader::open(path).unwrap();
                TrainState::read(&runtime, layout.clone(), &reader).unwrap()
            };
            let mesh = runtime.devices.mesh();
            for (a, b) in read(&whole).arrays.iter().zip(&read(&halves).arrays) {
                assert!(a.to_host(mesh).unwrap() == b.to_host(mesh).unwrap(), "{other}");
            }
        }
    }
}

#[test]
fn a_missing_half_is_one_line_and_no_checkpoint() {
    let output = tempfile::tempdir().unwrap();
    let runtime = runtime("data=4,tensor=2");
    let state = state(&runtime);
    let mut half = parts(&runtime, &state, 2, output.path(), &mut HostMemory::default());
    drop(half.pop());
    let error = finish(half).unwrap_err().to_string();
    assert!(
        error.starts_with(
            "checkpoint: step-00000003 is not complete: process 1 has not handed in part-1.json"
        ),
        "{error}"
    );
    assert!(!error.contains('\n'));
    let folder = output.path().join("checkpoints");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);

    // A half that vanishes later.
    let path =
        finish(parts(&runtime, &state, 2, output.path(), &mut HostMemory::default())).unwrap();
    let file = "optimizer-host00001-00001-of-00001.safetensors";
    std::fs::remove_file(path.join(file)).unwrap();
    let error = Reader::open(&path).unwrap_err();
    assert!(error.is_user_error());
    let error = error.to_string();
    assert!(error.contains(file) && error.contains("resume from another"), "{error}");
}

#[test]
fn a_damaged_half_is_found_when_its_blocks_are_read() {
    let output = tempfile::tempdir().unwrap();
    let runtime = runtime("data=2,fsdp=4");
    let state = state(&runtime);
    let path =
        finish(parts(&runtime, &state, 2, output.path(), &mut HostMemory::default())).unwrap();
    let file = path.join("model-host00000-00001-of-00001.safetensors");
    let mut bytes = std::fs::read(&file).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let layout = programs(&runtime, &small(&SETS)).state();
    let error = TrainState::read(&runtime, layout, &Reader::open(&path).unwrap());
    let error = format!("{:#}", error.err().expect("an error"));
    assert!(error.contains("does not have its checksum"), "{error}");
}
