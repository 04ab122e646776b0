"""A technology: the standard cells of one process at one corner, and what their figures hold for.

    from hwsim.tech.technology import load_technology
    asap7 = load_technology("asap7")
    asap7.cells["INVx2_ASAP7_75t_R"].area_um2
    Path("asap7.lib").write_text(asap7.to_liberty())

A technology file is YAML: a header (:class:`Header`), then per cell its area, leakage, pins, and per timing
arc one line of delays and slews at two input slews (``slews_ps``, the same for all cells) and two loads
(``loads_ff``, those of the output). Four numbers are the points (slew 0, load 0), (slew 0, load 1), (slew 1,
load 0), (slew 1, load 1); two are a figure over the slew alone, one is a
constant. Units: um2, nW, fF, ps, fJ.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import isfinite
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.files.source import Document, read_text, read_yaml, yaml_document
from hwsim.params import Params, param
from hwsim.tech.cells import Arc, Cell, Energy, Flop, Input, Output, Pair, Setup, Table
from hwsim.tech.clock_gates import ClockGate
from hwsim.tech.families import family
from hwsim.tech.header import Header
from hwsim.tech.logic import parse
from hwsim.tech.names import locate, stamp
from hwsim.tech.writing import liberty

KINDS = ("combinational", "rising_edge", "falling_edge")
SENSES = ("positive_unate", "negative_unate", "non_unate")


@dataclass(frozen=True)
class CellFacts(Params):
    """One cell of a technology file."""

    family: str = param(doc="what it computes, as `hwsim tech show` names it")
    area_um2: float = param(lo=0, hi=1e6, unit="um2", doc="area")
    leakage_nw: float = param(lo=0, hi=1e9, unit="nW", doc="mean leakage")
    inputs: dict = param(doc="input pins")
    outputs: dict = param(doc="output pins")
    flop: dict | None = param(None, doc="flip-flop")
    arcs: list | None = param(None, doc="delay arcs")
    energies: list | None = param(None, doc="energies inside the cell")
    setups: list | None = param(None, doc="setup times")


@dataclass(frozen=True)
class Technology:
    """A header and its cells by name; cells are those that mapping may use. Clock gates are not among
    them."""

    header: Header
    cells: dict[str, Cell]
    path: str = ""
    clock_gates: dict[str, ClockGate] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What configurations call it."""
        return self.header.name

    @cached_property
    def slews(self) -> tuple[float, ...]:
        """The two input slews of the tables, ps."""
        return tuple(float(v) for v in self.header.slews_ps.split())

    @cached_property
    def families(self) -> dict[str, list[str]]:
        """Family -> its cells, weakest first."""
        out: dict[str, list[str]] = {}
        for cell in self.cells.values():
            out.setdefault(family(cell), []).append(cell.name)
        return out

    @cached_property
    def _liberty(self) -> str:
        return liberty(self.header, self.cells)

    def to_liberty(self) -> str:
        """The same facts as a Liberty library, for tools that map and time netlists; written once."""
        return self._liberty


def load_technology(name: str | Path) -> Technology:
    """Read a technology: a name, or the path of a file (:mod:`hwsim.tech.names`). Raises :class:`ConfigError`
    with file and line."""
    doc = read_yaml(locate(str(name)))
    header = _header(doc)
    slews = _numbers(doc, header.slews_ps, (2,), "slews_ps")
    cells = doc.data.get("cells")
    if not isinstance(cells, dict) or not cells:
        raise doc.error("cells: must be a mapping of at least one cell", "cells")
    technology = Technology(
        header,
        {str(name): _Reader(doc, str(name), slews).cell() for name in cells},
        doc.path,
        _clock_gates(doc),
    )
    useless = lacking(technology.families)
    if useless:
        raise doc.error(f"cells: {useless}", "cells")
    return technology


def load_header(name: str) -> Header:
    """Read the header of the technology ``name`` alone, which takes a hundredth of the time.

    Raises :class:`ConfigError` with file and line.
    """
    return _header_of(*stamp(name))


@lru_cache(64)
def _header_of(path: str, *_changed: int) -> Header:
    """The header of a file; cells that are a block of their own are not read."""
    text = read_text(Path(path))
    return _header(
        yaml_document(path, re.split(r"""^["']?cells["']?\s*:""", text, maxsplit=1, flags=re.M)[0])
    )


def _header(doc: Document) -> Header:
    """The header of a technology file."""
    try:
        return Header.from_dict({
            key: value for key, value in doc.data.items() if key not in ("cells", "clock_gates")
        })
    except ParamError as e:
        raise doc.located(e) from None


