"""A figure with its provenance."""

from dataclasses import dataclass
from typing import Any

KINDS = ("measured", "characterized", "estimated", "cited")


@dataclass(frozen=True)
class Quantity:
    """A value, its unit, where it comes from, and how it was found.

    ``kind`` is ``measured`` (on the thing itself), ``characterized`` (a library's or our synthesis's figure of it), ``estimated`` (by a
    model) or ``cited`` (from a publication); ``source`` says which.
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
