"""The report on memories: what share of every ws engine is cells, memories and the rest, beside a published
breakdown.

The published one is Gemmini's: Genc et al., "Gemmini: Enabling Systematic Deep-Learning Architecture
Evaluation via Full-Stack
Integration", DAC 2021: a 16 x 16 array of int8, a scratchpad of 256 KiB and an accumulator of 64 KiB, with a
processor core, in Intel's 22 nm FFL. Ours of equal sizes is the engine of the same array with accumulators
and a scratchpad of those capacities from the SRAM table of its technology.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hwsim.cost.result import Cost, PartCost, shares_text
from hwsim.errors import ConfigError
from hwsim.tech.macro import macro
from hwsim.tech.memory import memory

PUBLISHED = {"array": 0.11, "scratchpad": 0.53, "accumulator": 0.14}
"""Shares of the area of Gemmini's system; what is left over is its processor core and everything else."""

SCRATCHPAD_KIB = 256
ACCUMULATOR_KIB = 64
SCRATCHPAD_BANKS = 4
SCRATCHPAD_BITS = 128
"""As Gemmini's default configuration: four banks, a row of 16 int8 each."""

SUM_BITS = 32
"""Of Gemmini's partial sums: they say how many sums per column the accumulator's capacity is."""

ALIKE = 1.1
"""Factor up to which two ratios are called about as large."""

ENGINE = "int8_ws16"
ARRAY = ("cell", "sum_cell", "row", "array", "edge", "a_skew", "w_skew", "strobe_tree", "load_edge")
"""The parts that are the array and the registers at its edges."""


@dataclass(frozen=True)
class EqualSizes:
    """Ours at Gemmini's sizes: um2 of the array, of what is around it, of both memories; what these are, and
    their kinds.

    ``sums_kib`` is the accumulators' capacity: as many sums as Gemmini's, of as many bits as the engine has.
    """

    array: float
    around: float
    scratchpad: float
    accumulator: float
    sums_kib: float
    kinds: str
    pad_text: str
    sums_text: str

    @property
    def compared(self) -> dict[str, float]:
        """Shares of the three that the publication names, of their sum."""
        return normalized({
            "array": self.array,
            "scratchpad": self.scratchpad,
            "accumulator": self.accumulator,
        })


def normalized(areas: dict[str, float]) -> dict[str, float]:
    """Name -> its share of the sum of all areas."""
    return {name: area / sum(areas.values()) for name, area in areas.items()}


def area_of(cost: Cost, keep: Callable[[PartCost], bool]) -> float:
    """Area in um2 of all instances of the parts that ``keep`` accepts."""
    return sum(p.area_um2 * p.instances for p in cost.parts if keep(p))


