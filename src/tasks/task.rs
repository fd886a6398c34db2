//! A task as a TOML file: where its rows are, and Jinja templates and expressions over the columns
//! of a row that make its question.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::{Environment, UndefinedBehavior};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::TaskOptions;
use super::question::Question;
use crate::data::corpus::{Corpus, Row};
use crate::data::{Columns, Source};
use crate::error::UserError;
use crate::foreign_file::{self, shorten};

/// The tasks inside the program.
const BUILTIN: [(&str, &str); 7] = [
    ("arc_challenge", include_str!("../../configs/tasks/arc_challenge.toml")),
    ("arc_easy", include_str!("../../configs/tasks/arc_easy.toml")),
    ("hellaswag", include_str!("../../configs/tasks/hellaswag.toml")),
    ("lambada", include_str!("../../configs/tasks/lambada.toml")),
    ("mmlu", include_str!("../../configs/tasks/mmlu.toml")),
    ("piqa", include_str!("../../configs/tasks/piqa.toml")),
    ("winogrande", include_str!("../../configs/tasks/winogrande.toml")),
];

/// Bytes of the TOML file of a task.
const LARGEST_FILE: u64 = 1 << 20;

/// A task.
#[derive(Clone, Debug)]
pub struct Task {
    pub name: String,
    pub settings: TaskSettings,
}

/// The keys of the file. A task has `prompt` and `choices`, or `prompts` and `continuation`, each
/// with `answer`, or `prompt` and `continuation` alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskSettings {
    /// Path of the rows where --data names none, as in `[[data.source]]`, with its configuration
    /// and split.
    pub path: String,
    pub config: Option<String>,
    pub split: Option<String>,
    /// Template of what precedes the first shot.
    #[serde(default)]
    pub description: String,
    /// Template of the question.
    pub prompt: Option<String>,
    /// Expression: a list of questions that one continuation is scored after.
    pub prompts: Option<String>,
    /// Expression: the list of answers.
    pub choices: Option<String>,
    /// Template of what follows the question.
    pub continuation: Option<String>,
    /// Expression: the index of the right one.
    pub answer: Option<String>,
    /// Between a question and its answer.
    #[serde(default = "space")]
    pub delimiter: String,
}

fn space() -> String {
    " ".to_string()
}

impl Task {
    /// A task of the program by its name, or the task in a TOML file.
    pub fn open(name: &str) -> Result<Task> {
        if let Some((name, text)) = BUILTIN.iter().find(|(builtin, _)| *builtin == name) {
            return Task::parse(name, text);
        }
        if !name.ends_with(".toml") {
            let names: Vec<&str> = BUILTIN.iter().map(|(name, _)| *name).collect();
            return Err(UserError(format!(
                "task: {name:?} is none of {}; name one of them or a TOML file",
                names.join(", ")
            ))
            .into());
        }
        let failed = || format!("task: {name}");
        let bytes = foreign_file::read(Path::new(name), LARGEST_FILE).with_context(failed)?;
        let text = String::from_utf8(bytes).with_context(failed)?;
        Task::parse(&name_of(Path::new(name)), &text)
    }

    fn parse(name: &str, text: &str) -> Result<Task> {
        let refused = |why: String| UserError(format!("task {name}: {why}"));
        let settings: TaskSettings = toml::from_str(text).map_err(|error| {
            refused(shorten(
                &error.to_string().split_whitespace().collect::<Vec<_>>().join(" "),
                300,
            ))
        })?;
        let s = &settings;
        let shape = [&s.prompt, &s.prompts, &s.choices, &s.continuation, &s.answer];
        let [prompt, prompts, choices, continuation, answer] = shape.map(Option::is_some);
        let one_of_many = prompt && choices && answer && !prompts && !continuation;
        let one_after_many = prompts && continuation && answer && !prompt && !choices;
        let likeliest = prompt && continuation && !prompts && !choices && !answer;
        if !one_of_many && !one_after_many && !likeliest {
            return Err(refused(
                "it needs prompt, choices and answer; or prompts, continuation and answer; or \
                 prompt and continuation"
                    .to_string(),
            )
            .into());
        }
        Ok(Task { name: name.to_string(), settings })
    }

