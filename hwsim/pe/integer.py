"""What the architectures share whose every product is an exact integer: formats, golden model, widths."""

from dataclasses import dataclass

import numpy as np

from hwsim.formats import Format
from hwsim.params import param
from hwsim.pe.base import PE, exact_bits, reach


@dataclass(frozen=True)
class IntegerPE(PE):
    """Integer activations by integer weights, summed exactly, or modulo 2**p_bits where that is given."""

    a_bits: int = param(8, lo=2, hi=16, unit="bit", doc="activation width")
    a_signed: bool = param(True, doc="activations are two's complement (true) or unsigned (false)")
    p_bits: int | None = param(None, lo=2, hi=62, unit="bit", doc="result width; default: exact for k_max; given: wraps")

    @property
    def a(self) -> Format:
        return Format("int" if self.a_signed else "uint", self.a_bits)

    @property
    def total(self) -> Format:
        zero = self.rescale.zero(self.w)
        return Format("int", self.p_bits or self.rescale.total_bits(*reach(self.a, self.w, self.k_max, zero)))

    def dot(self, a: np.ndarray, w: np.ndarray) -> np.ndarray:
        return self.a.decode(a) @ self.w.decode(w)

    def p_width(self, k: int) -> int:
        return min(self.total.bits, exact_bits(self.a, self.w, k))


@dataclass(frozen=True)
class IntegerWeightPE(IntegerPE):
    """Weights are two's complement, one bit of which is -1/+1, or unsigned: codes whose zero point is subtracted elsewhere."""

    w_bits: int = param(8, lo=1, hi=16, unit="bit", doc="weight width; one bit of int means -1/+1")
    w_kind: str = param("int", choices=("int", "uint"), doc="weights are two's complement, or unsigned")

    @property
    def w(self) -> Format:
        return Format("bipolar" if self.w_kind == "int" and self.w_bits == 1 else self.w_kind, self.w_bits)
