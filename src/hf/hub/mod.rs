//! Files of the hub by the id of a model or a dataset, through the cache that Python's
//! `huggingface_hub` shares: `HF_HOME`, `HF_HUB_CACHE`, `HF_ENDPOINT`, `HF_TOKEN` and
//! `HF_HUB_OFFLINE` mean what they mean there. The `hf-hub` crate says how repositories are laid
//! out in the cache and on the hub; what the hub answers, which its client takes on trust, is
//! checked before it becomes a path or an address.

mod client;
mod dataset;
#[cfg(test)]
mod dataset_tests;
mod download;
mod push;
#[cfg(test)]
mod push_tests;
mod splits;
#[cfg(test)]
mod tests;

use super::{HfError, Result};
use crate::foreign_file::quote;
use client::{Client, Failure};
use download::download;
use hf_hub::{Cache, Repo, RepoType};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::{env, fs};

pub use dataset::{DatasetAddress, DatasetFiles, SCHEME};
pub use splits::WantedSplit;

/// Bytes of the hub's description of a repository.
const LARGEST_INFO: u64 = 64 << 20;

/// Where and how to look; `from_env` for everything but tests.
#[derive(Clone, Debug)]
pub struct Hub {
    pub cache: PathBuf,
    pub endpoint: String,
    pub token: Option<String>,
    pub offline: bool,
    /// Whether downloads show a bar on the terminal.
    pub progress: bool,
}

/// A repository at one commit.
#[derive(Serialize, Deserialize)]
struct Info {
    sha: String,
    siblings: Vec<Sibling>,
    /// The settings at the start of its README.
    #[serde(rename = "cardData", default)]
    card: Option<serde_json::Value>,
}

#[derive(Serialize, Deserialize)]
struct Sibling {
    rfilename: String,
}

impl Hub {
    /// The settings of the environment.
    pub fn from_env() -> Hub {
        let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let folder = |name: &str| variable(name).map(PathBuf::from);
        let user_cache = folder("XDG_CACHE_HOME")
            .unwrap_or_else(|| folder("HOME").unwrap_or_default().join(".cache"));
        let home = folder("HF_HOME").unwrap_or_else(|| user_cache.join("huggingface"));
        let offline = variable("HF_HUB_OFFLINE").unwrap_or_default().to_uppercase();
        let stored_token = fs::read_to_string(home.join("token")).ok();
        let stored_token = stored_token.map(|token| token.trim().to_string());
        Hub {
            cache: folder("HF_HUB_CACHE").unwrap_or_else(|| home.join("hub")),
            endpoint: variable("HF_ENDPOINT").unwrap_or("https://huggingface.co".to_string()),
            token: variable("HF_TOKEN").or(stored_token.filter(|token| !token.is_empty())),
            offline: ["1", "ON", "YES", "TRUE"].contains(&offline.as_str()),
            progress: true,
        }
    }

