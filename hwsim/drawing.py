"""Drawings as files: PNG or SVG by the suffix, without a display."""

import io
from importlib.util import find_spec
from typing import Any

from hwsim.extras import missing

SUFFIXES = (".png", ".svg")


def require() -> None:
    """Raise :class:`ConfigError` unless matplotlib is installed."""
    if find_spec("matplotlib") is None:
        raise missing("a picture", "matplotlib", "plots")


def figure(width: float, height: float) -> Any:
    """An empty matplotlib figure, sizes in inches."""
    require()
    from matplotlib.figure import Figure
    return Figure(figsize=(width, height), layout="constrained")


def picture(drawn: Any, suffix: str) -> bytes:
    """A figure as the content of a file with that suffix."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    canvas = (FigureCanvasSVG if suffix == ".svg" else FigureCanvasAgg)(drawn)
    content = io.BytesIO()
    canvas.print_figure(content, format=suffix[1:], dpi=150)
    return content.getvalue()


def literal(name: str) -> str:
    """A name that somebody gave, as it is: matplotlib takes what is between dollar signs for a formula."""
    return name.replace("$", r"\$")
