//! The invariants of the module tree, checked in the source text: who may use whom, where `unsafe`
//! stands, what files say of themselves; one file because each rule stands beside its violations.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Modules in reading order; a module may use what stands on an earlier level, or before it on its
/// own level where that is ordered (`dtype, config`), and never what stands beside it (`graph`,
/// `pjrt`, `data`, `hf`).
const LEVELS: [&[&str]; 14] = [
    &[
        "dtype",
        "error",
        "atomic_file",
        "foreign_file",
        "log",
        "storage",
        "page",
        "tensorboard",
        "strided",
        "hardware",
        "targets",
        "batch_sizes",
        "chat_template",
        "quantization",
        "config",
    ],
    &["graph", "pjrt", "data", "hf"],
    &["plugins"],
    &["parallel"],
    &["llama"],
    &["optimizer"],
    &["step"],
    &["runtime"],
    &["weights"],
    &["attention_check", "compiled_step"],
    &["generate"],
    &["eval", "tasks", "export", "plan", "bench", "inspect", "report"],
    &["train"],
    &["commands", "main"],
];
/// What a module may not use though it is on an earlier level.
const EXCEPTIONS: [(&str, &[&str]); 3] = [
    ("runtime", &["llama", "optimizer", "step"]),
    ("plan", &["data", "hf", "weights", "attention_check", "generate"]),
    ("bench", &["data", "hf", "generate"]),
];
/// Calls of the C API are the one thing that needs it.
const MAY_BE_UNSAFE: [&str; 1] = ["pjrt/"];
/// Levels whose modules do not use each other.
const SIDE_BY_SIDE: [usize; 2] = [1, 11];
const RUNTIME: usize = 7;
/// Lines of a file that says nothing of why it is longer, and columns of a comment.
const LONGEST_FILE: usize = 400;
const WIDEST_COMMENT: usize = 100;
/// Circles of imports beside those of a folder's `mod.rs` with the files that carry out parts of
/// it: a handle and its owner.
const CIRCLES: [&[&str]; 1] = [&["pjrt/client", "pjrt/device"]];
const FORBIDDEN_NAMES: [&str; 5] = ["utils", "helpers", "common", "manager", "v2"];

