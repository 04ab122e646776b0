"""Synthesis with the tools: netlists are verified, a broken one is noticed, glitches are those of Icarus,
figures are reproducible."""

import json
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.activity.energy import energy
from hwsim.cost.activity.timed import Delays, packed, transitions
from hwsim.cost.activity.traffic import chosen
from hwsim.cost.activity.zero_delay import Settling
from hwsim.cost.engine import Synthesis
from hwsim.cost.fitting import fit
from hwsim.cost.netlist import mapping
from hwsim.cost.result import Cost
from hwsim.dataflow.counts import counts
from hwsim.errors import ConfigError, VerificationError
from hwsim.options import INTERCONNECT
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import load_technology
from hwsim.verify.job import Job

# pyosys runs in processes of its own: in one with matplotlib, its bindings break the other's
pytestmark = [pytest.mark.full, pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")]
CONFIG = (
    "pe: mac\nparams: {{a_bits: 3, w_bits: 3, k_max: 64}}\ndataflow: {flow}\narray: {{rows: 2, cols: "
    "2{more}}}\n"
)
Small = tuple[Path, Synthesis, Cost]
"""Of the engine that most tests share: its file, its synthesis, its result."""


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Small:
    """A synthesis of a 2 x 2 engine without wires and clock tree, and its result at 1 ns."""
    path = tmp_path_factory.mktemp("synth") / "engine2x2.yaml"
    path.write_text(CONFIG.format(flow="os", more=""))
    synthesis = Synthesis(load(path), load_technology("asap7"), "uniform", without=INTERCONNECT)
    return path, synthesis, synthesis.at(1000.0)


def test_parts_are_measured_and_add_up(small):
    _, synthesis, cost = small
    cell = next(p for p in cost.parts if p.part == "cell")
    assert cell.instances == cell.recorded == 4 and cell.clocks == 4 * (cost.cycles + 1)
    assert cell.energy_fj > cell.settled_fj > 0 and cell.leakage_nw > 0 and cell.flops >= 3 + 3 + 12
    assert cost.chain_ps <= 1000.0 and cost.chain_ps >= max(p.reg_to_reg_ps for p in cost.parts) - 0.01
    cells, netlists = (
        synthesis.technology.cells,
        [synthesis.mappings[key_of(synthesis, part)].netlist for part in synthesis.parts],
    )
    area = sum(
        cells[i.cell].area_um2 * len(part.paths)
        for part, netlist in zip(synthesis.parts, netlists)
        for i in netlist.instances
    )
    assert cost.area.value == pytest.approx(area, rel=1e-5)


def key_of(synthesis, part):
    """The mapping that the result at 1 ns took: every part of the small engine meets it without a neighbour's
    help."""
    known = {key: mapped for (name, key), mapped in synthesis.mappings.items() if name == part.name}
    return part.name, fit(synthesis.context, part, 1000.0, known)[0]


def test_events_add_up_to_what_the_gates_take(small: Small):
    """Jobs that nothing was fitted to; the synthesis' own job, whose events also give the mean per clock;
    streams that stall."""
    _, synthesis, cost = small
    flow, pe, rng = synthesis.config.flow, synthesis.config.pe, np.random.default_rng(9)
    jobs = [
        synthesis.stimulus.job,
        *(Job.random(rng, pe, *dims) for dims in ((1, 40, 2), (3, 17, 3), (2, 30, 1))),
    ]
    for stall_seed in (None, 5):
        for job, (clocks, gates_pj) in zip(jobs, synthesis.gate_level(1000.0, jobs, stall_seed)):
            happened = counts(*job.dims, flow.timing(pe), flow.cycles(*job.dims, pe))
            assert float(cost.events.of(clocks, happened)) == pytest.approx(gates_pj, rel=0.05), (
                job.dims,
                stall_seed,
            )
            if job is jobs[0] and stall_seed is None:
                mean = sum(p.energy_fj * p.instances for p in cost.parts) * 1e-3
                assert clocks == cost.cycles + 1 and gates_pj == pytest.approx(mean * clocks, rel=0.002)
    still = cost.events.clock_pj / (sum(p.energy_fj * p.instances for p in cost.parts) * 1e-3)
    assert 0.2 < still < 0.9 and all(p.clock_fj is not None for p in cost.parts if p.flops)


@pytest.mark.long
def test_figures_are_reproducible(small):
    path, _, cost = small
    again = Synthesis(load(path), load_technology("asap7"), "uniform", without=INTERCONNECT).at(1000.0)
    assert store.text_of(again) == store.text_of(cost)


def test_operands_decide_about_energy(small):
    path, synthesis, cost = small
    quiet = Synthesis(load(path), load_technology("asap7"), "gaussian:0.05", without=INTERCONNECT)
    quiet.mappings = synthesis.mappings
    found = quiet.at(1000.0)
    assert found.area == cost.area and found.energy_per_clock.value < 0.85 * cost.energy_per_clock.value


def test_a_broken_netlist_is_noticed(small):
    _, synthesis, _ = small
    part, families = next(p for p in synthesis.parts if p.name == "cell"), synthesis.technology.families
    netlist = synthesis.mappings[key_of(synthesis, part)].netlist
    pairs = (("nand2", "and2"), ("nor2", "or2"), ("xor2", "xnor2"))
    opposite = {name: families[other][0] for kind, other in pairs for name in families[kind]}
    gates = [i for i in netlist.instances if i.cell in opposite]
    for gate in gates[::len(gates) // 6]:
        broken = replace(gate, cell=opposite[gate.cell])
        wrong = Netlist(
            netlist.name, tuple(broken if i is gate else i for i in netlist.instances), netlist.ports
        )
        with pytest.raises(
            VerificationError,
            match=r"the synthesized netlist is wrong: clock \d+, array\.row\d\.cell\d\.\w+\[\d+\] is",
        ):
            energy("cell", wrong, synthesis.technology, synthesis.corner, synthesis.traffic, chosen(part))


def test_transitions_are_those_of_icarus(small, tmp_path):
    """Random inputs, random delays that are long enough for two events never to meet, every net's count."""
    _, synthesis, _ = small
    part, cells, rng = (
        next(p for p in synthesis.parts if p.name == "cell"),
        synthesis.technology.cells,
        random.Random(5),
    )
    netlist = synthesis.mappings[key_of(synthesis, part)].netlist
    settling = Settling(netlist, cells)
    inputs = [[rng.getrandbits(1) for _ in settling.free] for _ in range(60)]
    bits = np.array(settling.run(inputs, 1), np.uint8)
    names = [(i.name, o.name) for i in netlist.instances for o in cells[i.cell].outputs]
    delays = Delays({name: (rng.randint(300, 1500), rng.randint(300, 1500)) for name in names}, 700)
    words = transitions(
        netlist, cells, delays, settling.nets, packed(bits[:-1], bits[0]), packed(bits[1:], bits[0])
    )
    found = {net: int(counts.sum()) for net, counts in words.items()}
    first = dict(zip(settling.nets, bits[0].tolist()))
    assert found == icarus(netlist, cells, settling, delays, inputs, tmp_path, first)
    assert sum(found.values()) > int((bits[1:] != bits[:-1]).sum()), "no glitch at all"


def icarus(netlist, cells, settling, delays, inputs, folder, first) -> dict[int, int]:
    """Transitions of every net after the first clock; registers begin so that nets are ``first``."""
    def text(tree, known) -> str:
        if isinstance(tree, str | int):
            return known[tree] if isinstance(tree, str) else f"1'b{tree}"
        terms = [text(t, known) for t in tree[1:]]
        return f"(~{terms[0]})" if tree[0] == "!" else f"({f' {tree[0]} '.join(terms)})"

    def net(bit) -> str:
        return f"n{bit}" if isinstance(bit, int) else f"1'b{int(bit == '1')}"

    lines, steps = [f"reg n{n} = 0;" for n in settling.free], []
    for k, instance in enumerate(netlist.instances):
        cell = cells[instance.cell]
        known = {pin: net(instance.pins.get(pin, "0")) for pin in cell.caps}
        if cell.flop:
            begin = [first[bit] ^ (parse(output.function)({cell.flop.state: 0, cell.flop.state_n: 1}) == 1)
                     for output in cell.outputs if isinstance(bit := instance.pins.get(output.name), int)]
            lines.append(f"reg s{k} = {int(begin[0]) if begin else 0};")
            steps.append(f"s{k} <= {text(parse(cell.flop.next_state).tree, known)};")
            known |= {cell.flop.state: f"s{k}", cell.flop.state_n: f"(~s{k})"}
        for output in cell.outputs:
            if isinstance(bit := instance.pins.get(output.name), int):
                rise, fall = delays.gates[instance.name, output.name]
                lines.append(
                    f"wire n{bit}; assign #({rise}, {fall}) n{bit} = "
                    f"{text(parse(output.function).tree, known)};"
                )
    lines += [f"integer c{n} = 0; always @(n{n}) if (on) c{n} = c{n} + 1;" for n in settling.nets]
    free = "{" + ", ".join(f"n{n}" for n in reversed(settling.free)) + "}"
    shown = " ".join(f'$display("{n} %0d", c{n});' for n in settling.nets)
    (folder / "t.v").write_text(
        "\n".join([
            "`timescale 1ps/1ps",
            "module t; reg ck = 0, on = 0; integer c;",
            f"reg [{len(settling.free) - 1}:0] mem [0:{len(inputs) - 1}];",
            *lines,
            f'initial begin $readmemb("in.txt", mem); {free} = mem[0]; #200000 on = 1;',
            f"for (c = 1; c < {len(inputs)}; c = c + 1) begin ck = 1; #{delays.inputs} {free} = mem[c]; "
            "#200000 ck = 0; end",
            f"{shown} $finish; end",
            f"always @(posedge ck) begin {' '.join(steps)} end",
            "endmodule",
            "",
        ])
    )
    (folder / "in.txt").write_text("\n".join("".join(map(str, reversed(row))) for row in inputs))
    subprocess.run(["iverilog", "-g2005", "-o", "t", "t.v"], cwd=folder, check=True, timeout=60)
    out = subprocess.run(
        ["vvp", "-n", "t"], cwd=folder, check=True, timeout=60, capture_output=True, text=True
    ).stdout
    return {
        int(n): int(count) for n, count in (line.split() for line in out.splitlines() if line[:1].isdigit())
    }


@pytest.mark.long
def test_large_memories_are_banks(tmp_path):
    path = tmp_path / "banks.yaml"
    path.write_text(CONFIG.format(flow="ws", more=", acc_depth: 400, accumulators: registers"))
    synthesis = Synthesis(load(path), load_technology("asap7"), "uniform")
    cost = synthesis.at(3000.0)
    banks = [p for p in cost.parts if p.part.endswith("_bank")]
    assert sum(bank.instances for bank in banks) == 2 * 25
    assert all(
        bank.flops == 16 * 12 and 4 <= bank.recorded <= bank.instances and bank.energy_fj > 0
        for bank in banks
    )


def test_a_period_that_cannot_be_met_says_what_can(cli, monkeypatch, tmp_path, small):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    code, out, err = cli("synth", small[0], "--period-ns", "0.05")
    assert (code, out, err.count("\n")) == (
        2,
        "",
        1,
    ) and "a period of 50 ps cannot be met in asap7; the least reached is" in err
    assert not (tmp_path / "own").exists()


def test_synthesis_that_dies_or_takes_too_long_is_one_line(cli, monkeypatch, tmp_path, small):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    for program, expected in (
        ("import os; os.kill(os.getpid(), 9)", "Yosys was killed by signal 9"),
        ("import time; time.sleep(60)", "synthesis was stopped after 0.5 s; --timeout SECONDS allows more"),
        ("from pyosys import libyosys as ys; ys.run_pass('nonsense', ys.Design())", "Yosys failed: "),
    ):
        monkeypatch.setattr(mapping, "PROGRAM", program)
        code, out, err = cli(
            "synth", small[0], "-j", "1", "--timeout", "0.5" if "stopped" in expected else "60"
        )
        assert (code, out, err.count("\n")) == (2, "", 1) and expected in err
    assert not (tmp_path / "own").exists()


@pytest.mark.long
def test_curve(cli, monkeypatch, tmp_path, small):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    monkeypatch.setattr("hwsim.cost.work.RELATIVE", (1.1, 2.0))
    code, out, err = cli("synth", small[0], "--curve", "--json", "--plot", tmp_path / "curve.svg")
    assert (code, err) == (0, "")
    found = json.loads(out)
    fast, slow = found["points"]
    assert (
        found["least_period_ps"] < fast["period_ps"] < slow["period_ps"] and (tmp_path / "curve.svg").exists()
    )
    assert (
        fast["longest_path"]["ps"] <= fast["period_ps"]
        and fast["totals"]["area"]["value"] > slow["totals"]["area"]["value"]
    )


@pytest.mark.long
def test_a_period_out_of_reach_is_an_error_in_python_too(small):
    with pytest.raises(ConfigError, match="the least reached is"):
        small[1].at(60.0)
