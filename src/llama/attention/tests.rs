//! Which form stands for which configuration.

use super::*;

const CAUSAL: Mask = Mask {
    causal: true,
    window: None,
};

#[test]
fn auto_is_the_kernels_on_tpus_where_they_fit() {
    use Hardware::{Cpu, Gpu, Tpu};
    let auto = |hardware, size| chosen(AttentionBackend::Auto, hardware, size, CAUSAL);
    assert_eq!(auto(Tpu, [8192, 128]), AttentionBackend::Mosaic);
    for (hardware, size) in [
        (Tpu, [100, 128]),
        (Tpu, [8192, 80]),
        (Tpu, [32768, 128]),
        (Cpu, [8192, 128]),
        (Gpu, [8192, 128]),
    ] {
        assert_eq!(auto(hardware, size), AttentionBackend::Blockwise);
    }
}

#[test]
fn a_named_form_stands_for_itself() {
    for named in [AttentionBackend::Xla, AttentionBackend::Blockwise] {
        let found = chosen(named, Hardware::Tpu, [8192, 128], CAUSAL);
        assert_eq!(found, named);
    }
}

#[test]
fn sizes_that_the_kernels_cannot_do_are_refused() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/configs/llama3-tiny.toml");
    let refused = |sets: &[&str]| {
        let sets: Vec<String> = sets.iter().map(|s| s.to_string()).collect();
        let tpu = Parallel::single().on(Hardware::Tpu);
        check(&Config::load(path, &sets).unwrap(), &tpu).err()
    };
    let mosaic = "train.attention_backend=mosaic";
    let error = refused(&[mosaic, "model.head_dim=48"]).expect("48 is no multiple of 64");
    assert!(
        error
            .to_string()
            .contains("wants sequence_length a multiple of 128")
    );
    assert!(refused(&["model.head_dim=48"]).is_none());
    let fits = [mosaic, "model.head_dim=64", "train.sequence_length=128"];
    assert!(refused(&fits).is_none());
}
