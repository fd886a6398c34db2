//! What a run notes in its folder for those who read it later, beside its metrics: a line of
//! `starts.jsonl` each time it is started, and a line of `samples.jsonl` for each text that it
//! generates.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Result, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// A start of a run: by whom, on what, with what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Start {
    /// Seconds since 1970.
    pub time: u64,
    /// Steps done before.
    pub step: u64,
    /// The command line.
    pub command: Vec<String>,
    pub version: String,
    /// Name and version of the plugin's platform, and its versions of PJRT, StableHLO and XLA.
    pub platform: String,
    /// PJRT device kind.
    pub device: String,
    pub devices: usize,
    pub processes: usize,
    pub mesh: String,
    pub parameters: u64,
    pub tokens_per_step: u64,
    pub flops_per_step: f64,
    /// Bytes of one device by category, as the compiler measured them.
    pub memory: BTreeMap<String, u64>,
}

/// A text that the model of a run continued.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    pub step: u64,
    pub prompt: String,
    /// What follows the prompt.
    pub text: String,
}

impl Start {
    /// Adds the start to the folder of its run.
    pub fn note(&self, folder: &Path) -> Result<()> {
        append(&folder.join("starts.jsonl"), self)
    }
}

impl Sample {
    /// A sample for each prompt and what follows it.
    pub fn all(step: usize, prompts: &[String], texts: Vec<String>) -> Vec<Sample> {
        let pairs = prompts.iter().cloned().zip(texts);
        pairs.map(|(prompt, text)| Sample { step: step as u64, prompt, text }).collect()
    }

    /// Adds the sample to the folder of its run.
    pub fn note(&self, folder: &Path) -> Result<()> {
        append(&folder.join("samples.jsonl"), self)
    }
}

fn append(path: &Path, record: &impl Serialize) -> Result<()> {
    let mut line = serde_json::to_vec(record)?;
    line.push(b'\n');
    File::options().create(true).append(true).open(path)?.write_all(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_lines() {
        let folder = tempfile::tempdir().unwrap();
        let start = Start { step: 3, devices: 8, ..Start::default() };
        start.note(folder.path()).unwrap();
        start.note(folder.path()).unwrap();
        let text = std::fs::read_to_string(folder.path().join("starts.jsonl")).unwrap();
        let starts: Vec<Start> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        assert_eq!(starts, [start.clone(), start]);
        assert_eq!(serde_json::from_str::<Start>("{}").unwrap(), Start::default());
    }
}
