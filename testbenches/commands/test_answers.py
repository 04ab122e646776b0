"""What `simulate` and `compare` say of accelerators with memory: tables and files add up, pictures and
timelines hold the figures."""

import csv
import io
import json
from dataclasses import replace
from functools import cache
from itertools import pairwise, product
from math import prod

import pytest

from hwsim.accelerator.layer_result import PARTS
from hwsim.accelerator.result import ModelResult
from hwsim.accelerator.rows import rows, total
from hwsim.accelerator.summary import area_of, summary
from hwsim.answers import iso, plots, tables
from hwsim.answers.trace import chosen
from hwsim.answers.units import scaled
from hwsim.config import load
from hwsim.config.description import Cores
from hwsim.errors import ConfigError
from hwsim.export import json_pieces, json_text
from hwsim.quantity import Quantity
from hwsim.simulation import simulate
from hwsim.workload import Gemm, Vector, Workload, load_workload
from hwsim.workload.run import Run

CONFIG = "lut_m2n64k4_w2"
ARGS = ("simulate", CONFIG, "--model", "opt-125m", "--prefill", 64, "--decode")


@cache
def result() -> ModelResult:
    return simulate(load(CONFIG), load_workload("opt-125m", Run(prefill=64, decode=True)))


@cache
def energetic() -> ModelResult:
    """One whose every energy is known."""
    config = load("int8_ws128")
    return simulate(config, load_workload("opt-125m", Run(prefill=64, decode=True)))


@pytest.mark.parametrize("group_by", ["", "layer", "kind", "section"])
def test_rows_add_up_however_they_are_grouped(group_by):
    found, r = rows(result(), group_by), result()
    for section in r.workload.sections:
        own, every, t = [row for row in found if row.section == section], total(r, section), r.totals(section)
        assert (
            sum(row.cycles for row in own) == every.cycles == t["cycles"]
            and sum(row.macs for row in own) == t["macs"]
        )
        for level in ("dram", "sram"):
            assert sum(row.bytes(level) for row in own) == every.bytes(level) == t[f"{level}_bits"] / 8
        assert sum(row.utilization * row.cycles for row in own) == pytest.approx(
            t["utilization"] * t["cycles"], rel=1e-12
        )
        assert sum(sum(row.bounds.values()) for row in own) == t["cycles"]
    assert len(found) == {"layer": len(r.layers) + len(r.vectors), "section": 2}.get(group_by, len(found))


def test_energies_of_rows_add_up():
    r = energetic()
    for section in r.workload.sections:
        for part, whole in r.energy(section).items():
            assert isinstance(whole, Quantity)
            if part in PARTS and total(r, section).energy(part) is not None:
                found = total(r, section).energy(part)
                assert isinstance(found, Quantity) and found.value == pytest.approx(whole.value, rel=1e-9), (
                    part
                )
    s = summary(r, "decode")
    assert s["energy_per_token_j"] == s["energy_j"] == r.energy("decode")["total"].value  # type: ignore[union-attr]
    assert s["tops_per_watt"] * s["power_w"] == pytest.approx(s["tops"], rel=1e-12)
    area = area_of(r)
    assert isinstance(area, Quantity) and s["area_mm2"] == area.value


@pytest.mark.parametrize("split", ["n", "k"])
def test_columns_hold_what_layers_do(monkeypatch, split):
    """Layers that are made one by one say what the lines of all do, however many are written at once; so do
    their rows."""
    config = load("mac_m2n64k4")
    assert config.memory is not None
    config = replace(config, memory=replace(config.memory, cores=Cores(3, split)))
    listed = [(4, 30, 7), (1, 4096, 4096), (64, 100_000, 9), (640, 512, 2560), (4, 30, 7)]
    gemms = [Gemm(f"gemm{i} é", *dims, repeat=i + 1, w_bits=4 * (i % 2)) for i, dims in enumerate(listed)]
    r = simulate(config, Workload("w", tuple(gemms), ("",) * len(gemms), (Vector("norm", "norm", 40, 8, 8),)))
    for count in (2, 100):
        monkeypatch.setattr("hwsim.accelerator.columns.CHUNK", count)
        assert json.loads("".join(json_pieces(r.document()))) == json.loads(json_text(r.to_dict()))
        assert [row["cycles"] for row in r.to_rows()] == [x.total_cycles for x in (*r.layers, *r.vectors)]
    assert [x.work for x in r.layers] == gemms and r.layers[-1].cycles == r.layers[0].cycles
    assert r.layers[1:3] == (r.layers[1], r.layers[2]) and ("reduce" in r.layers[1].parts) == (split == "k")


