"""The functions of ``import hwsim``: one per command, and functions that list the names of shipped files.

* A configuration is a ``Config``, the name of a shipped configuration, or the path of a YAML file.
* A workload is a ``Workload``, the name of a shipped workload or model, the path of a file, or GEMMs: one
  ``(M, K, N)`` or a list of them, each of which is C (M, N) = A (M, K) W (K, N).

A mistake raises ``ConfigError``; its message is one line that names the argument, its rule and the value. The
commands call these functions too.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hwsim.arguments import RTL_LIMIT_S, TIMEOUT_S, Arguments, checked, typed
from hwsim.errors import ConfigError, ParamError, note, shown, unknown
from hwsim.files.scalars import settled
from hwsim.options import INTERCONNECT, UTILIZATION

if TYPE_CHECKING:
    from hwsim.accelerator.result import ModelResult
    from hwsim.answers.compare import Comparison
    from hwsim.config import Config
    from hwsim.cost.ecp5 import Fpga
    from hwsim.cost.foreign.work import VerilogCosts
    from hwsim.cost.result import Cost
    from hwsim.cost.work import Curve, Work
    from hwsim.report.data import Points
    from hwsim.verification import Verification
    from hwsim.workload import Run, Workload

    AnyConfig = str | Path | Config
    AnyWorkload = str | Path | Workload | tuple[int, int, int] | Sequence[tuple[int, int, int]]

Progress = Callable[[int, int], None]
"""A callback that is called from time to time with the number of finished steps and of all steps."""


# -- reading -------------------------------------------------------------------------------------------------
def load(config: "AnyConfig") -> "Config":
    """Read a configuration.

    * ``config``: the name of a shipped configuration (see ``configs``), the path of a YAML file, or a
      ``Config``, which is returned unchanged.

    Returns a ``Config``. Raises ``ConfigError`` with file and line.
    """
    from hwsim.config import Config
    from hwsim.config import load as read
    if isinstance(config, dict):
        raise ParamError(
            "config",
            "must be a Config, a name or a path, not a dict; hwsim.Config.from_dict(values) "
            "makes a Config of one",
        )
    typed("config", config, "a Config, a name or a path", Config, str, Path)
    return config if isinstance(config, Config) else read(config)


def load_workload(workload: "AnyWorkload", run: "Run | None" = None, **how: Any) -> "Workload":
    """Read a workload or a model, or create a workload from GEMMs.

    * ``workload``: the name of a shipped workload or model (see ``workloads``, ``models``); the path of a
      YAML, CSV, ONNX or config.json file; one ``(M, K, N)`` or a list of them; or a ``Workload``, which is
      returned unchanged.
    * ``how``: options of a model, which are the fields of ``hwsim.workload.Run``: ``prefill`` and ``context``
      in tokens, ``decode``, ``batch``, ``format`` by name, ``a_bits``, ``w_bits``, ``kv_bits`` in bits, and
      others. A list of GEMMs takes ``format``, or ``a_bits`` and ``w_bits``; an ONNX file also takes
      ``dims``, the sizes of its dimensions by name.
    * ``run``: the same options as one ``Run`` object, instead of ``how``.

    Returns a ``Workload``. Raises ``ConfigError`` with file and line, or with the name of the argument.
    """
    from hwsim.workload import Run, Workload
    from hwsim.workload.load import load_workload as read
    typed("workload", workload, "a Workload, a name, a path or a list of (M, K, N)", Workload, str, Path,
          list, tuple)
    typed("run", run, "a Run", Run, type(None))
    asked = {key: settled(value, key) for key, value in how.items()}
    if isinstance(workload, (str, Path)):
        return read(workload, run, **asked)
    if run is not None or (asked and isinstance(workload, Workload)):
        raise ParamError("run" if run is not None else next(iter(asked)),
                         "goes with a workload's name or path, not with its GEMMs")
    return workload if isinstance(workload, Workload) else _gemms(workload, asked)


PRECISION = ("a_bits", "w_bits", "format")


def _gemms(dims: Sequence[Any], precision: dict[str, Any]) -> "Workload":
    """Create a workload from the dimensions of GEMMs, or of one."""
    from hwsim.workload import Workload
    for key in precision:
        if key in ("gemm", "gemms"):
            raise ParamError(
                key, "unknown argument; GEMMs are the workload itself: (M, K, N) or a list of them"
            )
        if key not in PRECISION:
            raise ParamError(key, f"{unknown('argument', key, PRECISION)} of GEMMs given by their dimensions")
    plain = [settled(gemm, f"workload[{i}]") for i, gemm in enumerate(dims)]
    if len(plain) == 3 and not any(isinstance(size, list) for size in plain):
        plain = [plain]
    for i, gemm in enumerate(plain):
        if not isinstance(gemm, list) or len(gemm) != 3:
            raise ParamError(f"workload[{i}]",
                             f"must be (M, K, N), three integers of at least 1, not {shown(dims[i])}")
    if not plain:
        raise ParamError("workload", "must hold at least one GEMM (M, K, N), not []")
    return Workload.of([(m, k, n) for m, k, n in plain], **precision)


def configs() -> list[str]:
    """Names of the shipped configurations."""
    return _shipped("config")


def workloads() -> list[str]:
    """Names of the shipped workloads."""
    return _shipped("workload")


def models() -> list[str]:
    """Names of the shipped models. They are transformers; run them with ``prefill`` or ``decode``."""
    return _shipped("model")


def technologies() -> list[str]:
    """Names of the shipped technologies."""
    return _shipped("technology")


def sweeps() -> list[str]:
    """Names of the shipped sweeps."""
    return _shipped("sweep")


def architectures() -> list[str]:
    """Names of the cell architectures. They are the values of ``pe`` in a configuration."""
    from hwsim.pe import architectures as known
    return list(known())


def dataflows() -> list[str]:
    """Names of the dataflows. They are the values of ``dataflow`` in a configuration."""
    from hwsim.dataflow import dataflows as known
    return list(known())


def _shipped(kind: str) -> list[str]:
    from hwsim.files.library import shipped
    return list(shipped(kind))


# -- running -------------------------------------------------------------------------------------------------
def simulate(config: "AnyConfig", workload: "AnyWorkload", objective: str = "latency",
             *, check_clock: bool = True, **how: Any) -> "ModelResult":
    """Compute cycles, time, traffic, area and energy of a workload, as ``hwsim simulate`` does.

    * ``config``, ``workload``: objects, names or paths.
    * ``how``: options as in ``load_workload``, such as ``prefill=512, decode=True``.
    * ``objective``: ``"latency"``, ``"energy"`` or ``"edp"`` (energy times delay). Tilings are chosen for the
      least value of it. It has an effect only with buffers and DRAM.
    * ``check_clock``: whether to refuse a clock that synthesis results show to be out of the technology's
      reach.

    Returns a ``ModelResult`` with ``totals()`` (cycles, time_s, macs, utilization and others), ``summary()``
    (units are in the keys), ``layers``, ``to_rows()`` and ``to_pandas()``. Raises ``ConfigError``.
    """
    from hwsim.cost.estimator.estimate import check_clock as refuse_impossible
    from hwsim.simulation import check_objective
    from hwsim.simulation import simulate as evaluated
    asked = checked(objective=objective, check_clock=check_clock)
    config = load(config)
    check_objective(config, asked.objective)
    if asked.check_clock:
        refuse_impossible(config)
    return evaluated(config, load_workload(workload, **how), asked.objective)


def compare(configs: "Sequence[AnyConfig]", workload: "AnyWorkload", iso: str | None = None,
            objective: str = "latency", *, progress: Progress | None = None, **how: Any) -> "Comparison":
    """Compare several configurations on one workload, as ``hwsim compare`` does.

    * ``configs``: two or more objects, names or paths. Ratios are to the first one.
    * ``workload``, ``how``, ``objective``: as in ``simulate``.
    * ``iso``: ``"area"`` or ``"throughput"``. The arrays of the other configurations are resized until the
      engine's area, or its peak throughput, is within 2 % of the first one's.
    * ``progress``: called with the number of the configuration that comes next and the number of all.

    Returns a ``Comparison``: a sequence of items with ``result`` and ``size``, and with ``to_rows()`` and
    ``to_pandas()``. Raises ``ConfigError``.
    """
    from hwsim.answers.compare import Comparison
    from hwsim.answers.compare import compare as compared
    from hwsim.cost.estimator.estimate import check_clock
    from hwsim.simulation import check_objective
    asked = checked(iso=iso, objective=objective)
    typed("configs", configs, "a list of configurations", list, tuple)
    if len(configs) < 2:
        only = shown(configs[0]) if configs else "none"
        raise ParamError("configs", f"must be two configurations or more, not {only} alone")
    loaded = [load(config) for config in configs]
    for config in loaded:
        check_objective(config, asked.objective)
        check_clock(config)
    return Comparison(tuple(compared(loaded, load_workload(workload, **how), asked.iso, asked.objective,
                                     progress)), asked.iso)


def generate(config: "AnyConfig", output: str | Path | None = None, *,
             memories: str = "behavioural") -> dict[str, str]:
    """Generate the Verilog of a configuration and the manifest that describes how to drive it.

    * ``config``: an object, a name or a path.
    * ``output``: folder for the files; it is created if missing. Either all files are written or none.
      Without ``output`` nothing is written.
    * ``memories``: ``"behavioural"`` writes memories as Verilog; ``"blackbox"`` writes them as instances of
      the SRAM macros of the configuration's technology.

    Returns the texts by file name, as ``hwsim generate`` writes them. Raises ``ConfigError``.
    """
    from hwsim.generate import render, write_files
    asked = checked(memories=memories, output=output)
    files = render(load(config), asked.memories)
    if asked.output is not None:
        write_files(Path(asked.output), files)
    return files


def verify(config: "AnyConfig", workload: "AnyWorkload | None" = None, *, stalls: bool = False, seed: int = 0,
           limit_s: float = RTL_LIMIT_S, progress: Progress | None = None,
           announce: Callable[[Any, int, float], None] | None = None, simulator: str = "icarus",
           verilog: str | Path | None = None, waves: str | Path | None = None, keep: str | Path | None = None,
           **how: Any) -> "Verification":
    """Run GEMMs in the emitted Verilog and compare every bit and every cycle, as ``hwsim verify`` does.

    * ``config``: an object, a name or a path.
    * ``workload``, ``how``: as in ``load_workload``. Each GEMM runs once, whatever its repeat count. By
      default three GEMMs that cover ragged edges run.
    * ``stalls``: stall every stream at random. Results are still compared, cycles only reported.
    * ``seed``: seed of the random operands and stalls, 0 to 2**32 - 1.
    * ``limit_s``: refuse a simulation that is estimated to take more seconds than this.
    * ``progress``: called with the number of finished result rows and of all rows.
    * ``announce``: called with the bench, the cycles and ``limit_s`` before a long run. If you pass it, it
      has to refuse runs beyond the limit itself.
    * ``simulator``: ``"icarus"``, ``"verilator"`` or ``"cxxrtl"``.
    * ``verilog``: path of a Verilog file to check instead of the emitted text.
    * ``waves``: path of a waveform file for all signals: .vcd, or .fst with Icarus.
    * ``keep``: path of a new folder that keeps the files of the simulation.

    Returns a ``Verification`` with ``passed``, ``runs``, ``to_rows()`` and ``to_pandas()``. Raises
    ``ConfigError``, also if the simulator is not installed, and ``VerificationError`` if the Verilog could
    not be simulated to its end.
    """
    from hwsim.verification import Verification, default_gemms, verified
    from hwsim.verify.simulators import Choice
    asked = checked(stalls=stalls, seed=seed, limit_s=limit_s)
    for key, path in (("verilog", verilog), ("waves", waves), ("keep", keep)):
        typed(key, path, "a path", str, Path, type(None))
    config = load(config)
    chosen = load_workload(default_gemms(config) if workload is None else workload, **how)
    choice = Choice(simulator, *(None if path is None else Path(path) for path in (verilog, waves, keep)))
    runs = verified(config, chosen, asked.seed, asked.stalls, asked.limit_s, progress, announce, choice)
    return Verification(config, chosen, tuple(runs))


def synth(config: "AnyConfig", technology: str | Path | None = None, period_ns: float | None = None, *,
          data: str | Path = "uniform", without: Sequence[str] = (), utilization: float = UTILIZATION,
          jobs: int = 0, again: bool = False, store: str | Path | None = None, timeout_s: float = TIMEOUT_S,
          progress: Progress | None = None, netlist: str | Path | None = None) -> "Cost":
    """Synthesize the Verilog and return area, clock, leakage and energy, as ``hwsim synth`` does.

    A stored result is used if there is one.

    * ``config``: an object, a name or a path.
    * ``technology``: name or path; default: that of the configuration.
    * ``period_ns``: clock period in ns; default: from the configuration's ``clock_mhz``.
    * ``data``: operands for the energy: ``"uniform"`` codes, ``"gaussian:S"`` (sigma S times the largest
      value), or a file: .npy with activations (M, K), .npz with ``a`` (M, K) and ``w`` (K, N).
    * ``without``: parts to leave out: ``["wires"]``, ``["clock"]`` or both.
    * ``utilization``: share of the floor plan that cells and memories cover, 0.05 to 1.
    * ``jobs``: number of worker processes; 0 for one per core.
    * ``again``: synthesize again even if a result is stored.
    * ``store``: folder in which results are stored; default: the user's cache folder.
    * ``timeout_s``: time limit for the synthesis of one part, in seconds.
    * ``progress``: called with the number of finished parts and of all parts.
    * ``netlist``: file to which the mapped netlist is written as Verilog, with a model of every cell and
      behavioural memories; ``verify(config, verilog=...)`` simulates it.

    Returns a ``hwsim.cost.result.Cost`` with ``area``, ``fmax``, ``leakage``, ``energy_per_clock`` and
    others, each with unit, kind and source, and with ``to_dict()``. Raises ``ConfigError``, also if Yosys
    (extra ``synth``) or Icarus is missing.
    """
    asked = checked(technology=technology, period_ns=period_ns, data=data, utilization=utilization, jobs=jobs,
                    again=again, store=store, timeout_s=timeout_s)
    typed("netlist", netlist, "a path", str, Path, type(None))
    work = _synthesis(config, asked, without, progress)
    with work.synthesis:
        cost = work.at(work.period(asked.period_ns))
        if netlist is not None:
            from hwsim.generate import write_all
            write_all({Path(netlist): work.netlist(cost.period_ps)})
    _say_unkept(work.unkept)
    return cost


def synth_curve(config: "AnyConfig", technology: str | Path | None = None, *, data: str | Path = "uniform",
                without: Sequence[str] = (), utilization: float = UTILIZATION, jobs: int = 0,
                again: bool = False, store: str | Path | None = None, timeout_s: float = TIMEOUT_S,
                progress: Progress | None = None) -> "Curve":
    """Synthesize at five clock periods and return area, leakage and energy, as ``hwsim synth --curve`` does.

    Stored results are used. All arguments are as in ``synth``:

    * ``config``, ``technology``, ``data``, ``without``, ``utilization``: what is synthesized, and how.
    * ``jobs``, ``again``, ``store``, ``timeout_s``, ``progress``: how the work runs and where results are
      stored.

    Returns a ``hwsim.cost.work.Curve``. Its ``least_period_ps`` is the shortest period that the engine meets,
    in ps; its ``costs`` are a ``Cost`` for each of 1.05, 1.2, 1.5, 2 and 3 times that period. Raises
    ``ConfigError``, also if Yosys (extra ``synth``) or Icarus is missing.
    """
    asked = checked(technology=technology, data=data, utilization=utilization, jobs=jobs, again=again,
                    store=store, timeout_s=timeout_s)
    work = _synthesis(config, asked, without, progress)
    with work.synthesis:
        curve = work.curve()
    _say_unkept(work.unkept)
    return curve


def _synthesis(config: "AnyConfig", asked: Arguments, without: Sequence[str], progress: Progress
               | None) -> "Work":
    """Check the arguments of ``synth`` and ``synth_curve`` and return the object that does their work."""
    from hwsim.cost.work import Work
    typed("without", without, "a list of wires, clock or both", list, tuple, set, frozenset)
    for kind in without:
        if kind not in INTERCONNECT:
            raise ParamError("without",
                             f"must be a list of {' and '.join(INTERCONNECT)} or one of them, not "
                             f"{shown(kind)}")
    return Work(load(config), asked.technology, asked.data,
                tuple(kind for kind in INTERCONNECT if kind in without), asked.utilization, asked.jobs,
                asked.again, asked.store, asked.timeout_s, progress)


def _say_unkept(error: ConfigError | None) -> None:
    if error:
        note(f"the result is not kept: {error}")


def synth_ecp5(config: "AnyConfig", *, again: bool = False, store: str | Path | None = None,
               timeout_s: float = TIMEOUT_S, progress: Progress | None = None) -> "Fpga":
    """Synthesize, place and route for a Lattice ECP5 FPGA, as ``hwsim synth --target ecp5`` does.

    * ``config``: an object, a name or a path.
    * ``again``: run again even if a result is stored.
    * ``store``: folder in which results are stored; default: the user's cache folder.
    * ``timeout_s``: time limit in seconds, one for mapping and one for place and route.
    * ``progress``: called with the number of finished steps and of all steps.

    Returns a ``hwsim.cost.ecp5.Fpga`` with ``lut``, ``ff``, ``dsp``, ``bram`` (numbers of LUTs, flip-flops,
    DSPs and block RAMs), ``fmax_mhz`` and ``to_dict()``. Raises ``ConfigError``, also if the extra ``ecp5``
    is missing or the device is too small.
    """
    from hwsim.cost.ecp5 import resources
    asked = checked(again=again, store=store, timeout_s=timeout_s)
    found, unkept = resources(load(config), asked.store, asked.again, asked.timeout_s, progress)
    _say_unkept(unkept)
    return found


def synth_verilog(files: str | Path | Sequence[str | Path], top: str, period_ns: float | None = None, *,
                  technology: str | Path | None = None, parameters: Mapping[str, int] = MappingProxyType({}),
                  operands: Mapping[str, str | Path | int] = MappingProxyType({}),
                  reset: Mapping[str, int] = MappingProxyType({}), clock: str = "",
                  include: Sequence[str | Path] = (), warm_up: int = 0, beside: str = "",
                  data: str | Path = "uniform", jobs: int = 0, timeout_s: float = TIMEOUT_S,
                  progress: Progress | None = None) -> "VerilogCosts":
    """Synthesize any Verilog module and return area, clock, leakage and energy, as ``hwsim synth --verilog``
    does.

    The result is not stored.

    * ``files``: path or paths of the Verilog. A file that ends in .sv is read as SystemVerilog.
    * ``top``: name of the module to synthesize.
    * ``period_ns``: clock period in ns. Without it the result has five periods, from the shortest possible
      one up.
    * ``technology``: name or path; default: the default technology of configurations.
    * ``parameters``: values of the top module's parameters, by name.
    * ``operands``: values of each input, by name; needed for energy: ``"uniform"``, ``"gaussian:S"``,
      ``"gaussian:S:FORMAT"``, a .npy file of shape (clocks, streams, lanes), or a constant whole number.
    * ``reset``: level of the inputs that reset the module at the start, by name.
    * ``clock``: name of the clock input, needed if the module has no flip-flop.
    * ``include``: folders that are searched for include files.
    * ``warm_up``: clocks that run before energy is measured; 0 for the default.
    * ``beside``: a configuration or an architecture whose cell is synthesized too, driven by ``data``.
    * ``data``: operands of that cell, as in ``synth``.
    * ``jobs``: number of worker processes; 0 for one per core.
    * ``timeout_s``: time limit for the synthesis of one cell, in seconds.
    * ``progress``: called with the number of finished periods and of all periods.

    Returns a ``hwsim.cost.foreign.work.VerilogCosts`` with ``points``. Each point has ``period_ps``, ``cell``
    and ``beside``; ``cell.to_dict()`` has the figures. Raises ``ConfigError``, also if the Verilog contains
    constructs that the flow does not support.
    """
    from hwsim.config import Header
    from hwsim.cost.foreign.work import Task, Work
    for key, value in (("parameters", parameters), ("operands", operands), ("reset", reset)):
        typed(key, value, "a dictionary", Mapping)
    typed("files", files, "a path or a list of paths", str, Path, list, tuple)
    typed("include", include, "a list of folders", list, tuple)
    typed("warm_up", warm_up, "a number of clocks", int)
    for key, value in (("top", top), ("clock", clock), ("beside", beside)):
        typed(key, value, "a name", str)
    asked = checked(technology=technology, period_ns=period_ns, data=data, jobs=jobs, timeout_s=timeout_s)
    texts = [[f"{name}={value}" for name, value in named.items()] for named in (parameters, operands, reset)]
    paths = [files] if isinstance(files, (str, Path)) else files
    with Work(Task([str(path) for path in paths], top,
                   asked.technology or Header.__dataclass_fields__["technology"].default, texts[0],
                   [str(folder) for folder in include], clock, texts[1], texts[2], warm_up, beside,
                   asked.data, asked.timeout_s, asked.jobs)) as work:
        return work.costs(asked.period_ns, progress)


def sweep(sweep: str | Path, output: str | Path | None = None, *, jobs: int = 0, scheduler: str = "",
          resume: bool = False, restart: bool = False, csv: bool = False, progress: Callable[..., None]
          | None = None) -> "Points":
    """Evaluate all designs of a design space, or search it, as ``hwsim sweep`` does.

    * ``sweep``: the name of a shipped sweep (see ``sweeps``) or the path of a YAML file.
    * ``output``: output folder; default: ``reports/NAME_OF_SWEEP``. A finished sweep in it is replaced.
    * ``jobs``: number of worker processes; 0 for one per core.
    * ``scheduler``: address of a Dask scheduler, to run on its cluster instead.
    * ``resume``: continue an interrupted sweep.
    * ``restart``: discard an unfinished sweep and start again.
    * ``csv``: also write points.csv.
    * ``progress``: called with the number of finished designs and of all designs.

    Returns the designs that the sweep kept, as a ``hwsim.report.data.Points`` with ``columns``, ``to_rows()``
    and ``to_pandas()``. Raises ``ConfigError``.
    """
    from hwsim.sweep.folder import Folder, folder_name
    from hwsim.sweep.run import tell_damaged
    from hwsim.sweep.session import run_sweep
    from hwsim.sweep.spec import read_sweep
    typed("sweep", sweep, "a name or a path", str, Path)
    asked = checked(output=output, jobs=jobs, scheduler=scheduler, resume=resume, restart=restart, csv=csv)
    if asked.resume and asked.restart:
        raise ParamError("resume", "and restart exclude each other")
    read = read_sweep(sweep)
    folder = Folder(asked.output or Path("reports") / folder_name(read))
    try:
        run_sweep(read, folder, asked.jobs, asked.scheduler, asked.resume, asked.restart, asked.csv, progress)
    finally:
        tell_damaged(folder)
    return load_sweep(folder.path)


def load_sweep(folder: str | Path) -> "Points":
    """Read the result of a finished sweep.

    * ``folder``: path of the sweep's output folder.

    Returns the designs that the sweep kept, as a ``hwsim.report.data.Points``. Raises ``ConfigError`` if the
    folder has no finished sweep.
    """
    from hwsim.report.data import read
    typed("folder", folder, "the path of a folder", str, Path)
    return read(folder)


def report(folder: "str | Path | Points", *, html: bool = True) -> list[Path]:
    """Write the report of a finished sweep to its folder, as ``hwsim report`` does.

    The report consists of text, figures and an interactive page.

    * ``folder``: path of the sweep's folder, or the ``Points`` that ``sweep`` returned.
    * ``html``: whether to write report.html, the interactive page (about 2 MB).

    Returns the paths of the files, report.md first. Raises ``ConfigError``, also if matplotlib and Plotly
    (extra ``report``) are missing.
    """
    from hwsim.report.data import Points
    from hwsim.report.write import write_report
    asked = checked(html=html)
    return write_report(folder if isinstance(folder, Points) else load_sweep(folder), asked.html)
