"""Proofs of cores: samples of ``make prove``, broken cores that must not pass, and the method itself against
Icarus."""

import re
import subprocess

import pytest
from amaranth.hdl import Cat, Const, Module, Signal, signed
from amaranth.lib.wiring import In, Out
from conftest import INTEGRAL, graded

from hwsim.pe import architectures
from hwsim.pe.base import core_ports
from hwsim.pe.bitserial import Bitserial
from hwsim.pe.mac import Mac
from hwsim.verify.path import beat_codes
from hwsim.verilog.block import Logic
from hwsim.verilog.emit import verilog
from proofs import core, polynomial
from proofs.__main__ import nearest, sizes, variants, verdicts
from proofs.core import circuits, prove
from proofs.sat import settle
from proofs.yosys import netlists, yosys

MODULES, WIRES = 12, 12


def small(name: str):
    """The architecture with more than the least of everything, its arithmetic as operators, which have small
    polynomials."""
    cls = architectures()[name]
    pe = nearest(cls, list(sizes(cls))[1], dict.fromkeys(cls.spelled_out, "inferred"))
    assert pe is not None
    return pe


def test_a_small_core_of_every_architecture(tmp_path):
    pes = [small(name) for name in INTEGRAL]
    assert {pe.name: prove(pe, netlist) for pe, netlist in zip(pes, circuits(tmp_path, pes))} == \
        {pe.name: core.Verdict("proved") for pe in pes}


LARGE = ("carrysave", "lut")


@pytest.mark.parametrize(
    "name", [*graded([name for name in INTEGRAL if name not in LARGE], 0, 3), *graded(LARGE, 0, 0)]
)
def test_every_kind_of_core(name, tmp_path):
    """All but the widest of what ``make prove`` proves, and but arithmetic that is spelled out."""
    pes = [
        pe
        for pe in variants(architectures()[name], spelled_out=False)
        if pe.lanes * (pe.a.bits + pe.w.bits) <= 32
    ]
    wrong = [
        (pe, verdict)
        for pe, netlist in zip(pes, circuits(tmp_path, pes))
        if (verdict := prove(pe, netlist)).result != "proved"
    ]
    assert pes and not wrong


