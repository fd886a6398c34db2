//! Several processes, simulated by threads of one: each has some of its virtual devices. They are
//! in one file because all runs are compared with the same run of one process.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use llama3_tpu::config::Config;
use llama3_tpu::generate::{GenerateOptions, Generator, LoadedModel, Sampling};
use llama3_tpu::parallel::{Parallel, parse_mesh};
use llama3_tpu::runtime::Runtime;
use llama3_tpu::runtime::rendezvous::{self, Folder, Rendezvous};
use llama3_tpu::storage::Location;
use llama3_tpu::train::emergency::MEMORY;
use llama3_tpu::train::{Outcome, RunOutput, Trainer, open_dataset};
use llama3_tpu::weights::ModelSource;
use serde_json::json;

use crate::checkpoint_parts::tensors;
use crate::cli::{TINY, binary, metrics, refuses, succeeds, text};
use crate::fake_gcs::FakeGcs;
use crate::in_process_hosts::in_process_hosts;
use crate::support::{plugin, runtime};

/// The variable that names the run that one of hosts in a bucket is compared with.
const RUN_OF_ONE_PROCESS: &str = "RUN_OF_ONE_PROCESS";

/// The tiny model for `steps` steps, with evaluations and checkpoints on the way.
pub(crate) fn tiny(folder: &Path, mesh: &str, steps: usize, more: &[&str]) -> Config {
    let cache = folder.join("cache").display().to_string();
    let sets = [
        &format!("data.cache={cache:?}"),
        &format!("parallel.mesh={mesh:?}"),
        &format!("train.steps={steps}"),
        "train.log_every=1",
        "train.check_attention=false",
        "train.global_batch_size=8",
        "evaluation.every=2",
        "evaluation.batches=2",
        "checkpoint.every=2",
        "checkpoint.keep_last=2",
        "sample.every=2",
        "sample.max_new_tokens=4",
    ];
    let sets: Vec<String> = sets.iter().chain(more).map(|set| set.to_string()).collect();
    Config::load(Path::new(TINY), &sets).unwrap()
}

/// Trains with two hosts that share eight devices; `stop` is the host that is asked to stop at
/// once.
pub(crate) fn train_together(
    config: &Config,
    output: &Path,
    resume: bool,
    stop: Option<usize>,
) -> Vec<Outcome> {
    let outcomes = try_train_together(config, output, resume, stop);
    outcomes.into_iter().map(Result::unwrap).collect()
}

/// The same; where one fails, the other is told.
fn try_train_together(
    config: &Config,
    output: &Path,
    resume: bool,
    stop: Option<usize>,
) -> Vec<anyhow::Result<Outcome>> {
    let parallel = Parallel::new(parse_mesh(&config.parallel.mesh, None).unwrap());
    let whole = runtime(&config.parallel.mesh);
    let (client, data) = (whole.client.clone(), open_dataset(config, &whole).unwrap());
    let train = |(index, runtime): (usize, Runtime)| {
        let meeting = output.join("hosts").display().to_string();
        let store = rendezvous::open(&meeting, output).unwrap();
        let hosts = Rendezvous::join(store, index, 2, Duration::from_secs(120)).unwrap();
        let hosts = Arc::new(hosts);
        let runtime = runtime.with_rendezvous(hosts.clone()).unwrap();
        let place = Arc::new(RunOutput::claim(runtime.process(), output).unwrap());
        let mut trainer = Trainer::new(config, runtime, data.clone(), place, resume, None).unwrap();
        if stop == Some(index) {
            trainer.stop().store(true, Ordering::Relaxed);
        }
        let outcome = trainer.run();
        outcome.inspect_err(|error| hosts.fail(&format!("{error:#}")))
    };
    let runtimes = in_process_hosts(&client, &parallel, 2);
    std::thread::scope(|scope| {
        let train = &train;
        let hosts = runtimes.into_iter().enumerate().map(|host| {
            let thread = std::thread::Builder::new().name(format!("host-{}", host.0));
            thread.spawn_scoped(scope, move || train(host)).unwrap()
        });
        hosts.collect::<Vec<_>>().into_iter().map(|host| host.join().unwrap()).collect()
    })
}