def test_counts_beyond_62_bits_are_exact():
    """Sums over repeats are whole numbers of any size, on an engine alone and with buffers."""
    for name in ("int8_ws16", "int8_os16"):
        gemms = [Gemm(f"gemm{i}", 4096, 4096, 4096, repeat=(1 << 32) - i) for i in range(3)]
        r = simulate(load(name), Workload("w", tuple(gemms), ("",) * 3))
        repeats = sum(g.repeat for g in gemms)
        assert r.totals()["macs"] == repeats << 36 and r.totals()["cycles"] == repeats * r.layers[0].cycles
        assert json.loads("".join(json_pieces(r.document())))["layers"][1]["macs"] == gemms[1].repeat << 36
        assert total(r).cycles == r.totals()["cycles"] > 1 << 53


def test_tables_and_json_say_the_same(cli):
    code, out, _ = cli(*ARGS, "--group-by", "kind")
    assert code == 0
    document = json.loads(cli(*ARGS, "--group-by", "kind", "--json")[1])
    for row in document["rows"]:
        line = next(
            x for x in out.splitlines() if x.split()[:1] == [row["kind"]] and f"{row['cycles']:,}" in x
        )
        assert row["bound"] in line
    for section, s in document["section_summaries"].items():
        assert (
            s["latency_s"] == document["sections"][section]["time_s"]
            and f"{s['tokens_per_s']:,.4g} tokens/s" in out
        )
    assert document["summary"]["cycles"] == result().totals()["cycles"] and "note: " in out


def test_csv_holds_every_layer(cli, tmp_path):
    code, out, _ = cli(*ARGS, "--group-by", "layer", "--csv", tmp_path / "new" / "a.csv")
    with (tmp_path / "new" / "a.csv").open(newline="") as file:
        found = list(csv.DictReader(file))
    assert code == 0 and f"{len(found)} rows" in out
    assert [x["name"] for x in found] == [row.name for row in rows(result())]
    assert sum(int(x["cycles"]) for x in found) == result().totals()["cycles"]


def test_trace_is_the_timeline(cli, tmp_path):
    path = tmp_path / "t.json"
    code, out, _ = cli("simulate", CONFIG, "--gemm", "40,300,500", "--gemm", "3,70,90", "--trace", path)
    events = [e for e in json.loads(path.read_text())["traceEvents"] if e["ph"] == "X"]
    assert code == 0 and f"{len(events)} events" in out
    r = simulate(load(CONFIG), load_workload_of((40, 300, 500), (3, 70, 90)))
    assert max(e["args"]["clock"] + e["args"]["clocks"] for e in events) == r.totals()["cycles"]
    for layer in r.layers:
        own = [e for e in events if e["args"]["layer"] == layer.gemm.name]
        assert layer.tiling and sum(e["cat"] == "compute" for e in own) == prod(layer.tiling.tiles)
    for track in {e["tid"] for e in events}:
        spans = sorted(
            (e["args"]["clock"], e["args"]["clock"] + e["args"]["clocks"])
            for e in events
            if e["tid"] == track
        )
        assert all(end <= start for (_, end), (start, _) in pairwise(spans)), "slices of a track overlap"
    assert all(e["ts"] == e["args"]["clock"] / 500 for e in events)


def load_workload_of(*dims):
    return Workload.of(list(dims))


def test_trace_of_one_layer_and_of_too_many(cli, tmp_path, monkeypatch):
    path = tmp_path / "t.json"
    assert cli(*ARGS, "--trace", path, "--trace-layer", "decode/scores")[0] == 0
    layer = chosen(result(), "decode/scores")[0]
    events = [e for e in json.loads(path.read_text())["traceEvents"] if e["ph"] == "X"]
    assert max(e["args"]["clock"] + e["args"]["clocks"] for e in events) == layer.cycles
    monkeypatch.setattr("hwsim.answers.trace.trace.__defaults__", ("", 100))
    code, out, err = cli(*ARGS, "--trace", tmp_path / "none.json")
    assert (code, out, err) == (
        2,
        "",
        "hwsim: --trace: more than 100 events, too many for a viewer; --trace-layer NAME takes one layer\n",
    )
    assert not (tmp_path / "none.json").exists()


