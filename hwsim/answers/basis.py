"""What the figures of an answer rest on, in a line or in full."""

from hwsim.accelerator.power import Figure
from hwsim.accelerator.provenance import conditions, conditions_text, kinds_text, sources
from hwsim.config import Config
from hwsim.display import display
from hwsim.quantity import Quantity


def basis(figures: dict[str, Figure], config: Config) -> list[str]:
    """What figures rest on, in a line: kinds by part, node, corner and temperature of the engine; every
    source with ``--verbose``.

    Why a figure is not known has a line of its own either way.
    """
    if display().verbose:
        return [*sources(figures), conditions_text(config)]
    unknown: dict[str, Figure] = {key: f for key, f in figures.items() if not isinstance(f, Quantity)}
    return [*sources(unknown), f"{kinds_text(figures)}; {conditions(config)['engine']}"]
