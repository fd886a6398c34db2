//! What lives when in programs put together by hand, and the page of a plan.

use super::*;
use crate::config::{Config, RematName, RematPolicy};
use crate::llama::attention::Backend;
use crate::plan::lifetimes::{Bytes, Category, Sorting, live_bytes};
use crate::plan::{Candidate, Course, Memory, MemoryCurve, Plan, Setting, html};
use crate::runtime::presets::Flags;

fn op(id: i64, opcode: &str, operands: &[i64], shape: Option<ShapeProto>) -> Instruction {
    let (opcode, operands) = (opcode.into(), operands.to_vec());
    Instruction {
        id,
        name: format!("{opcode}.{id}"),
        opcode,
        operands,
        shape,
        ..Instruction::default()
    }
}

fn tuple(arrays: &[Option<ShapeProto>]) -> Option<ShapeProto> {
    let tuple_shapes = arrays.iter().flatten().cloned().collect();
    Some(ShapeProto { element_type: TUPLE, tuple_shapes, ..ShapeProto::default() })
}

fn sorting() -> Sorting {
    Sorting { parameters: 1, optimizer: 1, frozen: 0, sizes: vec![8 * 16], layers: Some(4) }
}

/// A step of a parameter and its momentum of [8, 16] in f32, with a loop of four passes that fills
/// a stack of [4, 8, 32] with one slice each pass.
fn step_program() -> Program {
    let (weight, stack, counter) = (array(F32, &[8, 16]), array(F32, &[4, 8, 32]), array(4, &[]));
    let slice = array(F32, &[1, 8, 32]);
    let carried = tuple(&[counter.clone(), stack.clone()]);
    let parameter = |id, number, shape| Instruction {
        parameter_number: number,
        ..op(id, "parameter", &[], shape)
    };
    let element = |id, of, index, shape| Instruction {
        tuple_index: index,
        ..op(id, "get-tuple-element", &[of], shape)
    };
    let cycles = |i: Instruction| Instruction {
        backend_config: br#"{"estimated_cycles":"15000"}"#.to_vec(),
        ..i
    };
    let body = vec![
        parameter(10, 0, carried.clone()),
        element(11, 10, 1, stack.clone()),
        cycles(op(12, "add", &[11, 11], slice)),
        cycles(op(13, "dynamic-update-slice", &[11, 12], stack.clone())),
        element(14, 10, 0, counter.clone()),
        op(15, "tuple", &[14, 13], carried.clone()),
    ];
    let loop_ = Instruction {
        called: vec![2, 9],
        backend_config: br#"{"known_trip_count":{"n":"4"}}"#.to_vec(),
        ..op(24, "while", &[23], carried.clone())
    };
    let product = Instruction {
        dot: Some(DotDims { lhs_contracting: vec![1] }),
        ..op(26, "dot", &[20, 20], weight.clone())
    };
    let gathered = op(27, "all-gather", &[26], weight.clone());
    let entry = vec![
        parameter(20, 0, weight.clone()),
        parameter(21, 1, weight.clone()),
        cycles(op(22, "broadcast", &[], stack.clone())),
        op(30, "constant", &[], counter),
        op(23, "tuple", &[30, 22], carried),
        loop_,
        element(25, 24, 1, stack),
        cycles(product),
        gathered,
        cycles(op(28, "add", &[20, 27], weight.clone())),
        op(29, "tuple", &[28, 21], tuple(&[weight.clone(), weight])),
    ];
    let computations = [(2, 15, body), (3, 29, entry)].map(|(id, root, instructions)| {
        (id, Computation::new(ComputationProto { instructions, id, root }, &[]))
    });
    Program { computations: computations.into(), entry: 3 }
}

const WEIGHT: f64 = 4.0 * 8.0 * 16.0;
const STACK: f64 = 4.0 * 4.0 * 8.0 * 32.0;

