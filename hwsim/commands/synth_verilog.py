"""``hwsim synth --verilog FILE.. --top T``: anybody's cell, costed as ours are, and beside one of ours."""

import argparse
import json
from typing import Any

from hwsim.commands.progress import progress
from hwsim.commands.synth_verilog_options import UNMEASURED, check_together


def run(args: argparse.Namespace) -> int:
    """Synthesize and print; nothing is kept."""
    from hwsim.answers.cell_table import print_cells, print_curve
    from hwsim.cost.work import RELATIVE
    check_together(args)
    with progress("synth", args.json) as show:
        work = Work(args)
        with work.cells:
            if args.curve:
                least = work.cells.least()
                periods = [float(round(factor * least)) for factor in RELATIVE]
            else:
                least, periods = 0.0, [round(args.period_ns * 1e3, 3)]
            points = []
            for number, period in enumerate(periods):
                points.append(work.at(period, args.curve))
                if show:
                    show(number + 1, len(periods))
    if args.json:
        print(json.dumps(work.to_dict(points, least), indent=2))
    elif args.curve:
        print_curve(points, work.beside, work.reason, work.design.notes)
    else:
        first, beside = points[0]
        print_cells(first, beside, work.reason, work.design.notes)
    return 0


class Work:
    """The user's design and ours, checked, simulated and ready to be mapped."""

    def __init__(self, args: argparse.Namespace):
        from hwsim.config import Header
        from hwsim.cost.foreign import bench, cell
        from hwsim.cost.foreign.checks import checked
        from hwsim.cost.foreign.design import views
        from hwsim.cost.foreign.operands import WARM_UP, operands, split
        from hwsim.cost.foreign.source import read
        from hwsim.cost.parts import Part
        from hwsim.cost.pool import cores
        from hwsim.tech.technology import load_technology
        technology = load_technology(args.tech or Header.__dataclass_fields__["technology"].default)
        beside = [cell.ours(args.beside, args.data, bool(args.operands))] if args.beside else []
        parameters = split(args.parameter, "--parameter")
        view = views(read(args.verilog, args.include), args.top, parameters, args.timeout)
        self.design = design = checked(view, args.clock)
        text, record, streams = "", None, 1
        if args.operands:
            driven = operands(design, args.operands, args.reset, args.warm_up or WARM_UP)
            traffic = bench.run(design, parameters, driven)
            text, record, streams = driven.text, lambda _: traffic, driven.streams
        part = Part(design.top, "As given.", design.text, {}, bench.paths(streams), "\n".join(design.read))
        subjects = [cell.Subject(design.top, part, text, record), *beside]
        self.files, self.reason = args.verilog, "" if text else UNMEASURED
        self.beside = beside[0].name if beside else ""
        self.cells = cell.Cells(technology, subjects, args.timeout, args.jobs or cores())

    def at(self, period_ps: float, partly: bool) -> tuple[Any, Any]:
        """The user's cell and ours, None where there is none or where it does not reach the period."""
        first, *others = self.cells.at(period_ps, partly)
        return first, (others or [None])[0]

    def to_dict(self, points: list[tuple[Any, Any]], least_ps: float) -> dict[str, Any]:
        """As JSON shows it; ``least_ps`` is 0 but for a curve."""
        from hwsim.answers.cell_table import to_dict
        out: dict[str, Any] = {"top": self.design.top, "files": self.files, "technology": self.cells.technology.name,
                               "notes": list(self.design.notes)}
        if self.reason:
            out["energy"] = self.reason
        shown = [to_dict(*point) for point in points]
        return out | ({"least_period_ps": least_ps, "points": shown} if least_ps else shown[0])
