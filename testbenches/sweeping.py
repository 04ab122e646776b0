"""What benches of sweeps share: sweeps from texts and in this process, their folders, the model of one
configuration beside them."""

from pathlib import Path

from hwsim.config import configure
from hwsim.errors import ConfigError
from hwsim.files.source import Document
from hwsim.simulation import simulate
from hwsim.sweep.family import nested
from hwsim.sweep.run import Run
from hwsim.sweep.spec import read_sweep


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def swept(path: Path, text: str):
    return read_sweep(write(path / "s.yaml", text))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file's bytes by its name."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def ended(made: Run, resume: bool = False, stop_after: int = 0):
    """A run to its end, or until it has kept so many results and gets Ctrl-C."""
    if stop_after:
        keep, left = made.keep, [stop_after]

        def keep_some(number, table):
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            keep(number, table)
        made.keep = keep_some
    try:
        made.begin(resume, False)
        return made.all()
    finally:
        made.folder.release()


def scalar(sweep, point: dict) -> tuple[dict[str, dict], dict[str, ConfigError]]:
    """What the model of one configuration gives for every workload, and why it gives nothing."""
    results, errors = {}, {}
    for s in sweep.scenarios:
        try:
            results[s.name] = simulate(
                configure(Document("", nested(point), {}), "point"), s.workload
            ).totals()
        except ConfigError as e:
            errors[s.name] = e
    return results, errors
