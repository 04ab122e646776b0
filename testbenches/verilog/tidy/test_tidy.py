"""The tidier on small modules with known answers, on random logic against Yosys's own text, and on whole
engines."""

import random
import re
import subprocess
from typing import Any

import pytest
from amaranth.hdl import Cat, Const, Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out
from conftest import graded

from hwsim.assembly import Engine
from hwsim.dataflow.os import Os
from hwsim.dataflow.ws import Ws
from hwsim.pe.mac import Mac
from hwsim.verilog import emit
from hwsim.verilog.block import Logic
from hwsim.verilog.tidy import MODULE, Tidied, tidy


def module(ports: dict[str, str], body: str) -> str:
    """A module in Yosys's manner: ports are declared twice, after their list."""
    declared = "".join(
        f"  {kind} {p};\n  {'reg' if f'{p} <=' in body else 'wire'} "
        f"{kind.split(' ', 1)[1] if ' ' in kind else ''} {p};\n"
        for p, kind in ports.items()
    )
    return f"module m({', '.join(ports)});\n{declared}{body}endmodule\n"


def lines(ports: dict[str, str], body: str) -> list[str]:
    return [line.strip() for line in tidy(module(ports, body)).split("\n")]


ABX = {"a": "input [7:0]", "b": "input [7:0]", "x": "output [7:0]"}


def test_ports_are_ansi_clock_first():
    out = tidy(
        module(
            {"rst": "input", "d": "input [3:0]", "q": "output [3:0]", "clk": "input"},
            "  wire [3:0] _0_;\n  always @(posedge clk)\n    q <= _0_;\n  assign _0_ = rst ? 4'h0 : d;\n",
        )
    )
    assert out == (
        "module m (\n  input  wire clk,\n  input  wire rst,\n  input  wire [3:0] d,\n  output reg  [3:0] "
        "q\n);\n"
        "  always @(posedge clk)\n    if (rst) q <= 4'd0;\n    else q <= d;\nendmodule\n"
    )


def test_given_port_order():
    assert re.findall(
        r"put +\w+ +\[7:0\] (\w)", tidy(module(ABX, "  assign x = a;\n"), {"m": ["x", "b", "a"]})
    ) == ["x", "b", "a"]


def test_single_use_temporary_moves():
    assert "assign x = ~(a & b);" in lines(
        ABX, "  wire [7:0] _0_;\n  assign _0_ = a & b;\n  assign x = ~ _0_;\n"
    )


def test_temporary_with_two_readers_stays():
    out = lines(ABX, "  wire [7:0] _0_;\n  assign _0_ = a & b;\n  assign x = _0_ << _0_;\n")
    assert {"wire [7:0] n1;", "assign n1 = a & b;", "assign x = n1 << n1;"} <= set(out)


@pytest.mark.parametrize(("reader", "written"), [
    ("{ 1'h0, _0_ } >> 1'h1", "{1'b0, a + b} >> 1'b1"),  # a part of a concatenation is sized by itself
    ("_0_ == c", "{7'd0, {4'd0, a + b} == c}"),  # without the braces 12 bits would keep the carry
    ("_0_ >> 1'h1", "(a + b) >> 1'b1"),  # in 8 bits, as before
    ("{ _0_, 1'h0 }", "{a[6:0] + b[6:0], 1'b0}")])
def test_carry_is_not_gained(reader, written):
    """`a + b` in nine or more bits is not the 8-bit sum that the temporary holds."""
    out = lines(
        ABX | {"c": "input [11:0]", "y": "output [8:0]"},
        f"  wire [7:0] _0_;\n  assign _0_ = a + b;\n  assign x = {reader};\n",
    )
    assert f"assign x = {written};" in out


def test_difference_is_not_sign_extended():
    out = lines(
        ABX | {"y": "output [15:0]"},
        "  wire [7:0] _0_;\n  assign _0_ = a - b;\n  assign y = _0_;\n  assign x = a;\n",
    )
    assert "assign y = {8'd0, a - b};" in out


def test_exact_sum_moves_into_a_wider_context():
    out = lines(ABX | {"c": "input [11:0]", "y": "output"},
                "  wire [8:0] _0_;\n  assign _0_ = a + 1'h1;\n  assign y = _0_ == c;\n  assign x = a;\n")
    assert "assign y = {4'd0, a} + 12'd1 == c;" in out


def test_sign_does_not_leak():
    """A signed sum beside an unsigned operand would lose its sign extension."""
    out = lines(
        ABX | {"s": "input"},
        "  wire [7:0] _0_;\n  assign _0_ = $signed(a[3:0]) >>> b;\n  assign x = s ? _0_ : b;\n",
    )
    assert "assign x = s ? n1 : b;" in out


