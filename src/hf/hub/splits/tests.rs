//! Cards and file names as datasets have them, and what they lack.

use super::*;
use proptest::prelude::*;
use serde_json::json;

fn is_readable(name: &str) -> bool {
    [".parquet", ".jsonl", ".csv", ".txt", ".json", ".zst", ".md"].iter().any(|e| name.ends_with(e))
}

fn find(
    files: &[&str],
    configs: serde_json::Value,
    config: Option<&str>,
    split: &str,
) -> Result<Vec<String>, Missing> {
    let files: Vec<String> = files.iter().map(|file| file.to_string()).collect();
    let configs: Vec<CardConfig> = serde_json::from_value(configs).unwrap();
    files_of(&files, &configs, &WantedSplit { config, split, is_readable: &is_readable })
}

#[track_caller]
fn check(files: Result<Vec<String>, Missing>, expected: &[&str]) {
    assert_eq!(files.unwrap(), expected);
}

#[track_caller]
fn check_missing(files: Result<Vec<String>, Missing>, expected: &str) {
    let (Missing::NoData(text) | Missing::Named(text)) = files.unwrap_err();
    assert!(text.contains(expected), "{text}");
}

#[test]
fn the_card_says_which_files_a_split_has() {
    // The layout and card of Salesforce/wikitext.
    let files = [
        "README.md",
        "wikitext-103-raw-v1/train-00001-of-00002.parquet",
        "wikitext-103-raw-v1/train-00000-of-00002.parquet",
        "wikitext-2-raw-v1/train-00000-of-00001.parquet",
        "wikitext-2-raw-v1/validation-00000-of-00001.parquet",
    ];
    let config = |name: &str| {
        json!({"config_name": name, "data_files": [
            {"split": "train", "path": format!("{name}/train-*")},
            {"split": "validation", "path": [format!("{name}/validation-*")]},
        ]})
    };
    let configs = json!([config("wikitext-103-raw-v1"), config("wikitext-2-raw-v1")]);
    let split = |config, split| find(&files, configs.clone(), config, split);
    check(split(Some("wikitext-2-raw-v1"), "train"), &files[3..4]);
    check(split(Some("wikitext-2-raw-v1"), "validation"), &files[4..]);
    check(split(Some("wikitext-103-raw-v1"), "train"), &[files[2], files[1]]);
    check_missing(
        split(None, "train"),
        "config must name one of its configurations: wikitext-103-raw-v1, wikitext-2-raw-v1",
    );
    check_missing(
        split(Some("wikitext"), "train"),
        "no configuration \"wikitext\"; there are wikitext-103-raw-v1,",
    );
    check_missing(
        split(Some("wikitext-2-raw-v1"), "tests"),
        "no split \"tests\", configuration wikitext-2-raw-v1 has train, validation",
    );
    check_missing(
        split(Some("wikitext-103-raw-v1"), "validation"),
        "names files of split \"validation\" that are not there",
    );
    let folders = json!([
        {"config_name": "a", "data_dir": "a"},
        {"config_name": "b", "data_files": "b/*.txt", "default": true},
        {"config_name": "c", "data_files": ["b/x.txt", "**/train.csv"]},
    ]);
    let files = ["a/train.csv", "a/x/dev.csv", "b/x.txt", "b/y.txt"];
    let split = |config, split| find(&files, folders.clone(), config, split);
    check(split(Some("a"), "validation"), &["a/x/dev.csv"]);
    check(split(None, "train"), &["b/x.txt", "b/y.txt"]);
    check(split(Some("c"), "train"), &["a/train.csv", "b/x.txt"]);
}

#[test]
fn names_of_files_say_it_where_the_card_does_not() {
    let split = |files: &[&str], split| find(files, json!([]), None, split);
    let sharded = ["data/a-00000-of-00002.csv", "data/a-00001-of-00002.csv", "data/test.csv"];
    check(split(&sharded, "a"), &sharded[..2]);
    check_missing(split(&sharded, "test"), "no split \"test\", configuration default has a");
    let words = ["my_training-set.csv", "x/valid/1.csv", "eval.csv", "contest.csv", "README.md"];
    check(split(&words, "train"), &words[..1]);
    check(split(&words, "validation"), &words[1..2]);
    check(split(&words, "test"), &words[2..3]);
    check(split(&["b.jsonl", "a.jsonl", "README.md", "x.csv"], "train"), &["a.jsonl", "b.jsonl"]);
    check(split(&["001.jsonl.zst", "002.jsonl.zst"], "train"), &["001.jsonl.zst", "002.jsonl.zst"]);
    check_missing(
        split(&["README.md", "set.py", "a.tar"], "train"),
        "no files of data, only README.md, set.py, a.tar",
    );
    let converted = ["one/train/0000.parquet", "two/partial-train/0000.parquet"];
    let of = |config| find(&converted, json!([]), Some(config), "train");
    check(of("one"), &converted[..1]);
    check_missing(of("two"), "converted only a part of it (two/partial-train/0000.parquet)");
    check_missing(of("three"), "no configuration \"three\"; its folders are one, two");
}

#[test]
fn files_may_be_named_by_a_pattern() {
    let files: Vec<String> =
        ["a/x.parquet", "a/b/y.parquet", "z.parquet"].map(String::from).to_vec();
    check(files_like(&files, "a/*.parquet"), &["a/x.parquet"]);
    check(files_like(&files, "**/*.parquet"), &["a/b/y.parquet", "a/x.parquet", "z.parquet"]);
    check_missing(files_like(&files, "b/*"), "no file matches \"b/*\"; there are a/x.parquet,");
}

proptest! {
    #[test]
    fn any_card_and_names_give_files_that_are_there(
        files in proptest::collection::vec("[a-z/]{0,6}(train|test|-00000-of-00001)?[.a-z*\\[]{0,8}(csv|jsonl.gz)?", 0..8),
        patterns in proptest::collection::vec("[a-z*\\[\\]/?{}.]{0,10}", 0..4),
        split in "train|test|x",
    ) {
        let config = json!([{"config_name": "x", "data_files": [{"split": "train", "path": patterns}]}]);
        for configs in [json!([]), config] {
            let configs: Vec<CardConfig> = serde_json::from_value(configs).unwrap();
            let wanted = WantedSplit { config: None, split: &split, is_readable: &is_readable };
            if let Ok(split) = files_of(&files, &configs, &wanted) {
                prop_assert!(split.iter().all(|file| files.contains(file)));
            }
        }
    }
}