#[test]
fn values_live_from_where_they_are_made_to_where_they_are_read_last() {
    let program = step_program();
    let entry = live_bytes(&program, 3, &sorting());
    let at = |instruction: usize, category: Category| entry[instruction][category as usize];
    for bytes in &entry {
        assert_eq!((bytes[0], bytes[1]), (WEIGHT, WEIGHT), "arguments are always there");
    }
    let saved: Vec<f64> = (0..entry.len()).map(|i| at(i, Category::Saved)).collect();
    let expected = [0.0, 0.0, STACK, STACK, STACK, STACK, STACK, 0.0, 0.0, 0.0, 0.0];
    assert_eq!(saved, expected, "the loop writes over what it carries");
    let like: Vec<f64> = (0..entry.len()).map(|i| at(i, Category::LikeParameters)).collect();
    // The product until it is gathered, what is gathered until the last sum, which is a result.
    let expected = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, WEIGHT, 2.0 * WEIGHT, WEIGHT, 0.0];
    assert_eq!(like, expected);
    let body: Vec<f64> =
        live_bytes(&program, 2, &sorting()).iter().map(|bytes| bytes.iter().sum()).collect();
    let slice = STACK / 4.0;
    assert_eq!(body, [0.0, 0.0, slice, slice, 0.0, 0.0], "the stack is counted outside");
}

#[test]
fn memory_is_drawn_at_the_times_of_the_schedule() {
    let program = step_program();
    let slice = Slice::parse("v5e:2x2").unwrap();
    let simulator = ScheduleSimulator {
        program: &program,
        slice: &slice,
        devices: 4,
        kernels: &Kernels::default(),
    };
    let (time, trace) = simulator.step();
    assert!((trace.length / time.total - 1.0).abs() < 1e-12);
    let mut spans = 0.0;
    trace.for_each_span(0.0, &mut |span, _| {
        spans += if span.name.starts_with("all-gather") { 0.0 } else { span.end - span.begin };
    });
    assert!((spans / time.total - 1.0).abs() < 1e-9, "nothing is missing in the timeline");
    let curve = MemoryCurve::new(&program, &trace, &sorting());
    assert_eq!(curve.peak(), 2.0 * WEIGHT + STACK + STACK / 4.0);
    let last: Bytes = *curve.columns.last().unwrap();
    assert_eq!(last[..2], [WEIGHT, WEIGHT]);
}

fn plan(topology: &str) -> Plan {
    let (program, slice) = (step_program(), Slice::parse(topology).unwrap());
    let simulator = ScheduleSimulator {
        program: &program,
        slice: &slice,
        devices: 4,
        kernels: &Kernels::default(),
    };
    let (time, trace) = simulator.step();
    let memory = MemoryCurve::new(&program, &trace, &sorting());
    Plan {
        slice,
        mesh: crate::parallel::parse_mesh("fsdp=4", None).unwrap(),
        devices: 4,
        memory: Memory { peak: 12 << 20, limit: 16 << 20, ..Memory::default() },
        fits: true,
        flops_per_step: 1e6,
        tokens_per_step: 64,
        time: Some(time),
        course: Some(Course { trace, memory }),
        compile_seconds: 1.5,
        flags: Flags::new(),
        remat: RematPolicy::Named(RematName::Full),
        attention: Backend::Blockwise,
        notes: vec!["a <note>".into()],
    }
}

#[test]
fn a_page_has_the_pictures_and_says_what_is_predicted() {
    let plan = plan("v5e:2x2");
    let config = Config::load("configs/llama3-tiny.toml", &[]).unwrap();
    let remat = config.train.remat;
    let mesh = "fsdp=4".to_string();
    let setting = Setting { mesh, remat, gradient_accumulation_steps: 2 };
    let tried = Candidate { setting, plan: plan.clone() };
    let html = html::page(&plan, &[tried]);
    for part in [
        "Plan for v5e:2x2, mesh fsdp=4",
        "Nothing ran on a device.",
        "a &lt;note&gt;",
        "Memory over the step, GB, estimated from the lifetimes of values",
        "data-label=\"saved for the backward pass\"",
        "data-label=\"peak by the compiler\"",
        "<span>matrix products</span>",
        "<span>exposed communication</span>",
        "One pass of a loop that runs 4 × ",
        "<title>waits for all-gather: ",
        "Roofline: predicted TFLOP/s",
        "<th>dot.26 [8,16]</th><td>1</td>",
        "Settings that were compiled",
        "available",
    ] {
        assert!(html.contains(part), "{part}");
    }
    for outside in ["http://", "https://", "src=", "@import", "url(", "NaN", "inf "] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn no_time_is_drawn_for_cpus() {
    let html = html::page(&plan("cpu:4"), &[]);
    assert!(html.contains("No time is predicted for CPUs."));
    assert!(html.contains("<i class=\"name\">instructions</i>"));
    for part in ["Roofline", "class=\"timeline\"", "Predicted", "NaN", "inf "] {
        assert!(!html.contains(part), "{part}");
    }
}
