"""Makes tests/data/low_precision.safetensors: matrix products in int8 and 8-bit floats and their gradients, in float64.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install numpy ml_dtypes safetensors
    /tmp/venv/bin/python scripts/make_low_precision_fixture.py

`x` [t, i] and a `wide` and a `narrow` weight [o, i] with the cotangent of each product; for every `FORMAT.GRANULARITY.WEIGHT` are
`y`, `dx` and `dw`. A number of few bits stands for itself times the scale of its row, column or tensor; every rounded operand is
multiplied out here as an ordinary float64 matrix, so nothing is shared with the products of the program but the rounding itself.
"""

import pathlib

import ml_dtypes
import numpy as np
from safetensors.numpy import save_file

OUT = pathlib.Path(__file__).resolve().parent.parent / "tests/data/low_precision.safetensors"
GROUPS = 2


def rounded(x, axis, kind, whole):
    """x as numbers of few bits times scales along `axis`, and those scales."""
    largest = {"int8": 127.0, "e4m3": 448.0, "e5m2": 57344.0}[kind]
    scale = np.abs(x).max(axis=None if whole else axis, keepdims=True) / largest
    scaled = x / scale
    if kind == "int8":
        return np.rint(scaled) * scale, scale
    dtype = {"e4m3": ml_dtypes.float8_e4m3fn, "e5m2": ml_dtypes.float8_e5m2}[kind]
    return scaled.astype(np.float32).astype(dtype).astype(np.float64) * scale, scale


def product(x, w, dy, forward, backward, whole):
    xr, _ = rounded(x, 1, forward, whole)
    wr, sw = rounded(w, 1, forward, whole)
    sw = np.broadcast_to(sw, (len(w), 1))
    by_row, s_row = rounded(dy * sw.T, 1, backward, whole)
    s_row = np.broadcast_to(s_row, (len(x), 1))
    by_row = by_row / sw.T
    dw = np.zeros_like(w)
    for rows in np.split(np.arange(len(x)), GROUPS):
        again, _ = rounded(xr[rows] * s_row[rows], 0, forward, whole)
        dw += by_row[rows].T @ (again / s_row[rows])
    return {"y": xr @ wr.T, "dx": by_row @ wr, "dw": dw}


def main() -> None:
    random = np.random.default_rng(7)
    normal = lambda *shape: random.standard_normal(shape).astype(np.float32).astype(np.float64)
    x = normal(12, 16) * np.exp(normal(12, 1))
    x = x.astype(np.float32).astype(np.float64)
    tensors = {"x": x}
    for name, out in [("wide", 24), ("narrow", 10)]:
        w, dy = normal(out, 16), normal(12, out)
        tensors |= {name: w, f"dy.{name}": dy}
        for kind, forward, backward in [("int8", "int8", "int8"), ("fp8", "e4m3", "e5m2")]:
            for granularity in ["channel", "tensor"]:
                results = product(x, w, dy, forward, backward, granularity == "tensor")
                tensors |= {f"{kind}.{granularity}.{name}.{key}": value for key, value in results.items()}
    save_file({key: value.astype(np.float32) for key, value in tensors.items()}, OUT)


main()
