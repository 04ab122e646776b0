"""Streams of operands for the inputs of the user's module: options become bits, clock by clock.

    --operands a=uniform b=gaussian:0.3 c=gaussian:0.3:int8 d=values.npy en=1 --reset rst_n

Every input but the clock has an operand or is a reset. Several streams run side by side through copies of the module. A reset is active for
``RESET_CLOCKS`` at the start while the other inputs wait at their first values, and never again. Raises :class:`ConfigError`.
"""

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.cost.foreign.checks import Design, Reset
from hwsim.cost.foreign.design import Port
from hwsim.cost.stimulus import SEED, gaussian
from hwsim.errors import ConfigError, shown, unknown
from hwsim.formats import Format

CLOCKS = 256  # counted, of operands that are drawn
WARM_UP = 16  # clocks that run, are compared and do not count
STREAMS = 8  # drawn side by side; also the most that a file may hold
RESET_CLOCKS = 4
MOST_CLOCKS = 20_000
MOST_DRAWN_BITS = 32  # of a gaussian value
FORMS = "uniform, gaussian:S, gaussian:S:FORMAT, FILE.npy or a whole number"


@dataclass(frozen=True)
class Operands:
    """``bits`` gives per input an array ``(clocks, streams, bits of the port)``, least significant first, reset clocks included.

    Clocks from ``start`` on are counted. ``text`` says what drives the inputs.
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
        name, equals, value = option.partition("=")
        if not equals or not name or not value:
            raise ConfigError(f"{flag}: must be NAME=VALUE, not {shown(option)}")
        if name in pairs:
            raise ConfigError(f"{flag} {name}: given twice")
        pairs[name] = value
    return pairs


def operands(design: Design, options: list[str], resets: list[str], warm_up: int) -> Operands:
    """What drives the inputs of a design."""
    specs, levels = split(options, "--operands"), _levels(design, resets)
    _complete(design, specs, levels)
    wide = {port.name: port for port in design.inputs}
    files = {name: _file(wide[name], spec) for name, spec in specs.items() if spec.endswith(".npy")}
    clocks, streams = _shape(files) or (warm_up + CLOCKS, STREAMS)
    if clocks < warm_up + 2:
        raise ConfigError(f"--warm-up: {warm_up} clocks leave nothing to be measured of operands of {clocks} clocks")
    before, rng = RESET_CLOCKS * bool(levels), np.random.default_rng(SEED)
    drawn = {}
    for port in design.inputs:
        if port.name in levels:
            level = levels[port.name]
            bits = np.full((before + clocks, streams, 1), 1 - level, np.uint8)
            bits[:before] = level
        else:
            running = files[port.name] if port.name in files else _drawn(port, specs[port.name], rng, (clocks, streams))
            bits = np.concatenate([np.repeat(running[:1], before, axis=0), running])
        drawn[port.name] = bits
    for name, reset in design.resets.items():
        if reset.asynchronous and name not in levels and (drawn[name] != drawn[name][:1]).any():
            raise ConfigError(f"--operands {name}: an asynchronous reset must not change while energy is measured: --reset {name}, or a "
                              "constant")
    said = [f"{name} {'active at first' if name in levels else specs[name]}" for name in wide]
    text = f"{', '.join(said)}; {streams} streams of {clocks - warm_up} clocks after {before + warm_up}, seed {SEED}"
    return Operands(drawn, before + warm_up, before + clocks, streams, text)


def _levels(design: Design, resets: list[str]) -> dict[str, int]:
    """The active level of every reset that is named, ``NAME`` or ``NAME=LEVEL``."""
    levels, known = {}, {port.name: port for port in design.inputs}
    for option in resets:
        name, equals, level = option.partition("=")
        if name not in known:
            raise ConfigError(f"--reset {name}: {unknown('input', name, known)}")
        if known[name].bits > 1 or (equals and level not in ("0", "1")) or name in levels:
            raise ConfigError(f"--reset {name}: must be an input of one bit, NAME, NAME=0 or NAME=1, once, not {shown(option)}")
        found: Reset | None = design.resets.get(name)
        if not equals and found is None:
            raise ConfigError(f"--reset {name}: resets no flip-flop in an obvious way: say the level that resets, {name}=0 or {name}=1")
        if equals and found and found.asynchronous and found.level != int(level):
            raise ConfigError(f"--reset {option}: resets while {found.level}, not while {level}")
        levels[name] = int(level) if equals else found.level if found else 0
    return levels


def _complete(design: Design, specs: dict[str, str], levels: dict[str, int]) -> None:
    """Every input has one driver, and no other name has one."""
    inputs = [port.name for port in design.inputs]
    for name in specs:
        if name in [port.name for port in design.outputs]:
            raise ConfigError(f"--operands {name}: is an output")
        if name == design.clock:
            raise ConfigError(f"--operands {name}: is the clock, which needs none")
        if name not in inputs:
            raise ConfigError(f"--operands {name}: {unknown('input', name, inputs)}")
        if name in levels:
            raise ConfigError(f"--operands {name}: has --reset already")
    lacking = [name for name in inputs if name not in specs and name not in levels]
    if lacking:
        name = lacking[0]
        advice = f"--reset {name} or --operands {name}=.." if name in design.resets else f"--operands {name}={FORMS.replace(' or a', ', or a')}"
        raise ConfigError(f"nothing drives the input{'s' * (len(lacking) > 1)} {', '.join(lacking)}: {advice}")
    strange = next((p.name for p in design.ports if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_$]*", p.name)), "")
    if strange:
        raise ConfigError(f"the port {shown(strange)} is no plain identifier, and cannot be simulated: rename it, or leave --operands out")


def _shape(files: dict[str, np.ndarray]) -> tuple[int, int] | None:
    """Clocks and streams of the files, which must agree; None without files."""
    shapes = {name: bits.shape[:2] for name, bits in files.items()}
    if len(set(shapes.values())) > 1:
        text = ", ".join(f"{name} {clocks} x {streams}" for name, (clocks, streams) in shapes.items())
        raise ConfigError(f"--operands: files must have the same clocks and streams, not {text}")
    return next(iter(shapes.values()), None)


def _drawn(port: Port, spec: str, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Bits of an operand that is no file."""
    if spec == "uniform":
        return rng.integers(0, 2, (*shape, port.bits), dtype=np.uint8)
    if re.fullmatch(r"-?[0-9]+", spec):
        value = int(spec)
        low, high = limits(port.signed, port.bits)
        if not low <= value <= high:
            raise ConfigError(f"--operands {port.name}: must be in {low}..{high}, as {_declared(port)}, not {spec}")
        bits = np.array([value >> i & 1 for i in range(port.bits)], np.uint8)
        return np.broadcast_to(bits, (*shape, port.bits))
    match = re.fullmatch(r"gaussian:([0-9]*\.?[0-9]+)(?::(int|uint)([0-9]{1,3}))?", spec)
    if not match or not 0 < float(match[1]) <= 10:
        raise ConfigError(f"--operands {port.name}: must be {FORMS}, with S in 0..10 (sigma over the largest value), not {shown(spec)}")
    fmt = (match[2], int(match[3])) if match[2] else ("int" if port.signed else "uint", port.bits)
    if not 0 < fmt[1] <= min(MOST_DRAWN_BITS, port.bits) or port.bits % fmt[1]:
        raise ConfigError(f"--operands {port.name}: gaussian needs a format of at most {MOST_DRAWN_BITS} bit that divides the port's "
                          f"{port.bits}, as gaussian:{match[1]}:int8, not {fmt[0]}{fmt[1]}")
    values = gaussian(rng, Format(*fmt), (*shape, port.bits // fmt[1]), float(match[1]))
    return _bits(values, fmt[1])


def limits(signed: bool, bits: int) -> tuple[int, int]:
    """The least and the largest value of so many bits."""
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)


def _declared(port: Port) -> str:
    return f"the port has {port.bits} {'signed' if port.signed else 'unsigned'} bit"


def _bits(codes: np.ndarray, width: int) -> np.ndarray:
    """Codes ``(clocks, streams, lanes)`` as bits, the least significant bit of the first lane first."""
    places = np.arange(width, dtype=codes.dtype)
    return ((codes[..., None] >> places) & 1).astype(np.uint8).reshape(*codes.shape[:2], -1)


def _file(port: Port, name: str) -> np.ndarray:
    """Whole numbers ``(clocks,)``, ``(clocks, streams)`` or ``(clocks, streams, lanes)``, as bits."""
    try:
        with Path(name).open("rb") as file:
            array: Any = np.load(file, allow_pickle=False)
    except OSError as e:
        raise ConfigError(f"--operands {port.name}: {e.strerror or 'cannot be read'}", name) from None
    except (ValueError, EOFError, KeyError, zipfile.BadZipFile, zlib.error):
        raise ConfigError(f"--operands {port.name}: is no NumPy file of numbers", name) from None
    if not isinstance(array, np.ndarray) or array.ndim not in (1, 2, 3) or array.size == 0:
        raise ConfigError(f"--operands {port.name}: must be an array (clocks,), (clocks, streams) or (clocks, streams, lanes)", name)
    array = array.reshape(*array.shape, *[1] * (3 - array.ndim))
    clocks, streams, lanes = array.shape
    if clocks > MOST_CLOCKS or streams > STREAMS or port.bits % lanes or port.bits // lanes > 64:
        raise ConfigError(f"--operands {port.name}: must have at most {MOST_CLOCKS:,} clocks, {STREAMS} streams and lanes that divide the "
                          f"port's {port.bits} bit into at most 64 each, not {clocks} x {streams} x {lanes}", name)
    if array.dtype.kind == "f" and np.isfinite(array).all() and (np.abs(array) < 2.0 ** 53).all() and (array == np.rint(array)).all():
        array = array.astype(np.int64)
    if array.dtype.kind not in "iub":
        raise ConfigError(f"--operands {port.name}: must be whole numbers, not {array.dtype}", name)
    low, high = limits(port.signed, port.bits // lanes)
    least, most = int(array.min()), int(array.max())
    if least < low or most > high:
        raise ConfigError(f"--operands {port.name}: must be in {low}..{high}, as {_declared(port)}, not {least if least < low else most}"
                          + ("; two's complement is x & " + str(high) if least < low and not port.signed else ""), name)
    kind = np.uint64 if array.dtype.kind == "u" else np.int64
    return _bits(array.astype(kind), port.bits // lanes)
