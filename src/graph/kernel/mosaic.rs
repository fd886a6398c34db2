//! A kernel as the text of a Mosaic module (the dialects tpu, arith, vector, scf, math and func)
//! inside a custom call that TPU compilers know. The text is MLIR as `libtpu` reads it when no
//! serialization format is named.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Binary, Blocks, Compare, Kernel, Layout, Reduce, Step, Window};
use crate::dtype::DType;
use crate::graph::ops::custom_call::TpuKernel;
use crate::graph::{Graph, Tensor, Type};

/// Applies the kernel to its inputs; `vmem_bytes` is what it may use of the on-chip memory.
#[track_caller]
pub fn call<'g>(
    g: &'g Graph,
    kernel: &impl Kernel,
    inputs: &[Tensor<'g>],
    vmem_bytes: usize,
) -> Vec<Tensor<'g>> {
    let layout = kernel.layout();
    let windows = layout.inputs.iter().chain(&layout.outputs);
    let moved: usize = windows.map(|w| w.array.bytes()).sum();
    let config = serde_json::json!({
        "custom_call_config": {
            "body": STANDARD.encode(text(kernel)),
            "cost_estimate": {
                "flops": layout.flops as i64,
                "transcendentals": layout.exponentials as i64,
                "bytes_accessed": moved as i64,
            },
            "needs_layout_passes": true,
        },
        "scoped_memory_configs": [{"memory_space": 1, "offset": 0, "size": vmem_bytes}],
    });
    let op = TpuKernel {
        kernel: layout.name,
        results: layout.outputs.iter().map(|w| w.array.clone()).collect(),
        backend_config: config.to_string(),
    };
    g.apply_op(std::sync::Arc::new(op), inputs)
}

/// The module: the kernel's function and one function for each window, which tells its block.
pub(super) fn text(kernel: &impl Kernel) -> String {
    let layout = kernel.layout();
    let windows: Vec<&Window> = layout.inputs.iter().chain(&layout.outputs).collect();
    let types: Vec<Type> =
        windows.iter().map(|w| w.block_type()).chain(layout.scratch.iter().cloned()).collect();
    let mut writer = Writer::default();
    let at: [Value; 4] = std::array::from_fn(|i| writer.named(format!("%g{i}"), INT));
    let zero = writer.line("arith.constant 0 : index".into(), INT);
    writer.zero = Some(zero);
    writer.refs = types.clone();
    let s = Step::new(writer);
    let refs: Vec<_> = (0..types.len()).map(|i| s.block(i)).collect();
    kernel.step(&s, at.map(|v| s.expr(v)), &refs);
    let mut arguments: Vec<String> = (0..4).map(|i| format!("%g{i}: i32")).collect();
    let blocks = types.iter().enumerate();
    arguments.extend(blocks.map(|(i, ty)| format!("%ref{i}: {}", memory(ty))));
    let mut out = format!(
        "module {{\n  func.func @{}({}) attributes {{{}}} {{\n{}    return\n  }}\n",
        layout.name,
        arguments.join(", "),
        attributes(&layout, &windows),
        s.into_inner().text
    );
    for i in 0..windows.len() {
        write_window(&mut out, kernel, i);
    }
    out.push_str("}\n");
    out
}

fn attributes(layout: &Layout, windows: &[&Window]) -> String {
    let semantics = |s: &str| format!("#tpu.dimension_semantics<{s}>");
    let dims = ["parallel", "arbitrary", "arbitrary", "arbitrary"].map(semantics);
    let parameter = |(i, w): (usize, &&Window)| {
        let [a, b, c] = w.block;
        format!("{{transform_indices = @w{i}, window_bounds = array<i64: {a}, {b}, {c}>}}")
    };
    let parameters: Vec<String> = windows.iter().enumerate().map(parameter).collect();
    let grid = layout.grid.map(|n| n.to_string()).join(", ");
    format!(
        "dimension_semantics = [{}], iteration_bounds = array<i64: {grid}>, scalar_prefetch = 0 : i64, scratch_operands = {} : \
         i64, tpu.core_type = #tpu.core_type<tc>, window_params = [{}]",
        dims.join(", "),
        layout.scratch.len(),
        parameters.join(", ")
    )
}