def _clock_gates(doc: Document) -> dict[str, ClockGate]:
    """The clock gates of a technology file."""
    section = doc.data.get("clock_gates", {})
    found = {}
    if not isinstance(section, dict):
        raise doc.error("clock_gates: must be a mapping of clock gates", "clock_gates")
    for name, values in section.items():
        if not isinstance(values, dict):
            raise doc.error(f"{name}: must be a mapping", "clock_gates", name)
        try:
            found[str(name)] = ClockGate.from_dict(values)
        except ParamError as e:
            raise doc.located(e, "clock_gates", name) from None
    return found


def lacking(families: dict[str, Any]) -> str:
    """Why nothing can be mapped to cells of these families, or ``""``."""
    for wanted, what in ((("inv",), "inverter"), (("nand2", "nor2", "and2", "or2"), "two-input gate"),
                         (("dff", "dff_clear", "dff_preset", "dff_clear_preset"), "flip-flop")):
        if not any(name in families for name in wanted):
            return f"no {what} among them: of no use for synthesis"
    return ""


def _numbers(doc: Document, text: Any, counts: tuple[int, ...], *keys: object) -> tuple[float, ...]:
    words = text.split() if isinstance(text, str) else [text]
    try:
        values = tuple(float(w) for w in words if not isinstance(w, bool))
    except (TypeError, ValueError, OverflowError):
        values = ()
    if len(values) not in counts or len(values) != len(words) or not all(map(isfinite, values)):
        expected = " or ".join(str(c) for c in counts)
        raise doc.error(
            f"{keys[-1]}: must be {expected} number{'s' if counts != (1,) else ''} apart by blanks, not "
            f"{shown(text)}",
            *keys,
        )
    if keys[-1] in ("slews_ps", "loads_ff") and not 0 <= values[0] < values[1]:
        raise doc.error(f"{keys[-1]}: must be two rising numbers of at least 0, not {shown(text)}", *keys)
    return values


