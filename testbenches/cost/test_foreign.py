"""Foreign Verilog without EDA tools: its text, the operands of its inputs, what options go together."""

from pathlib import Path

import numpy as np
import pytest

from hwsim.cost.foreign.bench import bench
from hwsim.cost.foreign.checks import Design, Reset
from hwsim.cost.foreign.design import Port
from hwsim.cost.foreign.operands import CLOCKS, RESET_CLOCKS, STREAMS, WARM_UP, operands
from hwsim.cost.foreign.source import read
from hwsim.cost.netlist import mapping
from hwsim.errors import ConfigError
from hwsim.extras import install

PORTS = (Port("clk", "input", 1, False), Port("rst_n", "input", 1, False), Port("en", "input", 1, False),
         Port("a", "input", 8, True), Port("b", "input", 16, False), Port("acc", "output", 24, True))


def design(tmp_path: Path, **resets: Reset) -> Design:
    """A module with a clock, a reset and two operands."""
    (tmp_path / "cell.v").write_text("module cell0; endmodule\n")
    return Design(read([str(tmp_path / "cell.v")], []), "cell0", "", (), PORTS, "clk", resets, ())


def test_every_line_knows_its_file(tmp_path):
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "width.vh").write_text("`define W 4\n`include \"deep.vh\"\n")
    (tmp_path / "inc" / "deep.vh").write_text("// deep")
    (tmp_path / "a.v").write_text(
        '// `include "no.vh"\n/* `include "no.vh" */ `include "width.vh" wire x;\nlast\n'
    )
    (tmp_path / "b.v").write_text('`ifdef NEVER\n`include "no.vh"\n`endif\nstring = "`include";\n')
    source = read([str(tmp_path / "a.v"), str(tmp_path / "b.v")], [str(tmp_path / "inc")])
    assert source.text.split("\n") == [
        '// `include "no.vh"',
        '/* `include "no.vh" */ ',
        "`define W 4",
        "// deep",
        "",
        " wire x;",
        "last",
        "`ifdef NEVER",
        '`include "no.vh"',
        "`endif",
        'string = "`include";',
        "",
    ]
    places = [
        source.place(f"part.v:{i + 1}.5-{i + 1}.9").removeprefix(f"{tmp_path}/")
        for i in range(len(source.lines))
    ]
    assert places == ["a.v:1", "a.v:2", "inc/width.vh:1", "inc/deep.vh:1", "inc/width.vh:2", "a.v:2", "a.v:3",
                      "b.v:1", "b.v:2", "b.v:3", "b.v:4"]
    assert list(source.missing) == ["no.vh"] and source.missing["no.vh"][0] == f"{tmp_path}/b.v:2"
    assert source.place("part.v:99") == source.place("elsewhere:1") == "" and not source.system


def test_a_file_that_includes_itself_stays_as_it_is(tmp_path):
    (tmp_path / "a.sv").write_text('`include "a.sv"\n')
    source = read([str(tmp_path / "a.sv")], [])
    assert (
        source.text == '`include "a.sv"\n'
        and "includes itself" in source.missing["a.sv"][1]
        and source.system
    )


def test_operands_become_bits(tmp_path):
    np.save(tmp_path / "a.npy", np.array([[-128, 1], [127, -1], [0, 5]]))
    driven = operands(
        design(tmp_path, rst_n=Reset(0, True)), [f"a={tmp_path}/a.npy", "b=513", "en=1"], ["rst_n"], 1
    )
    assert (driven.start, driven.clocks, driven.streams) == (RESET_CLOCKS + 1, RESET_CLOCKS + 3, 2)
    values = driven.bits["a"] @ (1 << np.arange(8))
    assert values.tolist() == [[128, 1]] * (RESET_CLOCKS + 1) + [[127, 255], [0, 5]]
    assert (driven.bits["b"] @ (1 << np.arange(16)) == 513).all() and (driven.bits["en"] == 1).all()
    assert driven.bits["rst_n"][:, 0, 0].tolist() == [0] * RESET_CLOCKS + [1, 1, 1]


