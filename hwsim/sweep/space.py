"""Which points of a sweep are evaluated, in which order: enumeration, pruning by fields, tasks of equal
size."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from hwsim.sweep.family import Family
from hwsim.sweep.spec import Sweep

BLOCK = 1 << 18  # points decoded at once


@dataclass(frozen=True)
class Points:
    """Points of one family: ``index`` within it, ascending."""

    family: int
    index: np.ndarray


@dataclass
class Pruned:
    """How many points each early constraint removed, in the order of the file: a point counts with the first
    that it fails."""

    counts: Counter = field(default_factory=Counter)
    kept: int = 0

    def to_dict(self) -> dict[str, int]:
        """Constraint -> points."""
        return dict(self.counts)


def survivors(family: Family, number: int, pruned: Pruned | None = None) -> Iterator[Points]:
    """A family's points that fulfil the constraints on fields, block by block."""
    for start in range(0, family.size, BLOCK):
        index = np.arange(start, min(start + BLOCK, family.size), dtype=np.int64)
        keep = np.ones(len(index), dtype=bool)
        if family.early:
            columns = family.columns(index)
            for constraint in family.early:
                holds = constraint.expression.holds(
                    family.named(columns, constraint.expression.names), keep.shape
                )
                if pruned is not None:
                    pruned.counts[constraint.text] += int((keep & ~holds).sum())
                keep = keep & holds
        if pruned is not None:
            pruned.kept += int(keep.sum())
        yield Points(number, index[keep])


def tasks(sweep: Sweep, size: int, pruned: Pruned | None = None) -> Iterator[Points]:
    """All surviving points, in order, in pieces of ``size`` (the last of a family may be smaller)."""
    for number, family in enumerate(sweep.families):
        held: list[np.ndarray] = []
        count = 0
        for block in survivors(family, number, pruned):
            held.append(block.index)
            count += len(block.index)
            if count >= size:
                joined = np.concatenate(held)
                whole = count - count % size
                for at in range(0, whole, size):
                    yield Points(number, joined[at:at + size])
                held = [joined[whole:]]
                count = count - whole
        if count:
            yield Points(number, np.concatenate(held))


def offsets(sweep: Sweep) -> list[int]:
    """The number of each family's first point among all points of ``sweep``."""
    out = []
    total = 0
    for family in sweep.families:
        out.append(total)
        total += family.size
    return out


def locate(sweep: Sweep, design: int) -> tuple[Family, int]:
    """Family and point of a design's number."""
    for family, start in zip(sweep.families, offsets(sweep)):
        if start <= design < start + family.size:
            return family, design - start
    raise IndexError(design)
