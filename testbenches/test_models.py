"""Transformers: parameters and MACs against published counts, GEMMs against what attention and mixtures must compute."""

import itertools
import json
from fractions import Fraction

import pytest

from hwsim.errors import ConfigError, shown
from hwsim.library import shipped
from hwsim.source import read_yaml
from hwsim.workload import Workload, load_workload
from hwsim.workload.model.facts import read_json
from hwsim.workload.model.lower import BLOCK, distinct_experts
from hwsim.workload.model.reading import read_transformer
from hwsim.workload.model.shapes import FAMILIES
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.vectors import COSTS

MODELS = {name: read_transformer(read_yaml(path)) for name, path in shipped("model").items()}
DECODERS = [name for name, model in MODELS.items() if model.kind == "decoder"]


def run_of(name: str, **how) -> Workload:
    """A shipped model on a few tokens."""
    usual = {"decoder": {"prefill": 40, "decode": True, "context": 64}, "encoder": {"prefill": 40}, "vision": {}}
    return load_workload(name, **usual[MODELS[name].kind] | how)


def macs(workload: Workload, kind: str, section: str | None = None) -> int:
    """MACs of one kind of layer."""
    return sum(g.macs for g in workload.gemms if g.kind == kind and section in (None, g.section))


@pytest.mark.parametrize("name", MODELS)
def test_parameters_are_the_published_ones(name):
    """To the unit: biases, norms, position tables, tied embeddings; each file names where its count was published."""
    path = shipped("model")[name]
    assert MODELS[name].parameters == read_yaml(path).data["parameters"] == run_of(name).parameters
    first, empty, dimensions, count, *_ = path.read_text().splitlines()
    assert first.startswith("# ") and empty == "#" and dimensions.startswith("# Dimensions: ") and "ublished" in count


@pytest.mark.parametrize("name", [n for n in DECODERS if MODELS[n].norm == "rms_norm" and not MODELS[n].qkv_bias])
def test_weights_of_the_gemms_are_the_parameters(name):
    """Every matrix of the model occurs in a batch that hits all experts; the rest are norms, and embeddings where the head has its own."""
    m = MODELS[name]
    gemms = [g for g in load_workload(name, decode=True, context=1, batch=1 << 14).gemms if g.w_from == "parameters"]
    weights = sum(g.k * g.n * g.repeat for g in gemms)
    norms = m.layers * (m.block_norms * m.hidden + m.inner_norms * (m.q_width + m.ffn)) + m.hidden
    norms += m.layers * {"": 0, "head": 2 * m.head_dim, "all": m.q_width + m.kv_width}[m.qk_norm]
    assert m.parameters == weights + norms + (0 if m.tied else m.vocab * m.hidden)


def test_active_parameters_of_mixtures():
    assert MODELS["mixtral-8x7b"].active_parameters == 12_879_925_248
    assert MODELS["qwen3-30b-a3b"].active_parameters == 3_353_032_704
    assert MODELS["llama-3-8b"].active_parameters == MODELS["llama-3-8b"].parameters


def test_a_distillation_token(tmp_path):
    """DeiT-B with distillation is published with 87,338,192 parameters, which include a second head for the distillation token."""
    config = read_yaml(shipped("model")["vit-b-16"]).data | {"model_type": "deit"}
    (tmp_path / "config.json").write_text(json.dumps(config))
    workload = load_workload(tmp_path)
    assert workload.parameters + (768 + 1) * 1000 == 87_338_192
    assert next(g for g in workload.gemms if g.name == "scores").m == 14 * 14 + 2


@pytest.mark.parametrize("name, gigamacs", [("vit-b-16", 17.6), ("vit-l-16", 61.6)])
def test_macs_of_vision_models_are_the_published_ones(name, gigamacs):
    """torchvision's table of weights gives them to one digit."""
    assert round(run_of(name).macs / 1e9, 1) == gigamacs
    assert run_of(name, batch=3).macs == 3 * run_of(name).macs


def test_the_shipped_llama_workload_is_what_the_model_gives():
    listed, made = load_workload("llama2_7b"), load_workload("llama-2-7b", prefill=2048, decode=True, context=2048)
    for section in ("prefill", "decode"):
        rows = [{(g.name, g.m, g.k, g.n, g.repeat) for g in w.gemms if g.section == section} for w in (listed, made)]
        assert rows[0] == rows[1] and len(rows[0]) == 10


