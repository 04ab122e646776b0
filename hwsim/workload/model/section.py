"""One pass of a transformer as GEMMs and vector operations, filled by ``lower.py`` and its neighbours."""

from dataclasses import dataclass

from hwsim.workload.gemm import Gemm, Vector
from hwsim.workload.model.attention import Rectangle, cached_keys, rectangles
from hwsim.workload.model.transformer import Transformer
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import Run
from hwsim.workload.vectors import vector


@dataclass(frozen=True)
class Pass:
    """One pass of ``tokens`` per sequence through ``stack``, which attend to ``context`` tokens.

    ``cached``: keys and values of all but the last token are in a cache. ``memory`` counts the encoder's
    tokens that a decoder attends to; ``feeds`` is the decoder that attends to what this pass gives.
    """

    section: str
    stack: Transformer
    tokens: int
    context: int
    cached: bool = False
    memory: int = 0
    feeds: Transformer | None = None


class Section:
    """GEMMs and vector operations of one pass, and what adds to them: layers, products of attention,
    feed-forward layers."""

    def __init__(self, run: Run, precisions: Precisions, made: Pass):
        self.model = made.stack
        self.run = run
        self.precisions = precisions
        self.name = made.section
        self.tokens = made.tokens
        self.context = made.context
        self.cached = made.cached
        self.memory = made.memory
        self.batch = run.batch * self.model.windows
        self.rows = self.tokens * self.batch
        self.prefix = f"{self.model.name}_" if self.model.name else ""
        self.gemms: list[Gemm] = []
        self.vectors: list[Vector] = []

    def vector(self, name: str, kind: str, elements: int, repeat: int = 1, results: int = 0) -> None:
        """Work on ``elements``; ``results`` more are written."""
        self.vectors.append(vector(self.prefix + name, kind, elements, repeat, self.name, results))

    def linear(self, name: str, m: int, k: int, n: int, repeat: int, *, kind: str = "linear",
               bias: bool = False, shared: bool = False) -> None:
        """A layer with parameters; ``shared``: its input was quantized for the layer before it."""
        operand = "weights" if kind in ("linear", "convolution") else "head"
        self.gemms.append(Gemm(self.prefix + name, m, k, n, repeat, self.name, kind=kind, same_a=shared,
                               **self.precisions.left(), **self.precisions.right(operand)))
        if not shared:
            self.vector(f"{name} input", "quantize", m * k, repeat)
        self.vector(f"{name} output", "dequantize", m * n, repeat)
        if bias:
            self.vector(f"{name} bias", "bias", m * n, repeat)

    def product(self, name: str, m: int, k: int, n: int, repeat: int, cache: str) -> None:
        """A product of attention, whose right operand is ``cache``: "keys" or "values"."""
        self.gemms.append(
            Gemm(
                self.prefix + name,
                m,
                k,
                n,
                repeat,
                self.name,
                kind="attention",
                w_from="activations",
                **self.precisions.left(),
                **self.precisions.right(cache),
            )
        )
        self.vector(f"{name} output", "dequantize", m * n, repeat)

    def rectangles(self, windowed: bool) -> list[Rectangle]:
        """The scores of one layer, with a window or without."""
        if self.cached:
            return [Rectangle("", self.tokens, cached_keys(self.model, self.context, windowed), 1)]
        return rectangles(self.model, self.tokens, windowed, self.run.attention)

    def attend(self, suffix: str, rows: int, keys: int, repeat: int, key: int, value: int,
               placed: bool = True) -> None:
        """``rows`` of queries, ``key`` numbers each, meet ``keys`` and give ``value`` numbers each;
        ``placed``: positions count.
        """
        m = self.model
        scored = rows * keys
        self.product(f"scores{suffix}", rows, key, keys, repeat, "keys")
        for there, what, kind in ((m.softcap, "cap", "softcap"), (m.alibi and placed, "slopes", "slopes"),
                                  (m.relative and placed, "relative positions", "add")):
            if there:
                self.vector(f"scores{suffix} {what}", kind, scored, repeat)
        self.vector(f"softmax{suffix}", "softmax", scored + m.sinks * rows, repeat)
        self.vector(f"values{suffix} input", "quantize", scored, repeat)
        self.product(f"values{suffix}", rows, keys, value, repeat, "values")

    def mlp(self, prefix: str, rows: int, width: int, repeat: int, suffix: str, bias: bool) -> None:
        """A feed-forward layer."""
        m = self.model
        names = [f"{prefix}{x}_proj{suffix}" for x in ("gate", "up", "down")]
        if m.gated:
            self.linear(names[0], rows, m.hidden, width, repeat, bias=bias)
        self.linear(names[1], rows, m.hidden, width, repeat, bias=bias, shared=m.gated)
        self.vector(f"{prefix}{m.act}{suffix}", m.act, rows * width, repeat)
        if m.gated:
            self.vector(f"{prefix}gate{suffix}", "mul", rows * width, repeat)
        self.linear(names[2], rows, width, m.hidden, repeat, bias=bias)