pub(crate) fn train_alone(config: &Config, output: &Path, resume: bool) -> Outcome {
    let runtime = runtime(&config.parallel.mesh);
    let data = open_dataset(config, &runtime).unwrap();
    let place = Arc::new(RunOutput::claim(runtime.process(), output).unwrap());
    let mut trainer = Trainer::new(config, runtime, data, place, resume, None).unwrap();
    trainer.run().unwrap()
}

fn checkpoint(outcome: &Outcome) -> &Path {
    match outcome {
        Outcome::Finished { checkpoint } | Outcome::Stopped { checkpoint, .. } => {
            checkpoint.local().unwrap()
        }
    }
}

/// Two hosts train in a bucket whose server fails now and then, in a process of its own, as its
/// environment names the server. `alone` has the run of one process.
fn in_a_bucket(alone: &Path) {
    let server = FakeGcs::start();
    server.with(|state| state.fault_rate = 0.02);
    let host = server.address.trim_start_matches("http://");
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "multihost::two_hosts_train_in_a_bucket", "--ignored", "--nocapture"]);
    child.env("GOOGLE_BASE_URL", &server.address).env("GCE_METADATA_HOST", host);
    child.env("XDG_CACHE_HOME", alone.join("machine")).env(RUN_OF_ONE_PROCESS, alone);
    let said = text(&succeeds(child).stdout);
    assert!(said.contains("1 passed"), "{said}");
    assert_eq!(server.uploads(), 0);
    let keys: Vec<String> = server.with(|state| state.objects.keys().cloned().collect());
    let left = |key: &&String| key.contains("/part-") || key.contains("/.lease/");
    assert_eq!(keys.iter().find(left), None);
    assert!(keys.contains(&"bucket/run/events-1.jsonl".to_string()), "{keys:?}");
}

/// Where the run of the next test is.
const OUTPUT_OF_TWO_HOSTS: &str = "OUTPUT_OF_TWO_HOSTS";

#[test]
#[ignore = "scripts/faults/hostile_machine.py runs it, and slows a host down"]
fn two_hosts_of_which_one_may_be_slow() {
    let output = PathBuf::from(std::env::var(OUTPUT_OF_TWO_HOSTS).unwrap());
    let sets = ["evaluation.every=0", "sample.every=0", "checkpoint.every=100"];
    let config = tiny(&output, "data=2,fsdp=2,tensor=2", 400, &sets);
    let finished = train_together(&config, &output.join("run"), false, None);
    assert!(matches!(finished[..], [Outcome::Finished { .. }, Outcome::Finished { .. }]));
}

#[test]
#[ignore = "needs the server that in_a_bucket starts"]
fn two_hosts_train_in_a_bucket() {
    let alone = PathBuf::from(std::env::var(RUN_OF_ONE_PROCESS).unwrap());
    let config = tiny(&alone, "data=2,fsdp=2,tensor=2", 6, &[]);
    let run = Path::new("gs://bucket/run");
    let finished = train_together(&config, run, false, None);
    let Outcome::Finished { checkpoint: place } = &finished[1] else {
        panic!("{finished:?}");
    };
    assert_eq!(place.to_string(), "gs://bucket/run/checkpoints/step-00000006");
    assert!(tensors(place) == tensors(&alone.join("checkpoints/step-00000006")));
    let copy = tempfile::tempdir().unwrap();
    let logged = Location::of(&run.join("metrics.jsonl")).unwrap().read().unwrap();
    std::fs::write(copy.path().join("metrics.jsonl"), logged.unwrap()).unwrap();
    assert_eq!(metrics(copy.path()), metrics(&alone));
}

