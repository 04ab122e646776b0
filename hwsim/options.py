"""Options that several commands share, and the types of their values: a bad one is one line."""

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager

from hwsim.errors import ConfigError, shown

MEMORIES = ("behavioural", "blackbox")
"""How memories that are modules of their own are written: as they behave, or made of SRAM macros, which are black boxes."""

INTERCONNECT = {"wires": "wires", "clock": "clock tree"}
"""Kinds of parts of a result of synthesis that are no parts of the Verilog, and how answers call them."""

UTILIZATION = 0.7
"""Share of a floor plan that cells and memories cover: the others are gaps for wires, a usual setting of place and route."""


def _digits(text: str) -> int:
    """The integer that a text of at most 18 digits is; -1 of any other text."""
    return int(text) if re.fullmatch("[0-9]{1,18}", text) else -1


def gemm(text: str) -> tuple[int, int, int]:
    """``M,K,N`` as three integers of at least 1."""
    parts = text.split(",")
    sizes = [_digits(part.strip()) for part in parts]
    if len(parts) != 3 or any(size < 1 for size in sizes):
        raise argparse.ArgumentTypeError(f"must be M,K,N, three integers of at least 1, not {shown(text)}")
    m, k, n = sizes
    return m, k, n


def bits(text: str) -> int:
    """An integer in 1..32."""
    if not 1 <= _digits(text) <= 32:
        raise argparse.ArgumentTypeError(f"must be an integer in 1..32 bit, not {shown(text)}")
    return int(text)


def seed(text: str) -> int:
    """An integer in 0..2**32 - 1."""
    if not 0 <= _digits(text) < 1 << 32:
        raise argparse.ArgumentTypeError(f"must be an integer in 0..{(1 << 32) - 1}, not {shown(text)}")
    return int(text)


def seconds(text: str) -> float:
    """A number of seconds above 0."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 1e9:
        raise argparse.ArgumentTypeError(f"must be a number of seconds above 0, not {shown(text)}")
    return value


@contextmanager
def blaming(option: str, text: object) -> Iterator[None]:
    """A mistake without a place, which the value ``text`` of an option has, names the option; without ``text`` it stays as it is."""
    try:
        yield
    except ConfigError as error:
        if not text or error.place or error.message.startswith("-"):
            raise
        raise ConfigError(f"{option}: {error.message}") from None


def gemm_option(sub: argparse.ArgumentParser, text: str) -> None:
    """``--gemm`` with its precision."""
    sub.add_argument("--gemm", type=gemm, action="append", default=[], metavar="M,K,N",
                     help=f"a GEMM, C (MxN) = A (MxK) W (KxN); repeatable ({text})")
    for operand, key in (("activations", "a"), ("weights", "w")):
        sub.add_argument(f"--{key}-bits", type=bits, default=0, metavar="B",
                         help=f"precision of the {operand} of --gemm, or of a model's layers in place of what its file says, "
                              "groups and zero points included (default: the engine's own)")


def json_option(sub: argparse.ArgumentParser) -> None:
    """``--json``."""
    sub.add_argument("--json", action="store_true", help="machine-readable result on standard output, nothing else there")


def workload_options(sub: argparse.ArgumentParser) -> None:
    """What runs: ``--workload``, ``--model`` and what belongs to them, ``--gemm``, ``--section``, ``--objective``."""
    from hwsim.workload.command import add_arguments
    add_arguments(sub)
    sub.add_argument("--section", action="append", default=[], metavar="NAME", help="only this section of the workload; repeatable")
    gemm_option(sub, "instead of a workload")
    sub.add_argument("--objective", choices=("latency", "energy", "edp"), default="latency",
                     help="what tilings are chosen for, with buffers and DRAM (default latency)")
