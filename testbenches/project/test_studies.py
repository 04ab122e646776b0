"""Reports: text and figure follow from their data, byte for byte; data are kept, and made by synthesis."""

import re
from dataclasses import replace
from functools import cache

import matplotlib
import pytest
from conftest import graded

from hwsim.cost import store
from hwsim.cost.netlist import mapping
from hwsim.errors import ConfigError
from hwsim.formats import FLOATS
from studies.__main__ import REPORTS, STUDIES, main, rendered, stale
from studies.data import Entry, read, written
from studies.measure import NORMAL, UNIT, Point, config, measure, synthesis
from studies.probes import answer, block, kept_bits
from studies.probes import written as in_powers
from studies.study import filled, last_below, number, svg, verdict
from studies.sums import error, exactly, formats, layers


@cache
def made(name):
    """A study, its data, and the files that they give."""
    study, data = STUDIES[name], read(REPORTS / name)
    return study, data, written(data) | rendered(study, data)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.long if name == "alignment" else pytest.mark.full)
        for name in STUDIES
    ],
)
def test_reports_are_what_their_data_give(name):
    study, data, files = made(name)
    assert [point.label for point in study.points()] == list(data)
    assert [(point.design, point.period_ps) for point in study.points()] == [
        (e.design, e.cost.period_ps) for e in data.values()
    ]
    kept = {path.name: path.read_text(encoding="utf-8") for path in (REPORTS / name).iterdir()}
    assert files.keys() == kept.keys()
    # another version draws with other bytes
    if f"matplotlib {matplotlib.__version__}<" not in kept["figure.svg"]:
        kept["figure.svg"] = files["figure.svg"]
    assert files == kept


@pytest.mark.parametrize("name", graded(STUDIES, 2, 100))
def test_figures_follow_the_data(name):
    study, data, files = made(name)
    label = next(reversed(data))
    cost = data[label].cost
    parts = tuple(
        replace(part, area_um2=part.area_um2 * 3, energy_fj=part.energy_fj * 3) for part in cost.parts
    )
    other = data | {label: Entry(data[label].design, replace(cost, parts=parts))}
    again = read(REPORTS / name)
    assert study.report(other) != files["report.md"] == study.report(again)
    assert svg(study, other) != files["figure.svg"] == svg(study, again)


@pytest.mark.full
@pytest.mark.parametrize("name", STUDIES)
def test_figures_name_technology_period_operands_and_tool(name):
    _, data, files = made(name)
    for text in (files["report.md"], files["figure.svg"]):
        plain = " ".join(re.sub(r"<[^>]*>", " ", text).split())
        assert all(
            said in plain
            for cost in [e.cost for e in data.values()]
            for said in (
                f"{cost.technology} ({cost.corner})",
                f"{cost.period_ps:g} ps",
                cost.stimulus.split(",")[0],
                cost.keys["tool"],
            )
        )


def test_prose_and_numbers():
    assert filled("a " * 80).splitlines() == [" ".join("a" * 60), " ".join("a" * 20)]
    assert filled("* one\ntwo\n* three") == "* one two\n* three" and filled("| a |\n| b |") == "| a |\n| b |"
    assert [number(x) for x in (0.12345, 12345.6, "x", 7.0)] == ["0.1235", "12,346", "x", "7"]
    assert (verdict(1.04, 1.0), verdict(0.8, 1.0)) == ("reproduced (+4.0%)", "not reproduced (-20.0%)")


@pytest.mark.parametrize("lanes, bits", [(4, 23), (8, 24), (16, 17), (32, 13)])
def test_probe_sums_find_what_a_register_keeps_and_takes_at_once(lanes, bits):
    built = config(
        "fmac", {"lanes": lanes, "accumulate": "aligned", "extra_bits": bits - 23}, "broadcast", 1, 1
    )
    assert (kept_bits(built), block(built)) == (bits, lanes)
    assert answer(built, {0: 1.0, 1: 2.0 ** -13, 2: -1.0}) == 2.0 ** -13
    single = config("fmac", {"lanes": lanes, "accumulate": "float32"}, "broadcast", 1, 1)
    assert block(single) is None and answer(single, {0: 1.0, 1: 3 * 2.0 ** -25}) == 1 + 2.0 ** -23
    assert [in_powers(x) for x in (0.0, 1.0, 0.125, 1 + 2.0**-23, -1 - 2.0**-23)] == [
        "0",
        "1",
        "2^-3",
        "1 + 2^-23",
        "-1 - 2^-23",
    ]


