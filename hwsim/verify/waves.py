"""A layout for GTKWave: an engine's streams, its control and one of its cells as groups of signals."""

import re
from pathlib import Path

from hwsim.config import Config
from hwsim.manifest.document import manifest
from hwsim.verify.ports import module, ports

BITS = 0x28
HEX = 0x22
OPEN = 0x800200
CLOSE = 0x1000200
INSTANCE = re.compile(r"^ +(\w+) (\w+) \(\.", re.M)


def layout(config: Config, text: str, waves: Path) -> str:
    """The text of the ``.gtkw`` file beside a file of waves; groups that a Verilog text of other modules
    lacks are left out."""
    described = manifest(config, config.engine(), [])
    top = described["top"]
    groups = {"clock": [("clk", 1), ("rst", 1)]}
    for x, stream in {"job": described["job"], **described["streams"]}.items():
        prefix = f"{stream['prefix']}_"
        groups[f"stream {x}"] = [
            (p["name"], p["width"]) for p in described["ports"] if p["name"].startswith(prefix)
        ]
    groups["status"] = [
        (p["name"], p["width"]) for p in described["ports"] if p["name"] in described["status"]
    ]
    for title in ("control", "cell"):
        if path := instance(text, top, f"{top}_{title}"):
            groups[".".join(path)] = [
                (f"{'.'.join(path)}.{name}", width) for _, width, name in ports(text, f"{top}_{title}")
            ]
    lines = [
        "[*] signals of one engine, grouped by hwsim",
        f'[dumpfile] "{waves.name}"',
        "[timestart] 0",
        "[size] 1600 1000",
    ]
    for title, signals in groups.items():
        lines += [f"@{OPEN:x}", f"-{title}"]
        for name, width in signals:
            lines += [
                f"@{HEX if width > 1 else BITS:x}",
                f"{top}.{name}" + (f"[{width - 1}:0]" if width > 1 else ""),
            ]
        lines += [f"@{CLOSE:x}", f"-{title}"]
    return "\n".join([*lines, ""])


def instance(text: str, top: str, wanted: str) -> list[str]:
    """Names of the instances on the way from the top module to the first instance of a module; empty where
    there is none."""
    for kind, name in INSTANCE.findall(module(text, top)):
        if kind == wanted:
            return [name]
        if below := instance(text, kind, wanted):
            return [name, *below]
    return []
