"""The base class of an architecture: formats, parameters, golden model, hardware and beats.

Every low-bit GEMM datapath has three steps: *encode* the operands at the array's edges, *reduce* in the
cells, *resolve* at the outlet. A PE defines these steps and their arithmetic. All architectures share arrays,
control, streams and verification, which know no architecture by name.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module, Mux, Value, signed, unsigned
from amaranth.lib import data
from amaranth.lib.wiring import In, Out

from hwsim.arith.partial_sum import IntegerSum, Sum
from hwsim.arith.selection import plane
from hwsim.arith.sums import tree_sum
from hwsim.errors import ParamError
from hwsim.features import Amounts, CellFeatures, tree_bits
from hwsim.formats import Format, signed_bits
from hwsim.formats.exact import Exact
from hwsim.formulas.formula import Formula
from hwsim.params import Params, param
from hwsim.pe.digits import BIT_PLANES, Digits, beat_members
from hwsim.pe.pipeline import PipelinedCore
from hwsim.pe.summation import Addition, Summation, reached
from hwsim.rescale.parameters import Rescale
from hwsim.verilog.block import OPERATORS, Block


@dataclass(frozen=True)
class PE(Params):
    """Base class of every architecture.

    The path of an operand:

    1. The stream delivers a group of ``lanes`` codes. Weights may come as words of several codes
      (:attr:`w_per_word`).
    2. ``encode_a`` and ``encode_w`` turn the group into its *stored* form, once per row or column.
    3. ``slice_a`` and ``slice_w`` select the part that *travels* in one beat.
    4. ``core`` adds the beat's dot product to a partial sum.
    5. ``resolve`` turns the partial sum into an integer.
    6. The outlet adds ``correction``, applies zero point and scale (:mod:`hwsim.rescale`), and accumulates.
    """

    name: ClassVar[str] = ""
    source: ClassVar[str] = ""
    throughput: ClassVar[str] = ""
    counted: ClassVar[str] = ""
    """An adjective for the MACs of :attr:`throughput` and of figures per MAC, if not all of them are
    multiplied.
    """

    not_offered: ClassVar[Mapping[str, str]] = {}
    integral: ClassVar[bool] = True
    """Whether results are integers: exact sums of products, possibly rescaled. Proofs cover only these."""

    serial: ClassVar[tuple[str, ...]] = ()
    """Operands that are processed digit by digit (:meth:`digits`): ``a``, ``w`` or both. The first one's
    digits change fastest.
    """

    spelled_out: ClassVar[tuple[str, ...]] = ()
    """Parameters that select how arithmetic is written out. Their first choice leaves it to synthesis;
    results are equal.
    """

    lanes: int = param(1, lo=1, hi=16, doc="products along K that a cell takes per operand group")
    k_max: int = param(16384, lo=1, hi=1 << 20, doc="largest K of a job; sizes the exact partial sum")
    stages: int = param(0, lo=0, hi=2,
                        doc="pipeline registers in a cell between operands and accumulator; each delays "
                        "results by one clock")
    rescale: Rescale = field(default=Rescale(), kw_only=True)

    # -- meaning ---------------------------------------------------------------------------------------------
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
    def column_result(self) -> Format:
        """Format of what a column of the outlet delivers: a result, or a float32 of a block of results."""
        return self.rescale.floating_result if self.rescale.blocks else self.p

    @property
    def result_text(self) -> str:
        """Format of results in words."""
        blocks = self.rescale.blocks
        return f"{self.rescale.result} in blocks of {blocks.block}" if blocks else str(self.p)

    @property
    def sum(self) -> Sum:
        """The kind of partial sums in the outlet."""
        return IntegerSum(self.total.bits + self.halvings, self.halvings)

    @property
    def integer_results(self) -> bool:
        """Whether results are integers after rescaling in the outlet."""
        return self.integral and not self.rescale.floating

    @property
    def operations(self) -> str:
        """What a multiplication and an addition count as: OPS, or FLOPS where an operand is a floating-point
        number."""
        return "FLOPS" if self.a.floating or self.w.floating else "OPS"

    @property
    def outlet_sum(self) -> Any:
        """The kind of sums that the outlet accumulates: partial sums, or partial sums times floating-point
        scales.
        """
        return self.rescale.scaled(self.sum)

    @property
    def beats(self) -> int:
        """Clocks per operand group in a cell: one, or one per digit of the serial operands; the most if
        :attr:`counts_beats`.
        """
        beats, = Formula.read(f"beats = {self.beats_text}").evaluate({"A_BITS": self.a.bits,
                                                                      "W_BITS": self.w.bits}, "beats")
        return beats

    @property
    def beats_text(self) -> str:
        """The formula (:mod:`hwsim.formulas`) of a job's :attr:`beats`, of A_BITS and W_BITS."""
        return " * ".join(self.digits(x).text(f"{x.upper()}_BITS") for x in self.serial) or "1"

    def digits(self, x: str) -> Digits:
        """Return how the serial operand ``x`` is cut into digits, one per beat; the default is bit planes."""
        return BIT_PLANES

    def digit_count(self, x: str) -> int:
        """Return the number of digits of a code of the serial operand ``x``."""
        return self.digits(x).count(getattr(self, x).bits)

    @property
    def counts_beats(self) -> bool:
        """Whether the weights of an operand group determine how many beats it takes (``Digits.counted``).

        Weights are the only serial operand then.
        """
        return any(self.digits(x).counted for x in self.serial)

    def taken_beats(self, w: np.ndarray) -> np.ndarray:
        """Return which of its beats an operand group takes, as bools ``(..., beats)``; at least one.

        ``w``: the group's weight codes ``(..., weights)``, those of all columns together.
        """
        if not self.counts_beats:
            return np.ones((*w.shape[:-1], self.beats), bool)
        taken = np.logical_or.reduce(self.nonzero_digits(w), axis=-2)
        taken[..., 0] |= ~np.logical_or.reduce(taken, axis=-1)
        return taken

    def nonzero_digits(self, w: np.ndarray) -> np.ndarray:
        """Return which digits of weight codes ``(...)`` are not 0, as bools ``(..., digits)``; needed if
        :attr:`counts_beats`.
        """
        raise NotImplementedError

    counting: ClassVar[str] = ""
    """Key and value of the parameter by which :attr:`counts_beats`, for messages; needed then."""

    digit_text: ClassVar[str] = ""
    """Digit ``j`` of a weight of a ``value`` as a Python integer expression, for the manifest; needed if
    :attr:`counts_beats`.
    """

    def mark_w(self, m: Module, stored: Value) -> Value:
        """Return a bit per digit of a stored weight group, the lowest digit first: whether it is not 0 in
        some lane; needed if :attr:`counts_beats`.
        """
        raise NotImplementedError

    @property
    def encoder_bits(self) -> tuple[str, ...]:
        """Serial operands whose encoder reads the job's precision, through its port ``bits``."""
        return ()

    @property
    def job_bits(self) -> tuple[str, ...]:
        """Serial operands whose precision in the job is read outside the controller."""
        return self.serial if "bits" in self.corrections else self.encoder_bits

    @property
    def beat_flags(self) -> tuple[str, ...]:
        """Flags of a beat (:attr:`beat_layout`) that the core reads. Only these travel."""
        return tuple(f"{x}_{flag}" for x in self.serial for flag in ("top", "single"))

    def at(self, a_bits: int = 0, w_bits: int = 0) -> "PE":
        """Return this architecture at the precision of a job; 0 means the engine's own precision.

        Serial operands take the width of the job, and as many beats as it has digits. Other operands run at
        full width. Raises :class:`ParamError` for more bits than the engine has, or fewer than the
        architecture offers.
        """
        lower = {}
        for x, bits in (("a", a_bits), ("w", w_bits)):
            key = f"{x}_bits"
            most = getattr(self, x).bits
            if bits and not 1 <= bits <= most:
                raise ParamError(key, f"must be in 1..{most} bit, which the engine has, not {bits}")
            if bits and x in self.serial and bits != most:
                lower[key] = max(bits, self.least_bits(x))
        return replace(self, **lower) if lower else self

    def least_bits(self, x: str) -> int:
        """Return the fewest bits that operand ``x`` can have; narrower data is sign- or zero-extended."""
        return next((f.metadata["lo"] for f in fields(self) if f.name == f"{x}_bits"), getattr(self, x).bits)

    @property
    def a_pad(self) -> int:
        """Activation code that fills lanes beyond K. Together with ``w_pad`` it adds nothing to a result."""
        return 0

    @property
    def w_pad(self) -> int:
        """Weight code that fills lanes beyond K."""
        return 0

    @property
    def rounding(self) -> tuple[int, int] | None:
        """Rounding of table entries as ``(s, most)``, or None if sums of products are exact.

        The sum t of a group in each weight plane, without the sign of the top lane, counts as
        ``2**s * clip(floor((t + 2**(s-1)) / 2**s), -most, most)``.
        """
        return None

    def draw_a(self, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        """Draw random activation codes ``(m, k)`` that are valid for a job."""
        return self.a.random(rng, shape)

    def draw_w(self, rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
        """Draw random weight codes ``(k, n)`` that are valid for a job."""
        return self.w.random(rng, shape)

    w_rule: ClassVar[str] = ""
    """A rule that the weights of a job must follow, in words; empty if any codes of their format are valid.
    """

    def w_allowed(self, groups: np.ndarray) -> np.ndarray:
        """Return which groups ``(..., lanes)`` of weight codes along K follow the :attr:`w_rule`, as bools
        ``(...)``.
        """
        return np.ones(groups.shape[:-1], bool)

    def check_w(self, codes: np.ndarray) -> None:
        """Raise ValueError, with the place, if weight codes ``(k, n)`` break the :attr:`w_rule`."""
        if not self.w_rule:
            return
        k, n = codes.shape
        whole = np.full((-(-k // self.lanes) * self.lanes, n), self.w_pad, codes.dtype)
        whole[:k] = codes
        wrong = np.argwhere(~self.w_allowed(whole.T.reshape(n, -1, self.lanes)))
        if len(wrong):
            column = int(wrong[0][0])
            first = int(wrong[0][1]) * self.lanes
            group = codes[first:first + self.lanes, column].tolist()
            raise ValueError(f"W[{first}..{first + len(group) - 1}, {column}] has codes {group}, but "
                             f"{self.name} takes weights of which {self.w_rule}")

    def nearest_w(self, codes: np.ndarray) -> np.ndarray:
        """Return weight codes ``(k, n)`` that follow the :attr:`w_rule`, with the least change."""
        return codes

    @property
    def w_per_word(self) -> int:
        """Weights of a group that share a word of the weight stream. It divides ``lanes``; above 1,
        ``encode_w`` unpacks.
        """
        return 1

    @property
    def w_kept(self) -> int:
        """Weights that such a word stores, if all others of it are 0; 0 if a word stores all of its weights.

        The word has the stored codes first, then their places in the word, each in the fewest bits possible.
        """
        return 0

    @property
    def w_word_bits(self) -> int:
        """Width of a word of the weight stream, in bits."""
        return self.w.bits

    @property
    def w_packing(self) -> str:
        """For the manifest: word j of several weights as a function of the codes of its lanes."""
        return ""

    def pack_w(self, codes: np.ndarray) -> np.ndarray:
        """Return words ``(..., n / w_per_word)`` of the weight stream from codes ``(..., n)``; ``lanes``
        divides n.
        """
        return codes

    @property
    def w_value(self) -> Format:
        """Format of the values of weight codes: the format of the codes, or of the table's entries."""
        return self.w

    @property
    def w_table(self) -> tuple[int, int] | None:
        """Number and width in bits of the entries of a table per column of C, or None without a table."""
        return None

    @abstractmethod
    def dot(self, a: np.ndarray, w: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        """Return exact sums of products of codes ``(m, k)`` and ``(k, n)`` as int64 ``(m, n)``, times
        2**halvings.

        ``table`` has codes ``(entries, n)`` if the architecture has a :attr:`w_table`.
        """

    @property
    def result_words(self) -> str:
        """Describe a result in words, for an architecture whose results are not integers."""
        raise NotImplementedError

    def golden(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None = None,
               order: Summation = ()) -> np.ndarray:
        """Compute the result: codes ``(m, k)`` and ``(k, n)`` to int64 ``(m, n)``, as ``result`` of its
        format gives it.

        * ``order``: the order of summation, needed if sums are ordered
          (:meth:`hwsim.dataflow.base.Dataflow.summation`).
        * ``numbers``: with a ``rescale``, scales, zero points, multipliers and shifts ``(groups, n)``; with a
          :attr:`w_table`, ``table (entries, n)``.
        """
        return self.rescale.golden(self, a, w, numbers, order)

    def part(self, a: np.ndarray, w: np.ndarray, additions: tuple[Addition, ...],
             zero: np.ndarray | None = None, table: np.ndarray | None = None) -> Exact:
        """Return the partial sums ``(m, n)`` of a part of K (see :data:`Summation`), minus zero points
        ``(n,)``, exactly.
        """
        ks = reached(additions)
        sums = self.dot(a[:, ks], w[ks], **({} if table is None else {"table": table}))
        if zero is not None:
            sums = sums - (zero * self.a.integers(a[:, ks]).sum(axis=1, keepdims=True) << self.halvings)
        return self.sum.exact(sums)

    @property
    def halvings(self) -> int:
        """How often accumulators are halved to give results; the array counts in units of 2**-halvings."""
        return 0

    @property
    def corrections(self) -> frozenset[str]:
        """Inputs of :meth:`correction`: the row's sum of activations ``a_sum``, the number of products
        ``count``, ``bits``.
        """
        return frozenset()

    @property
    def counts_a_sum(self) -> bool:
        """Whether the array computes the sum of every row's activations."""
        return bool(self.rescale.zero_bits) or "a_sum" in self.corrections

    @property
    def outlet_latency(self) -> int:
        """Clocks that corrections, scale and requantization add to the outlet's latency."""
        return self.outlet_sum.latency + self.rescale.latency(bool(self.corrections)
                                                              or bool(self.rescale.zero_bits))

    def a_sum_width(self, k: int) -> int:
        """Return the width of a sum of ``k`` activations, in bits."""
        return signed_bits(k * min(0, self.a.min), k * max(0, self.a.max))

    @property
    def a_table(self) -> tuple[int, int, int] | None:
        """The table that ``encode_a`` computes from a group: entries, bits of each, operations; None without
        one.
        """
        return None

    # -- hardware --------------------------------------------------------------------------------------------
    @abstractmethod
    def p_width(self, k: int) -> int:
        """Return the width in bits of a partial sum of ``k`` products in a cell, redundant bits included."""

    @property
    def a_stored_width(self) -> int:
        """Width of an encoded activation group, in bits."""
        return self.lanes * self.a.bits

    @property
    def w_stored_width(self) -> int:
        """Width of an encoded weight group, in bits."""
        return self.lanes * self.w.bits

    @property
    def a_width(self) -> int:
        """Bits of an activation group that travel in one beat."""
        return self.lanes if "a" in self.serial else self.a_stored_width

    @property
    def w_width(self) -> int:
        """Bits of a weight group that travel in one beat."""
        return self.lanes if "w" in self.serial else self.w_stored_width

    @property
    def beat_layout(self) -> data.StructLayout | None:
        """Layout of a serial architecture's beat, which travels in the tags; None if a group is one beat.

        Each serial operand x has ``x_plane`` and, if the core reads them (:attr:`beat_flags`), ``x_top`` and
        ``x_single``; :func:`beat_members` defines them. ``x_first`` is there where sums of activations need
        it.
        """
        if not self.serial:
            return None
        flags = set(self.beat_flags)
        if self.counts_beats and self.counts_a_sum:
            flags |= {f"{x}_first" for x in self.serial}
        members: dict = {}
        for x in self.serial:
            members[f"{x}_plane"] = range(max(self.digit_count(x), 2))
            members |= {key: 1 for key in beat_members(x, 0, 1, 1) if key in flags}
        return data.StructLayout(members)

    @property
    def beat_fields(self) -> dict[str, data.StructLayout]:
        """The beat as a field ``beat`` of tags and ports; no field if an operand group is one beat."""
        layout = self.beat_layout
        return {} if layout is None else {"beat": layout}

    def first_beat(self, beat: Any) -> Value:
        """Return whether a beat (:attr:`beat_layout`) of a serial architecture is the first of its group."""
        if self.counts_beats:
            return beat.w_first
        planes = [beat[f"{x}_plane"] == 0 for x in self.serial]
        return planes[0] if len(planes) == 1 else planes[0] & planes[1]

    def encode_a(self, name: str) -> Block | None:
        """Return the combinational block ``code -> stored`` of one row, or None if codes are stored
        unchanged.

        If ``a`` is in :attr:`encoder_bits`, the block also has a port ``bits``: the precision of the job.
        """
        return None

    def encode_w(self, name: str) -> Block | None:
        """Return the combinational block ``code -> stored`` of one column, or None if codes are stored
        unchanged.

        ``code`` has the words of a group, the first one lowest; ``bits`` is as in :meth:`encode_a`.
        """
        return None

    def slice_a(self, m: Module, stored: Value, beat: Any) -> Value:
        """Return the part of a stored activation group that travels in a beat (:attr:`beat_layout`)."""
        return plane(stored, self.lanes, beat.a_plane) if "a" in self.serial else stored

    def slice_w(self, m: Module, stored: Value, beat: Any) -> Value:
        """Return the part of a stored weight group that travels in a beat (:attr:`beat_layout`)."""
        return plane(stored, self.lanes, beat.w_plane) if "w" in self.serial else stored

    def slice_sum(self, m: Module, code: Value, beat: Any) -> Value:
        """Return what a beat adds to the sum of a row's activations, signed; ``code`` is the whole group from
        the stream.
        """
        lanes = [code[i * self.a.bits:(i + 1) * self.a.bits] for i in range(self.lanes)]
        total = tree_sum(m, [self.a.decoded(m, Value.cast(lane)) for lane in lanes], "sum")
        if not self.serial:
            return total
        return Mux(self.first_beat(beat), total, 0)

    @abstractmethod
    def core(self, name: str, p_width: int) -> Block:
        """Return the combinational block with ports ``a``, ``w``, ``beat`` (serial architectures), ``p_in``,
        ``p_out``.
        """

    def steps(self, name: str, p_width: int, make: "Make") -> list[Block | None]:
        """Return :meth:`core` as ``stages`` + 1 steps (see :mod:`hwsim.pe.pipeline`); the default delays the
        operands.

        ``make(build, name)`` returns the block of ``build(architecture, name)``; names of blocks start with
        ``name``.
        """
        return [*[None] * self.stages, make(lambda pe, own: pe.core(own, p_width), f"{name}_sum")]

    def whole_core(self, name: str, p_width: int) -> Block:
        """Return the cell's computation without its registers; combinational."""
        if not self.stages:
            return self.core(name, p_width)
        steps = self.steps(name, p_width, lambda build, own: build(self, own))
        return PipelinedCore(name, core_ports(self, p_width), steps, registers=False)

    def cell_core(self, name: str, p_width: int, pauses: bool = False) -> Block:
        """Return the core as cells contain it: written-out arithmetic is accompanied by operators for
        simulators.

        With ``stages`` it has registers. If the cell ``pauses``, they hold their values while ``advance`` is
        low.
        """
        if not self.stages:
            return self._with_operators(lambda pe, own: pe.core(own, p_width), name)
        return PipelinedCore(name, core_ports(self, p_width), self.steps(name, p_width, self._with_operators),
                             pauses)

    def _with_operators(self, build: "Build", name: str) -> Block:
        """Return a block of this architecture; one with written-out gates is accompanied by one with
        operators.
        """
        block = build(self, name)
        gates = [key for key in self.spelled_out if getattr(self, key) != "inferred"]
        if gates:
            block.operators = build(replace(self, **dict.fromkeys(gates, "inferred")), f"{name}{OPERATORS}")
        return block

    def resolve(self, name: str, p_width: int) -> Block | None:
        """Return the combinational block ``p -> c`` of one column, or None if ``p`` is the two's complement
        sum already.

        ``c`` is correct modulo 2**(its width), even if ``p`` has wrapped.
        """
        return None

    def correction_width(self, products: int) -> int:
        """Return the width of :meth:`correction` for a sum of up to ``products`` products, in bits."""
        raise NotImplementedError

    def correction(self, m: Module, a_sum: Any, count: Any, bits: dict[str, Any]) -> Value:
        """Return the value that is added to every sum of a row, the same in all columns.

        :attr:`corrections` lists the inputs it needs. ``a_sum`` and ``count`` are 0 in beats after the first;
        ``bits`` are the job's precisions of the serial operands.
        """
        raise NotImplementedError

    def corrector(self, name: str) -> Block | None:
        """Return the combinational block ``held``, ``word`` -> ``merged`` that adds a correction ``word`` to
        a partial sum, or None if both are integers or there are no corrections.
        """
        return None

    # -- what it consists of, for estimates of cost ----------------------------------------------------------
    def features(self, p: Any) -> CellFeatures | None:
        """Return what a cell with sums of ``p`` bits (number or array) consists of; None if there are no
        estimates.
        """
        return None

    @property
    def uncharacterized(self) -> str:
        """What of this engine no characterized point has, in words; empty if :meth:`features` covers it."""
        return ""

    def row_sum_structure(self) -> Amounts:
        """Return the structure that sums a group of activations: a tree over lanes; for serial operands also
        a gate.
        """
        return {"sum tree bits": (tree_bits(self.lanes, self.a.bits), 1.0 / self.beats),
                "gate bits": (self.a_sum_width(self.lanes) * bool(self.serial), 1.0)}

    # -- the hardware's steps in NumPy, for the cycle-stepped models -----------------------------------------
    def step_encode_a(self, codes: np.ndarray) -> np.ndarray:
        """Return the stored activations of code groups ``(..., lanes)``; trailing dimensions may differ."""
        return codes

    def step_encode_w(self, codes: np.ndarray, table: np.ndarray | None = None) -> np.ndarray:
        """Return the stored weights of code groups ``(cols, lanes)``; ``table (entries, cols)`` has the
        columns' tables.
        """
        return codes

    @abstractmethod
    def step_core(self, p: np.ndarray, a: np.ndarray, w: np.ndarray, beat: np.ndarray,
                  p_width: int) -> np.ndarray:
        """Compute ``core`` for arrays of cells: ``p (...)``, stored operands ``(..., *)``, number of the
        ``beat (...)``.

        If both operands are serial, beat b has digit b % digit_count("a") of the activations and digit b //
        digit_count("a") of the weights, or the reverse if ``serial`` lists ``w`` first. Otherwise it has
        digit b.
        """

    def step_added(self, a: np.ndarray, w: np.ndarray, beat: np.ndarray, bits: int) -> np.ndarray:
        """Return what beats add to partial sums, as numbers of ``bits`` bits; operands as in
        :meth:`step_core`.
        """
        return self.step_core(np.zeros(np.shape(beat), np.int64), a, w, beat, bits)

    def step_resolve(self, p: np.ndarray, p_width: int) -> np.ndarray:
        """Compute ``resolve`` for partial sums ``p (...)`` of ``p_width`` bits."""
        return p

    def step_correction(self, a_sum: np.ndarray, count: np.ndarray) -> np.ndarray:
        """Compute ``correction`` for sums of activations and numbers of products of the same shape."""
        return np.zeros_like(a_sum)

    def step_corrected(self, value: np.ndarray, a_sum: np.ndarray, count: np.ndarray) -> np.ndarray:
        """Return partial sums with their corrections added."""
        return value + self.step_correction(a_sum, count)


Build = Callable[[Any, str], Block]
"""Makes a block of an architecture, under a name."""

Make = Callable[[Build, str], Block]
"""Makes a block of the architecture in question."""


def core_ports(pe: PE, p_width: int) -> dict:
    """Return the ports of an architecture's core, in the order in which cells bind them."""
    ports = {"a": In(unsigned(pe.a_width)), "w": In(unsigned(pe.w_width))}
    ports |= {key: In(layout) for key, layout in pe.beat_fields.items()}
    return ports | {"p_in": In(signed(p_width)), "p_out": Out(signed(p_width))}


def reach(a: Format, w: Format, k: int, zero: Format | None = None) -> tuple[int, int]:
    """Return the least and largest sum of up to ``k`` products of activations and weights (minus a zero
    point).
    """
    low, high = (w.min, w.max) if zero is None else (w.min - zero.max, w.max - zero.min)
    products = [x * y for x in (a.min, a.max) for y in (low, high)]
    return k * min(0, *products), k * max(0, *products)


def exact_bits(a: Format, w: Format, k: int) -> int:
    """Return the width of the narrowest two's complement integer for every sum of up to ``k`` products."""
    return signed_bits(*reach(a, w, k))
