"""The estimator: its structures are the generator's, its coefficients and report follow from the table, its
answers say what they are."""

import hashlib
import json
import re
import runpy
import time
from dataclasses import replace
from math import ceil
from pathlib import Path

import numpy as np
import pytest
from amaranth.hdl import Fragment, Module
from conftest import own_store

from hwsim.arith import carry_save
from hwsim.config import load
from hwsim.cost import store
from hwsim.cost.estimator import estimate as estimating
from hwsim.cost.estimator import table as estimate_table
from hwsim.cost.estimator.estimate import NotEstimated, estimate, estimator
from hwsim.cost.estimator.parts import SCALED, Model
from hwsim.cost.estimator.report import Results, technologies
from hwsim.cost.estimator.sums import changes
from hwsim.cost.netlist import mapping
from hwsim.cost.nonnegative import nnls
from hwsim.dataflow import dataflow
from hwsim.options import INTERCONNECT
from hwsim.pe import architecture
from hwsim.tech.reference import available
from hwsim.verilog.block import Logic

ROOT = Path(__file__).resolve().parents[2]
REGISTERS = ("register bits", "held bits", "tag bits")


@pytest.fixture(autouse=True)
def no_results_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")


@pytest.fixture(scope="module")
def results():
    return Results()


def lines():
    """(technology, line) of every point."""
    return [(technology, line) for technology in technologies() for line in estimate_table.read(technology)]


# -- the table -------------------------------------------------------------------------------------
def test_enough_points_of_all_architectures():
    table = [line for line in estimate_table.read("asap7") if "parts" in line]
    assert len({json.dumps(line["design"]) for line in table}) >= 100
    for technology in technologies():
        found = {line["design"]["pe"] for line in estimate_table.read(technology)}
        alike = {"mac", "lut", "bitserial", "bitplane", "shiftadd", "ternary", "codebook", "carrysave"}
        assert found == (alike | set(APART) if technology == "asap7" else alike)


def test_points_are_of_todays_flow():
    assert {line["flow"] for _, line in lines()} == {mapping.FLOW}, (
        "run scripts/characterize.py, then scripts/fit_estimator.py"
    )


@pytest.mark.parametrize(
    "every", [100, pytest.param(30, marks=pytest.mark.full), pytest.param(8, marks=pytest.mark.long)]
)
def test_points_are_of_todays_verilog(every):
    stale = [
        line["design"]
        for technology, line in lines()[::every]
        if not estimate_table.is_current(line, technology)
    ]
    assert not stale, "run scripts/characterize.py, then scripts/fit_estimator.py"


@pytest.mark.full
@pytest.mark.skipif(not available(), reason="needs Yosys")
def test_a_point_characterized_again_is_the_tables():
    """What scripts/characterize.py does to a point of which only the parts of its own were kept."""
    script = runpy.run_path(str(ROOT / "scripts" / "characterize.py"))
    line = min(
        (x for x in estimate_table.read("asap7") if "chain" not in x and "parts" in x),
        key=lambda x: x["parts"]["cell"][1],
    )
    point = script["Point"](estimate_table.config(line["design"], "asap7"), line["period_ps"], False)
    assert script["characterize"](point) == line


def test_a_changed_generator_is_noticed():
    line = estimate_table.read("asap7")[0]
    assert not estimate_table.is_current(line | {"verilog": "0" * 16}) and not estimate_table.is_current(
        line | {"flow": "0"}
    )
    other = line | {"design": line["design"] | {"array": line["design"]["array"] | {"rows": 5}}}
    assert not estimate_table.is_current(other)


# -- structures ------------------------------------------------------------------------------------
def not_estimated(config):
    """Whether nothing like a configuration was characterized."""
    try:
        estimator("asap7").check(config.pe, config.flow, 2000.0)
    except NotEstimated:
        return True
    return False


