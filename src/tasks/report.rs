//! How many questions of a task a model answers rightly, with the names and formulas of
//! lm-evaluation-harness.

use std::fmt;

use serde::Serialize;

use super::question::Question;
use super::scorer::Score;

/// One question with what the model says of each choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemReport {
    pub log_likelihoods: Vec<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
    /// Whether the likeliest choice, or the likeliest continuation, is right.
    pub acc: bool,
    /// The same by log-likelihood a character, where choices differ in length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acc_norm: Option<bool>,
}

impl ItemReport {
    pub(super) fn new(question: &Question, scores: Vec<Score>) -> ItemReport {
        let log_likelihoods: Vec<f64> = scores.iter().map(|score| score.log_likelihood).collect();
        let by_length = question.lengths().map(|lengths| {
            let pairs = log_likelihoods.iter().zip(lengths);
            pairs.map(|(sum, length)| sum / length as f64).collect::<Vec<f64>>()
        });
        let is_right = |numbers: &[f64]| first_largest(numbers) == question.answer;
        ItemReport {
            answer: question.answer,
            acc: match question.answer {
                Some(_) => is_right(&log_likelihoods),
                None => scores.iter().all(|score| score.is_greedy),
            },
            acc_norm: by_length.map(|numbers| is_right(&numbers)),
            log_likelihoods,
        }
    }
}

fn first_largest(numbers: &[f64]) -> Option<usize> {
    (0..numbers.len()).reduce(|best, i| if numbers[i] > numbers[best] { i } else { best })
}

/// The result of a task.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskReport {
    pub task: String,
    pub shots: usize,
    pub items: usize,
    pub acc: f64,
    /// Standard error of the mean.
    pub acc_stderr: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acc_norm: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acc_norm_stderr: Option<f64>,
    /// Of the continuations that must be the likeliest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perplexity: Option<f64>,
}

impl fmt::Display for TaskReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TaskReport { task, shots, items, acc, acc_stderr, .. } = self;
        write!(f, "{task}, {shots} shots, {items} items: acc {acc:.4} ± {acc_stderr:.4}")?;
        if let (Some(acc), Some(stderr)) = (self.acc_norm, self.acc_norm_stderr) {
            write!(f, ", acc_norm {acc:.4} ± {stderr:.4}")?;
        }
        self.perplexity.map_or(Ok(()), |perplexity| write!(f, ", perplexity {perplexity:.3}"))
    }
}

impl TaskReport {
    pub(super) fn new(task: &str, shots: usize, items: &[ItemReport]) -> TaskReport {
        let right: Vec<bool> = items.iter().map(|item| item.acc).collect();
        let by_length: Option<Vec<bool>> = items.iter().map(|item| item.acc_norm).collect();
        let has_answers = items.iter().any(|item| item.answer.is_some());
        let likelihoods = items.iter().map(|item| item.log_likelihoods[0]);
        let perplexity = (-likelihoods.sum::<f64>() / items.len() as f64).exp();
        TaskReport {
            task: task.to_string(),
            shots,
            items: items.len(),
            acc: share(&right),
            acc_stderr: standard_error(&right),
            acc_norm: by_length.as_deref().map(share),
            acc_norm_stderr: by_length.as_deref().map(standard_error),
            perplexity: (!has_answers).then_some(perplexity),
        }
    }
}

fn share(right: &[bool]) -> f64 {
    right.iter().filter(|right| **right).count() as f64 / right.len() as f64
}

/// Of the mean of a sample.
fn standard_error(right: &[bool]) -> f64 {
    let mean = share(right);
    (mean * (1.0 - mean) / (right.len() as f64 - 1.0).max(1.0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(choices: &[&str], answer: Option<usize>, scores: &[(f64, bool)]) -> ItemReport {
        let texts = choices.iter().map(|text| text.to_string()).collect();
        let question = Question::new(vec!["q".into()], texts, " ".into(), answer).unwrap();
        let score =
            |&(log_likelihood, is_greedy): &(f64, bool)| Score { log_likelihood, is_greedy };
        ItemReport::new(&question, scores.iter().map(score).collect())
    }

    #[test]
    fn the_likeliest_choice_counts_also_by_its_length() {
        let long = item(&["ab", "abcdef"], Some(1), &[(-2.0, true), (-3.0, false)]);
        assert_eq!((long.acc, long.acc_norm), (false, Some(true)));
        let equal = item(&["a", "b"], Some(0), &[(-1.0, false), (-1.0, false)]);
        assert_eq!((equal.acc, equal.acc_norm), (true, Some(true)));
        let report = TaskReport::new("t", 0, &[long, equal]);
        assert_eq!((report.acc, report.acc_norm, report.perplexity), (0.5, Some(1.0), None));
        assert_eq!(report.acc_stderr, 0.5);
    }

    #[test]
    fn a_continuation_must_be_the_likeliest() {
        let items = [item(&["a"], None, &[(-1.0, true)]), item(&["b"], None, &[(-3.0, false)])];
        let report = TaskReport::new("t", 0, &items);
        assert_eq!((report.acc, report.acc_norm), (0.5, None));
        assert_eq!(report.perplexity, Some(2f64.exp()));
    }
}
