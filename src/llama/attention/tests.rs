//! Which implementation a configuration resolves to, and what is refused.

use super::*;
use crate::config::Config;
use crate::dtype::DType;
use crate::graph::Type;
use crate::hardware::{Chip, Platform};

/// The backend of a model with heads of `head_dim`.
fn resolved(
    requested: AttentionBackend,
    platform: Platform,
    [length, head_dim]: [usize; 2],
) -> Backend {
    let model = ModelConfig { head_dim, ..tiny(&[]).model };
    resolve_backend(requested, &model, &Parallel::single().on(platform), length)
}

#[test]
fn auto_is_the_kernels_on_tpus_where_they_support_the_problem() {
    use Platform::{Cpu, Gpu, Tpu};
    let auto = |platform, size| resolved(AttentionBackend::Auto, platform, size);
    for size in [[8192, 128], [8192, 80], [32768, 128], [128, 256]] {
        assert_eq!(auto(Tpu, size), Backend::Mosaic);
    }
    for (platform, size) in
        [(Tpu, [100, 128]), (Tpu, [1 << 20, 128]), (Cpu, [8192, 128]), (Gpu, [8192, 128])]
    {
        assert_eq!(auto(platform, size), Backend::Blockwise);
    }
}

#[test]
fn auto_is_the_kernels_where_they_fit_into_on_chip_memory() {
    let v4 = Parallel::single().on_chip(Chip::of_kind("TPU v4").unwrap());
    let model = ModelConfig { head_dim: 128, ..tiny(&[]).model };
    let auto = |length| resolve_backend(AttentionBackend::Auto, &model, &v4, length);
    assert_eq!(auto(8192), Backend::Mosaic);
    assert_eq!(auto(65536), Backend::Blockwise);
    let sets = ["train.sequence_length=65536", "model.max_position_embeddings=65536"];
    let config = tiny(&[&sets[..], &["model.head_dim=64", MOSAIC]].concat());
    let v3 = Parallel::single().on_chip(Chip::of_kind("TPU v3").unwrap());
    assert_eq!(resolve_backend(AttentionBackend::Auto, &model, &v3, 8192), Backend::Blockwise);
    let error = check(&config, &v3).unwrap_err().to_string();
    assert!(error.ends_with("needs a TPU v4 or newer; use \"blockwise\""), "{error}");
    let error = check(&config, &v4).unwrap_err().to_string();
    assert!(error.contains("needs shorter sequences in 16 MiB of on-chip memory"), "{error}");
}

const MOSAIC: &str = "train.attention_backend=mosaic";

#[test]
fn a_named_backend_is_itself() {
    for (named, backend) in
        [(AttentionBackend::Xla, Backend::Xla), (AttentionBackend::Blockwise, Backend::Blockwise)]
    {
        assert_eq!(resolved(named, Platform::Tpu, [8192, 128]), backend);
        assert_eq!(backend.to_string(), named.to_string());
    }
}

#[test]
fn sequences_in_the_zigzag_layout_have_their_own_implementation() {
    let shared = Parallel::new(crate::parallel::parse_mesh("context=2", None).unwrap());
    let model = tiny(&[]).model;
    for (requested, zigzag) in [(AttentionBackend::Auto, true), (AttentionBackend::Xla, false)] {
        assert_eq!(uses_zigzag(requested, &shared), zigzag);
    }
    assert!(!uses_zigzag(AttentionBackend::Auto, &Parallel::single()));
    let resolved = |shared: Parallel, length| {
        resolve_backend(AttentionBackend::Auto, &model, &shared.zigzag(), length)
    };
    assert_eq!(resolved(shared.clone(), 256), Backend::Zigzag);
    let on_tpus = shared.on(Platform::Tpu);
    assert_eq!(resolved(on_tpus.clone(), 256), Backend::ZigzagMosaic);
    assert_eq!(resolved(on_tpus, 128), Backend::Zigzag, "chunks of 64 tokens");
}

/// The tiny configuration with changes on top.
fn tiny(sets: &[&str]) -> Config {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/configs/llama3-tiny.toml");
    let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
    Config::load(path, &sets).unwrap()
}

/// What is wrong with it.
fn refused(parallel: &Parallel, sets: &[&str]) -> Option<String> {
    check(&tiny(sets), parallel).err().map(|e| e.to_string())
}

