"""Valid inputs of every kind, small enough to be changed and run thousands of times: shipped files, and a few
written here."""

import gzip
import io
import random
from functools import cache
from typing import Any

import numpy as np
import yaml

from hwsim.files.library import shipped

ENGINES = (
    "tiny_os2x3",
    "tiny_os2x3",
    "int8_ws16",
    "int8_os16",
    "lut_m2n64k4_w2",
    "bitserial_os16",
    "shiftadd_w4a8_g128_os16",
)
CELLS = (
    "sg13g2_inv_1",
    "sg13g2_buf_1",
    "sg13g2_nand2_1",
    "sg13g2_nor2_1",
    "sg13g2_dfrbpq_1",
    "sg13g2_tiehi",
    "sg13g2_tielo",
)
MODELS = ("llama-2-7b", "bert-base", "vit-b-16", "gpt2", "mixtral-8x7b", "gemma-3-1b", "qwen2.5-0.5b")
SWEEP: dict[str, Any] = {
    "base": "int8_os16", "workloads": [{"workload": "tiny"}],
    "axes": {"array.rows": [4, 8], "array.cols": {"from": 4, "to": 8, "factor": 2}},
    "constraints": ["rows * cols <= 64"], "objectives": {"cycles": "minimize"}, "costs": "none"}
LAYERS: dict[str, Any] = {
    "layers": [
        {
            "conv": "stem",
            "size": 32,
            "inputs": 3,
            "outputs": 8,
            "kernel": 3,
            "stride": 2,
            "padding": 1,
            "norm": True,
            "act": "relu",
        },
        {
            "conv": "depthwise",
            "size": 16,
            "inputs": 8,
            "outputs": 8,
            "kernel": [3, 3],
            "padding": 1,
            "groups": 8,
            "repeat": 2,
        },
        {"pool": "pool", "kind": "max_pool", "size": 16, "channels": 8, "kernel": 2, "stride": 2},
        {"linear": "head", "inputs": 512, "outputs": 10, "bias": True, "act": "relu"},
        {"vector": "soft", "kind": "softmax", "elements": 10},
        {"gemm": "last", "m": 4, "k": 8, "n": 16},
    ]
}
GEMM_ROWS: list[list[Any]] = [
    ["name", "m", "k", "n", "repeat", "a_bits", "w_bits", "section", "kind"],
    ["q", 16, 64, 64, 2, 8, 4, "first", "linear"],
    ["k", 1, 64, 32, 1, "", "", "first", ""],
    ["out", 7, 128, 3, 12, 8, 8, "second", "attention"],
]
TOPOLOGY: list[list[Any]] = [
    [
        "Layer name",
        "IFMAP Height",
        "IFMAP Width",
        "Filter Height",
        "Filter Width",
        "Channels",
        "Num Filter",
        "Strides",
        "",
    ],
    ["Conv1", 224, 224, 7, 7, 3, 64, 2, ""],
    ["Conv2DP", 56, 56, 3, 3, 64, 64, 1, ""],
    ["FC", 1, 1, 1, 1, 512, 1000, 1, ""],
]


@cache
def loaded(kind: str, name: str) -> Any:
    """A shipped file as plain data."""
    return yaml.load(
        shipped(kind)[name].read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )


def config(rng: random.Random) -> dict[str, Any]:
    """A shipped configuration."""
    return loaded("config", rng.choice(list(shipped("config"))))


def workload(rng: random.Random) -> dict[str, Any]:
    """A list of GEMMs, of layers, or sections."""
    return rng.choice((
        LAYERS,
        loaded("workload", "tiny"),
        loaded("workload", "llama2_7b"),
        {
            "gemms": [
                {"name": "g", "m": 3, "k": 40, "n": 5, "repeat": 2, "w_from": "activations", "same_a": True}
            ]
        },
    ))


def model(rng: random.Random) -> dict[str, Any]:
    """A model's configuration."""
    return loaded("model", rng.choice(MODELS))


def sweep(rng: random.Random) -> dict[str, Any]:
    """A space of designs: a small one, or a shipped one."""
    return SWEEP if rng.random() < 0.7 else loaded("sweep", rng.choice(list(shipped("sweep"))))


@cache
def technology() -> dict[str, Any]:
    """A shipped technology with as few cells as it can have."""
    whole = loaded("technology", "ihp_sg13g2")
    return whole | {"cells": {name: whole["cells"][name] for name in CELLS}}


@cache
def liberty() -> bytes:
    """The same cells as a Liberty library."""
    from dataclasses import replace

    from hwsim.tech.technology import load_technology
    whole = load_technology("ihp_sg13g2")
    return replace(whole, cells={name: whole.cells[name] for name in CELLS}).to_liberty().encode()


def arrays(rng: random.Random) -> bytes:
    """Operands for ``synth --data``: .npy activations or .npz of both, plain, compressed, of odd types and
    shapes."""
    kind = rng.choice((
        "int64",
        "int8",
        "uint8",
        "float32",
        "float64",
        "float16",
        "bool",
        "int32",
        ">i4",
        "U3",
        "complex64",
        "uint64",
    ))
    m, k, n = (rng.choice((0, 1, 2, 7, 16)) for _ in range(3))
    draw = np.random.default_rng(rng.randrange(1 << 32))
    a, w = (draw.integers(0, 2, shape).astype(kind) for shape in ((m, k), (k, n)))
    out = io.BytesIO()
    if rng.random() < 0.4:
        np.save(out, a if rng.random() < 0.8 else a[None, :, :])
    else:
        save: Any = np.savez_compressed if rng.random() < 0.5 else np.savez
        save(out, **{rng.choice(("a", "a", "a", "A", "x")): a, rng.choice(("w", "w", "w", "b")): w})
    return out.getvalue()


def gzipped(content: bytes) -> bytes:
    """As libraries are often kept."""
    return gzip.compress(content, mtime=0)


def onnx_model(rng: random.Random) -> bytes:
    """A small network whose attributes, shapes and names are right or not."""
    from fuzz.networks import network
    return network(rng)
