//! Conversations become the tokens and masks of transformers, with the chat templates of published
//! models; bad rows and templates end with one line.

use std::fs;
use std::path::{Path, PathBuf};

use llama3_tpu::batch_sizes::BatchSizes;
use llama3_tpu::data::{
    BatchLayout, Columns, ConversationOptions, Dataset, DatasetRequest, Packing, RowRange, Source,
    Tokens, TrainBatches, TrainOn, show,
};
use llama3_tpu::error::UserError;
use llama3_tpu::targets::{BatchField, IGNORE_INDEX};
use serde_json::{Value, json};

const BINARY: &str = env!("CARGO_BIN_EXE_llama3-tpu");

/// A tokenizer with a chat template, and conversations beside it.
struct Corpus {
    folder: tempfile::TempDir,
    options: ConversationOptions,
}

impl Corpus {
    fn new(tokenizer: &str, special: &[&str], template: &str, rows: &[Value]) -> Corpus {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let source = Path::new("tests/data/tokenizers").join(tokenizer).join("tokenizer.json");
        fs::copy(source, path("tokenizer.json")).unwrap();
        let config = json!({
            "bos_token": special[0], "eos_token": special[1],
            "additional_special_tokens": &special[2..], "chat_template": template,
        });
        fs::write(path("tokenizer_config.json"), config.to_string()).unwrap();
        let rows: Vec<String> = rows.iter().map(|row| row.to_string() + "\n").collect();
        fs::write(path("rows.jsonl"), rows.concat()).unwrap();
        let options = ConversationOptions { executable: BINARY.into(), ..Default::default() };
        Corpus { folder, options }
    }

    fn open(&self, columns: &[&'static str]) -> anyhow::Result<Dataset> {
        let columns = columns.iter().map(|name| ((*name).into(), name.to_string())).collect();
        let source = Source {
            name: "chats".into(),
            inputs: vec![self.folder.path().join("rows.jsonl")],
            columns: Columns::Conversation(columns),
            rows: RowRange::default(),
            trains: true,
        };
        Dataset::open_or_build(&DatasetRequest {
            sources: &[source],
            validation_fraction: 0.0,
            tokenizer: self.folder.path().to_str().unwrap(),
            cache: &self.folder.path().join("cache"),
            conversations: &self.options,
            say: false,
        })
    }

    fn error(&self, columns: &[&'static str]) -> String {
        let error = self.open(columns).err().expect("an error");
        assert!(error.chain().any(|cause| cause.is::<UserError>()), "{error:#}");
        format!("{error:#}")
    }
}

/// Ids and mask of each document.
fn documents(tokens: &Tokens) -> Vec<(Vec<i32>, Vec<i32>)> {
    let mut edges = tokens.document_starts(0..tokens.len()).unwrap();
    edges.push(tokens.len());
    let document = |edge: &[u64]| {
        let mut ids = vec![0; (edge[1] - edge[0]) as usize];
        tokens.read_stored(edge[0], &mut ids).unwrap();
        let mask = ids.iter().map(|id| i32::from(*id >= 0)).collect();
        tokens.read(edge[0], &mut ids).unwrap();
        (ids, mask)
    };
    edges.windows(2).map(document).collect()
}

fn numbers(value: &Value) -> Vec<i32> {
    serde_json::from_value(value.clone()).unwrap()
}

/// The fixtures: a model's template, with generation blocks and without, and what transformers
/// makes of conversations.
fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("../data/chat.json")).unwrap()
}

fn corpus(case: &Value, template: &str, conversations: &[&Value]) -> Corpus {
    let special: Vec<&str> =
        case["special"].as_array().unwrap().iter().flat_map(Value::as_str).collect();
    let row = |conversation: &&Value| json!({"messages": conversation["messages"], "tools": conversation["tools"]});
    let rows: Vec<Value> = conversations.iter().map(row).collect();
    Corpus::new(
        case["tokenizer"].as_str().unwrap(),
        &special,
        case[template].as_str().unwrap(),
        &rows,
    )
}

