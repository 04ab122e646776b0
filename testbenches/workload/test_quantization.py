"""What files of quantized models say of their weights, activations and caches, and what the user asks for
instead."""

import json

import pytest

from hwsim.errors import ConfigError
from hwsim.workload.load import load_workload

LLAMA = {
    "model_type": "llama",
    "hidden_size": 256,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "num_hidden_layers": 1,
    "intermediate_size": 512,
    "vocab_size": 96,
}
SCHEME = {"num_bits": 4, "type": "int", "strategy": "group", "group_size": 32, "symmetric": False}

FILES = {
    "awq": ({"quantization_config": {"quant_method": "awq", "bits": 4, "group_size": 128,
                                     "zero_point": True}},
            {"weights": (4, "uint", 128, 16, 4), "head": (0, "", 0, 0, 0), "keys": (0, "", 0, 0, 0)}),
    "awq's old names": ({"quantization_config": {"quant_method": "awq", "w_bit": 3, "q_group_size": 64,
                                                 "zero_point": False}},
                        {"weights": (3, "int", 64, 16, 0)}),
    "gptq": ({"quantization_config": {"quant_method": "gptq", "bits": 8, "group_size": -1, "sym": True,
                                      "lm_head": True}},
             {"weights": (8, "int", 0, 16, 0), "head": (8, "int", 0, 16, 0)}),
    "mlx": ({"quantization": {"group_size": 64, "bits": 4}},
            {"weights": (4, "uint", 64, 16, 16), "head": (4, "uint", 64, 16, 16),
             "values": (0, "", 0, 0, 0)}),
    "bitnet": ({"quantization_config": {"quant_method": "bitnet"}},
               {"weights": (2, "ternary", 0, 0, 0), "activations": 8}),
    "compressed-tensors": ({"quantization_config": {"quant_method": "compressed-tensors",
                                                    "ignore": ["lm_head"], "config_groups": {
        "group_0": {"weights": SCHEME,
                    "input_activations": {"num_bits": 8, "type": "int", "symmetric": True}}},
        "kv_cache_scheme": {"num_bits": 8, "type": "int", "symmetric": True}}},
        {"weights": (4, "uint", 32, 16, 4), "keys": (8, "int", 0, 16, 0), "values": (8, "int", 0, 16, 0),
         "activations": 8}),
    "bitsandbytes": ({"quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": True}},
                     {"weights": (4, "int", 64, 32, 0)}),
}


def written(folder, more: dict):
    path = folder / "config.json"
    path.write_text(json.dumps(LLAMA | more))
    return path


def operands(workload) -> dict:
    """Precisions of the right operands, and of activations, as the GEMMs have them."""
    found = {}
    for g in workload.gemms:
        found[g.operand or "weights"] = (g.w_bits, g.w_kind, g.w_group, g.w_scale_bits, g.w_zero_bits)
        found["activations"] = g.a_bits
    return found


@pytest.mark.parametrize("name", FILES)
def test_files_say_their_precisions(name, tmp_path):
    more, expected = FILES[name]
    found = operands(load_workload(written(tmp_path, more), decode=True, context=9))
    assert {key: found[key] for key in expected} == expected


def test_what_is_asked_for_comes_first(tmp_path):
    path = written(tmp_path, FILES["awq"][0])
    found = operands(
        load_workload(path, decode=True, context=9, w_bits=3, kv_bits=6, v_bits=5, head_bits=7, a_bits=9)
    )
    assert found == {
        "weights": (3, "", 0, 0, 0),
        "keys": (6, "", 0, 0, 0),
        "values": (5, "", 0, 0, 0),
        "head": (7, "", 0, 0, 0),
        "activations": 9,
    }
    found = operands(load_workload(path, decode=True, context=9, w_bits=3, w_group=32, w_zero_bits=3))
    assert found["weights"] == (3, "uint", 32, 16, 3)


@pytest.mark.parametrize(
    ("config", "notes"),
    [
        ({"quant_method": "fp8"}, "quantization_config: 'fp8' is not read"),
        (
            {"quant_method": "awq", "bits": 4, "modules_to_not_convert": ["vision"]},
            "keeps 1 layers at their own precision ('vision')",
        ),
        (
            {
                "quant_method": "compressed-tensors",
                "config_groups": {"g": {"weights": {"num_bits": 8, "type": "float"}}},
            },
            "weights of floating",
        ),
    ],
)
def test_what_a_file_says_and_nobody_reads_is_told(config, notes, tmp_path):
    (note,) = load_workload(written(tmp_path, {"quantization_config": config}), prefill=3).notes
    assert notes in note


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"quantization_config": 4}, "quantization_config: must be an object, not 4"),
        (
            {"quantization_config": {"quant_method": "gptq", "bits": 99}},
            "bits must be an integer in 1..16, not 99",
        ),
        (
            {"quantization_config": {"quant_method": "gptq", "bits": 4, "group_size": 0}},
            "group_size must be an integer in 1..1048576, or -1",
        ),
        (
            {"quantization_config": {"quant_method": "awq", "zero_point": 1}},
            "zero_point must be true or false, not 1",
        ),
        (
            {"quantization_config": {"quant_method": "compressed-tensors"}},
            "config_groups must be an object of objects",
        ),
        (
            {
                "quantization_config": {
                    "quant_method": "compressed-tensors",
                    "config_groups": {"a": {"weights": SCHEME}, "b": {"weights": None}},
                }
            },
            "config_groups differ in precision",
        ),
        ({"quantization": {"bits": 0}}, "bits must be an integer in 1..16, not 0"),
    ],
)
def test_mistakes_are_one_line(more, message, tmp_path, cli):
    path = written(tmp_path, more)
    with pytest.raises(ConfigError, match=".*".join([str(path), message.replace("(", r"\(")])):
        load_workload(path, prefill=3)
    code, out, err = cli("simulate", "int8_os16", "--model", path, "--prefill", 3)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_the_first_line_says_what_ran(tmp_path, cli):
    path = written(tmp_path, FILES["awq"][0])
    for options, text in (
        (
            (),
            "weights uint4 in groups of 128 with scales of 16 and zero points of 4 bits (the file's, awq), "
            "keys",
        ),
        (("--w-bits", 4, "--kv-bits", 4), "weights, keys, values int4 (asked for), head int8 (default)"),
        (("--a-bits", 9), "activations int9 (asked for, 2 passes)"),
    ):
        code, out, err = cli("simulate", "int8_os16", "--model", path, "--decode", "--context", 9, *options)
        assert code == 0 and not err and text in out.splitlines()[0], out.splitlines()[0]
    code, out, _ = cli("simulate", "int8_os16", "--model", path, "--decode", "--context", 9, "--json")
    assert code == 0 and "weights uint4 in groups of 128" in json.loads(out)["precisions"]
