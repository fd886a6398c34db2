"""Writes tests/data/parity: losses, gradients and training runs of an independent implementation.

Models that transformers has are computed by it, with torch.optim and torch.nn.utils.clip_grad_norm_. Switches that it does not
have are computed by `plain_logits` below, which is first compared with transformers on the `llama` case. Everything is computed
in float64 from float32 weights, so that what is stored is the exact answer, and once more in float32 to say how far off float32
may be. Needs: pip install torch transformers safetensors numpy

    python scripts/make_parity_fixtures.py [CASE ...]
"""

import contextlib
import json
import math
import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
import transformers
from safetensors.numpy import load_file, save_file

ROOT = Path(__file__).resolve().parent.parent / "tests" / "data" / "parity"
STEPS, BATCH, IGNORE = 10, 4, -1

BASE = dict(vocab_size=97, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, head_dim=8,
            intermediate_size=36, max_position_embeddings=64, rms_norm_eps=1e-5, rope_theta=10000.0,
            tie_word_embeddings=False)
TIED = dict(BASE, tie_word_embeddings=True)
LLAMA3_ROPE = dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                   original_max_position_embeddings=64)
YARN_ROPE = dict(rope_type="yarn", factor=4.0, original_max_position_embeddings=64, beta_fast=8.0, beta_slow=0.5)
YARN_MSCALE = dict(rope_type="yarn", factor=8.0, original_max_position_embeddings=32, mscale=0.8, mscale_all_dim=0.4,
                   truncate=False)

ADAMW = dict(name="adamw", learning_rate=3e-3, beta1=0.9, beta2=0.95, eps=1e-8, weight_decay=0.1, clip_grad_norm=1.0)
SGD = dict(name="sgd", learning_rate=0.1, momentum=0.9, nesterov=False, weight_decay=0.0, clip_grad_norm=1.0)
ADAM = dict(ADAMW, name="adam")
LION = dict(name="lion", learning_rate=1e-3, beta1=0.9, beta2=0.99, weight_decay=0.1, clip_grad_norm=1.0)
MUON = dict(name="muon", learning_rate=1e-2, momentum=0.95, nesterov=True, beta1=0.9, beta2=0.95, eps=1e-8, weight_decay=0.1,
            clip_grad_norm=1.0)
ADAFACTOR = dict(name="adafactor", learning_rate=3e-2, beta2_decay=-0.8, clip_threshold=1.0, weight_decay=0.1,
                 clip_grad_norm=1.0)
COSINE = dict(name="cosine", warmup_steps=4, end_step=8, final_factor=0.1)

