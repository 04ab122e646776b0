"""What ``import hwsim`` offers: every command as a function, and the names of everything shipped.

Wherever a function takes a configuration, that is a ``Config``, the name of a shipped one or the path of a YAML file. Wherever it
takes a workload, that is a ``Workload``, a name, a path, or GEMMs as a list of ``(M, K, N)``: C (M, N) = A (M, K) W (K, N).

A mistake is a ``ConfigError`` in one line that names the argument, its rule and the value. The commands call the same functions.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hwsim.arguments import RTL_LIMIT_S, TIMEOUT_S, Arguments, checked, typed
from hwsim.errors import ConfigError, ParamError, note, shown, unknown
from hwsim.options import INTERCONNECT, UTILIZATION
from hwsim.scalars import settled

if TYPE_CHECKING:
    from hwsim.accelerator.result import ModelResult
    from hwsim.answers.compare import Comparison
    from hwsim.config import Config
    from hwsim.cost.ecp5 import Fpga
    from hwsim.cost.foreign.work import VerilogCosts
    from hwsim.cost.record import Cost
    from hwsim.cost.work import Curve, Work
    from hwsim.report.data import Points
    from hwsim.verification import Verification
    from hwsim.workload import Run, Workload

    AnyConfig = str | Path | Config
    AnyWorkload = str | Path | Workload | Sequence[tuple[int, int, int]]

Progress = Callable[[int, int], None]
"""Called at times with what is done and what there is to do."""


# -- what is read ------------------------------------------------------------------------------------------------------
def load(config: "AnyConfig") -> "Config":
    """Read a configuration.

    * ``config``: the name of a shipped configuration (``configs``), the path of a YAML file, or a ``Config``, which is returned.

    Returns a ``Config``. Raises ``ConfigError`` with file and line.
    """
    from hwsim.config import Config
    from hwsim.config import load as read
    typed("config", config, "a Config, a name or a path", Config, str, Path)
    return config if isinstance(config, Config) else read(config)


def load_workload(workload: "AnyWorkload", run: "Run | None" = None, **how: Any) -> "Workload":
    """Read a workload or model, or make a workload of GEMMs.

    * ``workload``: the name of a shipped workload or model (``workloads``, ``models``); the path of a YAML, CSV, ONNX or
      config.json file; a list of ``(M, K, N)``; or a ``Workload``, which is returned.
    * ``how``: what is asked of a model: ``prefill`` and ``context`` in tokens, ``decode``, ``batch``, ``a_bits``, ``w_bits``, ``w_group``,
      ``kv_bits`` .. in bits, ``dims`` of an ONNX file; of GEMMs ``a_bits`` and ``w_bits``. The fields of ``hwsim.workload.Run``.
    * ``run``: the same as one object, instead.

    Returns a ``Workload``. Raises ``ConfigError`` with file and line, or with the name of the argument.
    """
    from hwsim.workload import Run, Workload
    from hwsim.workload.load import load_workload as read
    typed("workload", workload, "a Workload, a name, a path or a list of (M, K, N)", Workload, str, Path, list, tuple)
    typed("run", run, "a Run", Run, type(None))
    asked = {key: settled(value, key) for key, value in how.items()}
    if isinstance(workload, (str, Path)):
        return read(workload, run, **asked)
    if run is not None or (asked and isinstance(workload, Workload)):
        raise ParamError("run" if run is not None else next(iter(asked)), "goes with a workload's name or path, not with its GEMMs")
    return workload if isinstance(workload, Workload) else _gemms(workload, asked)


def _gemms(dims: Sequence[Any], bits: dict[str, Any]) -> "Workload":
    """A workload of GEMMs given by their dimensions."""
    from hwsim.workload import Workload
    for key in bits:
        if key not in ("a_bits", "w_bits"):
            raise ParamError(key, f"{unknown('argument', key, ('a_bits', 'w_bits'))} of GEMMs given by their dimensions")
    plain = [settled(gemm, f"workload[{i}]") for i, gemm in enumerate(dims)]
    for i, gemm in enumerate(plain):
        if not isinstance(gemm, list) or len(gemm) != 3:
            raise ParamError(f"workload[{i}]", f"must be (M, K, N), three integers of at least 1, not {shown(dims[i])}")
    if not plain:
        raise ParamError("workload", "must hold at least one GEMM (M, K, N), not []")
    return Workload.of([(m, k, n) for m, k, n in plain], **bits)


def configs() -> list[str]:
    """Names of the shipped configurations."""
    return _shipped("config")


def workloads() -> list[str]:
    """Names of the shipped workloads."""
    return _shipped("workload")


def models() -> list[str]:
    """Names of the shipped models: transformers, which ``load_workload`` runs with ``prefill`` and ``decode``."""
    return _shipped("model")


def technologies() -> list[str]:
    """Names of the shipped technologies."""
    return _shipped("technology")


def sweeps() -> list[str]:
    """Names of the shipped sweeps."""
    return _shipped("sweep")


def architectures() -> list[str]:
    """Names of the architectures of cells: values of ``pe`` in a configuration."""
    from hwsim.pe import architectures as known
    return list(known())


def dataflows() -> list[str]:
    """Names of the dataflows: values of ``dataflow`` in a configuration."""
    from hwsim.dataflow import dataflows as known
    return list(known())


def _shipped(kind: str) -> list[str]:
    from hwsim.library import shipped
    return list(shipped(kind))


# -- what is done ------------------------------------------------------------------------------------------------------
def simulate(config: "AnyConfig", workload: "AnyWorkload", objective: str = "latency",
             *, check_clock: bool = True, **how: Any) -> "ModelResult":
    """Cycles, time, traffic, area and energy of a workload, as ``hwsim simulate`` has them.

    * ``config``, ``workload``: objects, names or paths; ``how`` as in ``load_workload``, such as ``prefill=512, decode=True``.
    * ``objective``: what tilings are chosen for, with buffers and DRAM: ``"latency"``, ``"energy"`` or ``"edp"``.
    * ``check_clock``: refuse a clock that the technology cannot reach, as far as that is known.

    Returns a ``ModelResult``: ``totals()`` (cycles, time_s, macs, utilization, ..), ``summary()`` (units in the keys), ``layers``,
    ``to_rows()``, ``to_pandas()``. Raises ``ConfigError``.
    """
    from hwsim.cost.estimate import check_clock as refuse_impossible
    from hwsim.simulation import check_objective
    from hwsim.simulation import simulate as evaluated
    asked = checked(objective=objective, check_clock=check_clock)
    config = load(config)
    check_objective(config, asked.objective)
    if asked.check_clock:
        refuse_impossible(config)
    return evaluated(config, load_workload(workload, **how), asked.objective)


def compare(configs: "Sequence[AnyConfig]", workload: "AnyWorkload",
            iso: str | None = None, objective: str = "latency", *, progress: Progress | None = None, **how: Any) -> "Comparison":
    """Several configurations on one workload, as ``hwsim compare`` has them.

    * ``configs``: two or more objects, names or paths; ratios are to the first.
    * ``workload``, ``how``, ``objective``: as in ``simulate``.
    * ``iso``: ``"area"`` or ``"throughput"``: give the others rows and columns such that they are the first one's within 2 %.
    * ``progress``: is called with the number of the configuration that is next, and of all.

    Returns a ``Comparison``: items with ``result`` and ``size``, ``to_rows()``, ``to_pandas()``. Raises ``ConfigError``.
    """
    from hwsim.answers.compare import Comparison
    from hwsim.answers.compare import compare as compared
    from hwsim.cost.estimate import check_clock
    from hwsim.simulation import check_objective
    asked = checked(iso=iso, objective=objective)
    typed("configs", configs, "a list of configurations", list, tuple)
    if len(configs) < 2:
        raise ParamError("configs", f"must be two configurations or more, not {shown(configs[0]) if configs else 'none'} alone")
    loaded = [load(config) for config in configs]
    for config in loaded:
        check_objective(config, asked.objective)
        check_clock(config)
    return Comparison(tuple(compared(loaded, load_workload(workload, **how), asked.iso, asked.objective, progress)), asked.iso)


def generate(config: "AnyConfig", output: str | Path | None = None, *, memories: str = "behavioural") -> dict[str, str]:
    """The Verilog of a configuration and the manifest that says how to drive it, as ``hwsim generate`` writes them.

    * ``config``: an object, a name or a path.
    * ``output``: folder to write the files to, all or none; made where missing. Without it nothing is written.
    * ``memories``: ``"behavioural"`` Verilog, or ``"blackbox"``: made of the SRAM macros of the configuration's technology.

    Returns the texts by file name. Raises ``ConfigError``.
    """
    from hwsim.generate import render, write_files
    asked = checked(memories=memories, output=output)
    files = render(load(config), asked.memories)
    if asked.output is not None:
        write_files(Path(asked.output), files)
    return files


def verify(config: "AnyConfig", workload: "AnyWorkload | None" = None, *,
           stalls: bool = False, seed: int = 0, limit_s: float = RTL_LIMIT_S, progress: Progress | None = None,
           announce: Callable[[Any, int, float], None] | None = None, simulator: str = "icarus", verilog: str | Path | None = None,
           waves: str | Path | None = None, keep: str | Path | None = None, **how: Any) -> "Verification":
    """Run GEMMs on the emitted Verilog; compare every bit and every cycle, as ``hwsim verify`` does.

    * ``config``: an object, a name or a path.
    * ``workload``: as in ``load_workload``, with ``how``; each GEMM runs once, repeats apart. Default: three that cover ragged edges.
    * ``stalls``: stall every stream at random; values are compared, cycles reported.
    * ``seed``: of operands and stalls, 0 to 2**32 - 1.
    * ``limit_s``: refuse what would take more seconds, by an estimate.
    * ``progress``: is called with rows that are done and all rows; ``announce`` with bench, cycles and ``limit_s`` before a long run,
      and then has to refuse it itself.
    * ``simulator``: ``"icarus"``, ``"verilator"`` or ``"cxxrtl"``; ``verilog``: a file in place of the emitted text.
    * ``waves``: file for all signals, .vcd or with Icarus .fst; ``keep``: new folder for the files of the simulation.

    Returns a ``Verification``: ``passed``, ``runs``, ``to_rows()``, ``to_pandas()``. Raises ``ConfigError``, also where the
    simulator is not installed; ``VerificationError`` where the Verilog could not be simulated to its end.
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


