"""Sweeps: axes, expressions, enumeration, results against the scalar model, streaming and resuming to the
same bytes."""

import json
import random
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from sweeping import contents, ended, scalar, swept, write

from hwsim.cli import main
from hwsim.errors import ParamError
from hwsim.sweep.axis import Axis
from hwsim.sweep.evaluate import Evaluator
from hwsim.sweep.executor import Inline
from hwsim.sweep.expression import Expression
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Run, Stopped
from hwsim.sweep.space import Points, Pruned, locate, tasks
from hwsim.sweep.spec import read_sweep

SMALL = """
base: int8_os16
workloads: [{workload: tiny}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  params.lanes: [1, 2, 4]
  array.rows: {from: 2, to: 16, factor: 2}
  array.cols: {from: 3, to: 9, step: 3}
  clock_mhz: [250, 500.5]
constraints: ["rows * cols <= 100", "cycles < 100000"]
objectives: {cycles: minimize}
"""


# -- axes ------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("given", "values"),
    [
        ([4, 8], [4, 8]),
        ({"from": 1, "to": 7, "step": 3}, [1, 4, 7]),
        ({"from": 4, "to": 40, "factor": 2}, [4, 8, 16, 32]),
        ({"from": 0.1, "to": 0.5, "step": 0.1}, [0.1, 0.2, 0.3, 0.4, 0.5]),
        ({"from": 1, "to": 243, "factor": 3}, [1, 3, 9, 27, 81, 243]),
    ],
)
def test_axis_values(given, values):
    found = Axis.read("x", given).values
    assert found == tuple((v,) for v in values)
    assert [type(v[0]) for v in found] == [type(v) for v in values]


def test_axis_of_fields_that_move_together():
    axis = Axis.read("array.rows, array.cols", [[4, 64], [16, 16]])
    assert axis.paths == ("array.rows", "array.cols")
    assert axis.values == ((4, 64), (16, 16))


@pytest.mark.parametrize(
    "given",
    [
        [],
        3,
        {"from": 1, "to": 2},
        {"from": 1, "to": 2, "step": 0},
        {"from": 0, "to": 2, "factor": 2},
        {"from": 3, "to": 2, "step": 1},
        [1, 1],
        [[1]],
        {"from": 1, "to": 1e9, "step": 1},
        {"from": 1, "to": 2, "stp": 1},
    ],
)
def test_bad_axes(given):
    with pytest.raises(ParamError):
        Axis.read("x", given)


# -- expressions -----------------------------------------------------------------------------------
def test_expressions_equal_python():
    rng = random.Random(5)
    texts = [
        "a * b == 12",
        "a / b <= 2 and not c > 3",
        "min(a, b, c) < max(1, c) or a % 2 == 0",
        "1 < a <= b < 9",
        "a in [1, 2, 3]",
        "(a if b > 2 else c) // 2 != 1",
        "2 ** a > b * c",
        "-a + b >= c",
        "abs(a - b) <= ceil(c / 2) + floor(b / 3)",
        "a not in (4, 5)",
        "name == 'x' and a > 1",
        "name in ['x', 'z']",
        "sqrt(a * a) == a",
        "log2(b) >= 1",
    ]
    import math

    space = {
        "min": min,
        "max": max,
        "abs": abs,
        "ceil": math.ceil,
        "floor": math.floor,
        "sqrt": math.sqrt,
        "log2": math.log2,
    }
    rows = [
        {"a": rng.randint(1, 9), "b": rng.randint(1, 9), "c": rng.randint(1, 9), "name": rng.choice("xyz")}
        for _ in range(200)
    ]
    arrays = {
        key: np.array([r[key] for r in rows], dtype=object if key == "name" else np.int64) for key in rows[0]
    }
    for text in texts:
        expression = Expression.read(text)
        found = expression.holds({n: arrays[n] for n in expression.names}, (200,))
        assert found.tolist() == [bool(eval(text, space, row)) for row in rows], text


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os')",
        "a.__class__()",
        "[x for x in a]",
        "lambda: 1",
        "a[0]",
        "open('x')",
        "a = 1",
        "",
        3,
        "f'{a}'",
        "a @ b",
        "(a := 2)",
        "max(a, key=b)",
        "a is b",
        "a < [1]",
        "1j",
        "a" * 2000,
        "(" * 300 + "a",
    ],
)
def test_expressions_let_nothing_else_through(text):
    with pytest.raises(ParamError):
        Expression.read(text)