# name: (transformers class or None for the plain model, [model], keys of [train], tokens a sequence)
CASES = {
    "llama": ("Llama", BASE, {}, 16),
    "llama_tied": ("Llama", TIED, {}, 16),
    "llama3_rope": ("Llama", dict(TIED, num_attention_heads=2, num_key_value_heads=1, head_dim=16, rope_theta=500000.0,
                                  max_position_embeddings=512, rope_scaling=LLAMA3_ROPE), {}, 32),
    "linear_rope": ("Llama", dict(TIED, num_hidden_layers=1, rope_scaling=dict(rope_type="linear", factor=4.0)), {}, 16),
    "llama_bias": ("Llama", dict(BASE, attention_bias=True, mlp_bias=True), {}, 16),
    "head_dim": ("Llama", dict(TIED, num_attention_heads=2, num_key_value_heads=1, head_dim=24), {}, 16),
    "qwen3": ("Qwen3", dict(BASE, qk_norm=True), {}, 16),
    "sliding_window": ("Mistral", dict(TIED, sliding_window=8), {}, 24),
    "soft_cap": (None, dict(TIED, logits_soft_cap=2.0), {}, 16),
    "non_causal": (None, dict(TIED, causal=False), {}, 16),
    "documents": (None, dict(TIED, mask_across_document_boundaries=True), {}, 24),
    "z_loss": (None, TIED, dict(z_loss=0.01), 16),
    "label_smoothing": (None, TIED, dict(label_smoothing=0.1), 16),
    "dynamic_rope": ("Llama", dict(TIED, max_position_embeddings=24, rope_scaling=dict(rope_type="dynamic", factor=2.0)),
                     {}, 40),
    "yarn_rope": ("Llama", dict(TIED, num_attention_heads=2, num_key_value_heads=1, head_dim=16, max_position_embeddings=256,
                                rope_scaling=YARN_ROPE), {}, 32),
    "yarn_mscale": ("Llama", dict(TIED, num_hidden_layers=1, rope_scaling=YARN_MSCALE), {}, 24),
    "restart": (None, dict(TIED, mask_across_document_boundaries=True, restart_positions=True), {}, 24),
    "no_decay": ("Llama", BASE, {}, 16),
}
# case: {run: ([optimizer], [schedule])}
RUNS = {
    "no_decay": {"adamw": (dict(ADAMW, weight_decay=2.0, no_decay=["embed_tokens", "layers.1.mlp"]), COSINE)},
    "llama": {
        "adam": (ADAM, COSINE),
        "lion": (LION, COSINE),
        "muon": (MUON, COSINE),
        "adafactor": (ADAFACTOR, COSINE),
        "sgd": (SGD, COSINE),
        "nesterov": (dict(SGD, nesterov=True), COSINE),
        "clip_value": (dict({k: v for k, v in ADAMW.items() if k != "clip_grad_norm"}, clip_grad_value=0.01), COSINE),
    }
}


@contextlib.contextmanager
def float64_everywhere():
    """transformers casts norms, softmax and rotary tables to float32 by name; here the name means float64."""
    saved = torch.float32, torch.float, torch.Tensor.float
    torch.set_default_dtype(torch.float64)
    torch.float32 = torch.float = torch.float64
    torch.Tensor.float = torch.Tensor.double
    try:
        yield
    finally:
        torch.float32, torch.float, torch.Tensor.float = saved
        torch.set_default_dtype(torch.float32)


def parameter_shapes(c):
    d, f, e = c["hidden_size"], c["intermediate_size"], c["head_dim"]
    q, kv = c["num_attention_heads"] * e, c["num_key_value_heads"] * e
    shapes = {"model.embed_tokens.weight": (c["vocab_size"], d)}
    for i in range(c["num_hidden_layers"]):
        layer = f"model.layers.{i}."
        for name, out, inner, bias in [
            ("self_attn.q_proj", q, d, "attention_bias"), ("self_attn.k_proj", kv, d, "attention_bias"),
            ("self_attn.v_proj", kv, d, "attention_bias"), ("self_attn.o_proj", d, q, "attention_bias"),
            ("mlp.gate_proj", f, d, "mlp_bias"), ("mlp.up_proj", f, d, "mlp_bias"), ("mlp.down_proj", d, f, "mlp_bias"),
        ]:
            shapes[layer + name + ".weight"] = (out, inner)
            if c.get(bias):
                shapes[layer + name + ".bias"] = (out,)
        if c.get("qk_norm"):
            shapes[layer + "self_attn.q_norm.weight"] = (e,)
            shapes[layer + "self_attn.k_norm.weight"] = (e,)
        shapes[layer + "input_layernorm.weight"] = (d,)
        shapes[layer + "post_attention_layernorm.weight"] = (d,)
    shapes["model.norm.weight"] = (d,)
    if not c["tie_word_embeddings"]:
        shapes["lm_head.weight"] = (c["vocab_size"], d)
    return shapes


def make_weights(c, rng):
    """Larger than at initialization, norms and biases off their neutral values: a wrong layout must not hide."""
    def draw(name, shape):
        scale = 0.5 if "embed" in name and not c["tie_word_embeddings"] else 0.2 if len(shape) == 2 else 0.1
        return (rng.standard_normal(shape) * scale + ("norm" in name)).astype(np.float32)
    return {name: draw(name, shape) for name, shape in parameter_shapes(c).items()}


