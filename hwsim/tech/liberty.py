"""Reads Liberty libraries: any number of files, plain or gzipped, as one.

Encodings and included files are the matter of :mod:`hwsim.tech.text`. The syntax is read by the package
liberty-parser, about 3 MB of text per second; what its groups mean for mapping, timing and power is read
here. Conditional arcs (``when``) become one arc per pin and sense with the worst figures, as static timing
sees them; conditional energies become their mean, and those of several supplies their sum. Units become um2,
nW, fF, ps and fJ.

Raises :class:`ConfigError` naming file and line for what cannot be read, and file and cell for what makes no
sense.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from math import inf, isfinite, nan
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, shown
from hwsim.extras import missing
from hwsim.tech.text import LibertyText, read


@dataclass(frozen=True)
class Conditions:
    """What the figures of a library hold for; thresholds in percent of the supply."""

    process: float
    voltage_v: float
    temperature_c: float
    delay_pct: float
    slew_low_pct: float
    slew_high_pct: float
    slew_derate: float


@dataclass(frozen=True)
class Scale:
    """Factors from the library's units to ps, fF, nW and fJ."""

    time: float
    cap: float
    leakage: float
    energy: float


class LibertyFile:
    """One file: its ``library`` group, units and conditions."""

    def __init__(self, path: Path):
        self.path = path
        self.text = read(path)
        self.group = _parsed(path, self.text)
        self.name = " ".join(str(plain(self.group.args[0])).split()) if self.group.args else path.stem
        self.scale = self._scale()
        self.conditions = self._conditions()

    def error(self, message: str, cell: str = "") -> ConfigError:
        """A mistake in this file, with the line of the cell that it is about."""
        found = re.search(rf'\bcell\s*\(\s*"?{re.escape(cell)}\s*"?\s*\)', self.text.text) if cell else None
        return ConfigError(
            f"cell {cell}: {message}" if cell else message, self.text.place(found.start() if found else 0)
        )

    def number(self, group: Any, key: str, default: float | None = None, cell: str = "") -> float:
        """A numeric attribute.

        * ``group``: the group that has it.
        * ``key``: its name.
        * ``default``: its value where it is missing; None: it is required.
        * ``cell``: the cell that an error names.

        Raises :class:`ConfigError` with the place for an attribute that is missing or is no number.
        """
        value = attribute(group, key)
        if value is None and default is not None:
            return default
        try:
            number = float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError, OverflowError):
            number = nan
        if not isfinite(number):
            problem = "missing" if value is None else f"must be a number, not {shown(str(value))}"
            raise self.error(f"{key}: {problem}", cell)
        return number

    def _scale(self) -> Scale:
        time = self._unit(
            "time_unit", "1ns", {"s": 1e12, "ms": 1e9, "us": 1e6, "ns": 1e3, "ps": 1.0, "fs": 1e-3}
        )
        leakage = self._unit(
            "leakage_power_unit", "1nW", {"w": 1e9, "mw": 1e6, "uw": 1e3, "nw": 1.0, "pw": 1e-3, "fw": 1e-6}
        )
        volt = self._unit("voltage_unit", "1V", {"v": 1.0, "mv": 1e-3})
        load = attribute(self.group, "capacitive_load_unit") or [1, "pf"]
        try:
            cap = float(load[0]) * {"pf": 1e3, "ff": 1.0}[str(plain(load[1])).lower()]
        except (KeyError, ValueError, IndexError, TypeError):
            cap = nan
        if not 0 < cap < inf:
            raise self.error(
                f"capacitive_load_unit: must be a number above 0 and ff or pf, not {shown(str(load))}"
            )
        return Scale(time, cap, leakage, cap * volt * volt)

    def _unit(self, key: str, default: str, units: dict[str, float]) -> float:
        text = str(attribute(self.group, key) or default)
        match = re.fullmatch(r"\s*([0-9]*\.?[0-9]+|[0-9]+\.)\s*([a-zA-Z]+)\s*", text)
        if not match or match[2].lower() not in units or not float(match[1]):
            raise self.error(
                f"{key}: must be a number above 0 and one of {', '.join(units)}, not {shown(text)}"
            )
        return float(match[1]) * units[match[2].lower()]

    @cached_property
    def condition_name(self) -> str:
        """The name of the operating conditions that the figures hold for, or ``""``."""
        points = [str(plain(p.args[0])) for p in subgroups(self.group, "operating_conditions") if p.args]
        named = str(attribute(self.group, "default_operating_conditions") or "")
        if named in points:
            return named
        return points[0] if len(points) == 1 else ""

    def _conditions(self) -> Conditions:
        group = self.group
        points = subgroups(self.group, "operating_conditions")
        point = next((p for p in points if p.args and plain(p.args[0]) == self.condition_name), group)

        def condition(key: str, nominal: str) -> float:
            if attribute(point, key) is not None:
                return self.number(point, key)
            return self.number(group, nominal, {"nom_process": 1.0}.get(nominal))

        return Conditions(
            condition("process", "nom_process"),
            condition("voltage", "nom_voltage"),
            condition("temperature", "nom_temperature"),
            self.number(group, "input_threshold_pct_rise", 50.0),
            self.number(group, "slew_lower_threshold_pct_rise", 20.0),
            self.number(group, "slew_upper_threshold_pct_rise", 80.0),
            self.number(group, "slew_derate_from_library", 1.0),
        )

    @cached_property
    def axes(self) -> dict[str, list[str]]:
        """Table template -> its variables, in the order of its indices."""
        out = {"scalar": []}
        for kind in ("lu_table_template", "power_lut_template"):
            for template in (t for t in subgroups(self.group, kind) if t.args):
                names = [attribute(template, f"variable_{i}") for i in (1, 2, 3)]
                out[plain(template.args[0])] = [str(n) for n in names if n is not None]
        return out

    @cached_property
    def templates(self) -> dict[str, Any]:
        """Table template -> its group, for the indices that tables do not repeat."""
        return {
            plain(t.args[0]): t
            for k in ("lu_table_template", "power_lut_template")
            for t in subgroups(self.group, k)
            if t.args
        }


