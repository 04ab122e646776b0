"""The importer of technologies on small libraries written here, and the shipped ones through Liberty and
back."""

import gzip
import re
import sys
from itertools import product
from pathlib import Path

import pytest
from technologies import CELLS, FLOP, HEAD, arc, energy, gate, inp, library

from hwsim.errors import ConfigError
from hwsim.extras import install
from hwsim.files.library import shipped
from hwsim.tech.deviation import cell_deviation
from hwsim.tech.reading import Library
from hwsim.tech.reduction import reduce
from hwsim.tech.technology import load_technology


def read(tmp_path: Path, cells: str, name: str):
    return Library([library(tmp_path, cells)]).cell(name)


def test_facts_are_read_in_our_units(tmp_path):
    cell = read(tmp_path, "".join(CELLS.values()), "NAND")
    assert (cell.area_um2, cell.leakage_nw, cell.caps) == (2.0, 2.0, {"A": 2.0, "B": 2.0})
    assert cell.outputs[0].max_ff == 100.0
    first = cell.arcs[0]
    assert first.delay[0].xs == pytest.approx([10, 50, 200]) and first.delay[0].ys == pytest.approx([
        1,
        4,
        20,
    ])
    for x, y in product((10, 33, 400), (1, 7, 40)):
        assert first.delay[0].at(x, y) == pytest.approx(10 + x / 4 + 5 * y) and first.delay[1].at(
            x, y
        ) == pytest.approx(20 + x / 4 + 5 * y)
        assert first.slew[0].at(x, y) == pytest.approx(20 + x / 10 + 5 * y)
    assert cell.energies[0].tables[0].at(20, 5) == pytest.approx(3.0)


def test_units_change_nothing(tmp_path):
    """The same numbers in ps and fF are a thousand times smaller; energies follow capacitance times voltage
    squared."""
    head = (
        HEAD
        .replace('"1ns"', '"1ps"')
        .replace("(1, pf)", "(1, ff)")
        .replace('"1nW"', '"1pW"')
        .replace('"1V"', '"100mV"')
    )
    a, b = (Library([library(tmp_path, head=h)]).cell("INV") for h in (HEAD, head))
    assert b.arcs[0].delay[0].at(0.033, 0.007) == pytest.approx(a.arcs[0].delay[0].at(33, 7) / 1000)
    assert b.caps["A"] == pytest.approx(a.caps["A"] / 1000) and b.leakage_nw == pytest.approx(
        a.leakage_nw / 1000
    )
    assert b.energies[0].tables[0].at(0.02, 0.005) == pytest.approx(
        a.energies[0].tables[0].at(20, 5) / 1000 / 100
    )


def test_flip_flop_with_setup_of_either_orientation(tmp_path):
    cell = read(tmp_path, "".join(CELLS.values()), "DFF")
    assert cell.flop and (cell.flop.clocked_on, cell.flop.next_state) == ("CK", "D")
    found = cell.setups[0].tables[0]  # written clock slew by data slew, kept data slew by clock slew
    assert (
        found.at(10, 10) == pytest.approx(30)
        and found.at(10, 200) == pytest.approx(130)
        and found.at(200, 200) == pytest.approx(230)
    )


def test_conditions_become_the_worst_delay_and_the_mean_energy(tmp_path):
    groups = (
        arc("A", "positive_unate", 0.01, when="!B")
        + arc("A", "negative_unate", 0.03, when="B")
        + arc("A", "non_unate", 0.5)
    )
    groups += arc("B", "negative_unate", 0.01, when="A") + arc("B", "negative_unate", 0.04, when="!A")
    groups += energy("A", 0.002, 'when : "B";') + energy("A", 0.006, 'when : "!B";') + energy("A", 99, "")
    groups += energy("B", 0.001, "related_pg_pin : VDD;") + energy("B", 0.005, "related_pg_pin : VSS;")
    leak = 'leakage_power () { value : 1; when : "A"; } leakage_power () { value : 3; when : "!A"; }'
    text = (
        f'cell (X) {{ area : 3; {leak} {inp("A")} {inp("B")} pin (Y) {{ direction : output; function : '
        f'"A^B"; {groups} }} }}\n'
    )
    cell = read(tmp_path, text, "X")
    assert [(a.pin, a.sense) for a in cell.arcs] == [
        ("A", "positive_unate"),
        ("A", "negative_unate"),
        ("B", "negative_unate"),
    ]
    assert cell.arcs[2].delay[0].at(0, 0) == pytest.approx(40) and cell.leakage_nw == 2.0
    assert [e.tables[0].at(20, 5) for e in cell.energies] == [pytest.approx(4), pytest.approx(6)]