class CarrySave(Mac):
    """Products added without carrying: a partial sum is a sum and the carries into it, resolved at the
    outlet."""

    def p_width(self, k: int) -> int:
        return 2 * super().p_width(k)

    def core(self, name: str, p_width: int) -> Logic:
        return CarrySaveCore(name, core_ports(self, p_width))

    def resolve(self, name: str, p_width: int) -> Logic:
        return CarrySaveSum(name, {"p": In(signed(p_width)), "c": Out(signed(p_width // 2))})


class CarrySaveCore(Logic):
    """A row of full adders."""

    clocked = False

    def build(self, m: Module) -> None:
        half = len(self.p_in) // 2
        total, carries, product = self.p_in[:half], self.p_in[half:], Signal(half, name="product0")
        m.d.comb += [
            product.eq(self.a.as_signed() * self.w.as_signed()),
            self.p_out.eq(
                Cat(
                    total ^ carries ^ product,
                    Const(0, 1),
                    (total & carries | total & product | carries & product)[: half - 1],
                )
            ),
        ]


class CarrySaveSum(Logic):
    """The carries' way out."""

    clocked = False

    def build(self, m: Module) -> None:
        half = len(self.p) // 2
        m.d.comb += self.c.eq(self.p[:half] + self.p[half:])


def test_a_redundant_partial_sum_is_taken_as_what_it_resolves_to(tmp_path):
    pe = CarrySave(a_bits=3, w_bits=3, k_max=16)
    assert prove(pe, *circuits(tmp_path, [pe])) == core.Verdict("proved")
    assert settle(tmp_path, pe, "path0", pe.p_width(16)).result == "proved"


def test_sat_agrees(tmp_path):
    pe = Mac(a_bits=3, w_bits=2, k_max=16)
    circuits(tmp_path, [pe])
    assert settle(tmp_path, pe, "path0", pe.p_width(16)).result == "proved"


@pytest.mark.parametrize("name", graded(INTEGRAL, 1, 4))
def test_a_broken_core_is_not_proved(name, tmp_path, monkeypatch):
    """An adder that became an exclusive or; in a core that only saves carries an exclusive or that became an
    or."""
    def broken(top) -> str:
        head, rest = verilog(top).split("module path0_core ", 1)
        body, tail = rest.split("endmodule", 1)
        was, becomes = (" + ", " ^ ") if " + " in body else (" ^ ", " | ")
        assert was in body
        return f"{head}module path0_core {body[::-1].replace(was, becomes, 1)[::-1]}endmodule{tail}"

    monkeypatch.setattr(core, "verilog", broken)
    pe = small(name)
    assert prove(pe, *circuits(tmp_path, [pe])).result in ("failed", "undecided")
    assert settle(tmp_path, pe, "path0", pe.p_width(pe.k_max)).result == "failed"


def test_a_counterexample_is_one(tmp_path, monkeypatch):
    """The bits that a failed proof names make the circuit wrong in Icarus."""
    def broken(top) -> str:
        text, count = re.subn(
            r"\$signed\((\w+)\) \* \$signed\((\w+)\)", r"$signed(\1) | $signed(\2)", verilog(top)
        )
        assert count == 1
        return text

    monkeypatch.setattr(core, "verilog", broken)
    pe = Mac(a_bits=3, w_bits=3, k_max=16, multiplier="inferred", adder="inferred")
    verdict = prove(pe, *circuits(tmp_path, [pe]))
    assert verdict.result == "failed", verdict
    off, ones = re.match(r"off by (-?\d+) .* 1: (.*)", verdict.detail).groups()  # type: ignore[union-attr]
    values = {x: sum(1 << int(i) for i in re.findall(rf"\b{x}\[(\d+)\]", ones)) for x in ("a", "w", "p_in")}
    bound = "; ".join(f"{x} = {value}" for x, value in values.items())
    (tmp_path / "top.v").write_text(
        "module top; reg [2:0] a, w; reg [9:0] p_in; wire [9:0] p_out; path0 dut (.a(a), .w(w), .p_in(p_in), "
        f'.p_out(p_out)); initial begin {bound}; #1 $display("%d", p_out); end endmodule\n'
    )
    subprocess.run(
        ["iverilog", "-g2005", "-s", "top", "-o", "top", "top.v", "paths.v"], cwd=tmp_path, check=True
    )
    out = int(
        subprocess.run(["vvp", "-n", "top"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    )
    width = pe.p_width(16)
    right = values["p_in"] + int(pe.a.integers(values["a"]) * pe.w.integers(values["w"]))
    assert (out - right - int(off)) % (1 << width) == 0 and int(off) % (1 << width)


@pytest.mark.full
def test_the_tree_of_a_product_under_an_inferred_adder(tmp_path):
    """Low bits of a sum of many variables, its carry counted in above them: the methods agree."""
    pes = [Mac(lanes=2, k_max=16, a_bits=3, w_bits=2, multiplier="array", adder="inferred"),
           Mac(k_max=16, a_bits=3, w_bits=2, w_kind="uint", multiplier="booth", adder="inferred")]
    assert [(method, verdict) for _, method, verdict, _ in verdicts(pes, tmp_path)] == \
        2 * [("algebra", core.Verdict("proved")), ("SAT", core.Verdict("proved"))]


def test_what_depends_on_the_sum_through_an_unknown_is_not_proved(tmp_path, monkeypatch):
    """Added by one beat and taken back by the next: right only if nothing were added in between."""
    monkeypatch.setattr(polynomial, "SMALL", 2)
    pe = Bitserial(w_bits=2, a_bits=3, k_max=16)
    monkeypatch.setattr(core, "precisions", lambda pe: [pe])
    first, second = beat_codes(pe, pe)
    top, high = pe.p_width(16) - 1, len(circuits(tmp_path, [pe])[0]["ports"]["beat"]["bits"]) - 1
    (tmp_path / "own.v").write_text(f"""
module own (input [2:0] a, input [1:0] w, input [{high}:0] beat, input [{top}:0] p_in, output [{top}:0] p_out);
  wire [1:0] some = p_in[0] + p_in[1] + p_in[2];
  wire [{top}:0] dot = $signed(a) * $signed(w);
  assign p_out = beat == {first} ? p_in + dot + some[1] : p_in - some[1];
endmodule
""")  # noqa: E501
    assert prove(pe, netlists(tmp_path, "own.v", ["own"])["own"]).result == "undecided"
    assert first != second


@pytest.mark.long
def test_mutants_are_proved_only_where_sat_agrees(tmp_path):
    """Forty mutants of a core: the two methods agree on every one."""
    pe = Mac(a_bits=3, w_bits=3, k_max=16, multiplier="inferred", adder="inferred")
    circuits(tmp_path, [pe])
    read = ["read_verilog paths.v", "flatten -noscopeinfo", "opt_clean"]
    yosys(tmp_path, *read, "cd path0", "mutate -list 40 -seed 3 -o list.txt")
    commands = (tmp_path / "list.txt").read_text().splitlines()
    found = {}
    for i, command in enumerate(commands):
        yosys(tmp_path, *read, command, "select path0", "write_verilog -noattr -selected paths.v.new")
        folder = tmp_path / str(i)
        folder.mkdir()
        (tmp_path / "paths.v.new").rename(folder / "paths.v")
        by_algebra = prove(pe, netlists(folder, "paths.v", ["path0"])["path0"]).result
        found[command] = (
            by_algebra == "proved",
            settle(folder, pe, "path0", pe.p_width(16)).result == "proved",
        )
    assert [x for x, (algebra, sat) in found.items() if algebra != sat] == []
    assert len(found) == 40
