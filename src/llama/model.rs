//! The whole network: embedding, layers, final norm, and the loss on top.

use super::attention::{self, AttentionSpec, Backend};
use super::layer::{Context, Layer};
use super::layers::{LayerLoop, LayerNumber, PerLayer};
use super::loss::{LossOptions, LossSums, linear_cross_entropy, soft_cap};
use super::low_precision::LowPrecision;
use super::norm::rms_norm;
use super::param_tree::ParamTree;
use super::params::{
    self, Content, ParamSpec, check_lora, exclude_from_decay, in_rounds, lora_specs, param_specs,
    with_matrices_in,
};
use super::pipeline;
use super::remat::remat_of;
use super::rope::{default_positions, rope_tables};
use crate::config::{AttentionBackend, Config, LoraConfig, ModelConfig, RematPolicy};
use crate::dtype::DType;
use crate::error::UserError;
use crate::graph::ops::random::Key;
use crate::graph::sharding::ArraySpec;
use crate::graph::{Function, Tensor, Type};
use crate::hardware::Platform;
use crate::parallel::Parallel;
use crate::tree;

/// Refuses parts of quantized weights that the mesh does not divide, though it divides the model.
fn check_shards(specs: &[ParamSpec], parallel: &Parallel) -> Result<(), UserError> {
    let divides = |p: &&ParamSpec| parallel.divides(&parallel.parameter(&p.dims), &p.shape);
    let mut parts = specs.iter().filter(|spec| spec.content != Content::Tensor);
    match parts.find(|spec| !divides(spec)) {
        None => Ok(()),
        Some(spec) => Err(UserError(format!(
            "mesh: {} does not divide {} {:?} as lora.base keeps it; use base=\"int8\" or a \
             smaller axis",
            parallel.mesh, spec.name, spec.shape
        ))),
    }
}

/// One batch of a program.
#[derive(Clone, Copy, Debug)]
pub struct Batch<'g> {
    /// i32 [b, t].
    pub tokens: Tensor<'g>,
    /// Segment id of each token, i32 [b, t], under document masking.
    pub segments: Option<Tensor<'g>>,
    /// Position of each token, i32 [b, t], where they are not 0, 1, …
    pub positions: Option<Tensor<'g>>,
}

tree!(Batch { tokens, segments, positions });

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
    /// Adapters, if it has some.
    pub lora: Option<LoraConfig>,
    pub specs: Vec<ParamSpec>,
    pub parallel: Parallel,
    /// The type that layers compute in.
    pub dtype: DType,
    pub scan_layers: bool,
    pub layer_loop: LayerLoop,
    /// The backend that is asked for; see [`Llama::attention_backend`].
    attention: AttentionBackend,
    low_precision: Option<LowPrecision>,
    /// Micro-batches in a pipeline, if a number is asked for.
    pub micro_batches: Option<usize>,
    /// How often they go around.
    pub(super) pipeline_repeats: usize,
    pub(super) loss: LossOptions,
}

impl Llama {
    /// The model as a configuration trains it.
    pub fn new(config: &Config, parallel: Parallel) -> Llama {
        let (model, t) = (&config.model, &config.train);
        let specs = match &config.lora {
            None => with_matrices_in(param_specs(model, t.scan_layers), t.parameter_dtype.into()),
            Some(lora) => lora_specs(model, lora, t.scan_layers),
        };
        let specs = in_rounds(specs, parallel.stages(), config.parallel.pipeline_repeats);
        Llama {
            model: model.clone(),
            lora: config.lora.clone(),
            specs: exclude_from_decay(specs, &config.optimizer.no_decay),
            parallel,
            dtype: t.dtype.into(),
            scan_layers: t.scan_layers,
            layer_loop: LayerLoop { scan_unroll: t.scan_unroll, remat: remat_of(&t.remat) },
            attention: t.attention_backend,
            low_precision: LowPrecision::new(t),
            micro_batches: config.parallel.pipeline_micro_batches,
            pipeline_repeats: config.parallel.pipeline_repeats,
            loss: LossOptions {
                soft_cap: model.logits_soft_cap,
                z_loss: t.z_loss,
                label_smoothing: t.label_smoothing,
                chunk: t.loss_chunk,
                frozen_weight: config.lora.is_some(),
            },
        }
    }

