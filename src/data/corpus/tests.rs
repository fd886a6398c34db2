//! Which files are read, in which order and formats, and what is refused.

use super::*;
use std::fs;
use std::path::PathBuf;

fn texts(corpus: &Corpus, split_long: bool) -> Vec<String> {
    let mut documents = vec![String::new()];
    for chunk in chunks(corpus, split_long) {
        documents.last_mut().unwrap().push_str(&chunk.text);
        if chunk.ends_document {
            documents.push(String::new());
        }
    }
    assert_eq!(documents.pop().unwrap(), "", "the last chunk does not end its document");
    documents
}

fn chunks(corpus: &Corpus, split_long: bool) -> Vec<TextChunk> {
    corpus.rows(split_long).unwrap().map(|row| text(row.unwrap())).collect()
}

fn text(row: Row) -> TextChunk {
    match row {
        Row::Text(chunk) => chunk,
        Row::Columns(columns) => panic!("{columns:?} in place of a text"),
    }
}

fn error(inputs: &[&Path]) -> String {
    let error = match Corpus::open(inputs) {
        Err(error) => error,
        Ok(corpus) => corpus.rows(true).unwrap().find_map(Result::err).expect("an error"),
    };
    assert!(error.is::<crate::error::UserError>(), "not a user error: {error:#}");
    format!("{error:#}")
}

#[test]
fn folders_are_read_sorted_and_files_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    };
    write("b.txt", "second");
    write("a/z.md", "first");
    write("c.jsonl", "{\"text\": \"third\", \"id\": 1}\n\n{\"text\": \"fourth \\u00e9\"}");
    write(".hidden.txt", "hidden");
    write("empty.txt", "");
    let source = write("code.rs", "fn main() {}");
    let all = Corpus::open(&[folder.path(), &source]).unwrap();
    assert_eq!(texts(&all, true), ["first", "second", "third", "fourth é", "fn main() {}"]);
    let before = all.fingerprint();
    write("b.txt", "other!");
    assert_ne!(Corpus::open(&[folder.path(), &source]).unwrap().fingerprint(), before);
}

#[test]
fn a_long_file_comes_in_chunks_that_join() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.txt");
    let text = include_str!("../../../configs/data/shakespeare.txt").repeat(9) + "中é";
    fs::write(&path, &text).unwrap();
    let corpus = Corpus::open(&[&path]).unwrap();
    assert_eq!(chunks(&corpus, true).len(), 3);
    assert_eq!(chunks(&corpus, false).len(), 1);
    assert!(texts(&corpus, true) == [text.clone()] && texts(&corpus, false) == [text]);
}

#[test]
fn wrong_inputs_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.txt");
    assert!(error(&[&missing]).contains("missing.txt does not exist"));
    assert!(error(&[folder.path()]).contains("holds no .txt"));
    assert!(error(&[]).contains("no corpus files"));
    let empty = folder.path().join("empty.txt");
    fs::write(&empty, "").unwrap();
    assert!(error(&[&empty]).contains("is empty"));
    let latin = folder.path().join("latin.txt");
    fs::write(&latin, b"caf\xe9 au lait").unwrap();
    assert!(error(&[&latin]).contains("latin.txt is not UTF-8 at byte 3"));
    fs::write(&latin, b"cut \xe4\xb8").unwrap();
    assert!(error(&[&latin]).contains("not UTF-8 at byte 4"));
    let lines = folder.path().join("lines.jsonl");
    fs::write(&lines, "{\"text\": \"a\"}\n{\"body\": \"b\"}\n").unwrap();
    assert!(error(&[&lines]).contains("lines.jsonl line 2: the row has no \"text\", only body"));
}

/// Writes a file into `folder` and gives the documents of a corpus of it, or the error.
fn read_as(folder: &tempfile::TempDir, name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    texts(&Corpus::open(&[path]).unwrap(), true)
}

