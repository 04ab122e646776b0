"""``hwsim synth --verilog FILE.. --top T``: synthesizes any Verilog module with hwsim's flow."""

import argparse
import json

from hwsim.commands.progress import progress
from hwsim.commands.synth_verilog_options import check_together


def run(args: argparse.Namespace) -> int:
    """Synthesize and print. The result is not stored."""
    from hwsim.answers.cell_table import document, print_cells, print_curve
    from hwsim.config import Header
    from hwsim.cost.foreign.work import Task, Work
    check_together(args)
    task = Task(args.verilog, args.top, args.tech or Header.__dataclass_fields__["technology"].default,
                args.parameter, args.include, args.clock, args.operands, args.reset, args.warm_up or 0,
                args.beside, args.data, args.timeout, args.jobs)
    with progress("synth", args.json) as show, Work(task) as work:
        found = work.costs(None if args.curve else args.period_ns, show)
    if args.json:
        print(json.dumps(document(found, args.verilog), indent=2))
    elif args.curve:
        print_curve([(point.cell, point.beside) for point in found.points], found.beside, found.reason,
                    found.notes)
    else:
        (point,) = found.points
        print_cells(point.cell, point.beside, found.reason, found.notes)
    return 0
