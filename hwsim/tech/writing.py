"""Technologies as text: the YAML file that keeps them, and the Liberty library that tools read."""

import re
from collections.abc import Iterable, Iterator

from hwsim.tech.cells import Arc, Cell, Input, Output, Pair, Setup, Table
from hwsim.tech.clock_gates import ClockGate
from hwsim.tech.families import family
from hwsim.tech.header import Header
from hwsim.tech.logic import parse

DIGITS = 4
CONSTRAINT = {"rising_edge": "setup_rising", "falling_edge": "setup_falling"}
LEVEL = {"pin": "    ", "group": "      ", "table": "        "}


def figure(value: float) -> str:
    """A number with the four significant digits that files have."""
    return f"{value:.{DIGITS}g}"


def figures(table: Table) -> str:
    """The points of a table, as technology files write them."""
    return " ".join(figure(v) for row in table.values for v in row)


def yaml_text(
    header: Header,
    cells: dict[str, Cell],
    comments: Iterable[str],
    clock_gates: dict[str, ClockGate] | None = None,
) -> str:
    """The technology as a YAML file that opens with ``comments``."""
    lines = [f"# {printable(line)}".rstrip() for comment in comments for line in comment.splitlines() or [""]]
    stated = {key: value for key, value in header.to_dict().items() if value not in (None, "")}
    for key, value in stated.items():
        lines.append(f"{key}: {quoted(value) if isinstance(value, str) else figure(value)}")
    lines.append("cells:")
    for cell in cells.values():
        lines += yaml_cell(cell)
    return "\n".join([*lines, *yaml_clock_gates(clock_gates or {})]) + "\n"


def quoted(text: str) -> str:
    """A YAML text in double quotes, on one line."""
    return '"' + printable(text.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def printable(text: str) -> str:
    """A text whose line breaks and control characters are written as escapes."""
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in text)


def word(text: str) -> str:
    """A name as YAML takes it, quoted where YAML would read it as something else."""
    return (
        text
        if re.fullmatch(r"[A-Za-z_]\w*", text) and text.lower() not in ("true", "false", "null")
        else quoted(text)
    )


def yaml_cell(cell: Cell) -> Iterator[str]:
    """Lines of one cell."""
    yield f"  {word(cell.name)}:"
    yield f"    family: {family(cell)}"
    yield f"    area_um2: {figure(cell.area_um2)}"
    yield f"    leakage_nw: {figure(cell.leakage_nw)}"
    if cell.flop:
        stated = {k: v for k, v in vars(cell.flop).items() if v}
        yield "    flop: {" + ", ".join(f"{k}: {quoted(v)}" for k, v in stated.items()) + "}"
    yield "    inputs:" if cell.inputs else "    inputs: {}"
    for pin in cell.inputs:
        energy = f", {pair(pin.energy, 'fj')}" if pin.energy else ""
        yield f"      {word(pin.name)}: {{cap_ff: {figure(pin.cap_ff)}{energy}}}"
    yield "    outputs:"
    for output in cell.outputs:
        limit = "" if output.max_ff is None else f", max_ff: {figure(output.max_ff)}"
        loads = loads_of(cell, output)
        points = f", loads_ff: {' '.join(figure(v) for v in loads)}" if loads else ""
        yield f"      {word(output.name)}: {{function: {quoted(output.function)}{limit}{points}}}"
    for key, entries in (
        (
            "arcs",
            [
                f"from: {word(a.pin)}, to: {word(a.output)}, kind: {a.kind}, sense: {a.sense}, "
                f"{pair(a.delay, 'ps')}, {pair(a.slew, 'slew_ps')}"
                for a in cell.arcs
            ],
        ),
        (
            "energies",
            [f"from: {word(e.pin)}, to: {word(e.output)}, {pair(e.tables, 'fj')}" for e in cell.energies],
        ),
        (
            "setups",
            [
                f"pin: {word(s.pin)}, clock: {word(s.clock)}, kind: {s.kind}, {pair(s.tables, 'ps')}"
                for s in cell.setups
            ],
        ),
    ):
        if entries:
            yield f"    {key}:"
            yield from (f"      - {{{e}}}" for e in entries)