@pytest.mark.full
def test_errors_of_sums_are_beside_exact_ones():
    built = config("fmac", {"lanes": 32, "accumulate": "float16"}, "broadcast", 1, 1)
    for name, layer in layers().items():
        fmt = formats(built)[0]
        a, w = layer.codes(fmt)
        x, y = fmt.decode(a), fmt.decode(w)
        assert (
            abs(x).max(axis=1).tolist() == [16.0] * len(x)
            and abs(y).max(axis=0).tolist() == [16.0] * y.shape[1]
        )
        assert (exactly(built, a, w) == x @ y).all()  # integers below 2**53 in units of 2**-18
        found = error(built, name)
        assert 0 < found.mean_square < found.largest < 1e-2
def test_a_crossing_is_the_last_width_before_the_first_that_is_not_below():
    assert [
        last_below((1, 2, 4, 6), set(below).__contains__) for below in ((1, 2, 6), (2,), (1, 2, 4, 6))
    ] == [2, 0, 6]


def test_normal_operands_are_floats_of_deviation_one_beside_any_integers():
    point = Point(
        "point", config("fmac", {"a_format": "float16", "w_format": "int4"}, "os", 2, 2), 1000.0, data=NORMAL
    )
    driven, pe = synthesis(point).stimulus, point.config.pe
    a, w = FLOATS["float16"].decode(driven.job.a), pe.w.integers(driven.job.w)
    assert 0.9 < a.std() < 1.1 and set(w.ravel()) == set(range(-8, 8))
    assert driven.text.startswith("integers uniform over all codes, floats normal, GEMM 4 x 192 x 2")


def test_a_folder_without_data_is_said_in_one_line(tmp_path, capsys):
    for name, text in (("engines.csv", "engine,design\n"), ("parts.csv", "engine\nx\n")):
        with pytest.raises(ConfigError, match=r"engines\.csv|parts\.csv"):
            read(tmp_path)
        (tmp_path / name).write_text(text)
    with pytest.raises(ConfigError, match="is no data of a report"):
        read(tmp_path)
    with pytest.raises(SystemExit) as end:
        main(["nothing"])
    assert end.value.code == 2 and "unknown report nothing (known: dot_product" in capsys.readouterr().err


@pytest.mark.skipif(not mapping.available(), reason="needs the extra synth")
@pytest.mark.long
def test_points_are_measured_once(tmp_path):
    small = {"a_bits": 3, "w_bits": 2, "k_max": 64}
    built, unit = config("mac", small, "os", 2, 2), config("lut", small | {"lanes": 2}, "broadcast", 2, 2)
    points = [
        Point("parts", built, 1000.0),
        Point("flat", built, 1000.0, "flat"),
        Point("unit", unit, 1000.0, "unit"),
    ]
    data = {}
    for point in points:
        cost, made = measure(point, tmp_path)
        again, remade = measure(point, tmp_path)
        assert (made, remade) == (True, False) and store.text_of(again) == store.text_of(
            replace(cost, keys=again.keys)
        )
        data[point.label] = Entry(point.design, cost)
    assert [part.part for part in data["flat"].cost.parts] == ["top"]
    assert {part.part for part in data["unit"].cost.parts} <= set(UNIT)
    assert 0.8 < data["flat"].cost.area.value / data["parts"].cost.area.value < 1.0
    for name, text in written(data).items():
        (tmp_path / name).write_text(text)
    assert written(read(tmp_path)) == written(data)


@pytest.mark.long
def test_data_of_another_design_do_not_stand_for_a_point():
    """The same Verilog and cells, mapped with clock gates and without."""
    study = STUDIES["clock_gating"]
    two, data = replace(study, points=lambda: study.points()[:2]), read(REPORTS / study.name)
    first, second = (point.label for point in two.points())
    assert stale(two, data) == []
    assert stale(two, data | {first: data[second]}) == [first]
    assert stale(two, data | {second: replace(data[first], design=data[second].design)}) == [second]