    /// The names of the columns that the templates and expressions read.
    fn columns(&self) -> Result<BTreeSet<String>> {
        let (s, environment) = (&self.settings, environment());
        let mut names = BTreeSet::new();
        for template in [Some(&s.description), s.prompt.as_ref(), s.continuation.as_ref()] {
            let template = template.map(|t| environment.template_from_str(t)).transpose();
            let template = template.map_err(|error| self.refuse(&error))?;
            names.extend(template.map(|t| t.undeclared_variables(false)).unwrap_or_default());
        }
        for expression in [&s.prompts, &s.choices, &s.answer].into_iter().flatten() {
            let expression = environment.compile_expression(expression);
            let expression = expression.map_err(|error| self.refuse(&error))?;
            names.extend(expression.undeclared_variables(false));
        }
        Ok(names)
    }

    fn refuse(&self, error: &minijinja::Error) -> UserError {
        UserError(format!("task {}: {}", self.name, shorten(&error.to_string(), 300)))
    }

    /// The questions of the rows of `source`.
    pub(super) fn questions(&self, source: &Source, options: TaskOptions) -> Result<Vec<Question>> {
        let columns = self.columns()?.into_iter().map(|name| (name.clone().into(), name)).collect();
        let source = Source { columns: Columns::Conversation(columns), ..source.clone() };
        let corpus = Corpus::of(&source)?;
        let (mut shots, mut questions) = (String::new(), Vec::new());
        for (number, row) in corpus.rows(false)?.enumerate() {
            let Row::Columns(row) = row? else {
                continue;
            };
            if options.limit.is_some_and(|limit| questions.len() == limit) {
                break;
            }
            let asked = self.question(&row).map_err(|error| self.refuse_row(number, &error))?;
            match number < options.shots {
                true => shots += &format!("{}\n\n", asked.answered()),
                false => {
                    let description = self.description(&row);
                    let description =
                        description.map_err(|error| self.refuse_row(number, &error))?;
                    questions.push(asked.after(&format!("{description}{shots}")));
                }
            }
        }
        if questions.is_empty() {
            return Err(UserError(format!(
                "task {}: no question is left after {} shots; use fewer, or other rows",
                self.name, options.shots
            ))
            .into());
        }
        Ok(questions)
    }

    fn refuse_row(&self, number: usize, error: &minijinja::Error) -> UserError {
        let why = shorten(&error.to_string(), 300);
        UserError(format!("task {}: row {}: {why}", self.name, number + 1))
    }

    fn description(&self, row: &Map<String, Value>) -> Result<String, minijinja::Error> {
        environment().render_str(&self.settings.description, row)
    }

    fn question(&self, row: &Map<String, Value>) -> Result<Question, minijinja::Error> {
        let (s, environment) = (&self.settings, environment());
        let text = |template: &Option<String>| {
            template.as_ref().map(|t| environment.render_str(t, row)).transpose()
        };
        let value = |expression: &Option<String>| {
            let value = |e: &String| environment.compile_expression(e)?.eval(row);
            expression.as_ref().map(value).transpose()
        };
        let texts = |expression: &Option<String>| -> Result<_, minijinja::Error> {
            let Some(value) = value(expression)? else {
                return Ok(None);
            };
            Ok(Some(value.try_iter()?.map(|text| text.to_string()).collect::<Vec<String>>()))
        };
        let prompts = match text(&s.prompt)? {
            Some(prompt) => vec![prompt],
            None => texts(&s.prompts)?.unwrap_or_default(),
        };
        let continuations = match text(&s.continuation)? {
            Some(continuation) => vec![continuation],
            None => texts(&s.choices)?.unwrap_or_default(),
        };
        let answer = value(&s.answer)?.map(usize::try_from).transpose()?;
        let delimiter = s.delimiter.clone();
        Question::new(prompts, continuations, delimiter, answer)
    }
}

/// The name of a task that a path such as `tasks/mine.toml` gives.
fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Jinja with what the templates of lm-evaluation-harness use.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_keep_trailing_newline(true);
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_filter("index", index);
    environment.add_filter("without_brackets", without_brackets);
    environment
}