@pytest.mark.full
def test_plots(cli, tmp_path):
    code, out, _ = cli(*ARGS, "--plots", tmp_path / "p")
    names = sorted(p.name for p in (tmp_path / "p").iterdir())
    assert code == 0 and names == sorted(
        f"{x}.{s}" for x in ("roofline", "energy", "time") for s in ("png", "svg")
    )
    assert all(str(tmp_path / "p" / name) in out for name in names)
    svg = (tmp_path / "p" / "time.svg").read_text()
    assert svg.startswith("<?xml") and (tmp_path / "p" / "time.png").read_bytes()[:4] == b"\x89PNG"


def test_pictures_hold_the_figures():
    r = energetic()
    bars = plots.time(r).axes[0].patches
    assert sum(bar.get_width() for bar in bars) == pytest.approx(r.totals("prefill")["time_s"], rel=1e-9)
    drawn = plots.energy(r).axes[1].patches
    total_j = r.energy("decode")["total"]
    assert isinstance(total_j, Quantity) and sum(bar.get_width() for bar in drawn) == pytest.approx(
        total_j.value, rel=1e-9
    )
    memory = r.config.memory
    assert memory
    for _, intensity, rate in plots.points(r):
        assert rate <= 1.01 * min(intensity * memory.dram.bandwidth.value * 1e9, *plots.peaks(r).values()), (
            "a layer above its roof"
        )


@pytest.mark.full
def test_names_of_layers_do_not_cover_one_another():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text
    model = load_workload("llama-3.2-1b", prefill=128, decode=True, context=1024)
    engine = load("mxfp4_os8x8").with_(
        dataflow="broadcast", array={"rows": 2, "cols": 24}, params={"lanes": 8}
    )
    buffers = {
        "a": {"kib": 32},
        "w": {"kib": 256, "width_bits": 1024, "banks": 4},
        "c": {"kib": 32, "width_bits": 512},
    }
    result = simulate(engine.with_(buffers=buffers, dram={"type": "lpddr5", "channels": 2}), model)
    drawn = plots.roofline(result)
    FigureCanvasAgg(drawn).draw()
    found = [Text.get_window_extent(text) for text in drawn.axes[0].texts if text.get_fontsize() == 7]
    assert len(found) > 1 and not any(
        one.overlaps(other) for i, one in enumerate(found) for other in found[:i]
    )
    assert "FLOP/s" in drawn.axes[0].texts[0].get_text()


def test_names_of_layers_stay_in_the_picture_and_beside_the_points():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text
    drawn = plots.roofline(simulate(load("int8_os16"), load_workload("resnet50")))
    FigureCanvasAgg(drawn).draw()
    axis = drawn.axes[0]
    labels = [Text.get_window_extent(text) for text in axis.texts if text.get_fontsize() == 7]
    points = [axis.transData.transform(spot) for marks in axis.collections for spot in marks.get_offsets()]
    assert len(labels) > 2 and len(points) > 10
    assert all(box.x1 <= axis.get_window_extent().x1 for box in labels)
    assert not any(box.contains(*point) for box in labels for point in points)


def test_parts_have_shares_of_a_known_sum_alone():
    shown = [text.get_text() for axis in plots.energy(energetic()).axes for text in axis.texts]
    assert all(text.endswith("%") for text in shown)
    unknown = simulate(load(CONFIG).with_(params={"stages": 1}), load_workload("tiny"))
    shown = [text.get_text() for axis in plots.energy(unknown).axes for text in axis.texts]
    assert shown and not any("%" in text for text in shown)


def test_many_layers_are_drawn_as_the_longest_and_the_others():
    r = simulate(load(CONFIG), load_workload("resnet50"))
    shown = plots._longest(rows(r))
    assert len(shown) == plots.LONGEST and shown[-1].name.endswith(" others")
    assert sum(row.cycles for row in shown) == r.totals()["cycles"]