def test_signed_addition_is_extended_in_writing():
    assert "assign x = a + {{4{b[3]}}, b[3:0]};" in lines(ABX, "  assign x = $signed(a) + $signed(b[3:0]);\n")


def test_unread_high_bits_go():
    out = lines(ABX, "  wire [8:0] _0_;\n  assign _0_ = a - 3'h4;\n  assign x = _0_[7:0];\n")
    assert "assign x = a - 8'd4;" in out


def test_reset_and_enables():
    out = lines(
        {
            "rst": "input",
            "clk": "input",
            "en": "input",
            "clear": "input",
            "d": "input [7:0]",
            "q": "output [7:0]",
        },
        "  wire [7:0] _0_;\n  wire [7:0] _1_;\n  wire [7:0] _2_;\n  always @(posedge clk)\n    q <= _0_;\n"
        "  assign _0_ = rst ? 8'h00 : _1_;\n  assign _1_ = clear ? 8'h01 : _2_;\n  assign _2_ = en ? d : "
        "q;\n",
    )
    assert out[out.index("always @(posedge clk)") + 1 :][:3] == [
        "if (rst) q <= 8'd0;",
        "else if (clear) q <= 8'd1;",
        "else if (en) q <= d;",
    ]


def test_aliases_and_struct_fields():
    out = lines(
        {"tag": "input [3:0]", "y": "output"},
        "  wire \\tag.valid ;\n  wire [2:0] \\tag.addr ;\n  wire \\tag.odd ;\n  wire issue;\n  wire \\$sig "
        ";\n"
        "  assign \\$sig  = issue;\n  assign issue = tag[0] & tag[2];\n  assign y = ! \\$sig ;\n"
        "  assign \\tag.valid  = tag[0];\n  assign \\tag.addr  = tag[3:1];\n  assign \\tag.odd  = tag[1];\n",
    )
    assert {"assign issue = tag_valid & tag_addr[1];", "assign y = ~issue;"} <= set(out)
    assert not any("odd" in line or "$" in line or "\\" in line for line in out)


def test_names_do_not_collide():
    out = tidy(
        module(
            ABX,
            "  wire [3:0] \\a.lo ;\n  wire [3:0] a_lo;\n"
            "  assign \\a.lo  = a[3:0];\n  assign a_lo = b[3:0];\n  assign x = { a[3:0], b[3:0] };\n",
        )
    )
    assert len(set(re.findall(r"wire \[3:0\] (\w+);", out))) == 2


def test_memories_survive():
    out = lines(
        {"clk": "input", "en": "input"} | ABX | {"y": "output [7:0]"},
        "  reg [7:0] mem [255:0];\n  always @(posedge clk) begin\n    if (en)\n      mem[a] <= b;\n  end\n"
        "  reg [7:0] _1_;\n  always @(posedge clk) begin\n    _1_ <= a;\n  end\n  assign x = mem[_1_];\n"
        "  reg [7:0] _2_;\n  always @(posedge clk) begin\n    _2_ <= mem[b];\n  end\n  assign y = _2_;\n",
    )
    assert {"reg [7:0] mem [255:0];", "if (en) mem[a] <= b;", "mem_address <= a;",
            "assign x = mem[mem_address];", "y <= mem[b];"} <= set(out)


def test_what_is_not_understood_is_returned():
    for text in (
        "module m(a);\n  input a;\n  wire a;\n  initial $finish;\nendmodule\n",
        tidy(module(ABX, "  assign x = a;\n")),
    ):
        assert tidy(text) == text


