"""The command ``hwsim report``."""

import argparse

from hwsim.errors import ConfigError, escaped

HELP = "Report of a finished sweep: text, figures, a page to explore; --design writes one design's YAML."
EXAMPLE = "hwsim report reports/which_engine"


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim report``."""
    sub.add_argument("folder", metavar="DIR", help="folder of a finished sweep")
    sub.add_argument("--design", type=int, metavar="N", help="write the YAML of one design instead, for generate and verify")
    sub.add_argument("-o", "--output", metavar="FILE", help="where to write that YAML (default: DIR/design_N.yaml)")
    sub.add_argument("--no-html", action="store_true", help="leave out report.html, a page of about 2 MB that works offline")


def run(args: argparse.Namespace) -> int:
    """``hwsim report DIR``."""
    from hwsim.report.data import name_of, read
    from hwsim.report.write import write_design, write_report
    if args.output and args.design is None:
        raise ConfigError("-o goes with --design; a report is written to its sweep's folder")
    points = read(args.folder)
    if args.design is not None:
        path, name = write_design(points, args.design, args.output), name_of(points.meta["name"], args.design)
        print(escaped(f"{path}\nhwsim generate {path} -o build/{name}\nhwsim verify {path}"))
        return 0
    for path in write_report(points, html=not args.no_html):
        print(escaped(str(path)))
    return 0
