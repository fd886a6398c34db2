//! Round trips, damage of every kind, crashes, full disks, and checkpoints written in parts; one
//! file because each changes the same small checkpoint.

use super::*;
use crate::dtype::DType;
use crate::hf::safetensors::{FileWriter, MAX_SHARD_BYTES, TensorSpec};
use crate::storage::{Location, fake_gcs};
use proptest::prelude::*;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const SEED: u64 = 17;

fn specs(prefix: &str) -> Vec<TensorSpec> {
    let spec =
        |name: &str, shape: &[usize]| TensorSpec::new(format!("{prefix}{name}"), DType::F32, shape);
    vec![spec("embed", &[6, 4]), spec("w", &[4, 5]), spec("norm", &[4])]
}

/// Bytes that depend on the name, so that mixed-up tensors differ.
fn bytes(spec: &TensorSpec, step: u64) -> Vec<u8> {
    let salt = crc32fast::hash(spec.name.as_bytes()).wrapping_add(step as u32);
    (0..spec.bytes() as u32).map(|i| (i.wrapping_mul(31) ^ salt) as u8).collect()
}

/// A writer of whole tensors into files of at most `max_bytes`.
fn create(
    output: impl Into<Location>,
    step: u64,
    all: [&[TensorSpec]; 2],
    max_bytes: u64,
) -> Result<Writer> {
    let mut writer = Writer::begin(output, step, Writers::one())?;
    for (of, specs) in ["model", "optimizer"].into_iter().zip(all) {
        let slices: Vec<TensorSlice> = specs.iter().map(TensorSlice::whole).collect();
        writer.declare(of, &slices, max_bytes)?;
    }
    Ok(writer)
}

fn write(output: &Path, step: u64) -> Result<PathBuf> {
    write_at(output.into(), step).map(local)
}

fn write_at(output: Location, step: u64) -> Result<Location> {
    let (model, optimizer) = (specs(""), specs("m."));
    let mut writer = create(output, step, [&model, &optimizer], 100)?;
    for spec in optimizer.iter().chain(&model) {
        writer.tensor(&spec.name, &bytes(spec, step))?;
    }
    writer.file("config.toml", b"[model]\n")?;
    writer.finish(&json!({"seed": SEED}))
}

fn local(place: Location) -> PathBuf {
    place.local().unwrap().to_path_buf()
}

fn path_of(output: &TempDir, step: u64) -> PathBuf {
    local(path(output.path(), step))
}

