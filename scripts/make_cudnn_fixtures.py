"""Writes tests/data/cudnn: JAX's StableHLO for cuDNN's fused attention and its gradient, without locations.

Nothing is run, so neither a GPU nor cuDNN need be there. Needs: pip install jax

    python scripts/make_cudnn_fixtures.py
"""

import re
from pathlib import Path

import jax
import jax.numpy as jnp
from jax import export
from jax._src.cudnn import fused_attention_stablehlo as cudnn

ROOT = Path(__file__).resolve().parent.parent / "tests" / "data" / "cudnn"
BATCH, LENGTH, HEAD_DIM = 2, 256, 64
CAUSAL, FULL = cudnn.MaskType.CAUSAL, cudnn.MaskType.NO_MASK
# Heads, key heads, mask, sliding window, whether documents are kept apart.
CASES = {
    "causal": (4, 4, CAUSAL, None, False),
    "grouped": (4, 2, CAUSAL, None, False),
    "full": (4, 2, FULL, None, False),
    "window": (4, 2, CAUSAL, 100, False),
    "documents": (4, 2, CAUSAL, None, True),
}
TARGETS = [f"__cudnn$fmha{bias}Softmax{way}" for bias in ["", "ScaleBias"] for way in ["", "Backward"]]

# What JAX asks of the machine that it lowers on.
cudnn.check_cudnn_version = lambda: 92600
cudnn.check_compute_capability = lambda capability: True
cudnn.is_cuda_compute_capability_equal = lambda capability: False


def module(heads, kv_heads, mask_type, window, documents):
    def attention(q, k, v, segments):
        mask = segments[0][:, None, :, None] == segments[0][:, None, None, :] if segments else None
        return cudnn.dot_product_attention(q, k, v, mask=mask, scale=HEAD_DIM**-0.5, mask_type=mask_type,
                                           sliding_window_length=window)

    def both(q, k, v, dy, *segments):
        y, back = jax.vjp(lambda q, k, v: attention(q, k, v, segments), q, k, v)
        return y, *back(dy)

    shape = lambda heads: jax.ShapeDtypeStruct((BATCH, LENGTH, heads, HEAD_DIM), jnp.bfloat16)
    arguments = [shape(heads), shape(kv_heads), shape(kv_heads), shape(heads)]
    if documents:
        arguments.append(jax.ShapeDtypeStruct((BATCH, LENGTH), jnp.int32))
    allowed = [export.DisabledSafetyCheck.custom_call(t) for t in TARGETS]
    text = export.export(jax.jit(both), platforms=["cuda"], disabled_checks=allowed)(*arguments).mlir_module()
    text = re.sub(r"^#loc.*\n", "", text, flags=re.M)
    return re.sub(r" loc\((?:[^()]|\([^()]*\))*\)", "", text)


if __name__ == "__main__":
    ROOT.mkdir(parents=True, exist_ok=True)
    for name, case in CASES.items():
        (ROOT / f"{name}.mlir").write_text(f"// JAX {jax.__version__}\n{module(*case)}")
