"""A workload: GEMMs and vector operations with names and repeat counts, in sections."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from hwsim.data_formats import data_format, pair
from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.params import Params, param

LARGEST = 1 << 32
DEFAULT_BITS = 8
"""Bits of heads, routers, keys and values where nothing says it; an engine's width where that is more."""

KEPT = ("head", "router")
"""Kinds of layers whose weights are not quantized like those of the others."""


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
    w_bits: int = param(
        0,
        lo=0,
        hi=32,
        unit="bit",
        doc="precision of the weights; 0: the engine's own, of heads and of attention 8 bits or more",
    )
    kind: str = param("", doc="kind of layer, to group results by: linear, attention, convolution, ..")
    w_from: str = param(
        "parameters",
        choices=("parameters", "activations"),
        doc="what the right operand is: parameters of the model, or activations (keys and values of "
        "attention)",
    )
    same_a: bool = param(
        False, doc="whether the left operand is that of the GEMM before it, as of key and value after query"
    )
    a_kind: str = param(
        "", choices=("", "int", "uint", "bipolar"), doc="format of the activations; empty: as the engine's"
    )
    a_zero: int = param(
        0, lo=-(1 << 31), hi=1 << 31, doc="zero point of the activations, which stands for the number 0"
    )
    w_kind: str = param(
        "",
        choices=("", "int", "uint", "ternary", "bipolar"),
        doc="format of the weights; empty: as the engine's",
    )
    w_zero: int = param(
        0,
        lo=-(1 << 31),
        hi=1 << 31,
        doc="zero point of all weights; those of groups are counted by w_zero_bits",
    )
    w_group: int = param(0, lo=0, hi=1 << 20, doc="weights along K that share a scale; 0: the whole K")
    w_scale_bits: int = param(
        0, lo=0, hi=64, unit="bit", doc="width of a scale that is stored for every group and column"
    )
    w_zero_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc="width of a zero point that is stored for every group and column"
    )
    operand: str = param(
        "", doc="what the right operand is, in words: keys, values, head; empty: weights, or keys and values"
    )
    a_format: str = param(
        "",
        doc="format of the activations by name, scales included, in place of a_bits: mxfp4, float16, int8, "
        "..",
    )
    w_format: str = param(
        "", doc="format of the weights by name, scales included, in place of w_bits: mxfp4, float16, int4, .."
    )

    def check(self) -> None:
        if self.w_group and not (self.w_scale_bits or self.w_zero_bits):
            raise ParamError(
                "w_group",
                f"must be 0 without w_scale_bits or w_zero_bits, not {self.w_group}: groups differ in "
                "nothing",
            )
        for x in "aw":
            self._check_format(x)
        if not self.name.isprintable() or not self.name:
            raise ParamError("name", f"must be printable text, not {shown(self.name)}")

    def _check_format(self, x: str) -> None:
        """A format by name says all that there is to say of an operand."""
        name = getattr(self, f"{x}_format")
        if not name:
            return
        data_format(name, f"{x}_format")
        for key in (
            f"{x}_bits",
            f"{x}_kind",
            f"{x}_zero",
            *(("w_group", "w_scale_bits", "w_zero_bits") if x == "w" else ()),
        ):
            if getattr(self, key):
                raise ParamError(key, f"must be left out with {x}_format: {name}, not {getattr(self, key)}")

    @property
    def right(self) -> str:
        """What the right operand is, in words."""
        return self.operand or (
            "keys and values"
            if self.w_from == "activations"
            else "head"
            if self.kind == "head"
            else "weights"
        )

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all repeats."""
        return self.m * self.k * self.n * self.repeat


@dataclass(frozen=True)
class Vector(Params):
    """A non-GEMM operation on elements, ``repeat`` times: a softmax, a norm, an activation function, a
    quantization."""

    name: str = param(doc="what it computes")
    kind: str = param(doc="kind of operation, to group results by: softmax, norm, activation, rotary, ..")
    ops: int = param(lo=0, hi=1 << 60, doc="arithmetic operations of one occurrence, on a vector unit")
    reads: int = param(lo=0, hi=1 << 60, doc="elements that one occurrence reads")
    writes: int = param(lo=0, hi=1 << 60, doc="elements that one occurrence writes")
    repeat: int = param(1, lo=1, hi=LARGEST, doc="how often it occurs")
    section: str = param("", doc="part of the workload")
    read_bits: int = param(
        0, lo=0, hi=64, unit="bit", doc="width of the elements that it reads; 0: the vector unit's"
    )


@dataclass(frozen=True)
class Workload:
    """A named list of GEMMs, and of vector operations where they are known; ``places`` gives ``file:line`` of
    each GEMM, else ``""``.

    ``parameters`` is the number of the model's parameters, 0 where the source does not tell; ``notes`` say in
    a line each what of the source is not in the lists. ``tokens`` says how many tokens a section works on,
    where that has a meaning. ``sources`` says who states the precision of an operand (``activations``, or a
    GEMM's :attr:`Gemm.right`). ``rules`` say how counts were made, each as
    ``name: meaning``; answers begin with the names.
    """

    name: str
    gemms: tuple[Gemm, ...]
    places: tuple[str, ...]
    vectors: tuple[Vector, ...] = ()
    parameters: int = 0
    notes: tuple[str, ...] = ()
    tokens: dict[str, int] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    rules: tuple[str, ...] = ()

    def __repr__(self) -> str:
        parts = f" in {', '.join(self.sections)}" if self.sections != [""] else ""
        return (
            f"Workload({self.name}: {len(self.gemms):,} GEMM{'s' * (len(self.gemms) != 1)}{parts}, "
            f"{self.macs:,} MACs)"
        )

    @property
    def macs(self) -> int:
        """Multiply-accumulates of all GEMMs."""
        return sum(g.macs for g in self.gemms)

    @cached_property
    def sections(self) -> list[str]:
        """Names of the sections, in order; one unnamed section where the file has none."""
        return list(dict.fromkeys(g.section for g in self.gemms))

    def only(self, sections: list[str]) -> "Workload":
        """The given sections alone."""
        for section in sections:
            if section not in self.sections:
                raise ConfigError(
                    f"{self.name}: {unknown('section', section, self.sections)}, not {shown(section)}"
                )
        kept = [(g, p) for g, p in zip(self.gemms, self.places) if g.section in sections]
        vectors = tuple(v for v in self.vectors if v.section in sections)
        return replace(
            self,
            gemms=tuple(g for g, _ in kept),
            places=tuple(p for _, p in kept),
            vectors=vectors,
            tokens={s: t for s, t in self.tokens.items() if s in sections},
        )

    @classmethod
    def of(
        cls, gemms: list[tuple[int, int, int]], a_bits: int = 0, w_bits: int = 0, format: str = ""
    ) -> "Workload":
        """GEMMs given by their dimensions, all at one precision: bits, or the name of a format or a pair of
        them."""
        a_format = w_format = ""
        if format:
            check_alone("format", {"a_bits": a_bits, "w_bits": w_bits})
            a_format, w_format = (one.name for one in pair(format))
        made = tuple(
            Gemm(f"gemm{i}", *dims, a_bits=a_bits, w_bits=w_bits, a_format=a_format, w_format=w_format)
            for i, dims in enumerate(gemms)
        )
        return cls("gemms", made, ("",) * len(gemms))


def check_alone(key: str, others: dict[str, int]) -> None:
    """:class:`ParamError` for the first of the ``others`` that is set beside ``key``, which says the same."""
    for other, value in others.items():
        if value:
            raise ParamError(
                key, f"excludes {other}, which says a precision too, not {other} {value} beside it"
            )