#[test]
fn two_hosts_train_stop_and_resume_as_one() {
    let mesh = "data=2,fsdp=2,tensor=2";
    let [alone, together] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let config = tiny(alone.path(), mesh, 6, &[]);
    let expected = train_alone(&config, alone.path(), false);

    // Host 1 is asked to stop; both end after the step that they had queued when they learned of
    // it.
    let stopped = train_together(&config, together.path(), false, Some(1));
    for outcome in &stopped {
        assert!(matches!(outcome, Outcome::Stopped { step: 2, .. }), "{stopped:?}");
    }
    // The numbers of both hosts are compared with each step.
    let logged = std::fs::read_to_string(together.path().join("metrics.jsonl")).unwrap();
    for line in logged.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
    {
        let number = |key: &str| line[key].as_f64().unwrap();
        assert!(number("slowest_process") < 2.0 && number("step_time_deviation_seconds") >= 0.0);
        assert!(number("max_data_wait_seconds") >= 0.0);
    }
    let events = std::fs::read_to_string(together.path().join("events-1.jsonl")).unwrap();
    assert!(events.contains("\"host_seconds\":"), "{events}");
    // Neither the evaluation nor the samples that were due then were done.
    let logged = std::fs::read_to_string(together.path().join("metrics.jsonl")).unwrap();
    assert!(logged.lines().count() == 2 && !logged.contains("eval_loss"), "{logged}");
    assert!(!together.path().join("samples.jsonl").exists());
    assert!(alone.path().join("samples.jsonl").is_file());
    let finished = train_together(&config, together.path(), true, None);
    in_a_bucket(alone.path());
    assert_eq!(checkpoint(&finished[0]), checkpoint(&finished[1]));
    assert!(matches!(finished[0], Outcome::Finished { .. }));
    assert!(tensors(checkpoint(&finished[0])) == tensors(checkpoint(&expected)), "{mesh}");
    assert_eq!(metrics(together.path()), metrics(alone.path()));

    // One host finds that its share of the newest checkpoint is damaged; both take the one before.
    let share = checkpoint(&finished[0]).join("optimizer-host00001-00001-of-00001.safetensors");
    let whole = std::fs::read(&share).unwrap();
    let mut damaged = whole.clone();
    *damaged.last_mut().unwrap() ^= 1;
    std::fs::write(&share, damaged).unwrap();
    train_together(&config, together.path(), true, None);
    assert!(std::fs::read(&share).unwrap() == whole, "steps 5 and 6 were not done again");
    assert_eq!(metrics(together.path()), metrics(alone.path()));
    let kept = std::fs::read_dir(together.path().join("checkpoints")).unwrap();
    let mut kept: Vec<_> = kept.map(|e| e.unwrap().file_name()).collect();
    kept.sort();
    assert_eq!(kept, ["step-00000004", "step-00000006"]);

    let parallel = Parallel::new(parse_mesh("data=4", None).unwrap());
    let client = runtime("data=4").client.clone();
    let said = sample(together.path(), in_process_hosts(&client, &parallel, 2));
    let alone_said = sample(alone.path(), vec![runtime("data=4")]);
    assert_eq!(said, [&alone_said[0][..]; 2]);

    // One process goes on with what two have written.
    let longer = tiny(alone.path(), mesh, 8, &[]);
    let both = [alone.path(), together.path()].map(|o| train_alone(&longer, o, true));
    assert!(tensors(checkpoint(&both[0])) == tensors(checkpoint(&both[1])), "{mesh}");
}

/// Each asks the reference model about its rows of a batch, and all know what it says of every row.
#[test]
fn two_hosts_learn_preferences_as_one() {
    let [alone, together] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let rows = alone.path().join("rows.jsonl");
    let row = |i: usize| {
        let chosen = "the truth ".repeat(1 + i % 5);
        json!({ "prompt": format!("Number {i}? "), "chosen": chosen, "rejected": "no king" })
    };
    let lines: Vec<String> = (0..40).map(|i| row(i).to_string()).collect();
    std::fs::write(&rows, lines.join("\n")).unwrap();
    let columns = "prompt = 'prompt', chosen = 'chosen', rejected = 'rejected'";
    let source = format!("data.source=[{{ path = '{}', {columns} }}]", rows.display());
    let sets = [
        "train.loss=dpo",
        "data.train=",
        &source,
        "data.tokenizer=tests/data/tokenizers/gpt2",
        "model.vocab_size=1000",
        "optimizer.learning_rate=1e-2",
        "schedule.warmup_steps=0",
        "train.global_batch_size=4",
        // All come to the same policy.
        "train.remat=auto",
        "sample.every=",
    ];
    let config = tiny(alone.path(), "data=2,fsdp=2", 4, &sets);
    let expected = train_alone(&config, alone.path(), false);
    let finished = train_together(&config, together.path(), false, None);
    assert!(tensors(checkpoint(&finished[1])) == tensors(checkpoint(&expected)));
    let logged = metrics(together.path());
    assert_eq!(logged, metrics(alone.path()));
    let last = logged.iter().rfind(|record| record.get("rewards/margins").is_some()).unwrap();
    assert!(last["rewards/margins"].as_f64().unwrap().abs() > 1e-4, "{last}");
}

