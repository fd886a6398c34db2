//! The stores through which processes exchange values: a folder or a bucket that all of them see,
//! or an etcd server.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::atomic_file::write_unsynced;
use crate::error::UserError;
use crate::pjrt::KeyValueStore;
use crate::storage::{Location, Storage};

/// What one request to a server may take.
const REQUEST: Duration = Duration::from_secs(10);

/// The store that `--coordinator` names: `HOST:PORT` of an etcd server, a folder, or one in a
/// bucket. `run` keeps the keys of runs apart that use one server.
pub fn open(coordinator: &str, run: &Path) -> Result<Arc<dyn KeyValueStore>, UserError> {
    if ["gs://", "s3://"].iter().any(|scheme| coordinator.starts_with(scheme)) {
        let place = Location::of(Path::new(coordinator));
        return match place.map_err(|e| UserError(format!("processes: {e}")))? {
            Location::Bucket { storage, key } => Ok(Arc::new(Bucket { storage, key })),
            Location::Local(path) => Ok(Arc::new(Folder::new(&path))),
        };
    }
    let Some(address) = address(coordinator)? else {
        return Ok(Arc::new(Folder::new(Path::new(coordinator))));
    };
    let run = std::path::absolute(run).unwrap_or_else(|_| run.to_owned());
    let store = Etcd::new(address, &format!("llama3-tpu{}/", run.display()));
    let reached = store.get("reached");
    reached.map_err(|e| UserError(format!("processes: no etcd at {address}: {e}")))?;
    Ok(Arc::new(store))
}

/// `HOST:PORT` of `--coordinator`, with or without `http://`; none for a folder.
fn address(coordinator: &str) -> Result<Option<&str>, UserError> {
    let refuse = |why: &str| {
        Err(UserError(format!("processes: --coordinator {coordinator:?} {why}; use HOST:PORT")))
    };
    if coordinator.starts_with("https://") {
        return refuse("asks for TLS, which is not spoken here: name etcd's plain port");
    }
    let address = coordinator.strip_prefix("http://").map(|rest| rest.trim_end_matches('/'));
    let is_url = address.is_some();
    let address = address.unwrap_or(coordinator);
    let port = address.rsplit_once(':').filter(|_| !address.contains('/')).map(|(_, port)| port);
    match port {
        Some(port) if port.parse::<u16>().is_ok_and(|port| port > 0) => Ok(Some(address)),
        Some(port) if is_url || port.bytes().all(|b| b.is_ascii_digit()) => {
            refuse("has no port from 1 to 65535")
        }
        None if is_url => refuse("has no port"),
        _ => Ok(None),
    }
}

/// Keys as files in a folder. What is before the first slash of a key is a folder inside, so
/// that it can be removed whole.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    pub fn new(path: &Path) -> Folder {
        Folder { path: path.into() }
    }

    fn file(&self, key: &str) -> PathBuf {
        let (group, name) = file_name(key);
        self.path.join(group).join(name)
    }
}

/// The folder of a key, and the name of its file there.
fn file_name(key: &str) -> (&str, String) {
    let (group, rest) = key.split_once('/').unwrap_or(("", key));
    // Plugins choose keys that are long and not valid as file names.
    (group, URL_SAFE_NO_PAD.encode(Sha256::digest(rest)))
}

impl KeyValueStore for Folder {
    fn put(&self, key: &str, value: &[u8]) -> io::Result<()> {
        // No reader sees half a value.
        write_unsynced(&self.file(key), value)
    }

    fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.file(key)) {
            Ok(value) => Ok(Some(value)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
        }
    }

    fn remove(&self, prefix: &str) -> io::Result<()> {
        match fs::remove_dir_all(self.path.join(prefix.trim_end_matches('/'))) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        }
    }
}

/// Keys as objects, laid out as in a [`Folder`].
#[derive(Debug)]
pub struct Bucket {
    storage: Arc<dyn Storage>,
    /// Of the folder.
    key: String,
}

impl Bucket {
    fn object(&self, key: &str) -> String {
        match file_name(key) {
            ("", name) => format!("{}/{name}", self.key),
            (group, name) => format!("{}/{group}/{name}", self.key),
        }
    }
}

impl KeyValueStore for Bucket {
    fn put(&self, key: &str, value: &[u8]) -> io::Result<()> {
        let value = Bytes::copy_from_slice(value);
        self.storage.put(&self.object(key), value).map_err(io::Error::other)
    }

    fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        let value = self.storage.get(&self.object(key)).map_err(io::Error::other)?;
        Ok(value.map(Vec::from))
    }

    fn remove(&self, prefix: &str) -> io::Result<()> {
        let folder = format!("{}/{}", self.key, prefix.trim_end_matches('/'));
        let listed = self.storage.list(&folder).map_err(io::Error::other)?;
        let keys: Vec<String> = listed.into_iter().map(|object| object.key).collect();
        self.storage.delete(&keys).map_err(io::Error::other)
    }
}

/// An etcd server through the JSON form of its v3 API, below a prefix.
/// <https://etcd.io/docs/v3.5/dev-guide/api_grpc_gateway/>
pub struct Etcd {
    agent: ureq::Agent,
    address: String,
    prefix: String,
}

impl Etcd {
    pub fn new(address: &str, prefix: &str) -> Etcd {
        let config = ureq::Agent::config_builder().timeout_global(Some(REQUEST)).proxy(None);
        Etcd {
            agent: config.build().into(),
            address: address.to_string(),
            prefix: prefix.to_string(),
        }
    }

    fn key(&self, key: &str) -> Vec<u8> {
        format!("{}{key}", self.prefix).into_bytes()
    }

    fn call(&self, method: &str, request: &Value) -> io::Result<Value> {
        let url = format!("http://{}/v3/kv/{method}", self.address);
        let answer = self.agent.post(&url).send(request.to_string());
        let mut answer = answer.map_err(|e| match e {
            ureq::Error::Io(e) => e,
            e => io::Error::other(format!("etcd at {}: {e}", self.address)),
        })?;
        let text = (answer.body_mut().read_to_string()).map_err(io::Error::other)?;
        serde_json::from_str(&text).map_err(io::Error::other)
    }
}

impl fmt::Debug for Etcd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Etcd({}, {})", self.address, self.prefix)
    }
}

impl KeyValueStore for Etcd {
    fn put(&self, key: &str, value: &[u8]) -> io::Result<()> {
        let (key, value) = (STANDARD.encode(self.key(key)), STANDARD.encode(value));
        self.call("put", &json!({ "key": key, "value": value }))?;
        Ok(())
    }

    fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        let key = STANDARD.encode(self.key(key));
        let answer = self.call("range", &json!({ "key": key }))?;
        let Some(entry) = answer["kvs"].get(0) else {
            return Ok(None);
        };
        // An empty value is left out.
        let value = entry["value"].as_str().unwrap_or_default();
        STANDARD.decode(value).map(Some).map_err(io::Error::other)
    }

    fn remove(&self, prefix: &str) -> io::Result<()> {
        let first = self.key(prefix);
        let mut end = first.clone();
        // The first key after those with the prefix; it ends in a character below 255.
        *end.last_mut().expect("a prefix") += 1;
        let (key, end) = (STANDARD.encode(first), STANDARD.encode(end));
        self.call("deleterange", &json!({ "key": key, "range_end": end }))?;
        Ok(())
    }
}

/// The keys of another store that start with a prefix, which is not seen.
pub struct Prefixed {
    pub store: Arc<dyn KeyValueStore>,
    pub prefix: String,
}

impl KeyValueStore for Prefixed {
    fn put(&self, key: &str, value: &[u8]) -> io::Result<()> {
        self.store.put(&format!("{}{key}", self.prefix), value)
    }

    fn get(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        self.store.get(&format!("{}{key}", self.prefix))
    }

    fn remove(&self, prefix: &str) -> io::Result<()> {
        self.store.remove(&format!("{}{prefix}", self.prefix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{TcpListener, TcpStream};

    fn check(store: &dyn KeyValueStore) {
        assert_eq!(store.get("a/x").unwrap(), None);
        store.put("a/x", b"").unwrap();
        assert_eq!(store.get("a/x").unwrap().as_deref(), Some(&b""[..]));
        let value = [0, 255, 10, 13];
        for key in ["a/x", "a/a key: with all/that", "b/x"] {
            store.put(key, &value).unwrap();
            assert_eq!(store.get(key).unwrap().as_deref(), Some(&value[..]));
        }
        store.remove("a/").unwrap();
        assert_eq!(store.get("a/x").unwrap(), None);
        assert_eq!(store.get("a/a key: with all/that").unwrap(), None);
        assert_eq!(store.get("b/x").unwrap().as_deref(), Some(&value[..]));
        store.remove("b/").unwrap();
        store.remove("b/").unwrap();
    }

    #[test]
    fn a_folder_keeps_what_is_put() {
        let folder = tempfile::tempdir().unwrap();
        check(&Folder::new(folder.path()));
        let storage = Arc::new(crate::storage::LocalFolder::new(folder.path()));
        check(&Bucket { storage, key: "run/hosts".into() });
    }

    /// The subset of etcd's JSON API that is used, on a free port.
    fn server() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        std::thread::spawn(move || {
            let mut keys = BTreeMap::new();
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let (method, request) = read_request(&mut stream);
                let answer = answer(&mut keys, &method, &request).to_string();
                let length = answer.len();
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
                );
                let stream = stream.get_mut();
                stream.write_all((head + &answer).as_bytes()).unwrap();
            }
        });
        address
    }