/// The index of an element of a list.
fn index(list: &minijinja::Value, element: &minijinja::Value) -> Result<usize, minijinja::Error> {
    let position = list.try_iter()?.position(|other| other == *element);
    position.ok_or_else(|| {
        let kind = minijinja::ErrorKind::InvalidOperation;
        minijinja::Error::new(kind, format!("{element} is not in {list}"))
    })
}

/// A text of WikiHow without `[header]` and the like, as the harness cleans HellaSwag.
fn without_brackets(text: &str) -> String {
    let text = text.trim().replace(" [title]", ". ");
    let mut clean = String::new();
    let mut rest = text.as_str();
    // A newline within brackets ends the match of `.` there.
    while let Some(open) = rest.find('[') {
        let close = rest[open..].find([']', '\n']).map(|at| open + at);
        match close.filter(|&close| rest[close..].starts_with(']')) {
            Some(close) => {
                clean += &rest[..open];
                rest = &rest[close + 1..];
            }
            None => {
                clean += &rest[..=open];
                rest = &rest[open + 1..];
            }
        }
    }
    (clean + rest).replace("  ", " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn question(task: &str, row: Value) -> Question {
        let Value::Object(row) = row else { panic!("{row}") };
        Task::open(task).unwrap().question(&row).unwrap()
    }

    #[test]
    fn every_task_of_the_program_can_be_read_and_names_its_columns() {
        for (name, _) in BUILTIN {
            assert!(!Task::open(name).unwrap().columns().unwrap().is_empty(), "{name}");
        }
        let columns = Task::open("arc_easy").unwrap().columns().unwrap();
        assert!(columns.into_iter().eq(["answerKey", "choices", "question"]));
    }

    #[test]
    fn rows_become_the_questions_of_the_harness() {
        let arc = question(
            "arc_easy",
            json!({
                "question": "Which is hot?", "answerKey": "2",
                "choices": {"text": ["ice", "fire"], "label": ["1", "2"]},
            }),
        );
        assert_eq!(arc.answered(), "Question: Which is hot?\nAnswer: fire");
        let winogrande = question(
            "winogrande",
            json!({
                "sentence": "Ann thanked Bea because _ had helped_. ", "option1": "Ann",
                "option2": "Bea", "answer": "2",
            }),
        );
        assert_eq!(winogrande.answered(), "Ann thanked Bea because Bea had helped_.");
        let lambada = question("lambada", json!({"text": "He opened the door"}));
        assert_eq!(lambada.answered(), "He opened the door");
        let hellaswag = question(
            "hellaswag",
            json!({
                "activity_label": "Baking", "ctx_a": "A man  [title] bakes.", "ctx_b": "the Man",
                "endings": ["[header] eats. [step]", "x"], "label": "0",
            }),
        );
        assert_eq!(hellaswag.answered(), "Baking: A man . bakes. The man  eats. ");
        let mmlu = question(
            "mmlu",
            json!({
                "question": " 1+1? ", "choices": ["1", "2", "3", "4"], "answer": 1,
                "subject": "abstract_algebra",
            }),
        );
        assert_eq!(mmlu.answered(), "1+1?\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer: B");
    }

    #[test]
    fn wrong_tasks_are_refused_in_one_line() {
        let refused = |text: &str| Task::parse("mine", text).unwrap_err().to_string();
        assert!(refused("path = \"x\"\nprompt = \"a\"").contains("it needs prompt, choices"));
        assert!(refused("path = \"x\"\nzzz = 1").contains("zzz"));
        assert!(Task::open("zzz").unwrap_err().to_string().contains("arc_easy, hellaswag"));
        let task =
            Task::parse("mine", "path = \"x\"\nprompt = \"{{\"\ncontinuation = \"a\"").unwrap();
        assert!(task.columns().unwrap_err().is::<UserError>());
        let row = json!({"choices": {"text": ["a"], "label": ["1"]}, "answerKey": "9"});
        let Value::Object(row) = row else { unreachable!() };
        assert!(Task::open("arc_easy").unwrap().question(&row).is_err());
    }
}