/// Every source file: path below `src` and text.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files.sort();
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.push((name.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The source without comments and without what stands in strings.
fn code(source: &str) -> String {
    let chars: Vec<char> = source.chars().collect();
    let mut out = String::new();
    let mut i = 0;
    while i < chars.len() {
        let rest = &chars[i..];
        let raw = raw_string(rest, out.chars().last());
        match rest {
            ['/', '/', ..] => i += rest.iter().take_while(|&&c| c != '\n').count(),
            ['/', '*', ..] => i += past(rest, "*/"),
            _ if raw.is_some() => i += raw.unwrap_or_default(),
            ['"', ..] => i += string(rest),
            ['\'', '\\', ..] => i += 2 + past(&rest[2..], "'"),
            ['\'', _, '\'', ..] => i += 3,
            [c, ..] => {
                out.push(*c);
                i += 1;
            }
            [] => unreachable!(),
        }
    }
    out
}

/// Length of `text` up to and including `end`.
fn past(text: &[char], end: &str) -> usize {
    let end: Vec<char> = end.chars().collect();
    let at = text.windows(end.len()).position(|w| w == end);
    at.map_or(text.len(), |at| at + end.len())
}

/// Length of the raw string that starts here, if one does.
fn raw_string(text: &[char], before: Option<char>) -> Option<usize> {
    if text[0] != 'r' || before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let hashes = text[1..].iter().take_while(|&&c| c == '#').count();
    let start = 1 + hashes;
    (text.get(start) == Some(&'"')).then(|| {
        let end = format!("\"{}", "#".repeat(hashes));
        start + 1 + past(&text[start + 1..], &end)
    })
}

fn string(text: &[char]) -> usize {
    let mut i = 1;
    while i < text.len() && text[i] != '"' {
        i += if text[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// Top-level module of a file.
fn module_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

/// How many `super::` lead from the file to the crate's root.
fn depth(path: &str) -> usize {
    path.matches('/').count() + usize::from(!path.ends_with("/mod.rs"))
}

/// Top-level modules that the file uses.
fn used_modules(path: &str, source: &str) -> Vec<String> {
    let code: String = code(source).split_whitespace().collect::<Vec<_>>().join(" ");
    let code = code.replace(" ::", "::").replace(":: ", "::").replace("{ ", "{");
    let up = "super::".repeat(depth(path));
    let mut roots = vec!["crate::", "llama3_tpu::"];
    if path != "main.rs" && path != "lib.rs" {
        roots.push(&up);
    }
    let mut found = Vec::new();
    for root in roots {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().last();
            if before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':' && c != '$') {
                found.extend(first_names(&code[at + root.len()..]));
            }
        }
    }
    let modules = LEVELS.concat();
    found.retain(|name| modules.contains(&name.as_str()));
    found
}

/// `a` of `a::b`, and `a`, `c` of `{a::b, c::{d, e}}`.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut names, mut level, mut start) = (Vec::new(), 0, 0);
    for (i, c) in group.char_indices() {
        match c {
            ',' if level == 0 => {
                names.push(name(group[start..i].trim()));
                start = i + 1;
            }
            '{' => level += 1,
            '}' if level == 0 => {
                names.push(name(group[start..i].trim()));
                break;
            }
            '}' => level -= 1,
            _ => {}
        }
    }
    names
}

/// Level and place of a module.
fn place(module: &str) -> Option<(usize, usize)> {
    let level = LEVELS.iter().position(|l| l.contains(&module))?;
    let at = LEVELS[level].iter().position(|m| *m == module)?;
    Some((level, at))
}

fn may_use(user: &str, used: &str) -> bool {
    let (Some((user_level, user_at)), Some((level, at))) = (place(user), place(used)) else {
        return false;
    };
    if user == used {
        return true;
    }
    let above =
        level < user_level || level == user_level && !SIDE_BY_SIDE.contains(&level) && at < user_at;
    let knows_nothing = matches!(user, "graph" | "pjrt") && used != "dtype";
    let for_training_only = matches!(used, "pjrt" | "data")
        && user_level < RUNTIME
        && !(user == "plugins" && used == "pjrt");
    let is_excepted =
        EXCEPTIONS.iter().any(|(module, others)| *module == user && others.contains(&used));
    above && !knows_nothing && !for_training_only && !is_excepted
}

fn is_test_file(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs")
}

/// Everything in one file that breaks a rule.
fn problems(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let module = module_of(path);
    let code = code(source);
    if path != "lib.rs" {
        if place(module).is_none() {
            found.push(format!("{path}: module {module} has no place in the order"));
        }
        let used = used_modules(path, source);
        // Unit tests in files of their own may compare with anything.
        let wrong = used.iter().filter(|used| !is_test_file(path) && !may_use(module, used));
        found.extend(wrong.map(|used| format!("{path}: {module} may not use {used}")));
    }
    let may_be_unsafe = MAY_BE_UNSAFE.iter().any(|place| path.starts_with(place));
    if words(&code).any(|w| w == "unsafe") && !may_be_unsafe {
        found.push(format!("{path}: unsafe outside pjrt"));
    }
    if ["eprint", "eprintln"].iter().any(|m| words(&code).any(|w| w == *m)) && !is_test_file(path) {
        found.push(format!("{path}: ends where stderr is closed; use log!"));
    }
    if code.contains("env::args") && path != "main.rs" {
        found.push(format!("{path}: reads the command line"));
    }
    if code.contains("mesh.size(") && !matches!(module, "parallel" | "graph") {
        found.push(format!("{path}: knows an axis of the mesh"));
    }
    let meets = ["Module", "Client"].iter().all(|name| words(&code).any(|w| w == *name));
    if meets && module != "runtime" && !is_test_file(path) {
        found.push(format!("{path}: a graph module meets a client outside runtime"));
    }
    if !source.starts_with("//!") {
        found.push(format!("{path}: does not start with what it owns"));
    }
    let head = source.lines().take_while(|l| l.starts_with("//"));
    if path.ends_with("/mod.rs")
        && path.matches('/').count() == 1
        && module != "config"
        && !head.clone().any(|l| l.contains("Invariant: "))
    {
        found.push(format!("{path}: states no invariant"));
    }
    if code.contains("Function::with_parameters") && module != "graph" {
        found.push(format!("{path}: makes a closed function by hand; use a region"));
    }
    if is_long_without_a_reason(source) {
        found.push(format!("{path}: over {LONGEST_FILE} lines without a reason in its header"));
    }
    let is_wide = |line: &&str| line.chars().count() > WIDEST_COMMENT && !is_drawing(line);
    if source.lines().filter(|line| line.trim_start().starts_with("//")).any(|l| is_wide(&l)) {
        found.push(format!("{path}: a comment over {WIDEST_COMMENT} columns"));
    }
    if path.split(['/', '.']).any(|part| FORBIDDEN_NAMES.contains(&part)) {
        found.push(format!("{path}: the name says nothing"));
    }
    found
}

/// Whether a file is long and its header does not say why.
fn is_long_without_a_reason(source: &str) -> bool {
    let head = source.lines().take_while(|line| line.starts_with("//"));
    let head = head.map(|line| line.trim_start_matches(['/', '!'])).collect::<String>();
    source.lines().count() > LONGEST_FILE && !head.contains("one file because ")
}

#[test]
fn long_tests_say_why_they_are_long() {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    collect(&root, &root, &mut files);
    assert!(files.len() > 20);
    let long = files.iter().filter(|(_, source)| is_long_without_a_reason(source));
    let long: Vec<&String> = long.map(|(path, _)| path).collect();
    assert!(long.is_empty(), "{long:?}");
}

/// A table or a picture in a comment, which is not text to be wrapped.
fn is_drawing(line: &str) -> bool {
    let text = line.trim_start().trim_start_matches(['/', '!']);
    text.contains("  ") || text.contains('─')
}

/// The files of `path`'s folder that it uses through `super::` or a path from the crate's root.
fn used_siblings(path: &str, source: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let Some((folder, _)) = path.rsplit_once('/').filter(|_| !path.ends_with("/mod.rs")) else {
        return BTreeSet::new();
    };
    let code = code(source.split("#[cfg(test)]\nmod tests").next().unwrap());
    let code: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("{ ", "{");
    let roots = ["super::".to_string(), format!("crate::{}::", folder.replace('/', "::"))];
    let mut used = BTreeSet::new();
    for root in roots {
        for (at, _) in code.match_indices(&root) {
            let is_deeper = code[..at].ends_with("super::");
            let first = first_names(&code[at + root.len()..]);
            used.extend(first.into_iter().filter(|_| !is_deeper).map(|n| format!("{folder}/{n}")));
        }
    }
    used.retain(|file| names.contains(file));
    used
}

/// Files of one folder that use each other in a circle, each circle ascending.
fn circles(files: &[(String, String)]) -> Vec<Vec<String>> {
    let files = files.iter().filter(|(path, _)| !is_test_file(path));
    let files: Vec<_> = files.map(|(p, s)| (p.trim_end_matches(".rs").to_string(), p, s)).collect();
    let names: BTreeSet<String> = files.iter().map(|(name, ..)| name.clone()).collect();
    let uses = |(name, path, source): &(String, &String, &String)| {
        (name.clone(), used_siblings(path, source, &names))
    };
    let uses: BTreeMap<String, BTreeSet<String>> = files.iter().map(uses).collect();
    let reached = |from: &String| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(name) = next.pop() {
            next.extend(uses[&name].iter().filter(|n| seen.insert((*n).clone())).cloned());
        }
        seen
    };
    let reaches: BTreeMap<&String, BTreeSet<String>> =
        uses.keys().map(|name| (name, reached(name))).collect();
    let circle = |name: &&String| -> Vec<String> {
        reaches[name].iter().filter(|other| reaches[other].contains(*name)).cloned().collect()
    };
    let in_one: BTreeSet<Vec<String>> =
        uses.keys().map(|name| circle(&name)).filter(|circle| circle.len() > 1).collect();
    in_one.into_iter().collect()
}

#[test]
fn files_of_a_folder_use_each_other_in_one_direction() {
    let known: BTreeSet<Vec<String>> =
        CIRCLES.iter().map(|c| c.iter().map(|name| name.to_string()).collect()).collect();
    let found: BTreeSet<Vec<String>> = circles(&sources()).into_iter().collect();
    assert_eq!(found, known);
    let file = |path: &str, source: &str| (path.to_string(), source.to_string());
    let planted = [
        file("data/a.rs", "use super::{b::B, d};"),
        file("data/b.rs", "use crate::data::c::C;"),
        file("data/c.rs", "fn f() { super::a::g() }"),
        file("data/d.rs", "// super::a\nuse super::super::data;"),
    ];
    assert_eq!(circles(&planted), [["data/a", "data/b", "data/c"]]);
}

#[test]
fn the_source_keeps_the_rules() {
    let files = sources();
    assert!(files.len() > 40);
    let found: Vec<String> = files.iter().flat_map(|(p, s)| problems(p, s)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn planted_violations_are_found() {
    for (path, source, problem) in [
        (
            "graph/op.rs",
            "//! x\nuse crate::config::Config;",
            "graph/op.rs: graph may not use config",
        ),
        ("graph/op.rs", "//! x\nuse super::super::pjrt;", "graph/op.rs: graph may not use pjrt"),
        (
            "train/a.rs",
            "//! x\nfn f() { p.mesh.size(\"tensor\") }",
            "train/a.rs: knows an axis of the mesh",
        ),
        ("pjrt/a.rs", "//! x\nfn f() { crate::graph::g() }", "pjrt/a.rs: pjrt may not use graph"),
        (
            "llama/a.rs",
            "//! x\nuse crate::{dtype::{A, B},\n pjrt::C};",
            "llama/a.rs: llama may not use pjrt",
        ),
        (
            "optimizer.rs",
            "//! x\nuse super::train::X;",
            "optimizer.rs: optimizer may not use train",
        ),
        ("plan/a.rs", "//! x\nuse crate::train;", "plan/a.rs: plan may not use train"),
        (
            "eval.rs",
            "//! x\nfn f() { eprintln!() }",
            "eval.rs: ends where stderr is closed; use log!",
        ),
        ("runtime/a.rs", "//! x\nuse crate::step;", "runtime/a.rs: runtime may not use step"),
        ("eval.rs", "//! x\nuse crate::train::f;", "eval.rs: eval may not use train"),
        ("eval.rs", "//! x\nuse crate::bench::f;", "eval.rs: eval may not use bench"),
        (
            "train/a.rs",
            "//! x\nfn f(m: &Module, c: &Client) {}",
            "train/a.rs: a graph module meets a client outside runtime",
        ),
        ("data/a.rs", "//! x\nfn f() { unsafe { g() } }", "data/a.rs: unsafe outside pjrt"),
        ("data/utils.rs", "//! x", "data/utils.rs: the name says nothing"),
        ("extra.rs", "//! x", "extra.rs: module extra has no place in the order"),
        ("plan.rs", "// x", "plan.rs: does not start with what it owns"),
        ("plan/mod.rs", "//! x", "plan/mod.rs: states no invariant"),
        ("plan.rs", "//! x\nfn f() { std::env::args(); }", "plan.rs: reads the command line"),
        (
            "llama/a.rs",
            "//! x\nfn f() { Function::with_parameters(&[], |p| p); }",
            "llama/a.rs: makes a closed function by hand; use a region",
        ),
        (
            "eval.rs",
            &format!("//! x{}", "\n".repeat(401)),
            "eval.rs: over 400 lines without a reason in its header",
        ),
        (
            "eval.rs",
            &format!("//! x\n// {}", "word ".repeat(20)),
            "eval.rs: a comment over 100 columns",
        ),
    ] {
        assert_eq!(problems(path, source), [problem], "{source}");
    }
}

#[test]
fn what_only_looks_like_a_violation_is_none() {
    for (path, source) in [
        ("graph/op.rs", "//! x\n// crate::config\nconst A: &str = \"crate::pjrt unsafe\";"),
        (
            "graph/op.rs",
            "//! x\nconst A: &str = r#\"a \" unsafe\"#; const B: char = '\"'; // unsafe",
        ),
        ("graph/ops/dot.rs", "//! x\nuse super::super::sharding; use crate::dtype::DType;"),
        ("pjrt/ffi.rs", "//! x\n#![allow(unsafe_code)]\nunsafe fn f<'a>(x: &'a u8) {}"),
        (
            "runtime/runtime.rs",
            "//! x\nuse crate::{config::Config, graph::{Function, emit::Module}, pjrt};",
        ),
        ("eval.rs", "//! x\nuse crate::hf::Tokenizer;"),
    ] {
        assert_eq!(problems(path, source), Vec::<String>::new(), "{source}");
    }
}
