"""Memories outside: DRAM standards and what every figure carries."""

import csv

import pytest

from hwsim.errors import ConfigError
from hwsim.files.library import FOLDERS
from hwsim.quantity import KINDS, Quantity
from hwsim.tech.memory import dram, drams


def lines(name: str) -> list[dict[str, str]]:
    text = (FOLDERS["technology"] / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def test_dram_states_its_sources():
    assert drams() == [
        "ddr4",
        "lpddr4",
        "lpddr5",
        "lpddr5x",
        "ddr5",
        "gddr6",
        "hbm2",
        "hbm2e",
        "hbm3",
        "hbm3e",
    ]
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
            with pytest.raises(
                ConfigError, match=f"{name}: no energy per bit is known for it: {d.energy_missing[:20]}"
            ):
                print(d.energy)
    assert [dram(n).bandwidth.value for n in ("ddr4", "hbm2", "hbm2e", "hbm3")] == pytest.approx([
        25.6,
        256,
        409.6,
        819.2,
    ])
    assert [dram(n).bandwidth.value for n in ("lpddr5x", "ddr5", "gddr6", "hbm3e")] == pytest.approx([
        17.066,
        25.6,
        32,
        1177.6,
    ])
    assert [n for n in drams() if dram(n).energy_known is None] == ["ddr5", "gddr6", "hbm2e", "hbm3e"]
    with pytest.raises(ConfigError, match="did you mean 'hbm3'"):
        dram("hbm33")


def test_energies_from_currents_are_those_of_a_row_read_whole():
    """Charge by charge: open, hold open while every bit is read at full rate, close; less what standby draws
    in the same time."""

    def row_pj(
        volt: float,
        idd0: float,
        idd2n: float,
        idd3n: float,
        idd4r: float,
        rate: float,
        rc: float,
        ras: float,
        bits: float,
    ) -> float:
        pair = (idd0 - idd3n) * ras + (idd0 - idd2n) * (rc - ras)
        return volt * (pair + (idd4r - idd3n) * (bits / rate))

    page = 2048 * 8
    names = {"rate": 16 * 3.2, "rc": 97 * 0.625, "ras": 68 * 0.625, "bits": page}
    lpddr4 = (
        row_pj(1.8, 3.5, 2, 2.25, 2.25, **names)
        + row_pj(1.1, 45, 27, 30, 275, **names)
        + 1.1 * (150 - 0.75) * (page / 51.2)
    )
    names = {"rate": 16 * 7.5, "rc": 60, "ras": 42, "bits": page}
    lpddr5 = (
        row_pj(1.8, 3.8, 1.5, 2.8, 18, **names)
        + row_pj(1.05, 53, 32.5, 40, 390, **names)
        + 0.5 * (111.9 - 0.6) * (page / 120)
    )
    random = 71.2 + (560.7 - 71.2) * (3.1798 + 0.5 * (1.04 + 1.4875 + 1.41)) / 3.1798
    assert random == pytest.approx(863.77, abs=0.005)
    hbm3 = row_pj(1.1, 106.1, 70.5, 71.2, 863.77, rate=32 * 6.4, rc=72 * 0.625, ras=45 * 0.625, bits=8192)
    for name, pj, bits in (("lpddr4", lpddr4, page), ("lpddr5", lpddr5, page), ("hbm3", hbm3, 8192)):
        assert dram(name).energy.value == pytest.approx(pj / bits, rel=1e-12)
    assert dram("lpddr5x").energy.value == dram("lpddr5").energy.value  # the same part's currents


def test_a_figure_says_where_it_comes_from():
    q = Quantity(1.25, "pJ", "somebody, somewhere", "cited")
    assert str(q) == "1.25 pJ (cited: somebody, somewhere)" and q.to_dict()["kind"] in KINDS
    for source, kind in (("x", "guessed"), ("", "cited")):
        with pytest.raises(AssertionError):
            Quantity(1.0, "pJ", source, kind)
