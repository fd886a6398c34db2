//! A compiled program in a file, also in a bucket, with all that it was compiled from and for:
//! `plan --out` writes one, a run that is given it loads it instead of compiling, or refuses it
//! with a line that says what does not fit.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::UserError;
use crate::pjrt::Client;
use crate::storage::Location;

use super::compile_cache::Compiled;
use super::presets::Flags;

/// The first line of such a file; the key follows as a line of JSON, then the executable.
const MAGIC: &[u8] = b"llama3-tpu compiled step 1\n";

/// What an executable was compiled from and for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompileKey {
    /// The resolved configuration, as TOML.
    pub config: String,
    /// Such as `fsdp=64,tensor=4`.
    pub mesh: String,
    /// Such as `v6e:16x16`.
    pub topology: String,
    pub flags: Flags,
    /// Ids of the devices in the order of the mesh.
    pub device_assignment: Vec<usize>,
    /// Such as `TPU v6 lite`.
    pub device_kind: String,
    /// Of the module's text.
    pub module_sha256: String,
    /// The plugin, and for CPUs the processor.
    pub compiler: String,
    pub compile_seconds: f64,
}

/// The digest that identifies a module.
pub fn module_sha256(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

/// The key as it is stored in the file.
#[derive(Serialize, Deserialize)]
struct Head {
    executable_sha256: String,
    #[serde(flatten)]
    key: CompileKey,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct SerializedExecutable {
    name: String,
    pub key: CompileKey,
    executable: Vec<u8>,
}

impl SerializedExecutable {
    /// Writes a serialized executable with its key.
    pub fn write(place: &Location, key: &CompileKey, executable: &[u8]) -> Result<(), UserError> {
        let head =
            Head { executable_sha256: hex::encode(Sha256::digest(executable)), key: key.clone() };
        let head = serde_json::to_vec(&head).expect("a key is JSON");
        let bytes = [MAGIC, &head, b"\n", executable].concat();
        place.write(bytes.into()).map_err(|error| UserError(format!("plan: {error}")))
    }

    pub fn read(place: &Location) -> Result<SerializedExecutable, UserError> {
        let wrong = |what: &str| {
            UserError(format!("plan: {place}: {what}; write one with `llama3-tpu plan --out FILE`"))
        };
        let bytes = place.read().map_err(|error| wrong(&error.to_string()))?;
        let bytes = bytes.ok_or_else(|| wrong("there is no such file"))?;
        let rest = bytes.strip_prefix(MAGIC);
        let rest = rest.ok_or_else(|| wrong("is not a compiled train step"))?;
        // XLA may abort the process over an executable that is not what it wrote.
        let damaged = || wrong("is damaged");
        let end = rest.iter().position(|b| *b == b'\n').ok_or_else(damaged)?;
        let (head, executable) = (&rest[..end], &rest[end + 1..]);
        let head: Head = serde_json::from_slice(head).map_err(|_| damaged())?;
        if hex::encode(Sha256::digest(executable)) != head.executable_sha256 {
            return Err(damaged());
        }
        Ok(SerializedExecutable {
            name: place.to_string(),
            key: head.key,
            executable: executable.to_vec(),
        })
    }

    /// Whether it was compiled from this module.
    pub fn is_of(&self, module: &str) -> bool {
        self.key.module_sha256 == module_sha256(module)
    }

    /// Puts the executable onto the client's devices.
    pub fn load(&self, client: &Client) -> crate::pjrt::Result<Compiled> {
        client.load_planned(&self.executable, self.key.compile_seconds)
    }

    /// Refuses a file that was compiled for something else than this run.
    pub fn check(&self, here: &CompileKey) -> Result<(), UserError> {
        let stored = &self.key;
        let describe =
            |c: &CompileKey| format!("{} of kind {:?}", c.device_assignment.len(), c.device_kind);
        let pairs = [
            ("devices", describe(stored), describe(here)),
            ("mesh", stored.mesh.clone(), here.mesh.clone()),
            ("compiler", stored.compiler.clone(), here.compiler.clone()),
        ];
        if let Some((what, there, here)) = pairs.into_iter().find(|(_, a, b)| a != b) {
            return Err(self.unfit(&format!("{what}: {there} in it, {here} here")));
        }
        if stored.device_assignment != here.device_assignment {
            return Err(self.unfit("the order of the devices on the mesh is another"));
        }
        let differences = differences(&stored.config, &here.config);
        if stored.module_sha256 != here.module_sha256 {
            let why = if differences.is_empty() {
                "it was written by another version of this program".to_string()
            } else {
                differences.join("; ")
            };
            return Err(self.unfit(&why));
        }
        match differences.iter().find(|d| d.starts_with("train.xla_preset")) {
            Some(difference) => Err(self.unfit(difference)),
            None => Ok(()),
        }
    }

    fn unfit(&self, what: &str) -> UserError {
        UserError(format!(
            "plan: {} does not fit this run: {what}; recompile it with `llama3-tpu plan --out`, or leave --plan out",
            self.name
        ))
    }
}

/// Sections that a train step is built from.
const SECTIONS: [&str; 4] = ["model", "train", "optimizer", "schedule"];

/// Keys of two resolved configurations that differ, in these sections.
fn differences(there: &str, here: &str) -> Vec<String> {
    let (there, here) = (keys(there), keys(here));
    let value = |all: &[(String, String)], key: &str| {
        let pair = all.iter().find(|(k, _)| k == key);
        pair.map_or("not set".to_string(), |(_, v)| v.clone())
    };
    let mut names: Vec<&String> = there.iter().chain(&here).map(|(k, _)| k).collect();
    names.sort();
    names.dedup();
    let pairs = names.into_iter().map(|k| (k, value(&there, k), value(&here, k)));
    let different = pairs.filter(|(_, a, b)| a != b);
    different.map(|(k, a, b)| format!("{k} is {a} in it, {b} here")).collect()
}

/// `section.key` and value of each line of these sections.
fn keys(toml: &str) -> Vec<(String, String)> {
    let is_of_step = |section: &str| SECTIONS.iter().any(|s| section.split('.').next() == Some(s));
    let mut section = "";
    let mut pairs = Vec::new();
    for line in toml.lines() {
        match (line.strip_prefix('['), line.split_once(" = ")) {
            (Some(head), _) => section = head.trim_end_matches(']'),
            (None, Some((key, value))) if is_of_step(section) => {
                pairs.push((format!("{section}.{key}"), value.to_string()))
            }
            _ => {}
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pjrt::Flag;
    use crate::storage::fake_gcs;

    fn key() -> CompileKey {
        let config =
            "[train]\nsteps = 2\n\n[model.rope_scaling]\nfactor = 8.0\n\n[data]\ncache = \"a\"\n";
        CompileKey {
            config: config.into(),
            mesh: "fsdp=4".into(),
            topology: "v6e:2x2".into(),
            flags: Flags::from([
                ("a".to_string(), Flag::Int(1)),
                ("b".to_string(), Flag::Bool(true)),
                ("c".to_string(), Flag::Text("x".into())),
            ]),
            device_assignment: vec![0, 1, 3, 2],
            device_kind: "TPU v6 lite".into(),
            module_sha256: module_sha256("module"),
            compiler: "PJRT 0.117 0123".into(),
            compile_seconds: 2.5,
        }
    }

    #[test]
    fn a_file_gives_back_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let (server, bucket) = fake_gcs::bucket();
        server.with(|state| state.faults.extend([fake_gcs::Fault::Cut; 3]));
        let executable = b"\x00line\nline\xff";
        for place in [Location::from(folder.path()), bucket].map(|place| place.join("step")) {
            let missing = SerializedExecutable::read(&place).unwrap_err().to_string();
            assert!(missing.contains("step: there is no such file; write one"), "{missing}");
            SerializedExecutable::write(&place, &key(), executable).unwrap();
            let step = SerializedExecutable::read(&place).unwrap();
            assert_eq!(step.key, key());
            assert_eq!(step.executable, executable);
            assert!(step.is_of("module") && !step.is_of("another"));
        }
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let step = SerializedExecutable { name: "f".into(), key: key(), executable: Vec::new() };
        let refused = |change: fn(&mut CompileKey)| {
            let mut here = key();
            change(&mut here);
            step.check(&here).err().map(|e| e.to_string())
        };
        type Change = fn(&mut CompileKey);
        let changes: [(Change, &str); 6] = [
            (
                |c| c.device_kind = "TPU v5".into(),
                "devices: 4 of kind \"TPU v6 lite\" in it, 4 of kind \"TPU v5\" here",
            ),
            (|c| c.mesh = "data=4".into(), "mesh: fsdp=4 in it, data=4 here"),
            (
                |c| c.compiler = "PJRT 0.118 4567".into(),
                "compiler: PJRT 0.117 0123 in it, PJRT 0.118 4567 here",
            ),
            (
                |c| c.device_assignment = vec![0, 1, 2, 3],
                "the order of the devices on the mesh is another",
            ),
            (|c| c.module_sha256.clear(), "it was written by another version of this program"),
            (
                |c| {
                    c.module_sha256.clear();
                    c.config = c.config.replace("8.0", "4.0").replace("\"a\"", "\"b\"");
                },
                "model.rope_scaling.factor is 8.0 in it, 4.0 here; recompile it",
            ),
        ];
        for (change, message) in changes {
            let error = refused(change).unwrap();
            assert!(error.contains(message), "{error}");
        }
        assert_eq!(refused(|_| {}), None);
        assert_eq!(refused(|c| c.config = c.config.replace("\"a\"", "\"b\"")), None);
    }
}
