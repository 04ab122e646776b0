"""Files of models as they are published: keys that say nothing about counts, architectures, and old names."""

import json
from typing import Any

import pytest

from hwsim.cli import main
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.workload.model.facts import read_json
from hwsim.workload.model.reading import Reading, read_reading, read_transformer
from hwsim.workload.model.workload import model_workload
from hwsim.workload.run import Run

OPT_350M = {
    "model_type": "opt",
    "_remove_final_layer_norm": False,
    "do_layer_norm_before": False,
    "ffn_dim": 4096,
    "hidden_size": 1024,
    "num_attention_heads": 16,
    "num_hidden_layers": 24,
    "word_embed_proj_dim": 512,
}
BART = {"model_type": "bart", "encoder_layers": 2, "tie_word_embeddings": False}
TABLE = 50265 * 1024
"""Parameters of BART's table of token embeddings."""


def document(config: dict[str, Any]) -> Document:
    """A file that holds ``config``."""
    return Document("config.json", config, {(): 1})


def reading(family: str, **config: Any) -> Reading:
    """What a file of the family holds, the rest at the class's defaults."""
    return read_reading(document({"model_type": family} | config))


def parameters(family: str, **config: Any) -> int:
    """The parameters of such a file."""
    return reading(family, **config).model.parameters


def test_numbers_that_are_none(tmp_path):
    """Files of Mamba 2 hold an infinite limit of time steps; where a value is used it must be a number."""
    path = tmp_path / "config.json"
    path.write_text(
        '{"model_type": "mamba2", "time_step_limit": [0.0, Infinity],\n "initializer_range": NaN}'
    )
    assert read_transformer(read_json(path)).parameters == 7_285_403_648
    for value in ("NaN", "Infinity", "-Infinity"):
        for family, key in (("mamba2", "num_heads"), ("swin", "mlp_ratio"), ("gpt_neox", "rotary_pct"),
                            ("llama", "num_extra_layers"), ("mistral", "sliding_window")):
            path.write_text(f'{{"model_type": "{family}",\n "{key}": {value}}}')
            with pytest.raises(ConfigError, match=f"config.json:2: {key}: "):
                read_transformer(read_json(path))


@pytest.mark.parametrize(
    "family, pooled, one", [("vit", 768 * 769, 768), ("deit", 768 * 769, 768), ("swin", 0, 768)]
)
def test_heads_of_vision_models(family, pooled, one):
    """ViTModel and DeiTModel have a pooler and no classifier, whatever labels the file holds; SwinModel
    averages patches.
    """
    names = {"vit": "ViT", "deit": "DeiT", "swin": "Swin"}
    labels = {"id2label": {str(i): str(i) for i in range(1000)}}
    bare, plain = parameters(family), parameters(family, **labels)
    assert plain == bare + 1000 * (one + 1)
    whole = [f"{names[family]}ForImageClassification"]
    assert parameters(family, architectures=whole, **labels) == plain
    assert parameters(family, architectures=[f"{names[family]}Model"], **labels) == bare + pooled
    gemms = model_workload(
        document({"model_type": family, "architectures": [f"{names[family]}Model"]} | labels), "m", Run()
    ).gemms
    assert [g.name for g in gemms if g.name in ("pooler", "classifier")] == ["pooler"] * bool(pooled)
    other = reading(family, architectures=["ForMaskedImageModeling"], **labels)
    assert other.model.parameters == bare
    assert "architectures: the head of ForMaskedImageModeling is not counted" in other.notes


def test_a_vision_model_as_published():
    """google/vit-base-patch16-224-in21k, and a pooler of another width."""
    assert parameters("vit", architectures=["ViTModel"]) == 86_389_248
    with pytest.raises(ConfigError, match="pooler_output_size: only 768 is known"):
        reading("vit", architectures=["ViTModel"], pooler_output_size=512)


