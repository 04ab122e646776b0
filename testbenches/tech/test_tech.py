"""Technologies: the shipped files, what is wrong with files that are wrong, and Boolean functions."""

import itertools
import json
from pathlib import Path

import numpy as np
import pytest

from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.tech.cells import Cell, Flop, Input, Output, Table
from hwsim.tech.families import FLOPS, GATES, family
from hwsim.tech.logic import parse
from hwsim.tech.memory import drams, memories
from hwsim.tech.technology import load_header, load_technology
from hwsim.tech.writing import yaml_text

NAMES = list(shipped("technology"))


@pytest.fixture(scope="module", params=NAMES)
def technology(request):
    return load_technology(request.param)


def test_a_header_is_read_without_the_cells(technology, tmp_path):
    assert load_header(technology.name) == technology.header and technology.name == Path(technology.path).stem
    flow = tmp_path / "flow.yaml"
    flow.write_text(
        "{"
        + ", ".join(f"{k}: {json.dumps(v)}" for k, v in technology.header.to_dict().items())
        + ", cells: {}}",
        encoding="utf-8",
    )
    assert load_header(str(flow)) == technology.header


def test_shipped_technology_has_what_synthesis_needs(technology):
    families = technology.families
    assert {
        "inv",
        "buf",
        "nand2",
        "nor2",
        "and2",
        "or2",
        "xor2",
        "xnor2",
        "aoi21",
        "oai21",
        "ao21",
        "tie",
    } <= families.keys()
    assert {"dff", "dff_clear"} & families.keys()
    assert len(families["inv"]) >= 4 and len(families["buf"]) >= 4
    for cell in technology.cells.values():
        assert cell.area_um2 > 0 and cell.leakage_nw > 0 and all(pin.cap_ff > 0 for pin in cell.inputs), (
            cell.name
        )
        assert not cell.flop or any(s.pin in parse(cell.flop.next_state).names for s in cell.setups), (
            cell.name
        )
        if not cell.flop:
            arcs = {(a.pin, a.output) for a in cell.arcs}
            assert arcs == {(n, o.name) for o in cell.outputs for n in parse(o.function).names}, cell.name


def test_arcs_have_the_sense_of_the_function(technology):
    for cell in technology.cells.values():
        for output in (o for o in cell.outputs if not cell.flop):
            function = parse(output.function)
            for name in function.names:
                rest = [n for n in function.names if n != name]
                steps = {
                    function(dict(zip(rest, row), **{name: 1})) - function(dict(zip(rest, row), **{name: 0}))
                    for row in itertools.product((0, 1), repeat=len(rest))
                } - {0}
                edges = {
                    (b, a)
                    for arc in cell.arcs
                    if (arc.pin, arc.output) == (name, output.name)
                    for b, a in arc.pairs()
                }
                wanted = {
                    pair for step in steps for pair in (((0, 0), (1, 1)) if step > 0 else ((0, 1), (1, 0)))
                }
                assert edges == wanted, (cell.name, name, output.name)


def test_delay_grows_with_load_and_slew(technology):
    for cell in technology.cells.values():
        for arc in cell.arcs:
            for table in (*arc.delay, *arc.slew):
                assert all(row[1] > row[0] > 0 for row in table.values), (cell.name, arc.pin)


def test_technology_file_is_a_fixed_point(technology, tmp_path):
    path = tmp_path / "again.yaml"
    path.write_text(
        yaml_text(technology.header, technology.cells, ["again"], technology.clock_gates), encoding="utf-8"
    )
    again = load_technology(path)
    assert again.header == technology.header and again.cells == technology.cells
    assert again.clock_gates == technology.clock_gates != {}
    body = Path(technology.path).read_text(encoding="utf-8").splitlines()
    assert [line for line in body if not line.startswith("#")] == path.read_text(
        encoding="utf-8"
    ).splitlines()[1:]


