"""The shipped technologies in the tools: Yosys and ABC map to them, and timing of the result agrees with OpenSTA where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from hwsim.library import shipped
from hwsim.tech.deviation import compare
from hwsim.tech.reference import available, mapped_mac
from hwsim.tech.technology import load_technology
from hwsim.tech.timing import timing

pytestmark = [pytest.mark.full, pytest.mark.skipif(not available(), reason="needs the extra synth")]


def test_import_compares_on_a_mapped_netlist(cli, tmp_path):
    (tmp_path / "again.lib").write_text(load_technology("ihp_sg13g2").to_liberty(), encoding="utf-8")
    code, out, err = cli("tech", "import", tmp_path / "again.lib", "-o", tmp_path / "mine.yaml", "--process-nm", "130")
    assert (code, err) == (0, "")
    rows = {line.split()[0]: line.split() for line in out.splitlines() if line.rstrip().endswith("%")}
    assert {rows[k][-1] for k in ("area", "period", "leakage", "power")} <= {"+0.00%", "-0.00%"}


@pytest.mark.parametrize("name", shipped("technology"))
def test_yosys_maps_to_the_shipped_technology(name, tmp_path):
    """dfflibmap and abc take the library; timing agrees with OpenSTA where that is installed."""
    technology = load_technology(name)
    netlist = mapped_mac(technology)
    kinds = {i.cell for i in netlist.instances}
    assert kinds <= technology.cells.keys() and sum(technology.cells[i.cell].flop is not None for i in netlist.instances) >= 48
    (tmp_path / "cells.lib").write_text(technology.to_liberty(), encoding="utf-8")
    assert all(c.deviation == 0 for c in compare(netlist, technology, technology.cells))
    if shutil.which("sta"):
        ours = timing(netlist, technology.cells, 0.0, technology.slews[0]).period_ps
        assert opensta_period(netlist, tmp_path, technology.slews[0]) == pytest.approx(ours, rel=1e-5)


def opensta_period(netlist, folder: Path, input_slew: float) -> float:
    """The shortest period by OpenSTA with an ideal clock."""
    def net(bit) -> str:
        return f"n{bit}" if isinstance(bit, int) else f"1'b{bit if bit in '01' else 0}"

    ports = [(f"{name}_{i}", direction, bit) for name, (direction, bits) in netlist.ports.items() for i, bit in enumerate(bits)]
    lines = [f"module mac ({', '.join(p for p, _, _ in ports)});", *(f"  {d} {p};" for p, d, _ in ports)]
    lines += [f"  wire n{b};" for b in sorted({b for i in netlist.instances for b in i.pins.values() if isinstance(b, int)})]
    lines += [f"  assign {net(b)} = {p};" if d == "input" else f"  assign {p} = {net(b)};" for p, d, b in ports]
    lines += [f"  {i.cell} u{k} ({', '.join(f'.{p}({net(b)})' for p, b in i.pins.items())});" for k, i in enumerate(netlist.instances)]
    (folder / "mac.v").write_text("\n".join([*lines, "endmodule"]), encoding="utf-8")
    (folder / "run.tcl").write_text(f"read_liberty cells.lib\nread_verilog mac.v\nlink_design mac\n"
                                    f"create_clock -name clk -period 10000 clk_0\n"
                                    f"set_input_delay 0 -clock clk [all_inputs]\nset_output_delay 0 -clock clk [all_outputs]\n"
                                    f"set_input_transition {input_slew} [all_inputs]\nreport_checks -digits 5\nexit\n", encoding="utf-8")
    said = subprocess.run(["sta", "-no_splash", "-exit", "run.tcl"], cwd=folder, capture_output=True, text=True, check=True).stdout
    return 10000 - next(float(line.split()[0]) for line in said.splitlines() if "slack" in line)
