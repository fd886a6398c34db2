//! What a model costs: its parameters and the floating-point operations of a training step, from
//! the table of parameters.

use crate::config::{LoraConfig, ModelConfig};

use super::params::{lora_specs, param_specs};

/// Every number that the model trains.
pub fn parameter_count(m: &ModelConfig) -> u64 {
    param_specs(m, true).iter().map(|p| elements(&p.shape)).sum()
}

/// Every number that a run trains: all of the model, or its adapters.
pub fn trained_count(m: &ModelConfig, lora: Option<&LoraConfig>) -> u64 {
    match lora {
        None => parameter_count(m),
        Some(lora) => adapter_count(m, lora),
    }
}

fn adapter_count(m: &ModelConfig, lora: &LoraConfig) -> u64 {
    let specs = lora_specs(m, lora, true);
    specs.iter().filter(|p| p.is_trained).map(|p| elements(&p.shape)).sum()
}

/// Floating-point operations of one training step per token, by the causal count: 6 x the weights
/// of matrix products, head included, + 6 x layers x heads x head_dim x sequence. Frozen weights
/// have no gradient and count 4 times, their adapters 6 times.
pub fn flops_per_token(m: &ModelConfig, lora: Option<&LoraConfig>, sequence_length: usize) -> f64 {
    let frozen = lora.map(|lora| (adapter_count(m, lora), 2.0 * weights(m) as f64));
    let (adapters, saved) = frozen.unwrap_or_default();
    let attention = (m.num_attention_heads * m.head_dim * sequence_length) as f64;
    let products = (weights(m) + adapters) as f64;
    6.0 * (products + m.num_hidden_layers as f64 * attention) - saved
}

/// Numbers in the weights of matrix products, head included.
fn weights(m: &ModelConfig) -> u64 {
    let specs = param_specs(m, true);
    let matrices = specs.iter().filter(|p| p.tensor_shape().len() == 2);
    let all: u64 = matrices.map(|p| elements(&p.shape)).sum();
    // The lookup of an embedding multiplies nothing; one that is also the head does.
    let lookup = if m.tie_word_embeddings { 0 } else { (m.vocab_size * m.hidden_size) as u64 };
    all - lookup
}

fn elements(shape: &[usize]) -> u64 {
    shape.iter().map(|size| *size as u64).product()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    /// Sizes as their publishers state them; those of xlstm-jax follow from its code, which states
    /// none.
    const SIZES: &[(&str, u64)] = &[
        ("llama2-7b", 6_738_415_616),
        ("llama3-8b", 8_030_261_248),
        ("llama3-70b", 70_553_706_496),
        ("llama3.1-8b", 8_030_261_248),
        ("llama3.1-70b", 70_553_706_496),
        ("llama3.1-405b", 405_853_388_800),
        ("llama3.2-1b", 1_235_814_400),
        ("llama3.2-3b", 3_212_749_824),
        ("smollm2-135m", 134_515_008),
        ("tinyllama-1.1b", 1_100_048_384),
        ("xlstm-llama-165m", 162_220_800),
        ("xlstm-llama-1.3b", 1_420_396_544),
        ("xlstm-llama-7b", 6_863_196_160),
    ];

    fn model(name: &str) -> ModelConfig {
        Config::load(format!("configs/{name}.toml"), &[]).unwrap().model
    }

    #[test]
    fn published_models_have_their_published_size() {
        for (name, size) in SIZES {
            assert_eq!(parameter_count(&model(name)), *size, "{name}");
        }
    }

    fn small() -> ModelConfig {
        ModelConfig {
            vocab_size: 100,
            hidden_size: 16,
            num_hidden_layers: 2,
            num_attention_heads: 4,
            num_key_value_heads: 2,
            head_dim: 4,
            intermediate_size: 24,
            max_position_embeddings: 32,
            ..ModelConfig::default()
        }
    }

    #[test]
    fn parameters_are_counted_by_hand() {
        let mut model = small();
        // 100 x 16 embedding and head; q and o 16 x 16, k and v 16 x 8, mlp 3 x 16 x 24, two norms
        // of 16; a last norm of 16.
        let layer = 2 * 256 + 2 * 128 + 3 * 384 + 32;
        assert_eq!(parameter_count(&model), 2 * 1600 + 2 * layer + 16);
        model.tie_word_embeddings = true;
        model.qk_norm = true;
        model.attention_bias = true;
        model.mlp_bias = true;
        assert_eq!(
            parameter_count(&model),
            1600 + 2 * (layer + 8 + 16 + 8 + 8 + 16 + 24 + 24 + 16) + 16
        );
    }

    #[test]
    fn adapters_are_counted_by_hand() {
        let target = ["q_proj", "down_proj"].map(String::from).to_vec();
        let lora = LoraConfig { rank: 3, target, ..LoraConfig::default() };
        // q 16 x 16, down 16 x 24, in two layers.
        let adapters = 2 * 3 * (16 + 16 + 16 + 24);
        assert_eq!(trained_count(&small(), Some(&lora)), adapters);
        let weights = 2 * (2 * 256 + 2 * 128 + 3 * 384) + 1600;
        let expected = (4 * weights + 6 * adapters + 6 * 2 * 4 * 4 * 32) as f64;
        assert_eq!(flops_per_token(&small(), Some(&lora), 32), expected);
    }

    #[test]
    fn flops_follow_the_causal_count() {
        let layer = 2 * 256 + 2 * 128 + 3 * 384;
        let expected = (6 * (2 * layer + 1600) + 6 * 2 * 4 * 4 * 32) as f64;
        let mut model = small();
        assert_eq!(flops_per_token(&model, None, 32), expected);
        model.tie_word_embeddings = true;
        assert_eq!(flops_per_token(&model, None, 32), expected);
    }
}
