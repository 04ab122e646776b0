"""Proves every architecture's core at many parameters and prints a table; exit code 1 unless all is
proved."""

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path as Folder
from typing import Any

from hwsim.errors import ParamError
from hwsim.pe import PE, architectures
from proofs.core import Verdict, circuits, prove
from proofs.sat import settle

SAT_BITS = 10  # operand bits of a group up to which SAT answers within seconds
SMALL_K = 16  # k_max where operands are small: short partial sums are what SAT needs
COLUMNS = "{:<11} {:>6} {:<8} {:<9} {:>8}  {}"


def switches(cls: type[PE], spelled_out: bool) -> dict[str, list]:
    """Parameters that choose between kinds of hardware, and their choices; of those that spell arithmetic out
    the first, or all."""
    found = {
        f.name: list(f.metadata["choices"]) or [False, True]
        for f in cls.schema()
        if f.metadata["choices"] or f.type is bool
    }
    return {
        name: choices if spelled_out or name not in cls.spelled_out else choices[:1]
        for name, choices in found.items()
    }


def sizes(cls: type[PE]) -> Iterator[dict[str, int]]:
    """Numbers: the least, each one more than that, the defaults, the largest. Registers between steps of a
    sum do not change it."""
    numbers = {f.name: f for f in cls.schema() if f.type is int and f.name != "stages"}
    for more in (0, 1):
        small = {name: min(f.metadata["lo"] + more, f.metadata["hi"]) for name, f in numbers.items()}
        yield small | {"k_max": SMALL_K}
    yield {}
    yield {name: f.metadata["hi"] for name, f in numbers.items()}


def options(cls: type[PE]) -> Iterator[dict[str, int]]:
    """Numbers that may be left out: none of them, and one at its least or at its largest."""
    yield {}
    for f in cls.schema():
        if f.type == int | None:
            yield from ({f.name: f.metadata[end]} for end in ("lo", "hi"))


def variants(cls: type[PE], spelled_out: bool = True) -> list[PE]:
    """Every size with every combination of switches and every option; the largest size with either.

    Arithmetic that is spelled out has no small polynomials; it is for the small sizes alone, if asked for.
    """
    found: dict[PE, None] = {}
    combinations, everything = ([dict(zip(kinds, values)) for values in itertools.product(*kinds.values())]
                                for kinds in (switches(cls, False), switches(cls, spelled_out)))
    *smaller, largest = sizes(cls)
    inferred = {f.name: f.metadata["choices"][0] for f in cls.schema() if f.name in cls.spelled_out}
    plans = list(itertools.product(smaller, combinations, options(cls)))
    plans += [(size, kind, {}) for size in smaller[:2] for kind in everything]
    plans += [(largest, kind, {}) for kind in combinations] + [
        (largest, inferred, option) for option in options(cls)
    ]
    for size, kind, option in plans:
        pe = nearest(cls, size | option, kind)
        if pe is not None:
            found[pe] = None
    return list(found)


def nearest(cls: type[PE], numbers: dict[str, int], kind: dict[str, Any]) -> PE | None:
    """The architecture, a number that breaks a rule raised until it keeps it, or lowered from its largest;
    None: kinds do not fit."""
    fields = {f.name: f for f in cls.schema()}
    steps = {}
    while True:
        try:
            return cls(**numbers, **kind)
        except ParamError as e:
            field = fields[e.key]
            if field.type is not int:
                return None
            number = numbers.get(e.key, field.default)
            step = steps.setdefault(e.key, -1 if number == field.metadata["hi"] else 1)
            if not field.metadata["lo"] <= number + step <= field.metadata["hi"]:
                return None
            numbers = numbers | {e.key: number + step}


def shown(pe: PE) -> str:
    """Its parameters, those that are left out not."""
    return " ".join(f"{key}={str(value).lower() if isinstance(value, bool) else value}"
                    for key, value in pe.to_dict().items() if value is not None)


def verdicts(pes: Sequence[PE], folder: Folder) -> Iterator[tuple[PE, str, Verdict, float]]:
    """Every proof: architecture, method, verdict, seconds."""
    for i, (pe, netlist) in enumerate(zip(pes, circuits(folder, pes))):
        began = time.perf_counter()
        yield pe, "algebra", prove(pe, netlist), time.perf_counter() - began
        if is_for_sat(pe):
            began = time.perf_counter()
            yield pe, "SAT", settle(folder, pe, f"path{i}", pe.p_width(pe.k_max)), time.perf_counter() - began


def is_for_sat(pe: PE) -> bool:
    """Whether SAT answers soon: few operand bits, every weight a word of its own, nothing optional."""
    plain = all(getattr(pe, f.name) is None for f in pe.schema() if f.type == int | None)
    return operand_bits(pe) <= SAT_BITS and pe.w_per_word == 1 and plain


def operand_bits(pe: PE) -> int:
    """Bits of both operands of a group."""
    return pe.lanes * (pe.a.bits + pe.w.bits)


def main(argv: list[str] | None = None) -> int:
    """Prove and print."""
    known = {name: cls for name, cls in architectures().items() if cls.integral}
    parser = argparse.ArgumentParser(prog="python -m proofs", description=__doc__)
    parser.add_argument("architectures", nargs="*", help=f"default: all, {', '.join(known)}")
    names = parser.parse_args(argv).architectures or list(known)
    if unknown := set(names) - set(known):
        parser.error(f"unknown architecture {min(unknown)} (known: {', '.join(known)})")
    counts = {"proved": 0, "failed": 0, "undecided": 0}
    began = time.perf_counter()
    print(COLUMNS.format("pe", "bits", "method", "result", "seconds", "parameters"))
    for name in names:
        with tempfile.TemporaryDirectory(prefix="hwsim_") as folder:
            for pe, method, verdict, seconds in verdicts(variants(known[name]), Folder(folder)):
                counts[verdict.result] += 1
                line = COLUMNS.format(
                    name, operand_bits(pe), method, verdict.result, f"{seconds:.2f}", shown(pe)
                )
                print(f"{line}  {verdict.detail}".rstrip(), flush=True)
    for name in names:
        if known[name].spelled_out:
            print(
                f"{name}: {', '.join(known[name].spelled_out)} beyond their first choice are proved at small "
                "sizes only"
            )
    print(
        ", ".join(f"{count} {result}" for result, count in counts.items())
        + f" in {time.perf_counter() - began:.0f} s"
    )
    return int(counts["proved"] < sum(counts.values()))


if __name__ == "__main__":
    sys.exit(main())
