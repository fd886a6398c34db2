//! What is computed does not depend on the mesh: the same numbers on eight virtual devices as on
//! one.

use llama3_tpu::dtype::DType;
use llama3_tpu::graph::sharding::PartitionSpec;
use llama3_tpu::graph::{Argument, Function, Module, Type};
use llama3_tpu::hardware::Platform;
use llama3_tpu::parallel::{Dim, Parallel, parse_mesh};

use crate::support::{assert_close, numbers, projection};
use crate::support::{relative_error, run_on_mesh, runtime, single};
use crate::training::{initial_state, programs, small, state_by_name, ten_losses};

const TOLERANCE: f64 = 1e-5;

/// Asserts ten losses on each mesh equal to those of one device.
fn check(meshes: &[&str], sets: &[&str]) {
    let config = small(sets);
    let expected = ten_losses(single(), &config);
    assert!(expected[9] < 0.9 * expected[0], "it learns: {expected:?}");
    for mesh in meshes {
        let found = ten_losses(&runtime(mesh), &config);
        let pairs = found.iter().zip(&expected);
        let error = pairs.map(|(a, b)| relative_error(&[*a], &[*b])).fold(0.0, f64::max);
        assert!(error <= TOLERANCE, "{mesh} {sets:?}: {error:e}\n{found:?}\n{expected:?}");
    }
}

#[test]
fn ten_losses_are_the_same_with_unrolled_layers() {
    check(&["4x2", "context=4,tensor=2"], &["train.scan_layers=false"]);
}

#[test]
fn ten_losses_are_the_same_with_everything_on() {
    let sets = [
        "train.scan_layers=true",
        "train.gradient_accumulation_steps=2",
        "train.z_loss=1e-2",
        "train.label_smoothing=0.1",
        "train.loss_chunk=16",
        "train.remat=full",
        "model.logits_soft_cap=5",
        "model.dropout_rate=0.1",
        "model.qk_norm=true",
        "model.use_bias=true",
        "model.tie_word_embeddings=true",
    ];
    check(&["2x2x2", "data=2,context=4"], &sets);
}

#[test]
fn ten_losses_are_the_same_with_every_optimizer() {
    for sets in [
        vec![
            "optimizer.name=adafactor",
            "optimizer.learning_rate=0.1",
            "optimizer.no_decay=layers.1.",
        ],
        vec!["optimizer.name=lion", "optimizer.learning_rate=3e-3"],
        vec!["optimizer.name=adam", "optimizer.no_decay=embed_tokens"],
    ] {
        check(&["2x2x2"], &sets);
    }
}

#[test]
fn ten_losses_are_the_same_with_documents() {
    let sets = ["model.mask_across_document_boundaries=true", "model.restart_positions=true"];
    check(&["4x2", "data=2,context=2,tensor=2", "context=8"], &sets);
    check(&["fsdp=2,context=4"], &[&sets[..], &["model.sliding_window=6"]].concat());
    check(&["context=4,tensor=2"], &["model.causal=false"]);
}

#[test]
fn ten_losses_are_the_same_in_the_stages_of_a_pipeline() {
    let sets = ["train.remat=full", "model.num_hidden_layers=4", "model.qk_norm=true"];
    check(&["stage=2,fsdp=2", "stage=2,data=2,tensor=2"], &sets);
    let documents = ["model.mask_across_document_boundaries=true", "model.use_bias=true"];
    let more = ["model.restart_positions=true", "parallel.pipeline_micro_batches=16"];
    check(&["stage=4"], &[&sets[..], &documents, &more].concat());
}

#[test]
fn ten_losses_are_the_same_in_a_circular_pipeline() {
    let sets = ["train.remat=full", "model.num_hidden_layers=8", "parallel.pipeline_repeats=2"];
    check(&["stage=2,data=2,tensor=2", "stage=2,fsdp=2"], &sets);
    let documents = ["model.mask_across_document_boundaries=true", "model.restart_positions=true"];
    let more = ["parallel.pipeline_micro_batches=4"];
    check(&["stage=4"], &[&sets[..], &documents, &more].concat());
}

#[test]
fn dropout_is_the_same_on_every_mesh_and_none_in_evaluation() {
    let of_embedding = vec!["model.dropout_rate=0.2", "model.add_embedding_dropout=true"];
    for (sets, meshes) in [
        (vec!["model.dropout_rate=0.2"], &["2x2x2", "data=2,context=4"][..]),
        (of_embedding, &["2x2x2"]),
    ] {
        check(meshes, &sets);
        let with = |more: &[&str]| ten_losses(single(), &small(&[&sets[..], more].concat()));
        let (first, again) = (with(&[]), with(&[]));
        let other = with(&["train.seed=1"]);
        assert_eq!(first, again, "{sets:?}");
        assert!(first.iter().zip(&other).all(|(a, b)| a != b), "{sets:?}");
        assert_ne!(first[0], ten_losses(single(), &small(&[]))[0], "{sets:?}");
        let text = |sets: &[&str]| programs(single(), &small(sets)).eval_step().text();
        assert_eq!(text(&sets), text(&[]), "{sets:?}");
    }
    let [plain, embedding] = [false, true].map(|on| {
        let set = format!("model.add_embedding_dropout={on}");
        let config = small(&["model.dropout_rate=0.2", &set]);
        programs(single(), &config).train_step().text()
    });
    assert_ne!(plain, embedding);
}

