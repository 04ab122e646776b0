"""A timeline in Chrome's trace format, which Perfetto (ui.perfetto.dev) opens: loads, computes and stores of
every tile.

A process with the tracks load, compute and store, of several cores the one that takes longest, and a process
for the vector unit. Times are in microseconds; clocks, the tile's indices and the operand are arguments of
every event. Events come from the tile-by-tile simulation (:mod:`hwsim.accelerator.events`), and the clock at
which a layer ends must be that of the closed form.

Source      "Trace Event Format", Google, 2016: complete events (``ph: X``) and metadata (``ph: M``).
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from hwsim.accelerator.events import Timeline
from hwsim.accelerator.layer_result import LayerResult
from hwsim.accelerator.lowered import lower
from hwsim.accelerator.result import ModelResult
from hwsim.errors import ConfigError, unknown

MOST_EVENTS = 1_000_000
TRACKS = ("load", "compute", "store", "vector unit")
PROCESSES = CORE, VECTOR = "core", "vector unit"


def trace(result: ModelResult, layer: str = "", most: int = MOST_EVENTS) -> tuple[str, int]:
    """The timeline of one layer, or of all with all their repeats, and the number of events. Raises
    :class:`ConfigError`."""
    config = result.config
    if config.memory is None:
        raise ConfigError(
            f"--trace: tiles need buffers and DRAM: {config.name} has no sections buffers and dram"
        )
    if result.overlapped and result.vectors and not layer:
        raise ConfigError(
            "--trace: which layers an overlapped vector unit works beside is not modelled; --trace-layer "
            "NAME takes one"
        )
    found = list(islice(Trace(result).events(chosen(result, layer), not layer), most + 1))
    if len(found) > most:
        hint = "" if layer else "; --trace-layer NAME takes one layer"
        raise ConfigError(f"--trace: more than {most:,} events, too many for a viewer{hint}")
    about = {"config": config.name, "workload": result.workload.name, "clock_mhz": config.clock_mhz}
    lines = ",\n".join(json.dumps(event, separators=(",", ":")) for event in found)
    text = f'{{"displayTimeUnit": "ns", "otherData": {json.dumps(about)}, "traceEvents": [\n{lines}\n]}}\n'
    return text, sum(event["ph"] == "X" for event in found)


def chosen(result: ModelResult, name: str) -> list[LayerResult]:
    """The layers of that name, ``section/name`` where it is in several sections; all without a name. In order
    of the workload."""
    every = [
        x
        for section in result.workload.sections
        for x in (*result.layers, *result.vectors)
        if x.section == section
    ]
    if not name:
        return every
    found = [x for x in every if name in (x.work.name, f"{x.section}/{x.work.name}")]
    if not found:
        raise ConfigError(
            f"--trace-layer: {unknown('layer', name, dict.fromkeys(x.work.name for x in every))}"
        )
    choice = [f"{section}/{name}" for section in dict.fromkeys(x.section for x in found)]
    if len(choice) > 1:
        raise ConfigError(f"--trace-layer: {name} is in several sections; one of {', '.join(choice)}")
    return found[:1]


class Trace:
    """The events of a result, layer after layer."""

    def __init__(self, result: ModelResult):
        self.result = result
        self.config = result.config
        self.named: set[str] = set()

    def events(self, layers: list[LayerResult], repeats: bool) -> Iterator[dict[str, Any]]:
        """Events of the layers one after another, each ``repeat`` times or once."""
        now = 0
        for layer in layers:
            for turn in range(layer.work.repeat if repeats else 1):
                title = (
                    layer.work.name
                    if layer.work.repeat == 1
                    else f"{layer.work.name} {turn + 1}/{layer.work.repeat}"
                )
                yield from self.tiled(layer, title, now) if layer.tiling else self.vector(layer, title, now)
                now += layer.cycles

    def tiled(self, layer: LayerResult, title: str, start: int) -> Iterator[dict[str, Any]]:
        """Events of a GEMM on the core that takes longest.

        * ``layer``: its result.
        * ``title``: the name that its events have.
        * ``start``: the clock on which it begins.
        """
        assert layer.tiling and self.config.memory
        gemm, tiling = layer.gemm, layer.tiling
        timeline = Timeline(
            self.config.flow,
            lower(self.config.pe, gemm),
            self.config.memory,
            self.config.clock_mhz,
            tiling.share,
            tiling.tile,
            tuple(tiling.order),
            tiling.cores,
        )
        for event in timeline.events():
            given = {"tile": dict(zip("mkn", event.tile)), "layer": gemm.name, "operand": event.operand}
            name = f"{title} {event.kind} {event.operand}".rstrip()
            yield from self.event(CORE, event.kind, name, start + event.start, start + event.end, given)
        adding = layer.parts.get("reduce", 0)
        assert timeline.now + adding == layer.cycles, (gemm.name, timeline.now, layer.cycles)
        if adding:
            yield from self.event(
                VECTOR,
                "vector unit",
                f"{title} add cores' sums",
                start + timeline.now,
                start + layer.cycles,
                {"layer": gemm.name},
            )

    def vector(self, layer: LayerResult, title: str, start: int) -> Iterator[dict[str, Any]]:
        """The event of an operation of the vector unit; ``layer``, ``title`` and ``start`` as in
        :meth:`tiled`.
        """
        yield from self.event(
            VECTOR, "vector unit", title, start, start + layer.cycles, {"layer": layer.work.name}
        )

    def event(
        self, process: str, track: str, name: str, start: int, end: int, given: dict[str, Any]
    ) -> Iterator[dict[str, Any]]:
        """A complete event, with the names of its process and track before their first."""
        place = {"pid": PROCESSES.index(process), "tid": TRACKS.index(track)}
        if track not in self.named:
            self.named.add(track)
            for what, label in (("process_name", process), ("thread_name", track)):
                yield {"ph": "M", "name": what, **place, "args": {"name": label}}
        mhz = self.config.clock_mhz
        yield {"ph": "X", "name": name, "cat": track, **place, "ts": start / mhz, "dur": (end - start) / mhz,
               "args": {"clock": start, "clocks": end - start, **given}}
