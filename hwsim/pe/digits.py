"""How an operand that cells take beat by beat is cut into digits: the one place that says how many beats that makes.

The controller counts digits, closed forms and manifests state them, stepped models, proofs and estimates walk them: all of them ask
a :class:`Digits` of the architecture (:meth:`hwsim.pe.base.PE.digits`).
"""

from dataclasses import dataclass
from typing import Any

from hwsim.formula import Formula


@dataclass(frozen=True)
class Digits:
    """Digits of a code, the lowest first, one per beat.

    ``places`` is how many bits of the code a digit advances by, ``above`` how many bits beyond the code's highest the digits must
    cover as well (1 where signed digits spell an unsigned code, which has a 0 there). The defaults are bit planes.
    """

    places: int = 1
    above: int = 0

    def count(self, bits: int) -> int:
        """Digits, and so beats, of a code of ``bits`` bits."""
        count, = Formula.read(f"count = {self.text('bits')}").evaluate({"bits": bits}, "count")
        return count

    def text(self, bits: str) -> str:
        """:meth:`count` as an expression (:mod:`hwsim.formula`) of the name ``bits``."""
        return f"ceil_div({bits} + {self.above}, {self.places})"


BIT_PLANES = Digits()


def beat_members(x: str, number: Any, count: Any, bits: Any) -> dict[str, Any]:
    """What a beat can say of the digit of operand ``x``, of numbers or of values in hardware.

    ``x_plane`` is the digit's ``number`` from 0 up, ``x_top`` whether it is the last of the job's ``count``, ``x_single`` whether
    the job's precision ``bits`` is one bit.
    """
    return {f"{x}_plane": number, f"{x}_top": number + 1 == count, f"{x}_single": bits == 1}
