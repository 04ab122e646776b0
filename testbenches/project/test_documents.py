"""README and docs/: every command, program and file of every page runs, in its order, in an empty folder;
links work; the site builds.

In a page, a YAML or Verilog block with a ``title`` is a file of that name. ``sh`` blocks are commands: those
of hwsim run here; of ``make`` the target, and of ``pip`` the extras, must exist. Every line of a ``text``
block that follows was printed by the page's commands.
Python blocks run. Pages whose commands take long are marked.
"""

import math
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
OTHERS = [ROOT / name for name in ("CONTRIBUTING.md", "rtl/README.md", "benchmarks/README.md")]
LINKING = [*PAGES, *OTHERS, *sorted((ROOT / "reports").rglob("*.md"))]
SLOW = {
    "walkthrough",
    "demo",
    "costs",
    "README",
    "commands",
    "memory",
    "precision",
    "python",
    "verilog",
}
"""Pages that take ten seconds or more; the demo's commands run in test_readme, the walkthrough's in
test_walkthrough."""
SLOWEST = {"engines", "sweeps"}
"""Pages of which each takes as long as a few others do."""
ELSEWHERE = {"walkthrough", "demo"}
GENERATED = re.compile(r"(^|/)reference/(yaml|cli|python)\.md$")
BLOCK = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """A block of a page: its language, the file that it is, its text."""

    language: str
    file: str
    text: str


def blocks(path: Path) -> list[Block]:
    """The blocks of a page that say what they are, in order."""
    return [Block(*found) for found in BLOCK.findall(path.read_text(encoding="utf-8"))]


def plain(text: str) -> str:
    """A text with one space wherever it has any."""
    return " ".join(text.split())


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


RUN = [
    pytest.param(
        path,
        id=name_of(path),
        marks=pytest.mark.long
        if path.stem in SLOWEST
        else pytest.mark.full
        if path.stem in SLOW or path.parent.name == "howto"
        else [],
    )
    for path in PAGES
    if path.stem not in ELSEWHERE and any(block.language in ("sh", "python") for block in blocks(path))
]


@pytest.mark.parametrize("path", RUN)
def test_a_page_runs_as_written(path, cli, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    printed, names = "", {}
    for block in blocks(path):
        if block.file:
            Path(block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            exec(block.text, names)
        elif block.language == "sh":
            for line in block.text.splitlines():
                printed += " " + command(cli, shlex.split(line))
        elif block.language == "text":
            for entry in filter(None, re.split(r"\n(?! )", block.text.strip())):
                assert plain(entry) in plain(printed), (entry, printed)


def command(cli, words: list[str]) -> str:
    """Run a command of hwsim, or make sure that it is there; returns what it prints."""
    if words[0] == "make":
        assert f"\n{words[1]}:" in (ROOT / "Makefile").read_text(encoding="utf-8"), words
        return ""
    if words[0].endswith("pip"):
        project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
        for extra in re.findall(r"\w+", words[-1].partition("[")[2]):
            assert f"\n{extra} = [" in project, words
        return ""
    assert words[0] == "hwsim", words
    code, out, err = cli(*words[1:])
    assert code == 0, (words, err)
    return out


def test_every_block_says_what_it_is():
    """A block without a language would be neither run nor checked."""
    for path in PAGES:
        fences = re.findall(r"^```(.*)$", path.read_text(encoding="utf-8"), re.M)
        languages = {fence.split()[0] if fence else "" for fence in fences[::2]}
        assert languages <= {"sh", "python", "yaml", "verilog", "text"}, (path, languages)
        assert all(block.file for block in blocks(path) if block.language in ("yaml", "verilog")), path


@pytest.mark.parametrize("path", [pytest.param(path, id=name_of(path)) for path in LINKING])
def test_links_lead_to_files(path):
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        target = link.partition("#")[0]
        if target and not re.match(r"\w+:", target) and not GENERATED.search(target):
            assert (path.parent / target).resolve().exists(), (name_of(path), link)


def test_the_readme_is_short_and_its_example_too():
    path = ROOT / "README.md"
    assert len(path.read_bytes()) <= 10_000
    (example,) = [block for block in blocks(path) if block.file]
    assert len(example.text.splitlines()) <= 15
    assert path.read_text(encoding="utf-8").index("make demo") < 1_500


def between(texts: list[str]) -> str:
    """``"1 to 11 %"``: the whole percents around all figures."""
    figures = [float(text) for text in texts]
    return f"{math.floor(min(figures))} to {math.ceil(max(figures))} %"


def rows_of(text: str, start: str) -> list[list[str]]:
    """The cells of every row of Markdown tables that matches a pattern, without percent signs."""
    lines = [line for line in text.splitlines() if re.match(start, line)]
    return [[cell.strip(" %") for cell in line.split("|")[1:-1]] for line in lines]


def test_errors_that_a_page_states_are_those_of_the_reports():
    """docs/modelled.md says how far models are off. Its figures are the whole percents around those of the
    reports' tables."""
    reports = ROOT / "reports"
    estimator = (reports / "estimator.md").read_text(encoding="utf-8").partition("\n## asap7\n")[2]
    main, _, scaled = estimator.partition("\n## ihp_sg13g2\n")
    stated = []
    for part, place in ((main, "in asap7"), (scaled, "in 130 nm")):
        engines = rows_of(part, r"\|[^|]+\| \d+ \| (cell|outlet|engine) \|")
        medians, most = (
            [row[column] for row in engines for column in (first, first + 4)] for first in (3, 4)
        )
        stated.append(f"median error {between(medians)} and 95 % within {between(most)} {place}")
    memories = rows_of(
        (reports / "sram.md").read_text(encoding="utf-8"), r"\| \w+ \| \w+ \| (between|tiles) \| yes"
    )
    area, read = ({made: between([row[column] for row in memories if row[2] == made and row[column] != "-"])
                   for made in ("between", "tiles")} for column in (5, 8))
    stated += [
        f"{area['between']} in area and {read['between']} in read energy",
        f"{area['tiles']} and {read['tiles']}, by table",
    ]
    flat = (reports / "flat_synthesis" / "report.md").read_text(encoding="utf-8")
    for figure in ("area", "energy"):
        found = [
            float(x)
            for x in re.findall(
                r"[+-][\d.]+(?=%)", " ".join(re.findall(rf"^\* .*, {figure}: (.*)$", flat, re.M))
            )
        ]
        assert min(found) < 0 < max(found)
        stated.append(f"{math.ceil(-min(found))} % less to {math.ceil(max(found))} % more {figure}")
    page = (ROOT / "docs" / "modelled.md").read_text(encoding="utf-8")
    assert [text for text in stated if text not in page] == []


@pytest.mark.full
def test_the_site_builds_without_a_warning(tmp_path):
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "-q",
            "-f",
            str(ROOT / "mkdocs.yml"),
            "-d",
            str(tmp_path),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert "buffers.a" in (tmp_path / "reference" / "yaml.html").read_text(encoding="utf-8")
    assert "--iso" in (tmp_path / "reference" / "cli.html").read_text(encoding="utf-8")
    assert "load_workload" in (tmp_path / "reference" / "python.html").read_text(encoding="utf-8")
    assert (tmp_path / "repository" / "reports" / "sram.html").exists()
