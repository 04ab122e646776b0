"""However a command ends (SIGTERM, SIGKILL, a full or read-only disk), no process and no file of it is
left."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import pytest

from hwsim.cost import store
from hwsim.errors import ConfigError
from hwsim.files import temporary
from hwsim.files.temporary import OURS, Temporary
from hwsim.tech import tool

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
VERIFY = ("verify", "int8_os16", "--gemm", "3000,256,16", "--rtl-limit", "100000")
SYNTH = ("synth", "int8_os16", "--again", "-j", "2")
COMMANDS = [
    (VERIFY, "sim.vvp"),
    (("simulate", *VERIFY[1:], "--rtl"), "sim.vvp"),
    ((*SYNTH, "--store", "kept"), "libyosys"),
    (("sweep", "s.yaml", "-o", "out", "-j", "2"), "popen_loky"),
]
"""Commands that run long, and what the processes of each have in their command lines."""


def ours(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(("hwsim", "pymp"))]


def stale(folder: Path, name: str = "hwsim-1-1-abcdefgh") -> Path:
    """What a killed process leaves."""
    (folder / name / "inside").mkdir(parents=True)
    (folder / name / "inside" / "file").write_text("x")
    return folder / name


# -- temporary folders -----------------------------------------------------------------------------
@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Where temporary files of this process go."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path / "tmp"


def test_a_folder_lives_as_long_as_its_context(place):
    with Temporary() as name:
        assert OURS.fullmatch(Path(name).name) and f"-{os.getpid()}-" in name and ours(place) == [Path(name)]
    assert not ours(place)


def test_what_is_left_over_is_removed_and_nothing_else(place, monkeypatch):
    left = stale(place)
    others = [
        stale(place, name)
        for name in ("hwsim-mine", "hwsim-1-1-abcdefgh.txt", "hwsim_1-1-abcdefgh", "ahwsim-1-1-abcdefgh")
    ]
    (place / "hwsim-2-2-abcdefgh").symlink_to(others[0], target_is_directory=True)
    (place / "hwsim-3-3-abcdefgh").write_text("a file")
    with Temporary() as name:
        assert not left.exists() and Path(name).is_dir()
        assert all((path / "inside" / "file").exists() for path in others)
        assert (place / "hwsim-2-2-abcdefgh").is_symlink() and (place / "hwsim-3-3-abcdefgh").is_file()
        with Temporary():
            assert Path(name).is_dir(), "another folder of this process is no leftover"
    left = stale(place)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with Temporary():
        assert left.exists(), "of another user"


def test_a_folder_of_a_process_that_lives_stays_and_that_of_a_dead_one_goes(place):
    program = (
        "import sys, time\nfrom hwsim.files.temporary import Temporary\nkept = Temporary()\nprint(kept.name, "
        "flush=True)\ntime.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        name = Path(process.stdout.readline().strip())
        Temporary().cleanup()
        assert name.is_dir() and ours(place) == [name]
        process.kill()
    assert name.is_dir()
    Temporary().cleanup()
    assert not ours(place)


def test_where_there_are_no_locks_everything_stays(place, monkeypatch):
    def no_locks(*_):
        raise OSError(37, "No locks available")

    left = stale(place)
    monkeypatch.setattr(temporary.fcntl, "flock", no_locks)
    with Temporary() as name:
        assert left.exists() and Path(name).is_dir()
    assert ours(place) == [left]


def test_no_folder_can_be_made(place, monkeypatch, cli):
    monkeypatch.setattr(tempfile, "tempdir", "/proc/no/such/place")
    with pytest.raises(
        ConfigError,
        match="no folder for temporary files: No such file or directory; TMPDIR names another place",
    ):
        Temporary()
    code, out, err = cli("verify", "tiny_os2x3")
    assert (code, out, err.count("\n")) == (2, "", 1) and "no folder for temporary files" in err


# -- tools on a leash ------------------------------------------------------------------------------
@pytest.mark.full
def test_a_tool_is_watched_and_stopped_in_time(tmp_path):
    looks = []
    ended = tool.run(
        tool.leashed(["sh", "-c", "echo out; echo err >&2; sleep 0.7; echo $TMPDIR $X; exit 3"]),
        tmp_path,
        environment={"PATH": os.environ["PATH"], "X": "x"},
        watch=lambda: looks.append(1),
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (
        3,
        f"out\n{tmp_path} x\n",
        "err\n",
    ) and 2 <= len(looks) <= 4
    for watch in (None, lambda: None):
        began = time.monotonic()
        with pytest.raises(subprocess.TimeoutExpired):
            tool.run(["sleep", "60"], tmp_path, timeout_s=0.3, watch=watch)
        assert time.monotonic() - began < 10


@pytest.mark.parametrize("number, said", [(28, "No space left on device"), (30, "Read-only file system")])
def test_verify_that_cannot_write_is_no_failed_verification(cli, monkeypatch, place, number, said):
    def refuse(*_, **__):
        raise OSError(number, said)

    monkeypatch.setattr("hwsim.verify.icarus.np.savez", refuse)
    result, out, err = cli("verify", "tiny_os2x3")
    assert (result, out, err.count("\n")) == (2, "", 1) and said in err and not ours(place)


@pytest.mark.full
@pytest.mark.parametrize(
    "program, code, said",
    [
        ("kill -9 $$", 2, "vvp was killed by signal 9; less memory than it needs?"),
        ("kill -11 $$", 2, "vvp was killed by signal 11\n"),
        (
            "echo 'vvp: write: No space left on device'; exit 1",
            2,
            "no space left for temporary files; TMPDIR names another folder",
        ),
        ("echo 'something is wrong'; exit 1", 1, "something is wrong"),
        ("echo 'no results'", 1, ""),
    ],
)
def test_why_a_simulator_ends_without_results(cli, monkeypatch, place, tmp_path, program, code, said):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "vvp").write_text(f"#!/bin/sh\n{program}\n")
    (tmp_path / "bin" / "vvp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    result, out, err = cli("verify", "tiny_os2x3")
    assert (result, out, err.count("\n")) == (code, "", 1) and said in err and not ours(place), err


@pytest.mark.full
@pytest.mark.parametrize("kib", [40, 300])
def test_a_full_disk_is_no_failed_verification(tmp_path, kib):
    mount = f"mount -t tmpfs -o size={kib}k none {tmp_path} && exec \"$0\" \"$@\""
    if (
        not shutil.which("unshare")
        or subprocess.run(["unshare", "-rm", "sh", "-c", mount, "true"], capture_output=True).returncode
    ):
        pytest.skip("cannot mount a small disk in a namespace of its own")
    command = [sys.executable, "-m", "hwsim", "verify", "int8_os16", "--gemm", "300,64,16"]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount, *command],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert "o space left" in done.stderr


# -- commands that are killed ----------------------------------------------------------------------
def processes(folder: Path, what: str = "") -> list[int]:
    """Processes with temporary files in a folder whose command says ``what``."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (
                f"TMPDIR={folder}" in (process / "environ").read_text()
                and what in (process / "cmdline").read_text()
            ):
                found.append(int(process.name))
    return found