fn written(step: u64) -> (TempDir, PathBuf) {
    let output = tempfile::tempdir().unwrap();
    let path = write(output.path(), step).unwrap();
    (output, path)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_written_is_read_back() {
    let (output, path) = written(100);
    assert_eq!(path, output.path().join("checkpoints/step-00000100"));
    assert_eq!(
        names(&path),
        [
            "config.toml",
            "manifest.json",
            "model-00001-of-00002.safetensors",
            "model-00002-of-00002.safetensors",
            "optimizer-00001-of-00002.safetensors",
            "optimizer-00002-of-00002.safetensors",
        ]
    );
    let reader = Reader::open(&path).unwrap();
    reader.verify().unwrap();
    assert_eq!(reader.step(), 100);
    let state: serde_json::Value = reader.state().unwrap();
    assert_eq!(state["seed"], SEED);
    assert_eq!(reader.file("config.toml").unwrap(), b"[model]\n");
    for spec in specs("").iter().chain(&specs("m.")) {
        assert_eq!(reader.get(&spec.name).unwrap().shape, spec.shape);
        let mut out = vec![0; spec.bytes() as usize];
        reader.read_into(&spec.name, &mut out).unwrap();
        assert_eq!(out, bytes(spec, 100));
    }
    let error = reader.get("v.w").unwrap_err().to_string();
    assert!(error.contains("has no tensor v.w"), "{error}");
}

#[test]
fn the_same_checkpoint_has_the_same_bytes() {
    let ((_a, a), (_b, b)) = (written(3), written(3));
    for name in names(&a) {
        assert_eq!(fs::read(a.join(&name)).unwrap(), fs::read(b.join(&name)).unwrap(), "{name}");
    }
}

#[test]
fn a_step_can_be_written_again() {
    let (output, path) = written(7);
    write(output.path(), 7).unwrap();
    Reader::open(&path).unwrap().verify().unwrap();
    assert_eq!(names(path.parent().unwrap()), ["step-00000007"]);
}

/// Step of the newest checkpoint that can be opened, and how many were skipped.
fn newest_step(output: &Path) -> (Option<u64>, usize) {
    let mut skipped = 0;
    let reader = newest(output, |_| skipped += 1).unwrap();
    (reader.map(|reader| reader.step()), skipped)
}

#[test]
fn the_newest_is_the_highest_step() {
    let output = tempfile::tempdir().unwrap();
    assert_eq!(newest_step(output.path()), (None, 0));
    for step in [100, 20, 100_000_000] {
        write(output.path(), step).unwrap();
    }
    let folder = output.path().join("checkpoints");
    fs::create_dir(folder.join("notes")).unwrap();
    let steps: Vec<u64> = list(output.path()).unwrap().into_iter().map(|(s, _)| s).collect();
    assert_eq!(steps, [20, 100, 100_000_000]);
    assert_eq!(newest_step(output.path()), (Some(100_000_000), 0));
    remove(&output.path().into(), 20).unwrap();
    assert_eq!(names(&folder), ["notes", "step-00000100", "step-100000000"]);
}

#[test]
fn a_checkpoint_that_cannot_be_read_is_skipped_aloud_and_never_counts_as_none() {
    let output = tempfile::tempdir().unwrap();
    for step in [10, 20, 30] {
        write(output.path(), step).unwrap();
    }
    fs::remove_file(path_of(&output, 30).join("manifest.json")).unwrap();
    fs::write(path_of(&output, 20).join("config.toml"), "").unwrap();
    assert_eq!(newest_step(output.path()), (Some(10), 2));
    fs::remove_file(path_of(&output, 10).join("manifest.json")).unwrap();
    let error = newest(output.path(), |_| ()).unwrap_err();
    assert!(error.is_user_error() && error.to_string().contains("step-00000030"), "{error}");
    // A folder that cannot be listed is not an empty one.
    fs::remove_dir_all(output.path().join("checkpoints")).unwrap();
    fs::write(output.path().join("checkpoints"), "").unwrap();
    assert!(newest(output.path(), |_| ()).is_err());
}

#[test]
fn leftovers_of_a_crash_are_ignored_and_then_removed() {
    let (output, _) = written(10);
    let folder = output.path().join("checkpoints");
    for name in ["step-00000020.tmp-999999999", "step-00000020.tmp-1"] {
        fs::create_dir(folder.join(name)).unwrap();
        fs::write(folder.join(name).join("manifest.json"), "{}").unwrap();
    }
    fs::create_dir(folder.join("notes.tmp-1")).unwrap();
    assert_eq!(newest_step(output.path()), (Some(10), 0));
    remove_leftovers(&output.path().into()).unwrap();
    assert_eq!(names(&folder), ["notes.tmp-1", "step-00000010"]);
}

#[test]
fn an_abandoned_checkpoint_leaves_nothing() {
    let output = tempfile::tempdir().unwrap();
    drop(create(output.path(), 1, [&specs(""), &[]], 100).unwrap());
    assert!(names(&output.path().join("checkpoints")).is_empty());
}

#[track_caller]
fn check_damaged(path: &Path, expected: &str) {
    let error = Reader::open(path).and_then(|reader| reader.verify()).unwrap_err();
    let line = error.to_string();
    assert!(line.contains(expected), "{line}");
    assert!(error.is_user_error() && !line.contains('\n'), "{line}");
}

#[test]
fn damage_is_found_and_named() {
    let shard = "model-00001-of-00002.safetensors";
    let damage = |act: &dyn Fn(&Path), expected: &str| {
        let (_output, path) = written(5);
        act(&path);
        check_damaged(&path, expected);
    };
    let edit = |path: &Path, name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = fs::read(path.join(name)).unwrap();
        change(&mut bytes);
        fs::write(path.join(name), bytes).unwrap();
    };
    damage(&|p| fs::remove_file(p.join("manifest.json")).unwrap(), "cannot be read (manifest.json");
    damage(&|p| fs::remove_file(p.join(shard)).unwrap(), "model-00001-of-00002.safetensors was");
    damage(&|p| edit(p, shard, &|b| b.truncate(b.len() - 1)), "bytes and was written with");
    damage(&|p| edit(p, shard, &|b| *b.last_mut().unwrap() ^= 1), "does not have its checksum");
    damage(&|p| edit(p, shard, &|b| b[8] = b'x'), "its header is not valid");
    damage(&|p| edit(p, "config.toml", &|b| b[1] = b'x'), "its content does not");
    damage(&|p| edit(p, "manifest.json", &|b| b.truncate(b.len() / 2)), "manifest.json was");
    let replace = |from: &'static str, to: &'static str| {
        move |b: &mut Vec<u8>| {
            let text = String::from_utf8(b.clone()).unwrap();
            // An edit that knows nothing of the checksum is found by it.
            let line = text.lines().find(|line| line.starts_with("  \"crc32\"")).unwrap();
            let text = text.replacen(line, "", 1);
            assert!(text.contains(from));
            *b = text.replacen(from, to, 1).into_bytes();
        }
    };
    let manifest = |from, to, expected: &str| {
        damage(&|p| edit(p, "manifest.json", &replace(from, to)), expected);
    };
    manifest("\"version\": 1", "\"version\": 2", "it has version 2, this program reads 1");
    manifest("llama3-tpu checkpoint", "other", "its format is \"other\"");
    manifest("\"F32\"", "\"F31\"", "dtype \"F31\" is unknown");
    manifest("\"F32\"", "\"I32\"", "in the manifest");
    manifest("\"config.toml\"", "\"../config.toml\"", "is not a file name");
    manifest("\"key\": \"embed\"", "\"key\": \"other\"", "has no tensor other");
}