def _parsed(path: Path, text: LibertyText) -> Any:
    try:
        from liberty.parser import ExceptionWithLineNum, LibertyParserError, parse_multi_liberty
    except ImportError:
        raise missing("reading Liberty", "liberty-parser", "liberty") from None
    try:
        groups = parse_multi_liberty(text.text)
    except ExceptionWithLineNum as e:
        raise ConfigError(f"not a Liberty library: {_reason(e.e)}", text.line(e.line_num)) from None
    except (LibertyParserError, RecursionError) as e:
        raise ConfigError(f"not a Liberty library: {shown(str(e))}", f"{path}:1") from None
    libraries = [g for g in groups if g.group_name == "library"]
    if len(libraries) != 1:
        raise ConfigError(
            f"not a Liberty library: must hold one library group, not {len(libraries)}", f"{path}:1"
        )
    return libraries[0]


def _reason(error: Exception) -> str:
    """The parser's exception in words."""
    found = error.args[1] if len(error.args) == 2 else None
    if type(error).__name__ == "UnexpectedEndOfFile" or (len(error.args) == 2 and found is None):
        return "ends where more must follow"
    if len(error.args) == 2:
        return f"unexpected {shown(''.join(map(str, found)) if isinstance(found, list) else str(found))}"
    return "nested too deeply" if isinstance(error, RecursionError) else "malformed"


def plain(value: Any) -> Any:
    """A value without the parser's wrapping: texts as str, without surrounding blanks."""
    value = (
        getattr(value, "value", value)
        if type(value).__name__ in ("EscapedString", "ArithExpression")
        else value
    )
    if isinstance(value, list):
        return [plain(v) for v in value]
    return (
        value.strip()
        if isinstance(value, str)
        else str(value)
        if type(value).__module__.startswith("liberty")
        else value
    )


def attribute(group: Any, key: str) -> Any:
    """The last value of the attribute ``key`` of a group, or None."""
    found = [a.value for a in group.attributes if a.name == key]
    return plain(found[-1]) if found else None


def subgroups(group: Any, kind: str) -> list:
    """The groups of a kind."""
    return [g for g in group.groups if g.group_name == kind]
