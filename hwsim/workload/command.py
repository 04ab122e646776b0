"""Options of ``hwsim simulate`` that say what runs, and how they become a workload."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.run import MOST, Run

OPTIONS = ("prefill", "decode", "context", "batch", "kv_bits", "dims")


def count(text: str) -> int:
    """An integer in 1..MOST."""
    if not (text.isascii() and text.isdigit() and len(text) < 12 and 1 <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..{MOST}, not {shown(text)}")
    return int(text)


def kv_bits(text: str) -> int:
    """An integer in 1..32."""
    if not (text.isascii() and text.isdigit() and len(text) < 3 and 1 <= int(text) <= 32):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..32 bit, not {shown(text)}")
    return int(text)


def dimension(text: str) -> tuple[str, int]:
    """``NAME=N``."""
    name, _, size = text.partition("=")
    if not name or not size:
        raise argparse.ArgumentTypeError(f"must be NAME=N, not {shown(text)}")
    return name, count(size)


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options that name and shape a workload."""
    sub.add_argument("--workload", metavar="FILE", help="GEMMs or layers in YAML, GEMMs or a SCALE-Sim topology in CSV, a network in ONNX, "
                                                        "or the name of a shipped workload")
    sub.add_argument("--model", metavar="FILE", help="a transformer's config.json, or the name of a shipped model")
    sub.add_argument("--prefill", type=count, default=0, metavar="TOKENS", help="of a model: a prompt of so many tokens per sequence")
    sub.add_argument("--decode", action="store_true", help="of a model: one token of every sequence")
    sub.add_argument("--context", type=count, default=0, metavar="TOKENS",
                     help="tokens that the decode step attends to, its own included (default: those of --prefill and itself)")
    sub.add_argument("--batch", type=count, default=1, metavar="B", help="of a model or of layers: sequences or images (default 1)")
    sub.add_argument("--kv-bits", type=kv_bits, default=0, metavar="B", help="precision of keys and values (default: the engine's own)")
    sub.add_argument("--dim", dest="dims", type=dimension, action="append", metavar="NAME=N",
                     help="of an ONNX file: the size of a symbolic dimension; repeatable")
    sub.add_argument("--export", metavar="FILE", help="also write the GEMMs as a workload in YAML")


def read(args: argparse.Namespace, config: Any) -> Workload:
    """The workload that was asked for, its sections, in jobs that the engine takes. Raises :class:`ConfigError`."""
    named = args.workload if args.model is None else args.model
    if (args.model is not None) + (args.workload is not None) + bool(args.gemm) != 1:
        raise ConfigError("simulate takes either --workload FILE or --gemm M,K,N or --model FILE")
    if args.gemm:
        for key in OPTIONS:
            if getattr(args, key) not in (0, 1, False, None) or (key == "decode" and args.decode):
                raise ConfigError(f"--{'dim' if key == 'dims' else key.replace('_', '-')} does not go with --gemm")
        workload = Workload.of(args.gemm, args.a_bits, args.w_bits)
    else:
        workload = load(named, args)
    if args.section:
        workload = workload.only(args.section)
    if args.export:
        export(workload, Path(args.export))
    for note in workload.notes:
        print(f"{workload.name}: {note}", file=sys.stderr)
    return workload if args.gemm or config.memory else in_jobs(workload, config)  # tiles are small enough


def load(name: str, args: argparse.Namespace) -> Workload:
    """The file or name with the run's options."""
    from hwsim.workload.load import check_model, load_workload
    if args.model is not None:
        check_model(name)
    dims = dict(args.dims) if args.dims else None
    if args.dims and len(dims or {}) < len(args.dims):
        raise ConfigError("--dim: a dimension is given twice")
    try:
        run = Run(args.prefill, args.decode, args.context, args.batch, args.a_bits, args.w_bits, args.kv_bits, dims)
    except ParamError as e:
        raise ConfigError(f"--{e.message}") from None
    return load_workload(name, run)


def in_jobs(workload: Workload, config: Any) -> Workload:
    """GEMMs with more rows or columns than a job of the engine has, as several jobs: parts of the result, K whole."""
    limits = config.flow.limits(config.pe)
    made: list[tuple[Gemm, str]] = []
    for gemm, place in zip(workload.gemms, workload.places):
        parts = [(m, n, rows * columns) for m, rows in _parts(gemm.m, limits.m) for n, columns in _parts(gemm.n, limits.n)]
        if len(parts) == 1 and parts[0][2] == 1:
            made.append((gemm, place))
            continue
        for i, (m, n, times) in enumerate(parts):
            name = f"{gemm.name}.{i}" if len(parts) > 1 else gemm.name
            made.append((replace(gemm, name=name, m=m, n=n, repeat=gemm.repeat * times), place))
    return replace(workload, gemms=tuple(g for g, _ in made), places=tuple(p for _, p in made))


def _parts(size: int, most: int) -> list[tuple[int, int]]:
    """Sizes of at most ``most`` that add up to ``size``, with how often each occurs."""
    whole, rest = divmod(size, most)
    return [(most, whole)] * bool(whole) + [(rest, 1)] * bool(rest)


def export(workload: Workload, path: Path) -> None:
    """Write the GEMMs as a workload file. Vector operations are not written."""
    import yaml

    from hwsim.generate import write_files
    if path.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"--export: must end in .yaml or .yml, not {shown(str(path))}")

    def line(gemm: Gemm) -> str:
        fields = {f.name: getattr(gemm, f.name) for f in gemm.schema() if f.name != "section" and getattr(gemm, f.name) != f.default}
        return "  - " + yaml.safe_dump(fields, default_flow_style=True, sort_keys=False, width=1 << 20).strip()

    lines = [f"# GEMMs of {workload.name}, as hwsim simulate wrote them.", f"name: {json.dumps(workload.name)}"]
    if workload.sections == [""]:
        lines += ["gemms:", *map(line, workload.gemms)]
    else:
        lines.append("sections:")
        for section in workload.sections:
            lines += [f"  {json.dumps(section)}:", *("  " + line(g) for g in workload.gemms if g.section == section)]
    write_files(path.parent, {path.name: "\n".join(lines) + "\n"})
