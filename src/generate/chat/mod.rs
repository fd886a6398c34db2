//! Chat templates: the Jinja text beside a tokenizer that turns messages into a prompt. A template is
//! a program of others: it runs with limits of instructions, time, memory and output, in a process
//! of its own where `process` starts one. It must not know the model.

mod functions;
mod process;

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use minijinja::{Environment, context};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::process::{RENDER_CHAT_TEMPLATE, serve};
use crate::error::UserError;
use crate::foreign_file::{self, shorten};

/// Bytes of the largest template; those that are published have at most 20 kB.
const LARGEST_TEMPLATE: u64 = 1 << 20;

/// Bytes of the longest prompt, more than any model's context holds.
const LONGEST_PROMPT: usize = 64 << 20;

/// Instructions of the template engine; a message takes about a hundred.
const FUEL: u64 = 20_000_000;

/// Nested calls and blocks.
const DEEPEST: usize = 100;

/// Stack of the thread that parses and runs a template, in bytes.
const STACK: usize = 128 << 20;

/// Characters of what a template says in an error.
const QUOTED: usize = 500;

/// One turn of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// `system`, `user` or `assistant`.
    pub role: String,
    pub content: String,
}

/// The template of a model directory.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChatTemplate {
    source: String,
    /// Names of the special tokens, such as `bos_token`, and their texts.
    tokens: Vec<(String, String)>,
}

impl ChatTemplate {
    /// Reads `chat_template.jinja`, or `chat_template` of `tokenizer_config.json`.
    pub fn read(folder: &Path) -> Result<ChatTemplate> {
        let config = read(folder, "tokenizer_config.json", foreign_file::SETTINGS_BYTES)?;
        let config: Value = serde_json::from_slice(config.as_deref().unwrap_or(b"{}"))
            .map_err(|e| refuse(folder, &format!("tokenizer_config.json is not JSON ({e})")))?;
        let file = read(folder, "chat_template.jinja", LARGEST_TEMPLATE)?;
        let file = file.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let source = file.or_else(|| template(&config["chat_template"]));
        let source =
            source.ok_or_else(|| refuse(folder, "there is no chat template; leave --chat away"))?;
        let keys = ["bos_token", "eos_token", "pad_token", "unk_token"];
        let tokens = keys.iter().filter_map(|key| {
            let value = &config[*key];
            let text = value.as_str().or_else(|| value["content"].as_str())?;
            Some((key.to_string(), text.to_string()))
        });
        Ok(ChatTemplate { source, tokens: tokens.collect() })
    }

    /// The prompt of a conversation, up to where the assistant's answer begins. Its special tokens
    /// are spelled out. Memory is not limited here.
    fn render(&self, messages: &[Message]) -> Result<String> {
        let run = || self.run(messages).map_err(|error| refusal(&format!("{error:#}")));
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run)?;
            thread.join().map_err(|_| refusal("it fails"))?.map_err(Into::into)
        })
    }

    fn run(&self, messages: &[Message]) -> Result<String, minijinja::Error> {
        let source = with_filter_blocks(&self.source);
        let mut environment = Environment::new();
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(DEEPEST);
        // As `transformers` sets Jinja up.
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment
            .set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        functions::add(&mut environment);
        for (name, text) in &self.tokens {
            environment.add_global(name.clone(), text.clone());
        }
        let template = environment.template_from_str(&source)?;
        let mut prompt = LimitedText(Vec::new());
        let context = context! { messages, add_generation_prompt => true };
        template.render_captured_to(context, &mut prompt)?;
        Ok(String::from_utf8(prompt.0).expect("a template writes text"))
    }
}

/// Text of at most [`LONGEST_PROMPT`] bytes.
struct LimitedText(Vec<u8>);

impl Write for LimitedText {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if self.0.len() + text.len() > LONGEST_PROMPT {
            return Err(io::Error::other(format!("the prompt is over {LONGEST_PROMPT} bytes")));
        }
        self.0.extend(text);
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The template with its `{% generation %}` blocks, which mark an assistant's answer, as blocks of
/// the filter of that name. Both are block tags, so that blanks around them are trimmed alike.
fn with_filter_blocks(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(start) = rest.find("{%") {
        let Some(length) = rest[start + 2..].find("%}") else { break };
        let (before, tag) = (&rest[..start], &rest[start + 2..][..length]);
        let inner = tag.trim_start_matches(['-', '+']).trim_end_matches(['-', '+']);
        let new = match inner.trim() {
            "generation" => Some("filter generation"),
            "endgeneration" => Some("endfilter"),
            _ => None,
        };
        out.push_str(before);
        out.push_str("{%");
        match new {
            Some(new) => out.push_str(&tag.replacen(inner.trim(), new, 1)),
            None => out.push_str(tag),
        }
        out.push_str("%}");
        rest = &rest[start + 2 + length + 2..];
    }
    out + rest
}

/// A file of the folder, if there is one.
fn read(folder: &Path, name: &str, limit: u64) -> Result<Option<Vec<u8>>> {
    match foreign_file::read(&folder.join(name), limit) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refuse(folder, &format!("{name}: {error}")).into()),
    }
}