def test_comparisons_with_undefined_values_are_false():
    values = {"a": np.array([0, 1]), "b": np.array([0, 0])}
    for text in ("a / b < 5", "a % b == 0", "a // b >= 0", "b / b == 1", "a / b != 3", "1 < a / b < 5"):
        e = Expression.read(text)
        assert not e.holds({n: values[n] for n in e.names}, (2,)).any(), text


def test_texts_do_not_calculate():
    with pytest.raises(ParamError, match="text"):
        Expression.read("pe + 1 > 2").holds({"pe": "mac"}, (1,))


# -- files -----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("array.rows:", "array.row:"), ":8: array.row: unknown field; did you mean 'array.rows'?"),
        (
            ("params.lanes: [1, 2, 4]", "params.lanes: [1, 32]"),
            ":7: params.lanes: must be an integer in 1..16, not 32",
        ),
        (
            ("rows * cols <= 100", "rowz * cols <= 100"),
            ":11: constraints: `rowz * cols <= 100`: rowz: unknown name; did you mean 'rows'?",
        ),
        (("rows * cols <= 100", "import os"), ":11: constraints: is not an expression: 'import os'"),
        (("minimize", "smallest"), ":12: objectives: cycles must be minimize or maximize, not 'smallest'"),
        (("{cycles:", "{cycle:"), ":12: objectives: cycle: unknown result; did you mean 'cycles'?"),
        (
            ("[ws, os, broadcast]", "[ws, os, bradcast]"),
            ":6: dataflow: unknown name; did you mean 'broadcast'?",
        ),
        (("base: int8_os16", "base: int8_os17"), ":2: base: int8_os17: unknown config"),
        (("workload: tiny", "workload: tiny, section: x"), ":3: tiny: unknown section"),
        (("costs: none", "cost: none"), ":4: cost: unknown key; did you mean 'costs'?"),
    ],
)
def test_errors_name_the_line(tmp_path, capsys, change, said):
    path = write(tmp_path / "s.yaml", SMALL.replace(*change))
    assert main(["sweep", str(path), "-o", str(tmp_path / "out")]) == 2
    err = capsys.readouterr().err
    assert f"{path}{said}" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_variants_keep_what_they_share(tmp_path):
    sweep = swept(
        tmp_path,
        """
base: {pe: mac, params: {a_bits: 4, w_bits: 3, multiplier: booth}, dataflow: os, array: {rows: 2, cols: 2}}
workloads: [tiny]
costs: none
axes: {array.rows: [2, 4], params.lanes: [1, 2]}
variants:
  - {name: multiply}
  - {name: table, set: {pe: lut, dataflow: broadcast}, axes: {params.lanes: [4], params.w_bits: [1, 2]}, constraints: [rows == 2]}
""",  # noqa: E501
    )
    multiply, table = sweep.families
    assert multiply.size == 4
    assert multiply.fixed["params.multiplier"] == "booth"
    assert (table.size, table.fixed["params.a_bits"], table.dropped) == (4, 4, ("params.multiplier",))
    points = [p for t in tasks(sweep, 3, Pruned()) for p in [(t.family, i) for i in t.index.tolist()]]
    assert points == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0), (1, 2)]  # rows runs fastest


def test_dry_run_counts(tmp_path, capsys):
    path = write(tmp_path / "s.yaml", SMALL)
    assert main(["sweep", str(path), "--dry-run"]) == 0
    out = capsys.readouterr().out
    rows, cols = [2, 4, 8, 16], [3, 6, 9]
    kept = sum(r * c <= 100 for r in rows for c in cols) * 3 * 3 * 2
    assert "216 points x 1 workload (tiny)" in out
    assert f"{216 - kept:>12,} pruned by rows * cols <= 100" in out
    assert f"{kept:>12,} to evaluate" in out
    assert "later by cycles < 100000" in out


# -- results ---------------------------------------------------------------------------------------
VARIANTS = """
workloads: [{workload: tiny, name: tiny}, {workload: llama2_7b, section: decode}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  array.rows: {from: 1, to: 37, step: 6}
  array.cols: [1, 7, 16, 200]
  params.lanes: [2, 4]
  params.k_max: [4096, 16384]
  rescale.group: [0, 32, 128]
  rescale.scale_bits: [8]
variants:
  - {name: mac, base: {pe: mac, params: {a_bits: 8, w_bits: 4}, dataflow: os, array: {}}, axes: {rescale.requant: [none, int8]}}
  - {name: lut, base: {pe: lut, params: {a_bits: 8, w_bits: 2}, dataflow: os, array: {}}}
  - {name: bitplane, base: {pe: bitplane, params: {}, dataflow: os, array: {}}}
  - {name: codebook, base: {pe: codebook, params: {}, dataflow: os, array: {}}}
"""  # noqa: E501


