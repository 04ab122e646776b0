"""Layers' results from the details of their tilings: clocks by cause, what bounds them, traffic and energy by part."""

from typing import Any

import numpy as np

from hwsim.accelerator.figures import scaled
from hwsim.accelerator.layer_result import LayerResult, Tiling
from hwsim.accelerator.machine import Job
from hwsim.accelerator.power import Figure, Power
from hwsim.accelerator.precompute import NOTE, outside
from hwsim.config import Config
from hwsim.dataflow.base import ceil_div
from hwsim.dataflow.counts import EVENTS
from hwsim.quantity import Quantity, provenance
from hwsim.workload import Gemm, Vector, Workload


def layer(config: Config, job: Job, parts: list[tuple[dict[str, Any], int]], figures: Power) -> LayerResult:
    """A GEMM from the details of its shares, each with how many cores have it."""
    assert config.memory is not None
    g, memory = job.gemm, config.memory
    slowest = max((d for d, _ in parts), key=lambda d: d["clocks"])
    keys = [key for key in slowest if "/" in key]
    bits = {key: sum(d[key] * count for d, count in parts) for key in keys}
    clocks = {key: slowest[key] for key in ("load", "compute", "stall", "drain", "sram", "dram")}
    cycles = slowest["clocks"]
    events = {event: sum(d["events"][event] * count for d, count in parts) for event in EVENTS}
    if memory.cores.split == "k" and job.sharers > 1:
        clocks["reduce"], moved = _reduce(config, g, job)
        cycles += clocks["reduce"]
        bits["dram/partial/write"] += bits["dram/c/write"]
        bits |= {"dram/c/write": moved[1], "dram/partial/read": bits["dram/partial/read"] + moved[0]}
    energy = {"engine": figures.engine.of_events(events), "buffers": _buffer_energy(bits, figures),
              "dram": scaled(figures.per_bit["pj_dram"], sum(v for k, v in bits.items() if k.startswith("dram")), "pJ"),
              **_stood(figures, cycles)}
    if "reduce" in clocks:
        energy["vector unit"] = scaled(_per_op(config), (job.sharers - 1) * g.m * g.n, "pJ")
    tiling = Tiling(slowest["tile"], slowest["order"], slowest["share"], job.sharers)
    peak = config.flow.rows * config.flow.cols * job.lowered.pe.lanes / job.lowered.beats * memory.cores.count
    return LayerResult(g, cycles, clocks, _bound(clocks, slowest["busy"]), config.clock_mhz, g.m * g.k * g.n / (cycles * peak), tiling,
                       _nested(bits), energy, events)


def _bound(clocks: dict[str, int], busy: int) -> str:
    """What is busy longest."""
    compute = clocks["compute"] + clocks["stall"]
    times = {"compute": compute, "sram": compute + clocks["sram"] if clocks["sram"] else 0, "dram": busy,
             "fill": clocks["load"] + clocks["drain"], "vector": clocks.get("reduce", 0)}
    return max(times, key=lambda key: times[key])


def _reduce(config: Config, g: Gemm, job: Job) -> tuple[int, tuple[int, int]]:
    """Clocks in which the vector unit adds the cores' sums, and bits read and written for it."""
    read, write = job.sharers * g.m * g.n * job.lowered.c_bits, g.m * g.n * job.lowered.c_bits
    return _streamed(config, (job.sharers - 1) * g.m * g.n, read, write), (read, write)


def _streamed(config: Config, ops: int, read: int, write: int) -> int:
    """Clocks of the vector unit on elements that come from DRAM and go back."""
    memory = config.memory
    assert memory and memory.vector
    rate = memory.rate(config.clock_mhz)
    moving = memory.latency(config.clock_mhz) + int(np.ceil(read / rate)) + int(np.ceil(write / rate)) if read + write else 0
    return max(ceil_div(ops, memory.vector.lanes), moving)


def vector_layer(config: Config, v: Vector, figures: Power, bits: tuple[int, int] | None = None) -> LayerResult:
    """A vector operation; ``bits`` of an element read and written, unless they are the vector unit's."""
    memory = config.memory
    assert memory and memory.vector
    ops = ceil_div(v.ops, memory.vector.lanes)
    read, write = bits or (v.read_bits or memory.vector.bits, memory.vector.bits)
    read, write = (0, 0) if memory.vector.schedule == "overlapped" else (v.reads * read, v.writes * write)
    cycles = _streamed(config, v.ops, read, write)
    energy = {"vector unit": scaled(_per_op(config), v.ops, "pJ"), "dram": scaled(figures.per_bit["pj_dram"], read + write, "pJ"),
              **_stood(figures, cycles if memory.vector.schedule == "serial" else 0)}
    return LayerResult(v, cycles, {"vector": ops, "dram": cycles - ops}, "dram" if cycles > ops else "vector", config.clock_mhz,
                       traffic={"dram": {"elements": {"read": read, "write": write}}}, energy=energy)


