"""Handwritten digits through the Verilog: ``python -m examples.digits`` (extra `examples`, Icarus; energies
need the extra `synth`).

The classifier of :mod:`examples.digits_network` is fine-tuned for five weight formats; activations are int8.
Every network runs (a) in NumPy floats, (b) in the golden model, (c) in the Verilog of a shipped configuration
under Icarus, each layer one job. (b) and (c) must agree in every bit, and the clocks of the Verilog must be
those of the closed form; otherwise the exit code is 1.

The energy of the engine per inference comes from synthesis, as `hwsim synth --data` gives it: once with the
operands of the first images, once with operands uniform over all codes, of the same shapes.
"""

import argparse
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from examples import digits_network as network
from hwsim.config import Config, load
from hwsim.errors import ConfigError, VerificationError
from hwsim.extras import missing
from hwsim.quantity import Figure, Quantity
from hwsim.verify.job import Job

ENGINES = {
    "W8": "int8_os16",
    "W4": "shiftadd_w4a8_os16",
    "W2": "lut_m2n64k4_w2",
    "W1": "lut_m2n64k4_w1",
    "ternary": "ternary_base3_os16",
}
CHARGED = 32  # images whose energy is measured
SEED = 0


@dataclass(frozen=True)
class Outcome:
    """A network on an engine: accuracies in floats, in the golden model and in the Verilog; results that
    differ; clocks."""

    floats: float
    golden: float
    verilog: float
    differing: int
    cycles: int
    cycles_model: int

    @property
    def passed(self) -> bool:
        """Every bit and every clock is as the models say."""
        return self.differing == 0 and self.cycles == self.cycles_model


def layers(
    config: Config, net: network.Quantized, pixels: np.ndarray, results
) -> tuple[list[Job], list[np.ndarray]]:
    """The jobs of the two layers and what ``results(job)`` gives for them; the second's activations are made
    from the first's sums."""
    pe = config.pe
    codes = net.pixels(pixels)
    first = Job(pe.a.encode(codes), pe.w.encode(net.values[0]))
    sums = results(first)
    second = Job(pe.a.encode(net.hidden(sums)), pe.w.encode(net.values[1]))
    return [first, second], [sums, results(second)]


def run(config: Config, net: network.Quantized, pixels: np.ndarray, labels: np.ndarray) -> Outcome:
    """The network in all three ways. Needs Icarus Verilog."""
    from hwsim.verify.icarus import Icarus
    from hwsim.verilog.emit import verilog
    flow = config.flow
    pe = config.pe
    cycles = []
    engine = config.engine()
    with Icarus(engine, verilog(engine)) as icarus:
        def simulated(job: Job) -> np.ndarray:
            (outcome,) = icarus.run([job])
            cycles.append(outcome.cycles)
            return outcome.c

        _, measured = layers(config, net, pixels, simulated)
    jobs, golden = layers(config, net, pixels, lambda job: job.golden(pe))
    answers = net.floats(pixels).argmax(axis=1), net.answers(golden[1]), net.answers(measured[1])
    floats, exact, verilogs = (network.accuracy(a, labels) for a in answers)
    return Outcome(
        floats,
        exact,
        verilogs,
        sum(int((c != g).sum()) for c, g in zip(measured, golden)),
        sum(cycles),
        sum(int(flow.cycles(*job.dims, pe).total) for job in jobs),
    )


