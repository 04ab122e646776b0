"""Tables fit the width that they are given, step by step, and lose nothing but the columns that they name."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hwsim.answers import tables
from hwsim.answers.layout import Table, width
from hwsim.display import Display, shown_as

COLUMNS = ["layer", "M x K x N", "repeat", "cycles", "of it compute", "time"]
ROWS = [["q_proj", "2048 x 4096 x 4096", "32", "134,217,780", "134,217,728", "8.590 s"],
        ["lm_head", "1 x 4096 x 32000", "1", "8,192,037", "512,000", "16.384 ms"]]


def fitted(limit: int | None, *optional: str) -> tuple[list[list[str]], list[str]]:
    blocks, left_out = Table(COLUMNS, ROWS, 2, optional).fitted(limit)
    assert limit is None or all(width(line) <= limit for block in blocks for line in block.lines)
    assert all(len({width(line) for line in block.lines}) == 1 for block in blocks)
    return [block.lines for block in blocks], left_out


def test_what_fits_stays_as_it_is():
    (natural,), left_out = fitted(None)
    assert fitted(width(natural[0])) == ([natural], []) and len(natural) == 6 and not left_out


def test_titles_are_folded_first():
    (natural,), _ = fitted(None)
    (lines,), left_out = fitted(width(natural[0]) - 6)
    assert (
        not left_out
        and len(lines) == 7
        and "compute" in lines[2]
        and "compute" not in lines[1]
        and "of it" in lines[1]
    )


def test_columns_are_left_out_by_priority_and_come_back_where_they_fit():
    (lines,), left_out = fitted(64, "repeat", "of it compute", "time")
    assert left_out == ["of it compute"] and "repeat" in "".join(lines), (
        "without the wide one the narrow one fits"
    )
    _, left_out = fitted(45, "repeat", "of it compute", "time")
    assert left_out == ["repeat", "of it compute", "time"]


def test_texts_are_broken_numbers_are_not():
    (lines,), left_out = fitted(70)
    text = "\n".join(lines)
    assert not left_out and "2048 x 4096 x 4096" not in text and "134,217,780" in text and "16.384 ms" in text


def test_the_rest_becomes_several_tables():
    blocks, _ = fitted(40)
    assert len(blocks) > 1 and all("q_proj" in "".join(lines) for lines in blocks)
    assert all(number in "".join(map("".join, blocks)) for number in ("134,217,728", "8.590 s", "512,000"))


@given(
    st.lists(st.lists(st.text("ab 1", max_size=30), min_size=4, max_size=4), min_size=1, max_size=5),
    st.integers(10, 90),
)
def test_no_word_is_lost(rows, limit):
    blocks, _ = Table(["a", "b", "c", "d"], rows, 2).fitted(limit)
    printed = re.findall(r"[ab1]+", "\n".join(line for block in blocks for line in block.body))
    assert {word for row in rows for text in row for word in text.split()} <= set(printed)


@pytest.mark.parametrize(
    ("columns", "wide", "names"), [(None, False, 3), ("200", False, 0), ("60", False, 3), (None, True, 0)]
)
def test_answers_fit_pipes_and_terminals(cli, monkeypatch, columns, wide, names):
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    code, out, _ = cli(
        "simulate", "int8_ws16", "--workload", "llama2_7b", "--section", "prefill", *["--wide"] * wide
    )
    rows = [line for line in out.splitlines() if line.startswith((" q_proj", " lm_head"))]
    assert code == 0 and all(len(row) <= int(columns or 80) for row in rows) != wide
    (said,) = re.findall("not shown: (.*); --wide shows all columns", out) or [""]
    assert len(said.split(", ")) == names if names else not said


def test_display_ends_with_its_context(monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    text = io.StringIO()
    out = tables.Terminal(file=text, highlight=False, markup=False, width=80)
    table = tables.table(COLUMNS, ROWS, 2, ["of it compute"])
    with shown_as(Display(wide=True)):
        out.print(table)
    assert "not shown" not in text.getvalue()
    out.print(table)
    assert "not shown: of it compute; --wide shows all columns" in text.getvalue()
