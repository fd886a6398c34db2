//! Runs that continue, and what must not end them: another model in the configuration, a second
//! process in their folder, a terminal that is gone, signals.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use llama3_tpu::atomic_file::FolderLock;
use tempfile::TempDir;

use crate::cli::{checkpoint, metrics, refuses, succeeds, text, train};

/// A folder for runs.
struct Runs(TempDir);

impl Runs {
    fn new() -> Runs {
        Runs(TempDir::new().unwrap())
    }

    fn output(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// `train` of two steps without a sample.
    fn train(&self, name: &str, more: &[&str]) -> Command {
        let short = ["train.steps=2", "schedule.warmup_steps=1", "sample.max_new_tokens=1"];
        let short = short.iter().flat_map(|set| ["--set", *set]);
        let words: Vec<&str> = short.chain(more.iter().copied()).collect();
        train(self.0.path(), &self.output(name), &words)
    }
}

#[test]
fn a_run_continues_with_its_own_model_only() {
    let runs = Runs::new();
    succeeds(runs.train("run", &[]));
    let tokenizer = || std::fs::read(runs.output("run").join("tokenizer.json")).unwrap();
    let (logged, before) = (metrics(&runs.output("run")), tokenizer());
    let resume = |set: &str| runs.train("run", &["--resume", "--set", set]);
    for (set, message) in [
        ("model.num_hidden_layers=1", "model.num_hidden_layers = 2 and the configuration has 1"),
        ("model.rope_theta=10000.0", "model.rope_theta = 500000.0 and the configuration has 10000"),
        ("model.tie_word_embeddings=true", "model.tie_word_embeddings = false"),
        ("train.seed=7", "train.seed = "),
        ("data.tokenizer=train:400", "another tokenizer than that of data.tokenizer; set"),
    ] {
        let mut command = resume(set);
        if set.starts_with("data") {
            command.args(["--set", "model.vocab_size=512"]);
        }
        refuses(command, 2, message);
        assert!(tokenizer() == before, "{set}: the run's tokenizer was written over");
    }
    // A finished run that is started again says nothing twice.
    succeeds(resume("evaluation.batches=2"));
    assert_eq!(metrics(&runs.output("run")), logged);

    // Nor does anything else read the run with another tokenizer.
    let path = runs.output("run").join("tokenizer.json");
    let whole = tokenizer();
    std::fs::write(&path, [&whole[..], b"\n"].concat()).unwrap();
    let mut eval = crate::cli::binary();
    eval.args(["eval", "--platform", "cpu", "--data", "configs/data/tempest.txt", "--model"]);
    eval.arg(runs.output("run"));
    refuses(eval, 2, "is not the one that");
    std::fs::write(&path, whole).unwrap();

    // What the checkpoint noted of the metrics is compared with them.
    let path = runs.output("run").join("metrics.jsonl");
    let lines = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, lines.replacen("\"loss\":", "\"loss\":1", 1)).unwrap();
    let said = text(&succeeds(resume("evaluation.batches=2")).stderr);
    assert!(said.contains("metrics.jsonl lost or changed lines"), "{said}");

    std::fs::remove_file(checkpoint(&runs.output("run"), 2).join("manifest.json")).unwrap();
    refuses(resume("evaluation.batches=2"), 2, "step-00000002 cannot be read");
}

#[test]
fn a_folder_has_one_run_at_a_time() {
    let runs = Runs::new();
    let lock = FolderLock::acquire(&runs.output("run")).unwrap();
    assert!(lock.is_some());
    refuses(runs.train("run", &[]), 2, "another process trains in");
    refuses(runs.train("run", &["--resume"]), 2, "another process trains in");
}

#[test]
fn a_run_does_not_need_its_terminal() {
    let runs = Runs::new();
    let full = File::options().write(true).open("/dev/full").unwrap();
    for (name, stderr) in [("closed", unread()), ("full", Stdio::from(full))] {
        let status = runs.train(name, &[]).stderr(stderr).stdout(Stdio::null()).status().unwrap();
        assert!(status.success(), "{name}: {status}");
        assert!(checkpoint(&runs.output(name), 2).join("manifest.json").is_file(), "{name}");
    }
}

/// The writing end of a pipe that nobody reads.
fn unread() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    Stdio::from(writer)
}

