"""What a finished sweep says about itself: enough to make it again, and nothing of the machine that made
it."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

from hwsim.config.description import UNITS
from hwsim.cost.estimator.estimate import estimator
from hwsim.cost.netlist.mapping import FLOW
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.precision.text import stated_text
from hwsim.sweep.engines import pe_of
from hwsim.sweep.family import Family
from hwsim.sweep.identity import code, content, digest, sweep_digest, versions
from hwsim.sweep.results import MEMORY
from hwsim.sweep.space import Pruned
from hwsim.sweep.spec import Sweep, available, results
from hwsim.tech.memory import basis, dram, memories
from hwsim.tech.sram_table import default_memories


def meta_of(sweep: Sweep, pruned: Pruned, late: Counter, failed: Counter, lacking: Counter,
            kept: int) -> dict[str, Any]:
    """The contents of ``meta.json``.

    * ``sweep``: the sweep.
    * ``pruned``: points that constraints on fields removed.
    * ``late``: constraint on results -> how many points it removed.
    * ``failed``, ``lacking``: reason -> how many points have no results, or none of some workloads.
    * ``kept``: number of points that are left.
    """
    said = content(sweep)
    families = [
        {
            "name": family["name"],
            "fixed": family["fixed"],
            "axes": {key: len(values) for key, values in family["axes"].items()},
            "digest": digest(repr(sorted(family["fixed"].items())).encode(), repr(family["axes"]).encode()),
        }
        for family in said["families"]
    ]
    return {
        "name": sweep.name, "file": file_of(sweep), "about": sweep.about,
        "size": sweep.size, "evaluated": pruned.kept, "kept": kept,
        "pruned": {**pruned.to_dict(), **late}, "failed": alike(failed), "lacking": alike(lacking),
        "objectives": sweep.objectives, "costs": sweep.costs, "search": said["search"], "seed": sweep.seed,
        "scenarios": [{"name": scenario.name, "workload": scenario.workload.name, "tokens": scenario.tokens,
                       "macs": sum(gemm.macs for gemm in scenario.workload.gemms),
                       "precisions": stated_text(scenario.workload)} for scenario in sweep.scenarios],
        "families": families,
        "columns": {name: {"unit": c.unit, "doc": c.doc, "way": c.way} for name, c in results(sweep).items()},
        "digests": {"sweep": sweep_digest(sweep), "code": code()}, "versions": versions(sweep),
        "sources": sources(sweep)}


def file_of(sweep: Sweep) -> str:
    """The sweep file as it was named, or its name alone where that was a path of this machine."""
    path = Path(sweep.path)
    return path.name if path.is_absolute() else path.as_posix()


def alike(reasons: Counter) -> dict[str, int]:
    """Group reasons that differ in numbers alone.

    * ``reasons``: reason -> how often it occurred.

    Returns the most frequent reason of every group, with how many others are in it -> how often they occurred
    in all; the most frequent group first.
    """
    kinds: dict[str, list[tuple[int, str]]] = {}
    for reason, count in reasons.items():
        kinds.setdefault(re.sub(r"\d[\d,.]*", "#", reason), []).append((-count, reason))
    totals: dict[str, int] = {}
    for group in kinds.values():
        others = f" (and {len(group) - 1} like it)" if len(group) > 1 else ""
        totals[min(group)[1] + others] = -sum(count for count, _ in group)
    return dict(sorted(totals.items(), key=lambda item: (-item[1], item[0])))


def sources(sweep: Sweep) -> list[dict[str, str]]:
    """Where the columns of a sweep come from: dictionaries of ``what``, ``kind`` and ``source``, each once.
    """
    tiled = (
        ""
        if MEMORY - available(sweep)
        else ("; tiles, buffers and DRAM by a model whose closed form equals its tile-by-tile simulation")
    )
    found = [("cycles, utilization", "measured",
              f"closed forms that equal the clocks counted in the emitted Verilog{tiled}")]
    for family in sweep.families:
        pe = family.fixed["pe"]
        technologies = family.values("technology")
        if sweep.costs != "none":
            found += [
                (f"{what} of {pe} engines in {name}", *_engine(sweep.costs, family, name, figure))
                for name in technologies
                for what, figure in (("area", "area_um2"), ("energy", "energy_fj"))
            ]
            found += [
                (f"memories of {pe} engines in {name} that are macros", *basis(name))
                for name in technologies
                if name in shipped("technology") and name in memories() and _accumulates(family)
            ]
        if not MEMORY - available(sweep):
            found += _memory(family, sweep.costs != "none")
    return [dict(zip(("what", "kind", "source"), x)) for x in dict.fromkeys(found)]


def _accumulates(family: Family) -> bool:
    """Whether engines of a family may add up partial sums in memories."""
    return "ws" in family.values("dataflow") or any(family.values("rescale.group"))


def _engine(kind: str, family: Family, technology: str, figure: str) -> tuple[str, str]:
    if kind == "synthesized":
        return (
            "characterized",
            f"synthesis of every engine in {technology} by `hwsim synth`'s flow {FLOW}, uniform operands",
        )
    try:
        return "estimated", estimator(technology).source(pe_of(family.point(0)), figure)
    except ConfigError as e:
        return "estimated", f"none: {e}"


def _memory(family: Family, costs: bool) -> list[tuple[str, str, str]]:
    """Sources of buffers' and DRAM's figures."""
    return [*(_buffers(family) if costs else ()), *_dram(family, costs)]


def _buffers(family: Family) -> list[tuple[str, str, str]]:
    """Where areas and energies of buffers come from: tables, and the configuration's own figures."""
    given = {x: [key for key in UNITS if family.values(f"buffers.{x}.{key}")] for x in "awc"}
    out = []
    names = family.values("buffers.technology") or dict.fromkeys(
        map(default_memories, family.values("technology"))
    )
    for name in names if any(len(keys) < len(UNITS) for keys in given.values()) else ():
        out.append((f"buffers in {name}", *basis(name)))
    for x, keys in given.items():
        if keys:
            out += [
                (f"{', '.join(keys)} of buffer {x}", "cited", source)
                for source in _given(family, f"buffers.{x}")
            ]
    return out


def _dram(family: Family, costs: bool) -> list[tuple[str, str, str]]:
    """Where bandwidth and energy of the DRAM come from: standards, and the configuration's own figures."""
    own = [key for key in ("pj_bit", "background_mw", "efficiency") if family.values(f"dram.{key}")]
    out = []
    for name in filter(None, family.values("dram.type")):
        standard = dram(name)
        out.append((f"bandwidth of {name}", standard.bandwidth.kind, standard.bandwidth.source))
        if costs and standard.energy_known and "pj_bit" not in own:
            out.append((f"energy of {name}", standard.energy_known.kind, standard.energy_known.source))
    return out + (
        [(f"{', '.join(own)} of the DRAM", "cited", source) for source in _given(family, "dram")]
        if own
        else []
    )


def _given(family: Family, section: str) -> list[str]:
    """The sources that a section's own figures name."""
    return list(dict.fromkeys(family.values(f"{section}.source"))) or [f"the configuration's {section}"]