def test_drawn_operands_are_reproducible_and_have_their_statistics(tmp_path):
    specs = ["a=gaussian:0.1", "b=gaussian:0.1:int8", "en=uniform", "rst_n=1"]
    first, second = (operands(design(tmp_path), specs, [], WARM_UP) for _ in range(2))
    assert all((first.bits[name] == second.bits[name]).all() for name in first.bits)
    assert first.bits["b"].shape == (WARM_UP + CLOCKS, STREAMS, 16) and (first.start, first.clocks) == (
        WARM_UP,
        WARM_UP + CLOCKS,
    )
    for name, lanes in (("a", 1), ("b", 2)):
        codes = first.bits[name].reshape(-1, lanes, 8) @ (1 << np.arange(8))
        values = np.where(codes > 127, codes - 256, codes)
        assert (
            values.min() < 0
            and 0.09 * 127 < values.std(axis=0).min() <= values.std(axis=0).max() < 0.11 * 127
        )
    assert 0.45 < first.bits["en"].mean() < 0.55


def test_lanes_of_a_file(tmp_path):
    np.save(tmp_path / "b.npy", np.arange(12, dtype=np.uint8).reshape(3, 2, 2))
    driven = operands(design(tmp_path), ["a=0", f"b={tmp_path}/b.npy", "en=0", "rst_n=1"], [], 1)
    assert (driven.bits["b"] @ (1 << np.arange(16))).tolist() == [[256, 770], [1284, 1798], [2312, 2826]]


def mistakes(tmp_path: Path):
    """(operands, resets, what the line must say)."""
    for name, array in (
        ("half", np.array([0.5, 1, 1])),
        ("text", np.array(["x"])),
        ("low", np.array([-1, 0, 0])),
        ("deep", np.zeros((2, 2, 2, 2))),
        ("two", np.zeros((3, 2), int)),
        ("one", np.zeros(4, int)),
        ("three", np.zeros((4, 1, 3), int)),
        ("high", np.array([2**64 - 1], np.uint64)),
    ):
        np.save(tmp_path / f"{name}.npy", array)
    base = {"a": "0", "b": "0", "en": "0", "rst_n": "1"}
    for changes, text in (
        ({"a": "unifrm"}, "a: must be uniform, gaussian:S"),
        ({"a": "gaussian:11"}, "S in 0..10"),
        ({"a": "128"}, "must be in -128..127, as the port has 8 signed bit, not 128"),
        ({"b": "-1"}, "must be in 0..65535, as the port has 16 unsigned bit, not -1"),
        ({"a": "gaussian:0.1:int3"}, "as in gaussian:0.1:int8, not int3"),
        ({"acc": "0"}, "acc: is an output"),
        ({"clk": "0"}, "clk: is the clock"),
        ({"acd": "0"}, "unknown input; did you mean 'a'? (known: a, b, en, rst_n)"),
        ({"a": f"{tmp_path}/no.npy"}, "No such file"),
        ({"a": f"{tmp_path}/half.npy"}, "must be whole numbers"),
        ({"a": f"{tmp_path}/text.npy"}, "must be whole numbers"),
        ({"a": f"{tmp_path}/deep.npy"}, "must be (clocks,), (clocks, streams)"),
        ({"a": f"{tmp_path}/high.npy"}, "not 18446744073709551615"),
        ({"b": f"{tmp_path}/low.npy"}, "two's complement is x & 65535"),
        ({"b": f"{tmp_path}/three.npy"}, "lanes that divide"),
        (
            {"a": f"{tmp_path}/two.npy", "b": f"{tmp_path}/one.npy"},
            "same clocks and streams, not a 3 x 2, b 4 x 1",
        ),
        ({"rst_n": "uniform"}, "an asynchronous reset must not change"),
    ):
        yield [f"{key}={value}" for key, value in (base | changes).items()], [], text
    options = [f"{key}={value}" for key, value in base.items()]
    yield [*options, "a=1"], [], "a: given twice"
    yield ["a"], [], "must be NAME=VALUE, not 'a'"
    yield ["a=0"], [], "nothing drives rst_n, en, b: --reset rst_n, --operands NAME=.. with uniform"
    yield options, ["rst_n"], "--operands rst_n: has --reset already"
    yield options[:3], ["rst"], "unknown input; did you mean 'rst_n'?"
    yield options[:3], ["rst_n=2"], "as NAME, NAME=0 or NAME=1"
    yield options[:3], ["rst_n=1"], "resets while 0, not while 1"
    yield options[:2], ["rst_n", "en"], "say the level that resets, en=0 or en=1"