@pytest.mark.full
def test_parts_and_registers_are_those_of_synthesis():
    """Shipped results have banks and large arrays; a part that is nothing but registers has as many
    flip-flops as its structure says."""
    plain = 0
    for path in store.SHIPPED.glob("*.jsonl"):
        cost = store.read(path).without(INTERCONNECT)
        config = estimate_table.config(
            {key: cost.design[key] for key in ("pe", "params", "dataflow", "array", "rescale")},
            cost.technology,
        )
        if not_estimated(config):
            continue
        models = {part.name: part for part in Model(config.pe, config.flow).parts()}
        for part in cost.parts:
            if part.cells:
                assert float(models[part.part].instances) == part.instances, (cost.name, part.part)
                structure = models[part.part].structure
                if all(name.endswith(REGISTERS) for name in structure):
                    plain += 1
                    assert sum(float(amount) for amount, _ in structure.values()) == part.flops, (
                        cost.name,
                        part.part,
                    )
    assert plain > 30


@pytest.mark.full
@pytest.mark.parametrize("name, params", [
    ("shiftadd", {"a_bits": 6, "w_bits": 4}), ("carrysave", {"a_bits": 6, "w_bits": 4}),
    ("fmac", {"a_format": "float4_e2m1fn", "w_format": "float6_e3m2fn"}),
    ("fmac", {"a_format": "float4_e2m1fn", "w_format": "float4_e2m1fn", "accumulate": "bfloat16"}),
], ids=str)
def test_sizes_in_arrays_are_sizes_one_by_one(name, params):
    pe = architecture(name).from_dict(params)
    asap7 = estimator("asap7")
    for flow in ("os", "ws", "broadcast"):
        sizes = {
            "rows": [[2], [16], [17], [128]],
            "cols": [1, 3, 16, 200],
            "acc_depth": [[16], [64], [512], [2048]],
        }
        whole = asap7.engines(pe, dataflow(flow).stacked(sizes), 2000.0)
        for at in np.ndindex(4, 4):
            one = asap7.engines(
                pe,
                dataflow(flow).stacked({key: np.broadcast_to(sizes[key], (4, 4))[at] for key in sizes}),
                2000.0,
            )
            for figure in ("area_um2", "leakage_nw", "idle_fj", "active_fj", "cell_least_ps", "least_ps"):
                assert getattr(whole, figure)[at] == pytest.approx(float(getattr(one, figure)), rel=1e-12)


# -- sums ------------------------------------------------------------------------------------------
def ones(x: np.ndarray) -> np.ndarray:
    return np.stack([x >> bit & 1 for bit in range(16)]).sum(axis=0)


def test_changes_of_sums_are_those_of_all_operands():
    """The first row of a column: a product of a weight that stays and of activations that follow one another,
    all of them enumerated."""
    pe = architecture("mac").from_dict({"a_bits": 4, "w_bits": 3, "lanes": 1})
    a, b, w = (np.asarray(x) for x in np.ix_(np.arange(-8, 8), np.arange(-8, 8), np.arange(-4, 4)))
    found = changes(pe, True)
    for p in (1, 3, 7, 12):
        exact = ones((a * w & (1 << p) - 1) ^ (b * w & (1 << p) - 1)).mean()
        assert float(found.of_sums(1, p)) == pytest.approx(exact, rel=0.1), p  # a few dozen weights are drawn
    assert found.width == 7 and found.of_signs(7) == 0 < found.of_signs(8)


def test_sums_of_unsigned_products_keep_their_upper_bits():
    """Where nothing is negative no sign changes; where sums walk about zero it does, now and then; where they
    move on, all the time."""
    unsigned, signed = (architecture("mac").from_dict({"a_bits": 4, "w_bits": 4} | more)
                        for more in ({"a_signed": False, "w_kind": "uint"}, {}))
    upper = {(x, s): float(changes(pe, s).of_sums(8, 40) - changes(pe, s).of_sums(8, 30))
             for x, pe in (("unsigned", unsigned), ("signed", signed)) for s in (False, True)}
    assert upper["unsigned", False] == upper["unsigned", True] == 0 and changes(unsigned, True).signs == 0
    assert 0 < 5 * upper["signed", False] < upper["signed", True]


# -- the fit ---------------------------------------------------------------------------------------
def test_nonnegative_least_squares():
    """The conditions of Karush, Kuhn and Tucker: no negative coefficient, no falling gradient, and one of the
    two is zero."""
    rng = np.random.default_rng(5)
    for _ in range(50):
        a, b = rng.normal(size=(30, 8)), rng.normal(size=30)
        x = nnls(a.T @ a, a.T @ b)
        gradient = a.T @ (b - a @ x)
        assert (x >= 0).all() and (gradient <= 1e-6).all() and np.abs(x * gradient).max() < 1e-6


