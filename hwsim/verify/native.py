"""Runs jobs on an engine compiled to machine code: a C++ driver, written from the manifest alone, feeds what
Verilator or CXXRTL made.

The driver (``driver/driver.cpp``) reads beats from files and writes results, clocks and faults of the
protocol to files. Its streams behave on every clock as those of the cocotb bench, so values, clocks and waits
are equal, stalls of the same seed included.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.errors import ConfigError
from hwsim.files.temporary import Temporary
from hwsim.manifest.document import TREADY, manifest
from hwsim.tech import tool
from hwsim.verify.job import Job
from hwsim.verify.outcome import Outcome, SimulationError, outcome, patience, result_beats
from hwsim.verify.stalls import BURSTS, STREAMS, generator

DRIVER = Path(__file__).with_name("driver")
STATUS = ("rst", "busy", "cycles", "error")


def connections(
    described: dict[str, Any], include: str, top: str, model: str, name: Callable[[str], str] = str
) -> str:
    """``engine.h``: how the driver reaches the ports that a manifest describes; ``name`` is how a simulator
    spells a port."""
    def port(spelled: str) -> str:
        return f"port(top.{name(spelled)})"

    lines = [
        f'#include "{include}"',
        f"using Top = {top};",
        f'#include "{model}"',
        "static void connect(Model &model, Bench &bench) {",
        "  Top &top = *model.top;",
    ]
    for x, stream in inputs(described):
        prefix = stream["prefix"]
        last = port(f"{prefix}_tlast") if "tlast" in stream else "{}"
        lines.append(
            f'  bench.source("{x}", {stream["tdata_width"] // 8}, {port(prefix + "_tdata")}, '
            f'{port(prefix + "_tvalid")}, '
            f"{port(prefix + '_tready')}, {last});"
        )
    results = described["streams"]["c"]
    ports = ", ".join(
        port(f"{results['prefix']}_{signal}") for signal in ("tdata", "tvalid", "tready", "tlast")
    )
    lines.append(f"  bench.sink({results['tdata_width'] // 8}, {ports});")
    lines += [f"  bench.{key} = {port(key)};" for key in STATUS]
    return "\n".join([*lines, "}", ""])


def inputs(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The streams into an engine.

    * ``described``: the engine's manifest.

    Yields the letter and the description of every stream, in the order of :data:`STREAMS`.
    """
    streams = {"job": described["job"], **described["streams"]}
    return ((x, streams[x]) for x in STREAMS if x in streams)


def write_plan(
    folder: Path, config: Config, described: dict[str, Any], jobs: list[Job], stall_seed: int | None
) -> None:
    """The files from which the driver runs jobs; what they hold is at the top of ``driver.cpp``."""
    engine = config.engine()
    stalled = stall_seed is not None
    waits = described["streams"]["c"]["tready"] == TREADY["stream"]
    lines = [
        f"jobs {len(jobs)} limit {patience(engine, jobs, stalled)} stalls {int(stalled)} wait {int(waits)}",
        " ".join(str(result_beats(engine, job)) for job in jobs),
    ]
    names = [x for x, _ in inputs(described)]
    counts: dict[str, list[int]] = {x: [] for x in names}
    for x in names:
        (folder / f"{x}.beats").unlink(missing_ok=True)
    for job in jobs:
        for x, beats in job.beats(config.pe, config.flow).items():
            counts[x].append(len(beats))
            with (folder / f"{x}.beats").open("ab") as file:
                file.write(beats.tobytes())
    for i, x in enumerate(names):
        lines.append(" ".join([x, *map(str, counts[x])]))
        if stall_seed is not None:
            lines.append(stall_state(stall_seed, i))
    if stall_seed is not None and waits:
        lines.append(stall_state(stall_seed, len(names)))
    (folder / "plan.txt").write_text("\n".join(lines) + "\n")


def stall_state(seed: int, stream: int) -> str:
    """A stream's duty, bursts and generator, from which the driver goes on drawing as Python would."""
    rng, duty = generator(seed, stream)
    return " ".join(map(str, (duty, len(BURSTS), *BURSTS, *rng.getstate()[1])))


