//! Hostile chat templates: the process that renders them ends with one line, in seconds, whatever they
//! ask for.

use std::path::Path;
use std::time::Instant;

use llama3_tpu::error::UserError;
use llama3_tpu::generate::{ChatTemplate, Message};

const BINARY: &str = env!("CARGO_BIN_EXE_llama3-tpu");

fn render(source: &str) -> anyhow::Result<String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("chat_template.jinja"), source).unwrap();
    let message = Message { role: "user".into(), content: "hello".into() };
    ChatTemplate::read(folder.path())?.render_in_process(Path::new(BINARY), &[message])
}

#[test]
fn a_template_is_rendered_in_a_process() {
    assert_eq!(render("<{{ messages[0].content }}>").unwrap(), "<hello>");
    let long = render("{{ 'x' * 100000 }}").unwrap();
    assert_eq!(long.len(), 100_000);
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
                assert!(line.contains("generate: ") && line.len() < 1000, "{start}: {line}");
                assert!(!line.contains(['\n', '\u{1b}']), "{start}: {line:?}");
            }
        }
        assert!(started.elapsed().as_secs() < 30, "{start}: {:?}", started.elapsed());
    }
}