def test_of_columns_that_are_multiples_the_first_has_a_coefficient():
    """Rounding does not decide, whichever of them comes out a bit larger."""
    rng = np.random.default_rng(6)
    for factor in rng.uniform(0.1, 10.0, 200):
        a = rng.uniform(0.0, 1.0, (9, 3))
        a[:, 2] = a[:, 1] * factor
        x = nnls(a.T @ a, a.T @ (a @ np.ones(3)))
        assert x[1] > 0 and x[2] == 0.0


def flat(tree: dict, path: str = "") -> dict:
    """A nested dictionary with paths as keys."""
    out = {}
    for key, value in tree.items():
        out |= flat(value, f"{path}/{key}") if isinstance(value, dict) else {f"{path}/{key}": value}
    return out


@pytest.mark.long
def test_coefficients_and_report_follow_from_the_table(results):
    """Floating point adds up differently from one linear algebra library to another: coefficients to a
    thousandth, printed figures to one of their last digit."""
    kept = flat(json.loads((estimate_table.FOLDER / estimating.COEFFICIENTS).read_text(encoding="utf-8")))
    made = flat(json.loads(results.coefficients_text()))
    assert kept.keys() == made.keys(), "run scripts/fit_estimator.py"
    for key, value in kept.items():
        wanted = pytest.approx(value, rel=1e-3) if isinstance(value, (float, list)) else value
        assert made[key] == wanted, f"{key}: run scripts/fit_estimator.py"
    (text, figures), (kept_text, kept_figures) = map(
        split, (results.report(), (ROOT / "reports" / "estimator.md").read_text("utf-8"))
    )
    assert text == kept_text, "run scripts/fit_estimator.py"
    for figure, (before, digits) in zip([x for x, _ in figures], kept_figures, strict=True):
        assert abs(figure - before) < 1.01 * 10.0 ** -digits, f"{before}: run scripts/fit_estimator.py"


def split(text: str) -> tuple[str, list[tuple[float, int]]]:
    """A text without its decimal fractions, and each of these with its digits behind the point."""
    figures = [(float(number), len(number.split(".")[1])) for number in re.findall(r"-?\d+\.\d+", text)]
    return re.sub(r"-?\d+\.\d+", "#", text), figures


def test_coefficients_are_of_this_table():
    known = json.loads((estimate_table.FOLDER / estimating.COEFFICIENTS).read_text(encoding="utf-8"))
    for technology in technologies():
        about, text = known[technology]["about"], estimate_table.path_of(technology).read_bytes()
        assert about["table"] == hashlib.sha256(text).hexdigest()[:16], "run scripts/fit_estimator.py"
        assert about["flow"] == mapping.FLOW


def test_every_structure_costs_something_somewhere():
    """A part none of whose structures has a coefficient would be free."""
    for technology in technologies():
        for group, columns in estimator(technology).coefficients["area_um2"].items():
            assert columns, (technology, group)


def test_a_wrong_table_makes_other_coefficients():
    from hwsim.cost.estimator.fit import Fit, Points
    table = [line for line in estimate_table.read("asap7") if "parts" in line][:20]
    doubled = [
        line | {"parts": {k: [v[0], 2 * v[1], *v[2:]] for k, v in line["parts"].items()}} for line in table
    ]
    once, twice = (Fit(Points.of("asap7", x), ("area_um2",)).without(set()) for x in (table, doubled))
    assert twice["area_um2"]["inlet"]["held bits"] == pytest.approx(
        2 * once["area_um2"]["inlet"]["held bits"], rel=1e-4
    )


# -- architectures that stand apart ----------------------------------------------------------------
APART = ("carrysave", "fmac")


def first_lines():
    """Of every engine of asap7 the line at its first period, if it can have it."""
    first: dict[str, dict] = {}
    for line in estimate_table.read("asap7"):
        first.setdefault(json.dumps(line["design"]), line)
    return [line for line in first.values() if "parts" in line]