    /// The model as generation and evaluation hold it: parameters in the compute type, nothing of
    /// training.
    pub fn inference(
        model: &ModelConfig,
        parallel: Parallel,
        dtype: DType,
        scan_layers: bool,
    ) -> Llama {
        Llama {
            model: model.clone(),
            specs: param_specs(model, scan_layers),
            lora: None,
            parallel,
            dtype,
            scan_layers,
            layer_loop: LayerLoop::inference(),
            attention: AttentionBackend::Auto,
            low_precision: None,
            micro_batches: None,
            pipeline_repeats: 1,
            loss: LossOptions {
                soft_cap: model.logits_soft_cap,
                chunk: 512,
                ..LossOptions::default()
            },
        }
    }

    /// The same model with adapters, if there are some.
    pub fn with_adapters_of(self, lora: Option<&LoraConfig>) -> Llama {
        match lora {
            None => self,
            Some(lora) => Llama {
                specs: lora_specs(&self.model, lora, self.scan_layers),
                lora: Some(lora.clone()),
                ..self
            },
        }
    }

    /// How many parameters, the first ones, no step changes.
    pub fn frozen(&self) -> usize {
        self.specs.iter().take_while(|spec| !spec.is_trained).count()
    }

    /// Whether a training step draws random numbers.
    pub fn is_random(&self) -> bool {
        self.model.dropout_rate > 0.0
            || self.lora.as_ref().is_some_and(|lora| lora.dropout > 0.0)
            || self.low_precision.is_some_and(|how| how.stochastic_rounding)
    }

    /// The parameters, in the order of `specs`, as arrays of `dtype`.
    pub fn parameter_arrays(&self, dtype: DType) -> Vec<ArraySpec> {
        let sharded =
            |p: &ParamSpec| ArraySpec::new(p.held_as(dtype), self.parallel.parameter(&p.dims));
        self.specs.iter().map(sharded).collect()
    }

    /// Refuses what this model cannot do as configured: a mesh that does not divide it, an
    /// attention backend that does not fit, a remat policy with names that no value has, parameters
    /// without decay that there are not.
    pub fn check(config: &Config, parallel: &Parallel) -> Result<(), UserError> {
        config.check_each_size(|config| {
            parallel.validate(config)?;
            pipeline::check(config, parallel)
        })?;
        attention::check(config, parallel)?;
        config.lora.as_ref().map_or(Ok(()), |lora| check_lora(&config.model, lora))?;
        let specs = Llama::new(config, parallel.clone()).specs;
        check_shards(&specs, parallel)?;
        params::check_no_decay(&specs, &config.optimizer.no_decay)?;
        let remat = &config.train.remat;
        if matches!(remat, RematPolicy::Offload { .. }) && parallel.platform == Platform::Cpu {
            return Err(UserError(
                "train: remat.offload needs pinned host memory, which the platform cpu does not have; use save"
                    .to_string(),
            ));
        }
        let saved = remat.names();
        if saved.is_empty() {
            return Ok(());
        }
        let names = Llama::new(config, parallel.clone()).layer_value_names(config);
        match saved.into_iter().find(|name| !names.contains(name)) {
            Some(unknown) => Err(UserError(format!(
                "train: remat names {unknown:?}, which no value of a layer has; there are {}",
                names.join(", ")
            ))),
            None => Ok(()),
        }
    }

    /// Names of the values that a remat policy may keep.
    fn layer_value_names(&self, config: &Config) -> Vec<String> {
        let rows = self.parallel.batch_shards();
        let tokens = Type::new(DType::I32, &[rows, config.train.sequence_length]);
        let function = Function::build(|g| {
            let parameters: Vec<_> = self.specs.iter().map(|s| g.parameter(s.ty())).collect();
            let batch = Batch { tokens: g.parameter(tokens), segments: None, positions: None };
            vec![self.hidden(&parameters, batch, None)]
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
            let parallel = &self.parallel;
            let (batch, targets) = (batch.to_zigzag(parallel), parallel.to_zigzag(targets));
            return self.zigzag().loss(params, batch, targets, dropout);
        }
        let params = self.tree(params);
        let hidden = self.hidden_states(&params, batch, dropout);
        linear_cross_entropy(hidden, params.output_weight(), targets, self.loss, &self.parallel)
    }

    /// Whether training brings its batches into the zigzag layout.
    pub fn uses_zigzag(&self) -> bool {
        attention::uses_zigzag(self.attention, &self.parallel)
    }

    /// The same model with another attention backend than the configuration names.
    pub fn with_attention(self, attention: AttentionBackend) -> Llama {
        Llama { attention, ..self }
    }

    /// The same model with another remat policy than the configuration names.
    pub fn with_remat(mut self, remat: &RematPolicy) -> Llama {
        self.layer_loop.remat = remat_of(remat);
        self
    }

    /// The attention of this model over sequences of `length` tokens.
    pub fn attention_spec(&self, length: usize) -> AttentionSpec<'_> {
        AttentionSpec::resolve(self.attention, &self.model, &self.parallel, length)
    }