fn refusal(problem: &str) -> UserError {
    let problem = shorten(problem, QUOTED);
    UserError(format!("generate: the chat template refuses the messages: {problem}"))
}

/// The template itself, or that named `default` of a list.
fn template(value: &Value) -> Option<String> {
    let of_list = |list: &Vec<Value>| {
        let named = list.iter().find(|t| t["name"] == "default").or(list.first())?;
        Some(named["template"].as_str()?.to_string())
    };
    let text = value.as_str().map(str::to_string);
    text.or_else(|| value.as_array().and_then(of_list))
}

fn refuse(folder: &Path, problem: &str) -> UserError {
    UserError(format!("generate: {}: {problem}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(role: &str, content: &str) -> Message {
        Message { role: role.to_string(), content: content.to_string() }
    }

    fn chat(source: &str) -> ChatTemplate {
        ChatTemplate {
            source: source.to_string(),
            tokens: vec![("bos_token".to_string(), "<s>".to_string())],
        }
    }

    #[test]
    fn llama_3_turns_have_headers() {
        let source = "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = \
            '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'+ message['content'] | trim + '<|eot_id|>' %}\
            {% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}\
            {% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}";
        let text = chat(source).render(&[turn("user", " Hi "), turn("assistant", "Ho")]).unwrap();
        assert_eq!(
            text,
            "<s><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nHo\
             <|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n"
        );
    }

    #[test]
    fn python_methods_functions_and_filters_are_there() {
        let source = "{%- set ns = namespace(n=0) -%}\n{% for m in messages[1:] %}\n{% set ns.n = ns.n + 1 %}\n{% endfor %}\n\
            {{ ns.n }} {{ messages[0].content.strip().split(' ')[-1] }} {{ messages[0] | tojson }} \
            {{ strftime_now('%Y')|length }} {{ tools is defined }}";
        let text = chat(source).render(&[turn("user", " a b "), turn("user", "c")]).unwrap();
        assert_eq!(text, "1 b {\"role\": \"user\", \"content\": \" a b \"} 4 False");
    }

    #[test]
    fn a_template_may_refuse_the_messages() {
        let source = "{{ raise_exception('roles must alternate') }}";
        let error = chat(source).render(&[turn("user", "x")]).unwrap_err();
        assert!(error.is::<UserError>());
        assert!(error.to_string().contains("roles must alternate"), "{error}");
    }

    #[test]
    fn generation_blocks_are_read_and_trimmed_as_in_python() {
        let source = "{{ bos_token }}{% for message in messages %}\n    {%- if message['role'] == 'assistant' %}\n        {{- '<a>' }}\n        {% generation %}\n  {{ message['content'] + '</a>' }}\n        {%- endgeneration -%}\n    {% else %}\n        {{- '<u>' + message['content'] + '</u>' }}\n  {%+ generation +%} x {%- endgeneration +%} y\n    {% endif %}\n{% endfor %}\n{% if add_generation_prompt %}{{ '<a>' }}{% endif %}";
        let messages =
            [turn("user", "hi"), turn("assistant", "ho"), turn("user", "{% generation %}")];
        // The result of `apply_chat_template` of transformers 5.24.
        let expected = "<s><u>hi</u>\n   x y\n<a>\n  ho</a><u>{% generation %}</u>\n   x y\n<a>";
        assert_eq!(chat(source).render(&messages).unwrap(), expected);
    }

    #[test]
    fn endless_templates_are_stopped() {
        let nested = "{% if a %}".repeat(2000);
        let parentheses = format!("{{{{ {}1{} }}}}", "(".repeat(5000), ")".repeat(5000));
        let lists = format!("{{{{ {} }}}}", "[".repeat(100_000));
        let nots = format!("{{{{ {} 1 }}}}", "not ".repeat(100_000));
        let powers = format!("{{{{ 1{} }}}}", "**1".repeat(20_000));
        for source in [
            "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "{% for i in range(99999) %}{{ 'x' * 10000 }}{% endfor %}",
            &nested,
            &parentheses,
            &lists,
            &nots,
            &powers,
        ] {
            let error = chat(source).render(&[turn("user", "x")]).map(|text| text.len());
            let start = &source[..source.len().min(40)];
            match error {
                Err(error) => assert!(error.to_string().len() < 1000, "{start}: {error}"),
                Ok(bytes) => assert!(bytes < 10, "{start}: {bytes} bytes"),
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_template_is_rendered_or_refused(parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "{%", "%}", "{{", "}}", "{#", "#}", "-", "+", " ", "\n", "generation", "endgeneration",
                "for m in messages", "endfor", "if", "endif", "set x =", "m.content", "messages",
                "[0]", "(", ")", "|", "tojson", "'a'", "~", "raw", "endraw", "macro f()", "endmacro",
                "f()", "é", "1", "range(9)", ".split(", "filter upper", "endfilter", "else", "loop.index",
            ]), 0..30)
        ) {
            let _ = chat(&parts.concat()).run(&[turn("user", "x")]);
        }
    }
}
