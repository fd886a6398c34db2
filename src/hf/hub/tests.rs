//! Caches laid out as Python lays them out, and a hub of one file on this machine: fetching,
//! resuming, refusing, offline; one file because all share that hub.

use super::*;
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const SHA: &str = "0123456789abcdef0123456789abcdef01234567";
const CONFIG: &[u8] = br#"{"model_type": "llama"}"#;

fn weights() -> Vec<u8> {
    (0..300_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect()
}

/// A hub with the model `org/name`; `log` has the request lines and ranges that it saw.
struct Server {
    endpoint: String,
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// `break_after`: the first whole download of the weights ends after so many bytes.
    fn start(break_after: Option<usize>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let log = Arc::new(Mutex::new(Vec::new()));
        let seen = log.clone();
        let mut break_after = break_after;
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &seen, &mut break_after);
            }
        });
        Server { endpoint, log }
    }

    fn requests(&self, part: &str) -> Vec<String> {
        let log = self.log.lock().unwrap();
        log.iter().filter(|line| line.contains(part)).cloned().collect()
    }
}

fn answer(
    mut stream: TcpStream,
    log: &Mutex<Vec<String>>,
    break_after: &mut Option<usize>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let path = lines.next().unwrap()?.split(' ').nth(1).unwrap().to_string();
    let mut range = String::new();
    for line in lines {
        let line = line?.to_lowercase();
        match line.strip_prefix("range: bytes=") {
            Some(value) => range = value.to_string(),
            None if line.is_empty() => break,
            None => {}
        }
    }
    log.lock().unwrap().push(format!("{path} {range}"));
    let info = format!(
        r#"{{"sha":"{SHA}","siblings":[{{"rfilename":"config.json"}},{{"rfilename":"model.safetensors"}},
        {{"rfilename":"original/consolidated.pth"}}]}}"#
    );
    let body = match path.as_str() {
        "/api/models/org/name/revision/main" => info.into_bytes(),
        p if p == format!("/org/name/resolve/{SHA}/config.json") => CONFIG.to_vec(),
        p if p == format!("/org/name/resolve/{SHA}/model.safetensors") => weights(),
        _ => {
            return write!(
                stream,
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
        }
    };
    let (start, end) = range.split_once('-').unwrap_or(("0", ""));
    let start: usize = start.parse().unwrap();
    let end = end.parse().map_or(body.len(), |end: usize| end + 1);
    let status = if range.is_empty() { "200 OK" } else { "206 Partial Content" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nContent-Range: bytes {start}-{}/{}\r\nETag: \"e{}\"\r\n\
         X-Repo-Commit: {SHA}\r\nConnection: close\r\n\r\n",
        end - start,
        end - 1,
        body.len(),
        body.len(),
    )?;
    let is_whole = end == body.len() && body.len() > 1000;
    let end = if is_whole { break_after.take().map_or(end, |n| start + n) } else { end };
    stream.write_all(&body[start..end])
}

pub(super) fn hub(cache: &TempDir, endpoint: &str) -> Hub {
    Hub {
        cache: cache.path().to_path_buf(),
        endpoint: endpoint.to_string(),
        token: None,
        offline: false,
        progress: false,
    }
}

fn resolve(hub: &Hub) -> Result<PathBuf> {
    hub.resolve("org/name", None, &is_model_file)
}

/// A cache as `huggingface_hub` writes it: blobs, links to them, and a ref.
fn python_cache() -> TempDir {
    let cache = tempfile::tempdir().unwrap();
    let model = cache.path().join("models--org--name");
    let snapshot = model.join("snapshots").join(SHA);
    for folder in [&snapshot, &model.join("refs"), &model.join("blobs")] {
        fs::create_dir_all(folder).unwrap();
    }
    fs::write(model.join("refs/main"), SHA).unwrap();
    fs::write(model.join("blobs/e23"), CONFIG).unwrap();
    std::os::unix::fs::symlink("../../blobs/e23", snapshot.join("config.json")).unwrap();
    cache
}

#[test]
fn files_are_fetched_into_the_layout_of_python() {
    let (cache, server) = (tempfile::tempdir().unwrap(), Server::start(None));
    let hub = hub(&cache, &server.endpoint);
    let directory = resolve(&hub).unwrap();
    let model = cache.path().join("models--org--name");
    assert_eq!(directory, model.join("snapshots").join(SHA));
    assert_eq!(fs::read(directory.join("config.json")).unwrap(), CONFIG);
    assert_eq!(fs::read(directory.join("model.safetensors")).unwrap(), weights());
    assert_eq!(fs::read_to_string(model.join("refs/main")).unwrap(), SHA);
    assert!(server.requests("consolidated").is_empty());
    let before = server.requests("resolve").len();
    resolve(&hub).unwrap();
    assert_eq!(server.requests("resolve").len(), before);
    let offline = Hub { offline: true, ..hub };
    assert_eq!(resolve(&offline).unwrap(), directory);
}

