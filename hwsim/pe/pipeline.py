"""A core as a pipeline: operands enter the first step, and the last step adds the partial sum.

Timeline    `stages` = 2, operands of beat b on clock t:
                clock t       step 0: products of beat b               (from the operands that pass the cell)
                clock t + 1   step 1: beat b, step 0: beat b + 1
                clock t + 2   step 2: beat b is added to the partial sum; the loop closes in this clock
            So a cell accumulates one beat per clock with any number of stages, and its results come `stages`
            clocks later. Control signals of the partial sum (valid, first and last of a sum, the strobes of
            its drain) are delayed by the same number of clocks where a row begins, not in every cell. In
            `ws`, partial sums go from cell to cell. All products of a column are late by the same number of
            clocks and meet the sum as before, so the whole array is late by `stages`, whatever its number of
            rows.
Steps       An architecture lists its steps (:meth:`hwsim.pe.base.PE.steps`). None holds the operands for a
            clock. A block turns the operands, or the terms of the step before, into terms. The last step also
            takes ``p_in`` and computes ``p_out``.
"""

from collections.abc import Sequence
from typing import Any

from amaranth.hdl import Module, Signal, Value
from amaranth.lib.wiring import In

from hwsim.verilog.block import Block, Logic

Step = Block | None


class PipelinedCore(Logic):
    """Steps one after another; without ``registers`` all in one clock, as benches and proofs ask for the sum
    alone.

    It is synthesized as a part of the cell. If it ``pauses``,
    registers hold their values while ``advance`` is low.
    """

    alone = False

    def __init__(self, name: str, ports: dict, steps: Sequence[Step], pauses: bool = False,
                 registers: bool = True):
        assert steps[-1] is not None
        self.clocked = registers
        super().__init__(name, ports | ({"advance": In(1)} if pauses else {}),
                         blocks=[step for step in steps if step is not None])
        self.steps, self.pauses = steps, pauses

    def build(self, m: Module) -> None:
        values: dict[str, Any] = {key: getattr(self, key) for key in self.ports
                                  if key not in ("p_in", "p_out", "advance")}
        for number, step in enumerate(self.steps):
            last = number == len(self.steps) - 1
            if step is not None:
                sums = {"p_in": self.p_in, "p_out": self.p_out} if last else {}
                terms = {} if last else {"terms_out": Signal(step.width("terms_out"),
                                                             name=f"s{number}_terms")}
                m.submodules[f"step{number}"] = step.instance(**values, **sums, **terms)
                values = {"terms": terms.get("terms_out")}
            if not last and self.clocked:
                values = self._held(m, values, number)

    def _held(self, m: Module, values: dict[str, Any], number: int) -> dict[str, Any]:
        """Return the values one clock later."""
        held: dict[str, Any] = {key: Signal(Value.cast(value).shape(), name=f"s{number + 1}_{key}",
                                            reset_less=True) for key, value in values.items()}
        with m.If(self.advance if self.pauses else 1):
            m.d.sync += [held[key].eq(value) for key, value in values.items()]
        return held