def yaml_clock_gates(gates: dict[str, ClockGate]) -> Iterator[str]:
    """The lines of a technology file on its clock gates."""
    if gates:
        yield "clock_gates:"
    for name, gate in gates.items():
        values = {
            key: word(value) if isinstance(value, str) else figure(value)
            for key, value in vars(gate).items()
            if value != ""
        }
        yield f"  {word(name)}: {{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"


def pair(tables: Pair, unit: str) -> str:
    """Tables of both edges as YAML: ``rise_ps: .., fall_ps: ..``; ``unit`` ends the keys."""
    return f"rise_{unit}: {figures(tables[0])}, fall_{unit}: {figures(tables[1])}"


def loads_of(cell: Cell, output: Output) -> tuple[float, ...]:
    """The loads that an output's tables are sampled at, or ``()``."""
    tables = [t for a in cell.arcs if a.output == output.name for t in (*a.delay, *a.slew)]
    tables += [t for e in cell.energies if e.output == output.name for t in e.tables]
    return next((t.ys for t in tables if len(t.ys) == 2), ())


def liberty(header: Header, cells: dict[str, Cell]) -> str:
    """The technology as a Liberty library in ps, fF, nW and fJ.

    * ``header``: its header.
    * ``cells``: name -> cell.

    Every axis has a third point in line with the other two, because some readers refuse tables of two points.
    """
    lines = list(liberty_head(header))
    for cell in cells.values():
        lines += liberty_cell(cell)
    return "\n".join([*lines, "}"]) + "\n"


def liberty_head(header: Header) -> Iterator[str]:
    """The first lines of a Liberty library: units, thresholds, conditions and templates of tables."""
    yield f"library ({header.name}) {{"
    yield f"  comment : {quoted(f'{header.source}; {header.licence}; sampled at 2 slews x 2 loads')};"
    yield from (
        "  delay_model : table_lookup;",
        '  time_unit : "1ps";',
        '  voltage_unit : "1V";',
        '  current_unit : "1mA";',
        '  pulling_resistance_unit : "1kohm";',
        '  leakage_power_unit : "1nW";',
        "  capacitive_load_unit (1, ff);",
    )
    yield (
        f"  nom_process : 1;\n  nom_voltage : {header.voltage_v:g};\n  nom_temperature : "
        f"{header.temperature_c:g};"
    )
    for edge in ("rise", "fall"):
        yield (
            f"  input_threshold_pct_{edge} : {header.delay_pct:g};\n  output_threshold_pct_{edge} : "
            f"{header.delay_pct:g};"
        )
        yield (
            f"  slew_lower_threshold_pct_{edge} : {header.slew_low_pct:g};\n  "
            f"slew_upper_threshold_pct_{edge} : {header.slew_high_pct:g};"
        )
    yield f"  slew_derate_from_library : {header.slew_derate:g};"
    yield (
        f"  operating_conditions (typical) {{ process : 1; voltage : {header.voltage_v:g}; temperature : "
        f"{header.temperature_c:g}; }}"
    )
    yield "  default_operating_conditions : typical;"
    slews = f"index_1 ({quoted(axis(three(tuple(float(v) for v in header.slews_ps.split()))))});"
    for kind, name, variables in (
        ("lu_table_template", "delay", ("input_net_transition", "total_output_net_capacitance")),
        ("lu_table_template", "setup", ("constrained_pin_transition", "related_pin_transition")),
        ("power_lut_template", "energy", ("input_transition_time", "total_output_net_capacitance")),
        ("power_lut_template", "pin_energy", ("input_transition_time",)),
    ):
        text = " ".join(f"variable_{i} : {v};" for i, v in enumerate(variables, 1))
        second = 'index_2 ("1, 2, 3");' if len(variables) == 2 else ""
        yield f"  {kind} ({name}) {{ {text} {slews} {second} }}"


def three(points: tuple[float, ...]) -> tuple[float, ...]:
    """Two points and a third as far from the second as that is from the first."""
    return (*points, 2 * points[1] - points[0]) if len(points) == 2 else points


def axis(points: Iterable[float]) -> str:
    """Points of an axis as Liberty lists them."""
    return ", ".join(f"{v:.9g}" for v in points)


