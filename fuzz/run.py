"""One input through the command line in this process, and what is wrong with the answer."""

import contextlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fuzz.inputs import Input

LIMIT_S = 10
LIMIT_BYTES = 1500 << 20
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
OURS = re.compile("Traceback|internal error|internal warning|Warning:|please report|not enough memory")


class TooLong(BaseException):
    """The time limit; no handler of hwsim's may catch it."""


@dataclass(frozen=True)
class Answer:
    """What a run gave: ``code`` is None where it took too long."""

    code: int | None
    out: str
    err: str


def fault(case: Input, folder: Path, process: bool = False) -> str:
    """What is wrong with the answer to an input, or ``""``. It runs in ``folder``, which is made and
    dropped."""
    shutil.rmtree(folder, ignore_errors=True)
    home, temporary = folder / "in", folder / "tmp"
    home.mkdir(parents=True)
    temporary.mkdir()
    for name, content in case.files.items():
        (home / name).write_bytes(content)
    before = tree(home)
    answer = (in_process if process or case.apart else in_this_process)(case.argv, home, temporary)
    found = judged(case, answer)
    if not found and answer.code == 2 and tree(home) != before:
        found = f"exit 2 leaves {', '.join(sorted(tree(home) ^ before))}"
    if not found and any(temporary.iterdir()):
        found = f"leaves {', '.join(sorted(p.name for p in temporary.iterdir()))} in the temporary folder"
    shutil.rmtree(folder, ignore_errors=True)
    return found


def judged(case: Input, answer: Answer) -> str:
    """What is wrong with exit code and output."""
    if answer.code is None:
        return f"takes longer than {LIMIT_S} s"
    last = answer.err.strip().splitlines()[-1:] or [""]
    if answer.code not in (0, 1, 2):
        return f"exit {answer.code}: {last[0]}"
    if match := OURS.search(answer.err) or OURS.search(answer.out):
        return f"{match[0]}: {last[0]}"
    if answer.code == 2 and answer.err.count("\n") != 1:
        return f"exit 2 with {answer.err.count(chr(10))} lines: {answer.err[:300]!r}"
    if len(answer.err) > 20_000:
        return f"{len(answer.err)} characters on standard error"
    if match := RAW.search(answer.err) or RAW.search(answer.out):
        return f"control character {match[0]!r} in the output"
    if answer.code == 0 and "--json" in case.argv and not {"--help", "-h", "--version"} & set(case.argv):
        return not_json(answer.out)
    return ""


def not_json(text: str) -> str:
    """Why a text is no JSON as its standard has it, or ``""``."""
    def refuse(constant: str) -> None:
        raise ValueError(f"{constant} is no number")
    try:
        json.loads(text, parse_constant=refuse)
    except ValueError as e:
        return f"no JSON: {e}"
    return ""


def tree(folder: Path) -> set[str]:
    """Every file and folder with its size."""
    return {f"{p.relative_to(folder)} {0 if p.is_dir() else p.stat().st_size}" for p in folder.rglob("*")}


def in_this_process(argv: list[str], home: Path, temporary: Path) -> Answer:
    """``main`` with everything that it prints, its children's output too."""
    from hwsim.cli import main
    code: int | None = None
    with (
        (home.parent / "out").open("w+b") as out,
        (home.parent / "err").open("w+b") as err,
        _placed(home, temporary),
        _captured(out, err),
    ):
        try:
            with _limited():
                code = main(argv)
        except SystemExit as e:
            code = e.code if isinstance(e.code, int) else 70
        except TooLong:
            code = None
    texts = [(home.parent / name).read_bytes().decode("utf-8", "replace") for name in ("out", "err")]
    return Answer(code, *texts)


def in_process(argv: list[str], home: Path, temporary: Path) -> Answer:
    """The command as a user runs it."""
    code = "import sys; from hwsim.cli import main; sys.exit(main())"
    arguments = [os.fsencode(word) for word in argv]
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=home,
            env={**os.environ, "TMPDIR": str(temporary)},
            timeout=6 * LIMIT_S,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Answer(None, "", "")
    return Answer(
        done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


@contextlib.contextmanager
def _placed(home: Path, temporary: Path) -> Iterator[None]:
    """Run in a folder, with a temporary folder of its own."""
    here, was, environment = Path.cwd(), tempfile.tempdir, dict(os.environ)
    os.chdir(home)
    tempfile.tempdir = str(temporary)
    os.environ["TMPDIR"] = str(temporary)
    try:
        yield
    finally:
        os.chdir(here)
        tempfile.tempdir = was
        os.environ.clear()
        os.environ.update(environment)


@contextlib.contextmanager
def _captured(out, err) -> Iterator[None]:
    """Standard output and error to files, below Python too."""
    kept = [os.dup(1), os.dup(2)]
    streams = sys.stdout, sys.stderr
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    mine = sys.stdout, sys.stderr
    try:
        yield
    finally:
        for stream in mine:
            stream.flush()
        sys.stdout, sys.stderr = streams
        for number, handle in zip((1, 2), kept):
            os.dup2(handle, number)
            os.close(handle)


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """The time limit, in time of the processor: how busy the machine is does not matter."""
    def stop(*_: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def peak_bytes() -> int:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