fn write_window(out: &mut String, kernel: &impl Kernel, i: usize) {
    let mut writer = Writer::default();
    let at: [Value; 4] = std::array::from_fn(|i| writer.named(format!("%g{i}"), INT));
    let s = Step::new(writer);
    let block = kernel.block(&s, i, at.map(|v| s.expr(v))).map(|v| v.value());
    let writer = s.into_inner();
    let names = block.map(|v| writer.name(v).to_string()).join(", ");
    writeln!(
        out,
        "  func.func @w{i}(%g0: i32, %g1: i32, %g2: i32, %g3: i32) -> (i32, i32, i32) {{\n{}    return {names} : i32, i32, i32\n  }}",
        writer.text
    )
    .expect("a string takes text");
}

/// `memref<1x512x128xbf16, …>` in on-chip memory.
fn memory(ty: &Type) -> String {
    format!("memref<{}, #tpu.memory_space<vmem>>", dims(ty))
}

/// `1x512x128xbf16`.
fn dims(ty: &Type) -> String {
    let mut text = String::new();
    ty.shape.iter().for_each(|d| text += &format!("{d}x"));
    text + ty.dtype.stablehlo()
}

fn vector(ty: &Type) -> String {
    match ty.rank() {
        0 => ty.dtype.stablehlo().to_string(),
        _ => format!("vector<{}>", dims(ty)),
    }
}

const INT: (DType, &[usize]) = (DType::I32, &[]);

/// A value that was written.
type Value = usize;

#[derive(Default)]
struct Writer {
    text: String,
    values: Vec<(String, Type)>,
    refs: Vec<Type>,
    /// The index 0.
    zero: Option<Value>,
}

impl Writer {
    fn named(&mut self, name: String, (dtype, shape): (DType, &[usize])) -> Value {
        self.values.push((name, Type::new(dtype, shape)));
        self.values.len() - 1
    }

    fn name(&self, v: Value) -> &str {
        &self.values[v].0
    }

    fn ty(&self, v: Value) -> Type {
        self.values[v].1.clone()
    }

    /// Writes `%n = text`.
    fn line(&mut self, text: String, ty: (DType, &[usize])) -> Value {
        let name = format!("%{}", self.values.len());
        writeln!(self.text, "    {name} = {text}").expect("a string takes text");
        self.named(name, ty)
    }

    fn unary(&mut self, op: &str, a: Value) -> Value {
        let ty = self.ty(a);
        let text = format!("{op} {} : {}", self.name(a), vector(&ty));
        self.line(text, (ty.dtype, &ty.shape))
    }

    /// An op on two values of one type.
    fn pair(&mut self, op: &str, a: Value, b: Value) -> Value {
        let ty = self.ty(a);
        assert_eq!(ty, self.ty(b), "mosaic: operands of {op}");
        let text = format!("{op} {}, {} : {}", self.name(a), self.name(b), vector(&ty));
        self.line(text, (ty.dtype, &ty.shape))
    }

    /// `op %a : from to type`.
    fn cast(&mut self, op: &str, a: Value, to: Type) -> Value {
        let from = self.ty(a);
        let text = format!("{op} {} : {} to {}", self.name(a), vector(&from), vector(&to));
        self.line(text, (to.dtype, &to.shape))
    }

    /// `%ref[%at, %0, %0] : memref, vector<1x…>` and the vector's type.
    fn slice(&mut self, block: usize, at: Value) -> (String, Type) {
        let zero = self.zero.expect("kernels have one");
        let text = format!("arith.index_cast {} : i32 to index", self.name(at));
        let index = self.line(text, INT);
        let zero = self.name(zero);
        let place = format!("%ref{block}[{}, {zero}, {zero}]", self.name(index));
        let ty = &self.refs[block];
        (place, ty.with_shape(&[1, ty.shape[1], ty.shape[2]]))
    }
}