def test_what_transformers_5_unties():
    """BART's shared table, one of each stack and the head; version 4 unties the head alone."""
    four, five = (read_transformer(document(BART | {"transformers_version": version})).parameters
                  for version in ("4.57.6", "5.24.0"))
    assert (four, five) == (331_800_576, 434_743_296) and five - four == 2 * TABLE
    tied = read_transformer(document(BART | {"transformers_version": "5.24.0", "tie_word_embeddings": True}))
    assert tied.parameters == five - 3 * TABLE


def test_opt_without_a_final_norm():
    """facebook/opt-350m, whose file says of the final norm what it says of norms that come first."""
    assert read_transformer(document(OPT_350M)).parameters == 331_196_416
    first = OPT_350M | {"do_layer_norm_before": True}
    removed = first | {"_remove_final_layer_norm": True}
    kept, without = (read_transformer(document(config)) for config in (first, removed))
    assert kept.parameters - without.parameters == 2 * 1024


PASSED = [
    (
        "distilbert",
        {"tie_weights_": True, "output_past": True, "qa_dropout": 0.1, "seq_classif_dropout": 0.2},
    ),
    ("gpt2", {"n_ctx": 1024, "n_special": 0, "predict_special_tokens": True, "_num_labels": 1}),
    ("bart", {"_num_labels": 3, "normalize_before": False, "do_blenderbot_90_layernorm": False}),
    ("modernbert", {"position_embedding_type": "absolute"}),
    ("qwen3_next", {"use_sliding_window": False}),
    ("whisper", {"scale_embedding": True}),
    ("falcon", {"apply_residual_connection_post_layernorm": False, "num_kv_heads": 70}),
    ("phi3", {"full_attn_mod": 1, "interpolate_factor": 1, "lm_head_bias": False, "mlp_bias": False}),
    ("gemma2", {"sliding_window": 4096, "sliding_window_size": 4096}),
    ("llama", {"_flash_attn_2_enabled": True, "use_flash_attention": True}),
]


@pytest.mark.parametrize("family, keys", PASSED, ids=[family for family, _ in PASSED])
def test_keys_of_published_files(family, keys):
    """They change no count, and nothing is said of them."""
    with_, without = reading(family, **keys), reading(family)
    assert with_.model == without.model
    assert [note for note in with_.notes if "not looked at" in note] == []


@pytest.mark.parametrize("family, key, value", [
    ("gpt2", "n_special", 3), ("modernbert", "position_embedding_type", "relative_key"),
    ("qwen3_next", "use_sliding_window", True), ("phi3", "lm_head_bias", True),
    ("whisper", "scale_embedding", "x"), ("opt", "_remove_final_layer_norm", "x")])
def test_their_other_values_are_refused(family, key, value):
    with pytest.raises(ConfigError, match=f"{key}: "):
        reading(family, **{key: value})


def test_key_value_heads_of_falcon():
    """They count where there may be several."""
    for several in ({"multi_query": False}, {"new_decoder_architecture": True}):
        with pytest.raises(ConfigError, match="num_kv_heads: must divide num_attention_heads = 71, not 70"):
            reading("falcon", num_kv_heads=70, **several)


@pytest.mark.parametrize(
    "key, value",
    [
        ("nlayers", 12),
        ("nLayers", 12),
        ("multiquery", True),
        ("use_glu", False),
        ("use_gating", True),
        ("activation_function", "relu"),
        ("query_pre_norm", True),
    ],
)
def test_names_of_sizes_are_refused(key, value):
    with pytest.raises(
        ConfigError, match=f"{key}: not known for model_type llama, and {value!r} may change counts"
    ):
        reading("llama", **{key: value})


def test_keys_of_which_nothing_is_known_are_named():
    """A note has them, those of parts too; it does not grow without end."""
    assert reading("llama", author="x", rms_norm_eps=1e-6).notes[0] == "keys that are not looked at: author"
    nested = reading("clip", author="x", vision_config={"is_encoder_decoder": False, "licence": "y"})
    assert "keys that are not looked at: author, licence" in nested.notes
    many = reading("llama", **{f"z{'y' * i}": i for i in range(20)}).notes[0]
    assert many.endswith(", zyyyyyyyyyyy and 8 more")
    workload = model_workload(document({"model_type": "llama", "author": "x"}), "m", Run(prefill=1))
    assert workload.notes[0] == "keys that are not looked at: author"


