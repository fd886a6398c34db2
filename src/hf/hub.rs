//! Files of the hub by the id of a model, through the cache that Python's `huggingface_hub` shares:
//! `HF_HOME`, `HF_HUB_CACHE`, `HF_ENDPOINT`, `HF_TOKEN` and `HF_HUB_OFFLINE` mean what they mean
//! there.

use super::{HfError, Result};
use hf_hub::api::sync::{Api, ApiBuilder, ApiRepo};
use hf_hub::{Cache, Repo, RepoType};
use std::path::{Path, PathBuf};
use std::{env, fs, thread, time};

/// Times that a download is taken up again after a failure; each goes on where the last one
/// stopped.
const RETRIES: u32 = 4;

/// Where and how to look; `from_env` for everything but tests.
#[derive(Clone, Debug)]
pub struct Hub {
    pub cache: PathBuf,
    pub endpoint: Option<String>,
    pub token: Option<String>,
    pub offline: bool,
    /// Whether downloads show a bar on the terminal.
    pub progress: bool,
}

impl Hub {
    /// The settings of the environment.
    pub fn from_env() -> Hub {
        let variable = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let cache = variable("HF_HUB_CACHE").map(PathBuf::from);
        let offline = variable("HF_HUB_OFFLINE").unwrap_or_default().to_uppercase();
        Hub {
            cache: cache.unwrap_or_else(|| Cache::from_env().path().clone()),
            endpoint: variable("HF_ENDPOINT"),
            token: variable("HF_TOKEN"),
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
        let cached = self.cached(id, revision);
        if self.offline {
            return cached.ok_or_else(|| {
                let cache = self.cache.display();
                HfError::Invalid(format!(
                    "hub: {id} at {revision} is not in {cache} and HF_HUB_OFFLINE is set; unset it or give a directory"
                ))
            });
        }
        match (self.fetch(id, revision, wanted), cached) {
            (Err(Failure::Unreachable(_)), Some(cached)) => Ok(cached),
            (Err(Failure::Unreachable(e)), None) => Err(HfError::Hub(format!(
                "hub: {id} cannot be fetched ({e}) and is not in {}; check the network or give a directory",
                self.cache.display()
            ))),
            (Err(Failure::Refused(e)), _) => Err(HfError::Invalid(format!(
                "hub: {id} at {revision} was refused ({e}); check the id, or set HF_TOKEN if the model is gated"
            ))),
            (Ok(directory), _) => Ok(directory),
        }
    }

    /// The cached snapshot of a revision.
    fn cached(&self, id: &str, revision: &str) -> Option<PathBuf> {
        let repo = Repo::new(id.to_string(), RepoType::Model);
        let folder = self.cache.join(repo.folder_name());
        let commit = fs::read_to_string(folder.join("refs").join(revision));
        let commit = commit.unwrap_or_else(|_| revision.to_string());
        let snapshot = folder.join("snapshots").join(commit.trim());
        snapshot.is_dir().then_some(snapshot)
    }

    /// Fetches everything at one commit, so that a push in between cannot mix two versions.
    fn fetch(
        &self,
        id: &str,
        revision: &str,
        wanted: &dyn Fn(&str) -> bool,
    ) -> std::result::Result<PathBuf, Failure> {
        let api = self.api()?;
        let named = |revision: &str| {
            Repo::with_revision(id.to_string(), RepoType::Model, revision.to_string())
        };
        let info = api.repo(named(revision)).info()?;
        if !info.sha.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(Failure::Unreachable(format!("{:?} is no commit", info.sha)));
        }
        let repo = Cache::new(self.cache.clone()).repo(named(revision));
        let snapshot = repo.pointer_path(&info.sha);
        fs::create_dir_all(&snapshot).map_err(unreachable)?;
        let pinned = api.repo(named(&info.sha));
        for file in info.siblings.iter().map(|s| s.rfilename.as_str()) {
            if wanted(file) && !snapshot.join(file).exists() {
                download(&pinned, file)?;
            }
        }
        repo.create_ref(&info.sha).map_err(unreachable)?;
        Ok(snapshot)
    }

    fn api(&self) -> std::result::Result<Api, Failure> {
        let mut builder = ApiBuilder::from_cache(Cache::new(self.cache.clone()));
        if let Some(endpoint) = &self.endpoint {
            builder = builder.with_endpoint(endpoint.trim_end_matches('/').to_string());
        }
        if let Some(token) = &self.token {
            builder = builder.with_token(Some(token.clone()));
        }
        Ok(builder.with_progress(self.progress).build()?)
    }
}

/// The directory that `--model` names: itself if it exists, else the hub's files.
pub fn locate(model: &str) -> Result<PathBuf> {
    let path = Path::new(model);
    if path.exists() {
        return Ok(path.to_path_buf());
    }
    Hub::from_env().resolve(model, None, &is_model_file)
}

/// Whether a file is of use here: settings, tokenizer and safetensors weights in the top folder.
pub fn is_model_file(name: &str) -> bool {
    let weights = name.ends_with(".safetensors") && name.starts_with("model");
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
    if is_id(id) {
        return Ok(());
    }
    Err(HfError::Invalid(format!(
        "hub: {id:?} is neither a directory nor the id of a model, such as organisation/name"
    )))
}

enum Failure {
    /// The hub answered that it does not give this.
    Refused(String),
    Unreachable(String),
}

impl From<hf_hub::api::sync::ApiError> for Failure {
    fn from(error: hf_hub::api::sync::ApiError) -> Failure {
        use hf_hub::api::sync::ApiError::RequestError;
        let text = error.to_string().replace('\n', " ");
        match error {
            RequestError(request) if matches!(*request, ureq::Error::StatusCode(400..=499)) => {
                Failure::Refused(text)
            }
            _ => Failure::Unreachable(text),
        }
    }
}

fn unreachable(error: std::io::Error) -> Failure {
    Failure::Unreachable(error.to_string())
}

fn download(repo: &ApiRepo, file: &str) -> std::result::Result<PathBuf, Failure> {
    let mut attempt = 0;
    loop {
        match repo.download(file).map_err(Failure::from) {
            Err(Failure::Unreachable(_)) if attempt < RETRIES => {
                thread::sleep(time::Duration::from_millis(250 << attempt));
                attempt += 1;
            }
            result => return result,
        }
    }
}

#[cfg(test)]
mod tests;
