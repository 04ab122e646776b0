"""Families of transformers: published parameters, class defaults, files as they are found, and parts that
only some of them have.
"""

import itertools
import json
from fractions import Fraction
from typing import Any

import pytest

from hwsim import load, simulate
from hwsim.answers.tables import describe
from hwsim.cli import main
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.files.source import Document, read_yaml
from hwsim.workload import Workload, load_workload
from hwsim.workload.model.reading import read_reading, read_transformer
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.model.workload import model_workload
from hwsim.workload.run import Run
from hwsim.workload.vectors import COSTS

ALL_EXPERTS = {"decoder": Run(decode=True, context=1, batch=1 << 14), "encoder": Run(prefill=4),
               "vision": Run(), "pair": Run(prefill=5),
               "encoder_decoder": Run(prefill=4, decode=True, context=4),
               "speech": Run(decode=True, context=3)}
"""A run that needs every matrix of a model."""

DEEPSEEK_V2 = {"model_type": "deepseek_v2", "hidden_size": 5120, "intermediate_size": 12288,
               "moe_intermediate_size": 1536,
               "num_hidden_layers": 60, "num_attention_heads": 128, "num_key_value_heads": 128,
               "n_routed_experts": 160,
               "num_experts_per_tok": 6, "first_k_dense_replace": 1, "vocab_size": 102400}
WHISPER = {"model_type": "whisper", "d_model": 1280, "encoder_layers": 32, "decoder_layers": 32,
           "encoder_attention_heads": 20,
           "decoder_attention_heads": 20, "encoder_ffn_dim": 5120, "decoder_ffn_dim": 5120,
           "num_mel_bins": 128, "vocab_size": 51866}
CLIP_L14 = {"model_type": "clip", "projection_dim": 768,
            "text_config": {"hidden_size": 768, "intermediate_size": 3072, "num_attention_heads": 12,
                            "projection_dim": 768},
            "vision_config": {"hidden_size": 1024, "intermediate_size": 4096, "num_attention_heads": 16,
                              "num_hidden_layers": 24,
                              "patch_size": 14}}

