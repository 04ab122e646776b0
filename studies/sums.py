"""Sums of layers' products by golden models, beside exact ones.

Operands    Of the digits classifier (:mod:`examples.digits_network`), trained weights and test images; of the
            transformer block (:mod:`examples.transformer`), weights as drawn before training and what the
            block makes of random tokens. Every row of activations and column of weights is scaled to a
            largest magnitude of :data:`LARGEST`, then rounded to a format.
Error       Of sums c beside exact sums s of the same codes: the root mean square and the largest of c - s,
            both over the root mean square of s. So sums that cancel do not count more than others.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from examples import digits_network, transformer
from hwsim.config import Config
from hwsim.formats import FloatFormat
from hwsim.formats.exact import Exact
from studies.measure import config
from studies.study import table

LARGEST = 16.0
TOKENS = 32
COLUMNS = 64
"""Rows of a layer, images or tokens, and at most so many columns of its weights."""


@dataclass(frozen=True)
class Layer:
    """Activations ``a`` ``(m, k)`` and weights ``w`` ``(k, n)``."""

    title: str
    a: np.ndarray
    w: np.ndarray

    def codes(self, fmt: FloatFormat) -> tuple[np.ndarray, np.ndarray]:
        """Both in a floating-point format, scaled row by row and column by column."""
        scaled = [x * (LARGEST / np.maximum(abs(x).max(axis=axis, keepdims=True), 1e-30))
                  for x, axis in ((self.a, 1), (self.w, 0))]
        a, w = (fmt.encode_values(x) for x in scaled)
        return a, w


@dataclass(frozen=True)
class Error:
    """Of sums beside exact ones, over the root mean square of these."""

    mean_square: float
    largest: float


@cache
def layers() -> dict[str, Layer]:
    """Layers by name. Raises ConfigError without the extra `examples`."""
    return digits() | block()


def digits() -> dict[str, Layer]:
    """Both layers of the trained classifier, on images that it was not trained with."""
    data = digits_network.load()
    weights = digits_network.trained(data)
    pixels, _, hidden, _ = digits_network.forward(data.test_x[:TOKENS], weights)
    return {"digits 1": Layer("digits, layer 1", pixels, weights[0][:, :COLUMNS]),
            "digits 2": Layer("digits, layer 2", hidden, weights[1])}


def block() -> dict[str, Layer]:
    """Two layers of the transformer block, with what reaches them from random tokens."""
    rng = np.random.default_rng(transformer.SEED)
    drawn = transformer.Block.drawn(rng)
    seen = {}

    def linear(name: str, a: np.ndarray, w: np.ndarray) -> np.ndarray:
        seen[name] = Layer(f"transformer, {name}", a, w[:, :COLUMNS])
        return a @ w

    drawn.run(rng.normal(size=(TOKENS, transformer.HIDDEN)), linear, lambda q, k: q @ k.T, lambda p, v: p @ v)
    return {name: seen[name] for name in ("q_proj", "down_proj")}


def formats(built: Config) -> tuple[FloatFormat, FloatFormat, FloatFormat]:
    """Of activations, weights and results, all three floating-point ones."""
    pe: Any = built.pe
    return pe.a, pe.w, pe.p


def values(x: Exact) -> np.ndarray:
    """As float64."""
    return np.ldexp(x.integers.astype(float), x.unit)


def summed(built: Config, a: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Results ``(m, n)`` of an engine for codes, as float64."""
    return formats(built)[2].decode(built.pe.golden(a, w, None, built.flow.summation(built.pe, a.shape[1])))


def exactly(built: Config, a: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The exact sums of an engine's codes, as float64."""
    x, y, _ = formats(built)
    pe = config("fmac", {"a_format": x.name, "w_format": y.name}, "os", 1, 1).pe
    (order,) = built.flow.summation(pe, a.shape[1])
    return values(pe.part(a, w, order))


@cache
def error(built: Config, layer: str) -> Error:
    """What an engine's sums of a layer are off."""
    a, w = layers()[layer].codes(formats(built)[0])
    exact = exactly(built, a, w)
    off = summed(built, a, w) - exact
    size = np.sqrt(np.mean(exact ** 2))
    return Error(float(np.sqrt(np.mean(off ** 2)) / size), float(abs(off).max() / size))


def largest_errors(built: Config, a: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    """The largest errors of a product of float matrices.

    The first is relative to the exact sum itself, the second to the root mean square of all exact sums.
    """
    x, y = (fmt.encode_values(values) for fmt, values in zip(formats(built), (a, w)))
    exact = exactly(built, x, y)
    wrong = abs(summed(built, x, y) - exact)
    return float((wrong / abs(exact)).max()), float(wrong.max() / np.sqrt(np.mean(exact ** 2)))


def two_digits(value: float) -> str:
    """An error as tables have it."""
    return f"{value:.1e}" if value else "0"


def errors(engines: dict[str, Config]) -> str:
    """A table of errors on all layers, a row per engine by its title."""
    rows = []
    for title, built in engines.items():
        found = [error(built, layer) for layer in layers()]
        rows.append([title, *(f"{two_digits(one.mean_square)} ({two_digits(one.largest)})" for one in found)])
    return table(["sums", *(f"{one.title}, K = {one.a.shape[1]:,}" for one in layers().values())], rows)
