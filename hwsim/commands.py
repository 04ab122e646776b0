"""The commands ``hwsim list | show | init | generate | verify | check-plugin | simulate | compare | sweep | report | synth | tech`` and
their options."""

import argparse
import difflib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from hwsim.about import SHELLS, init_arguments, list_arguments, refusal, run_completion, run_init, run_list, run_show, show_arguments
from hwsim.cli import DEBUG, EXIT_CODES
from hwsim.display import display, remark
from hwsim.errors import ConfigError, escaped, one_line
from hwsim.options import MEMORIES, blaming, gemm_option, json_option, seconds, seed

RTL_LIMIT_S = 600.0
PLUGIN_LIMITS = (("--engines", 1000, 3, "engines per architecture and dataflow"), ("--jobs", 100, 4, "jobs on each engine"),
                 ("--largest", 200, 28, "largest M, K and N of a job, but for the array's own size"))
"""Options of ``check-plugin``: largest number, default, meaning."""
SHARED = {("-v", "--verbose"): "show every source of every figure, and what each holds for",
          ("-q", "--quiet"): "say neither progress nor notes on standard error, only mistakes",
          ("--wide",): "show all columns of tables, however wide the terminal is",
          (DEBUG,): "show tracebacks and warnings of Python where something goes wrong inside hwsim"}
"""Options that every command takes, before its name or after it."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, and that takes options by their whole names: a script must not change its meaning."""

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **{"allow_abbrev": False, **options})
        for names, text in SHARED.items():
            self.add_argument(*names, action="store_true", default=argparse.SUPPRESS, help=text)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # type: ignore[override]
        """As usual; an option that is not known is told with the nearest one of the same command."""
        namespace, extras = super().parse_known_args(args, namespace)
        for option in extras:
            if option.startswith("--") and (near := difflib.get_close_matches(option.split("=")[0], self._option_string_actions, n=1)):
                self.error(f"unrecognized argument {option}; did you mean {near[0]}?")
        return namespace, extras

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """As usual; a command that is not known is told with what to use instead."""
        if isinstance(action, argparse._SubParsersAction) and value not in action.choices:
            raise argparse.ArgumentError(None, refusal(value, list(action.choices), self.prog))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)} (see {self.prog} --help)\n")