def liberty_table(kind: str, template: str, table: Table, wide: bool) -> str:
    """One table; ``wide`` ones always have two axes of three points."""
    if not wide and len(table.xs) == 1:
        return f'{kind} (scalar) {{ values ("{axis(table.values[0])}"); }}'
    xs = three(table.xs) if len(table.xs) == 2 else (1.0, 2.0, 3.0)
    if not wide:
        return (
            f'{kind} ({template}) {{ index_1 ("{axis(xs)}"); values ("{axis(table.at(x) for x in xs)}"); }}'
        )
    ys = three(table.ys) if len(table.ys) == 2 else (1.0, 2.0, 3.0)
    rows = ", ".join(f'"{axis(table.at(x, y) for y in ys)}"' for x in xs)
    return f'{kind} ({template}) {{ index_1 ("{axis(xs)}"); index_2 ("{axis(ys)}"); values ({rows}); }}'


def liberty_cell(cell: Cell) -> Iterator[str]:
    """Lines of one cell."""
    yield f"  cell ({cell.name}) {{"
    yield f"    area : {cell.area_um2:.9g};\n    cell_leakage_power : {cell.leakage_nw:.9g};"
    if cell.flop:
        flop = cell.flop
        stated = {k: v for k, v in vars(flop).items() if v and k not in ("state", "state_n")}
        yield f"    ff ({flop.state}, {flop.state_n}) {{"
        yield from (f"      {k} : {quoted(v) if 'var' not in k else v};" for k, v in stated.items())
        yield "    }"
    clocks = set(parse(cell.flop.clocked_on).names) if cell.flop else set()
    for pin in cell.inputs:
        yield from liberty_input(cell, pin, pin.name in clocks)
    for output in cell.outputs:
        yield from liberty_output(cell, output)
    yield "  }"


def liberty_input(cell: Cell, pin: Input, clock: bool) -> Iterator[str]:
    """An input pin with its own energy and its setup times."""
    yield (
        f"    pin ({pin.name}) {{\n      direction : input;{' clock : true;' if clock else ''}\n      "
        f"capacitance : {pin.cap_ff:.9g};"
    )
    if pin.energy:
        yield "      internal_power () {"
        yield from (
            f"        {liberty_table(f'{e}_power', 'pin_energy', t, False)}"
            for e, t in zip(("rise", "fall"), pin.energy)
        )
        yield "      }"
    for setup in (s for s in cell.setups if s.pin == pin.name):
        yield from liberty_setup(setup)
    yield "    }"


def liberty_setup(setup: Setup) -> Iterator[str]:
    """A setup constraint."""
    yield (
        f'      timing () {{\n        related_pin : "{setup.clock}"; timing_type : {CONSTRAINT[setup.kind]};'
    )
    yield from (
        f"        {liberty_table(f'{e}_constraint', 'setup', t, True)}"
        for e, t in zip(("rise", "fall"), setup.tables)
    )
    yield "      }"


def liberty_output(cell: Cell, output: Output) -> Iterator[str]:
    """An output pin with its arcs and energies."""
    limit = "" if output.max_ff is None else f" max_capacitance : {output.max_ff:.9g};"
    yield (
        f"    pin ({output.name}) {{\n      direction : output; function : {quoted(output.function)};{limit}"
    )
    for arc in (a for a in cell.arcs if a.output == output.name):
        yield from liberty_arc(arc)
    for energy in (e for e in cell.energies if e.output == output.name):
        yield f"      internal_power () {{\n        related_pin : \"{energy.pin}\";"
        yield from (
            f"        {liberty_table(f'{e}_power', 'energy', t, len(t.xs) > 1)}"
            for e, t in zip(("rise", "fall"), energy.tables)
        )
        yield "      }"
    yield "    }"


def liberty_arc(arc: Arc) -> Iterator[str]:
    """A timing arc."""
    yield (
        f'      timing () {{\n        related_pin : "{arc.pin}"; timing_type : {arc.kind}; timing_sense : '
        f'{arc.sense};'
    )
    for kinds, tables in (
        (("cell_rise", "cell_fall"), arc.delay),
        (("rise_transition", "fall_transition"), arc.slew),
    ):
        yield from (f"        {liberty_table(kind, 'delay', t, True)}" for kind, t in zip(kinds, tables))
    yield "      }"
