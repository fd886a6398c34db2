//! NF4 as bitsandbytes computes it: fixture by `scripts/make_nf4_fixture.py`.

use std::path::Path;

use llama3_tpu::dtype::DType;
use llama3_tpu::hf::safetensors::Weights;
use llama3_tpu::quantization::nf4::{NestedScales, dequantize, dynamic_table, quantize};

use crate::support::decode;

/// The bytes of a tensor of the fixture as elements of `dtype`.
fn read(name: &str, dtype: DType) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lora/nf4.safetensors");
    let weights = Weights::open_file(&path).unwrap();
    let tensor = weights.get(name).unwrap();
    let mut bytes = vec![0; tensor.shape.iter().product::<usize>() * dtype.size()];
    weights.read_as(name, dtype, &mut bytes).unwrap();
    bytes
}

fn floats(name: &str) -> Vec<f32> {
    decode(DType::F32, &read(name, DType::F32)).into_iter().map(|x| x as f32).collect()
}

#[test]
fn codes_and_scales_are_those_of_bitsandbytes_to_the_last_bit() {
    let (codes, scales) = quantize(&floats("matrix"));
    assert!(codes == read("weight", DType::U8), "codes differ");
    let nested = NestedScales::new(&scales);
    assert_eq!(nested.codes, read("weight.absmax", DType::U8));
    assert_eq!(nested.scales, floats("weight.nested_absmax"));
    assert_eq!(dynamic_table(), floats("weight.nested_quant_map"));
    let state = read("weight.quant_state.bitsandbytes__nf4", DType::U8);
    let state: serde_json::Value = serde_json::from_slice(&state).unwrap();
    assert_eq!(state["nested_offset"].as_f64().map(|x| x as f32), Some(nested.offset));
    assert_eq!(dequantize(&codes, &nested.dequantize()), floats("dequantized"));
}
