"""Cell and mutant side by side in one circuit, put to Yosys: for cells whose words have no small polynomials,
as those of floating-point cells.

The claim is that of :mod:`proofs.equivalence`. Yosys merges what both have in common, so that what is left
is what the mutation reaches. ABC then sweeps: of nodes that agree on random inputs it proves by SAT that they
are equal, from the inputs on, and merges them. What is left of the claim goes to Yosys's SAT, which answers
with inputs and states that tell the two apart.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proofs.core import Verdict
from proofs.yosys import yosys

STRUCTURE = ("hierarchy -top claim", "proc", "flatten -noscopeinfo", "opt -full", "techmap", "opt -full",
             "clean")
SWEEP = ("abc -script +strash;ifraig;scorr;dc2;fraig", "opt -full", "clean")
ASK = "sat -prove wrong 0 -show-inputs claim"


def settle(folder: Path, exact: dict[str, Any], other: dict[str, Any], guards: dict, limit_s: float,
           known: str = "1") -> Verdict:
    """Whether two netlists without registers agree.

    * ``folder``: takes the files.
    * ``exact``, ``other``: netlists with equal ports, in Yosys's form.
    * ``guards``: bits of ports that mean something only where another bit of that port is 1, as
      :class:`proofs.equivalence.Equivalence` has them.
    * ``limit_s``: seconds after which it is undecided.
    * ``known``: a condition on inputs, in Verilog; where it is 0 nothing is claimed.
    """
    ports = {name: f"x{i}" for i, name in enumerate(exact["ports"])}
    sides = {side: {"ports": {ports[name]: port for name, port in module["ports"].items()}, "attributes": {},
                    "cells": module["cells"], "netnames": {}}
             for side, module in (("exact", exact), ("other", other))}
    (folder / "sides.json").write_text(json.dumps({"creator": "hwsim", "modules": sides}))
    (folder / "claim.v").write_text(claim(exact["ports"], guards, known))
    try:
        log = yosys(folder, "read_json sides.json", "read_verilog claim.v", *STRUCTURE, *SWEEP, ASK,
                    timeout=limit_s)
    except subprocess.TimeoutExpired:
        return Verdict("undecided", f"no answer in {limit_s:g} s")
    if "SAT proof finished - no model found: SUCCESS!" in log:
        return Verdict("proved")
    assert "SAT proof finished - model found: FAIL!" in log, log[-300:]
    names = {short: name for name, short in ports.items()}
    found = re.findall(r"\\(x\d+) +-?\w+ +(\w+) +[01x]+", log)
    return Verdict("failed", " ".join(f"{names[short]}={number}" for short, number in found))


def claim(ports: dict[str, Any], guards: dict, known: str = "1") -> str:
    """A module whose ``wrong`` is 1 where outputs of ``exact`` and ``other`` differ though inputs agree."""
    declared, body, wrong = [], [], []
    bound: dict[str, list[str]] = {"exact": [], "other": []}
    for i, (name, port) in enumerate(ports.items()):
        x = f"x{i}"
        width = len(port["bits"])
        valid = {at: bit for (place, at), (_, bit) in guards.items() if place == name}
        taken = port["direction"] == "input"
        if taken:
            declared.append(f"input [{width - 1}:0] {x}")
            declared += [f"input [{width - 1}:0] {x}_free"] if valid else []
            body += [f"  wire [{width - 1}:0] {x}_other = {{{', '.join(_agreeing(x, width, valid))}}};"]
        else:
            body += [f"  wire [{width - 1}:0] {x}_exact, {x}_other;"]
            wrong += [f"({x}_exact[{at}] ^ {x}_other[{at}])"
                      + (f" & {x}_exact[{valid[at]}]" if at in valid else "") for at in range(width)]
        bound["exact"].append(f".{x}({x if taken else f'{x}_exact'})")
        bound["other"].append(f".{x}({x}_other)")
    sides = [f"  {side} {side}_side ({', '.join(pins)});" for side, pins in bound.items()]
    said = f"  assign wrong = ({known}) & ({' | '.join(wrong)});"
    head = f"module claim ({', '.join(declared)}, output wrong);"
    return "\n".join([head, *body, *sides, said, "endmodule",
                      ""])


def _agreeing(x: str, width: int, valid: dict[int, int]) -> Iterator[str]:
    """Bits that agree with those of an input, the highest first."""
    for at in reversed(range(width)):
        yield f"{x}[{valid[at]}] ? {x}[{at}] : {x}_free[{at}]" if at in valid else f"{x}[{at}]"
