"""Results of synthesis for a configuration: kept ones where there are any, else made and kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwsim.errors import ConfigError, note
from hwsim.options import UTILIZATION

if TYPE_CHECKING:
    from hwsim.config import Config
    from hwsim.cost.result import Cost

TIMEOUT_S = 900.0  # of the synthesis of one part
HOMELESS = (
    "the result is not kept: this user has no home folder to write to; --store DIR or XDG_CACHE_HOME names "
    "another"
)
RELATIVE = (1.05, 1.2, 1.5, 2.0, 3.0)  # periods of a curve over the least one


@dataclass(frozen=True)
class Curve:
    """Results over the clock period: the shortest period that can be met, in ps, and results for 1.05 to 3
    times that period."""

    least_period_ps: float
    costs: "tuple[Cost, ...]"


class Work:
    """Results for a configuration: kept ones where there are any, else made and kept.

    ``technology`` is a name or a path, else the configuration's own; ``jobs`` processes work on parts, 0 for
    one per core; ``store`` is a folder to keep results in instead of the user's own; with ``again`` kept
    results are not taken.
    """

    def __init__(
        self,
        config: "Config",
        technology: str | None = None,
        data: str = "uniform",
        without: tuple[str, ...] = (),
        utilization: float = UTILIZATION,
        jobs: int = 0,
        again: bool = False,
        store: str | None = None,
        timeout_s: float = TIMEOUT_S,
        progress: Callable[[int, int], None] | None = None,
    ):
        from hwsim.cost.engine import Synthesis
        from hwsim.cost.store import own_to_write
        from hwsim.processes import cores
        from hwsim.tech.technology import load_technology
        self.config = config
        self.folder = Path(store) if store else own_to_write()
        self.again = again
        self.synthesis = Synthesis(
            config,
            load_technology(technology or config.technology),
            data,
            timeout_s,
            progress,
            jobs or cores(),
            without,
            utilization,
        )
        self.variant = "_".join([*(f"no_{kind}" for kind in without),
                                 *([f"utilization_{utilization:g}"] if utilization != UTILIZATION else [])])
        self.made = False
        self.unkept = None

    def period(self, ns: float | None) -> float:
        """The clock period in ps for a period ``ns`` in ns, or that of the configuration where it is None."""
        return round(ns * 1e3 if ns else 1e6 / self.config.clock_mhz, 3)

    def at(self, period_ps: float) -> "Cost":
        """The result for a clock period in ps, kept or new. Raises :class:`ConfigError` where it cannot be
        met.
        """
        return self.kept(period_ps, self.variant, lambda: self.synthesis.at(period_ps))

    def curve(self) -> "Curve":
        """Results for periods from the shortest one up."""
        least = self.synthesis.least()
        return Curve(least, tuple(self.at(float(round(factor * least))) for factor in RELATIVE))

    def netlist(self, period_ps: float) -> str:
        """The mapped netlist for a clock period in ps, as Verilog.

        Netlists are not kept: parts that this run has not mapped are mapped. Raises :class:`ConfigError`.
        """
        from hwsim.cost.gate_level import gate_level
        synthesis = self.synthesis
        technology = synthesis.technology
        title = f"{self.config.name} in cells of {technology.name}, mapped for a period of {period_ps:g} ps."
        return gate_level(self.config.name, synthesis.parts, synthesis.netlists(period_ps), technology, title)

    def flat(self, cost: Any) -> Any:
        """The flat engine at the clock period of ``cost``, its sum of parts; kept or new. Raises
        :class:`ConfigError`.
        """
        from hwsim.cost.flat import NAME, flat
        return self.kept(cost.period_ps, NAME, lambda: flat(self.synthesis, cost))

    def kept(self, period_ps: float, kind: str, make: Callable[[], Any]) -> Any:
        """A result of a kind, each of which has a folder of its own: found, or made and kept."""
        from hwsim.cost import store
        synthesis = self.synthesis
        folders = tuple(folder / kind for folder in store.folders(self.folder))
        found = (
            None
            if self.again
            else store.find(
                self.config,
                synthesis.technology.name,
                period_ps,
                synthesis.stimulus.data,
                synthesis.keys(),
                folders,
            )
        )
        if found is None:
            found = make()
            self.made = True
            self._keep(replace(found, keys=found.keys | {"generator": store.generator(self.config)}), kind)
        return found

    def _keep(self, made: Any, kind: str) -> None:
        """Keep a new result, or remember why that was not possible: what took minutes is shown first."""
        from hwsim.cost import store
        if self.folder is None:
            note(HOMELESS)
            return
        try:
            store.keep(made, self.folder / kind)
        except ConfigError as e:
            self.unkept = e


def synthesized(config: "Config", progress: Any) -> "tuple[Cost, ConfigError | None]":
    """The result of ``hwsim synth CONFIG``, kept or new.

    * ``config``: the configuration.
    * ``progress``: is called with the number of finished steps and of all steps.

    Returns the result, and the reason why it could not be kept, or None. Raises :class:`ConfigError`.
    """
    work = Work(config, progress=progress)
    with work.synthesis:
        return work.at(work.period(None)), work.unkept
