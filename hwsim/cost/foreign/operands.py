"""Streams of operands for the inputs of the user's module: options become bits, clock by clock.

    --operands a=uniform b=gaussian:0.3 c=gaussian:0.3:int8 d=values.npy en=1 --reset rst_n

Every input but the clock has operands or is a reset. Several streams run side by side, each through a copy of
the module.
A reset is active for ``RESET_CLOCKS`` at the start, while the other inputs wait at their first values, and
never again.
Raises :class:`ConfigError`.
"""

import re
from dataclasses import dataclass

import numpy as np

from hwsim.cost.activity.stimulus import SEED, gaussian
from hwsim.cost.foreign.checks import Design
from hwsim.cost.foreign.design import NAME, Port
from hwsim.cost.foreign.files import STREAMS, bits_of, declared, limits, numbers
from hwsim.errors import ConfigError, shown, unknown
from hwsim.formats import IntegerFormat

CLOCKS = 256  # counted, of operands that are drawn
WARM_UP = 16  # clocks that run, are compared and do not count
RESET_CLOCKS = 4
MOST_DRAWN_BITS = 32  # of a gaussian value
FORMS = "uniform, gaussian:S, gaussian:S:FORMAT, FILE.npy or a whole number"


@dataclass(frozen=True)
class Operands:
    """``bits`` gives per input an array ``(clocks, streams, bits of the port)``, least significant bit first.

    Clocks before ``start`` (reset, warm-up) do not count. ``text`` says what drives the inputs.
    """

    bits: dict[str, np.ndarray]
    start: int
    clocks: int
    streams: int
    text: str


def split(options: list[str], flag: str) -> dict[str, str]:
    """``NAME=VALUE`` options by name."""
    pairs: dict[str, str] = {}
    for option in options:
        name, _, value = option.partition("=")
        if not name or not value:
            raise ConfigError(f"{flag}: must be NAME=VALUE, not {shown(option)}")
        if name in pairs:
            raise ConfigError(f"{flag} {name}: given twice")
        pairs[name] = value
    return pairs


def operands(design: Design, options: list[str], resets: list[str], warm_up: int) -> Operands:
    """What drives the inputs of a design."""
    specs = split(options, "--operands")
    levels = _levels(design, resets)
    _complete(design, specs, levels)
    files = {
        p.name: numbers(p, specs[p.name]) for p in design.inputs if specs.get(p.name, "").endswith(".npy")
    }
    clocks, streams = _shape(files) or (warm_up + CLOCKS, STREAMS)
    if clocks < warm_up + 2:
        raise ConfigError(
            f"--warm-up: {warm_up} of {clocks} clocks of operands leave fewer than 2 to be measured"
        )
    before = RESET_CLOCKS * bool(levels)
    rng = np.random.default_rng(SEED)
    driven = {}
    for port in design.inputs:
        if port.name in levels:
            bits = np.full((before + clocks, streams, 1), 1 - levels[port.name], np.uint8)
            bits[:before] = levels[port.name]
        else:
            running = files.get(port.name)
            if running is None:
                running = _drawn(port, specs[port.name], rng, (clocks, streams))
            bits = np.concatenate([np.repeat(running[:1], before, axis=0), running])
        driven[port.name] = bits
    _check_still(design, driven, levels)
    text = ", ".join(f"{port.name} {specs.get(port.name, 'active at first')}" for port in design.inputs)
    text += (
        f"; {streams} stream{'s' * (streams > 1)} of {clocks - warm_up} clocks after {before + warm_up}, "
        f"seed {SEED}"
    )
    return Operands(driven, before + warm_up, before + clocks, streams, text)


def _levels(design: Design, resets: list[str]) -> dict[str, int]:
    """The active level of every reset that is named, ``NAME`` or ``NAME=LEVEL``."""
    levels: dict[str, int] = {}
    inputs = {port.name: port for port in design.inputs}
    for option in resets:
        name, equals, level = option.partition("=")
        if name not in inputs:
            raise ConfigError(f"--reset {name}: {unknown('input', name, inputs)}")
        if name in levels or inputs[name].bits > 1 or (equals and level not in ("0", "1")):
            raise ConfigError(
                f"--reset {name}: must be an input of one bit, once, as NAME, NAME=0 or NAME=1, not "
                f"{shown(option)}"
            )
        reset = design.resets.get(name)
        if not equals and reset is None:
            raise ConfigError(
                f"--reset {name}: resets no flip-flop in a plain way: say the level that resets, {name}=0 or "
                f"{name}=1"
            )
        if equals and reset and reset.asynchronous and reset.level != int(level):
            raise ConfigError(f"--reset {option}: resets while {reset.level}, not while {level}")
        levels[name] = int(level) if equals or reset is None else reset.level
    return levels


