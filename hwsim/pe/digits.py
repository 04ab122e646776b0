"""How a serial operand is cut into digits, one per beat, and which of them take a beat.

This is the only place that defines the number of beats. Controllers, closed forms, manifests, stepped models,
proofs and estimates take it from the architecture's :class:`Digits` (:meth:`hwsim.pe.base.PE.digits`).
"""

from dataclasses import dataclass
from typing import Any

from hwsim.formulas.formula import Formula


@dataclass(frozen=True)
class Digits:
    """Digits of a code, the lowest first, one per beat.

    * ``places``: bits of the code per digit.
    * ``above``: bits above the code's highest bit that the digits also cover: 1 if signed digits represent an
      unsigned code, which has a 0 there.
    * ``counted``: whether an operand group takes a beat only for the digits that are not 0 in some lane of
      some column, and one beat if there are none. Then the operands determine the number of beats, and
      :meth:`count` is the most.

    The defaults are bit planes, all of which take a beat.
    """

    places: int = 1
    above: int = 0
    counted: bool = False

    def count(self, bits: int) -> int:
        """Digits, and so beats, of a code of ``bits`` bits."""
        count, = Formula.read(f"count = {self.text('bits')}").evaluate({"bits": bits}, "count")
        return count

    def text(self, bits: str) -> str:
        """:meth:`count` as an expression (:mod:`hwsim.formulas.formula`) of the name ``bits``."""
        return f"ceil_div({bits} + {self.above}, {self.places})"


BIT_PLANES = Digits()


def beat_members(x: str, number: Any, count: Any, bits: Any) -> dict[str, Any]:
    """Return the members of a beat that describe the digit of operand ``x``, as numbers or hardware values.

    ``x_plane`` is the digit's ``number`` from 0 up, ``x_top`` whether it is the last of the job's ``count``,
    ``x_single`` whether the job's precision ``bits`` is one bit, ``x_first`` whether no digit is before it.
    """
    return {f"{x}_plane": number, f"{x}_top": number + 1 == count, f"{x}_single": bits == 1,
            f"{x}_first": number == 0}
