"""Options of ``hwsim simulate`` that say what runs, and how they become a workload."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwsim.commands.options import bits, gemm_option
from hwsim.display import remark
from hwsim.errors import ConfigError, ParamError, one_line, shown
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.run import MOST, Run

if TYPE_CHECKING:
    from hwsim.generate import Files

OPTIONS = ("prefill", "decode", "context", "batch", "w_group", "w_scale_bits", "w_zero_bits", "head_bits", "kv_bits", "k_bits", "v_bits",
           "attention", "latent", "experts", "dims")
OTHERWISE = {"dims": "dim"}
"""Fields of a run that have another name as options."""
RULES = ("attention", "latent", "experts")
"""Options whose choices and defaults are those of the fields of :class:`Run`."""

WIDE = {"head": "the head, embeddings and routers", "kv": "keys and values", "k": "keys alone", "v": "values alone"}
"""Operands that keep more bits than linear layers' weights where nothing is said."""


def count(text: str) -> int:
    """An integer in 1..MOST."""
    if not (text.isascii() and text.isdigit() and len(text) < 12 and 1 <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..{MOST}, not {shown(text)}")
    return int(text)


def dimension(text: str) -> tuple[str, int]:
    """``NAME=N``, or ``TENSOR[AXIS]=N``."""
    name, _, size = text.rpartition("=")
    if not name or not size:
        raise argparse.ArgumentTypeError(f"must be NAME=N, not {shown(text)}")
    return name, count(size)


def dimension_option(sub: argparse.ArgumentParser) -> None:
    """``--dim``."""
    sub.add_argument("--dim", dest="dims", type=dimension, action="append", metavar="NAME=N",
                     help="of an ONNX file: the size of a dimension, by its name or as TENSOR[AXIS]=N; repeatable")


def sizes(dims: list[tuple[str, int]] | None) -> dict[str, int] | None:
    """Sizes by name of what ``--dim`` gave, None where it was not there. Raises :class:`ConfigError`."""
    if dims and len(dict(dims)) < len(dims):
        raise ConfigError("--dim: a dimension is given twice")
    return dict(dims) if dims else None


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """What runs: ``--workload``, ``--model`` and what belongs to them, ``--gemm``, ``--section``, ``--objective``."""
    sub.add_argument("--workload", metavar="FILE", help="GEMMs or layers in YAML, GEMMs or a SCALE-Sim topology in CSV, a network in ONNX, "
                                                        "or the name of a shipped workload")
    sub.add_argument("--model", metavar="FILE", help="a transformer's config.json, or the name of a shipped model")
    sub.add_argument("--prefill", type=count, default=0, metavar="TOKENS", help="of a model: a prompt of so many tokens per sequence")
    sub.add_argument("--decode", action="store_true", help="of a model: one token of every sequence")
    sub.add_argument("--context", type=count, default=0, metavar="TOKENS",
                     help="tokens that the decode step attends to, its own included (default: those of --prefill and itself)")
    sub.add_argument("--batch", type=count, default=1, metavar="B", help="of a model or of layers: sequences or images (default 1)")
    for key, what in WIDE.items():
        sub.add_argument(f"--{key}-bits", type=bits, default=0, metavar="B",
                         help=f"precision of {what} (default: what the file says, else 8, or the engine's own if that is more)")
    sub.add_argument("--w-group", type=count, default=0, metavar="N",
                     help="weights along K that share a scale, which is stored and moved with them (with --w-bits; default: all of K)")
    sub.add_argument("--w-scale-bits", type=bits, default=0, metavar="B", help="width of a stored scale (default 16 with --w-group)")
    sub.add_argument("--w-zero-bits", type=bits, default=0, metavar="B", help="width of a zero point stored with a scale (default: none)")
    for f in Run.schema():
        if f.name in RULES:
            sub.add_argument(f"--{f.name}", choices=f.metadata["choices"], default=f.default,
                             help=f"of a model: {f.metadata['doc']} (default {f.default})")
    dimension_option(sub)
    sub.add_argument("--export", metavar="FILE", help="also write the GEMMs as a workload in YAML")
    sub.add_argument("--section", action="append", default=[], metavar="NAME", help="only this section of the workload; repeatable")
    gemm_option(sub, "instead of a workload")
    sub.add_argument("--objective", choices=("latency", "energy", "edp"), default="latency",
                     help="what tilings are chosen for, with buffers and DRAM (default latency)")


def read(args: argparse.Namespace, config: Any, files: "Files") -> Workload:
    """The workload that was asked for, its sections, in jobs that the engine takes. Raises :class:`ConfigError`.

    ``--export`` adds to the ``files`` that the command writes when nothing can go wrong any more.
    """
    named = args.workload if args.model is None else args.model
    if (args.model is not None) + (args.workload is not None) + bool(args.gemm) != 1:
        raise ConfigError("exactly one of --model NAME, --workload FILE and --gemm M,K,N says what runs; `hwsim list models` lists models")
    if args.gemm:
        unset = {f.name: f.default for f in Run.schema()}
        for key in OPTIONS:
            if getattr(args, key) not in (None, unset[key]):
                raise ConfigError(f"--{OTHERWISE.get(key, key).replace('_', '-')} does not go with --gemm")
        workload = Workload.of(args.gemm, args.a_bits, args.w_bits)
    else:
        workload = load(named, args)
    if args.section:
        workload = workload.only(args.section)
    if args.export:
        files[Path(args.export)] = exported(workload, Path(args.export))
    for note in workload.notes:
        remark(one_line(f"{workload.name}: {note}"))
    return workload


def load(name: str, args: argparse.Namespace) -> Workload:
    """The file or name with the run's options."""
    from hwsim.workload.load import check_model, load_workload
    if args.model is not None:
        check_model(name)
    dims = sizes(args.dims)
    try:
        return load_workload(name, Run(**{f.name: getattr(args, f.name) for f in Run.schema() if f.name != "dims"}, dims=dims))
    except ParamError as e:
        raise ConfigError(f"--{OTHERWISE.get(e.key, e.key).replace('_', '-')}{e.message.removeprefix(e.key)}") from None


def exported(workload: Workload, path: Path) -> str:
    """The GEMMs as a workload file. Vector operations are not in it."""
    import yaml
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
    return "\n".join(lines) + "\n"