def make_batches(c, length, rng):
    """Sequences with a rule to learn (next = 5 * token + 3, one in five random), and one target in ten not scored."""
    v = c["vocab_size"]
    text = rng.integers(0, v, (STEPS, BATCH, length + 1))
    for t in range(1, length + 1):
        follow = rng.random((STEPS, BATCH)) < 0.8
        text[..., t] = np.where(follow, (5 * text[..., t - 1] + 3) % v, text[..., t])
    tokens, targets = text[..., :-1], text[..., 1:].copy()
    targets[rng.random(targets.shape) < 0.1] = IGNORE
    batches = {"tokens": tokens, "targets": targets}
    if c.get("mask_across_document_boundaries"):
        batches["segments"] = np.cumsum(rng.random(tokens.shape) < 0.2, axis=-1)
    if c.get("restart_positions"):
        targets[..., :-1][np.diff(batches["segments"]) > 0] = IGNORE
        places = np.arange(length)
        starts = np.diff(batches["segments"], prepend=-1) > 0
        batches["positions"] = places - np.maximum.accumulate(np.where(starts, places, 0), axis=-1)
    return {name: np.ascontiguousarray(array.astype(np.int32)) for name, array in batches.items()}


def rotate(x, positions, c):
    """Half-split RoPE on [b, t, h, e]: the pair of element i is i + e/2."""
    e = x.shape[-1]
    frequencies = c["rope_theta"] ** (-torch.arange(0, e, 2, dtype=x.dtype) / e)
    angles = positions.to(x.dtype)[:, None] * frequencies
    cos, sin = angles.cos()[:, None, :], angles.sin()[:, None, :]
    a, b = x[..., : e // 2], x[..., e // 2 :]
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


def plain_logits(w, c, tokens, segments=None):
    """The model without transformers, for the switches it lacks."""
    def norm(x, name):
        return x / (x.pow(2).mean(-1, keepdim=True) + c["rms_norm_eps"]).sqrt() * w[name]

    def heads(x, name, count):
        return (x @ w[name].T).unflatten(-1, (count, c["head_dim"]))

    t = tokens.shape[1]
    positions = torch.arange(t)
    allowed = torch.ones(tokens.shape[0], t, t, dtype=torch.bool)
    if c.get("causal", True):
        allowed &= positions[:, None] >= positions
    if segments is not None:
        allowed &= segments[:, :, None] == segments[:, None, :]
    group = c["num_attention_heads"] // c["num_key_value_heads"]
    x = w["model.embed_tokens.weight"][tokens]
    for i in range(c["num_hidden_layers"]):
        p = f"model.layers.{i}."
        y = norm(x, p + "input_layernorm.weight")
        q = rotate(heads(y, p + "self_attn.q_proj.weight", c["num_attention_heads"]), positions, c)
        k = rotate(heads(y, p + "self_attn.k_proj.weight", c["num_key_value_heads"]), positions, c)
        v = heads(y, p + "self_attn.v_proj.weight", c["num_key_value_heads"])
        k, v = k.repeat_interleave(group, 2), v.repeat_interleave(group, 2)
        scores = torch.einsum("bthe,bshe->bhts", q, k) / math.sqrt(c["head_dim"])
        scores = scores.masked_fill(~allowed[:, None], -torch.inf)
        attended = torch.einsum("bhts,bshe->bthe", scores.softmax(-1), v).flatten(2)
        x = x + attended @ w[p + "self_attn.o_proj.weight"].T
        y = norm(x, p + "post_attention_layernorm.weight")
        gate, up = y @ w[p + "mlp.gate_proj.weight"].T, y @ w[p + "mlp.up_proj.weight"].T
        x = x + (F.silu(gate) * up) @ w[p + "mlp.down_proj.weight"].T
    head = w["model.embed_tokens.weight" if c["tie_word_embeddings"] else "lm_head.weight"]
    logits = norm(x, "model.norm.weight") @ head.T
    cap = c.get("logits_soft_cap")
    return logits if cap is None else cap * torch.tanh(logits / cap)


class Plain(torch.nn.Module):
    """`plain_logits` with its weights as parameters by their Hugging Face names."""

    def __init__(self, config, weights):
        super().__init__()
        self.config, self.weights = config, {n: torch.nn.Parameter(torch.tensor(a)) for n, a in weights.items()}

    def named_parameters(self):
        return self.weights.items()

    def forward(self, tokens, segments=None):
        logits = apart_logits if self.config.get("restart_positions") else plain_logits
        return logits(self.weights, self.config, tokens, segments)


def apart_logits(w, c, tokens, segments):
    """Each document of each row as a sequence of its own, put together again."""
    rows = []
    for row, own in zip(tokens, segments):
        parts = torch.split(row, torch.unique_consecutive(own, return_counts=True)[1].tolist())
        rows.append(torch.cat([plain_logits(w, c, part[None])[0] for part in parts]))
    return torch.stack(rows)


class HuggingFace(torch.nn.Module):
    def __init__(self, kind, config, weights):
        super().__init__()
        self.model = getattr(transformers, f"{kind}ForCausalLM")(hugging_face_config(kind, config))
        state = {name: torch.tensor(array) for name, array in weights.items()}
        missing, extra = self.model.load_state_dict(state, strict=False)
        assert not extra and set(missing) <= {"lm_head.weight"}, (missing, extra)
        self.model.tie_weights()

    def named_parameters(self):
        return self.model.named_parameters()

    def forward(self, tokens, segments=None):
        return self.model(input_ids=tokens, use_cache=False).logits


def hugging_face_config(kind, c):
    keys = {k: v for k, v in c.items() if k not in ("rope_theta", "rope_scaling", "qk_norm")}
    rope = dict(rope_type="default", rope_theta=c["rope_theta"]) | c.get("rope_scaling", {})
    return getattr(transformers, f"{kind}Config")(**keys, rope_parameters=rope, attn_implementation="eager")


def make_model(kind, config, weights, dtype):
    model = HuggingFace(kind, config, weights) if kind else Plain(config, weights)
    for _, parameter in model.named_parameters():
        parameter.data = parameter.data.to(dtype)
    return model


def loss_of(model, train, batches, step):
    """The loss that is trained, and its cross-entropy alone; both are means over the scored targets."""
    tokens, targets = (torch.tensor(batches[name][step]).long() for name in ("tokens", "targets"))
    segments = torch.tensor(batches["segments"][step]) if "segments" in batches else None
    logits, targets = model(tokens, segments).flatten(0, 1), targets.flatten()
    cross_entropy = F.cross_entropy(logits, targets, ignore_index=IGNORE)
    loss = F.cross_entropy(logits, targets, ignore_index=IGNORE, label_smoothing=train.get("label_smoothing", 0.0))
    scored = targets != IGNORE
    loss = loss + train.get("z_loss", 0.0) * logits[scored].logsumexp(-1).pow(2).mean()
    return loss, cross_entropy.detach()


def factor(schedule, step, steps=25):
    """The learning rate of a step as a factor on its peak."""
    if cooldown := schedule.get("cooldown_steps"):
        start = steps - cooldown
        without = {k: v for k, v in schedule.items() if k != "cooldown_steps"}
        return factor(without, min(step, start)) * min(max(1 - (step - start) / cooldown, 0.0), 1.0)
    warmup, end, final = schedule["warmup_steps"], schedule["end_step"], schedule.get("final_factor", 0.0)
    if step < warmup:
        return (step + 1) / warmup
    done = min((step - warmup) / (end - warmup), 1.0) if end > warmup else 1.0
    if schedule["name"] == "constant":
        return 1.0
    if schedule["name"] == "linear":
        return 1.0 + (final - 1.0) * done
    if schedule["name"] == "cosine":
        return final + (1.0 - final) * 0.5 * (1.0 + math.cos(math.pi * done))
    if schedule["name"] == "exponential":
        return final ** done
    start = end - schedule["decay_steps"]
    return 1.0 + (final - 1.0) * min(max((step - start) / schedule["decay_steps"], 0.0), 1.0)


class Lion(torch.optim.Optimizer):
    """Program 1 of Chen et al., "Symbolic discovery of optimization algorithms", 2023."""

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                state = self.state[p]
                m = state.get("m", torch.zeros_like(p))
                update = torch.lerp(p.grad, m, beta1).sign() + group["weight_decay"] * p
                state["m"] = torch.lerp(p.grad, m, beta2)
                p -= group["lr"] * update


class Muon(torch.optim.Optimizer):
    """Jordan et al., 2024: orthogonalized momentum for the matrices of the layers, with the scale of Liu et al., 2025; AdamW for the
    rest. Products are in the parameters' own type, where torch.optim.Muon rounds to bfloat16."""

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                p -= group["lr"] * (self.muon(group, p, state) if group["muon"] else self.adam(group, p, state))

    def muon(self, group, p, state):
        mu = group["momentum"]
        state["momentum"] = buffer = torch.lerp(p.grad, state.get("momentum", torch.zeros_like(p)), mu)
        x = torch.lerp(p.grad, buffer, mu) if group["nesterov"] else buffer
        x = x.T if x.shape[0] > x.shape[1] else x
        x = x / x.norm().clamp(min=1e-7)
        for _ in range(5):
            gram = x @ x.T
            x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
        x = x.T if p.shape[0] > p.shape[1] else x
        return 0.2 * max(p.shape) ** 0.5 * x + group["weight_decay"] * p

    def adam(self, group, p, state):
        beta1, beta2 = group["betas"]
        state["t"] = t = state.get("t", 0) + 1
        state["m"] = torch.lerp(p.grad, state.get("m", torch.zeros_like(p)), beta1)
        state["v"] = torch.lerp(p.grad ** 2, state.get("v", torch.zeros_like(p)), beta2)
        v = (state["v"] / (1 - beta2 ** t)).sqrt() + group["eps"]
        return state["m"] / (1 - beta1 ** t) / v + group["weight_decay"] * p


def make_muon(model, o):
    groups = []
    for name, p in model.named_parameters():
        decay = o["weight_decay"] if p.ndim == 2 else 0.0
        groups.append(dict(params=[p], weight_decay=decay, muon=p.ndim == 2 and "layers." in name))
    return Muon(groups, dict(lr=o["learning_rate"], betas=(o["beta1"], o["beta2"]), eps=o["eps"], momentum=o["momentum"],
                             nesterov=o["nesterov"]))


def make_optimizer(model, o):
    """Weight decay on matrices, embeddings included; none on norms, biases and what is excluded by name."""
    def decays(name, p):
        return p.ndim == 2 and not any(part in name for part in o.get("no_decay", []))
    if o["name"] == "muon":
        return make_muon(model, o)
    some = [p for n, p in model.named_parameters() if decays(n, p)]
    rest = [p for n, p in model.named_parameters() if not decays(n, p)]
    groups = [dict(params=some, weight_decay=o["weight_decay"]), dict(params=rest, weight_decay=0.0)]
    if o["name"] == "lion":
        return Lion(groups, dict(lr=o["learning_rate"], betas=(o["beta1"], o["beta2"])))
    if o["name"] == "adafactor":
        # The first eps is a floor under means of squares; it is far below them here.
        return torch.optim.Adafactor(groups, lr=o["learning_rate"], beta2_decay=o["beta2_decay"], eps=(1e-15, 1e-3),
                                     d=o["clip_threshold"])
    if o["name"] == "adam":
        return torch.optim.Adam(groups, lr=o["learning_rate"], betas=(o["beta1"], o["beta2"]), eps=o["eps"])
    if o["name"] == "sgd":
        return torch.optim.SGD(groups, lr=o["learning_rate"], momentum=o["momentum"], nesterov=o["nesterov"])
    return torch.optim.AdamW(groups, lr=o["learning_rate"], betas=(o["beta1"], o["beta2"]), eps=o["eps"])


def train_steps(model, train, batches, optimizer_settings, schedule):
    optimizer = make_optimizer(model, optimizer_settings)
    parameters = [parameter for _, parameter in model.named_parameters()]
    run = dict(losses=[], cross_entropies=[], grad_norms=[], learning_rates=[])
    for step in range(STEPS):
        learning_rate = optimizer_settings["learning_rate"] * factor(schedule, step)
        for group in optimizer.param_groups:
            group["lr"] = learning_rate
        optimizer.zero_grad()
        loss, cross_entropy = loss_of(model, train, batches, step)
        loss.backward()
        if "clip_grad_value" in optimizer_settings:
            torch.nn.utils.clip_grad_value_(parameters, optimizer_settings["clip_grad_value"])
        norm = torch.nn.utils.clip_grad_norm_(parameters, optimizer_settings.get("clip_grad_norm", math.inf))
        optimizer.step()
        for name, value in zip(run, (loss.item(), cross_entropy.item(), norm.item(), learning_rate)):
            run[name].append(value)
    return run


def gradients_of(model, train, batches):
    loss_of(model, train, batches, 0)[0].backward()
    return {name: parameter.grad.numpy() for name, parameter in model.named_parameters()}


def relative(found, exact):
    """|found - exact| / |exact| over the whole array."""
    return float(np.linalg.norm(np.asarray(found) - exact) / np.linalg.norm(exact))


def write_toml(path, sections):
    def value(v):
        if isinstance(v, dict):
            return "{ " + ", ".join(f"{k} = {value(x)}" for k, x in v.items()) + " }"
        return json.dumps(v)
    blocks = [f"[{name}]\n" + "".join(f"{k} = {value(v)}\n" for k, v in keys.items()) for name, keys in sections.items()]
    path.write_text("\n".join(blocks))


def write_json(path, content):
    path.write_text(json.dumps(content, indent=1) + "\n")


def write_case(name):
    kind, config, train, length = CASES[name]
    rng = np.random.default_rng(1000 + list(CASES).index(name))
    folder = ROOT / name
    folder.mkdir(parents=True, exist_ok=True)
    weights, batches = make_weights(config, rng), make_batches(config, length, rng)
    with float64_everywhere():
        gradients = gradients_of(make_model(kind, config, weights, torch.float64), train, batches)
    narrow = gradients_of(make_model(kind, config, weights, torch.float32), train, batches)
    assert set(gradients) == set(weights), set(gradients) ^ set(weights)
    save_file(weights, folder / "weights.safetensors")
    save_file(batches, folder / "batch.safetensors")
    save_file({n: g.astype(np.float32) for n, g in gradients.items()}, folder / "gradients.safetensors")
    if kind:
        hf = hugging_face_config(kind, config)
        hf.architectures = [f"{kind}ForCausalLM"]
        write_json(folder / "config.json", {k: v for k, v in hf.to_diff_dict().items() if k != "transformers_version"})
    deviation = max(relative(narrow[n], gradients[n]) for n in gradients)
    for run, (optimizer, schedule) in ({"adamw": (ADAMW, COSINE)} | RUNS.get(name, {})).items():
        write_run(folder, run, kind, config, train, length, weights, batches, optimizer, schedule, deviation)


def write_run(folder, run, kind, config, train, length, weights, batches, optimizer, schedule, deviation):
    with float64_everywhere():
        exact = train_steps(make_model(kind, config, weights, torch.float64), train, batches, optimizer, schedule)
    narrow = train_steps(make_model(kind, config, weights, torch.float32), train, batches, optimizer, schedule)
    losses = max(abs(a / b - 1) for a, b in zip(narrow["losses"], exact["losses"]))
    sections = dict(model=config, train=dict(steps=STEPS, global_batch_size=BATCH, sequence_length=length, **train),
                    optimizer=optimizer, schedule=schedule, data=dict(train=["unused"], tokenizer="unused"))
    write_toml(folder / f"{run}.toml", sections)
    write_json(folder / f"{run}.json", dict(
        loss=exact["losses"][0], grad_norm=exact["grad_norms"][0], **exact,
        scored_targets=[int((batches["targets"][step] != IGNORE).sum()) for step in range(STEPS)],
        clip="gradients are scaled by min(1, clip_grad_norm / (grad_norm + 1e-6))",
        float32_relative_error=dict(gradients=deviation, losses=losses)))
    print(f"{folder.name}/{run}: loss {exact['losses'][0]:.6f} -> {exact['losses'][-1]:.6f}, float32 off by {deviation:.1e}"
          f" in the gradients, {losses:.1e} in the losses")


def torch_factors(schedule, count):
    """The same schedule out of torch's own, as far as `end_step`."""
    from torch.optim import lr_scheduler as ls
    warmup, end, final = schedule["warmup_steps"], schedule["end_step"], schedule.get("final_factor", 0.0)
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=1.0)
    decay = schedule.get("decay_steps", 0)
    parts, borders = [], []
    if warmup:
        parts.append(ls.LinearLR(optimizer, 1 / warmup, 1.0, max(warmup - 1, 1)))
        borders.append(warmup)
    if schedule["name"] == "cosine":
        parts.append(ls.CosineAnnealingLR(optimizer, end - warmup, final))
    elif schedule["name"] == "linear":
        parts.append(ls.LinearLR(optimizer, 1.0, final, end - warmup))
    elif schedule["name"] == "exponential":
        parts.append(ls.ExponentialLR(optimizer, final ** (1 / (end - warmup))))
    else:
        parts.append(ls.ConstantLR(optimizer, 1.0, 1))
    if schedule["name"] == "wsd":
        borders.append(end - decay)
        parts.append(ls.LinearLR(optimizer, 1.0, final, decay))
    scheduler = ls.SequentialLR(optimizer, parts, borders) if borders else parts[0]
    factors = []
    for _ in range(count):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return factors