class Version(argparse.Action):
    """Shows the version, which takes a look at what is installed, and ends."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: Any) -> None:
        parser.exit(run_version(namespace))


def parser() -> Parser:
    """All subcommands, each with an example in its help."""
    from hwsim.answers.command import add_arguments as simulation_arguments
    from hwsim.answers.compare_command import add_arguments as comparison_arguments
    from hwsim.cost.command import add_arguments as synthesis_arguments
    from hwsim.report.options import add_arguments as report_arguments
    from hwsim.sweep.command import add_arguments as sweep_arguments
    from hwsim.tech.command import add_arguments as technology_arguments
    from hwsim.verify.options import add_arguments as simulator_options
    top = Parser(prog="hwsim", description="From one YAML file: Verilog, a bit-exact golden model and exact cycles of a "
                                           "low-bit GEMM accelerator.", epilog=EXIT_CODES)
    top.add_argument("-V", "--version", action=Version, nargs=0, help="show the version")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, run: Callable, text: str, example: str) -> Parser:
        sub = commands.add_parser(name, help=text, description=text, epilog=f"example:\n  {example}",
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
        sub.set_defaults(run=run)
        return sub

    list_arguments(command("list", run_list, "List everything that has a name: architectures, configurations, models, technologies, ..",
                           "hwsim list models"))
    show_arguments(command("show", run_show, "Show anything that `list` names: specification, parameters, ports, YAML; or a key of YAML.",
                           "hwsim show array.rows"))
    init_arguments(command("init", run_init, "Write a configuration to begin with, every key explained.", "hwsim init my_npu.yaml"))
    sub = command("generate", run_generate, "Write the Verilog of a configuration, and the manifest that says how to drive it.",
                  "hwsim generate configs/int8_ws16.yaml -o build/int8_ws16")
    sub.add_argument("config", help="YAML file, or the name of a shipped configuration")
    sub.add_argument("-o", "--output", required=True, metavar="DIR", help="folder to write to; made where missing")
    sub.add_argument("--memories", choices=MEMORIES, default=MEMORIES[0],
                     help="behavioural: memories as Verilog that simulators run and synthesis takes for RAM (default); blackbox: in a file "
                          "of their own, made of the SRAM macros of the configuration's technology, which are black boxes")
    sub = command("verify", run_verify, "Run GEMMs on the emitted Verilog; compare every bit and every cycle.",
                  "hwsim verify configs/int8_ws16.yaml --gemm 37,53,29 --stalls --seed 7")
    sub.add_argument("config", help="YAML file, or the name of a shipped configuration")
    gemm_option(sub, "default: three that cover ragged edges")
    sub.add_argument("--stalls", action="store_true", help="stall every stream at random; values are compared, cycles reported")
    sub.add_argument("--seed", type=seed, default=0, help="of operands and stalls (default 0)")
    simulator_options(sub)
    sub.add_argument("--verilog", type=Path, metavar="FILE", help="check this Verilog in place of the emitted one: edited or mapped, the "
                                                                  "same ports, with every module that it needs")
    _limit_option(sub)
    json_option(sub)
    sub = command("check-plugin", run_check_plugin, "Run the benches on an architecture or dataflow: random engines through all models and "
                  "Verilog.", "hwsim check-plugin my_mac --engines 10")
    sub.add_argument("name", metavar="NAME", help="an architecture, a dataflow or a technology, as `hwsim list` names it")
    for option, most, default, text in PLUGIN_LIMITS:
        sub.add_argument(option, type=whole(most), default=default, metavar="N", help=f"{text} (default {default})")
    sub.add_argument("--models-only", action="store_true", help="compare the models alone; no Verilog is run")
    sub.add_argument("--seed", type=seed, default=0, help="of engines and jobs (default 0)")
    json_option(sub)
    sub = command("vectors", run_vectors, "Write stimuli, expected results and a plain Verilog bench, for other simulators and boards.",
                  "hwsim vectors int8_ws16 --gemm 37,53,29 -o build/vectors")
    sub.add_argument("config", help="YAML file, or the name of a shipped configuration")
    sub.add_argument("-o", "--output", required=True, metavar="DIR", help="folder to write to; made where missing")
    gemm_option(sub, "default: three that cover ragged edges")
    sub.add_argument("--seed", type=seed, default=0, help="of the operands (default 0)")
    sub = command("simulate", run_simulate, "Cycles, time, traffic, area and energy of a workload; --rtl measures cycles in the Verilog.",
                  "hwsim simulate configs/int8_ws16.yaml --workload configs/workloads/llama2_7b.yaml")
    simulation_arguments(sub)
    sub.add_argument("--rtl", action="store_true", help="run every GEMM through the Verilog too, results checked")
    simulator_options(sub, "--rtl")
    _limit_option(sub)
    sub.add_argument("--seed", type=seed, default=0, help="of the operands of --rtl (default 0)")
    sub = command("compare", run_compare, "Several configurations on one workload side by side, also at equal area or throughput.",
                  "hwsim compare int8_os16 lut_m2n64k4_w2 --model llama-2-7b --decode --context 2048 --iso area")
    comparison_arguments(sub)
    sub = command("synth", run_synth, "Area, clock, leakage and energy from synthesis of the Verilog, glitches included.",
                  "hwsim synth int8_os16 --period-ns 1")
    synthesis_arguments(sub)
    sub = command("tech", run_tech, "List and show technologies; make one from Liberty libraries.",
                  "hwsim tech import cells_typ.lib.gz -o configs/tech/mine.yaml --process-nm 28")
    technology_arguments(sub)
    sub = command("sweep", run_sweep, "Evaluate every design of a space, or search it; results stream to a folder, --resume goes on.",
                  "hwsim sweep which_engine -o reports/which_engine")
    sweep_arguments(sub)
    sub = command("report", run_report, "Report of a finished sweep: text, figures, a page to explore; --design writes one design's YAML.",
                  "hwsim report reports/which_engine")
    report_arguments(sub)
    sub = command("completion", run_completion, "Print a script that completes commands, options and names in a shell.",
                  'eval "$(hwsim completion bash)"')
    sub.add_argument("shell", choices=SHELLS)
    sub = command("help", lambda args: run_help(top, args.about), "Show the help of a command.", "hwsim help simulate")
    sub.add_argument("about", nargs="?", metavar="COMMAND")
    command("version", run_version, "Show the version.", "hwsim version")
    return top


def run_version(_: argparse.Namespace) -> int:
    """``hwsim version``."""
    from hwsim import __version__
    print(f"hwsim {__version__}")
    return 0


def run_help(top: Parser, name: str | None) -> int:
    """``hwsim help [COMMAND]``."""
    top.parse_args([*([name] if name else []), "--help"])  # prints and exits
    return 0


def _limit_option(sub: Parser) -> None:
    sub.add_argument("--rtl-limit", type=seconds, default=RTL_LIMIT_S, metavar="SECONDS",
                     help=f"refuse to simulate Verilog for longer than this, by an estimate (default {RTL_LIMIT_S:g})")


def run_tech(args: argparse.Namespace) -> int:
    """``hwsim tech ACTION``."""
    from hwsim.tech.command import run
    return run(args)


def run_synth(args: argparse.Namespace) -> int:
    """``hwsim synth CONFIG``."""
    from hwsim.cost.command import run
    return run(args, progress)


def run_sweep(args: argparse.Namespace) -> int:
    """``hwsim sweep SWEEP.yaml``."""
    from hwsim.sweep.command import run
    return run(args)


def run_report(args: argparse.Namespace) -> int:
    """``hwsim report DIR``."""
    from hwsim.report.command import run
    return run(args)


def run_generate(args: argparse.Namespace) -> int:
    """``hwsim generate CONFIG -o DIR``."""
    from hwsim.api import generate
    from hwsim.config import load
    from hwsim.generate import summary
    config, folder = load(args.config), Path(args.output)
    files = generate(config, args.output, memories=args.memories)
    print(escaped("\n".join(summary(config, folder, files, args.memories))))
    return 0


def run_verify(args: argparse.Namespace) -> int:
    """``hwsim verify CONFIG``."""
    from hwsim.api import verify
    config, workload = gemms(args)
    with progress("verify", args.json) as show_progress:
        found = verify(config, workload, stalls=args.stalls, seed=args.seed, limit_s=args.rtl_limit, progress=show_progress,
                       announce=announce, simulator=args.simulator, verilog=args.verilog, waves=args.waves, keep=args.keep)
    if args.json:
        print(json.dumps({"passed": found.passed, "runs": found.to_rows()}, indent=2))
    else:
        from hwsim.tables import print_runs
        from hwsim.verify.options import NAMES
        print_runs(found.config, found.workload, list(found.runs), NAMES[args.simulator])
    return 0 if found.passed else 1


def whole(most: int) -> Callable[[str], int]:
    """The type of an option that is a whole number from 1 to ``most``."""
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"must be a whole number in 1..{most}, not {text!r}")
        return int(text)

    return number


def run_check_plugin(args: argparse.Namespace) -> int:
    """``hwsim check-plugin NAME``."""
    from hwsim.verify.plugin import Limits, check_all, pairs_of
    limits = Limits(args.engines, args.jobs, args.largest, not args.models_only, args.seed)
    found: list[Any] = []

    def report(one: Any) -> None:
        found.append(one)
        if not args.json:
            verdict = f"WRONG: {one.wrong}; the engine: {one.parameters}" if one.wrong else "ok"
            print(escaped(f"{one.pe:<12} {one.dataflow:<10} {one.jobs} jobs {one.cycles:>8,} clocks  {verdict}"), flush=True)

    right, is_technology = check_all(args.name, limits, report, getattr(args, "debug", False)), not pairs_of(args.name)
    if args.json:
        print(json.dumps({"passed": right, "engines": [one.to_dict() for one in found]}, indent=2))
    elif is_technology:
        print(escaped(f"{args.name}: every cell is read, and synthesis has what it needs"))
    else:
        print(f"{len(found)} engines, {sum(bool(one.wrong) for one in found)} wrong")
    return 0 if right else 1


def gemms(args: argparse.Namespace) -> tuple[Any, Any]:
    """The configuration, and a workload of the GEMMs of ``--gemm`` or of those that cover ragged edges."""
    from hwsim.config import load
    from hwsim.simulation import check_limits
    from hwsim.verify.check import default_gemms
    from hwsim.workload import Workload
    config = load(args.config)
    with blaming("--gemm", args.gemm):
        workload = Workload.of(args.gemm or default_gemms(config), args.a_bits, args.w_bits)
        check_limits(config, workload)
    return config, workload


def run_vectors(args: argparse.Namespace) -> int:
    """``hwsim vectors CONFIG -o DIR``."""
    from hwsim.arguments import checked
    from hwsim.generate import write_files
    from hwsim.verify.vectors import vectors
    folder = Path(checked(output=args.output).output or "")
    config, workload = gemms(args)
    with blaming("--gemm", args.gemm):
        files = vectors(config, workload, args.seed)
    write_files(folder, files)
    print(escaped("\n".join(f"{folder / name}  {len(text):,} bytes" for name, text in files.items())))
    return 0


def run_simulate(args: argparse.Namespace) -> int:
    """``hwsim simulate CONFIG``."""
    from hwsim.answers.command import run
    if not args.rtl and (args.seed or args.rtl_limit != RTL_LIMIT_S):
        raise ConfigError("--seed and --rtl-limit go with --rtl")
    if not args.rtl and (args.simulator != "icarus" or args.waves or args.keep):
        raise ConfigError("--simulator, --waves and --keep go with --rtl")
    return run(args, progress, measure)


def run_compare(args: argparse.Namespace) -> int:
    """``hwsim compare CONFIG CONFIG ..``."""
    from hwsim.answers.compare_command import run
    return run(args, progress)


def measure(result: Any, args: argparse.Namespace) -> list:
    """Every repeat of every GEMM through the Verilog, announced by an estimate from a measured rate."""
    from hwsim.verify.check import RtlBench, repeated
    from hwsim.verify.simulators import choice
    with RtlBench(result.config, choice(args)) as bench:
        announce(bench, result.totals()["cycles"], args.rtl_limit)
        with progress("rtl", args.json) as show_progress:
            return bench.run(repeated(result.workload), args.seed, progress=show_progress)


def announce(bench: Any, cycles: int, limit_s: float) -> None:
    """Say how long ``cycles`` will take by a rate measured on this engine; refuse what is beyond the limit."""
    from hwsim.verify.check import check_duration, duration
    from hwsim.verify.options import NAMES
    rate = check_duration(bench, cycles, limit_s)
    name = NAMES[bench.choice.name]
    remark(f"{cycles:,} cycles at a measured {rate:,.0f} cycles/s of {name}: about {duration(cycles / rate)}")


class progress:
    """A progress bar on standard error where that is a terminal; as a context it gives the callback, or None."""

    def __init__(self, label: str, quiet: bool):
        self.label, self.shown, self.bar = label, sys.stderr.isatty() and not (quiet or display().quiet), None

    def __enter__(self) -> Callable[[int, int], None] | None:
        if not self.shown:
            return None
        from rich.console import Console
        from rich.progress import Progress
        self.bar = Progress(console=Console(stderr=True), transient=True).__enter__()
        task = self.bar.add_task(self.label, total=None)
        return lambda done, of: self.bar.update(task, completed=done, total=of or None) if self.bar else None

    def __exit__(self, *args) -> None:
        if self.bar:
            self.bar.__exit__(*args)
