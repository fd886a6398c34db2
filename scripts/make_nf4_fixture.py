"""Makes tests/data/lora/nf4.safetensors: a matrix and what bitsandbytes makes of it on a CPU, in its file form.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch numpy safetensors bitsandbytes==0.48.2
    /tmp/venv/bin/python scripts/make_nf4_fixture.py

`matrix` is the matrix; `weight` and what begins with it are the tensors that a model directory has in its place. (From 0.49 on the
CPU kernel rounds scales to a grid of 2^16 before it looks them up, which no other backend does.)
"""

import pathlib

import bitsandbytes
import torch
from bitsandbytes.functional import dequantize_4bit, quantize_4bit
from safetensors.torch import save_file

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/lora/nf4.safetensors"


def main() -> None:
    assert bitsandbytes.__version__.startswith("0.48"), bitsandbytes.__version__
    torch.manual_seed(4)
    deviations = torch.rand(80, 1) * 0.05 + 0.001
    matrix = (torch.randn(80, 256) * deviations).to(torch.bfloat16).float()
    matrix[3, 64:128] = 0.0
    codes, state = quantize_4bit(matrix, blocksize=64, compress_statistics=True, quant_type="nf4")
    tensors = {"matrix": matrix.to(torch.bfloat16), "dequantized": dequantize_4bit(codes, state), "weight": codes}
    tensors |= {f"weight.{name}": tensor for name, tensor in state.as_dict(packed=True).items()}
    save_file(tensors, OUT)


main()
