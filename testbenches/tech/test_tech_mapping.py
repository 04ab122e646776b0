"""The shipped technologies in the tools: Yosys and ABC map to them, and timing of the result agrees with
OpenSTA's and ABC's."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from hwsim.files.library import shipped
from hwsim.tech import tool
from hwsim.tech.deviation import compare
from hwsim.tech.netlist import load_netlist
from hwsim.tech.reference import available, fanout_4, mapped_mac
from hwsim.tech.technology import load_technology
from hwsim.tech.timing import timing

pytestmark = [pytest.mark.full, pytest.mark.skipif(not available(), reason="needs the extra synth")]


def test_import_compares_on_a_mapped_netlist(cli, tmp_path):
    (tmp_path / "again.lib").write_text(load_technology("ihp_sg13g2").to_liberty(), encoding="utf-8")
    code, out, err = cli(
        "tech", "import", tmp_path / "again.lib", "-o", tmp_path / "mine.yaml", "--process-nm", "130"
    )
    assert (code, err) == (0, "")
    rows = {line.split()[0]: line.split() for line in out.splitlines() if line.rstrip().endswith("%")}
    assert {rows[k][-1] for k in ("area", "period", "leakage", "power")} <= {"+0.00%", "-0.00%"}


@pytest.mark.parametrize("name", shipped("technology"))
def test_yosys_maps_to_the_shipped_technology(name, tmp_path):
    """dfflibmap and abc take the library."""
    technology = load_technology(name)
    netlist = mapped_mac(technology)
    kinds = {i.cell for i in netlist.instances}
    assert (
        kinds <= technology.cells.keys()
        and sum(technology.cells[i.cell].flop is not None for i in netlist.instances) >= 48
    )
    assert all(c.deviation == 0 for c in compare(netlist, technology, technology.cells))


@pytest.mark.skipif(
    not shutil.which("sta"), reason="needs OpenSTA as `sta` (Debian: apt-get install opensta)"
)
@pytest.mark.parametrize("name", shipped("technology"))
def test_timing_is_that_of_opensta(name, tmp_path):
    technology = load_technology(name)
    netlist = mapped_mac(technology)
    (tmp_path / "cells.lib").write_text(technology.to_liberty(), encoding="utf-8")
    ours = timing(netlist, technology.cells, 0.0, technology.slews[0]).period_ps
    assert opensta_period(netlist, tmp_path, technology.slews[0]) == pytest.approx(ours, rel=1e-5)


MULTIPLIER = (
    "module mul (input signed [7:0] a, input signed [7:0] w, output signed [15:0] p); assign p = a * w; "
    "endmodule\n"
)
STIME = """\
read_verilog mul.v
synth -top mul -flatten -booth -noshare -noabc
abc -liberty cells.lib -D {target} -script +strash;dch;map,-B,0.9,{{D}};topo;buffer,-c;upsize,-c,{{D}};dnsize,-c,{{D}};stime
opt_clean -purge
write_json mul.json
"""  # noqa: E501


@pytest.mark.parametrize("name", shipped("technology"))
def test_timing_is_near_that_of_abc(name, tmp_path):
    """A multiplier's longest path by ABC's own timing, which looks the tables up by rules of its own; no slew
    at the inputs."""
    technology = load_technology(name)
    texts = {
        "mul.v": MULTIPLIER,
        "cells.lib": technology.to_liberty(),
        "map.ys": STIME.format(target=round(30 * fanout_4(technology))),
    }
    for file, text in texts.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    said = tool.run(
        tool.python("from pyosys import libyosys as ys; ys.run_pass('script map.ys', ys.Design())"),
        tmp_path,
        60,
    ).stdout
    theirs = float(re.findall(r"Delay = +([\d.]+) ps", said)[-1])
    ours = timing(load_netlist(tmp_path / "mul.json", "mul"), technology.cells, 0.0, 0.0).period_ps
    assert ours == pytest.approx(theirs, rel=0.02)


def opensta_period(netlist, folder: Path, input_slew: float) -> float:
    """The shortest period by OpenSTA with an ideal clock."""
    def net(bit) -> str:
        return f"n{bit}" if isinstance(bit, int) else f"1'b{bit if bit in '01' else 0}"

    ports = [
        (f"{name}_{i}", direction, bit)
        for name, (direction, bits) in netlist.ports.items()
        for i, bit in enumerate(bits)
    ]
    lines = [f"module mac ({', '.join(p for p, _, _ in ports)});", *(f"  {d} {p};" for p, d, _ in ports)]
    lines += [
        f"  wire n{b};"
        for b in sorted({b for i in netlist.instances for b in i.pins.values() if isinstance(b, int)})
    ]
    lines += [
        f"  assign {net(b)} = {p};" if d == "input" else f"  assign {p} = {net(b)};" for p, d, b in ports
    ]
    lines += [
        f"  {i.cell} u{k} ({', '.join(f'.{p}({net(b)})' for p, b in i.pins.items())});"
        for k, i in enumerate(netlist.instances)
    ]
    (folder / "mac.v").write_text("\n".join([*lines, "endmodule"]), encoding="utf-8")
    (folder / "run.tcl").write_text(
        f"read_liberty cells.lib\nread_verilog mac.v\nlink_design mac\n"
        f"create_clock -name clk -period 10000 clk_0\n"
        f"set_input_delay 0 -clock clk [all_inputs]\nset_output_delay 0 -clock clk [all_outputs]\n"
        f"set_input_transition {input_slew} [all_inputs]\nreport_checks -digits 5\nexit\n",
        encoding="utf-8",
    )
    said = subprocess.run(
        ["sta", "-no_splash", "-exit", "run.tcl"], cwd=folder, capture_output=True, text=True, check=True
    ).stdout
    return 10000 - next(float(line.split()[0]) for line in said.splitlines() if "slack" in line)