    /// A directory with those files of a model that `wanted` accepts, fetched where they are not
    /// cached. `revision` is a branch, a tag or a commit; none is `main`. Offline, or when the hub
    /// cannot be reached, the cached files are taken.
    pub fn resolve(
        &self,
        id: &str,
        revision: Option<&str>,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Result<PathBuf> {
        check_id(id)?;
        let revision = revision.unwrap_or("main");
        check_revision(revision)?;
        let repo = Repo::with_revision(id.to_string(), RepoType::Model, revision.to_string());
        let cached = self.cached(&repo);
        if self.offline {
            return cached.ok_or_else(|| self.not_cached(&repo));
        }
        match (self.fetch(&repo, wanted), cached) {
            (Err(Failure::Unreachable(_)), Some(cached)) => Ok(cached),
            (fetched, _) => fetched.map_err(|failure| self.error(&repo, failure)),
        }
    }

    fn not_cached(&self, repo: &Repo) -> HfError {
        let (id, revision, cache) = (self.shown(repo), repo.revision(), self.cache.display());
        HfError::Invalid(format!(
            "hub: {id} at {revision} is not in {cache} and HF_HUB_OFFLINE is set; unset it or give a directory"
        ))
    }

    fn error(&self, repo: &Repo, failure: Failure) -> HfError {
        let (id, revision) = (self.shown(repo), repo.revision());
        match failure {
            Failure::Unreachable(e) => HfError::Hub(format!(
                "hub: {id} cannot be fetched ({}) and is not in {}; check the network or give a directory",
                quote(&e),
                self.cache.display()
            )),
            Failure::Refused(e) => HfError::Invalid(format!(
                "hub: {id} at {revision} was refused ({}); check the id, or where it is gated accept its terms at {}/{} and set HF_TOKEN",
                quote(&e),
                quote(&self.endpoint),
                repo.url(),
            )),
            Failure::Answer(e) => HfError::Hub(format!(
                "hub: the answer of {} for {id} cannot be used: {e}; check HF_ENDPOINT",
                quote(&self.endpoint)
            )),
        }
    }

    /// The id of a repository, without the prefix that its address has.
    fn shown(&self, repo: &Repo) -> String {
        let url = repo.url();
        url.strip_prefix("datasets/").unwrap_or(&url).to_string()
    }

    /// The cache folder of a repository.
    fn folder(&self, repo: &Repo) -> PathBuf {
        self.cache.join(repo.folder_name())
    }

    /// The folder of a repository's files at a commit.
    fn snapshot(&self, repo: &Repo, commit: &str) -> PathBuf {
        Cache::new(self.cache.clone()).repo(repo.clone()).pointer_path(commit)
    }

    /// The cached snapshot of a revision.
    fn cached(&self, repo: &Repo) -> Option<PathBuf> {
        let snapshot = self.snapshot(repo, &self.cached_commit(repo)?);
        snapshot.is_dir().then_some(snapshot)
    }

    /// The commit that a revision was when it was last asked for.
    fn cached_commit(&self, repo: &Repo) -> Option<String> {
        let reference = self.folder(repo).join("refs").join(repo.revision());
        let commit = fs::read_to_string(reference).unwrap_or_else(|_| repo.revision().to_string());
        let commit = commit.trim().to_string();
        is_commit(&commit).then_some(commit)
    }

    /// Fetches everything at one commit, so that a push in between cannot mix two versions.
    fn fetch(
        &self,
        repo: &Repo,
        wanted: &dyn Fn(&str) -> bool,
    ) -> std::result::Result<PathBuf, Failure> {
        let client = Client::new(&self.endpoint, self.token.as_deref())?;
        let info = self.fetch_info(&client, repo)?;
        let snapshot = self.snapshot(repo, &info.sha);
        fs::create_dir_all(&snapshot).map_err(Failure::local)?;
        for file in info.siblings.iter().map(|s| s.rfilename.as_str()).filter(|f| wanted(f)) {
            self.fetch_file(&client, repo, &info.sha, file)?;
        }
        self.write_reference(repo, &info.sha).map_err(Failure::local)?;
        Ok(snapshot)
    }

    /// What the hub says of a repository.
    fn fetch_info(&self, client: &Client, repo: &Repo) -> std::result::Result<Info, Failure> {
        let address = format!("{}/api/{}", client.endpoint(), repo.api_url());
        let text = client.read(&address, LARGEST_INFO)?;
        let info: Info = serde_json::from_slice(&text).map_err(|e| {
            let error = quote(&e.to_string());
            Failure::Answer(format!("it is not the JSON of a repository: {error}"))
        })?;
        match is_commit(&info.sha) {
            true => Ok(info),
            false => Err(Failure::Answer(format!("{:?} is not a commit", quote(&info.sha)))),
        }
    }

    /// The path of a file of a commit, fetched unless it is cached.
    fn fetch_file(
        &self,
        client: &Client,
        repo: &Repo,
        commit: &str,
        file: &str,
    ) -> std::result::Result<PathBuf, Failure> {
        if !file.split('/').all(is_path_part) {
            return Err(Failure::Answer(format!("{:?} is not a file name", quote(file))));
        }
        let path = self.snapshot(repo, commit).join(file);
        if !path.exists() {
            let folder = path.parent().unwrap_or(&path);
            fs::create_dir_all(folder).map_err(Failure::local)?;
            let file = percent_encoded(file);
            let address = format!("{}/{}/resolve/{commit}/{file}", client.endpoint(), repo.url());
            download(client, &address, &self.folder(repo), &path, self.progress)?;
        }
        Ok(path)
    }

    fn write_reference(&self, repo: &Repo, commit: &str) -> std::io::Result<()> {
        let reference = self.folder(repo).join("refs").join(repo.revision());
        fs::create_dir_all(reference.parent().unwrap_or(&reference))?;
        crate::atomic_file::write_atomically(&reference, commit.as_bytes())
    }
}

/// The path of a file as a part of an address.
fn percent_encoded(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'/' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(byte).collect()
}

/// Whether a part of a path from elsewhere stays in the folder that it is joined to.
fn is_path_part(part: &str) -> bool {
    let hostile = |c: char| c.is_control() || c == '\\';
    !part.is_empty() && part.len() <= 255 && !part.starts_with('.') && !part.contains(hostile)
}

/// Whether a text is the hash of a commit.
fn is_commit(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a name from elsewhere is one of a file in the folder that it is joined to.
fn is_file_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !name.is_empty() && name.len() <= 200 && !name.starts_with('.') && name.chars().all(plain)
}

fn check_revision(revision: &str) -> Result<()> {
    match revision.split('/').all(is_file_name) {
        true => Ok(()),
        false => Err(HfError::Invalid(format!(
            "hub: {:?} is not a branch, a tag or a commit",
            quote(revision)
        ))),
    }
}

/// What a name leads to: itself where it exists, else those of the hub's files that `wanted`
/// accepts.
pub fn locate(name: &str, wanted: &dyn Fn(&str) -> bool) -> Result<PathBuf> {
    let path = Path::new(name);
    if path.exists() {
        return Ok(path.to_path_buf());
    }
    check_no_path(name)?;
    Hub::from_env().resolve(name, None, wanted)
}

/// As [`locate`], for a model: `gpt2` and other names without an organization are no models of this
/// program, but most likely a folder that is not there.
pub fn locate_model(name: &str, wanted: &dyn Fn(&str) -> bool) -> Result<PathBuf> {
    match name.contains('/') || Path::new(name).exists() {
        true => locate(name, wanted),
        false => Err(not_an_id(name)),
    }
}

/// Whether a file is of use here: settings, tokenizer and safetensors weights in the top folder.
pub fn is_model_file(name: &str) -> bool {
    let is_weights = name.starts_with("model") || name.starts_with("adapter_model");
    let weights = name.ends_with(".safetensors") && is_weights;
    let settings = name.ends_with(".json") || name.ends_with(".jinja");
    let tokenizer = ["merges.txt", "tokenizer.model"].contains(&name);
    !name.contains('/') && (weights || settings || tokenizer)
}

/// Whether a text that names no path may be the id of a model: `name` or `organisation/name`.
pub fn is_id(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let plain = |part: &&str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        part.starts_with(|c: char| c.is_ascii_alphanumeric()) && part.chars().all(allowed)
    };
    parts.len() <= 2 && parts.iter().all(plain)
}

fn check_id(id: &str) -> Result<()> {
    match is_id(id) {
        true => Ok(()),
        false => Err(not_an_id(id)),
    }
}

fn not_an_id(name: &str) -> HfError {
    HfError::Invalid(format!(
        "hub: {:?} is neither a directory nor the id of a model, such as organisation/name",
        quote(name)
    ))
}

/// Refuses what is written like an id of the hub and begins with a folder that is here: a mistyped
/// path.
fn check_no_path(name: &str) -> Result<()> {
    match name.split_once('/') {
        Some((folder, rest)) if is_id(name) && Path::new(folder).exists() => {
            Err(HfError::Invalid(format!(
                "hub: {} is here and has no {}; correct the path, or name a model of the hub from \
                 a folder without {}",
                quote(folder),
                quote(rest),
                quote(folder)
            )))
        }
        _ => Ok(()),
    }
}
