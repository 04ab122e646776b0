"""A GEMM on an engine in as many passes as the precision of its data asks for.

Each pass multiplies one slice of A by one slice of W (:mod:`hwsim.precision.slices`) in a job of the engine.
Results, each times its power
of two, are added: in the c buffer, or outside an engine that has none. What the slices leave out is added
once per result:

    offset of W's slices     times the row's sum of activations
    offset of A's slices,    times the column's sum of weights: a constant of the column for parameters,
                             counted at run time for keys
    zero point of A          and values
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from hwsim.errors import ParamError
from hwsim.formats import wrap
from hwsim.pe import PE
from hwsim.precision.data import a_data, w_data
from hwsim.precision.slices import Slice, Slices, slices
from hwsim.workload.gemm import Gemm

NAMES = {"a": "activations", "w": "weights"}
OPTIONS = {
    "activations": "--a-bits",
    "head": "--head-bits",
    "keys": "--kv-bits",
    "values": "--kv-bits",
    "keys and values": "--kv-bits",
}


@dataclass(frozen=True)
class Passes:
    """How the data of a GEMM, ``a`` and ``w``, go through an engine of ``pe``."""

    pe: PE
    a: Slices
    w: Slices

    @property
    def count(self) -> int:
        """Passes altogether."""
        return self.a.count * self.w.count

    @property
    def plain(self) -> bool:
        """Whether one job of the engine gives the result, its outlet's zero point included."""
        return self.count == 1 and not (self.halvings or self.a.offset or self.w_offset)

    @property
    def halvings(self) -> int:
        """Halvings of the sum of all passes."""
        return self.a.halvings + self.w.halvings

    @property
    def wraps(self) -> int | None:
        """Bits that results wrap to, where the architecture has them given; None: they are exact."""
        return getattr(self.pe, "p_bits", None)

    @property
    def zero(self) -> int:
        """Zero point of the weights' highest slice that stands for their offset, in engines whose outlet
        subtracts one; else 0."""
        top = self.w.parts[-1]
        zero = self.pe.rescale.zero(self.pe.w_value)
        if zero is None or self.w.doubled or self.w.added <= 0 or 1 << top.bits - 1 > zero.max:
            return 0
        return 1 << top.bits - 1

    @property
    def w_offset(self) -> int:
        """What the sums of activations are multiplied by, outside the engine."""
        return 0 if self.zero else self.w.offset

    def each(self) -> Iterator[tuple[int, int, Slice, Slice, PE]]:
        """Numbers and slices of A and W of every pass, and the architecture at its precision."""
        for i, a in enumerate(self.a.parts):
            for j, w in enumerate(self.w.parts):
                yield i, j, a, w, self.at(a, w)

    def at(self, a: Slice, w: Slice) -> PE:
        """The architecture in the pass of two slices."""
        return self.pe.at(min(a.width, self.pe.a.bits), min(w.width, self.pe.w.bits))

    def kinds(self) -> list[tuple[PE, int, int]]:
        """Architectures that differ, how many passes each runs, and bits of a weight that such a pass
        reads."""
        found = Counter((pe, w.bits) for _, _, _, w, pe in self.each())
        return [(pe, times, bits) for (pe, bits), times in found.items()]

    def sum_bits(self) -> int:
        """Width of two's complement that holds every sum of passes over k_max products, and the result that
        comes of it."""
        if self.plain:
            return self.pe.p.bits
        k = self.pe.k_max
        a, w = ((*x.bounds(), x.data.min, x.data.max) for x in (self.a, self.w))
        if self.pe.w_table and self.w.native:
            w = (self.pe.w_value.min, self.pe.w_value.max)
        zero = self.pe.rescale.zero(self.pe.w_value)
        if zero is not None and self.w.native:
            w = (min(w) - zero.max, max(w) - zero.min)
        products = [x * y for x in a for y in w]
        exact = self.pe.rescale.total_bits(k * min(0, *products), k * max(0, *products))
        return min(exact, self.wraps) if self.wraps else exact

    # -- meaning -----------------------------------------------------------------------------------
    def jobs(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray]) -> list["PassJob"]:
        """Codes ``(m, k)``, ``(k, n)`` and ``numbers`` of every pass, from codes of the data; zero points of
        ``numbers`` are set here."""
        if (
            self.a.native
            and self.a.data == self.pe.a
            and self.w.native
            and self.w.data == self.pe.w
            and not self.pe.w_table
        ):
            return [PassJob(a, w, self.pe.a.bits, self.pe.w.bits, dict(numbers))]
        a_values = self.a.values(a)
        w_values = self.w.values(w)
        out = []
        for i, j, a_part, w_part, pe in self.each():
            own = dict(numbers)
            if "zero" in own and not self.w.native:
                own["zero"] = np.full_like(own["zero"], self.zero if j == self.w.count - 1 else 0)
            codes = w_values[j]
            if pe.w_table and self.w.native:
                codes = w
            elif pe.w_table:
                own["table"], codes = _identity(pe, w_part, codes)
            else:
                codes = pe.w.encode(codes)
            out.append(PassJob(pe.a.encode(a_values[i]), codes, a_part.width, w_part.width, own))
        return out

    def combined(
        self, results: list[np.ndarray], a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray]
    ) -> np.ndarray:
        """The GEMM's result ``(m, n)`` from those of the passes: that of a single plain pass as it is, else
        Python integers of any size."""
        if self.plain:
            return results[0]
        total = np.zeros(results[0].shape, object)
        for (_, _, a_part, w_part, _), result in zip(self.each(), results):
            total += result.astype(object) << (a_part.low + w_part.low)
        total += self.correction(a, w, numbers)
        total >>= self.halvings
        return wrap(total, self.wraps) if self.wraps else total

    def correction(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray]) -> np.ndarray:
        """What is added to the sum of the passes, per group of the outlet's scales."""
        a_sum = self._whole(self.a, a)
        w_sum = self._whole(self.w, w)
        if self.w.native and self.pe.w_table:
            w_sum = self.pe.w_value.integers(np.take_along_axis(numbers["table"], w, axis=0)).astype(object)
        out = np.zeros((a.shape[0], w.shape[1]), object)
        for g, ks in enumerate(self.pe.rescale.groups(a.shape[1])):
            rows = a_sum[:, ks].sum(axis=1, keepdims=True)
            columns = w_sum[ks].sum(axis=0, keepdims=True)
            size = ks.stop - ks.start
            if self.w.native and "zero" in numbers:  # the outlet has subtracted zero points from the weights
                columns = columns - size * numbers["zero"][g]
            elif self.zero:
                columns = columns - size * self.w.added
            group = (rows + size * self.a.offset) * self.w_offset + columns * self.a.offset
            out = out + group * (numbers["scale"][g] if "scale" in numbers else 1)
        return out

    @staticmethod
    def _whole(operand: Slices, codes: np.ndarray) -> np.ndarray:
        """The numbers that are sliced, all slices together."""
        parts = operand.values(codes)
        return sum(
            (value.astype(object) << part.low for part, value in zip(operand.parts, parts)),
            np.zeros(codes.shape, object),
        )


