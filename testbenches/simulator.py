"""Runs the cocotb tests of a module on emitted Verilog in Icarus."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
from cocotb_tools.runner import get_runner


def simulate(folder: Path, top: str, verilog: str, module: str, plan: dict[str, Any]) -> list[str]:
    """Names of the tests in ``module`` that ran; every one passed. They find ``plan`` as ``jobs.npz`` in
    HWSIM_BENCH."""
    (folder / f"{top}.v").write_text(verilog)
    np.savez(folder / "jobs.npz", **plan)
    runner = get_runner("icarus")
    runner.build(sources=[folder / f"{top}.v"], hdl_toplevel=top, build_dir=folder, build_args=["-g2005"],
                 timescale=("1ns", "1ps"), log_file=folder / "build.log")
    xml = runner.test(
        hdl_toplevel=top,
        test_module=module,
        build_dir=folder,
        test_dir=folder,
        log_file=folder / "run.log",
        results_xml=str(folder / "results.xml"),
        extra_env={"HWSIM_BENCH": str(folder), "PYTHONPATH": str(Path(__file__).parent)},
    )
    cases = list(ElementTree.parse(xml).iter("testcase"))
    failed = [
        case.get("name")
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]
    assert cases and not failed, (failed, (folder / "run.log").read_text()[-3000:])
    return [case.get("name", "") for case in cases]