def equal_sizes(cost: Cost) -> EqualSizes:
    """The engine with memories of Gemmini's capacities. Raises :class:`ConfigError` where its memories are no
    macros.
    """
    cols = cost.design["array"]["cols"]
    rams = cost.memories
    if not rams:
        raise ConfigError(f"{cost.name}: its accumulators are no macros: run scripts/update_costs.py")
    sums = ACCUMULATOR_KIB * 8192 // (cols * SUM_BITS)
    bits = int(rams[0].part.rsplit("_", 1)[0].rsplit("x", 1)[1])
    bank = macro(-(-sums // 2), bits, "1rw", cost.technology)
    words = SCRATCHPAD_KIB * 8192 // (SCRATCHPAD_BANKS * SCRATCHPAD_BITS)
    pad = memory(words, SCRATCHPAD_BITS, "1rw", cost.technology)
    array = area_of(cost, lambda p: p.part in ARRAY)
    return EqualSizes(
        array,
        area_of(cost, lambda p: p.kind != "memory") - array,
        SCRATCHPAD_BANKS * pad.area.value * 1e6,
        2 * cols * bank.area_um2,
        sums * cols * bits / 8192,
        f"area of the scratchpad: {pad.kinds['area']}, of the accumulators: {bank.area_kind}",
        f"{SCRATCHPAD_BANKS} banks of {words} x {SCRATCHPAD_BITS} bit",
        f"{2 * cols} banks of {bank.words} x {bits} bit",
    )


def engines_table(costs: Iterable[Cost]) -> str:
    """A Markdown table with a row per engine."""
    lines = [
        "| engine | technology, clock | mm2 | area | pJ per clock | energy | figures of memories |",
        "|---|---|--:|---|--:|---|---|",
    ]
    for cost in costs:
        shares = cost.shares()
        kinds = (
            f"area: {cost.memory_kind('area')}, energy: {cost.memory_kind('energy')}"
            if cost.memories
            else "no macros"
        )
        lines.append(
            f"| {cost.name} | {cost.technology}, {1e6 / cost.period_ps:,.4g} MHz | "
            f"{cost.area.value * 1e-6:,.4g} | {shares_text(shares['area'])} | "
            f"{cost.energy_per_clock.value:,.4g} | {shares_text(shares['energy'])} | {kinds} |"
        )
    return "\n".join(lines)


def compared_table(ours: EqualSizes) -> str:
    """A Markdown table of both breakdowns of area."""
    theirs = normalized(PUBLISHED)
    mine = ours.compared
    lines = [
        "| | Gemmini, of its system | of the three | ours, um2 | of the three |",
        "|---|--:|--:|--:|--:|",
    ]
    areas = {"array": ours.array, "scratchpad": ours.scratchpad, "accumulator": ours.accumulator}
    for name, area in areas.items():
        lines.append(
            f"| {name} | {PUBLISHED[name]:.0%} | {theirs[name]:.0%} | {area:,.0f} | {mine[name]:.0%} |"
        )
    rest = 1 - sum(PUBLISHED.values())
    return "\n".join([*lines, f"| the rest | {rest:.0%} | | {ours.around:,.0f} | |"])


def beside(one: float, other: float) -> str:
    """How one number compares with another, in words."""
    factor = one / other
    if max(factor, 1 / factor) < ALIKE:
        return "about as large"
    return f"{factor:.2g} times as large" if factor >= 1 else f"only {factor:.2g} times as large"


def sentences(ours: EqualSizes) -> list[str]:
    """Sentences on why the breakdowns differ, made from the figures."""
    theirs = normalized(PUBLISHED)
    mine = ours.compared
    pad = ours.scratchpad / SCRATCHPAD_KIB, PUBLISHED["scratchpad"] / SCRATCHPAD_KIB
    sums = ours.accumulator / ours.sums_kib, PUBLISHED["accumulator"] / ACCUMULATOR_KIB
    to_array = ours.scratchpad / ours.array, PUBLISHED["scratchpad"] / PUBLISHED["array"]
    around = ours.around / (ours.array + ours.around + ours.scratchpad + ours.accumulator)
    return [
        f"The memories are {1 - mine['array']:.0%} of ours and {1 - theirs['array']:.0%} of Gemmini's, of "
        "array and memories together.",
        f"The scratchpad is {to_array[0]:.2g} times the array in ours and {to_array[1]:.2g} times in "
        f"Gemmini's: beside its logic, a bit of the table is {beside(*to_array)} as one of 22 nm. Three "
        "things change this ratio, and these figures do not tell them apart: the processes differ in how "
        "dense SRAM is beside logic, our cells are counted without wires and clock tree while theirs are of "
        "a layout, and our cells are not theirs.",
        f"A KiB of accumulator takes {sums[0] / pad[0]:.2g} times the area of a KiB of scratchpad in ours "
        f"and {sums[1] / pad[1]:.2g} times in Gemmini's. Ours are {ours.sums_text}, two per column, and a "
        f"small bank has more periphery per bit than the scratchpad's {ours.pad_text}. Gemmini's holds rows "
        "as wide as the array in few banks, with adders beside them.",
        "What is around the array in ours (control, stream inlets, columns of the outlet with their queues) "
        f"is {around:.0%} of all. In Gemmini's, {1 - sum(PUBLISHED.values()):.0%} of the system is left "
        "over, its processor core included; the two are not alike.",
    ]


def report(costs: list[Cost]) -> str:
    """The report in Markdown.

    * ``costs``: results of synthesis of weight-stationary engines, that of :data:`ENGINE` among them.

    Raises :class:`ConfigError` where it is not.
    """
    one = next((cost for cost in costs if cost.name == ENGINE), None)
    if one is None:
        raise ConfigError(f"{ENGINE}: no result is kept: run scripts/update_costs.py")
    ours = equal_sizes(one)
    return (
        "\n\n".join([
            "# Memories of weight-stationary engines",
            "What share of an engine is standard cells, and what is memories that are macros. "
            "Flip-flop memories (queues, scale words) are cells. Written by `scripts/report_memories.py` "
            "from the kept results of synthesis.",
            engines_table(costs),
            "\n".join(dict.fromkeys(f"* {cost.name}: {cost.memories_text()}" for cost in costs)),
            "## Beside a published breakdown",
            f"Gemmini (Genc et al., DAC 2021): 16 x 16 int8, {SCRATCHPAD_KIB} KiB scratchpad, "
            f"{ACCUMULATOR_KIB} KiB accumulator, Intel 22 nm FFL, shares of the area of a system with a "
            f"processor core. Ours: {ENGINE} ({one.source}) with a scratchpad of the same capacity, "
            f"{ours.pad_text}, and accumulators for as many sums, {ours.sums_text} ({ours.kinds}).",
            compared_table(ours),
            "\n".join(f"* {sentence}" for sentence in sentences(ours)),
        ])
        + "\n"
    )
