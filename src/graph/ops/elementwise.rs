//! Elementwise ops: one row for each in the tables below, with its StableHLO name and its
//! derivative. Operands have equal shapes; only [`Tensor`]'s scalar operators broadcast.

use std::ops;
use std::sync::Arc;

use super::constant::scalar_like;
use super::unary;
use crate::dtype::DType;
use crate::graph::emit::{Emitter, Name};
use crate::graph::{Call, Linearized, Op, Tensor, Type, Vjp};

/// Declares the one-operand ops. A row is `Variant method "stablehlo name" |x, y, g| cotangent of
/// x`, with `y` the result and `g` its cotangent; `none` marks a derivative that is zero.
macro_rules! unary_ops {
    ($($variant:ident $method:ident $name:literal $rule:tt $(|$x:ident, $y:ident, $g:ident| $body:expr)?;)*) => {
        /// The one-operand ops whose result has the operand's type.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Unary { $($variant),* }

        impl Unary {
            pub const ALL: &[Unary] = &[$(Unary::$variant),*];

            fn stablehlo(self) -> &'static str {
                match self { $(Unary::$variant => concat!("stablehlo.", $name)),* }
            }

            #[allow(unused_variables)]
            fn rule<'g>(self, x: Tensor<'g>, y: Tensor<'g>, g: Tensor<'g>) -> Option<Tensor<'g>> {
                match self { $(Unary::$variant => unary_ops!(@rule $rule x y g $(|$x, $y, $g| $body)?)),* }
            }
        }

        // Rust's operators, where they exist, are these methods.
        #[allow(clippy::should_implement_trait)]
        impl<'g> Tensor<'g> {
            $(#[track_caller]
            pub fn $method(self) -> Tensor<'g> {
                self.graph().op1(Unary::$variant, &[self])
            })*
        }
    };
    (@rule zero $x:ident $y:ident $g:ident) => { None };
    (@rule vjp $x:ident $y:ident $g:ident |$a:ident, $b:ident, $c:ident| $body:expr) => {{
        let ($a, $b, $c) = ($x, $y, $g);
        Some($body)
    }};
}

unary_ops! {
    Abs abs "abs" vjp |x, y, g| g * x.sign();
    Cbrt cbrt "cbrt" vjp |x, y, g| g / (y * y * 3.0);
    Ceil ceil "ceil" zero;
    Cosine cosine "cosine" vjp |x, y, g| -(g * x.sine());
    Exponential exponential "exponential" vjp |x, y, g| g * y;
    ExponentialMinusOne exponential_minus_one "exponential_minus_one" vjp |x, y, g| g * (y + 1.0);
    Floor floor "floor" zero;
    Log log "log" vjp |x, y, g| g / x;
    LogPlusOne log_plus_one "log_plus_one" vjp |x, y, g| g / (x + 1.0);
    Logistic logistic "logistic" vjp |x, y, g| g * y * (1.0 - y);
    Negate negate "negate" vjp |x, y, g| -g;
    Not not "not" zero;
    RoundNearestEven round_nearest_even "round_nearest_even" zero;
    Rsqrt rsqrt "rsqrt" vjp |x, y, g| g * y * y * y * -0.5;
    Sign sign "sign" zero;
    Sine sine "sine" vjp |x, y, g| g * x.cosine();
    Sqrt sqrt "sqrt" vjp |x, y, g| g * 0.5 / y;
    Tanh tanh "tanh" vjp |x, y, g| g * (1.0 - y * y);
}

impl Op for Unary {
    fn name(&self) -> &'static str {
        self.stablehlo()
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let x = unary(operands)?;
        let fits = match self {
            Unary::Not => matches!(x.dtype, DType::Bool | DType::U32 | DType::I32),
            Unary::Abs | Unary::Negate | Unary::Sign => x.dtype != DType::Bool,
            _ => x.dtype.is_float(),
        };
        if fits { Ok(vec![x.clone()]) } else { Err(format!("not defined on {}", x.dtype)) }
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        vec![
            e.assign(format!("{} {} : {}", self.stablehlo(), operands[0], results[0]), &results[0]),
        ]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| vec![op.rule(v.operands[0], v.results[0], v.cotangent())])
    }
}