#[test]
fn adafactor_keeps_a_row_and_a_column_of_each_matrix() {
    let config = small(&["optimizer.name=adafactor"]);
    let state = programs(single(), &config).state();
    let (parameters, kept) = state.leaves.split_at(state.parameters);
    let elements = |slots: &[llama3_tpu::step::StateLeaf]| -> usize {
        slots.iter().map(|s| s.array.ty.elements()).sum()
    };
    assert!(elements(kept) * 10 < elements(parameters));
    let slot = |name: &str| kept.iter().find(|s| s.names[0] == name).unwrap();
    let row = slot("row.model.layers.0.mlp.up_proj.weight");
    assert_eq!((&row.array.ty.shape[..], &row.tensor_shape[..]), (&[2, 64][..], &[64][..]));
    let column = slot("column.model.layers.0.mlp.up_proj.weight");
    assert_eq!((&column.array.ty.shape[..], &column.tensor_shape[..]), (&[2, 32][..], &[32][..]));
    assert_eq!(slot("v.model.norm.weight").array.ty.shape, [32]);
}

#[test]
fn initial_parameters_are_the_same_on_every_mesh_and_however_layers_are_stored() {
    let start = |mesh: &str, scan: &str| {
        let (runtime, config) = (runtime(mesh), small(&[scan]));
        let programs = programs(&runtime, &config);
        let state = initial_state(&runtime, &programs);
        state_by_name(&runtime, &programs.state().leaves, &state)
    };
    let expected = start("1x1", "train.scan_layers=true");
    assert!(expected.contains_key("model.layers.1.mlp.up_proj.weight"));
    let [up, gate] =
        ["up", "gate"].map(|n| &expected[&format!("model.layers.1.mlp.{n}_proj.weight")]);
    assert!(up != gate && up != &expected["model.layers.0.mlp.up_proj.weight"]);
    for (mesh, scan) in [
        ("8x1", "train.scan_layers=true"),
        ("4x2", "train.scan_layers=true"),
        ("2x2x2", "train.scan_layers=true"),
        ("1x1", "train.scan_layers=false"),
        ("1x8", "train.scan_layers=false"),
    ] {
        let found = start(mesh, scan);
        assert!(found.keys().eq(expected.keys()));
        for (name, values) in &expected {
            assert!(found[name] == *values, "{name} on {mesh}, {scan}");
        }
    }
}

/// Embeddings of four rows of eight tokens and the gradient of the table, on a mesh of TPUs.
fn embedding(mesh: &str) -> Module {
    let parallel = Parallel::new(parse_mesh(mesh, None).unwrap()).on(Platform::Tpu);
    let table = Type::new(DType::F32, &[24, 16]);
    let tokens = Type::new(DType::I32, &[4, 8]);
    let function = Function::build(|g| {
        let [table, tokens] = [&table, &tokens].map(|ty| g.parameter(ty.clone()));
        let ((_, y), gradient) = g.value_and_grad(table, |table| {
            let y = parallel.embed(table, tokens, DType::F32);
            ((y * projection(g, &y.ty(), 0.3)).sum_all(), y)
        });
        vec![y, gradient]
    });
    let on_mesh = |sharding| parallel.declared().map(|_| sharding);
    let argument = |sharding| Argument { sharding: on_mesh(sharding), donated_to: None };
    let whole = |ty: &Type| on_mesh(PartitionSpec::replicated(ty.rank()));
    let results = function.result_types();
    Module {
        mesh: parallel.declared(),
        arguments: vec![
            argument(parallel.parameter(&[Dim::Vocab, Dim::Embed])),
            argument(parallel.activation(&[Dim::Batch, Dim::Sequence])),
        ],
        results: results.iter().map(whole).collect(),
        ..Module::single("embedding", function)
    }
}

#[test]
fn a_gathered_embedding_table_gives_the_same_rows_and_gradient() {
    let tokens = (0..32).map(|i| f64::from(i * i % 7)).collect();
    let inputs = [numbers(24 * 16, (-1.0, 1.0), 5), tokens];
    let expected = run_on_mesh(single(), &embedding("1x1"), &inputs);
    for mesh in ["fsdp=4", "data=2,fsdp=2", "fsdp=2,context=2"] {
        let module = embedding(mesh);
        assert!(module.text().contains("sdy.manual_computation"), "{mesh}");
        let found = run_on_mesh(&runtime(mesh), &module, &inputs);
        for ((a, b), what) in found.iter().zip(&expected).zip(["rows", "gradient"]) {
            assert_close(a, b, 1e-6, &format!("{what} on {mesh}"));
        }
    }
}
