//! `generate`: text that continues a prompt.

use std::io::Write;

use anyhow::Result;
use llama3_tpu::chat_template::{ChatTemplate, Conversation};
use llama3_tpu::data::TextKind;
use llama3_tpu::error::UserError;
use llama3_tpu::generate::{GenerateOptions, Generation, Generator, LoadedModel, Sampling, Timing};
use llama3_tpu::weights::ModelSource;
use serde_json::{Value, json};

use super::device::DeviceArgs;
use super::model::ModelArgs;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    model: ModelArgs,
    /// Text to continue, or with --chat the user's message
    #[arg(long)]
    prompt: String,
    /// Put the prompt into the model's chat template
    #[arg(long)]
    chat: bool,
    /// System message before the prompt
    #[arg(long, requires = "chat", value_name = "TEXT")]
    system: Option<String>,
    /// Tokens after which an answer ends at the latest
    #[arg(long, default_value_t = 128, value_name = "N")]
    max_new_tokens: usize,
    /// 0 takes the likeliest token each time; 1 draws from the model's own distribution
    #[arg(long, default_value_t = 0.0, value_name = "T")]
    temperature: f64,
    /// Draw from the K likeliest tokens; 0: from all
    #[arg(long, default_value_t = 0, value_name = "K")]
    top_k: usize,
    /// Draw from the likeliest tokens that together have probability P
    #[arg(long, default_value_t = 1.0, value_name = "P")]
    top_p: f64,
    /// Draw from tokens that have at least this part of the likeliest one's probability
    #[arg(long, default_value_t = 0.0, value_name = "P")]
    min_p: f64,
    /// Above 1, tokens that were seen become less likely
    #[arg(long, default_value_t = 1.0, value_name = "R")]
    repetition_penalty: f64,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Answers, all in one batch
    #[arg(long, default_value_t = 1, value_name = "N")]
    num_samples: usize,
    /// Text or special token that ends an answer; may be repeated
    #[arg(long, value_name = "TEXT")]
    stop: Vec<String>,
    #[command(flatten)]
    device: DeviceArgs,
    /// Print one JSON object instead of text
    #[arg(long)]
    json: bool,
}

impl Args {
    fn options(&self) -> GenerateOptions {
        GenerateOptions {
            max_new_tokens: self.max_new_tokens,
            num_samples: self.num_samples,
            stop: self.stop.clone(),
            sampling: Sampling {
                temperature: self.temperature,
                top_k: self.top_k,
                top_p: self.top_p,
                min_p: self.min_p,
                repetition_penalty: self.repetition_penalty,
                seed: self.seed,
            },
        }
    }

    fn prompt_tokens(&self, source: &ModelSource, model: &LoadedModel) -> Result<Vec<u32>> {
        if !self.chat {
            return model.tokenizer.encode(&self.prompt, TextKind::Prompt);
        }
        let message = |role: &str, content: &String| json!({"role": role, "content": content});
        let system = self.system.iter().map(|text| message("system", text));
        let messages = system.chain([message("user", &self.prompt)]).collect();
        let template = ChatTemplate::find(&source.folder)?.ok_or_else(|| {
            let folder = source.folder.display();
            UserError(format!("generate: {folder} has no chat template; leave --chat away"))
        })?;
        let conversation = Conversation { messages, tools: None };
        let text = template.prompt(&std::env::current_exe()?, &conversation)?;
        model.tokenizer.encode(&text, TextKind::Chat)
    }
}

impl Args {
    /// Whether the answer is shown as it comes.
    fn streams(&self) -> bool {
        !self.json && self.num_samples == 1
    }

    fn generate(&self, generator: &mut Generator<'_>, prompt: Vec<u32>) -> Result<Vec<Generation>> {
        let mut out = std::io::stdout().lock();
        let mut show = |_: usize, text: &str| {
            if self.streams() {
                // A reader that went away ends the text, not the program.
                let _ = write!(out, "{text}").and_then(|()| out.flush());
            }
        };
        generator.generate(&[prompt], &self.options(), &mut show)
    }

    /// What is printed when all answers are complete.
    fn text(&self, answers: &[Generation]) -> String {
        match self.json {
            true => format!("{}\n", json_of(answers)),
            false if self.streams() => "\n".to_string(),
            false => numbered(answers),
        }
    }
}

pub(super) fn run(args: &Args) -> Result<()> {
    args.options().validate()?;
    let source = args.model.open()?;
    let runtime = args.device.open("", |p| Ok(p.validate_model(&source.model)?))?;
    let model = LoadedModel::load(&runtime, &source)?;
    let prompt = args.prompt_tokens(&source, &model)?;
    let mut generator = Generator::of(&runtime, &model);
    let answers = args.generate(&mut generator, prompt)?;
    super::print(&args.text(&answers))?;
    llama3_tpu::log!("{}", summary(&answers, generator.timing));
    Ok(())
}

/// All answers, each under its number.
fn numbered(answers: &[Generation]) -> String {
    let texts = answers.iter().zip(1..);
    texts.map(|(answer, number)| format!("--- {number}\n{}\n", answer.text)).collect()
}

/// The answer itself, or all of them under `samples`.
fn json_of(answers: &[Generation]) -> Value {
    match answers {
        [value] => json!(value),
        many => json!({ "samples": many }),
    }
}

fn summary(answers: &[Generation], timing: Timing) -> String {
    let tokens: usize = answers.iter().map(|a| a.tokens.len()).sum();
    let further = tokens.saturating_sub(answers.len()) as f64;
    format!(
        "{tokens} tokens: programs ready in {:.1} s, prompt of {} tokens read in {:.3} s, then {:.1} tokens/s",
        timing.compile.as_secs_f64(),
        answers[0].prompt_tokens.len(),
        timing.prefill.as_secs_f64(),
        further / timing.decode.as_secs_f64().max(1e-9)
    )
}
