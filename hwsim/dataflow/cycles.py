"""The clocks of a job, and the numbers of an engine from which they follow."""

from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np

from hwsim.formulas.nodes import Range

NO_GROUP = 1 << 40
"""A group's size that stands for the whole K."""


@dataclass(frozen=True)
class Cycles:
    """Clocks of a job, from the edge that accepts it to the edge that transfers its last result beat.

    Every field is an int64 array of the GEMMs' shape.

    * ``load``: clocks before the first operand beat can issue.
    * ``compute``: clocks in which operand beats issue.
    * ``stall``: clocks in which the array waits inside the job.
    * ``drain``: clocks from the last operand beat to the last result.
    """

    load: np.ndarray
    compute: np.ndarray
    stall: np.ndarray
    drain: np.ndarray

    @property
    def total(self) -> np.ndarray:
        """Their sum."""
        return self.load + self.compute + self.stall + self.drain


CLOCKS = tuple(part.name for part in fields(Cycles))
SIZES: Range = (1, NO_GROUP - 1)
RANGES: dict[str, Range] = {"M": SIZES, "K": SIZES, "N": SIZES, "A_BITS": (1, 64), "W_BITS": (1, 64)}
"""Values between which a printed closed form holds."""


def meaning(text: str) -> Any:
    """A field that says what it is."""
    return field(metadata={"doc": text})


@dataclass(frozen=True)
class Timing:
    """The numbers that determine an engine's cycles; they may be arrays over many engines."""

    rows: Any = meaning("cells along a column")
    cols: Any = meaning("cells along a row")
    lanes: Any = meaning("products along K that a cell takes per operand group")
    beats: Any = meaning("clocks that it takes for them")
    m_tile: Any = meaning("most rows of C that are worked on together")
    group: Any = meaning(
        f"products along K that share a scale; 2**{NO_GROUP.bit_length() - 1} stands for all of K"
    )
    lead: Any = meaning("clocks from the job to its first operands")
    tail: Any = meaning("clocks from the last operands to the last result that no size of a job changes")
    table_load: Any = meaning("clocks that the tables of an N tile take; 0 without tables")
    sum_products: Any = meaning("most products of a sum that leaves the array")
    sum_beats: Any = meaning("clocks that such a sum takes")