#[test]
fn a_reader_that_goes_away_ends_no_command() {
    let runs = Runs::new();
    succeeds(runs.train("run", &[]));
    let run = runs.output("run").display().to_string();
    let model = ["--platform", "cpu", "--model", &run];
    let generate = [&["generate", "--prompt", "x", "--max-new-tokens", "1"][..], &model].concat();
    let eval = ["eval", "--data", "configs/data/tempest.txt", "--max-tokens", "50", "--json"];
    for words in [
        vec!["--help"],
        vec!["train", "--help"],
        vec!["--version"],
        vec!["config"],
        vec!["completions", "bash"],
        vec!["emit", "--config", crate::cli::TINY],
        vec!["inspect", &run],
        vec!["bench", "--config", crate::cli::TINY, "--platform", "cpu", "--steps", "1", "--json"],
        [&eval[..], &model].concat(),
        generate.clone(),
        [&generate[..], &["--json"]].concat(),
        [&generate[..], &["--num-samples", "2", "--temperature", "1"]].concat(),
    ] {
        let mut command = crate::cli::binary();
        let done = command.args(&words).stdout(unread()).output().unwrap();
        let said = text(&done.stderr);
        assert!(done.status.success() && !said.contains("panicked"), "{words:?}: {said}");
    }
}

#[test]
fn a_tokenizer_may_have_added_tokens_that_the_model_lacks() {
    let runs = Runs::new();
    succeeds(runs.train("run", &[]));
    // A [PAD] that was added without a resize.
    let bytes = std::fs::read(runs.output("run").join("tokenizer.json")).unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let pad = serde_json::json!({"id": 512, "content": "[PAD]", "single_word": false,
        "lstrip": false, "rstrip": false, "normalized": false, "special": false});
    json["added_tokens"].as_array_mut().unwrap().push(pad);
    let folder = runs.output("tokenizer");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("tokenizer.json"), json.to_string()).unwrap();
    let tokenizer = format!("data.tokenizer={:?}", folder.display().to_string());
    let train = |name: &str, more: &[&str]| {
        let sets = ["--set", &tokenizer, "--set", "model.vocab_size=512"];
        runs.train(name, &[&sets, more].concat())
    };
    let said = text(&succeeds(train("padded", &[])).stderr);
    assert!(said.contains("513 entries and model.vocab_size=512; added tokens from 512"), "{said}");

    let corpus = runs.output("padded.txt");
    std::fs::write(&corpus, "To be, or not to be: [PAD]\n".repeat(500)).unwrap();
    let corpus = format!("data.train=[{:?}]", corpus.display().to_string());
    let outside = "token 512, which is outside the model's vocabulary of 512";
    refuses(train("outside", &["--set", &corpus]), 2, outside);
    let small = ["--set", "model.vocab_size=500"];
    refuses(train("small", &small), 2, "513 entries and model.vocab_size=500; use");
}

