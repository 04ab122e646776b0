"""A classifier of handwritten digits in NumPy: trained in floats, fine-tuned for a weight format, run in
integers.

Computes    64 pixels -> 64 hidden units -> 10 digits: ``relu(X W0) W1``, no biases; the largest output is the
            answer.
Integers    Activations are int8 codes: a pixel 0..16 is 7 times itself; a hidden unit is
            ``clamp(round(C * b / 2**SHIFT), 0, 127)`` of its sum C, b one integer per unit, half rounded up.
            Weights are the values of a format (:class:`hwsim.formats.Format`), each column with a scale of
            its own, which goes into b; outputs are compared after the same kind of product.
Training    Adam on the cross entropy; fine-tuning sees quantized weights and activations and passes gradients
            straight through them (Bengio, Leonard, Courville, arXiv 1308.3432). Everything is seeded.
Source      The data ship with scikit-learn (`load_digits`: 1,797 images of 8 x 8 pixels): Alpaydin and
            Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hwsim.extras import missing
from hwsim.formats import Format

HIDDEN = 64
DIGITS = 10
PIXEL_MAX = 16
PIXEL_STEP = 7
TESTED = 360
SHIFT = 20
TOP = 127  # largest int8 activation
EPOCHS = 60
TUNING_EPOCHS = 40
BATCH = 64
RATE = 3e-3

Weights = list[np.ndarray]


@dataclass(frozen=True)
class Digits:
    """Pixels ``(images, 64)`` in 0..16 and labels ``(images,)``, to train on and to test with."""

    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray


def load(seed: int = 0) -> Digits:
    """The images of scikit-learn, shuffled; the last ``TESTED`` are for testing. Raises :class:`ConfigError`
    without scikit-learn."""
    try:
        from sklearn.datasets import load_digits
    except ImportError:
        raise missing("the set of digits", "scikit-learn", "examples") from None
    x, y = (np.asarray(part, dtype=np.int64) for part in load_digits(return_X_y=True))
    order = np.random.default_rng(seed).permutation(len(y))
    x = x[order]
    y = y[order]
    return Digits(x[:-TESTED], y[:-TESTED], x[-TESTED:], y[-TESTED:])


# -- floats ----------------------------------------------------------------------------------------
def forward(
    pixels: np.ndarray, weights: Weights, round_hidden: Callable[[np.ndarray], np.ndarray] = lambda h: h
):
    """Inputs, sums, activations and outputs in floats; ``round_hidden`` may quantize the hidden units."""
    x = pixels / PIXEL_MAX
    sums = x @ weights[0]
    hidden = round_hidden(np.maximum(sums, 0))
    return x, sums, hidden, hidden @ weights[1]


def descend(data: Digits, weights: Weights, epochs: int, seed: int, seen: Callable[[Weights], Weights],
            round_hidden: Callable[[Weights], Callable[[np.ndarray], np.ndarray]]) -> Weights:
    """Adam over shuffled batches; ``seen`` gives the weights that the network computes with, gradients go to
    those behind them."""
    rng = np.random.default_rng(seed)
    weights = [w.copy() for w in weights]
    mean, square = ([np.zeros_like(w) for w in weights] for _ in range(2))
    step = 0
    for epoch in range(epochs):
        rate = RATE * 0.5 * (1 + np.cos(np.pi * epoch / epochs))
        rounded = round_hidden(seen(weights))
        order = rng.permutation(len(data.train_y))
        for batch in np.split(order, range(BATCH, len(order), BATCH)):
            used = seen(weights)
            x, sums, hidden, outputs = forward(data.train_x[batch], used, rounded)
            share = np.exp(outputs - outputs.max(axis=1, keepdims=True))
            error = (share / share.sum(axis=1, keepdims=True) - np.eye(DIGITS)[data.train_y[batch]]) / len(
                batch
            )
            gradients = [x.T @ ((error @ used[1].T) * (sums > 0)), hidden.T @ error]
            step += 1
            for w, g, m, s in zip(weights, gradients, mean, square):
                m += 0.1 * (g - m)
                s += 0.001 * (g * g - s)
                w -= rate * (m / (1 - 0.9 ** step)) / (np.sqrt(s / (1 - 0.999 ** step)) + 1e-8)
    return weights


def trained(data: Digits, seed: int = 0) -> Weights:
    """Float weights."""
    rng = np.random.default_rng(seed)
    start = [
        rng.normal(0, np.sqrt(2 / sides[0]), sides)
        for sides in ((data.train_x.shape[1], HIDDEN), (HIDDEN, DIGITS))
    ]
    return descend(data, start, EPOCHS, seed, lambda weights: weights, lambda _: lambda h: h)


# -- quantization ----------------------------------------------------------------------------------
def nearest(fmt: Format, x: np.ndarray) -> np.ndarray:
    """The format's values nearest to ``x``."""
    if fmt.kind == "bipolar":  # the odd numbers
        return np.clip(2 * np.floor(x / 2) + 1, fmt.min, fmt.max).astype(np.int64)
    return np.clip(np.rint(x), fmt.min, fmt.max).astype(np.int64)


