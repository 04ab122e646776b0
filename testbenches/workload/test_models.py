"""Transformers: parameters and MACs against published counts, GEMMs against what attention and mixtures must
compute."""

import itertools
import json
from fractions import Fraction

import pytest
from conftest import graded

from hwsim.errors import ConfigError, shown
from hwsim.files.library import shipped
from hwsim.files.source import read_yaml
from hwsim.workload import Workload, load_workload
from hwsim.workload.model.attention import BLOCK
from hwsim.workload.model.defaults import class_default
from hwsim.workload.model.facts import read_json
from hwsim.workload.model.mixture import distinct_experts, experts_hit
from hwsim.workload.model.reading import read_transformer
from hwsim.workload.model.shapes import FAMILIES
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.vectors import COSTS

MODELS = {name: read_transformer(read_yaml(path)) for name, path in shipped("model").items()}
DECODERS = [name for name, model in MODELS.items() if model.kind == "decoder"]
PLAIN = [name for name in DECODERS if not MODELS[name].latent and not MODELS[name].recurrent]
USUAL = {
    "decoder": {"prefill": 40, "decode": True, "context": 64},
    "encoder": {"prefill": 40},
    "vision": {},
    "encoder_decoder": {"prefill": 40, "decode": True, "context": 7},
    "speech": {"decode": True, "context": 7},
    "pair": {"prefill": 40},
}


def run_of(name: str, **how) -> Workload:
    """A shipped model on a few tokens."""
    return load_workload(name, **USUAL[MODELS[name].kind] | how)


def macs(workload: Workload, kind: str, section: str | None = None) -> int:
    """MACs of one kind of layer."""
    return sum(g.macs for g in workload.gemms if g.kind == kind and section in (None, g.section))


@pytest.mark.parametrize("name", MODELS)
def test_parameters_are_the_published_ones(name):
    """To the unit: biases, norms, position tables, tied embeddings; each file names where its count was
    published."""
    path = shipped("model")[name]
    assert MODELS[name].parameters == read_yaml(path).data["parameters"] == run_of(name).parameters
    first, empty, dimensions, count, *_ = path.read_text().splitlines()
    assert (
        first.startswith("# ")
        and empty == "#"
        and dimensions.startswith("# Dimensions: ")
        and "ublished" in count
    )


@pytest.mark.parametrize(
    "name", [n for n in PLAIN if MODELS[n].norm == "rms_norm" and not MODELS[n].qkv_bias]
)
def test_weights_of_the_gemms_are_the_parameters(name):
    """Every matrix of the model occurs in a batch that hits all experts; the rest are norms, and embeddings
    where the head has its own."""
    m = MODELS[name]
    gemms = [
        g
        for g in load_workload(name, decode=True, context=1, batch=1 << 14).gemms
        if g.w_from == "parameters"
    ]
    weights = sum(g.k * g.n * g.repeat for g in gemms)
    norms = m.layers * (m.block_norms * m.hidden + m.inner_norms * (m.q_width + m.ffn)) + m.hidden
    norms += m.layers * {"": 0, "bare": 0, "head": 2 * m.head_dim, "all": m.q_width + m.kv_width}[m.qk_norm]
    assert m.parameters == weights + norms + (0 if m.tied else m.vocab * m.hidden)


def test_active_parameters_of_mixtures():
    assert MODELS["mixtral-8x7b"].active_parameters == 12_879_925_248
    assert MODELS["qwen3-30b-a3b"].active_parameters == 3_353_032_704
    assert MODELS["llama-3-8b"].active_parameters == MODELS["llama-3-8b"].parameters


def test_a_distillation_token(tmp_path):
    """DeiT-B with distillation is published with 87,338,192 parameters, which include a second head for the
    distillation token."""
    config = read_yaml(shipped("model")["vit-b-16"]).data | {"model_type": "deit"}
    (tmp_path / "config.json").write_text(json.dumps(config))
    one = load_workload(tmp_path)
    (tmp_path / "config.json").write_text(
        json.dumps(config | {"architectures": ["DeiTForImageClassificationWithTeacher"]})
    )
    two = load_workload(tmp_path)
    assert (two.parameters, two.macs) == (87_338_192, 17_656_811_520)
    assert two.parameters - one.parameters == (768 + 1) * 1000 and two.macs - one.macs == 768 * 1000
    assert next(g for g in two.gemms if g.name == "scores").m == 14 * 14 + 2


@pytest.mark.parametrize("name, gigamacs", [("vit-b-16", 17.6), ("vit-l-16", 61.6), ("swin-t", 4.5)])
def test_macs_of_vision_models_are_the_published_ones(name, gigamacs):
    """torchvision's table of weights gives them to one digit."""
    assert round(run_of(name).macs / 1e9, 1) == gigamacs
    assert run_of(name, batch=3).macs == 3 * run_of(name).macs


