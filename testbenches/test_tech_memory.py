"""Memories: the shipped tables read a second way, interpolation, and what is refused."""

import csv
from math import exp, log

import pytest

from hwsim.errors import ConfigError
from hwsim.library import FOLDERS
from hwsim.quantity import KINDS, Quantity
from hwsim.tech.memory import CACTI, Sram, conditions, dram, drams, every, memories, sizes, sram


def lines(name: str) -> list[dict[str, str]]:
    text = (FOLDERS["technology"] / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def values(m: Sram) -> list[float]:
    assert m.cycle
    return [q.value for q in (m.area, m.read_energy, m.write_energy, m.leakage, m.access, m.cycle)]


def test_points_of_the_table_are_returned_as_they_are():
    rows = lines("sram_cacti7.csv")
    suffix = {"itrs-hp": "", "itrs-lop": "_lop", "itrs-lstp": "_lstp"}
    assert len(rows) > 200 and sum(len(every(name)) for name in CACTI) == len(rows)
    for row in rows:
        m = sram(int(row["size_bytes"]) / 1024, int(row["width_bits"]), "1rw", f"cacti7_{row['node_nm']}{suffix[row['cells']]}")
        assert values(m) == [float(row[k]) for k in ("area_mm2", "read_pj", "write_pj", "leakage_mw", "access_ns", "cycle_ns")]
        assert all(q.kind == "estimated" and "CACTI 7" in q.source and row["cells"] in q.source for q in (m.area, m.read_energy, m.access))


def test_between_the_points_figures_are_geometric_means():
    corners = [sram(kib, width, "1rw", "cacti7_32") for kib in (16, 32) for width in (128, 256)]
    middle = sram(16 * 2 ** 0.5, 181, "1rw", "cacti7_32")
    share = log(181 / 128) / log(2)
    for got, *four in zip(values(middle), *map(values, corners)):
        low, high = (log(a) * (1 - share) + log(b) * share for a, b in (four[:2], four[2:]))
        assert got == pytest.approx(exp((low + high) / 2), rel=1e-9)
    assert [q.unit for q in (middle.area, middle.read_energy, middle.leakage, middle.access)] == ["mm2", "pJ", "mW", "ns"]


def test_macros_are_returned_as_they_are():
    for row in lines("sram_ihp_sg13g2.csv"):
        m = sram(int(row["words"]) * int(row["width_bits"]) / 8192, int(row["width_bits"]), "1rw", "ihp_sg13g2")
        assert m.cycle is None and m.area.kind == "characterized" and row["macro"] in m.area.source
        assert (m.read_energy.value, m.access.value) == (float(row["read_pj"]), float(row["access_ns"]))
        assert m.area.value == pytest.approx(float(row["area_um2"]) / 1e6)
        assert m.leakage.value == pytest.approx(float(row["leakage_nw"]) / 1e6)


@pytest.mark.parametrize("args, message", [
    ((0.5, 128, "1rw", "cacti7_22"), "capacity: must be in 1..4096 KiB for cacti7_22 (itrs-hp), not 0.5"),
    ((8192, 128, "1rw", "cacti7_22"), "not 8192"), ((float("nan"), 128, "1rw", "cacti7_22"), "not nan"),
    ((-1, 128, "1rw", "cacti7_45"), "not -1"),
    ((64, 32, "1rw", "cacti7_45"), "width: must be in 64..1024 bit"), ((64, 2048, "1rw", "cacti7_45"), "not 2048"),
    ((1, 512, "1rw", "cacti7_22"), "cacti7_22 (itrs-hp) has no figure for 1 KiB at 512 bit"),
    ((1.5, 600, "1rw", "cacti7_32"), "has no figure"),
    ((64, 256, "1rw", "cacti7_22_lstp"), "width: must be in 128..128 bit"),
    ((64, 128, "1rw", "cacti7_45_lop"), "no SRAM figures for 'cacti7_45_lop'; unknown memory; did you mean 'cacti7_22_lop'?"),
    ((64, 128, "2rw", "cacti7_22"), "ports: must be one of 1rw, not '2rw'"), ((64, 128, "1rw", "asap7"), "no SRAM figures for 'asap7'"),
    ((3, 16, "1rw", "ihp_sg13g2"), "ihp_sg13g2 has macros of fixed sizes only (KiB x bit): 0.5 x 64"),
])
def test_what_no_table_holds_is_refused(args, message):
    with pytest.raises(ConfigError) as caught:
        sram(*args)
    assert message in str(caught.value) and "\n" not in str(caught.value)


def test_dram_states_its_sources():
    assert drams() == ["ddr4", "lpddr4", "lpddr5", "lpddr5x", "ddr5", "gddr6", "hbm2", "hbm2e", "hbm3", "hbm3e"]
    assert "ihp_sg13g2" in memories()
    for row, name in zip(lines("dram.csv"), drams()):
        d = dram(name)
        assert d.bandwidth.kind == "cited" and d.bandwidth.source.startswith(("JEDEC JESD", "Micron's"))
        assert d.bandwidth.unit == f"GB/s per {row['per']}"
        if row["pj_bit"]:
            assert (d.energy.value, d.energy.unit, d.energy.kind) == (float(row["pj_bit"]), "pJ/bit", "cited")
        elif name in {x["name"] for x in lines("dram_idd.csv")}:
            assert (d.energy.unit, d.energy.kind) == ("pJ/bit", "estimated")
            assert all(x["source"] in d.energy.source for x in lines("dram_idd.csv") if x["name"] == name)
        else:
            assert d.energy_missing == row["energy_source"] != ""
            with pytest.raises(ConfigError, match=f"{name}: no energy per bit is known for it: {d.energy_missing[:20]}"):
                print(d.energy)
    assert [dram(n).bandwidth.value for n in ("ddr4", "hbm2", "hbm2e", "hbm3")] == pytest.approx([25.6, 256, 409.6, 819.2])
    assert [dram(n).bandwidth.value for n in ("lpddr5x", "ddr5", "gddr6", "hbm3e")] == pytest.approx([17.066, 25.6, 32, 1177.6])
    assert [n for n in drams() if dram(n).energy_known is None] == ["ddr5", "gddr6", "hbm2e", "hbm3e"]
    with pytest.raises(ConfigError, match="did you mean 'hbm3'"):
        dram("hbm33")


def test_energies_from_currents_are_those_of_a_row_read_whole():
    """Charge by charge: open, hold open while every bit is read at full rate, close; less what standby draws in the same time."""
    def row_pj(volt: float, idd0: float, idd2n: float, idd3n: float, idd4r: float, rate: float, rc: float, ras: float,
               bits: float) -> float:
        pair = (idd0 - idd3n) * ras + (idd0 - idd2n) * (rc - ras)
        return volt * (pair + (idd4r - idd3n) * (bits / rate))

    page = 2048 * 8
    names = {"rate": 16 * 3.2, "rc": 97 * 0.625, "ras": 68 * 0.625, "bits": page}
    lpddr4 = row_pj(1.8, 3.5, 2, 2.25, 2.25, **names) + row_pj(1.1, 45, 27, 30, 275, **names) + 1.1 * (150 - 0.75) * (page / 51.2)
    names = {"rate": 16 * 7.5, "rc": 60, "ras": 42, "bits": page}
    lpddr5 = row_pj(1.8, 3.8, 1.5, 2.8, 18, **names) + row_pj(1.05, 53, 32.5, 40, 390, **names) + 0.5 * (111.9 - 0.6) * (page / 120)
    random = 71.2 + (560.7 - 71.2) * (3.1798 + 0.5 * (1.04 + 1.4875 + 1.41)) / 3.1798
    assert random == pytest.approx(863.77, abs=0.005)
    hbm3 = row_pj(1.1, 106.1, 70.5, 71.2, 863.77, rate=32 * 6.4, rc=72 * 0.625, ras=45 * 0.625, bits=8192)
    for name, pj, bits in (("lpddr4", lpddr4, page), ("lpddr5", lpddr5, page), ("hbm3", hbm3, 8192)):
        assert dram(name).energy.value == pytest.approx(pj / bits, rel=1e-12)
    assert dram("lpddr5x").energy.value == dram("lpddr5").energy.value  # the same part's currents


def test_memories_say_what_they_hold_for():
    """Node, device type and temperature; low standby power leaks least, low operating power takes the least energy."""
    assert conditions("cacti7_22_lop") == "CACTI 7, 22 nm, itrs-lop, 360 K" and "130 nm" in conditions("ihp_sg13g2")
    assert sizes("cacti7_22_lstp") == "low standby power; 1..4096 KiB, 128 bit" and "64..1024 bit" in sizes("cacti7_32")
    assert "0.5 x 64" in sizes("ihp_sg13g2") and len(every("ihp_sg13g2")) == len(lines("sram_ihp_sg13g2.csv"))
    fast, low, standby = (sram(64, 128, "1rw", name) for name in ("cacti7_22", "cacti7_22_lop", "cacti7_22_lstp"))
    assert standby.leakage.value * 500 < min(fast.leakage.value, low.leakage.value)
    assert low.read_energy.value < fast.read_energy.value and standby.access.value > fast.access.value


def test_a_figure_says_where_it_comes_from():
    q = Quantity(1.25, "pJ", "somebody, somewhere", "cited")
    assert str(q) == "1.25 pJ (cited: somebody, somewhere)" and q.to_dict()["kind"] in KINDS
    for source, kind in (("x", "guessed"), ("", "cited")):
        with pytest.raises(AssertionError):
            Quantity(1.0, "pJ", source, kind)
