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

use request::Request;

/// Which questions of a task are asked, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskOptions {
    /// Answered questions before each one: the first of the rows, which are not asked themselves.
    pub shots: usize,
    /// Questions that are asked at most; none is all.
    pub limit: Option<usize>,
}

/// Asks the model the questions of a task. `source` has their rows.
pub fn run(
    runtime: &Runtime,
    scorer: &mut Scorer,
    parameters: Parameters<'_>,
    tokenizer: &Tokenizer,
    (task, source): (&Task, &Source),
    options: TaskOptions,
) -> Result<(TaskReport, Vec<ItemReport>)> {
    let questions = task.questions(source, options)?;
    let of_question = |question: &question::Question| question.requests(tokenizer);
    let requests: Vec<Vec<Request>> = questions.iter().map(of_question).collect::<Result<_>>()?;
    let mut scores = scorer.score(runtime, parameters, &requests.concat())?.into_iter();
    let items = questions.iter().zip(&requests).map(|(question, requests)| {
        let scores = scores.by_ref().take(requests.len()).collect();
        ItemReport::new(question, scores)
    });
    let items: Vec<ItemReport> = items.collect();
    Ok((TaskReport::new(&task.name, options.shots, &items), items))
}
