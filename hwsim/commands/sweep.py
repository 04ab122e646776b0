"""The command ``hwsim sweep``."""

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from hwsim.commands.options import jobs
from hwsim.display import display, remark
from hwsim.errors import ConfigError, escaped, note

HELP = "Evaluate all designs of a design space, or search it; write the results to a folder."
EXAMPLE = "hwsim sweep which_engine -o reports/which_engine"
SAY_EVERY_S = 30.0


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim sweep``."""
    sub.add_argument("sweep", help="YAML file or name of a shipped sweep")
    sub.add_argument("-o", "--output", metavar="DIR",
                     help="output folder (default: reports/NAME_OF_SWEEP)")
    sub.add_argument("-j", "--jobs", type=jobs, default=0, metavar="N",
                     help="number of worker processes (default: one per core)")
    sub.add_argument("--scheduler", default="", metavar="ADDRESS",
                     help="run on a Dask cluster; ADDRESS is its scheduler, such as tcp://host:8786")
    sub.add_argument("--resume", action="store_true", help="continue an interrupted sweep")
    sub.add_argument("--restart", action="store_true", help="discard an unfinished sweep and start again")
    sub.add_argument("--dry-run", action="store_true",
                     help="count the designs and show how many each constraint removes; evaluate nothing")
    sub.add_argument("--csv", action="store_true", help="also write the results as points.csv")


def run(args: argparse.Namespace) -> int:
    """``hwsim sweep SWEEP.yaml``."""
    from hwsim.sweep.folder import folder_name
    from hwsim.sweep.spec import read_sweep
    if args.resume and args.restart:
        raise ConfigError("--resume and --restart exclude each other")
    sweep = read_sweep(args.sweep)
    output = args.output or Path("reports") / folder_name(sweep)
    if args.dry_run:
        return dry_run(sweep)
    from hwsim.answers.tables import console
    from hwsim.sweep.folder import Folder
    from hwsim.sweep.run import Stopped, tell_damaged
    from hwsim.sweep.session import run_sweep
    folder = Folder(output)
    again = f"hwsim sweep {args.sweep} -o {folder.path} --resume"
    with Bar() as bar:
        try:
            summary = run_sweep(sweep, folder, args.jobs, args.scheduler, args.resume, args.restart, args.csv,
                                bar)
        except KeyboardInterrupt as e:
            bar.close()
            if not folder.begun:
                raise
            after = f" after {e.done:,} of {e.total:,} points" if isinstance(e, Stopped) else ""
            print(escaped(f"hwsim: stopped{after}; go on with: {again}"), file=sys.stderr)
            return 130
        except OSError as e:
            bar.close()
            kept = f"; what is done is kept, go on with: {again}" if folder.begun else ""
            raise ConfigError(f"{e.filename or folder.path}: {e.strerror or e}{kept}") from None
        finally:
            bar.close()
            tell_damaged(folder)
    following = f"next: hwsim report {folder.path.as_posix()}"
    if summary is None:
        print(escaped(f"{folder.path}: complete already; {following}"))
        return 0
    rate = summary.points / max(summary.seconds, 1e-9)
    console().print(f"{folder.table}: {summary.kept:,} design{'' if summary.kept == 1 else 's'} kept of "
                    f"{summary.points:,}, {summary.failed:,} failed; {summary.seconds:,.1f} s, "
                    f"{rate * 60:,.0f} designs per minute, first results after {summary.first_s:.1f} s")
    if summary.failed:
        note(
            f"{summary.failed:,} of {summary.points:,} designs failed, most of them because of: "
            f"{summary.reason}"
        )
    if summary.kept:
        print(escaped(following))
    else:
        from hwsim.report.data import none_kept
        note(none_kept(folder.read_meta()))
    return 0


def dry_run(sweep: Any) -> int:
    """Print the number of designs, and how many each constraint removes."""
    from hwsim.answers.tables import console, table
    from hwsim.sweep.run import count_points
    pruned = count_points(sweep) if not sweep.search else None
    rows = [[f.name or "-", f.fixed["pe"], f.fixed["dataflow"], f"{f.size:,}",
             " x ".join(str(len(a)) for a in f.axes) or "1", ", ".join(f.dropped)] for f in sweep.families]
    out = console()
    out.print(table(["variant", "pe", "dataflow", "points", "of values", "of the base, left out"], rows, 3))
    workloads = len(sweep.scenarios)
    out.print(f"{sweep.size:,} points x {workloads} workload{'s' * (workloads != 1)} "
              f"({', '.join(s.name for s in sweep.scenarios)})")
    if pruned is None:
        out.print(f"search: {sweep.search.sampler} proposes {sweep.search.budget:,} points")
        return 0
    for text, count in pruned.counts.items():
        out.print(f"{count:>12,} pruned by {text}")
    late = dict.fromkeys(c.text for f in sweep.families for c in f.late)
    for text in late:
        out.print(f"{'later':>12} by {text}, once results are known")
    out.print(f"{pruned.kept:>12,} to evaluate")
    return 0


class Bar:
    """A progress bar with rate and remaining time on a terminal; elsewhere one line every 30 s. Both go to
    standard error.
    """

    def __init__(self):
        self.bar: Any = None
        self.task: Any = None
        self.began = self.said = 0.0

    def __enter__(self) -> "Bar":
        self.began = self.said = time.monotonic()
        if sys.stderr.isatty() and not display().quiet:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
            self.bar = Progress(TextColumn("sweep"), BarColumn(), MofNCompleteColumn(),
                                TextColumn("{task.fields[rate]}"), TextColumn("left"), TimeRemainingColumn(),
                                console=Console(stderr=True), transient=True)
            self.bar.start()
            self.task = self.bar.add_task("sweep", total=None, rate="")
        return self

    def __call__(self, done: int, total: int, note: str = "") -> None:
        now = time.monotonic()
        rate = done / max(now - self.began, 1e-9)
        if self.bar is not None:
            self.bar.update(self.task, completed=done, total=total, rate=f"{rate * 60:,.0f}/min {note}")
        elif now - self.said > SAY_EVERY_S:
            self.said = now
            left = (total - done) / rate if rate else 0.0
            speed = f"{rate * 60:,.0f} per minute, about {left:,.0f} s left"
            remark(f"sweep: {done:,} of {total:,} points, {speed} {note}".rstrip())

    def close(self) -> None:
        """Remove the bar."""
        if self.bar is not None:
            self.bar.stop()
            self.bar = None

    def __exit__(self, *args) -> None:
        self.close()


