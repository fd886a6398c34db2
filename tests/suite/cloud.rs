//! Runs whose output is in a bucket: faults of its server, another machine, a second process, models
//! that are read from there.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::cli::{binary, checkpoint, metrics, refuses, succeeds, text, train};
use crate::fake_gcs::{FakeGcs, Fault};

/// A server, and machines that reach it with the token of a machine.
struct Cloud {
    server: FakeGcs,
    folder: TempDir,
}

impl Cloud {
    fn new() -> Cloud {
        let cloud = Cloud { server: FakeGcs::start(), folder: TempDir::new().unwrap() };
        cloud.server.with(|state| state.needs_token = true);
        cloud
    }

    /// The command on a machine that has nothing of what others have kept.
    fn on(&self, machine: &str, mut command: Command) -> Command {
        let host = self.server.address.trim_start_matches("http://");
        command.env("GOOGLE_BASE_URL", &self.server.address).env("GCE_METADATA_HOST", host);
        command.env("XDG_CACHE_HOME", self.folder.path().join(machine));
        command
    }

    /// `train` of six steps on a machine.
    fn train(&self, machine: &str, output: &str, more: &[&str]) -> Command {
        let sets = ["train.steps=6", "checkpoint.every=2", "sample.max_new_tokens=1"];
        let sets = sets.iter().flat_map(|set| ["--set", *set]);
        let words: Vec<&str> = sets.chain(more.iter().copied()).collect();
        self.on(machine, train(self.folder.path(), Path::new(output), &words))
    }

    /// The objects under a key, as files in a folder.
    fn download(&self, key: &str) -> TempDir {
        let folder = TempDir::new().unwrap();
        let objects = self.server.with(|state| state.objects.clone());
        for (path, (bytes, _)) in objects {
            if let Some(name) = path.strip_prefix(&format!("bucket/{key}/")) {
                let path = folder.path().join(name);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, bytes).unwrap();
            }
        }
        folder
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_run_in_a_bucket_is_that_in_a_folder_whatever_fails() {
    let cloud = Cloud::new();
    let local = cloud.folder.path().join("run");
    succeeds(cloud.train("here", local.to_str().unwrap(), &[]));
    let run = |machine: &str| cloud.train(machine, "gs://bucket/a/run", &["--resume", "auto"]);
    let slow = Fault::Slow(Duration::from_millis(100));
    let faults = [Fault::Unavailable, slow, Fault::Cut, Fault::WrongLength];
    cloud.server.with(|state| state.faults.extend(faults.repeat(2)));
    cloud.server.with(|state| state.fault_rate = 0.02);
    succeeds(run("first"));
    // A crash: the last checkpoint is half deleted, and metrics know more than the one before, of
    // which a tensor is damaged. The machine is gone.
    let place = "bucket/a/run/checkpoints/step-00000004";
    let tensors = format!("{place}/optimizer-00001-of-00001.safetensors");
    cloud.server.with(|state| {
        let manifest = state.objects.remove("bucket/a/run/checkpoints/step-00000006/manifest.json");
        assert!(manifest.is_some());
        *state.objects.get_mut(&tensors).unwrap().0.last_mut().unwrap() ^= 1;
    });
    let said = text(&succeeds(run("second")).stderr);
    assert!(said.contains(&format!("gs://{tensors} was truncated or edited")), "{said}");
    assert!(
        said.contains("resuming gs://bucket/a/run/checkpoints/step-00000002 at step 2"),
        "{said}"
    );
    let copy = cloud.download("a/run");
    assert_eq!(metrics(copy.path()), metrics(&local));
    for step in [4, 6] {
        let (ours, theirs) = (checkpoint(copy.path(), step), checkpoint(&local, step));
        assert_eq!(names(&ours), names(&theirs));
        for name in names(&ours) {
            let read = |folder: &Path| std::fs::read(folder.join(&name)).unwrap();
            assert!(read(&ours) == read(&theirs), "{name} of step {step} differs");
        }
    }
    assert_eq!(cloud.server.uploads(), 0);
    assert!(!names(copy.path()).contains(&".lease".to_string()), "the lease was not released");
    check_models(&cloud, &local);
}

/// Models are read from the bucket as from a folder.
fn check_models(cloud: &Cloud, local: &Path) {
    let inspect = |name: &str| {
        let mut command = cloud.on("third", binary());
        command.args(["inspect", "--json", name]);
        let output = succeeds(command);
        let table: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        table["tensors"].clone()
    };
    let expected = inspect(local.to_str().unwrap());
    assert_eq!(inspect("gs://bucket/a/run"), expected);
    assert_eq!(inspect("gs://bucket/a/run/checkpoints/step-00000006/"), expected);
    let mut generate = cloud.on("third", binary());
    generate.args(["generate", "--platform", "cpu", "--prompt", "To", "--max-new-tokens", "4"]);
    generate.args(["--temperature", "0", "--model"]);
    let mut here = Command::new(generate.get_program());
    here.args(generate.get_args()).envs(generate.get_envs().filter_map(|(k, v)| Some((k, v?))));
    here.current_dir(env!("CARGO_MANIFEST_DIR")).arg(local);
    generate.arg("gs://bucket/a/run");
    assert_eq!(succeeds(generate).stdout, succeeds(here).stdout);
}

#[test]
fn what_a_bucket_holds_is_not_written_over() {
    let cloud = Cloud::new();
    let tiny = ["--set", "train.steps=1", "--set", "schedule.warmup_steps=0"];
    succeeds(cloud.train("first", "gs://bucket/run", &tiny));
    let again = cloud.train("second", "gs://bucket/run", &tiny);
    refuses(again, 2, "gs://bucket/run holds a run of 1 steps");
    // Another machine is at work: its lease is renewed while it is watched.
    let lease = |renewals: u32| {
        let text = format!(
            r#"{{"host": "other\n", "process": 7, "lock": "of the other", "renewals": {renewals}}}"#
        );
        cloud.server.insert("bucket/run/.lease/00000004.json", text);
    };
    std::thread::scope(|scope| {
        lease(0);
        scope.spawn(|| {
            for renewals in 1..40 {
                std::thread::sleep(Duration::from_millis(100));
                lease(renewals);
            }
        });
        let second = cloud.train("third", "gs://bucket/run", &[&tiny[..], &["--resume"]].concat());
        refuses(second, 2, "another process trains in gs://bucket/run, process 7 on other\\n;");
    });
    let web = cloud.train("first", &format!("{}/run", cloud.server.address), &[]);
    refuses(web, 2, "nothing can be written to http://");
    // No checkpoint that is there can be read: nothing is begun over it.
    cloud.server.with(|state| state.objects.remove("bucket/run/.lease/00000004.json"));
    cloud.server.insert("bucket/run/checkpoints/step-00000001/manifest.json", "{}");
    let resumed = cloud.train("third", "gs://bucket/run", &[&tiny[..], &["--resume"]].concat());
    refuses(resumed, 2, "gs://bucket/run/checkpoints/step-00000001/manifest.json was truncated");
}