/// The folder of the emergency copies of a process, which a run leaves when it breaks off.
fn copies(output: &Path, process: usize) -> PathBuf {
    let name = std::fs::read(output.join("run.json")).unwrap();
    let name: serde_json::Value = serde_json::from_slice(&name).unwrap();
    let name = format!("llama3-tpu-{}-{process}", name["name"].as_str().unwrap());
    Path::new(MEMORY).join(name)
}

/// Flips a bit of the newest copy.
fn damage(copies: &Path, step: usize) {
    let folder = crate::cli::checkpoint(copies, step);
    let names = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let file = names.max_by_key(|path| path.metadata().unwrap().len()).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&file, bytes).unwrap();
}

/// Where the last start of a process went on from.
fn started_at(output: &Path, process: usize) -> u64 {
    let name = if process == 0 { "events.jsonl".into() } else { format!("events-{process}.jsonl") };
    let text = std::fs::read_to_string(output.join(name)).unwrap();
    let mut events = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let start = events.rfind(|event: &serde_json::Value| event["event"] == "start").unwrap();
    start["step"].as_u64().unwrap()
}

#[test]
fn two_hosts_go_on_from_the_newest_emergency_copy_that_both_have() {
    let [alone, together] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let output = together.path();
    let sets = |every: usize| {
        let copies = format!("checkpoint.emergency_every={every}");
        let sets = ["evaluation.every=0", "checkpoint.every=4", "sample=", &copies];
        tiny(alone.path(), "data=4,fsdp=2", 6, &sets)
    };
    let expected = train_alone(&sets(0), alone.path(), false);

    // The storage fails at step 4, after which both have copies of the steps 3 and 4.
    std::os::unix::fs::symlink("nowhere", output.join("checkpoints")).unwrap();
    for (resume, damaged, from) in [(false, None, 0), (true, None, 4), (true, Some(4), 3)] {
        damaged.iter().for_each(|step| damage(&copies(output, 1), *step));
        let failed = try_train_together(&sets(1), output, resume, None);
        let error = failed.into_iter().map(|outcome| format!("{:#}", outcome.unwrap_err()));
        assert!(error.into_iter().all(|line| line.contains("checkpoint: ")));
        assert_eq!([0, 1].map(|process| started_at(output, process)), [from; 2]);
    }
    std::fs::remove_file(output.join("checkpoints")).unwrap();
    let folders = [0, 1].map(|process| copies(output, process));
    assert!(folders.iter().all(|folder| folder.is_dir()));
    let finished = train_together(&sets(1), output, true, None);
    assert_eq!([0, 1].map(|process| started_at(output, process)), [4; 2]);
    assert!(tensors(checkpoint(&finished[0])) == tensors(checkpoint(&expected)));
    assert_eq!(metrics(output), metrics(alone.path()));
    assert!(folders.iter().all(|folder| !folder.exists()), "copies are left behind");
    // What the storage did not take then was made up for.
    assert!(crate::cli::checkpoint(output, 4).is_dir());
}

/// What the model of a run says after a few words, on each of the hosts that `runtimes` are.
fn sample(run: &Path, runtimes: Vec<Runtime>) -> Vec<String> {
    let generate = |runtime: Runtime| {
        let source = ModelSource::open(&run.display().to_string()).unwrap();
        let model = LoadedModel::load(&runtime, &source).unwrap();
        let options = GenerateOptions {
            max_new_tokens: 8,
            num_samples: 1,
            stop: Vec::new(),
            sampling: Sampling { temperature: 1.0, seed: 5, ..Sampling::default() },
        };
        let prompt =
            model.tokenizer.encode("Full fathom five", llama3_tpu::data::TextKind::Prompt).unwrap();
        let mut generator = Generator::of(&runtime, &model);
        let answers = generator.generate(&[prompt], &options, &mut |_, _| {});
        answers.unwrap().swap_remove(0).text
    };
    std::thread::scope(|scope| {
        let generate = &generate;
        let hosts: Vec<_> =
            (runtimes.into_iter()).map(|runtime| scope.spawn(move || generate(runtime))).collect();
        hosts.into_iter().map(|host| host.join().unwrap()).collect()
    })
}

