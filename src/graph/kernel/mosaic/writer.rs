//! The body of a kernel as statements of Mosaic's dialects.

use std::fmt::Write;

use crate::dtype::DType;
use crate::graph::Type;
use crate::graph::kernel::{Area, Binary, Blocks, Compare, Reduce, sum_type};

/// `memref<1x512x128xbf16, …>` in on-chip memory.
pub(super) fn memory(ty: &Type) -> String {
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

fn zero(dtype: DType) -> &'static str {
    if dtype.is_float() { "0x00000000" } else { "0" }
}

pub(super) const INT: (DType, &[usize]) = (DType::I32, &[]);

/// A value that was written.
pub(super) type Value = usize;

#[derive(Default)]
pub(super) struct Writer {
    pub(super) text: String,
    values: Vec<(String, Type)>,
    pub(super) refs: Vec<Type>,
}

impl Writer {
    pub(super) fn named(&mut self, name: String, (dtype, shape): (DType, &[usize])) -> Value {
        self.values.push((name, Type::new(dtype, shape)));
        self.values.len() - 1
    }

    pub(super) fn name(&self, v: Value) -> &str {
        &self.values[v].0
    }

    fn ty(&self, v: Value) -> Type {
        self.values[v].1.clone()
    }

    /// Writes `%n = text`.
    pub(super) fn line(&mut self, text: String, ty: (DType, &[usize])) -> Value {
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

    /// `%ref[%at, %row, %column]`: where an area of slice `at` starts.
    fn start(&mut self, block: usize, at: Value, start: [usize; 2]) -> String {
        let text = format!("arith.index_cast {} : i32 to index", self.name(at));
        let at = self.line(text, INT);
        let number = |n| format!("arith.constant {n} : index");
        let [row, column] = start.map(|n| self.line(number(n), INT));
        let names = [at, row, column].map(|v| self.name(v).to_string());
        format!("%ref{block}[{}]", names.join(", "))
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
        let flags = self.pair(name, a, b);
        self.values[flags].1.dtype = DType::Bool;
        flags
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

    fn exp2(&mut self, a: Value) -> Value {
        self.unary("math.exp2", a)
    }

    fn log(&mut self, a: Value) -> Value {
        self.unary("math.log", a)
    }

    fn abs(&mut self, a: Value) -> Value {
        self.unary("math.absf", a)
    }

    fn round_nearest_even(&mut self, a: Value) -> Value {
        self.unary("math.roundeven", a)
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
        if !from.dtype.is_float() {
            let wide = match from.dtype {
                DType::I8 => self.cast("arith.extsi", a, from.with_dtype(DType::I32)),
                _ => a,
            };
            return self.cast("arith.sitofp", wide, from.with_dtype(to));
        }
        if to == DType::I8 {
            let wide = self.cast("arith.fptosi", a, from.with_dtype(DType::I32));
            return self.cast("arith.trunci", wide, from.with_dtype(to));
        }
        match from.dtype.size().cmp(&to.size()) {
            std::cmp::Ordering::Less => self.cast("arith.extf", a, from.with_dtype(to)),
            std::cmp::Ordering::Greater => self.cast("arith.truncf", a, from.with_dtype(to)),
            std::cmp::Ordering::Equal => a,
        }
    }

    fn matmul(&mut self, a: Value, b: Value, (ca, cb): (usize, usize)) -> Value {
        let (left, right) = (self.ty(a), self.ty(b));
        let shape = [left.shape[1 - ca], right.shape[1 - cb]];
        let result = Type::new(sum_type(left.dtype), &shape);
        let zero = format!("arith.constant dense<{}> : {}", zero(result.dtype), vector(&result));
        let zero = self.line(zero, (result.dtype, &shape));
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
        self.line(text, (result.dtype, &shape))
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

    fn load(&mut self, block: usize, at: Value, area: Option<Area>) -> Value {
        let ty = self.refs[block].clone();
        let whole = Area { start: [0, 0], shape: [ty.shape[1], ty.shape[2]] };
        let Area { start, shape } = area.unwrap_or(whole);
        let ty = ty.with_shape(&[1, shape[0], shape[1]]);
        let slice = self.start(block, at, start);
        let source = memory(&self.refs[block]);
        let text = format!("vector.load {slice} : {source}, {}", vector(&ty));
        let loaded = self.line(text, (ty.dtype, &ty.shape));
        self.cast("vector.shape_cast", loaded, ty.with_shape(&ty.shape[1..]))
    }

    fn store(&mut self, block: usize, at: Value, start: [usize; 2], value: Value) {
        let from = self.ty(value);
        let ty = from.with_shape(&[1, from.shape[0], from.shape[1]]);
        let slice = self.start(block, at, start);
        let value = self.cast("vector.shape_cast", value, ty.clone());
        let target = memory(&self.refs[block]);
        let line = format!(
            "    tpu.vector_store {slice}, {} {{strides = array<i32>}} : {target}, {},\n",
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