def test_units():
    assert [scaled(x, "J") for x in (0, 1.5, 2e-3, 4.56789e-7, 3e12, 1e-20)] == [
        "0",
        "1.5 J",
        "2 mJ",
        "456.8 nJ",
        "3 TJ",
        "1e-05 fJ",
    ]


# -- compare ---------------------------------------------------------------------------------------
def test_compare_is_simulate_side_by_side(cli):
    code, out, _ = cli(
        "compare", CONFIG, "int8_os16", "--model", "opt-125m", "--prefill", 64, "--decode", "--json"
    )
    found = json.loads(out)["configs"]
    assert code == 0 and [(x["config"], x["section"]) for x in found] == [
        (c, s) for c in (CONFIG, "int8_os16") for s in ("prefill", "decode", "all")
    ]
    for x in found[:3]:
        s = summary(result(), None if x["section"] == "all" else x["section"])
        assert {key: x[key] for key in s} == s
    code, out, _ = cli("compare", CONFIG, "int8_os16", "--model", "opt-125m", "--prefill", 64, "--decode")
    ratio = found[4]["latency_s"] / found[1]["latency_s"]
    assert code == 0 and f"x{ratio:.3g}" in out


def test_cycles_of_a_table_are_those_of_all_repeats(cli, tmp_path):
    """Cycles over time are the clock in every row, and a model's answer says tokens per second."""
    (tmp_path / "w.yaml").write_text("gemms: [{name: x, m: 8, k: 32, n: 16, repeat: 8}]")
    out = cli("simulate", "int8_ws16", "--workload", tmp_path / "w.yaml", "--wide")[1]
    head, row = (next(line.split() for line in out.splitlines() if line.split()[:1] == [first])
                 for first in ("layer", "x"))
    figures = dict(zip(head, row[:len(head) - 1]))
    answer = json.loads(cli("simulate", "int8_ws16", "--workload", tmp_path / "w.yaml", "--json")[1])
    layer = answer["layers"][0]
    assert int(figures["cycles"].replace(",", "")) == layer["total_cycles"] == 8 * layer["cycles"]
    parts = [int(figures[part].replace(",", "")) for part in ("compute", "stall", "load+drain")]
    assert sum(parts) == layer["total_cycles"]
    out = cli("simulate", "int8_ws16", "--model", "opt-125m", "--decode", "--context", 8, "--wide")[1]
    assert " tokens/s, " in out


def test_compare_tells_its_configurations_apart(cli):
    """Two of one name get numbers, every one says its surroundings, and energies that count different parts
    have no ratio."""
    command = ("compare", "int8_ws16", "int8_ws16", "int8_os16", "--gemm", "64,64,64", "--wide")
    code, out, _ = cli(*command)
    assert code == 0 and out.count("int8_ws16 #2: mac") == 1 and "\n  buffers a 64 KiB" in out
    rows = {line.split("  ")[0].strip(): line for line in out.splitlines()}
    assert [rows[figure].count("  x") for figure in ("latency", "energy", "area", "TOPS/W")] == [2, 1, 1, 1]
    assert "no ratios of energy, power and area" in out


def test_compared_engines_run_the_same_data(cli):
    """Open precisions are the narrowest of the engines', so that none is credited with traffic that the
    others could save."""
    _, out, _ = cli(
        "compare", "int8_os16", "shiftadd_w4a8_os16", "--model", "opt-125m", "--prefill", 8, "--json"
    )
    wide, narrow = json.loads(out)["configs"]
    _, alone, _ = cli("simulate", "int8_os16", "--model", "opt-125m", "--prefill", 8, "--w-bits", 4, "--json")
    assert (
        wide["dram_bytes"] == json.loads(alone)["summary"]["dram_bytes"] and wide["cycles"] < narrow["cycles"]
    )
    _, out, _ = cli("compare", "int8_os16", "shiftadd_w4a8_os16", "--model", "opt-125m", "--prefill", 8)
    assert out.count("weights int4 (the narrowest of the engines')") == 2
    assert out.count("keys, values, head int8 (default") == 2 and "(default, 3 passes)" in out
    for pair in (
        ("lut_m2n64k4_w4", "shiftadd_w4a8_os16"),
        ("uint8_ws8x24", "int8_ws16"),
        ("bitplane_os8x8", "bipolar_os8x8"),
    ):
        rows = [
            json.loads(cli("compare", *order, "--gemm", "8,64,64", "--json")[1])["configs"]
            for order in (pair, pair[::-1])
        ]
        assert (
            rows[0] == rows[1][::-1] and len({r["precisions"].split(" passes")[0][:30] for r in rows[0]}) == 1
        ), "whatever the order"