def synth(config: "AnyConfig", technology: str | Path | None = None, period_ns: float | None = None, *, data: str | Path = "uniform",
          without: Sequence[str] = (), utilization: float = UTILIZATION, jobs: int = 0, again: bool = False,
          store: str | Path | None = None, timeout_s: float = TIMEOUT_S, progress: Progress | None = None) -> "Cost":
    """Area, clock, leakage and energy from synthesis of the Verilog, as ``hwsim synth`` has them; a kept result is taken.

    * ``config``: an object, a name or a path.
    * ``technology``: name or path; default: the configuration's own.
    * ``period_ns``: clock period in ns; default: that of the configuration's clock.
    * ``data``: operands: ``"uniform"``, ``"gaussian:S"``, or a file: .npy activations (M, K), .npz with a (M, K) and w (K, N).
    * ``without``: ``["wires"]``, ``["clock"]`` or both are left out; ``utilization``: share of the floor plan that is covered, 0.05 to 1.
    * ``jobs``: processes, 0 for one per core; ``timeout_s``: seconds for the synthesis of one part.
    * ``again``: make a kept result again; ``store``: folder to keep results in; default: the user's cache folder.
    * ``progress``: is called with parts that are done and all parts.

    Returns a ``hwsim.cost.record.Cost``: ``area``, ``fmax``, ``leakage``, ``energy_per_clock``, .., each with unit, kind and source,
    and ``to_dict()``. Raises ``ConfigError``, also where Yosys (extra ``synth``) or Icarus is missing.
    """
    asked = checked(technology=technology, period_ns=period_ns, data=data, utilization=utilization, jobs=jobs, again=again, store=store,
                     timeout_s=timeout_s)
    work = _synthesis(config, asked, without, progress)
    with work.synthesis:
        cost = work.at(work.period(asked.period_ns))
    _say_unkept(work.unkept)
    return cost