@pytest.fixture(autouse=True)
def without_mapping(monkeypatch):
    """Mapping takes a second per library and an extra: test_tech_mapping.py does it."""
    monkeypatch.setattr("hwsim.tech.reference.available", lambda: False)


def imported(cli, tmp_path: Path, *files: Path, extra: tuple = ()):
    return cli("tech", "import", *files, "-o", tmp_path / "mine.yaml", "--process-nm", "40", *extra)


def test_import_writes_a_technology_and_says_what_it_did(cli, tmp_path):
    said = ("--licence", "ours", "--source", "here", "--corner", "tt", "--note", "A note.")
    code, out, err = imported(cli, tmp_path, library(tmp_path), extra=said)
    assert (code, err) == (0, "") and "8 of 8 cells" in out and "left: nothing" in out
    technology = load_technology(tmp_path / "mine.yaml")
    head = technology.header
    assert (head.name, head.process_nm, head.licence, head.source, head.corner, head.voltage_v) == (
        "mine",
        40,
        "ours",
        "here",
        "tt",
        1.5,
    )
    assert technology.families == {
        "inv": ["INV", "INV2"],
        "buf": ["BUF"],
        "nand2": ["NAND"],
        "nor2": ["NOR"],
        "dff": ["DFF"],
        "tie": ["TIE0", "TIE1"],
    }
    assert "# A note." in (tmp_path / "mine.yaml").read_text(encoding="utf-8")
    full = Library([library(tmp_path)])
    deviations = cell_deviation(technology, full)
    # planes survive sampling, but for four digits
    assert all(abs(d.worst) < 0.002 for d in deviations.values())