    /// The implementation by which training on sequences of `length` tokens computes attention.
    pub fn attention_backend(&self, length: usize) -> Backend {
        match self.uses_zigzag() {
            true => self.zigzag().attention_spec(length).backend,
            false => self.attention_spec(length).backend,
        }
    }

    /// The model for batches in the layout of [`Parallel::to_zigzag`].
    pub fn zigzag(&self) -> Llama {
        Llama { parallel: self.parallel.zigzag(), ..self.clone() }
    }

    /// The model for batches whose rows are those of each stage of a pipeline in turn.
    pub(super) fn in_stages(&self) -> Llama {
        Llama { parallel: self.parallel.in_stages(), ..self.clone() }
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
            let x = self.zigzag().hidden_states(&self.tree(params), batch, dropout);
            return self.parallel.from_zigzag(x);
        }
        self.hidden_states(&self.tree(params), batch, dropout)
    }

    /// [`Llama::hidden`] of a batch in the order that the devices hold it.
    fn hidden_states<'g>(
        &self,
        params: &ParamTree<'g>,
        batch: Batch<'g>,
        dropout: Option<Tensor<'g>>,
    ) -> Tensor<'g> {
        let g = batch.tokens.graph();
        let dropout = dropout.filter(|_| self.is_random());
        let mut x = self.embed(params, batch.tokens);
        if let Some(word) = dropout.filter(|_| self.model.add_embedding_dropout) {
            x = self.dropout(Key::new(g, 0).fold_in(word).fold(u32::MAX), x);
        }
        let default = || default_positions(g, batch.tokens.dim(1));
        let rope = rope_tables(&self.model, batch.positions.unwrap_or_else(default), None);
        let context = Context { rope, segments: batch.segments, dropout };
        let x = self.layers(&params.layers, x, batch.positions, context);
        self.all_gather_sequence(rms_norm(x, params.norm, self.model.rms_norm_eps))
    }

    /// All layers on x [b, t, d].
    fn layers<'g>(
        &self,
        layers: &PerLayer<Layer<'g>>,
        x: Tensor<'g>,
        positions: Option<Tensor<'g>>,
        context: Context<'g>,
    ) -> Tensor<'g> {
        let layer = |x, layer: Layer<'g>, number: LayerNumber<'g>| {
            (self.train_layer(&layer, x, number, &context), ())
        };
        match (layers, &self.low_precision) {
            (PerLayer::Stacked(all), _) if self.parallel.stages() > 1 => {
                self.pipeline(all, x, positions, context)
            }
            (layers, Some(how)) => {
                let rounded = |layer: Layer<'g>| layer.rounded(how, &self.parallel);
                self.layer_loop.apply(x.graph(), &layers.clone().convert(rounded), x, layer).0
            }
            (layers, None) => self.layer_loop.apply(x.graph(), layers, x, layer).0,
        }
    }

    /// The parameters, given in the order of `specs`, as a tree.
    pub(super) fn tree<'g>(&self, params: &[Tensor<'g>]) -> ParamTree<'g> {
        let scale = self.lora.as_ref().map_or(1.0, LoraConfig::scale);
        ParamTree::new(&self.specs, params, scale)
    }

    /// Embeddings of tokens i32 [b, t] in the compute type, [b, t, d].
    pub(super) fn embed<'g>(&self, params: &ParamTree<'g>, tokens: Tensor<'g>) -> Tensor<'g> {
        let x = self.parallel.embed(params.embed_tokens, tokens, self.dtype);
        self.parallel.shard_residual(x)
    }

    /// Logits of the token after each of `tokens` (i32 [b, t]), f32 [b, t, v].
    pub fn token_logits<'g>(&self, params: &[Tensor<'g>], tokens: Tensor<'g>) -> Tensor<'g> {
        let batch = Batch { tokens, segments: None, positions: None };
        let x = self.hidden(params, batch, None);
        let weight = self.tree(params).output_weight().convert(x.dtype());
        let logits = x.einsum_as("btd,vd->btv", weight, DType::F32);
        soft_cap(logits, self.loss.soft_cap)
    }
}
