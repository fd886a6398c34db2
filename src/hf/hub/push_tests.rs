//! Pushes to a hub of this machine, which keeps what it is sent as the real one does.

use super::tests::{check, hub};
use super::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Bytes of a part of a large file.
const PART: usize = 1000;

#[derive(Default)]
struct State {
    /// Whether the repository is there.
    exists: bool,
    /// Whether large files are sent in parts.
    in_parts: bool,
    /// Requests that end without an answer.
    breaks: usize,
    /// Large files by SHA-256, and parts of them by path.
    stored: BTreeMap<String, Vec<u8>>,
    verified: Vec<String>,
    /// The files of the commit.
    committed: BTreeMap<String, Vec<u8>>,
}

fn start(state: State) -> (String, Arc<Mutex<State>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let state = Arc::new(Mutex::new(state));
    let (shared, own) = (state.clone(), endpoint.clone());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = serve(stream, &own, &mut shared.lock().unwrap());
        }
    });
    (endpoint, state)
}

fn serve(mut stream: TcpStream, own: &str, state: &mut State) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut head, mut length, mut token) = (String::new(), 0, false);
    reader.read_line(&mut head)?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim().to_lowercase();
        token |= line == "authorization: bearer secret";
        match line.strip_prefix("content-length:") {
            Some(value) => length = value.trim().parse().unwrap(),
            None if line.is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    if state.breaks > 0 && head.starts_with("PUT") {
        state.breaks -= 1;
        return Ok(());
    }
    let path = head.split(' ').nth(1).unwrap_or_default().to_string();
    let (status, answer) = match token || head.starts_with("PUT") {
        true => answer(&path, &body, own, state),
        false => ("401 Unauthorized", String::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nETag: \"{path}\"\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{answer}",
        answer.len()
    )
}

fn answer(path: &str, body: &[u8], own: &str, state: &mut State) -> (&'static str, String) {
    let json: Value = serde_json::from_slice(body).unwrap_or_default();
    let answer = match path {
        "/api/repos/create" if state.exists => return ("409 Conflict", String::new()),
        "/api/repos/create" => {
            assert_eq!((&json["organization"], &json["name"]), (&json!("org"), &json!("name")));
            json!({})
        }
        "/api/models/org/name/preupload/main" => {
            let files = json["files"].as_array().unwrap().iter().map(|file| {
                let large = file["path"].as_str().unwrap().ends_with(".safetensors");
                json!({"path": file["path"], "uploadMode": if large { "lfs" } else { "regular" }})
            });
            json!({"files": files.collect::<Vec<_>>()})
        }
        "/org/name.git/info/lfs/objects/batch" => {
            let objects = json["objects"].as_array().unwrap();
            json!({"objects": objects.iter().map(|o| object(o, own, state)).collect::<Vec<_>>()})
        }
        "/api/models/org/name/commit/main" => {
            commit(body, state);
            json!({"commitUrl": format!("{own}/org/name/commit/1"), "commitOid": "1"})
        }
        "/verify" => {
            state.verified.push(json["oid"].as_str().unwrap().to_string());
            json!({})
        }
        _ if path.starts_with("/whole/") => {
            state.stored.insert(path["/whole/".len()..].to_string(), body.to_vec());
            json!({})
        }
        _ if path.starts_with("/part/") => {
            state.stored.insert(path.to_string(), body.to_vec());
            json!({})
        }
        "/complete" => {
            let parts = json["parts"].as_array().unwrap().iter();
            let bytes = parts.flat_map(|part| {
                let etag = part["etag"].as_str().unwrap().trim_matches('"');
                state.stored.remove(etag).unwrap()
            });
            let bytes: Vec<u8> = bytes.collect();
            state.stored.insert(json["oid"].as_str().unwrap().to_string(), bytes);
            json!({})
        }
        _ => return ("404 Not Found", String::new()),
    };
    ("200 OK", answer.to_string())
}

fn object(object: &Value, own: &str, state: &State) -> Value {
    let (oid, size) = (object["oid"].as_str().unwrap(), object["size"].as_u64().unwrap());
    if state.stored.contains_key(oid) {
        return json!({"oid": oid, "size": size});
    }
    let verify = json!({"href": format!("{own}/verify"), "header": {}});
    let upload = match state.in_parts {
        false => json!({"href": format!("{own}/whole/{oid}"), "header": {"x-own": "1"}}),
        true => {
            let mut header = json!({"chunk_size": PART.to_string()});
            for part in 1..=size.div_ceil(PART as u64) {
                header[format!("{part:05}")] = json!(format!("{own}/part/{part}"));
            }
            json!({"href": format!("{own}/complete"), "header": header})
        }
    };
    json!({"oid": oid, "size": size, "actions": {"upload": upload, "verify": verify}})
}

fn commit(body: &[u8], state: &mut State) {
    for line in std::str::from_utf8(body).unwrap().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let value = &line["value"];
        let path = value["path"].as_str().unwrap_or_default().to_string();
        match line["key"].as_str().unwrap() {
            "header" => assert_eq!(value["summary"], "trained"),
            "file" => {
                let content = STANDARD.decode(value["content"].as_str().unwrap()).unwrap();
                state.committed.insert(path, content);
            }
            _ => {
                let content = &state.stored[value["oid"].as_str().unwrap()];
                state.committed.insert(path, content.clone());
            }
        }
    }
}

