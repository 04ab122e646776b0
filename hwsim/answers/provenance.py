"""Where the figures of an answer come from, in words."""

from hwsim.accelerator.power import Figure
from hwsim.quantity import Quantity


def sources(figures: dict[str, Figure]) -> list[str]:
    """Where figures come from, those of one source in one line with what differs in brackets; why others are not known."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for key, f in figures.items():
        head, *others = f"{f.kind}: {f.source}".split("; ") if isinstance(f, Quantity) else [f"not known: {f}"]
        names, more = found.setdefault(head, ([], []))
        names.append(key)
        more += [piece for piece in others if piece not in more and not head.endswith(piece)]
    return [f"{', '.join(names)}: {head}" + (f" ({'; '.join(more)})" if more else "") for head, (names, more) in found.items()]


def source_text(figures: dict[str, Figure]) -> str:
    """All of it in one line, for a column or a field; nothing where there are no figures."""
    return " | ".join(sources(figures))