def test_the_shipped_bitnet_workload_is_what_the_model_gives(tmp_path):
    config = {"model_type": "bitnet", "hidden_size": 3200, "num_hidden_layers": 26, "num_attention_heads": 32, "intermediate_size": 8640,
              "vocab_size": 32002}
    (tmp_path / "config.json").write_text(json.dumps(config))
    made = load_workload(tmp_path, prefill=2048, decode=True, context=2048)
    for section in ("prefill", "decode"):
        rows = [{(g.name, g.m, g.k, g.n, g.repeat, g.w_bits) for g in w.gemms if g.section == section and g.kind in ("", "linear")}
                for w in (load_workload("bitnet_3b"), made)]
        assert rows[0] == rows[1] and len(rows[0]) == 7


@pytest.mark.parametrize("name", [n for n in DECODERS if not MODELS[n].window])
def test_attention_macs_do_not_depend_on_groups(name):
    """Every query head of every token meets every key and every value of the context, whoever shares them."""
    m, workload = MODELS[name], run_of(name, batch=3)
    for section, tokens, context in (("prefill", 40, 40), ("decode", 1, 64)):
        assert macs(workload, "attention", section) == 3 * m.layers * m.heads * tokens * context * m.head_dim * 2
        scores = next(g for g in workload.gemms if g.section == section and g.name == "scores")
        assert (scores.m, scores.repeat, scores.w_from) == (tokens * m.heads // m.kv_heads, 3 * m.layers * m.kv_heads, "activations")


def test_sliding_windows():
    m = MODELS["gemma-3-1b"]
    local = 22  # of 26 layers, every sixth is global
    assert (m.window, m.window_layers) == (512, local)
    decode = {g.name: g for g in load_workload("gemma-3-1b", decode=True, context=4000).gemms}
    assert (decode["scores_local"].n, decode["scores_global"].n, decode["values_local"].k) == (512, 4000, 512)
    assert (decode["scores_local"].repeat, decode["scores_global"].repeat) == (local * m.kv_heads, (26 - local) * m.kv_heads)
    tokens = 4000
    prefill = [g for g in load_workload("gemma-3-1b", prefill=tokens).gemms if g.name.startswith("scores_local")]
    group = m.heads // m.kv_heads
    assert sum(g.m * g.repeat for g in prefill) == tokens * m.heads * local, "every query once"
    for g in prefill:
        queries = range(2000, 2000 + g.m // group)  # far from the beginning
        keys = {key for q in queries for key in range(q - m.window + 1, q + 1)}
        assert len(queries) <= BLOCK and g.n == len(keys), "the keys that any query of the block needs"
    short = {g.name: g for g in load_workload("gemma-3-1b", prefill=512).gemms}
    assert short["scores_local"].m == 512 * group and short["scores_local"].n == 512


def test_expected_experts_by_enumeration():
    """The mean number of distinct experts over every way in which T tokens choose k of E."""
    for experts, k, tokens in ((4, 2, 1), (4, 2, 3), (5, 1, 4), (6, 3, 2), (3, 3, 2)):
        choices = list(itertools.combinations(range(experts), k))
        hits = [len(set().union(*way)) for way in itertools.product(choices, repeat=tokens)]
        mean = Fraction(sum(hits), len(hits))
        assert mean == experts * (1 - (1 - Fraction(k, experts)) ** tokens)
        assert distinct_experts(experts, k, tokens) == round(float(mean))
    assert distinct_experts(8, 2, 1) == 2 and distinct_experts(128, 8, 10**6) == 128


@pytest.mark.parametrize("name", [n for n in DECODERS if MODELS[n].experts])
@pytest.mark.parametrize("batch", [1, 3, 16, 700])
def test_every_token_goes_through_its_experts_once(name, batch):
    m = MODELS[name]
    gemms = [g for g in load_workload(name, decode=True, context=8, batch=batch).gemms if g.name.startswith("expert_up_proj")]
    hit = distinct_experts(m.experts, m.experts_per_token, batch)
    assert sum(g.m * g.repeat for g in gemms) == batch * m.experts_per_token * m.expert_layers
    assert sum(g.repeat for g in gemms) == hit * m.expert_layers and max(g.m for g in gemms) - min(g.m for g in gemms) <= 1


def test_precisions_go_where_they_are_said_to():
    workload = load_workload("llama-3-8b", prefill=4, decode=True, w_bits=4, a_bits=8, kv_bits=3)
    bits = {(g.kind, g.a_bits, g.w_bits) for g in workload.gemms}
    assert bits == {("linear", 8, 4), ("attention", 8, 3), ("head", 8, 0)}
    assert {(g.a_bits, g.w_bits) for g in load_workload("bitnet-b1.58-2b", prefill=4).gemms if g.kind == "linear"} == {(8, 2)}


def test_batch_and_context():
    one, many = (load_workload("mistral-7b", prefill=64, decode=True, batch=b) for b in (1, 5))
    assert one.sections == ["prefill", "decode"] and many.macs == 5 * one.macs
    head = next(g for g in many.gemms if g.name == "lm_head")
    assert (head.m, head.section) == (5, "prefill"), "the last token of every sequence"
    assert next(g.n for g in one.gemms if g.section == "decode" and g.name == "scores") == 65, "prompt and the token itself"


@pytest.mark.parametrize("name", MODELS)
def test_vector_operations_fit_the_gemms(name):
    m, workload = MODELS[name], run_of(name, batch=2)
    scores = sum(g.m * g.n * g.repeat for g in workload.gemms if g.name.startswith("scores"))
    total = {kind: sum(v.ops * v.repeat for v in workload.vectors if v.kind == kind) for kind in COSTS}
    results = sum(g.m * g.n * g.repeat for g in workload.gemms)
    routed = sum(v.ops * v.repeat for v in workload.vectors if v.name == "router softmax")
    assert total["softmax"] - routed == COSTS["softmax"].ops * scores
    assert total["dequantize"] == COSTS["dequantize"].ops * results
    ups = sum(g.m * g.n * g.repeat for g in workload.gemms if "up_proj" in g.name)
    assert total[m.act] == COSTS[m.act].ops * ups and {v.section for v in workload.vectors} == set(workload.sections)


def test_quantized_checkpoints_say_their_bits(tmp_path):
    config = read_yaml(shipped("model")["llama-2-7b"]).data | {"quantization_config": {"quant_method": "gptq", "bits": 4}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    assert {g.w_bits for g in load_workload(tmp_path, prefill=3).gemms if g.kind == "linear"} == {4}
    assert {g.w_bits for g in load_workload(tmp_path, prefill=3, w_bits=8).gemms if g.kind == "linear"} == {8}


WRONG = ["x", -1, True, 1 << 40, 1.5, [], {}, float("nan")]


FAMILY = {read_yaml(path).data["model_type"]: name for name, path in shipped("model").items()}
BY_FAMILY = [pytest.param(name, marks=[] if name in FAMILY.values() else [pytest.mark.full]) for name in MODELS]


@pytest.mark.parametrize("name", BY_FAMILY)
def test_every_key_of_a_file_is_checked(name, tmp_path):
    """A key that is missing or nonsense: the model is as before (the key says nothing, or has a default), or one line names it."""
    good = {k: v for k, v in read_yaml(shipped("model")[name]).data.items() if k != "parameters"}
    path = tmp_path / "config.json"

    def reading(config: dict) -> Transformer | ConfigError:
        path.write_text(json.dumps(config, indent=1))
        try:
            return read_transformer(read_json(path))
        except ConfigError as e:
            assert "\n" not in str(e)
            return e

    required = 0
    for key, line in zip(good, itertools.count(2)):
        missing = reading({k: v for k, v in good.items() if k != key})
        required += isinstance(missing, ConfigError)
        assert not isinstance(missing, ConfigError) or f"{key}: missing" in str(missing)
        for value in WRONG[:2] + WRONG[3:] if isinstance(good[key], bool) else WRONG:
            found = reading(good | {key: value})
            assert isinstance(found, ConfigError), (key, value)
            if value == value:
                assert key in str(found) and (f"config.json:{line}: " in str(found) or shown(value) in str(found)), (key, value, str(found))
    assert required >= 6


def test_unknown_models_name_the_nearest(tmp_path):
    path = tmp_path / "config.json"
    path.write_text('{\n "hidden_size": 8,\n "model_type": "lama"\n}')
    with pytest.raises(ConfigError, match=r"config.json:3: model_type: unknown model_type; did you mean 'llama'\?"):
        load_workload(path, prefill=1)
    path.write_text('{"model_type": "llama", "hiden_size": 8}')
    with pytest.raises(ConfigError, match=r"hidden_size: missing, model_type llama has it; .*; is 'hiden_size' it\?"):
        load_workload(path, prefill=1)
    with pytest.raises(ConfigError, match=r"llama-3-9b.*did you mean 'llama-3-8b'"):
        load_workload("llama-3-9b", prefill=1)
    assert len(MODELS) >= 12 and set(FAMILY) | {"deit"} == set(FAMILIES), "a model of every family is shipped"
