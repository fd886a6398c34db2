//! The questions of tasks, asked of the model while it is trained.

use anyhow::Result;
use serde::Serialize;

use crate::config::{DataConfig, SourceConfig};
use crate::data::{Source, Tokenizer};
use crate::llama::Llama;
use crate::runtime::Runtime;
use crate::runtime::array::Array;
use crate::step::Programs;
use crate::tasks::{Scorer, Task, TaskOptions, TaskQuestions, TaskReport};
use crate::weights::TrainState;

use super::sources::open_source;

/// How many questions of a task are answered rightly after `step` steps.
#[derive(Clone, Debug, Serialize)]
pub struct TaskRecord {
    pub step: usize,
    #[serde(flatten)]
    pub report: TaskReport,
}

/// The tasks of a run with the programs that score answers.
pub(super) struct TaskEvaluator {
    tasks: Vec<TaskQuestions>,
    scorer: Scorer,
}

impl TaskEvaluator {
    /// None where the run has no tasks. The first process downloads what is of the hub.
    pub(super) fn new(
        runtime: &Runtime,
        programs: &Programs,
        tokenizer: &Tokenizer,
    ) -> Result<Option<TaskEvaluator>> {
        let c = &programs.config.evaluation;
        if c.tasks.is_empty() {
            return Ok(None);
        }
        let limit = Some(c.task_items).filter(|items| *items > 0);
        let options = TaskOptions { shots: c.task_shots, limit };
        let open = |name: &String| {
            let task = Task::open(name)?;
            TaskQuestions::new(tokenizer, (&task, &open_task(&task, None)?), options)
        };
        let all = || c.tasks.iter().map(open).collect::<Result<Vec<_>>>();
        let first = runtime.process().is_coordinator().then(all).transpose()?;
        runtime.sync("the questions of the tasks")?;
        let tasks = first.map_or_else(all, Ok)?;
        let train = &programs.llama;
        let llama =
            Llama::inference(&train.model, train.parallel.clone(), train.dtype, train.scan_layers)
                .with_adapters_of(train.lora.as_ref());
        let parameters = programs.parameters().leaves.into_iter().map(|leaf| leaf.array);
        let scorer = Scorer::new(llama, parameters.collect());
        Ok(Some(TaskEvaluator { tasks, scorer }))
    }

    /// Asks the questions of each task after `step` steps; `stop` as in
    /// [`Evaluator::run`](super::evaluate::Evaluator::run).
    pub(super) fn run(
        &mut self,
        runtime: &Runtime,
        state: &TrainState,
        step: usize,
        stop: &dyn Fn(&str) -> Result<bool>,
    ) -> Result<Option<Vec<TaskRecord>>> {
        let parameters: Vec<&Array> = state.parameters().collect();
        let mut records = Vec::new();
        for questions in &self.tasks {
            let mut batch = 0;
            let mut stop = || {
                batch += 1;
                stop(&format!("batch {batch} of task {} at step {step}", questions.task))
            };
            let asked = questions.ask(runtime, &mut self.scorer, &parameters, &mut stop)?;
            let Some((report, _)) = asked else {
                return Ok(None);
            };
            records.push(TaskRecord { step, report });
        }
        Ok(Some(records))
    }
}

/// The rows of a task: those of `data`, else those that the task names.
pub fn open_task(task: &Task, data: Option<&str>) -> Result<Source> {
    let s = &task.settings;
    let (path, config, split) = match data {
        Some(data) => (data.to_string(), None, None),
        None => (s.path.clone(), s.config.clone(), s.split.clone()),
    };
    let (name, path) = (task.name.clone(), vec![path]);
    let source = SourceConfig { name, path, config, split, ..SourceConfig::default() };
    open_source(&DataConfig::default(), &source)
}
