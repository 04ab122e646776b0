"""Foreign Verilog with the tools: our own cell costs exactly the same, others are compared, what cannot be
done is refused."""

import json
from dataclasses import asdict

import numpy as np
import pytest

from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.activity.traffic import chosen
from hwsim.cost.engine import Synthesis
from hwsim.cost.fitting import fastest
from hwsim.cost.netlist import mapping
from hwsim.files.library import shipped
from hwsim.tech.technology import load_technology
from hwsim.verilog.emit import verilog

pytestmark = [pytest.mark.full, pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")]
MAC = """\
module mac #(parameter W = 8, parameter ACC = 20) (
  input clk, input rst_n, input en, input signed [W-1:0] a, b, output reg signed [ACC-1:0] acc);
  reg signed [W-1:0] ar, br;
  always @(posedge clk or negedge rst_n)
    if (!rst_n) begin acc <= -1; ar <= 0; br <= 0; end
    else begin ar <= a; br <= b; if (en) acc <= acc + ar * br; end
endmodule
"""
MULTIPLIER = "module mul (input [3:0] a, b, output [7:0] p); assign p = a * b; endmodule\n"


@pytest.fixture
def synth(cli, tmp_path, monkeypatch):
    """``synth(text, *arguments) -> (exit code, standard output, standard error)`` of a file; nothing is left
    of it."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")

    def run(text: str, *arguments: object) -> tuple[int, str, str]:
        (tmp_path / "cell.v").write_text(text)
        before = sorted(tmp_path.iterdir())
        answer = cli("synth", "--verilog", tmp_path / "cell.v", *arguments)
        assert not list((tmp_path / "tmp").iterdir()) and sorted(tmp_path.iterdir()) == before, (
            "something is left"
        )
        return answer

    return run


def figures(answer: tuple[int, str, str]) -> dict:
    """The JSON of a run that went well."""
    code, out, err = answer
    assert (code, err) == (0, ""), err
    return json.loads(out)


def without_events(figures: dict) -> dict:
    """Figures of a cell but for the energies of events, which only jobs of an engine tell apart."""
    return {key: value for key, value in figures.items() if key not in ("clock_fj", "event_fj")}


@pytest.mark.long
@pytest.mark.parametrize("name, flow", [("ternary", "os"), pytest.param("mac", "ws", marks=pytest.mark.long)])
def test_our_own_cell_costs_what_it_costs_in_its_engine(synth, tmp_path, name, flow):
    """Area, paths, leakage, energy of the cell, from the emitted Verilog under the operands that its ports
    had in the engine."""
    path = tmp_path / "own2x2.yaml"
    params = "a_bits: 3" + ", w_bits: 3" * (name == "mac")
    path.write_text(
        f"pe: {name}\nparams: {{{params}, k_max: 64}}\ndataflow: {flow}\narray: {{rows: 2, cols: 2}}\n"
    )
    config = load(path)
    synthesis = Synthesis(config, load_technology("asap7"), "uniform")
    cost = synthesis.at(2000.0)
    part = next(part for part in synthesis.parts if part.name == "cell")
    key = next(key for key in synthesis.mappings if key[0] == "cell")  # all have the same ports
    busy, options = synthesis.traffic.busy, []
    for port, (direction, _) in synthesis.mappings[key].netlist.ports.items():
        if direction == "input" and port != "clk":
            names = [".".join((*instance, port)) for instance in chosen(part)]
            clocks = synthesis.traffic.clocks[:busy.stop]
            np.save(
                tmp_path / f"{port}.npy",
                [[int(clock[n][::-1].replace("x", "0"), 2) for n in names] for clock in clocks],
            )
            options.append(f"{port}={tmp_path}/{port}.npy")
    text, top = verilog(config.engine()), f"{config.name}_cell"
    answer = figures(
        synth(
            text, "--top", top, "--period-ns", "2", "--operands", *options, "--warm-up", busy.start, "--json"
        )
    )
    wanted = asdict(next(p for p in cost.parts if p.part == "cell"))
    assert without_events(answer["cell"]["figures"]) == without_events({
        key: wanted[key] for key in answer["cell"]["figures"]
    })
    assert (
        wanted["energy_fj"] > 0
        and {"area_um2", "period_ps", "energy_fj", "leakage_nw", "clocks"} <= answer["cell"]["figures"].keys()
    )
    curve = figures(synth(text, "--top", top, "--curve", "--json"))
    best, mappings = fastest(synthesis.context, part, {})
    assert curve["least_period_ps"] == mappings[best].period_ps


def test_a_combinational_multiplier(synth):
    code, out, err = synth(MULTIPLIER, "--top", "mul", "--period-ns", "1")
    assert (code, err) == (0, "") and "energy: not measured without --operands NAME=.." in out
    busy = figures(synth(MULTIPLIER, "--period-ns", "1", "--operands", "a=uniform", "b=uniform", "--json"))[
        "cell"
    ]
    still = figures(synth(MULTIPLIER, "--period-ns", "1", "--operands", "a=3", "b=5", "--json"))["cell"]
    assert busy["figures"]["flops"] == busy["figures"]["reg_to_reg_ps"] == 0 < busy["figures"]["in_to_out_ps"]
    assert (
        busy["totals"]["area"] == still["totals"]["area"]
        and busy["figures"]["energy_fj"] > busy["figures"]["settled_fj"] > 0
    )
    assert (
        still["figures"]["energy_fj"] == 0
        and still["totals"]["energy_per_clock"]["value"] == still["figures"]["leakage_nw"] * 1e-3
    )


@pytest.mark.parametrize("technology", shipped("technology"))
def test_a_registered_mac_with_an_asynchronous_reset(synth, technology):
    drive = ["--operands", "a=gaussian:0.3", "b=uniform", "en=1", "--reset", "rst_n"]
    answer = figures(
        synth(
            MAC,
            "--parameter",
            "W=4",
            "--parameter",
            "ACC=10",
            "--tech",
            technology,
            "--period-ns",
            "8",
            *drive,
            "--json",
        )
    )
    cell = answer["cell"]["figures"]
    assert (
        cell["flops"] == 18
        and (cell["recorded"], cell["clocks"]) == (8, 2048)
        and cell["energy_fj"] > cell["settled_fj"] > 0
    )
    assert any("rst_n: an asynchronous reset, whose paths are not timed" in note for note in answer["notes"])


@pytest.mark.long
def test_beside_one_of_ours(synth, tmp_path):
    small = tmp_path / "engine2x2.yaml"
    small.write_text(
        "pe: mac\nparams: {a_bits: 3, w_bits: 3, k_max: 64}\ndataflow: os\narray: {rows: 2, cols: 2}\n"
    )
    drive = ["--operands", "a=uniform", "b=uniform"]
    answer = figures(synth(MULTIPLIER, "--period-ns", "1", *drive, "--beside", small, "--json"))
    theirs, ours = answer["cell"]["totals"], answer["beside"]["totals"]
    assert theirs.keys() == ours.keys() == answer["ratios"].keys()
    assert answer["ratios"] == {key: theirs[key]["value"] / ours[key]["value"] for key in theirs}
    whole = Synthesis(load(small), load_technology("asap7"), "uniform").at(1000.0)
    wanted = asdict(next(part for part in whole.parts if part.part == "cell"))
    assert without_events(answer["beside"]["figures"]) == without_events({
        key: wanted[key] for key in answer["beside"]["figures"]
    })
    code, out, err = synth(MULTIPLIER, "--period-ns", "1", "--beside", "mac")
    assert (code, err) == (0, "") and "mul / mac cell" in out and "not measured" in out
    code, out, err = synth(MULTIPLIER, "--period-ns", "0.02", "--beside", "mac")
    assert (code, out) == (
        2,
        "",
    ) and "mul: a period of 20 ps cannot be met in asap7; the least reached is" in err


@pytest.mark.long
def test_curve(synth, monkeypatch):
    monkeypatch.setattr("hwsim.cost.foreign.work.RELATIVE", (1.1, 3.0))
    answer = figures(synth(MULTIPLIER, "--curve", "--beside", "mac", "--json"))
    fast, slow = answer["points"]
    assert (
        answer["least_period_ps"] < fast["period_ps"] < slow["period_ps"]
        and "beside" not in fast
        and "beside" in slow
    )
    assert fast["cell"]["totals"]["area"]["value"] > slow["cell"]["totals"]["area"]["value"]
    assert (
        "cannot: a period that mac cell does not reach" in synth(MULTIPLIER, "--curve", "--beside", "mac")[1]
    )


def test_parameters_are_those_of_the_simulator(synth):
    """A negative number keeps its sign, a text is one: the netlist is compared with the Verilog under the
    same parameters."""
    text = (
        'module t #(parameter N = 3, parameter M = "x", parameter [3:0] K = 0) (input [3:0] a, output [7:0] '
        'y);\n'
        '  generate if (M == "fast") assign y = (N < 0 ? a + K : a - K) * 3; else assign y = ~a; '
        'endgenerate\nendmodule\n'
    )
    areas = set()
    for options in ([], ["M=fast"], ["M=fast", "N=-2"], ["M=fast", "N=-2", "K=4'hb"]):
        chosen_ = [word for option in options for word in ("--parameter", option)]
        answer = figures(synth(text, *chosen_, "--period-ns", "1", "--operands", "a=uniform", "--json"))
        areas.add(answer["cell"]["totals"]["area"]["value"])
    assert len(areas) > 2
    code, out, err = synth(text, "--parameter", "N=fast", "--period-ns", "1")
    assert (code, out) == (
        2,
        "",
    ) and "--parameter N: must be a Verilog number, as its default is, not 'fast'" in err
    code, out, err = synth(text, "--parameter", "L=1", "--period-ns", "1")
    assert (code, out) == (2, "") and "unknown parameter of t" in err and "(known: K, M, N)" in err


REFUSED = [
    ("module a(input x, output y);\n assign y = ;\nendmodule", 2, "syntax error"),
    ("module a(input x, output y);\n nosuh u(x, y);\nendmodule\nmodule nosuch(input c, output d); assign d = "
     "c; endmodule", 2,
     "nosuh: unknown module; did you mean 'nosuch'?"),
    ("module b(input c, output d); assign d = c; endmodule\nmodule a(input x, output y);\n b u(.c(x), "
     ".e(y));\nendmodule", 3,
     "does not have a port named 'e'"),
    ('module a(input x, output y);\n`include "no.vh"\nendmodule', 2, "`include 'no.vh': no such file; "
                                                                     "--include DIR"),
    ("module a(input logic x, output logic y); assign y = x; endmodule", 1,
     "logic is a word of SystemVerilog: its files are named .sv"),
    ("module a(input x,\n inout y, output z); assign z = x; endmodule", 2, "y: an inout, which is not "
                                                                           "supported"),
    ("module a(input x, e, output y);\n assign y = e ? x : 1'bz; endmodule", 2, "high impedance (z)"),
    ("(* blackbox *) module b(input c, output d); endmodule\n"
     "module a(input x, output y);\n b u(x, y); endmodule", 3, "u: b is a black box"),
    ("module a(input x, output y);\n wire [1:0] q;\n assign y = x & q[1]; endmodule", 2,
     "q[1]: a net without a driver"),
    ("module b(input c, output d); assign d = ~c; endmodule\n"
     "module a(output y);\n b u(.d(y)); endmodule", 1, "u.c: an unconnected pin"),
    ("module a(input x, z, output y); assign y = x & z;\n"
     " assign y = x | z; endmodule", 2, "a net with several drivers: or, and"),
    ("module a(input x, output y); wire p, q;\n assign p = ~(q & x);\n assign q = ~p; assign y = p; "
     "endmodule", 2, "a combinational loop"),
    ("module a(input x, e, output reg y);\n always @* if (e) y = x; endmodule", 2,
     "y: a latch, which is not supported: assign it"),
    ("module a(input c, r, s, x, output reg y);\n"
     " always @(posedge c or posedge r or posedge s)\n if (r) y <= 0; else if (s) y <= 1; else y <= x;"
     " endmodule", 2, "y: a flip-flop with asynchronous set and reset"),
    ("module a(input c, d, x, output reg y, z); always @(posedge c) y <= x;\n"
     "always @(posedge d) z <= x; endmodule", 0, "several clocks"),
    ("module a(input c, e, x, output reg y);\n wire g = c & e;\n always @(posedge g) y <= x; "
     "endmodule", 3, "y: a gated or derived clock"),
    ("module a(input c, x, output reg y);\n always @(negedge c) y <= x; endmodule", 2,
     "y: a falling edge of c"),
    ("module a(input c, x, output reg y, output z); always @(posedge c) y <= x;\n"
     " assign z = x & c; endmodule", 2, "c: the clock is read as data"),
    ("module a(input c, x, output reg y); reg r; always @(posedge c) r <= x;\nalways @(posedge c or posedge "
     "r) if (r) y <= 0; else y <= x;"
     " endmodule", 2, "y: an asynchronous reset that is no input"),
    ("module a(input c, x,\n output reg y); initial y = 1; always @(posedge c) y <= x; endmodule", 2,
     "y: the initial value 1"),
    ("module a(input c, input [9:0] i, input [7:0] d, output reg [7:0] q);\n"
     " reg [7:0] m [0:1023];\nalways @(posedge c) begin m[i] <= d; q <= m[i];"
     " end endmodule", 2, "m: a memory of 1,024 x 8 bit"),
    ("module a(input [3:0] x, output [3:0] y); assign y = x; endmodule", 0, "a has no cells"),
    ("module a(input x, output y); initial $finish; assign y = ~x; endmodule", 1,
     "leave test benches out of the files"),
    ("", 0, "has no module")]


@pytest.mark.parametrize("text, line, expected", REFUSED, ids=[expected[:24] for *_, expected in REFUSED])
def test_what_cannot_be_done_is_one_line_with_its_place(synth, tmp_path, text, line, expected):
    code, out, err = synth(text, *["--top", "a"] * bool(text), "--period-ns", "1")
    assert (code, out, err.count("\n")) == (2, "", 1) and expected in err, err
    assert f"{tmp_path}/cell.v:{line}: " in err or not line, err


def test_names_that_are_not_there(synth):
    for arguments, expected in (
        (["--top", "mux"], "--top: 'mux': unknown module; did you mean 'mul'? (known: mul, two)"),
        ([], "--top: names the module to be synthesized (known: mul, two)"),
        (["--top", "mul", "--clock", "b"], "--clock: mul has no input 'b' of one bit (inputs: a, b)"),
    ):
        code, out, err = synth(
            MULTIPLIER + "module two (input x, output y); assign y = ~x; endmodule\n",
            *arguments,
            "--period-ns",
            "1",
        )
        assert (code, out, err.count("\n")) == (2, "", 1) and expected in err
    code, out, err = synth(MAC, "--clock", "en", "--period-ns", "1")
    assert code == 2 and "--clock: the flip-flops of mac are clocked by clk, not by en" in err


def test_harmless_things_are_noted(synth, tmp_path):
    text = (
        "module a(input c, input [1:0] i, input d,\n input unused, output reg q); initial q = 0;\n reg m "
        "[0:3];\n"
        ' always @(posedge c) begin m[i] <= d; q <= m[i];\n $display("%b", q); end endmodule\n'
    )
    answer = figures(
        synth(text, "--period-ns", "1", "--operands", "i=uniform", "d=uniform", "unused=0", "--json")
    )
    places = {note.removeprefix(f"{tmp_path}/cell.v:") for note in answer["notes"]}
    assert {
        "2: unused: nothing reads this input",
        "2: q: its initial value is left out, standard cells have none",
        "3: m: a memory of 4 x 1 bit becomes flip-flops",
        "5: printing and assertions are left out",
    } <= places
    assert answer["cell"]["figures"]["flops"] == 5 and answer["cell"]["figures"]["energy_fj"] > 0


def test_verilog_that_simulates_otherwise_is_noticed(synth):
    text = "module a(input [3:0] x, y, output reg [3:0] z); always @(x) z = x + y; endmodule\n"
    code, out, err = synth(text, "--period-ns", "1", "--operands", "x=uniform", "y=uniform")
    assert (
        (code, out, err.count("\n")) == (1, "", 1)
        and "the synthesized netlist is wrong: clock" in err
        and "sensitivity list" in err
    )


def test_what_is_never_known_is_no_figure(synth):
    drive = ["--operands", "a=uniform", "b=uniform", "en=1"]
    code, out, err = synth(MAC, "--period-ns", "3", *drive, "rst_n=1")
    assert (code, out) == (2, "") and "mac: acc[0] is unknown (x) on every measured clock" in err


def test_files_macros_and_packages_go_together(cli, tmp_path):
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "w.vh").write_text("`define W 4\n")
    (tmp_path / "types.sv").write_text("package types; typedef logic [3:0] word; endpackage\n")
    (tmp_path / "top.sv").write_text(
        '`include "w.vh"\nmodule top (input types::word a, input [`W-1:0] b, output types::word y);\n'
        "  always_comb y = a ^ b;\nendmodule\n"
    )
    files = [tmp_path / "types.sv", tmp_path / "top.sv"]
    answer = figures(
        cli(
            "synth",
            "--verilog",
            *files,
            "--include",
            tmp_path / "inc",
            "--top",
            "top",
            "--period-ns",
            "1",
            "--operands",
            "a=uniform",
            "b=1",
            "--json",
        )
    )
    assert answer["cell"]["figures"]["cells"] == 4 and answer["cell"]["figures"]["energy_fj"] > 0