def test_the_shipped_llama_workload_is_what_the_model_gives():
    listed, made = (
        load_workload("llama2_7b"),
        load_workload("llama-2-7b", prefill=2048, decode=True, context=2048),
    )
    for section in ("prefill", "decode"):
        rows = [
            {(g.name, g.m, g.k, g.n, g.repeat) for g in w.gemms if g.section == section}
            for w in (listed, made)
        ]
        assert rows[0] == rows[1] and len(rows[0]) == 10


def test_the_shipped_bitnet_workload_is_what_the_model_gives(tmp_path):
    config = {
        "model_type": "bitnet",
        "hidden_size": 3200,
        "num_hidden_layers": 26,
        "num_attention_heads": 32,
        "intermediate_size": 8640,
        "num_key_value_heads": 32,
        "vocab_size": 32002,
    }
    (tmp_path / "config.json").write_text(json.dumps(config))
    made = load_workload(tmp_path, prefill=2048, decode=True, context=2048)
    for section in ("prefill", "decode"):
        rows = [
            {
                (g.name, g.m, g.k, g.n, g.repeat, g.w_bits)
                for g in w.gemms
                if g.section == section and g.kind in ("", "linear")
            }
            for w in (load_workload("bitnet_3b"), made)
        ]
        assert rows[0] == rows[1] and len(rows[0]) == 7


@pytest.mark.parametrize("name", PLAIN)
def test_attention_macs_do_not_depend_on_groups(name):
    """Every query head of every token meets every key and every value of the context, whoever shares them;
    windows count at decode."""
    m, workload = MODELS[name], run_of(name, batch=3)
    assert min(m.window or 64, 64) == 64, "contexts here are within the window"
    for section, tokens, context in (("prefill", 40, 40), ("decode", 1, 64)):
        assert (
            macs(workload, "attention", section) == 3 * m.layers * m.heads * tokens * context * m.head_dim * 2
        )
        scores = next(g for g in workload.gemms if g.section == section and g.name == "scores")
        assert (scores.m, scores.repeat, scores.w_from) == (
            tokens * m.heads // m.kv_heads,
            3 * m.layers * m.kv_heads,
            "activations",
        )


def test_dense_attention_exploits_no_window():
    """Mistral beside Llama is a comparison: the same rectangles at prefill, and the answer says so."""
    windowed = load_workload("gemma-3-1b", prefill=4000)
    assert [(g.m, g.n, g.repeat) for g in windowed.gemms if g.name == "scores"] == [(4 * 4000, 4000, 26)]
    assert windowed.rules[0].startswith("attention dense: ")


def test_windows_at_decode():
    m = MODELS["gemma-3-1b"]
    local = 22  # of 26 layers, every sixth is global
    assert (m.window, m.window_layers) == (512, local)
    decode = {g.name: g for g in load_workload("gemma-3-1b", decode=True, context=4000).gemms}
    assert (decode["scores_local"].n, decode["scores_global"].n, decode["values_local"].k) == (512, 4000, 512)
    assert (decode["scores_local"].repeat, decode["scores_global"].repeat) == (
        local * m.kv_heads,
        (26 - local) * m.kv_heads,
    )
    chunks = {g.name: g.n for g in load_workload("llama-4-scout", decode=True, context=8192 + 5).gemms}
    assert (chunks["scores_local"], chunks["scores_global"]) == (5, 8192 + 5), (
        "the second chunk has five tokens"
    )