/// Waits until a run has logged so many steps.
fn wait_for_steps(steps: usize, output: &Path, child: &mut Child) {
    let path = output.join("metrics.jsonl");
    let deadline = Instant::now() + Duration::from_secs(120);
    while std::fs::read_to_string(&path).unwrap_or_default().lines().count() < steps {
        assert!(Instant::now() < deadline && child.try_wait().unwrap().is_none(), "no step");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A command that another one becomes or starts, without its output.
fn under(outer: &[&str], command: &Command) -> Command {
    let mut under = Command::new(outer[0]);
    under.args(&outer[1..]).arg(command.get_program()).args(command.get_args());
    under.current_dir(command.get_current_dir().unwrap());
    under.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    under.stderr(Stdio::null()).stdout(Stdio::null());
    under
}

fn hang_up(child: &Child) {
    let kill = Command::new("kill").args(["-HUP", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
}

#[test]
fn a_terminal_that_hangs_up_leaves_a_checkpoint_unless_that_is_ignored() {
    let runs = Runs::new();
    let long = ["--set", "train.steps=100000", "--set", "checkpoint.every=0"];
    // Even where the tests themselves run under `nohup`.
    let mut command = under(&["env", "--default-signal=HUP"], &runs.train("run", &long));
    let mut child = command.spawn().unwrap();
    wait_for_steps(1, &runs.output("run"), &mut child);
    hang_up(&child);
    assert!(child.wait().unwrap().success());
    let steps = metrics(&runs.output("run")).last().unwrap()["step"].as_u64().unwrap() as usize;
    assert!(checkpoint(&runs.output("run"), steps).join("manifest.json").is_file());

    let mut child = under(&["nohup"], &runs.train("kept", &long)).spawn().unwrap();
    wait_for_steps(1, &runs.output("kept"), &mut child);
    hang_up(&child);
    std::thread::sleep(Duration::from_millis(500));
    assert!(child.try_wait().unwrap().is_none(), "it goes on");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn an_export_appears_whole_in_a_folder_of_its_own() {
    let runs = Runs::new();
    succeeds(runs.train("run", &[]));
    let out = runs.output("out");
    let export = || {
        let mut command = crate::cli::binary();
        command.args(["export", "--platform", "cpu", "--checkpoint"]);
        command.arg(runs.output("run")).arg("--out").arg(&out);
        command
    };
    // What a process that is dead left beside it.
    let left = runs.0.path().join(".out.0123456789abcdef.llama3-tpu-tmp");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("model.safetensors"), "half").unwrap();
    std::fs::create_dir(&out).unwrap();
    succeeds(export());
    assert!(out.join("config.json").is_file() && !left.exists());
    refuses(export(), 2, "is not empty; name another --out");
}

#[test]
fn a_killed_run_goes_on_from_its_emergency_copy_to_the_same_parameters() {
    let runs = Runs::new();
    let train = |name: &str, more: &[&str]| {
        let long = ["train.steps=60", "checkpoint.every=0", "checkpoint.emergency_every=1"];
        let long = long.iter().flat_map(|set| ["--set", *set]).chain(["--set", "sample="]);
        runs.train(name, &long.chain(more.iter().copied()).collect::<Vec<_>>())
    };
    succeeds(train("whole", &["--set", "checkpoint.emergency_every=0"]));
    let mut child = train("run", &[]).stderr(Stdio::null()).spawn().unwrap();
    wait_for_steps(3, &runs.output("run"), &mut child);
    child.kill().unwrap();
    child.wait().unwrap();
    let logged = std::fs::read_to_string(runs.output("run").join("metrics.jsonl")).unwrap();

    let said = text(&succeeds(train("run", &["--resume"])).stderr);
    let from = said.split("resuming /dev/shm/llama3-tpu-").nth(1).expect(&said);
    let step = from.split(" at step ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    assert!(step.parse::<usize>().unwrap() + 1 >= logged.lines().count(), "{step} of {logged}");
    let folder = format!("/dev/shm/llama3-tpu-{}", from.split('/').next().unwrap());
    assert!(!Path::new(&folder).exists(), "{folder} is left behind");
    assert_eq!(metrics(&runs.output("run")), metrics(&runs.output("whole")));
    let bytes = |name: &str, of: &str| {
        let file = format!("{of}-00001-of-00001.safetensors");
        std::fs::read(checkpoint(&runs.output(name), 60).join(file)).unwrap()
    };
    for of in ["model", "optimizer"] {
        assert!(bytes("run", of) == bytes("whole", of), "{of}");
    }
}

#[test]
fn checkpoints_are_written_by_time_and_kept_by_step_and_loss() {
    let runs = Runs::new();
    let sets = [
        "train.steps=8",
        "evaluation.every=2",
        "evaluation.batches=1",
        "checkpoint.every_minutes=1e-6",
        "checkpoint.keep_last=1",
        "checkpoint.keep_every=4",
        "checkpoint.keep_best=1",
    ];
    let sets: Vec<&str> = sets.iter().flat_map(|set| ["--set", *set]).collect();
    let said = text(&succeeds(runs.train("run", &sets)).stderr);
    let written = said.lines().filter(|line| line.starts_with("checkpoint ")).count();
    assert!(written >= 4, "{said}");
    let kept = || -> Vec<u64> {
        let kept = llama3_tpu::weights::checkpoint::list(&runs.output("run")).unwrap();
        kept.into_iter().map(|(step, _)| step).collect()
    };
    let several = kept();
    assert!(several.contains(&4) && several.contains(&8) && several.len() <= 3, "{several:?}");
    // A start of a run that is done removes what one that was killed could not.
    let last = ["checkpoint.keep_every=0", "checkpoint.keep_best=0", "--resume"];
    let last = [&sets[..], &["--set", last[0], "--set", last[1], last[2]]].concat();
    succeeds(runs.train("run", &last));
    assert_eq!(kept(), [8]);
}
