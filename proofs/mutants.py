"""Mutants of an engine's cell: Yosys makes them, a netlist holds a batch of them, and one Icarus compile runs
any of these."""

import dataclasses
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hwsim.assembly import Engine
from hwsim.config import Config
from hwsim.verilog.block import Block
from hwsim.verilog.emit import verilog
from proofs.equivalence import SUMS, never_negative
from proofs.replay import Replay, bench
from proofs.yosys import yosys

# rows x cols of engines whose cell may be the shipped one's
SIDES = ((2, 3), (4, 2), (8, 2), (16, 2), (128, 2))
CHAIN = 4  # groups whose sums a small engine's cells round one after another, where order matters
CTRL_BITS = 16
BATCH = 25  # mutants in one netlist
UNCHANGED = ["read_verilog -nosynthesis engine.v", "proc", "flatten -noscopeinfo", "opt_clean"]


def cell_of(engine: Engine) -> Block:
    """The block that holds the core."""
    (cell,) = (
        block for block in engine.walk() if any(child.name == f"{engine.name}_core" for child in block.blocks)
    )
    return cell


def shrunk(config: Config) -> Config:
    """The smallest engine with more than one row and column whose cell is, letter by letter, this
    configuration's, and in which rounded sums are as long as here, or of :data:`CHAIN` groups.

    It sends raw accumulators: requantization would hide errors.
    """
    pe = config.pe
    least = 0 if pe.integral else min(CHAIN * pe.lanes, config.flow.products(pe))
    shipped = verilog(cell_of(config.engine()))
    config = dataclasses.replace(config, pe=dataclasses.replace(config.pe, rescale=config.pe.rescale.raw))
    for rows, cols in SIDES:
        small = dataclasses.replace(config, flow=dataclasses.replace(config.flow, rows=rows, cols=cols))
        if small.flow.products(pe) >= least and verilog(cell_of(small.engine())) == shipped:
            return small
    return config


@dataclass(frozen=True)
class Mutant:
    """A mutation as Yosys writes it, without the control signal."""

    number: int
    command: str

    def __str__(self) -> str:
        options = dict(re.findall(r"-(\w+) (\S+)", self.command))
        bit = f"[{options['portbit']}]"
        where = f" ({options['wire']}[{options['wirebit']}])" if "wire" in options else ""
        kind = re.sub(r"(\$[^$]*\.v:\d+)?\$\d+$", "", options["cell"]).removeprefix("$flatten\\")
        return f"{options['mode']} at {kind} {options['port']}{bit}{where}"


