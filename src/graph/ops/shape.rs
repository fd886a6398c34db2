//! Constants, and ops that move elements without computing: broadcast, reshape, transpose, slice,
//! pad, concatenate, reverse, iota.

use super::unary;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name, signature};
use crate::graph::{Graph, Op, Tensor, Type, Vjp};

/// Integers as StableHLO prints them: `[0, 1]`.
pub(super) fn list(values: &[usize]) -> String {
    format!("{values:?}")
}

/// A float as an MLIR literal, exact for its element type.
fn float_literal(dtype: DType, value: f64) -> String {
    // A number may be finite as f64 alone.
    let value = if dtype == DType::F64 { value } else { f64::from(value as f32) };
    if !value.is_finite() {
        return match dtype {
            DType::F64 => format!("0x{:016X}", value.to_bits()),
            DType::BF16 => format!("0x{:04X}", half::bf16::from_f64(value).to_bits()),
            DType::F16 => format!("0x{:04X}", half::f16::from_f64(value).to_bits()),
            _ => format!("0x{:08X}", (value as f32).to_bits()),
        };
    }
    let text =
        if dtype == DType::F64 { format!("{value:e}") } else { format!("{:e}", value as f32) };
    let (mantissa, exponent) = text.split_once('e').expect("{:e} prints an exponent");
    let point = if mantissa.contains('.') { "" } else { ".0" };
    format!("{mantissa}{point}e{exponent}")
}

fn literal(dtype: DType, value: f64) -> String {
    match dtype {
        DType::Bool => (value != 0.0).to_string(),
        d if d.is_float() => float_literal(d, value),
        _ => (value as i128).to_string(),
    }
}

/// `stablehlo.constant`: one number for all elements, or one for each.
#[derive(Clone, Debug)]
pub struct Constant {
    pub ty: Type,
    pub values: Vec<f64>,
}

