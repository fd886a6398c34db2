//! Programs put together by hand, and what they take.

mod course;

use super::*;
use crate::pjrt::hlo::{HloModuleProto, HloScheduleProto, InstructionSequence, LayoutProto};
use crate::plan::kernels::Kernels;
use crate::plan::simulator::ScheduleSimulator;
use crate::plan::{Slice, StepTime};

const BF16: i32 = 16;
const F32: i32 = 11;

fn array(element_type: i32, dimensions: &[i64]) -> Option<ShapeProto> {
    Some(ShapeProto { element_type, dimensions: dimensions.to_vec(), ..ShapeProto::default() })
}

/// A program of one product, of [m, k] by [k, n].
fn product(element_type: i32, [m, k, n]: [i64; 3], product: Instruction) -> Program {
    let parameter = |id, dims: [i64; 2]| Instruction {
        id,
        opcode: "parameter".into(),
        shape: array(element_type, &dims),
        ..Instruction::default()
    };
    let product =
        Instruction { id: 3, operands: vec![1, 2], shape: array(element_type, &[m, n]), ..product };
    program(vec![parameter(1, [m, k]), parameter(2, [k, n]), product])
}

fn program(instructions: Vec<Instruction>) -> Program {
    let sequence =
        InstructionSequence { instruction_ids: instructions.iter().map(|i| i.id).collect() };
    let computation = ComputationProto { instructions, id: 7, root: 3 };
    let schedule = HloScheduleProto { sequences: HashMap::from([(7, sequence)]) };
    decode(computation, Some(schedule))
}

/// The program whose one computation has the id 7.
fn decode(computation: ComputationProto, schedule: Option<HloScheduleProto>) -> Program {
    let module = HloModuleProto {
        computations: vec![computation.encode_to_vec()],
        entry_computation_id: 7,
        schedule,
        ..HloModuleProto::default()
    };
    let module = HloModuleProtoWithConfig { hlo_module: Some(module) };
    Program::decode(&module.encode_to_vec()).unwrap()
}

fn step(program: &Program, topology: &str, slices: usize) -> StepTime {
    let slice = Slice::parse(topology).unwrap().times(slices).unwrap();
    let simulator =
        ScheduleSimulator { program, slice: &slice, devices: 1, kernels: &Kernels::default() };
    simulator.step().0
}

fn seconds(program: &Program, topology: &str) -> f64 {
    step(program, topology, 1).total
}

#[test]
fn on_a_gpu_time_is_the_longer_of_work_and_bytes() {
    let dot = Instruction {
        opcode: "dot".into(),
        dot: Some(DotDims { lhs_contracting: vec![1] }),
        ..Instruction::default()
    };
    let library = Instruction {
        opcode: "custom-call".into(),
        custom_call_target: "__cublas$gemm".into(),
        backend_config: br#"{"gemm_backend_config":{"dot_dimension_numbers":{"lhs_contracting_dimensions":["1"],"rhs_contracting_dimensions":["0"]}}}"#
            .to_vec(),
        ..Instruction::default()
    };
    let size = [8192, 4096, 14336];
    let flops = 2.0 * 8192.0 * 4096.0 * 14336.0;
    let close = |actual: f64, expected: f64| assert!((actual / expected - 1.0).abs() < 1e-9);
    for form in [dot.clone(), library] {
        close(seconds(&product(BF16, size, form.clone()), "h200:1"), flops / 989e12);
        close(seconds(&product(F32, size, form), "h100:1"), flops / 67e12);
    }
    let thin = product(BF16, [8192, 4096, 1], dot);
    let bytes = 2.0 * (8192.0 * 4096.0 + 4096.0 + 8192.0);
    close(seconds(&thin, "h200:1"), bytes / 4800e9);
    close(seconds(&thin, "h100:1"), bytes / 3350e9);
    assert_eq!(seconds(&thin, "cpu:1"), 0.0);
}

