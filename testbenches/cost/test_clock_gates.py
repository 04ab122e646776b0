"""Clock gates: facts from Liberty, the timing and energy of a small netlist against sums by hand, whole
engines both ways."""

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import graded
from technologies import CELLS, HEAD, energy, inp, setup

from hwsim.config import load
from hwsim.cost.activity.zero_delay import Settling
from hwsim.cost.engine import Synthesis
from hwsim.cost.estimator.estimate import GATED, NotEstimated, estimate
from hwsim.errors import ConfigError, VerificationError
from hwsim.tech.clock_gate_reading import read_clock_gates
from hwsim.tech.clock_gates import ClockGate, gates_for
from hwsim.tech.netlist import Instance, Netlist
from hwsim.tech.power import Activity, power
from hwsim.tech.reading import Library
from hwsim.tech.reference import available
from hwsim.tech.technology import load_technology
from hwsim.tech.timing import timing

TOOLS = pytest.mark.skipif(not available(), reason="needs Yosys")
SMALL = """\
name: {name}
pe: mac
params: {{a_bits: 3, w_bits: 2}}
dataflow: {dataflow}
array: {{rows: 2, cols: 2}}
clock_mhz: 50
clock_gating: {gating}
technology: {technology}
"""


# -- facts -----------------------------------------------------------------------------------------
def pin_energy(value: float, condition: str = "") -> str:
    return energy("CK", value).replace('related_pin : "CK";', f'when : "{condition}";' if condition else "")


def gate(name: str, area: float, limit: float, more: str = "", own: str = "") -> str:
    """A clock gate whose clock pin takes 7 fJ an edge closed and 2 fJ open, its output 11 fJ, its enable 5
    fJ."""
    clock = pin_energy(0.007, "!EN * !T") + pin_energy(0.002, "EN + T")
    enable = setup(0.03) + pin_energy(0.005)
    return (
        f'cell ({name}) {{ area : {area}; cell_leakage_power : 4; {more} statetable ("CK EN T", "IQ") {{ '
        f'table : "H - - : - : N"; }} '
        f"{inp('CK', 0.003, 'clock_gate_clock_pin : true; ' + clock)} "
        f"{inp('EN', 0.001, 'clock_gate_enable_pin : true; ' + enable)} "
        f"{inp('T', 0.001, 'clock_gate_test_pin : true;')} "
        f"pin (G) {{ direction : output; clock_gate_out_pin : true; {own} max_capacitance : {limit}; "
        f"{energy('CK', 0.011)} }} }}\n"
    )


KIND = 'clock_gating_integrated_cell : "latch_posedge_precontrol";'


def test_facts_of_a_library(tmp_path):
    """Energies by condition; gates that another one exceeds in no more area, other kinds and incomplete ones
    are left out."""
    cells = "".join(CELLS.values()) + "".join([
        gate("SMALL", 6, 0.02, KIND),
        gate("LARGE", 9, 0.1, KIND + "dont_use : true;"),
        gate("WASTE", 9.5, 0.08, KIND),
        gate("OTHER", 1, 0.5, KIND.replace("latch_posedge", "latch_negedge")),
        gate("NO_SETUP", 1, 0.5, KIND).replace("setup_rising", "hold_rising"),
    ])
    (tmp_path / "gates.lib").write_text(HEAD + cells + "}\n")
    library = Library([tmp_path / "gates.lib"])
    found = read_clock_gates(library, 10.0)
    assert sorted(found) == ["LARGE", "SMALL"]
    small = found["SMALL"]
    assert (small.clock, small.enable, small.gated, small.tied) == ("CK", "EN", "G", "T")
    assert (small.area_um2, small.leakage_nw, small.max_ff, small.clock_ff, small.enable_ff) == (
        6.0,
        4.0,
        20.0,
        3.0,
        1.0,
    )
    assert small.setup_ps == pytest.approx(30.0)
    assert (small.closed_fj, small.open_fj, small.enable_fj) == tuple(
        map(pytest.approx, (14.0, 2 * (2 + 11), 5.0))
    )


def test_the_gates_of_a_load_are_those_of_least_area():
    small = ClockGate(
        "C",
        "E",
        "G",
        area_um2=6,
        leakage_nw=1,
        clock_ff=3,
        enable_ff=1,
        max_ff=20,
        setup_ps=30,
        closed_fj=1,
        open_fj=2,
        enable_fj=3,
    )
    gates = {"small": small, "large": replace(small, area_um2=9, max_ff=100)}
    for load_ff, name, count in (
        (0.0, "small", 1),
        (20.0, "small", 1),
        (20.1, "large", 1),
        (100.0, "large", 1),
        (110.0, "large", 2),
    ):
        found = gates_for(gates, 1, ("f",), load_ff)
        assert (found.name, found.count, found.area_um2) == (name, count, count * gates[name].area_um2)


