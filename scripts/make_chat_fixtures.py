"""Makes tests/data/chat.json: what transformers makes of conversations with the chat templates of published models,
and which tokens it gives to the assistant.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install transformers jinja2 trl axolotl==0.19.0 unsloth --no-deps
    /tmp/venv/bin/pip install transformers jinja2
    /tmp/venv/bin/python scripts/make_chat_fixtures.py

The templates come from the packages trl, axolotl and unsloth, as files that are not imported. transformers knows an
assistant's tokens from {% generation %} blocks alone, so that every template is also there with such blocks: trl's
training templates, or the original with blocks around what an assistant says. Both must give the same text. The
tokenizers are the small ones of tests/data/tokenizers with the special tokens of each model.
"""

import ast
import json
import pathlib
import sysconfig
import tempfile

from transformers import PreTrainedTokenizerFast

ROOT = pathlib.Path(__file__).resolve().parent.parent
SITE = pathlib.Path(sysconfig.get_paths()["purelib"])


def trl(name):
    return (SITE / f"trl/chat_templates/{name}.jinja").read_text()


def axolotl(name):
    return (SITE / f"axolotl/utils/chat_templates/templates/{name}.jinja").read_text()


def unsloth(name):
    """A template that unsloth's module spells out as a string."""
    for node in ast.parse((SITE / "unsloth/chat_templates.py").read_text()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return ast.literal_eval(node.value)
    raise KeyError(name)


def replaced(text, *pairs):
    for old, new in pairs:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


# The template of HuggingFaceTB/SmolLM2-1.7B-Instruct.
SMOLLM2 = (
    "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
    "{{ '<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n' }}"
    "{% endif %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
GENERATION, END = "{% generation %}", "{% endgeneration %}"


def llama3(text):
    """The blocks of a template of Llama 3.1 or 3.2, whose date is set."""
    text = text.replace('strftime_now("%d %b %Y")', '"26 Jul 2024"')
    head = "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'"
    tagged = replaced(
        text,
        (
            f"{head}+ message['content'] | trim + '<|eot_id|>' }}}}",
            f"{head} }}}}{{%- if message['role'] == 'assistant' %}}{GENERATION}{{{{- message['content'] | trim + "
            f"'<|eot_id|>' }}}}{END}{{%- else %}}{{{{- message['content'] | trim + '<|eot_id|>' }}}}{{%- endif %}}",
        ),
    )
    return text, tagged


def chatml(text, content="message['content'] + '<|im_end|>\\n'"):
    end = content.replace("\\n'", "'")
    return text, text.replace(
        f"'<|im_start|>assistant\\n' + {content}", f"'<|im_start|>assistant\\n' }}}}{GENERATION}{{{{ {end} }}}}{END}{{{{ '\\n'"
    )


def templates():
    chatml_source = unsloth("chatml_template").replace("\n", "\\n")
    zephyr_source = unsloth("zephyr_template").replace("\n", "\\n")
    smollm2 = SMOLLM2.replace("\n", "\\n")
    mistral = axolotl("mistral_v2v3")
    llama31, llama32 = llama3(trl("llama3_1")), llama3(trl("llama3_2"))
    llama = ["<|begin_of_text|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>"]
    qwen = ["<|endoftext|>", "<|im_end|>", "<|im_start|>"]
    spm = ["<s>", "</s>"]
    return [
        ("Llama 3", "llama3", llama, trl("llama3"), trl("llama3_training"), {"system"}),
        ("Llama 3.1", "llama3", llama, *llama31, {"system"}),
        ("Llama 3.2", "llama3", llama, *llama32, {"system"}),
        ("Qwen 2.5", "llama3", qwen, trl("qwen2_5"), trl("qwen2_5_training"), {"system", "tools"}),
        ("Qwen 3", "llama3", qwen, trl("qwen3"), trl("qwen3_training"), {"system", "tools", "thinks"}),
        (
            "Qwen 3 Instruct 2507", "llama3", qwen, trl("qwen3_instruct_2507"), trl("qwen3_instruct_2507_training"),
            {"system", "tools"},
        ),
        (
            "SmolLM2", "llama3", qwen, smollm2,
            replaced(
                smollm2,
                (
                    "{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}",
                    "{{'<|im_start|>' + message['role'] + '\\n'}}{% if message['role'] == 'assistant' %}" + GENERATION
                    + "{{ message['content'] + '<|im_end|>' }}" + END
                    + "{% else %}{{ message['content'] + '<|im_end|>' }}{% endif %}{{ '\\n' }}",
                ),
            ),
            {"system"},
        ),
        ("ChatML", "llama2", qwen, *chatml(chatml_source), {"system"}),
        ("Zephyr", "llama2", spm, zephyr_source, replaced(
            zephyr_source,
            (
                "{{ '<|assistant|>\\n' + message['content'] + eos_token + '\\n' }}",
                "{{ '<|assistant|>\\n' }}" + GENERATION + "{{ message['content'] + eos_token }}" + END + "{{ '\\n' }}",
            ),
        ), {"system"}),
        ("Mistral", "llama2", spm + ["[INST]", "[/INST]"], mistral, replaced(
            mistral,
            (
                '{{- " " + content|trim + eos_token }}',
                GENERATION + '{{- " " + content|trim + eos_token }}' + END,
            ),
        ), set()),
    ]


TOOLS = [{"type": "function", "function": {"name": "weather", "description": "The weather of a city", "parameters": {
    "type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}]


def say(role, content, **more):
    return {"role": role, "content": content, **more}


def conversations(features):
    short = [say("user", "What is a tempest?"), say("assistant", "A violent storm.\n\nIt has wind, rain and thunder. ☈")]
    long = [
        *short, say("user", " And  an isle? "), say("assistant", "  Land in water; é, 水.  "),
        say("user", "Thanks!"), say("assistant", "You are welcome"),
    ]
    found = [{"messages": short}, {"messages": long}]
    if "system" in features:
        found.append({"messages": [say("system", "Be brief.\nBe kind."), *long]})
    if "tools" in features:
        call = {"type": "function", "function": {"name": "weather", "arguments": {"city": "Milan"}}}
        found.append({"tools": TOOLS, "messages": [
            say("user", "Is it dry in Milan?"), say("assistant", "", tool_calls=[call]), say("tool", "rain"),
            say("assistant", "No, it rains."),
        ]})
    return found


def load(folder, base, special, template):
    source = ROOT / "tests/data/tokenizers" / base / "tokenizer.json"
    (folder / "tokenizer.json").write_bytes(source.read_bytes())
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": special[0], "eos_token": special[1],
        "additional_special_tokens": special[2:], "chat_template": template,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    return PreTrainedTokenizerFast.from_pretrained(folder)


def encode(tokenizer, conversation):
    options = {"tools": conversation.get("tools")}
    text = tokenizer.apply_chat_template(conversation["messages"], tokenize=False, **options)
    encoded = tokenizer.apply_chat_template(
        conversation["messages"], tokenize=True, return_dict=True, return_assistant_tokens_mask=True, **options
    )
    return text, encoded["input_ids"], encoded["assistant_masks"]


def trimmed(tokenizer, ids, mask):
    """The mask without the line breaks around each answer, which some templates have in their blocks, and which are not
    learned where a template has none."""
    mask = list(mask)
    for order in (range(len(ids)), reversed(range(len(ids)))):
        inside = False
        for i in order:
            if mask[i] and not inside and tokenizer.decode([ids[i]]) == "\n":
                mask[i] = 0
            inside = bool(mask[i])
    return mask


def main():
    cases = []
    for name, base, special, original, tagged, features in templates():
        case = {"name": name, "tokenizer": base, "special": special, "original": original, "tagged": tagged}
        case["conversations"] = []
        for conversation in conversations(features):
            with tempfile.TemporaryDirectory() as folder:
                tokenizer = load(pathlib.Path(folder), base, special, tagged)
                text, ids, mask = encode(tokenizer, conversation)
            with tempfile.TemporaryDirectory() as folder:
                plain = encode(load(pathlib.Path(folder), base, special, original), conversation)
            assert sum(mask) > 0 and sum(plain[2]) == 0, name
            same = plain[0] == text
            assert same or "thinks" in features, (name, text, plain[0])
            expected = {"text": text, "ids": ids, "mask": mask, "trimmed": trimmed(tokenizer, ids, mask)}
            case["conversations"].append({**conversation, **expected, "original": same})
        cases.append(case)
        print(name, [sum(c["mask"]) / len(c["mask"]) for c in case["conversations"]])
    out = ROOT / "tests/data/chat.json"
    out.write_text(json.dumps(cases, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(out, out.stat().st_size)


if __name__ == "__main__":
    main()
