//! The whole network: embedding, layers (scanned or unrolled), final norm, and the loss on top.

use super::attention::{self, AttentionSpec, Backend};
use super::layers::{rms_norm, soft_cap};
use super::loss::{LossOptions, LossSums, linear_cross_entropy};
use super::params::{self, ParamSpec, Params, exclude_from_decay, param_specs};
use super::rope::{default_positions, rope_tables};
use crate::config::{AttentionBackend, Config, ModelConfig, RematPolicy};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::autodiff::Remat;
use crate::graph::ops::random::Key;
use crate::graph::{Function, Graph, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::Parallel;

/// One batch of a program.
#[derive(Clone, Copy, Debug)]
pub struct Batch<'g> {
    /// i32 [b, t].
    pub tokens: Tensor<'g>,
    /// Document of each token, i32 [b, t], where documents are kept apart.
    pub segments: Option<Tensor<'g>>,
    /// Position of each token, i32 [b, t], where they are not 0, 1, …
    pub positions: Option<Tensor<'g>>,
}

impl<'g> Batch<'g> {
    /// The same tokens as [`Parallel::to_zigzag`] orders them.
    fn to_zigzag(self, parallel: &Parallel) -> Batch<'g> {
        let shape = self.tokens.shape();
        let default = || default_positions(self.tokens.graph(), shape[1]).broadcast_to(&shape);
        let positions = self.positions.unwrap_or_else(default);
        Batch {
            tokens: parallel.to_zigzag(self.tokens),
            segments: self.segments.map(|s| parallel.to_zigzag(s)),
            positions: Some(parallel.to_zigzag(positions)),
        }
    }
}

/// A model on a mesh. Every method takes the parameters in the order of `specs`.
#[derive(Clone, Debug)]
pub struct Llama {
    pub model: ModelConfig,
    pub specs: Vec<ParamSpec>,
    pub parallel: Parallel,
    pub dtype: DType,
    pub scan_layers: bool,
    /// Layers that one step of the scan computes; more let the compiler gather a layer's weights
    /// while the one before it runs.
    pub layers_per_step: usize,
    pub remat: Remat,
    pub attention: AttentionBackend,
    pub loss: LossOptions,
}

/// What every layer sees besides its input and its parameters.
#[derive(Clone, Copy)]
pub(super) struct Context<'g> {
    pub(super) cosine: Tensor<'g>,
    pub(super) sine: Tensor<'g>,
    pub(super) segments: Option<Tensor<'g>>,
    /// u32 scalar that dropout's stream starts from; none where there is no dropout.
    pub(super) dropout: Option<Tensor<'g>>,
}

impl<'g> Context<'g> {
    fn tensors(&self) -> Vec<Tensor<'g>> {
        [self.cosine, self.sine].into_iter().chain(self.segments).chain(self.dropout).collect()
    }

    /// The context whose tensors are `tensors`, which has the same parts as `like`.
    fn like<'o>(tensors: &[Tensor<'g>], like: &Context<'o>) -> Context<'g> {
        let mut rest = tensors[2..].iter().copied();
        let segments = like.segments.and_then(|_| rest.next());
        let dropout = like.dropout.and_then(|_| rest.next());
        Context { cosine: tensors[0], sine: tensors[1], segments, dropout }
    }
}

/// Names of the values of a layer that `"minimal"` saves: results of matrix products and of
/// attention, and the scale of its norms (a number a token). Those that save the most recomputation
/// for each byte come first, so that a prefix is a policy that saves less.
pub const MINIMAL: [&str; 9] =
    ["attn_out", "attn_lse", "k_proj", "v_proj", "q_proj", "mid", "norm_scale", "gate", "up"];

/// The graph's form of a remat policy.
pub fn remat_of(policy: &RematPolicy) -> Remat {
    match policy {
        RematPolicy::Named(name) => match name.as_str() {
            "none" => Remat::SaveAll,
            "minimal" => Remat::SaveNamed(MINIMAL.map(String::from).to_vec()),
            _ => Remat::SaveNothing,
        },
        RematPolicy::Save { save } => Remat::SaveNamed(save.clone()),
        RematPolicy::Offload { save, offload } => {
            Remat::Offload { save: save.clone(), offload: offload.clone() }
        }
    }
}

