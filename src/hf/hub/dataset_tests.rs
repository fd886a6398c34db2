//! Datasets at a hub on this machine: splits, commits, converted ones, private ones, offline.

use super::tests::{Script, check, hub, ok};
use super::*;
use proptest::prelude::*;
use serde_json::json;
use tempfile::TempDir;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";
const OTHER: &str = "89abcdef0123456789abcdef0123456789abcdef";

/// What the hub says of a dataset at a commit.
fn described(commit: &str, files: &[&str], card: serde_json::Value) -> String {
    let siblings: Vec<_> = files.iter().map(|file| json!({"rfilename": file})).collect();
    ok("", &json!({"sha": commit, "siblings": siblings, "cardData": card}).to_string())
}

fn refused(status: &str, message: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nX-Error-Message: {message}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
}

/// A hub with some datasets, whose files contain their paths.
fn server() -> Script {
    let wikitext = json!({"configs": [
        {"config_name": "two", "data_files": [
            {"split": "train", "path": "two/train-*"}, {"split": "test", "path": "two/test-*"}]},
        {"config_name": "103", "data_files": [{"split": "train", "path": "103/train-*"}]},
    ]});
    let files = ["README.md", "two/train-0.jsonl", "two/test-0.jsonl", "103/train-0 a.jsonl"];
    Script::start(move |path| match path.strip_prefix("/api/datasets/").unwrap_or(path) {
        "org/text/revision/main" | "org/text/revision/v1" => {
            described(COMMIT, &files, wikitext.clone())
        }
        "org/script/revision/main" => described(COMMIT, &["script.py", "README.md"], json!(null)),
        "org/images/revision/main" => described(COMMIT, &["train/a.tar"], json!({})),
        "org/images/revision/refs%2Fconvert%2Fparquet" => {
            described(OTHER, &["default/train/0000.parquet"], json!(null))
        }
        "org/large/revision/main" => described(COMMIT, &["a.tar"], json!({})),
        "org/large/revision/refs%2Fconvert%2Fparquet" => {
            described(OTHER, &["default/partial-train/0000.parquet"], json!(null))
        }
        "org/gated/revision/main" => described(COMMIT, &["train.csv"], json!({})),
        "org/odd/revision/main" => described(COMMIT, &["../train.csv"], json!({})),
        "org/card/revision/main" => {
            described(COMMIT, &["train.csv"], json!({"configs": [{"data_files": 5}]}))
        }
        path if path.contains("/gated/") => refused("403 Forbidden", "Access is restricted"),
        path if path.contains("/resolve/") => {
            let etag = path.replace(['/', '%'], "-");
            ok(&format!("ETag: \"{}\"\r\n", etag.trim_start_matches('-')), path)
        }
        _ => refused("404 Not Found", "Repository not found"),
    })
}

fn is_readable(name: &str) -> bool {
    [".jsonl", ".parquet", ".csv"].iter().any(|extension| name.ends_with(extension))
}

fn get(hub: &Hub, address: &str, config: Option<&str>, split: &str) -> Result<DatasetFiles> {
    let wanted = WantedSplit { config, split, is_readable: &is_readable };
    hub.dataset(&DatasetAddress::parse(address)?, &wanted)
}