#[test]
fn the_rows_of_a_scatter_are_gathered_in_the_order_of_their_numbers_first() {
    let instruction = |id, opcode: &str, operands: &[i64], dims: &[i64]| Instruction {
        id,
        opcode: opcode.into(),
        operands: operands.to_vec(),
        shape: array(F32, dims),
        backend_config: br#"{"estimated_cycles":"1"}"#.to_vec(),
        ..Instruction::default()
    };
    // The gradient of 16 columns of an embedding table, as the compiler writes it: a gather of the
    // updates by their sorted numbers, and the scatter.
    let program = program(vec![
        instruction(1, "parameter", &[], &[8192, 16]),
        instruction(2, "parameter", &[], &[8192]),
        instruction(4, "parameter", &[], &[128256, 16]),
        instruction(5, "gather", &[1, 2], &[8192, 16]),
        instruction(3, "scatter", &[4, 2, 5], &[128256, 16]),
    ]);
    let cycles = 20.0 * (8192.0 + 8192.0);
    assert!((seconds(&program, "v6e:1x1") * 1.75e9 / cycles - 1.0).abs() < 1e-9);
}

#[test]
fn the_devices_of_a_chip_share_its_links() {
    let gather = Instruction {
        id: 3,
        opcode: "all-gather".into(),
        shape: array(BF16, &[8192, 8192]),
        ..Instruction::default()
    };
    let program = program(vec![gather]);
    let seconds = |devices| {
        let slice = Slice::parse("tpu7x:4x4x4").unwrap();
        let kernels = Kernels::default();
        let simulator =
            ScheduleSimulator { program: &program, slice: &slice, devices, kernels: &kernels };
        let hops = 12e-6;
        (simulator.step().0.total - hops) * 6.0 * slice.chip.link_bandwidth
    };
    let bytes = 2.0 * 8192.0 * 8192.0;
    assert!((seconds(64) / (2.0 * bytes * 63.0 / 64.0) - 1.0).abs() < 1e-9);
    assert!((seconds(128) / (2.0 * bytes * 127.0 / 128.0) - 1.0).abs() < 1e-9);
}

/// A call of cuDNN's attention with 4 heads over 2 key heads of 64, 2 rows of 256 tokens.
fn attention(target: &str, config: &str, workspace: i64) -> Program {
    const U8: i32 = 6;
    let array = |ty, dims: &[i64]| array(ty, dims).unwrap();
    let (q, k) = (array(BF16, &[2, 256, 4, 64]), array(BF16, &[2, 256, 2, 64]));
    let lse = array(F32, &[2, 4, 256]);
    let parameter = |(id, shape): (i64, &ShapeProto)| Instruction {
        id,
        opcode: "parameter".into(),
        shape: Some(shape.clone()),
        ..Instruction::default()
    };
    let operands = [&q, &k, &k].into_iter();
    let mut instructions: Vec<_> = (1..).zip(operands).map(parameter).collect();
    let tuple = ShapeProto {
        element_type: TUPLE,
        tuple_shapes: vec![q, lse, array(U8, &[workspace])],
        ..ShapeProto::default()
    };
    instructions.push(Instruction {
        id: 4,
        opcode: "custom-call".into(),
        custom_call_target: target.into(),
        operands: vec![1, 2, 3],
        shape: Some(tuple),
        backend_config: format!(
            r#"{{"cudnn_fmha_backend_config":{{"intermediate_tensor_shape":{{"dimensions":["2","4","256","256"]}},{config}}}}}"#
        )
        .into_bytes(),
        ..Instruction::default()
    });
    let computation = ComputationProto { instructions, id: 7, root: 4 };
    decode(computation, None)
}