@pytest.mark.long
def test_an_architecture_that_stands_apart_moves_no_coefficient_of_another():
    """Whatever its engines cost, coefficients that others have are the same to the last digit."""
    from hwsim.cost.estimator.fit import Fit, Points
    table = first_lines()
    configs = [estimate_table.config(line["design"], "asap7") for line in table]
    apart = [c.pe.name in APART or c.pe.rescale.floating for c in configs]
    alike = [line for line, there in zip(table, apart) if not there]
    mine = [line for line, there in zip(table, apart) if there]
    dearer = [x | {"parts": {k: [v[0], 3 * v[1], *v[2:]] for k, v in x["parts"].items()}} for x in mine]
    assert len(alike) == 112 and {line["design"]["pe"] for line in mine} == {*APART, "mac"}
    fits = [flat(Fit(Points.of("asap7", x)).without(set())) for x in (alike, alike + mine, alike + dearer)]
    assert fits[0] == {key: fits[1][key] for key in fits[0]} == {key: fits[2][key] for key in fits[0]}
    own = fits[1].keys() - fits[0].keys()
    names = {*APART, SCALED}
    assert {name for name in names if any(name in key for key in own)} == names
    assert fits[2] != fits[1]


CARRYSAVE = [
    {"a_bits": 4, "w_bits": 2, "lanes": 8}, {"a_bits": 8, "w_bits": 8}, {"redundant": "whole", "lanes": 2},
    {"slack": 2, "encoding": "cell", "lanes": 4}, {"a_signed": False, "w_kind": "uint", "w_bits": 3},
]


@pytest.mark.parametrize("params", CARRYSAVE, ids=str)
@pytest.mark.parametrize("products", [1, 7, 4096])
def test_adders_of_carry_save_cells_are_those_that_are_written(params, products, monkeypatch):
    """The features count, without a module, the very adders that the core's Verilog has."""
    pe = architecture("carrysave").from_dict(params)
    p = pe.p_width(products)
    core, resolve = pe.core("core", p), pe.resolve("resolve", p)
    written: list[int] = []
    built = carry_save.built

    def recorded(m, adders, columns, early_carry):
        written.extend(len(adder.bits) for adder in adders)
        return built(m, adders, columns, early_carry=early_carry)

    monkeypatch.setattr(carry_save, "built", recorded)
    draft = Module()
    features = pe.features(p)
    assert isinstance(core, Logic) and resolve is not None and features is not None
    core.build(draft)
    Fragment.get(draft, None)  # which nothing else uses
    full, half = written.count(3), written.count(2)
    assert full == features.logic["carry-save adders"] and half == features.logic["half adders"]
    assert len(written) == full + half > 0
    assert features.resolved == resolve.width("c")
    assert features.redundant + features.logic["counter bits"] == p
    both = pe.features(np.array([float(p), float(pe.p_width(products + 1))]))
    assert both is not None and both.logic["carry-save adders"][0] == full


@pytest.mark.parametrize("name", ["carrysave"])
def test_what_a_beat_adds_is_what_the_step_adds(name):
    """Numbers from which switching is counted, against partial sums of nothing that are resolved."""
    pe = architecture(name).from_dict({"a_bits": 5, "w_bits": 4, "lanes": 4})
    rng = np.random.default_rng(3)
    p = pe.p_width(pe.k_max)
    a = pe.a.random(rng, (50, pe.lanes))
    w = pe.step_encode_w(pe.draw_w(rng, (pe.lanes, 50)).T)
    for beat in range(pe.beats):
        beats = np.full(50, beat)
        summed = pe.step_resolve(pe.step_core(np.zeros(50, np.int64), a, w, beats, p), p)
        assert (summed == pe.step_added(a, w, beats, 48)).all() and summed.any()


def test_bipolar_weights_of_carry_save_cells_are_not_estimated():
    pe = architecture("carrysave").from_dict({"w_bits": 1})
    flow = dataflow("os").stacked({"rows": 4, "cols": 4})
    with pytest.raises(NotEstimated, match="carrysave does not say what it consists of"):
        estimator("asap7").check(pe, flow, 2000.0)