fn texts(files: &DatasetFiles) -> Vec<String> {
    files.paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn files_of_a_split_are_fetched_and_found_without_a_network() {
    let (cache, server) = (tempfile::tempdir().unwrap(), server());
    let online = hub(&cache, &server.endpoint);
    let files = get(&online, "hf://org/text", Some("two"), "train").unwrap();
    let folder = cache.path().join("datasets--org--text");
    assert_eq!(files.commit, COMMIT);
    assert_eq!(files.paths, [folder.join("snapshots").join(COMMIT).join("two/train-0.jsonl")]);
    assert_eq!(texts(&files), [format!("/datasets/org/text/resolve/{COMMIT}/two/train-0.jsonl")]);
    let link = fs::read_link(&files.paths[0]).unwrap();
    assert!(link.starts_with("../../../blobs"), "{link:?}");
    assert_eq!(fs::read_to_string(folder.join("refs/main")).unwrap(), COMMIT);
    let spaced = get(&online, "hf://datasets/org/text@v1", Some("103"), "train").unwrap();
    assert!(texts(&spaced)[0].ends_with("/103/train-0%20a.jsonl"));
    let offline = Hub { offline: true, ..hub(&cache, "http://127.0.0.1:1") };
    assert_eq!(get(&offline, "hf://org/text", Some("two"), "train").unwrap(), files);
    let away = hub(&cache, "http://127.0.0.1:1");
    assert_eq!(get(&away, "hf://org/text", Some("two"), "train").unwrap(), files);
    let requests = server.seen().len();
    let pinned = format!("hf://org/text@{COMMIT}");
    assert_eq!(get(&online, &pinned, Some("two"), "train").unwrap(), files);
    assert_eq!(server.seen().len(), requests, "a commit is asked for again");
    let missing = get(&offline, "hf://org/text", Some("two"), "test").unwrap_err();
    check(missing, true, "two/test-0.jsonl is not in the cache and HF_HUB_OFFLINE is set");
    check(
        get(&offline, "hf://org/none", None, "train").unwrap_err(),
        true,
        "HF_HUB_OFFLINE is set",
    );
    let pattern = get(&online, "hf://org/text/**/t*.jsonl", None, "train").unwrap();
    assert_eq!(pattern.paths.len(), 3);
}

#[test]
fn what_python_fetched_is_found_by_its_names() {
    let cache: TempDir = tempfile::tempdir().unwrap();
    let folder = cache.path().join("datasets--org--text");
    let snapshot = folder.join("snapshots").join(COMMIT).join("data");
    for folder in [&snapshot, &folder.join("refs")] {
        fs::create_dir_all(folder).unwrap();
    }
    fs::write(folder.join("refs/main"), COMMIT).unwrap();
    fs::write(snapshot.join("train-00000-of-00001.parquet"), "rows").unwrap();
    let offline = Hub { offline: true, ..hub(&cache, "http://127.0.0.1:1") };
    let files = get(&offline, "hf://org/text", None, "train").unwrap();
    assert_eq!(texts(&files), ["rows"]);
    check(
        get(&offline, "hf://org/text", None, "test").unwrap_err(),
        true,
        "no split \"test\", configuration default has train",
    );
}

#[test]
fn files_that_the_hub_converted_are_a_fall_back() {
    let (cache, server) = (tempfile::tempdir().unwrap(), server());
    let hub = hub(&cache, &server.endpoint);
    let files = get(&hub, "hf://org/images", None, "train").unwrap();
    assert_eq!(files.commit, OTHER);
    assert!(texts(&files)[0].ends_with("/default/train/0000.parquet"));
    let pinned = get(&hub, &format!("hf://org/images@{OTHER}"), Some("default"), "train");
    assert_eq!(pinned.unwrap(), files);
    let error = |address: &str| get(&hub, address, None, "train").unwrap_err();
    check(error("hf://org/large"), true, "dataset org/large: the hub converted only a part of it");
    check(
        error("hf://org/script"),
        true,
        "no files of data, only script.py, README.md, and its loading script is not run",
    );
}

#[test]
fn what_a_dataset_lacks_is_one_line() {
    let (cache, server) = (tempfile::tempdir().unwrap(), server());
    let hub = hub(&cache, &server.endpoint);
    let error = |address: &str, config, split| get(&hub, address, config, split).unwrap_err();
    check(
        error("hf://org/text", None, "train"),
        true,
        "dataset org/text: config must name one of its configurations: two, 103",
    );
    check(
        error("hf://org/text", Some("3"), "train"),
        true,
        "no configuration \"3\"; there are two, 103",
    );
    check(
        error("hf://org/text", Some("two"), "dev"),
        true,
        "no split \"dev\", configuration two has train, test",
    );
    check(
        error("hf://org/text/*.csv", None, "train"),
        true,
        "no file matches \"*.csv\"; there are README.md,",
    );
    check(error("hf://org/gated", None, "train"), true, "Access is restricted");
    check(error("hf://org/gated", None, "train"), true, "/datasets/org/gated and set HF_TOKEN");
    check(
        error("hf://org/none", None, "train"),
        true,
        "org/none at main was refused (404 Not Found",
    );
    check(error("hf://org/text@v9", None, "train"), true, "org/text at v9 was refused");
    check(error("hf://org/odd", None, "train"), false, "\"../train.csv\" is not a file name");
    check(error("hf://org/card", None, "train"), true, "configurations of its card cannot be read");
    check(error("hf://a/b/../c@", None, "train"), true, "was refused");
    for address in ["hf://", "hf:///b", "hf://a b/c", "hf://org/x@", "org/x"] {
        check(error(address, None, "train"), true, "is not the address of a dataset");
    }
}

#[test]
fn the_token_is_sent_to_the_hub() {
    let (cache, server) = (tempfile::tempdir().unwrap(), server());
    let hub = Hub { token: Some("secret".into()), ..hub(&cache, &server.endpoint) };
    get(&hub, "hf://org/text", Some("two"), "test").unwrap();
    assert!(server.seen().iter().all(|(_, token)| *token));
}

proptest! {
    #[test]
    fn any_address_is_parsed_and_written_or_refused(text in "(hf://)?(datasets/)?[a-z@/*.%]{0,16}") {
        if let Ok(address) = DatasetAddress::parse(&text) {
            let at = DatasetAddress::parse(&address.at(COMMIT)).unwrap();
            prop_assert_eq!(at, DatasetAddress { revision: Some(COMMIT.into()), ..address });
        }
    }
}