#[test]
fn attention_of_cudnn_is_a_kernel_whose_work_is_what_its_mask_leaves() {
    let time = |program: &Program| {
        let slice = Slice::parse("h200:1").unwrap();
        let simulator =
            ScheduleSimulator { program, slice: &slice, devices: 1, kernels: &Kernels::default() };
        simulator.step().0
    };
    let (forward, backward) = ("__cudnn$fmhaSoftmax", "__cudnn$fmhaScaleBiasSoftmaxBackward");
    let product = |pairs: f64| 2.0 * 2.0 * 4.0 * 64.0 * pairs;
    let causal = 256.0 * 257.0 / 2.0;
    let window = 100.0 * 101.0 / 2.0 + 156.0 * 100.0;
    for (target, config, flops) in [
        (forward, r#""mask_type":"CAUSAL""#, 2.0 * product(causal)),
        (forward, r#""mask_type":"NO_MASK""#, 2.0 * product(256.0 * 256.0)),
        (forward, r#""mask_type":"CAUSAL","sliding_window_length":100"#, 2.0 * product(window)),
        (backward, r#""mask_type":"CAUSAL","sliding_window_length":0"#, 5.0 * product(causal)),
    ] {
        let step = time(&attention(target, config, 256));
        assert_eq!(step.flops, flops, "{target} {config}");
        assert!(step.kernel > 0.0 && step.kernel == step.total, "{step:?}");
        // Two bf16 arrays of q's size and two of k's, the f32 sums, the memory to work in.
        let bytes: f64 = 2.0 * 2.0 * 131_072.0 + 2.0 * 2.0 * 65_536.0 + 4.0 * 2048.0 + 256.0;
        let seconds = (bytes / 4800e9).max(flops / 989e12);
        assert!((step.total / seconds - 1.0).abs() < 1e-9);
    }
}

#[test]
fn attention_without_memory_to_work_in_was_not_compiled() {
    let causal = r#""mask_type":"CAUSAL""#;
    for (workspace, left) in [(0, true), (256, false)] {
        let program = attention("__cudnn$fmhaSoftmax", causal, workspace);
        assert_eq!(crate::plan::fused_attention::is_not_compiled(&program), left);
    }
    let other = attention("__cublas$gemm", causal, 0);
    assert!(!crate::plan::fused_attention::is_not_compiled(&other));
}

/// A `send` to the runtime or a `recv` from it, and what waits for it, as the compiler writes
/// collectives between slices.
fn transfer(id: i64, opcode: &str, transfer: &str, dims: &[i64]) -> [Instruction; 2] {
    let noted =
        [("_xla_host_transfer_rendezvous", transfer), ("_xla_megascale_transfer_type", transfer)];
    let map = noted.map(|(k, v)| (k.to_string(), v.to_string())).into();
    let shape = ShapeProto {
        element_type: TUPLE,
        tuple_shapes: vec![array(F32, dims).unwrap()],
        ..ShapeProto::default()
    };
    let start = Instruction {
        id,
        opcode: opcode.into(),
        shape: Some(shape),
        frontend_attributes: Some(FrontendAttributes { map }),
        ..Instruction::default()
    };
    let done = Instruction {
        id: id + 1,
        opcode: format!("{opcode}-done"),
        operands: vec![id],
        ..Instruction::default()
    };
    [start, done]
}

#[test]
fn between_slices_a_collective_is_exposed_where_nothing_is_computed() {
    let shard = 4.0 * 1024.0 * 1024.0;
    let (bandwidth, dims) = (12.5e9, [1024, 1024]);
    let close = |actual: f64, expected: f64| assert!((actual / expected - 1.0).abs() < 1e-9);
    // Seconds of all and of those exposed, with `hidden` seconds of compute between start and done.
    let time = |kind: &str, slices, hidden: f64| {
        let [send, sent] = transfer(1, "send", kind, &dims);
        let [recv, received] = transfer(3, "recv", kind, &dims);
        let cycles = (hidden * 1.75e9).round();
        let compute = Instruction {
            id: 5,
            opcode: "convolution".into(),
            backend_config: format!(r#"{{"estimated_cycles":"{cycles}"}}"#).into_bytes(),
            ..Instruction::default()
        };
        let program = program(vec![send, recv, compute, sent, received]);
        step(&program, "v6e:2x2", slices)
    };
    for (kind, name, slices, bytes, sent) in [
        ("ALL_REDUCE", "dcn-all-reduce", 2, shard, shard),
        ("ALL_REDUCE", "dcn-all-reduce", 4, shard, 1.5 * shard),
        ("ALL_GATHER", "dcn-all-gather", 4, 4.0 * shard, 3.0 * shard),
        ("REDUCE_SCATTER", "dcn-reduce-scatter", 4, shard, 0.75 * shard),
        ("ALL_TO_ALL", "dcn-all-to-all", 2, shard, 0.5 * shard),
        ("ONE_TO_ONE", "dcn-send", 2, shard, shard),
    ] {
        let time = time(kind, slices, 0.0);
        let traffic = time.collectives[name];
        assert_eq!((traffic.count, traffic.bytes), (1, bytes), "{kind}");
        close(traffic.seconds, sent / bandwidth);
        close(traffic.exposed, sent / bandwidth);
        close(time.total, sent / bandwidth);
    }
    let half = shard / bandwidth / 2.0;
    let time = time("ALL_REDUCE", 2, half);
    let traffic = time.collectives["dcn-all-reduce"];
    assert!((traffic.exposed / half - 1.0).abs() < 1e-5);
    assert!((time.total / (2.0 * half) - 1.0).abs() < 1e-5);
}

#[test]
fn what_is_offloaded_goes_over_the_link_to_the_host() {
    let at = |memory_space, shape: Option<ShapeProto>| {
        shape.map(|shape| ShapeProto { layout: Some(LayoutProto { memory_space }), ..shape })
    };
    let value = |space| at(space, array(BF16, &[1, 1000, 750]));
    let op = |id, opcode: &str, operands: &[i64], shape| Instruction {
        id,
        name: format!("{opcode}.{id}"),
        opcode: opcode.into(),
        operands: operands.to_vec(),
        shape,
        ..Instruction::default()
    };
    let started = |space| {
        let tuple_shapes = vec![value(space).unwrap(), value(5 - space).unwrap()];
        Some(ShapeProto { element_type: TUPLE, tuple_shapes, ..ShapeProto::default() })
    };
    // 1.5 MB over 15 GB/s, with half as much compute beside one of them.
    let hidden = Instruction {
        backend_config: br#"{"estimated_cycles":"75000"}"#.to_vec(),
        ..op(4, "convolution", &[], None)
    };
    let stack = at(5, array(BF16, &[4, 1000, 750]));
    let program = program(vec![
        op(1, "parameter", &[], value(0)),
        op(2, "copy-start", &[1], started(5)),
        hidden,
        op(3, "copy-done", &[2], value(5)),
        op(5, "parameter", &[], stack.clone()),
        op(6, "dynamic-update-slice", &[5, 1], stack),
        op(7, "dynamic-slice", &[6], value(0)),
    ]);
    let time = step(&program, "v5e:2x2", 1);
    for (kind, count, exposed) in [("device-to-host", 2, 150e-6), ("host-to-device", 1, 100e-6)] {
        let traffic = time.collectives[kind];
        assert_eq!((traffic.count, traffic.bytes), (count, 1.5e6 * count as f64), "{kind}");
        assert!((traffic.exposed / exposed - 1.0).abs() < 1e-6, "{kind}: {}", traffic.exposed);
    }
}

/// A loop `for (i = start; i < limit; i += step)` as the compiler writes one: the counter is place
/// 1 of what it carries.
fn counting(constant: fn(i64) -> Literal, [start, limit, step]: [i64; 3]) -> Program {
    let op = |id, opcode: &str, operands: &[i64]| Instruction {
        id,
        opcode: opcode.into(),
        operands: operands.to_vec(),
        tuple_index: 1,
        ..Instruction::default()
    };
    let number = |id, n| Instruction { literal: Some(constant(n)), ..op(id, "constant", &[]) };
    let compare = Instruction { direction: "LT".into(), ..op(13, "compare", &[11, 12]) };
    let loop_ = Instruction { called: vec![2, 1], ..op(34, "while", &[33]) };
    let counter = |id, of| op(id, "get-tuple-element", &[of]);
    let parts = [
        (1, 13, vec![op(10, "parameter", &[]), counter(11, 10), number(12, limit), compare]),
        (
            2,
            24,
            vec![
                op(20, "parameter", &[]),
                counter(21, 20),
                number(22, step),
                op(23, "add", &[21, 22]),
                op(24, "tuple", &[22, 23]),
            ],
        ),
        (
            3,
            34,
            vec![
                number(30, start),
                op(31, "copy", &[30]),
                op(32, "copy", &[31]),
                op(33, "tuple", &[30, 32]),
                loop_,
            ],
        ),
    ];
    let computations = parts.map(|(id, root, instructions)| {
        let proto = ComputationProto { instructions, id, root };
        (id, Computation::new(proto, &[]))
    });
    Program { computations: computations.into(), entry: 3 }
}

#[test]
fn loops_run_as_often_as_their_counters_say() {
    let signed = |n: i64| Literal { s32s: vec![n as i32], ..Literal::default() };
    let unsigned = |n: i64| Literal { u32s: vec![n as u32], ..Literal::default() };
    let trips = |program: Program| {
        let entry = &program.computations[&3];
        program.trip_count(entry, entry.get(34).unwrap())
    };
    for constant in [signed, unsigned] {
        assert_eq!(trips(counting(constant, [0, 12, 1])), 12);
        assert_eq!(trips(counting(constant, [0, 8, 2])), 4);
        assert_eq!(trips(counting(constant, [1, 8, 2])), 4);
        assert_eq!(trips(counting(constant, [2, 8, 2])), 3);
    }
}
