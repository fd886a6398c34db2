"""Makes tests/data/tokenizers: small tokenizers of each kind, and what Python makes of a text that is hard to tokenize.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install tokenizers tiktoken transformers sentencepiece protobuf
    /tmp/venv/bin/python scripts/make_tokenizer_fixtures.py

The encodings come from tiktoken for the rank file and from the tokenizers package for the others; transformers checks both.
"""

import base64
import json
import os
import pathlib

import tiktoken
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import AutoTokenizer, GPT2TokenizerFast, PreTrainedTokenizerFast
from transformers.convert_slow_tokenizer import TikTokenConverter, bytes_to_unicode

# tiktoken keeps a copy of each rank file by its path and would use the one of an earlier run.
os.environ["TIKTOKEN_CACHE_DIR"] = ""

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "tests/data/tokenizers"
PLAY = (ROOT / "configs/data/tempest.txt").read_text()

# Meta's split pattern of Llama 3.
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
LLAMA3_SPECIAL = [
    "<|begin_of_text|>", "<|end_of_text|>", "<|reserved_special_token_0|>", "<|reserved_special_token_1|>",
    "<|finetune_right_pad_id|>", "<|step_id|>", "<|start_header_id|>", "<|end_header_id|>", "<|eom_id|>", "<|eot_id|>",
    "<|python_tag|>",
]
LLAMA3_SPECIAL += [f"<|reserved_special_token_{i + 2}|>" for i in range(256 - len(LLAMA3_SPECIAL))]

TEXTS = [
    "",
    " ",
    "Full fathom five thy father lies;\nOf his bones are coral made;\n",
    "I'll, I'LL, they'Ve, don't — “quoted” ’tis … naïve café Ångström ﬁne ½ ² Ⅷ",
    "fn main() {\n    let x: Vec<u32> = (0..10).map(|i| i * 2).collect();\n\tprintln!(\"{x:?}\"); // done\n}\n\n\n",
    "def f(a_b, *args, **kwargs):\n        return {\"k\": [1, 22, 333, 4444, 55555, 3.14159e-10]}  # TODO\r\n\r\n",
    "emoji 😀😃 👨‍👩‍👧‍👦 🇩🇪 ☕️ a😀b",
    "敏捷的棕色狐狸跳过了懒狗。你好,世界!这是 2026 年 第3章",
    "日本語のテキスト、カタカナ ひらがな。한국어 텍스트입니다. العربية हिन्दी ภาษาไทย Ελληνικά",
    "a" + " " * 37 + "b" + "\t" * 9 + "c" + "\n" * 11 + "   \n  \r\n d   ",
    "long " + "x" * 300 + " " + "ab" * 200 + " " + "7" * 50 + " " + "!?" * 40,
    "combining e\u0301 n\u0303 zero\u200bwidth nb\u00a0sp \u2028 \u3000 bom\ufeff nul\u0000 \ufffd \u0085 soft\u00adhyphen",
    "private \ue000 plane 16 \U0010fffd unassigned \u0378 tag \U000e0041 math 𝐀𝛑",
    "<|endoftext|> and <|end_of_text|><|begin_of_text|> </s> <|im_start|>user <|reserved_special_token_5|>",
    "http://example.com/a?b=c&d=%20#frag user@example.org C:\\path\\file.txt",
]


def hard_text():
    """The texts above, and real text with each of them somewhere inside."""
    play = PLAY[20_000:44_000]
    size = len(play) // len(TEXTS)
    return TEXTS + ["".join(play[i * size : (i + 1) * size] + text for i, text in enumerate(TEXTS))]


def train(pre_tokenizer, vocab_size, special=()):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), special_tokens=list(special),
        show_progress=False,
    )
    tokenizer.train_from_iterator([PLAY, *TEXTS * 3], trainer)
    return tokenizer


def llama3_pre_tokenizer():
    return pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(LLAMA3), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])


