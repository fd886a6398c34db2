//! Datasets of the hub: the files of a split at one commit, through the cache that Python's
//! `huggingface_hub` shares. What a dataset said of itself is kept beside its files, so that it is
//! found again without a network.

use std::fs;
use std::path::{Path, PathBuf};

use hf_hub::{Repo, RepoType};

use super::client::{Client, Failure};
use super::download::retried;
use super::splits::{CardConfig, Missing, WantedSplit, files_like, files_of};
use super::{Hub, Info, Sibling, check_id, check_revision, is_commit, is_id};
use crate::atomic_file::write_atomically;
use crate::foreign_file::quote;
use crate::hf::{HfError, Result};

/// What begins the address of a dataset.
pub const SCHEME: &str = "hf://";

/// The branch into which the hub converts datasets of other formats.
const CONVERTED: &str = "refs/convert/parquet";

/// Times that the hub is asked again what a dataset is.
const INFO_RETRIES: u32 = 2;

/// Folder of what datasets said of themselves, by commit, in the cache folder of a dataset.
const INFO: &str = "info";

/// `hf://[datasets/]ID[@REVISION][/PATTERN]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetAddress {
    pub id: String,
    pub revision: Option<String>,
    /// Files of the dataset, where it is not for the split to say.
    pub pattern: Option<String>,
}

impl DatasetAddress {
    /// # Errors
    /// Anything else is a user error.
    pub fn parse(address: &str) -> Result<DatasetAddress> {
        let parsed = address.strip_prefix(SCHEME).and_then(DatasetAddress::parse_path);
        parsed.ok_or_else(|| {
            HfError::Invalid(format!(
                "hub: {:?} is not the address of a dataset, such as hf://ORGANIZATION/NAME or hf://ORGANIZATION/NAME@REVISION/data/*.parquet",
                quote(address)
            ))
        })
    }

    fn parse_path(path: &str) -> Option<DatasetAddress> {
        let path = path.strip_prefix("datasets/").unwrap_or(path);
        let (first, rest) = path.split_once('/').map_or((path, None), |(a, b)| (a, Some(b)));
        let (name, pattern) = match rest.filter(|_| !first.contains('@')) {
            Some(rest) => {
                let (second, pattern) = rest.split_once('/').unwrap_or((rest, ""));
                (format!("{first}/{second}"), Some(pattern))
            }
            None => (first.to_string(), rest),
        };
        let (id, revision) = match name.split_once('@') {
            Some((id, revision)) => (id.to_string(), Some(revision.replace("%2F", "/"))),
            None => (name, None),
        };
        let pattern = pattern.filter(|pattern| !pattern.is_empty()).map(str::to_string);
        (is_id(&id) && revision.as_deref() != Some("")).then_some(DatasetAddress {
            id,
            revision,
            pattern,
        })
    }

    /// The address of the same files at a commit.
    pub fn at(&self, commit: &str) -> String {
        let pattern = self.pattern.as_ref().map(|pattern| format!("/{pattern}"));
        format!("{SCHEME}{}@{commit}{}", self.id, pattern.unwrap_or_default())
    }
}

/// Files of a dataset on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetFiles {
    pub commit: String,
    pub paths: Vec<PathBuf>,
}

impl Hub {
    /// The files of a split, or those that the pattern of the address matches, fetched where they
    /// are not cached. Where a dataset has no files that can be read, those that the hub converted
    /// to parquet are taken.
    pub fn dataset(&self, address: &DatasetAddress, wanted: &WantedSplit) -> Result<DatasetFiles> {
        check_id(&address.id)?;
        let revision = address.revision.as_deref().unwrap_or("main");
        let dataset = Dataset::open(self, &address.id, revision)?;
        let files = match &address.pattern {
            Some(pattern) => files_like(&dataset.names(), pattern),
            None => files_of(&dataset.names(), &dataset.configs()?, wanted),
        };
        match files {
            Ok(files) => dataset.fetch(&files),
            Err(Missing::NoData(problem)) if revision != CONVERTED => {
                self.converted(address, wanted, &dataset, problem)
            }
            Err(Missing::NoData(problem) | Missing::Named(problem)) => {
                Err(dataset.refuse(&problem))
            }
        }
    }

    fn converted(
        &self,
        address: &DatasetAddress,
        wanted: &WantedSplit,
        original: &Dataset,
        problem: String,
    ) -> Result<DatasetFiles> {
        let Ok(dataset) = Dataset::open(self, &address.id, CONVERTED) else {
            let name = address.id.rsplit('/').next().unwrap_or_default();
            let script = original.names().contains(&format!("{name}.py"));
            let script = if script { ", and its loading script is not run" } else { "" };
            return Err(original.refuse(&format!("{problem}{script}")));
        };
        let names = dataset.names();
        let only = only_folder(&names);
        let wanted = WantedSplit { config: wanted.config.or(only), ..*wanted };
        if wanted.config.is_none() {
            return Err(dataset.refuse(&format!(
                "config must name one of the configurations that the hub converted: {}",
                quote(&folders(&names).join(", "))
            )));
        }
        match files_of(&names, &[], &wanted) {
            Ok(files) => dataset.fetch(&files),
            Err(Missing::NoData(problem) | Missing::Named(problem)) => {
                Err(dataset.refuse(&problem))
            }
        }
    }
}