#[test]
fn a_header_that_renames_a_tensor_is_found() {
    let (_output, path) = written(5);
    let file = path.join("optimizer-00002-of-00002.safetensors");
    let text = fs::read(&file).unwrap();
    let mut renamed = Vec::new();
    let at = text.windows(8).position(|w| w == b"\"m.norm\"").unwrap();
    renamed.extend_from_slice(&text[..at]);
    renamed.extend_from_slice(b"\"m.nor2\"");
    renamed.extend_from_slice(&text[at + 8..]);
    fs::write(&file, renamed).unwrap();
    check_damaged(&path, "has no tensor m.norm");
}

/// A 4 x 6 tensor of bytes 0..24, as a process of a 2 x 2 mesh would write each quarter.
fn in_parts() -> (TempDir, PathBuf) {
    let output = tempfile::tempdir().unwrap();
    let path = output.path().join("checkpoints/step-00000001");
    fs::create_dir_all(&path).unwrap();
    let (mut parts, mut files) = (vec![], serde_json::Map::new());
    for (i, start) in [[0, 0], [0, 3], [2, 0], [2, 3]].into_iter().enumerate() {
        let file = format!("model-part-{i}.safetensors");
        let spec = TensorSpec::new("w", DType::U8, &[2, 3]);
        let bytes: Vec<u8> = (0..2)
            .flat_map(|r| (0..3).map(move |c| ((start[0] + r) * 6 + start[1] + c) as u8))
            .collect();
        let mut writer = FileWriter::create(&path.join(&file), &[spec]).unwrap();
        writer.tensor("w", &bytes).unwrap();
        files.insert(file.clone(), json!({"bytes": writer.finish().unwrap()}));
        let crc32 = format!("{:08x}", crc32fast::hash(&bytes));
        parts.push(
            json!({"file": file, "key": "w", "start": start, "shape": [2, 3], "crc32": crc32}),
        );
    }
    let manifest = json!({
        "format": "llama3-tpu checkpoint", "version": 1, "step": 1, "state": null, "files": files,
        "tensors": {"w": {"dtype": "U8", "shape": [4, 6], "parts": parts}},
    });
    fs::write(path.join("manifest.json"), manifest.to_string()).unwrap();
    (output, path)
}

#[test]
fn parts_are_assembled() {
    let (_output, path) = in_parts();
    let reader = Reader::open(&path).unwrap();
    reader.verify().unwrap();
    let mut bytes = [0; 24];
    reader.read_into("w", &mut bytes).unwrap();
    assert_eq!(bytes.to_vec(), (0..24).collect::<Vec<u8>>());
}

