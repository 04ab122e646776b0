"""Workloads from files: convolutions, layers, CSV lists and topologies, export, and every way to get them
wrong."""

import itertools
import json
import random
from pathlib import Path

import numpy as np
import pytest

from hwsim.errors import ConfigError, ParamError
from hwsim.files.library import shipped
from hwsim.files.source import read_yaml
from hwsim.workload import Run, load_workload
from hwsim.workload.convolution import Convolution
from hwsim.workload.vectors import COSTS, vector

PUBLISHED = {"resnet18": (11_689_512, 1.814), "resnet50": (25_557_032, 4.089), "alexnet": (61_100_840, 0.714),
             "vgg16": (138_357_544, 15.470), "mobilenet_v2": (3_504_872, 0.301)}
"""Parameters and GMACs of an image, from torchvision's tables of weights (num_params, _ops)."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_networks_have_their_published_counts(name):
    workload = load_workload(name)
    assert (workload.parameters, round(workload.macs / 1e9, 3)) == PUBLISHED[name]
    batch = load_workload(name, batch=4)
    assert (batch.parameters, batch.macs) == (workload.parameters, 4 * workload.macs)


@pytest.mark.parametrize("name", PUBLISHED)
def test_layers_follow_from_one_another(name):
    """Every convolution takes channels and a size that a convolution or pooling before it gives."""
    made = {(3, 224)}
    for layer in read_yaml(shipped("workload")[name]).data["layers"]:
        if "conv" in layer:
            conv = Convolution.from_dict({"name" if k == "conv" else k: v for k, v in layer.items()})
            assert (conv.inputs, conv.size) in made
            assert conv.repeat == 1 or conv.out == conv.sides("size")
            made.add((conv.outputs, conv.out[0]))
        elif "pool" in layer:
            assert (layer["channels"], layer["size"]) in made
            made.add((
                layer["channels"],
                (layer["size"] + 2 * layer.get("padding", 0) - layer["kernel"]) // layer["stride"] + 1,
            ))
        elif "linear" in layer:
            assert layer["inputs"] in {channels * size * size for channels, size in made}
            made.add((layer["outputs"], 1))
        else:
            assert layer["elements"] in {channels * size * size for channels, size in made}


def by_definition(conv: Convolution, x: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, int]:
    """The convolution as nested loops over a padded input, and its multiplications."""
    (sy, sx), (py, px), (dy, dx), (kh, kw) = (
        conv.sides(key) for key in ("stride", "padding", "dilation", "kernel")
    )
    padded = np.pad(x, ((0, 0), (py, py), (px, px)))
    share, rows = conv.inputs // conv.groups, []
    count = 0
    for o in range(conv.outputs):
        first = o // (conv.outputs // conv.groups) * share
        plane = []
        for y in range(0, padded.shape[1] - dy * (kh - 1), sy):
            line = []
            for z in range(0, padded.shape[2] - dx * (kw - 1), sx):
                window = padded[first:first + share, y:y + dy * (kh - 1) + 1:dy, z:z + dx * (kw - 1) + 1:dx]
                count += window.size
                line.append(int((window * w[o]).sum()))
            plane.append(line)
        rows.append(plane)
    return np.array(rows), count


def test_convolutions_are_their_gemms():
    """Sizes and MACs against loops, for random strides, paddings, dilations and groups."""
    rng, drawn = random.Random(3), 0

    def pair(lo: int, hi: int) -> int | list[int]:
        return rng.choice([rng.randint(lo, hi), [rng.randint(lo, hi), rng.randint(lo, hi)]])

    while drawn < 40:
        groups = rng.choice([1, 1, 2, 3])
        try:
            conv = Convolution(
                "c",
                pair(3, 9),
                groups * rng.randint(1, 3),
                groups * rng.randint(1, 3),
                pair(1, 3),
                pair(1, 3),
                pair(0, 2),
                pair(1, 2),
                groups,
            )
        except ParamError as e:
            assert e.key == "kernel"
            continue
        drawn += 1
        size, kernel = conv.sides("size"), conv.sides("kernel")
        x = np.array([rng.randint(-9, 9) for _ in range(conv.inputs * size[0] * size[1])]).reshape(
            conv.inputs, *size
        )
        w = np.array([rng.randint(-9, 9) for _ in range(conv.parameters)]).reshape(
            conv.outputs, conv.inputs // groups, *kernel
        )
        out, count = by_definition(conv, x, w)
        gemm = conv.gemm()
        assert out.shape == (conv.outputs, *conv.out) and gemm.macs == count
        assert (gemm.m, gemm.k, gemm.n, gemm.repeat) == (
            out[0].size,
            w[0].size,
            conv.outputs // groups,
            groups,
        )


def test_vector_costs_are_explained():
    for kind, cost in COSTS.items():
        assert cost.why and cost.reads >= 1 and vector("x", kind, 10).ops == 10 * cost.ops
    with pytest.raises(ParamError, match="did you mean 'softmax'"):
        vector("x", "sofmax", 1)


def test_layers_of_every_kind(tmp_path):
    path = tmp_path / "w.yaml"
    path.write_text("""layers:
  - {conv: c, size: [8, 6], inputs: 4, outputs: 6, kernel: [3, 1], padding: [1, 0], groups: 2, bias: true, act: relu6, repeat: 3}
  - {linear: l, inputs: 5, outputs: 7, rows: 2, bias: true, act: gelu}
  - {gemm: g, m: 1, k: 2, n: 3, w_bits: 4}
  - {pool: p, kind: max_pool, size: 8, channels: 4, kernel: 2, stride: 2}
  - {vector: v, kind: softmax, elements: 10}