def test_a_slip_beside_the_right_key():
    with pytest.raises(
        ConfigError,
        match=r"num_key_value_head: .* it is nearly 'num_key_value_heads', which the "
        "file has too; remove one of them",
    ):
        reading("llama", num_key_value_heads=8, num_key_value_head=4)
    with pytest.raises(ConfigError, match=r"num_key_value_head: .*; did you mean 'num_key_value_heads'"):
        reading("llama", num_key_value_head=4)


@pytest.mark.parametrize(
    "family, value", [("llama", True), ("bert", True), ("vit", True), ("t5", False), ("bart", 1)]
)
def test_stacks_that_a_family_does_not_have(family, value):
    with pytest.raises(ConfigError, match=r"is_encoder_decoder: must be (true|false), as model_type"):
        reading(family, is_encoder_decoder=value)
    assert reading(family, is_encoder_decoder=family in ("t5", "bart")).model == reading(family).model


@pytest.mark.parametrize("family, name", [("t5", "T5EncoderModel"), ("bart", "BartForCausalLM"),
                                          ("whisper", "WhisperForCausalLM")])
def test_one_of_two_stacks_is_refused(family, name):
    with pytest.raises(ConfigError, match=f"architectures: '{name}' is one of two stacks"):
        reading(family, architectures=[name])


@pytest.mark.parametrize(
    "name, hint",
    [
        ("gemma3", "gemma3_text"),
        ("llama4", "llama4_text"),
        ("lama", "llama"),
        ("mistrel", "mistral"),
        ("gpt-neox", "gpt_neox"),
        ("llava", ""),
        ("mpt", ""),
    ],
)
def test_hints_of_families(name, hint):
    """The value comes first; a model of several parts is found by its part's name, another family is not."""
    wanted = rf"; did you mean '{hint}'\? \(known" if hint else r" \(known"
    with pytest.raises(ConfigError, match=f"model_type: '{name}' is not known{wanted}"):
        reading(name)


def test_a_class_without_a_default():
    with pytest.raises(
        ConfigError,
        match="num_experts_per_tok: missing, and the class of model_type deepseek_v2 has "
        "no default for it; must be an integer",
    ):
        reading("deepseek_v2")


SHORT = [("bert", {"max_position_embeddings": 128}, "--prefill 128"),
         ("roberta", {}, "--prefill 510"),
         ("gpt2", {"n_positions": 64}, "--prefill 64 --decode --context 64"),
         ("bart", {"max_position_embeddings": 32}, "--prefill 32 --decode --context 32"),
         ("whisper", {"max_target_positions": 16}, "--decode --context 16"),
         ("clip", {"text_config": {"max_position_embeddings": 8}}, "--prefill 8"),
         ("vit", {}, "--batch 1"), ("llama", {}, "--prefill 512 --decode --context 512")]


@pytest.mark.parametrize("family, keys, options", SHORT, ids=[family for family, _, _ in SHORT])
def test_the_example_of_show_fits_the_model(family, keys, options, tmp_path, capsys):
    """It is named as an example, by options that simulate takes."""
    path = tmp_path / "m.json"
    path.write_text(json.dumps({"model_type": family} | keys))
    assert main(["show", str(path)]) == 0
    shown = " ".join(capsys.readouterr().out.split())  # lines are wrapped
    assert f" Example of a run ({options}; simulate takes others): m: " in shown
    decode = "--decode" in options
    sizes = [int(word) for word in options.split() if word.isdigit()]
    run = {"--prefill": "prefill", "--context": "context", "--batch": "batch"}
    names = [run[word] for word in options.split() if word in run]
    how: dict[str, Any] = dict(zip(names, sizes, strict=True))
    assert model_workload(document({"model_type": family} | keys), "m", Run(decode=decode, **how)).gemms