TINY = """\
name: "tiny"
process_nm: 7
source: "nowhere"
licence: "none"
corner: "tt"
voltage_v: 1
temperature_c: 25
slews_ps: "10 30"
cells:
  INV:
    family: inv
    area_um2: 1
    leakage_nw: 1
    inputs:
      A: {cap_ff: 1}
    outputs:
      Y: {function: "!A", loads_ff: 1 3}
    arcs:
      - {from: A, to: Y, kind: combinational, sense: negative_unate, rise_ps: 1 2 3 4, fall_ps: 1 2, rise_slew_ps: 5 6 7 8, fall_slew_ps: 5}
  NAND:
    family: nand2
    area_um2: 1
    leakage_nw: 1
    inputs: {A: {cap_ff: 1}, B: {cap_ff: 1}}
    outputs: {Y: {function: "!(A B)"}}
  DFF:
    family: dff
    area_um2: 1
    leakage_nw: 1
    flop: {state: "IQ", state_n: "IQN", clocked_on: "CK", next_state: "D"}
    inputs: {CK: {cap_ff: 1}, D: {cap_ff: 1}}
    outputs: {Q: {function: "IQ"}}
"""  # noqa: E501


@pytest.mark.parametrize(
    "old, new, line, message",
    [
        ("process_nm: 7\n", "", 1, "process_nm: missing; must be a number in 1..1000 nm"),
        ("voltage_v", "voltage", 6, "voltage: unknown key; did you mean 'voltage_v'?"),
        ("voltage_v: 1", "voltage_v: 1.8V", 6, "voltage_v: must be a number in 0.1..10 V, not '1.8V'"),
        ('"10 30"', '"30 10"', 8, "slews_ps: must be two rising numbers of at least 0, not '30 10'"),
        ("family: inv", "family: buf", 11, "family: buf, but its functions are those of inv"),
        ("area_um2: 1\n", "area_um2: -1\n", 12, "area_um2: must be a number in 0..1000000 um2, not -1"),
        ("cap_ff: 1}\n", "cap: 1}\n", 15, "cap: unknown key"),
        ('"!A", loads', '"!B", loads', 17, "function: unknown pin"),
        ('"!A", loads', '"!(A", loads', 17, "function: '!(A' is not a Boolean function: unexpected end"),
        (
            "rise_ps: 1 2 3 4",
            "rise_ps: 1 2 3",
            19,
            "rise_ps: must be 1 or 2 or 4 numbers apart by blanks, not '1 2 3'",
        ),
        ("rise_ps: 1 2 3 4", "rise_ps: 1 2 3 nan", 19, "rise_ps: must be 1 or 2 or 4 numbers"),
        ("rise_ps: 1 2 3 4", "rise_ps: 1 2 3 x", 19, "rise_ps: must be 1 or 2 or 4 numbers"),
        ("cap_ff: 1}", f"cap_ff: 1{'0' * 400}}}", 15, "cap_ff: must be an integer of at most 128 bits"),
        ("from: A, to: Y", "from: A, to: Z", 19, "to: unknown name"),
        ("negative_unate", "negative", 19, "sense: unknown name; did you mean 'negative_unate'?"),
        (", loads_ff: 1 3", "", 19, "output Y states no loads_ff"),
        ("family: dff", "family: latch", 27, "family: latch, but its functions are those of dff"),
        ("    family: dff", "    family: [dff]", 27, "family: must be a text"),
    ],
)
def test_mistakes_in_a_technology_file_are_one_line(old, new, line, message, tmp_path):
    path = tmp_path / "tiny.yaml"
    assert TINY.count(old) >= 1
    path.write_text(TINY.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_technology(path)
    assert caught.value.place == f"{path}:{line}" and message in caught.value.message


@pytest.mark.parametrize(
    "cell, what", [("INV", "inverter"), ("NAND", "two-input gate"), ("DFF", "flip-flop")]
)
def test_technology_that_cannot_synthesize_is_refused(cell, what, tmp_path):
    head, *cells = TINY.split("  INV:")
    body = ("  INV:" + cells[0]).replace("  NAND:", "\0  NAND:").replace("  DFF:", "\0  DFF:").split("\0")
    path = tmp_path / "tiny.yaml"
    path.write_text(head + "".join(c for c in body if not c.startswith(f"  {cell}:")), encoding="utf-8")
    with pytest.raises(ConfigError, match=f"no {what} among them"):
        load_technology(path)


def test_tiny_technology_is_read_as_written(tmp_path):
    path = tmp_path / "tiny.yaml"
    path.write_text(TINY, encoding="utf-8")
    arc = load_technology(path).cells["INV"].arcs[0]
    assert arc.delay[0] == Table((10.0, 30.0), (1.0, 3.0), ((1.0, 2.0), (3.0, 4.0)))
    assert arc.slew[1] == Table((0.0,), (0.0,), ((5.0,),)) and arc.pairs() == ((0, 1), (1, 0))


@pytest.mark.parametrize(
    "text, python",
    [
        ("!A", "not A"),
        ("A'", "not A"),
        ("(A * !B) + (!A * B)", "A != B"),
        ("A B + C", "(A and B) or C"),
        ("A&B|!C", "(A and B) or not C"),
        ("A ^ B C", "(A != B) and C"),
        ("!(A+B)'", "A or B"),
        ("(A|B)(C)", "(A or B) and C"),
        ("1", "True"),
        ("A*0+B", "B"),
        ("!A'", "A"),
    ],
)
def test_functions_are_read_as_liberty_means_them(text, python):
    function = parse(text)
    rows = list(itertools.product((0, 1), repeat=3))
    expected = [int(bool(eval(python, dict(zip("ABC", row))))) for row in rows]
    assert [function(dict(zip("ABC", row))) for row in rows] == expected
    columns = {n: np.array([row[i] for row in rows], np.uint64) for i, n in enumerate("ABC")}
    assert list(np.broadcast_to(function(columns, np.ones(8, np.uint64)), 8)) == expected
    order = ("C", "B", "A")  # bit j of the row number is input j
    assert function.table(order) == sum(bit << i for i, bit in enumerate(expected))


@pytest.mark.parametrize("text", ["", "A+", "(A", "A)", "A $ B", "*A", "!", "A ! * B"])
def test_texts_that_are_no_function(text):
    with pytest.raises(ConfigError, match="not a Boolean function"):
        parse(text)


def test_families_are_told_apart_and_do_not_depend_on_names():
    tables = {parse(text).canonical() for text, _ in GATES.values()}
    assert len(tables) == len(GATES)
    mux = Cell("M", 1, 1, tuple(Input(n, 1) for n in "XYZ"), (Output("Q", "(Z X) + (!Z Y)"),))
    assert family(mux) == "mux2"
    flop = Flop("IQ", "IQN", "CK", "!D", clear="!R")
    cell = Cell("F", 1, 1, tuple(Input(n, 1) for n in ("CK", "D", "R")), (Output("QN", "IQN"),), flop=flop)
    assert family(cell) == "dff_clear" and set(FLOPS) >= {family(cell)}
    enabled = Flop("IQ", "IQN", "CK", "D E + IQ !E")
    assert (
        family(
            Cell("S", 1, 1, tuple(Input(n, 1) for n in ("CK", "D", "E")), (Output("Q", "IQ"),), flop=enabled)
        )
        == ""
    )


def test_command_lists_and_shows(cli, tmp_path):
    code, out, _ = cli("tech", "list")
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert code == 0 and listed == [*NAMES, *memories(), *drams()]
    assert (
        "cacti7_22_lstp   CACTI 7, 22 nm, itrs-lstp, 360 K: low standby power (generated); 1rw 64..262144 "
        "words, 128 bit"
        in out
    )
    code, out, _ = cli("tech", "show", "ihp_sg13g2", "--liberty", tmp_path / "ihp.lib")
    assert code == 0 and "Apache-2.0" in out and "KiB" in out  # its cells and its memories
    assert (tmp_path / "ihp.lib").read_text(encoding="utf-8") == load_technology("ihp_sg13g2").to_liberty()
    code, out, err = cli("tech", "show", "asap8")
    assert code == 2 and out == "" and "did you mean 'asap7'?" in err and err.count("\n") == 1


def test_command_shows_memories_and_dram(cli, tmp_path):
    code, out, _ = cli("tech", "show", "cacti7_22_lop", "--wide")
    assert code == 0 and "itrs-lop, 360 K" in out and out.count("1rw   none") == 13
    code, out, _ = cli("tech", "show", "hbm3e")
    assert code == 0 and "1178 GB/s per stack" in out and "energy         not known: the currents" in out
    code, out, err = cli("tech", "show", "hbm3e", "--liberty", tmp_path / "x.lib")
    assert (
        (code, out) == (2, "")
        and "--liberty: hbm3e has no standard cells" in err
        and not (tmp_path / "x.lib").exists()
    )