/// Declares the two-operand ops. A row is `Variant method "stablehlo name" |a, b, y, g| (cotangent
/// of a, cotangent of b)`.
macro_rules! binary_ops {
    ($($variant:ident $method:ident $name:literal $rule:tt $(|$a:ident, $b:ident, $y:ident, $g:ident| ($da:expr, $db:expr))?;)*) => {
        /// The two-operand ops whose result has the operands' type.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Binary { $($variant),* }

        impl Binary {
            pub const ALL: &[Binary] = &[$(Binary::$variant),*];

            fn stablehlo(self) -> &'static str {
                match self { $(Binary::$variant => concat!("stablehlo.", $name)),* }
            }

            fn rule<'g>(self, v: &Vjp<'_, 'g>) -> Vec<Option<Tensor<'g>>> {
                match self { $(Binary::$variant => binary_ops!(@rule $rule v $(|$a, $b, $y, $g| ($da, $db))?)),* }
            }
        }

        // Rust's operators, where they exist, are these methods.
        #[allow(clippy::should_implement_trait)]
        impl<'g> Tensor<'g> {
            $(#[track_caller]
            pub fn $method(self, other: Tensor<'g>) -> Tensor<'g> {
                self.graph().op1(Binary::$variant, &[self, other])
            })*
        }
    };
    (@rule zero $v:ident) => {{ let _ = $v; vec![None, None] }};
    (@rule vjp $v:ident |$a:ident, $b:ident, $y:ident, $g:ident| ($da:expr, $db:expr)) => {{
        let (($a, $b), $y, $g) = (($v.operands[0], $v.operands[1]), $v.results[0], $v.cotangent());
        let _ = ($a, $b, $y);
        vec![$v.when(0, || $da), $v.when(1, || $db)]
    }};
}

binary_ops! {
    Add add "add" vjp |a, b, y, g| (g, g);
    And and "and" zero;
    Divide divide "divide" vjp |a, b, y, g| (g / b, -(g * y / b));
    Maximum maximum "maximum" vjp |a, b, y, g| (g.where_else_zero(a.ge(b)), g.where_else_zero(a.lt(b)));
    Minimum minimum "minimum" vjp |a, b, y, g| (g.where_else_zero(a.le(b)), g.where_else_zero(a.gt(b)));
    Multiply multiply "multiply" vjp |a, b, y, g| (g * b, g * a);
    Or or "or" zero;
    Power power "power" vjp |a, b, y, g| (g * b * a.power(b - 1.0), g * y * a.log());
    Remainder remainder "remainder" vjp |a, b, y, g| (g, g * (y - a) / b);
    ShiftLeft shift_left "shift_left" zero;
    ShiftRightLogical shift_right_logical "shift_right_logical" zero;
    Subtract subtract "subtract" vjp |a, b, y, g| (g, -g);
    Xor xor "xor" zero;
}

impl Op for Binary {
    fn name(&self) -> &'static str {
        self.stablehlo()
    }

    fn infer(&self, operands: &[Type]) -> Result<Vec<Type>, String> {
        let [a, b] = operands else {
            return Err(format!("{} operands instead of two", operands.len()));
        };
        if a != b {
            return Err("operands of different types".to_string());
        }
        let bits = matches!(
            self,
            Binary::And | Binary::Or | Binary::Xor | Binary::ShiftLeft | Binary::ShiftRightLogical
        );
        if bits && a.dtype.is_float() {
            return Err(format!("not defined on {}", a.dtype));
        }
        Ok(vec![a.clone()])
    }

    fn emit(&self, e: &mut Emitter, operands: &[Name], results: &[Type]) -> Vec<Name> {
        let text = format!("{} {} : {}", self.stablehlo(), operands.join(", "), results[0]);
        vec![e.assign(text, &results[0])]
    }

    fn linearize<'g>(self: Arc<Self>, call: Call<'_, 'g>) -> Linearized<'g> {
        call.rule(self, |op, v| op.rule(v))
    }
}

impl<'g> Tensor<'g> {
    /// `x * logistic(x)`.
    #[track_caller]
    pub fn silu(self) -> Tensor<'g> {
        self * self.logistic()
    }
}

/// Rust's operators on tensors of one type, and with a number on either side.
macro_rules! operators {
    ($($trait:ident $function:ident $method:ident;)*) => {$(
        impl<'g> ops::$trait<Tensor<'g>> for Tensor<'g> {
            type Output = Tensor<'g>;
            #[track_caller]
            fn $function(self, other: Tensor<'g>) -> Tensor<'g> {
                self.$method(other)
            }
        }

        impl<'g> ops::$trait<f64> for Tensor<'g> {
            type Output = Tensor<'g>;
            #[track_caller]
            fn $function(self, other: f64) -> Tensor<'g> {
                self.$method(scalar_like(self, other))
            }
        }

        impl<'g> ops::$trait<Tensor<'g>> for f64 {
            type Output = Tensor<'g>;
            #[track_caller]
            fn $function(self, other: Tensor<'g>) -> Tensor<'g> {
                scalar_like(other, self).$method(other)
            }
        }
    )*};
}

operators! {
    Add add add;
    Sub sub subtract;
    Mul mul multiply;
    Div div divide;
}

impl<'g> ops::Neg for Tensor<'g> {
    type Output = Tensor<'g>;
    #[track_caller]
    fn neg(self) -> Tensor<'g> {
        self.negate()
    }
}
