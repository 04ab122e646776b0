"""What the outlet does to sums: zero point and scale per group of K, sum over the groups, requantization.

Computes    C[m,n] = sum over groups g of s[g,n] * (sum over k in g of A[m,k] * W[k,n] - z[g,n] * sum over k
            in g of A[m,k]);
            s unsigned of scale_bits (0: no scale), z of zero_bits: unsigned where the weights' values are,
            else two's complement (0: none). A group is `group` consecutive k from k = 0 on, the last one what
            is left; 0 is the whole K. It must be a multiple of lanes (`os`, `broadcast`) or of rows * lanes
            (`ws`). The sum of activations is counted once per row, in a column of adders beside the array.
            With `requant`, Y[m,n] = clamp(floor(C[m,n] * b[n] / 2**c[n] + 1/2)) to int4 or int8, b unsigned
            of multiplier_bits, c of 0..63: a dyadic number b / 2**c. The result is Y; without `requant` it is
            C, the raw accumulator.
            With `row_scale` every row has scales too: s is sa[m,g] * sw[g,n]. With `accumulate: float32`
            scales may be floating-point numbers, as those of MX and NVFP4 blocks, and groups' sums are added
            up in a float32 register:
            p := round(p + s * sum) for one group after another from +0 on, one rounding to nearest even each.
            In `ws` a K tile of rows * lanes takes the place of a group. C is round(p * f) to `result`; f is
            1, or with `factor` a float32 number that comes with the job. With a `result` in MX blocks, as
            mxfp8, the float32 results of a row are requantized in blocks of `block` columns, each with a
            scale 2**e of its own: with `scale_rule: floor`, e is that of the block's largest magnitude less
            that of the largest element. The scales leave beside the elements. A NaN or an infinity makes its
            block NaN: scale 0xff, elements 0. With `accumulate: exact`, scales of
            float8_e4m3fn and float16 (beside integers) are possible too: all groups are then added up exactly
            in fixed point, and C is rounded once. An infinite scale times a sum of 0 is NaN; in `ws` and
            `semisystolic`, which scale every K tile of a group, the sum of one K tile is enough.
Overflow    None while p_bits is exact (the default). A given p_bits wraps C modulo 2**p_bits before it is
            requantized, in the golden model as in the hardware. Requantization rounds half up (2.5 to 3, -2.5
            to -2) and saturates. A float32 register and floating-point results of 16 bits or more overflow to
            infinities; those of 8 bits saturate, int8 too. NaN in, NaN out; int8 has 0 for it.
Source of   `stream`: one beat per (N tile, M tile, group) on s_axis_s, in the order of the tiles; lane c is
            column c's word
scales      {s, z, b, c}, s lowest; b and c count with the tile's last group. `job`: one s, z, b, c for all
            columns and groups, from the job descriptor. Scales of rows come on s_axis_r: in `os` and
            `broadcast` one beat per (N tile, M tile, group) whose lane i is row i's, in `ws` one beat for
            every beat of activations.
Cycles      In `os` and `broadcast` a group is a tile of K: what they charge per tile they charge per group.
            In `ws` a group is one or more K tiles and costs nothing. Corrections, scale and requantization
            are pipelined and add to the drain: 1 for zero point or recovery, 1 for the scale, 1 for that of
            the row, 3 for `requant`; with `stages: 1` one more for each of zero point, scale and row's scale,
            and two for `requant`. With `accumulate: float32`, 2 for the scales, 2 for a `result` other
            than float32, 3 for a `factor`; with floating-point scales and `accumulate: exact`, 2 for the
            scales, and 3 or with a `factor` 4. MX blocks take 2 more, and no `result` is rounded before.
Handshake   A group's sums wait in the array for its word. The words' queue is deep enough that a stream which
            never stalls never holds the array up.
Does not    Subtract a zero point of the activations, add a bias, put a zero point into Y, or make blocks
            along M or of more columns than the array has.
Source      MixPE, arXiv 2411.16158 (scale and zero point once per group); QServe, arXiv 2405.04532 (integer
            group scales); OCP Microscaling Formats v1.0; NVIDIA, arXiv 2509.25149 (NVFP4);
            HAWQ-V3, ICML 2021, arXiv 2011.10680 (dyadic requantization; torch rounds half to even, hardware
            half up).
"""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from hwsim.errors import ParamError
from hwsim.formats import FLOATS, FloatFormat, Format, IntegerFormat, held, signed_bits, wrap
from hwsim.params import Params, param
from hwsim.quantize import MX_BLOCK, RULES
from hwsim.rescale.result_blocks import MX_RESULTS, STAGES, ResultBlocks
from hwsim.rescale.scaled import ScaledSum
from hwsim.rescale.scaled_exact import WIDEST, ExactScaledSum

