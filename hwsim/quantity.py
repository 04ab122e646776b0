"""A figure with its provenance."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

KINDS = ("measured", "characterized", "estimated", "cited")
WEAKEST_FIRST = ("estimated", "cited", "characterized", "measured")


@dataclass(frozen=True)
class Quantity:
    """A value, its unit, where it comes from, and how it was found.

    ``kind`` is ``measured`` (on the thing itself), ``characterized`` (a library's or our synthesis's figure
    of it), ``estimated`` (by a model) or ``cited`` (from a publication); ``source`` says which.
    """

    value: float
    unit: str
    source: str
    kind: str

    def __post_init__(self):
        assert self.kind in KINDS, self.kind
        assert self.source, "a figure without a source"

    def __str__(self) -> str:
        return f"{self.value:.4g} {self.unit} ({self.kind}: {self.source})"

    def to_dict(self) -> dict[str, Any]:
        """For machine-readable results."""
        return {"value": self.value, "unit": self.unit, "source": self.source, "kind": self.kind}


Figure = Quantity | str
"""A quantity, or in words why it is not known."""


def provenance(parts: Iterable[Quantity]) -> tuple[str, str]:
    """Source and kind of a sum: every distinct source once, and the weakest kind.

    What follows the first ``"; "`` of a source is a detail; details follow the sources. Raises nothing;
    ``parts`` must not be empty.
    """
    found = list(parts)
    pieces = [part.source.split("; ") for part in found]
    heads = dict.fromkeys(head for head, *_ in pieces)
    details = dict.fromkeys(detail for _, *others in pieces for detail in others)
    kinds = {part.kind for part in found}
    return "; ".join([" and ".join(heads), *details]), next(kind for kind in WEAKEST_FIRST if kind in kinds)
