//! `export`: a run's weights as a Hugging Face directory that other programs load unchanged. What
//! was written is read back and its logits compared with the checkpoint's before it counts.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use crate::atomic_file::AtomicFolder;
use crate::dtype::DType;
use crate::error::UserError;
use crate::generate::LoadedModel;
use crate::graph::sharding::{ArraySpec, PartitionSpec};
use crate::graph::{Module, Type};
use crate::hf::safetensors::{MAX_SHARD_BYTES, TensorSpec, WeightsWriter};
use crate::hf::{HfConfig, bitsandbytes, peft};
use crate::llama::params::{LayerIndex, Role, param_specs};
use crate::pjrt::as_bytes;
use crate::quantization::nf4;
use crate::runtime::array::Array;
use crate::runtime::{Input, Runtime};
use crate::weights::ModelSource;
use crate::weights::adapter::tensor_specs;

/// Tokens of the text on which logits are compared.
const COMPARED: usize = 16;

/// What was written, and how far its logits are from the checkpoint's.
#[derive(Clone, Debug)]
pub struct Report {
    pub tensors: usize,
    pub bytes: u64,
    /// The directory.
    pub out: PathBuf,
    /// Largest absolute difference of a logit, and the largest logit.
    pub difference: f32,
    pub largest: f32,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { tensors, bytes, out, difference, largest } = self;
        let (size, out) = (*bytes as f64 / 1e6, out.display());
        write!(
            f,
            "exported {tensors} tensors, {size:.1} MB, to {out}; logits differ from the \
             checkpoint's by at most {difference:.1e} (largest {largest:.1})"
        )
    }
}

/// How the weights of a directory are stored.
#[derive(Clone, Copy, Debug)]
pub struct WeightForm {
    /// f32, bf16 or f16.
    pub dtype: DType,
    /// Whether the matrices of the layers are in NF4, as bitsandbytes has them.
    pub nf4: bool,
}

/// Writes the model of `source` to the new directory `out`. The directory appears when it is
/// complete and was compared.
pub fn export(
    runtime: &Runtime,
    source: &ModelSource,
    out: &Path,
    form: WeightForm,
) -> Result<Report> {
    let dtype = form.dtype;
    let tensors = param_specs(&source.model, false);
    let tensors: Vec<(TensorSpec, bool)> = tensors
        .iter()
        .map(|s| {
            let is_in_nf4 = form.nf4 && s.role == Role::Matrix && s.layer != LayerIndex::None;
            (TensorSpec::new(s.name.clone(), dtype, s.tensor_shape()), is_in_nf4)
        })
        .collect();
    check_blocks(&tensors)?;
    let tokenizer = source.tokenizer()?;
    let config = HfConfig {
        model: source.model.clone(),
        bos_token_id: tokenizer.bos(),
        eos_token_ids: source.end_tokens(&tokenizer),
        pad_token_id: tokenizer.pad(),
    };
    // Refused before anything is written where no known architecture has the model's switches.
    config.to_json(dtype).map_err(|why| UserError(format!("export: {why}")))?;
    let folder = create(out)?;
    let specs = write_weights(source, folder.path(), &tensors)?;
    config.write_quantized(folder.path(), dtype, form.nf4.then(bitsandbytes::settings))?;
    tokenizer.save(folder.path())?;
    let written = ModelSource::open(&folder.path().display().to_string())?;
    check_nf4(source, &written, &tensors)?;
    finish(runtime, source, &written, folder, out, &specs)
}

/// Writes the adapter of `source` to the new directory `out` as PEFT does, with its tensors as
/// `dtype`, compared as [`export`] does.
pub fn export_adapter(
    runtime: &Runtime,
    source: &ModelSource,
    out: &Path,
    dtype: DType,
) -> Result<Report> {
    let adapter = source.adapter.as_ref().context("export: no adapter")?;
    let named = tensor_specs(&source.model, &adapter.lora).into_iter();
    let specs: Vec<_> = named.map(|spec| TensorSpec { dtype, ..spec }).collect();
    let folder = create(out)?;
    let mut writer = peft::create(folder.path(), &adapter.lora, source.base_name(), &specs)?;
    for spec in &specs {
        let mut bytes = vec![0; spec.bytes() as usize];
        adapter.tensor(spec, &mut bytes)?;
        writer.tensor(&spec.name, &bytes)?;
    }
    writer.finish()?;
    source.tokenizer()?.save(folder.path())?;
    let base = ModelSource::open(source.base_name())?;
    let mut written = base.with_adapter(folder.path())?;
    if let Some(read) = &mut written.adapter {
        read.lora.base = adapter.lora.base;
    }
    finish(runtime, source, &written, folder, out, &specs)
}

/// Compares what was written with its source, and gives the folder its name.
fn finish(
    runtime: &Runtime,
    source: &ModelSource,
    written: &ModelSource,
    folder: AtomicFolder,
    out: &Path,
    specs: &[TensorSpec],
) -> Result<Report> {
    let (difference, largest) = compare(runtime, source, written)?;
    // Rounding each weight to 8 bits moves a logit by a few of its last bits; anything more is
    // another model. Four bits move it by a part of its size; there the matrices are compared too.
    let has = |dtype| specs.iter().any(|spec| spec.dtype == dtype);
    let allowed = match (has(DType::U8), has(DType::BF16) || has(DType::F16)) {
        (true, _) => largest,
        (false, true) => 0.05 * largest.max(1.0),
        (false, false) => 1e-4,
    };
    if difference.is_nan() || difference > allowed {
        bail!(
            "export: logits of {} differ by {difference} from the checkpoint's, of which the \
             largest is {largest}",
            out.display()
        );
    }
    folder.commit().with_context(|| format!("export: cannot write {}", out.display()))?;
    let bytes = specs.iter().map(TensorSpec::bytes).sum();
    Ok(Report { tensors: specs.len(), bytes, out: out.to_path_buf(), difference, largest })
}

