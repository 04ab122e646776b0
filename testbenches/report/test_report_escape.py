"""Names and texts of a sweep file that look like HTML, Markdown or formulas show as what they are, and a
report is whole or not there."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from sweeping import ended, write

from hwsim.config import load
from hwsim.report.escape import cell, code, drawn, json_in_html, line, prose, words
from hwsim.sweep.executor import Inline
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Run
from hwsim.sweep.spec import read_sweep

NAMES = [
    "<!--<script>",
    "</script><script>alert(1)</script>",
    "a|b `c` {{DATA}} {{JS}} &lt;",
    r"$\frac{1$ and \$",
    "x\ny z",
]
SWEEP = {
    "name": "<!--\n <script>alert(2)</script>",
    "about": "<script>alert(3)</script>\n\n`\n\n<script>alert(4)</script>\n\n` \" onclick=x '",
    "base": "tiny_os2x3",
    "workloads": [{"workload": "tiny"}],
    "axes": {"array.rows": [4, 8], "clock_mhz": [100, 200]},
    "variants": [{"name": name, "set": {"array.cols": 3 + i}} for i, name in enumerate(NAMES)],
    "constraints": ["cycles > 2"],
    "objectives": {"cycles": "minimize", "area_mm2": "minimize"},
    "report": {
        "title": "<b>[a](b)</b>",
        "conclusions": ["`a < b` and a < b", "{{BUNDLE}}"],
        "limits": ["</li><script>alert(5)</script>"],
        "tables": [{"title": "<script>", "by": ["array.rows", "variant"]}],
        "crossover": "clock_mhz",
        "heatmaps": [["array.rows", "clock_mhz"]],
    },
}


class Page(HTMLParser):
    """What a browser sees: tags, and the texts inside scripts by their numbers."""

    def __init__(self, text: str):
        super().__init__()
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.comments: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.scripts += [""] if tag == "script" else []

    def handle_data(self, data):
        if self.cdata_elem == "script":
            self.scripts[-1] += data

    def handle_comment(self, data):
        self.comments.append(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The finished sweep."""
    path = tmp_path_factory.mktemp("escape")
    ended(Run(read_sweep(write(path / "s.yaml", yaml.safe_dump(SWEEP))), Folder(path / "out"), Inline()))
    return path / "out"


def test_a_page_is_its_own_script_alone(folder, cli):
    code_, _, err = cli("report", folder)
    assert (code_, err) == (0, "")
    text = (folder / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.tags.count("script") == len(page.scripts) == 3 and page.comments == []
    raw = re.search(r'id="data">(.*?)</script>', text)
    assert raw and "<" not in raw[1], (
        "a browser takes <!--<script> for the beginning of a script that swallows the page"
    )
    data = json.loads(raw[1])
    assert (
        data == json.loads(page.scripts[0])
        and data["variants"] == NAMES
        and data["name"] == line(SWEEP["name"])
    )
    assert "alert" not in page.scripts[2], "the page's own script"


def test_pictures_of_any_name_are_xml(folder):
    pictures = sorted((folder / "figures").glob("*.svg"))
    assert len(pictures) > 4
    texts = [" ".join(ElementTree.parse(path).getroot().itertext()) for path in pictures]
    for name in NAMES:
        assert any(line(name) in text for text in texts), name


def test_markdown_has_no_tags(folder):
    text = (folder / "report.md").read_text(encoding="utf-8")
    assert re.findall("<[^>]*>", re.sub(r"`a < b`|`cycles > 2`", "", text)) == []
    assert "1. `a < b` and a &lt; b" in text and "# &lt;b>[a](b)&lt;/b>" in text
    tables = [table.splitlines() for table in text.split("\n\n") if table.startswith("| ")]
    assert len(tables) > 4
    for rows in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1, rows


def test_a_design_is_read_back_whatever_the_sweep_is_called(folder, cli, tmp_path):
    assert cli("report", folder, "--design", "3", "-o", tmp_path / "new" / "d.yaml")[0] == 0
    assert load(str(tmp_path / "new" / "d.yaml")).pe.name == "mac"
    assert (
        (tmp_path / "new" / "d.yaml")
        .read_text(encoding="utf-8")
        .startswith("# Design 3 of the sweep <!-- <script>alert(2)</script>.\n")
    )


def test_a_report_that_lacks_its_page_writes_nothing(folder, cli, monkeypatch):
    before = contents_of(folder)
    monkeypatch.setattr("hwsim.report.marks.COLOURS", ("#123456",) * 8)  # all pictures would change
    monkeypatch.setitem(__import__("sys").modules, "plotly", None)
    code_, out, err = cli("report", folder)
    assert (code_, out, err.count("\n")) == (
        2,
        "",
        1,
    ) and "report.html needs Plotly, which is an extra" in err
    assert contents_of(folder) == before


def contents_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("given, in_words, in_cell, in_prose, as_code", [
    ("a<b & c", "a&lt;b &amp; c", "a&lt;b &amp; c", "a&lt;b & c", "`a<b & c`"),
    ("`<i>`", r"\`&lt;i>\`", r"\`&lt;i>\`", "`<i>`", "`` `<i>` ``"),
    (r"\`<i>`", r"\\`&lt;i>\`", r"\\`&lt;i>\`", r"\`&lt;i>`", r"`` \`<i>` ``"),
    ("a``b`<i>", r"a\`\`b\`&lt;i>", r"a\`\`b\`&lt;i>", "a``b`&lt;i>", "```a``b`<i>```"),
    ("a|b", "a|b", r"a\|b", "a|b", "`a|b`"),
    ("a\n\t\x00b", "a b", "a b", "a\n\t\x00b", "`a b`"),
])
def test_escapes(given, in_words, in_cell, in_prose, as_code):
    assert (words(given), cell(given), prose(given), code(given)) == (in_words, in_cell, in_prose, as_code)


def test_escapes_of_scripts_and_pictures():
    assert json.loads(json_in_html(NAMES)) == NAMES and "<" not in json_in_html(NAMES)
    assert drawn("$x$\n") == r"\$x\$"