#[test]
fn tokens_and_masks_are_those_of_transformers() {
    let cases = cases();
    assert_eq!(cases.len(), 10);
    for case in &cases {
        // Line breaks around an answer are learned only where a block has them.
        for (template, mask_key) in [("tagged", "mask"), ("original", "trimmed")] {
            let all = case["conversations"].as_array().unwrap();
            let comparable = |c: &&Value| template == "tagged" || c["original"] == true;
            let conversations: Vec<&Value> = all.iter().filter(comparable).collect();
            let dataset =
                corpus(case, template, &conversations).open(&["messages", "tools"]).unwrap();
            let found = documents(&dataset.train[0].tokens);
            assert_eq!(found.len(), conversations.len());
            for ((ids, mask), conversation) in found.iter().zip(&conversations) {
                let name = format!("{} {template}: {}", case["name"], conversation["text"]);
                assert_eq!(*ids, numbers(&conversation["ids"]), "{name}");
                assert_eq!(*mask, numbers(&conversation[mask_key]), "{name}");
            }
            check_packed(&dataset.train[0].tokens, &conversations, mask_key);
        }
    }
}

/// Rows of whole conversations hold the ids of transformers, and as labels those of the mask.
fn check_packed(tokens: &Tokens, conversations: &[&Value], mask_key: &str) {
    let layout = BatchLayout {
        sequence_length: 640,
        batch_sizes: BatchSizes::constant(1),
        seed: 1,
        document_masking: true,
        packing: Packing::BestFit,
    };
    let batches = TrainBatches::of(tokens.clone(), layout).unwrap();
    let mut expected: Vec<(Vec<i32>, Vec<i32>)> = conversations
        .iter()
        .map(|c| {
            let (ids, mask) = (numbers(&c["ids"]), numbers(&c[mask_key]));
            let labels =
                ids.iter().zip(mask).map(|(id, mask)| if mask == 1 { *id } else { IGNORE_INDEX });
            // The label of a position is the next token.
            let labels = labels.skip(1).chain([IGNORE_INDEX]).collect();
            (ids, labels)
        })
        .collect();
    let mut found = Vec::new();
    let mut step = 0;
    while found.len() < expected.len() {
        let batch = batches.batch(step, 0..1).unwrap();
        let segments = batch.field(BatchField::SegmentIds);
        for segment in 1..=segments.iter().copied().max().unwrap() {
            let of = |numbers: &[i32]| -> Vec<i32> {
                let of = numbers.iter().zip(segments).filter(|(_, of)| **of == segment);
                of.map(|(number, _)| *number).collect()
            };
            found.push((of(&batch.tokens), of(&batch.targets)));
        }
        step += 1;
    }
    found.sort();
    expected.sort();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found.0, expected.0);
        assert_eq!(found.1, expected.1);
    }
}

/// Qwen 3's template gives an answer empty thoughts only while nothing follows it.
#[test]
fn answers_are_found_where_the_template_rewrites_them() {
    let cases = cases();
    let case = cases.iter().find(|case| case["name"] == "Qwen 3").unwrap();
    let call = json!({"role": "assistant", "content": "", "tool_calls": [
        {"type": "function", "function": {"name": "add", "arguments": {"a": 1}}}]});
    let messages = json!({"tools": null, "messages": [
        {"role": "user", "content": "a"},
        {"role": "assistant", "content": "<think>\nhm\n</think>\n\nb"},
        {"role": "user", "content": "c"}, call, {"role": "tool", "content": "2"},
        {"role": "assistant", "content": "two"},
        {"role": "user", "content": "d"}, {"role": "assistant", "content": "e"},
    ]});
    let corpus = corpus(case, "original", &[&messages]);
    let dataset = corpus.open(&["messages", "tools"]).unwrap();
    let text = show(&dataset.train[0].tokens, &dataset.tokenizer).unwrap();
    for answer in [
        "assistant\n⟦b<|im_end|>⟧\n<|im_start|>user\nc",
        "assistant\n⟦<tool_call>\n{\"name\": \"add\", \"arguments\": {\"a\": 1}}\n</tool_call><|im_end|>⟧\n",
        "assistant\n⟦two<|im_end|>⟧\n<|im_start|>user\nd",
        "assistant\n⟦<think>\n\n</think>\n\ne<|im_end|>⟧\n",
    ] {
        assert!(text.contains(answer), "{answer} is not in {text}");
    }
    assert_eq!(text.matches('⟦').count(), 4, "{text}");
}