/// Every `each`-th slice of x [l, …] from `place` on, [l / each, …].
fn every<'g>(x: Tensor<'g>, each: usize, place: usize) -> Tensor<'g> {
    let (layers, rest) = (x.dim(0), x.shape()[1..].to_vec());
    let split = [&[layers / each, each], &rest[..]].concat();
    let merged = [&[layers / each], &rest[..]].concat();
    x.reshape(&split).slice_dim(1, place, place + 1).reshape(&merged)
}

impl Llama {
    pub fn new(config: &Config, parallel: Parallel) -> Llama {
        let t = &config.train;
        Llama {
            model: config.model.clone(),
            specs: exclude_from_decay(
                param_specs(&config.model, t.scan_layers),
                &config.optimizer.no_decay,
            ),
            parallel,
            dtype: t.dtype.into(),
            scan_layers: t.scan_layers,
            layers_per_step: t.scan_unroll,
            remat: remat_of(&t.remat),
            attention: t.attention_backend,
            loss: LossOptions {
                soft_cap: config.model.logits_soft_cap,
                z_loss: t.z_loss,
                label_smoothing: t.label_smoothing,
                chunk: t.loss_chunk,
            },
        }
    }

    /// Refuses what this model cannot do as configured: a mesh that does not divide it, an
    /// attention backend that does not fit, a remat policy with names that no value has, parameters
    /// without decay that there are not.
    pub fn check(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
        parallel.validate(config)?;
        attention::check(config, parallel)?;
        params::check_no_decay(&config.model, &config.optimizer.no_decay)?;
        let remat = &config.train.remat;
        if matches!(remat, RematPolicy::Offload { .. }) && parallel.platform == Platform::Cpu {
            return Err(UserError(
                "train: remat.offload wants pinned host memory beside the device's, which the platform cpu has not; use save"
                    .to_string(),
            ));
        }
        let wanted = remat.names();
        if wanted.is_empty() {
            return Ok(());
        }
        let names = Llama::new(config, parallel.clone()).layer_value_names(config);
        match wanted.into_iter().find(|name| !names.contains(name)) {
            Some(unknown) => Err(UserError(format!(
                "train: remat names {unknown:?}, which no value of a layer has; there are {}",
                names.join(", ")
            ))),
            None => Ok(()),
        }
    }

    /// Names of the values that a remat policy may keep.
    fn layer_value_names(&self, config: &Config) -> Vec<String> {
        let mut types: Vec<Type> = self.specs.iter().map(ParamSpec::ty).collect();
        let rows = self.parallel.batch_shards();
        types.push(Type::new(DType::I32, &[rows, config.train.sequence_length]));
        let function = Function::with_parameters(&types, |_, p| {
            let (tokens, parameters) = p.split_last().expect("tokens come last");
            let batch = Batch { tokens: *tokens, segments: None, positions: None };
            vec![self.hidden(parameters, batch, None)]
        });
        function.value_names().iter().map(|n| n.to_string()).collect()
    }

    /// Sums of the training loss over `targets` (i32 [b, t]). `dropout` is a u32 scalar that
    /// differs from step to step.
    pub fn loss<'g>(
        &self,
        params: &[Tensor<'g>],
        batch: Batch<'g>,
        targets: Tensor<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> LossSums<'g> {
        if self.uses_zigzag() {
            let (batch, targets) =
                (batch.to_zigzag(&self.parallel), self.parallel.to_zigzag(targets));
            return self.zigzag().loss(params, batch, targets, dropout);
        }
        linear_cross_entropy(
            self.states(params, batch, dropout),
            self.output_weight(params),
            targets,
            self.loss,
            &self.parallel,
        )
    }

    /// Whether training brings its batches into the zigzag layout.
    pub fn uses_zigzag(&self) -> bool {
        attention::uses_zigzag(self.attention, &self.parallel)
    }