# -- a netlist -------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def asap7():
    return load_technology("asap7")


def small_netlist(technology) -> tuple[Netlist, Netlist]:
    """Two flip-flops whose data are ports, without gates and behind one whose enable is an inverted port."""
    flop, inverter = technology.families["dff"][0], technology.families["inv"][0]
    (out,), data = technology.cells[flop].outputs, "D"
    nets = {"clk": 0, "hold": 1, "a": 2, "b": 3, "enable": 4, "p": 5, "q": 6}
    instances = [
        Instance("inverter", inverter, {**dict.fromkeys(technology.cells[inverter].caps, 1), "Y": 4})
    ]
    instances += [Instance(name, flop, {"CLK": 0, data: nets[source], out.name: nets[to]})
                  for name, source, to in (("f", "a", "p"), ("g", "b", "q"))]
    ports: dict[str, tuple[str, tuple[int | str, ...]]] = {
        name: ("output" if name in "pq" else "input", (nets[name],))
        for name in ("clk", "hold", "a", "b", "p", "q")
    }
    bare = Netlist("small", tuple(instances), ports)
    load_ff = 2 * technology.cells[flop].clock_ff
    return bare, replace(bare, gates=(gates_for(technology.clock_gates, 4, ("f", "g"), load_ff),))


def test_the_enable_must_be_there_before_the_edge(asap7):
    bare, gated = small_netlist(asap7)
    before, after = (timing(n, asap7.cells, 20.0, 20.0) for n in (bare, gated))
    gates = gated.gates[0]
    assert after.loads_ff[4] == before.loads_ff.get(4, 0.0) + gates.gate.enable_ff
    arrival = max(edge.time for edge in after.arrivals[4] if edge)
    assert after.period_ps == max(before.period_ps, arrival + gates.gate.setup_ps) > before.period_ps


def test_a_clock_that_does_not_pass_costs_the_gate_alone(asap7):
    """Energy of clocks alone: without gates every clock pin sees two edges; with them only the gate does,
    unless the clock passes."""
    bare, gated = small_netlist(asap7)
    report, voltage = timing(bare, asap7.cells, 20.0, 20.0), asap7.header.voltage_v

    def drawn(netlist: Netlist, passed: float = 1.0) -> float:
        found = power(netlist, asap7.cells, Activity({}, {}, {4: passed}), report, voltage, 20.0)
        return found.internal_fj + found.switching_fj

    gates, every = gated.gates[0], drawn(bare)
    switching = gates.gate.clock_ff * voltage ** 2
    assert drawn(gated, 0.0) == pytest.approx(gates.gate.closed_fj + switching)
    assert drawn(gated, 1.0) == pytest.approx(every + gates.gate.open_fj + switching)
    half = drawn(gated, 0.5)
    assert half == pytest.approx((drawn(gated, 0.0) + drawn(gated, 1.0)) / 2)


def test_flip_flops_behind_a_gate_hold(asap7):
    _, gated = small_netlist(asap7)
    settling = Settling(gated, asap7.cells)
    place = {net: settling.nets.index(net) for net in (5, 6)}
    inputs: list[dict[int, int]] = [
        dict(zip((1, 2, 3), bits)) for bits in ((0, 1, 0), (1, 0, 1), (1, 0, 1), (0, 0, 1), (0, 0, 0))
    ]
    values = settling.run([[clock[net] for net in settling.free] for clock in inputs], 1)
    assert gated.by_name["f"].cell.startswith("DFFHQN"), "outputs are inverted"
    assert [(row[place[5]], row[place[6]]) for row in values[1:]] == [(0, 1), (0, 1), (0, 1), (1, 0)]


# -- engines ---------------------------------------------------------------------------------------
def written(folder, gating, technology="asap7", dataflow="os") -> str:
    path = folder / f"{gating}.yaml"
    path.write_text(SMALL.format(name=gating, gating=gating, technology=technology, dataflow=dataflow))
    return str(path)


@TOOLS
@pytest.mark.parametrize("technology, dataflow", graded(itertools.starmap(pytest.param, (
    ("asap7", "os"), ("ihp_sg13g2", "broadcast"), ("sky130hd", "ws"))), 0, 0))