def test_every_mistake_in_operands_is_a_line(tmp_path):
    for specs, resets, text in mistakes(tmp_path):
        with pytest.raises(ConfigError) as error:
            operands(design(tmp_path, rst_n=Reset(0, True)), specs, resets, 1)
        assert text in str(error.value), (text, str(error.value))
    with pytest.raises(ConfigError, match="3 of 4 clocks of operands leave fewer than 2"):
        operands(design(tmp_path), [f"a={tmp_path}/one.npy", "b=0", "en=0", "rst_n=1"], [], 3)


def test_bench_places_one_copy_per_stream(tmp_path):
    np.save(tmp_path / "a.npy", np.zeros((3, 2), int))
    driven = operands(design(tmp_path), [f"a={tmp_path}/a.npy", "b=0", "en=0", "rst_n=1"], [], 1)
    text = bench(design(tmp_path), {"W": "8", "MODE": "fast"}, driven)
    assert text.count('cell0 #(.W(8), .MODE("fast")) stream') == 2 and "reg [51:0] now" in text
    assert (
        ".clk(clock_now), .rst_n(now[26 +: 1]), .en(now[27 +: 1]), .a(now[28 +: 8]), .b(now[36 +: 16])"
        in text
    )


@pytest.mark.parametrize(
    "arguments, text",
    [
        ((), "needs a configuration, or --verilog FILE.. --top T"),
        (("--top", "a"), "--top: goes with --verilog FILE.."),
        (("tiny_os2x3", "--beside", "mac"), "--beside: goes with --verilog FILE.."),
        (
            ("tiny_os2x3", "--verilog", "x.v", "--period-ns", "1"),
            "tiny_os2x3: a configuration, or --verilog FILE.., not both",
        ),
        (("--verilog", "x.v", "--top", "a"), "--verilog: needs --period-ns P or --curve"),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--flat"),
            "--flat: goes with a configuration, not with --verilog",
        ),
        (("--verilog", "x.v", "--period-ns", "1", "--reset", "r"), "--reset: goes with --operands NAME=.."),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--data", "gaussian:1"),
            "--data: drives the cell of --beside",
        ),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--beside", "mack"),
            "unknown architecture or configuration; did you mean 'mac'?",
        ),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--tech", "asap"),
            "unknown technology; did you mean 'asap7'?",
        ),
        (("--verilog", "nowhere/x.v", "--period-ns", "1"), "nowhere/x.v: no such file"),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--include", "nowhere"),
            "--include: no such folder: nowhere",
        ),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--parameter", "W"),
            "--parameter: must be NAME=VALUE, not 'W'",
        ),
        (
            ("--verilog", "x.v", "--period-ns", "1", "--warm-up", "0"),
            "must be an integer in 1..10000 clocks, not '0'",
        ),
    ],
)
def test_options_that_do_not_go_together_are_one_line(cli, arguments, text):
    code, out, err = cli("synth", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1) and text in err, err


def test_without_yosys_one_line_says_how_to_get_it(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(mapping, "available", lambda: False)
    (tmp_path / "a.v").write_text("module a(input x, output y); assign y = ~x; endmodule\n")
    code, out, err = cli("synth", "--verilog", tmp_path / "a.v", "--top", "a", "--period-ns", "1")
    assert (code, out) == (
        2,
        "",
    ) and err == f"hwsim: synthesis needs Yosys, which is an extra: {install('synth')}\n"