    /// The attention of this model over sequences of `length` tokens.
    pub fn attention_spec(&self, length: usize) -> AttentionSpec<'_> {
        AttentionSpec::resolve(self.attention, &self.model, &self.parallel, length)
    }

    /// The implementation in which training on sequences of `length` tokens computes attention.
    pub fn attention_form(&self, length: usize) -> Backend {
        match self.uses_zigzag() {
            true => self.zigzag().attention_spec(length).backend,
            false => self.attention_spec(length).backend,
        }
    }

    /// The model for batches in the layout of [`Parallel::to_zigzag`].
    fn zigzag(&self) -> Llama {
        Llama { parallel: self.parallel.zigzag(), ..self.clone() }
    }

    /// Weight of the output projection, [v, d].
    pub(super) fn output_weight<'g>(&self, params: &[Tensor<'g>]) -> Tensor<'g> {
        let name = if self.model.tie_word_embeddings {
            "model.embed_tokens.weight"
        } else {
            "lm_head.weight"
        };
        self.outer(params).get(name)
    }

    /// Hidden states after the final norm, [b, t, d].
    pub fn hidden<'g>(
        &self,
        params: &[Tensor<'g>],
        batch: Batch<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> Tensor<'g> {
        if self.uses_zigzag() {
            let batch = batch.to_zigzag(&self.parallel);
            let x = self.zigzag().states(params, batch, dropout);
            return self.parallel.from_zigzag(x);
        }
        self.states(params, batch, dropout)
    }

    /// [`Llama::hidden`] of a batch as it lies on the devices.
    fn states<'g>(
        &self,
        params: &[Tensor<'g>],
        batch: Batch<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> Tensor<'g> {
        let g = batch.tokens.graph();
        let dropout = dropout.filter(|_| self.model.dropout_rate > 0.0);
        let mut x = self.embed(params, batch.tokens);
        if let Some(key) = dropout.filter(|_| self.model.add_embedding_dropout) {
            x = self.drop(Key::new(g, 0).fold_in(key).fold(u32::MAX), x);
        }
        let positions = batch.positions;
        let positions = positions.unwrap_or_else(|| default_positions(g, batch.tokens.dim(1)));
        let [cosine, sine] = rope_tables(&self.model, positions, None);
        let context = Context { cosine, sine, segments: batch.segments, dropout };
        x = if self.scan_layers {
            self.scanned(g, params, x, context)
        } else {
            self.unrolled(g, params, x, context)
        };
        let norm = self.outer(params).get("model.norm.weight");
        self.whole_sequence(rms_norm(x, norm, self.model.rms_norm_eps))
    }

    /// Embeddings of tokens i32 [b, t] in the compute type, [b, t, d].
    pub(super) fn embed<'g>(&self, params: &[Tensor<'g>], tokens: Tensor<'g>) -> Tensor<'g> {
        let table = self.outer(params).get("model.embed_tokens.weight");
        let x = self.parallel.embed(table, tokens).convert(self.dtype);
        self.parallel.shard_residual(x)
    }

    /// Logits of the token after each of `tokens` (i32 [b, t]), f32 [b, t, v].
    pub fn token_logits<'g>(&self, params: &[Tensor<'g>], tokens: Tensor<'g>) -> Tensor<'g> {
        let batch = Batch { tokens, segments: None, positions: None };
        let x = self.hidden(params, batch, None);
        let weight = self.output_weight(params).convert(x.dtype());
        let logits = x.einsum_as("btd,vd->btv", weight, DType::F32);
        soft_cap(logits, self.model.logits_soft_cap)
    }

    /// The parameters outside the layers.
    pub(super) fn outer<'g>(&self, params: &[Tensor<'g>]) -> Params<'g> {
        let outside = |s: &&ParamSpec| s.stacked.is_none() && s.layer.is_none();
        self.select(params, |s| outside(&s))
    }

    pub(super) fn select<'g>(
        &self,
        params: &[Tensor<'g>],
        keep: impl Fn(&ParamSpec) -> bool,
    ) -> Params<'g> {
        let pairs = self.specs.iter().zip(params).filter(|(s, _)| keep(s));
        Params::new(pairs.map(|(s, p)| (s.key, *p)))
    }

    fn scanned<'g>(
        &self,
        g: &'g Graph,
        params: &[Tensor<'g>],
        x: Tensor<'g>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let stacked: Vec<Tensor<'g>> = self
            .specs
            .iter()
            .zip(params)
            .filter(|(s, _)| s.stacked.is_some())
            .map(|(_, p)| *p)
            .collect();
        let layers = g.iota(&Type::new(DType::U32, &[self.model.num_hidden_layers]), 0);
        let layer = self.layer_function(x.ty(), params, &context);
        let inputs = [&[layers], &stacked[..]].concat();
        let each = self.layers_per_step;
        if each == 1 {
            return g.scan_function(layer, &context.tensors(), &[x], &inputs, self.remat.clone()).0
                [0];
        }
        // Inputs of the first layer of each step, then of the second, …
        let places = (0..each).flat_map(|place| inputs.iter().map(move |t| every(*t, each, place)));
        let inputs: Vec<Tensor<'g>> = places.collect();
        let fixed = context.tensors().len();
        let carried = context.tensors().into_iter().chain([x]).map(|t| t.ty());
        let sliced = inputs.iter().map(|t| t.ty().with_shape(&t.shape()[1..]));
        let types: Vec<Type> = carried.chain(sliced).collect();
        let body = Function::with_parameters(&types, |g, p| {
            let (context, rest) = p.split_at(fixed);
            let mut x = rest[0];
            for own in rest[1..].chunks(stacked.len() + 1) {
                let arguments = [context, &[x], own].concat();
                x = self.one_layer(g, &layer, &arguments);
            }
            vec![x]
        });
        g.scan_function(body, &context.tensors(), &[x], &inputs, Remat::SaveAll).0[0]
    }

    /// One layer under the remat policy.
    fn one_layer<'g>(
        &self,
        g: &'g Graph,
        layer: &Function,
        arguments: &[Tensor<'g>],
    ) -> Tensor<'g> {
        match self.remat {
            Remat::SaveAll => g.inline(layer, arguments)[0],
            _ => g.checkpoint_function(layer.clone(), self.remat.clone(), arguments)[0],
        }
    }

    fn unrolled<'g>(
        &self,
        g: &'g Graph,
        params: &[Tensor<'g>],
        x: Tensor<'g>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let body = self.layer_function(x.ty(), params, &context);
        let mut x = x;
        for layer in 0..self.model.num_hidden_layers {
            let own = self
                .specs
                .iter()
                .zip(params)
                .filter(|(s, _)| s.layer == Some(layer))
                .map(|(_, p)| *p);
            let number = g.scalar(DType::U32, layer as f64);
            let arguments: Vec<_> =
                context.tensors().into_iter().chain([x, number]).chain(own).collect();
            x = self.one_layer(g, &body, &arguments);
        }
        x
    }

    /// One layer as a function: context, x, number of the layer, parameters → x.
    fn layer_function(&self, x: Type, params: &[Tensor<'_>], context: &Context<'_>) -> Function {
        let of_layer = |s: &ParamSpec| s.stacked.is_some() || s.layer == Some(0);
        let own = self.specs.iter().zip(params).filter(|(s, _)| of_layer(s));
        let (specs, weights): (Vec<_>, Vec<_>) = own.unzip();
        let mut types: Vec<Type> = context.tensors().iter().map(|t| t.ty()).collect();
        let fixed = types.len();
        types.extend([x, Type::scalar(DType::U32)]);
        let one = |(s, w): (&&ParamSpec, &&Tensor<'_>)| Type::new(w.dtype(), s.tensor_shape());
        types.extend(specs.iter().zip(&weights).map(one));
        Function::with_parameters(&types, |g, p| {
            let params = Params::new(specs.iter().zip(&p[fixed + 2..]).map(|(s, t)| (s.key, *t)));
            vec![self.layer(
                g,
                &params,
                p[fixed],
                p[fixed + 1],
                Context::like(&p[..fixed], context),
            )]
        })
    }
}