@dataclass(frozen=True)
class PassJob:
    """One pass as a job of the engine: codes, precisions and numbers."""

    a: np.ndarray
    w: np.ndarray
    a_bits: int
    w_bits: int
    numbers: dict[str, np.ndarray]


def _identity(pe: PE, part: Slice, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Tables in which code i stands for the slice's own value, and the codes of ``values``."""
    assert pe.w_table is not None
    entries = np.arange(pe.w_table[0])
    table = entries - (entries >> part.bits - 1 << part.bits) if part.signed else entries
    table = np.where(entries < 1 << part.bits, table, 0)
    codes = values & (1 << part.bits) - 1
    return pe.w_value.encode(np.broadcast_to(table[:, None], (len(table), values.shape[1]))), codes


def passes(pe: PE, gemm: Gemm) -> Passes:
    """The passes of a GEMM. :class:`ParamError` where results of passes cannot be added up exactly, with what
    can be done."""
    found = Passes(pe, slices(pe, "a", a_data(gemm, pe)), slices(pe, "w", w_data(gemm, pe)))
    if pe.w_rule and (why := _unruly(found, gemm)):
        key = "w_from" if gemm.w_from == "activations" else "w_bits"
        raise ParamError(
            key,
            f"{gemm.right} of {found.w.data} cannot be the weights of {pe.name}: there {pe.w_rule}, but "
            f"{why}",
        )
    reason = "" if found.plain else _refused(found)
    if reason:
        x = "w" if not found.w.native or found.a.native else "a"
        operand = getattr(found, x)
        own = getattr(pe, x)
        what = gemm.right if x == "w" else NAMES["a"]
        remedy = f"state {x}_bits: {own.bits}, {x}_kind: {own.kind} in a list of GEMMs"
        if operand.data.bits > own.bits:
            remedy = f"run {what} at {own.bits} bits ({OPTIONS.get(what, '--w-bits')} {own.bits})"
        raise ParamError(
            f"{x}_bits",
            f"{what} of {operand.data} on an engine whose {NAMES[x]} are {own}: {reason}, so {remedy}, or "
            "run all of it on another engine",
        )
    return found


def _unruly(found: Passes, gemm: Gemm) -> str:
    """Why weights cannot keep the rule of an architecture whose weights have one; empty if they can."""
    data = found.w.data
    if gemm.w_from == "activations":
        return f"{gemm.right} are computed as the model runs, so run them on another engine"
    if found.w.count > 1 or found.w.offset or not data.min <= 0 <= data.max or data.kind == "bipolar":
        return (
            f"slices of them would be others; give {gemm.right} that the engine takes as they are, or run "
            "them on another engine"
        )
    return ""


def _refused(found: Passes) -> str:
    """Why the results of passes cannot be added up; empty if they can."""
    pe = found.pe
    if pe.rescale.requant != "none":
        return (
            "results of slices cannot be added up once they are requantized at the outlet (rescale.requant)"
        )
    if pe.rescale.floating:
        return "results of slices cannot be added up once they are rounded at the outlet (rescale.accumulate)"
    if not pe.integer_results:
        return f"results of slices cannot be added up once they are rounded to {pe.p}"
    if pe.rescale.row:
        return "sums of activations, which slices need, do not know of scales of rows (rescale.row_scale)"
    if pe.rounding:
        return "results of slices are not exact with rounded table entries (params.entry_bits)"
    if found.halvings and found.wraps:
        return "sums of slices must be halved, which a result that wraps (params.p_bits) does not allow"
    return ""


LONGEST_K = 1 << 20
"""The longest K whose sums are counted at their own width."""


def widened(pe: PE, k: int) -> PE:
    """The architecture with sums as wide as ``k`` products need, where tiles of K are added up; as those of
    LONGEST_K beyond it."""
    return pe if k <= pe.k_max else replace(pe, k_max=min(k, LONGEST_K))