#[test]
fn auto_tries_cudnn_on_gpus_where_it_applies() {
    let (bf16, documents) = ("train.dtype=bfloat16", "model.mask_across_document_boundaries=true");
    let long = |length: &str| {
        let key = ["model.max_position_embeddings=", "train.sequence_length="];
        key.map(|key| format!("{key}{length}"))
    };
    let on =
        |platform, sets: &[&str]| candidate_kernel(&tiny(sets), &Parallel::single().on(platform));
    let cudnn = Some(AttentionBackend::Cudnn);
    assert_eq!(on(Platform::Gpu, &[bf16]), cudnn);
    assert_eq!(on(Platform::Gpu, &[bf16, documents]), cudnn);
    let [a, b] = long("32768");
    assert_eq!(on(Platform::Gpu, &[bf16, &a, &b]), cudnn);
    for (platform, sets) in [
        (Platform::Gpu, &[][..]),
        (Platform::Gpu, &[bf16, documents, &a, &b]),
        (Platform::Gpu, &[bf16, "model.head_dim=20"]),
        (Platform::Gpu, &[bf16, "train.attention_backend=blockwise"]),
        (Platform::Cpu, &[bf16]),
        (Platform::Tpu, &[bf16]),
    ] {
        assert_eq!(on(platform, sets), None, "{platform} {sets:?}");
    }
    let shared = Parallel::new(crate::parallel::parse_mesh("context=2", None).unwrap());
    assert_eq!(candidate_kernel(&tiny(&[bf16]), &shared.on(Platform::Gpu)), None);
}

#[test]
fn sizes_that_the_kernels_cannot_do_are_refused() {
    let tpu = Parallel::single().on(Platform::Tpu);
    let mosaic = "train.attention_backend=mosaic";
    let short = "train.sequence_length=100";
    let error = refused(&tpu, &[mosaic, short]).expect("100 is not a multiple of 128");
    assert!(error.contains("needs sequence_length a multiple of 128"));
    assert!(refused(&tpu, &[short]).is_none());
    let fits = [mosaic, "model.head_dim=64", "train.sequence_length=128"];
    assert!(refused(&tpu, &fits).is_none());
}

#[test]
fn what_cudnn_does_not_take_is_refused_with_a_way_out() {
    let gpu = Parallel::single().on(Platform::Gpu);
    let (cudnn, bf16) = ("train.attention_backend=cudnn", "train.dtype=bfloat16");
    let documents = "model.mask_across_document_boundaries=true";
    for fits in [&[cudnn, bf16][..], &[cudnn, bf16, documents]] {
        assert_eq!(refused(&gpu, fits), None);
    }
    for (sets, message) in [
        (&[][..], "takes bfloat16 alone; set train.dtype"),
        (&[bf16, "model.head_dim=60"], "a multiple of 8 up to 128, not 60; use \"blockwise\""),
        (&[bf16, "model.head_dim=136"], "a multiple of 8 up to 128, not 136"),
        (
            &[bf16, documents, "train.sequence_length=63"],
            "sequences of even length, not 63; use \"blockwise\"",
        ),
    ] {
        let error = refused(&gpu, &[&[cudnn], sets].concat()).expect(message);
        assert!(error.contains(message), "{error}");
        assert!(error.starts_with("train: attention_backend=\"cudnn\" "), "{error}");
        assert!(!error.contains('\n'));
    }
    let shared = Parallel::new(crate::parallel::parse_mesh("context=2", None).unwrap());
    let error = refused(&shared.on(Platform::Gpu), &[cudnn, bf16]).expect("parts of sequences");
    assert!(error.contains("needs whole sequences on each device; use \"auto\""), "{error}");
    let error = refused(&Parallel::single().on(Platform::Tpu), &[cudnn, bf16]).expect("a TPU");
    assert!(error.contains("is a kernel for NVIDIA GPUs and the platform is tpu"), "{error}");
}

#[test]
fn arrays_on_the_chip_fill_whole_tiles() {
    let bytes = |dtype, shape: &[usize]| super::flash::tiled_bytes(&Type::new(dtype, shape));
    assert_eq!(bytes(DType::BF16, &[1024, 64]), 1024 * 128 * 2);
    assert_eq!(bytes(DType::BF16, &[2, 8, 128]), 2 * 16 * 128 * 2);
    assert_eq!(bytes(DType::F32, &[1, 8192]), 8 * 8192 * 4);
}