# -- against Yosys's own text ----------------------------------------------------------------------
class RandomLogic(Logic):
    """Random nets and registers of random expressions."""

    resets = True

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.outs = [f"y{i}" for i in range(12)]
        super().__init__("noise", {"a": In(signed(5)), "b": In(6), "c": In(signed(3)), "e": In(1)} | {
            y: Out(self.shape(12)) for y in self.outs})

    def shape(self, bits: int):
        return self.random.choice([signed, unsigned])(self.random.randrange(1, bits))

    def value(self, leaves: list, depth: int) -> Any:
        r = self.random
        if not depth or r.random() < .12:
            return r.choice(leaves) if r.random() < .8 else Const(r.randrange(-8, 16))
        x, y, z = (self.value(leaves, depth - 1) for _ in range(3))
        return r.choice([
            lambda: x + y,
            lambda: x - y,
            lambda: x * y if len(x) + len(y) < 24 else x ^ y,
            lambda: x & y,
            lambda: x | y,
            lambda: ~x,
            lambda: -x,
            lambda: Mux(z[:1], x, y),
            lambda: Mux(z.any(), x, y),
            lambda: x < y,
            lambda: x == y,
            lambda: Cat(x, y),
            lambda: x >> y[:2],
            lambda: x << y[:2],
            lambda: x.as_signed(),
            lambda: x.as_unsigned(),
            lambda: x.xor(),
            lambda: x[len(x) // 2 :] if len(x) > 1 else x,
            lambda: x[: max(1, len(x) // 2)],
        ])()

    def build(self, m: Module) -> None:
        leaves = [self.a, self.b, self.c, self.e]
        registers: list[Any] = [Signal(self.shape(9), name=f"q{i}") for i in range(4)]
        leaves += registers
        for i in range(4):
            w = Signal(self.shape(9), name=f"w{i}")
            m.d.comb += w.eq(self.value(leaves, 2))
            leaves.append(w)
        for q in registers:
            with m.If(self.value(leaves, 2)[:1]):
                m.d.sync += q.eq(self.value(leaves, 2))
            with m.Elif(self.e):
                m.d.sync += q[:(len(q) + 1) // 2].eq(self.value(leaves, 2))
            with m.Switch(self.c[:2]):
                with m.Case(1):
                    m.d.sync += q.eq(self.value(leaves, 2))
                with m.Case(2):
                    m.d.sync += q[-1:].eq(self.e)
        m.d.comb += [getattr(self, y).eq(self.value(leaves, 4)) for y in self.outs]


BENCH = """module bench;
  reg clk = 0, rst; reg [4:0] a; reg [5:0] b; reg [2:0] c; reg e; integer i;
  %s
  noise dut (.clk(clk), .rst(rst), .a(a), .b(b), .c(c), .e(e)%s);
  initial for (i = 0; i < 400; i = i + 1) begin
    {a, b, c, e} = $random; rst = i < 2 || i %% 97 == 0; #1 if (i > 2) $display("%%b", {%s}); clk = 1; #1 clk = 0;
  end
endmodule
"""  # noqa: E501


def simulated(block: RandomLogic, text: str, folder) -> list[str]:
    wires = "".join(f"wire [{block.width(y) - 1}:0] {y}; " for y in block.outs)
    bench = BENCH % (wires, "".join(f", .{y}({y})" for y in block.outs), ", ".join(block.outs))
    (folder / "noise.v").write_text(text + bench)
    subprocess.run(["iverilog", "-g2005", "-o", folder / "noise", folder / "noise.v"], check=True, timeout=60)
    return subprocess.run(
        ["vvp", folder / "noise"], check=True, timeout=60, capture_output=True, text=True
    ).stdout.split()


def untouched(text: str, ports: object) -> list[Tidied]:
    """The modules as Yosys writes them."""
    return [Tidied(re.split(r"\W+", source)[1], source, {}) for source in MODULE.findall(text)]


@pytest.mark.parametrize("seed", graded(range(6), 1, 5))
def test_random_logic_does_the_same(seed, tmp_path, monkeypatch):
    block = RandomLogic(seed)
    after = emit.verilog(block)
    monkeypatch.setattr(emit, "tidied", untouched)
    before = emit.verilog(RandomLogic(seed))
    assert "module noise (" in after and "module noise(" in before
    expected = simulated(block, before, tmp_path)
    assert len(expected) == 397 and len(set(expected)) > 100
    assert simulated(block, after, tmp_path) == expected, seed


# -- engines ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("flow", [Ws, Os])
@pytest.mark.parametrize("lanes", [1, 2])
@pytest.mark.full
def test_engine_compiles_clean_and_is_stable(flow, lanes, tmp_path):
    text = emit.verilog(Engine("t", Mac(lanes=lanes), flow(rows=4, cols=4)))
    assert text == emit.verilog(Engine("t", Mac(lanes=lanes), flow(rows=4, cols=4)))
    assert tidy(text) == "\n".join(m for m in re.findall(r"^module .*?^endmodule\n", text, re.M | re.S))
    assert not re.search(r"\\|\b_\d+_\b", text)
    (tmp_path / "t.v").write_text(text)
    done = subprocess.run(["iverilog", "-g2005", "-Wall", "-s", "t", "-o", tmp_path / "t", tmp_path / "t.v"],
                          capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.full
def test_large_modules(monkeypatch):
    """In time that grows with the text: one that grew with the square of the columns would take minutes
    here."""
    monkeypatch.setattr(emit, "tidied", untouched)
    text = emit.verilog(Engine("t", Mac(multiplier="inferred", adder="inferred"), Ws(rows=256, cols=256)))
    assert re.findall(r"^module (\w+)", tidy(text), re.M) == re.findall(r"^module (\w+)", text, re.M)