def write_schedules():
    table = []
    for schedule in [
        dict(name="constant", warmup_steps=0, end_step=0),
        dict(name="constant", warmup_steps=5, end_step=0),
        dict(name="linear", warmup_steps=4, end_step=20, final_factor=0.0),
        dict(name="linear", warmup_steps=0, end_step=20, final_factor=0.25),
        dict(name="cosine", warmup_steps=4, end_step=20, final_factor=0.1),
        dict(name="cosine", warmup_steps=0, end_step=20, final_factor=0.0),
        dict(name="wsd", warmup_steps=4, end_step=20, final_factor=0.0, decay_steps=6),
        dict(name="wsd", warmup_steps=3, end_step=20, final_factor=0.1, decay_steps=17),
        dict(name="exponential", warmup_steps=4, end_step=20, final_factor=0.01),
        dict(name="cosine", warmup_steps=4, end_step=20, final_factor=0.1, cooldown_steps=8),
        dict(name="constant", warmup_steps=5, end_step=0, cooldown_steps=10),
    ]:
        factors = [factor(schedule, step) for step in range(25)]
        known = 25 if schedule["name"] == "constant" else schedule["end_step"] + 1
        known = min(known, 25 - schedule.get("cooldown_steps", 0))
        np.testing.assert_allclose(factors[:known], torch_factors(schedule, known), rtol=1e-12, atol=1e-15)
        settings = {k: v for k, v in schedule.items() if not (schedule["name"] == "constant" and k == "end_step")}
        table.append(dict(schedule=settings, factors=factors))
    (ROOT / "schedules").mkdir(parents=True, exist_ok=True)
    rows = ",\n".join(json.dumps(row) for row in table)
    (ROOT / "schedules" / "schedules.json").write_text(f"[\n{rows}\n]\n")


