"""Drawings as files: PNG or SVG by the suffix, without a display."""

from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError

SUFFIXES = (".png", ".svg")


def figure(width: float, height: float) -> Any:
    """An empty matplotlib figure, sizes in inches."""
    from matplotlib.figure import Figure
    return Figure(figsize=(width, height), layout="constrained")


def save(drawn: Any, path: Path) -> None:
    """Write a figure; its folder is made where missing. Raises :class:`ConfigError` where that is not possible."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    canvas = (FigureCanvasSVG if path.suffix == ".svg" else FigureCanvasAgg)(drawn)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        canvas.print_figure(str(path), format=path.suffix[1:], dpi=150)
    except OSError as e:
        raise ConfigError(f"cannot write: {e.strerror or e}", str(path)) from None