#[test]
fn parts_must_cover_their_tensor_exactly() {
    let edit = |from: &str, to: &str, expected: &str| {
        let (_output, path) = in_parts();
        let text = fs::read_to_string(path.join("manifest.json")).unwrap();
        assert!(text.contains(from));
        fs::write(path.join("manifest.json"), text.replacen(from, to, 1)).unwrap();
        check_damaged(&path, expected);
    };
    edit("\"start\":[2,3]", "\"start\":[2,2]", "its shards overlap at [2, 2]");
    edit("\"start\":[2,3]", "\"start\":[2,4]", "is outside [4, 6]");
    edit("\"start\":[2,3]", "\"start\":[18446744073709551615,3]", "is outside");
    edit("\"shape\":[4,6]", "\"shape\":[4,7]", "24 elements of 28");
    edit("\"shape\":[4,6]", "\"shape\":[4294967296,4294967296]", "is impossible");
}

/// A checkpoint of one tensor, f32 [3, 512, 512], whose bytes are in three chunks.
fn in_chunks() -> (TempDir, PathBuf, Vec<u8>) {
    let output = tempfile::tempdir().unwrap();
    let spec = TensorSpec::new("w", DType::F32, &[3, 512, 512]);
    let bytes = bytes(&spec, 1);
    let mut writer = create(output.path(), 1, [&[spec], &[]], MAX_SHARD_BYTES).unwrap();
    writer.tensor("w", &bytes).unwrap();
    let path = local(writer.finish(&json!(null)).unwrap());
    (output, path, bytes)
}

#[test]
fn every_byte_is_checked_when_it_is_first_read() {
    let (_output, path, whole) = in_chunks();
    let file = path.join("model-00001-of-00001.safetensors");
    let good = fs::read(&file).unwrap();
    let start = good.len() - whole.len();
    // The last column of each row, as a device of a tensor-parallel mesh reads it.
    let column = |reader: &Reader, layer: usize| {
        let mut out = vec![0; 512 * 4];
        reader.read_slice("w", &[layer, 0, 511], &[1, 512, 1], &mut out).map(|()| out)
    };
    let reader = Reader::open(&path).unwrap();
    for layer in 0..3 {
        let row = |r: usize| &whole[((layer * 512 + r) * 512 + 511) * 4..][..4];
        let expected: Vec<u8> = (0..512).flat_map(row).copied().collect();
        assert_eq!(column(&reader, layer).unwrap(), expected);
    }
    // A byte of the second chunk that no such slice holds.
    let mut bad = good.clone();
    bad[start + (1 << 20) + 5] ^= 1;
    fs::write(&file, &bad).unwrap();
    let reader = Reader::open(&path).unwrap();
    column(&reader, 0).unwrap();
    let error = column(&reader, 1).unwrap_err().to_string();
    assert!(error.contains("tensor w does not have its checksum"), "{error}");
    assert!(column(&reader, 1).is_err(), "what is wrong stays so");
    assert!(reader.read_into("w", &mut vec![0; whole.len()]).is_err());
    assert!(reader.verify().is_err());
    fs::write(&file, &good).unwrap();
    Reader::open(&path).unwrap().verify().unwrap();
}

#[test]
fn checkpoints_of_former_versions_have_one_checksum_a_tensor() {
    let (_output, path, whole) = in_chunks();
    let mut manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(path.join("manifest.json")).unwrap()).unwrap();
    manifest.as_object_mut().unwrap().remove("crc32").unwrap();
    let part = manifest["tensors"]["w"]["parts"][0].as_object_mut().unwrap();
    assert_eq!(part.remove("chunks").unwrap().as_str().unwrap().len(), 24);
    fs::write(path.join("manifest.json"), manifest.to_string()).unwrap();
    let mut out = vec![0; 512 * 4];
    let read = |out: &mut Vec<u8>| {
        Reader::open(&path).unwrap().read_slice("w", &[1, 0, 511], &[1, 512, 1], out)
    };
    read(&mut out).unwrap();
    let file = path.join("model-00001-of-00001.safetensors");
    let mut bad = fs::read(&file).unwrap();
    let last = bad.len() - 1;
    bad[last] ^= 1;
    fs::write(&file, &bad).unwrap();
    assert!(read(&mut out).is_err());
    assert_eq!(whole.len(), 3 << 20);
}

