"""A workload: GEMMs and vector operations with names and repeat counts, in sections."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.params import Params, param

if TYPE_CHECKING:  # a workload needs no hardware, and loads in an instant without it
    from hwsim.pe import PE

LARGEST = 1 << 32


@dataclass(frozen=True)
class Gemm(Params):
    """C (m, n) = A (m, k) W (k, n), ``repeat`` times."""

    name: str = param(doc="what it computes")
    m: int = param(lo=1, hi=LARGEST, doc="rows of activations: tokens, pixels, batch")
    k: int = param(lo=1, hi=LARGEST, doc="length of the dot products: input features")
    n: int = param(lo=1, hi=LARGEST, doc="columns of weights: output features")
    repeat: int = param(1, lo=1, hi=LARGEST, doc="how often it occurs: layers, heads")
    section: str = param("", doc="part of the workload")
    a_bits: int = param(0, lo=0, hi=32, unit="bit", doc="precision of the activations; 0: the engine's own")
    w_bits: int = param(0, lo=0, hi=32, unit="bit", doc="precision of the weights; 0: the engine's own")
    kind: str = param("", doc="kind of layer, to group results by: linear, attention, convolution, ..")
    w_from: str = param("parameters", choices=("parameters", "activations"),
                        doc="what the right operand is: parameters of the model, or activations (keys and values of attention)")
    same_a: bool = param(False, doc="whether the left operand is that of the GEMM before it, as of key and value after query")

    def check(self) -> None:
        if not self.name.isprintable() or not self.name:
            raise ParamError("name", f"must be printable text, not {shown(self.name)}")

    def on(self, pe: "PE") -> "PE":
        """``pe`` as it runs this GEMM: serial operands at the GEMM's precision. ParamError if the engine has fewer bits."""
        return pe.at(self.a_bits, self.w_bits)

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all repeats."""
        return self.m * self.k * self.n * self.repeat


@dataclass(frozen=True)
class Vector(Params):
    """Work on elements that is no GEMM, ``repeat`` times: a softmax, a norm, an activation function, a quantization."""

    name: str = param(doc="what it computes")
    kind: str = param(doc="kind of operation, to group results by: softmax, norm, activation, rotary, ..")
    ops: int = param(lo=0, hi=1 << 60, doc="arithmetic operations of one occurrence, on a vector unit")
    reads: int = param(lo=0, hi=1 << 60, doc="elements that one occurrence reads")
    writes: int = param(lo=0, hi=1 << 60, doc="elements that one occurrence writes")
    repeat: int = param(1, lo=1, hi=LARGEST, doc="how often it occurs")
    section: str = param("", doc="part of the workload")


@dataclass(frozen=True)
class Workload:
    """A named list of GEMMs, and of vector operations where they are known; ``places`` gives ``file:line`` of each GEMM, else ``""``.

    ``parameters`` is the number of the model's parameters, 0 where the source does not tell; ``notes`` say in a line each what
    of the source is not in the lists. ``tokens`` says how many tokens a section works on, where that has a meaning.
    """

    name: str
    gemms: tuple[Gemm, ...]
    places: tuple[str, ...]
    vectors: tuple[Vector, ...] = ()
    parameters: int = 0
    notes: tuple[str, ...] = ()
    tokens: dict[str, int] = field(default_factory=dict)

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all GEMMs."""
        return sum(g.macs for g in self.gemms)

    @property
    def sections(self) -> list[str]:
        """Names of the sections, in order; one unnamed section where the file has none."""
        return list(dict.fromkeys(g.section for g in self.gemms))

    def only(self, sections: list[str]) -> "Workload":
        """The given sections alone."""
        for section in sections:
            if section not in self.sections:
                raise ConfigError(f"{self.name}: {unknown('section', section, self.sections)}, not {shown(section)}")
        kept = [(g, p) for g, p in zip(self.gemms, self.places) if g.section in sections]
        vectors = tuple(v for v in self.vectors if v.section in sections)
        return replace(self, gemms=tuple(g for g, _ in kept), places=tuple(p for _, p in kept), vectors=vectors,
                       tokens={s: t for s, t in self.tokens.items() if s in sections})

    @classmethod
    def of(cls, gemms: list[tuple[int, int, int]], a_bits: int = 0, w_bits: int = 0) -> "Workload":
        """GEMMs given by their dimensions, all at one precision."""
        made = tuple(Gemm(f"gemm{i}", *dims, a_bits=a_bits, w_bits=w_bits) for i, dims in enumerate(gemms))
        return cls("gemms", made, ("",) * len(gemms))