def _complete(design: Design, specs: dict[str, str], levels: dict[str, int]) -> None:
    """Every input has what drives it, and nothing else has."""
    inputs, outputs = ([port.name for port in side] for side in (design.inputs, design.outputs))
    for name in specs:
        if name in outputs:
            raise ConfigError(f"--operands {name}: is an output")
        if name == design.clock:
            raise ConfigError(f"--operands {name}: is the clock, which needs none")
        if name not in inputs:
            raise ConfigError(f"--operands {name}: {unknown('input', name, inputs)}")
        if name in levels:
            raise ConfigError(f"--operands {name}: has --reset already")
    lacking = [name for name in inputs if name not in specs and name not in levels]
    if lacking:
        resets = [name for name in lacking if name in design.resets]
        advice = "".join(f"--reset {name}, " for name in resets)
        raise ConfigError(
            f"--operands: nothing drives {', '.join(lacking)}: {advice}--operands NAME=.. with {FORMS}"
        )
    for port in design.ports:
        if not NAME.fullmatch(port.name):
            raise ConfigError(
                f"--operands: the port {shown(port.name)} is no plain identifier and cannot be simulated: "
                "rename it"
            )


def _shape(files: dict[str, np.ndarray]) -> tuple[int, int] | None:
    """Clocks and streams of the files, which must agree; None without files."""
    shapes = {name: bits.shape[:2] for name, bits in files.items()}
    if len(set(shapes.values())) > 1:
        text = ", ".join(f"{name} {clocks} x {streams}" for name, (clocks, streams) in shapes.items())
        raise ConfigError(f"--operands: files must have the same clocks and streams, not {text}")
    return next(iter(shapes.values()), None)


def _check_still(design: Design, driven: dict[str, np.ndarray], levels: dict[str, int]) -> None:
    """The netlist takes up asynchronous resets with the clock, so they must not come while it is compared."""
    for name, reset in design.resets.items():
        if reset.asynchronous and name not in levels and (driven[name] != driven[name][:1]).any():
            raise ConfigError(
                f"--operands {name}: an asynchronous reset must not change while energy is measured: "
                f"--reset {name}, or a constant"
            )


def _drawn(port: Port, spec: str, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Bits of operands that are no file."""
    if spec == "uniform":
        return rng.integers(0, 2, (*shape, port.bits), dtype=np.uint8)
    if re.fullmatch(r"-?[0-9]{1,4000}", spec):
        low, high = limits(port.signed, port.bits)
        if not low <= int(spec) <= high:
            raise ConfigError(
                f"--operands {port.name}: must be in {low}..{high}, as {declared(port)}, not {spec}"
            )
        bits = np.array([int(spec) >> i & 1 for i in range(port.bits)], np.uint8)
        return np.broadcast_to(bits, (*shape, port.bits))
    match = re.fullmatch(r"gaussian:([0-9]*\.?[0-9]+)(?::(int|uint)([0-9]{1,3}))?", spec)
    if not match or not 0 < float(match[1]) <= 10:
        raise ConfigError(
            f"--operands {port.name}: must be {FORMS}, with S in 0..10 (sigma over the largest value), "
            f"not {shown(spec)}"
        )
    kind = "int" if port.signed else "uint"
    bits = port.bits
    if match[2]:
        kind = match[2]
        bits = int(match[3])
    if not 0 < bits <= MOST_DRAWN_BITS or port.bits % bits:
        fitting = max(width for width in range(1, MOST_DRAWN_BITS + 1) if port.bits % width == 0)
        raise ConfigError(
            f"--operands {port.name}: a gaussian value has at most {MOST_DRAWN_BITS} bit and divides the "
            f"port's {port.bits}, as in gaussian:{match[1]}:{kind}{fitting}, not {kind}{bits}"
        )
    values = gaussian(rng, IntegerFormat(kind, bits), (*shape, port.bits // bits), float(match[1]))  # type: ignore[arg-type]
    return bits_of(values, bits)
