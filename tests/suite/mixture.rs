//! Several sources in one run: the same rows in the same steps on any mesh and by any number of
//! processes, and conversations of which only the learned tokens count.

use std::path::{Path, PathBuf};

use llama3_tpu::config::Config;
use llama3_tpu::train::Outcome;
use serde_json::{Value, json};

use crate::cli::{TINY, metrics, refuses, succeeds, text, train};
use crate::multihost::{train_alone, train_together};

/// A text, and rows of prompts and completions, which are written once: a run is resumed with the
/// tokenizer of the unchanged text.
fn corpora(folder: &Path) -> [PathBuf; 2] {
    let [text, rows] = ["play.txt", "rows.jsonl"].map(|name| folder.join(name));
    if rows.exists() {
        return [text, rows];
    }
    let play = include_str!("../../configs/data/tempest.txt");
    std::fs::write(&text, &play[..20_000]).unwrap();
    let lines: Vec<&str> = play.lines().filter(|line| line.len() > 20).take(60).collect();
    let row = |pair: &[&str]| json!({"question": pair[0], "answer": pair[1]}).to_string() + "\n";
    std::fs::write(&rows, lines.chunks_exact(2).map(row).collect::<String>()).unwrap();
    [text, rows]
}

/// The tiny model on a mixture of both in rows of whole documents.
fn config(folder: &Path, mesh: &str, weights: [f64; 2], steps: usize) -> Config {
    let [text, rows] = corpora(folder);
    let [first, second] = weights;
    let sets = [
        "data.train=".to_string(),
        "data.validation_fraction=".to_string(),
        "data.packing=best_fit".to_string(),
        "model.mask_across_document_boundaries=true".to_string(),
        format!(
            "data.source=[{{ name = 'play', path = {text:?}, weight = {first} }}, \
             {{ name = 'pairs', path = {rows:?}, prompt = 'question', completion = 'answer', weight = {second} }}, \
             {{ name = 'held', path = {text:?}, weight = 0 }}]"
        ),
        format!("data.cache={:?}", folder.join("cache")),
        format!("parallel.mesh={mesh:?}"),
        format!("train.steps={steps}"),
        "schedule.warmup_steps=1".to_string(),
        "train.check_attention=false".to_string(),
        "checkpoint.every=2".to_string(),
        "sample.max_new_tokens=1".to_string(),
    ];
    Config::load(Path::new(TINY), &sets).unwrap()
}

/// What each step read, and its loss.
fn steps(run: &Path) -> Vec<(Value, f64)> {
    let steps = metrics(run).into_iter().filter(|record| record.get("loss").is_some());
    let read = |record: Value| {
        let read = ["step", "scored_tokens", "padding", "epochs"].map(|key| record[key].clone());
        assert!(read.iter().all(|value| !value.is_null()), "{record}");
        (json!(read), record["loss"].as_f64().unwrap())
    };
    steps.map(read).collect()
}

#[test]
fn two_processes_on_another_mesh_read_the_same_rows_also_after_a_resume() {
    let [alone, together] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    train_alone(&config(alone.path(), "8x1", [0.7, 0.3], 4), alone.path(), false);
    let expected = steps(alone.path());
    let other = config(together.path(), "2x4", [0.7, 0.3], 4);
    let stopped = train_together(&other, together.path(), false, Some(1));
    assert!(matches!(stopped[0], Outcome::Stopped { step: 2, .. }), "{stopped:?}");
    // One process goes on with what two began.
    train_alone(&other, together.path(), true);
    let found = steps(together.path());
    assert_eq!(found.len(), 4);
    for ((found, loss), (expected, expected_loss)) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
        assert!((loss / expected_loss - 1.0).abs() < 1e-4, "{loss} and {expected_loss}: {found}");
    }
    let evaluations = metrics(alone.path()).into_iter().filter(|r| r.get("eval_loss").is_some());
    let names: Vec<Value> = evaluations.map(|record| record["eval_name"].clone()).collect();
    assert_eq!(names, ["held"]);

    // Other weights hold from the step on which they come; what was read is not read again.
    train_alone(&config(alone.path(), "8x1", [0.05, 0.95], 6), alone.path(), true);
    let all = steps(alone.path());
    let epochs = |step: usize, name: &str| all[step - 1].0[3][name].as_f64().unwrap();
    assert!(epochs(6, "play") - epochs(4, "play") < 0.5 * epochs(2, "play"));
    assert!(epochs(5, "pairs") - epochs(4, "pairs") > 2.0 * epochs(1, "pairs"));
}

