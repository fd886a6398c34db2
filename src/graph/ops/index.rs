//! Access by computed index: rows of a table, and slices at a position known only when the program
//! runs.

use std::sync::Arc;

use super::shape::list;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name, comma, signature};
use crate::graph::{Call, Linearized, Op, Tensor, Type};

/// `stablehlo.gather` of rows: table [n, …row], indices [i…] (i32) → [i…, …row].
#[derive(Clone, Debug)]
pub struct GatherRows;

impl Op for GatherRows {
    fn name(&self) -> &'static str {
        "stablehlo.gather"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        match operands {
            [table, indices] if table.rank() >= 1 && indices.dtype == DType::I32 => {
                let shape = [&indices.shape[..], &table.shape[1..]].concat();
                Ok(vec![table.with_shape(&shape)])
            }
            _ => Err("it takes a table and i32 indices".to_string()),
        }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let (table, index_rank) = (&types[0], types[1].rank());
        let offsets: Vec<usize> = (index_rank..index_rank + table.rank() - 1).collect();
        let sizes: Vec<String> = (0..table.rank())
            .map(|d| if d == 0 { 1 } else { table.shape[d] }.to_string())
            .collect();
        let text = format!(
            "\"stablehlo.gather\"({}) <{{dimension_numbers = #stablehlo.gather<offset_dims = {}, collapsed_slice_dims = [0], \
             start_index_map = [0], index_vector_dim = {index_rank}>, indices_are_sorted = false, \
             slice_sizes = array<i64: {}>}}> : {}",
            operands.join(", "),
            list(&offsets),
            sizes.join(", "),
            signature(&types, results)
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let (table, indices) = (v.operands[0], v.operands[1]);
            vec![v.when(0, || table.zeros_like().scatter_add_rows(indices, v.cotangent())), None]
        })
    }
}

/// `stablehlo.scatter` with addition: table [n, …row], indices [i…] (i32), updates [i…, …row] →
/// table.
#[derive(Clone, Debug)]
pub struct ScatterAddRows;

impl Op for ScatterAddRows {
    fn name(&self) -> &'static str {
        "stablehlo.scatter"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [table, indices, updates] = operands else {
            return Err("it takes three operands".to_string());
        };
        let rows = GatherRows.infer(&operands[..2])?;
        if rows[0] != *updates {
            return Err(format!("updates for {indices} into {table} should be {}", rows[0]));
        }
        Ok(vec![table.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let index_rank = types[1].rank();
        let window: Vec<usize> = (index_rank..types[2].rank()).collect();
        let scalar = Type::scalar(types[0].dtype);
        let arguments = e.fresh(&[scalar.clone(), scalar.clone()]);
        let body = e.region(|e| {
            let sum =
                e.assign(format!("stablehlo.add {} : {scalar}", arguments.join(", ")), &scalar);
            e.statement(&format!("stablehlo.return {sum} : {scalar}"));
        });
        let text = format!(
            "\"stablehlo.scatter\"({}) <{{indices_are_sorted = false, scatter_dimension_numbers = \
             #stablehlo.scatter<update_window_dims = {}, inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], \
             index_vector_dim = {index_rank}>, unique_indices = false}}> ({{\n{margin}^bb0({}: {scalar}, {}: {scalar}):\n{body}{margin}}}) : {}",
            operands.join(", "),
            list(&window),
            arguments[0],
            arguments[1],
            signature(&types, results),
            margin = e.margin(),
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let g = v.cotangent();
            vec![v.when(0, || g), None, v.when(2, || g.gather_rows(v.operands[1]))]
        })
    }
}

/// `stablehlo.dynamic_slice`: operand, then one i32 scalar start for each dim.
#[derive(Clone, Debug)]
pub struct DynamicSlice {
    pub sizes: Vec<usize>,
}

fn starts_fit(x: &Type, starts: &[Type]) -> bool {
    starts.len() == x.rank() && starts.iter().all(|t| *t == Type::scalar(DType::I32))
}

impl Op for DynamicSlice {
    fn name(&self) -> &'static str {
        "stablehlo.dynamic_slice"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let (x, starts) = operands.split_first().ok_or("no operand")?;
        let fits =
            self.sizes.len() == x.rank() && self.sizes.iter().zip(&x.shape).all(|(s, d)| s <= d);
        if !fits || !starts_fit(x, starts) {
            return Err(format!("sizes {:?} do not fit", self.sizes));
        }
        Ok(vec![x.with_shape(&self.sizes)])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = signature(&e.tys(operands), results);
        let text = format!(
            "stablehlo.dynamic_slice {}, sizes = {} : {types}",
            operands.join(", "),
            list(&self.sizes)
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let (x, starts) = (v.operands[0], &v.operands[1..]);
            let mut out =
                vec![v.when(0, || x.zeros_like().dynamic_update_slice(v.cotangent(), starts))];
            out.resize(v.operands.len(), None);
            out
        })
    }
}

/// `stablehlo.dynamic_update_slice`: operand, update, then one i32 scalar start for each dim.
#[derive(Clone, Debug)]
pub struct DynamicUpdateSlice;

impl Op for DynamicUpdateSlice {
    fn name(&self) -> &'static str {
        "stablehlo.dynamic_update_slice"
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [x, update, starts @ ..] = operands else {
            return Err("it takes an operand and an update".to_string());
        };
        let fits =
            update.rank() == x.rank() && update.shape.iter().zip(&x.shape).all(|(u, d)| u <= d);
        if !fits || update.dtype != x.dtype || !starts_fit(x, starts) {
            return Err("the update does not fit".to_string());
        }
        Ok(vec![x.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let types = e.tys(operands);
        let operands = operands.join(", ");
        let text = format!(
            "stablehlo.dynamic_update_slice {operands} : ({}) -> {}",
            comma(&types),
            results[0]
        );
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |_, v| {
            let (update, starts, g) = (v.operands[1], &v.operands[2..], v.cotangent());
            let mut out = vec![
                v.when(0, || g.dynamic_update_slice(update.zeros_like(), starts)),
                v.when(1, || g.dynamic_slice(starts, &update.shape())),
            ];
            out.resize(v.operands.len(), None);
            out
        })
    }
}

impl<'g> Tensor<'g> {
    /// Rows of the table at `indices`; indices outside are clamped, as StableHLO's gather does.
    #[track_caller]
    pub fn gather_rows(self, indices: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(GatherRows, &[self, indices])
    }

    /// The table with `updates` added to its rows at `indices`.
    #[track_caller]
    pub fn scatter_add_rows(self, indices: Tensor<'g>, updates: Tensor<'g>) -> Tensor<'g> {
        self.graph().op1(ScatterAddRows, &[self, indices, updates])
    }

    /// `sizes` elements from `starts` (i32 scalars) on.
    #[track_caller]
    pub fn dynamic_slice(self, starts: &[Tensor<'g>], sizes: &[usize]) -> Tensor<'g> {
        let operands = [&[self], starts].concat();
        self.graph().op1(DynamicSlice { sizes: sizes.to_vec() }, &operands)
    }

    /// The value with `update` written over it from `starts` (i32 scalars) on.
    #[track_caller]
    pub fn dynamic_update_slice(self, update: Tensor<'g>, starts: &[Tensor<'g>]) -> Tensor<'g> {
        let operands = [&[self, update], starts].concat();
        self.graph().op1(DynamicUpdateSlice, &operands)
    }
}