def test_a_technology_that_cannot_be_compared_is_not_written(cli, tmp_path, monkeypatch):
    def refuse(*_):
        raise ConfigError("no arc")

    monkeypatch.setattr("hwsim.tech.deviation.cell_deviation", refuse)
    path = library(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert (
        imported(cli, tmp_path, path) == (2, "", "hwsim: no arc\n") and sorted(tmp_path.iterdir()) == before
    )


def test_several_files_are_one_library(cli, tmp_path):
    halves = ("BUF", "INV", "NAND"), ("INV2", "NOR", "DFF", "TIE")
    parts = [
        library(tmp_path, "".join(CELLS[k] for k in keys), name=f"{i}.lib") for i, keys in enumerate(halves)
    ]
    (tmp_path / "1.lib.gz").write_bytes(gzip.compress(parts[1].read_bytes()))
    assert imported(cli, tmp_path, parts[0], tmp_path / "1.lib.gz")[0] == 0
    split = load_technology(tmp_path / "mine.yaml")
    assert imported(cli, tmp_path, library(tmp_path))[0] == 0
    assert dict(sorted(split.cells.items())) == dict(
        sorted(load_technology(tmp_path / "mine.yaml").cells.items())
    )


LEFT = {
    "marked dont_use": gate("BAD", "!A", "A", 1, more="dont_use : true;"),
    "latch": 'cell (BAD) { area : 1; latch (IQ, IQN) { enable : "G"; data_in : "D"; } pin (Q) { direction : '
             'output; function : "IQ"; } }',
    "three-state output": 'cell (BAD) { area : 1; pin (Y) { direction : output; function : "A"; three_state '
                          ': "E"; } }',
    "output without a function": "cell (BAD) { area : 1; pin (Y) { direction : output; } }",
    "no output": "cell (BAD) { area : 1; }",
    "has a bus": 'cell (BAD) { area : 1; bus (D) { } pin (Y) { direction : output; function : "1"; } }',
    "pin group without exactly one name": 'cell (BAD) { area : 1; pin (Y, Z) { direction : output; function '
                                          ': "1"; } }',
    "level shifter": gate("BAD", "!A", "A", 1, more="is_level_shifter : true;"),
    "outside the families": gate("BAD", "A B C D E", "ABCDE", 1, "positive_unate"),
    "input without a timing arc to its output": gate("BAD", "A", "A", 1).replace(
        '"A"; timing_type', '"Z"; timing_type'
    ),
    "flip-flop without setup times": FLOP.replace("cell (DFF)", "cell (BAD)").replace(
        "setup_rising", "hold_rising"
    ),
    "area: missing": gate("BAD", "A", "A", 1).replace("area : 1;", ""),
    "area or leakage below zero": gate("BAD", "A", "A", -1),
    "capacitance: must be a number, not 'much'": gate("BAD", "A", "A", 1).replace(
        "capacitance : 0.002", "capacitance : much", 1
    ),
    "Z is neither an input pin nor a state": gate("BAD", "A Z", "A", 1),
    "is not a Boolean function": gate("BAD", "A +", "A", 1),
    "table template what is not defined": gate("BAD", "A", "A", 1).replace("(delay)", "(what)"),
    "values do not fit a table of 3 x 3": gate("BAD", "A", "A", 1).replace('values ("', 'values ("7, ', 1),
    "a table must hold numbers": gate("BAD", "A", "A", 1).replace('values ("', 'values ("x', 1),
    "lacks cell_fall": gate("BAD", "A", "A", 1).replace("cell_fall", "cell_full"),
}


@pytest.mark.parametrize("reason", LEFT)
def test_unusable_cells_are_left_with_their_reason(reason, cli, tmp_path):
    code, out, err = imported(cli, tmp_path, library(tmp_path, LEFT[reason] + "".join(CELLS.values())))
    assert (
        (code, err) == (0, "")
        and "8 of 9 cells" in out
        and "BAD" not in load_technology(tmp_path / "mine.yaml").cells
    )
    left = out[out.index("left:"):out.index("left of every cell")].replace("\n", "")
    place = f"{tmp_path / 'small.lib'}:10: cell BAD: "
    assert left.startswith(f"left: 1 {reason}") or (
        left.startswith(f"left: 1 cannot be read ({place}") and reason in left
    )


GOOD = HEAD + "".join(CELLS.values()) + "}\n"
REFUSED = {
    "no such file": None,
    "empty": "",
    "text": "hello world",
    "cut": GOOD[:1500],
    "html": "<html></html>",
    "binary": b"\x7fELF\x00\xff\xfe\n",
    "gzip": gzip.compress(GOOD.encode())[:200],
    "two": "library (a) { } library (b) { }",
    "none": "cell (a) { }",
    "deep": "a () {" * 3000,
    "no cell": HEAD + "}",
    "unit": GOOD.replace('"1ns"', '"1 fortnight"'),
    "load": GOOD.replace("(1, pf)", "(pf)"),
    "no load": GOOD.replace("(1, pf)", "(0, pf)"),
    "no time": GOOD.replace('"1ns"', '"0ns"'),
    "dots": GOOD.replace('"1ns"', '"1.0.0ns"'),
    "voltage": GOOD.replace("nom_voltage : 1.5;", ""),
    "no inverter": GOOD.replace('"!A"', '"A"'),
    "no gate": HEAD + CELLS["INV"] + FLOP + "}",
    "no flip-flop": HEAD + CELLS["INV"] + CELLS["NAND"] + "}",
    "twice": GOOD.replace("(INV2)", "(INV)"),
    "no leakage": GOOD.replace("cell_leakage_power", "cell_leakage"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_useless_input_is_one_line_and_writes_nothing(case, cli, tmp_path):
    path, text = tmp_path / "bad.lib", REFUSED[case]
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    code, out, err = imported(cli, tmp_path, path)
    assert (
        (code, out) == (2, "")
        and err.startswith(f"hwsim: {path}")
        and err.count("\n") == 1
        and "Traceback" not in err
    ), err
    assert not (tmp_path / "mine.yaml").exists()
    words = {
        "cut": ":10: not a Liberty library: ends",
        "text": ":1: not a Liberty library: unexpected 'world'",
        "gzip": "damaged gzip",
        "voltage": "nom_voltage: missing",
        "no inverter": "no inverter",
        "no gate": "no two-input gate",
        "no flip-flop": "no flip-flop",
        "twice": "cell INV: already in",
        "no load": "capacitive_load_unit: must be a number above 0",
        "no time": "time_unit: must be a number above 0",
        "dots": "time_unit: must",
        "no leakage": "default_cell_leakage_power: missing",
        "no such file": "no such file",
        "binary": "not a text file",
    }
    assert words.get(case, "") in err


SAID = (
    "operating_conditions (typ) { process : 1; temperature : 25; voltage : 1.1; }\n "
    "default_operating_conditions : typ;\n"
)
ARRIVALS = {
    "byte order mark": "\ufeff" + GOOD,
    "latin-1 comment": GOOD.replace("nom_process", "/* caf\xe9 */ nom_process").encode("latin-1"),
    "utf-8 comment": GOOD.replace("nom_process", "/* caf\xe9 */ nom_process"),
    "carriage returns": GOOD.replace("\n", "\r\n"),
    "conditions without nominal ones": GOOD.replace(
        "nom_voltage : 1.5; nom_temperature : 25;", SAID.replace("1.1", "1.5")
    ),
}


@pytest.mark.parametrize("case", ARRIVALS)
def test_libraries_as_they_arrive(case, cli, tmp_path):
    """Each is the same library: the technology is that of the plain file."""
    path, text = tmp_path / "small.lib", ARRIVALS[case]
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert imported(cli, tmp_path, path, extra=("--corner", "tt"))[0] == 0
    found = load_technology(tmp_path / "mine.yaml")
    assert imported(cli, tmp_path, library(tmp_path), extra=("--corner", "tt"))[0] == 0
    again = load_technology(tmp_path / "mine.yaml")
    assert (found.header, found.cells) == (again.header, again.cells)


def test_operating_conditions_come_before_nominal_ones(tmp_path):
    head = HEAD.replace("nom_voltage : 1.5; nom_temperature : 25;", SAID)
    full = Library([library(tmp_path, head=head)])
    assert (full.conditions.voltage_v, full.conditions.temperature_c, full.files[0].condition_name) == (
        1.1,
        25.0,
        "typ",
    )


def test_line_breaks_in_names_and_notes(cli, tmp_path):
    """A comment of the written file per line of a note; a name of a library on one line; control characters
    as escapes."""
    path = library(tmp_path, head=HEAD.replace("library (small)", 'library ("sm\nall")'))
    code, _, err = imported(cli, tmp_path, path, extra=("--note", "one\ntwo: [\x1b", "--licence", "a\nb\x07"))
    assert (code, err) == (0, "")
    found, text = (
        load_technology(tmp_path / "mine.yaml"),
        (tmp_path / "mine.yaml").read_text(encoding="utf-8"),
    )
    assert (found.header.source, found.header.licence) == ("sm all", "a\nb\\x07")
    assert "# one\n# two: [\\U0000001b\n" in text and all(c.isprintable() or c == "\n" for c in text)
    (tmp_path / "again.lib").write_text(found.to_liberty(), encoding="utf-8")
    assert Library([tmp_path / "again.lib"]).cell("INV").area_um2 == 1


def included(tmp_path: Path, cells: str) -> Path:
    """A library that includes its cells from a file in a folder; comments and texts that only look like
    it."""
    (tmp_path / "cells").mkdir()
    (tmp_path / "cells" / "all.lib").write_text("\n" + cells, encoding="utf-8")
    body = (
        '// include_file (none.lib);\n/* include_file (none.lib); */ comment : "include_file (none.lib);";\n'
    )
    return library(tmp_path, body + 'include_file ("cells/all.lib");\n', name="main.lib")


def test_included_files_are_followed(cli, tmp_path):
    assert (
        imported(cli, tmp_path, included(tmp_path, "".join(CELLS.values())), extra=("--source", "x"))[0] == 0
    )
    found = load_technology(tmp_path / "mine.yaml")
    assert imported(cli, tmp_path, library(tmp_path), extra=("--source", "x"))[0] == 0
    assert found.cells == load_technology(tmp_path / "mine.yaml").cells


@pytest.mark.parametrize(
    "text, place, message",
    [
        ("cell (X) { area : 1; } ) \n }\n", "cells/all.lib:3", "unexpected '}'"),
        ("include_file (none.lib);", "cells/all.lib:2", "include_file: "),
        ("include_file (all.lib);", "cells/all.lib:2", "includes itself"),
        ("include_file ();", "cells/all.lib:2", "names no file"),
        ("include_file (../main.lib);", "cells/all.lib:2", "includes itself"),
    ],
)
def test_mistakes_in_included_files_name_their_place(text, place, message, cli, tmp_path):
    code, out, err = imported(cli, tmp_path, included(tmp_path, text))
    assert (
        (code, out) == (2, "")
        and err.startswith(f"hwsim: {tmp_path / place}")
        and message in err
        and err.count("\n") == 1
    )
    assert not (tmp_path / "mine.yaml").exists()


def test_a_cell_of_an_included_file_is_named_with_its_line(tmp_path):
    path = included(tmp_path, "".join(CELLS.values()) + gate("BAD", "A", "A", 1).replace("area : 1;", ""))
    with pytest.raises(ConfigError, match="cell BAD: area: missing") as caught:
        Library([path]).cell("BAD")
    assert caught.value.place == f"{tmp_path / 'cells' / 'all.lib'}:10"


def test_files_that_do_not_go_together(cli, tmp_path):
    other = library(tmp_path, FLOP, HEAD.replace("nom_voltage : 1.5", "nom_voltage : 1.2"), "other.lib")
    code, _, err = imported(cli, tmp_path, library(tmp_path, CELLS["INV"]), other)
    assert code == 2 and "holds for other conditions" in err and err.count("\n") == 1


@pytest.mark.parametrize(
    "args, message",
    [
        (("-o", "x.txt", "--process-nm", "7"), "must end in .yaml"),
        (("-o", "x.yaml", "--process-nm", "7", "--name", "a b"), "--name: must be"),
        (("-o", "x.yaml", "--process-nm", "0"), "process_nm: must be a number in 1..1000 nm, not 0"),
        (("-o", "x.yaml"), "--process-nm"),
    ],
)
def test_wrong_options(args, message, cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = cli("tech", "import", library(tmp_path), *args)
    assert (
        (code, out) == (2, "") and message in err and err.count("\n") == 1 and not list(tmp_path.glob("x.*"))
    )


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=[] if n == "ihp_sg13g2" else [pytest.mark.full]) for n in shipped("technology")],
)
def test_shipped_technology_survives_liberty(name, tmp_path):
    technology = load_technology(name)
    path = tmp_path / "again.lib"
    path.write_text(technology.to_liberty(), encoding="utf-8")
    full = Library([path])
    header = {k: v for k, v in technology.header.to_dict().items() if k != "slews_ps"}
    again = reduce(full, header)
    assert (
        not +again.left
        and again.technology.header == technology.header
        and again.technology.cells == technology.cells
    )


def test_reading_without_the_package_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "liberty.parser", None)
    with pytest.raises(ConfigError, match=re.escape(install("liberty"))):
        Library([library(tmp_path)])
