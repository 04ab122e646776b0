"""Where the figures of an answer come from and what they hold for, in words."""

from hwsim.config import Config
from hwsim.config.description import UNITS, DramSpec, Memory
from hwsim.quantity import WEAKEST_FIRST, Figure, Quantity
from hwsim.tech.memory import conditions as memory_conditions
from hwsim.tech.technology import load_header

PARTS = {"engine": "engine", "buffers": "buffers", "dram": "DRAM"}


def sources(figures: dict[str, Figure]) -> list[str]:
    """Where figures come from, those of one source in one line with what differs in brackets; why others are
    not known."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for key, f in figures.items():
        head, *others = (
            f"{f.kind}: {f.source}".split("; ") if isinstance(f, Quantity) else [f"not known: {f}"]
        )
        names, more = found.setdefault(head, ([], []))
        names.append(key)
        more += [piece for piece in others if piece not in more and not head.endswith(piece)]
    return [
        f"{', '.join(names)}: {head}" + (f" ({'; '.join(more)})" if more else "")
        for head, (names, more) in found.items()
    ]


def kinds_text(figures: dict[str, Figure]) -> str:
    """The kinds of the figures by part, the weakest first:
    ``engine characterized, buffers estimated and characterized``."""
    found: dict[str, set[str]] = {}
    for key, f in figures.items():
        found.setdefault(part_of(key), set()).add(f.kind if isinstance(f, Quantity) else "not known")
    ordered = ("not known", *WEAKEST_FIRST)
    return ", ".join(
        f"{part} {' and '.join(kind for kind in ordered if kind in kinds)}" for part, kinds in found.items()
    )


def part_of(key: str) -> str:
    """What a figure is of: ``area of buffer a`` of the buffers, ``energy`` alone of the engine."""
    name = key.split(" of ", 1)[-1]
    starts = {"buffer": "buffers", "engine": "engine", "energy": "engine", "dram": "DRAM"}
    return next((part for start, part in starts.items() if name.startswith(start)), name)


def source_text(figures: dict[str, Figure]) -> str:
    """All of it in one line, for a column or a field; nothing where there are no figures."""
    return " | ".join(sources(figures))


def conditions(config: Config) -> dict[str, str]:
    """Node, corner and temperature that the figures of each part hold for: ``engine``, and with a memory
    ``buffers`` and ``dram``."""
    header = load_header(config.technology)
    memory = config.memory
    found = {"engine": f"{header.name}, {header.conditions}"}
    return found | (
        {"buffers": buffer_conditions(config, memory), "dram": dram_conditions(memory.dram)} if memory else {}
    )


def conditions_text(config: Config) -> str:
    """All of it in one line."""
    return "figures hold for: " + "; ".join(
        f"{PARTS[part]} {text}" for part, text in conditions(config).items()
    )


def buffer_conditions(config: Config, memory: Memory) -> str:
    """Of the technology's memories, as far as figures are taken from it; which buffers have figures of the
    configuration's own."""
    name = config.buffer_technology
    stand_in = memory.buffers.technology is None and name != config.technology
    instead = (
        f" ({load_header(config.technology).name} has no table of memories; buffers.technology chooses "
        "others)"
    )
    own = {x: [key for key in UNITS if getattr(getattr(memory, x), key) is not None] for x in "awc"}
    said = (
        [memory_conditions(name) + instead * stand_in]
        if any(len(keys) < len(UNITS) for keys in own.values())
        else []
    )
    said += [
        f"{x}: {'all figures' if len(keys) == len(UNITS) else ', '.join(keys)} of the configuration's own"
        for x, keys in own.items()
        if keys
    ]
    return ", ".join(said)


def dram_conditions(dram: DramSpec) -> str:
    """What is taken for reached and what is counted; no table states a DRAM's process and temperature."""
    rate = (
        "at its peak rate (no dram.efficiency)"
        if dram.efficiency is None
        else f"at {dram.efficiency:g} of its peak rate"
    )
    background = "not counted" if dram.background_mw is None else f"{dram.background_mw:g} mW"
    text = f"{dram.type}, process and temperature not stated, {rate}, background power {background}"
    return text.removeprefix(", ")