def test_an_engine_both_ways(cli, tmp_path, technology, dataflow):
    """Every netlist is compared with the Verilog on every recorded clock; with gates there is less area and
    energy."""
    found = {}
    for gating in ("none", "gates"):
        code, out, err = cli(
            "synth",
            written(tmp_path, gating, technology, dataflow),
            "--store",
            tmp_path / "kept",
            "--json",
            "--netlist",
            tmp_path / f"{gating}.v",
        )
        assert code == 0, err
        found[gating] = json.loads(out)
        text = (tmp_path / f"{gating}.v").read_text()
        assert ("gated0_0_gate" in text) == (gating == "gates") == ("passes" in text)
        code, out, err = cli(
            "verify", tmp_path / f"{gating}.yaml", "--verilog", tmp_path / f"{gating}.v", "--stalls"
        )
        assert code == 0, out + err
    area, energy = (
        [found[gating]["totals"][key]["value"] for gating in ("none", "gates")]
        for key in ("area", "energy_per_clock")
    )
    assert area[1] < area[0] and energy[1] < energy[0]
    assert ", clock gates, " in found["gates"]["source"] and "clock gates" not in found["none"]["source"]


@TOOLS
@pytest.mark.long
def test_a_gate_with_another_enable_is_found(tmp_path):
    with Synthesis(load(written(tmp_path, "gates")), load_technology("asap7"), "uniform") as synthesis:
        mapped = synthesis._closed(20_000.0)[0]
        cell = mapped["cell"]
        wrong = tuple(replace(gates, enable=cell.netlist.gates[0].enable) for gates in cell.netlist.gates)
        assert wrong != cell.netlist.gates
        mapped["cell"] = replace(cell, netlist=replace(cell.netlist, gates=wrong))
        with pytest.raises(VerificationError, match="cell: the synthesized netlist is wrong"):
            synthesis._measure(mapped)


def test_what_is_not_known_is_said(cli, tmp_path):
    path = written(tmp_path, "gates")
    with pytest.raises(NotEstimated, match=GATED):
        estimate(load(path))
    code, out, _ = cli("simulate", path, "--gemm", "4,4,4")
    assert code == 0 and GATED in " ".join(out.split())
    code, out, err = cli("simulate", written(tmp_path, "latches"), "--gemm", "4,4,4")
    assert (code, out) == (
        2,
        "",
    ) and "latches.yaml:7: clock_gating: must be one of none, gates, not 'latches'" in err
    assert (
        load(path).with_(clock_gating="none").clock_gating == "none"
        and load(path).with_(clock_mhz=70).clock_gating == "gates"
    )


def test_a_technology_without_gates_is_refused(tmp_path):
    asap7 = load_technology("asap7")
    with pytest.raises(
        ConfigError, match="clock_gating: must be none in asap7, which states no clock gates, not gates"
    ):
        Synthesis(load(written(tmp_path, "gates")), replace(asap7, clock_gates={}), "uniform")


SWEEP = """\
base: {base}
axes: {{clock_gating: [none, gates]}}
costs: {costs}
objectives: {{cycles: minimize}}
workloads: [{{workload: tiny}}]
"""


@pytest.mark.full
def test_sweeps_say_why_gated_designs_have_no_cost(cli, tmp_path):
    (tmp_path / "s.yaml").write_text(SWEEP.format(base=written(tmp_path, "none"), costs="estimated"))
    code, out, err = cli("sweep", tmp_path / "s.yaml", "-o", tmp_path / "out")
    assert code == 0 and "1 design kept of 2" in " ".join(out.split()) and "\nnext: hwsim report " in out
    assert f"1 of 2 designs failed, most of them because of: {GATED}; costs: synthesized measures them" in err


@pytest.mark.full
def test_a_design_of_a_sweep_keeps_its_clock_gates(cli, tmp_path):
    (tmp_path / "s.yaml").write_text(SWEEP.format(base=written(tmp_path, "none"), costs="none"))
    assert cli("sweep", tmp_path / "s.yaml", "-o", tmp_path / "out")[0] == 0
    for number, gating in enumerate(("none", "gates")):
        code, _, err = cli("report", tmp_path / "out", "--design", number, "-o", tmp_path / f"d{number}.yaml")
        assert code == 0, err
        text = (tmp_path / f"d{number}.yaml").read_text()
        assert load(tmp_path / f"d{number}.yaml").clock_gating == gating and ("clock_gating" in text) == bool(
            number
        )


def test_cxxrtl_refuses_latches(cli, tmp_path):
    latch = (
        "module latch (input clk, input d, output q); reg held; always @* if (!clk) held = d; assign q = "
        "held & clk; endmodule\n"
    )
    text = (Path(__file__).resolve().parents[2] / "rtl" / "tiny_os2x3.v").read_text()
    text = text.replace("endmodule", "  wire x;\n  latch l (.clk(clk), .d(1'b1), .q(x));\nendmodule", 1)
    (tmp_path / "latched.v").write_text(text + latch)
    code, _, err = cli(
        "verify",
        "tiny_os2x3",
        "--verilog",
        tmp_path / "latched.v",
        "--simulator",
        "cxxrtl",
        "--gemm",
        "1,1,1",
    )
    assert (
        code == 1
        and "CXXRTL does not run latches, such as those of clock gates, in step with the clock" in err
    )