@pytest.mark.full
@pytest.mark.parametrize(
    "name, tokens",
    [
        ("gemma-3-1b", 1500),
        ("mistral-7b", 5000),
        ("llama-3-8b", 700),
        ("llama-4-scout", 8500),
        ("modernbert-base", 600),
        ("llama-3-8b", 100),
    ],
)
def test_causal_attention_by_enumeration(name, tokens):
    """Blocks of 128 queries need the keys that any of their queries may attend to, by the masks of the
    definitions."""
    m = MODELS[name]
    first = {"sliding": lambda q: max(0, q - m.window + 1), "chunked": lambda q: q // m.window * m.window,
             "centred": lambda q: max(0, q - m.window // 2)}[m.window_kind]
    last = (lambda q: min(tokens - 1, q + m.window // 2)) if m.window_kind == "centred" else (lambda q: q)

    def keys(block: range, local: bool) -> int:
        if not local:
            return block[-1] + 1 if m.causal else tokens
        return len({key for q in block for key in range(first(q), last(q) + 1)})

    blocks = [range(i, min(tokens, i + BLOCK)) for i in range(0, tokens, BLOCK)]
    wanted = sum(
        len(block) * (m.window_layers * keys(block, True) + (m.layers - m.window_layers) * keys(block, False))
        for block in blocks
    )
    workload = load_workload(name, prefill=tokens, attention="causal")
    for part, dimension in (("scores", "n"), ("values", "k")):
        gemms = [g for g in workload.gemms if g.name.startswith(part)]
        assert sum(g.m * getattr(g, dimension) * g.repeat for g in gemms) == wanted * m.heads
    dense = load_workload(name, prefill=tokens)
    assert workload.macs < dense.macs or tokens <= BLOCK
    if tokens <= BLOCK:
        assert workload.gemms == dense.gemms, "one block is the rectangle"


def test_expected_experts_by_enumeration():
    """The mean number of distinct experts over every way in which T tokens choose k of E; all layers together
    are rounded once."""
    for experts, k, tokens in ((4, 2, 1), (4, 2, 3), (5, 1, 4), (6, 3, 2), (3, 3, 2)):
        choices = list(itertools.combinations(range(experts), k))
        hits = [len(set().union(*way)) for way in itertools.product(choices, repeat=tokens)]
        mean = Fraction(sum(hits), len(hits))
        assert mean == experts * (1 - (1 - Fraction(k, experts)) ** tokens)
        assert abs(distinct_experts(experts, k, tokens) - mean) < 1e-12
        for layers in (1, 7, 100):
            assert abs(experts_hit(experts, k, tokens, layers, "expected") - mean * layers) <= Fraction(1, 2)
            assert experts_hit(experts, k, tokens, layers, "rounded") == layers * round(mean)
    assert experts_hit(8, 2, 1, 32, "expected") == 64 and experts_hit(128, 8, 10**6, 3, "expected") == 384


@pytest.mark.parametrize("name", [n for n in DECODERS if MODELS[n].experts])
@pytest.mark.parametrize("batch", [1, 3, 16, 700])
@pytest.mark.parametrize("rule", ["expected", "rounded"])
def test_every_token_goes_through_its_experts_once(name, batch, rule):
    m = MODELS[name]
    workload = load_workload(name, decode=True, context=8, batch=batch, experts=rule)
    gemms = [g for g in workload.gemms if g.name.startswith("expert_up_proj")]
    assert sum(g.m * g.repeat for g in gemms) == batch * m.experts_per_token * m.expert_layers
    assert sum(g.repeat for g in gemms) == experts_hit(
        m.experts, m.experts_per_token, batch, m.expert_layers, rule
    )
    assert max(g.m for g in gemms) - min(g.m for g in gemms) <= 1


def test_weight_traffic_of_experts_is_the_expectation():
    """Qwen 3 of 128 experts, 8 per token, 48 layers, 3 tokens: 22.547 experts per layer, 1082 in all;
    rounding gives 23 in each."""
    exact = 48 * 128 * (1 - Fraction(120, 128) ** 3)
    one, many = (
        load_workload("qwen3-30b-a3b", decode=True, context=9, batch=3, experts=rule)
        for rule in ("expected", "rounded")
    )
    hits = [sum(g.repeat for g in w.gemms if g.name.startswith("expert_down_proj")) for w in (one, many)]
    assert hits == [round(exact), 48 * 23] and one.macs == many.macs


def test_precisions_go_where_they_are_said_to():
    workload = load_workload("llama-3-8b", prefill=4, decode=True, w_bits=4, a_bits=8, kv_bits=3)
    bits = {(g.kind, g.a_bits, g.w_bits) for g in workload.gemms}
    assert bits == {("linear", 8, 4), ("attention", 8, 3), ("head", 8, 0)}
    assert {
        (g.a_bits, g.w_bits) for g in load_workload("bitnet-b1.58-2b", prefill=4).gemms if g.kind == "linear"
    } == {(8, 2)}


def test_batch_and_context():
    one, many = (load_workload("mistral-7b", prefill=64, decode=True, batch=b) for b in (1, 5))
    assert one.sections == ["prefill", "decode"] and many.macs == 5 * one.macs
    head = next(g for g in many.gemms if g.name == "lm_head")
    assert (head.m, head.section) == (5, "prefill"), "the last token of every sequence"
    assert next(g.n for g in one.gemms if g.section == "decode" and g.name == "scores") == 65, (
        "prompt and the token itself"
    )


@pytest.mark.parametrize("name", MODELS)
def test_vector_operations_fit_the_gemms(name):
    m, workload = MODELS[name], run_of(name, batch=2)
    scores = sum(g.m * g.n * g.repeat for g in workload.gemms if "scores" in g.name)
    total = {kind: sum(v.ops * v.repeat for v in workload.vectors if v.kind == kind) for kind in COSTS}
    results = sum(g.m * g.n * g.repeat for g in workload.gemms)
    routed = sum(v.ops * v.repeat for v in workload.vectors if v.name == "router softmax")
    sinks = sum(g.m * g.repeat for g in workload.gemms if g.name.startswith("scores")) * m.sinks
    assert total["softmax"] - routed == COSTS["softmax"].ops * (scores + sinks)
    assert total["dequantize"] == COSTS["dequantize"].ops * results
    ups = sum(g.m * g.n * g.repeat for g in workload.gemms if "up_proj" in g.name)
    acts = sum(
        v.ops * v.repeat
        for v in workload.vectors
        if v.name.split(".")[0].removesuffix("_rest").endswith(m.act)
        and v.kind == m.act
        and not v.name.startswith(("conv", "short", "gate"))
    )
    assert acts == COSTS[m.act].ops * ups and {v.section for v in workload.vectors} == set(workload.sections)


def test_quantized_checkpoints_say_their_bits(tmp_path):
    config = read_yaml(shipped("model")["llama-2-7b"]).data | {
        "quantization_config": {"quant_method": "gptq", "bits": 4}
    }
    (tmp_path / "config.json").write_text(json.dumps(config))
    assert {g.w_bits for g in load_workload(tmp_path, prefill=3).gemms if g.kind == "linear"} == {4}
    assert {g.w_bits for g in load_workload(tmp_path, prefill=3, w_bits=8).gemms if g.kind == "linear"} == {8}


WRONG = ["x", -1, True, 1 << 40, 1.5, [], {}, float("nan")]


FAMILY = {read_yaml(path).data["model_type"]: name for name, path in shipped("model").items()}
BY_FAMILY = [
    pytest.param(name, marks=[] if name in FAMILY.values() else [pytest.mark.full]) for name in MODELS
]


def wrong_for(good) -> list:
    """Values that a key with a good value must refuse."""
    if isinstance(good, float):
        return ["x", True, [], {}, float("nan")]
    return [value for value in WRONG if type(value) is not type(good) or type(good) is int]


@pytest.mark.parametrize("name", graded(BY_FAMILY, 4, 30))
def test_every_key_of_a_file_is_checked(name, tmp_path):
    """A key that is missing has the class's default or none and is missed; nonsense is one line that names
    it."""
    good = {k: v for k, v in read_yaml(shipped("model")[name]).data.items() if k != "parameters"}
    path = tmp_path / "config.json"

    def reading(config: dict) -> Transformer | ConfigError:
        path.write_text(json.dumps(config, indent=1))
        try:
            return read_transformer(read_json(path))
        except ConfigError as e:
            assert "\n" not in str(e)
            return e

    places = {
        key: i
        for i, line in enumerate(json.dumps(good, indent=1).splitlines(), 1)
        for key in good
        if line.startswith(f' "{key}"')
    }
    for key in good:
        missing, default = (
            reading({k: v for k, v in good.items() if k != key}),
            class_default(good["model_type"], key, good),
        )
        if default is not None:
            same = reading(good | {key: default})
            assert missing == same or (isinstance(missing, ConfigError) and isinstance(same, ConfigError)), (
                key
            )
        elif isinstance(missing, ConfigError):
            assert f"{key}: missing" in str(missing)
        for value in wrong_for(good[key]):
            found = reading(good | {key: value})
            assert isinstance(found, ConfigError), (key, value)
            if value == value:
                text = str(found)
                assert key in text and (f"config.json:{places[key]}: " in text or shown(value) in text), (
                    key,
                    value,
                    text,
                )


def test_unknown_models_name_only_what_is_near(tmp_path):
    path = tmp_path / "config.json"
    path.write_text('{\n "hidden_size": 8,\n "model_type": "lama"\n}')
    with pytest.raises(
        ConfigError, match=r"config.json:3: model_type: 'lama' is not known; did you mean 'llama'\? \(known: "
    ):
        load_workload(path, prefill=1)
    for name in ("mamba", "gemma4", "falcon3", "phi4", "rwkv", "deepseek_v4", "llava", 7):
        path.write_text(json.dumps({"model_type": name}))
        with pytest.raises(ConfigError, match=rf"model_type: '?{name}'? is not known \(known: ") as caught:
            load_workload(path, prefill=1)
        assert "did you mean" not in str(caught.value)
    with pytest.raises(ConfigError, match=r"llama-3-9b.*did you mean 'llama-3-8b'"):
        load_workload("llama-3-9b", prefill=1)
    parts = {"deit", "camembert", "clip_text_model", "clip_vision_model"}
    assert set(FAMILY) | parts == set(FAMILIES), "a model of every family is shipped"