def write_decode():
    """Logits of the dynamic_rope model with a cache: prompts within and beyond its positions, and ten tokens more, one by one."""
    _, config, _, _ = CASES["dynamic_rope"]
    folder = ROOT / "dynamic_rope"
    weights, tokens = load_file(folder / "weights.safetensors"), load_file(folder / "batch.safetensors")["tokens"][0]
    lengths, rows = [20, 30], []
    with float64_everywhere(), torch.no_grad():
        for row, length in enumerate(lengths):
            model = make_model("Llama", config, weights, torch.float64).model
            cache, logits = transformers.DynamicCache(), []
            text = torch.tensor(tokens[row]).long()[None]
            for start, end in [(0, length)] + [(length + i, length + i + 1) for i in range(10)]:
                logits.append(model(input_ids=text[:, start:end], past_key_values=cache, use_cache=True).logits[0, -1].numpy())
            rows.append(logits)
    # [steps, rows, vocabulary]
    logits = np.ascontiguousarray(np.stack(rows, 1).astype(np.float32))
    save_file({"logits": logits, "lengths": np.array(lengths, np.int32)}, folder / "decode.safetensors")


def write_adafactor():
    """Two matrices and a vector over twelve steps whose learning rate goes past Adafactor's bound, with a burst of gradients."""
    rng = np.random.default_rng(5)
    start = [rng.standard_normal(shape).astype(np.float32) for shape in [(3, 4), (3, 4), (4,)]]
    start[1] *= 1e-4
    bursts = [1.0] * 6 + [30.0] + [1.0] * 5
    gradients = [[(rng.standard_normal(a.shape) * burst).astype(np.float32) for a in start] for burst in bursts]
    parameters = [torch.nn.Parameter(torch.tensor(a, dtype=torch.float64)) for a in start]
    settings = dict(ADAFACTOR, learning_rate=0.4, clip_threshold=1.2)
    optimizer = torch.optim.Adafactor(parameters, lr=0.4, beta2_decay=-0.8, eps=(1e-15, 1e-3), d=1.2, weight_decay=0.1)
    for step in gradients:
        for parameter, gradient in zip(parameters, step):
            parameter.grad = torch.tensor(gradient, dtype=torch.float64)
        optimizer.step()
    flat = lambda arrays: [float(x) for a in arrays for x in np.asarray(a).ravel()]
    (ROOT / "adafactor").mkdir(parents=True, exist_ok=True)
    write_json(ROOT / "adafactor" / "steps.json", dict(
        optimizer=settings, start=flat(start), gradients=[flat(step) for step in gradients],
        end=flat(p.detach().numpy() for p in parameters)))


def check_plain():
    """The plain model and transformers must agree before the plain one may speak for the switches."""
    rng = np.random.default_rng(7)
    weights, batches = make_weights(BASE, rng), make_batches(BASE, 16, rng)
    with float64_everywhere():
        a, b = (gradients_of(make_model(kind, BASE, weights, torch.float64), {}, batches) for kind in ("Llama", None))
    worst = max(relative(a[name], b[name]) for name in a)
    assert worst < 1e-12, worst


def main():
    torch.manual_seed(0)
    torch.set_num_threads(1)
    check_plain()
    for name in sys.argv[1:] or CASES:
        write_case(name)
    write_schedules()
    write_adafactor()
    write_decode()
    print(f"torch {torch.__version__}, transformers {transformers.__version__}, numpy {np.__version__}")


if __name__ == "__main__":
    main()