def synth_curve(config: "AnyConfig", technology: str | Path | None = None, *, data: str | Path = "uniform", without: Sequence[str] = (),
                utilization: float = UTILIZATION, jobs: int = 0, again: bool = False, store: str | Path | None = None,
                timeout_s: float = TIMEOUT_S, progress: Progress | None = None) -> "Curve":
    """Area, leakage and energy over five clock periods, as ``hwsim synth --curve`` has them; kept results are taken.

    * ``config``, ``technology``, ``data``, ``without``, ``utilization``: as in ``synth``.
    * ``jobs``, ``again``, ``store``, ``timeout_s``, ``progress``: as in ``synth``.

    Returns a ``hwsim.cost.work.Curve``: ``least_period_ps``, the shortest period that can be met, and ``costs``, a ``Cost`` for 1.05 to
    3 times that period. Raises ``ConfigError``, also where Yosys (extra ``synth``) or Icarus is missing.
    """
    asked = checked(technology=technology, data=data, utilization=utilization, jobs=jobs, again=again, store=store, timeout_s=timeout_s)
    work = _synthesis(config, asked, without, progress)
    with work.synthesis:
        curve = work.curve()
    _say_unkept(work.unkept)
    return curve


def _synthesis(config: "AnyConfig", asked: Arguments, without: Sequence[str], progress: Progress | None) -> "Work":
    """What ``synth`` and ``synth_curve`` work with."""
    from hwsim.cost.work import Work
    typed("without", without, "a list of wires, clock or both", list, tuple, set, frozenset)
    for kind in without:
        if kind not in INTERCONNECT:
            raise ParamError("without", f"must be a list of {' and '.join(INTERCONNECT)} or one of them, not {shown(kind)}")
    return Work(load(config), asked.technology, asked.data, tuple(kind for kind in INTERCONNECT if kind in without), asked.utilization,
                asked.jobs, asked.again, asked.store, asked.timeout_s, progress)


