"""Memories made of SRAM macros do what the behavioural ones do: alone, and in engines, bit for bit and clock
for clock."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import graded
from macro_models import with_models
from manifests import ARRAY, VALIDATOR, drawn, play
from stranger import Host
from technologies import own_technology

from hwsim.config import configure
from hwsim.engine.memory import Ram
from hwsim.engine.wrapper import Choice, choice, wrappers
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.generate import render
from hwsim.tech.macro_pins import pins, technologies
from hwsim.tech.memory import memory, placed
from hwsim.tech.sram_table import rows
from hwsim.verilog.block import instance
from hwsim.verilog.emit import structures
from proofs.yosys import yosys

SIZES = {
    "asap7": [(256, 30, "1rw"), (300, 17, "1rw"), (1536, 17, "1rw"), (2048, 100, "1rw"), (5, 1, "1rw")],
    "ihp_sg13g2": [
        (256, 32, "1rw"),
        (300, 30, "1rw"),
        (1536, 17, "1rw"),
        (64, 61, "1rw"),
        (40, 130, "1rw"),
        (9000, 32, "1rw"),
        (600, 40, "1r1w"),
        (64, 20, "1r1w"),
        (1100, 30, "1r1w"),
    ],
    "sky130hd": [(256, 32, "1rw"), (300, 30, "1rw"), (2500, 9, "1rw"), (100, 130, "1rw"), (250, 7, "1rw")],
}

BENCH = """
module bench;
  reg clk = 0;
  integer i, seed = 7, bad = 0, reads = 0;
  always #5 clk = ~clk;
  reg enable, write, last;
  reg [31:0] addr, read_addr;
  reg [{top}:0] d;
  wire [{top}:0] q, wanted;
  {dut}
  {gold}
  initial begin
    last = 0;
    for (i = 0; i < {words} + {count}; i = i + 1) begin
      @(negedge clk);
      if (last) begin
        reads = reads + 1;
        if (q !== wanted || ^q === 1'bx) bad = bad + 1;
      end
      enable = i < {words} || $random(seed) % 4 != 0;
      write = i < {words} || ($random(seed) & 1);
      addr = i < {words} ? i : $unsigned($random(seed)) % {words};
      read_addr = i < {words} ? 0 : $unsigned($random(seed)) % {words};
      if (read_addr == addr) read_addr = (addr + 1) % {words};
      d = {{{chunks}{{$random(seed)}}}};
      last = i >= {words} && enable && {reads};
    end
    $display("bad %0d of %0d", bad, reads);
    $finish;
  end
endmodule
"""


def compared(folder: Path, ram: Ram, text: str, count: int = 600) -> tuple[int, int]:
    """Words that differ from those of the behavioural memory, and words that were read: all are written, then
    accesses are at random."""
    gold = Ram("gold", ram.words, ram.bits, ram.kind)
    bound = {
        "d": "d",
        "addr": f"addr[{ram.width('d') and (ram.words - 1).bit_length() - 1}:0]",
        "enable": "enable",
        "write": "write",
    }
    if ram.kind == "1r1w":
        bound = {
            "d": "d",
            "read": "enable",
            "read_addr": bound["addr"].replace("addr", "read_addr"),
            "write": "write",
            "write_addr": bound["addr"],
        }
    placed_as = {
        name: instance(block, name, **bound, q=q)
        for name, block, q in (("dut", ram, "q"), ("gold", gold, "wanted"))
    }
    bench = BENCH.format(
        top=ram.bits - 1,
        **placed_as,
        words=ram.words,
        count=count,
        chunks=-(-ram.bits // 32),
        reads="1'b1" if ram.kind == "1r1w" else "!write",
    )
    (folder / "bench.v").write_text(f"{with_models(text)}\n{gold.text()}\n{bench}")
    subprocess.run(
        ["iverilog", "-g2005-sv", "-s", "bench", "-o", folder / "bench.vvp", folder / "bench.v"], check=True
    )
    out = subprocess.run(
        ["vvp", "-n", folder / "bench.vvp"], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"bad (\d+) of (\d+)", out)
    assert found, out
    return int(found[1]), int(found[2])


def wrapped(ram: Ram, technology: str) -> tuple[Choice, str]:
    """The macros of a memory, and its file."""
    chosen = choice(ram, technology)
    return chosen, structures("", wrappers({ram: chosen}))


@pytest.mark.parametrize("technology", SIZES)
def test_wrapped_memories_are_the_behavioural_ones(technology, tmp_path):
    """Whole macros, padded ones, side by side and stacked, also where the words are no power of two."""
    shapes = set()
    for words, bits, ports in SIZES[technology]:
        ram = Ram("dut", words, bits, ports)
        chosen, text = wrapped(ram, technology)
        assert chosen.macro.words * chosen.stacked >= words and chosen.macro.bits * chosen.side >= bits
        bad, reads = compared(tmp_path, ram, text)
        assert bad == 0 and reads > 150, (words, bits, ports, chosen)
        shapes.add((chosen.side > 1, chosen.stacked > 1))
    assert (
        (False, False) in shapes and any(side for side, _ in shapes) and any(stacked for _, stacked in shapes)
    )


@pytest.mark.parametrize("technology", technologies())
def test_the_macros_are_those_of_the_cost_figures(technology):
    """Area and tiles agree where the macros are all there is; where banks are drawn, the macro is the next
    larger one."""
    for words, bits, _ in SIZES[technology]:
        chosen, figures = choice(Ram("dut", words, bits), technology), memory(words, bits, "1rw", technology)
        tiling = placed(words, bits, "1rw", technology)
        assert (chosen.side, chosen.stacked) == (tiling.side, tiling.stacked)
        area = chosen.count * (chosen.macro.values["area"] or 0)
        if (chosen.words, chosen.bits) == (chosen.macro.words, chosen.macro.bits):
            assert area == pytest.approx(figures.area.value, rel=1e-12)
        else:
            assert technology == "asap7" and area > figures.area.value


def test_every_macro_of_one_port_has_pins():
    for technology in technologies():
        for row in rows(technology):
            found = pins(row)
            assert bool(found) == (
                (technology, row.ports) in {(t, p) for t in technologies() for p in ("1rw", "2rw")}
            ), row.name
            uses = [pin.use for pin in found]
            assert not found or (uses.count("q") == 1 and uses.count("d") == 1 and "clk" in uses)


MUTANTS = {
    "asap7": [
        (".banksel(enable", ".banksel(1'b1"),
        (".read(~write)", ".read(1'b1)"),
        (".write(write)", ".write(1'b0)"),
        ("level <= addr[10]", "level <= 1'b0"),
        ("== 1))", "== 0))"),
    ],
    "ihp_sg13g2": [
        (".A_DLY(1'b1)", ".A_DLY(1'b0)"),
        ("_BM({8{1'b1}})", "_BM({8{1'b0}})"),
        (".A_BIST_EN(1'b0)", ".A_BIST_EN(1'b1)"),
        (".A_REN(~write)", ".A_REN(1'b0)"),
        (".A_WEN(write)", ".A_WEN(1'b0)"),
        (".A_MEN(enable", ".A_MEN(1'b1"),
        ("level <= addr[10:9]", "level <= addr[9]"),
        ("d[11:6]", "d[5:0]"),
    ],
    "sky130hd": [
        (".rstb(1'b1)", ".rstb(1'b0)"),
        (".ce(enable", ".ce(~enable"),
        (".we(write)", ".we(1'b0)"),
        ("wmask({8{1'b1}})", "wmask({8{1'b0}})"),
        ("level <= addr[11:10]", "level <= addr[11]"),
    ],
}
MUTATED = {"asap7": (2048, 100), "ihp_sg13g2": (1536, 17), "sky130hd": (2500, 9)}


@pytest.mark.full
@pytest.mark.parametrize("technology", MUTANTS)
def test_a_wrong_connection_is_noticed(technology, tmp_path):
    """Every tie-off and strobe decides: with another one words differ."""
    ram = Ram("dut", *MUTATED[technology])
    _, text = wrapped(ram, technology)
    for old, new in MUTANTS[technology]:
        assert old in text, (old, text[:3000])
        assert compared(tmp_path, ram, text.replace(old, new))[0] > 0, (old, new)


# -- engines ---------------------------------------------------------------------------------------
def engine(technology: str, **array: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Manifest and files of a small engine whose accumulators are two banks of 256 words."""
    data = {"pe": "mac", "dataflow": "ws", "params": {"k_max": 256}, "technology": technology,
            "array": ARRAY | {"rows": 4, "cols": 4, "acc_depth": 512} | array}
    files = render(configure(Document("", data, {}), "dut"), "blackbox")
    return json.loads(files["manifest.json"]), files


@pytest.mark.full
@pytest.mark.parametrize("technology, macro", [
    ("asap7", "srambank_64x4x32_6t122"),
    pytest.param("ihp_sg13g2", "RM_IHPSG13_1P_256x32_c2_bm_bist", marks=pytest.mark.long),
    pytest.param("sky130hd", "sram22_256x32m4w8", marks=pytest.mark.full)])
def test_an_engine_with_macros_is_the_engine(technology, macro, tmp_path):
    """A host that knows the manifest alone gets the results and the clocks; with one wrong tie-off it does
    not."""
    said, files = engine(technology)
    VALIDATOR.validate(said)
    assert said["files"] == ["dut.v", "dut_memories.v"] and said["memories"][0]["macro"]["name"] == macro
    one = said["memories"][0]
    assert (one["words"], one["count"], one["macro"]["count"], one["macro"]["technology"]) == (
        256,
        8,
        1,
        technology,
    )
    assert ("no macro is published" in one["macro"]["meaning"]) == (technology == "asap7")
    assert (
        f"module {one['module']} (" not in files["dut.v"]
        and files["dut_memories.v"].count(f"module {one['module']} (") == 1
    )
    host = Host(said)
    rng = np.random.default_rng(11)
    works = [*drawn(host, rng), host.draw(rng, (37, 9, 9))]
    play(tmp_path, technology, works, host, files["dut.v"] + with_models(files["dut_memories.v"]))
    old, new = {
        "asap7": (".read(~write)", ".read(1'b1)"),
        "ihp_sg13g2": (".A_BM({32{1'b1}})", ".A_BM({31'd0, 1'b1})"),
        "sky130hd": (".rstb(1'b1)", ".rstb(1'b0)"),
    }[technology]
    assert old in files["dut_memories.v"]
    with pytest.raises((AssertionError, SystemExit)):  # an unknown bit ends the bench
        play(
            tmp_path,
            technology,
            works,
            host,
            files["dut.v"] + with_models(files["dut_memories.v"].replace(old, new)),
        )


@pytest.mark.full
def test_an_engine_whose_banks_are_stacked_is_the_engine(tmp_path):
    """More rows than one macro of a bank holds: the upper one is written and read."""
    said, files = engine("ihp_sg13g2", acc_depth=3000, m_max=1500)
    one = said["memories"][0]
    assert (one["words"], one["macro"]["stacked"], one["macro"]["side_by_side"]) == (1500, 3, 3) and one[
        "macro"
    ]["words"] == 512
    host = Host(said)
    works = [host.draw(np.random.default_rng(4), (1101, 6, 3))]
    play(tmp_path, "stacked", works, host, files["dut.v"] + with_models(files["dut_memories.v"]))
    wrong = files["dut_memories.v"].replace("level <= addr", "level <= ~addr")
    with pytest.raises((AssertionError, SystemExit)):
        play(tmp_path, "stacked", works, host, files["dut.v"] + with_models(wrong))


@pytest.mark.parametrize("technology, depth", graded([
    pytest.param("asap7", 512), pytest.param("ihp_sg13g2", 4096), pytest.param("sky130hd", 8192)], 1, 2))
def test_the_files_fit_together(technology, depth, tmp_path):
    """Yosys finds every module, with the pins that are bound; Icarus has no complaint but of what a black box
    does not drive."""
    said, files = engine(technology, acc_depth=depth)
    for name in said["files"]:
        (tmp_path / name).write_text(files[name])
    (one,) = said["memories"]
    yosys(
        tmp_path,
        f"read_verilog {' '.join(said['files'])}",
        "hierarchy -check -top dut",
        "proc",
        "check -assert",
        f"select -assert-count {one['macro']['count']} t:{one['macro']['name']}",
    )
    lint = subprocess.run(
        ["iverilog", "-g2005", "-Wall", "-Wno-timescale", "-t", "null", "-s", "dut", *said["files"]],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert (lint.returncode, lint.stdout + lint.stderr) == (0, "")


@pytest.mark.full
def test_from_the_command_line(cli, tmp_path):
    """The files, one line where a technology has no macros, and a word where there is nothing to replace."""
    code, out, err = cli("generate", "uint8_ws8x24", "-o", tmp_path / "a", "--memories", "blackbox")
    assert (code, err) == (0, "") and "uint8_ws8x24_memories.v" in out
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == [
        "manifest.json", "manifest.schema.json", "uint8_ws8x24.v", "uint8_ws8x24_memories.v"]
    code, out, err = cli("generate", "uint8_ws8x24", "-o", tmp_path / "a")
    assert (code, err) == (
        0,
        "",
    ) and "uint8_ws8x24_memories.v is of an earlier run and not one of the manifest's files" in out
    code, out, _ = cli("show", "uint8_ws8x24")
    assert (
        code == 0 and "uint8_ws8x24_outlet_ram_" in out and "flip-flops in uint8_ws8x24_outlet_column" in out
    )
    code, out, err = cli("generate", "int8_os16", "-o", tmp_path / "b", "--memories", "blackbox")
    assert (code, err) == (0, "") and "no memory of this engine is a module of its own" in out
    assert json.loads((tmp_path / "b" / "manifest.json").read_text())["memories"] == []
    code, out, err = cli("generate", "int8_os16", "-o", tmp_path / "c", "--memories", "macros")
    assert (
        code == 2
        and not out
        and "behavioural" in err
        and err.count("\n") == 1
        and not (tmp_path / "c").exists()
    )


def test_what_has_no_macros_is_one_line(cli, tmp_path):
    own_technology(tmp_path)
    (tmp_path / "own.yaml").write_text(
        "pe: mac\ndataflow: ws\narray: {rows: 4, cols: 4, acc_depth: 512}\ntechnology: ./mine.yaml\n"
    )
    code, out, err = cli("generate", tmp_path / "own.yaml", "-o", tmp_path / "out", "--memories", "blackbox")
    assert (code, out) == (2, "") and err.count("\n") == 1 and not (tmp_path / "out").exists()
    assert "no SRAM macros are known for" in err and "only for asap7, ihp_sg13g2, sky130hd" in err
    with pytest.raises(ConfigError, match="asap7 has no macros for memories of 1r1w, only those of 1rw"):
        choice(Ram("dut", 512, 30, "1r1w"), "asap7")
