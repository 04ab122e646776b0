"""The examples run, say what their docstrings promise, and fail where they should."""

import json
import re
import sys

import numpy as np
import pytest

import hwsim
from examples import bandwidth, digits, engines, notebook
from examples import digits_network as network
from hwsim.config import load
from hwsim.errors import ConfigError
from hwsim.export import csv_text
from hwsim.extras import install
from hwsim.formats import IntegerFormat as Integer
from hwsim.pe.lut import Lut


@pytest.fixture(scope="module")
def data() -> network.Digits:
    """The images: their package takes seconds to import."""
    return network.load()


def run(monkeypatch, *args: str) -> int:
    monkeypatch.setattr(sys, "argv", ["digits", *args])
    return digits.main()


FORMATS = [
    Integer("int", 8),
    Integer("int", 4),
    Integer("bipolar", 2),
    Integer("bipolar", 1),
    Integer("ternary", 2),
]


@pytest.mark.parametrize("fmt", FORMATS, ids=str)
def test_nearest_value_is_nearest(fmt):
    values = fmt.decode(np.arange(1 << fmt.bits)) if fmt.kind != "ternary" else np.arange(-1, 2)
    x = np.linspace(-1.4, 1.4, 1001) * fmt.max
    found = network.nearest(fmt, x)
    assert (np.abs(found - x) == np.abs(values[:, None] - x).min(axis=0)).all() and set(found) <= set(values)


def test_integers_do_what_floats_do(data):
    """The integer network's sums and codes, worked out in plain Python, and its answers against the float
    network's."""
    rng = np.random.default_rng(3)
    net = network.Quantized.of(
        data,
        [rng.normal(size=(64, network.HIDDEN)), rng.normal(size=(network.HIDDEN, 10))],
        Integer("int", 4),
    )
    pixels = data.test_x[:40]
    sums = net.pixels(pixels) @ net.values[0]
    codes = net.hidden(sums)
    real = pixels / network.PIXEL_MAX @ (net.values[0] * net.scales[0]) / net.step
    assert (np.abs(codes - np.clip(real, 0, network.TOP)) < 0.5 + 1e-3).all() and codes.max() == network.TOP
    floats = net.floats(pixels)
    clear = np.sort(floats, axis=1)[:, -1] - np.sort(floats, axis=1)[:, -2] > 0.05 * np.abs(floats).max()
    assert (
        clear.sum() > 20 and (net.answers(codes @ net.values[1])[clear] == floats.argmax(axis=1)[clear]).all()
    )


@pytest.mark.long
def test_digits(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "200")
    assert run(monkeypatch, "--only", "W1", "--only", "ternary", "--images", "90", "--no-energy") == 0
    out = capsys.readouterr().out
    rows = {line.split()[0]: line.split() for line in out.splitlines() if "os16" in line or "lut" in line}
    for row in rows.values():
        floats, golden, verilog = (float(x.rstrip("%")) for x in row[3:6])
        assert golden == verilog > 90 and abs(floats - golden) < 3 and row[6] == "0" and row[7] == row[8]
    assert set(rows) == {"W1", "ternary"} and "every bit of the Verilog equals" in out and "energ" not in out
    exact = Lut.golden
    monkeypatch.setattr(
        Lut, "golden", lambda self, a, w, *rest: exact(self, a, w, *rest) + (np.arange(w.shape[1]) == 2)
    )
    assert run(monkeypatch, "--only", "W1", "--images", "2", "--no-energy") == 1
    assert "FAILED" in capsys.readouterr().out


@pytest.mark.long
def test_energies_of_real_and_uniform_operands(data, tmp_path, monkeypatch):
    """On a small engine of one's own: idle operands draw less than uniform ones; images are in between."""
    monkeypatch.setattr(digits, "CHARGED", 2)
    path = tmp_path / "digits_os2x4.yaml"
    path.write_text("pe: ternary\nparams: {a_bits: 8}\ndataflow: os\narray: {rows: 2, cols: 4}\n")
    net = network.Quantized.of(data, network.trained(data), Integer("ternary", 2))
    found = digits.energies(load(path), net, data.test_x, tmp_path)
    blank = digits.energies(load(path), net, 0 * data.test_x, tmp_path)
    assert (
        blank["uniform"] == found["uniform"]
        and blank["real"].value < found["real"].value < found["uniform"].value
    )
    assert all(
        q.kind == "characterized" and f"{kind} operands, 2 images" in q.source for kind, q in found.items()
    )


def test_without_its_extras_digits_says_so(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    assert run(monkeypatch) == 2
    assert (
        capsys.readouterr().err
        == f"digits: the set of digits needs scikit-learn, which is an extra: {install('examples')}\n"
    )


def test_engines(capsys, tmp_path):
    path = tmp_path / "layers.csv"
    results = engines.main(str(path))
    out = capsys.readouterr().out
    for result in results:
        assert f" {result.config.name} " in out and f"{result.totals()['time_s'] * 1e3:,.1f}" in out
    assert path.read_text() == csv_text([row for result in results for row in result.to_rows()])
    assert "mac_m2n64k4: most of the time in" in out


def test_bandwidth(capsys):
    """More bandwidth is never slower, and halves the time as long as DRAM bounds all of it."""
    results = bandwidth.main()
    times = [result.totals()["time_s"] for result in results]
    assert times == sorted(times, reverse=True) and 1.9 < times[0] / times[1] <= 2
    out = capsys.readouterr().out
    assert all(f"{result.totals()['tokens_per_s']:,.1f}" in out for result in results) and "dram 99%" in out


@pytest.mark.full
def test_notebook():
    """Its cells run and give what it shows, which names nothing of the machine that ran it."""
    text = notebook.NOTEBOOK.read_text(encoding="utf-8")
    stored = json.loads(text)
    assert notebook.executed(stored) == stored and (stored["nbformat"], stored["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in stored["cells"]}) == len(stored["cells"])
    assert not re.search(r"/home|/root|/work|/tmp|\\\\", text)


def test_rows_and_frames(monkeypatch):
    result = hwsim.simulate(hwsim.load("int8_os16"), hwsim.load_workload("tiny"))
    rows, frame = result.to_rows(), result.to_pandas()
    assert [row["name"] for row in rows] == [g.name for g in result.workload.gemms]
    assert sum(row["cycles"] for row in rows) == result.totals()["cycles"] == frame["cycles"].sum()
    assert list(frame.columns) == list(rows[0]) and frame["m"].tolist() == [row["m"] for row in rows]
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(
        ConfigError, match=re.escape(f"needs pandas, which is an extra: {install('pandas')}; to_rows()")
    ):
        result.to_pandas()


def test_csv_text():
    assert csv_text([{"a": 1, "b": "x, y"}, {"a": 2, "c": None}]) == 'a,b,c\n1,"x, y",\n2,,\n'
