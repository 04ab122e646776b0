"""The house: imports run down the floors that pyproject.toml lists, and nowhere in a circle."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = (
    "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports; "
    "sys.exit(lint_imports(no_cache=True))"
)


def lint(folder):
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, check=False
    )


def test_imports_run_down_and_in_no_circle():
    done = lint(ROOT)
    assert done.returncode == 0 and "2 kept, 0 broken" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize(
    "module, line, broken",
    [
        ("accelerator/layer_result.py", "import hwsim.answers.tables\n", "Imports run down"),
        (
            "tech/header.py",
            "def later():\n    from hwsim.tech.technology import Technology\n    return Technology\n",
            "No circles",
        ),
        ("cost/work.py", "from hwsim.commands.synth import run\n", "Imports run down"),
    ],
)
def test_a_wrong_import_is_found(tmp_path, module, line, broken):
    shutil.copytree(
        ROOT / "hwsim",
        tmp_path / "hwsim",
        ignore=lambda _, names: [n for n in names if "." in n and not n.endswith(".py")],
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "hwsim" / module
    path.write_text(path.read_text() + line)
    done = lint(tmp_path)
    assert done.returncode == 1 and any(
        broken in text and "BROKEN" in text for text in done.stdout.splitlines()
    ), done.stdout