impl Blocks for Writer {
    type V = Value;
    type Ref = usize;

    fn int(&mut self, value: i64) -> Value {
        self.line(format!("arith.constant {value} : i32"), INT)
    }

    fn full(&mut self, shape: [usize; 2], value: f32) -> Value {
        let ty = Type::new(DType::F32, &shape);
        // Hexadecimal digits are exact and cover infinities.
        let text = format!("arith.constant dense<0x{:08X}> : {}", value.to_bits(), vector(&ty));
        self.line(text, (DType::F32, &shape))
    }

    fn splat(&mut self, x: Value, shape: [usize; 2]) -> Value {
        let to = self.ty(x).with_shape(&shape);
        self.cast("vector.broadcast", x, to)
    }

    fn iota(&mut self, shape: [usize; 2], dim: usize) -> Value {
        let ty = Type::new(DType::I32, &shape);
        let text = format!("tpu.iota {{dimensions = array<i32: {dim}>}} : {}", vector(&ty));
        self.line(text, (DType::I32, &shape))
    }

    fn binary(&mut self, op: Binary, a: Value, b: Value) -> Value {
        let name = match (op, self.ty(a).dtype.is_float()) {
            (Binary::Add, true) => "arith.addf",
            (Binary::Sub, true) => "arith.subf",
            (Binary::Mul, true) => "arith.mulf",
            (Binary::Div, true) => "arith.divf",
            (Binary::Max, true) => "arith.maximumf",
            (Binary::Min, true) => "arith.minimumf",
            (Binary::Add, false) => "arith.addi",
            (Binary::Sub, false) => "arith.subi",
            (Binary::Mul, false) => "arith.muli",
            (Binary::Div, false) => "arith.divsi",
            (Binary::Max, false) => "arith.maxsi",
            (Binary::Min, false) => "arith.minsi",
        };
        self.pair(name, a, b)
    }

    fn compare(&mut self, op: Compare, a: Value, b: Value) -> Value {
        let name = match op {
            Compare::Eq => "arith.cmpi eq,",
            Compare::Lt => "arith.cmpi slt,",
            Compare::Le => "arith.cmpi sle,",
            Compare::Ge => "arith.cmpi sge,",
        };
        let found = self.pair(name, a, b);
        self.values[found].1.dtype = DType::Bool;
        found
    }

    fn and(&mut self, a: Value, b: Value) -> Value {
        self.pair("arith.andi", a, b)
    }

    fn not(&mut self, a: Value) -> Value {
        let yes = self.line("arith.constant true".into(), (DType::Bool, &[]));
        self.pair("arith.xori", a, yes)
    }

    fn select(&mut self, condition: Value, a: Value, b: Value) -> Value {
        let (flags, ty) = (self.ty(condition), self.ty(a));
        let text = format!(
            "arith.select {}, {}, {} : {}, {}",
            self.name(condition),
            self.name(a),
            self.name(b),
            vector(&flags),
            vector(&ty)
        );
        self.line(text, (ty.dtype, &ty.shape))
    }

    fn exp(&mut self, a: Value) -> Value {
        self.unary("math.exp", a)
    }

    fn log(&mut self, a: Value) -> Value {
        self.unary("math.log", a)
    }

    fn broadcast(&mut self, a: Value, shape: [usize; 2]) -> Value {
        let to = self.ty(a).with_shape(&shape);
        self.cast("vector.broadcast", a, to)
    }

    fn column(&mut self, a: Value) -> Value {
        let from = self.ty(a);
        let to = from.with_shape(&[from.shape[0], 1]);
        let text = format!(
            "\"vector.extract_strided_slice\"({}) <{{offsets = [0, 0], sizes = [{}, 1], strides = [1, 1]}}> : ({}) -> {}",
            self.name(a),
            from.shape[0],
            vector(&from),
            vector(&to)
        );
        self.line(text, (to.dtype, &to.shape))
    }

