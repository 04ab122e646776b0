"""A mapped netlist as Yosys' `write_json` gives it: one flat module of library cells."""

import json
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError
from hwsim.tech.clock_gates import Gates
from hwsim.tech.logic import parse


@dataclass(frozen=True)
class Instance:
    """A cell of the design; each pin is on a net (a number) or on a constant (``"0"``, ``"1"``, ``"x"``)."""

    name: str
    cell: str
    pins: dict[str, int | str]


@dataclass(frozen=True)
class Netlist:
    """A flat design; ``ports`` gives the nets of each port, least significant bit first, ``gates`` its clock
    gates."""

    name: str
    instances: tuple[Instance, ...]
    ports: dict[str, tuple[str, tuple[int | str, ...]]]
    gates: tuple[Gates, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Instance]:
        """Instance by name."""
        return {i.name: i for i in self.instances}

    @cached_property
    def enables(self) -> dict[str, int]:
        """Flip-flop -> the net that lets the clock pass to it, of those that are gated."""
        return {flop: group.enable for group in self.gates for flop in group.flops}

    @cached_property
    def inputs(self) -> list[int]:
        """Nets that the outside drives."""
        return [
            b
            for direction, bits in self.ports.values()
            if direction == "input"
            for b in bits
            if isinstance(b, int)
        ]

    @cached_property
    def outputs(self) -> list[int]:
        """Nets that the outside reads."""
        return [
            b
            for direction, bits in self.ports.values()
            if direction == "output"
            for b in bits
            if isinstance(b, int)
        ]

    def check(self, cells: Any) -> None:
        """Raise :class:`ConfigError` for an instance of a cell that ``cells``, name -> cell, lacks."""
        strange = next((i for i in self.instances if i.cell not in cells), None)
        if strange:
            raise ConfigError(f"netlist: {strange.name} is a {strange.cell}, which the technology does not "
                              "have")

    def clocks(self, cells: Any) -> set[int]:
        """The nets on clock pins of flip-flops; ``cells`` is name -> cell."""
        out = set()
        for instance in self.instances:
            flop = cells[instance.cell].flop
            if flop:
                out |= {n for p in parse(flop.clocked_on).names if isinstance(n := instance.pins.get(p), int)}
        return out

    def order(self, cells: Any) -> list[Instance]:
        """The instances in an order in which they can be evaluated: flip-flops, then gates after what drives
        them.

        * ``cells``: name -> cell.

        Raises :class:`ConfigError` for a loop of gates and for an unknown cell.
        """
        self.check(cells)
        ordered = []
        waiting = {}
        readers = {}
        ready: deque[Instance] = deque()
        driven = {
            n
            for i in self.instances
            for o in cells[i.cell].outputs
            if isinstance(n := i.pins.get(o.name), int)
        }
        for i in self.instances:
            nets = (
                set()
                if cells[i.cell].flop
                else {n for p in cells[i.cell].caps if isinstance(n := i.pins.get(p), int) and n in driven}
            )
            waiting[i.name] = len(nets)
            for net in nets:
                readers.setdefault(net, []).append(i)
            if not nets:
                ready.append(i)
        ready = deque(sorted(ready, key=lambda i: cells[i.cell].flop is None))
        while ready:
            i = ready.popleft()
            ordered.append(i)
            for output in cells[i.cell].outputs:
                for reader in readers.get(i.pins.get(output.name), ()):
                    waiting[reader.name] -= 1
                    if not waiting[reader.name]:
                        ready.append(reader)
        if len(ordered) < len(self.instances):
            stuck = next(n for n, left in waiting.items() if left)
            raise ConfigError(f"netlist has a combinational loop through {stuck}")
        return ordered


def read_netlist(text: str, top: str = "") -> Netlist:
    """Read Yosys JSON; ``top`` names the module if there are several."""
    try:
        modules = json.loads(text)["modules"]
    except (ValueError, KeyError, TypeError):
        raise ConfigError("not a netlist: must be the JSON of Yosys' write_json") from None
    if not top and len(modules) == 1:
        top = next(iter(modules))
    if top not in modules:
        raise ConfigError(f"netlist has no module {top!r}; it has {', '.join(modules)}")
    module = modules[top]
    instances = tuple(
        Instance(name, c["type"], {pin: bits[0] for pin, bits in c["connections"].items() if bits})
        for name, c in module["cells"].items()
        if c["type"] != "$scopeinfo"
    )
    return Netlist(
        top, instances, {name: (p["direction"], tuple(p["bits"])) for name, p in module["ports"].items()}
    )


def load_netlist(path: str | Path, top: str = "") -> Netlist:
    """Read a netlist from a file of Yosys JSON.

    * ``path``: the file.
    * ``top``: the module; empty where there is only one.

    Raises :class:`ConfigError` with the file.
    """
    try:
        return read_netlist(Path(path).read_text(encoding="utf-8"), top)
    except ConfigError as e:
        raise e.at(str(path)) from None