PUBLISHED = {
    "falcon-40b": ({"model_type": "falcon", "hidden_size": 8192, "num_attention_heads": 128,
                    "num_hidden_layers": 60, "num_kv_heads": 8,
                    "new_decoder_architecture": True}, 41_303_293_952, 41_301_311_488),
    "falcon-rw-1b": ({"model_type": "falcon", "hidden_size": 2048, "num_attention_heads": 32,
                      "num_hidden_layers": 24, "alibi": True,
                      "bias": True, "multi_query": False, "parallel_attn": False, "vocab_size": 50304},
                     1_311_625_216, 1_310_982_144),
    "falcon-11b": ({"model_type": "falcon", "hidden_size": 4096, "num_attention_heads": 32,
                    "num_hidden_layers": 60, "num_kv_heads": 8,
                    "new_decoder_architecture": True, "num_ln_in_parallel_attn": 1, "ffn_hidden_size": 16384,
                    "tie_word_embeddings": False}, 11_102_822_400, 10_835_984_384),
    "stablelm-2-1.6b": ({"model_type": "stablelm", "hidden_size": 2048, "intermediate_size": 5632,
                         "num_hidden_layers": 24,
                         "use_qkv_bias": True, "vocab_size": 100352}, 1_644_515_328, 1_438_646_272),
    "deepseek-v2": (DEEPSEEK_V2, 235_741_434_880, 235_216_404_480),
    "gpt-oss-120b": ({"model_type": "gpt_oss"}, 116_829_156_672, 116_209_704_960),
    "llama-4-maverick": ({"model_type": "llama4_text", "num_local_experts": 128,
                          "interleave_moe_layer_step": 2},
                         400_711_848_960, 399_676_866_560),
    "qwen3-next-80b": ({"model_type": "qwen3_next"}, 79_674_391_296, 79_361_835_008),
    "command-r-plus": ({"model_type": "cohere", "hidden_size": 12288, "intermediate_size": 33792,
                        "num_attention_heads": 96,
                        "num_key_value_heads": 8, "num_hidden_layers": 64, "use_qk_norm": True},
                       103_810_674_688, 103_809_024_000),
    "phi-3.5-moe": ({"model_type": "phimoe", "attention_bias": True, "lm_head_bias": True}, 41_873_153_344,
                    41_740_926_976),
    "flan-t5-base": ({"model_type": "t5", "d_model": 768, "d_ff": 2048, "num_heads": 12, "num_layers": 12,
                      "feed_forward_proj": "gated-gelu", "tie_word_embeddings": False}, 247_577_856,
                     222_855_168),
    "mt5-base": ({"model_type": "mt5", "d_model": 768, "d_ff": 2048, "num_heads": 12, "num_layers": 12},
                 582_401_280, 390_266_880),
    "bart-large": ({"model_type": "bart"}, 406_291_456, 403_792_896),
    "whisper-tiny": ({"model_type": "whisper"}, 37_760_640, 36_965_760),
    "whisper-large-v3": (WHISPER, 1_543_490_560, 1_539_801_600),
    "clip-vit-l-14": (CLIP_L14, 427_616_513, 388_902_912),
    "modernbert-large": ({"model_type": "modernbert", "hidden_size": 1024, "intermediate_size": 2624,
                          "num_attention_heads": 16,
                          "num_hidden_layers": 28}, 394_781_696, 343_146_496),
    "swin-b": ({"model_type": "swin", "embed_dim": 128, "depths": [2, 2, 18, 2], "num_heads": [4, 8, 16, 32],
                "num_labels": 1000},
               87_768_224, 87_537_664),
    "mamba2-130m": ({"model_type": "mamba2", "hidden_size": 768, "num_hidden_layers": 24, "num_heads": 24,
                     "n_groups": 1,
                     "vocab_size": 50288, "tie_word_embeddings": True}, 128_989_632, 128_716_800),
}
"""Files with what differs from the class: all parameters, and those in matrices of layers, of Hugging Face
transformers 4.57's modules.
"""


def document(config: dict) -> Document:
    """A file that holds ``config``."""
    return Document("config.json", config, {(): 1})


def run_of(config: dict, **how) -> Workload:
    """The workload of a file that holds ``config``."""
    return model_workload(document(config), "model", Run(**how))


def model_of(config: dict) -> Transformer:
    """The model of a file that holds ``config``."""
    return read_transformer(document(config))


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_counts(name):
    """Parameters to the unit, and every matrix of a layer once as the right operand of a GEMM."""
    config, parameters, matrices = PUBLISHED[name]
    model = model_of(config)
    workload = model_workload(document(config), name, ALL_EXPERTS[model.kind])
    assert workload.parameters == parameters
    assert sum(g.k * g.n * g.repeat for g in workload.gemms if g.w_from == "parameters") == matrices


DEFAULTS = {
    "llama": 6_738_415_616, "mistral": 7_241_732_096, "bitnet": 2_741_155_840, "qwen2": 12_049_846_272,
    "qwen3": 12_049_461_248,
    "mixtral": 46_702_792_704, "qwen2_moe": 14_315_784_192, "qwen3_moe": 15_350_731_776,
    "gemma": 8_537_680_896, "gemma2": 2_614_341_888,
    "gemma3_text": 2_628_658_432, "gpt2": 124_439_808, "gpt_neox": 20_554_567_680, "opt": 125_239_296,
    "phi": 1_418_270_720,
    "phi3": 3_821_079_552, "bert": 109_482_240, "deepseek_v3": 671_026_404_352,
    "llama4_text": 107_769_861_120,
    "falcon": 6_921_720_704, "stablelm": 2_795_443_200, "olmo": 6_888_095_744, "olmo2": 6_888_624_128,
    "granite": 6_738_415_616,
    "cohere": 34_980_831_232, "cohere2": 34_980_831_232, "phimoe": 41_872_793_600, "glm": 9_399_951_360,
    "glm4": 9_400_279_040,
    "smollm3": 3_075_098_624, "t5": 60_506_624, "mt5": 300_176_768, "clip": 151_277_313,
    "modernbert": 149_014_272, "swin": 27_519_354,
    "roberta": 124_644_864, "xlm-roberta": 109_482_240, "distilbert": 66_362_880, "mamba2": 7_285_403_648,
}
"""Parameters of the modules of transformers 4.57 with every key at the class's default."""


