"""The command ``hwsim report``."""

import argparse

from hwsim.errors import ConfigError, escaped

HELP = "Write the report of a finished sweep: text, figures and an interactive page."
EXAMPLE = "hwsim report reports/which_engine"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim report``."""
    sub.add_argument("folder", metavar="DIR", help="output folder of a finished sweep")
    sub.add_argument("--design", type=int, metavar="N",
                     help="instead of the report, write the YAML of design N, for `hwsim generate` and "
                     "`hwsim verify`")
    sub.add_argument("-o", "--output", metavar="FILE",
                     help="file for that YAML (default: DIR/design_N.yaml)")
    sub.add_argument("--no-html", action="store_true",
                     help="do not write report.html, the interactive page (about 2 MB, works offline)")


def run(args: argparse.Namespace) -> int:
    """``hwsim report DIR``."""
    from hwsim.report.data import name_of, read
    from hwsim.report.write import write_design, write_report
    if args.output and args.design is None:
        raise ConfigError("-o goes with --design; a report is written to its sweep's folder")
    points = read(args.folder)
    if args.design is not None:
        path = write_design(points, args.design, args.output)
        name = name_of(points.meta["name"], args.design)
        print(escaped(f"{path}\nnext: hwsim generate {path} -o build/{name}\nnext: hwsim verify {path}"))
        return 0
    for path in write_report(points, html=not args.no_html):
        print(escaped(str(path)))
    return 0