class Native:
    """An engine as a program, in a folder of its own; use as a context manager. ``waves``: every run writes
    ``waves.vcd`` there."""

    def __init__(self, config: Config, program: Callable[[dict[str, Any], Path], Path], waves: bool = False):
        self.config, self.waves = config, waves
        self.engine = config.engine()
        self.described = manifest(config, self.engine, [])
        self.cycles_per_second = 0.0  # of the latest run
        # of the latest run: clocks that the streams in and the results kept the engine waiting, with stalls
        self.waits: list[int] = []
        self.clocks = 0  # of the latest run, from its first to its last
        self._keep = Temporary()
        self.folder = Path(self._keep.name)
        try:
            self.program = program(self.described, self.folder)
        except BaseException:
            self._keep.cleanup()
            raise

    def __enter__(self) -> "Native":
        return self

    def __exit__(self, *_: object) -> None:
        self._keep.cleanup()

    def run(
        self, jobs: list[Job], stall_seed: int | None = None, watch: Callable[[], None] | None = None
    ) -> list[Outcome]:
        """Run the jobs back to back; ``stall_seed`` makes every stream stall at random, each on its own.

        ``watch`` is called at times meanwhile. Raises :class:`ConfigError` where the computer keeps the
        simulator from working.
        """
        results = self.folder / "results.txt"
        results.unlink(missing_ok=True)
        try:
            write_plan(self.folder, self.config, self.described, jobs, stall_seed)
            command = [str(self.program), str(self.folder), *(["waves.vcd"] if self.waves else [])]
            ended = tool.run(tool.leashed(command), self.folder, watch=watch)
        except OSError as e:
            tool.check_space(self.folder)
            raise ConfigError(e.strerror or str(e), str(e.filename or self.folder)) from None
        if ended.returncode or not results.exists():
            tool.check_space(self.folder, ended.stdout + ended.stderr)
            raise ConfigError(tool.failure(ended, "the compiled engine"))
        return self._outcomes(jobs, read_results(results))

    def _outcomes(self, jobs: list[Job], results: dict[str, list[str]]) -> list[Outcome]:
        """Outcomes of jobs from what the driver wrote."""
        if "fault" in results:
            tool.check_space(self.folder, " ".join(results["fault"]))
            raise SimulationError(" ".join(results["fault"]))
        cycles, registers = ([int(word) for word in results[key]] for key in ("cycles", "registers"))
        self.cycles_per_second = sum(cycles) / max(float(results["seconds"][0]), 1e-9)
        self.waits = [int(word) for word in results["waits"]]
        self.clocks = int(results["clocks"][0])
        size = self.described["streams"]["c"]["tdata_width"] // 8
        beats = np.fromfile(self.folder / "c.beats", np.uint8).reshape(-1, size)
        ends = np.cumsum([result_beats(self.engine, job) for job in jobs])
        return [
            outcome(self.engine, job, part, count, register)
            for job, part, count, register in zip(
                jobs, np.split(beats, ends[:-1]), cycles, registers, strict=True
            )
        ]


def read_results(path: Path) -> dict[str, list[str]]:
    """The lines of ``results.txt`` by their first word. Raises :class:`ConfigError` for a file that is cut
    off.
    """
    lines = [line.split() for line in path.read_text().splitlines()]
    out = {words[0]: words[1:] for words in lines if words}
    if "end" not in out:
        raise ConfigError("results of the compiled engine are cut off: no space left?", str(path))
    return out


def copy_driver(work: Path, header: str) -> Path:
    """Copy the driver's C++ to a folder.

    * ``work``: the folder.
    * ``header``: C++ that binds the driver to the ports of an engine.

    Returns the file to compile.
    """
    for path in DRIVER.iterdir():
        if path.suffix in (".cpp", ".h"):
            shutil.copy(path, work)
    (work / "engine.h").write_text(header, encoding="utf-8")
    return work / "driver.cpp"


def driver_text() -> str:
    """All of the driver's sources, of which kept programs are made too."""
    return "".join(
        path.read_text(encoding="utf-8") for path in sorted(DRIVER.iterdir()) if path.suffix in (".cpp", ".h")
    )