def _per_op(config: Config) -> Figure:
    assert config.memory and config.memory.vector
    pj = config.memory.vector.pj_op
    return "no energy is known for the vector unit; give vector_unit.pj_op" if pj is None else Quantity(
        pj, "pJ", "the configuration's vector_unit.pj_op", "cited")


def _nested(bits: dict[str, int]) -> dict[str, dict[str, dict[str, int]]]:
    """Bits by level, operand, direction, without operands that do not occur."""
    out: dict[str, dict[str, dict[str, int]]] = {"dram": {}, "sram": {}}
    for key, count in bits.items():
        level, operand, direction = key.split("/")
        if count:
            out[level].setdefault(operand, {})[direction] = count
    return out


OWNER = {"a": "a", "row_scales": "a", "w": "w", "scales": "w", "tables": "w", "partial": "c", "c": "c"}


def _buffer_energy(bits: dict[str, int], figures: Power) -> Figure:
    """Accesses of all buffers."""
    total, used = 0.0, []
    for key, count in bits.items():
        level, operand, direction = key.split("/")
        if level == "sram":
            figure = figures.per_bit[f"pj_{OWNER[operand]}_{direction}"]
            if not isinstance(figure, Quantity):
                return figure
            total, used = total + count * figure.value, [*used, figure]
    return Quantity(total, "pJ", *provenance(used))


def standing(figures: Power) -> dict[str, Figure]:
    """What is drawn on every clock whatever happens, in pJ: clock pins and leakage of engines, leakage of buffers, DRAM background."""
    per_clock = figures.cores / figures.clock_mhz * 1e3
    found: dict[str, Figure] = {"engine clock": scaled(figures.engine.clock, figures.cores, "pJ"),
                                "engine leakage": scaled(figures.engine.leakage, per_clock, "pJ")}
    buffers = figures.buffer_leakage.values()
    unknown = next((f for f in buffers if isinstance(f, str)), None)
    known = [f for f in buffers if isinstance(f, Quantity)]
    found["buffer leakage"] = unknown or "no buffers are described"
    if known and not unknown:
        found["buffer leakage"] = Quantity(sum(f.value for f in known) * per_clock, "pJ", *provenance(known))
    if figures.background:
        found["dram background"] = scaled(figures.background, 1e3 / figures.clock_mhz, "pJ")
    return found


def _stood(figures: Power, cycles: int) -> dict[str, Figure]:
    return {key: scaled(f, cycles, "pJ") for key, f in standing(figures).items()}


def area(figures: Power) -> dict[str, Figure]:
    """mm2 of all engines and buffers; vector unit and DRAM interface are not in it."""
    out: dict[str, Figure] = {"engine": scaled(figures.engine.area, figures.cores * 1e-6, "mm2")}
    return out | {f"buffer {x}": scaled(f, figures.cores, "mm2") for x, f in figures.buffer_area.items()}


def notes(config: Config, workload: Workload, figures: Power) -> tuple[str, ...]:
    """What the figures rest on."""
    memory = config.memory
    assert memory is not None
    out = ["every layer's activations come from DRAM and its results go back there",
             "an engine that waits takes the energy of leakage and clock, and no other"]
    if workload.vectors and not memory.vector:
        out.append("non-GEMM operations take no time here: the configuration has no vector_unit")
    if memory.vector and workload.vectors:
        out.append({"serial": "the engine waits while the vector unit works, whose elements come from DRAM and go back there",
                      "overlapped": "the vector unit works on elements on chip while the engine does"}[memory.vector.schedule])
    if memory.vector and outside(memory):
        out.append(NOTE.format(memory.vector.tables))
    return (*out, *workload.rules, *slow(config), *figures.unknown())


def slow(config: Config) -> list[str]:
    """Buffers whose memories take longer for an access than a clock is, and those of which no cycle time is stated."""
    memory, period_ns, technology = config.memory, 1e3 / config.clock_mhz, config.buffer_technology
    assert memory is not None
    ones = {x: one for x in "awc" if (one := getattr(memory, x).memory(technology))}
    out, unstated = [], {}
    for x, one in ones.items():
        if isinstance(one.cycle, str):
            unstated.setdefault(one.cycle, []).append(x)
        known = [q for q in (one.cycle, one.clk_to_q) if isinstance(q, Quantity)]
        if known and known[0].value > period_ns:
            out.append(f"buffer {x}: a memory in {technology} takes {known[0].value:.3g} ns for an access, the clock {period_ns:.3g} ns; "
                       "it is taken to give a word on every clock all the same")
    return out + [f"buffer {', '.join(names)}: {reason}; a word on every clock is assumed" for reason, names in unstated.items()]