def save(name, encode, decode=None):
    cases = [{"text": text, "ids": encode(text)} for text in hard_text()]
    if decode:
        for case in cases:
            case["decoded"] = decode(case["ids"])
    with open(OUT / name / "encodings.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


def gpt2():
    """vocab.json and merges.txt."""
    folder = OUT / "gpt2"
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = train(pre_tokenizers.ByteLevel(add_prefix_space=False), 999)
    model = json.loads(tokenizer.to_str())["model"]
    model["vocab"]["<|endoftext|>"] = len(model["vocab"])
    merges = ["#version: 0.2"] + [" ".join(pair) for pair in model["merges"]]
    (folder / "vocab.json").write_text(json.dumps(model["vocab"], ensure_ascii=False))
    (folder / "merges.txt").write_text("\n".join(merges) + "\n")
    python = GPT2TokenizerFast.from_pretrained(folder, clean_up_tokenization_spaces=False)
    save("gpt2", lambda text: python(text)["input_ids"], python.decode)


def tiktoken_ranks():
    """A rank file as Meta's tokenizer.model; ranks are the ids of a BPE without special tokens."""
    folder = OUT / "tiktoken"
    folder.mkdir(parents=True, exist_ok=True)
    byte_of = {char: byte for byte, char in bytes_to_unicode().items()}
    vocab = train(llama3_pre_tokenizer(), 1000).get_vocab()
    ranks = {bytes(byte_of[char] for char in token): rank for token, rank in vocab.items()}
    lines = [f"{base64.b64encode(token).decode()} {rank}\n" for token, rank in sorted(ranks.items(), key=lambda x: x[1])]
    (folder / "tokenizer.model").write_text("".join(lines))
    special = {token: len(ranks) + i for i, token in enumerate(LLAMA3_SPECIAL)}
    encoding = tiktoken.Encoding("llama3", pat_str=LLAMA3, mergeable_ranks=ranks, special_tokens=special)
    begin = special["<|begin_of_text|>"]
    save("tiktoken", lambda text: [begin] + encoding.encode(text, allowed_special="all"), encoding.decode)
    converted = TikTokenConverter(
        vocab_file=str(folder / "tokenizer.model"), pattern=LLAMA3, extra_special_tokens=LLAMA3_SPECIAL
    ).converted()
    for text in hard_text():
        assert converted.encode(text, add_special_tokens=False).ids == encoding.encode(text, allowed_special="all"), text


def llama3_json():
    """A tokenizer.json like Llama 3's, with tokenizer_config.json."""
    folder = OUT / "llama3"
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = train(llama3_pre_tokenizer(), 800)
    begin = len(tokenizer.get_vocab())
    tokenizer.add_special_tokens(["<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"])
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=True),
        processors.TemplateProcessing(single="<|begin_of_text|> $A", special_tokens=[("<|begin_of_text|>", begin)]),
    ])
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    config = {"bos_token": "<|begin_of_text|>", "eos_token": "<|eot_id|>", "tokenizer_class": "PreTrainedTokenizerFast"}
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")
    python = PreTrainedTokenizerFast.from_pretrained(folder, clean_up_tokenization_spaces=False)
    save("llama3", lambda text: python(text)["input_ids"], python.decode)


def llama2_json():
    """A tokenizer.json like Llama 2's: SentencePiece-like BPE with byte fallback."""
    folder = OUT / "llama2"
    folder.mkdir(parents=True, exist_ok=True)
    special = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first")
    trainer = trainers.BpeTrainer(vocab_size=900, special_tokens=special, show_progress=False)
    tokenizer.train_from_iterator([PLAY], trainer)
    layout = json.loads(tokenizer.to_str())
    layout["added_tokens"] = layout["added_tokens"][:3]
    layout["pre_tokenizer"] = None
    tokenizer = Tokenizer.from_str(json.dumps(layout))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    save("llama2", lambda text: tokenizer.encode(text).ids, lambda ids: tokenizer.decode(ids, skip_special_tokens=False))


def train_sentencepiece(folder, **options):
    import sentencepiece

    folder.mkdir(parents=True, exist_ok=True)
    text = folder / "text.txt"
    text.write_text(PLAY)
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "tokenizer"), vocab_size=600, model_type="bpe", byte_fallback=True,
        split_digits=True, normalization_rule_name="identity", minloglevel=2, **options,
    )
    text.unlink()
    (folder / "tokenizer.vocab").unlink()