#[test]
fn a_manifest_has_a_checksum_of_its_own() {
    let (_output, path) = written(7);
    let text = fs::read_to_string(path.join("manifest.json")).unwrap();
    for (from, to) in [("\"seed\": 17", "\"seed\": 18"), ("\"step\": 7", "\"step\": 8")] {
        assert!(text.contains(from), "{text}");
        fs::write(path.join("manifest.json"), text.replacen(from, to, 1)).unwrap();
        check_damaged(&path, "it does not have its checksum");
    }
}

proptest! {
    #[test]
    fn any_box_of_parts(r in 0usize..4, c in 0usize..6, h in 0usize..5, w in 0usize..7) {
        let (_output, path) = in_parts();
        let (h, w) = (h.min(4 - r), w.min(6 - c));
        let mut out = vec![0; h * w];
        Reader::open(&path).unwrap().read_slice("w", &[r, c], &[h, w], &mut out).unwrap();
        let expected = (r..r + h).flat_map(|r| (c..c + w).map(move |c| (r * 6 + c) as u8));
        prop_assert_eq!(out, expected.collect::<Vec<u8>>());
    }

    #[test]
    fn edited_manifests_never_panic(edits in prop::collection::vec((0usize..1500, any::<u8>()), 1..4)) {
        let (_output, path) = in_parts();
        let mut text = fs::read(path.join("manifest.json")).unwrap();
        for (at, byte) in edits {
            let at = at % text.len();
            text[at] = byte;
        }
        fs::write(path.join("manifest.json"), text).unwrap();
        if let Ok(reader) = Reader::open(&path) {
            let _ = reader.verify();
        }
    }
}

/// A small file system of its own, as long as it lives.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount(bytes: usize) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "tmpfs"])
            .arg(folder.path())
            .output();
        mounted.is_ok_and(|m| m.status.success()).then_some(SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_previous_checkpoint() {
    let Some(disk) = SmallDisk::mount(64 << 10) else {
        eprintln!("skipped: mounting a small tmpfs needs root");
        return;
    };
    let output = disk.0.path();
    let path = write(output, 1).unwrap();
    let big = [TensorSpec::new("w", DType::F32, &[64 << 10])];
    let mut writer = create(output, 2, [&big, &[]], MAX_SHARD_BYTES).unwrap();
    let error = writer.tensor("w", &bytes(&big[0], 2)).unwrap_err().to_string();
    assert!(error.contains("no space left"), "{error}");
    assert!(error.contains("the previous checkpoint step-00000001 is intact"), "{error}");
    drop(writer);
    assert_eq!(names(&output.join("checkpoints")), ["step-00000001"]);
    Reader::open(&path).unwrap().verify().unwrap();
}

fn keys(server: &fake_gcs::FakeGcs) -> Vec<String> {
    server.with(|state| state.objects.keys().cloned().collect())
}

#[test]
fn in_a_bucket_a_checkpoint_is_there_from_its_manifest_on() {
    let (server, output) = fake_gcs::bucket();
    let place = write_at(output.clone(), 10).unwrap();
    let reader = Reader::open(&place).unwrap();
    reader.verify().unwrap();
    let slice = |reader: &Reader| {
        let mut out = vec![0; 2 * 3 * 4];
        reader.read_slice("w", &[1, 2], &[2, 3], &mut out).map(|()| out)
    };
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), 10).unwrap();
    let local = newest(folder.path(), |_| ()).unwrap().unwrap();
    assert_eq!(slice(&reader).unwrap(), slice(&local).unwrap());
    // It is replaced, and one that is not complete does not count.
    write_at(output.clone(), 10).unwrap();
    write_at(output.clone(), 20).unwrap();
    let before = keys(&server);
    let manifest = "bucket/run/checkpoints/step-00000020/manifest.json";
    server.with(|state| state.objects.remove(manifest)).unwrap();
    assert_eq!(newest(&output, |_| ()).unwrap().unwrap().step(), 10);
    remove_leftovers(&output).unwrap();
    assert_eq!(
        keys(&server),
        before.iter().filter(|key| !key.contains("20/")).cloned().collect::<Vec<_>>()
    );
    let logged = server.with(|state| state.log.len());
    remove(&output, 10).unwrap();
    let log = server.with(|state| state.log.split_off(logged));
    assert!(log[0].starts_with("DELETE run/") || log[0].contains("manifest.json"), "{log:?}");
    assert_eq!((keys(&server).len(), server.uploads()), (0, 0));
}

