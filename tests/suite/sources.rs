//! The same documents as every format and through every server give the same tokens, faults of the
//! servers included; what cannot be read is one line.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::fake_gcs::{FakeGcs, Fault};

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

/// The header page of a token file, in which is what the tokens were made of.
const HEADER: usize = 4096;

/// The documents of tests/data/parquet/zstd.parquet: paragraphs of the play.
fn documents() -> Vec<String> {
    let play = fs::read_to_string("configs/data/tempest.txt").unwrap();
    let paragraphs = play.split("\n\n").take(60).enumerate();
    let text = |(i, text): (usize, &str)| {
        (![3, 41].contains(&i)).then(|| format!("{text}{}", " é".repeat(i % 3)))
    };
    paragraphs.filter_map(text).collect()
}

/// The documents in each format.
fn write_formats(folder: &Path) -> Vec<PathBuf> {
    let documents = documents();
    let lines: Vec<u8> = documents
        .iter()
        .flat_map(|text| format!("{}\n", json!({"id": 1, "text": text})).into_bytes())
        .collect();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(&lines).unwrap();
    let texts = folder.join("texts");
    fs::create_dir(&texts).unwrap();
    for (i, text) in documents.iter().enumerate() {
        fs::write(texts.join(format!("{i:03}.txt")), text).unwrap();
    }
    fs::write(folder.join("a.jsonl.gz"), gzip.finish().unwrap()).unwrap();
    fs::write(folder.join("a.jsonl.zst"), zstd::encode_all(&lines[..], 3).unwrap()).unwrap();
    fs::copy("tests/data/parquet/zstd.parquet", folder.join("a.parquet")).unwrap();
    vec![texts, folder.join("a.jsonl.gz"), folder.join("a.jsonl.zst"), folder.join("a.parquet")]
}

fn tokenize(folder: &TempDir, input: &str, variables: &[(&str, &str)]) -> (Output, PathBuf) {
    let out = tempfile::tempdir_in(folder).unwrap().keep();
    let output = Command::new(env!("CARGO_BIN_EXE_llama3-tpu"))
        .args(["tokenize", "--tokenizer", "tests/data/tokenizers/gpt2", "--input", input, "--out"])
        .arg(&out)
        .env("HOME", folder.path())
        .env_remove("HF_HOME")
        .env_remove("HF_TOKEN")
        .env_remove("HF_HUB_OFFLINE")
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    (output, out.join("train.tokens"))
}

#[track_caller]
fn tokens(folder: &TempDir, input: &str, variables: &[(&str, &str)]) -> Vec<u8> {
    let (output, tokens) = tokenize(folder, input, variables);
    assert!(output.status.success(), "{input}: {}", String::from_utf8_lossy(&output.stderr));
    fs::read(tokens).unwrap()[HEADER..].to_vec()
}

#[test]
fn formats_and_servers_give_the_same_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let formats = write_formats(folder.path());
    let read = |path: &PathBuf| tokens(&folder, path.to_str().unwrap(), &[]);
    let expected = read(&formats[0]);
    assert!(expected.len() > 2_000);
    for format in &formats[1..] {
        assert!(read(format) == expected, "{} differs", format.display());
    }
    let server = FakeGcs::start();
    for format in &formats[1..] {
        let name = format.file_name().unwrap().to_str().unwrap();
        server.insert(&format!("bucket/folder/{name}"), fs::read(format).unwrap());
    }
    check_bucket(&folder, &server, &expected);
    check_hub(&folder, &server, &expected);
    let web = format!("{}/bucket/folder/a.jsonl.zst", server.address);
    assert!(tokens(&folder, &web, &[]) == expected, "the web server differs");
}

/// With the token of the machine, and faults on the way.
fn check_bucket(folder: &TempDir, server: &FakeGcs, expected: &[u8]) {
    let host = server.address.trim_start_matches("http://");
    let variables = [("GOOGLE_BASE_URL", server.address.as_str()), ("GCE_METADATA_HOST", host)];
    server.with(|state| state.needs_token = true);
    for input in ["folder/a.parquet", "folder/a.jsonl.gz", "folder/*.zst"] {
        let slow = Fault::Slow(Duration::from_millis(200));
        server.with(|state| state.faults = [Fault::Unavailable, slow, Fault::Cut].into());
        let read = tokens(folder, &format!("gs://bucket/{input}"), &variables);
        assert!(read == expected, "gs://bucket/{input} differs");
        assert!(server.with(|state| state.faults.is_empty()), "no fault was met");
    }
    let error = |input: &str| {
        let (output, _) = tokenize(folder, input, &variables);
        assert_eq!(output.status.code(), Some(2), "{input}");
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(text.trim_end().lines().count(), 1, "{text}");
        text
    };
    assert!(error("gs://bucket/none").contains("gs://bucket/none names no .txt"));
    assert!(error("gs://bucket/*.csv").contains("names no"));
    server.with(|state| state.faults = [Fault::Forbidden].into());
    assert!(error("gs://bucket/folder/").contains("is refused; on a TPU VM"));
    server.with(|state| state.needs_token = false);
}

