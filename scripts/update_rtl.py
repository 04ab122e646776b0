"""Writes ``rtl/``: the Verilog of the small shipped configurations and the README table that names it."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from hwsim.config import Config, load
from hwsim.dataflow import dataflows
from hwsim.files.library import shipped
from hwsim.generate import write_files
from hwsim.pe import architectures
from hwsim.verilog.emit import verilog

RTL = Path(__file__).resolve().parent.parent / "rtl"
LARGEST = 1024  # cells of a configuration whose Verilog is kept here


def small() -> dict[str, Config]:
    """The configurations whose Verilog is in ``rtl/``, by name."""
    configs = {name: load(path) for name, path in shipped("config").items()}
    return {
        name: config for name, config in configs.items() if config.flow.rows * config.flow.cols <= LARGEST
    }


def readme(configs: dict[str, Config]) -> str:
    """What is in ``rtl/``."""
    rows = []
    for name, config in configs.items():
        path = shipped("config")[name]
        engine = config.engine()
        pe, flow = config.pe, config.flow
        intent = path.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
        streams = ", ".join(f"{s.prefix} {s.width}" for s in engine.streams.values())
        sources = " ".join(
            f"`{cls.__module__.replace('.', '/')}.py`"
            for cls in (architectures()[pe.name], dataflows()[flow.name])
        )
        cycles = "; ".join(f"{key} = {value}" for key, value in flow.formula(pe).items())
        rows.append(
            f"| [`{name}.v`]({name}.v) | {intent} | `{name}` ({len(list(engine.walk()))} modules) | "
            f"{streams} | {pe.a} x {pe.w} -> {pe.p}, lanes {pe.lanes}, {flow.rows} x {flow.cols} | "
            f"`{cycles}` | {sources} |"
        )
    return "\n".join([
        "# Verilog of the small shipped configurations",
        "",
        "Written by `make rtl` from `configs/`; a test fails when a file here differs from what the "
        "generator writes. `hwsim generate CONFIG -o DIR` adds `manifest.json`, which says how to drive the "
        "engine. Every engine has `clk`, `rst`, the job stream `s_axis_job` (128 bit) and the AXI4-Streams "
        "below (widths of tdata in bits).",
        "",
        "| file | intent | top | streams | parameters | cycles of a job (M, K, N) | from |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *rows,
        "",
    ])


def main() -> int:
    """Write every file; remove Verilog that no configuration makes any more."""
    configs = small()
    wanted = {f"{name}.v": verilog(config.engine()) for name, config in configs.items()} | {
        "README.md": readme(configs)
    }
    for stale in set(RTL.glob("*.v")) - {RTL / name for name in wanted}:
        stale.unlink()
    write_files(RTL, wanted)
    print(f"{len(wanted)} files in rtl/")
    return 0


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