impl Op for Constant {
    fn name(&self) -> &'static str {
        "stablehlo.constant"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if !operands.is_empty() || !(self.values.len() == 1 || self.ty.shape == [self.values.len()])
        {
            return Err(format!("{} values for {}", self.values.len(), self.ty));
        }
        Ok(vec![self.ty.clone()])
    }

    fn emit(&self, e: &mut Emitter, _: &[Name], results: &[Type]) -> Vec<Name> {
        let values: Vec<_> = self.values.iter().map(|&v| literal(self.ty.dtype, v)).collect();
        let dense = match &values[..] {
            [one] => one.clone(),
            many => format!("[{}]", many.join(", ")),
        };
        vec![e.assign(format!("stablehlo.constant dense<{dense}> : {}", self.ty), &results[0])]
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        Vec::new()
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.iota`: the index along one dim.
#[derive(Clone, Debug)]
pub struct Iota {
    pub ty: Type,
    pub dim: usize,
}

impl Op for Iota {
    fn name(&self) -> &'static str {
        "stablehlo.iota"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        if !operands.is_empty() || self.dim >= self.ty.rank() {
            return Err(format!("no dim {} in {}", self.dim, self.ty));
        }
        Ok(vec![self.ty.clone()])
    }

    fn emit(&self, e: &mut Emitter, _: &[Name], results: &[Type]) -> Vec<Name> {
        vec![e.assign(format!("stablehlo.iota dim = {} : {}", self.dim, self.ty), &results[0])]
    }

    fn vjp<'g>(&self, _: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        Vec::new()
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.broadcast_in_dim`: operand dim `i` becomes result dim `dims[i]`; the other dims
/// repeat.
#[derive(Clone, Debug)]
pub struct BroadcastInDim {
    pub shape: Vec<usize>,
    pub dims: Vec<usize>,
}

impl Op for BroadcastInDim {
    fn name(&self) -> &'static str {
        "stablehlo.broadcast_in_dim"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let fits = |(&d, &size): (&usize, &usize)| {
            d < self.shape.len() && (size == 1 || size == self.shape[d])
        };
        let twice = (1..self.dims.len()).any(|i| self.dims[..i].contains(&self.dims[i]));
        if x.rank() != self.dims.len() || twice || !self.dims.iter().zip(&x.shape).all(fits) {
            return Err(format!("dims {:?} do not place it in {:?}", self.dims, self.shape));
        }
        Ok(vec![x.with_shape(&self.shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text = format!(
            "stablehlo.broadcast_in_dim {}, dims = {} : {types}",
            operands[0],
            list(&self.dims)
        );
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        let x = v.operands[0];
        let kept = |d: &usize| {
            self.dims.iter().position(|p| p == d).is_some_and(|i| x.dim(i) == self.shape[*d])
        };
        let repeated: Vec<usize> = (0..self.shape.len()).filter(|d| !kept(d)).collect();
        // The dims that are left stand in the result's order.
        let mut order: Vec<usize> = self.dims.iter().copied().filter(kept).collect();
        let own = order.clone();
        order.sort_unstable();
        let place = |d: &usize| order.binary_search(d).expect("one of the same dims");
        let dims: Vec<usize> = own.iter().map(place).collect();
        vec![v.when(0, || {
            let sum = v.cotangent().sum(&repeated);
            sum.transpose(&dims).reshape(&x.shape())
        })]
    }

    fn recompute(&self) -> bool {
        true
    }
}

/// `stablehlo.reshape`.
#[derive(Clone, Debug)]
pub struct Reshape {
    pub shape: Vec<usize>,
}

impl Op for Reshape {
    fn name(&self) -> &'static str {
        "stablehlo.reshape"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        if x.elements() != self.shape.iter().product::<usize>() {
            return Err(format!("{} elements do not fill {:?}", x.elements(), self.shape));
        }
        Ok(vec![x.with_shape(&self.shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        vec![e.assign(format!("stablehlo.reshape {} : {types}", operands[0]), &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        vec![v.when(0, || v.cotangent().reshape(&v.operands[0].shape()))]
    }
}

/// `stablehlo.transpose`: result dim `i` is operand dim `dims[i]`.
#[derive(Clone, Debug)]
pub struct Transpose {
    pub dims: Vec<usize>,
}

impl Op for Transpose {
    fn name(&self) -> &'static str {
        "stablehlo.transpose"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let mut sorted = self.dims.clone();
        sorted.sort_unstable();
        if sorted != (0..x.rank()).collect::<Vec<_>>() {
            return Err(format!("dims {:?} are no permutation", self.dims));
        }
        let shape: Vec<usize> = self.dims.iter().map(|&d| x.shape[d]).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text =
            format!("stablehlo.transpose {}, dims = {} : {types}", operands[0], list(&self.dims));
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        let mut inverse = vec![0; self.dims.len()];
        self.dims.iter().enumerate().for_each(|(i, &d)| inverse[d] = i);
        vec![v.when(0, || v.cotangent().transpose(&inverse))]
    }
}

/// `stablehlo.slice` with stride one.
#[derive(Clone, Debug)]
pub struct Slice {
    pub starts: Vec<usize>,
    pub limits: Vec<usize>,
}

impl Op for Slice {
    fn name(&self) -> &'static str {
        "stablehlo.slice"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let ranges = self.starts.iter().zip(&self.limits).zip(&x.shape);
        if self.starts.len() != x.rank() || ranges.clone().any(|((s, l), d)| s > l || l > d) {
            return Err(format!("{:?}..{:?} is not inside", self.starts, self.limits));
        }
        let shape: Vec<usize> = ranges.map(|((s, l), _)| l - s).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let ranges: Vec<_> =
            self.starts.iter().zip(&self.limits).map(|(s, l)| format!("{s}:{l}")).collect();
        let text = format!("stablehlo.slice {} [{}] : {types}", operands[0], ranges.join(", "));
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        let shape = v.operands[0].shape();
        let high: Vec<usize> = shape.iter().zip(&self.limits).map(|(d, l)| d - l).collect();
        vec![v.when(0, || v.cotangent().pad(&self.starts, &high))]
    }
}

/// `stablehlo.pad` with zeros at the low and high end of each dim.
#[derive(Clone, Debug)]
pub struct Pad {
    pub low: Vec<usize>,
    pub high: Vec<usize>,
}

impl Op for Pad {
    fn name(&self) -> &'static str {
        "stablehlo.pad"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [x, zero] = operands else {
            return Err("wants a value and a scalar".to_string());
        };
        if self.low.len() != x.rank()
            || self.high.len() != x.rank()
            || *zero != Type::scalar(x.dtype)
        {
            return Err(format!("low {:?} and high {:?} do not fit", self.low, self.high));
        }
        let shape: Vec<usize> =
            (0..x.rank()).map(|i| self.low[i] + x.shape[i] + self.high[i]).collect();
        Ok(vec![x.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let (low, high, interior) =
            (list(&self.low), list(&self.high), list(&vec![0; self.low.len()]));
        let operands = operands.join(", ");
        let text = format!(
            "stablehlo.pad {operands}, low = {low}, high = {high}, interior = {interior} : {types}"
        );
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        let shape = v.operands[0].shape();
        let limits: Vec<usize> = shape.iter().zip(&self.low).map(|(d, l)| d + l).collect();
        vec![v.when(0, || v.cotangent().slice(&self.low, &limits)), None]
    }
}

/// `stablehlo.concatenate` along one dim.
#[derive(Clone, Debug)]
pub struct Concatenate {
    pub dim: usize,
}

impl Op for Concatenate {
    fn name(&self) -> &'static str {
        "stablehlo.concatenate"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let first = operands.first().ok_or("no operand")?;
        let rest = |t: &Type| {
            let mut shape = t.shape.clone();
            if self.dim < shape.len() {
                shape[self.dim] = 0;
            }
            (t.dtype, shape)
        };
        if self.dim >= first.rank() || operands.iter().any(|t| rest(t) != rest(first)) {
            return Err(format!("they differ outside dim {}", self.dim));
        }
        let mut shape = first.shape.clone();
        shape[self.dim] = operands.iter().map(|t| t.shape[self.dim]).sum();
        Ok(vec![first.with_shape(&shape)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text =
            format!("stablehlo.concatenate {}, dim = {} : {types}", operands.join(", "), self.dim);
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        let mut start = 0;
        let part = |(i, x): (usize, &Tensor<'g>)| {
            let from = start;
            start += x.dim(self.dim);
            v.when(i, || v.cotangent().slice_dim(self.dim, from, from + x.dim(self.dim)))
        };
        v.operands.iter().enumerate().map(part).collect()
    }
}

/// `stablehlo.reverse` along some dims.
#[derive(Clone, Debug)]
pub struct Reverse {
    pub dims: Vec<usize>,
}

impl Op for Reverse {
    fn name(&self) -> &'static str {
        "stablehlo.reverse"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        if self.dims.iter().any(|&d| d >= x.rank()) {
            return Err(format!("no dims {:?}", self.dims));
        }
        Ok(vec![x.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let text = format!(
            "stablehlo.reverse {}, dims = {} : {}",
            operands[0],
            list(&self.dims),
            results[0]
        );
        vec![e.assign(text, &results[0])]
    }

    fn vjp<'g>(&self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
        vec![v.when(0, || v.cotangent().reverse(&self.dims))]
    }
}

impl Graph {
    /// A scalar; `value` is rounded to `dtype`.
    pub fn scalar(&self, dtype: DType, value: f64) -> Tensor<'_> {
        self.op1(Constant { ty: Type::scalar(dtype), values: vec![value] }, &[])
    }

    /// A vector of the given numbers.
    pub fn vector(&self, dtype: DType, values: &[f64]) -> Tensor<'_> {
        let ty = Type::new(dtype, &[values.len()]);
        self.op1(Constant { ty, values: values.to_vec() }, &[])
    }

    /// A tensor of one repeated number.
    pub fn full(&self, ty: &Type, value: f64) -> Tensor<'_> {
        let scalar = self.scalar(ty.dtype, value);
        if ty.rank() == 0 { scalar } else { scalar.broadcast_in_dim(&ty.shape, &[]) }
    }

    /// The index along `dim`, as a tensor of type `ty`.
    #[track_caller]
    pub fn iota(&self, ty: &Type, dim: usize) -> Tensor<'_> {
        self.op1(Iota { ty: ty.clone(), dim }, &[])
    }

    #[track_caller]
    pub fn concatenate<'g>(&'g self, parts: &[Tensor<'g>], dim: usize) -> Tensor<'g> {
        match parts {
            [one] => *one,
            many => self.op1(Concatenate { dim }, many),
        }
    }
}

/// `value` in the type and shape of `x`.
pub fn scalar_like<'g>(x: Tensor<'g>, value: f64) -> Tensor<'g> {
    x.graph().full(&x.ty(), value)
}

impl<'g> Tensor<'g> {
    #[track_caller]
    pub fn broadcast_in_dim(self, shape: &[usize], dims: &[usize]) -> Tensor<'g> {
        let op = BroadcastInDim { shape: shape.to_vec(), dims: dims.to_vec() };
        self.graph().op1(op, &[self])
    }

    /// Repeats the value along the leading dims of `shape` that it does not have, and along its
    /// dims of size one.
    #[track_caller]
    pub fn broadcast_to(self, shape: &[usize]) -> Tensor<'g> {
        if self.shape() == shape {
            return self;
        }
        assert!(
            shape.len() >= self.rank(),
            "broadcast_to: {} has more dims than {shape:?}",
            self.ty()
        );
        let skip = shape.len() - self.rank();
        self.broadcast_in_dim(shape, &(skip..shape.len()).collect::<Vec<_>>())
    }

    #[track_caller]
    pub fn reshape(self, shape: &[usize]) -> Tensor<'g> {
        if self.shape() == shape {
            return self;
        }
        self.graph().op1(Reshape { shape: shape.to_vec() }, &[self])
    }

    #[track_caller]
    pub fn transpose(self, dims: &[usize]) -> Tensor<'g> {
        if dims.iter().copied().eq(0..self.rank()) {
            return self;
        }
        self.graph().op1(Transpose { dims: dims.to_vec() }, &[self])
    }

    /// Elements `starts[i]..limits[i]` of each dim.
    #[track_caller]
    pub fn slice(self, starts: &[usize], limits: &[usize]) -> Tensor<'g> {
        if starts.iter().all(|&s| s == 0) && self.shape() == limits {
            return self;
        }
        self.graph().op1(Slice { starts: starts.to_vec(), limits: limits.to_vec() }, &[self])
    }

    /// Elements `start..limit` of one dim.
    #[track_caller]
    pub fn slice_dim(self, dim: usize, start: usize, limit: usize) -> Tensor<'g> {
        self.dim(dim);
        let mut starts = vec![0; self.rank()];
        let mut limits = self.shape();
        (starts[dim], limits[dim]) = (start, limit);
        self.slice(&starts, &limits)
    }

    /// Zeros before and after each dim.
    #[track_caller]
    pub fn pad(self, low: &[usize], high: &[usize]) -> Tensor<'g> {
        if low.iter().chain(high).all(|&n| n == 0) {
            return self;
        }
        let zero = self.graph().scalar(self.dtype(), 0.0);
        self.graph().op1(Pad { low: low.to_vec(), high: high.to_vec() }, &[self, zero])
    }

    #[track_caller]
    pub fn reverse(self, dims: &[usize]) -> Tensor<'g> {
        self.graph().op1(Reverse { dims: dims.to_vec() }, &[self])
    }

    /// Zeros of the value's type and shape.
    pub fn zeros_like(self) -> Tensor<'g> {
        scalar_like(self, 0.0)
    }
}