def test_own_points_are_said():
    """Answers say on how many engines of its own an architecture rests, and whose band it is."""
    asap7 = estimator("asap7")
    for name in APART:
        pe = architecture(name).from_dict({})
        count = sum(
            x["design"]["pe"] == name and "scale_format" not in x["design"].get("rescale", {})
            for x in first_lines()
        )
        for figure in ("area_um2", "energy_fj"):
            source = asap7.source(pe, figure)
            assert f"fitted to 112 engines and {count} of its own" in source
            assert f"held-out error of {name}: median" in source


# -- answers ---------------------------------------------------------------------------------------
def config_file(tmp_path, text: str) -> Path:
    path = tmp_path / "engine.yaml"
    path.write_text(text)
    return path


UNSEEN = (
    "pe: mac\nparams: {a_bits: 7, w_bits: 5}\ndataflow: os\narray: {rows: 24, cols: 40}\nclock_mhz: 400\n"
)


def test_simulate_estimates_what_was_never_synthesized_and_says_so(cli, tmp_path):
    path = config_file(tmp_path, UNSEEN)
    code, out, _ = cli("simulate", path, "--gemm", "500,500,500", "-v")
    assert code == 0 and "TOPS/W" in out and "--synth" in out
    assert "never synthesized; estimated: area" in out and "held-out error of mac" in out
    found = json.loads(cli("simulate", path, "--gemm", "500,500,500", "--json")[1])["cost"]
    assert found["synthesized"] is False and found["kind"] == "estimated" and "hwsim synth" in found["hint"]
    figures = [*found["totals"].values(), *found["workload"].values()]
    assert len(figures) == 7 and all(
        q["kind"] == "estimated" and "held-out error" in q["source"] and q["unit"] for q in figures
    )
    area, energy = found["totals"]["area"]["value"], found["totals"]["energy_per_clock"]["value"]
    config = load(path)
    assert (
        area == estimate(config).area.value
        and energy == estimate(config).energy_per_clock(found["busy"]).value
    )


def test_a_stored_result_goes_before_an_estimate(cli):
    code, out, _ = cli("simulate", "bipolar_os8x8", "--gemm", "64,64,64")
    assert code == 0 and "characterized: pyosys" in out and "estimated" not in out
    found = json.loads(cli("simulate", "bipolar_os8x8", "--gemm", "64,64,64", "--json")[1])["cost"]
    assert found["synthesized"] and {
        q["kind"] for q in (*found["totals"].values(), *found["workload"].values())
    } == {"characterized"}


def test_no_estimate_without_its_reason(cli, tmp_path):
    for change, reason in (("params: {a_bits: 7, w_bits: 5, multiplier: booth}", "multiplier: booth"),
                           ("clock_mhz: 0.5", "is beyond the estimator's"),
                           ("clock_mhz: 9000\nimpossible_clock: allow", "the engine needs about")):
        text = (
            "".join(line + "\n" for line in UNSEEN.splitlines() if line.split(":")[0] not in change)
            + change
            + "\n"
        )
        code, out, _ = cli("simulate", config_file(tmp_path, text), "--gemm", "5,5,5")
        assert code == 0 and "not estimated" in out and reason in out and "mm2" not in out
        found = json.loads(cli("simulate", tmp_path / "engine.yaml", "--gemm", "5,5,5", "--json")[1])["cost"]
        assert found["synthesized"] is False and reason in found["reason"] and "totals" not in found


@pytest.mark.parametrize("command", [("simulate",), ("compare", "int8_os16")])
def test_an_impossible_clock_is_refused(cli, tmp_path, command):
    """A clock within the band of the estimated fmax is answered, one beyond it only if the file allows it."""
    path = config_file(tmp_path, UNSEEN)
    fmax = estimate(load(path)).fmax.value
    for mhz, code in ((0.99 * fmax, 0), (3 * fmax, 2)):
        path = config_file(
            tmp_path,
            "".join(f"{line}\n" for line in UNSEEN.splitlines() if "clock_mhz" not in line)
            + f"clock_mhz: {mhz}\n",
        )
        got, _, err = cli(*command, path, "--gemm", "5,5,5")
        assert got == code, err
    assert (
        err.count("\n") == 1
        and f".yaml:{Path(path).read_text().count(chr(10))}: clock_mhz: " in err
        and "is impossible: " in err
        and "MHz in asap7 (estimator" in err
        and "impossible_clock: allow" in err
    )
    assert "though within its band" not in err and "held-out error of all architectures" in err
    config_file(tmp_path, Path(path).read_text() + "impossible_clock: allow\n")
    code, out, _ = cli(*command, path, "--gemm", "5,5,5")
    assert code == 0 and "hwsim synth" not in out  # which would not reach it either


