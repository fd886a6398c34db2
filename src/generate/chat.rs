//! Chat templates: the Jinja text beside a tokenizer that turns messages into a prompt. It must not
//! know the model.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, context};
use serde::Serialize;
use serde_json::Value;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::error::UserError;

/// One turn of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// `system`, `user` or `assistant`.
    pub role: String,
    pub content: String,
}

/// The template of a model directory.
#[derive(Clone, Debug)]
pub struct ChatTemplate {
    source: String,
    /// Names of the special tokens, such as `bos_token`, and their texts.
    tokens: Vec<(String, String)>,
}

impl ChatTemplate {
    /// Reads `chat_template.jinja`, or `chat_template` of `tokenizer_config.json`.
    pub fn read(folder: &Path) -> Result<ChatTemplate> {
        let config =
            fs::read(folder.join("tokenizer_config.json")).unwrap_or_else(|_| b"{}".into());
        let config: Value = serde_json::from_slice(&config)
            .map_err(|e| refuse(folder, &format!("tokenizer_config.json is no JSON ({e})")))?;
        let file = fs::read_to_string(folder.join("chat_template.jinja")).ok();
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
    /// are spelled out.
    pub fn render(&self, messages: &[Message]) -> Result<String> {
        let mut environment = Environment::new();
        // As `transformers` sets Jinja up.
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment
            .set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        environment.add_function("raise_exception", |text: String| -> Result<String, Error> {
            Err(Error::new(ErrorKind::InvalidOperation, text))
        });
        environment.add_filter("tojson", to_json);
        environment.add_function("strftime_now", |format: String| date(&format));
        for (name, text) in &self.tokens {
            environment.add_global(name.clone(), text.clone());
        }
        let rendered = environment
            .render_str(&self.source, context! { messages, add_generation_prompt => true });
        Ok(rendered.map_err(|e| {
            UserError(format!("generate: the chat template refuses the messages: {e:#}"))
        })?)
    }
}

/// JSON as Python's `json.dumps` writes it: with a space after commas and colons, or indented.
fn to_json(value: minijinja::Value, options: Kwargs) -> Result<String, Error> {
    let indent: Option<usize> = options.get("indent")?;
    let mut text = Vec::new();
    let written = match indent {
        Some(width) => {
            let margin = " ".repeat(width);
            let pretty = PrettyFormatter::with_indent(margin.as_bytes());
            value.serialize(&mut Serializer::with_formatter(&mut text, pretty))
        }
        None => value.serialize(&mut Serializer::with_formatter(&mut text, Spaced)),
    };
    written.map_err(|e| Error::new(ErrorKind::BadSerialization, e.to_string()))?;
    Ok(String::from_utf8(text).expect("JSON is UTF-8"))
}

struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(&mut self, w: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { w.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, w: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { w.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, w: &mut W) -> io::Result<()> {
        w.write_all(b": ")
    }
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

/// Today in UTC under a format of `strftime` with the letters that templates use.
fn date(format: &str) -> String {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs();
    date_of(format, since)
}

fn date_of(format: &str, seconds: u64) -> String {
    let (year, month, day) = civil((seconds / 86400) as i64);
    let name = MONTHS[month as usize - 1];
    let time = seconds % 86400;
    let parts = [
        ("%Y", format!("{year:04}")),
        ("%y", format!("{:02}", year % 100)),
        ("%m", format!("{month:02}")),
        ("%d", format!("{day:02}")),
        ("%B", name.to_string()),
        ("%b", name[..3].to_string()),
        ("%H", format!("{:02}", time / 3600)),
        ("%M", format!("{:02}", time / 60 % 60)),
        ("%S", format!("{:02}", time % 60)),
    ];
    parts.iter().fold(format.to_string(), |text, (letter, part)| text.replace(letter, part))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Year, month and day of a day since 1970-01-01 (Hinnant, "chrono-compatible low-level date
/// algorithms").
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
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
    fn dates_are_those_of_the_calendar() {
        assert_eq!(date_of("%d %b %Y", 0), "01 Jan 1970");
        assert_eq!(date_of("%d %B %Y %H:%M:%S", 1_709_208_000), "29 February 2024 12:00:00");
        assert_eq!(date_of("%y-%m-%d", 1_735_689_599), "24-12-31");
    }
}
