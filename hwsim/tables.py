"""Results as tables on standard output: with a bold head on a terminal, plain text when piped."""

import sys
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from hwsim.accelerator.result import ModelResult
from hwsim.config import Config
from hwsim.errors import escaped
from hwsim.precision.said import precisions_text
from hwsim.verify.check import RtlRun
from hwsim.workload import Workload

WIDEST_CELL = 500


@dataclass(frozen=True)
class Table:
    """Columns of text, then of numbers, under a head with a line; it takes time in proportion to its rows."""

    columns: list[str]
    rows: list[list[str]]
    text_columns: int

    def lines(self) -> list[str]:
        """An empty line, the head, a line across, the rows, an empty line, all of one width."""
        cells = [list(map(cell, row)) for row in (self.columns, *self.rows)]
        widths = [max(map(width, column)) for column in zip(*cells)]
        texts = [" " + "   ".join(self._padded(row, widths)) + " " for row in cells]
        across = sum(widths) + 3 * (len(widths) - 1)
        empty = " " * (across + 2)
        return [empty, texts[0], f" {'─' * across} ", *texts[1:], empty]

    def _padded(self, row: list[str], widths: list[int]) -> list[str]:
        """Texts to the left, numbers to the right of their columns."""
        spaces = [" " * (wide - width(text)) for text, wide in zip(row, widths)]
        return [text + space if i < self.text_columns else space + text for i, (text, space) in enumerate(zip(row, spaces))]


def cell(text: str) -> str:
    """A text as a table shows it: one line without control characters, of at most 500 characters."""
    if not text.isascii() or not text.isprintable():
        text = " ".join(escaped(text).split())
    return text if len(text) <= WIDEST_CELL else text[:WIDEST_CELL - 3] + "..."


def width(text: str) -> int:
    """Columns of a terminal that a text takes; a Chinese character takes two."""
    return len(text) if text.isascii() else cell_len(text)


class Terminal(Console):
    """A console that cuts nothing off: a table is as wide as it has to be, a line in a pipe as long; control characters are escaped.

    That its reader went away is for the command line to say.
    """

    def print(self, *objects: Any, **how: Any) -> None:
        """As in rich; and tables, whose lines the terminal breaks where they are wider than it is."""
        if len(objects) == 1 and isinstance(objects[0], Table):
            empty, head, *rest = objects[0].lines()
            super().print(empty, soft_wrap=True)
            super().print(Text(head, style="bold"), soft_wrap=True)
            self.file.write("\n".join(rest) + "\n")
            return
        texts = [escaped(x) if isinstance(x, str) else x for x in objects]
        super().print(*texts, **({} if self.is_terminal else {"soft_wrap": True}), **how)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console() -> Console:
    """Standard output; a pipe gets lines as long as they are."""
    return Terminal(highlight=False, markup=False, **({} if sys.stdout.isatty() else {"width": 200, "no_color": True}))


def table(columns: list[str], rows: list[list[str]], text_columns: int = 1) -> Table:
    """A table whose first ``text_columns`` columns are texts and the others numbers."""
    return Table(columns, rows, text_columns)


def describe_engine(config: Config) -> str:
    """One line that says what an engine is."""
    pe, flow = config.pe, config.flow
    return (f"{config.name}: {pe.name} {pe.a} x {pe.w} -> {pe.p}, {flow.name} {flow.rows} x {flow.cols}, lanes {pe.lanes}, "
            f"{config.clock_mhz:g} MHz, peak {flow.peak(pe):g} MAC/cycle")


def describe(config: Config, workload: Workload) -> str:
    """One line that says what was simulated, at which precisions, and by which rules it was counted."""
    rules = "".join(f"; {rule.split(':')[0]}" for rule in workload.rules)
    return f"{describe_engine(config)}; runs {precisions_text(workload, config.pe)}{rules}"


def print_runs(config: Config, workload: Workload, runs: list[RtlRun]) -> None:
    """The outcome of a verification."""
    out = console()
    out.print(describe(config, workload))
    sliced = any(r.passes > 1 for r in runs)
    out.print(table(["M", "K", "N", "seed", "stalls", *["passes"] * sliced, "wrong results", "cycles RTL", "cycles model", ""],
                    [[str(r.m), str(r.k), str(r.n), str(r.seed), "yes" if r.stalls else "no", *[str(r.passes)] * sliced, str(r.mismatches),
                      f"{r.cycles_rtl:,}", f"{r.cycles_model:,}", "ok" if r.passed else "FAILED"] for r in runs], 0))
    failed = [r for r in runs if not r.passed]
    out.print(f"{len(runs)} run{'s' if len(runs) > 1 else ''} in Icarus Verilog: " + (f"{len(failed)} FAILED" if failed else
              "every bit equals the golden model" + ("" if runs[0].stalls else ", every cycle count the closed form")))


def print_result(result: ModelResult, runs: list[RtlRun] | None) -> None:
    """A workload, section by section, with measured cycles where there are any."""
    out = console()
    out.print(describe(result.config, result.workload))
    measured = iter(runs or [])
    columns = ["layer", "M", "K", "N", "repeat", "cycles", "of it compute", "stall", "load+drain", "utilization", "time"]
    columns += ["cycles RTL", "wrong"] if runs else []
    for section in result.workload.sections:
        rows = []
        for layer in result.of(section)[0]:
            g, parts = layer.gemm, layer.parts
            row = [g.name, str(g.m), str(g.k), str(g.n), str(g.repeat), f"{layer.cycles:,}", f"{parts['compute']:,}",
                   f"{parts['stall']:,}", f"{parts['load'] + parts['drain']:,}", f"{layer.utilization:.2%}",
                   time_text(layer.total_cycles / (result.config.clock_mhz * 1e6))]
            if runs:
                own = [next(measured) for _ in range(g.repeat)]
                row += [", ".join(f"{c:,}" for c in sorted({r.cycles_rtl for r in own})), str(sum(r.mismatches for r in own))]
            rows.append(row)
        if section:
            out.print(f"\n{result.workload.name} / {section}")
        out.print(table(columns, rows))
        out.print(totals_text(result.totals(section)))
    if len(result.workload.sections) > 1:
        out.print(f"\nall of {result.workload.name}: {totals_text(result.totals())}")
    for line in uncounted(result):
        out.print(line)
    if runs:
        wrong, off = sum(r.mismatches for r in runs), sum(r.cycles_rtl != r.cycles_model for r in runs)
        out.print(f"RTL in Icarus: {len(runs)} GEMMs, {wrong} wrong results, {off} cycle counts that differ from the model")


def uncounted(result: ModelResult) -> list[str]:
    """A line on vector operations that take no time in a result; none where all are counted."""
    if not result.uncounted:
        return []
    ops = sum(v.ops * v.repeat for v in result.uncounted)
    names = ", ".join(dict.fromkeys(v.kind for v in result.uncounted))
    return [f"not counted: {ops:,} operations that are no GEMM ({names})"]


def totals_text(totals: dict[str, Any]) -> str:
    """Totals in one line; cycles count every repeat."""
    return (f"{totals['cycles']:,} cycles, {time_text(totals['time_s'])}, {totals['macs']:,} MACs, utilization "
            f"{totals['utilization']:.2%}, {totals['gops']:,.1f} GOPS")


def time_text(seconds: float) -> str:
    """A time in a unit of useful size."""
    for scale, unit in ((1, "s"), (1e3, "ms"), (1e6, "us")):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3f} {unit}"
    return f"{seconds * 1e9:.1f} ns"