""")  # noqa: E501
    workload = load_workload(path, batch=2, w_bits=3)
    assert [(g.name, g.m, g.k, g.n, g.repeat, g.w_bits, g.kind) for g in workload.gemms] == [
        ("c", 2 * 48, 6, 3, 6, 3, "convolution"), ("l", 4, 5, 7, 1, 3, "linear"), ("g", 1, 2, 3, 1, 4, "")]
    assert workload.parameters == 3 * (6 * 2 * 3 + 6) + 42 and workload.places[1] == f"{path}:3"
    assert {v.name: v.ops * v.repeat for v in workload.vectors} == {
        "c bias": 3 * 2 * 288,
        "c relu6": 3 * 2 * 2 * 288,
        "l bias": 28,
        "l gelu": 5 * 28,
        "p": 2 * 64 * 4,
        "v": 5 * 20,
    }


def test_large_results_are_several_jobs(cli, tmp_path):
    """More rows or columns than a job has: parts of the result, every output once."""
    path = tmp_path / "w.yaml"
    path.write_text("gemms: [{name: g, m: 140000, k: 3, n: 131072, repeat: 2}]\n")
    code, out, err = cli("simulate", "int8_ws16", "--workload", path, "--json")
    layers = json.loads(out)["layers"]
    assert (code, err) == (0, "") and [(x["name"], x["m"], x["n"], x["repeat"]) for x in layers] == [
        ("g.0", 65536, 65536, 8), ("g.1", 8928, 65536, 4)]
    assert sum(x["m"] * x["n"] * x["repeat"] for x in layers) == 2 * 140000 * 131072


@pytest.mark.parametrize(
    "arguments",
    [
        ["--model", "mixtral-8x7b", "--prefill", "8", "--decode", "--batch", "2", "--kv-bits", "4"],
        ["--workload", "mobilenet_v2"],
    ],
)
def test_an_exported_workload_is_the_same(cli, tmp_path, arguments):
    path = tmp_path / "made" / "w.yaml"
    code, out, err = cli("simulate", "int8_os16", *arguments, "--export", path, "--json")
    assert (code, err) == (0, "")
    code, again, err = cli("simulate", "int8_os16", "--workload", path, "--json")
    assert (code, err, json.loads(again)["layers"]) == (0, "", json.loads(out)["layers"])


def mistakes(tmp_path: Path):
    """(arguments of simulate, what the one line must say)."""
    count = itertools.count()

    def file(text: str | bytes, suffix: str) -> list:
        path = tmp_path / f"c{next(count)}.{suffix}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return ["--workload", path]

    layer = "layers:\n  - {{conv: c, size: 8, inputs: 4, outputs: 4, kernel: 3{}}}\n"
    for text, expected in (
        (", groups: 3", "inputs: must be a multiple of groups = 3, not 4"),
        (", strid: 2", "strid: unknown key; did you mean 'stride'?"),
        (", stride: [1, 2, 3]", "stride: must be an integer"),
        (", dilation: 9", "kernel: is larger than the padded input"),
        (", padding: -1", "padding: must be an integer"),
        (", act: rellu", "act: unknown kind; did you mean 'relu'?"),
    ):
        yield file(layer.format(text), "yaml"), (":2: " + expected,)
    yield (
        file("layers: [{cnv: c}]\n", "yaml"),
        ("a layer must be a mapping with one of gemm, conv, linear, pool, vector",),
    )
    yield (
        file("layers: [{vector: v, kind: softmax, elements: 3}]\n", "yaml"),
        ("must hold at least one gemm, conv or linear",),
    )
    yield file("layers: []\n", "yaml"), ("must hold at least one",)
    yield file("gemms: []\nlayers: []\n", "yaml"), ("either gemms or sections or layers",)
    yield file("{", "json"), ("json:1: malformed JSON",)
    yield file("[1]", "json"), ("must be an object",)
    yield file("", "json"), ("json:1: empty file",)
    yield file('{"a": 1, "a": 2}', "json"), ("a: written twice",)
    yield file('{"model_type": "llama", "hidden_size": NaN}', "json"), (":1: hidden_size: ", "not nan")
    yield file("[" * 100_000, "json"), ("nested deeper than 20 levels",)
    yield file('{"a": 1' + "0" * 5000 + "}", "json"), ("must be an integer of at most 128 bits, not",)
    yield file("{}", "json"), ("model_type: missing; known are bart",)
    yield ["--workload", "tiny", "--batch", "2"], ("batch: a list of GEMMs has no use for it",)
    yield ["--workload", "tiny", "--prefill", "2"], ("prefill: a list of GEMMs has no use for it",)
    yield (
        ["--workload", "resnet18", "--decode", "--context", "3"],
        ("decode: a list of layers has no use for it",),
    )
    yield ["--workload", "resnet18", "--decode"], ("decode: a list of layers has no use for it",)
    yield ["--model", "llama-3-8b"], ("missing; a language model takes prefill, a number",)
    yield ["--model", "llama-3-8b", "--decode"], ("--context: missing",)
    short = ["--model", "llama-3-8b", "--prefill", "20", "--decode", "--context", "5"]
    yield short, ("context: must be at least the prefill of 20 tokens, not 5",)
    yield (
        ["--model", "llama-3-8b", "--prefill", "2", "--context", "5"],
        ("--context: belongs to a decode step",),
    )
    yield (
        ["--model", "gpt2", "--prefill", "1024", "--decode"],
        ("context: must be at most 1024 tokens, which the model",),
    )
    yield ["--model", "bert-base", "--prefill", "513"], ("prefill: must be at most 512 tokens",)
    yield ["--model", "bert-base", "--decode", "--context", "4"], ("decode: an encoder has no use for it",)
    yield ["--model", "bert-base"], ("missing; an encoder takes prefill",)
    yield ["--model", "vit-b-16", "--prefill", "4"], ("prefill: a vision model has no use for it",)
    yield ["--model", "llama-3-8b", "--prefill", "0"], ("must be an integer in 1..16777216, not '0'",)
    yield ["--model", "llama-3-8b", "--prefill", "1e3"], ("not '1e3'",)
    yield ["--model", "llama-3-8b", "--prefill", "16777216", "--batch", "16777216"], ("too large: ",)
    yield (
        ["--model", "llama-3-8b", "--prefill", "4", "--dim", "a=1"],
        ("--dim: a language model has no use for it",),
    )
    yield ["--model", "llama-3-8b", "--prefill", "4", "--dim", "a"], ("must be NAME=N, not 'a'",)
    yield (
        ["--model", "llama-3-8b", "--prefill", "4", "--kv-bits", "33"],
        ("must be an integer in 1..32 bit, not '33'",),
    )
    yield (
        ["--model", "llama-3-8b", "--prefill", "4", "--section", "decode"],
        ("unknown section", "(known: prefill)"),
    )
    yield (
        ["--model", "llama-3-8b", "--prefill", "4", "--export", tmp_path / "x.csv"],
        ("--export: must end in .yaml",),
    )
    yield ["--model", "tiny"], ("--model takes a model's config.json",)
    yield ["--model", "lama-3-8b", "--prefill", "4"], ("did you mean 'llama-3-8b', ",)
    yield (
        ["--model", "llama-3-8b", "--workload", "tiny"],
        ("exactly one of --model NAME, --workload FILE and --gemm M,K,N",),
    )
    yield ["--gemm", "1,2,3", "--prefill", "4"], ("--prefill does not go with --gemm",)
    yield ["--model", tmp_path / "none.json", "--prefill", "4"], ("none.json: no such file",)
    yield ["--model", tmp_path, "--prefill", "4"], ("config.json: no such file",)


def test_every_mistake_is_one_line_and_exit_2(cli, tmp_path):
    for arguments, expected in mistakes(tmp_path):
        code, out, err = cli("simulate", "int8_ws16", *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), (arguments, out, err)
        assert all(text in err for text in expected), (expected, err)
    with pytest.raises(ConfigError, match="dims: x must be an integer"):
        load_workload("tiny", dims={"x": True})


TOPOLOGY = (
    "Layer name, IFMAP Height, IFMAP Width, Filter Height, Filter Width, Channels, Num Filter, Strides,\n"
    "Conv1 ,224 ,224 ,11 ,11 ,3 ,96 ,4 ,\n\nConv2,27,27,5,5,96,256,1,\n"
)


def damaged(rng: random.Random, text: bytes) -> bytes:
    """A text with a few bytes changed, put in, taken out or repeated."""
    out = bytearray(text)
    for _ in range(rng.choice([1, 1, 2, 5])):
        at, other = rng.randrange(len(out) + 1), rng.randrange(len(out) + 1)
        length, put = rng.choice([
            (0, out[other : other + 20]),
            (rng.choice([1, 5, 40]), b""),
            (1, bytes([rng.randrange(256)])),
            (
                0,
                rng.choice([
                    b"0",
                    b"-",
                    b"9" * 30,
                    b'"',
                    b"{",
                    b"[",
                    b"\n",
                    b",",
                    b"null",
                    b"true",
                    b"1e9",
                    b":",
                ]),
            ),
        ])
        out[at:at + length] = put
    return bytes(out)


@pytest.mark.parametrize("seed", [0, *(pytest.param(i, marks=pytest.mark.full) for i in range(1, 9))])
def test_damaged_files_are_workloads_or_one_line(seed, tmp_path):
    rng = random.Random(seed)
    models = [
        ("json", json.dumps(read_yaml(path).data, indent=1).encode()) for path in shipped("model").values()
    ]
    lists = [("yaml", shipped("workload")[name].read_bytes()) for name in ("tiny", "alexnet")] + [
        ("csv", TOPOLOGY.encode()), ("csv", b"name,m,k,n,repeat\na,1,2,3,4\nb,5,6,7,8\n")]
    refused = 0
    for suffix, text in [rng.choice(x) for x in (models, lists) for _ in range(100)]:
        path = tmp_path / f"f.{suffix}"
        path.write_bytes(damaged(rng, text))
        try:
            assert load_workload(path, Run(prefill=8 if suffix == "json" else 0)).gemms
        except ConfigError as e:
            refused += 1
            assert "\n" not in str(e) and (str(path) in str(e) or str(tmp_path) in str(e))
    assert 0 < refused < 200
