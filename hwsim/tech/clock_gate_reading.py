"""Clock gates of a Liberty library: cells whose function Liberty names instead of stating it."""

from contextlib import suppress
from typing import Any

from hwsim.errors import ConfigError
from hwsim.tech.clock_gates import ClockGate
from hwsim.tech.liberty import attribute, plain, subgroups
from hwsim.tech.logic import parse
from hwsim.tech.reading import CellReader, Library

KINDS = ("latch_posedge", "latch_posedge_precontrol", "latch_posedge_postcontrol")
"""Values of Liberty's attribute ``clock_gating_integrated_cell`` that are taken: gates of rising edges with a
latch."""


def read_clock_gates(library: Library, slew_ps: float) -> dict[str, ClockGate]:
    """The clock gates of a library by name, but for those that another one exceeds in no more area.

    Those of which the library does not say what is needed are left out. Libraries mark clock gates
    ``dont_use``, so that they do not
    become logic: here that does not matter.
    """
    found = {}
    for name, (file, group) in library.places.items():
        if str(plain(str(attribute(group, "clock_gating_integrated_cell") or ""))) in KINDS:
            with suppress(ConfigError):
                found[name] = _read(CellReader(file, group, name), slew_ps)
    return {
        name: gate
        for name, gate in found.items()
        if not any(
            (other.area_um2, -other.max_ff) < (gate.area_um2, -gate.max_ff) and other.max_ff >= gate.max_ff
            for other in found.values()
        )
    }


def _read(cell: CellReader, slew_ps: float) -> ClockGate:
    """One gate. Raises :class:`ConfigError` where the library does not say what is needed."""
    def pins_of(role: str) -> list[Any]:
        return [
            pin
            for pin in subgroups(cell.group, "pin")
            if str(plain(str(attribute(pin, f"clock_gate_{role}_pin")))).lower() == "true"
        ]

    pins = {role: pins_of(role) for role in ("clock", "enable", "test", "out")}
    if (
        any(len(pins[role]) != 1 for role in ("clock", "enable", "out"))
        or attribute(pins["out"][0], "max_capacitance") is None
    ):
        raise cell.error("a clock gate needs a clock, an enable and an output with a largest load")
    (clock,), (enable,), (out,) = pins["clock"], pins["enable"], pins["out"]
    name = {role: str(plain(each[0].args[0])) for role, each in pins.items() if each}
    setups = [
        setup for setup in cell.setups(enable) if setup.clock == name["clock"] and setup.kind == "rising_edge"
    ]
    if not setups:
        raise cell.error("a clock gate needs a setup time")
    limit = cell.file.number(out, "max_capacitance", cell=cell.name) * cell.scale.cap

    def taken(pin: Any, load_ff: float, **levels: int) -> float:
        """Energy of a rising and a falling edge where the conditions allow these levels; pins that are not
        named are low."""
        groups = []
        for group in subgroups(pin, "internal_power"):
            condition = attribute(group, "when")
            function = parse(str(plain(str(condition)))) if condition is not None else None
            known = {name[role]: level for role, level in levels.items()}
            if attribute(group, "related_pin") in (None, name["clock"]) and (
                    function is None or function({pin: known.get(pin, 0) for pin in function.names})):
                groups.append(group)
        found = cell.energy(groups)
        return sum(table.at(slew_ps, load_ff) for table in found) if found else 0.0

    return ClockGate(
        clock=name["clock"],
        enable=name["enable"],
        gated=name["out"],
        tied=name.get("test", ""),
        leakage_nw=cell.leakage(),
        area_um2=cell.file.number(cell.group, "area", cell=cell.name),
        clock_ff=cell.input(clock).cap_ff,
        enable_ff=cell.input(enable).cap_ff,
        max_ff=limit,
        setup_ps=max(table.at(slew_ps, slew_ps) for table in setups[0].tables),
        closed_fj=taken(clock, 0.0, enable=0),
        open_fj=taken(clock, 0.0, enable=1) + taken(out, limit / 2, enable=1),
        enable_fj=taken(enable, 0.0) / 2,
    )