#[test]
fn a_broken_download_goes_on_where_it_stopped() {
    let (cache, server) = (tempfile::tempdir().unwrap(), Server::start(Some(100_000)));
    let directory = resolve(&hub(&cache, &server.endpoint)).unwrap();
    assert_eq!(fs::read(directory.join("model.safetensors")).unwrap(), weights());
    let ranges = server.requests("model.safetensors");
    assert!(ranges.iter().any(|line| line.ends_with(" 100000-")), "{ranges:?}");
}

#[test]
fn a_download_of_an_earlier_run_is_taken_up() {
    let (cache, server) = (tempfile::tempdir().unwrap(), Server::start(None));
    let blobs = cache.path().join("models--org--name/blobs");
    fs::create_dir_all(&blobs).unwrap();
    fs::write(blobs.join("e300000.part"), &weights()[..1234]).unwrap();
    let directory = resolve(&hub(&cache, &server.endpoint)).unwrap();
    assert_eq!(fs::read(directory.join("model.safetensors")).unwrap(), weights());
    assert!(!server.requests(" 1234-").is_empty());
}

#[test]
fn the_cache_of_python_is_used() {
    let cache = python_cache();
    let offline = Hub { offline: true, ..hub(&cache, "http://127.0.0.1:1") };
    let directory = resolve(&offline).unwrap();
    assert_eq!(fs::read(directory.join("config.json")).unwrap(), CONFIG);
    let commit = offline.resolve("org/name", Some(SHA), &is_model_file).unwrap();
    assert_eq!(commit, directory);
    let unreachable = hub(&cache, "http://127.0.0.1:1");
    assert_eq!(resolve(&unreachable).unwrap(), directory);
}

#[track_caller]
pub(super) fn check(error: HfError, user_mistake: bool, expected: &str) {
    let line = error.to_string();
    assert!(line.contains(expected) && !line.contains('\n'), "{line}");
    assert_eq!(error.is_user_error(), user_mistake, "{line}");
}

#[test]
fn what_cannot_be_had_is_one_line() {
    let (cache, server) = (tempfile::tempdir().unwrap(), Server::start(None));
    let online = hub(&cache, &server.endpoint);
    let offline = Hub { offline: true, ..online.clone() };
    check(resolve(&offline).unwrap_err(), true, "HF_HUB_OFFLINE is set");
    check(resolve(&hub(&cache, "http://127.0.0.1:1")).unwrap_err(), false, "check the network");
    let missing = online.resolve("org/other", None, &is_model_file).unwrap_err();
    check(missing, true, "hub: org/other at main was refused");
    let bad = online.resolve("../etc/passwd", None, &is_model_file).unwrap_err();
    check(bad, true, "is neither a directory nor the id of a model");
}

#[test]
fn ids_and_files_are_told_apart() {
    assert!(is_id("gpt2") && is_id("meta-llama/Llama-3.2-1B"));
    for text in ["", "a/b/c", "/a", "a/", "../a", "./a", "a b", "a/.."] {
        assert!(!is_id(text), "{text}");
    }
    for name in ["config.json", "model-00001-of-00002.safetensors", "tokenizer.model"] {
        assert!(is_model_file(name), "{name}");
    }
    for name in ["pytorch_model.bin", "original/params.json", "consolidated.safetensors"] {
        assert!(!is_model_file(name), "{name}");
    }
}

#[test]
fn a_path_is_taken_as_it_is() {
    let here = tempfile::tempdir().unwrap();
    assert_eq!(locate_model(here.path().to_str().unwrap(), &|_| false).unwrap(), here.path());
}

#[test]
fn mistyped_paths_are_not_asked_for() {
    let refuse = |name: &str, message: &str| {
        check(locate_model(name, &|_| false).unwrap_err(), true, message);
    };
    let absolute = format!("{}/typo", tempfile::tempdir().unwrap().path().display());
    for name in ["./typo/folder", "../typo", "~/typo", "src/hf/typo", "typo", "typo/", &absolute] {
        refuse(name, "is neither a directory nor the id of a model");
    }
    refuse("src/typo", "hub: src is here and has no typo; correct the path");
}

type Reply = dyn Fn(&str) -> String + Send + Sync;

