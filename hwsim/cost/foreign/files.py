"""Operands from NumPy files: whole numbers per clock, stream and lane of a port, as bits. Raises :class:`ConfigError`."""

from pathlib import Path
from typing import Any

import numpy as np

from hwsim.cost.foreign.design import Port
from hwsim.errors import ConfigError

STREAMS = 8  # side by side at most
MOST_CLOCKS = 20_000
MOST_LANE_BITS = 64


def limits(signed: bool, bits: int) -> tuple[int, int]:
    """The least and the largest value of so many bits."""
    if signed:
        return -(1 << bits - 1), (1 << bits - 1) - 1
    return 0, (1 << bits) - 1


def declared(port: Port) -> str:
    """What the Verilog says of a port's values."""
    return f"the port has {port.bits} {'signed' if port.signed else 'unsigned'} bit"


def bits_of(codes: np.ndarray, width: int) -> np.ndarray:
    """Codes ``(clocks, streams, lanes)`` as bits, the first lane's least significant bit first."""
    places = np.arange(width, dtype=codes.dtype)
    return ((codes[..., None] >> places) & 1).astype(np.uint8).reshape(*codes.shape[:2], -1)


def numbers(port: Port, name: str) -> np.ndarray:
    """The bits ``(clocks, streams, bits of the port)`` of a file of ``(clocks[, streams[, lanes]])`` numbers."""
    array, what = _loaded(port, name), f"--operands {port.name}"
    clocks, streams, lanes = array.shape
    if clocks > MOST_CLOCKS or streams > STREAMS:
        raise ConfigError(f"{what}: must have at most {MOST_CLOCKS:,} clocks and {STREAMS} streams, not {clocks:,} x {streams}", name)
    if port.bits % lanes or port.bits // lanes > MOST_LANE_BITS:
        raise ConfigError(f"{what}: must have lanes that divide the port's {port.bits} bit into at most {MOST_LANE_BITS} each, "
                          f"not {lanes}", name)
    low, high = limits(port.signed, port.bits // lanes)
    least, most = int(array.min()), int(array.max())
    if least < low and not port.signed:
        raise ConfigError(f"{what}: must be in {low}..{high}, as {declared(port)}, not {least}; two's complement is x & {high}", name)
    if least < low or most > high:
        raise ConfigError(f"{what}: must be in {low}..{high}, as {declared(port)}, not {most if most > high else least}", name)
    return bits_of(array, port.bits // lanes)


def _loaded(port: Port, name: str) -> np.ndarray:
    """The file's array with three axes, of 64-bit integers."""
    what = f"--operands {port.name}"
    try:
        with Path(name).open("rb") as file:
            array: Any = np.load(file, allow_pickle=False)
    except OSError as e:
        raise ConfigError(f"{what}: {e.strerror or 'cannot be read'}", name) from None
    except (ValueError, EOFError):
        raise ConfigError(f"{what}: is no NumPy file of numbers", name) from None
    if not isinstance(array, np.ndarray) or array.ndim not in (1, 2, 3) or array.size == 0:
        raise ConfigError(f"{what}: must be one array (clocks,), (clocks, streams) or (clocks, streams, lanes)", name)
    array = array.reshape(*array.shape, *[1] * (3 - array.ndim))
    if array.dtype.kind in "iub":
        return array.astype(np.uint64 if array.dtype.kind == "u" else np.int64)
    exact = array.dtype.kind == "f" and bool((np.abs(array) < 2.0 ** 53).all()) and np.array_equal(array, np.rint(array))
    if not exact:
        raise ConfigError(f"{what}: must be whole numbers, not {array.dtype}", name)
    return array.astype(np.int64)
