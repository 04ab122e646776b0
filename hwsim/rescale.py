"""What the outlet does to sums: zero point and scale per group of K, sum over the groups, requantization.

Computes    C[m,n] = sum over groups g of s[g,n] * (sum over k in g of A[m,k] * W[k,n] - z[g,n] * sum over k in g of A[m,k]);
            s unsigned of scale_bits (0: no scale), z of zero_bits: unsigned where the weights' values are, else two's
            complement (0: none). A group is `group` consecutive k from k = 0 on, the last one what is left; 0 is the
            whole K. It must be a multiple of lanes (`os`, `broadcast`) or of rows * lanes (`ws`). The sum of activations is
            counted once per row, in a column of adders beside the array. With `requant`,
            Y[m,n] = clamp(floor(C[m,n] * b[n] / 2**c[n] + 1/2)) to int4 or int8, b unsigned of multiplier_bits, c of 0..63: a
            dyadic number b / 2**c. The result is Y; without `requant` it is C, the raw accumulator.
Overflow    None while p_bits is exact (the default). A given p_bits wraps C modulo 2**p_bits before it is requantized, in the
            golden model as in the hardware. Requantization rounds half up (2.5 to 3, -2.5 to -2) and saturates.
Source of   `stream`: one beat per (N tile, M tile, group) on s_axis_s, in the order of the tiles; lane c is column c's word
scales      {s, z, b, c}, s lowest; b and c count with the tile's last group. `job`: one s, z, b, c for all columns and
            groups, from the job descriptor.
Cycles      In `os` and `broadcast` a group is a tile of K: what they charge per tile they charge per group. In `ws` a group is
            one or more K tiles and costs nothing. Corrections, scale and requantization are pipelined and add to the
            drain: 1 for zero point or recovery, 1 for the scale, 3 for `requant`.
Handshake   A group's sums wait in the array for its word. The words' queue is deep enough that a stream which
            never stalls never holds the array up.
Does not    Take floating-point scales, subtract a zero point of the activations, add a bias, or put a zero point into Y.
Source      MixPE, arXiv 2411.16158 (scale and zero point once per group); QServe, arXiv 2405.04532 (integer group scales);
            HAWQ-V3, ICML 2021, arXiv 2011.10680 (dyadic requantization; torch rounds half to even, hardware half up).
"""

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from hwsim.errors import ParamError
from hwsim.formats import Format, IntegerFormat, held, signed_bits, wrap
from hwsim.params import Params, param

SHIFT_BITS = 6
KEYS = {"scale_bits": "scale", "zero_bits": "zero", "requant": "multiplier"}
"""Parameters, and the numbers that they bring into use."""


