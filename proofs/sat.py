"""The same question put to Yosys's SAT solver, where operands are few bits: a second method that shares no
code with the first.

The specification is Verilog from the formats' values; the circuit is instantiated once per beat of every
precision, each beat on what the beat before left.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path as Folder

from hwsim.formats import Format
from hwsim.pe import PE
from hwsim.verify.path import beat_codes, precisions
from proofs.core import Verdict
from proofs.polynomial import members
from proofs.specification import meaning, signs
from proofs.yosys import yosys

PATIENCE_S = 60
WIDE = 40  # bits of the specification's integers; none comes near it where operands are few bits


def settle(folder: Folder, pe: PE, module: str, p_width: int) -> Verdict:
    """The verdict on a module of ``paths.v`` in the folder."""
    (folder / "claim.v").write_text(claim(pe, module, p_width))
    try:
        log = yosys(
            folder,
            "read_verilog paths.v",
            "read_verilog claim.v",
            "hierarchy -top claim",
            "proc",
            "flatten -noscopeinfo",
            "opt_clean",
            "sat -prove ok 1 -show-inputs claim",
            timeout=PATIENCE_S,
        )
    except subprocess.TimeoutExpired:
        return Verdict("undecided", f"no answer from SAT in {PATIENCE_S} s")
    if "SAT proof finished - no model found: SUCCESS!" in log:
        return Verdict("proved")
    assert "SAT proof finished - model found: FAIL!" in log, log[-300:]
    return Verdict("failed", " ".join(re.findall(r"\\\w+ +-?\d+ +\w+ +[01x]+", log)))


def claim(pe: PE, module: str, p_width: int) -> str:
    """A module whose ``ok`` is 1 where the beats of every precision add the group's products."""
    body = []
    oks = []
    resolve = pe.resolve("resolve", p_width)
    width = resolve.width("c") if resolve else p_width
    for i, low in enumerate(precisions(pe)):
        body += [f"  wire signed [{WIDE - 1}:0] {line}" for line in products(pe, low, f"s{i}")]
        p = "p"
        rest = [f"s{i}"]
        before = "p"
        after = ""
        for j, code in enumerate(beat_codes(pe, low)):
            out = f"p{i}_{j}"
            beat = (f".beat({code}), " if pe.serial else "") + (".entries(entries), " if pe.w_table else "")
            beat += "".join(f".{x}_bits({getattr(low, x).bits}), " for x in pe.job_bits)
            if pe.corrections:
                beat += f".correction({out}_c), "
                body.append(f"  wire signed [{pe.correction_width(pe.lanes) - 1}:0] {out}_c;")
                rest.append(f"{out}_c")
            if resolve:
                body.append(f"  wire [{width - 1}:0] {out}_from, {out}_to;")
                beat += f".c_in({out}_from), .c_out({out}_to), "
                before = before if j else f"{out}_from"
            body += [
                f"  wire [{p_width - 1}:0] {out};",
                f"  {module} path{i}_{j} (.a(a), .w(w), {beat}.p_in({p}), .p_out({out}));",
            ]
            p = out
            after = f"{out}_to" if resolve else out
        body += [f"  wire signed [{WIDE - 1}:0] rest{i} = {' - '.join(rest)};",
                 f"  wire [{width - 1}:0] sum{i};", f"  assign sum{i} = {before} + rest{i};"]
        oks.append(f"({after} == sum{i})")
    bits = {"a": pe.lanes * pe.a.bits, "w": pe.lanes * pe.w.bits, "p": p_width}
    if pe.w_table:
        bits["entries"] = pe.w_table[0] * pe.w_table[1]
    ports = ", ".join(f"input [{width - 1}:0] {name}" for name, width in bits.items())
    return "\n".join([
        f"module claim ({ports}, output ok);",
        *body,
        f"  assign ok = {' & '.join(oks)};",
        "endmodule",
        "",
    ])


def products(pe: PE, low: PE, name: str) -> Iterator[str]:
    """Declarations that end in the group's sum of products at a precision."""
    a = [expression(low.a, "a", lane * pe.a.bits) for lane in range(pe.lanes)]
    if pe.w_table:
        bits = pe.w_table[1]
        code = pe.w.bits
        w = [
            f"$signed(entries[w[{(lane + 1) * code - 1}:{lane * code}] * {bits} +: {bits}])"
            for lane in range(pe.lanes)
        ]
        yield f"{name} = {' + '.join(f'({x}) * {y}' for x, y in zip(a, w))};"
        return
    if low.rounding is None:
        terms = [f"({x}) * ({expression(low.w, 'w', lane * pe.w.bits)})" for lane, x in enumerate(a)]
        yield f"{name} = ({' + '.join(terms)}) <<< {pe.halvings};"
        return
    (places, most), (rest, plus) = low.rounding, signs(pe, low)
    planes = [f"({rest} * ({x}))" for x in a]
    for plane, up in enumerate(plus):
        bits = [f"{'' if up else '!'}w[{lane * pe.w.bits + plane}]" for lane in range(pe.lanes)]
        terms = [f"(({bit} == {bits[-1]}) ? ({x}) : -({x}))" for bit, x in zip(bits, a)]
        t = f"{name}_{plane}"
        yield f"{t}_exact = {' + '.join(terms)};"
        yield f"{t}_near = ({t}_exact + {1 << places - 1}) >>> {places};"
        yield f"{t}_clip = ({t}_near > {most}) ? {most} : ({t}_near < -{most}) ? -{most} : {t}_near;"
        planes.append(f"(({bits[-1]} ? {t}_clip : -{t}_clip) <<< {places + plane})")
    yield f"{name} = {' + '.join(planes)};"


def expression(fmt: Format, port: str, at: int) -> str:
    """A code's value from the bits of a port, the lowest at ``at``; bits that the format does not have are
    not read."""
    terms = [
        f"({c} * $signed({{1'b0, "
        f"{' & '.join(f'{port}[{at + i}]' for i in members(product)) or chr(49) + chr(39) + 'b1'}}}))"
        for product, c in meaning(fmt, fmt.bits).terms.items()
    ]
    return " + ".join(terms) or "0"