@pytest.mark.parametrize("family", DEFAULTS)
def test_an_empty_file_is_the_class_default(family):
    reading = read_reading(document({"model_type": family}))
    assert reading.model.parameters == DEFAULTS[family]
    assert any(note.startswith("not in the file, hence the defaults of model_type ")
               for note in reading.notes)


LEFT_OUT = [
    ({"model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
      "num_attention_heads": 32,
      "vocab_size": 32000, "sliding_window": None}, 7_241_732_096, 904_923_447_296),
    ({"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
      "num_attention_heads": 32,
      "vocab_size": 32000, "num_local_experts": 8, "num_experts_per_tok": 2}, 46_702_792_704,
     1_632_250_363_904),
    ({"model_type": "gemma2", "hidden_size": 2304, "intermediate_size": 9216, "num_hidden_layers": 26,
      "num_attention_heads": 8,
      "vocab_size": 256000}, 2_614_341_888, 264_069_816_320),
    ({"model_type": "gemma3_text", "hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 34,
      "sliding_window": 1024},
     3_880_263_168, 417_557_061_632),
]


@pytest.mark.parametrize("config, parameters, macs", LEFT_OUT, ids=[c["model_type"] for c, _, _ in LEFT_OUT])
def test_keys_that_are_left_out(config, parameters, macs):
    """The class's number of KV heads, heads and vocabulary, not a guess from the keys that are there."""
    workload = run_of(config, prefill=128, decode=True)
    assert (workload.parameters, workload.macs) == (parameters, macs)


def test_a_text_model_inside_another():
    """The object text_config is read as if it were the file; what stands beside it is named and not
    counted.
    """
    inner = LEFT_OUT[3][0]
    workload = run_of({"model_type": "gemma3", "text_config": inner, "vision_config": {"hidden_size": 1152}},
                      prefill=128, decode=True)
    assert (workload.parameters, workload.macs) == LEFT_OUT[3][1:]
    assert (
        "model_type 'gemma3': the text model alone is read (gemma3_text), not vision_config" in workload.notes
    )
    tied = {"model_type": "llava_next", "tie_word_embeddings": True, "text_config": {"model_type": "llama"}}
    assert model_of(tied).parameters == 6_738_415_616 - 32000 * 4096, "a key of the whole holds for the part"
    with pytest.raises(
        ConfigError, match=r"text_config.model_type: 'mllama_text_model' is not known \(known: "
    ):
        model_of({"model_type": "mllama", "text_config": {"model_type": "mllama_text_model"}})


def test_lines_of_nested_keys(tmp_path):
    text = '{"model_type": "gemma3",\n "text_config": {"model_type": "gemma3_text",\n  "hidden_size": -1}}'
    (tmp_path / "config.json").write_text(text)
    with pytest.raises(ConfigError, match=r"config.json:3: hidden_size: must be an integer"):
        load_workload(tmp_path, prefill=1)


