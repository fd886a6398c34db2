//! One question of a task: what is scored after what, and which of it is right.

use anyhow::Result;
use minijinja::{Error, ErrorKind};

use super::request::Request;
use crate::data::Tokenizer;

/// A question. Either it has several continuations after one prompt, or one continuation after
/// several prompts, or one after one.
#[derive(Clone, Debug)]
pub(super) struct Question {
    prompts: Vec<String>,
    continuations: Vec<String>,
    delimiter: String,
    /// Index of the right one; none where the continuation must be the likeliest.
    pub(super) answer: Option<usize>,
}

impl Question {
    /// Refuses a question without choices, and an answer that is none of them.
    pub(super) fn new(
        prompts: Vec<String>,
        continuations: Vec<String>,
        delimiter: String,
        answer: Option<usize>,
    ) -> Result<Question, Error> {
        let choices = prompts.len() * continuations.len();
        let refuse = |why: String| Err(Error::new(ErrorKind::InvalidOperation, why));
        if choices == 0 || continuations.iter().any(String::is_empty) {
            return refuse("there is nothing to score".to_string());
        }
        match answer {
            Some(answer) if answer >= choices => {
                refuse(format!("the answer {answer} is none of {choices} choices, counted from 0"))
            }
            _ => Ok(Question { prompts, continuations, delimiter, answer }),
        }
    }

    /// The question with its answer, as a shot.
    pub(super) fn answered(&self) -> String {
        let of = |texts: &[String]| texts[self.answer.unwrap_or(0).min(texts.len() - 1)].clone();
        format!("{}{}{}", of(&self.prompts), self.delimiter, of(&self.continuations))
    }

    /// The same question after some text.
    pub(super) fn after(mut self, text: &str) -> Question {
        self.prompts.iter_mut().for_each(|prompt| prompt.insert_str(0, text));
        self
    }

    /// Characters of each choice, by which its log-likelihood is normalized; none where the choices
    /// do not differ in what is scored.
    pub(super) fn lengths(&self) -> Option<Vec<usize>> {
        let lengths = self.continuations.iter().map(|choice| choice.chars().count());
        (self.continuations.len() > 1).then(|| lengths.collect())
    }

    /// What the model is asked to score, in the order of the choices.
    pub(super) fn requests(&self, tokenizer: &Tokenizer) -> Result<Vec<Request>> {
        let pairs =
            self.prompts.iter().flat_map(|p| self.continuations.iter().map(move |c| (p, c)));
        let request = |(prompt, continuation): (&String, &String)| {
            Request::new(tokenizer, prompt, &format!("{}{continuation}", self.delimiter))
        };
        pairs.map(request).collect()
    }
}