def test_synth_goes_first_where_it_is_asked_for(cli, monkeypatch, tmp_path):
    """``--synth`` keeps what it makes, and the next simulation finds it."""
    path = config_file(tmp_path, UNSEEN)
    config = load(path)
    known = store.read(next(store.SHIPPED.glob("*.jsonl")))
    made = replace(known, design=store.design(config), period_ps=2500.0)
    monkeypatch.setattr("hwsim.cost.engine.Synthesis.at", lambda self, period_ps: made)
    code, out, _ = cli("simulate", path, "--gemm", "5,5,5", "--synth")
    assert code == 0 and "characterized: pyosys" in out and len(list(own_store().iterdir())) == 1
    monkeypatch.undo()
    monkeypatch.setattr(store, "own", lambda: tmp_path / "own")
    assert "characterized: pyosys" in cli("simulate", path, "--gemm", "5,5,5")[1]


def test_periods_and_idle_clocks():
    config = load(ROOT / "configs" / "int8_os16.yaml")
    at_500, at_100 = estimate(config), estimate(replace(config, clock_mhz=100.0))
    assert at_100.energy_per_clock().value < 1.2 * at_500.energy_per_clock().value  # per clock, not per time
    assert 0 < at_500.energy_per_clock(0.0).value < 0.6 * at_500.energy_per_clock(1.0).value
    with pytest.raises(NotEstimated, match="the engine needs about"):
        estimate(replace(config, clock_mhz=10_000.0))
    with pytest.raises(NotEstimated, match="is beyond the estimator's"):
        estimate(replace(config, clock_mhz=1.0))
    slow = estimate(replace(config, clock_mhz=20.0))
    assert at_500.area.value >= 0.95 * slow.area.value > 0.5 * at_500.area.value


def test_shipped_engines_are_within_the_bands():
    """None of them is in the fit, and all but the smallest are larger than anything in it. A band holds 95 of
    100 figures, so one in twenty, rounded up, may lie outside."""
    from hwsim.cost.activity.stimulus import dimensions
    asap7, inside = estimator("asap7"), []
    for path in store.SHIPPED.glob("*.jsonl"):
        cost = store.read(path).without(INTERCONNECT)  # estimates hold neither
        config = load(cost.name)
        if not_estimated(config):
            continue
        compute = int(config.flow.cycles(*dimensions(config), config.pe).compute)
        found = asap7.engines(config.pe, config.flow, cost.period_ps)
        for value, known, figure in (
            (found.area_um2, cost.area.value, "area_um2"),
            (found.energy_pj(compute / (cost.cycles + 1)), cost.energy_per_clock.value, "energy_fj"),
        ):
            inside.append(abs(float(value) / known - 1) <= asap7.band(config.pe, figure)[1])
    assert len(inside) >= 40 and inside.count(False) <= ceil(len(inside) / 20)


@pytest.mark.full
def test_a_hundred_thousand_designs_in_a_minute():
    """60 architectures in three dataflows at 600 sizes each, on one core; half a minute, to leave room for
    cycles on two."""
    asap7, started, count = estimator("asap7"), time.process_time(), 0
    sizes = {"rows": np.arange(4, 244, 8)[:, None], "cols": np.arange(4, 164, 8)}
    for a_bits in (4, 5, 6, 8):
        for w_bits in (2, 3, 4, 6, 8):
            for lanes in (1, 2, 4):
                pe = architecture("mac").from_dict({"a_bits": a_bits, "w_bits": w_bits, "lanes": lanes})
                for flow in ("os", "ws", "broadcast"):
                    count += asap7.engines(pe, dataflow(flow).stacked(sizes), 2000.0).area_um2.size
    assert count >= 100_000 and time.process_time() - started < 30