def scales(fmt: Format, w: np.ndarray) -> np.ndarray:
    """Per column ``(n,)``: the scale, of 24 shares of the largest weight, with the least squared error."""
    tried = np.abs(w).max(axis=0) / fmt.max * np.linspace(0.08, 1.0, 24)[:, None]
    errors = ((nearest(fmt, w / tried[:, None]) * tried[:, None] - w) ** 2).sum(axis=1)
    return tried[errors.argmin(axis=0), np.arange(w.shape[1])]


@dataclass(frozen=True)
class Quantized:
    """Weights as values of a format ``(k, n)``, a scale per column ``(n,)``, and the step of the hidden
    units' codes."""

    values: Weights
    scales: Weights
    step: float

    @classmethod
    def of(cls, data: Digits, weights: Weights, fmt: Format) -> "Quantized":
        """Quantize float weights; the step is such that the 99.9th percentile of the hidden units in training
        is the largest code."""
        columns = [scales(fmt, w) for w in weights]
        values = [nearest(fmt, w / s) for w, s in zip(weights, columns)]
        return cls(values, columns, hidden_step(data, [v * s for v, s in zip(values, columns)]))

    def floats(self, pixels: np.ndarray) -> np.ndarray:
        """Outputs ``(images, 10)`` in floats, from the quantized weights and hidden units."""
        used = [v * s for v, s in zip(self.values, self.scales)]
        return forward(pixels, used, lambda h: np.minimum(np.rint(h / self.step), TOP) * self.step)[3]

    def pixels(self, pixels: np.ndarray) -> np.ndarray:
        """Codes of the inputs."""
        return pixels * PIXEL_STEP

    def hidden(self, sums: np.ndarray) -> np.ndarray:
        """Codes of the hidden units from integer sums ``(images, 64)``, in integers alone."""
        factor = np.rint(self.scales[0] / (PIXEL_MAX * PIXEL_STEP * self.step) * (1 << SHIFT)).astype(
            np.int64
        )
        return np.clip((sums * factor + (1 << SHIFT - 1)) >> SHIFT, 0, TOP)

    def answers(self, sums: np.ndarray) -> np.ndarray:
        """Digits from the integer sums ``(images, 10)`` of the outputs, in integers alone."""
        return (sums * np.rint(self.scales[1] / self.scales[1].max() * (1 << SHIFT)).astype(np.int64)).argmax(
            axis=1
        )


def hidden_step(data: Digits, weights: Weights) -> float:
    """Step between codes of the hidden units."""
    return float(np.percentile(forward(data.train_x, weights)[2], 99.9)) / TOP


def tuned(data: Digits, weights: Weights, fmt: Format, seed: int = 0) -> Quantized:
    """Fine-tune float weights for a format, then quantize them."""
    def seen(behind: Weights) -> Weights:
        columns = [scales(fmt, w) for w in behind]
        return [nearest(fmt, w / s) * s for w, s in zip(behind, columns)]

    def rounded(used: Weights) -> Callable[[np.ndarray], np.ndarray]:
        step = hidden_step(data, used)
        return lambda h: np.minimum(np.rint(h / step), TOP) * step

    return Quantized.of(data, descend(data, weights, TUNING_EPOCHS, seed, seen, rounded), fmt)


def accuracy(answers: np.ndarray, labels: np.ndarray) -> float:
    """Share of right answers."""
    return float((answers == labels).mean())
