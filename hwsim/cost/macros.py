"""The memories of an engine as macros: what stands in for a netlist, and what an access costs.

A part that is a memory (:class:`hwsim.cost.netlist.parts.Memory`) is not synthesized. Its area, leakage,
times and energies are those of :func:`hwsim.tech.macro.macro` in the SRAM table of the technology whose cells
the engine is made of. In timing its output changes a clock-to-output after the clock, every input must be
there a setup time before the clock, and no clock is shorter than the least period that the table states.
Energy is
accesses: on every recorded clock of every instance, a clock's edge that finds the memory enabled is a read or
a write; every other one is idle and draws nothing but leakage. A technology without such a table, one of the
user's own, has memories of flip-flops (:mod:`hwsim.cost.netlist.memories`).
"""

from dataclasses import dataclass
from pathlib import Path

from amaranth.lib.wiring import Out

from hwsim.cost.activity.traffic import Traffic
from hwsim.cost.netlist.chain import Ports
from hwsim.cost.netlist.parts import Memory, Part
from hwsim.cost.netlist.paths import Paths
from hwsim.cost.result import PartCost, six_digits
from hwsim.engine.memory import Ram
from hwsim.files.library import shipped
from hwsim.tech.macro import Macro, macro
from hwsim.tech.netlist import Netlist
from hwsim.tech.sram_table import TECHNOLOGIES
from hwsim.tech.technology import Technology

CONTROLS = {"1rw": ("enable", "write"), "1r1w": ("read", "write")}
"""Ports that say whether a memory reads or writes, by its kind of ports."""


@dataclass(frozen=True)
class Accesses:
    """Of all instances of a memory together: ``clocks``, and those with a read, with a write, and with
    neither, in the first job.

    ``jobs`` are reads and writes of every job, over ``instances``.
    """

    reads: int
    writes: int
    idle: int
    clocks: int
    jobs: tuple[tuple[int, int], ...]
    instances: int

    def energy_fj(self, figures: Macro) -> float:
        """Energy in fJ per clock and instance of a macro with these ``figures``, without leakage."""
        return (self.reads * figures.read_fj + self.writes * figures.write_fj) / self.clocks

    def jobs_fj(self, figures: Macro) -> list[float]:
        """Energy in fJ of every recorded job, without leakage: the mean of all instances of a macro with
        these ``figures``.
        """
        return [(reads * figures.read_fj + writes * figures.write_fj) / self.instances
                for reads, writes in self.jobs]


def has_macros(technology: Technology) -> bool:
    """Whether there are macros for the cells of a technology: for shipped ones with an SRAM table of the same
    name.

    A technology of the user's own may have a shipped one's name; its memories are not those of the shipped
    one.
    """
    own = shipped("technology").get(technology.name)
    return (
        technology.name in TECHNOLOGIES
        and own is not None
        and Path(technology.path).resolve() == own.resolve()
    )


def figures(memory: Memory, technology: str) -> Macro:
    """The macro of a memory. Raises :class:`ConfigError`."""
    return macro(memory.words, memory.bits, memory.ports, technology)


def pins(memory: Memory) -> dict[str, tuple[str, int]]:
    """Port -> direction (``"input"`` or ``"output"``) and bits of a memory, without its clock."""
    ram = Ram("", memory.words, memory.bits, memory.ports)
    return {port: ("output" if member.flow == Out else "input", ram.width(port))
            for port, member in ram.ports.items()}


def netlist(memory: Memory) -> Netlist:
    """A netlist that stands for a memory: its ports, and no cells."""
    ports = {}
    net = 0
    for port, (flow, bits) in pins(memory).items():
        ports[port] = (flow, tuple(range(net, net + bits)))
        net += bits
    return Netlist("memory", (), ports)


def paths(one: Macro) -> Paths:
    """The longest paths: the least period is one from the clock to itself."""
    return Paths(one.cycle_ps, one.setup_ps, one.clk_to_q_ps, 0.0)


def ports(memory: Memory, one: Macro) -> Ports:
    """A memory as its ports see it."""
    out = Ports()
    for port, (flow, bits) in pins(memory).items():
        if flow == "output":
            out.launch |= {(port, i): one.clk_to_q_ps for i in range(bits)}
        else:
            out.read[port], out.capture[port], out.through[port] = list(range(bits)), one.setup_ps, {}
    return out


def nets(part: Part) -> list[str]:
    """Hierarchical names of the ports that tell what every instance of a memory does; ``part`` is the
    memory's.
    """
    assert part.memory is not None, part.name
    return [".".join((*path, port)) for path in part.paths for port in CONTROLS[part.memory.ports]]


def accesses(part: Part, traffic: Traffic) -> Accesses:
    """Count what the instances of a memory do on the clocks of the recorded jobs.

    * ``part``: the memory's part.
    * ``traffic``: the recorded run. A control that the design has not set yet is no access.
    """
    jobs = tuple(_accesses(part, traffic, window) for window in traffic.windows)
    (reads, writes, idle), instances = jobs[0], len(part.paths)
    counts = tuple((job_reads, job_writes) for job_reads, job_writes, _ in jobs)
    return Accesses(reads, writes, idle, len(traffic.busy) * instances, counts, instances)


def _accesses(part: Part, traffic: Traffic, window: range) -> tuple[int, int, int]:
    """Reads, writes, and clocks with neither."""
    assert part.memory is not None, part.name
    single = part.memory.ports == "1rw"
    reads = writes = idle = 0
    for number in window:
        clock = traffic.clocks[number]
        for path in part.paths:
            first, write = (clock[".".join((*path, port))] == "1" for port in CONTROLS[part.memory.ports])
            reading = first and not write if single else first
            writing = first and write if single else write
            reads = reads + reading
            writes = writes + writing
            idle = idle + (not reading and not writing)
    return reads, writes, idle


def cost(part: Part, one: Macro, period_ps: float, found: Accesses) -> PartCost:
    """What is kept of a memory whose least period beside flip-flops is ``period_ps``, to six digits."""
    drawn = found.energy_fj(one)
    least = paths(one)
    numbers = {
        "area_um2": one.area_um2,
        "leakage_nw": one.leakage_nw,
        "reg_to_reg_ps": least.reg_to_reg,
        "in_to_reg_ps": least.in_to_reg,
        "reg_to_out_ps": least.reg_to_out,
        "in_to_out_ps": least.in_to_out,
        "period_ps": period_ps,
        "energy_fj": drawn,
        "settled_fj": drawn,
    }
    return PartCost(
        part=part.name,
        title=part.title,
        instances=part.instances,
        cells=0,
        flops=0,
        recorded=part.instances,
        clocks=found.clocks,
        kind="memory",
        reads=found.reads,
        writes=found.writes,
        idle=found.idle,
        area_kind=one.area_kind,
        leakage_kind=one.leakage_kind,
        time_kind=one.time_kind,
        energy_kind=one.energy_kind,
        source=one.source,
        **six_digits(numbers),
    )
