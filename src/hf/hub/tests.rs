//! Caches laid out as Python lays them out, and a hub of one file on this machine: fetching,
//! resuming, refusing, offline.

use super::*;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
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
    let whole = end == body.len() && body.len() > 1000;
    let end = if whole { break_after.take().map_or(end, |n| start + n) } else { end };
    stream.write_all(&body[start..end])
}

fn hub(cache: &TempDir, endpoint: &str) -> Hub {
    Hub {
        cache: cache.path().to_path_buf(),
        endpoint: Some(endpoint.to_string()),
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
fn check(error: HfError, user_mistake: bool, expected: &str) {
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
    assert_eq!(locate(here.path().to_str().unwrap()).unwrap(), here.path());
}