def gone(check) -> bool:
    """Whether something comes true in 10 s."""
    end = time.monotonic() + 10
    while not check() and time.monotonic() < end:
        time.sleep(0.02)
    return check()


@LINUX
@pytest.mark.parametrize(
    "command, tool_name, sent",
    [
        pytest.param(
            *command,
            sent,
            id=f"{command[0][0]}-{sent.name}",
            marks=pytest.mark.long if (i + j) % 3 or i > 1 else pytest.mark.full,
        )
        for i, command in enumerate(COMMANDS)
        for j, sent in enumerate((signal.SIGTERM, signal.SIGKILL, signal.SIGINT))
    ],
)
def test_a_command_that_is_ended_leaves_nothing(request, tmp_path, command, tool_name, sent):
    """At once where it can clean up; where it is killed, when the next one starts. No process ever."""
    place = Path(tempfile.mkdtemp(dir="/tmp"))  # a path that is short enough for sockets
    request.addfinalizer(lambda: shutil.rmtree(place, ignore_errors=True))
    (tmp_path / "s.yaml").write_text(
        "base: int8_os16\nworkloads: [{workload: llama2_7b}]\naxes: {array.rows: {from: 2, to: 64, step: 1}, "
        "array.cols: {from: 2, to: 64, step: 1}, clock_mhz: {from: 100, to: 200, step: 1}}\n"
    )
    environment = os.environ | {"TMPDIR": str(place)}
    with subprocess.Popen(
        [sys.executable, "-m", "hwsim", *command],
        cwd=tmp_path,
        env=environment,
        text=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert gone(lambda: processes(place, tool_name)) or gone(lambda: processes(place, tool_name)), (
            "it has not begun"
        )
        time.sleep(0.5)
        run.send_signal(sent)
        _, err = run.communicate(timeout=60)
    assert run.returncode == (-9 if sent == signal.SIGKILL else 130), err
    assert gone(lambda: not processes(place)), [
        Path(f"/proc/{p}/cmdline").read_text() for p in processes(place)
    ]
    assert bool(ours(place)) == (sent == signal.SIGKILL)
    again = [sys.executable, "-m", "hwsim", "verify", "tiny_os2x3", "--gemm", "1,1,1"]
    subprocess.run(again, env=environment, check=True, capture_output=True)
    assert not ours(place) and not (tmp_path / "kept").exists()


@pytest.mark.full
def test_nothing_of_a_closed_standard_error_goes_to_standard_output():
    for arguments in (["show", "nothing"], ["verify", "nothing"]):
        command = ["sh", "-c", 'exec "$0" -m hwsim "$@" 2>&-', sys.executable, *arguments]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
        assert (done.returncode, done.stdout) == (2, "")


# -- scripts ---------------------------------------------------------------------------------------
@pytest.mark.long
def test_a_script_runs_once_whatever_processes_it_starts(tmp_path):
    """Without the usual guard, processes that import the main module would ask for the same sweep and
    synthesis again."""
    (tmp_path / "s.yaml").write_text("base: tiny_os2x3\nworkloads: [{workload: llama2_7b}]\n"
                                     "axes: {array.rows: [2, 4], clock_mhz: [50, 100]}\n")
    (tmp_path / "script.py").write_text(
        "import hwsim\nprint('begun')\nprint(hwsim.sweep('s.yaml', 'out', jobs=2))\n"
        "print(hwsim.synth('tiny_os2x3', again=True, jobs=2, store='kept'))\n")
    done = subprocess.run(
        [sys.executable, "script.py"], cwd=tmp_path, capture_output=True, text=True, timeout=300
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    begun, points, cost = done.stdout.splitlines()
    assert (
        begun == "begun"
        and points.startswith("Points(s: 4 designs")
        and cost.startswith("Cost(tiny_os2x3 in asap7")
    )


# -- users without a home --------------------------------------------------------------------------
def homeless() -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_a_user_without_a_home_has_no_store(cli, monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert store.own() is None and store.own_to_write() is None and store.folders() == (store.SHIPPED,)
    code, out, err = cli("simulate", "tiny_os2x3", "--gemm", "5,7,4")
    assert (code, err) == (0, "") and "characterized" in out


def test_a_home_that_cannot_be_written_to_is_none_to_write_to(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/none")
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != "/proc")
    assert store.own() == Path("/proc/none/hwsim/costs") and store.own_to_write() is None
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "new"))
    assert store.own_to_write() == tmp_path / "new" / "hwsim" / "costs"


@pytest.mark.long
def test_a_user_whom_a_container_was_given_by_number(tmp_path):
    command = [
        "unshare",
        "-U",
        "--map-user=54321",
        "--map-group=54321",
        "env",
        "-u",
        "HOME",
        "-u",
        "XDG_CACHE_HOME",
    ]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True).returncode:
        pytest.skip("cannot be another user in a namespace of its own")
    unkept = (
        "hwsim: the result is not kept: this user has no home folder to write to; --store DIR or "
        "XDG_CACHE_HOME names another\n"
    )
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    for arguments, said in (
        (("simulate", "tiny_os2x3", "--gemm", "5,7,4"), ""),
        (("synth", "tiny_os2x3", "--again"), unkept),
        (("verify", "tiny_os2x3"), ""),
        (("generate", "tiny_os2x3", "-o", "rtl"), ""),
    ):
        done = subprocess.run(
            [*command, sys.executable, "-m", "hwsim", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, said), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["rtl"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_help_that_cannot_be_written_is_an_error(unbuffered):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "hwsim", "help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1) and "No space left on device" in done.stderr