@pytest.mark.full
def test_arrays_of_designs_equal_the_scalar_model(tmp_path):
    sweep, rng = swept(tmp_path, VARIANTS), np.random.default_rng(3)
    evaluate = Evaluator(sweep)
    outcome = Counter()
    for number, family in enumerate(sweep.families):
        index = np.sort(rng.choice(family.size, 24, replace=False))
        columns = family.columns(index)
        found, reasons = evaluate.results(family, index, columns)
        for row, i in enumerate(index.tolist()):
            assert family.point(i) == {**family.fixed, **{k: v[row] for k, v in columns.items()}}
            results, errors = scalar(sweep, family.point(i))
            outcome[len(errors)] += 1
            assert bool(reasons[row]) == (len(errors) == 2), (errors, family.point(i))
            assert [line.split(": ")[0] for line in found["lacking"][row].split("; ") if line] == (
                list(errors) if results else []
            )
            for scenario in errors:
                assert np.isnan(found[f"{scenario}.cycles"][row])
            for scenario, totals in results.items():
                assert found[f"{scenario}.cycles"][row] == totals["cycles"], family.point(i)
                assert found[f"{scenario}.utilization"][row] == pytest.approx(
                    totals["utilization"], rel=1e-12
                )
        assert number < len(sweep.families)
    assert set(outcome) == {0, 1, 2}


def test_reasons_are_those_of_a_configuration_file(tmp_path):
    sweep = swept(tmp_path, VARIANTS)
    family = next(f for f in sweep.families if f.name == "mac ws")
    index = np.arange(family.size)
    found, reasons = Evaluator(sweep).results(family, index, family.columns(index))
    assert any("group: must be a multiple of rows * lanes" in r for r in reasons)
    assert any(
        re.match(r"decode: w_bits: scores: keys of int8 on an engine whose weights are int4: results", r)
        for r in found["lacking"]
    )


# -- running ---------------------------------------------------------------------------------------
def run(
    path: Path,
    folder: Path,
    monkeypatch,
    resume: bool = False,
    csv: bool = False,
    size: int = 7,
    stop_after: int = 0,
):
    import hwsim.sweep.run as module
    monkeypatch.setattr(module, "TASK_POINTS", size)
    made = Run(read_sweep(path), Folder(folder), Inline(), None, csv)
    return ended(made, resume, stop_after)


@pytest.mark.full
def test_interrupted_sweeps_end_in_the_same_bytes(tmp_path, monkeypatch):
    path = write(tmp_path / "s.yaml", SMALL)
    whole = run(path, tmp_path / "whole", csv=True, monkeypatch=monkeypatch)
    wanted = contents(tmp_path / "whole")
    assert set(wanted) == {"points.parquet", "points.csv", "meta.json", "sweep.yaml"}
    assert whole.points == 198
    for stop, done in ((1, 7), (5, 35), (20, 132)):
        folder = tmp_path / f"part{stop}"
        with pytest.raises(Stopped) as stopped:
            run(path, folder, csv=True, monkeypatch=monkeypatch, stop_after=stop)
        assert stopped.value.done == done
        assert (folder / ".unfinished" / "plan.json").is_file()
        (folder / ".unfinished" / ".00000099.parquet.part").write_bytes(b"cut off")
        broken = folder / ".unfinished" / "00000000.parquet"
        broken.write_bytes(broken.read_bytes()[:50])  # a disk that lied about a flush
        run(path, folder, resume=True, csv=True, monkeypatch=monkeypatch)
        assert contents(folder) == wanted


def test_a_changed_sweep_is_not_resumed(tmp_path, monkeypatch, capsys):
    path = write(tmp_path / "s.yaml", SMALL)
    with pytest.raises(Stopped):
        run(path, tmp_path / "out", monkeypatch=monkeypatch, stop_after=2)
    arguments = ["sweep", str(path), "-o", str(tmp_path / "out"), "-j", "1"]
    assert main(arguments) == 2
    assert (
        "holds an unfinished sweep; go on with --resume, or begin anew with --restart"
        in capsys.readouterr().err
    )
    write(path, SMALL.replace("[250, 500.5]", "[250, 501]"))
    assert main([*arguments, "--resume"]) == 2
    assert (
        "the sweep file, its base or its workloads have changed since this sweep was begun"
        in capsys.readouterr().err
    )
    write(path, SMALL)
    monkeypatch.setattr("hwsim.sweep.identity.code", lambda: "0" * 16)
    assert main([*arguments, "--resume"]) == 2
    err = capsys.readouterr().err
    assert "this version of hwsim has changed since this sweep was begun" in err
    assert err.count("\n") == 1


