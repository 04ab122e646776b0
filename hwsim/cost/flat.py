"""An engine as one flat netlist: the cross-check of the sum of its parts.

Flat means that the mapper may optimize across every border of modules but those of macros. The netlist is
mapped by the same recipe for the same period, compared with the Verilog and measured like a part, under the
traffic of the engine's own ports. Its wide nets are buffered by the mapper, those between parts are not.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hwsim.cost.activity.traffic import record
from hwsim.cost.engine import Synthesis
from hwsim.cost.fitting import Mapped, energy_of, fit
from hwsim.cost.macros import ports
from hwsim.cost.netlist.chain import chain, ports_of
from hwsim.cost.netlist.mapping import require
from hwsim.cost.netlist.parts import TOP, Part, renamed
from hwsim.cost.result import Cost
from hwsim.errors import ConfigError
from hwsim.verify.icarus import require as require_icarus

NAME = "flat"
SECONDS_PER_CELL = 1.5e-3
"""Of mapping on one core: 0.6 ms was measured at 3,700 cells, larger engines take more. It decides what is
refused, nothing else."""


def check_size(cost: Cost, timeout_s: float) -> None:
    """Refuse an engine that cannot be flattened in the time, as the number of cells of its parts says.

    * ``cost``: the sum of parts.
    * ``timeout_s``: the seconds that there are.

    Raises :class:`ConfigError`.
    """
    cells = sum(p.cells * p.instances for p in cost.without_interconnect.parts)
    if cells * SECONDS_PER_CELL > timeout_s:
        raise ConfigError(f"{cost.name}: --flat: flattening about {cells:,} cells is estimated to take "
                          f"{cells * SECONDS_PER_CELL:,.0f} s, more than the {timeout_s:g} s of --timeout")


def whole(engine: str, verilog: str, name: str = NAME, memories: Iterable[Part] = ()) -> Part:
    """All of an engine's Verilog as one part: the mapper may optimize across every border but those of
    ``memories``, its macros."""
    text = renamed(verilog, engine, name)
    inside = {}
    for memory in memories:
        module = name + memory.module.removeprefix(TOP)
        text = re.sub(
            rf"^(module {module} \(.*?\);\n).*?^endmodule\n",
            r"(* blackbox *)\n\1endmodule\n",
            text,
            flags=re.MULTILINE | re.DOTALL,
        )
        inside |= {".".join(path): module for path in memory.paths}
    return Part(name, "The whole engine, flattened.", text, inside, ((),))


def longest(synthesis: Synthesis, one: Part, mapped: Mapped, memories: Iterable[Part]) -> float:
    """The shortest clock period of a flat netlist together with its macros, in ps.

    * ``synthesis``: the synthesis of the engine.
    * ``one``, ``mapped``: the flat engine as a part, and its mapping.
    * ``memories``: the parts that are macros.
    """
    beside = [replace(memory, paths=tuple((".".join(path),) for path in memory.paths)) for memory in memories]
    reduced = {
        part.name: ports(part.memory, synthesis.memories[part.memory]) for part in beside if part.memory
    }
    reduced[one.name] = mapped.ports or ports_of(mapped.netlist, synthesis.technology, synthesis.corner)
    through = chain([one, *beside], reduced, synthesis.corner).period_ps
    return max(through, mapped.paths.reg_to_reg, *(found.cycle_ps for found in synthesis.memories.values()))


def flat(synthesis: Synthesis, cost: Cost) -> Cost:
    """The whole engine as one part, beside its sum of parts ``cost``. A period that it cannot meet is a
    :class:`ConfigError`."""
    require()
    require_icarus()
    check_size(cost, synthesis.context.timeout_s)
    period = cost.period_ps
    config = synthesis.config
    memories = [part for part in synthesis.parts if part.memory]
    one = whole(config.name, synthesis.verilog, memories=memories)
    best, mappings = fit(synthesis.context, one, period, {})
    mapped = mappings[best]
    least = longest(synthesis, one, mapped, memories)
    if least > period:
        raise ConfigError(
            f"{config.name}: a period of {period:g} ps cannot be met flat in {synthesis.technology.name}; "
            f"the least reached is {least:.0f} ps"
        )
    traffic = record(config, synthesis.verilog, [synthesis.stimulus.job], list(mapped.netlist.ports))
    cost = cost.without_interconnect
    figures = synthesis.figures(one, mapped, energy_of(synthesis.context, one, mapped.netlist, traffic))
    return replace(
        cost, cycles=traffic.cycles, chain_ps=round(least, 2), chain=NAME, parts=(figures, *cost.memories)
    )


def comparison(cost: Cost, one: Cost) -> list[tuple[str, str, float, float]]:
    """Compare an engine's sum of parts with its flat netlist, both without wires and clock tree.

    * ``cost``: the sum of parts.
    * ``one``: the flat engine.

    Returns a row per figure: its name, its unit, the value of the sum of parts and that of the flat engine.
    """
    cost = cost.without_interconnect

    def count(c: Cost, what: str) -> float:
        return sum(getattr(p, what) * p.instances for p in c.parts)

    names = ("area", "leakage", "energy_per_clock", "power", "energy_per_mac")
    totals = [(name, getattr(cost, name), getattr(one, name)) for name in names]
    return [("cells", "", count(cost, "cells"), count(one, "cells")),
            ("flops", "", count(cost, "flops"), count(one, "flops")),
            ("minimum period", "ps", cost.chain_ps, one.chain_ps),
            *((name.replace("_", " ").replace("mac", "MAC"), summed.unit, summed.value, flat_one.value)
              for name, summed, flat_one in totals)]


def to_dict(cost: Cost, one: Cost) -> dict[str, Any]:
    """The comparison of a sum of parts ``cost`` with the flat engine ``one``, as JSON shows it."""
    figures = {name.replace(" ", "_").lower(): {"unit": unit, "parts": parts, "flat": flattened,
                                                "flat_over_parts": flattened / parts if parts else None}
               for name, unit, parts, flattened in comparison(cost, one)}
    return {"source": one.source, "kind": one.kind, "figures": figures}
