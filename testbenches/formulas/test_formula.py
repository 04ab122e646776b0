"""Formulas: one text, evaluated on numbers and arrays of every kind, simplified and printed, always with the
same values."""

import random

import numpy as np
import pytest
from conftest import PAIRS, some_engine

from hwsim.dataflow import dataflows
from hwsim.dataflow.cycles import CLOCKS
from hwsim.formulas.formula import FUNCTIONS, Formula

INPUTS = ("p", "q", "r", "s")


def expression(rng: random.Random, names: tuple[str, ...], depth: int) -> str:
    """Some expression whose divisors are positive."""
    if depth == 0 or rng.random() < 0.2:
        return rng.choice([*names, str(rng.randrange(4))])
    left, right = (expression(rng, names, depth - 1) for _ in range(2))
    kind = rng.choice(["+", "-", "*", "//", "%", *FUNCTIONS])
    if kind in ("//", "%"):
        return f"({left}) {kind} max({right}, 1)"
    if kind == "ceil_div":
        return f"ceil_div({left}, max({right}, 1))"
    return f"{kind}({left}, {right})" if kind in FUNCTIONS else f"({left}) {kind} ({right})"


def python(text: str, values: dict[str, int]) -> dict[str, int]:
    """What Python makes of the lines."""
    names = dict(values)
    for line in text.splitlines():
        name, value = line.split(" = ")
        names[name] = eval(value, {"max": max, "min": min, "ceil_div": lambda x, y: -(-x // y)}, names)
    return names


@pytest.mark.parametrize("seed", range(60))
def test_every_way_gives_the_same(seed):
    rng = random.Random(seed)
    text = "\n".join(f"{name} = {expression(rng, (*INPUTS, *'abc'[:i]), 3)}" for i, name in enumerate("abcd"))
    formula = Formula.read(text)
    columns = {name: [rng.choice([0, 1, 2, 3, 7, 50]) for _ in range(20)] for name in INPUTS}
    rows = [dict(zip(INPUTS, values)) for values in zip(*columns.values())]
    expected = [tuple(python(text, row)[name] for name in "abcd") for row in rows]  # type: ignore[reportArgumentType]
    assert [formula.evaluate(row, *"abcd") for row in rows] == expected  # type: ignore[reportArgumentType]
    for kind in (np.int64, object, float):
        found = formula.evaluate({name: np.array(values, kind) for name, values in columns.items()}, *"abcd")
        assert [
            tuple(int(x) for x in row) for row in zip(*(np.broadcast_to(part, 20) for part in found))
        ] == expected
    assert formula.evaluate(rows[0], "c") == expected[0][2:3]  # type: ignore[reportArgumentType]
    bound = formula.bound({"q": rows[0]["q"]}, dict.fromkeys(INPUTS, (0, 50)))
    lines = bound.lines(*"abcd")
    assert "ceil_div" not in str(lines) and "q" not in str(lines)
    text = "\n".join(f"{name} = {value}" for name, value in lines.items())
    for row in rows:
        row = row | {"q": rows[0]["q"]}
        printed, whole = python(text, row), formula.evaluate(row, *"abcd")
        assert tuple(printed[name] for name in "abcd") == bound.evaluate(row, *"abcd") == whole


def test_what_ranges_decide_is_not_printed():
    formula = Formula.read("""
        whole = (K - 1) // group      # a comment
        rest = (K - 1) % group + 1
        unused = K * 3
        wait = max(table - K, 0)
        clocks = whole * max(group, K) + rest + wait + 2 - 1
    """)
    assert formula.inputs == ("K", "group", "table")
    assert formula.bound({"group": 100, "table": 0}, {"K": (1, 50)}).lines("clocks") == {"clocks": "K + 1"}
    assert formula.bound({"group": 8, "table": 5}, {"K": (1, 50)}).lines("clocks") == {
        "whole": "(K - 1) // 8",
        "rest": "(K - 1) % 8 + 1",
        "wait": "max(5 - K, 0)",
        "clocks": "whole * max(8, K) + rest + wait + 1",
    }


@pytest.mark.parametrize(
    "text, reason",
    [
        (
            "a = b ** 2",
            "line 1: cannot use `b ** 2`: only whole numbers, names, + - * // % and max, min, ceil_div of "
            "two values",
        ),
        ("a = b / 2", "line 1: cannot use `b / 2`"),
        ("a = 1.5", "cannot use `1.5`"),
        ("a = f(b)", "cannot use `f(b)`"),
        ("a = max(1, 2, 3)", "cannot use `max(1, 2, 3)`"),
        ("a = __import__('os')", "cannot use"),
        ("a = True", "cannot use `True`"),
        ("a = 1\nb", "line 2: `b` is not `name = expression`"),
        ("a =", "line 1: `a =` is not"),
        ("a = 1\na = 2", "line 2: `a` has a meaning"),
        ("a = b\nb = 1", "line 2: `b` has a meaning before this line"),
    ],
)
def test_what_is_no_formula(text, reason):
    with pytest.raises(ValueError) as error:
        Formula.read(text)
    assert reason in str(error.value)


def test_closed_forms_say_what_they_read():
    for name, flow in dataflows().items():
        assert set(CLOCKS) <= set(flow.clocks.parts), name
        assert set(flow.clocks.inputs) <= {
            "M",
            "K",
            "N",
            "rows",
            "cols",
            "lanes",
            "beats",
            "m_tile",
            "group",
            "lead",
            "tail",
            "table_load",
        }, name


def test_printed_closed_forms_begin_with_beats_and_end_with_cycles():
    for pair in PAIRS:
        config = some_engine(random.Random(str(pair)), pair)
        lines = list(config.flow.formula(config.pe))
        assert (lines[0], lines[-1]) == ("beats", "cycles") and set(CLOCKS) <= set(lines)
