"""A simulated workload on an accelerator with memory as text: per section a table of times, one of traffic
and energies, and the totals."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from rich.console import Console

from hwsim.accelerator.columns import in_order
from hwsim.accelerator.layer_result import PARTS
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.rows import Row, blocks, listed, total
from hwsim.accelerator.summary import summary
from hwsim.answers.basis import basis
from hwsim.answers.tables import console, describe, macs, table, time_text, totals_text, uncounted
from hwsim.answers.units import byte_text, scaled
from hwsim.display import MORE, display
from hwsim.quantity import Figure, Quantity
from hwsim.workload import Vector

TIMES = [
    "layer",
    "M x K x N, or operations",
    "repeat",
    "tile and loops",
    "bound by",
    "cycles",
    "time",
    "share",
    "utilization",
]
OPTIONAL_TIMES = ("share", "tile and loops", "repeat", "utilization")
MOVED = ["layer", "DRAM", "SRAM"]
OPTIONAL_MOVED = ("leakage", "buffers' leakage", "SRAM", "vector unit", "clock")
"""What is left out first where space is short."""
SHORT = {"engine clock": "clock", "engine leakage": "leakage", "buffer leakage": "buffers' leakage"}
UNKNOWN = "?"


def print_answer(result: ModelResult, group_by: str = "") -> None:
    """Print the tables and totals of a simulated workload.

    * ``result``: the result, of a configuration with buffers and DRAM.
    * ``group_by``: how layers are grouped, as :func:`hwsim.accelerator.rows.rows` says; empty: as the
      workload lists them.
    """
    out = console()
    every = blocks(result, group_by)
    out.print(describe(result.config, result.workload))
    out.print(surroundings(result))
    sections = result.workload.sections
    own: dict[str, list[Row]] = {section: [] for section in sections}
    for row in every:
        own[row.section].append(row)
    for section in sections:
        if section:
            out.print(f"\n{result.workload.name} / {section}")
        print_section(out, result, section, own[section], group_by)
        for line in totals_lines(result, section):
            out.print(line)
    if len(sections) > 1:
        out.print(f"\nall of {result.workload.name}")
        for line in totals_lines(result, None):
            out.print(line)
    print_basis(out, result)


def surroundings(result: ModelResult) -> str:
    """One line on the buffers, the DRAM, the vector unit and the cores of the configuration."""
    memory = result.config.memory
    if memory is None:
        return "streams never stall: no buffers and no DRAM"
    parts = [
        ", ".join(
            f"{x} {getattr(memory, x).kib:g} KiB{' double' if getattr(memory, x).double else ''}"
            for x in "awc"
        )
        + f" ({result.config.buffer_technology})"
    ]
    parts.append(
        f"DRAM {memory.dram.type or ''} {memory.dram.bandwidth.value:g} GB/s, {memory.dram.latency_ns:g} "
        "ns".replace(
            "  ", " "
        )
    )
    if memory.vector:
        tables = f", tables {memory.vector.tables}" if memory.vector.tables != "engine" else ""
        parts.append(f"vector unit of {memory.vector.lanes} lanes, {memory.vector.schedule}{tables}")
    if memory.cores.count > 1:
        parts.append(f"{memory.cores.count} cores, {memory.cores.split} shared out")
    return f"buffers {'; '.join(parts)}; tilings for least {result.objective}"


def print_section(out: Console, result: ModelResult, section: str, own: list[Row], group_by: str) -> None:
    """The two tables of a section; the last row of each is the sum of the layers."""
    every = total(result, section)
    ungrouped = group_by in ("", "layer")
    count = sum(map(len, own))
    last = replace(every, at=np.array([max(int(row.at.max()) for row in own) + 1]))
    shown = [*own, last] if count > 1 else own

    def times(row: Row) -> list[Any]:
        what = shape(row) if ungrouped else [str(counted(row))]
        used = formed("{:.2%}", row.utilization) if np.any(row.macs) else ""
        return [row.name, *what, row.bound, formed("{:,}", row.cycles), each_text(row.time_s, time_text),
                formed("{:.1%}", row.cycles / every.cycles), used]

    columns = TIMES if ungrouped else [group_by, "layers", *TIMES[4:]]
    out.print(table(columns, listed(shown, times), 5 if ungrouped else 1, OPTIONAL_TIMES))
    if not result.config.memory:
        return
    parts = [part for part in PARTS if any(row.energy(part) is not None for row in shown)]

    def moved(row: Row) -> list[Any]:
        return [row.name, each_text(row.bytes("dram"), byte_text), each_text(row.bytes("sram"), byte_text),
                *(joule(row.energy(part)) for part in parts), joule(sum_of(row, parts))]

    first = MOVED[0] if ungrouped else group_by
    heads = [first, *MOVED[1:], *(f"{SHORT.get(part, part)}" for part in parts), "energy"]
    out.print(table(heads, listed(shown, moved), optional=OPTIONAL_MOVED))


def each_text(value: Any, text: Callable[[Any], str]) -> str | list[str]:
    """A number as text; an array as the texts of its numbers, equal ones made once."""
    if not isinstance(value, np.ndarray):
        return text(value)
    plain = value.tolist()
    texts = {x: text(x) for x in set(plain)}
    return [texts[x] for x in plain]


def formed(form: str, *values: Any) -> str | list[str]:
    """Write numbers in a format.

    * ``form``: the format, as for ``str.format``.
    * ``values``: numbers, or arrays of one length.

    Returns a text; of arrays a text per entry.
    """
    if not any(isinstance(value, np.ndarray) for value in values):
        return form.format(*values)
    return [form.format(*entries) for entries in zip(*(value.tolist() for value in values))]


def counted(row: Row) -> int:
    """How many layers a row has."""
    return sum(np.size(x.cycles) for x in row.layers)


def shape(row: Row) -> list[Any]:
    """The cells of a row that say what it is, how often it occurs, and how it is tiled.

    A row of several layers has the number of their vector operations instead, or nothing.
    """
    if all(isinstance(x.work, Vector) for x in row.layers):
        return [operations(row), "", ""]
    if row.one is None:
        return ["", "", ""]
    gemm, tiling = row.one.gemm, row.one.tiling
    tiles = formed("{} x {} x {}, {}", *tiling.tile, tiling.order) if tiling else ""
    return [formed("{} x {} x {}", gemm.m, gemm.k, gemm.n), each_text(gemm.repeat, str), tiles]


def operations(row: Row) -> str | list[str]:
    """The operations of the vector unit; of their kinds those that the row is not called."""
    if row.separate:
        work: Any = row.layers[0].work
        counts = formed("{:,} op", work.ops * work.repeat)
        return [count if kind == name else f"{kind}, {count}"
                for name, kind, count in zip(row.name.tolist(), work.kind.tolist(), counts)]
    every = in_order(x.work.ops * x.work.repeat for x in row.layers if isinstance(x.work, Vector))
    kinds = ", ".join(row.kinds)
    return f"{every:,} op" if kinds == row.name else f"{kinds}, {every:,} op"


def sum_of(row: Row, parts: list[str]) -> Figure | None:
    """The energy of all parts."""
    found = [f for part in parts if (f := row.energy(part)) is not None]
    unknown = next((f for f in found if isinstance(f, str)), None)
    if unknown is not None or not found:
        return unknown
    return Quantity(
        sum(f.value for f in found if isinstance(f, Quantity)), "J", "sum of its parts", "estimated"
    )


def joule(figure: Figure | None) -> str | list[str]:
    """An energy in J with a prefix: ``?`` where it is not known, empty where there is none.

    Of an array, a text per entry.
    """
    if not isinstance(figure, Quantity):
        return UNKNOWN if figure else ""
    return each_text(figure.value, lambda value: scaled(value, "J"))


def totals_lines(result: ModelResult, section: str | None) -> list[str]:
    """The two lines that sum up a section, or all of a workload.

    * ``result``: The simulated workload.
    * ``section``: The section's name; None for all sections together.

    Returns a line of latency, rates and DRAM traffic, and one of energy. An engine without buffers and DRAM
    has only the first.
    """
    t = result.totals(section)
    s = summary(result, section)
    pe = result.config.pe
    tokens = f", {s['tokens_per_s']:,.4g} tokens/s" if s["tokens"] else ""
    if not result.config.memory:
        return [totals_text(t, pe)]
    most = "at most " if pe.counts_beats else ""
    latency = f"latency {most}{time_text(s['latency_s'])}{tokens}; {s['cycles']:,} cycles"
    latency += (
        f" (GEMMs {t['gemm_cycles']:,}, vector unit {t['vector_cycles']:,})" if t["vector_cycles"] else ""
    )
    rate = f"{s['tops']:,.4g} {pe.counted}".strip()
    line = (
        f"{latency}, {s['macs']:,} {macs(pe)}s, {rate} T{pe.operations}, utilization {s['utilization']:.2%}, "
        f"DRAM {byte_text(s['dram_bytes'])} at {s['dram_bytes'] / 1e9 / s['latency_s']:,.4g} GB/s"
    )
    figures = result.energy(section)
    whole = figures.pop("total")
    if not isinstance(whole, Quantity):
        return [line, f"energy, T{pe.operations}/W: not known, for the reason at the end"]
    parts = {key: f.value / whole.value for key, f in figures.items() if isinstance(f, Quantity)}
    energy = (
        f"energy {scaled(whole.value, 'J')}, {scaled(s['power_w'], 'W')}, {s['tops_per_watt']:,.4g} "
        f"T{pe.operations}/W"
    )
    energy += f", {scaled(s['energy_per_token_j'], 'J')} per token" if s["tokens"] else ""
    return [
        line,
        f"{energy}; "
        + ", ".join(f"{key} {parts[key]:.1%}" for key in sorted(parts, key=lambda k: -parts[k])),
    ]


def print_basis(out: Console, result: ModelResult) -> None:
    """Area, sources, conditions, and what was left out."""
    if not result.config.memory:
        return
    area = result.area or {}
    known = {key: f for key, f in area.items() if isinstance(f, Quantity)}
    if area:
        sums = f"{sum(f.value for f in known.values()):,.4g} mm2" + (
            "" if len(known) == len(area) else " as far as it is known"
        )
        each = ", ".join(
            f"{key} {f.value:,.4g}" if isinstance(f, Quantity) else f"{key} {UNKNOWN}"
            for key, f in area.items()
        )
        out.print(f"\narea {sums}: {each}; without vector unit and DRAM interface")
    energies = {f"energy of {key}": f for key, f in result.energy().items() if key != "total"}
    for line in uncounted(result):
        out.print(line)
    # basis gives them
    reasons = {figure for figure in (*area.values(), *energies.values()) if isinstance(figure, str)}
    for note in result.notes:
        if note not in reasons:
            out.print(f"note: {note}")
    lines = basis({f"area of {key}": f for key, f in area.items()} | energies, result.config)
    for line in lines if display().verbose else [*lines[:-1], f"{lines[-1]}; {MORE}"]:
        out.print(line)