def test_files_of_transformers_5():
    """Experts under another name, rotary shares in rope_parameters, defaults that changed with the
    version.
    """
    moe = {"model_type": "qwen3_moe", "hidden_size": 4096, "intermediate_size": 12288,
           "num_hidden_layers": 94, "num_attention_heads": 64,
           "num_key_value_heads": 4, "head_dim": 128, "moe_intermediate_size": 1536, "num_experts_per_tok": 8}
    assert model_of(moe | {"num_local_experts": 128}).parameters == 235_093_634_560
    with pytest.raises(ConfigError, match="num_local_experts: is the same as num_experts = 128, not 64"):
        model_of(moe | {"num_experts": 128, "num_local_experts": 64})
    phi = {"model_type": "phi", "hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 32}
    five = run_of(phi | {"rope_parameters": {"rope_type": "default", "partial_rotary_factor": 0.4}},
                  prefill=128)
    assert [v.ops for v in five.vectors if v.name == "rotary positions"] == [786_432]
    four = run_of(phi | {"partial_rotary_factor": 0.4}, prefill=128)
    assert five.vectors == four.vectors
    neox = {"model_type": "gpt_neox", "rope_parameters": {"rotary_pct": 1.0}}
    assert (model_of(neox).rotary, model_of({"model_type": "gpt_neox"}).rotary) == (96, 24)
    assert model_of({"model_type": "mistral", "hidden_size": 5120}).head_dim == 160
    assert model_of({"model_type": "mistral", "hidden_size": 5120,
                     "transformers_version": "5.2.0"}).head_dim == 128


def test_a_byte_order_mark(tmp_path):
    (tmp_path / "config.json").write_bytes(b"\xef\xbb\xbf" + json.dumps({"model_type": "gpt2"}).encode())
    assert load_workload(tmp_path, prefill=3).parameters == 124_439_808


@pytest.mark.parametrize("key, value", [("num_extra_layers", 2), ("hidden_size_per_layer", 256),
                                        ("use_attention_gate", True), ("mlp_ratio", 3),
                                        ("layer_norm_elementwise_affine", False), ("hiden_size", 8),
                                        ("add_cross_attention", True),
                                        ("pruned_heads", {"0": [1]}), ("q_lora_rank", 512),
                                        ("pretraining_tp", 3)])
def test_a_key_that_is_not_understood_is_refused(key, value, tmp_path):
    """It may change counts; the line is named, and the remedy works."""
    config = {"model_type": "llama", key: value}
    (tmp_path / "config.json").write_text(json.dumps(config, indent=1))
    with pytest.raises(ConfigError, match=f"config.json:3: {key}: ") as caught:
        load_workload(tmp_path, prefill=1)
    assert ("did you mean 'hidden_size'?" in str(caught.value)) == (key == "hiden_size")
    assert run_of({"model_type": "llama"}, prefill=1).parameters == 6_738_415_616


def test_keys_that_say_nothing_about_counts():
    """What files of published models hold besides sizes is passed over, as is a key of theirs that is
    null.
    """
    known = {"architectures": ["LlamaForCausalLM"], "rope_theta": 10000.0, "rms_norm_eps": 1e-6,
             "torch_dtype": "bfloat16", "bos_token_id": 1,
             "max_position_embeddings": 4096, "use_cache": True, "attention_dropout": 0.1, "num_beams": 4,
             "pruned_heads": {},
             "add_cross_attention": False, "cross_attention_hidden_size": None,
             "rope_scaling": {"type": "linear", "factor": 2.0},
             "unsloth_version": "2024.9", "image_token_index": 32000, "new_size": None}
    assert model_of({"model_type": "llama"} | known) == model_of({"model_type": "llama"})


def test_heads_by_architecture():
    """A model without head, a head that is not known, heads of encoders that are not counted."""
    bare = model_of({"model_type": "mistral", "architectures": ["MistralModel"]})
    assert bare.parameters == 7_241_732_096 - 32000 * 4096
    assert not [g for g in run_of({"model_type": "mistral", "architectures": ["MistralModel"]},
                                  prefill=4).gemms if g.kind == "head"]
    with pytest.raises(
        ConfigError, match="architectures: the head of 'LlamaForSequenceClassification' is not known"
    ):
        model_of({"model_type": "llama", "architectures": ["LlamaForSequenceClassification"]})
    assert "architectures: the head of BertForMaskedLM is not counted" in run_of(
        {"model_type": "bert", "architectures": ["BertForMaskedLM"]}, prefill=4).notes


def test_norms_without_parameters():
    """Galactica of 6.7 billion parameters, and the operations that go with gain and bias."""
    config = {"model_type": "opt", "hidden_size": 4096, "ffn_dim": 16384, "num_hidden_layers": 32,
              "num_attention_heads": 32,
              "vocab_size": 50000, "activation_function": "gelu", "enable_bias": False}
    with_, without = (run_of(config | {"layer_norm_elementwise_affine": affine}, prefill=8)
                      for affine in (True, False))
    assert without.parameters == 6_655_647_744 == with_.parameters - 65 * 2 * 4096
    assert {v.kind for v in without.vectors if "norm" in v.name} == {"layer_norm_bare"}


def test_cache_of_latent_attention():
    """KV cache per token at 16 bits: 70.272 kB of DeepSeek-V3, 327.680 of Qwen2.5-72B, 516.096 of Llama 3.1
    405B (arXiv 2505.09343, table 1).
    """
    qwen = model_of({"model_type": "qwen2", "hidden_size": 8192, "num_attention_heads": 64,
                     "num_key_value_heads": 8, "num_hidden_layers": 80})
    llama = model_of({"model_type": "llama", "hidden_size": 16384, "num_attention_heads": 128,
                      "num_key_value_heads": 8,
                      "num_hidden_layers": 126})
    assert [2 * model.cached for model in (model_of({"model_type": "deepseek_v3"}), qwen, llama)] == [70_272,
                                                                                                      327_680,
                                                                                                      516_096]


@pytest.mark.parametrize("name", ["deepseek-v2-lite", "deepseek-v3"])
def test_latent_attention_absorbed_and_expanded(name):
    """Both read the same weights; the absorbed form reads the cache, the expanded one makes keys and values
    of all tokens first.
    """
    m = read_transformer(read_yaml(shipped("model")[name]))
    part, batch, context = m.latent, 3, 1000
    absorbed, expanded = (load_workload(name, decode=True, context=context, batch=batch, latent=way)
                          for way in ("absorbed", "expanded"))

    def of(workload: Workload) -> dict:
        return {g.name: g for g in workload.gemms}

    scores, values = of(absorbed)["scores"], of(absorbed)["values"]
    assert (scores.m, scores.k, scores.n, scores.repeat) == (m.heads, 512 + 64, context, batch * m.layers)
    assert (values.m, values.k, values.n) == (
        m.heads,
        context,
        512,
    ) and scores.k * scores.n * scores.repeat == batch * context * m.cached
    heads = [of(absorbed)[way] for way in ("k_absorb", "v_absorb")]
    whole = of(expanded)["kv_b_proj"]
    assert (
        sum(g.k * g.n * g.repeat for g in heads) == whole.k * whole.n * whole.repeat
        and whole.m == batch * context
    )
    scores, values = of(expanded)["scores"], of(expanded)["values"]
    assert (scores.m, scores.k, scores.n, scores.repeat) == (1, 128 + 64, context, batch * m.layers * m.heads)
    assert part is not None and (values.k, values.n) == (context, part.value)
    assert absorbed.rules[0].startswith("latent absorbed: the cache holds 576 numbers")
    first = of(load_workload(name, decode=True, context=1))
    assert "k_absorb" in first and first["scores"].n == 1
    prefill = of(load_workload(name, prefill=300, attention="causal"))
    assert prefill["kv_b_proj"].m == 300 and [prefill[f"scores.{i}"].n for i in range(3)] == [128, 256, 300]


def test_a_hybrid_of_delta_nets():
    """Twelve of 48 layers attend; states do not grow with the context, and their update is work of the vector
    unit.
    """
    short, long = (load_workload("qwen3-next-80b-a3b", decode=True, context=c, batch=2) for c in (10, 10_000))
    repeats = {g.name: g.repeat for g in long.gemms}
    assert (repeats["q_proj"], repeats["in_proj_qkvz"], repeats["scores"]) == (12, 36, 12 * 2 * 2)
    assert next(g.n for g in long.gemms if g.name == "q_proj") == 2 * 16 * 256, "queries and the gate"
    updates = [[v for v in w.vectors if v.kind == "delta_rule"] for w in (short, long)]
    assert updates[0] == updates[1]
    assert updates[0][0].ops == 7 * 2 * 32 * 128 * 128 and updates[0][0].repeat == 36
    assert long.macs - short.macs == 2 * 12 * 16 * 9_990 * 256 * 2, "attention of twelve layers alone"


def test_mamba_2():
    """Projections are GEMMs, the scan is listed: 80 heads of 64 x 128 numbers per layer."""
    w = load_workload("mamba2-2.7b", prefill=7, batch=2)
    assert {g.name for g in w.gemms} == {"in_proj", "out_proj", "lm_head"}
    assert next(g.n for g in w.gemms if g.name == "in_proj") == 2 * 5120 + 2 * 128 + 80
    scan = next(v for v in w.vectors if v.kind == "state_space")
    assert (scan.ops, scan.repeat) == (COSTS["state_space"].ops * 14 * 80 * 64 * 128, 64)
    taps = next(v for v in w.vectors if v.kind == "depthwise")
    assert (taps.ops, taps.writes) == (2 * 14 * (5120 + 256) * 4, 14 * (5120 + 256))
    one = load_workload("mamba2-2.7b", decode=True, context=5)
    assert not one.notes and not one.rules and not w.rules


@pytest.mark.parametrize("name, width, heads, layers", [("t5-base", 768, 12, 12), ("bart-base", 768, 12, 6),
                                                        ("whisper-large-v3", 1280, 20, 32)])
def test_cross_attention(name, width, heads, layers):
    """Keys and values of the encoder's output are made once; every step of the decoder attends to all of it
    and to its own tokens.
    """
    memory = 1500 if name.startswith("whisper") else 200
    how: dict[str, Any] = {} if name.startswith("whisper") else {"prefill": memory}
    w = load_workload(name, decode=True, context=9, batch=2, **how)
    assert w.sections == ["encode", "decode"] and w.tokens == {"encode": 2 * memory, "decode": 2}
    gemms = {(g.section, g.name): g for g in w.gemms}
    assert gemms["encode", "cross_k_proj"].m == 2 * memory and gemms["encode",
                                                                     "cross_v_proj"].repeat == layers
    assert (gemms["decode", "scores_cross"].n, gemms["decode", "scores"].n) == (memory, 9)
    assert gemms["decode", "values_cross"].repeat == layers * heads * 2
    assert gemms["encode", "scores"].m == gemms["encode", "scores"].n == memory and ("encode",
                                                                                     "lm_head") not in gemms
    assert gemms["decode", "cross_q_proj"].k == width and gemms["decode", "lm_head"].m == 2


def test_convolutions_of_whisper():
    """3000 frames of 10 ms become 1500: two convolutions of three taps, the second of stride 2."""
    convs = [(g.m, g.k, g.n) for g in load_workload("whisper-large-v3").gemms if g.kind == "convolution"]
    assert convs == [(3000, 3 * 128, 1280), (1500, 3 * 1280, 1280)]


def test_clip_has_two_towers():
    w = load_workload("clip-vit-b-32", prefill=77, batch=3)
    assert w.sections == ["image", "text"]
    scores = {g.section: (g.m, g.n, g.repeat) for g in w.gemms if g.name == "scores"}
    assert scores == {"image": (50, 50, 3 * 12 * 12), "text": (77, 77, 3 * 12 * 8)}
    assert {g.section: g.k for g in w.gemms if g.name == "projection"} == {"image": 768, "text": 512}
    assert load_workload("clip-vit-b-32").sections == ["image"]
    with pytest.raises(ConfigError, match="prefill: must be at most 77 tokens"):
        load_workload("clip-vit-b-32", prefill=78)


def test_windows_of_swin():
    """Every patch attends to the 49 of its window, in every stage."""
    w = load_workload("swin-t", batch=2)
    scores = [g for g in w.gemms if g.name.endswith("scores")]
    for stage, (g, blocks, heads) in enumerate(zip(scores, (2, 2, 6, 2), (3, 6, 12, 24), strict=True)):
        assert (g.m, g.k, g.n, g.repeat) == (49, 32, 49, 2 * blocks * heads * (56 >> stage) ** 2 // 49)
    assert round(load_workload("swin-t").macs / 1e9, 2) == 4.49, "torchvision's table of weights"
    with pytest.raises(ConfigError, match="window_size: must divide"):
        run_of({"model_type": "swin", "image_size": 256})


REFUSED = [
    ("llama-3-8b", {"prefill": 4, "latent": "expanded"}, "latent: a language model has no use for it"),
    ("llama-3-8b", {"prefill": 4, "experts": "rounded"}, "experts: a language model has no use for it"),
    ("bert-base", {"prefill": 4, "attention": "causal"}, "attention: an encoder has no use for it"),
    ("mamba2-2.7b", {"prefill": 4, "attention": "causal"}, "attention: a language model has no use for it"),
    ("llama-3-8b", {"prefill": 1 << 19, "attention": "causal"}, "attention: causal lists a GEMM per block"),
    ("vit-b-16", {"prefill": 4}, "prefill: a vision model has no use for it"),
    ("t5-base", {"decode": True, "context": 4}, "prefill: missing; an encoder-decoder takes prefill"),
    (
        "t5-base",
        {"decode": True, "prefill": 4},
        "context: missing; a decode step of an encoder-decoder needs --context",
    ),
    ("whisper-large-v3", {"prefill": 4}, "prefill: a speech model has no use for it"),
    ("whisper-large-v3", {"decode": True, "context": 449}, "context: must be at most 448 tokens"),
    (
        "llama-3-8b",
        {"prefill": 20, "decode": True, "context": 5},
        "context: must be at least the prefill of 20 tokens, not 5",
    ),
]


@pytest.mark.parametrize("name, how, message", REFUSED, ids=[f"{n}-{m.split(':')[0]}" for n, _, m in REFUSED])
def test_a_run_that_a_model_has_no_use_for(name, how, message):
    with pytest.raises(ConfigError, match=message):
        load_workload(name, **how)


def test_rules_of_a_run_are_choices():
    for key, value in itertools.product(("attention", "latent", "experts"), ("x", 3, None)):
        how: dict[str, Any] = {key: value}
        with pytest.raises(ConfigError, match=f"{key}: must be one of "):
            load_workload("deepseek-v2-lite", prefill=4, **how)


def test_causal_counts_half_of_a_long_prompt():
    """With B blocks of 128 queries B (B + 1) / 2 of B^2 tiles are needed."""
    dense, causal = (load_workload("llama-3-8b", prefill=2048, attention=rule)
                     for rule in ("dense", "causal"))
    attention = [sum(g.macs for g in w.gemms if g.kind == "attention") for w in (dense, causal)]
    assert Fraction(attention[1], attention[0]) == Fraction(17, 32)
    assert dense.rules != causal.rules and causal.rules[0].startswith("attention causal: ")


def test_answers_begin_with_the_rules(capsys):
    """The first line of an answer names them, and its notes explain them."""
    workload = load_workload("qwen3-30b-a3b", prefill=4, attention="causal")
    config = load("mac_m2n64k4")
    assert describe(config, workload).endswith("; attention causal; experts expected")
    notes = simulate(config, load_workload("smollm2-135m", prefill=4)).notes
    assert any(note.startswith("attention dense: prefill counts whole rectangles") for note in notes)
    assert (
        main([
            "simulate",
            "mac_m2n64k4",
            "--model",
            "deepseek-v2-lite",
            "--decode",
            "--context",
            "4",
            "--latent",
            "expanded",
        ])
        == 0
    )
    assert "; latent expanded; experts expected\n" in capsys.readouterr().out.replace("\n\n", "\n")