fn check_hub(folder: &TempDir, server: &FakeGcs, expected: &[u8]) {
    let parquet = server.with(|state| state.objects["bucket/folder/a.parquet"].0.clone());
    serve_dataset(server, parquet);
    let variables = [("HF_ENDPOINT", server.address.as_str())];
    assert!(tokens(folder, "hf://org/plays", &variables) == expected, "the hub differs");
    let offline = [("HF_ENDPOINT", "http://127.0.0.1:1"), ("HF_HUB_OFFLINE", "1")];
    assert!(tokens(folder, "hf://org/plays", &offline) == expected, "the cache differs");
    let (output, _) = tokenize(folder, "hf://org/other", &variables);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("hub: org/other at main was refused"));
}

#[test]
fn redirects_without_end_and_splits_without_rows_end_with_one_line() {
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    serve_dataset(&server, fs::read("tests/data/parquet/zstd.parquet").unwrap());
    let refuse = |input: &str, variables: &[(&str, &str)], message: &str| {
        let (output, _) = tokenize(&folder, input, variables);
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(text.trim_end().lines().count(), 1, "{text}");
        assert!(text.contains(message), "{text}");
    };
    refuse(&format!("{}/loop.txt", server.address), &[], "does not exist");
    refuse(&format!("{}/loop", server.address), &[], "redirects without end");
    fs::write(folder.path().join("empty.jsonl"), "").unwrap();
    refuse(
        folder.path().join("empty.jsonl").to_str().unwrap(),
        &[],
        "is empty; name a file with text in it",
    );
}

#[test]
fn a_model_that_is_nowhere_is_a_wrong_request() {
    use crate::cli::{binary, refuses};
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    let refuse = |endpoint: &str, words: &[&str], message: &str| {
        let mut command = binary();
        command.args(words).env("HF_HOME", folder.path()).env("HF_ENDPOINT", endpoint);
        refuses(command, 2, message);
    };
    let nowhere = "http://127.0.0.1:1";
    for name in ["./typo/model", "/typo", "~/typo", "typo", "src/typo/model"] {
        let message = "is neither a directory nor the id of a model";
        refuse(nowhere, &["config", "--data", "x", "--model", name], message);
        refuse(nowhere, &["generate", "--prompt", "x", "--model", name], message);
    }
    let tokenizer = ["tokenize", "--input", "README.md", "--out", "no", "--tokenizer", "src/typo"];
    let eval = ["eval", "--data", "x", "--model", "src/typo"];
    for words in [&["inspect", "src/typo"][..], &eval, &tokenizer] {
        refuse(nowhere, words, "src is here and has no typo");
    }
    let unknown = ["eval", "--data", "x", "--model", "org/typo"];
    refuse(&server.address, &unknown, "hub: org/typo at main was refused (404 Not Found");
    server.with(|state| state.needs_token = true);
    refuse(&server.address, &unknown, "hub: org/typo at main was refused (401 Unauthorized");
}

/// The server is a hub too, with a dataset of one file.
fn serve_dataset(server: &FakeGcs, parquet: Vec<u8>) {
    let card = json!({"configs": [{"config_name": "x", "data_files": [
        {"split": "train", "path": "x/train-*"}, {"split": "test", "path": "x/test-*"}]}]});
    let info =
        json!({"sha": COMMIT, "siblings": [{"rfilename": "x/train-0.parquet"}], "cardData": card});
    server.insert("api/datasets/org/plays/revision/main", info.to_string());
    server.insert(&format!("datasets/org/plays/resolve/{COMMIT}/x/train-0.parquet"), parquet);
}

#[test]
fn columns_are_found_wherever_the_rows_are() {
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    let chats = fs::read("tests/data/parquet/conversations.parquet").unwrap();
    fs::create_dir(folder.path().join("chats")).unwrap();
    fs::write(folder.path().join("chats/a.parquet"), &chats).unwrap();
    server.insert("bucket/chats/a.parquet", chats.clone());
    serve_dataset(&server, chats);
    let local = folder.path().join("chats");
    for data in [local.to_str().unwrap(), "gs://bucket/chats", "hf://org/plays"] {
        let output = Command::new(env!("CARGO_BIN_EXE_llama3-tpu"))
            .args(["config", "--model", "tests/data/hf/llama", "--data", data])
            .env("HOME", folder.path())
            .env("HF_ENDPOINT", &server.address)
            .env("GOOGLE_BASE_URL", &server.address)
            .env("GCE_METADATA_HOST", server.address.trim_start_matches("http://"))
            .env_remove("HF_HOME")
            .output()
            .unwrap();
        let config = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(config.contains("\nmessages = \"messages\""), "{data}: {config}");
        assert!(config.contains("\npacking = \"best_fit\""), "{data}: {config}");
    }
}