#[test]
fn a_template_that_rewrites_what_is_before_an_answer_is_refused_with_its_line() {
    let counted = CHATML.replace("{% for", "{{ messages | length }}{% for");
    let say = |role: &str| json!({"role": role, "content": "a"});
    let row = json!({"messages": [say("user"), say("assistant"), say("user"), say("assistant")]});
    let error = Corpus::new("llama3", &SPECIAL, &counted, &[row]).error(&["messages"]);
    assert!(error.starts_with("data: conversation 1 of "), "{error}");
    assert!(error.contains("in another way when others follow"), "{error}");
    assert!(error.contains("generation %} blocks in data.chat_template"), "{error}");
}

const CHATML: &str = "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' }}{% if m.role == 'assistant' %}\n\
                      {{ m.content + '<|im_end|>' }}{% else %}{{ m.content + '<|im_end|>' }}{% endif %}{{ '\n' }}\
                      {% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";
const SPECIAL: [&str; 3] = ["<|endoftext|>", "<|im_end|>", "<|im_start|>"];

/// What is learned of a row, as text.
fn learned(row: Value, columns: &[&'static str], train_on: TrainOn) -> Vec<String> {
    let mut corpus = Corpus::new("llama3", &SPECIAL, CHATML, &[row]);
    corpus.options.train_on = train_on;
    let dataset = corpus.open(columns).unwrap();
    let texts = documents(&dataset.train[0].tokens).into_iter().map(|(ids, mask)| {
        let learned = ids.iter().zip(mask).filter(|(_, mask)| *mask == 1);
        let learned: Vec<u32> = learned.map(|(id, _)| *id as u32).collect();
        dataset.tokenizer.decode(&learned, false).unwrap()
    });
    texts.collect()
}

#[test]
fn what_is_learned_depends_on_the_row_and_on_train_on() {
    let say = |role: &str, content: &str| json!({"role": role, "content": content});
    let chat = [say("user", "a"), say("assistant", "b"), say("user", "c"), say("assistant", "d")];
    let messages = json!({ "messages": chat });
    let of = |train_on| learned(messages.clone(), &["messages"], train_on);
    assert_eq!(of(TrainOn::Assistant), ["b<|im_end|>d<|im_end|>"]);
    assert_eq!(of(TrainOn::Completion), ["d<|im_end|>"]);
    assert!(of(TrainOn::All)[0].starts_with("<|im_start|>user\na<|im_end|>\n"));

    let parts = json!([{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]);
    let sharegpt = learned(json!({"messages": parts}), &["messages"], TrainOn::Assistant);
    assert_eq!(sharegpt, ["b<|im_end|>"]);

    let columns = ["prompt", "completion"];
    let texts = json!({"prompt": "2 + 2 =", "completion": " 4"});
    assert_eq!(learned(texts.clone(), &columns, TrainOn::Assistant), [" 4<|im_end|>"]);
    assert_eq!(learned(texts, &columns, TrainOn::All), ["<|begin_of_text|>2 + 2 = 4<|im_end|>"]);
    let split = json!({"prompt": &chat[..3], "completion": &chat[3..]});
    assert_eq!(learned(split.clone(), &columns, TrainOn::Assistant), ["d<|im_end|>"]);
    assert_eq!(learned(split, &columns, TrainOn::Completion), ["d<|im_end|>"]);

    let columns = ["chosen", "rejected"];
    let other = [&chat[..3], &[say("assistant", "e")]].concat();
    let pair = json!({"chosen": chat, "rejected": other});
    assert_eq!(learned(pair, &columns, TrainOn::Assistant), ["d<|im_end|>", "e<|im_end|>"]);
}

#[test]
fn a_conversation_is_shown_with_what_is_learned() {
    let rows = [json!({"messages": [
        {"role": "user", "content": [{"type": "text", "text": "a "}, {"type": "text", "text": "b"}]},
        {"role": "assistant", "content": "c"},
    ]})];
    let corpus = Corpus::new("llama3", &SPECIAL, CHATML, &rows);
    let dataset = corpus.open(&["messages"]).unwrap();
    let text = show(&dataset.train[0].tokens, &dataset.tokenizer).unwrap();
    assert_eq!(text, "<|im_start|>user\na b<|im_end|>\n<|im_start|>assistant\n⟦c<|im_end|>⟧\n");
    let header = dataset.train[0].tokens.header();
    assert_eq!((header.trained_tokens, header.documents), (Some(2), 1));
}

#[test]
fn bad_rows_and_templates_end_with_one_line() {
    let user = json!({"role": "user", "content": "a"});
    let answer = json!({"role": "assistant", "content": "b"});
    let good = json!([user, answer]);
    let no_end = CHATML.replace("m.content + '<|im_end|>' }}{% else", "m.content }}{% else");
    let template = |source: &str, rows: &[Value]| {
        Corpus::new("llama3", &SPECIAL, source, rows).error(&["messages"])
    };
    for (row, part) in [
        (json!([]), "messages has no message"),
        (json!("a"), "messages is a text, not a list of messages"),
        (json!([{"content": "a"}]), "messages[0]: the message has no role, only content"),
        (json!([{"from": "narrator", "value": "a"}]), "nobody is called from=narrator"),
        (json!([user, {"role": "assistant", "content": 5}]), "messages[1]: content is a number"),
        (json!([{"role": "user", "content": [{"type": "image"}]}]), "a part of type image"),
        (json!([user, user]), "none of"),
        (json!([user, {"role": "assistant", "content": "\u{fdd0}"}]), "U+FDD0"),
    ] {
        let error = template(CHATML, &[json!({"messages": row})]);
        assert!(error.contains(part) && !error.contains('\n'), "{part}: {error}");
    }
    let rows = [json!({"messages": good}), json!({"messages": good})];
    let error = template(&no_end, &rows);
    assert!(
        error.contains("ends in no end-of-turn token") && error.contains("line 2 of"),
        "{error}"
    );
    let error = template("{{ messages[0].contents.x }}", &rows);
    assert!(error.contains("chat template: it refuses the messages"), "{error}");
    let error = template("{{ messages[0].content }}", &rows);
    assert!(error.contains("none of 2 tokens are learned"), "{error}");
    let pair = json!({"prompt": "a", "chosen": "b", "rejected": "b"});
    let error =
        Corpus::new("llama3", &SPECIAL, CHATML, &[pair]).error(&["prompt", "chosen", "rejected"]);
    assert!(error.contains("conversation 1 of") && error.contains("are the same"), "{error}");
    let mixed = json!({"prompt": "a", "completion": [answer]});
    let error = Corpus::new("llama3", &SPECIAL, CHATML, &[mixed]).error(&["prompt", "completion"]);
    assert!(error.contains("prompt is a text and completion is a list"), "{error}");
    let mut missing = Corpus::new("llama3", &SPECIAL, CHATML, &rows);
    missing.options.template = Some(PathBuf::from("/nowhere/chat.jinja"));
    assert!(missing.error(&["messages"]).contains("there is no /nowhere/chat.jinja"));
}