class MutatedEngine:
    """An engine in a folder, compiled for Icarus with mutants of its cell inside; ``+mutant=N`` picks one, 0
    none.

    Of ``count`` mutants those whose command has the regular expression ``only``.
    """

    def __init__(self, folder: Path, config: Config, count: int, stages: dict[str, Replay], only: str = ""):
        self.folder = folder
        self.never_negative = never_negative(config.pe)
        engine = config.engine()
        self.cell = cell_of(engine).name
        text = verilog(engine)
        (folder / "engine.v").write_text(text)
        yosys(folder, *UNCHANGED, f"cd {self.cell}", f"mutate -list {count} -seed 1 -o mutants.txt")
        commands = [
            line for line in (folder / "mutants.txt").read_text().splitlines() if re.search(only, line)
        ]
        self.mutants = [Mutant(i, re.sub(r" -src .*", "", command)) for i, command in enumerate(commands, 1)]
        (folder / "rest.v").write_text(re.sub(rf"(?ms)^module {self.cell} \(.*?^endmodule\n", "", text))
        longest = {
            x: max(len(replay.lines[x]) for replay in stages.values()) for x in ("job", *engine.streams)
        }
        (folder / "bench.v").write_text(bench(engine, longest))
        for batch in range(0, len(self.mutants), BATCH):
            self._compile(f"bench{batch // BATCH}", self.mutants[batch:batch + BATCH])
        self.arguments = {name: replay.write(folder / name) for name, replay in stages.items()}
        self.limit = cache(self._limit)  # most mutants need the first list of jobs only

    def _compile(self, name: str, mutants: list[Mutant]) -> None:
        """A bench with some of the mutants: a cell that holds them all is slow."""
        controlled = (
            m.command.replace("mutate", f"mutate -ctrl mutant {CTRL_BITS} {m.number}", 1) for m in mutants
        )
        yosys(
            self.folder,
            *UNCHANGED,
            *controlled,
            f"select {self.cell}",
            f"write_verilog -noattr -selected {name}_cell.v",
        )
        cell = self.folder / f"{name}_cell.v"
        cell.write_text(selected(cell.read_text(), self.never_negative))
        subprocess.run(
            ["iverilog", "-g2005", "-s", "bench", "-o", name, "bench.v", "rest.v", cell.name],
            cwd=self.folder,
            check=True,
            timeout=600,
        )

    def run(self, stage: str, mutant: int, **options: int) -> str:
        """What the bench says of a mutant on a list of jobs: ``same CLOCKS``, or the difference.

        ``limit``: clocks after which it gives up; ``only``: number of the one cell that is mutated, instead
        of all.
        """
        arguments = [
            *self.arguments[stage],
            f"+mutant={mutant}",
            *(f"+{key}={value}" for key, value in options.items()),
        ]
        done = subprocess.run(
            ["vvp", "-n", f"../bench{max(mutant - 1, 0) // BATCH}", *arguments],
            cwd=self.folder / stage,
            text=True,
            check=True,
            timeout=3600,
            stdout=subprocess.PIPE,
        )
        return done.stdout.strip().splitlines()[-1]

    def _limit(self, stage: str) -> int:
        """Clocks after which a mutant hangs: the engine itself must pass in half of them."""
        said = self.run(stage, 0)
        assert said.startswith("same "), f"the engine without a mutation fails {stage}: {said}"
        return 2 * int(said.split()[1]) + 100

    def kills(self, stage: str, mutant: Mutant) -> bool:
        """Whether a list of jobs tells the mutant from the engine."""
        return not self.run(stage, mutant.number, limit=self.limit(stage)).startswith("same ")

    def kills_alone(self, stage: str, mutant: Mutant) -> bool:
        """Whether a list of jobs tells an engine with a single mutated cell, one of the first few, from the
        engine."""
        return any(
            not self.run(stage, mutant.number, limit=self.limit(stage), only=cell).startswith("same ")
            for cell in range(4)
        )


def selected(text: str, never_negative: bool = False) -> str:
    """The cell with its port ``mutant`` turned into a register that takes its value from the command line.

    The cells of an engine number themselves, so that one of them can be mutated. Where sums are
    ``never_negative``, a run without a mutant ends at a sign bit of 1.
    """
    text, ports = re.subn(r"(?m)^(module [^;]*), mutant\);", r"\1);", text)
    text, inputs = re.subn(rf"(?m)^  input \[{CTRL_BITS - 1}:0\] mutant;\n", "", text)
    declared = f"""  reg [{CTRL_BITS - 1}:0] mutant;
  integer mutant_cell, mutant_only;
  initial begin
    #0 mutant_cell = bench.cells;
    bench.cells = mutant_cell + 1;
    if (!$value$plusargs("mutant=%d", mutant)) mutant = 0;
    if ($value$plusargs("only=%d", mutant_only)) if (mutant_only != mutant_cell) mutant = 0;
  end
"""
    text, wires = re.subn(rf"(?m)^  wire \[{CTRL_BITS - 1}:0\] mutant;\n", lambda _: declared, text)
    assert (ports, inputs, wires) == (1, 1, 1), (ports, inputs, wires)
    return re.sub(r"(?m)^endmodule\n", f"{signs_checked(text)}endmodule\n", text) if never_negative else text


def signs_checked(cell: str) -> str:
    """What ends a run without a mutant where a sum in a cell is negative."""
    words = re.findall(rf"(?m)^ +(?:input |output )?(?:reg |wire )?\[(\d+):0\] ({'|'.join(SUMS)});$", cell)
    tops = " | ".join(f"{name}[{top}] === 1'b1" for top, name in dict.fromkeys(words))
    return f"""  always @(posedge clk) if (mutant == 0 && ({tops})) begin
    $display("negative sum");
    $finish;
  end
"""