/// A server that answers each path with whole texts of HTTP; it records who sent a token.
pub(super) struct Script {
    pub(super) endpoint: String,
    /// Paths, each with whether a token came with the request.
    seen: Arc<Mutex<Vec<(String, bool)>>>,
}

impl Script {
    pub(super) fn start(reply: impl Fn(&str) -> String + Send + Sync + 'static) -> Script {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (log, reply): (_, Arc<Reply>) = (seen.clone(), Arc::new(reply));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, reply) = (log.clone(), reply.clone());
                thread::spawn(move || answer_as_scripted(stream, &log, &*reply));
            }
        });
        Script { endpoint, seen }
    }

    pub(super) fn seen(&self) -> Vec<(String, bool)> {
        self.seen.lock().unwrap().clone()
    }
}

fn answer_as_scripted(
    mut stream: TcpStream,
    log: &Mutex<Vec<(String, bool)>>,
    reply: &Reply,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or_default().to_string();
    let headers: Vec<String> = lines.map_while(|l| l.ok().filter(|l| !l.is_empty())).collect();
    let has_token = headers.iter().any(|l| l.to_lowercase().starts_with("authorization"));
    log.lock().unwrap().push((path.clone(), has_token));
    let text = reply(&path);
    stream.write_all(text.as_bytes())?;
    if text.ends_with("STALL") {
        // Waits until the other side gives up.
        let _ = stream.read(&mut [0; 1]);
    }
    Ok(())
}

pub(super) fn ok(headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}"
    )
}

fn redirect(to: &str) -> String {
    format!(
        "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
}

fn info(sha: &str, file: &str) -> String {
    ok("", &serde_json::json!({"sha": sha, "siblings": [{"rfilename": file}]}).to_string())
}

/// What a hub says about a model whose `config.json` it answers with `file`.
fn with_file(file: impl Fn() -> String + Send + Sync + 'static) -> Script {
    Script::start(move |path| match path.starts_with("/api/") {
        true => info(SHA, "config.json"),
        false => file(),
    })
}

/// A cache inside a folder of its own, and everything in that folder.
fn private_cache() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let cache = folder.path().join("a/b/cache");
    fs::create_dir_all(&cache).unwrap();
    (folder, cache)
}

fn files_outside(folder: &Path, cache: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path != cache)
        .flat_map(|path| if path.is_dir() { files_outside(&path, cache) } else { vec![path] })
        .collect()
}

#[track_caller]
fn check_answer(server: &Script, expected: &str) {
    let (folder, cache) = private_cache();
    let hub = Hub {
        cache: cache.clone(),
        endpoint: server.endpoint.clone(),
        token: None,
        offline: false,
        progress: false,
    };
    let error = resolve(&hub).unwrap_err();
    let line = error.to_string();
    assert!(line.contains(expected) && line.len() < 1000, "{line}");
    assert!(!line.contains(['\n', '\u{1b}']), "{line:?}");
    assert_eq!(files_outside(folder.path(), &cache), Vec::<PathBuf>::new());
}

#[test]
fn names_that_lead_out_of_the_cache_are_refused() {
    for sha in ["..", "/etc", "", "../../../escaped", "0123"] {
        let server = Script::start(move |_| info(sha, "config.json"));
        check_answer(&server, "is not a commit");
    }
    let server = Script::start(|_| info(SHA, "..\u{1b}[31m.json"));
    check_answer(&server, "is not a file name");
    for etag in ["..", "\"../../escaped\"", "/tmp/escaped", ".part", "", "a b"] {
        let file = move || ok(&format!("ETag: {etag}\r\nX-Repo-Commit: ../..\r\n"), "{}");
        check_answer(&with_file(file), "is not the ETag of a file");
    }
    check_answer(&Script::start(|_| ok("", "<!DOCTYPE html>")), "is not the JSON of a repository");
}

#[test]
fn redirects_end_and_stay_addresses() {
    check_answer(&Script::start(redirect), "more than 10 redirects");
    check_answer(&with_file(|| redirect("file:///etc/passwd")), "is not an address");
    check_answer(&with_file(|| redirect("//other/x")), "is not an address");
    let answer = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n";
    check_answer(&with_file(move || answer.to_string()), "a redirect to nowhere");
}

