"""Packages that not everybody needs: what installs them, for a clone and for an installed wheel."""

import sys
from pathlib import Path

from hwsim.errors import ConfigError

ROOT = Path(__file__).resolve().parent.parent


def install(extra: str) -> str:
    """The command that installs an extra: into the environment of a clone, or beside the installed
    package."""
    if not (ROOT / "pyproject.toml").is_file():
        return f"pip install 'hwsim[{extra}]'"
    here = "." if Path.cwd() == ROOT else str(ROOT)
    own = Path(sys.prefix).resolve() == ROOT / ".venv"
    return f"{f'{here}/.venv/bin/'.removeprefix('./') * own}pip install -e '{here}[{extra}]'"


def missing(what: str, package: str, extra: str, place: str = "") -> ConfigError:
    """The mistake of a user who asks for what needs a package that is not installed."""
    return ConfigError(f"{what} needs {package}, which is an extra: {install(extra)}", place)
