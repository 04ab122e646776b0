"""Results as tables on standard output: with a bold head on a terminal, plain text when piped."""

import sys
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.text import Text

from hwsim.accelerator.beats import beat_notes, bounds
from hwsim.accelerator.layer_result import LayerResult
from hwsim.accelerator.result import ModelResult
from hwsim.answers.layout import Table
from hwsim.config import Config
from hwsim.display import table_width, text_width
from hwsim.errors import escaped
from hwsim.pe import PE
from hwsim.precision.text import precisions_text
from hwsim.verification import RtlRun
from hwsim.workload import Workload


class Terminal(Console):
    """A console for answers: text is wrapped to the terminal, or to 80 columns in a pipe; control characters
    are escaped.

    ``--wide`` leaves tables and lines as long as they are. The command line reports a reader that went away.
    """

    def print(self, *objects: Any, indent: int = 2, **how: Any) -> None:
        """As in rich; and tables, which fit the terminal, or 80 columns. Continued lines begin with
        ``indent`` spaces."""
        if len(objects) == 1 and isinstance(objects[0], Table):
            self._print_table(objects[0])
            return
        texts = [wrapped(escaped(x), text_width(), indent) if isinstance(x, str) else x for x in objects]
        super().print(*texts, soft_wrap=True, **how)

    def _print_table(self, wanted: Table) -> None:
        """A table, or several below one another; and what is left out of them."""
        blocks, left_out = wanted.fitted(table_width())
        for one in blocks:
            empty, *lines = one.lines
            super().print(empty, soft_wrap=True)
            super().print(Text("\n".join(one.head), style="bold"), soft_wrap=True)
            self.file.write("\n".join(lines[len(one.head):]) + "\n")
        if left_out:
            self.print(f"not shown: {', '.join(left_out)}; --wide shows all columns")

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def wrapped(text: str, width: int | None, indent: int = 2) -> str:
    """A text whose lines have at most ``width`` columns, where words allow it; None: as it is. Continued
    lines are indented."""
    if width is None:
        return text
    return "\n".join(
        "\n".join(
            wrap(line, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
        )
        if len(line) > width
        else line
        for line in text.split("\n")
    )


def console() -> Terminal:
    """Standard output."""
    return Terminal(
        highlight=False, markup=False, **({} if sys.stdout.isatty() else {"width": 200, "no_color": True})
    )


def table(
    columns: list[str], rows: list[list[str]], text_columns: int = 1, optional: Sequence[str] = ()
) -> Table:
    """A table whose first ``text_columns`` columns are texts and the others numbers; ``optional`` as
    :class:`Table` has it."""
    return Table(columns, rows, text_columns, optional)


def macs(pe: PE) -> str:
    """What an architecture's MACs are called."""
    return f"{pe.counted} MAC".strip()


def describe_engine(config: Config) -> str:
    """One line that says what an engine is."""
    pe, flow = config.pe, config.flow
    return (
        f"{config.name}: {pe.name} {pe.a} x {pe.w} -> {pe.result_text}, {flow.name} {flow.rows} x "
        f"{flow.cols}, lanes {pe.lanes}, {config.clock_mhz:g} MHz, peak {flow.peak(pe):g} {macs(pe)}/cycle"
        f"{' with all beats' if pe.counts_beats else ''}"
    )


def describe(config: Config, workload: Workload) -> str:
    """One line that says what was simulated, at which precisions, and by which rules it was counted."""
    rules = "".join(f"; {rule.split(':')[0]}" for rule in workload.rules)
    return f"{describe_engine(config)}; runs {precisions_text(workload, config.pe)}{rules}"


def print_runs(config: Config, workload: Workload, runs: list[RtlRun], simulator: str) -> None:
    """The outcome of a verification."""
    out = console()
    out.print(describe(config, workload))
    sliced = any(r.passes > 1 for r in runs)
    out.print(table(["M", "K", "N", "seed", "stalls", *["passes"] * sliced, "wrong results", "cycles RTL",
                     "cycles model", ""],
                    [[str(r.m), str(r.k), str(r.n), str(r.seed), "yes" if r.stalls else "no",
                      *[str(r.passes)] * sliced, str(r.mismatches),
                      f"{r.cycles_rtl:,}", f"{r.cycles_model:,}",
                      "ok" if r.passed else "FAILED"] for r in runs], 0))
    failed = [r for r in runs if not r.passed]
    for run in runs:
        if run.first_wrong:
            out.print(f"first wrong result of {run.m} x {run.k} x {run.n}: {run.first_wrong}")
    out.print(
        f"{len(runs)} run{'s' if len(runs) > 1 else ''} in {simulator}: "
        + (
            f"{len(failed)} FAILED"
            if failed
            else "every bit equals the golden model"
            + ("" if runs[0].stalls else ", every cycle count the closed form")
        )
    )


def print_result(result: ModelResult, runs: list[RtlRun] | None) -> None:
    """A workload, section by section, with measured cycles where there are any."""
    out = console()
    out.print(describe(result.config, result.workload))
    measured = iter(runs or [])
    optional = ["load+drain", "compute", "stall"]
    columns = [
        "layer",
        "M",
        "K",
        "N",
        "repeat",
        "cycles",
        "compute",
        "stall",
        "load+drain",
        "utilization",
        "time",
    ]
    columns += ["cycles RTL", "wrong"] if runs else []
    for section in result.workload.sections:
        rows = [row for layers in result.of(section)[0].stacks for row in layer_rows(layers)]
        if runs:
            for gemm, row in zip(result.of(section)[0].works, rows):
                own = [next(measured) for _ in range(gemm.repeat)]
                row += [f"{sum(r.cycles_rtl for r in own):,}", str(sum(r.mismatches for r in own))]
        if section:
            out.print(f"\n{result.workload.name} / {section}")
        out.print(table(columns, rows, optional=optional))
        out.print(totals_text(result.totals(section), result.config.pe))
    if len(result.workload.sections) > 1:
        out.print(f"\nall of {result.workload.name}: {totals_text(result.totals(), result.config.pe)}")
    for line in [*uncounted(result), *beat_notes(result.config), *bounds(result.config, result.workload)]:
        out.print(line)
    if runs:
        wrong = sum(r.mismatches for r in runs)
        off = sum(r.cycles_rtl != r.cycles_model for r in runs)
        out.print(
            f"RTL: {len(runs)} GEMMs, {wrong} wrong results, {off} cycle counts that differ from the model"
        )


def layer_rows(layers: LayerResult) -> list[list[str]]:
    """The GEMMs of a record as rows of text. Cycles and time are those of all repeats."""
    gemm, parts = layers.gemm, layers.parts
    once = [layers.cycles, parts["compute"], parts["stall"], parts["load"] + parts["drain"]]
    counts = [count * gemm.repeat for count in once]
    columns = [gemm.name, *(map(str, getattr(gemm, key)) for key in ("m", "k", "n", "repeat")),
               *(map("{:,}".format, count.tolist()) for count in counts),  # type: ignore[attr-defined]
               map("{:.2%}".format, layers.utilization.tolist()),  # type: ignore[attr-defined]
               map(time_text, layers.total_cycles / (layers.clock_mhz * 1e6))]  # type: ignore[arg-type]
    return [list(row) for row in zip(*columns)]


def uncounted(result: ModelResult) -> list[str]:
    """A line on vector operations that take no time in a result; none where all are counted."""
    if not result.uncounted:
        return []
    ops = sum(v.ops * v.repeat for v in result.uncounted)
    names = ", ".join(dict.fromkeys(v.kind for v in result.uncounted))
    return [f"not counted: {ops:,} non-GEMM operations ({names})"]


def totals_text(totals: dict[str, Any], pe: PE) -> str:
    """Totals in one line; cycles count every repeat."""
    rate = f"{totals['gops']:,.1f} {pe.counted}".strip()
    tokens = f", {totals['tokens_per_s']:,.4g} tokens/s" if totals.get("tokens") else ""
    most = "at most " if pe.counts_beats else ""
    return (
        f"{most}{totals['cycles']:,} cycles, {time_text(totals['time_s'])}{tokens}, {totals['macs']:,} "
        f"{macs(pe)}s, utilization {totals['utilization']:.2%}, {rate} G{pe.operations}"
    )


def time_text(seconds: float) -> str:
    """A time in a unit of useful size."""
    for scale, unit in ((1, "s"), (1e3, "ms"), (1e6, "us")):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3f} {unit}"
    return f"{seconds * 1e9:.1f} ns"
