//! `eval`: the loss of a model on texts or conversations, or the questions of tasks that it answers
//! rightly.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use llama3_tpu::atomic_file::write_atomically;
use llama3_tpu::config::{DataConfig, TrainOn};
use llama3_tpu::data::{Columns, Source};
use llama3_tpu::error::UserError;
use llama3_tpu::eval::{EvalOptions, evaluate};
use llama3_tpu::generate::LoadedModel;
use llama3_tpu::runtime::Runtime;
use llama3_tpu::tasks::{ItemReport, Scorer, Task, TaskOptions, TaskQuestions};
use llama3_tpu::train::{conversation_options, open_named, open_task};

use super::device::DeviceArgs;
use super::model::ModelArgs;
use super::print_report;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    model: ModelArgs,
    /// Text or conversations to score: a file, a folder, a glob, or an address, such as a dataset
    /// of the hub as hf://ORGANIZATION/NAME; with --task, its questions
    #[arg(long, value_name = "SOURCE", required_unless_present = "task")]
    data: Option<String>,
    /// Split of a dataset of the hub, or rows of a file, as in "test" or "train[:1%]"; default:
    /// validation
    #[arg(long, value_name = "SPLIT", conflicts_with = "task")]
    split: Option<String>,
    /// Which tokens of conversations are scored: assistant, completion or all (as data.train_on);
    /// default: assistant
    #[arg(long, value_name = "WHICH", conflicts_with = "task")]
    train_on: Option<TrainOn>,
    /// Jinja chat template in place of the tokenizer's (as data.chat_template)
    #[arg(long, value_name = "FILE", conflicts_with = "task")]
    chat_template: Option<String>,
    /// Tokens of a window; default: 1024, or the model's context if that is shorter
    #[arg(long, value_name = "N", conflicts_with = "task")]
    sequence_length: Option<usize>,
    /// Tokens of the text that are read; default: all
    #[arg(long, value_name = "N", conflicts_with = "task")]
    max_tokens: Option<u64>,
    /// Ask the questions of a task as lm-evaluation-harness does: hellaswag, arc_easy,
    /// arc_challenge, piqa, winogrande, mmlu, lambada, or a TOML file like those in configs/tasks
    #[arg(long, value_name = "NAME|FILE")]
    task: Option<String>,
    /// Answered questions before each one: the first rows of the task, which are not asked
    #[arg(long, value_name = "N", default_value_t = 0, requires = "task")]
    shots: usize,
    /// Questions that are asked at most; default: all
    #[arg(long, value_name = "N", requires = "task")]
    limit: Option<usize>,
    /// Write the log-likelihoods of every question, one JSON object a line
    #[arg(long, value_name = "FILE", requires = "task")]
    items: Option<PathBuf>,
    #[command(flatten)]
    device: DeviceArgs,
    /// Print one JSON object instead of a line
    #[arg(long)]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<()> {
    // What is wrong with the task or the data is said before the model is loaded.
    let task = args.task.as_deref().map(Task::open).transpose()?;
    let data = if task.is_none() { args.data.as_deref() } else { None };
    let data = data.map(|name| open_data(args, name)).transpose()?;
    let source = args.model.open()?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let model = LoadedModel::load(&runtime, &source)?;
    match (&task, &data) {
        (Some(task), _) => run_task(args, &runtime, model, task, args.data.as_deref()),
        (None, Some(data)) => run_data(args, &runtime, &model, data),
        (None, None) => unreachable!("clap asks for one"),
    }
}

/// The data of this name; an option for conversations is refused where it has none.
fn open_data(args: &Args, name: &str) -> Result<Source> {
    let source = open_named(name, args.split.clone())?;
    let given = [
        ("--train-on", args.train_on.is_some()),
        ("--chat-template", args.chat_template.is_some()),
    ];
    let has_conversations = matches!(source.columns, Columns::Conversation(_));
    match given.iter().find(|(_, is_given)| *is_given && !has_conversations) {
        None => Ok(source),
        Some((option, _)) => Err(UserError(format!(
            "eval: {option} has no effect, as {name} has no conversations; leave it out"
        ))
        .into()),
    }
}

fn run_data(args: &Args, runtime: &Runtime, model: &LoadedModel, source: &Source) -> Result<()> {
    let settings = DataConfig {
        train_on: args.train_on.unwrap_or(TrainOn::Assistant),
        chat_template: args.chat_template.clone(),
        ..DataConfig::default()
    };
    let options =
        EvalOptions { sequence_length: args.sequence_length, max_tokens: args.max_tokens };
    let report = evaluate(runtime, model, source, &conversation_options(&settings)?, options)?;
    print_report(&report, args.json)
}

fn run_task(
    args: &Args,
    runtime: &Runtime,
    model: LoadedModel,
    task: &Task,
    data: Option<&str>,
) -> Result<()> {
    let source = open_task(task, data)?;
    let options = TaskOptions { shots: args.shots, limit: args.limit };
    let questions = TaskQuestions::new(&model.tokenizer, (task, &source), options)?;
    let parameters: Vec<_> = model.parameters.iter().collect();
    let arrays = model.llama.parameter_arrays(parameters[0].ty.dtype);
    let mut scorer = Scorer::new(model.llama, arrays);
    let asked = questions.ask(runtime, &mut scorer, &parameters, &mut || Ok(false))?;
    let (report, items) = asked.expect("nothing stops it");
    if let Some(path) = &args.items {
        write_items(path, &items)?;
    }
    print_report(&report, args.json)
}

fn write_items(path: &Path, items: &[ItemReport]) -> Result<()> {
    let mut text = String::new();
    for item in items {
        writeln!(text, "{}", serde_json::to_string(item)?)?;
    }
    let written = write_atomically(path, text.as_bytes());
    written.with_context(|| format!("eval: cannot write {}", path.display()))
}