fn model() -> (tempfile::TempDir, BTreeMap<String, Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    let weights: Vec<u8> = (0..2500u32).map(|i| (i * 7) as u8).collect();
    let files = [("config.json", b"{}".to_vec()), ("model.safetensors", weights)];
    let files = BTreeMap::from(files.map(|(name, bytes)| (name.to_string(), bytes)));
    for (name, bytes) in &files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    (folder, files)
}

fn with_token(endpoint: &str) -> (tempfile::TempDir, Hub) {
    let cache = tempfile::tempdir().unwrap();
    let hub = Hub { token: Some("secret".to_string()), ..hub(&cache, endpoint) };
    (cache, hub)
}

#[test]
fn a_folder_is_one_commit_whole_or_in_parts_after_failures() {
    let (folder, files) = model();
    for (in_parts, exists) in [(false, false), (true, true)] {
        let (endpoint, state) = start(State { exists, in_parts, breaks: 1, ..State::default() });
        let (_cache, hub) = with_token(&endpoint);
        let address = hub.push("org/name", folder.path(), "trained").unwrap();
        assert_eq!(address, format!("{endpoint}/org/name/commit/1"));
        let mut state = state.lock().unwrap();
        assert_eq!(state.committed, files);
        let sum = hex::encode(Sha256::digest(&files["model.safetensors"]));
        assert_eq!(state.verified, [sum]);
        state.committed.clear();
        drop(state);
    }
}

#[test]
fn a_push_that_cannot_be_is_one_line() {
    let (folder, _) = model();
    let (endpoint, _state) = start(State::default());
    let (cache, hub) = with_token(&endpoint);
    let push = |hub: &Hub, id: &str| hub.push(id, folder.path(), "trained").unwrap_err();
    let nobody = Hub { token: None, ..hub.clone() };
    check(push(&nobody, "org/name"), true, "there is no token; set HF_TOKEN");
    let other = Hub { token: Some("other".into()), ..hub.clone() };
    check(push(&other, "org/name"), true, "check that HF_TOKEN may write");
    check(push(&hub, "name"), true, "the id is not such as organisation/name");
    check(push(&hub, "../x"), true, "is neither a directory nor the id of a model");
    let away = Hub { endpoint: "http://127.0.0.1:1".into(), ..hub.clone() };
    check(push(&away, "org/name"), false, "check the network");
    let offline = Hub { offline: true, ..hub };
    check(push(&offline, "org/name"), true, "HF_HUB_OFFLINE is set");
    drop(cache);
}
