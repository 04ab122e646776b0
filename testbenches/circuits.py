"""Combinational circuits in Icarus Verilog: codes in, codes out, as arrays."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from amaranth.hdl import Module
from amaranth.lib.wiring import In, Out

from hwsim.verilog.block import Logic
from hwsim.verilog.emit import verilog

BENCH = """\
module bench;
  reg [{top}:0] vectors [0:{last}];
  reg [{top}:0] x;
  wire [{out}:0] y;
  integer i, file;
  {name} dut ({ports}, .out(y));
  initial begin
    $readmemh("in.hex", vectors);
    file = $fopen("out.hex", "w");
    for (i = 0; i <= {last}; i = i + 1) begin
      x = vectors[i];
      #1 $fwrite(file, "%h\\n", y);
    end
    $finish;
  end
endmodule
"""


class Circuit(Logic):
    """``out`` of ``bits`` bits as ``make(m, *inputs)`` builds it from inputs of the given shapes."""

    clocked = False

    def __init__(self, shapes: dict[str, Any], bits: int, make: Callable[..., Any]):
        super().__init__("circuit", {key: In(shape) for key, shape in shapes.items()} | {"out": Out(bits)})
        self.make = make

    def build(self, m: Module) -> None:
        m.d.comb += self.out.eq(self.make(m, *(getattr(self, key) for key in self.ports if key != "out")))


def outputs(
    circuit: Circuit, folder: Path, *inputs: np.ndarray, edit: Callable[[str], str] = lambda text: text
) -> np.ndarray:
    """What the circuit makes of vectors of codes, Python integers; -1 where a bit is not known. ``edit``
    changes its Verilog."""
    names = [key for key in circuit.ports if key != "out"]
    ports, words, at = [], [0] * len(inputs[0]), 0
    for key, codes in zip(names, inputs):
        width = circuit.width(key)
        ports.append(f".{key}(x[{at + width - 1}:{at}])")
        words = [word | (int(code) & (1 << width) - 1) << at for word, code in zip(words, codes)]
        at += width
    (folder / "in.hex").write_text("".join(f"{word:x}\n" for word in words))
    bench = BENCH.format(
        top=at - 1,
        last=len(words) - 1,
        out=circuit.width("out") - 1,
        name=circuit.name,
        ports=", ".join(ports),
    )
    (folder / "bench.v").write_text(edit(verilog(circuit)) + bench)
    subprocess.run(["iverilog", "-g2005", "-o", "bench", "bench.v"], cwd=folder, check=True, timeout=120)
    subprocess.run(["vvp", "bench"], cwd=folder, check=True, capture_output=True, timeout=600)
    lines = (folder / "out.hex").read_text().split()
    return np.array([-1 if "x" in line else int(line, 16) for line in lines], object)
