"""Cells of Liberty libraries: several files as one library, each cell read when it is asked for."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from math import isfinite, nan, prod
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, shown
from hwsim.tech.cells import Arc, Cell, Energy, Flop, Input, Output, Setup, Table, combined
from hwsim.tech.liberty import LibertyFile, attribute, plain, subgroups
from hwsim.tech.logic import parse

SLEW = ("input_net_transition", "input_transition_time", "constrained_pin_transition")
LOAD = ("total_output_net_capacitance", "related_pin_transition")
CLOCKED = ("rising_edge", "falling_edge")
SETUP = {"setup_rising": "rising_edge", "setup_falling": "falling_edge"}


def mean(values: list[float]) -> float:
    """The arithmetic mean of ``values``, which are at least one."""
    return sum(values) / len(values)


class Library:
    """The cells of all files; ``cell(name)`` is complete, ``unusable`` names the others and why."""

    def __init__(self, paths: Iterable[Path]):
        self.files = [LibertyFile(Path(p)) for p in paths]
        first = self.files[0]
        for other in self.files[1:]:
            if other.conditions != first.conditions:
                raise other.error(
                    f"holds for other conditions than {first.path}: {other.conditions} and {first.conditions}"
                )
        self.conditions = first.conditions
        self.places: dict[str, tuple[LibertyFile, Any]] = {}
        for file in self.files:
            for group in subgroups(file.group, "cell"):
                name = plain(group.args[0]) if group.args else ""
                if name in self.places:
                    raise file.error(f"already in {self.places[name][0].path}", name)
                self.places[name] = (file, group)
        if not self.places:
            raise first.error("holds no cell")
        self.supplies = Counter(supplies(g) for _, g in self.places.values()).most_common(1)[0][0]
        self.unusable = {
            n: reason for n, (_, g) in self.places.items() if (reason := unusable(g, self.supplies))
        }
        self._cells: dict[str, Cell] = {}

    def __getitem__(self, name: str) -> Cell:
        return self.cell(name)

    def __contains__(self, name: object) -> bool:
        return name in self.places and name not in self.unusable

    def names(self) -> list[str]:
        """Every usable cell."""
        return [n for n in self.places if n not in self.unusable]

    def cell(self, name: str) -> Cell:
        """The facts of the cell called ``name``. Raises :class:`ConfigError` with the place where they are
        not understood.
        """
        if name not in self._cells:
            self._cells[name] = CellReader(*self.places[name], name).cell()
        return self._cells[name]


def supplies(group: Any) -> tuple[str, ...]:
    """The names of the supply pins of the cell in ``group``."""
    return tuple(sorted(str(plain(g.args[0])) for g in subgroups(group, "pg_pin") if g.args))


def unusable(group: Any, common: tuple[str, ...]) -> str:
    """Why synthesis cannot use a cell; empty where it can.

    * ``group``: the cell.
    * ``common``: the supply pins of most cells of its library.
    """
    def true(key: str) -> bool:
        return str(attribute(group, key)).lower() == "true"

    pins = subgroups(group, "pin")
    outputs = [p for p in pins if attribute(p, "direction") == "output"]
    if any(len(p.args) != 1 for p in pins):
        return "pin group without exactly one name"
    for bad, reason in (
        (true("dont_use"), "marked dont_use"),
        (true("is_level_shifter"), "level shifter"),
        (true("is_isolation_cell"), "isolation cell"),
        (attribute(group, "clock_gating_integrated_cell"), "clock gate"),
        (subgroups(group, "latch") or subgroups(group, "latch_bank"), "latch"),
        (subgroups(group, "statetable"), "state table"),
        (subgroups(group, "test_cell"), "scan flip-flop"),
        (subgroups(group, "memory"), "memory"),
        (subgroups(group, "bus") or subgroups(group, "bundle"), "has a bus"),
        (set(supplies(group)) - set(common), "supply pins unlike the other cells'"),
        (not outputs, "no output"),
        (any(attribute(p, "three_state") for p in outputs), "three-state output"),
        (any(attribute(p, "direction") == "inout" for p in pins), "bidirectional pin"),
        (any(attribute(p, "function") is None for p in outputs), "output without a function"),
    ):
        if bad:
            return reason
    return ""


class CellReader:
    """Reads one ``cell`` group."""

    def __init__(self, file: LibertyFile, group: Any, name: str):
        self.file = file
        self.group = group
        self.name = name
        self.scale = file.scale
        pins = subgroups(group, "pin")
        self.in_pins = [p for p in pins if attribute(p, "direction") == "input"]
        self.out_pins = [p for p in pins if attribute(p, "direction") == "output"]
        self.in_names = {plain(p.args[0]) for p in self.in_pins}

    def cell(self) -> Cell:
        """The cell; what makes no sense in it is a :class:`ConfigError` with its line."""
        arcs = [arc for pin in self.out_pins for arc in self.arcs(pin)]
        return Cell(self.name, self.file.number(self.group, "area", cell=self.name), self.leakage(),
                    tuple(self.input(p) for p in self.in_pins), self.outputs(), tuple(arcs),
                    tuple(e for p in self.out_pins for e in self.energies(p)),
                    tuple(s for p in self.in_pins for s in self.setups(p)), self.flop())

    def error(self, message: str) -> ConfigError:
        return self.file.error(message, self.name)

    def outputs(self) -> tuple[Output, ...]:
        """Output pins; a function of something that the cell does not have is an error."""
        flop = self.flop()
        out = []
        known = self.in_names | ({flop.state, flop.state_n} if flop else set())
        for pin in self.out_pins:
            text = str(attribute(pin, "function"))
            try:
                strange = [n for n in parse(text).names if n not in known]
            except ConfigError as e:
                raise self.error(f"function: {e.message}") from None
            if strange:
                raise self.error(
                    f"function {shown(text)}: {strange[0]} is neither an input pin nor a state of the cell"
                )
            limit = None
            if attribute(pin, "max_capacitance") is not None:
                limit = self.file.number(pin, "max_capacitance", cell=self.name) * self.scale.cap
            out.append(Output(plain(pin.args[0]), text, limit))
        return tuple(out)

    def leakage(self) -> float:
        """Mean over the states, sum over the supplies; the figure without a condition where there is one."""
        stated = attribute(self.group, "cell_leakage_power")
        if stated is not None:
            return self.file.number(self.group, "cell_leakage_power", cell=self.name) * self.scale.leakage
        by_supply: dict[str, dict[bool, list[float]]] = {}
        groups = subgroups(self.group, "leakage_power")
        if not groups:
            return self.file.number(self.file.group, "default_cell_leakage_power") * self.scale.leakage
        for g in groups:
            kinds = by_supply.setdefault(str(attribute(g, "related_pg_pin")), {})
            kinds.setdefault(attribute(g, "when") is None, []).append(
                self.file.number(g, "value", cell=self.name)
            )
        return sum(mean(kinds.get(True) or kinds[False]) for kinds in by_supply.values()) * self.scale.leakage

    def input(self, pin: Any) -> Input:
        rise_fall = [attribute(pin, k) for k in ("rise_capacitance", "fall_capacitance")]
        cap = self.file.number(
            pin,
            "capacitance",
            mean([float(v) for v in rise_fall]) if None not in rise_fall else None,
            self.name,
        )
        groups = [g for g in subgroups(pin, "internal_power") if attribute(g, "related_pin") is None]
        return Input(plain(pin.args[0]), cap * self.scale.cap, self.energy(groups))

    def energy(self, groups: list) -> tuple[Table, Table] | None:
        """Energies of the edges of a pin: the mean over conditions, summed over supplies.

        * ``groups``: its groups of internal power.

        Returns tables for rise and fall, or None where there is none.
        """
        by_supply: dict[str, dict[bool, list]] = {}
        for g in groups:
            kinds = by_supply.setdefault(str(attribute(g, "related_pg_pin")), {})
            kinds.setdefault(attribute(g, "when") is None, []).append(g)
        if not groups:
            return None
        chosen = [kinds.get(False) or kinds[True] for kinds in by_supply.values()]
        pair = []
        for edge in ("rise_power", "fall_power"):
            means = [
                combined(tables, mean)
                for gs in chosen
                if (tables := [t for g in gs for t in self.tables(g, edge, "energy")])
            ]
            pair.append(combined(means, sum) if means else Table((0.0,), (0.0,), ((0.0,),)))
        return pair[0], pair[1]

    def tables(self, group: Any, kind: str, value: str) -> list[Table]:
        """The tables of a kind in a group (``power`` stands for both edges)."""
        found = subgroups(group, kind) or (subgroups(group, "power") if value == "energy" else [])
        return [self.table(g, value) for g in found]

    def table(self, group: Any, value: str) -> Table:
        template = str(plain(group.args[0])) if group.args else "scalar"
        variables = self.file.axes.get(template)
        if variables is None:
            raise self.error(f"table template {template} is not defined")
        indices = []
        for i in range(1, len(variables) + 1):
            own = attribute(group, f"index_{i}") or attribute(self.file.templates[template], f"index_{i}")
            indices.append(self.numbers(own))
        rows = [self.numbers([row]) for row in attribute(group, "values") or []]
        flat = [v for row in rows for v in row]
        sizes = [len(i) for i in indices]
        if (
            len(sizes) > 2
            or len(flat) != prod(sizes)
            or any(b <= a for index in indices for a, b in pairwise(index))
        ):
            raise self.error(
                f"{group.group_name}: {len(flat)} values do not fit a table of "
                f"{' x '.join(map(str, sizes)) or 'one'}"
            )
        return self.oriented(variables, indices, flat, value)

    def oriented(
        self, variables: list[str], indices: list[list[float]], flat: list[float], value: str
    ) -> Table:
        """A table in our units, with slew as the first axis and load as the second.

        * ``variables``: the names of its axes.
        * ``indices``: the points of every axis.
        * ``flat``: its values, row by row.
        * ``value``: what they are, which decides about their unit.

        Raises :class:`ConfigError` for other axes and for another number of values.
        """
        axes = {0: [0.0], 1: [0.0]}
        sides: dict[str, int] = {**dict.fromkeys(SLEW, 0), **dict.fromkeys(LOAD, 1)}
        order = [sides.get(variable, -1) for variable in variables]
        if -1 in order or len(set(order)) != len(order):
            raise self.error(f"a table over {' and '.join(variables)} is not understood")
        for side, index in zip(order, indices):
            axes[side] = index
        n = len(axes[0])
        m = len(axes[1])
        at = (lambda i, j: flat[j * n + i]) if order == [1, 0] else (lambda i, j: flat[i * m + j])
        second = self.scale.time if "related_pin_transition" in variables else self.scale.cap
        unit = {"time": self.scale.time, "energy": self.scale.energy}[value]
        table = Table(
            tuple(axes[0]), tuple(axes[1]), tuple(tuple(at(i, j) for j in range(m)) for i in range(n))
        )
        return table.scaled(self.scale.time, second, unit)

    def numbers(self, texts: Any) -> list[float]:
        """The numbers of Liberty's ``("1, 2", "3, 4")``. Raises :class:`ConfigError` for other texts."""
        rows = texts if isinstance(texts, list) else [texts]
        words = [w for row in rows for w in str(row).replace("\\", " ").replace(",", " ").split()]
        try:
            values = [float(w) for w in words]
        except ValueError:
            values = [nan]
        if not all(map(isfinite, values)):
            raise self.error(f"a table must hold numbers, not {shown(str(texts))}")
        return values

    def timings(self, pin: Any) -> list[tuple[str, str, Any]]:
        """(related pin, timing type, group) of a pin; a group may name several related pins."""
        out = []
        for g in subgroups(pin, "timing"):
            kind = str(attribute(g, "timing_type") or "combinational")
            out += [(name, kind, g) for name in str(attribute(g, "related_pin") or "").split()]
        return out

    def arcs(self, pin: Any) -> list[Arc]:
        """Delay arcs to an output: one per related pin and sense, the worst over the conditions."""
        found: dict[tuple[str, str, str], list] = {}
        for related, kind, group in self.timings(pin):
            if related in self.in_names and (kind == "combinational" or kind in CLOCKED):
                sense = (
                    "non_unate" if kind in CLOCKED else str(attribute(group, "timing_sense") or "non_unate")
                )
                found.setdefault((related, kind, sense), []).append(group)
        out = []
        for (related, kind, sense), groups in found.items():
            if (
                sense == "non_unate"
                and {(related, kind, "positive_unate"), (related, kind, "negative_unate")} <= found.keys()
            ):
                continue  # the default for states that the two conditional arcs cover
            pairs = []
            for edges in (("cell_rise", "cell_fall"), ("rise_transition", "fall_transition")):
                tables = [[t for g in groups for t in self.tables(g, edge, "time")] for edge in edges]
                if not all(tables):
                    raise self.error(
                        f"arc from {related} to {plain(pin.args[0])} lacks {edges[bool(tables[0])]}"
                    )
                pairs.append((combined(tables[0], max), combined(tables[1], max)))
            out.append(Arc(related, plain(pin.args[0]), kind, sense, *pairs))
        return out

    def energies(self, pin: Any) -> list[Energy]:
        """Energies of an output, one per related pin."""
        found: dict[str, list] = {}
        for g in subgroups(pin, "internal_power"):
            for related in str(attribute(g, "related_pin") or "").split():
                found.setdefault(related, []).append(g)
        return [Energy(related, plain(pin.args[0]), pair) for related, groups in found.items()
                if related in self.in_names and (pair := self.energy(groups))]

    def setups(self, pin: Any) -> list[Setup]:
        """Setup times of an input ``pin``, for every clock edge the worst over the conditions."""
        found: dict[tuple[str, str], list] = {}
        for related, kind, group in self.timings(pin):
            if kind in SETUP:
                found.setdefault((related, SETUP[kind]), []).append(group)
        out = []
        for (related, kind), groups in found.items():
            tables = [
                [t for g in groups for t in self.tables(g, edge, "time")]
                for edge in ("rise_constraint", "fall_constraint")
            ]
            if all(tables):
                out.append(
                    Setup(
                        plain(pin.args[0]),
                        related,
                        kind,
                        (combined(tables[0], max), combined(tables[1], max)),
                    )
                )
        return out

    def flop(self) -> Flop | None:
        """The flip-flop of the cell."""
        groups = subgroups(self.group, "ff")
        if not groups:
            return None
        if len(groups) > 1 or len(groups[0].args) != 2:
            raise self.error("must hold one flip-flop with two states")
        keys = ("clocked_on", "next_state", "clear", "preset", "clear_preset_var1", "clear_preset_var2")
        return Flop(
            *(str(plain(a)) for a in groups[0].args), *(str(attribute(groups[0], k) or "") for k in keys)
        )