def test_figures_of_area_and_energy_say_kind_and_source(cli, tmp_path):
    # asap7's memories are scaled
    for config, dram, kind in ((CONFIG, "dram: ", "characterized"), ("int8_ws16", "", "estimated")):
        code, out, _ = cli("simulate", config, "--gemm", "64,64,64", "--json", "--csv", tmp_path / "rows.csv")
        found, (row,) = json.loads(out), csv.DictReader((tmp_path / "rows.csv").read_text().splitlines())
        for layer in found["layers"]:
            assert layer["energy_pj"].keys() == found["energy_pj_sources"].keys()
        for part, said in found["energy_pj_sources"].items():
            assert (
                f"{said['kind']}: {said['source'].split('; ')[0]}" in found["summary"]["energy_source"]
                and part in row["energy_source"]
            )
        s = found["summary"]
        assert code == 0 and f"{kind}: pyosys" in s["area_source"] and dram in s["energy_source"]
        assert (s["energy_kind"], s["area_kind"]) == ("estimated", kind)


def test_equal_throughput():
    first, other = load("int8_os16"), load("lut_m2n64k4_w4")
    found = iso.matched(other, "throughput", iso.peak(first))
    flow = found.config.flow
    assert (
        found.within
        and found.reached == iso.peak(found.config) / iso.peak(first)
        and flow.rows * flow.cols == 256
    )
    assert (flow.rows, flow.cols) == (2, 128), "the ratio of 4 x 64 is as far from that of 2 x 64"
    assert iso.matched(other, "throughput", iso.peak(other)).config is other


def test_equal_area():
    first, other = load("int8_os16"), load("lut_m2n64k4_w2")
    found = iso.matched(other, "area", iso.area_mm2(first))
    flow = found.config.flow
    assert found.within and found.reached == iso.area_mm2(found.config) / iso.area_mm2(first)
    assert 1 < flow.rows * flow.cols / 128 < 4 and 0.5 <= flow.rows / flow.cols * 32 <= 2
    area = simulate(found.config, load_workload("tiny")).area
    assert (
        area
        and isinstance(area["engine"], Quantity)
        and area["engine"].value == pytest.approx(iso.area_mm2(found.config), rel=1e-12)
    )


def test_sizes_that_do_not_match_are_said(cli, tmp_path):
    for name, cells in (("one", "{rows: 1, cols: 1}"), ("two", "{rows: 8, cols: 8}")):
        lanes = 1 if name == "one" else 16
        (tmp_path / f"{name}.yaml").write_text(
            f"pe: mac\nparams: {{lanes: {lanes}}}\ndataflow: os\narray: {cells}\n"
        )
    code, out, _ = cli(
        "compare", tmp_path / "one.yaml", tmp_path / "two.yaml", "--gemm", "8,8,8", "--iso", "throughput"
    )
    assert (
        code == 0
        and "two: 1 x 1 cells for equal peak throughput: +1500.00%, no whole number of rows and columns "
            "comes within 2%"
        in out
    )


def test_nothing_is_cut_off_on_narrow_terminals_and_in_pipes(monkeypatch):
    """Tables keep their width; lines break between words, on a terminal and in a pipe, and are whole with
    --wide."""
    wide, line = [["x" * 60, "1,234"], ["y" * 300, "2"]], "word " * 100 + "end"
    for is_terminal, width in product((False, True), (80, None)):
        monkeypatch.setattr(tables, "text_width", lambda width=width: width)
        text = io.StringIO()
        out = tables.Terminal(
            file=text, highlight=False, markup=False, width=80, force_terminal=is_terminal, no_color=True
        )
        out.print(tables.table(["a", "b"], wide))
        out.print(line)
        printed = text.getvalue()
        assert "y" * 300 in printed and "1,234" in printed and "\u2026" not in printed
        assert (line in printed) == (width is None) and line in " ".join(printed.split()) and out.width == 80