    fn reduce(&mut self, op: Reduce, a: Value) -> Value {
        let (kind, start) = match op {
            Reduce::Sum => ("add", 0.0_f32),
            Reduce::Max => ("maximumf", f32::NEG_INFINITY),
        };
        let from = self.ty(a);
        let row = from.with_shape(&from.shape[1..]);
        let bits = start.to_bits();
        let text = format!("arith.constant dense<0x{bits:08X}> : {}", vector(&row));
        let start = self.line(text, (row.dtype, &row.shape));
        let text = format!(
            "vector.multi_reduction <{kind}>, {}, {} [0] : {} to {}",
            self.name(a),
            self.name(start),
            vector(&from),
            vector(&row)
        );
        let reduced = self.line(text, (row.dtype, &row.shape));
        self.cast("vector.shape_cast", reduced, from.with_shape(&[1, from.shape[1]]))
    }

    fn convert(&mut self, a: Value, to: DType) -> Value {
        let from = self.ty(a);
        match from.dtype.size().cmp(&to.size()) {
            std::cmp::Ordering::Less => self.cast("arith.extf", a, from.with_dtype(to)),
            std::cmp::Ordering::Greater => self.cast("arith.truncf", a, from.with_dtype(to)),
            std::cmp::Ordering::Equal => a,
        }
    }

    fn matmul(&mut self, a: Value, b: Value, (ca, cb): (usize, usize)) -> Value {
        let (left, right) = (self.ty(a), self.ty(b));
        let shape = [left.shape[1 - ca], right.shape[1 - cb]];
        let zero = self.full(shape, 0.0);
        let result = self.ty(zero);
        let text = format!(
            "tpu.matmul {}, {}, {} {{dimension_numbers = #tpu.dot_dimension_numbers<[{ca}], [{cb}], [{}], [{}], [0, {}, 1, {}], \
             [], []>, transpose_lhs_hint = false}} : {}, {}, {} -> {}",
            self.name(a),
            self.name(b),
            self.name(zero),
            1 - ca,
            1 - cb,
            1 - ca,
            1 - cb,
            vector(&left),
            vector(&right),
            vector(&result),
            vector(&result)
        );
        self.line(text, (DType::F32, &shape))
    }

    fn transpose(&mut self, a: Value) -> Value {
        let from = self.ty(a);
        let to = from.with_shape(&[from.shape[1], from.shape[0]]);
        let text = format!(
            "vector.transpose {}, [1, 0] : {} to {}",
            self.name(a),
            vector(&from),
            vector(&to)
        );
        self.line(text, (to.dtype, &to.shape))
    }

    fn load(&mut self, block: usize, at: Value) -> Value {
        let (place, ty) = self.slice(block, at);
        let source = memory(&self.refs[block]);
        let text = format!("vector.load {place} : {source}, {}", vector(&ty));
        let loaded = self.line(text, (ty.dtype, &ty.shape));
        self.cast("vector.shape_cast", loaded, ty.with_shape(&ty.shape[1..]))
    }

    fn store(&mut self, block: usize, at: Value, value: Value) {
        let (place, ty) = self.slice(block, at);
        let value = self.cast("vector.shape_cast", value, ty.clone());
        let target = memory(&self.refs[block]);
        let line = format!(
            "    tpu.vector_store {place}, {} {{strides = array<i32>}} : {target}, {},\n",
            self.name(value),
            vector(&ty)
        );
        self.text.push_str(&line);
    }

    fn begin_repeat(&mut self, count: usize) -> Vec<Value> {
        let [from, to, step] = [0, count as i64, 1].map(|n| self.int(n));
        let number = self.named(format!("%i{}", self.values.len()), INT);
        let line = format!(
            "    scf.for {} = {} to {} step {} : i32 {{\n",
            self.name(number),
            self.name(from),
            self.name(to),
            self.name(step)
        );
        self.text.push_str(&line);
        vec![number]
    }

    fn end_repeat(&mut self) {
        self.text.push_str("    }\n");
    }

    fn begin_when(&mut self, condition: Value) {
        let line = format!("    scf.if {} {{\n", self.name(condition));
        self.text.push_str(&line);
    }

    fn end_when(&mut self) {
        self.text.push_str("    }\n");
    }
}