/// A folder of a tokenizer with a chat template, and conversations beside it.
fn chats(folder: &Path) {
    let source = "tests/data/tokenizers/llama3/tokenizer.json";
    std::fs::copy(source, folder.join("tokenizer.json")).unwrap();
    let template = "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}\
                    {% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";
    let config = json!({
        "bos_token": "<|endoftext|>", "eos_token": "<|im_end|>",
        "additional_special_tokens": ["<|im_start|>"], "chat_template": template,
    });
    std::fs::write(folder.join("tokenizer_config.json"), config.to_string()).unwrap();
    let row = |(question, answer)| {
        let [user, assistant] = [("user", question), ("assistant", answer)]
            .map(|(role, content): (&str, &str)| json!({"role": role, "content": content}));
        json!({"messages": [user, assistant]}).to_string() + "\n"
    };
    let rows = [("Who rules?", "I do"), ("Where?", "On the isle"), ("Why?", "By magic")].map(row);
    std::fs::write(folder.join("rows.jsonl"), rows.concat()).unwrap();
}

#[test]
fn the_loss_of_conversations_counts_what_assistants_say() {
    let folder = tempfile::tempdir().unwrap();
    chats(folder.path());
    let rows = folder.path().join("rows.jsonl");
    let tokenizer = format!("data.tokenizer={:?}", folder.path());
    let source = format!(
        "data.source=[{{ name = 'chats', path = {rows:?}, messages = 'messages' }}, \
         {{ name = 'held', path = {rows:?}, messages = 'messages', weight = 0 }}]"
    );
    let run = |name: &str, more: &[&str]| {
        let sets = [
            "data.train=",
            "data.validation_fraction=",
            &source,
            &tokenizer,
            "data.packing=best_fit",
            "model.vocab_size=1024",
            "model.mask_across_document_boundaries=true",
            "model.restart_positions=true",
            "train.steps=1",
            "train.global_batch_size=1",
            "train.sequence_length=128",
            "train.check_attention=false",
            "schedule.warmup_steps=1",
            "optimizer.learning_rate=1e-12",
            "sample.max_new_tokens=1",
        ];
        let sets = sets.into_iter().chain(more.iter().copied()).flat_map(|set| ["--set", set]);
        let words: Vec<&str> = sets.collect();
        train(folder.path(), &folder.path().join(name), &words)
    };
    let log = text(&succeeds(run("assistant", &[])).stderr);
    assert!(
        log.contains(
            "<|im_start|>user\nWho rules?<|im_end|>\n<|im_start|>assistant\n⟦I do<|im_end|>⟧"
        ),
        "{log}"
    );
    let of = |name: &str| {
        let records = metrics(&folder.path().join(name));
        let find = |key: &str| records.iter().find_map(|r| r.get(key)).cloned().unwrap();
        (find("scored_tokens"), find("loss").as_f64().unwrap(), find("eval_loss").as_f64().unwrap())
    };
    let (scored, loss, eval_loss) = of("assistant");
    // Both read each conversation by itself, and nothing was learned in between.
    assert!((loss / eval_loss - 1.0).abs() < 1e-5, "{loss} and {eval_loss}");
    let tokens = |text: &str| {
        let tokenizer = llama3_tpu::data::Tokenizer::load(folder.path()).unwrap();
        tokenizer.encode(text, llama3_tpu::data::TextKind::Chat).unwrap().len()
    };
    let answers = ["I do<|im_end|>", "On the isle<|im_end|>", "By magic<|im_end|>"];
    assert_eq!(scored, answers.map(tokens).iter().sum::<usize>());
    // The template goes with the run.
    let config = std::fs::read_to_string(folder.path().join("assistant/tokenizer_config.json"));
    assert!(config.unwrap().contains("im_start"));

    succeeds(run("all", &["data.train_on=all"]));
    let (all, other_loss, _) = of("all");
    assert!(all.as_u64() > scored.as_u64().map(|n| 2 * n) && (other_loss - loss).abs() > 1e-4);
    let mistake = run("wrong", &["data.chat_template=nowhere.jinja"]);
    refuses(mistake, 2, "nowhere.jinja");
}