class _Reader:
    """Reads one cell of a technology file; every mistake knows its line."""

    def __init__(self, doc: Document, name: str, slews: tuple[float, ...]):
        self.doc = doc
        self.name = name
        self.keys = ("cells", name)
        self.slews = slews
        values = doc.data["cells"][name]
        if not isinstance(values, dict):
            raise doc.error(f"{name}: must be a mapping", *self.keys)
        try:
            self.facts = CellFacts.from_dict(values)
        except ParamError as e:
            raise doc.located(e, *self.keys) from None
        self.loads: dict[str, tuple[float, ...]] = {}

    def cell(self) -> Cell:
        facts = self.facts
        inputs = tuple(self.input(pin) for pin in facts.inputs)
        flop = self.flop()
        outputs = tuple(self.output(pin, flop) for pin in facts.outputs)
        cell = Cell(self.name, float(facts.area_um2), float(facts.leakage_nw), inputs, outputs,
                    tuple(self.arc(i) for i in range(len(facts.arcs or []))),
                    tuple(self.energy(i) for i in range(len(facts.energies or []))),
                    tuple(self.setup(i) for i in range(len(facts.setups or []))), flop)
        if family(cell) != facts.family:
            found = family(cell) or "no family that synthesis uses"
            raise self.doc.error(
                f"family: {facts.family}, but its functions are those of {found}", *self.keys, "family"
            )
        return cell

    def entry(self, keys: tuple, known: dict[str, bool]) -> dict[str, Any]:
        """A mapping with these keys (True: required)."""
        value: Any = self.doc.data
        for key in (*self.keys, *keys):
            value = value[key]
        if not isinstance(value, dict):
            raise self.doc.error(f"{keys[-1]}: must be a mapping", *self.keys, *keys)
        for key in value:
            if key not in known:
                raise self.doc.error(f"{key}: {unknown('key', key, known)}", *self.keys, *keys, key)
        for key, needed in known.items():
            if needed and key not in value:
                raise self.doc.error(f"{key}: missing", *self.keys, *keys)
        return value

    def table(self, keys: tuple, key: str, value: Any, counts: tuple[int, ...], axes: tuple) -> Table:
        v = _numbers(self.doc, value, counts, *self.keys, *keys, key)
        xs, ys = axes
        if len(v) == 4:
            return Table(xs, ys, (v[:2], v[2:]))
        return Table(xs, (0.0,), ((v[0],), (v[1],))) if len(v) == 2 else Table((0.0,), (0.0,), (v,))

    def pair(self, keys: tuple, value: dict, unit: str, counts: tuple[int, ...], axes: tuple) -> Pair:
        rise, fall = (
            self.table(keys, f"{edge}_{unit}", value[f"{edge}_{unit}"], counts, axes)
            for edge in ("rise", "fall")
        )
        return rise, fall

    def input(self, pin: str) -> Input:
        keys = ("inputs", pin)
        value = self.entry(keys, {"cap_ff": True, "rise_fj": False, "fall_fj": False})
        cap = _numbers(self.doc, value["cap_ff"], (1,), *self.keys, *keys, "cap_ff")[0]
        if ("rise_fj" in value) != ("fall_fj" in value):
            raise self.doc.error("rise_fj and fall_fj go together", *self.keys, *keys)
        energy = self.pair(keys, value, "fj", (1, 2), (self.slews, (0.0,))) if "rise_fj" in value else None
        return Input(str(pin), cap, energy)

    def output(self, pin: str, flop: Flop | None) -> Output:
        keys = ("outputs", pin)
        value = self.entry(keys, {"function": True, "max_ff": False, "loads_ff": False})
        known = set(self.facts.inputs) | ({flop.state, flop.state_n} if flop else set())
        self.function(keys, "function", value["function"], known)
        if "loads_ff" in value:
            self.loads[pin] = _numbers(self.doc, value["loads_ff"], (2,), *self.keys, *keys, "loads_ff")
        limit = (
            _numbers(self.doc, value["max_ff"], (1,), *self.keys, *keys, "max_ff")[0]
            if "max_ff" in value
            else None
        )
        return Output(str(pin), str(value["function"]), limit)

    def function(self, keys: tuple, key: str, text: Any, known: set) -> None:
        try:
            strange = [n for n in parse(str(text)).names if n not in known]
        except ConfigError as e:
            raise self.doc.error(f"{key}: {e.message}", *self.keys, *keys, key) from None
        if strange:
            raise self.doc.error(
                f"{key}: {unknown('pin', strange[0], known)}, not {shown(strange[0])}", *self.keys, *keys, key
            )

    def flop(self) -> Flop | None:
        if self.facts.flop is None:
            return None
        names = {f: f in ("state", "state_n", "clocked_on", "next_state") for f in Flop.__dataclass_fields__}
        value = {k: str(v) for k, v in self.entry(("flop",), names).items()}
        for key in ("clocked_on", "next_state", "clear", "preset"):
            if value.get(key):
                self.function(
                    ("flop",), key, value[key], {*self.facts.inputs, value["state"], value["state_n"]}
                )
        return Flop(**value)

    def named(self, keys: tuple, value: dict, key: str, known: Any) -> str:
        if not isinstance(value[key], str) or value[key] not in known:
            raise self.doc.error(
                f"{key}: {unknown('name', value[key], known)}, not {shown(value[key])}",
                *self.keys,
                *keys,
                key,
            )
        return value[key]

    def axes(self, keys: tuple, output: str) -> tuple:
        if output not in self.loads:
            raise self.doc.error(f"output {output} states no loads_ff", *self.keys, *keys)
        return self.slews, self.loads[output]

    def arc(self, i: int) -> Arc:
        keys = ("arcs", i)
        value = self.entry(
            keys,
            dict.fromkeys(
                ("from", "to", "kind", "sense", "rise_ps", "fall_ps", "rise_slew_ps", "fall_slew_ps"), True
            ),
        )
        pin = self.named(keys, value, "from", self.facts.inputs)
        output = self.named(keys, value, "to", self.facts.outputs)
        axes = self.axes(keys, output)
        return Arc(
            pin,
            output,
            self.named(keys, value, "kind", KINDS),
            self.named(keys, value, "sense", SENSES),
            self.pair(keys, value, "ps", (1, 2, 4), axes),
            self.pair(keys, value, "slew_ps", (1, 2, 4), axes),
        )

    def energy(self, i: int) -> Energy:
        keys = ("energies", i)
        value = self.entry(keys, dict.fromkeys(("from", "to", "rise_fj", "fall_fj"), True))
        pin = self.named(keys, value, "from", self.facts.inputs)
        output = self.named(keys, value, "to", self.facts.outputs)
        return Energy(pin, output, self.pair(keys, value, "fj", (1, 2, 4), self.axes(keys, output)))

    def setup(self, i: int) -> Setup:
        keys = ("setups", i)
        value = self.entry(keys, dict.fromkeys(("pin", "clock", "kind", "rise_ps", "fall_ps"), True))
        return Setup(
            self.named(keys, value, "pin", self.facts.inputs),
            self.named(keys, value, "clock", self.facts.inputs),
            self.named(keys, value, "kind", KINDS[1:]),
            self.pair(keys, value, "ps", (1, 2, 4), (self.slews, self.slews)),
        )