#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_run_names_the_commit_that_it_reads() {
    use crate::cli::{succeeds, train};
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    serve_dataset(&server, fs::read("tests/data/parquet/zstd.parquet").unwrap());
    let output = folder.path().join("run");
    let sources = "data.source=[{ name = 'plays', path = 'hf://org/plays', split = 'train[:90%]' }, \
                   { name = 'held', path = 'hf://org/plays', split = 'train[90%:]', weight = 0 }]";
    let run = |steps: &str, more: &[&str]| {
        let sets = [sources, steps, "data.tokenizer=train:300", "model.vocab_size=300"];
        let sets = sets.iter().flat_map(|set| ["--set", set]);
        let arguments: Vec<&str> = sets.chain(more.iter().copied()).collect();
        let mut command = train(folder.path(), &output, &arguments);
        command.env("HF_HOME", folder.path()).env("HF_ENDPOINT", &server.address);
        succeeds(command);
        fs::read_to_string(output.join("config.toml")).unwrap()
    };
    let config = run("train.steps=6", &[]);
    assert_eq!(config.matches(&format!("revision = \"{COMMIT}\"")).count(), 2, "{config}");
    // The dataset changes; the run goes on with what it began with.
    let moved = json!({"sha": COMMIT.replace('0', "f"), "siblings": []}).to_string();
    server.insert("api/datasets/org/plays/revision/main", moved);
    let config = run("train.steps=7", &["--resume"]);
    assert_eq!(config.matches(&format!("revision = \"{COMMIT}\"")).count(), 2, "{config}");
    assert!(output.join("checkpoints/step-00000007").exists());
}

/// The tokenizer, the tokens and their index are in a bucket, which fails on the way.
#[cfg(feature = "pjrt-cpu")]
#[test]
fn a_run_whose_tokens_are_in_a_bucket_is_the_run_of_a_folder() {
    use crate::cli::{metrics, refuses, succeeds, text, train};
    let (folder, server) = (tempfile::tempdir().unwrap(), FakeGcs::start());
    let host = server.address.trim_start_matches("http://");
    let run = |name: &str, cache: Option<&str>| {
        let output = folder.path().join(name);
        let sets = ["--set", "train.steps=3", "--set", "schedule.warmup_steps=1"];
        let masks = ["--set", "model.mask_across_document_boundaries=true"];
        let mut command = train(folder.path(), &output, &[&sets[..], &masks].concat());
        command.args(cache.iter().flat_map(|cache| ["--set", cache]));
        command.env("GOOGLE_BASE_URL", &server.address).env("GCE_METADATA_HOST", host);
        let stderr = text(&succeeds(command).stderr);
        (metrics(&output), stderr)
    };
    let (expected, _) = run("folder", None);
    assert!(expected.len() >= 4, "{expected:?}");
    let slow = Fault::Slow(Duration::from_millis(50));
    server.with(|state| state.faults = [Fault::Unavailable, Fault::Cut, slow].into());
    let (losses, _) = run("bucket", Some("data.cache=gs://bucket/tokens"));
    assert_eq!(losses, expected);
    let uploads = |state: &mut crate::fake_gcs::State| {
        state.log.iter().filter(|line| line.starts_with("PUT")).count()
    };
    let made = server.with(uploads);
    assert!(made > 0 && server.uploads() == 0);
    let (losses, output) = run("again", Some("data.cache=gs://bucket/tokens"));
    assert_eq!((losses, server.with(uploads)), (expected, made));
    assert!(output.contains("tokens: reusing gs://bucket/tokens/tempest-"), "{output}");
    let damage = |state: &mut crate::fake_gcs::State| {
        let tokens = state.objects.iter_mut().find(|(key, _)| key.ends_with("part-00000.tokens"));
        tokens.unwrap().1.0[5000] ^= 1;
    };
    server.with(damage);
    let output = folder.path().join("damaged");
    let mut command = train(folder.path(), &output, &["--set", "data.cache=gs://bucket/tokens"]);
    command.env("GOOGLE_BASE_URL", &server.address).env("GCE_METADATA_HOST", host);
    refuses(command, 2, "part-00000.tokens is damaged between bytes 4096 and 69632");
}
