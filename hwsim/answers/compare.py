"""Configurations side by side on one workload, at their own size or at equal area or peak throughput."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hwsim.accelerator.beats import refusal
from hwsim.accelerator.provenance import conditions_text
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.rows import total
from hwsim.accelerator.summary import energy_of, summary
from hwsim.answers.accelerator_table import surroundings
from hwsim.answers.basis import basis
from hwsim.answers.iso import TOLERANCE, Matched, area_mm2, matched, peak
from hwsim.answers.tables import console, describe, table, time_text
from hwsim.answers.units import byte_text, scaled
from hwsim.config import Config
from hwsim.display import MORE, display
from hwsim.errors import ConfigError
from hwsim.export import Tabular
from hwsim.precision.common import apart, shared
from hwsim.precision.text import precisions_text
from hwsim.simulation import simulate
from hwsim.workload import Workload

FIGURES: dict[str, tuple[str, Callable[[float], str]]] = {
    "latency_s": ("latency", time_text),
    "tokens_per_s": ("tokens/s", "{:,.4g}".format),
    "tops": ("TOPS", "{:,.4g}".format),
    "utilization": ("utilization", "{:.2%}".format),
    "dram_bytes": ("DRAM traffic", byte_text),
    "energy_j": ("energy", lambda x: scaled(x, "J")),
    "energy_per_token_j": ("energy per token", lambda x: scaled(x, "J")),
    "power_w": ("power", lambda x: scaled(x, "W")),
    "tops_per_watt": ("TOPS/W", "{:,.4g}".format),
    "area_mm2": ("area", "{:,.4g} mm2".format),
    "tops_per_mm2": ("TOPS/mm2", "{:,.4g}".format),
}
"""Figures of a summary: title and text."""

COUNTING = ("energy_j", "energy_per_token_j", "power_w", "tops_per_watt", "area_mm2", "tops_per_mm2")
"""Figures that count buffers and DRAM where a configuration has them."""

ISO = {"area": "area of engines", "throughput": "peak throughput"}


@dataclass(frozen=True)
class Compared:
    """A configuration's result, and how it was resized where it was."""

    result: ModelResult
    size: Matched | None = None


@dataclass(frozen=True, repr=False)
class Comparison(Tabular, Sequence):
    """Configurations beside one another: a sequence of results, the first of which is what ratios refer
    to."""

    compared: tuple[Compared, ...]
    iso: str | None

    def __len__(self) -> int:
        return len(self.compared)

    def __getitem__(self, index: Any) -> Any:
        return self.compared[index]

    def __repr__(self) -> str:
        return (
            f"Comparison({', '.join(one.result.config.name for one in self.compared)} on "
            f"{self.compared[0].result.workload.name})"
        )

    def to_rows(self) -> list[dict[str, Any]]:
        """A dictionary per configuration and section, and one for all sections where there are several; units
        are in the keys."""
        return flat(list(self.compared))


def compare(configs: list[Config], workload: Workload, iso: str | None, objective: str = "latency",
            progress: Callable[[int, int], None] | None = None) -> list[Compared]:
    """Simulate the same data on all of them; with ``iso`` the others at the first one's area or peak
    throughput.

    Precisions that the workload leaves open are the narrowest of the engines'. Raises :class:`ConfigError`.
    """
    for config in configs:
        if config.pe.counts_beats:
            raise ConfigError(f"{config.name}: {refusal('a comparison')}", config.path)
    workload = shared(workload, [config.pe for config in configs])
    wanted = (area_mm2 if iso == "area" else peak)(configs[0]) if iso else 0.0
    out = []
    for number, config in enumerate(configs):
        if progress:
            progress(number, len(configs))
        size = matched(config, iso, wanted) if iso and number else None
        config = size.config if size else config
        out.append(Compared(simulate(config, workload, objective), size))
    return out


def flat(found: list[Compared]) -> list[dict[str, Any]]:
    """Rows for CSV: one per configuration and section, and one for all sections where there are several."""
    out = []
    for one, name in zip(found, labels(found)):
        result = one.result
        flow = one.result.config.flow
        sections = result.workload.sections
        for section in [*sections, *([None] if len(sections) > 1 else [])]:
            out.append({"config": name, "workload": result.workload.name,
                        "section": "all" if section is None else section,
                        "precisions": precisions_text(result.workload, result.config.pe),
                        "rows": flow.rows, "cols": flow.cols,
                        "bound": next(iter(total(result, section).bounds)),
                        **summary(result, section), "conditions": conditions_text(result.config),
                        "iso_ratio": one.size.reached if one.size else None})
    return out