#[test]
fn parts_that_a_dead_process_left_in_a_bucket_are_discarded() {
    let (server, output) = fake_gcs::bucket();
    let spec = TensorSpec::new("w", DType::F32, &[34 << 18]);
    let whole = bytes(&spec, 1);
    let mut writer = Writer::begin(&output, 1, Writers::one()).unwrap();
    let slices = [
        TensorSlice::whole(&spec),
        TensorSlice::whole(&TensorSpec { name: "x".into(), ..spec.clone() }),
    ];
    writer.slices("model", &slices).unwrap();
    writer.tensor("w", &whole).unwrap();
    std::mem::forget(writer);
    assert_eq!(server.uploads(), 1);
    remove_leftovers(&output).unwrap();
    assert_eq!((keys(&server).len(), server.uploads()), (0, 0));
    // Complete, it is one object of several parts.
    let mut writer = Writer::begin(&output, 1, Writers::one()).unwrap();
    writer.slices("model", &slices).unwrap();
    writer.tensor("x", &whole).unwrap();
    writer.tensor("w", &whole).unwrap();
    let reader = Reader::open(writer.finish(&json!(null)).unwrap()).unwrap();
    let mut out = vec![0; 4 << 16];
    reader.read_slice("w", &[1 << 20], &[1 << 16], &mut out).unwrap();
    assert!(out == whole[4 << 20..][..4 << 16]);
    assert_eq!((keys(&server).len(), server.uploads()), (2, 0));
}

#[test]
fn a_bucket_that_tells_a_wrong_length_is_asked_again() {
    let (server, output) = fake_gcs::bucket();
    for step in [1, 2] {
        write_at(output.clone(), step).unwrap();
    }
    let newest_step = |lies: usize| {
        server.with(|state| state.wrong_heads = lies);
        let mut skipped = Vec::new();
        let found = newest(&output, |why| skipped.push(why.to_string())).unwrap().unwrap();
        (found.step(), skipped)
    };
    assert_eq!(newest_step(1), (2, vec![]));
    assert_eq!(newest_step(2), (2, vec![]));
    // Whoever is told the same each time believes it.
    let (step, skipped) = newest_step(3);
    assert!(step == 1 && skipped.len() == 1 && skipped[0].contains("-00000002"), "{skipped:?}");
}

/// The variable that names the server of [`twenty_saves`].
const SERVER: &str = "SERVER_OF_TWENTY_SAVES";

#[test]
fn memory_stays_level_over_twenty_saves() {
    // In a process of its own, whose memory is neither that of other tests nor of the server.
    let server = fake_gcs::FakeGcs::start();
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "weights::checkpoint::tests::twenty_saves", "--ignored"]);
    let output = child.env(SERVER, &server.address).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!((keys(&server).len(), server.uploads()), (0, 0));
}

#[test]
#[ignore = "needs the server that memory_stays_level_over_twenty_saves starts"]
fn twenty_saves() {
    let output = fake_gcs::run_at(&std::env::var(SERVER).unwrap());
    let spec = TensorSpec::new("w", DType::F32, &[34 << 18]);
    let (slices, whole) = ([TensorSlice::whole(&spec)], bytes(&spec, 1));
    let save = |step| {
        let mut writer = Writer::begin(&output, step, Writers::one()).unwrap();
        writer.slices("model", &slices).unwrap();
        writer.tensor("w", &whole).unwrap();
        writer.finish(&json!(null)).unwrap();
        remove(&output, step).unwrap();
        resident_bytes()
    };
    let resident: Vec<u64> = (1..=20).map(save).collect();
    assert!(resident[19] < resident[4] + spec.bytes() / 2, "{resident:?}");
}

/// Memory of this process that is resident.
fn resident_bytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim_end_matches("kB").trim().parse::<u64>().unwrap() << 10
}