def energies(config: Config, net: network.Quantized, pixels: np.ndarray, folder: Path) -> dict[str, Quantity]:
    """pJ per image by kind of operands, ``real`` and ``uniform``: both layers, every clock of them. Needs the
    extra `synth`."""
    from hwsim.cost.engine import Synthesis
    from hwsim.processes import cores
    from hwsim.tech.technology import load_technology
    rng = np.random.default_rng(SEED)
    pe = config.pe
    charged = pixels[:CHARGED]
    jobs, _ = layers(config, net, charged, lambda job: job.golden(pe))
    files: dict[str, list[Path]] = {"real": [], "uniform": []}
    for number, job in enumerate(jobs):
        drawn = replace(job, a=pe.a.random(rng, job.a.shape), w=pe.w.random(rng, job.w.shape))
        for kind, one in (("real", job), ("uniform", drawn)):
            files[kind].append(folder / f"{config.name}_{kind}_{number}.npz")
            np.savez(files[kind][-1], a=pe.a.integers(one.a), w=pe.w.integers(one.w))
    period = round(1e6 / config.clock_mhz, 3)
    out = {}
    with Synthesis(
        config, load_technology(config.technology), str(files["real"][0]), jobs=cores()
    ) as synthesis:
        for kind, paths in files.items():
            costs = [synthesis.driven_by(str(path)).at(period) for path in paths]
            energy = sum(c.energy_per_clock.value * c.cycles for c in costs)
            out[kind] = Quantity(
                energy / len(charged),
                "pJ",
                f"{costs[0].source}; {kind} operands, {len(charged)} images",
                "characterized",
            )
    return out


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m examples.digits", description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument(
        "--only", choices=ENGINES, action="append", help="only this weight format; repeatable"
    )
    parser.add_argument(
        "--images",
        type=int,
        default=network.TESTED,
        choices=range(1, network.TESTED + 1),
        metavar="N",
        help=f"test images to run (default {network.TESTED})",
    )
    parser.add_argument("--no-energy", action="store_true", help="leave synthesis out")
    return parser.parse_args()


def report(args: argparse.Namespace) -> int:
    """Train, run, print; 1 where anything differs."""
    from hwsim.accelerator.provenance import sources
    from hwsim.answers.tables import console, table
    from hwsim.cost.netlist.mapping import available
    data = network.load(SEED)
    weights = network.trained(data, SEED)
    formats = args.only or list(ENGINES)
    pixels = data.test_x[:args.images]
    labels = data.test_y[:args.images]
    floats = network.accuracy(network.forward(pixels, weights)[3].argmax(axis=1), labels)
    charged = not args.no_energy and available()
    rows = []
    passed = True
    figures: dict[str, Figure] = {}
    with tempfile.TemporaryDirectory(prefix="hwsim_") as folder:
        for name in formats:
            config = load(ENGINES[name])
            net = network.tuned(data, weights, config.pe.w_value, SEED)
            found = run(config, net, pixels, labels)
            passed &= found.passed
            row = [
                name,
                config.name,
                str(config.pe.w),
                f"{found.floats:.2%}",
                f"{found.golden:.2%}",
                f"{found.verilog:.2%}",
                f"{found.differing:,}",
                f"{found.cycles:,}",
                f"{found.cycles_model:,}",
            ]
            if charged:
                real, uniform = energies(config, net, pixels, Path(folder)).values()
                figures |= {
                    f"{kind} energy on {config.name}": q for kind, q in (("real", real), ("uniform", uniform))
                }
                row += [f"{real.value:,.0f}", f"{uniform.value:,.0f}", f"{real.value / uniform.value:.2f}"]
            rows.append(row)
            print(f"{name}: {config.name} done", file=sys.stderr)
    out = console()
    out.print(
        f"digits: {len(data.train_y):,} images to train on, {len(labels)} to test with; in floats, not "
        f"quantized: {floats:.2%} right"
    )
    columns = [
        "weights",
        "engine",
        "format",
        "NumPy floats",
        "golden model",
        "Verilog",
        "differing sums",
        "cycles RTL",
        "cycles model",
    ]
    out.print(table(columns + (["pJ/image", "if uniform", "real/uniform"] if charged else []), rows, 3))
    for line in sources(figures):
        out.print(line)
    if charged:
        out.print(
            f"energies: engine alone, both layers, {min(CHARGED, len(labels))} images, beside uniform codes "
            "of the same shapes"
        )
    elif not args.no_energy:
        out.print(f"energies left out: {missing('synthesis', 'Yosys', 'synth')}")
    out.print(
        "every bit of the Verilog equals the golden model, every cycle count the closed form"
        if passed
        else "FAILED: see the table"
    )
    return 0 if passed else 1


def main() -> int:
    """A user's mistake is one line and exit code 2."""
    try:
        return report(arguments())
    except ConfigError as e:
        print(f"digits: {e}", file=sys.stderr)
        return 2
    except VerificationError as e:
        print(f"digits: {' '.join(str(e).split())}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