def test_points_that_fail_are_recorded(tmp_path, monkeypatch):
    path = write(
        tmp_path / "s.yaml",
        SMALL.replace("constraints", "  rescale.group: [32]\n  rescale.scale_bits: [8]\nconstraints"),
    )
    summary = run(path, tmp_path / "out", monkeypatch=monkeypatch)
    table = pq.read_table(tmp_path / "out" / "points.parquet")
    reasons = [r for r in table.column("reason").to_pylist() if r]
    assert summary.failed == len(reasons) > 0
    meta = json.loads((tmp_path / "out" / "meta.json").read_bytes())
    assert sum(meta["failed"].values()) == len(reasons)
    assert meta["evaluated"] == summary.kept + summary.failed + meta["pruned"]["cycles < 100000"]
    numbers = table.column("design").to_pylist()
    assert numbers == sorted(numbers)
    sweep = read_sweep(path)
    family, index = locate(sweep, numbers[0])
    assert family.point(index)["array.rows"] == table.column("array.rows")[0].as_py()


@pytest.mark.full
@pytest.mark.filterwarnings("error")
def test_designs_without_costs_fail_without_a_warning(tmp_path):
    text = "base: lut_fp16_w2_os8x8\naxes: {array.rows: [4, 8]}\nworkloads: [{workload: tiny}]\n"
    sweep = swept(tmp_path, text)
    (family,), index = sweep.families, np.arange(2)
    _, reasons = Evaluator(sweep).results(family, index, family.columns(index))
    assert list(reasons) == ["lut_float has no characterized points"] * 2


@pytest.mark.full
def test_a_design_that_cannot_run_one_workload_keeps_the_others(tmp_path, monkeypatch):
    text = SMALL.replace(
        "[{workload: tiny}]",
        "[{workload: tiny}, {model: llama-3.2-1b, decode: true, context: 9, w_bits: 9, name: wide}]",
    )
    text = (
        text
        .replace('"cycles < 100000"', '"tiny.cycles < 100000"')
        .replace("{cycles:", "{tiny.cycles:")
        .replace("constraints", "  rescale.requant: [none, int8]\nconstraints")
    )
    run(write(tmp_path / "s.yaml", text), tmp_path / "out", monkeypatch=monkeypatch)
    rows = pq.read_table(tmp_path / "out" / "points.parquet").to_pylist()
    lacking = [row["lacking"] for row in rows]
    assert {bool(why) for why in lacking} == {True, False} and {row["reason"] for row in rows} == {""}
    for row in rows:
        assert (row["rescale.requant"] == "int8") == bool(row["lacking"]) == (row["wide.cycles"] is None)
        assert row["tiny.cycles"] > 0 and (not row["lacking"] or row["lacking"].startswith("wide: "))
    meta = json.loads((tmp_path / "out" / "meta.json").read_bytes())
    assert sum(meta["lacking"].values()) == sum(map(bool, lacking)) and meta["kept"] == len(rows)
    strict = write(tmp_path / "t.yaml", text.replace('"tiny.cycles < 100000"', '"wide.cycles > 0"'))
    run(strict, tmp_path / "less", monkeypatch=monkeypatch)
    assert {
        row["rescale.requant"] for row in pq.read_table(tmp_path / "less" / "points.parquet").to_pylist()
    } == {"none"}
    assert main(["report", str(tmp_path / "out"), "--no-html"]) == 0
    assert "have no results of some workloads: wide: " in (tmp_path / "out" / "report.md").read_text()


def test_unforeseen_errors_are_narrowed_down(tmp_path, monkeypatch):
    import hwsim.sweep.evaluate as module
    real = module.evaluate

    def fails(sweep, family, index, columns, point, wanted=None):
        if 11 in index.tolist():
            raise ZeroDivisionError("of one design")
        return real(sweep, family, index, columns, point, wanted)
    monkeypatch.setattr(module, "evaluate", fails)
    sweep = swept(tmp_path, SMALL)
    family = sweep.families[1]
    index = np.arange(family.size)
    _, reasons = Evaluator(sweep).results(family, index, family.columns(index))
    assert {i: r for i, r in enumerate(reasons) if r} == {11: "ZeroDivisionError: of one design"}


def test_tasks_cover_every_point_once(tmp_path):
    sweep = swept(tmp_path, SMALL)
    for size in (1, 7, 64, 1000):
        found = [(t.family, i) for t in tasks(sweep, size) for i in t.index.tolist()]
        assert found == sorted(set(found))
        assert len(found) == 198
        assert all(0 < len(t.index) <= size for t in tasks(sweep, size))
    assert isinstance(next(tasks(sweep, 1)), Points)