    fn read_request(stream: &mut BufReader<TcpStream>) -> (String, Value) {
        let mut line = || {
            let mut line = String::new();
            stream.read_line(&mut line).unwrap();
            line.trim_end().to_lowercase()
        };
        let method = line().split(' ').nth(1).unwrap().to_string();
        let mut length = 0;
        loop {
            match &line()[..] {
                "" => break,
                header => {
                    if let Some(bytes) = header.strip_prefix("content-length:") {
                        length = bytes.trim().parse().unwrap();
                    }
                }
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).unwrap();
        (method, serde_json::from_slice(&body).unwrap())
    }

    fn answer(keys: &mut BTreeMap<Vec<u8>, Vec<u8>>, method: &str, request: &Value) -> Value {
        let bytes = |name: &str| STANDARD.decode(request[name].as_str().unwrap()).unwrap();
        let key = bytes("key");
        match method {
            "/v3/kv/put" => {
                keys.insert(key, bytes("value"));
                json!({ "header": {} })
            }
            "/v3/kv/range" => match keys.get(&key) {
                None => json!({ "header": {} }),
                // As etcd writes it, an empty value is not there.
                Some(value) if value.is_empty() => json!({ "kvs": [{}], "count": "1" }),
                Some(value) => {
                    json!({ "kvs": [{ "value": STANDARD.encode(value) }], "count": "1" })
                }
            },
            "/v3/kv/deleterange" => {
                let end = bytes("range_end");
                keys.retain(|k, _| *k < key || *k >= end);
                json!({ "deleted": "1" })
            }
            other => panic!("{other}"),
        }
    }

    #[test]
    fn an_etcd_server_keeps_what_is_put_for_each_run() {
        let address = server();
        let keys = |run: &str| open(&address, Path::new(run)).unwrap();
        check(&*keys("runs/a"));
        keys("runs/a").put("join/process-0", b"a").unwrap();
        assert_eq!(keys("runs/b").get("join/process-0").unwrap(), None);
    }

    #[test]
    #[ignore = "needs `etcd --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379`"]
    fn a_real_etcd_server_keeps_what_is_put() {
        check(&*open("127.0.0.1:2379", Path::new("runs/test")).unwrap());
    }

    #[test]
    fn a_coordinator_is_an_address_or_a_folder() {
        for text in ["a:2379", "http://a:2379", "http://a:2379/", "[::1]:2379"] {
            let plain = text.trim_start_matches("http://").trim_end_matches('/');
            assert_eq!(address(text).unwrap(), Some(plain), "{text}");
        }
        for text in ["runs/hosts", "/mnt/a:b", "a", "a:b", "./a:2379"] {
            assert_eq!(address(text).unwrap(), None, "{text}");
        }
        for text in ["a:99999", "a:0", "a:", "http://a", "http://a:x", "https://a:1"] {
            let error = address(text).unwrap_err().to_string();
            assert!(error.contains("HOST:PORT") && !error.contains('\n'), "{error}");
        }
    }

    #[test]
    fn a_coordinator_that_is_not_there_is_one_line() {
        let run = Path::new("runs/none");
        let error = open("127.0.0.1:1", run).err().unwrap().to_string();
        assert!(error.starts_with("processes: no etcd at 127.0.0.1:1: "), "{error}");
        let error = open("https://a:1", run).err().unwrap().to_string();
        assert!(error.contains("TLS") && !error.contains('\n'), "{error}");
        let error = open("http://a", run).err().unwrap().to_string();
        assert!(error.contains("use HOST:PORT"), "{error}");
    }
}