def save_variants(name, variants):
    """What AutoTokenizer makes of one set of files with each of several `tokenizer_config.json` and model types."""
    texts = TEXTS + ["▁under ▁▁score", "  two blanks <s> x</s> <user> y<user>z [PAD] "]
    folder, cases = OUT / name, []
    for model_type, config in variants:
        (folder / "config.json").write_text(json.dumps({"model_type": model_type}))
        if config is not None:
            (folder / "tokenizer_config.json").write_text(json.dumps(config))
        tokenizer = AutoTokenizer.from_pretrained(folder)
        ids = [tokenizer(text)["input_ids"] for text in texts]
        decoded = [tokenizer.backend_tokenizer.decode(row, skip_special_tokens=False) for row in ids]
        cases.append({"model_type": model_type, "config": config, "ids": ids, "decoded": decoded})
        for file in ["config.json", "tokenizer_config.json"]:
            (folder / file).unlink(missing_ok=True)
    with open(folder / "variants.json", "w") as file:
        rows = ",\n".join(json.dumps(case) for case in cases)
        file.write('{"texts": ' + json.dumps(texts) + ',\n"variants": [\n' + rows + "\n]}\n")


def sentencepiece_models():
    """tokenizer.model alone, as Llama 2, Mistral and TinyLlama have it, and one with the trainer's own defaults."""
    keep_spaces = {"remove_extra_whitespaces": False, "allow_whitespace_only_pieces": True}
    train_sentencepiece(OUT / "sentencepiece", **keep_spaces)
    train_sentencepiece(OUT / "sentencepiece_defaults", user_defined_symbols=["<user>"])
    llama = {"tokenizer_class": "LlamaTokenizer"}
    pad = {"0": "<unk>", "1": "<s>", "2": "</s>", "600": "[PAD]"}
    flags = {"lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True}
    variants = [
        ("llama", None),
        ("llama", llama),
        ("llama", llama | {"legacy": False, "add_bos_token": True, "add_eos_token": False}),
        ("llama", llama | {"legacy": True, "add_bos_token": True, "add_eos_token": True}),
        ("llama", llama | {"add_prefix_space": False}),
        ("mistral", llama | {"legacy": False, "add_bos_token": True}),
        ("mistral", {"tokenizer_class": "LlamaTokenizerFast", "add_bos_token": True, "bos_token": "<s>"}),
        ("llama", llama | {
            "pad_token": "[PAD]", "added_tokens_decoder": {i: flags | {"content": token} for i, token in pad.items()},
        }),
    ]
    save_variants("sentencepiece", variants)
    save_variants("sentencepiece_defaults", variants)


def gpt2_variants():
    """The two files of GPT-2 under settings that change ids."""
    gpt2 = {"tokenizer_class": "GPT2Tokenizer"}
    save_variants("gpt2", [
        ("llama", gpt2 | {"add_prefix_space": True}),
        ("llama", gpt2 | {"add_prefix_space": False, "add_bos_token": True, "bos_token": "<|endoftext|>"}),
        ("llama", gpt2 | {"pad_token": "[PAD]", "extra_special_tokens": ["<user>", "<s>"]}),
    ])


def llama3_variants():
    """A tokenizer.json with a post-processor of its own under settings that change ids."""
    config = json.loads((OUT / "llama3/tokenizer_config.json").read_text())
    save_variants("llama3", [
        ("llama", config),
        ("llama", config | {"add_bos_token": False}),
        ("llama", config | {"add_bos_token": True, "add_eos_token": True}),
        ("llama", config | {"add_eos_token": None, "pad_token": "[PAD]", "unk_token": "<s>"}),
    ])
    (OUT / "llama3/tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    gpt2()
    tiktoken_ranks()
    llama3_json()
    llama2_json()
    sentencepiece_models()
    gpt2_variants()
    llama3_variants()
