//! Uploads to the hub, as `huggingface_hub` does them: large files go to a storage that the hub
//! names, by their SHA-256, and one commit makes all of them visible.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::client::{Client, Failure, Upload};
use super::download::retried;
use super::{Hub, Result, check_id, is_path_part};
use crate::foreign_file::quote;
use crate::hf::HfError;

/// Bytes of a file that the hub is shown to decide how it is stored.
const SAMPLE: u64 = 512;

/// Times that an upload is made again.
const RETRIES: u32 = 4;

/// Media type of requests for large files.
const LFS: &str = "application/vnd.git-lfs+json";

/// A file of the commit.
struct Pushed {
    /// In the repository.
    path: String,
    file: PathBuf,
    bytes: u64,
    sample: Vec<u8>,
    sha256: String,
    /// Whether it goes to the storage for large files.
    is_large: bool,
}

#[derive(Deserialize)]
struct Preupload {
    files: Vec<Mode>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mode {
    path: String,
    upload_mode: String,
}

#[derive(Deserialize)]
struct Batch {
    objects: Vec<Object>,
}

#[derive(Deserialize)]
struct Object {
    oid: String,
    #[serde(default)]
    actions: Actions,
    error: Option<Value>,
}

#[derive(Default, Deserialize)]
struct Actions {
    upload: Option<Action>,
    verify: Option<Action>,
}

#[derive(Deserialize)]
struct Action {
    href: String,
    #[serde(default)]
    header: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Committed {
    commit_url: String,
}

impl Hub {
    /// Refuses what [`Hub::push`] would refuse, before there is something to push.
    pub fn check_push(&self, id: &str) -> Result<()> {
        check_id(id)?;
        let problem = match (&self.token, self.offline, id.contains('/')) {
            (_, true, _) => "HF_HUB_OFFLINE is set; unset it",
            (None, ..) => "there is no token; set HF_TOKEN to one that may write",
            (_, _, false) => "the id is not such as organisation/name",
            _ => return Ok(()),
        };
        Err(HfError::Invalid(format!("hub: {id} cannot be pushed: {problem}")))
    }

    /// Puts the files of a folder into the model `id`, which is created where it is absent, in one
    /// commit on `main`; gives the address of the commit.
    pub fn push(&self, id: &str, folder: &Path, message: &str) -> Result<String> {
        self.check_push(id)?;
        let files = files(folder).map_err(HfError::io("hub: read", folder))?;
        let push = || {
            let client = Client::new(&self.endpoint, self.token.as_deref())?;
            Push { client, id }.run(files, message)
        };
        push().map_err(|failure| self.push_error(id, failure))
    }

    fn push_error(&self, id: &str, failure: Failure) -> HfError {
        let endpoint = quote(&self.endpoint);
        match failure {
            Failure::Refused(e) => HfError::Invalid(format!(
                "hub: {endpoint} refused to take {id} ({}); check that HF_TOKEN may write to it",
                quote(&e)
            )),
            Failure::Unreachable(e) => HfError::Hub(format!(
                "hub: {id} cannot be pushed to {endpoint} ({}); check the network and push again",
                quote(&e)
            )),
            Failure::Answer(e) => HfError::Hub(format!(
                "hub: the answer of {endpoint} to the push of {id} cannot be used: {}",
                quote(&e)
            )),
        }
    }
}

struct Push<'a> {
    client: Client,
    id: &'a str,
}

impl Push<'_> {
    fn run(&self, mut files: Vec<Pushed>, message: &str) -> std::result::Result<String, Failure> {
        self.create()?;
        self.preupload(&mut files)?;
        self.upload_large(&files)?;
        self.commit(&files, message)
    }

    fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.client.endpoint())
    }

    /// Creates the repository unless it is there.
    fn create(&self) -> std::result::Result<(), Failure> {
        let (organization, name) = self.id.split_once('/').unwrap_or_default();
        let body = json!({"name": name, "organization": organization, "type": "model"});
        match self.post("api/repos/create", &body) {
            Err(Failure::Refused(text)) if text.starts_with("409") => Ok(()),
            created => created.map(drop),
        }
    }

    /// Asks the hub which files are large.
    fn preupload(&self, files: &mut [Pushed]) -> std::result::Result<(), Failure> {
        let described = files.iter().map(|file| {
            json!({"path": file.path, "size": file.bytes, "sample": STANDARD.encode(&file.sample)})
        });
        let body = json!({"files": described.collect::<Vec<_>>()});
        let answer = self.post(&format!("api/models/{}/preupload/main", self.id), &body)?;
        let answer: Preupload = parse(&answer)?;
        for file in files {
            let mode = answer.files.iter().find(|mode| mode.path == file.path);
            file.is_large = mode.is_some_and(|mode| mode.upload_mode == "lfs");
        }
        Ok(())
    }

    /// Sends the large files that the storage does not have.
    fn upload_large(&self, files: &[Pushed]) -> std::result::Result<(), Failure> {
        let large: Vec<&Pushed> = files.iter().filter(|file| file.is_large).collect();
        if large.is_empty() {
            return Ok(());
        }
        let objects = large.iter().map(|file| json!({"oid": file.sha256, "size": file.bytes}));
        let body = json!({
            "operation": "upload",
            "transfers": ["basic", "multipart"],
            "objects": objects.collect::<Vec<_>>(),
            "hash_algo": "sha_256",
        });
        let address = self.address(&format!("{}.git/info/lfs/objects/batch", self.id));
        let batch: Batch = parse(&self.client.post(&address, LFS, &body.to_string())?)?;
        for file in large {
            let object = batch.objects.iter().find(|object| object.oid == file.sha256);
            let object = object.ok_or_else(|| Failure::Answer(format!("{} lacks", file.path)))?;
            if let Some(error) = &object.error {
                return Err(Failure::Refused(format!("{}: {error}", file.path)));
            }
            self.send(file, &object.actions)?;
        }
        Ok(())
    }

    fn send(&self, file: &Pushed, actions: &Actions) -> std::result::Result<(), Failure> {
        let Some(upload) = &actions.upload else {
            // The storage has it.
            return Ok(());
        };
        let size = upload.header.get("chunk_size").and_then(number);
        match size {
            Some(size) => self.send_in_parts(file, upload, size)?,
            None => {
                let whole = 0..file.bytes;
                self.put(file, &upload.href, whole, &upload.header)?;
            }
        }
        let Some(verify) = &actions.verify else {
            return Ok(());
        };
        let body = json!({"oid": file.sha256, "size": file.bytes}).to_string();
        self.client.post(&verify.href, LFS, &body).map(drop)
    }

    /// Sends a file in parts of `size` bytes, each to an address of its own.
    fn send_in_parts(
        &self,
        file: &Pushed,
        upload: &Action,
        size: u64,
    ) -> std::result::Result<(), Failure> {
        let is_part = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
        let mut addresses: Vec<(u64, &str)> = (upload.header.iter())
            .filter(|(name, _)| is_part(name))
            .filter_map(|(name, address)| Some((name.parse().ok()?, address.as_str()?)))
            .collect();
        addresses.sort();
        if size == 0 || addresses.len() as u64 != file.bytes.div_ceil(size) {
            let count = addresses.len();
            return Err(Failure::Answer(format!("{count} parts of {size} bytes are not the file")));
        }
        let mut parts = Vec::new();
        for (i, (number, address)) in addresses.into_iter().enumerate() {
            let start = i as u64 * size;
            let range = start..(start + size).min(file.bytes);
            let etag = self.put(file, address, range, &Map::new())?;
            parts.push(json!({"partNumber": number, "etag": etag}));
        }
        let body = json!({"oid": file.sha256, "parts": parts}).to_string();
        self.client.post(&upload.href, LFS, &body).map(drop)
    }

    /// Sends bytes of a file; gives the ETag that the storage answers with.
    fn put(
        &self,
        file: &Pushed,
        address: &str,
        range: std::ops::Range<u64>,
        headers: &Map<String, Value>,
    ) -> std::result::Result<String, Failure> {
        let headers = headers.iter().filter_map(|(name, value)| Some((&**name, value.as_str()?)));
        let headers: Vec<(&str, &str)> = headers.collect();
        retried(RETRIES, || {
            let mut open = File::open(&file.file).map_err(Failure::local)?;
            open.seek(SeekFrom::Start(range.start)).map_err(Failure::local)?;
            let bytes = range.end - range.start;
            self.client
                .put(address, Upload { headers: &headers, bytes, body: &mut open.take(bytes) })
        })
    }

    fn commit(&self, files: &[Pushed], message: &str) -> std::result::Result<String, Failure> {
        let header = json!({"summary": message, "description": ""});
        let mut lines = vec![json!({"key": "header", "value": header})];
        for file in files {
            lines.push(match file.is_large {
                true => json!({"key": "lfsFile", "value": {"path": file.path, "algo": "sha256",
                    "oid": file.sha256, "size": file.bytes}}),
                false => {
                    let content = std::fs::read(&file.file).map_err(Failure::local)?;
                    json!({"key": "file", "value": {"path": file.path, "encoding": "base64",
                        "content": STANDARD.encode(content)}})
                }
            });
        }
        let body: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let address = self.address(&format!("api/models/{}/commit/main", self.id));
        let answer = self.client.post(&address, "application/x-ndjson", &body)?;
        Ok(parse::<Committed>(&answer)?.commit_url)
    }

    fn post(&self, path: &str, body: &Value) -> std::result::Result<Vec<u8>, Failure> {
        self.client.post(&self.address(path), "application/json", &body.to_string())
    }
}

/// A number that may be written as a text.
fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

fn parse<'a, T: Deserialize<'a>>(answer: &'a [u8]) -> std::result::Result<T, Failure> {
    serde_json::from_slice(answer).map_err(|error| Failure::Answer(error.to_string()))
}

/// The files in a folder, by name; folders inside and hidden files are left out.
fn files(folder: &Path) -> std::io::Result<Vec<Pushed>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let file = entry?.path();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if file.is_file() && is_path_part(name) {
            files.push(describe(name.to_string(), file.clone())?);
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn describe(path: String, file: PathBuf) -> std::io::Result<Pushed> {
    let mut sample = Vec::new();
    File::open(&file)?.take(SAMPLE).read_to_end(&mut sample)?;
    let (mut digest, mut bytes) = (Sha256::new(), 0);
    let (mut open, mut buffer) = (File::open(&file)?, vec![0; 1 << 20]);
    loop {
        let read = open.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        digest.update(&buffer[..read]);
        bytes += read as u64;
    }
    let sha256 = hex::encode(digest.finalize());
    Ok(Pushed { path, file, bytes, sample, sha256, is_large: false })
}
