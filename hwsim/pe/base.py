"""What an architecture is: formats, parameters, golden model, encode / reduce / resolve hardware, beats.

Every low-bit GEMM datapath is: *encode* the operands at the array's edges, *reduce* in the cells, *resolve* at the
outlet. A PE brings these three and its arithmetic meaning; arrays, control, streams and verification are shared and
know no architecture by name.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, Mux, Signal, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from hwsim.arith.sums import shifted as shifted
from hwsim.arith.sums import tree_sum as tree_sum
from hwsim.block import OPERATORS, Block, Logic
from hwsim.errors import ParamError
from hwsim.features import Amounts, CellFeatures, tree_bits
from hwsim.formats import FloatFormat, Format, signed_bits
from hwsim.formats.floating import Exact
from hwsim.formula import Formula
from hwsim.params import Params, param
from hwsim.pe.digits import BIT_PLANES, Digits, beat_members
from hwsim.pe.pipeline import PipelinedCore
from hwsim.rescale import Rescale
from hwsim.sums import IntegerSum, Sum

Summation = tuple[tuple[slice, ...], ...]
"""In which order products are added: parts of K in the order in which the outlet adds their sums, and of each the operand groups of
``lanes`` in the order in which the cells add them, from 0 on."""


@dataclass(frozen=True)
class PE(Params):
    """Base of every architecture.

    The path of an operand: the stream delivers a group of ``lanes`` codes (weights also as words of several codes,
    :attr:`w_per_word`); ``encode_a`` / ``encode_w`` turn the group
    into what is *stored* (once per row or column); ``slice_a`` / ``slice_w`` pick what *travels* in one beat; ``core``
    adds the beat's dot product to a partial sum; ``resolve`` turns the partial sum into an integer; with ``correction``
    added, and zero point and scale applied (:mod:`hwsim.rescale`), it is accumulated.
    """

    name: ClassVar[str] = ""
    source: ClassVar[str] = ""
    throughput: ClassVar[str] = ""
    counted: ClassVar[str] = ""
    """What the MACs of :attr:`throughput`, and all figures per MAC, are where not all of them are multiplied: an adjective."""

    not_offered: ClassVar[Mapping[str, str]] = {}
    integral: ClassVar[bool] = True
    """Whether results are integers: exact sums of products, possibly rescaled. Proofs are about these."""

    serial: ClassVar[tuple[str, ...]] = ()
    """Operands taken digit by digit (:meth:`digits`), ``a`` and / or ``w``, the one whose digits run fastest first."""

    spelled_out: ClassVar[tuple[str, ...]] = ()
    """Parameters that spell arithmetic out instead of leaving it to synthesis, which is their first choice: values are the same."""

    lanes: int = param(1, lo=1, hi=16, doc="products along K that a cell takes per operand group")
    k_max: int = param(16384, lo=1, hi=1 << 20, doc="largest K of a job; sizes the exact partial sum")
    stages: int = param(0, lo=0, hi=2, doc="registers in a cell between operands and accumulator; results come as many clocks later")
    rescale: Rescale = field(default=Rescale(), kw_only=True)

    # -- meaning ---------------------------------------------------------------------------------------------------
    @property
    @abstractmethod
    def a(self) -> Format:
        """Format of an activation code."""

    @property
    @abstractmethod
    def w(self) -> Format:
        """Format of a weight code."""

    @property
    @abstractmethod
    def total(self) -> Format:
        """Format of an accumulator: the result before requantization."""

    @property
    def p(self) -> Format:
        """Format of a result."""
        return self.rescale.result_format(self.total)

    @property
    def sum(self) -> Sum:
        """What partial sums are in the outlet."""
        return IntegerSum(self.total.bits + self.halvings, self.halvings)

    @property
    def integer_results(self) -> bool:
        """Whether results are integers, with what the outlet makes of them."""
        return self.integral and not self.rescale.floating

    @property
    def operations(self) -> str:
        """What a multiplication and an addition count as: OPS, or FLOPS where an operand is a floating-point number."""
        return "FLOPS" if isinstance(self.a, FloatFormat) or isinstance(self.w, FloatFormat) else "OPS"

    @property
    def outlet_sum(self) -> Any:
        """What the outlet adds up: partial sums, or these times scales that are floating-point numbers."""
        return self.rescale.scaled(self.sum)

    @property
    def beats(self) -> int:
        """Clocks a cell needs per operand group: one, or one per digit of the serial operands."""
        beats, = Formula.read(f"beats = {self.beats_text}").evaluate({"A_BITS": self.a.bits, "W_BITS": self.w.bits}, "beats")
        return beats

    @property
    def beats_text(self) -> str:
        """:attr:`beats` of a job as an expression (:mod:`hwsim.formula`) of its precisions A_BITS and W_BITS."""
        return " * ".join(self.digits(x).text(f"{x.upper()}_BITS") for x in self.serial) or "1"

    def digits(self, x: str) -> Digits:
        """How the serial operand ``x`` is cut into what one beat takes: bit planes."""
        return BIT_PLANES

    def digit_count(self, x: str) -> int:
        """Digits of a code of the serial operand ``x``."""
        return self.digits(x).count(getattr(self, x).bits)

    @property
    def encoder_bits(self) -> tuple[str, ...]:
        """Serial operands whose encoder reads the job's precision, through its port ``bits``."""
        return ()

    @property
    def job_bits(self) -> tuple[str, ...]:
        """Serial operands whose precision in the job anything but the controller reads."""
        return self.serial if "bits" in self.corrections else self.encoder_bits

    @property
    def beat_flags(self) -> tuple[str, ...]:
        """Which of a beat's flags (:func:`beat_layout`) the core reads; the others do not travel."""
        return tuple(f"{x}_{flag}" for x in self.serial for flag in ("top", "single"))

    def at(self, a_bits: int = 0, w_bits: int = 0) -> "PE":
        """This architecture running a job at lower precision; 0 means its own.

        Serial operands take their job's width and as many beats; others run at full width, whatever the data needs.
        More bits than the engine has, or fewer than the architecture offers, are a :class:`ParamError`.
        """
        lower = {}
        for x, bits in (("a", a_bits), ("w", w_bits)):
            key, most = f"{x}_bits", getattr(self, x).bits
            if bits and not 1 <= bits <= most:
                raise ParamError(key, f"must be in 1..{most} bit, which the engine has, not {bits}")
            if bits and x in self.serial and bits != most:
                lower[key] = max(bits, self.least_bits(x))
        return replace(self, **lower) if lower else self

    def least_bits(self, x: str) -> int:
        """Fewest bits that operand ``x`` can have; narrower data is sign- or zero-extended to it."""
        return next((f.metadata["lo"] for f in fields(self) if f.name == f"{x}_bits"), getattr(self, x).bits)

    @property
    def a_pad(self) -> int:
        """Activation code that fills lanes beyond K: with ``w_pad`` it adds nothing to a result."""
        return 0

    @property
    def w_pad(self) -> int:
        """Weight code that fills lanes beyond K."""
        return 0

    @property
    def rounding(self) -> tuple[int, int] | None:
        """``(s, most)`` where each weight plane's sum t of a group, the top lane's sign taken out, counts as
        ``2**s * clip(floor((t + 2**(s-1)) / 2**s), -most, most)``; None: sums of products are exact."""
        return None

    def draw_a(self, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        """Random activation codes ``(m, k)`` that a job can have."""
        return self.a.random(rng, shape)

    def draw_w(self, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        """Random weight codes ``(k, n)`` that a job can have."""
        return self.w.random(rng, shape)

    w_rule: ClassVar[str] = ""
    """What the weights of a job must be, beyond codes of their format, in words; empty: anything."""

    def w_allowed(self, groups: np.ndarray) -> np.ndarray:
        """Which groups of weight codes along K ``(..., lanes)`` a job can have, ``(...)``; all, but where there is a :attr:`w_rule`."""
        return np.ones(groups.shape[:-1], bool)

    def check_w(self, codes: np.ndarray) -> None:
        """ValueError, with the place, where weight codes ``(k, n)`` break the :attr:`w_rule`."""
        if not self.w_rule:
            return
        k, n = codes.shape
        whole = np.full((-(-k // self.lanes) * self.lanes, n), self.w_pad, codes.dtype)
        whole[:k] = codes
        wrong = np.argwhere(~self.w_allowed(whole.T.reshape(n, -1, self.lanes)))
        if len(wrong):
            column, first = int(wrong[0][0]), int(wrong[0][1]) * self.lanes
            group = codes[first:first + self.lanes, column].tolist()
            raise ValueError(f"W[{first}..{first + len(group) - 1}, {column}] has codes {group}, but {self.name} takes weights of which "
                             f"{self.w_rule}")

    def nearest_w(self, codes: np.ndarray) -> np.ndarray:
        """Weight codes ``(k, n)`` as a job can have them: where there is a :attr:`w_rule`, the least is changed to keep it."""
        return codes

    @property
    def w_per_word(self) -> int:
        """Weights of a group that share a word of the weight stream; ``lanes`` is a multiple of it. Beyond 1, ``encode_w`` unpacks."""
        return 1

    @property
    def w_kept(self) -> int:
        """Weights that such a word holds, all others of it being 0: first their codes, then their places among those of the word, the
        fewest bits each that can say them. 0: a word holds all of its weights."""
        return 0

    @property
    def w_word_bits(self) -> int:
        """Bits of a word of the weight stream."""
        return self.w.bits

    @property
    def w_packing(self) -> str:
        """What word j of several weights holds, for the manifest: a function of the codes of its lanes."""
        return ""

    def pack_w(self, codes: np.ndarray) -> np.ndarray:
        """Words ``(..., n / w_per_word)`` of the weight stream from codes ``(..., n)``, n a multiple of ``lanes``."""
        return codes

    @property
    def w_value(self) -> Format:
        """Format of what a weight code stands for: the codes' own, unless a table says it."""
        return self.w

    @property
    def w_table(self) -> tuple[int, int] | None:
        """Entries, and bits of each, of a table per column of C that ``encode_w`` reads through a port ``entries``; None: no table."""
        return None

    @abstractmethod
    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        """Exact sums of products: codes ``(m, k)`` and ``(k, n)`` to int64 values ``(m, n)``, times 2**halvings.

        ``table`` holds codes ``(entries, n)`` where the architecture has a :attr:`w_table`.
        """

    @property
    def result_words(self) -> str:
        """What a result is, in words, of an architecture whose results are not integers."""
        raise NotImplementedError

    def golden(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None = None,
               order: "Summation" = ()) -> np.ndarray:
        """The result, end to end: codes ``(m, k)`` and ``(k, n)`` to int64 ``(m, n)``, as the result format's ``result`` gives it.

        ``order`` is needed where sums are ordered (:meth:`hwsim.dataflow.base.Dataflow.summation`).

        ``numbers`` are scales, zero points, multipliers and shifts ``(groups, n)`` of an architecture with a ``rescale``, and
        ``table (entries, n)`` of one with a :attr:`w_table`.
        """
        return self.rescale.golden(self, a, w, numbers, order)

    def part(self, a: np.ndarray, w: np.ndarray, groups: tuple[slice, ...], zero: np.ndarray | None = None,
             table: np.ndarray | None = None) -> Exact:
        """The partial sums ``(m, n)`` of a part of K, one of a :data:`Summation`, less zero points ``(n,)``, as exact values."""
        ks = slice(min(group.start for group in groups), max(group.stop for group in groups))
        sums = self.dot(a[:, ks], w[ks], **({} if table is None else {"table": table}))
        if zero is not None:
            sums = sums - (zero * self.a.integers(a[:, ks]).sum(axis=1, keepdims=True) << self.halvings)
        return self.sum.exact(sums)

    @property
    def halvings(self) -> int:
        """Halvings of the accumulators that give results: the array counts in fractions of 2**-halvings."""
        return 0

    @property
    def corrections(self) -> frozenset[str]:
        """What :meth:`correction` needs: the row's sum of activations ``a_sum``, the number of products ``count``, the job's ``bits``."""
        return frozenset()

    @property
    def counts_a_sum(self) -> bool:
        """Whether the array counts the sum of every row's activations."""
        return bool(self.rescale.zero_bits) or "a_sum" in self.corrections

    @property
    def outlet_latency(self) -> int:
        """Clocks that corrections, scale and requantization add to the outlet."""
        return self.outlet_sum.latency + self.rescale.latency(bool(self.corrections) or bool(self.rescale.zero_bits))

    def a_sum_width(self, k: int) -> int:
        """Bits of a sum of ``k`` activations."""
        return signed_bits(k * min(0, self.a.min), k * max(0, self.a.max))

    @property
    def a_table(self) -> tuple[int, int, int] | None:
        """Of a table that ``encode_a`` makes of a group of activations: entries, bits of each, operations; None: no table."""
        return None

    # -- hardware --------------------------------------------------------------------------------------------------
    @abstractmethod
    def p_width(self, k: int) -> int:
        """Width in bits of a partial sum of ``k`` products as cells carry it (redundant forms included)."""

    @property
    def a_stored_width(self) -> int:
        """Bits of an encoded activation group."""
        return self.lanes * self.a.bits

    @property
    def w_stored_width(self) -> int:
        """Bits of an encoded weight group."""
        return self.lanes * self.w.bits

    @property
    def a_width(self) -> int:
        """Bits of an activation group that travel in one beat."""
        return self.lanes if "a" in self.serial else self.a_stored_width

    @property
    def w_width(self) -> int:
        """Bits of a weight group that travel in one beat."""
        return self.lanes if "w" in self.serial else self.w_stored_width

    def encode_a(self, name: str) -> Block | None:
        """Combinational block ``code -> stored`` for one row, or None where codes are stored as they come.

        Of an operand of :attr:`encoder_bits` it has a port ``bits``, too, the job's precision.
        """
        return None

    def encode_w(self, name: str) -> Block | None:
        """Combinational block ``code -> stored`` for one column, or None where codes are stored as they come.

        ``code`` is the words of a group, the first lowest; ``bits`` as for :meth:`encode_a`.
        """
        return None

    def slice_a(self, m: Module, stored: Value, beat: Any) -> Value:
        """What travels of a stored activation group in the given beat (:func:`beat_layout`)."""
        return plane(stored, self.lanes, beat.a_plane) if "a" in self.serial else stored

    def slice_w(self, m: Module, stored: Value, beat: Any) -> Value:
        """What travels of a stored weight group in the given beat (:func:`beat_layout`)."""
        return plane(stored, self.lanes, beat.w_plane) if "w" in self.serial else stored

    def slice_sum(self, m: Module, code: Value, beat: Any) -> Value:
        """What the given beat adds to the sum of a row's activations, signed; ``code`` is a whole group as it came."""
        lanes = [code[i * self.a.bits:(i + 1) * self.a.bits] for i in range(self.lanes)]
        total = tree_sum(m, [self.a.decoded(m, Value.cast(lane)) for lane in lanes], "sum")
        if not self.serial:
            return total
        planes = [beat[f"{x}_plane"] == 0 for x in self.serial]
        return Mux(planes[0] if len(planes) == 1 else planes[0] & planes[1], total, 0)

    @abstractmethod
    def core(self, name: str, p_width: int) -> Block:
        """Combinational block with ports ``a``, ``w``, ``beat`` (serial architectures), ``p_in`` and ``p_out``."""

    def steps(self, name: str, p_width: int, make: "Make") -> list[Block | None]:
        """:meth:`core` in ``stages`` + 1 steps, as :mod:`hwsim.pe.pipeline` has them; here operands wait, whatever the sums are.

        ``make(build, name)`` gives the block of arithmetic ``build(architecture, name)``; names begin with ``name``.
        """
        return [*[None] * self.stages, make(lambda pe, own: pe.core(own, p_width), f"{name}_sum")]

    def whole_core(self, name: str, p_width: int) -> Block:
        """What a cell computes, without its registers; combinational."""
        if not self.stages:
            return self.core(name, p_width)
        steps = self.steps(name, p_width, lambda build, own: build(self, own))
        return PipelinedCore(name, core_ports(self, p_width), steps, registers=False)

    def cell_core(self, name: str, p_width: int, pauses: bool = False) -> Block:
        """The core as cells have it, with operators beside the gates where arithmetic is spelled out, for simulators.

        With ``stages`` it has registers, which hold on clocks without its ``advance`` where the cell ``pauses``.
        """
        if not self.stages:
            return self._with_operators(lambda pe, own: pe.core(own, p_width), name)
        return PipelinedCore(name, core_ports(self, p_width), self.steps(name, p_width, self._with_operators), pauses)

    def _with_operators(self, build: "Build", name: str) -> Block:
        """A block of this architecture; where it has gates, the block that has operators instead is beside it."""
        block, gates = build(self, name), [key for key in self.spelled_out if getattr(self, key) != "inferred"]
        if gates:
            block.operators = build(replace(self, **dict.fromkeys(gates, "inferred")), f"{name}{OPERATORS}")
        return block

    def resolve(self, name: str, p_width: int) -> Block | None:
        """Combinational block ``p -> c`` for one column, or None where ``p`` is the sum in two's complement already.

        ``c`` is right modulo 2**(its width), whatever ``p`` has wrapped.
        """
        return None

    def correction_width(self, products: int) -> int:
        """Bits of :meth:`correction` for a sum of up to ``products`` products."""
        raise NotImplementedError

    def correction(self, m: Module, a_sum: Any, count: Any, bits: dict[str, Any]) -> Value:
        """What is added to every sum of a row, the same in all columns.

        ``a_sum`` and ``count`` (0 in beats after the first) as :attr:`corrections` says; ``bits`` are the job's precisions of
        the serial operands.
        """
        raise NotImplementedError

    # -- what it consists of, for estimates of cost ---------------------------------------------------------------------
    def features(self, p: Any) -> CellFeatures | None:
        """What a cell with sums of ``p`` bits, a number or an array, consists of; None: nothing is known, and there are no estimates."""
        return None

    def row_sum_structure(self) -> Amounts:
        """What counts a group of activations: a tree over lanes, and where operands are serial a gate."""
        return {"sum tree bits": (tree_bits(self.lanes, self.a.bits), 1.0 / self.beats),
                "gate bits": (self.a_sum_width(self.lanes) * bool(self.serial), 1.0)}

    # -- the hardware's steps in NumPy, for the cycle-stepped models ---------------------------------------------------
    def step_encode_a(self, codes: np.ndarray) -> np.ndarray:
        """Stored activations of code groups ``(..., lanes)``, any trailing shape."""
        return codes

    def step_encode_w(self, codes: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        """Stored weights of code groups ``(cols, lanes)``, any trailing shape; ``table (entries, cols)`` of the columns."""
        return codes

    @abstractmethod
    def step_core(self, p: np.ndarray, a: np.ndarray, w: np.ndarray, beat: np.ndarray, p_width: int) -> np.ndarray:
        """What ``core`` does to arrays of cells: ``p (...)``, stored operands ``(..., *)``, number of the ``beat (...)``.

        Where both operands are serial, beat b is digit b % digit_count("a") of the activations and b // digit_count("a") of the
        weights (the other way round where ``serial`` says so), else digit b.
        """

    def step_resolve(self, p: np.ndarray, p_width: int) -> np.ndarray:
        """What ``resolve`` does to the partial sums ``p (...)`` of ``p_width`` bits."""
        return p

    def step_correction(self, a_sum: np.ndarray, count: np.ndarray) -> np.ndarray:
        """What ``correction`` gives for sums of activations and numbers of products of one shape."""
        return np.zeros_like(a_sum)


Build = Callable[[Any, str], Block]
"""Makes a block of an architecture, under a name."""

Make = Callable[[Build, str], Block]
"""Makes a block of the architecture in question."""


class RowSum(Logic):
    """The sum of a group of activations, for the column that counts what every row has seen; combinational."""

    clocked = False

    def __init__(self, name: str, pe: PE):
        layout = beat_layout(pe)
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.a.bits)), **({} if layout is None else {"beat": In(layout)}),
                                "sum": Out(signed(pe.a_sum_width(pe.lanes)))})
        self.pe = pe

    def build(self, m: Module) -> None:
        m.d.comb += self.sum.eq(self.pe.slice_sum(m, self.code, self.beat if self.pe.serial else None))


def beat_layout(pe: PE) -> data.StructLayout | None:
    """What a beat of a serial architecture is; travels in the tags. None where an operand group is one beat.

    For each serial operand x: ``x_plane``, and where the core reads them (:attr:`PE.beat_flags`) ``x_top`` and ``x_single``, as
    :func:`beat_members` says.
    """
    if not pe.serial:
        return None
    members: dict = {}
    for x in pe.serial:
        members[f"{x}_plane"] = range(max(pe.digit_count(x), 2))
        members |= {key: 1 for key in beat_members(x, 0, 1, 1) if key in pe.beat_flags}
    return data.StructLayout(members)


def beat_member(pe: PE) -> dict[str, data.StructLayout]:
    """The beat as a member of a tag; none where an operand group is one beat."""
    layout = beat_layout(pe)
    return {} if layout is None else {"beat": layout}


def plane(stored: Value, lanes: int, index: Value) -> Value:
    """Bit ``index`` of every lane of a group, by a tree of choices."""
    width = len(stored) // lanes
    return chosen([stored[bit::width] for bit in range(width)], index)


def chosen(values: Sequence[Any], index: Value) -> Value:
    """The value at ``index``, by a tree of choices; those beyond the last one mean nothing."""
    level: list[Any] = list(values)
    for place in range(len(index)):
        level = [Mux(index[place], *reversed(pair)) if len(pair) == 2 else pair[0]
                 for pair in (level[i:i + 2] for i in range(0, len(level), 2))]
    return level[0]


def entry(m: Module, table: Value, index: Value, name: str) -> Value:
    """The entry at ``index`` of a flat table, entry 0 lowest: halves of halves, one index bit each."""
    for bit in reversed(range(len(index))):
        half = len(table) // 2
        picked = Signal(half, name=f"{name}{bit}")
        m.d.comb += picked.eq(Mux(index[bit], table[half:], table[:half]))
        table = picked
    return table


def core_ports(pe: PE, p_width: int) -> dict:
    """Ports of every architecture's core, in the order cells bind them."""
    ports = {"a": In(unsigned(pe.a_width)), "w": In(unsigned(pe.w_width))}
    layout = beat_layout(pe)
    if layout is not None:
        ports["beat"] = In(layout)
    return ports | {"p_in": In(signed(p_width)), "p_out": Out(signed(p_width))}


def reach(a: Format, w: Format, k: int, zero: Format | None = None) -> tuple[int, int]:
    """Least and largest sum of up to ``k`` products of activations and weights (less a zero point)."""
    low, high = (w.min, w.max) if zero is None else (w.min - zero.max, w.max - zero.min)
    products = [x * y for x in (a.min, a.max) for y in (low, high)]
    return k * min(0, *products), k * max(0, *products)


def exact_bits(a: Format, w: Format, k: int) -> int:
    """Width of the narrowest two's complement integer that holds every sum of up to ``k`` products."""
    return signed_bits(*reach(a, w, k))