#[test]
fn rows_are_read_from_every_json_format() {
    let folder = tempfile::tempdir().unwrap();
    let rows = ["{\"text\": \"a\\n{\\\"[\", \"x\": [{}, NaN]}", "{\"id\": 1, \"text\": \"b\"}"];
    let expected = ["a\n{\"[", "b"];
    for name in ["x.jsonl", "x.ndjson", "x.json"] {
        assert_eq!(read_as(&folder, name, rows.join("\n")), expected, "{name}");
        assert_eq!(
            read_as(&folder, name, format!("\u{feff}{}\r\n\n", rows.join("\r\n"))),
            expected
        );
    }
    for array in [rows.join(","), rows.join(" ,\n"), rows.join("\t, ")] {
        assert_eq!(read_as(&folder, "x.json", format!(" [ {array} ]\n")), expected);
    }
    assert_eq!(read_as(&folder, "x.json", rows.concat()), expected);
    assert!(read_as(&folder, "x.json", "[]").is_empty());
}

#[test]
fn null_rows_are_counted_and_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    fs::write(&path, "{\"text\": null}\n{\"text\": \"a\"}\n{\"text\": null}\n").unwrap();
    let corpus = Corpus::open(&[path]).unwrap();
    let mut rows = corpus.rows(true).unwrap();
    assert_eq!(rows.by_ref().map(|row| text(row.unwrap()).text).collect::<Vec<_>>(), ["a"]);
    assert_eq!(rows.null_rows(), 2);
}

/// A source of one file with the members of `columns`, or the text of one column.
fn source(path: &Path, columns: Columns, split: &str) -> Source {
    let (_, rows) = RowRange::parse_split(split).unwrap();
    let inputs = vec![path.to_path_buf()];
    Source { name: "a".into(), inputs, columns, rows, trains: true }
}

#[test]
fn nested_columns_are_named_by_their_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    let rows = r#"{"a": {"b": "first", "x": 1}, "text": 5}
{"a.b": "second", "a": {"b": "not this"}}
{"a": null}
{"a": {"b": null}}"#;
    fs::write(&path, rows).unwrap();
    let read = |column: &str| Corpus::of(&source(&path, Columns::Text(column.into()), "train"));
    assert_eq!(texts(&read("a.b").unwrap(), true), ["first", "second"]);
    let error = read("a.c").unwrap().rows(true).unwrap().find_map(Result::err).unwrap();
    assert!(error.to_string().contains("line 1: the row has no \"a.c\", only a.b, a.x, text"));
    let csv = folder.path().join("a.csv");
    fs::write(&csv, "text,a.b\nx,y\n").unwrap();
    let corpus = Corpus::of(&source(&csv, Columns::Text("a.b".into()), "train")).unwrap();
    assert_eq!(texts(&corpus, true), ["y"]);
}

