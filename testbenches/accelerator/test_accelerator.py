"""Tiled GEMMs: the closed form of a pipeline equals the tile-by-tile events, on random engines, memories,
tilings and loop orders."""

from dataclasses import replace
from itertools import permutations, product

import numpy as np
import pytest
from conftest import PAIRS, dims, engines, precisions, wider
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from memories import endless

import hwsim.accelerator.search as searching
from hwsim.accelerator.events import Timeline
from hwsim.accelerator.lowered import lower
from hwsim.accelerator.machine import Accelerator, whole_k
from hwsim.accelerator.pipeline import Tiles, Walk
from hwsim.accelerator.power import power, value
from hwsim.accelerator.precompute import KIND
from hwsim.accelerator.search import OBJECTIVES, ladder, search
from hwsim.accelerator.totals import concatenated
from hwsim.accelerator.traffic import active, dram_bits, sram_bits
from hwsim.config import load
from hwsim.config.description import Buffer, Buffers, Cores, DramSpec, Memory, VectorUnit, tables_refused
from hwsim.cost.result import design
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.quantity import Quantity
from hwsim.rescale.parameters import Rescale
from hwsim.simulation import simulate
from hwsim.workload import Gemm, Vector, Workload
from hwsim.workload.load import load_workload


def memory_of(draw) -> Memory:
    """Any memory: single and double buffers, slow and fast ports, DRAM from a trickle to a flood."""
    a, w, c = (
        Buffer(
            64.0,
            width_bits=draw(st.integers(1, 300)),
            banks=draw(st.sampled_from((1, 2, 64))),
            double=draw(st.booleans()),
        )
        for _ in "awc"
    )
    spec = DramSpec(
        bandwidth_gb_s=draw(st.floats(1e-3, 1e4)), latency_ns=draw(st.sampled_from((0.0, 0.3, 17.0, 400.0)))
    )
    return Memory(Buffers({}, {}, {}), a, w, c, spec, None, Cores())


def with_tables(config, tables: str, **fields):
    """The configuration with tables of activation sums made there."""
    return replace(
        config, memory=replace(config.memory, vector=VectorUnit(**{"lanes": 8, "tables": tables} | fields))
    )


def lowered(config, shape, **fields):
    """How a GEMM of that shape runs, at the precisions of its fields."""
    return lower(config.pe, Gemm("gemm", *shape, **fields))


def row(config, how, shape, sharers=1):
    dims = [np.array([float(size)]) for size in shape]
    return Accelerator.of(config, power(config)).problems(how, dims, np.array([sharers]))


def tiles_of(config, how, shape, size, sharers=1) -> Tiles:
    sizes = {d: np.array([float(s)]) for d, s in zip("mkn", size)}
    single = frozenset(d for d, s, whole in zip("mkn", size, shape) if s >= whole)
    return Tiles(row(config, how, shape, sharers), sizes, single, config.flow.closed_form)