def print_comparison(found: list[Compared], iso: str | None) -> None:
    """Print a table per section with ratios to the first configuration, then what the figures rest on.

    * ``found``: the compared configurations, with their results.
    * ``iso``: what was made equal, ``area`` or ``throughput``; None for nothing.
    """
    out = console()
    first = found[0].result
    names = labels(found)
    for one, name in zip(found, names):
        text = describe(one.result.config, one.result.workload)
        out.print(name + text.removeprefix(one.result.config.name))
        if one.result.config.memory:
            out.print(f"  {surroundings(one.result)}")
    for one, name in zip(found, names):
        if one.size:
            flow = one.size.config.flow
            what = ISO[iso] if iso else ""
            beyond = f", no whole number of rows and columns comes within {TOLERANCE:.0%}"
            out.print(f"{name}: {flow.rows} x {flow.cols} cells for equal {what}: "
                      f"{one.size.reached - 1:+.2%}{'' if one.size.within else beyond}")
    sections = first.workload.sections
    for section in [*sections, *([None] if len(sections) > 1 else [])]:
        which = ", all sections" if section is None else f" / {section}" if section else ""
        out.print(f"\n{first.workload.name}{which}")
        out.print(table(["", *names], section_rows(found, section)))
    if apart([one.result.config.pe for one in found]):
        out.print(
            "floating-point and block formats differ: what the workload leaves open runs in each engine's "
            "own format"
        )
    for line in basis_of_all(found):
        out.print(line)


def labels(found: list[Compared]) -> list[str]:
    """The configurations' names; several of one name get their place among them, such as ``my_npu #2``."""
    names = [one.result.config.name for one in found]
    places = [names[:number + 1].count(name) for number, name in enumerate(names)]
    return [name if names.count(name) == 1 else f"{name} #{place}" for name, place in zip(names, places)]


def section_rows(found: list[Compared], section: str | None) -> list[list[str]]:
    """Rows of the table of a section: one per figure that at least one configuration has.

    * ``found``: the compared configurations.
    * ``section``: the section's name; None for all sections together.
    """
    summaries = [summary(one.result, section) for one in found]
    rows = [["bound by", *(total(one.result, section).bound for one in found)]]
    operations = " or ".join(
        f"T{name}" for name in dict.fromkeys(one.result.config.pe.operations for one in found)
    )
    for key, (title, text) in FIGURES.items():
        title = title.replace("TOPS", operations)
        values = [s[key] for s in summaries]
        bases = [values[0] if number and comparable(key, one, found[0]) else None
                 for number, one in enumerate(found)]
        if any(value is not None for value in values):
            rows.append([title, *(cell(value, base, text) for value, base in zip(values, bases))])
    return rows


def comparable(key: str, one: Compared, first: Compared) -> bool:
    """Whether a figure counts the same parts of both accelerators, so that their ratio means something."""
    return key not in COUNTING or bool(one.result.config.memory) == bool(first.result.config.memory)


def cell(value: float | None, base: float | None, text: Callable[[float], str]) -> str:
    """A figure and, where there is a base, its ratio to that."""
    if value is None:
        return "?"
    return text(value) + (f"  x{value / base:.3g}" if base else "")


def basis_of_all(found: list[Compared]) -> list[str]:
    """Lines on where areas and energies come from, or why they are not known.

    A line that several configurations share is printed once, with their names.
    """
    names: dict[str, list[str]] = {}
    for one, name in zip(found, labels(found)):
        result = one.result
        lines = []
        figures = {f"area of {key}": f for key, f in (result.area or {}).items()}
        if result.config.memory:
            figures |= {f"energy of {key}": f for key, f in result.energy().items() if key != "total"}
        else:
            figures["energy"] = energy_of(result, None)
            lines.append("no buffers and DRAM: streams never stall, area and energy are the engine's alone")
        for line in (*lines, *basis(figures, result.config)):
            names.setdefault(line, []).append(name)
    out = [f"{', '.join(own)}: {line}" for line, own in names.items()]
    if len({bool(one.result.config.memory) for one in found}) > 1:
        out.append("no ratios of energy, power and area: not all configurations have buffers and DRAM")
    return out if display().verbose else [*out, MORE]
