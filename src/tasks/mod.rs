//! Tasks as lm-evaluation-harness defines them: questions whose answers are chosen by their
//! log-likelihood under the model, or must be the likeliest continuation.
//!
//! Invariant: the numbers are those of lm-evaluation-harness, item by item; nothing here knows
//! where rows or parameters come from.
//!
//! A task is a small TOML file (`task`); its rows become questions (`question`), these become
//! tokens (`request`), the model scores them in batches (`scorer`), and a report says how many are
//! right (`report`).

mod question;
mod report;
mod request;
mod scorer;
mod task;

use anyhow::Result;

use crate::data::{Source, Tokenizer};
use crate::runtime::Runtime;

pub use report::{ItemReport, TaskReport};
pub use scorer::{Parameters, Scorer};
pub use task::Task;

use question::Question;
use request::Request;

/// Which questions of a task are asked, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskOptions {
    /// Answered questions before each one: the first of the rows, which are not asked themselves.
    pub shots: usize,
    /// Questions that are asked at most; none is all.
    pub limit: Option<usize>,
}

/// The questions of a task as tokens.
pub struct TaskQuestions {
    pub task: String,
    shots: usize,
    questions: Vec<Question>,
    /// Of each question.
    requests: Vec<Vec<Request>>,
}

impl TaskQuestions {
    /// Those of the rows of `source`.
    pub fn new(
        tokenizer: &Tokenizer,
        (task, source): (&Task, &Source),
        options: TaskOptions,
    ) -> Result<TaskQuestions> {
        let questions = task.questions(source, options)?;
        let requests = questions.iter().map(|question| question.requests(tokenizer));
        let requests = requests.collect::<Result<_>>()?;
        let (task, shots) = (task.name.clone(), options.shots);
        Ok(TaskQuestions { task, shots, questions, requests })
    }

    /// Asks the model; none where `stop` said between two batches, on all processes alike, that it
    /// should end.
    pub fn ask(
        &self,
        runtime: &Runtime,
        scorer: &mut Scorer,
        parameters: Parameters<'_>,
        stop: &mut dyn FnMut() -> Result<bool>,
    ) -> Result<Option<(TaskReport, Vec<ItemReport>)>> {
        let requests = self.requests.concat();
        let Some(scores) = scorer.score(runtime, parameters, &requests, stop)? else {
            return Ok(None);
        };
        let mut scores = scores.into_iter();
        let items = self.questions.iter().zip(&self.requests).map(|(question, requests)| {
            let scores = scores.by_ref().take(requests.len()).collect();
            ItemReport::new(question, scores)
        });
        let items: Vec<ItemReport> = items.collect();
        Ok(Some((TaskReport::new(&self.task, self.shots, &items), items)))
    }
}
