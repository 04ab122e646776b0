"""The options of ``hwsim report``, apart from what they need."""

import argparse


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of ``hwsim report``."""
    sub.add_argument("folder", metavar="DIR", help="folder of a finished sweep")
    sub.add_argument("--design", type=int, metavar="N", help="write the YAML of one design instead, for generate and verify")
    sub.add_argument("-o", "--output", metavar="FILE", help="where to write that YAML (default: DIR/design_N.yaml)")
    sub.add_argument("--no-html", action="store_true", help="leave out report.html, a page of about 2 MB that works offline")
