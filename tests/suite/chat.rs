//! Hostile chat templates: the process that renders them ends with one line, in seconds, whatever
//! they ask for.

use std::path::Path;
use std::time::Instant;

use llama3_tpu::chat_template::{ChatTemplate, Conversation, Prefix, Renderer};
use llama3_tpu::error::UserError;
use serde_json::json;

const BINARY: &str = env!("CARGO_BIN_EXE_llama3-tpu");

fn render(source: &str) -> anyhow::Result<String> {
    let messages = vec![json!({"role": "user", "content": "hello"})];
    let template = ChatTemplate::new(source, Vec::new());
    template.prompt(Path::new(BINARY), &Conversation { messages, tools: None })
}

#[test]
fn a_template_is_rendered_in_a_process() {
    assert_eq!(render("<{{ messages[0].content }}>").unwrap(), "<hello>");
    let long = render("{{ 'x' * 100000 }}").unwrap();
    assert_eq!(long.len(), 100_000);
}

#[test]
fn one_process_renders_many_conversations() {
    let source = "{% if messages[0].content == 'no' %}{{ raise_exception('never') }}{% endif %}\
                  <{{ messages[0].content }}>";
    let template = ChatTemplate::new(source, Vec::new());
    let mut renderer = Renderer::start(Path::new(BINARY), &template).unwrap();
    let prefix = Prefix { messages: 1, add_generation_prompt: false };
    for i in 0..200 {
        let content = if i % 50 == 7 { "no".to_string() } else { i.to_string() };
        let messages = vec![json!({"role": "user", "content": content})];
        let rendered = renderer.render(&Conversation { messages, tools: None }, &[prefix; 2]);
        match i % 50 {
            7 => assert!(rendered.unwrap_err().to_string().contains("never")),
            _ => assert_eq!(rendered.unwrap()[1].text, format!("<{i}>")),
        }
    }
    let messages = vec![json!({"role": "user", "content": "\u{fdd0}"})];
    let marked = renderer.render(&Conversation { messages, tools: None }, &[prefix]);
    assert!(marked.unwrap_err().to_string().contains("which are not characters"));
}

#[test]
fn hostile_templates_end_with_one_line() {
    let double = |count: usize| "{% set s = s + s %}".repeat(count);
    let nested_calls = format!("{{{{ {}1{} }}}}", "[".repeat(149), "]".repeat(149));
    for source in [
        format!("{{% set s = 'x' %}}{}{{{{ s | length }}}}", double(60)),
        format!("{{% set s = [1, 2] %}}{}{{{{ s | string }}}}", double(40)),
        "{{ 'a' | indent(1000000000000) }}".into(),
        "{{ '%1000000000000d' | format(1) }}".into(),
        "{{ '{:1000000000000}'.format(1) }}".into(),
        "{{ [1] | slice(1000000000000) | list }}".into(),
        "{{ [1] | batch(1000000000000, 0) | list }}".into(),
        "{{ 'a'.ljust(1000000000000) }}{{ 'a' | center(1000000000000) }}".into(),
        "{{ 'a' * 1000000000000 }}".into(),
        "{{ [1] * 1000000000000 }}".into(),
        "{% for i in range(10000000000) %}{% endfor %}".into(),
        "{% for i in [0] * 10000000000 %}{% endfor %}".into(),
        "{% set ns = namespace(s='x') %}{% for i in range(64) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ ns.s }}".into(),
        "{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('x') }}".into(),
        "{% for m in messages recursive %}{{ loop(messages) }}{% endfor %}".into(),
        format!("{nested_calls}{}", "{% if true %}".repeat(50_000)),
        "{{ raise_exception('\u{1b}[31m' * 100000) }}".into(),
        "{{ messages | tojson(indent=1000000000) }}".into(),
        "{% include 'chat_template.jinja' %}".into(),
        "{{ 0".into(),
    ] {
        let (started, start) = (Instant::now(), source.chars().take(50).collect::<String>());
        // Some are harmless: a lazy list, an indentation of one line.
        match render(&source) {
            Ok(text) => assert!(text.len() < 1 << 20, "{start}: {} bytes", text.len()),
            Err(error) => {
                let line = error.to_string();
                assert!(error.is::<UserError>(), "{start}: {line}");
                assert!(line.contains("chat template: ") && line.len() < 1000, "{start}: {line}");
                assert!(!line.contains(['\n', '\u{1b}']), "{start}: {line:?}");
            }
        }
        assert!(started.elapsed().as_secs() < 30, "{start}: {:?}", started.elapsed());
    }
}
