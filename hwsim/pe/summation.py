"""The order in which products are added, of which golden models of rounded sums need to know."""

from collections.abc import Iterable
from typing import NamedTuple


class Addition(NamedTuple):
    """What a cell adds to a sum in one clock: an operand ``group`` of ``lanes`` along K, in its ``beat``."""

    group: slice
    beat: int


Summation = tuple[tuple[Addition, ...], ...]
"""In which order products are added: parts in the order in which the outlet adds their sums, and of each what
the cells add one after another, from 0 on.
"""


def reached(additions: tuple[Addition, ...]) -> slice:
    """Return the part of K that additions take their products from."""
    return slice(min(each.group.start for each in additions), max(each.group.stop for each in additions))


def in_order(parts: Iterable[slice], lanes: int, beats: int) -> Summation:
    """Parts of K whose operand groups are added in the order of K, all beats of one before the next."""
    return tuple(tuple(Addition(group, beat) for group in groups(part, lanes) for beat in range(beats))
                 for part in parts)


def groups(part: slice, lanes: int) -> list[slice]:
    """The operand groups of a part of K; the last one may be smaller."""
    return [slice(at, min(at + lanes, part.stop)) for at in range(part.start, part.stop, lanes)]