SHIFT_BITS = 6
KEYS = {"scale_bits": "scale", "zero_bits": "zero", "requant": "multiplier"}
"""Parameters of integers, and the numbers that they bring into use."""
FLOAT_SCALES = ("float8_e8m0fnu", "float8_e4m3fn", "float16", "bfloat16", "float32")
EXACT_SCALES = ("float8_e4m3fn", "float16")
"""Those whose products have few enough places to be added up exactly."""
ROW_SCALES = ("none", "uint8", "uint16", *FLOAT_SCALES)
RESULTS = {
    name: FLOATS[name] for name in ("float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2")
} | {"int8": IntegerFormat("int", 8)}
"""What a float32 register is rounded to."""
AUTO = "auto"
ROW = "row_scale"
FACTOR = "factor"
"""Numbers that are no part of a column's word."""


@dataclass(frozen=True)
class Rescale(Params):
    """The outlet's arithmetic; the default passes sums on as they are."""

    group: int = param(
        0, lo=0, hi=1 << 20, doc="products along K that share a scale and a zero point; 0: the whole K"
    )
    scale_bits: int = param(
        0, lo=0, hi=16, unit="bit", doc="width of the groups' scales, unsigned; 0: no scale"
    )
    zero_bits: int = param(
        0,
        lo=0,
        hi=16,
        unit="bit",
        doc="width of the groups' zero points, signed as weight values are; 0: none",
    )
    requant: str = param(
        "none", choices=("none", "int4", "int8"), doc="format of the results; none: raw accumulators"
    )
    multiplier_bits: int = param(
        16, lo=1, hi=32, unit="bit", doc="width of the multiplier of requant, unsigned"
    )
    scales: str = param(
        "stream", choices=("stream", "job"), doc="where scales, zero points and requant's numbers come from"
    )
    scale_format: str = param("uint", choices=("uint", *FLOAT_SCALES), before="uint",
                              doc="format of the groups' scales: unsigned integers of scale_bits, or "
                              "floating-point numbers")
    row_scale: str = param("none", choices=ROW_SCALES, before="none",
                           doc="format of the scales of rows and groups; none: no scale")
    accumulate: str = param("exact", choices=("exact", "float32"), before="exact",
                            doc="how scaled sums of groups are added up: exactly, or in a float32 register, "
                            "which is rounded to nearest even after each")
    result: str = param(
        AUTO,
        choices=(AUTO, *RESULTS, *MX_RESULTS),
        before=AUTO,
        doc="format of results with floating-point scales or sums; auto: float32 with them, without "
        "them the format of the sums or of requant; mxfp8 and the like: MX blocks along N, of elements with "
        "float8_e8m0fnu scales",
    )
    factor: bool = param(False, before=False, doc="results with floating-point scales are multiplied by a "
                         "float32 number that comes with the job")

    block: int = param(
        MX_BLOCK,
        lo=1,
        hi=256,
        before=MX_BLOCK,
        doc="columns of results that share a scale, with a result in MX blocks; a power of two that divides "
        "array.cols and array.n_max",
    )
    scale_rule: str = param(
        "floor",
        choices=RULES,
        before="floor",
        doc="how the scale of a block of results follows from its largest magnitude; floor is that of the MX "
        "specification",
    )
    stages: int = param(
        0,
        lo=0,
        hi=1,
        before=0,
        doc="registers within each multiplication by integers, and between requant's shift and its rounding",
    )

    FIELDS: ClassVar[tuple[str, ...]] = ("scale", "zero", "multiplier", "shift")

    def check(self) -> None:
        if self.group and not (self.scale_bits or self.zero_bits or self.scale or self.row):
            raise ParamError(
                "group", f"must be 0 without scales or zero_bits, not {self.group}: groups differ in nothing"
            )
        self._check_floating()
        self._check_blocks()
        if self.stages and not self.multiplies:
            raise ParamError(
                "stages",
                f"must be 0 without scales, zero points and requant of integers, not {self.stages}: there is "
                "no multiplication",
            )
        if self.scales == "job" and not self.widths():
            raise ParamError(
                "scales",
                "must be stream without scale_bits, zero_bits or requant, not job: nothing comes with a job",
            )
        if self.requant == "none":
            self.left_out("without requant", "multiplier_bits")

    def _check_blocks(self) -> None:
        """Rules of results in blocks."""
        if self.block & self.block - 1:
            raise ParamError("block", f"must be a power of two, not {self.block}")
        if self.blocks is None:
            self.left_out(f"with result: {self.result}, which has no blocks", "block", "scale_rule")

    def _check_floating(self) -> None:
        """Rules of floating-point scales, sums and results."""
        for key in ("scale_format", ROW):
            if (
                self.accumulate == "exact"
                and getattr(self, key) in FLOAT_SCALES
                and getattr(self, key) not in EXACT_SCALES
            ):
                raise ParamError(
                    "accumulate", f"must be float32 with {key}: {getattr(self, key)}, not {self.accumulate}"
                )
        if self.scale_format != "uint":
            self.left_out(f"with scale_format: {self.scale_format}", "scale_bits")
        if self.scales == "job" and (self.floating or self.row):
            raise ParamError(
                "scales",
                "must be stream with floating-point scales, accumulate: float32 or a row_scale, not job",
            )
        if not self.floating:
            for key, default in (("result", AUTO), (FACTOR, False)):
                if getattr(self, key) != default:
                    raise ParamError(
                        key,
                        f"must be left out with accumulate: exact, not {str(getattr(self, key)).lower()}: "
                        "there are no floating-point scales",
                    )
            return
        if not (self.scale or self.row):
            raise ParamError(
                "accumulate", "must be exact without scale_bits, scale_format and row_scale, not float32"
            )
        if self.requant != "none":
            how = "accumulate: float32" if self.accumulate == "float32" else "floating-point scales"
            raise ParamError(
                "requant", f"must be none with {how}, not {self.requant}: `result` is the results' format"
            )

    def check_engine(self, pe: Any, k_tile: int, k_tile_name: str, repeats: bool = False) -> None:
        """ParamError where architecture or array do not go with this; groups must be whole tiles of
        ``k_tile`` products.

        ``repeats``: partial sums of one beat each reach the outlet
        (:meth:`hwsim.dataflow.base.Dataflow.repeats_rows`).
        """
        if self.floating and self.accumulate == "exact":
            self._check_exact(pe, repeats)
        elif self.floating and repeats:
            raise ParamError(
                "accumulate",
                f"must be exact where weights rest in cells and operands come digit by digit, as those of "
                f"{pe.name}, not float32: a register would round after every digit",
            )
        if self.group % k_tile:
            raise ParamError("group", f"must be a multiple of {k_tile_name} = {k_tile}, not {self.group}")
        if self.zero_bits and pe.a.kind == "bipolar":
            raise ParamError(
                "zero_bits", f"must be 0 with bipolar activations, which have no zero, not {self.zero_bits}"
            )
        for key in KEYS:
            there = getattr(self, key) not in (0, "none") and (key != "scale_bits" or not self.floating)
            if there and not pe.sum.integer:
                raise ParamError(
                    key, f"must be left out: the outlet of this {pe.name} adds up sums that are not integers"
                )
        if self.row and not self.floating and not pe.sum.integer:
            raise ParamError(
                "accumulate",
                f"must be float32 with row_scale, not exact: sums of this {pe.name} are not integers",
            )
        if self.accumulate == "float32" and getattr(pe, "p_bits", None) is not None:
            raise ParamError(
                "accumulate",
                f"must be exact with p_bits, not float32: sums that wrap at {pe.p_bits} bits are not exact",
            )

    def check_flow(self, pe: Any, flow: Any) -> None:
        """ParamError where an engine of architecture ``pe`` in dataflow ``flow`` cannot have this outlet."""
        k_tile, name = flow.k_tile(pe)
        self.check_engine(pe, k_tile, name, flow.repeats_rows(pe))
        self.check_columns(flow.cols, flow.n_max)

    def check_columns(self, cols: int, n_max: int) -> None:
        """ParamError where blocks of results are not whole in the rows of an array of ``cols`` columns, or in
        jobs of at most ``n_max``."""
        for key, size in (("cols", cols), ("n_max", n_max)):
            if self.blocks and size % self.block:
                raise ParamError("block", f"must divide array.{key} = {size}, not {self.block}")

    def _check_exact(self, pe: Any, repeats: bool) -> None:
        """Floating-point scales of sums that are added up exactly."""
        key = "scale_format" if self.scale_format != "uint" else ROW
        where = f"with accumulate: exact, of this {pe.name}"
        wrong = f"not {getattr(self, key)}"
        if repeats:
            raise ParamError(
                key,
                f"must be of integers {where}, whose weights rest in cells while operands come digit by "
                f"digit, {wrong}",
            )
        if pe.sum.ordered or pe.rounding or getattr(pe, "p_bits", None) is not None:
            raise ParamError(
                key, f"must be of integers {where}, whose sums are rounded, saturate or wrap, {wrong}"
            )
        if self.scaled(pe.sum).width > WIDEST:
            raise ParamError(
                key,
                f"must be of integers {where}, whose scaled sums have {self.scaled(pe.sum).width} bits, more "
                f"than {WIDEST}, {wrong}",
            )

    @property
    def raw(self) -> "Rescale":
        """The same without requantization."""
        if self.requant == "none":
            return self
        raw = Rescale(self.group, self.scale_bits, self.zero_bits, row_scale=self.row_scale)
        return replace(raw, stages=self.stages) if raw.multiplies else raw

    @property
    def floating(self) -> bool:
        """Whether groups' sums are added up in a float32 register, or times floating-point scales."""
        return (
            self.accumulate == "float32"
            or self.scale_format in FLOAT_SCALES
            or self.row_scale in FLOAT_SCALES
        )

    @property
    def multiplies(self) -> bool:
        """Whether integers are multiplied."""
        scales = not self.floating and (self.scale_bits or self.row)
        return bool(self.zero_bits or scales or self.requant != "none")

    # -- formats -----------------------------------------------------------------------------------
    @property
    def scale(self) -> Format | None:
        """Format of a column's scale of a group."""
        if self.scale_format != "uint":
            return FLOATS[self.scale_format]
        return IntegerFormat("uint", self.scale_bits) if self.scale_bits else None

    @property
    def row(self) -> Format | None:
        """Format of a row's scale of a group, which has a stream of its own, ``s_axis_r``."""
        if self.row_scale == "none":
            return None
        return FLOATS.get(self.row_scale) or IntegerFormat("uint", int(self.row_scale.removeprefix("uint")))

    @property
    def blocks(self) -> ResultBlocks | None:
        """The blocks of results, where they have scales of their own."""
        element = MX_RESULTS.get(self.result)
        return ResultBlocks(element, self.block, self.scale_rule) if element else None

    @property
    def floating_result(self) -> Format:
        """Format of a column's results with floating-point scales or sums; blocks are made of float32."""
        return RESULTS["float32" if self.result == AUTO or self.blocks else self.result]

    @property
    def factor_format(self) -> FloatFormat | None:
        """Format of the factor of all results."""
        return FLOATS["float32"] if self.factor else None

    def scaled(self, part: Any) -> Any:
        """What the outlet adds up of partial sums ``part`` (:class:`hwsim.arith.partial_sum.Sum`)."""
        if not self.floating:
            return part
        scales = {key: fmt for key, fmt in (("scale", self.scale), (ROW, self.row)) if fmt is not None}
        kind = ScaledSum if self.accumulate == "float32" else ExactScaledSum
        return kind(part, scales, self.floating_result, self.factor_format)

    def widths(self) -> dict[str, int]:
        """Bits of every number that is in use, in the order of a word."""
        requant = self.requant != "none"
        scale = self.scale.bits if self.scale else 0
        bits = dict(
            zip(self.FIELDS, (scale, self.zero_bits, requant * self.multiplier_bits, requant * SHIFT_BITS))
        )
        return {key: width for key, width in bits.items() if width}

    @property
    def streams(self) -> bool:
        """Whether an engine has the stream ``s_axis_s``."""
        return bool(self.widths()) and self.scales == "stream"

    @property
    def word_bits(self) -> int:
        """Bits of one column's word."""
        return sum(self.widths().values())

    def formats(self, w: Format) -> dict[str, Format]:
        """Format of every number that is in use, in the order of a word; ``w`` is that of the weights'
        values."""
        signed = {"zero"} if w.min < 0 else set()
        return {
            key: self.scale
            if key == "scale" and self.scale
            else IntegerFormat("int" if key in signed else "uint", bits)
            for key, bits in self.widths().items()
        }

    def all_formats(self, w: Format) -> dict[str, Format]:
        """The same with those of the rows' scales and of the factor."""
        further = {ROW: self.row, FACTOR: self.factor_format}
        return self.formats(w) | {key: fmt for key, fmt in further.items() if fmt is not None}

    def zero(self, w: Format) -> Format | None:
        """Format of a zero point."""
        return self.formats(w).get("zero")

    def check_numbers(self, w: Format, numbers: dict[str, np.ndarray]) -> None:
        """ValueError where a number is outside its format, or is one of several where all columns and groups
        take the job's."""
        for key, number_format in self.all_formats(w).items():
            try:
                if isinstance(number_format, FloatFormat):
                    if ((numbers[key] < 0) | (numbers[key] >> number_format.bits > 0)).any():
                        raise ValueError(f"no code of {number_format}")
                    if key == FACTOR and (number_format.specials(numbers[key]) != 0).any():
                        raise ValueError("must be a number, not an infinity or NaN")
                    continue
                number_format.encode(numbers[key])
            except ValueError as e:
                raise ValueError(f"{key}: {e}") from None
            if self.scales == "job" and np.ptp(numbers[key]):
                raise ValueError(
                    f"{key}: must be one number for all columns and groups with scales: job, not "
                    f"{np.unique(numbers[key])}"
                )

    def result_format(self, total: Format) -> Format:
        """Format of a result, from that of the accumulators."""
        if self.floating:
            return self.blocks.format if self.blocks else self.floating_result
        return (
            total if self.requant == "none" else IntegerFormat("int", int(self.requant.removeprefix("int")))
        )

    def total_bits(self, low: int, high: int) -> int:
        """Width that holds every sum of scaled groups whose sums are within ``low..high`` (0 included)
        altogether."""
        top = (1 << self.scale_bits) - 1 if self.scale_bits and not self.floating else 1
        if self.row and not self.floating:
            top *= self.row.max
        return signed_bits(top * low, top * high)

    def latency(self, corrects: bool) -> int:
        """Clocks that the outlet's arithmetic adds; ``corrects``: something is added to every sum or
        subtracted from it."""
        scaling = 2 if self.floating else (1 + self.stages) * (bool(self.scale_bits) + bool(self.row))
        requantizing = (3 + 2 * self.stages) * (self.requant != "none")
        return corrects + self.stages * bool(self.zero_bits) + scaling + requantizing

    @property
    def row_latency(self) -> int:
        """Clocks from an aligned row of columns' results to the row that leaves."""
        return STAGES if self.blocks else 0

    # -- meaning -----------------------------------------------------------------------------------
    def groups(self, k: int) -> list[slice]:
        """The groups of a job."""
        size = self.group or k
        return [slice(at, min(at + size, k)) for at in range(0, k, size)]

    def random(self, rng: np.random.Generator, pe: Any, m: int, k: int, n: int) -> dict[str, np.ndarray]:
        """Random numbers for a job, each ``(groups, n)``, rows' scales ``(m, groups)``, the factor
        ``(1, 1)``.

        Shifts keep most requantized results off their limits. Most floating-point scales are near one
        another.
        """
        out = {}
        for key, bits in self.widths().items():
            if isinstance(self.scale, FloatFormat) and key == "scale":
                out[key] = near(rng, self.scale, (len(self.groups(k)), n))
                continue
            shape = (1, 1) if self.scales == "job" else (len(self.groups(k)), n)
            low = 0
            high = 1 << bits
            if key == "zero" and pe.w_value.min < 0:
                low = -high // 2
                high = high // 2
            if key == "shift":
                size = (
                    int(np.log2(k) / 2) + pe.a.bits + pe.w.bits + self.scale_bits + self.multiplier_bits - 10
                )
                low, high = (min(max(size + d, 0), (1 << bits) - 1) for d in (-3, 4))
            out[key] = np.broadcast_to(rng.integers(low, max(high, low + 1), shape), (len(self.groups(k)), n))
        if self.row:
            shape = (m, len(self.groups(k)))
            out[ROW] = (
                near(rng, self.row, shape)
                if isinstance(self.row, FloatFormat)
                else self.row.random(rng, shape)
            )
        if self.factor_format:
            code = near(rng, self.factor_format, (1, 1))
            out[FACTOR] = np.where(self.factor_format.specials(code) == 0, code, 1)
        return out

    def words(self, numbers: dict[str, np.ndarray]) -> np.ndarray:
        """Words ``(groups, n)`` as Python integers, the first number in the lowest bits."""
        total = None
        at = 0
        for key, bits in self.widths().items():
            field = (numbers[key].astype(object) & (1 << bits) - 1) << at
            total = field if total is None else total + field
            at = at + bits
        assert total is not None
        return total

    def golden(
        self, pe: Any, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None, order: Any = ()
    ) -> np.ndarray:
        """The result ``(m, n)`` from codes ``(m, k)`` and ``(k, n)`` and the numbers of their groups.

        It is int64, or Python integers where the sums have more than 62 bits; with results in blocks, of the
        type :data:`hwsim.rescale.result_blocks.RESULT`.

        ``order`` is that of :meth:`hwsim.dataflow.base.Dataflow.summation`, which floating-point scales and a
        float32 register need.
        """
        numbers = dict(numbers or {})
        table = {"table": numbers.pop("table")} if pe.w_table else {}
        assert numbers.keys() == self.all_formats(pe.w_value).keys(), numbers.keys()
        if self.floating:
            return self._float_golden(pe, a, w, numbers, table, order)
        values = pe.a.integers(a)
        total = pe.sum.zeros((a.shape[0], w.shape[1]))
        for g, ks in enumerate(self.groups(a.shape[1])):
            group = held(pe.dot(a[:, ks], w[ks], **table), pe.sum.width)
            if self.zero_bits:
                group = group - (numbers["zero"][g] * values[:, ks].sum(axis=1, keepdims=True) << pe.halvings)
            scaled = group * numbers["scale"][g] if self.scale_bits else group
            total += scaled * numbers[ROW][:, g:g + 1] if self.row else scaled
        total = wrap(total >> pe.halvings, pe.total.bits)
        return (
            total
            if self.requant == "none"
            else self.requantized(total, numbers["multiplier"][-1], numbers["shift"][-1])
        )

    def _float_golden(
        self,
        pe: Any,
        a: np.ndarray,
        w: np.ndarray,
        numbers: dict[str, np.ndarray],
        table: dict[str, np.ndarray],
        order: Any,
    ) -> np.ndarray:
        """The same with a float32 register, or floating-point scales: codes of the result's format."""
        assert order, "groups are added up in an order, although that of exact sums does not show"
        total = self.scaled(pe.sum)
        none = np.zeros((), bool)
        register = total.zeros((a.shape[0], w.shape[1]))
        for part in order:
            g = min(each.group.start for each in part) // (self.group or a.shape[1])
            zero = numbers["zero"][g] if self.zero_bits else None
            scales = {"scale": numbers["scale"][g][None]} if self.scale else {}
            if self.row:
                scales[ROW] = numbers[ROW][:, g:g + 1]
            register = total.added(register, total.scaled(pe.part(a, w, part, zero, **table), scales), none)
        return self.in_blocks(total.finished(register, numbers.get(FACTOR)))

    def in_blocks(self, c: np.ndarray) -> np.ndarray:
        """Results ``(m, n)`` of the engine from those of its columns."""
        return self.blocks.quantized(c) if self.blocks else c

    def requantized(self, total: np.ndarray, multiplier: np.ndarray, shift: np.ndarray) -> np.ndarray:
        """``clamp(floor(total * multiplier / 2**shift + 1/2))`` as int64, exact at any width."""
        fmt = IntegerFormat("int", int(self.requant.removeprefix("int")))
        shift = shift.astype(object)
        half = (1 << shift) >> 1
        return np.clip((total.astype(object) * multiplier + half) >> shift, fmt.min, fmt.max).astype(np.int64)


def near(rng: np.random.Generator, fmt: FloatFormat, shape: Any) -> np.ndarray:
    """Random codes of scales: most within a few binades of 1, some anywhere, few of them special."""
    one = (fmt.bias << fmt.mantissa_bits)
    span = min(6, fmt.bias - 1) << fmt.mantissa_bits
    close = rng.integers(one - span, one + span + 1, shape, dtype=np.int64)
    return np.where(rng.random(shape) < 7 / 8, close, fmt.random(rng, shape))
