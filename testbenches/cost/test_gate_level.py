"""``hwsim synth --netlist``: the Verilog of mapped engines does in simulators what the emitted Verilog does,
and a wrong gate is found."""

import re

import pytest
from conftest import graded

import hwsim
from hwsim.tech.reference import available

TOOLS = pytest.mark.skipif(not available(), reason="needs Yosys")
SMALL = """\
name: mapped
pe: {pe}
params: {params}
dataflow: {dataflow}
array: {array}
clock_mhz: 50
technology: {technology}
"""
ENGINES = {
    "accumulators in macros": (
        "mac",
        "{a_bits: 3, w_bits: 3}",
        "ws",
        "{rows: 2, cols: 2, m_max: 256}",
        "ihp_sg13g2",
    ),
    "another library": ("bitserial", "{a_bits: 3, w_bits: 2}", "os", "{rows: 2, cols: 2}", "sky130hd"),
    "sums of activations": (
        "lut",
        "{lanes: 2, w_bits: 2, w_kind: uint}",
        "broadcast",
        "{rows: 2, cols: 2}",
        "asap7",
    ),
    "floating point": (
        "fmac",
        "{a_format: float4_e2m1fn, w_format: float4_e2m1fn}",
        "os",
        "{rows: 1, cols: 2}",
        "asap7",
    ),
}


def netlist_of(cli, config, folder, *options) -> str:
    file = folder / "gates.v"
    code, _, err = cli("synth", config, "--netlist", file, "--store", folder / "kept", *options)
    assert code == 0, err
    return file.read_text(encoding="utf-8")


@pytest.mark.full
@TOOLS
def test_a_netlist_passes_and_a_wrong_gate_does_not(cli, tmp_path):
    text = netlist_of(cli, "tiny_os2x3", tmp_path, "--period-ns", "3")
    assert (
        text.startswith("// tiny_os2x3 in cells of asap7, mapped for a period of 3000 ps.\n")
        and "always @*" not in text
    )
    code, out, err = cli("verify", "tiny_os2x3", "--verilog", tmp_path / "gates.v", "--stalls")
    assert code == 0 and "every bit equals the golden model" in out, err
    cell = re.search(r"^module NAND2\w+ .*?^endmodule", text, re.DOTALL | re.MULTILINE)
    assert cell is not None
    (tmp_path / "gates.v").write_text(
        text.replace(cell[0], re.sub(r"assign Y = .*;", "assign Y = ~A;", cell[0])), encoding="utf-8"
    )
    code, _, err = cli("verify", "tiny_os2x3", "--verilog", tmp_path / "gates.v")
    assert code == 1, err


@TOOLS
@pytest.mark.parametrize("name", graded(ENGINES, 0, 0))
def test_netlists_of_other_engines_and_libraries(name, cli, tmp_path):
    keys = ("pe", "params", "dataflow", "array", "technology")
    (tmp_path / "mapped.yaml").write_text(SMALL.format(**dict(zip(keys, ENGINES[name]))), encoding="utf-8")
    text = netlist_of(cli, tmp_path / "mapped.yaml", tmp_path)
    assert (name == "accumulators in macros") == ("reg [" in text)
    hwsim.synth(tmp_path / "mapped.yaml", store=tmp_path / "kept", netlist=tmp_path / "again.v")
    assert (tmp_path / "again.v").read_text(encoding="utf-8") == text
    code, out, err = cli(
        "verify", tmp_path / "mapped.yaml", "--verilog", tmp_path / "gates.v", "--gemm", "5,7,3"
    )
    assert code == 0 and "every bit equals the golden model" in out, out + err


@pytest.mark.parametrize(
    "options, said",
    [
        (["tiny_os2x3", "--curve"], "--netlist: goes with one period, not with --curve"),
        (["tiny_os2x3", "--target", "ecp5"], "--netlist: is for standard cells, not for --target ecp5"),
        (
            ["--verilog", "x.v", "--top", "x", "--period-ns", "1"],
            "--netlist: goes with a configuration, not with --verilog",
        ),
    ],
)
def test_every_mistake_is_one_line(cli, options, said):
    code, out, err = cli("synth", *options, "--netlist", "gates.v")
    assert (code, out, err.count("\n")) == (2, "", 1) and said in err, err