def _say_unkept(error: ConfigError | None) -> None:
    if error:
        note(f"the result is not kept: {error}")


def synth_ecp5(config: "AnyConfig", *, again: bool = False, store: str | Path | None = None, timeout_s: float = TIMEOUT_S,
               progress: Progress | None = None) -> "Fpga":
    """LUTs, flip-flops, DSPs, block RAMs and the clock on a Lattice ECP5, as ``hwsim synth --target ecp5`` has them.

    * ``config``: an object, a name or a path.
    * ``again``: make a kept result again; ``store``: folder to keep results in; default: the user's cache folder.
    * ``timeout_s``: seconds for each of mapping and placement with routing.
    * ``progress``: is called with steps that are done and all steps.

    Returns a ``hwsim.cost.ecp5.Fpga``: ``lut``, ``ff``, ``dsp``, ``bram``, ``fmax_mhz`` and ``to_dict()``. Raises ``ConfigError``, also
    where the extra ``ecp5`` is missing or the device is too small.
    """
    from hwsim.cost.ecp5 import resources
    asked = checked(again=again, store=store, timeout_s=timeout_s)
    found, unkept = resources(load(config), asked.store, asked.again, asked.timeout_s, progress)
    _say_unkept(unkept)
    return found


def synth_verilog(files: str | Path | Sequence[str | Path], top: str, period_ns: float | None = None, *,
                  technology: str | Path | None = None, parameters: Mapping[str, int] = MappingProxyType({}),
                  operands: Mapping[str, str | Path | int] = MappingProxyType({}), reset: Mapping[str, int] = MappingProxyType({}),
                  clock: str = "", include: Sequence[str | Path] = (), warm_up: int = 0, beside: str = "", data: str | Path = "uniform",
                  jobs: int = 0, timeout_s: float = TIMEOUT_S, progress: Progress | None = None) -> "VerilogCosts":
    """Area, clock, leakage and energy of anybody's Verilog, as ``hwsim synth --verilog`` has them. Nothing is kept.

    * ``files``: paths of the Verilog, SystemVerilog where one ends in .sv; ``include``: folders; ``top``: the module.
    * ``period_ns``: clock period in ns; without it five periods, from the shortest one up.
    * ``technology``: name or path; default: that of configurations which name none.
    * ``parameters``: of the top module, by name.
    * ``operands``: what drives each input, to measure energy: ``"uniform"``, ``"gaussian:S"``, ``"gaussian:S:FORMAT"``, a .npy file
      (clocks, x streams, x lanes), or a whole number. ``reset``: level of inputs that reset at the start; ``warm_up``: clocks of operands
      that do not count, 0 for the default.
    * ``clock``: name of the clock, where no flip-flop shows it.
    * ``beside``: a configuration or an architecture whose cell is costed too, driven by ``data``.
    * ``jobs``: processes, 0 for one per core; ``timeout_s``: seconds for the synthesis of one cell.
    * ``progress``: is called with periods that are done and all periods.

    Returns a ``hwsim.cost.foreign.work.VerilogCosts``: ``points``, each with ``period_ps``, ``cell`` and ``beside``, whose figures are in
    ``cell.to_dict()``. Raises ``ConfigError``, also where the Verilog holds what the flow does not take.
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
    with Work(Task([str(path) for path in paths], top, asked.technology or Header.__dataclass_fields__["technology"].default, texts[0],
                   [str(folder) for folder in include], clock, texts[1], texts[2], warm_up, beside, asked.data, asked.timeout_s,
                   asked.jobs)) as work:
        return work.costs(asked.period_ns, progress)


def sweep(sweep: str | Path, output: str | Path | None = None, *, jobs: int = 0, scheduler: str = "", resume: bool = False,
          restart: bool = False, csv: bool = False, progress: Callable[..., None] | None = None) -> "Points":
    """Evaluate every design of a space, or search it, as ``hwsim sweep`` does.

    * ``sweep``: the name of a shipped sweep (``sweeps``) or the path of a YAML file.
    * ``output``: folder to write to; default: ``reports/`` and the sweep's name. A finished sweep there is replaced.
    * ``jobs``: processes, 0 for one per core; ``scheduler``: address of a Dask scheduler instead.
    * ``resume``: go on where this sweep was interrupted; ``restart``: drop an unfinished one; ``csv``: also write points.csv.
    * ``progress``: is called with points that are done and all points.

    Scripts that call it need ``if __name__ == "__main__":``, for its processes read the script again.
    Returns the kept designs as ``hwsim.report.data.Points``: ``columns``, ``to_rows()``, ``to_pandas()``. Raises ``ConfigError``.
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
    """The kept designs of a finished sweep: ``hwsim.report.data.Points``. Raises ``ConfigError`` where ``folder`` holds none."""
    from hwsim.report.data import read
    typed("folder", folder, "the path of a folder", str, Path)
    return read(folder)


def report(folder: "str | Path | Points", *, html: bool = True) -> list[Path]:
    """Write the report of a finished sweep to its folder, as ``hwsim report`` does: text, figures, a page to explore.

    * ``folder``: of the sweep, or what ``sweep`` returned; ``html``: whether report.html is written, a page of about 2 MB.

    Returns the files, report.md first. Raises ``ConfigError``, also where matplotlib and Plotly (extra ``report``) are missing.
    """
    from hwsim.report.data import Points
    from hwsim.report.write import write_report
    asked = checked(html=html)
    return write_report(folder if isinstance(folder, Points) else load_sweep(folder), asked.html)
