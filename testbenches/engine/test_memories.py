"""Memories of an engine: what the manifest lists is what the Verilog has."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from amaranth.hdl import Module, Signal, unsigned
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out
from manifests import files_of

from hwsim.engine.memory import Ram
from hwsim.manifest.contents import Found, contents, memories
from hwsim.verilog.block import Logic, Structure
from hwsim.verilog.emit import verilog

WORDS = 12


class Holder(Logic):
    """Two RAMs of one module and a memory of flip-flops."""

    def __init__(self, name: str):
        self.ram = Ram(name, WORDS, 5)
        super().__init__(
            name, {"addr": In(range(WORDS)), "d": In(unsigned(5)), "q": Out(unsigned(5))}, blocks=(self.ram,)
        )

    def build(self, m: Module) -> None:
        outs = []
        for label in ("even", "odd"):
            outs.append(Signal(5, name=f"q_{label}"))
            m.submodules[label] = self.ram.instance(
                enable=1, write=self.addr[0], addr=self.addr, d=self.d, q=outs[-1]
            )
        m.submodules.queue = queue = Memory(shape=unsigned(3), depth=7, init=[])
        write: Any = queue.write_port()
        read: Any = queue.read_port()
        m.d.comb += [write.en.eq(1), write.addr.eq(self.addr), write.data.eq(self.d), read.addr.eq(self.addr),
                     self.q.eq(outs[0] ^ outs[1] ^ read.data)]


class Pair(Structure):
    """Two holders, and a RAM of two ports beside them."""

    def __init__(self, name: str):
        self.holder, self.ram = Holder(f"{name}_holder"), Ram(name, 8, 5, "1r1w")
        super().__init__(
            name,
            {"addr": In(range(WORDS)), "d": In(unsigned(5)), "q": Out(unsigned(5))},
            blocks=(self.holder, self.ram),
        )

    def body(self):
        yield "wire [4:0] q0, q1, q2;"
        for i in range(2):
            yield self.place(self.holder, f"half{i}", addr="addr", d="d", q=f"q{i}")
        yield self.place(
            self.ram,
            "third",
            read="1'b1",
            read_addr="addr[2:0]",
            write="addr[3]",
            write_addr="addr[2:0] + 3'd1",
            d="d",
            q="q2",
        )
        yield "assign q = q0 ^ q1 ^ q2;"


def test_memories_are_found_with_their_places(tmp_path):
    """RAMs under logic and under wiring, and memories inside modules, in every instance."""
    pair = Pair("dut")
    found = {
        (f.module, getattr(f.memory, "name", "") if not isinstance(f.memory, Ram) else ""): f
        for f in memories(pair)
    }
    holders = [("dut", "half0"), ("dut", "half1")]
    assert found[("dut_holder_ram_12x5_1rw", "")].paths == tuple(
        (*h, label) for h in holders for label in ("even", "odd")
    )
    assert found[("dut_ram_8x5_1r1w", "")].paths == (("dut", "third"),)
    queue = found[("dut_holder", "queue")]
    assert queue.paths == tuple((*h, "queue") for h in holders) and len(found) == 3
    assert not isinstance(queue.memory, Ram) and (
        queue.memory.words,
        queue.memory.bits,
        queue.memory.ports,
    ) == (7, 3, "1r1w")
    assert contents(pair).instances == {
        "half0": "dut_holder",
        "half1": "dut_holder",
        "third": "dut_ram_8x5_1r1w",
    }
    assert elaborated(
        tmp_path, verilog(pair), "dut", [name_of(f, path) for f in found.values() for path in f.paths]
    )


def name_of(found: Found, path: tuple[str, ...]) -> str:
    """The array of words of an instance."""
    return ".".join((*path, "words") if isinstance(found.memory, Ram) else path)


def elaborated(folder: Path, text: str, top: str, names: list[str]) -> bool:
    """Whether Icarus finds an array of words at every hierarchical name."""
    reads = "\n".join(f'  initial $display("%b", {top}.{name.split(".", 1)[1]}[0]);' for name in names)
    (folder / "bench.v").write_text(f"{text}\nmodule bench;\n  {top} {top} ();\n{reads}\nendmodule\n")
    done = subprocess.run(
        ["iverilog", "-g2005", "-t", "null", "-s", "bench", folder / "bench.v"],
        text=True,
        capture_output=True,
    )
    assert done.returncode == 0 or "Unable to bind" in done.stderr, done.stderr
    return done.returncode == 0


def names_in(said: dict[str, Any]) -> list[str]:
    """Arrays of words that a manifest lists."""
    return [f"{name}.words" for one in said["memories"] for name in one["instances"]] + [
        name for one in said["register_memories"] for name in one["instances"]]


@pytest.mark.full
@pytest.mark.parametrize("case", ["wrapping", "lut_rounded", "codebook"])
def test_hierarchical_names_of_a_manifest_exist_in_the_verilog(case, tmp_path):
    """Every listed memory is there; a name that is not is noticed. No array of the Verilog is left out."""
    said, text = files_of(case)
    names = names_in(said)
    assert names and elaborated(tmp_path, text, said["top"], names)
    assert not elaborated(tmp_path, text, said["top"], [f"{names[0]}x"])
    declared = re.findall(r"^  reg (?:\[\d+:0\] )?\w+ \[\d+:0\];", text, re.MULTILINE)
    listed = {one["module"] if "name" not in one else (one["module"], one["name"])
              for one in (*said["memories"], *said["register_memories"])}
    assert len(declared) == len(listed)
    for one in (*said["memories"], *said["register_memories"]):
        word = f"[{one['bits'] - 1}:0] " if one["bits"] > 1 else ""
        assert f"  reg {word}{one.get('name', 'words')} [{one['words'] - 1}:0];" in text
        assert one["count"] == len(set(one["instances"]))