/// A temporary folder that will be `out`, where nothing is yet.
fn create(out: &Path) -> Result<AtomicFolder> {
    AtomicFolder::create(out).map_err(|e| match e.kind() {
        ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists => UserError(format!(
            "export: {} is not empty; name another --out or remove it",
            out.display()
        ))
        .into(),
        _ => anyhow!(e).context(format!("export: cannot create {}", out.display())),
    })
}

/// Refuses NF4 for matrices whose rows are not whole blocks.
fn check_blocks(tensors: &[(TensorSpec, bool)]) -> Result<(), UserError> {
    let splits = |(spec, nf4): &&(TensorSpec, bool)| *nf4 && spec.shape[1] % nf4::BLOCK > 0;
    match tensors.iter().find(splits) {
        None => Ok(()),
        Some((spec, _)) => Err(UserError(format!(
            "export: --nf4 has blocks of {} and the rows of {} have {}; leave it out",
            nf4::BLOCK,
            spec.name,
            spec.shape[1]
        ))),
    }
}

/// Compares each matrix that was written in NF4 with what NF4 makes of its source, to the last bit:
/// logits alone could not tell a wrong matrix from a rounded one.
fn check_nf4(
    source: &ModelSource,
    written: &ModelSource,
    tensors: &[(TensorSpec, bool)],
) -> Result<()> {
    for (spec, _) in tensors.iter().filter(|(_, nf4)| *nf4) {
        let mut bytes = vec![0; spec.shape.iter().product::<usize>() * DType::F32.size()];
        written.tensor(&spec.name, &spec.shape, DType::F32, &mut bytes)?;
        let expected = source.rounded_to_nf4(&spec.name, [spec.shape[0], spec.shape[1]])?;
        if as_bytes(&expected) != &bytes[..] {
            bail!("export: {} in NF4 was not read back as it was written", spec.name);
        }
    }
    Ok(())
}

/// Writes tensors, each as it is or, where that is said, in NF4. Gives what the files hold.
fn write_weights(
    source: &ModelSource,
    folder: &Path,
    tensors: &[(TensorSpec, bool)],
) -> Result<Vec<TensorSpec>> {
    let stored = |(spec, nf4): &(TensorSpec, bool)| match nf4 {
        true => bitsandbytes::tensor_specs(&spec.name, [spec.shape[0], spec.shape[1]]),
        false => vec![spec.clone()],
    };
    let specs: Vec<TensorSpec> = tensors.iter().flat_map(stored).collect();
    let mut writer = WeightsWriter::create(folder, &specs, MAX_SHARD_BYTES)?;
    for (spec, nf4) in tensors {
        let parts = match nf4 {
            true => source.tensor_in_nf4(&spec.name, [spec.shape[0], spec.shape[1]])?,
            false => {
                let mut bytes = vec![0; spec.bytes() as usize];
                source.tensor(&spec.name, &spec.shape, spec.dtype, &mut bytes)?;
                vec![bytes]
            }
        };
        for (part, bytes) in stored(&(spec.clone(), *nf4)).iter().zip(parts) {
            writer.tensor(&part.name, &bytes)?;
        }
    }
    writer.finish()?;
    Ok(specs)
}

/// Largest difference between the logits of a checkpoint and of what was written of it, and the
/// largest logit.
fn compare(runtime: &Runtime, source: &ModelSource, written: &ModelSource) -> Result<(f32, f32)> {
    let before = logits(runtime, &LoadedModel::load(runtime, source)?)?;
    let after = logits(runtime, &LoadedModel::load(runtime, written)?)?;
    let largest = before.iter().fold(0.0_f32, |m, x| m.max(x.abs()));
    // NaN survives: a comparison with it fails.
    let difference = before.iter().zip(&after).map(|(a, b)| (a - b).abs());
    Ok((difference.fold(0.0, |m, d| if d > m || d.is_nan() { d } else { m }), largest))
}

/// Logits of a fixed sequence of tokens, [tokens, vocabulary].
fn logits(runtime: &Runtime, model: &LoadedModel) -> Result<Vec<f32>> {
    let llama = &model.llama;
    let length = COMPARED.min(llama.model.max_position_embeddings);
    let tokens = ArraySpec::replicated(Type::new(DType::I32, &[1, length]));
    let module = Module::trace("logits", llama.parallel.declared(), |p| {
        let parameters = llama.parameter_arrays(llama.dtype);
        let parameters: Vec<_> = parameters.iter().map(|array| p.argument(array)).collect();
        let logits = llama.token_logits(&parameters, p.argument(&tokens));
        vec![(logits, PartitionSpec::replicated(3))]
    });
    let ids = (0..length).map(|i| (i * 7919 + 1) % llama.model.vocab_size);
    let bytes: Vec<u8> = ids.flat_map(|id| (id as i32).to_le_bytes()).collect();
    let tokens = Array::from_host(&runtime.devices, &tokens.ty, &tokens.spec, &bytes)?;
    let inputs = model.parameters.iter().chain([&tokens]).map(Input::Borrowed).collect();
    Ok(runtime.compile(&module)?.run(inputs)?[0].to_f32()?)
}