#[test]
fn columns_of_conversations_are_read_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let columns = |columns: &[(&'static str, &str)]| {
        Columns::Conversation(
            columns.iter().map(|(key, name)| ((*key).into(), name.to_string())).collect(),
        )
    };
    let read = |name: &str, content: &str, columns: Columns| -> Result<Vec<Row>> {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        Corpus::of(&source(&path, columns, "train"))?.rows(true)?.collect()
    };
    let chat = r#"{"m": [{"from": "human", "value": "a"}], "tools": null}
{"m": null, "tools": []}
{"m": [], "tools": [{"name": "x"}]}"#;
    let chat_columns = columns(&[("messages", "m"), ("tools", "tools")]);
    let row = |value: serde_json::Value| Row::Columns(value.as_object().unwrap().clone());
    let expected = [
        row(serde_json::json!({"messages": [{"from": "human", "value": "a"}]})),
        row(serde_json::json!({"messages": [], "tools": [{"name": "x"}]})),
    ];
    assert_eq!(read("a.jsonl", chat, chat_columns.clone()).unwrap(), expected);
    let pairs = columns(&[("prompt", "q.text"), ("completion", "a")]);
    let expected = row(serde_json::json!({"prompt": "1+1", "completion": "2"}));
    let json = r#"[{"q": {"text": "1+1"}, "a": "2"}]"#;
    assert_eq!(read("a.json", json, pairs.clone()).unwrap(), std::slice::from_ref(&expected));
    assert_eq!(read("a.csv", "q.text,a\n1+1,2\n,3\n", pairs.clone()).unwrap(), [expected]);
    let error = |name, text, columns| read(name, text, columns).unwrap_err().to_string();
    assert!(error("a.jsonl", r#"{"a": 1}"#, pairs.clone()).contains("no \"q.text\", only a"));
    assert!(error("a.txt", "text", pairs.clone()).contains("plain text and has no column q.text"));
    assert!(error("a.csv", "a,b\n", pairs).contains("no column \"q.text\", only a, b"));
}

#[test]
fn a_range_of_rows_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    let rows: String =
        (0..10)
            .map(|i| {
                if i == 4 {
                    "{\"text\": null}\n".into()
                } else {
                    format!("{{\"text\": \"{i}\"}}\n")
                }
            })
            .collect();
    fs::write(&path, rows).unwrap();
    for (split, expected) in [
        ("train", "012356789"),
        ("train[:3]", "012"),
        ("train[3:6]", "35"),
        ("train[50%:]", "56789"),
        ("train[-2:]", "89"),
        ("train[20:]", ""),
    ] {
        let corpus = Corpus::of(&source(&path, Columns::default(), split)).unwrap();
        assert_eq!(texts(&corpus, true).concat(), expected, "{split}");
    }
}

#[test]
fn broken_json_is_named_by_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let error = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        error(&[&path])
    };
    assert!(error("x.jsonl", "[\"a\"]\n").contains("x.jsonl line 1: invalid type: sequence"));
    assert!(
        error("x.json", "[{\"text\": \"a\"} {\"text\": \"b\"}]").contains("a comma must follow")
    );
    assert!(error("x.json", "[{\"text\": \"a\"},").contains("ends inside the array"));
    assert!(error("x.json", "[{\"text\": \"a\"},]").contains("x.json row 2: "));
    assert!(error("x.json", "[{\"text\": \"a\"}] {}").contains("after the end of the array"));
    assert!(error("x.json", "{\"text\": \"a\"}\n{\"text\": ").contains("row 2: text: EOF"));
    assert!(error("x.json", "{\"data\": [{\"text\": \"a\"}]}").contains("no \"text\", only data"));
    assert!(error("x.json", "\"text\"").contains("row 1: invalid type: string"));
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";
    assert!(error("x.txt", pointer).contains("git lfs pull"));
    assert!(error("x.json", "<!DOCTYPE html>").contains("web page"));
}

#[test]
fn compressed_files_are_read_with_all_their_members() {
    let folder = tempfile::tempdir().unwrap();
    let rows = |range: std::ops::Range<usize>| -> String {
        range.map(|i| format!("{{\"text\": \"row {i}\"}}\n")).collect()
    };
    let expected: Vec<String> = (0..2000).map(|i| format!("row {i}")).collect();
    let gzip = |text: &str| {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
        writer.finish().unwrap()
    };
    let zstd = |text: &str| zstd::encode_all(text.as_bytes(), 3).unwrap();
    for (name, compress) in
        [("x.jsonl.gz", &gzip as &dyn Fn(&str) -> Vec<u8>), ("x.json.zst", &zstd)]
    {
        let members = [compress(&rows(0..1000)), compress(&rows(1000..2000))].concat();
        assert_eq!(read_as(&folder, name, &members), expected, "{name}");
        let path = folder.path().join(name);
        fs::write(&path, &members[..members.len() - 9]).unwrap();
        assert!(error(&[&path]).contains("is damaged or cut short"), "{name}");
        fs::write(&path, rows(0..3)).unwrap();
        assert!(error(&[&path]).contains("is damaged or cut short"), "{name}");
    }
    assert_eq!(read_as(&folder, "x.txt.gz", gzip("plain text")), ["plain text"]);
}

#[test]
fn columns_of_separated_values_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let csv = "id,text\n1,\"a, \"\"b\"\"\nc\"\n2,\n3,d\r\n";
    assert_eq!(read_as(&folder, "x.csv", csv), ["a, \"b\"\nc", "d"]);
    assert_eq!(read_as(&folder, "x.csv", "\u{feff}text,id\nd,1\n"), ["d"]);
    assert_eq!(read_as(&folder, "x.tsv", "text\tid\na, b\t1\n"), ["a, b"]);
    let zstd = zstd::encode_all(csv.as_bytes(), 3).unwrap();
    assert_eq!(read_as(&folder, "x.csv.zst", zstd), ["a, \"b\"\nc", "d"]);
    let error = |text: &[u8]| {
        let path = folder.path().join("y.csv");
        fs::write(&path, text).unwrap();
        error(&[&path])
    };
    assert!(error(b"id,body\n1,a\n").contains("no column \"text\", only id, body"));
    assert!(error(b"id,text\n1,a,b\n").contains("y.csv: CSV error"));
    assert!(error(b"id,text\n1,\xff\n").contains("UTF-8"));
}

