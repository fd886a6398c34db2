//! `[lora]`: low-rank adapters over a frozen base.

use super::key::{default, derived};
use super::section::{section, words};
use super::{POSITIVE, RATE, require};
use crate::dtype::DType;
use crate::error::UserError;

section! {
    /// `[lora]`: low-rank adapters (Hu et al., 2021) are trained, over the frozen weights of
    /// train.init_from.
    pub struct LoraConfig {
        /// Rank r of the matrices A [r, in] and B [out, r] beside each target.
        rank: usize = default(16).within(1..=LARGEST_RANK).usual("16");
        /// Their product is scaled by alpha / rank.
        alpha: f64 = derived("2 x rank").within(POSITIVE);
        /// Share of a target's inputs that training sets to zero on the way to A.
        dropout: f64 = default(0.0).within(RATE).usual("0.05");
        /// The projections with an adapter, such as "q_proj"; "all-linear" is all seven of a layer.
        target: Vec<String> = default(vec![ALL_LINEAR.to_string()]);
        /// Scales by alpha / sqrt(rank) (Kalajdzievski, 2023).
        rslora: bool = default(false);
        /// Trains the norm of each row of a target's weight apart from its direction, which the
        /// matrices change (Liu et al., 2024, "DoRA").
        dora: bool = default(false);
        /// Type in which the frozen weights are kept. In "int8" and "nf4" are the matrices of the
        /// layers: "int8" is symmetric with a scale for each output channel, "nf4" the 4-bit type
        /// of QLoRA (Dettmers et al., 2023) in blocks of 64 as bitsandbytes has them; the rest is
        /// bfloat16.
        base: BaseType = default(BaseType::Bfloat16);
    }
}

/// Ranks beyond this are mistakes.
const LARGEST_RANK: usize = 1 << 16;

/// Stands for every projection of a layer among the targets.
pub const ALL_LINEAR: &str = "all-linear";

words! {
    /// Types of a frozen base.
    pub enum BaseType {
        Float32 = "float32",
        Bfloat16 = "bfloat16",
        Int8 = "int8",
        Nf4 = "nf4",
    }
}

impl BaseType {
    /// Type of what is not quantized.
    pub fn dtype(self) -> DType {
        match self {
            BaseType::Float32 => DType::F32,
            BaseType::Bfloat16 | BaseType::Int8 | BaseType::Nf4 => DType::BF16,
        }
    }
}

impl LoraConfig {
    /// The factor on the product of A and B.
    pub fn scale(&self) -> f64 {
        let rank = self.rank as f64;
        self.alpha / if self.rslora { rank.sqrt() } else { rank }
    }

    /// Whether the projection of this name, such as `q_proj`, has an adapter.
    pub fn targets(&self, projection: &str) -> bool {
        self.target.iter().any(|target| target == projection || target == ALL_LINEAR)
    }

    /// Checks what keys ask of each other.
    pub(super) fn validate(&self) -> Result<(), UserError> {
        require!(
            !self.target.is_empty(),
            "lora: target=[] adapts nothing; use target = \"{ALL_LINEAR}\""
        );
        Ok(())
    }
}
