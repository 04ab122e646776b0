"""Whole networks through the Verilog: what the examples compute, against plain arithmetic; both on engines,
small and shipped."""

import sys
from fractions import Fraction
from math import floor

import numpy as np
import pytest

import hwsim
from examples import cnn, transformer
from examples import cnn_network as network
from examples.chain import Chain, ended
from examples.digits_network import load
from hwsim.pe.mac import Mac
from hwsim.verify.job import Job

SMALL = hwsim.load("int8_ws16").with_(name="int8_ws8", array={"rows": 8, "cols": 8})


def integers(shape: tuple[int, ...], seed: int, top: int = 9) -> np.ndarray:
    return np.random.default_rng(seed).integers(-top, top + 1, shape)


def convolved(layer, x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The convolution by its definition, output by output; ``w (K, n)`` in the order of
    :func:`network.rows`."""
    (height, width), (kernel, _) = layer.out, layer.sides("kernel")
    (stride, _), (padding, _) = layer.sides("stride"), layer.sides("padding")
    padded = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    out = np.zeros((len(x), height, width, layer.outputs), x.dtype)
    for y in range(height):
        for z in range(width):
            window = padded[:, y * stride:y * stride + kernel, z * stride:z * stride + kernel]
            out[:, y, z] = window.reshape(len(x), -1) @ w
    return out


LAYERS = [
    network.block(2, 8, 3, 5).first,
    network.block(2, 8, 3, 5).shortcut,
    network.block(1, 6, 4, 4).second,
]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_a_convolution_is_a_product_of_rows(layer):
    """And what training puts back is the transpose of what :func:`network.rows` gathers."""
    (size, _), gemm = layer.sides("size"), layer.gemm(2)
    x, w = integers((2, size, size, layer.inputs), 1), integers((gemm.k, gemm.n), 2)
    gathered = network.rows(layer, x)
    assert gathered.shape == (gemm.m, gemm.k)
    assert network.shaped(layer, gathered @ w).tolist() == convolved(layer, x, w).tolist()
    other = integers(gathered.shape, 3)
    assert (gathered * other).sum() == (x * network.pixels_of(layer, other, 2)).sum()


def test_the_network_has_the_size_of_resnet_8():
    gemms = [layer.gemm() for layer in network.layers()]
    assert sum(gemm.k * gemm.n for gemm in gemms) == 77_360 and sum(gemm.macs for gemm in gemms) == 12_501_632


def test_gradients_are_slopes():
    """In float64, of some weights of every layer."""
    rng, labels = np.random.default_rng(4), np.array([3, 7])
    codes = network.images(rng.integers(0, 17, (2, 64)))
    weights = {name: w.astype(np.float64) for name, w in network.initial(codes, 5).items()}
    found = network.gradients(weights, network.forward(weights, codes), labels)
    for name, w in weights.items():
        at, step = tuple(rng.integers(0, w.shape)), 1e-6
        losses = []
        for sign in (1, -1):
            moved = weights | {name: w.copy()}
            moved[name][at] += sign * step
            losses.append(network.loss(network.forward(moved, codes).answers, labels))
        assert found[name][at] == pytest.approx((losses[0] - losses[1]) / (2 * step), rel=1e-4, abs=1e-6)


def test_dyadic_numbers():
    factors = np.array([2.0 ** -9, 0.75, 1.0, 1 - 2.0 ** -20, 0.0123, 7.3])
    found = network.Dyadic.of(factors)
    assert (found.multiplier >= 1 << 15).all() and (found.multiplier < 1 << 16).all()
    assert (np.abs(found.multiplier / 2.0 ** found.shift / factors - 1) <= 2.0 ** -16).all()
    for code in (-1000, -3, 0, 5, 127, 99_999):
        expected = [
            floor(Fraction(code * int(b), 1 << int(c)) + Fraction(1, 2))
            for b, c in zip(found.multiplier, found.shift)
        ]
        assert found.times(np.array(code)).tolist() == expected


@pytest.mark.full
def test_the_integer_network_does_what_floats_do():
    """Every layer's codes, with results worked out in NumPy alone, are near those of the float network on the
    same image."""
    data = load()
    codes = network.images(data.test_x[:3])
    weights = network.initial(codes, 1)
    net = network.Quantized.of(weights, codes)
    found = {}

    def results(name: str, rows: np.ndarray) -> np.ndarray:
        found[name] = np.clip(net.factors[name].times(rows @ net.values[name]), -128, 127)
        return found[name]

    net.run(codes, results)
    floats = network.forward(weights, codes).results
    for layer in network.layers():
        real, exact = floats[layer.name].reshape(-1, layer.outputs), found[layer.name]
        assert np.corrcoef(real.ravel(), exact.ravel())[0, 1] > 0.95 and np.abs(exact).max() >= 32


@pytest.mark.long
def test_a_network_on_a_small_engine(monkeypatch):
    """One image, weights that were never trained; a golden model that is off by one in one column is told."""
    codes = network.images(load().test_x[:3])
    net, codes = network.Quantized.of(network.initial(codes, 1), codes), codes[:1]
    config = SMALL.with_(rescale={"requant": "int8"})
    outcome = cnn.run(config, net, codes)
    assert outcome.passed and outcome.golden.tolist() == outcome.verilog.tolist()
    sizes = [(gemm.m, gemm.k, gemm.n) for gemm in (layer.gemm() for layer in network.layers())]
    assert [layer.dims for layer in outcome.layers.values()] == sizes
    exact = Mac.golden
    monkeypatch.setattr(
        Mac, "golden", lambda self, a, w, *rest: exact(self, a, w, *rest) + (np.arange(w.shape[1]) == 2)
    )
    broken = cnn.run(config, net, codes)
    assert not broken.passed and not any(layer.passed for layer in broken.layers.values())


BLOCK = transformer.Block.drawn(np.random.default_rng(3))


def test_the_block_has_the_gemms_of_the_shipped_model():
    """Dimensions and number of jobs per layer are those of the workload; without quantization, products of
    one kind give the same."""
    tokens, jobs, x = 5, [], np.random.default_rng(1).normal(size=(5, 576))

    def product(name: str, a: transformer.Coded, w: transformer.Coded) -> np.ndarray:
        jobs.append((name, len(a.codes), *w.codes.shape))
        assert max(np.abs(a.codes).max(), np.abs(w.codes).max()) <= 127
        return a.codes @ w.codes

    found, floats = BLOCK.quantized(x, product), BLOCK.floats(x)
    assert transformer.size(found - floats) < 0.05 * transformer.size(floats)
    model = hwsim.load_workload("smollm2-135m", prefill=tokens)
    expected = [
        (g.name, g.m, g.k, g.n) for g in model.gemms if g.name != "lm_head" for _ in range(g.repeat // 30)
    ]
    assert sorted(jobs) == sorted(expected)


def test_a_token_sees_no_later_one():
    x = np.random.default_rng(2).normal(size=(4, 576))
    assert np.abs(BLOCK.floats(x)[:3] - BLOCK.floats(x[:3])).max() < 1e-12


def test_rotation_leaves_products_of_equal_distance():
    x = np.broadcast_to(np.random.default_rng(2).normal(size=(1, 2, 64)), (6, 2, 64))
    turned = transformer.rotated(x)
    products = np.einsum("id,jd->ij", turned[:, 0], turned[:, 1])
    assert np.abs(products[1:, 1:] - products[:-1, :-1]).max() < 1e-9 and np.abs(turned[0] - x[0]).max() == 0


@pytest.mark.long
def test_a_block_on_a_small_engine():
    outcome = transformer.run(SMALL, BLOCK, np.random.default_rng(1).normal(size=(2, 576)))
    assert outcome.passed and (outcome.golden == outcome.verilog).all() and len(outcome.layers) == 9
    outcome.layers["scores"].cycles += 1
    assert not outcome.layers["scores"].passed


@pytest.mark.full
def test_what_was_not_compared_has_not_passed(tmp_path):
    """A job that ran in the Verilog alone."""
    config = hwsim.load("tiny_os2x3")
    with Chain(config, "icarus") as chain:
        job = Job.random(np.random.default_rng(0), config.pe, 2, 3, 2)
        measured = chain.verilog("one", job)
        assert not chain.passed
        assert chain.golden("one", job).tolist() == measured.tolist() and chain.passed


def test_examples_end_as_commands_do(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    monkeypatch.setattr(sys, "argv", ["cnn"])
    assert ended("cnn", cnn.report) == 2
    assert capsys.readouterr().err.startswith(
        "cnn: the set of digits needs scikit-learn, which is an extra: "
    )
    assert [ended("any", lambda exact=exact: exact) for exact in (True, False)] == [0, 1]
    assert capsys.readouterr().out.splitlines()[-1] == "FAILED: see the table"


@pytest.mark.long
def test_resnet_8(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["cnn", "--images", "120"])
    assert ended("cnn", cnn.report) == 0
    out = capsys.readouterr().out
    shares = [float(word.strip("%,")) for word in out.split("right answers:")[1].split() if "%" in word]
    assert min(shares) > 95 and shares[1] == shares[2] and "every bit of the Verilog equals" in out


@pytest.mark.long
def test_a_block_of_a_transformer(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["transformer"])
    assert ended("transformer", transformer.report) == 0
    out = capsys.readouterr().out
    assert (
        "1,843,876  1,843,876" in out
        and "equal in every bit" in out
        and "every bit of the Verilog equals" in out
    )
