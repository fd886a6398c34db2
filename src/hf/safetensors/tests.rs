//! Files of every damaged kind, arbitrary bytes, boxes and conversions; the `safetensors` crate is
//! the independent reader.

use super::*;
use crate::dtype::DType;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn file(json: &str, data: usize) -> (TempDir, PathBuf) {
    let mut bytes = (json.len() as u64).to_le_bytes().to_vec();
    bytes.extend_from_slice(json.as_bytes());
    bytes.resize(bytes.len() + data, 7);
    raw(&bytes)
}

fn raw(bytes: &[u8]) -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.safetensors");
    std::fs::write(&path, bytes).unwrap();
    (dir, path)
}

fn f32s(values: impl IntoIterator<Item = f32>) -> Vec<u8> {
    values.into_iter().flat_map(f32::to_le_bytes).collect()
}

#[track_caller]
fn check_refused((_dir, path): (TempDir, PathBuf), expected: &str) {
    let error = TensorFile::open(&path).unwrap_err();
    let line = error.to_string();
    assert!(line.contains(expected), "{line}");
    assert!(line.contains("x.safetensors") && !line.contains('\n'), "{line}");
    assert!(error.is_user_error());
}

#[test]
fn damaged_files_are_refused_by_name() {
    let f4 = |name: &str, start: u64, end: u64| {
        format!(r#""{name}":{{"dtype":"F32","shape":[1],"data_offsets":[{start},{end}]}}"#)
    };
    let two = |a: &str, b: &str| format!("{{{a},{b}}}");
    check_refused(raw(b"abc"), "less than the 8 of its length field");
    check_refused(raw(&[255; 64]), "its header claims 18446744073709551615 bytes");
    check_refused(
        raw(&[9, 0, 0, 0, 0, 0, 0, 0, b'{', b'}']),
        "its header claims 9 bytes, at most 2",
    );
    check_refused(raw(&[1, 0, 0, 0, 0, 0, 0, 0, 0xff]), "not UTF-8");
    check_refused(file("[]", 0), "not valid");
    check_refused(file(r#"{"a":{"dtype":"F32"}}"#, 0), "not valid");
    check_refused(file(&two(&f4("a", 0, 4), &f4("a", 4, 8)), 8), "tensor a occurs twice");
    check_refused(file(&two(&f4("a", 0, 4), &f4("b", 2, 6)), 6), "inside the tensor before it");
    check_refused(file(&two(&f4("a", 0, 4), &f4("b", 8, 12)), 12), "belong to no tensor");
    check_refused(file(&format!("{{{}}}", f4("a", 0, 4)), 3), "truncated");
    check_refused(file(&format!("{{{}}}", f4("a", 0, 4)), 5), "longer than its header says");
    check_refused(file(&format!("{{{}}}", f4("a", 0, 5)), 5), "cannot occupy");
    check_refused(file(&format!("{{{}}}", f4("a", 4, 0)), 4), "cannot occupy");
    let huge = r#"{"a":{"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,0]}}"#;
    check_refused(file(huge, 0), "cannot occupy");
    let fp8 = r#"{"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,2]}}"#;
    check_refused(file(fp8, 1), "truncated");
}

#[test]
fn element_types_that_cannot_be_read_are_an_error_when_they_are_asked_for() {
    let json = r#"{"a":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#;
    let (_dir, path) = file(json, 6);
    let file = TensorFile::open(&path).unwrap();
    assert_eq!(file.foreign().collect::<Vec<_>>(), ["a"]);
    file.read_as("b", DType::F32, &mut [0; 4]).unwrap();
    let error = file.get("a").unwrap_err().to_string();
    assert!(error.contains(r#"dtype "F8_E4M3", which is none of"#), "{error}");
}

#[test]
fn a_missing_file_is_the_users_mistake() {
    let error = TensorFile::open(Path::new("/nowhere/x.safetensors")).unwrap_err();
    assert!(error.is_user_error());
    assert!(error.to_string().contains("/nowhere/x.safetensors"));
}

#[test]
fn what_is_written_is_read_back_and_by_the_reference() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.safetensors");
    let specs = [
        TensorSpec::new("odd", DType::BF16, &[3]),
        TensorSpec::new("w", DType::F32, &[2, 3]),
        TensorSpec::new("empty", DType::F32, &[0, 3]),
        TensorSpec::new("scalar", DType::I64, &[]),
    ];
    let w = f32s((0..6).map(|i| i as f32));
    let mut writer = FileWriter::create(&path, &specs).unwrap();
    writer.tensor("odd", &[1, 2, 3, 4, 5, 6]).unwrap();
    writer.tensor("w", &w).unwrap();
    writer.tensor("empty", &[]).unwrap();
    writer.tensor("scalar", &7i64.to_le_bytes()).unwrap();
    let length = writer.finish().unwrap();

    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(bytes.len() as u64, length);
    let reference = ::safetensors::SafeTensors::deserialize(&bytes).unwrap();
    assert_eq!(reference.tensor("w").unwrap().data(), w);
    assert_eq!(reference.tensor("w").unwrap().shape(), [2, 3]);
    let (_, metadata) = ::safetensors::SafeTensors::read_metadata(&bytes).unwrap();
    assert_eq!(metadata.metadata().as_ref().unwrap()["format"], "pt");

    let file = TensorFile::open(&path).unwrap();
    let mut out = [0; 8];
    file.read_into("w", 4..12, &mut out).unwrap();
    assert_eq!(out, w[4..12]);
    file.read_into("scalar", 0..8, &mut out).unwrap();
    assert_eq!(i64::from_le_bytes(out), 7);
    file.read_as("empty", DType::BF16, &mut []).unwrap();
    assert_eq!(file.get("odd").unwrap().offset % 2, 0);
    let missing = file.get("v").unwrap_err().to_string();
    assert!(missing.contains("has no tensor v"), "{missing}");
    assert!(file.read_as("scalar", DType::F32, &mut [0; 4]).is_err());
}

#[test]
fn shards_have_an_index() {
    let dir = tempfile::tempdir().unwrap();
    let specs: Vec<_> = ["a", "b", "c"].map(|n| TensorSpec::new(n, DType::F32, &[4])).into();
    let mut writer = WeightsWriter::create(dir.path(), &specs, 32).unwrap();
    for (i, spec) in specs.iter().enumerate() {
        writer.tensor(&spec.name, &f32s([i as f32; 4])).unwrap();
    }
    writer.finish().unwrap();
    assert!(dir.path().join("model-00002-of-00002.safetensors").is_file());
    let weights = Weights::open(dir.path()).unwrap();
    assert_eq!(weights.names().collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(weights.bytes(), 48);
    let mut out = [0; 16];
    weights.read_as("c", DType::F32, &mut out).unwrap();
    assert_eq!(out.to_vec(), f32s([2.0; 4]));
}

#[test]
fn an_index_reaches_no_other_folder() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["../x.safetensors", "/etc/passwd", "a/b", ""] {
        let text = format!(r#"{{"weight_map":{{"a":"{name}"}}}}"#);
        std::fs::write(dir.path().join("model.safetensors.index.json"), text).unwrap();
        let error = Weights::open(dir.path()).unwrap_err().to_string();
        assert!(error.contains("is not a file name"), "{error}");
    }
}

#[test]
fn an_index_and_its_shards_must_agree() {
    let dir = tempfile::tempdir().unwrap();
    let specs = [TensorSpec::new("a", DType::F32, &[1])];
    let mut writer = FileWriter::create(&dir.path().join("s.safetensors"), &specs).unwrap();
    writer.tensor("a", &[0; 4]).unwrap();
    writer.finish().unwrap();
    let index = dir.path().join("model.safetensors.index.json");
    std::fs::write(&index, r#"{"weight_map":{"b":"s.safetensors"}}"#).unwrap();
    let error = Weights::open(dir.path()).unwrap_err().to_string();
    assert!(error.contains("s.safetensors has no tensor b"), "{error}");
    std::fs::write(&index, r#"{"weight_map":{"a":"t.safetensors"}}"#).unwrap();
    assert!(Weights::open(dir.path()).unwrap_err().is_user_error());
    std::fs::write(&index, "{").unwrap();
    let error = Weights::open(dir.path()).unwrap_err().to_string();
    assert!(error.contains("index.json is damaged"), "{error}");
}

#[test]
fn narrow_floats_widen_exactly_and_round_to_even() {
    let values: Vec<f32> = (0..3000).map(|i| (i as f32 - 1500.0) * 0.37).collect();
    for narrow in [DType::F16, DType::BF16] {
        let mut bytes = vec![0; values.len() * 2];
        convert(&f32s(values.clone()), DType::F32, &mut bytes, narrow);
        let mut wide = vec![0; values.len() * 4];
        convert(&bytes, narrow, &mut wide, DType::F32);
        for (value, b) in values.iter().zip(wide.as_chunks().0) {
            let expected = match narrow {
                DType::F16 => half::f16::from_f32(*value).to_f32(),
                _ => half::bf16::from_f32(*value).to_f32(),
            };
            assert_eq!(f32::from_le_bytes(*b), expected);
        }
    }
    let mut wide = [0; 8];
    convert(&f32s([0.1]), DType::F32, &mut wide, DType::F64);
    assert_eq!(f64::from_le_bytes(wide), f64::from(0.1f32));
}

#[test]
fn values_that_are_not_finite_are_counted() {
    let bytes = f32s([1.0, f32::NAN, f32::INFINITY, -0.0]);
    assert_eq!(count_not_finite(&bytes, DType::F32), 2);
    let mut narrow = [0; 8];
    convert(&bytes, DType::F32, &mut narrow, DType::BF16);
    assert_eq!(count_not_finite(&narrow, DType::BF16), 2);
    assert_eq!(count_not_finite(&bytes, DType::I32), 0);
}

/// A file with tensor "w" of this shape, whose elements count from 0.
fn counting(shape: &[usize]) -> (TempDir, TensorFile) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.safetensors");
    let n: usize = shape.iter().product();
    let mut writer = FileWriter::create(&path, &[TensorSpec::new("w", DType::F32, shape)]).unwrap();
    writer.tensor("w", &f32s((0..n).map(|i| i as f32))).unwrap();
    writer.finish().unwrap();
    (dir, TensorFile::open(&path).unwrap())
}

fn expected_block(shape: &[usize], starts: &[usize], sizes: &[usize]) -> Vec<f32> {
    let array = ndarray::ArrayD::from_shape_fn(shape, |index| {
        (0..shape.len()).fold(0, |at, d| at * shape[d] + index[d]) as f32
    });
    let block = array.slice_each_axis(|axis| {
        let d = axis.axis.index();
        ndarray::Slice::from(starts[d]..starts[d] + sizes[d])
    });
    block.iter().copied().collect()
}

#[track_caller]
fn check_block(shape: &[usize], starts: &[usize], sizes: &[usize]) {
    let (_dir, file) = counting(shape);
    let expected = expected_block(shape, starts, sizes);
    let mut out = vec![0; expected.len() * 4];
    file.read_block("w", starts, sizes, DType::F32, &mut out).unwrap();
    assert_eq!(out, f32s(expected.clone()));
    let mut wide = vec![0; expected.len() * 8];
    file.read_block("w", starts, sizes, DType::F64, &mut wide).unwrap();
    let wide = wide.as_chunks().0.iter().map(|b| f64::from_le_bytes(*b) as f32);
    assert_eq!(wide.collect::<Vec<_>>(), expected);
}

#[test]
fn boxes_with_long_short_and_scattered_runs() {
    check_block(&[], &[], &[]);
    check_block(&[5], &[1], &[3]);
    check_block(&[600, 1000], &[100, 0], &[400, 1000]);
    check_block(&[600, 1000], &[100, 10], &[400, 3]);
    check_block(&[8, 40_000], &[1, 10], &[7, 3]);
    check_block(&[8, 40_000], &[1, 10], &[7, 20_000]);
    check_block(&[3, 400_000], &[1, 1], &[2, 399_999]);
}

fn shape_and_box() -> impl Strategy<Value = (Vec<usize>, Vec<usize>, Vec<usize>)> {
    let dim = (1usize..9)
        .prop_flat_map(|n| (Just(n), 0..n))
        .prop_flat_map(|(n, start)| (Just(n), Just(start), 0..=n - start));
    prop::collection::vec(dim, 0..5).prop_map(|dims| {
        let column = |f: fn(&(usize, usize, usize)) -> usize| dims.iter().map(f).collect();
        (column(|d| d.0), column(|d| d.1), column(|d| d.2))
    })
}

proptest! {
    #[test]
    fn any_box_of_any_tensor((shape, starts, sizes) in shape_and_box()) {
        check_block(&shape, &starts, &sizes);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (_dir, path) = raw(&bytes);
        let _ = TensorFile::open(&path);
    }

    /// Valid headers with a few characters replaced: what is accepted must be accepted by the
    /// reference, too.
    #[test]
    fn edited_headers_never_panic(edits in prop::collection::vec((8usize..120, any::<u8>()), 0..4)) {
        let json = r#"{"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[3],"data_offsets":[8,14]}}"#;
        let (_dir, path) = file(json, 14);
        let mut bytes = std::fs::read(&path).unwrap();
        for (at, byte) in edits {
            bytes[at] = byte;
        }
        std::fs::write(&path, &bytes).unwrap();
        if let Ok(file) = TensorFile::open(&path) {
            // The other reader refuses a file with an element type that it does not know.
            if file.foreign().next().is_none() {
                prop_assert!(::safetensors::SafeTensors::deserialize(&bytes).is_ok());
            }
            for tensor in file.tensors() {
                let mut out = vec![0; tensor.bytes as usize];
                file.read_as(&tensor.name, tensor.dtype, &mut out).unwrap();
            }
        }
    }

    #[test]
    fn arbitrary_indices_never_panic(text in ".{0,80}") {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("model.safetensors.index.json"), text).unwrap();
        prop_assert!(Weights::open(dir.path()).is_err());
    }
}
