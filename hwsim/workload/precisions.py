"""What the operands of a model have as precisions, and where that is said: in its file, by the user, or
nowhere.

    activations     left operands of all layers, queries and probabilities of attention among them
    weights         right operands of linear and convolution layers, experts
    head            the language model's head and the token embeddings, routers and gates
    keys, values    the cache of attention

What nobody says is left open (0 bits): :mod:`hwsim.precision.data` has the defaults, which depend on the
engine.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from hwsim.data_formats import pair
from hwsim.workload.gemm import KEPT, Gemm
from hwsim.workload.run import Run


@dataclass(frozen=True)
class Precision:
    """Of one operand: ``bits`` (0: open) and ``kind`` of its codes, or the name of its ``format`` in place of
    all else; every ``group`` along K (0: all of it) stores a scale and a zero point; ``source`` says who
    states it; ``zero`` is a zero point of all activations."""

    bits: int = 0
    kind: str = ""
    group: int = 0
    scale_bits: int = 0
    zero_bits: int = 0
    source: str = ""
    zero: int = 0
    format: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody says it."""
        return not (self.bits or self.format)

    def right(self) -> dict[str, Any]:
        """Fields of a GEMM whose right operand has it."""
        return {
            "w_bits": self.bits,
            "w_kind": self.kind,
            "w_group": self.group,
            "w_scale_bits": self.scale_bits,
            "w_zero_bits": self.zero_bits,
            "w_format": self.format,
        }


OPEN = Precision()


@dataclass(frozen=True)
class Precisions:
    """Of all operands of a model."""

    activations: Precision = OPEN
    weights: Precision = OPEN
    head: Precision = OPEN
    keys: Precision = OPEN
    values: Precision = OPEN
    notes: tuple[str, ...] = field(default=())

    def with_run(self, run: Run) -> "Precisions":
        """What the user asks for in place of what the file says."""
        weights = self.weights
        if run.w_bits:
            scales = run.w_scale_bits or (16 if run.w_group else 0)
            weights = Precision(
                run.w_bits,
                "uint" if run.w_zero_bits else "",
                run.w_group,
                scales,
                run.w_zero_bits,
                "asked for",
            )
        if run.format:
            left, right = (Precision(format=one.name, source="asked for") for one in pair(run.format))
            return replace(self, activations=left, weights=right).with_run(replace(run, format=""))
        asked = {
            "activations": run.a_bits,
            "head": run.head_bits,
            "keys": run.k_bits or run.kv_bits,
            "values": run.v_bits or run.kv_bits,
        }
        return replace(
            self,
            weights=weights,
            **{key: Precision(bits, source="asked for") for key, bits in asked.items() if bits},
        )

    def right(self, operand: str) -> dict[str, Any]:
        """Fields of a GEMM whose right operand is ``weights``, ``head``, ``keys`` or ``values``."""
        return getattr(self, operand).right() | ({} if operand == "weights" else {"operand": operand})

    def left(self) -> dict[str, Any]:
        """Fields of a GEMM whose left operand is activations."""
        found = self.activations
        return {"a_bits": found.bits, "a_kind": found.kind, "a_zero": found.zero, "a_format": found.format}

    def filled(self, gemm: Gemm) -> Gemm:
        """A GEMM of a list, with the precisions of the operands that it leaves open."""
        fields: dict[str, Any] = {}
        if not (gemm.a_bits or gemm.a_kind or gemm.a_format):
            fields |= self.left()
        stated = gemm.w_bits or gemm.w_kind or gemm.w_format or gemm.w_scale_bits or gemm.w_zero_bits
        if gemm.w_from == "parameters" and gemm.kind not in KEPT and not stated:
            fields |= self.right("weights")
        own = {key: value for key, value in fields.items() if value}
        return replace(gemm, **own) if own else gemm

    def sources(self) -> dict[str, str]:
        """Who says the precision of each operand that is not open."""
        operands = {key: getattr(self, key) for key in ("activations", "weights", "head", "keys", "values")}
        return {key: p.source for key, p in operands.items() if not p.open}