#[test]
fn a_byte_order_mark_is_not_text() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(read_as(&folder, "a.txt", "\u{feff}text"), ["text"]);
    assert_eq!(read_as(&folder, "a.txt", "te\u{feff}xt"), ["te\u{feff}xt"]);
    let path = folder.path().join("a.txt");
    fs::write(&path, b"\xef\xbb\xbfab\xff").unwrap();
    assert!(error(&[&path]).contains("not UTF-8 at byte 5"));
}

#[test]
fn folders_name_what_they_leave_out_and_count_links_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("data")).unwrap();
    fs::write(path("data/a.jsonl"), "{\"text\": \"a\"}").unwrap();
    fs::write(path("data/b.bin"), "binary").unwrap();
    fs::write(path("README.md"), "# about").unwrap();
    let link = std::os::unix::fs::symlink::<PathBuf, PathBuf>;
    link(path("data/a.jsonl"), path("again.jsonl")).unwrap();
    link(path("data"), path("data/ring")).unwrap();
    link(path("data"), path("zdata")).unwrap();
    link(path("none"), path("broken.txt")).unwrap();
    let corpus = Corpus::open(&[folder.path(), &path("data"), &path("data/a.jsonl")]).unwrap();
    assert_eq!(texts(&corpus, true), ["a"]);
    let line = corpus.left_out().unwrap();
    for name in ["README.md", "data/b.bin", "broken.txt"] {
        assert!(line.contains(name), "{line}");
    }
    let error = error(&[Path::new("/dev/null")]);
    assert!(error.contains("neither a regular file nor a folder"), "{error}");
}

/// Documents of a JSON text as a parser of the whole finds them: an array, or values one after the
/// other. None: not such a text.
fn parsed_whole(text: &str) -> Option<Vec<String>> {
    let values: Vec<serde_json::Value> = match text.trim_start().starts_with('[') {
        true => serde_json::from_str(text).ok()?,
        false => {
            serde_json::Deserializer::from_str(text).into_iter().collect::<Result<_, _>>().ok()?
        }
    };
    let text = |value: &serde_json::Value| match &value.as_object()?["text"] {
        serde_json::Value::String(text) => Some(vec![text.clone()]),
        serde_json::Value::Null => Some(Vec::new()),
        _ => None,
    };
    let has_text = |value: &serde_json::Value| value.get("text").is_some();
    if !values.iter().all(has_text) {
        return None;
    }
    Some(values.iter().map(text).collect::<Option<Vec<_>>>()?.concat())
}

proptest::proptest! {
    #[test]
    fn any_json_is_read_as_a_parser_of_the_whole_does_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"text\"", "{\"text\": \"a\"}", "{\"text\": \"b]}\\\"\"}",
            "{\"text\": null}", "\"", "\\", "null", "1", " ", "\n", "\u{feff}", "é",
        ]), 0..12),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let text = parts.concat();
        for name in ["x.json", "x.jsonl", "x.csv", "x.txt"] {
            let path = folder.path().join(name);
            fs::write(&path, &text).unwrap();
            let Ok(corpus) = Corpus::open(&[&path]) else { continue };
            let rows = corpus.rows(true).unwrap();
            let read: Result<Vec<TextChunk>> = rows.map(|row| row.map(self::text)).collect();
            match (name, read, parsed_whole(&text)) {
                ("x.json", Ok(read), Some(expected)) => {
                    let read: Vec<String> = read.into_iter().map(|chunk| chunk.text).collect();
                    proptest::prop_assert_eq!(read, expected);
                }
                ("x.json", Err(error), Some(_)) => proptest::prop_assert!(false, "{error:#}"),
                (_, Err(error), _) => proptest::prop_assert!(error.is::<crate::error::UserError>()),
                _ => {}
            }
        }
    }
}
