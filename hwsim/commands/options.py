"""Options that several commands share, and the types that parse their values."""

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown


def _digits(text: str) -> int:
    """Parse a text of at most 18 digits; return -1 for any other text."""
    return int(text) if re.fullmatch("[0-9]{1,18}", text) else -1


def gemm(text: str) -> tuple[int, int, int]:
    """Parse ``M,K,N``: three integers of at least 1."""
    parts = text.split(",")
    sizes = [_digits(part.strip()) for part in parts]
    if len(parts) == 3 and any(re.fullmatch("[0-9]{19,}", part.strip()) for part in parts):
        raise argparse.ArgumentTypeError(f"must be M,K,N of at most 18 digits each, not {shown(text)}")
    if len(parts) != 3 or any(size < 1 for size in sizes):
        raise argparse.ArgumentTypeError(f"must be M,K,N, three integers of at least 1, not {shown(text)}")
    m, k, n = sizes
    return m, k, n


def bits(text: str) -> int:
    """Parse a number of bits in 1..32."""
    if not 1 <= _digits(text) <= 32:
        raise argparse.ArgumentTypeError(f"must be an integer in 1..32 bit, not {shown(text)}")
    return int(text)


def seed(text: str) -> int:
    """Parse a seed in 0..2**32 - 1."""
    if not 0 <= _digits(text) < 1 << 32:
        raise argparse.ArgumentTypeError(f"must be an integer in 0..{(1 << 32) - 1}, not {shown(text)}")
    return int(text)


def seconds(text: str) -> float:
    """Parse a number of seconds above 0."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 1e9:
        raise argparse.ArgumentTypeError(f"must be a number of seconds above 0, not {shown(text)}")
    return value


@contextmanager
def blaming(option: str, text: object) -> Iterator[None]:
    """Prefix errors that arise in the block with the name of ``option``, unless they name a place already.

If the option was not used, so that its value ``text`` is empty, errors pass unchanged.
    """
    try:
        yield
    except ConfigError as error:
        if not text or error.place or error.message.startswith("-"):
            raise
        raise ConfigError(f"{option}: {error.message}") from None


def gemm_option(sub: argparse.ArgumentParser, text: str) -> None:
    """Add ``--gemm``, ``--format``, ``--a-bits`` and ``--w-bits``; ``text`` says what runs without
    ``--gemm``."""
    sub.add_argument("--gemm", type=gemm, action="append", default=[], metavar="M,K,N",
                     help=f"run the GEMM C (MxN) = A (MxK) W (KxN); may be repeated ({text})")
    sub.add_argument(
        "--format",
        default="",
        metavar="NAME",
        help="format of activations and weights by name, with the scales of its blocks, instead "
        "of --a-bits and --w-bits: mxfp4, nvfp4, fp8, int8, w4a16, ACTIVATIONS:WEIGHTS; an engine "
        "that does not compute the format refuses it (default: the engine's own formats)",
    )
    for operand, key in (("activations", "a"), ("weights", "w")):
        sub.add_argument(f"--{key}-bits", type=bits, default=0, metavar="B",
                         help=f"bits of the {operand}: of --gemm, or of all layers of a model, where it "
                         "replaces precision, groups and zero points that the model's file states (default: "
                         "the engine's bits)")


def of_gemms(gemms: list[tuple[int, int, int]], args: argparse.Namespace) -> Any:
    """The workload of GEMMs at the precision that was asked for. Raises :class:`ConfigError`."""
    from hwsim.workload import Workload
    try:
        return Workload.of(gemms, args.a_bits, args.w_bits, args.format)
    except ParamError as e:
        option = "gemm: " if e.key in ("m", "k", "n") else ""
        raise ConfigError(f"--{option}{e.message}") from None


def json_option(sub: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    sub.add_argument("--json", action="store_true",
                     help="print the result as JSON and nothing else on standard output")


def jobs(text: str) -> int:
    """Parse a number of processes in 1..1024."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 1024):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..1024, not {shown(text)}")
    return int(text)
