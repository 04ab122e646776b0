"""The base of architectures that look up signed sums of activations: weights as planes, tables, folding,
choice of an entry."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Cat, Const, Module, Signal, Value, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.arith.selection import entry
from hwsim.errors import ParamError
from hwsim.formats import Format, IntegerFormat
from hwsim.params import param
from hwsim.pe.base import PE, core_ports
from hwsim.verilog.block import Block, Logic


@dataclass(frozen=True)
class LookUp(PE):
    """Weights of `w_bits` planes, each of which chooses an entry of a table of signed sums of `lanes`
    activations.

    All weights are treated as odd integers q' = sum over b of 2**b * (bit b ? +1 : -1): bipolar ones are; an
    unsigned u becomes 2u - (2**w_bits - 1), a two's complement weight as the u with inverted top bit.
    """

    throughput: ClassVar[str] = "rows * cols * lanes / w_bits"
    serial: ClassVar[tuple[str, ...]] = ("w",)

    lanes: int = param(4, lo=2, hi=6,
                       doc="activations per table, which is the number of products along K per operand group")
    w_bits: int = param(2, lo=1, hi=8, unit="bit", doc="weight width; two's complement: at least 2")
    w_kind: str = param("bipolar", choices=("bipolar", "int", "uint"),
                        doc="weights: odd integers (one bit is -1/+1), two's complement, or unsigned")
    table: str = param("half", choices=("half", "full"),
                       doc="stored entries: half of them, with a negation in the cell, or all")
    folding: str = param("edge", choices=("edge", "cell"),
                         doc="where the index into a half table is inverted: at the array's edge or in the "
                         "cell")
    table_place: str = param("row", choices=("row", "cell"),
                             doc="where tables are computed: once per row or in every cell")

    def check(self) -> None:
        if self.table == "full" and self.folding == "cell":
            raise ParamError("folding", "must be edge with table: full, which has nothing to fold")
        if self.w_bits < self.least_bits("w"):
            raise ParamError("w_bits",
                             f"must be in {self.least_bits('w')}..8 bit in two's complement, not "
                             f"{self.w_bits}")

    def least_bits(self, x: str) -> int:
        return 2 if x == "w" and self.w_kind == "int" else super().least_bits(x)

    @property
    def w(self) -> Format:
        return IntegerFormat(self.w_kind, self.w_bits)

    @property
    def corrections(self) -> frozenset[str]:
        return frozenset({"bipolar": (), "int": ("a_sum",), "uint": ("a_sum", "bits")}[self.w_kind])

    @property
    def recovery(self) -> int:
        """What the sum of activations is multiplied by before it is added: 2 C = P + this * S."""
        return {"bipolar": 0, "int": -1, "uint": (1 << self.w_bits) - 1}[self.w_kind]

    @property
    def beat_flags(self) -> tuple[str, ...]:
        return ("w_top",) if self.w_kind == "int" else ()

    @property
    def entries(self) -> int:
        """Entries of a table."""
        return 1 << (self.lanes if self.table == "full" else self.lanes - 1)

    def encode_w(self, name: str) -> Block | None:
        return Fold(name, self) if self.table == "half" and self.folding == "edge" else None

    def step_signs(self, w: np.ndarray, beat: np.ndarray) -> np.ndarray:
        """1 or -1 of every lane of weight codes ``(..., lanes)`` in beats ``(...)``: whether its activation
        is added."""
        inverted = (beat == self.w_bits - 1) & (self.w_kind == "int")
        return 2 * ((w >> beat[..., None] ^ inverted[..., None]) & 1) - 1


def additions(lanes: int) -> int:
    """Additions that make the signed sums of ``lanes`` activations from those of their two halves."""
    return 0 if lanes == 1 else (1 << lanes - 1) + additions(lanes // 2) + additions(lanes - lanes // 2)


def signed_sums(lanes: int, leaf: Callable[[int], Any], join: Callable[[Any, Any, int, int, str], Any],
                low: int = 0) -> list[Any]:
    """Sums of so many lanes from ``low`` on with the top lane added; bit k of an index: whether lane low + k
    is.

    Made of the sums over both halves of the lanes. ``leaf`` gives a lane's value;
    ``join(upper, lower, added, lanes, name)`` gives a sum over the lanes, in which the lower half is
    ``added`` or subtracted.
    """
    if lanes == 1:
        return [leaf(low)]
    below = lanes // 2
    lower = signed_sums(below, leaf, join, low)
    upper = signed_sums(lanes - below, leaf, join, low + below)
    sums = []
    for i in range(1 << lanes - 1):
        above, rest = divmod(i, 2 * len(lower))
        added, at = divmod(rest, len(lower))
        sums.append(
            join(upper[above], lower[at if added else ~at], added, lanes, f"sum{low}to{low + lanes - 1}_{i}")
        )
    return sums


class Fold(Logic):
    """Weight codes to folded ones: the top lane says whether to negate, the others are the index;
    combinational.

    In each plane the other lanes are inverted where the top lane's bit is 0.
    """

    clocked = False

    def __init__(self, name: str, pe: LookUp):
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.w_bits)),
                                "stored": Out(unsigned(pe.lanes * pe.w_bits))})
        self.pe = pe

    def build(self, m: Module) -> None:
        bits = self.pe.w_bits
        *rest, top = (self.code[lane * bits:(lane + 1) * bits] for lane in range(self.pe.lanes))
        negate = Signal(bits, name="negate")
        m.d.comb += [negate.eq(~top), self.stored.eq(Cat(*(lane ^ negate for lane in rest), negate))]


def chosen(m: Module, pe: LookUp, w: Any, beat: Any) -> tuple[Signal, Signal]:
    """Which entry the weights of a beat choose.

    * ``m``: the module that takes the logic.
    * ``pe``: the architecture.
    * ``w``: the bits of the group's weights in the plane of the beat, folded where ``pe`` folds at the edge.
    * ``beat``: the beat (:attr:`hwsim.pe.base.PE.beat_layout`).

    Returns whether the entry is negated, and its index.
    """
    negate = Signal(name="negate")
    index = Signal(pe.entries.bit_length() - 1, name="index")
    # two's complement: the top plane's bits count the other way
    inverted = beat.w_top if pe.w_kind == "int" else Const(0, 1)
    if pe.table == "full":
        m.d.comb += index.eq(w ^ inverted.replicate(len(w)) if pe.w_kind == "int" else w)
    else:
        top = w[-1]
        rest = w[:-1]
        folded = top if pe.folding == "edge" else ~top
        m.d.comb += negate.eq(folded ^ inverted if pe.w_kind == "int" else folded)
        m.d.comb += index.eq(rest if pe.folding == "edge" else rest ^ folded.replicate(len(rest)))
    return negate, index


def tabled(m: Module, a: Value, table: Block | None) -> Value:
    """The table of a cell: ``a`` itself, or what the block ``table`` makes of activations ``a``."""
    if table is None:
        return a
    entries = Signal(table.width("stored"), name="entries")
    m.submodules.sums = table.instance(code=a, stored=entries)
    return entries


class LookUpCore(Logic):
    """A core that looks up an entry of the table ``a``, or of one that it computes from activations ``a``."""

    clocked = False

    def __init__(self, name: str, pe: LookUp, p_width: int, table: Block | None):
        super().__init__(name, core_ports(pe, p_width), blocks=filter(None, (table,)))
        self.look_up = pe
        self.table = table

    def chosen(self, m: Module) -> tuple[Signal, Signal]:
        """Whether the entry is negated, and its index."""
        return chosen(m, self.look_up, self.w, self.beat)

    def picked(self, m: Module, index: Signal) -> Value:
        """The table's entry at ``index``: halves of halves, one index bit each."""
        return entry(m, tabled(m, self.a, self.table), index, "picked")
