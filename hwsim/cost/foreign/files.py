"""Operands from NumPy files: whole numbers per clock, stream and lane of a port, as bits. Raises
:class:`ConfigError`."""

import numpy as np

from hwsim.cost.activity.arrays import read_matrices
from hwsim.cost.foreign.design import Port
from hwsim.errors import ConfigError, shown

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
    """Codes as bits.

    * ``codes``: integers of shape (clocks, streams, lanes).
    * ``width``: bits of a code.

    Returns bits of shape (clocks, streams, lanes * width); the lowest bit of the first lane is the first.
    """
    places = np.arange(width, dtype=codes.dtype)
    return ((codes[..., None] >> places) & 1).astype(np.uint8).reshape(*codes.shape[:2], -1)


def numbers(port: Port, name: str) -> np.ndarray:
    """The bits ``(clocks, streams, bits of the port)`` of a file of ``(clocks[, streams[, lanes]])``
    numbers."""
    what = f"--operands {port.name}"

    def check(_: str, shape: tuple[int, ...]) -> None:
        clocks, streams, lanes = (*shape, 1, 1, 1)[:3]
        if len(shape) not in (1, 2, 3) or not (1 <= clocks <= MOST_CLOCKS and 1 <= streams <= STREAMS):
            raise ConfigError(
                f"{what}: must be (clocks,), (clocks, streams) or (clocks, streams, lanes) with at most "
                f"{MOST_CLOCKS:,} clocks and {STREAMS} streams, not of shape {shown(shape)}",
                name,
            )
        if lanes < 1 or port.bits % lanes or port.bits // lanes > MOST_LANE_BITS:
            raise ConfigError(
                f"{what}: must have lanes that divide the port's {port.bits} bit into at most "
                f"{MOST_LANE_BITS} each, not {lanes}",
                name,
            )

    array = read_matrices(name, (port.name,), check)[port.name]
    if array.dtype.kind == "f":
        array = _whole(array, what, name)
    array = array.reshape(*array.shape, *[1] * (3 - array.ndim))
    width = port.bits // array.shape[2]
    low, high = limits(port.signed, width)
    least = int(array.min())
    most = int(array.max())
    if least < low or most > high:
        advice = f"; two's complement is x & {high}" if least < low and not port.signed else ""
        value = least if least < low else most
        raise ConfigError(f"{what}: must be in {low}..{high}, as {declared(port)}, not {value}{advice}", name)
    return bits_of(array, width)


def _whole(array: np.ndarray, what: str, name: str) -> np.ndarray:
    """Floating-point numbers as the integers that they are."""
    if not ((np.abs(array) < 2.0 ** 53).all() and (array == np.rint(array)).all()):
        raise ConfigError(f"{what}: must be whole numbers below 2**53 in size", name)
    return array.astype(np.int64)
