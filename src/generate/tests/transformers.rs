//! Directories that `transformers` saved, against what it computes with them
//! (`scripts/make_hf_fixtures.py`).

use std::path::{Path, PathBuf};

use safetensors::SafeTensors;

use super::answers::tokenizer;
use super::*;
use crate::generate::{GenerateOptions, Generator, Sampling};
use crate::runtime::Input;
use crate::weights::ModelSource;

/// Every fixture, and the model on a mesh.
fn for_each(mesh: &str, check: impl Fn(&str, &Runtime, &Llama, &[Array], &SafeTensors<'_>)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hf");
    let folders = std::fs::read_dir(root).unwrap();
    let folders: Vec<PathBuf> = folders.map(|entry| entry.unwrap().path()).collect();
    assert!(folders.len() >= 7, "{folders:?}");
    let runtime = runtime(mesh);
    for folder in folders {
        let source = ModelSource::open(folder.to_str().unwrap()).unwrap();
        let llama = llama(&runtime, &source.model, false);
        let parameters = source.parameters(&runtime, &llama, DType::F32).unwrap();
        let bytes = std::fs::read(folder.join("reference.safetensors")).unwrap();
        let reference = SafeTensors::deserialize(&bytes).unwrap();
        let name = folder.file_name().unwrap().to_str().unwrap();
        check(name, &runtime, &llama, &parameters, &reference);
    }
}

fn words(reference: &SafeTensors<'_>, name: &str) -> Vec<[u8; 4]> {
    let tensor = reference.tensor(name).unwrap();
    tensor.data().as_chunks().0.to_vec()
}

fn i32s(reference: &SafeTensors<'_>, name: &str) -> Vec<i32> {
    let words = words(reference, name).into_iter();
    words.map(i32::from_le_bytes).collect()
}

#[test]
fn logits_are_those_of_transformers() {
    for mesh in ["1x1", "2x2"] {
        for_each(mesh, |name, runtime, llama, parameters, reference| {
            let input = (Type::new(DType::I32, &[2, 20]), PartitionSpec::replicated(2));
            let result = [PartitionSpec::replicated(3)];
            let module = module(llama, &[input], &result, |params, p| {
                vec![llama.token_logits(params, p[0])]
            });
            let tokens = replicated_i32(runtime, &[2, 20], &i32s(reference, "tokens"));
            let inputs = parameters.iter().chain([&tokens]).map(Input::Borrowed);
            let program = runtime.compile(&module).unwrap();
            let logits = program.run(inputs.collect()).unwrap()[0].to_f32().unwrap();
            let expected = words(reference, "logits").into_iter();
            let expected: Vec<f32> = expected.map(f32::from_le_bytes).collect();
            assert_eq!(logits.len(), expected.len());
            let off = logits.iter().zip(&expected).map(|(a, b)| (a - b).abs());
            let off = off.fold(0.0, |m: f32, d| if d > m || d.is_nan() { d } else { m });
            assert!(off <= 1e-4, "{name} on {mesh}: off by {off:e}");
        });
    }
}

#[test]
fn greedy_tokens_are_those_of_transformers() {
    let (tokenizer, options) = (
        tokenizer(),
        GenerateOptions {
            max_new_tokens: 64,
            num_samples: 1,
            stop: vec![],
            sampling: Sampling::default(),
        },
    );
    for_each("1x1", |name, runtime, llama, parameters, reference| {
        let ids = |name: &str| i32s(reference, name).into_iter().map(|id| id as u32);
        let tokens: Vec<u32> = ids("tokens").collect();
        let prompts: Vec<Vec<u32>> = tokens.chunks(20).map(<[u32]>::to_vec).collect();
        let mut generator = Generator::new(runtime, llama, parameters, &tokenizer, vec![]);
        let answers = generator.generate(&prompts, &options, &mut |_, _| ());
        let tokens = answers.unwrap().into_iter().flat_map(|a| a.tokens);
        assert_eq!(tokens.collect::<Vec<_>>(), ids("greedy").collect::<Vec<_>>(), "{name}");
    });
}