@dataclass(frozen=True)
class Rescale(Params):
    """The outlet's arithmetic; the default passes sums on as they are."""

    group: int = param(0, lo=0, hi=1 << 20, doc="products along K that share a scale and a zero point; 0: the whole K")
    scale_bits: int = param(0, lo=0, hi=16, unit="bit", doc="width of the groups' scales, unsigned; 0: no scale")
    zero_bits: int = param(0, lo=0, hi=16, unit="bit", doc="width of the groups' zero points, signed as weight values are; 0: none")
    requant: str = param("none", choices=("none", "int4", "int8"), doc="format of the results; none: raw accumulators")
    multiplier_bits: int = param(16, lo=1, hi=32, unit="bit", doc="width of the multiplier of requant, unsigned")
    scales: str = param("stream", choices=("stream", "job"), doc="where scales, zero points and requant's numbers come from")

    FIELDS: ClassVar[tuple[str, ...]] = ("scale", "zero", "multiplier", "shift")

    def check(self) -> None:
        if self.group and not (self.scale_bits or self.zero_bits):
            raise ParamError("group", f"must be 0 without scale_bits or zero_bits, not {self.group}: groups differ in nothing")
        if self.scales == "job" and not self.widths():
            raise ParamError("scales", "must be stream without scale_bits, zero_bits or requant, not job: nothing comes with a job")
        if self.requant == "none" and self.multiplier_bits != 16:
            raise ParamError("multiplier_bits", f"must be left out without requant, not {self.multiplier_bits}")

    def check_engine(self, pe: Any, k_tile: int, k_tile_name: str) -> None:
        """ParamError where architecture or array do not go with this; groups must be whole tiles of ``k_tile`` products."""
        if self.group % k_tile:
            raise ParamError("group", f"must be a multiple of {k_tile_name} = {k_tile}, not {self.group}")
        if self.zero_bits and pe.a.kind == "bipolar":
            raise ParamError("zero_bits", f"must be 0 with bipolar activations, which have no zero, not {self.zero_bits}")
        if self.widths() and not pe.sum.integer:
            key = next(field for field, number in KEYS.items() if number in self.widths())
            raise ParamError(key, f"must be left out: the outlet of this {pe.name} adds up sums that are not integers")

    @property
    def raw(self) -> "Rescale":
        """The same without requantization."""
        return Rescale(self.group, self.scale_bits, self.zero_bits) if self.requant != "none" else self

    # -- formats ---------------------------------------------------------------------------------------------------
    def widths(self) -> dict[str, int]:
        """Bits of every number that is in use, in the order of a word."""
        requant = self.requant != "none"
        bits = dict(zip(self.FIELDS, (self.scale_bits, self.zero_bits, requant * self.multiplier_bits, requant * SHIFT_BITS)))
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
        """Format of every number that is in use, in the order of a word; ``w`` is that of the weights' values."""
        signed = {"zero"} if w.min < 0 else set()
        return {key: IntegerFormat("int" if key in signed else "uint", bits) for key, bits in self.widths().items()}

    def zero(self, w: Format) -> Format | None:
        """Format of a zero point."""
        return self.formats(w).get("zero")

    def check_numbers(self, w: Format, numbers: dict[str, np.ndarray]) -> None:
        """ValueError where a number is outside its format, or is one of several where all columns and groups take the job's."""
        for key, number_format in self.formats(w).items():
            try:
                number_format.encode(numbers[key])
            except ValueError as e:
                raise ValueError(f"{key}: {e}") from None
            if self.scales == "job" and np.ptp(numbers[key]):
                raise ValueError(f"{key}: must be one number for all columns and groups with scales: job, not {np.unique(numbers[key])}")

    def result(self, total: Format) -> Format:
        """Format of a result, from that of the accumulators."""
        return total if self.requant == "none" else IntegerFormat("int", int(self.requant.removeprefix("int")))

    def total_bits(self, low: int, high: int) -> int:
        """Width that holds every sum of scaled groups whose sums are within ``low..high`` (0 included) altogether."""
        top = (1 << self.scale_bits) - 1 if self.scale_bits else 1
        return signed_bits(top * low, top * high)

    def latency(self, corrects: bool) -> int:
        """Clocks that the outlet's arithmetic adds; ``corrects``: something is added to every sum or subtracted from it."""
        return corrects + bool(self.scale_bits) + 3 * (self.requant != "none")

    # -- meaning ---------------------------------------------------------------------------------------------------
    def groups(self, k: int) -> list[slice]:
        """The groups of a job."""
        size = self.group or k
        return [slice(at, min(at + size, k)) for at in range(0, k, size)]

    def random(self, rng: np.random.Generator, pe: Any, k: int, n: int) -> dict[str, np.ndarray]:
        """Random numbers for a job, each ``(groups, n)``; shifts keep most requantized results off their limits."""
        out = {}
        for key, bits in self.widths().items():
            shape = (1, 1) if self.scales == "job" else (len(self.groups(k)), n)
            low, high = 0, 1 << bits
            if key == "zero" and pe.w_value.min < 0:
                low, high = -high // 2, high // 2
            if key == "shift":
                size = int(np.log2(k) / 2) + pe.a.bits + pe.w.bits + self.scale_bits + self.multiplier_bits - 10
                low, high = (min(max(size + d, 0), (1 << bits) - 1) for d in (-3, 4))
            out[key] = np.broadcast_to(rng.integers(low, max(high, low + 1), shape), (len(self.groups(k)), n))
        return out

    def words(self, numbers: dict[str, np.ndarray]) -> np.ndarray:
        """Words ``(groups, n)`` as Python integers, the first number in the lowest bits."""
        total, at = None, 0
        for key, bits in self.widths().items():
            field = (numbers[key].astype(object) & (1 << bits) - 1) << at
            total, at = field if total is None else total + field, at + bits
        assert total is not None
        return total

    def golden(self, pe: Any, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray] | None) -> np.ndarray:
        """The result ``(m, n)`` from codes ``(m, k)`` and ``(k, n)`` and the numbers of their groups.

        It is int64, or Python integers where the sums have more than 62 bits.
        """
        numbers, values = dict(numbers or {}), pe.a.integers(a)
        table = {"table": numbers.pop("table")} if pe.w_table else {}
        assert numbers.keys() == self.widths().keys(), (numbers.keys(), self.widths().keys())
        total = pe.sum.zeros((a.shape[0], w.shape[1]))
        for g, ks in enumerate(self.groups(a.shape[1])):
            group = held(pe.dot(a[:, ks], w[ks], **table), pe.sum.width)
            if self.zero_bits:
                group = group - (numbers["zero"][g] * values[:, ks].sum(axis=1, keepdims=True) << pe.halvings)
            total += group * numbers["scale"][g] if self.scale_bits else group
        total = wrap(total >> pe.halvings, pe.total.bits)
        return total if self.requant == "none" else self.requantized(total, numbers["multiplier"][-1], numbers["shift"][-1])

    def requantized(self, total: np.ndarray, multiplier: np.ndarray, shift: np.ndarray) -> np.ndarray:
        """``clamp(floor(total * multiplier / 2**shift + 1/2))`` as int64, exact at any width."""
        fmt, shift = IntegerFormat("int", int(self.requant.removeprefix("int"))), shift.astype(object)
        half = (1 << shift) >> 1
        return np.clip((total.astype(object) * multiplier + half) >> shift, fmt.min, fmt.max).astype(np.int64)
