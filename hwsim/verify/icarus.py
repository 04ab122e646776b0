"""Compiles an engine with Icarus Verilog and runs jobs on it through the cocotb bench."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np

from hwsim.assembly import Engine
from hwsim.errors import ConfigError
from hwsim.files.temporary import Temporary
from hwsim.manifest.document import ports
from hwsim.tech import tool
from hwsim.verify.job import Job
from hwsim.verify.outcome import Outcome, SimulationError, outcome, patience, rejected, result_beats, tail
from hwsim.verify.ports import FAULT

ENDED = "the simulation ended prematurely"
"""What cocotb says where the Verilog ends a simulation."""

DUMP = """\
module hwsim_waves;
  initial begin
    $dumpfile("{file}");
    $dumpvars(0, {top});
  end
endmodule
"""


def require() -> None:
    """Raise :class:`ConfigError` unless Icarus Verilog is installed."""
    if not (shutil.which("iverilog") and shutil.which("vvp")):
        raise ConfigError(
            "Icarus Verilog not found: install it (Debian: apt-get install iverilog; macOS: brew install "
            "icarus-verilog) or put iverilog and vvp on PATH"
        )


class Icarus:
    """An engine compiled for Icarus Verilog in a folder of its own; use as a context manager.

    ``waves``: "fst" or "vcd", then every run writes ``waves.fst`` or ``waves.vcd`` there.
    """

    def __init__(self, engine: Engine, verilog: str, waves: str = ""):
        require()
        self.engine = engine
        self.cycles_per_second = 0.0  # of the latest run
        # of the latest run with stalls: clocks that the job, a, w and c streams kept the engine waiting
        self.waits: list[int] = []
        from hwsim.verify.runner import Runner
        self._keep = Temporary()
        self._runner = Runner(waves)
        self.folder = Path(self._keep.name)
        try:
            (self.folder / "engine.v").write_text(verilog, encoding="utf-8")
            sources = [self.folder / "engine.v"]
            also = []
            if waves:
                (self.folder / "waves.v").write_text(DUMP.format(file=f"waves.{waves}", top=engine.name))
                sources = [*sources, self.folder / "waves.v"]
                also = ["-s", "hwsim_waves"]
            self._runner.build(sources=sources, hdl_toplevel=engine.name, build_dir=self.folder,
                               build_args=["-g2005", *also], timescale=("1ns", "1ps"))
        except (SystemExit, RuntimeError, OSError) as e:
            reason = self._failed("iverilog", "Icarus rejects the engine: ", e)
            self._keep.cleanup()
            raise reason from None
        except BaseException:
            self._keep.cleanup()
            raise

    def __enter__(self) -> "Icarus":
        return self

    def __exit__(self, *_) -> None:
        self._keep.cleanup()

    def run(
        self, jobs: list[Job], stall_seed: int | None = None, watch: Callable[[], None] | None = None
    ) -> list[Outcome]:
        """Run the jobs back to back; ``stall_seed`` makes every stream stall at random, each on its own.

        ``watch`` is called at times meanwhile. Raises :class:`ConfigError` where the computer keeps the
        simulator from working.
        """
        engine = self.engine
        flow = self.engine.flow
        plan: dict[str, Any] = {
            "ports": json.dumps(ports(engine)),
            "count": len(jobs),
            "stall_seed": -1 if stall_seed is None else stall_seed,
            "wait": flow.results == "stream",
        }
        for i, job in enumerate(jobs):
            plan |= {f"{x}{i}": beats for x, beats in job.beats(engine.pe, flow).items()}
        plan |= {
            "rows": sum(result_beats(engine, job) for job in jobs),
            "limit": patience(engine, jobs, stall_seed is not None),
        }
        results = self._simulate(plan, watch)
        self.cycles_per_second = float(results["cycles"].sum() / results["seconds"])
        self.waits = results["waits"].tolist()
        if results["error"]:
            raise SimulationError(f"the engine reports error {int(results['error']):#x}")
        return [
            outcome(engine, job, results[f"c{i}"], int(results["cycles"][i]), int(results["registers"][i]))
            for i, job in enumerate(jobs)
        ]

    def _simulate(self, plan: dict[str, Any], watch: Callable[[], None] | None) -> dict[str, np.ndarray]:
        results, fault, self._runner.watch = self.folder / "results.npz", self.folder / FAULT, watch
        try:
            for path in (results, fault):
                path.unlink(missing_ok=True)
            np.savez(self.folder / "jobs.npz", **plan)
            xml = self._runner.test(
                hdl_toplevel=self.engine.name,
                test_module="hwsim.verify.bench",
                build_dir=self.folder,
                test_dir=self.folder,
                extra_env={"HWSIM_BENCH": str(self.folder)},
                results_xml=str(self.folder / "results.xml"),
            )
            cases = list(ElementTree.parse(xml).iter("testcase"))
        except (SystemExit, RuntimeError, OSError, ElementTree.ParseError) as e:
            raise self._failed("vvp", "", e) from None
        finally:
            self._runner.watch = None
        if fault.exists():
            raise SimulationError(fault.read_text(encoding="utf-8"))
        failed = any(case.find(kind) is not None for case in cases for kind in ("failure", "error"))
        if not cases or failed or not results.exists():
            raise self._failed("vvp")
        with np.load(results) as arrays:
            return dict(arrays)

    def _failed(
        self, name: str, what: str = "", error: BaseException | None = None
    ) -> ConfigError | SimulationError:
        """Why a program did not do its work: the computer kept it from it, or else the engine is at fault."""
        ended = self._runner.ended
        log = "" if ended is None else ended.stdout + ended.stderr
        try:
            tool.check_space(self.folder, log)
        except ConfigError as e:
            return e
        if isinstance(error, OSError):
            return ConfigError(error.strerror or str(error), str(error.filename or self.folder))
        if ended is not None and ended.returncode < 0:
            return ConfigError(tool.failure(ended, name))
        log = log.replace(f"{self.folder}/", "")
        if ENDED in log:
            fatal = [line.strip(" :") for line in log.split("\n") if line.startswith("FATAL: ")]
            return SimulationError(": ".join([
                "the Verilog ends the simulation before the jobs are done, with $finish, $stop or $fatal",
                *fatal[:1],
            ]))
        return rejected(log, f"{what}{tail(log)}")
