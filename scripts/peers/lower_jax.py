"""Write the plain JAX train step as StableHLO for N devices under FSDP: weights in parts, and activations laid out by their batch, as a user of
JAX says it with `with_sharding_constraint`.

Usage: lower_jax.py CONFIG.toml N OUT.mlir [key=value ...]     e.g. lower_jax.py configs/llama3.2-1b.toml 16 /tmp/jax.mlir seq=2048
Needs: pip install jax==0.10.2. The model is that of the configuration, one sequence a device unless batch=N says otherwise; layers are
under jax.checkpoint unless remat=False. `cargo run --release --example judge /tmp/jax.mlir v6e:4x4` compiles it as `plan` compiles our own
step and says what it takes.
"""
import os, sys, tomllib

os.environ["JAX_PLATFORMS"] = "cpu"
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import jax
from jax.sharding import AbstractMesh, NamedSharding, PartitionSpec as P
import llama_jax as L

KEYS = {"vocab": "vocab_size", "dim": "hidden_size", "layers": "num_hidden_layers", "heads": "num_attention_heads",
        "kv_heads": "num_key_value_heads", "head_dim": "head_dim", "ffn": "intermediate_size", "theta": "rope_theta", "eps": "rms_norm_eps",
        "tie": "tie_word_embeddings"}

config, devices, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(config, "rb") as f:
    config = tomllib.load(f)
c = L.Cfg(seq=config["train"]["sequence_length"], dtype=config["train"].get("dtype", "float32"), batch=devices, remat=True)
for own, name in KEYS.items():
    if name not in config["model"]:
        sys.exit(f"the peer needs model.{name}, which the configuration leaves to its default")
    setattr(c, own, config["model"][name])
for pair in sys.argv[4:]:
    key, value = pair.split("=")
    kind = type(getattr(c, key))
    setattr(c, key, value == "True" if kind is bool else kind(value))

mesh = AbstractMesh((devices,), ("fsdp",))
_, _, step = L.build(c, lambda x: jax.lax.with_sharding_constraint(x, NamedSharding(mesh, P("fsdp"))))
args = L.avals(c, mesh, None, "fsdp", "fsdp")
whole = NamedSharding(mesh, P())
results = (*jax.tree.map(lambda a: a.sharding, args[:3]), whole, whole, whole)
traced = jax.jit(step, donate_argnums=(0, 1, 2, 3), out_shardings=results).trace(*args)
with open(out, "w") as f:
    f.write(traced.lower(lowering_platforms=("tpu",)).as_text())
