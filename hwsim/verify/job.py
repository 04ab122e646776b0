"""A GEMM with its data: operand codes, precision, scales; its golden result and its beats on an engine's
streams."""

from dataclasses import dataclass, field

import numpy as np

from hwsim.assembly import streams
from hwsim.dataflow import Dataflow
from hwsim.dataflow.cycles import Cycles
from hwsim.engine.control import JOB, job_layout
from hwsim.engine.packing import pack
from hwsim.pe import PE
from hwsim.rescale.parameters import ROW


@dataclass(frozen=True)
class Job:
    """Operand codes ``a (m, k)`` and ``w (k, n)`` of one GEMM, its precision (0: the engine's own), and its
    ``numbers``.

    These are scales, zero points, multipliers and shifts ``(groups, n)``, ``row_scale (m, groups)`` and
    ``factor (1, 1)`` where the engine has a ``rescale`` with them, and ``table``, codes ``(entries, n)``,
    where it has a table of weights per column.
    """

    a: np.ndarray
    w: np.ndarray
    a_bits: int = 0
    w_bits: int = 0
    numbers: dict[str, np.ndarray] = field(default_factory=dict)

    @classmethod
    def random(
        cls, rng: np.random.Generator, pe: PE, m: int, k: int, n: int, a_bits: int = 0, w_bits: int = 0
    ) -> "Job":
        """Random codes and random numbers for an engine of ``pe``."""
        low = pe.at(a_bits, w_bits)
        numbers = pe.rescale.random(rng, low, m, k, n)
        if pe.w_table:
            numbers["table"] = low.w_value.random(rng, (pe.w_table[0], n))
        return cls(low.draw_a(rng, (m, k)), low.draw_w(rng, (k, n)), a_bits, w_bits, numbers)

    def golden(self, pe: PE, flow: Dataflow | None = None) -> np.ndarray:
        """The result ``(m, n)`` on an engine of ``pe`` in the dataflow ``flow``, which says the order of
        ordered sums."""
        low = pe.at(self.a_bits, self.w_bits)
        order = flow.summation(low, self.a.shape[1]) if flow and not low.integer_results else ()
        low.check_w(self.w)
        return low.golden(self.a, self.w, self.numbers, order)

    def clocks(self, pe: PE, flow: Dataflow) -> Cycles:
        """Clocks of the job by cause, on an engine of ``pe`` in the dataflow ``flow`` whose streams never
        stall.
        """
        return flow.cycles_with(self.a.shape[0], self.w, pe.at(self.a_bits, self.w_bits))

    def cycles(self, pe: PE, flow: Dataflow) -> int:
        """All of :meth:`clocks` together."""
        return int(self.clocks(pe, flow).total)

    def descriptor(self, pe: PE) -> int:
        """What the job stream of an engine of ``pe`` carries."""
        layout = job_layout(pe)
        low = pe.at(self.a_bits, self.w_bits)
        fields = dict(zip("mkn", self.dims)) | {f"{x}_bits": getattr(low, x).bits for x in pe.serial}
        if layout != JOB:
            widths = dict(layout)
            fields |= {
                key: int(values[0, 0]) & (1 << widths[key].width) - 1
                for key, values in self.numbers.items()
                if key in widths
            }
        return layout.const(fields).as_value().value

    def beats(self, pe: PE, flow: Dataflow) -> dict[str, np.ndarray]:
        """Beats of every stream into an engine as bytes, ``(beats, bytes)``.

        ValueError where a number is outside its format, or differs between columns or groups that share the
        job's, and where weights break the architecture's rule.
        """
        pe.rescale.check_numbers(
            pe.w_value, {key: values for key, values in self.numbers.items() if key != "table"}
        )
        low = pe.at(self.a_bits, self.w_bits)
        low.check_w(self.w)
        size = job_layout(pe).size // 8
        out = {"job": np.frombuffer(self.descriptor(pe).to_bytes(size, "little"), np.uint8)[None]}
        operands = {"a": self.a, "w": self.w}
        if pe.rescale.streams:
            operands["s"] = pe.rescale.words(self.numbers)
        if pe.rescale.row:
            operands["r"] = self.numbers[ROW]
        if pe.w_table:
            operands["t"] = self.numbers["table"]
        for x, stream in streams(pe, flow).items():
            if x in operands:
                blocks = flow.beats(x, operands[x], self.dims, low)
                words = map(low.pack_w, blocks) if x == "w" else blocks
                out[x] = np.concatenate([pack(block, stream.lane_bits, stream.width) for block in words])
        return out

    @property
    def dims(self) -> tuple[int, int, int]:
        """M, K, N."""
        return *self.a.shape, self.w.shape[1]  # type: ignore[return-value]