def test_engines_without_memory_have_no_traffic():
    row = simulate(load("int8_ws16"), load_workload("tiny")).to_rows()[0]
    assert row["dram_bytes"] is row["sram_bytes"] is None


def test_quantization_that_is_not_read_is_said(tmp_path):
    facts = {
        "model_type": "llama",
        "hidden_size": 64,
        "num_attention_heads": 4,
        "num_hidden_layers": 1,
        "intermediate_size": 64,
        "vocab_size": 8,
    }
    for method, notes in (("gptq", 0), ("quip", 1)):
        facts["quantization_config"] = {"quant_method": method, "bits": 4}
        (tmp_path / "config.json").write_text(json.dumps(facts))
        assert len(load_workload(tmp_path / "config.json", prefill=4).notes) == notes


# -- mistakes --------------------------------------------------------------------------------------
@pytest.mark.parametrize("arguments, expected", [
    (("simulate", "int8_ws16", "--gemm", "1,1,1", "--plots", "p"), "--plots: there is neither traffic nor a "
                                                                   "tile without buffers and DRAM"),
    (("simulate", "int8_ws16", "--gemm", "1,1,1", "--trace", "t.json"), "and int8_ws16 has no sections "
                                                                        "buffers and dram"),
    (("simulate", "int8_os16", "--gemm", "1,1,1", "--rtl", "--trace", "t.json"),
     "and --rtl runs the engine alone"),
    (("simulate", "int8_ws16", "--gemm", "1,1,1", "--objective", "edp"), "--objective: nothing is tiled "
                                                                         "without buffers"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--trace", "t.txt"), "--trace: must end in .json, not 't.txt'"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--csv", "t"), "--csv: must end in .csv, not 't'"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--csv", ""), "--csv: must end in .csv, not ''"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--plots", ""), "--plots: must be a folder, not ''"),
    (("simulate", CONFIG, "--model", "", "--prefill", "1"), "config.json: no such file"),
    (("simulate", CONFIG, "--model", "resnet5", "--prefill", "1"), "'resnet5': unknown model ("),
    (("simulate", CONFIG, "--gemm", "1,1048577,1"), "k = 1048577, beyond the limit of lut_m2n64k4_w2: "
                                                    "1048576, all tiles of K together"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--trace-layer", "x"), "--trace-layer goes with --trace FILE"),
    (("simulate", CONFIG, "--gemm", "1,1,1", "--group-by", "size"), "--group-by: invalid choice: 'size'"),
    ((*ARGS, "--trace", "t.json", "--trace-layer", "scorse"), "--trace-layer: unknown layer; did you mean "
                                                              "'scores'?"),
    ((*ARGS, "--trace", "t.json", "--trace-layer", "scores"), "scores is in several sections; one of "
                                                              "prefill/scores, decode/scores"),
    (("compare", CONFIG, "--gemm", "1,1,1"), f"compare takes two configurations or more, not '{CONFIG}' "
                                             "alone"),
    (("compare", CONFIG, "int8_os61", "--gemm", "1,1,1"), "unknown config; did you mean 'int8_os16'"),
    (("compare", CONFIG, "int8_ws16", "--gemm", "1,1,1", "--objective", "energy"),
     "and int8_ws16 has no sections"),
    (("compare", CONFIG, "int8_ws16"), "exactly one of --model NAME, --workload FILE and --gemm M,K,N"),
])
def test_mistakes_are_one_line(cli, tmp_path, monkeypatch, arguments, expected):
    monkeypatch.chdir(tmp_path)
    code, out, err = cli(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1) and expected in err, err
    assert not list(tmp_path.iterdir()), "something half-written was left"


@pytest.mark.full
def test_a_folder_that_cannot_be_written(cli, tmp_path):
    (tmp_path / "file").write_text("kept")
    for option, name in (("--plots", "x"), ("--csv", "x.csv"), ("--trace", "x.json")):
        code, out, err = cli("simulate", CONFIG, "--gemm", "1,1,1", option, tmp_path / "file" / name)
        assert (code, out, err.count("\n")) == (2, "", 1) and "cannot write" in err, (option, err)
    with pytest.raises(ConfigError, match="no roofline without buffers"):
        plots.draw(simulate(load("int8_ws16"), load_workload("tiny")))