#[test]
fn a_barrier_names_the_host_that_does_not_come() {
    let output = tempfile::tempdir().unwrap();
    let parallel = Parallel::new(parse_mesh("data=4", None).unwrap());
    let client = runtime("data=4").client.clone();
    let runtimes = in_process_hosts(&client, &parallel, 2);
    let meet = |(index, runtime): (usize, Runtime)| {
        let store = Arc::new(Folder::new(output.path()));
        let hosts = Rendezvous::join(store, index, 2, Duration::from_secs(4)).unwrap();
        runtime.with_rendezvous(Arc::new(hosts)).unwrap()
    };
    let runtimes: Vec<Runtime> = std::thread::scope(|scope| {
        let meet = &meet;
        let all: Vec<_> = (runtimes.into_iter().enumerate())
            .map(|host| scope.spawn(move || meet(host)))
            .collect();
        all.into_iter().map(|host| host.join().unwrap()).collect()
    });
    let totals: Vec<u64> = std::thread::scope(|scope| {
        let add = |(runtime, number): (_, u64)| {
            let runtime: &Runtime = runtime;
            scope.spawn(move || runtime.all_reduce_sum("the first sum", number).unwrap())
        };
        let all: Vec<_> =
            runtimes.iter().zip([5_000_000_000_001, 999_999_999_999]).map(add).collect();
        all.into_iter().map(|host| host.join().unwrap()).collect()
    });
    assert_eq!(totals, [6_000_000_000_000; 2]);
    let error = runtimes[1].sync("the end").unwrap_err().to_string();
    assert!(
        error
            .starts_with("processes: process 0 has not reached the end within 4 s; see its output"),
        "{error}"
    );
}

/// `train` as one of two hosts that meet in `folder`.
fn host(folder: &Path, more: &[&str]) -> std::process::Command {
    let mut command = binary();
    let coordinator = folder.display().to_string();
    command.args(["train", "--config", TINY, "--platform", "cpu", "--coordinator", &coordinator]);
    command.arg("--output").arg(folder.join("run")).args(more);
    command.env("PJRT_PLUGIN_PATH", plugin());
    command
}

#[test]
fn a_run_whose_hosts_do_not_fit_is_refused_with_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let of_two = |id| ["--process-count", "2", "--process-id", id];
    let short = ["--set", "parallel.host_timeout=1"];
    let alone = host(folder.path(), &[&of_two("0")[..], &short].concat());
    refuses(alone, 2, "processes: 2 expected, 1 present after 1 s; process 1 is missing; start");
    let alone = host(folder.path(), &[&of_two("1")[..], &short].concat());
    refuses(alone, 2, "processes: process 0 has not gathered 2 processes within 1 s");
    let beyond = host(folder.path(), &of_two("2"));
    refuses(
        beyond,
        2,
        "processes: --process-id 2 of --process-count 2; processes are numbered from 0 to 1",
    );
    let nobody = host(folder.path(), &["--set", "parallel.host_timeout=0"]);
    refuses(nobody, 2, "host_timeout=0 must be in");

    let one = host(folder.path(), &[]);
    refuses(one, 2, "and one process; add --process-count and --process-id, or leave it out");

    // Both are there, and the CPU's devices belong to one process.
    let second = host(folder.path(), &of_two("1")).spawn().unwrap();
    let first = host(folder.path(), &of_two("0")).output().unwrap();
    let said = text(&first.stderr);
    assert!(said.contains("processes: 2 expected, 2 present\n"), "{said}");
    assert!(
        said.contains(
            "error: processes: 2 are expected and the cpu devices belong to 1; use --process-count 1"
        ),
        "{said}"
    );
    let second = second.wait_with_output().unwrap();
    assert_eq!((first.status.code(), second.status.code()), (Some(2), Some(2)));
}