fn folders(names: &[String]) -> Vec<&str> {
    let mut folders: Vec<&str> = names.iter().filter_map(|n| Some(n.split_once('/')?.0)).collect();
    folders.sort_unstable();
    folders.dedup();
    folders
}

fn only_folder(names: &[String]) -> Option<&str> {
    match folders(names)[..] {
        [only] => Some(only),
        _ => None,
    }
}

/// A dataset at one commit.
struct Dataset<'h> {
    hub: &'h Hub,
    repo: Repo,
    info: Info,
}

impl<'h> Dataset<'h> {
    /// Asks the hub, unless the commit is known. Offline, and where the hub cannot be reached, what
    /// is cached is taken.
    fn open(hub: &'h Hub, id: &str, revision: &str) -> Result<Dataset<'h>> {
        check_revision(revision)?;
        let repo = Repo::with_revision(id.to_string(), RepoType::Dataset, revision.to_string());
        let dataset = |info| Dataset { hub, repo: repo.clone(), info };
        if is_commit(revision)
            && let Some(info) = cached_info(hub, &repo, revision)
        {
            return Ok(dataset(info));
        }
        let cached = || {
            let commit = hub.cached_commit(&repo)?;
            cached_info(hub, &repo, &commit).or_else(|| info_of_snapshot(hub, &repo, &commit))
        };
        if hub.offline {
            return cached().map(dataset).ok_or_else(|| hub.not_cached(&repo));
        }
        let fetched = Client::new(&hub.endpoint, hub.token.as_deref())
            .and_then(|client| fetch_info(hub, &client, &repo));
        match (fetched, cached()) {
            (Ok(info), _) => Ok(dataset(info)),
            (Err(Failure::Unreachable(_)), Some(info)) => Ok(dataset(info)),
            (Err(failure), _) => Err(hub.error(&repo, failure)),
        }
    }

    fn names(&self) -> Vec<String> {
        self.info.siblings.iter().map(|sibling| sibling.rfilename.clone()).collect()
    }

    /// The configurations of its card.
    fn configs(&self) -> Result<Vec<CardConfig>> {
        let configs = self.info.card.as_ref().and_then(|card| card.get("configs"));
        let Some(configs) = configs.filter(|configs| !configs.is_null()) else {
            return Ok(Vec::new());
        };
        serde_json::from_value(configs.clone()).map_err(|error| {
            let error = quote(&error.to_string());
            self.refuse(&format!("the configurations of its card cannot be read: {error}"))
        })
    }

    fn fetch(&self, files: &[String]) -> Result<DatasetFiles> {
        let client = Client::new(&self.hub.endpoint, self.hub.token.as_deref());
        let client = client.map_err(|failure| self.hub.error(&self.repo, failure))?;
        let fetch = |name: &String| {
            let path = self.hub.snapshot(&self.repo, &self.info.sha).join(name);
            if !path.exists() && self.hub.offline {
                return Err(self.refuse(&format!(
                    "{} is not in the cache and HF_HUB_OFFLINE is set",
                    quote(name)
                )));
            }
            let fetched = self.hub.fetch_file(&client, &self.repo, &self.info.sha, name);
            fetched.map_err(|failure| self.hub.error(&self.repo, failure))
        };
        let paths = files.iter().map(fetch).collect::<Result<_>>()?;
        Ok(DatasetFiles { commit: self.info.sha.clone(), paths })
    }

    fn refuse(&self, problem: &str) -> HfError {
        HfError::Invalid(format!("hub: dataset {}: {problem}", self.hub.shown(&self.repo)))
    }
}

fn info_path(hub: &Hub, repo: &Repo, commit: &str) -> PathBuf {
    hub.folder(repo).join(INFO).join(format!("{commit}.json"))
}

fn cached_info(hub: &Hub, repo: &Repo, commit: &str) -> Option<Info> {
    serde_json::from_slice(&fs::read(info_path(hub, repo, commit)).ok()?).ok()
}

/// What the files of a snapshot that Python fetched say of a dataset.
fn info_of_snapshot(hub: &Hub, repo: &Repo, commit: &str) -> Option<Info> {
    let snapshot = hub.snapshot(repo, commit);
    let mut siblings = Vec::new();
    list(&snapshot, &snapshot, &mut siblings).ok()?;
    Some(Info { sha: commit.to_string(), siblings, card: None })
}

fn list(root: &Path, folder: &Path, into: &mut Vec<Sibling>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(root, &path, into)?;
        } else if let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str) {
            into.push(Sibling { rfilename: name.to_string() });
        }
    }
    Ok(())
}

fn fetch_info(hub: &Hub, client: &Client, repo: &Repo) -> std::result::Result<Info, Failure> {
    let info = retried(INFO_RETRIES, || hub.fetch_info(client, repo))?;
    let text = serde_json::to_vec(&info).map_err(|error| Failure::Answer(error.to_string()))?;
    let path = info_path(hub, repo, &info.sha);
    let written = fs::create_dir_all(hub.folder(repo).join(INFO))
        .and_then(|()| write_atomically(&path, &text))
        .and_then(|()| hub.write_reference(repo, &info.sha));
    written.map_err(Failure::local)?;
    Ok(info)
}
