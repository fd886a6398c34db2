"""Compile the plain JAX train step for a TPU slice, none of which need be there: pure FSDP, its weights and its activations laid out by hand.

Usage: aot_jax.py CONFIG.toml TOPOLOGY OUT [key=value ...]     e.g. aot_jax.py configs/llama3.2-1b.toml v6e:4x4 /tmp/jax seq=2048
Needs: pip install jax==0.10.2 libtpu==0.0.52. The model is that of the configuration, one sequence a chip unless batch=N says otherwise;
layers are under jax.checkpoint unless remat=False. Prints one JSON object with the bytes of a device, and keeps the optimized program in OUT.hlo
(text) and OUT.pb, which `cargo run --release --example predict OUT.pb TOPOLOGY` predicts the time of.
"""
import json, math, os, sys, time, tomllib

os.environ.update(TPU_SKIP_MDS_QUERY="1", JAX_PLATFORMS="cpu", TPU_ACCELERATOR_TYPE="v5litepod-8", TPU_WORKER_HOSTNAMES="localhost",
                  ALLOW_MULTIPLE_LIBTPU_LOAD="1")
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import jax, numpy as np
from jax.experimental import topologies
from jax.sharding import Mesh, NamedSharding, PartitionSpec as P
import llama_jax as L

KEYS = {"vocab": "vocab_size", "dim": "hidden_size", "layers": "num_hidden_layers", "heads": "num_attention_heads",
        "kv_heads": "num_key_value_heads", "head_dim": "head_dim", "ffn": "intermediate_size", "theta": "rope_theta", "eps": "rms_norm_eps",
        "tie": "tie_word_embeddings"}

config, topology, out = sys.argv[1:4]
with open(config, "rb") as f:
    config = tomllib.load(f)
dims = [int(n) for n in topology.split(":")[1].split("x")]
c = L.Cfg(seq=config["train"]["sequence_length"], dtype=config["train"].get("dtype", "float32"), batch=math.prod(dims), remat=True)
for own, name in KEYS.items():
    if name not in config["model"]:
        sys.exit(f"the peer needs model.{name}, which the configuration leaves to its default")
    setattr(c, own, config["model"][name])
for pair in sys.argv[4:]:
    key, value = pair.split("=")
    kind = type(getattr(c, key))
    setattr(c, key, value == "True" if kind is bool else kind(value))

# As `plan` wires slices: rings close where a dim is a whole one.
ring = 16 if len(dims) == 2 else 4
closed = [d % ring == 0 for d in dims]
wrap = closed if len(dims) == 2 else [all(closed)] * 3
slice_ = topologies.get_topology_desc(platform="tpu", topology_name=topology, wrap=[int(w) for w in wrap] + [0] * (3 - len(dims)))
mesh = Mesh(np.array(slice_.devices), ("fsdp",))
lay = lambda x: jax.lax.with_sharding_constraint(x, NamedSharding(mesh, P("fsdp")))
_, _, step = L.build(c, lay)
args = L.avals(c, mesh, None, "fsdp", "fsdp")
whole = NamedSharding(mesh, P())
results = (*jax.tree.map(lambda a: a.sharding, args[:3]), whole, whole, whole)
lowered = jax.jit(step, donate_argnums=(0, 1, 2, 3), out_shardings=results).lower(*args)
started = time.time()
try:
    compiled = lowered.compile()
except jax.errors.JaxRuntimeError as error:
    sys.exit(str(error).splitlines()[0])
seconds = time.time() - started
module = compiled.runtime_executable().hlo_modules()[0]
with open(out + ".hlo", "w") as f:
    f.write(compiled.as_text())


def varint(n):
    return bytes([n]) if n < 128 else bytes([n & 127 | 128]) + varint(n >> 7)


# A HloModuleProtoWithConfig, as `plan --hlo` writes it: field 1 is the module.
with open(out + ".pb", "wb") as f:
    proto = module.as_serialized_hlo_module_proto()
    f.write(b"\x0a" + varint(len(proto)) + proto)
m = compiled.memory_analysis()
peak = m.argument_size_in_bytes + m.output_size_in_bytes - m.alias_size_in_bytes + m.temp_size_in_bytes
print(json.dumps({"peer": "jax", "devices": mesh.size, "argument_bytes": m.argument_size_in_bytes, "temp_bytes": m.temp_size_in_bytes,
                  "peak_bytes": peak, "compile_seconds": seconds}))