#[test]
fn the_token_goes_to_the_host_of_the_hub_alone() {
    let storage =
        Script::start(
            |path| {
                if path == "/file" { redirect("/file2") } else { ok("", "{\"a\": 1}") }
            },
        );
    let elsewhere = format!("{}/file", storage.endpoint);
    let server = Script::start(move |path| match path {
        "/api/models/org/name/revision/main" => redirect("/api/moved"),
        "/api/moved" => info(SHA, "config.json"),
        "/moved" => {
            let answer = redirect(&elsewhere);
            answer.replacen("\r\n", "\r\nX-Linked-Etag: \"e1\"\r\nX-Linked-Size: 8\r\n", 1)
        }
        _ => redirect("/moved"),
    });
    let cache = tempfile::tempdir().unwrap();
    let hub = Hub { token: Some("secret".into()), ..hub(&cache, &server.endpoint) };
    let directory = resolve(&hub).unwrap();
    assert_eq!(fs::read_to_string(directory.join("config.json")).unwrap(), "{\"a\": 1}");
    let (of_hub, of_storage) = (server.seen(), storage.seen());
    assert!(of_hub.len() >= 4 && of_hub.iter().all(|(_, token)| *token), "{of_hub:?}");
    assert!(of_storage.len() >= 2 && of_storage.iter().all(|(_, token)| !token), "{of_storage:?}");
}

#[test]
fn a_silent_hub_is_not_waited_for() {
    let patience = Duration::from_millis(300);
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf STALL";
    for reply in ["STALL", "HTTP/1.1 200 OK\r\nSTALL", half] {
        let server = Script::start(move |_| reply.to_string());
        let client = Client::with_patience(&server.endpoint, None, patience).unwrap();
        let started = Instant::now();
        let result = client.read(&format!("{}/x", server.endpoint), 1000);
        assert!(matches!(result, Err(Failure::Unreachable(_))), "{result:?}");
        assert!(started.elapsed() < 20 * patience, "{:?}", started.elapsed());
    }
}

#[test]
fn damaged_downloads_are_not_kept() {
    let headers = "ETag: \"e9\"\r\nX-Linked-Size: 3\r\n";
    check_answer(&with_file(move || ok(headers, "{\"longer\": 1}")), "longer than was announced");
    let digest: String = Sha256::digest("{}").iter().map(|byte| format!("{byte:02x}")).collect();
    let (cache, etag) = (tempfile::tempdir().unwrap(), digest.clone());
    let server = with_file(move || ok(&format!("ETag: \"{etag}\"\r\n"), "{}"));
    let directory = resolve(&hub(&cache, &server.endpoint)).unwrap();
    assert_eq!(fs::read_to_string(directory.join("config.json")).unwrap(), "{}");
    let cache = tempfile::tempdir().unwrap();
    let server = with_file(move || ok(&format!("ETag: \"{digest}\"\r\n"), "[]"));
    let error = resolve(&hub(&cache, &server.endpoint)).unwrap_err().to_string();
    assert!(error.contains("has the SHA-256"), "{error}");
}

#[test]
fn any_answer_is_read_or_refused_and_stays_in_the_cache() {
    let piece = proptest::sample::select(vec![
        "HTTP/1.1 200 OK",
        "HTTP/1.1 302 Found",
        "HTTP/1.1 206 Partial Content",
        "\r\n",
        "\r\n\r\n",
        "Location: /x",
        "Location: ..",
        "ETag: \"..\"",
        "ETag: \"a\"",
        "X-Linked-Etag: /tmp/x",
        "X-Linked-Size: 99999999999999999999",
        "X-Linked-Size: 2",
        "Content-Length: 2",
        "Content-Length: 9",
        "Transfer-Encoding: chunked",
        "{",
        "}",
        "\"sha\":",
        "\"..\"",
        "\"siblings\":[]",
        ",",
        "é",
        "0\r\n\r\n",
        " ",
        ":",
    ]);
    let answer = proptest::collection::vec(piece, 0..10);
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let run =
        runner.run(&(answer.clone(), answer, any::<bool>()), |(first, second, is_valid)| {
            let (first, second) = (first.concat(), second.concat());
            let first = if is_valid { info(SHA, "config.json") } else { first };
            let server = Script::start(move |path| {
                if path.starts_with("/api/") { first.clone() } else { second.clone() }
            });
            let (folder, cache) = private_cache();
            let client = Client::with_patience(&server.endpoint, None, Duration::from_millis(200));
            let client = client.unwrap();
            let address = format!("{}/api/models/org/name", server.endpoint);
            if let Ok(bytes) = client.read(&address, 1000) {
                let _ = serde_json::from_slice::<Info>(&bytes);
                let model = cache.join("model");
                fs::create_dir_all(model.join("snapshots/x")).unwrap();
                let address = format!("{}/file", server.endpoint);
                let pointer = model.join("snapshots/x/config.json");
                let _ = download::try_download(&client, &address, &model, &pointer, false);
            }
            prop_assert_eq!(files_outside(folder.path(), &cache), Vec::<PathBuf>::new());
            Ok(())
        });
    run.unwrap();
}
