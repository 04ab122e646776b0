"""Floating-point multiply-accumulate, with sums that are exact, rounded at every step, or as in tensor cores.

Computes    C[m,n] = sum over k of A[m,k] * W[k,n]; A of `a_format`, W of `w_format`: float4_e2m1fn,
            float6_e2m3fn, float6_e3m2fn, float8_e4m3fn, float8_e5m2, float16, bfloat16, tensorfloat32
            (NVIDIA's TF32, 19 bits), int2..int16, uint1..uint16, posit8, posit16 (of the 2022 standard).
            Products are exact: significands are multiplied and exponents added. With `product: shiftadd`,
            which has no multiplier, the bits of an integer weight select shifted copies of the significand.
            With `product: lmul`, fields of exponent and mantissa are added as integers instead, which
            approximates the product (below). A cell adds `lanes` products per clock. `accumulate` selects how
            they are summed:
            `exact`      all products in a fixed-point register that is wide enough for k_max: of posits, a
                         quire. C is rounded once, to `result`, which may be a posit.
            `fixed`      as `exact`, but each product's magnitude is first cut to `fraction_bits` (toward
                         zero), and the register of `sum_bits` bits saturates after every group. A negative
                         `fraction_bits` drops low bits of integer products. With `result: integer` the
                         register is the result, an integer in units of 2**-fraction_bits: the dynamic fixed
                         point of training on int16, whose tensors share exponents that stay outside.
            `float32`, `float16`, `bfloat16`    a register of this format, rounded to nearest even. `addition:
                         fused` rounds once per group: the exact sum of its products and the register.
                         `addition: chained` rounds after every product, lane 0 first. C is the register.
            `unrounded`  a register of an exponent and `significand_bits` bits of magnitude, to which products
                         are added one after another. Nothing is rounded: what is shifted out is cut, without
                         guard bits. `normalize: full` shifts a sum by its leading zeros. `normalize:
                         approximate` shifts it left by 0 if there is a one among its top `first_shift` bits,
                         by `first_shift` if there is one among the `further_shift` bits below, else by both
                         (k and lambda of an-k-lambda), so that leading zeros may remain, and the next
                         products lose bits for them. C is rounded once, to `result`.
            `aligned`    a register whose values are codes of `result`. A group of `lanes` products is one
                         block of a GPU's tensor core: products and register are shifted to the largest
                         exponent (at least `least_exponent`), cut after 23 + `extra_bits` fraction bits,
                         added exactly and rounded once (float32 toward zero, float16 to nearest even).
`lmul`      Of floats: x = (1 + fx) * 2**ex and y likewise, with mantissas of m bits (the larger m of both
            formats), give with s = fx + fy + 2**-l the product (1 + s) * 2**(ex + ey) if s < 1, 2 * s *
            2**(ex + ey) if 1 <= s < 2, and 4 * (s - 1) * 2**(ex + ey) if s >= 2, with l = m for m <= 3, 3 for
            m = 4 and 4 for m > 4. In integers: both codes without their signs, less the bias once, plus
            2**(m - l), are the product's code, of a format whose exponents have no limit. So a product is not
            rounded and does not overflow; the register rounds it as it does any other. Signs, zeros,
            infinities and NaNs are those of exact products. Subnormal operands are normalized first, with
            exponents below the least normal one; published hardware takes them as zeros, which is
            `subnormals: flush`.
Order       Groups of lanes in the order of K, from +0. In `ws` each K tile of rows * lanes is summed from +0,
            its last group first, and the tiles' sums are added in the order of K: with the register's
            rounding, or its cuts and shifts. `exact` sums do not depend on the order.
Overflow    A result beyond the largest finite value is an infinity, or with `overflow: saturate` the largest
            finite value, infinite sums too. Posits take `saturate` alone, at their largest and, but for 0
            itself, at their least value. With `result: integer` the register takes `saturate`, or `wrap`:
            modulo 2**sum_bits. The registers of `exact` and `unrounded` never overflow. For 16,384 products
            that of `exact` has 113 bits with posit8 and 241 with posit16, flag included, where the standard's
            quires have 128 and
            256: results are the same. Subnormals are kept; with `subnormals: flush` operands, sums and
            results below the least normal value are zeros of their sign.
Specials    NaN in, NaN out, one code; infinity - infinity and infinity * 0 are NaN. Of posits, NaN is NaR,
            and as posits infinities are NaR. `exact`, `fixed` and `unrounded` keep three flags for these
            beside the sum, of posits one. A sum that is exactly 0 is +0.
Stages      `stages` takes the products out of the register's loop, and what else does not depend on the
            register: `stages: 1` all of it, `stages: 2` products first and the rest a clock later
            (`hwsim/pe/fmac_steps.py`).
Paths       `paths: near_far` adds to a float register by two paths (`hwsim/arith/near_far/`): a near one
            for differences that lose leading bits, a far one for all other sums. The cell's register is held
            unpacked, with the significand's first bit and two flags, and becomes a code where a column's
            results leave the array. Results are equal to those of `single` in every bit, and as early. It is
            meant for short periods, with `stages`, which take the products out of the loop.
            `leading_zeros: counted` is smaller than `anticipated`; it is as fast where products are no longer
            than the register's significand and no part of a product is below its least value.
Cycles      One beat per operand group. The core is combinational; the loop closes through the cell's
            register. Rounding after the sum (`exact`, `fixed`, `unrounded`) takes two clocks in the outlet.
            The closed form of a whole GEMM is the dataflow's (`hwsim show ws` and the others).
Handshake   None in the core. Tags that travel with the operands tell the cell what to do with a sum; the
            dataflow defines them.
Does not    Take zero points or integer results at the outlet (`rescale`).
Source      Kulisch, "Computer arithmetic and validity", 2013 (`exact`); IEEE 754-2019; MixPE, arXiv
            2411.16158 (`shiftadd`); FireQ's INT4 x FP8; Khattak and Mikaitis, MATLAB-tensor-core, ACM TACO
            2025 (`aligned`); Standard for Posit Arithmetic, 2022; Luo and Sun, L-Mul, arXiv 2410.00907
            (`lmul`: its additions of integers; unlike formats and normalized subnormals are ours); Das et
            al., ICLR 2018, arXiv 1802.00930 (int16 by int16 into int32); Alexandridis et al., arXiv
            2408.11997 (`approximate`: its idea and parameters; cuts, zeros and specials are ours, and need
            not be its authors').
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, ClassVar

import numpy as np
from amaranth.hdl import Module

from hwsim.arith.aligned_sum import AlignedSum
from hwsim.arith.exact_sum import ExactSum
from hwsim.arith.fixed_sum import FixedSum, IntegerRegister
from hwsim.arith.float_sum import FloatSum
from hwsim.arith.floats import Number, product
from hwsim.arith.linear import Linear
from hwsim.arith.near_far.near import LEADING_ZEROS
from hwsim.arith.near_far.sum import NearFarSum
from hwsim.arith.operands import Operand, exact_values
from hwsim.arith.product_sum import ProductSum
from hwsim.arith.rounding import Rounding
from hwsim.arith.sums import ADDERS
from hwsim.arith.unrounded_sum import UnroundedSum
from hwsim.errors import ParamError
from hwsim.features import CellFeatures, each
from hwsim.formats import FLOATS, POSITS, FloatFormat, IntegerFormat, Special
from hwsim.formats.exact import Exact, products, special_sum
from hwsim.params import param
from hwsim.pe import fmac_steps
from hwsim.pe.base import Make, core_ports
from hwsim.pe.floating import RESULTS, WIDEST, Decoder, FloatPE, Lane
from hwsim.pe.summation import Addition, Summation, reached
from hwsim.verilog.block import Block, Logic
from hwsim.verilog.gates import WORDS, Network

ELEMENTS = ("float4_e2m1fn", "float6_e2m3fn", "float6_e3m2fn", "float8_e4m3fn", "float8_e5m2", "float16",
            "bfloat16", "tensorfloat32")
INTEGERS = (*(f"int{bits}" for bits in range(2, 17)), *(f"uint{bits}" for bits in range(1, 17)))


@dataclass(frozen=True)
class Fmac(FloatPE):
    name: ClassVar[str] = "fmac"
    source: ClassVar[str] = "Kulisch 2013; MixPE, arXiv 2411.16158; Khattak and Mikaitis, ACM TACO 2025"
    throughput: ClassVar[str] = "rows * cols * lanes"

    lanes: int = param(1, lo=1, hi=32, doc="products along K that a cell takes per operand group")
    a_format: str = param(
        "float8_e4m3fn", choices=(*ELEMENTS, *INTEGERS, *POSITS), doc="format of activations"
    )
    w_format: str = param("float8_e4m3fn", choices=(*ELEMENTS, *INTEGERS, *POSITS), doc="format of weights")
    accumulate: str = param("exact", choices=("exact", "fixed", "unrounded", "aligned", *RESULTS),
                            doc="how products are summed: exactly, in fixed point, in a float register that "
                            "is not rounded, aligned as in tensor cores, or in a rounded float register")
    result: str = param(
        "float32",
        choices=(*RESULTS, *POSITS, "integer"),
        doc="format of results of exact, fixed, unrounded and aligned sums (posits: exact and "
        "fixed; integer: the register of fixed); a float register has its own format",
    )
    addition: str = param("fused", choices=("fused", "chained"),
                          doc="when a float register is rounded: after every group (fused) or after every "
                          "product (chained)")
    overflow: str = param(
        "inf",
        choices=("inf", "saturate", "wrap"),
        doc="results beyond the largest finite value: infinity (floats), that value, or modulo "
        "2**sum_bits (result: integer)",
    )
    product: str = param("multiply", choices=("multiply", "shiftadd", "lmul"),
                         doc="how significands are multiplied: a multiplier, rows selected by the bits of an "
                         "integer weight, or approximately, by one addition of exponents and mantissas")
    fraction_bits: int = param(0, lo=-64, hi=96, unit="bit",
                               doc="fraction bits of the register of fixed sums")
    sum_bits: int = param(32, lo=4, hi=96, unit="bit", doc="width of the register of fixed sums")
    significand_bits: int = param(24, lo=4, hi=32, unit="bit",
                                  doc="bits of the magnitude in the register of unrounded sums")
    normalize: str = param(
        "full",
        choices=("full", "approximate"),
        doc="how unrounded sums are normalized: by their leading zeros, or by one of three distances",
    )
    first_shift: int = param(1, lo=1, hi=8, unit="bit",
                             doc="k of approximate normalization: how many top bits are looked at first")
    further_shift: int = param(2, lo=1, hi=8, unit="bit",
                               doc="lambda of approximate normalization: how many bits are looked at below")
    extra_bits: int = param(0, lo=-16, hi=16, unit="bit", doc="fraction bits of aligned sums beyond 23")
    least_exponent: int | None = param(None, lo=-300, hi=0,
                                       doc="lowest exponent to which aligned sums are shifted; default: no "
                                       "limit")
    adder: str = param("brent_kung", choices=("inferred", *ADDERS),
                       doc="carry-propagate adder of an exact register")

    paths: str = param("single", choices=("single", "near_far"), before="single",
                       doc="how a float register is added to: by one path, or by a near and a far path with "
                       "an unpacked register in the cell; results are equal")
    leading_zeros: str = param("anticipated", choices=LEADING_ZEROS, before="anticipated",
                               doc="how the near path finds leading zeros: from the addends, beside their "
                               "subtraction (anticipated), or from the difference, after it (counted)")

    def check(self) -> None:
        if self.rescale.floating and self.accumulate in ("exact", "fixed", "unrounded"):
            self.left_out("with rescale.accumulate: float32", "result", "overflow")
        if self.product == "shiftadd" and not isinstance(self.w, IntegerFormat):
            raise ParamError("product",
                             f"must be multiply with weights of {self.w_format}: rows are selected by an "
                             "integer's bits")
        for key in ("a_format", "w_format"):
            if self.product == "lmul" and getattr(self, key) not in ELEMENTS:
                raise ParamError(key, f"must be a floating-point format with product: lmul, not "
                                 f"{getattr(self, key)}")
        if self.accumulate in RESULTS and self.result != self.accumulate:
            self.left_out(f"with accumulate: {self.accumulate}, which is the result", "result")
        self._check_widths()
        if self.paths == "near_far" and self.accumulate not in RESULTS:
            raise ParamError("paths", "must be single without accumulate: float32, float16 or bfloat16, not "
                             f"{self.paths}")
        if self.paths == "single":
            self.left_out("without paths: near_far", "leading_zeros")
        if self.accumulate == "unrounded":
            self._check_unrounded()
        self._check_results()
        for mode, keys in (("fixed", ("fraction_bits", "sum_bits")),
                           ("unrounded", ("significand_bits", "normalize")),
                           ("aligned", ("extra_bits", "least_exponent"))):
            if self.accumulate != mode:
                self.left_out(f"without accumulate: {mode}", *keys)
        if self.accumulate == "fixed" and -self.fraction_bits < self.unit:
            raise ParamError("fraction_bits",
                             f"must be at most {-self.unit}, which exact products have, not "
                             f"{self.fraction_bits}")
        if self.accumulate == "aligned":
            self._check_aligned()
        if self.normalize == "full":
            self.left_out("without normalize: approximate", "first_shift", "further_shift")

    def _check_unrounded(self) -> None:
        if self.lanes > 1 and self.addition == "fused":
            raise ParamError(
                "addition", f"must be chained with accumulate: unrounded and {self.lanes} lanes, not fused"
            )
        if self.result not in RESULTS:
            raise ParamError(
                "result",
                f"must be float32, float16 or bfloat16 with accumulate: unrounded, not {self.result}",
            )
        shifts = self.first_shift + self.further_shift
        if self.normalize == "approximate" and shifts >= self.significand_bits:
            raise ParamError("significand_bits", f"must be above first_shift + further_shift, {shifts}, not "
                             f"{self.significand_bits}")

    def _check_widths(self) -> None:
        """Exact sums, of a job or of a group, must fit a register."""
        exact = self.accumulate in ("exact", "fixed")
        if not exact and (self.accumulate == "aligned" or self.lanes == 1 or self.addition == "chained"):
            return
        sums = ExactSum(self.a, self.w, self.lanes, self.rounding_rule, linear=self.linear)
        bits = sums.width(self.k_max if exact else self.lanes)
        if bits > WIDEST:
            key, wrong = ("accumulate", self.accumulate) if exact else ("addition", self.addition)
            other = "float32, float16, bfloat16 or aligned" if exact else "chained"
            raise ParamError(key, f"must be {other} with {self.a_format} by {self.w_format}, whose exact "
                             f"sums have {bits} bits, more than {WIDEST}, not {wrong}")

    def _check_integer(self) -> None:
        if self.accumulate != "fixed":
            raise ParamError(
                "result",
                f"must be a floating-point format or a posit with accumulate: {self.accumulate}, not integer",
            )
        for key, fmt in (("a_format", self.a), ("w_format", self.w)):
            if fmt.has_specials:
                raise ParamError(
                    "result",
                    f"must be a floating-point format or a posit with {key}: {fmt}, whose NaN no integer is, "
                    "not integer",
                )

    def _check_results(self) -> None:
        """What posits and integers have no choice of."""
        result = self.rounding_rule.format
        if self.result == "integer":
            self._check_integer()
        if isinstance(result, FloatFormat):
            ways = ("inf", "saturate")
        else:
            ways = ("saturate", "wrap") if self.result == "integer" else ("saturate",)
        if self.overflow not in ways:
            raise ParamError(
                "overflow", f"must be {' or '.join(ways)} with a result of {result}, not {self.overflow}"
            )
        if not any(isinstance(fmt, FloatFormat) for fmt in (self.a, self.w, result)):
            self.left_out(f"with {self.a} by {self.w} to {result}, of which none is subnormal", "subnormals")

    def _check_aligned(self) -> None:
        for key, fmt in (("a_format", self.a), ("w_format", self.w)):
            if not isinstance(fmt, FloatFormat):
                raise ParamError(key, f"must be a floating-point format with accumulate: aligned, not "
                                 f"{getattr(self, key)}")
        if self.result not in ("float32", "float16"):
            raise ParamError(
                "result", f"must be float32 or float16 with accumulate: aligned, not {self.result}"
            )
        if self.extra_bits < 0 and self.result != "float32":
            raise ParamError("extra_bits",
                             f"must be at least 0 with result: {self.result}, not {self.extra_bits}")

    # -- meaning ---------------------------------------------------------------------------------------------
    @property
    def a(self) -> Operand:
        return operand(self.a_format)

    @property
    def w(self) -> Operand:
        return operand(self.w_format)

    @property
    def unit(self) -> int:
        """Power of two of which all products are multiples."""
        return self.linear.unit if self.linear else self.a.unit + self.w.unit

    @cached_property
    def linear(self) -> Linear | None:
        """How products are made that are not exact."""
        if self.product != "lmul":
            return None
        assert isinstance(self.a, FloatFormat) and isinstance(self.w, FloatFormat)
        return Linear(self.a, self.w)

    @cached_property
    def rounding_rule(self) -> Rounding:
        """How a sum becomes a code."""
        name = self.accumulate if self.accumulate in RESULTS else self.result
        if name == "integer":
            return Rounding(IntegerFormat("int", self.sum_bits), "rz", self.overflow, self.subnormals)
        if name in POSITS:
            return Rounding(POSITS[name], "rne", self.overflow, self.subnormals)
        toward_zero = self.accumulate == "aligned" and name == "float32"
        return Rounding(FLOATS[name], "rz" if toward_zero else "rne", self.overflow, self.subnormals)

    @cached_property
    def sums(self) -> ProductSum:
        """The register of a cell."""
        common = (self.a, self.w, self.lanes, self.rounding_rule)
        if self.accumulate == "exact":
            return ExactSum(*common, self.adder, linear=self.linear)
        if self.accumulate == "fixed" and self.result == "integer":
            return IntegerRegister(*common, self.adder, self.sum_bits, self.fraction_bits,
                                   self.overflow == "wrap", linear=self.linear)
        if self.accumulate == "fixed":
            return FixedSum(*common, self.adder, self.sum_bits, self.fraction_bits, linear=self.linear)
        if self.accumulate == "aligned":
            return AlignedSum(*common, extra_bits=self.extra_bits, least=self.least_exponent,
                              linear=self.linear)
        if self.accumulate == "unrounded":
            shifts = (self.first_shift, self.first_shift + self.further_shift)
            return UnroundedSum(
                *common,
                False,
                self.significand_bits,
                shifts if self.normalize == "approximate" else (),
                linear=self.linear,
            )
        if self.paths == "near_far":
            return NearFarSum(*common, self.addition == "fused", linear=self.linear,
                              leading_zeros=self.leading_zeros)
        return FloatSum(*common, self.addition == "fused", linear=self.linear)

    @property
    def a_pad(self) -> int:
        return self.a.sign_bit if isinstance(self.a, FloatFormat) else 0  # products of -0 change no sum

    @property
    def w_pad(self) -> int:
        if isinstance(self.w, FloatFormat) and not isinstance(self.a, FloatFormat):
            return self.w.sign_bit
        return 0

    def values(self, x: str, codes: np.ndarray) -> Exact:
        """Exact values of codes of operand ``x``, ``a`` or ``w``."""
        return exact_values(getattr(self, x), codes, self.subnormals)

    @property
    def result_words(self) -> str:
        return self.sums.words

    def golden(self, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None = None,
               order: Summation = ()) -> np.ndarray:
        if self.accumulate != "exact" or self.rescale.floating:
            return super().golden(a, w, numbers, order)
        assert not numbers
        return self.rounding_rule.codes(self._exact_sums(a, w))

    def part(self, a: np.ndarray, w: np.ndarray, additions: tuple[Addition, ...],
             zero: np.ndarray | None = None, table: np.ndarray | None = None) -> Exact:
        if self.accumulate != "exact":
            return super().part(a, w, additions, zero, table)
        ks = reached(additions)
        return self._exact_sums(a[:, ks], w[ks])

    def _exact_sums(self, a: np.ndarray, w: np.ndarray) -> Exact:
        """Sums of products in Python integers, whatever the order."""
        x = self.values("a", a)
        y = self.values("w", w)
        if self.linear:
            return self._linear_sums(x, y)
        sums = (x.integers.astype(object) << np.where(x.special, 0, x.unit - self.a.unit).astype(object)) @ (
            y.integers.astype(object) << np.where(y.special, 0, y.unit - self.w.unit).astype(object))
        special = np.zeros(sums.shape, np.int64)
        if x.special.any() or y.special.any():
            for row in range(len(x.integers)):
                special[row] = special_sum(products(_column(x, row), y).special, axis=0)
        return self._in_units(sums, special)

    def _linear_sums(self, x: Exact, y: Exact) -> Exact:
        """As :meth:`_exact_sums`, of products that are no integer products: row by row."""
        sums = np.zeros((x.integers.shape[0], y.integers.shape[1]), object)
        special = np.zeros(sums.shape, np.int64)
        for row in range(len(sums)):
            terms = self.sums.products(_column(x, row), y)
            number = terms.special == Special.NONE
            places = np.where(number, terms.unit - self.unit, 0).astype(object)
            integers = np.where(number, terms.integers, 0).astype(object)
            sums[row] = (integers << np.maximum(places, 0) >> np.maximum(-places, 0)).sum(axis=0)
            special[row] = special_sum(terms.special, axis=0)
        return self._in_units(sums, special)

    def _in_units(self, sums: np.ndarray, special: np.ndarray) -> Exact:
        """Sums in units of products, or what is ``special`` instead."""
        return Exact(sums, np.full(sums.shape, self.unit), np.zeros(sums.shape, bool), special)

    # -- hardware --------------------------------------------------------------------------------------------
    @property
    def a_stored_width(self) -> int:
        return self.lanes * self.lane("a").width

    @property
    def w_stored_width(self) -> int:
        return self.lanes * self.lane("w").width

    def lane(self, x: str) -> "Lane":
        """What is stored of a lane of operand ``x``."""
        linear = self.linear if x == "w" else None
        return Lane(getattr(self, x), self.sums.normalize, self.subnormals == "flush", linear)

    def encode_a(self, name: str) -> Block:
        return Decoder(name, self.lane("a"), self.lanes)

    def encode_w(self, name: str) -> Block | None:
        return Decoder(name, self.lane("w"), self.lanes)

    def product_of(self, m: Module, x: Number, y: Number, name: str) -> Number:
        """The product of an activation's and a weight's number, as they are stored."""
        if self.linear:
            return self.linear.product(m, x, y, name)
        return product(m, x, y, name, rows=self.product == "shiftadd")

    @property
    def two_paths(self) -> NearFarSum | None:
        """The sum, where a cell holds the unpacked register of a near and a far path."""
        return self.sums if isinstance(self.sums, NearFarSum) else None

    def p_width(self, k: int) -> int:
        return self.two_paths.held_bits if self.two_paths else self.sums.width(k)

    def core(self, name: str, p_width: int) -> Block:
        return FmacCore(name, self, p_width)

    def steps(self, name: str, p_width: int, make: Make) -> list[Block | None]:
        return fmac_steps.steps(self, name, p_width, make)

    def resolve(self, name: str, p_width: int) -> Block | None:
        return fmac_steps.Packed(name, self, p_width) if self.two_paths else None

    # -- what it consists of, for estimates of cost ----------------------------------------------------------
    @property
    def uncharacterized(self) -> str:
        least = ("float8", "float6", "float4")
        small = [name for name in ELEMENTS if name.startswith(least)]
        wide = ("float16", "bfloat16")
        weights = (*small, *wide, *(f"int{bits}" for bits in range(2, 9)))
        for key, characterized in (("a_format", (*small, *wide)), ("w_format", weights),
                                   ("accumulate", ("exact", "fixed", "aligned", *RESULTS)),
                                   ("product", ("multiply", "shiftadd")), ("addition", ("fused",)),
                                   ("paths", ("single",)), ("result", ("float32",))):
            if getattr(self, key) not in characterized:
                return f"{key}: {getattr(self, key)}"
        if self.lanes > 8:
            return f"lanes: {self.lanes}, more than 8,"
        if {self.a_format, self.w_format}.isdisjoint(wide):
            return ""
        if self.accumulate in ("exact", "fixed"):
            return f"accumulate: {self.accumulate} of a format of 16 bits"
        return f"lanes: {self.lanes} of a format of 16 bits" if self.lanes > 1 else ""

    def features(self, p: Any) -> CellFeatures | None:
        """The gates of core and decoders, as they are written; nothing where there are no such points."""
        if self.uncharacterized:
            return None
        least = self.p_width(1)  # whatever the number of bits that is asked for, a product must fit
        def of(part: Callable[[Network], float]) -> Any:
            return each(lambda bits: part(core_gates(self, max(bits, least))), p)
        def count(word: str) -> Any:
            return of(lambda network: network.counts[word])
        kinds = {"exact": "exact sums", "fixed": "exact sums", "aligned": "aligned sums"}
        return CellFeatures({word: count(word) for word in WORDS.values()}, self.name,
                            f"{self.name}, {kinds.get(self.accumulate, 'rounded sums')}",
                            encode_a=decoder_gates(self, "a").counts,
                            encode_w=decoder_gates(self, "w").counts, apart=True,
                            gates=lambda bits: core_gates(self, bits),
                            levels=of(lambda network: network.levels))

    # -- the hardware's steps in NumPy -----------------------------------------------------------------------
    def step_core(self, p, a, w, beat, p_width):
        # registers of near_far are codes here; after resolving, both are equal in every bit
        width = self.two_paths.result.format.bits if self.two_paths else p_width
        return self.sums.step(p, self.sums.products(self.values("a", a), self.values("w", w)), width)


def _column(x: Exact, row: int) -> Exact:
    """A row of values as a column."""
    return Exact(*(part[row, :, None] for part in (x.integers, x.unit, x.negative_zero, x.special)))


@cache
def operand(name: str) -> Operand:
    """The format of a name."""
    if name in FLOATS or name in POSITS:
        return (FLOATS | POSITS)[name]
    kind = name.rstrip("0123456789")
    return IntegerFormat(kind, int(name.removeprefix(kind)))


@cache
def core_gates(pe: Fmac, p_width: int) -> Network:
    """The gates of a core with registers of so many bits."""
    return Network.of(FmacCore("core", pe, p_width))


@cache
def decoder_gates(pe: Fmac, x: str) -> Network:
    """The gates that decode a group of operand ``x``."""
    return Network.of(Decoder("decoder", pe.lane(x), pe.lanes))


class FmacCore(Logic):
    """``p_out`` is the register ``p_in`` after the products of a group; combinational."""

    clocked = False

    def __init__(self, name: str, pe: Fmac, p_width: int):
        super().__init__(name, core_ports(pe, p_width))
        self.pe = pe

    def build(self, m: Module) -> None:
        found = fmac_steps.products(m, self.pe, self.a, self.w)
        sums = self.pe.sums
        after = sums.add_addends(m, self.p_in.as_unsigned(), sums.addends(m, found, "sum"), "sum")
        m.d.comb += self.p_out.eq(after)
