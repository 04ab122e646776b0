"""Sweeps through the worst: killed at random moments, Ctrl-C, a full disk, dying workers, a Dask cluster of
separate processes."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cluster import cluster
from sweeping import contents

pytestmark = pytest.mark.full

SWEEP = """
base:
  pe: mac
  params: {a_bits: 8}
  dataflow: os
  array: {rows: 16, cols: 16}
  buffers: {a: {kib: 64}, w: {kib: 64}, c: {kib: 64}}
  dram: {type: hbm2}
workloads: [{workload: tiny}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: {from: 1, to: 8, step: 1}
  array.rows: {from: 2, to: 64, step: 2}
  array.cols: {from: 2, to: 64, step: 2}
  buffers.w.kib: [1, 64]
constraints: ["rows + cols <= 80", "utilization > 0.02"]
objectives: {cycles: minimize}
"""


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "hwsim", "sweep", *map(str, arguments)]


def start(tmp_path: Path, *arguments: object) -> subprocess.Popen:
    """A sweep that runs; its messages go to a file."""
    with (tmp_path / "messages").open("w") as messages:
        return subprocess.Popen(command(*arguments), stdout=subprocess.DEVNULL, stderr=messages)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A sweep that nothing interrupts: its file, its folder's contents."""
    path = tmp_path_factory.mktemp("sweep")
    (path / "s.yaml").write_text(SWEEP)
    subprocess.run(command(path / "s.yaml", "-o", path / "out", "-j", 2), check=True, capture_output=True)
    return path / "s.yaml", contents(path / "out")


def wait_for_a_piece(process: subprocess.Popen, folder: Path) -> None:
    """Until the sweep has written one more piece, or has ended."""
    before = set((folder / ".unfinished").glob("*.parquet"))
    while process.poll() is None and not set((folder / ".unfinished").glob("*.parquet")) - before:
        time.sleep(0.01)


def test_killed_at_random_moments_it_ends_in_the_same_bytes(whole, tmp_path):
    """Every other time as it starts, else when it has just gone further."""
    path, wanted = whole
    rng, kills = random.Random(11), 0
    resume: list[str] = []
    while True:
        process = start(tmp_path, path, "-o", tmp_path / "out", "-j", 2, *resume)
        if kills % 2:
            wait_for_a_piece(process, tmp_path / "out")
        try:
            process.wait(rng.uniform(0.0, 0.3) if kills < 8 else None)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
            resume = (
                ["--resume"] if (tmp_path / "out" / ".unfinished" / "plan.json").is_file() else ["--restart"]
            )
            continue
        assert process.returncode == 0, (tmp_path / "messages").read_text()
        break
    assert kills >= 2
    assert contents(tmp_path / "out") == wanted


def test_ctrl_c_says_how_to_go_on(whole, tmp_path):
    path, wanted = whole
    process = subprocess.Popen(
        command(path, "-o", tmp_path / "out", "-j", 2),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_for_a_piece(process, tmp_path / "out")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    said = re.fullmatch(
        r"hwsim: stopped after [\d,]+ of [\d,]+ points; go on with: hwsim (sweep .* --resume)\n", err
    )
    assert said, err
    subprocess.run([sys.executable, "-m", "hwsim", *said[1].split()], check=True, capture_output=True)
    assert contents(tmp_path / "out") == wanted


@pytest.mark.parametrize("after", [0.0, 0.1, 0.2, 0.3])
def test_ctrl_c_of_a_terminal_reaches_processes_that_start_and_is_one_line(whole, tmp_path, after):
    started, pipe = command(whole[0], "-o", tmp_path / "out", "-j", 2), subprocess.PIPE
    process = subprocess.Popen(started, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    while process.poll() is None and not (tmp_path / "out" / ".unfinished" / "plan.json").is_file():
        time.sleep(0.01)
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130 and re.fullmatch(
        r"hwsim: stopped( after .*)?; go on with: .* --resume\n", err
    ), err


def test_a_full_disk_is_one_line_and_loses_nothing(whole, tmp_path):
    path, wanted = whole
    limit = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30000,) * 2); from hwsim.cli import main; "
        "sys.exit(main(sys.argv[1:]))"
    )
    small = tmp_path / "s.yaml"
    small.write_text(path.read_text())
    limited = [sys.executable, "-c", limit, *command(small, "-o", tmp_path / "out", "-j", 1)[3:]]
    done = subprocess.run(limited, capture_output=True, text=True)
    assert done.returncode == 2
    assert (
        done.stderr.count("\n") == 1
        and "File too large; what is done is kept, go on with: hwsim sweep" in done.stderr
    )
    assert not list((tmp_path / "out").rglob("*.part"))
    subprocess.run(command(small, "-o", tmp_path / "out", "--resume"), check=True, capture_output=True)
    assert contents(tmp_path / "out") == wanted


def test_a_worker_that_is_killed_is_replaced(whole, tmp_path):
    path, wanted = whole
    process = start(tmp_path, path, "-o", tmp_path / "out", "-j", 2)
    wait_for_a_piece(process, tmp_path / "out")
    workers = [
        pid for pid in descendants(process.pid) if b"popen_loky" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    os.kill(workers[-1], signal.SIGKILL)
    assert process.wait(300) == 0, (tmp_path / "messages").read_text()
    assert contents(tmp_path / "out") == wanted


def descendants(pid: int) -> list[int]:
    children = [
        int(c) for t in Path(f"/proc/{pid}/task").iterdir() for c in (t / "children").read_text().split()
    ]
    return children + [d for c in children for d in descendants(c)]


def test_a_dask_cluster_gives_the_same_bytes_though_a_worker_dies(whole, tmp_path):
    pytest.importorskip("distributed")
    path, wanted = whole
    with cluster(tmp_path) as (where, workers):
        process = start(tmp_path, path, "-o", tmp_path / "out", "--scheduler", where)
        wait_for_a_piece(process, tmp_path / "out")
        workers[0].kill()
        assert process.wait(300) == 0, (tmp_path / "messages").read_text()
    assert contents(tmp_path / "out") == wanted


@pytest.mark.long
def test_a_scheduler_that_is_not_there_is_one_line(whole, tmp_path):
    pytest.importorskip("distributed")
    done = subprocess.run(
        command(whole[0], "-o", tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9"),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert (
        done.stderr.startswith("hwsim: --scheduler: no Dask scheduler at tcp://127.0.0.1:9")
        and done.stderr.count("\n") == 1
    )
    assert not (tmp_path / "out").exists()
