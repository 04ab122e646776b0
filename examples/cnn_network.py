"""ResNet-8 on handwritten digits in NumPy: trained in floats, quantized to int8 after training, run in
integers.

Network     ResNet-8 of MLPerf Tiny (Banbury et al., "MLPerf Tiny Benchmark", arXiv 2106.07597) without biases
            and normalization: a 3 x 3 convolution; three blocks of two 3 x 3 convolutions beside a shortcut,
            with 16, 32 and 64 channels; the mean over all positions; a dense layer. 77,360 weights, 12.5
            million products per image.
Images      scikit-learn's 8 x 8 pixels, interpolated linearly to 32 x 32, grey as three equal channels: codes
            0..112.
Training    Adam on the cross entropy, float32, seeded; two epochs. What normalization would do is done to the
            weights: those of every output channel sum to zero (Huang et al., "Centered weight normalization",
            ICCV 2017) and start at sizes that keep the variance of results (Mishkin and Matas, "All you need
            is a good init", arXiv 1511.06422).
Integers    Activations are int8 codes of one step per layer, weights int8 with a scale per output channel.
            The engine requantizes every sum to an int8 code: ``clamp(floor(C * b / 2**c + 1/2))``. Left to
            the host, in integers: ``max(code, 0)``; a shortcut without a convolution, brought to the step of
            its sum by such a b and c; the sum of branch and shortcut, clamped to 0..127; the mean ``(sum +
            32) >> 6`` over the 64 positions. Steps are the largest magnitudes over ``CALIBRATED`` training
            images, through 127.
Order       im2col: K runs over kernel rows, kernel columns, input channels; rows of A run over images, output
            rows, output columns.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from examples.digits_network import DIGITS, PIXEL_MAX, PIXEL_STEP, TOP, Digits
from hwsim.workload.convolution import Convolution

SIZE = 32
COLORS = 3
EPOCHS = 2
BATCH = 16
RATE = 3e-3
CALIBRATED = 64
MULTIPLIER_BITS = 16

Weights = dict[str, np.ndarray]
Results = Callable[[str, np.ndarray], np.ndarray]
"""Sums or codes of a layer, by its name, from the rows of its im2col matrix."""


@dataclass(frozen=True)
class Block:
    """Two convolutions and a shortcut, which has a convolution of its own (``projects``) where the sizes
    differ."""

    first: Convolution
    second: Convolution
    shortcut: Convolution

    @property
    def projects(self) -> bool:
        """Whether the shortcut is a convolution."""
        return self.shortcut.inputs != self.shortcut.outputs


def block(number: int, size: int, inputs: int, outputs: int) -> Block:
    """A block on images of ``size`` x ``size`` pixels; where channels grow, its first convolution takes every
    other pixel."""
    name = f"block{number}"
    stride = 1 if inputs == outputs else 2
    first = Convolution(f"{name}_first", size, inputs, outputs, 3, stride, 1)
    return Block(first, Convolution(f"{name}_second", first.out[0], outputs, outputs, 3, 1, 1),
                 Convolution(f"{name}_shortcut", size, inputs, outputs, 1, stride))


STEM = Convolution("stem", SIZE, COLORS, 16, 3, 1, 1)
BLOCKS = (block(1, SIZE, 16, 16), block(2, SIZE, 16, 32), block(3, SIZE // 2, 32, 64))
DENSE = Convolution("dense", 1, 64, DIGITS, 1)


def layers() -> list[Convolution]:
    """Everything with weights, in the order in which it runs."""
    out = [STEM]
    for each in BLOCKS:
        out += [each.first, each.second, *([each.shortcut] if each.projects else [])]
    return [*out, DENSE]


# -- images and matrices ---------------------------------------------------------------------------
def images(pixels: np.ndarray) -> np.ndarray:
    """Codes ``(images, 32, 32, 3)``, int64, from pixels ``(images, 64)`` in 0..16."""
    side = int(np.sqrt(pixels.shape[1]))
    places = np.clip((np.arange(SIZE) + 0.5) * side / SIZE - 0.5, 0, side - 1)
    # (32, 8): shares of a line's pixels
    spread = np.maximum(0, 1 - np.abs(places[:, None] - np.arange(side)))
    grey = np.einsum("yi,bij,xj->byx", spread, pixels.reshape(-1, side, side) * PIXEL_STEP, spread)
    return np.repeat(np.floor(grey + 0.5).astype(np.int64)[..., None], COLORS, axis=-1)


def rows(layer: Convolution, x: np.ndarray) -> np.ndarray:
    """The im2col matrix ``(images * out height * out width, K)`` of inputs ``(images, height, width,
    channels)``."""
    (kernel, _), (stride, _), (padding, _) = (layer.sides(key) for key in ("kernel", "stride", "padding"))
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kernel, kernel), axis=(1, 2))[
        :, ::stride, ::stride
    ]
    return windows.transpose(0, 1, 2, 4, 5, 3).reshape(-1, kernel * kernel * layer.inputs)


def pixels_of(layer: Convolution, gradient: np.ndarray, count: int) -> np.ndarray:
    """What :func:`rows` gathered, put back: the sum at every input of a gradient like the im2col matrix of
    ``count`` images."""
    (height, width), (kernel, _) = layer.out, layer.sides("kernel")
    (stride, _), (padding, _), (size, _) = (layer.sides(key) for key in ("stride", "padding", "size"))
    parts = gradient.reshape(count, height, width, kernel, kernel, layer.inputs)
    out = np.zeros((count, size + 2 * padding, size + 2 * padding, layer.inputs), gradient.dtype)
    for u in range(kernel):
        for v in range(kernel):
            out[:, u:u + stride * height:stride, v:v + stride * width:stride] += parts[:, :, :, u, v]
    return out[:, padding:padding + size, padding:padding + size]


def shaped(layer: Convolution, sums: np.ndarray) -> np.ndarray:
    """Results ``(rows, output channels)`` as images ``(images, height, width, channels)``."""
    return sums.reshape(-1, *layer.out, layer.outputs)


# -- floats ----------------------------------------------------------------------------------------
@dataclass
class Pass:
    """One forward pass in floats: what training and calibration ask of it, by layer name."""

    inputs: dict[str, np.ndarray]
    results: dict[str, np.ndarray]
    sums: dict[str, np.ndarray]
    answers: np.ndarray


def forward(weights: Weights, codes: np.ndarray) -> Pass:
    """The network on images ``(images, 32, 32, 3)`` of codes."""
    x = codes.astype(np.float32) / (PIXEL_MAX * PIXEL_STEP)
    inputs, results, sums = {}, {}, {}

    def run(layer: Convolution, x: np.ndarray) -> np.ndarray:
        inputs[layer.name] = rows(layer, x)
        results[layer.name] = shaped(layer, inputs[layer.name] @ weights[layer.name])
        return results[layer.name]

    x = np.maximum(run(STEM, x), 0)
    for each in BLOCKS:
        branch = run(each.second, np.maximum(run(each.first, x), 0))
        sums[each.second.name] = branch + (run(each.shortcut, x) if each.projects else x)
        x = np.maximum(sums[each.second.name], 0)
    answers = run(DENSE, x.mean(axis=(1, 2), keepdims=True))
    return Pass(inputs, results, sums, answers.reshape(len(codes), DIGITS))


def gradients(weights: Weights, passed: Pass, labels: np.ndarray) -> Weights:
    """Gradients of the mean cross entropy."""
    out = {}
    count = len(labels)

    def back(layer: Convolution, error: np.ndarray, onward: bool = True) -> np.ndarray:
        error = error.reshape(-1, layer.outputs)
        out[layer.name] = passed.inputs[layer.name].T @ error
        return pixels_of(layer, error @ weights[layer.name].T, count) if onward else error

    share = np.exp(passed.answers - passed.answers.max(axis=1, keepdims=True))
    share /= share.sum(axis=1, keepdims=True)
    error = back(DENSE, (share - np.eye(DIGITS, dtype=np.float32)[labels]) / count)
    (height, width), last = BLOCKS[-1].second.out, BLOCKS[-1]
    error = np.broadcast_to(error / (height * width), (count, height, width, last.second.outputs))
    for each in reversed(BLOCKS):
        error = error * (passed.sums[each.second.name] > 0)
        hidden = back(each.second, error) * (passed.results[each.first.name] > 0)
        error = back(each.first, hidden) + (back(each.shortcut, error) if each.projects else error)
    back(STEM, error * (passed.results[STEM.name] > 0), onward=False)
    return out


def centred(weights: Weights) -> Weights:
    """Weights, or gradients, less the mean of their output channel."""
    return {name: w - w.mean(axis=0) for name, w in weights.items()}


def initial(codes: np.ndarray, seed: int) -> Weights:
    """Random weights; results on images ``codes`` have variance 1, and a quarter of it after the second
    convolution of a block."""
    rng = np.random.default_rng(seed)
    sizes = {layer.name: (layer.gemm().k, layer.gemm().n) for layer in layers()}
    weights = centred({
        name: rng.normal(0, np.sqrt(2 / k), (k, n)).astype(np.float32) for name, (k, n) in sizes.items()
    })
    for layer in layers():
        deviation = forward(weights, codes).results[layer.name].std(axis=(0, 1, 2)).mean()
        weights[layer.name] *= (0.5 if layer.name.endswith("second") else 1) / deviation
    return weights


def trained(
    data: Digits, seed: int = 0, epochs: int = EPOCHS, progress: Callable[[int, float], None] | None = None
) -> Weights:
    """Float weights ``(K, output channels)`` by layer; ``progress`` is called with each finished epoch and
    its mean loss."""
    codes = images(data.train_x)
    rng = np.random.default_rng(seed)
    weights = initial(codes[:CALIBRATED], seed)
    mean, square = ({name: np.zeros_like(w) for name, w in weights.items()} for _ in range(2))
    step = 0
    steps = epochs * -(-len(codes) // BATCH)
    for epoch in range(epochs):
        losses = []
        order = rng.permutation(len(codes))
        for batch in np.split(order, range(BATCH, len(order), BATCH)):
            passed = forward(weights, codes[batch])
            labels = data.train_y[batch]
            losses.append(loss(passed.answers, labels))
            rate = np.float32(RATE * 0.5 * (1 + np.cos(np.pi * step / steps)))
            step += 1
            for name, gradient in centred(gradients(weights, passed, labels)).items():
                mean[name] += 0.1 * (gradient - mean[name])
                square[name] += 0.01 * (gradient * gradient - square[name])
                size = np.sqrt(square[name] / np.float32(1 - 0.99 ** step)) + np.float32(1e-8)
                weights[name] -= rate * (mean[name] / np.float32(1 - 0.9 ** step)) / size
            weights = centred(weights)
        if progress is not None:
            progress(epoch + 1, float(np.mean(losses)))
    return weights


def loss(answers: np.ndarray, labels: np.ndarray) -> float:
    """Mean cross entropy."""
    shifted = answers - answers.max(axis=1, keepdims=True)
    return float((np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]).mean())


# -- integers --------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Dyadic:
    """Factors ``multiplier / 2**shift``, arrays ``(n,)``: what an engine with `requant` takes per column."""

    multiplier: np.ndarray
    shift: np.ndarray

    @classmethod
    def of(cls, factors: np.ndarray) -> "Dyadic":
        """Nearest to positive factors below 2**15: multipliers use all their bits."""
        exponents = np.frexp(factors)[1]
        multiplier = np.floor(np.ldexp(factors, MULTIPLIER_BITS - exponents) + 0.5).astype(np.int64)
        over = multiplier >> MULTIPLIER_BITS  # 1 where rounding reached the next power of two
        return cls(multiplier >> over, MULTIPLIER_BITS - exponents - over)

    def times(self, codes: np.ndarray) -> np.ndarray:
        """``floor(codes * multiplier / 2**shift + 1/2)``."""
        return codes * self.multiplier + (1 << self.shift >> 1) >> self.shift


@dataclass(frozen=True)
class Quantized:
    """Weights as int8 values ``(K, n)`` and what requantizes sums, by layer; factors of shortcuts without a
    convolution."""

    values: dict[str, np.ndarray]
    factors: dict[str, Dyadic]

    @classmethod
    def of(cls, weights: Weights, codes: np.ndarray) -> "Quantized":
        """Quantize; ``codes`` are images of the training set, over which the largest magnitudes are taken."""
        scales = {name: np.abs(w).max(axis=0).astype(np.float64) / TOP for name, w in weights.items()}
        values = {name: np.floor(w / scales[name] + 0.5).astype(np.int64) for name, w in weights.items()}
        passed = forward(weights, codes)
        factors = {}

        def step(*results: np.ndarray) -> float:
            return max(float(np.abs(x).max()) for x in results) / TOP

        def requantize(layer: Convolution, before: float, after: float) -> None:
            factors[layer.name] = Dyadic.of(before * scales[layer.name] / after)

        now = step(np.maximum(passed.results[STEM.name], 0))
        requantize(STEM, 1 / (PIXEL_MAX * PIXEL_STEP), now)
        for each in BLOCKS:
            hidden = step(np.maximum(passed.results[each.first.name], 0))
            branches = [
                passed.results[layer.name]
                for layer in (each.second, each.shortcut)
                if layer.name in passed.results
            ]
            after = step(np.maximum(passed.sums[each.second.name], 0), *branches)
            requantize(each.first, now, hidden)
            requantize(each.second, hidden, after)
            if each.projects:
                requantize(each.shortcut, now, after)
            else:
                factors[each.shortcut.name] = Dyadic.of(np.array([now / after]))
            now = after
        requantize(DENSE, now, step(passed.answers))
        return cls(values, factors)

    def run(self, codes: np.ndarray, results: Results) -> np.ndarray:
        """Codes of the answers ``(images, 10)`` for images of codes; ``results`` gives the codes of every
        layer in turn."""
        def layer_of(layer: Convolution, x: np.ndarray) -> np.ndarray:
            return shaped(layer, results(layer.name, rows(layer, x)))

        x = np.maximum(layer_of(STEM, codes), 0)
        for each in BLOCKS:
            branch = layer_of(each.second, np.maximum(layer_of(each.first, x), 0))
            shortcut = (
                layer_of(each.shortcut, x) if each.projects else self.factors[each.shortcut.name].times(x)
            )
            x = np.clip(branch + shortcut, 0, TOP)
        height, width = x.shape[1:3]
        means = x.sum(axis=(1, 2), keepdims=True) + height * width // 2 >> (height * width).bit_length() - 1
        return layer_of(DENSE, means).reshape(-1, DIGITS)
