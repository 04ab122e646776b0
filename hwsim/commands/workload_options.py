"""Options that choose the workload of ``simulate`` and ``compare``."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwsim.commands.options import bits, gemm_option, of_gemms
from hwsim.display import remark
from hwsim.errors import ConfigError, ParamError, one_line, shown
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.run import MOST, Run

if TYPE_CHECKING:
    from hwsim.generate import Files

OPTIONS = ("prefill", "decode", "context", "batch", "w_group", "w_scale_bits", "w_zero_bits", "head_bits",
           "kv_bits", "k_bits", "v_bits", "attention", "latent", "experts", "dims")
OTHERWISE = {"dims": "dim"}
"""Fields of :class:`Run` -> their options, where the names differ."""
RULES = ("attention", "latent", "experts")
"""Options that take their choices and defaults from the fields of :class:`Run`."""

WIDE = {"head": "the head, embeddings and routers", "kv": "keys and values", "k": "keys alone",
        "v": "values alone"}
"""Operands that by default have more bits than the weights of linear layers."""


def count(text: str) -> int:
    """Parse an integer in 1..MOST."""
    if not (text.isascii() and text.isdigit() and len(text) < 12 and 1 <= int(text) <= MOST):
        raise argparse.ArgumentTypeError(f"must be an integer in 1..{MOST}, not {shown(text)}")
    return int(text)


def dimension(text: str) -> tuple[str, int]:
    """Parse ``NAME=N`` or ``TENSOR[AXIS]=N``."""
    name, _, size = text.rpartition("=")
    if not name or not size:
        raise argparse.ArgumentTypeError(f"must be NAME=N, not {shown(text)}")
    return name, count(size)


def dimension_option(sub: argparse.ArgumentParser) -> None:
    """Add ``--dim``."""
    sub.add_argument("--dim", dest="dims", type=dimension, action="append", metavar="NAME=N",
                     help="ONNX files: size of a dimension, which is named or is TENSOR[AXIS]; may be "
                     "repeated")


def sizes(dims: list[tuple[str, int]] | None) -> dict[str, int] | None:
    """Return the sizes of ``--dim`` by name, or None without the option.

    Raises :class:`ConfigError` for a repeated name.
    """
    if dims and len(dict(dims)) < len(dims):
        raise ConfigError("--dim: a dimension is given twice")
    return dict(dims) if dims else None


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """Add ``--workload``, ``--model``, ``--gemm`` and the options that refine them."""
    sub.add_argument("--workload", metavar="FILE",
                     help="workload: a YAML file of GEMMs or layers, a CSV file of GEMMs or a SCALE-Sim "
                     "topology, an ONNX network, or the name of a shipped workload")
    sub.add_argument("--model", metavar="FILE",
                     help="transformer model: its config.json, or the name of a shipped model")
    sub.add_argument("--prefill", type=count, default=0, metavar="TOKENS",
                     help="models: process a prompt of TOKENS tokens per sequence")
    sub.add_argument("--decode", action="store_true", help="models: generate one token per sequence")
    sub.add_argument("--context", type=count, default=0, metavar="TOKENS",
                     help="models: number of tokens that --decode attends to, the new one included (default: "
                     "--prefill + 1)")
    sub.add_argument("--batch", type=count, default=1, metavar="B",
                     help="models and layers: number of sequences or images (default 1)")
    for key, what in WIDE.items():
        sub.add_argument(f"--{key}-bits", type=bits, default=0, metavar="B",
                         help=f"models: bits of {what} (default: as in the model's file, else 8, or the "
                         "engine's bits if those are more)")
    sub.add_argument("--w-group", type=count, default=0, metavar="N",
                     help="models: number of weights along K that share a stored scale; requires --w-bits "
                     "(default: all of K)")
    sub.add_argument("--w-scale-bits", type=bits, default=0, metavar="B",
                     help="models: bits of a stored scale (default 16 with --w-group)")
    sub.add_argument("--w-zero-bits", type=bits, default=0, metavar="B",
                     help="models: bits of a zero point that is stored with each scale (default: none)")
    for f in Run.schema():
        if f.name in RULES:
            sub.add_argument(f"--{f.name}", choices=f.metadata["choices"], default=f.default,
                             help=f"models: {f.metadata['doc']} (default {f.default})")
    dimension_option(sub)
    sub.add_argument("--export", metavar="FILE", help="also write the GEMMs to this YAML workload file")
    sub.add_argument("--section", action="append", default=[], metavar="NAME",
                     help="run only this section of the workload; may be repeated")
    gemm_option(sub, "instead of a workload")
    sub.add_argument("--objective", choices=("latency", "energy", "edp"), default="latency",
                     help="choose tilings for the least latency, energy, or product of both (edp); has an "
                     "effect with buffers and DRAM (default latency)")


def read(args: argparse.Namespace, config: Any, files: "Files") -> Workload:
    """Return the workload that the options ask for. Raises :class:`ConfigError`.

    ``--export`` adds its file to ``files``, which the command writes at its end, when nothing can fail any
    more.
    """
    named = args.workload if args.model is None else args.model
    if (args.model is not None) + (args.workload is not None) + bool(args.gemm) != 1:
        raise ConfigError("exactly one of --model NAME, --workload FILE and --gemm M,K,N says what runs; "
                          "`hwsim list models` lists models")
    if args.gemm:
        unset = {f.name: f.default for f in Run.schema()}
        for key in OPTIONS:
            if getattr(args, key) not in (None, unset[key]):
                raise ConfigError(f"--{OTHERWISE.get(key, key).replace('_', '-')} does not go with --gemm")
        workload = of_gemms(args.gemm, args)
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
    """Read a workload or model by file or name, with the options of :class:`Run`."""
    from hwsim.workload.load import check_model, load_workload
    if args.model is not None:
        check_model(name)
    dims = sizes(args.dims)
    try:
        return load_workload(name, Run(**{f.name: getattr(args, f.name) for f in Run.schema()
                                          if f.name != "dims"}, dims=dims))
    except ParamError as e:
        option = OTHERWISE.get(e.key, e.key).replace("_", "-")
        raise ConfigError(f"--{option}{e.message.removeprefix(e.key)}") from None


def exported(workload: Workload, path: Path) -> str:
    """Return the GEMMs as the text of a workload file. It does not contain vector operations."""
    import yaml
    if path.suffix not in (".yaml", ".yml"):
        raise ConfigError(f"--export: must end in .yaml or .yml, not {shown(str(path))}")

    def line(gemm: Gemm) -> str:
        fields = {f.name: getattr(gemm, f.name) for f in gemm.schema() if f.name != "section"
                  and getattr(gemm, f.name) != f.default}
        return "  - " + yaml.safe_dump(fields, default_flow_style=True, sort_keys=False,
                                       width=1 << 20).strip()

    lines = [f"# GEMMs of {workload.name}, as hwsim simulate wrote them.",
             f"name: {json.dumps(workload.name)}"]
    if workload.sections == [""]:
        lines += ["gemms:", *map(line, workload.gemms)]
    else:
        lines.append("sections:")
        for section in workload.sections:
            lines += [f"  {json.dumps(section)}:",
                      *("  " + line(g) for g in workload.gemms if g.section == section)]
    return "\n".join(lines) + "\n"
