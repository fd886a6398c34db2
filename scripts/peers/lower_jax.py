"""Write the plain JAX train step as StableHLO for N devices under FSDP: weights in parts, and activations laid out by their batch, as a user of
JAX says it with `with_sharding_constraint`.

Usage: lower_jax.py CONFIG.toml N OUT.mlir [key=value ...]     e.g. lower_jax.py configs/llama3.2-1b.toml 16 /tmp/jax.mlir seq=2048
The model is that of the configuration, one sequence a device unless batch=N says otherwise; layers are under jax.checkpoint unless
remat=False. `attention=splash block=2048 save=query_proj,key_proj offload=decoder_layer_input iota_embed=True` is a step as MaxText's
recipes have it. Needs: pip install jax==0.10.2. `cargo run --release --example judge /tmp/jax.mlir v6e:4x4` compiles it as `plan` compiles our own
step and says what it takes.
"""
import base64, json, os, re, sys, tomllib

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


def with_trips(call):
    """The call of a splash kernel with its text in place of bytecode, and with what JAX does not state: its operations, and how often its
    parts run, which `plan` reads to count its bundles. Its grid has all blocks of keys, those above the diagonal too."""
    from jax._src.lib import tpu
    from jaxlib.mlir import ir
    quoted = re.search(r'backend_config = "([^"]*)"', call)
    config = json.loads(re.sub(r"\\([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), quoted[1]))
    kernel = config["custom_call_config"]
    with ir.Context() as context, ir.Location.unknown():
        context.allow_unregistered_dialects = True
        tpu.register_dialect(context)
        text = ir.Module.parse(base64.b64decode(kernel["body"])).operation.get_asm(print_generic_op_form=True)
    # The parts are the step, what begins a row of blocks, a block that is seen, and what ends a row.
    is_forward = "_fwd_" in call
    rows, blocks = c.batch // devices * c.heads, c.seq // c.block
    runs = [rows * n for n in (blocks * blocks, blocks, blocks * (blocks + 1) // 2, blocks)]
    parts = [{"runs": float(n), "has_matmul": i == 2, "is_loop": False} for i, n in enumerate(runs)]
    of_block = c.block * c.head_dim * 2
    size = runs[1] * (4 if is_forward else 7) * of_block + runs[2] * 2 * of_block
    kernel["body"] = base64.b64encode(f"// trips {json.dumps({'bytes': float(size), 'parts': parts})}\n{text}".encode()).decode()
    flops = (2 if is_forward else 5) * rows * c.head_dim * c.seq**2
    kernel["cost_estimate"] = {"flops": flops, "transcendentals": 0, "bytes_accessed": size}
    escaped = json.dumps(config).replace("\\", "\\5C").replace('"', "\\22")
    return call.replace(quoted[1], escaped)


mesh = AbstractMesh((devices,), ("fsdp",))
_, _, step = L.build(c, lambda x: jax.lax.with_sharding_constraint(x, NamedSharding(mesh, P("fsdp"))), mesh)
args = L.avals(c, mesh, None, "fsdp", "fsdp")
whole = NamedSharding(mesh, P())
results = (*jax.tree.map(lambda a: a.sharding, args[:3]), whole, whole, whole)
traced = jax.jit(step, donate_argnums=(0, 1, 2, 3), out_shardings=results).trace(*args)
with open(out, "w") as f:
    text = traced.lower(lowering_platforms=("tpu",)).as_text()
    f.write(re.sub(r"[^\n]*@tpu_custom_call[^\n]*", lambda call: with_trips(call[0]), text))