def sizes_for(draw, config, pe, shape) -> tuple[int, int, int]:
    """A tile: any size along M and N, whole groups along K."""
    step = pe.rescale.group or pe.lanes
    k = shape[1] if whole_k(pe) else min(shape[1], step * draw(st.integers(1, max(1, -(-shape[1] // step)))))
    parts = [min(d, -(-d // draw(st.integers(1, 6)))) for d in (shape[0], shape[2])]
    return parts[0], k, parts[1]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_closed_form_equals_events(data):
    config = data.draw(engines())
    compare_with_events(data, replace(config, memory=memory_of(data.draw)))


@settings(max_examples=40, deadline=None)
@given(st.data())
@pytest.mark.full
def test_closed_form_equals_events_with_tables_ahead(data):
    config = data.draw(engines(tuple(pair for pair in PAIRS if pair[0] == "lut")))
    assume(not tables_refused(config.pe))
    compare_with_events(
        data,
        with_tables(
            replace(config, memory=memory_of(data.draw)), data.draw(st.sampled_from(("separate", "fused")))
        ),
    )


def compare_with_events(data, config):
    """A random tiling of a random GEMM in every loop order: clocks and bits of the closed form are the
    events'."""
    shape = data.draw(dims(config))
    how = lowered(config, shape, **data.draw(st.one_of(precisions(config), wider(config))))
    pe = how.pe
    size, sharers = sizes_for(data.draw, config, pe, shape), data.draw(st.sampled_from((1, 1, 3)))
    tiles = tiles_of(config, how, shape, size, sharers)
    assert config.memory is not None
    for order in tiles.orders:
        timeline = Timeline(config.flow, how, config.memory, config.clock_mhz, shape, size, order, sharers)
        events = list(timeline.events())
        assert Walk(tiles, order).clocks()[0] == timeline.now
        moved = sum(timeline.bits(e.operand, e.tile) for e in events if e.kind != "compute")
        assert dram_bits(tiles, order)[0] == moved
        jobs = [timeline._dims(e.tile) for e in events if e.kind == "compute"]
        assert active(tiles)[0] == sum(
            int(config.flow.cycles(*job, one).total) for job in jobs for one, _ in timeline.slices(1, 1)
        )
        assert sram_bits(tiles, order)["a_write"][0] == sum(
            timeline.bits("a", e.tile) for e in events if e.operand == "a"
        )


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_memory_that_never_stalls_gives_the_engines_cycles(data):
    """Endless bandwidth, ports and room, no latency, the whole GEMM as one job; the search may do better,
    never worse."""
    config, shape = data.draw(engines()), None
    shape = data.draw(dims(config))
    how = lowered(config, shape, **data.draw(precisions(config)))
    tiles = tiles_of(replace(config, memory=endless()), how, shape, shape)
    engine = int(config.flow.cycles(*shape, how.pe).total)
    assert tiles.job(dict.fromkeys("mkn", 0), False)[0] == engine
    nothing = replace(tiles.rows, rate=np.array([np.inf]))
    free = Tiles(nothing, {d: sizes[0] for d, sizes in tiles.sizes.items()}, tiles.single, tiles.closed_form)
    assert Walk(free, tiles.orders[0]).clocks()[0] == engine
    assert search(nothing, config.flow.closed_form).clocks[0] <= engine


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_search_finds_the_best_of_its_ladder(data):
    """Every combination of tile sizes in all six orders by the tile-by-tile events, against the search."""
    config = data.draw(engines())
    shape = data.draw(dims(config, 12))
    memory = memory_of(data.draw)
    kib = data.draw(st.sampled_from((0.125, 0.25, 1.0)))
    memory = replace(memory, **{x: replace(getattr(memory, x), kib=kib * 2) for x in "awc"})
    config = replace(config, memory=memory)
    how = lowered(config, shape)
    rows = row(config, how, shape)
    ladders = [[int(s) for s in ladder(rows, d, (2,))[0] if s] for d in "mkn"]
    best = np.inf, np.inf
    for m, k, n in product(*ladders):
        size = m, k, n
        timeline = Timeline(config.flow, how, memory, 500.0, shape, size, ("m", "k", "n"))
        corner = timeline.tiles[0]
        if any(timeline.bits(x, corner) > getattr(memory, x).tile_bits for x in "awc"):
            continue
        for order in permutations("mkn"):
            line = Timeline(config.flow, how, memory, 500.0, shape, size, order)
            moved = sum(line.bits(e.operand, e.tile) for e in line.events() if e.kind != "compute")
            best = min(best, (line.now, moved))
    found = search(rows, config.flow.closed_form, splits=(2,))
    assert (found.clocks[0], found.bits[0]) == best
    assert (found.order[0] < 0) == (best[0] == np.inf)


@pytest.mark.parametrize(
    "name", ["int8_os16", "int8_ws16", "lut_m2n64k4_w1to4", "shiftadd_w4a8_g128_os16", "bitserial_m2n64k4_w4"]
)
@pytest.mark.parametrize("memories", [4, 1])
def test_bounds_rule_out_nothing_that_could_be_the_best(monkeypatch, name, memories):
    """No bound is above a tiling's clocks in any loop order, and the best of all problems is as if every
    tiling were evaluated.

    Of several memories the problems share the clocks of their jobs, of one none is like another.
    """
    config = load(name)
    memory = config.memory or load("int8_os16").memory
    assert memory is not None
    shapes = [(1, 4096, 11008), (130, 768, 3000), (2048, 4096, 4096)]
    rows: list = []
    for double in (True, False):
        for scale in (1, 3):
            buffers = {
                x: replace(getattr(memory, x), double=double, kib=scale * getattr(memory, x).kib)
                for x in "awc"
            }
            changed = replace(config, memory=replace(memory, **buffers))
            rows += [row(changed, lowered(changed, shape), shape) for shape in shapes]
    problems, closed_form = concatenated(rows[:memories * len(shapes)]), config.flow.closed_form

    def all_evaluated(tilings, jobs):
        everything = np.arange(len(tilings.problem))
        one = jobs.rows
        beats = np.broadcast_to(closed_form(one.m, one.k, one.n, one.t).compute, len(one))
        ordinary = jobs.clocks(lambda tiles, at: tiles.ordinary_jobs(beats[at]), everything, tilings)
        least, traffic = (
            jobs.clocks(lambda tiles, at: tiles.least_jobs(), everything, tilings),
            searching._least_traffic(tilings),
        )
        for index, tiles in tilings.tiles():
            for order in tiles.orders:
                clocks = Walk(tiles, order).clocks()
                assert (least[index] == tiles.least_jobs()).all()
                assert (searching._bound(tiles, least[index], order) <= clocks).all()
                assert (ordinary[index] <= least[index]).all() and (traffic[index] <= clocks).all()
        return tilings

    bounded = search(problems, closed_form)
    monkeypatch.setattr(searching, "_fastest", all_evaluated)
    every = search(problems, closed_form)
    assert bounded.evaluated < every.evaluated and np.isfinite(every.clocks).all()
    for key in ("clocks", "bits", "m", "k", "n", "order"):
        assert (getattr(bounded, key) == getattr(every, key)).all(), key


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_objectives_are_the_least_of_what_they_name(objective):
    """Each objective's own figure is not above that of the other objectives' choices."""
    workload = Workload.of([(64, 512, 768), (1, 1024, 512)])
    results = {x: simulate(load("lut_m2n64k4_w2"), workload, x) for x in OBJECTIVES}
    for i in range(2):
        def figure(x: str, i: int = i) -> float:
            layer = results[x].layers[i]
            assert layer.energy is not None
            energy = sum(value(f) for f in layer.energy.values())
            return {"latency": float(layer.cycles), "energy": energy, "edp": energy * layer.cycles}[objective]
        assert figure(objective) <= min(map(figure, OBJECTIVES)) * (1 + 1e-12)


def test_traffic_counts_every_bit():
    """1-bit weights, groups' scales and zero points, tables, five trits to a byte; each operand once where
    everything fits."""
    for name, w, other in (("lut_m2n64k4_w1", 1, {}), ("lut_m2n64k4_w1to4", 4, {"scales": 2 * 64 * 12}),
                           ("codebook_w4a8_os16", 4, {"scales": 2 * 64 * 8, "tables": 64 * 16 * 8})):
        config = load(name)
        config = replace(config, memory=endless())
        layer = simulate(config, Workload.of([(2, 256, 64)])).layers[0]
        assert layer.traffic is not None and config.pe.w.bits == w
        dram = layer.traffic["dram"]
        expected = {
            "a": {"read": 2 * 256 * 8},
            "w": {"read": 256 * 64 * w},
            "c": {"write": 2 * 64 * config.pe.p.bits},
        }
        assert dram == expected | {key: {"read": bits} for key, bits in other.items()}
    layer = simulate(
        replace(load("ternary_base3_os16"), memory=endless()), Workload.of([(1, 256, 64)])
    ).layers[0]
    # ceil(256 / 5) bytes per column
    assert layer.traffic is not None and layer.traffic["dram"]["w"] == {"read": 52 * 8 * 64}


def test_sums_beyond_the_engines_longest_are_added_in_the_buffer():
    """K in tiles that the engine takes, sums as wide as all of K needs; requantized results cannot."""
    config = replace(load("tiny_os2x3"), memory=endless())
    k = 3 * config.pe.k_max + 1
    layer = simulate(config, Workload.of([(2, k, 3)])).layers[0]
    assert layer.tiling is not None and layer.tiling.tile[1] <= config.pe.k_max and layer.tiling.tiles[1] > 3
    wide = replace(config.pe, k_max=k).p.bits
    assert (
        wide > config.pe.p.bits
        and layer.traffic is not None
        and layer.traffic["dram"]["c"] == {"write": 6 * wide}
    )
    whole = replace(config, pe=replace(config.pe, rescale=Rescale(requant="int8")))
    with pytest.raises(
        ConfigError, match=r"k: gemm0 has k = 769, beyond the limit of tiny_os2x3: params.k_max = 256"
    ):
        simulate(whole, Workload.of([(2, k, 3)]))


def test_lower_precision_moves_fewer_bits():
    config = load("lut_m2n64k4_w1to4")
    layers = [simulate(config, Workload.of([(1, 4096, 4096)], w_bits=bits)).layers[0] for bits in (1, 4)]
    bits = [x.traffic["dram"]["w"]["read"] for x in layers if x.traffic]
    assert bits == [4096 * 4096, 4 * 4096 * 4096]


@pytest.mark.parametrize("split", "mkn")
@pytest.mark.parametrize("count", (2, 3, 7))
def test_cores_share_a_gemm(split, count):
    """Shares are whole tiles of the engine and make up the GEMM; every core is as fast as its own timeline at
    its part of the rate."""
    config = load("int8_os16")
    assert config.memory is not None
    config = replace(config, memory=replace(config.memory, cores=Cores(count, split)))
    dims = (100, 500, 300)
    layer = simulate(config, Workload.of([dims])).layers[0]
    how = lowered(config, dims)
    taken = Accelerator.of(config, power(config)).shares(how, [np.array([d]) for d in dims])
    parts = [((int(m[0]), int(k[0]), int(n[0])), int(times[0])) for (m, k, n), times in taken if times[0]]
    at = "mkn".index(split)
    assert sum(part[at] * n for part, n in parts) == dims[at]
    assert layer.tiling is not None and layer.tiling.cores == sum(n for _, n in parts)
    slowest = 0
    assert config.memory is not None
    for part, _ in parts:
        alone = search(row(config, how, part, layer.tiling.cores), config.flow.closed_form)
        size = int(alone.m[0]), int(alone.k[0]), int(alone.n[0])
        timeline = Timeline(
            config.flow,
            how,
            config.memory,
            config.clock_mhz,
            part,
            size,
            alone.orders[alone.order[0]],
            layer.tiling.cores,
        )
        slowest = max(slowest, timeline.clocks())
    assert layer.cycles == slowest + layer.parts.get("reduce", 0)
    assert ("reduce" in layer.parts) == (split == "k")
    assert sum(layer.parts.values()) == layer.cycles


def test_vector_operations_are_counted():
    """Serial: operations or elements' way, whichever takes longer. Overlapped: a section takes what takes
    longer. No unit: listed."""
    config = load("int8_os16")
    memory = config.memory
    assert memory is not None and memory.vector is not None
    gemm, norm = Workload.of([(16, 64, 64)]), Vector("norm", "norm", 4096, 1024, 1024, repeat=3)
    workload = replace(gemm, vectors=(norm,), tokens={"": 16})
    serial = simulate(config, workload)
    rate, latency = memory.rate(500.0), memory.latency(500.0)
    assert serial.vectors[0].cycles == max(4096 // 16, latency + 2 * int(np.ceil(1024 * 16 / rate)))
    plain = simulate(config, gemm).totals()["cycles"]
    assert serial.totals()["cycles"] == plain + 3 * serial.vectors[0].cycles
    assert serial.totals()["tokens_per_s"] == 16 / serial.totals()["time_s"]
    both = simulate(
        replace(config, memory=replace(memory, vector=replace(memory.vector, schedule="overlapped"))),
        workload,
    )
    assert both.totals()["cycles"] == max(plain, 3 * 4096 // 16)
    for nothing in (None, replace(memory, vector=None)):
        result = simulate(replace(config, memory=nothing), workload)
        assert (
            result.uncounted == (norm,)
            and not result.vectors
            and any("vector_unit" in note for note in result.notes)
        )


def tables_by_hand(config, pe, a: np.ndarray) -> list[list[list[int]]]:
    """Per row and group of activations, the sums that a table holds: every sign of every lane, the top lane
    added, or all."""
    signs = [s for s in product((-1, 1), repeat=pe.lanes) if pe.table == "full" or s[-1] == 1]
    groups = [
        [
            np.pad(row[k : k + pe.lanes], (0, max(0, k + pe.lanes - len(row))))
            for k in range(0, len(row), pe.lanes)
        ]
        for row in a
    ]
    return [[[int(np.dot(s, group)) for s in signs] for group in row] for row in groups]


@pytest.mark.parametrize("tables", ("separate", "fused"))
@pytest.mark.parametrize("name", ("lut_m2n64k4_w2", "lut_m2n64k4_w1to4"))
def test_tables_made_ahead_are_counted_entry_by_entry(name, tables):
    """Operations, bits and clocks of the vector operation; the GEMM streams tables; everything of a table
    fits its entry."""
    config = load(name)
    assert config.memory is not None
    config = with_tables(config, tables, bits=13)
    pe, (m, k, n) = config.pe, (3, 38, 70)
    a = np.random.default_rng(1).integers(pe.a.min, pe.a.max + 1, (m, k))
    a[0] = pe.a.min
    made = tables_by_hand(config, pe, a)
    entries = [x for row in made for group in row for x in group]
    assert pe.a_table is not None and len(entries) == m * 10 * 8 and max(map(abs, entries)) == 4 * -pe.a.min
    bits = 10 * len(entries)  # four numbers of -128 .. 127 with signs, the top one added: -512 .. 509
    result = simulate(config, Workload.of([(m, k, n)]))
    gemm, (ahead,) = result.layers[0], result.vectors
    read = m * k * 8 if tables == "separate" else 0
    assert (ahead.work.kind, ahead.work.name) == (KIND, "gemm0 tables")
    assert ahead.traffic == {"dram": {"elements": {"read": read, "write": bits}}}
    additions = 2 + 2 + 8  # sums and differences of both halves, each with each
    assert ahead.work.to_dict()["ops"] == m * 10 * additions
    memory = config.memory
    assert memory is not None
    rate, latency = memory.rate(500.0), memory.latency(500.0)
    assert ahead.cycles == max(
        -(-m * 10 * additions // 8), latency + int(np.ceil(read / rate)) + int(np.ceil(bits / rate))
    )
    assert gemm.tiling is not None and gemm.traffic is not None and gemm.tiling.tiles == (1, 1, 1)
    assert gemm.traffic["dram"]["a"] == {"read": bits} and gemm.traffic["sram"]["a"] == {
        "read": 2 * bits,
        "write": bits,
    }
    timeline = Timeline(
        config.flow,
        lower(pe, gemm.gemm),
        memory,
        500.0,
        (m, k, n),
        gemm.tiling.tile,
        tuple(gemm.tiling.order),
    )
    assert gemm.cycles == timeline.clocks() and result.totals()["cycles"] == gemm.cycles + ahead.cycles
    assert result.totals()["dram_bits"] == gemm.moved() + read + bits
    assert any("its own table encoders" in note for note in result.notes)
    assert not simulate(load(name), Workload.of([(m, k, n)])).vectors


def test_gemms_of_one_input_share_their_tables():
    """Keys and values take the queries' tables, up the gate's; an operation per input that is left, in every
    repeat."""
    config = with_tables(load("lut_m2n64k4_w2"), "separate")
    result = simulate(config, load_workload("llama-2-7b", decode=True, context=16))
    made = [x.work for x in result.vectors if x.work.kind == KIND]
    assert [v.name for v in made] == [
        f"{x} tables" for x in ("q_proj", "scores", "values", "o_proj", "gate_proj", "down_proj", "lm_head")
    ]
    assert [v.reads for v in made if isinstance(v, Vector)] == [4096, 128, 16, 4096, 4096, 11008, 4096]
    assert [v.repeat for v in made[:3]] == [32, 1024, 1024]


def test_tables_fill_the_buffers_and_bound_the_ports():
    """A tile of A is 2.5 times as large; an a buffer that keeps up with activations does not with tables."""
    config = load("lut_m2n64k4_w2")
    plain, tabled = (
        row(c, lowered(c, (64, 256, 64)), (64, 256, 64)) for c in (config, with_tables(config, "fused"))
    )
    assert plain.bits("a", 64, 256)[0] == 64 * 256 * 8 and tabled.bits("a", 64, 256)[0] == 64 * 64 * 80
    parts = [
        simulate(c, Workload.of([(64, 256, 256)])).layers[0].parts["sram"]
        for c in (config, with_tables(config, "fused"))
    ]
    assert parts[0] == 0 < parts[1]


def test_no_figure_is_no_energy():
    """HBM2E has no energy per bit that is known: it says so, and there is no total."""
    config = load("shiftadd_w4a8_os16")
    assert config.memory is not None
    config = replace(config, memory=replace(config.memory, dram=DramSpec(type="hbm2e")))
    energy = simulate(config, Workload.of([(16, 64, 64)])).energy()
    assert isinstance(energy["dram"], str) and "hbm2e" in energy["dram"] and isinstance(energy["total"], str)
    total = simulate(load("lut_m2n64k4_w1"), Workload.of([(16, 64, 64)])).energy()
    assert isinstance(total["total"], Quantity)
    assert total["total"].value == sum(value(f) for key, f in total.items() if key != "total")


@pytest.mark.parametrize("name", shipped("config"))
def test_what_lies_around_an_engine_changes_no_hardware(name):
    config = load(name)
    bare = replace(config, memory=None)
    assert design(config) == design(bare) and config.engine_dict() == bare.engine_dict()
    assert not {"buffers", "dram", "cores", "vector_unit"} & set(config.engine_dict())
    assert ("buffers" in config.to_dict()) == (config.memory is not None)


MISTAKES = {
    "dram: {bandwidth_gb_s: 0}": "bandwidth_gb_s: must be a number in",
    "dram: {type: hbm9}": "type: unknown DRAM",
    "dram: {latency_ns: 3}": "bandwidth_gb_s: missing",
    "dram: {type: hbm2, channels: 2}": "channels: must be left out for hbm2, which counts in stacks, not 2",
    "dram: {bandwidth_gb_s: 1, bandwith: 2}": "bandwith: unknown key; did you mean 'bandwidth_gb_s'?",
    "dram: {bandwidth_gb_s: 0.000001}\ncores: {count: 1024}": "less than 1/1024 bit per clock",
    "cores: {count: 0}\ndram: {type: hbm2}": "count: must be an integer in 1..1024",
    "cores: {split: x}\ndram: {type: hbm2}": "split: must be one of m, n, k",
    "cores: {count: 2, split: k}\ndram: {type: hbm2}": "needs a vector_unit",
    "dram: {type: hbm2}\nvector_unit: {lanes: 4, tables: fused}": "tables: must be engine, not fused: mac "
                                                                  "has no tables of activation sums",
    "dram: {type: hbm2}\nvector_unit: {lanes: 4, tables: no}": "tables: must be one of engine, separate, "
                                                               "fused, not",
    "dram: {type: hbm2}\nvector_unit: {lanes: 4, tables: fused, schedule: overlapped}": (
        "tables: must be engine with schedule: overlapped"
    ),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_mistakes_in_sections_are_one_line(text, tmp_path, cli):
    path = tmp_path / "x.yaml"
    buffers = "buffers: {a: {kib: 1}, w: {kib: 1}, c: {kib: 1}}\n"
    path.write_text(f"pe: mac\ndataflow: os\narray: {{rows: 4, cols: 4}}\n{buffers}{text}\n")
    code, out, err = cli("simulate", str(path), "--gemm", "8,8,8")
    assert code == 2 and not out and err.count("\n") == 1 and MISTAKES[text] in err and f"{path}:" in err


def test_what_does_not_fit_says_which_buffer_and_by_how_much(tmp_path, cli):
    path = tmp_path / "x.yaml"
    text = "pe: mac\ndataflow: os\narray: {rows: 16, cols: 16}\n"
    small = "buffers: {a: {kib: 8}, w: {kib: 8}, c: {kib: 0.5}}\ndram: {bandwidth_gb_s: 1}\n"
    path.write_text(text + small)
    code, out, err = cli("simulate", str(path), "--gemm", "64,64,64")
    assert code == 2 and not out and err.count("\n") == 1
    assert (
        "partial sums and results, m = 16 x n = 16, takes 0.9375 KiB, but each half of buffers.c holds 0.25 "
        "KiB: 0.6875 KiB short; buffers.c.kib: 1.875 would be enough"
    ) in err
    path.write_text(text + small.replace("0.5", "1.875"))
    assert cli("simulate", str(path), "--gemm", "64,64,64")[0] == 0
    path.write_text(text + small.replace("0.5", "8") + "rescale: {requant: int8}\n")
    code, out, err = cli("simulate", str(path), "--gemm", "64,4096,64")
    assert code == 2 and "requantized" in err and "buffers.a" in err and err.count("\n") == 1
    path.write_text(text + "dram: {type: hbm2}\n")
    assert "needs the section buffers too" in cli("simulate", str(path), "--gemm", "1,1,1")[2]
