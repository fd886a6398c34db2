//! Templates as their authors write them, and hostile ones.

use serde_json::json;

use super::*;

fn turn(role: &str, content: &str) -> Value {
    json!({"role": role, "content": content})
}

fn chat(source: &str) -> ChatTemplate {
    ChatTemplate::new(source, vec![("bos_token".to_string(), "<s>".to_string())])
}

/// The text of all messages, rendered in this process.
fn render(source: &str, messages: &[Value]) -> Result<String, minijinja::Error> {
    let prefix = Prefix { messages: messages.len(), add_generation_prompt: true };
    Ok(render_prefix(source, messages, prefix)?.text)
}

fn render_prefix(
    source: &str,
    messages: &[Value],
    prefix: Prefix,
) -> Result<Rendered, minijinja::Error> {
    let conversation = Conversation { messages: messages.to_vec(), tools: None };
    let rendered = render::with_stack(|| {
        chat(source).compile(|program| program.render(&conversation, &[prefix]))
    });
    Ok(rendered.unwrap()??.remove(0))
}

#[test]
fn llama_3_turns_have_headers() {
    let source = "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = \
        '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'+ message['content'] | trim + '<|eot_id|>' %}\
        {% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}\
        {% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}";
    let text = render(source, &[turn("user", " Hi "), turn("assistant", "Ho")]).unwrap();
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
    let text = render(source, &[turn("user", " a b "), turn("user", "c")]).unwrap();
    assert_eq!(text, "1 b {\"role\": \"user\", \"content\": \" a b \"} 4 True");
}

#[test]
fn a_template_may_refuse_the_messages() {
    let source = "{{ raise_exception('roles must alternate') }}";
    let error = render(source, &[turn("user", "x")]).unwrap_err();
    assert!(error.to_string().contains("roles must alternate"), "{error}");
}

#[test]
fn generation_blocks_are_read_and_trimmed_as_in_python() {
    let source = "{{ bos_token }}{% for message in messages %}\n    {%- if message['role'] == 'assistant' %}\n        {{- '<a>' }}\n        {% generation %}\n  {{ message['content'] + '</a>' }}\n        {%- endgeneration -%}\n    {% else %}\n        {{- '<u>' + message['content'] + '</u>' }}\n  {%+ generation +%} x {%- endgeneration +%} y\n    {% endif %}\n{% endfor %}\n{% if add_generation_prompt %}{{ '<a>' }}{% endif %}";
    let messages = [turn("user", "hi"), turn("assistant", "ho"), turn("user", "{% generation %}")];
    // The result of `apply_chat_template` of transformers 5.24.
    let expected = "<s><u>hi</u>\n   x y\n<a>\n  ho</a><u>{% generation %}</u>\n   x y\n<a>";
    assert_eq!(render(source, &messages).unwrap(), expected);
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
        let error = render(source, &[turn("user", "x")]).map(|text| text.len());
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
        let _ = render(&parts.concat(), &[turn("user", "x")]);
    }
}

#[test]
fn generated_text_is_found_with_the_line_of_its_block() {
    let source = "{% for m in messages %}\n{% if m.role == 'assistant' %}\n{{- '<a>' }}{% generation -%}\n \
                  {{ m.content }}\n{{- '</a>' }}{% endgeneration %}\n{% else %}\n{{- m.content }}\n\
                  {% endif %}\n{% endfor %}\n";
    let messages =
        [turn("user", "é"), turn("assistant", "one"), turn("user", "?"), turn("assistant", "")];
    let all = Prefix { messages: 4, add_generation_prompt: false };
    let rendered = render_prefix(source, &messages, all).unwrap();
    assert_eq!(rendered.text, "é\n<a>one</a>?\n<a></a>");
    let texts = rendered.generated.iter().map(|g| (&rendered.text[g.bytes.clone()], g.line));
    assert_eq!(texts.collect::<Vec<_>>(), [("one</a>", 5), ("</a>", 5)]);
}

#[test]
fn only_tags_are_generation_blocks() {
    for (source, blocks) in [
        ("{{ '{%' }}{% generation %}a{% endgeneration %}", 1),
        ("{{ \"\\\"{%\" }}{%- generation +%}a{% endgeneration -%}", 1),
        ("{# {% generation %} #}a", 0),
        ("{% raw %}{% generation %}{% x {% endraw %}", 0),
        ("{% raw %}{{ '{% endraw %}{% generation %}a{% endgeneration %}", 1),
        ("{{ '{% generation %}' }}{% set x = '%}{% generation %}' %}", 0),
        ("{{ 1", 0),
        ("{% generation", 0),
    ] {
        let (changed, filtered) = generation::with_filter_blocks(source);
        assert_eq!(filtered, blocks, "{source}: {changed}");
        assert_eq!(changed == source, blocks == 0, "{source}: {changed}");
        assert_eq!(chat(source).has_generation_blocks(), blocks > 0);
    }
}
