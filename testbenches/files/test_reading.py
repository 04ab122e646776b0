"""Reading of files: what scalars stand for, limits that hold while a file is read, lines of values, and lists
of many thousands."""

import io
import json
import random
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from hwsim.answers.tables import Table
from hwsim.errors import ConfigError, one_line, shown, unknown
from hwsim.export import json_text
from hwsim.files.source import Document, read_text, read_yaml, yaml_document
from hwsim.sweep.axis import Axis
from hwsim.workload.load import load_workload
from hwsim.workload.model.facts import read_json
from hwsim.workload.run import Run

NINES = "9" * 5000


def data(text: str) -> object:
    return yaml_document("f.yaml", f"x: {text}\n").data["x"]


@pytest.mark.parametrize(
    "text, value",
    [
        ("1_000", 1000),
        ("0x1F", 31),
        ("-7", -7),
        ("010", 10),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("on", "on"),
        ("yes", "yes"),
        ("0o17", "0o17"),
        ("1:30", "1:30"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("~", None),
        ("", None),
        ("True", True),
        ("'1'", "1"),
        ('"null"', "null"),
        ("!!str 5", "5"),
        ("!!int 5", 5),
        ("2012-01-01", "2012-01-01"),
        ("<<", "<<"),
        ("1e4000x", "1e4000x"),
    ],
)
def test_scalars_are_what_they_look_like(text, value):
    assert data(text) == value and type(data(text)) is type(value)


@pytest.mark.parametrize(
    "text, rule",
    [
        (NINES, "x: must be an integer of at most 128 bits, not '9999"),
        (f"0x{'f' * 4000}", "x: must be an integer of at most 128 bits, not '0xffff"),
        (str(1 << 128), "at most 128 bits"),
        (f"-{1 << 128}", "at most 128 bits"),
        ("1e999", "x: must be a number of at most 1.8e308, not '1e999'"),
        ('"a\\0b"', "x: must hold no control character, not \\x00 as in 'a\\x00b'"),
        ('"\\e[31m"', "not \\x1b as in"),
        ('"\\u202e"', "not \\u202e as in"),
        ("!!float 5", "'5' does not look like 'tag:yaml.org,2002:float'; write plain values"),
        ("!x 5", "does not look like '!x'"),
        ("!!set {a}", "is no type of a mapping here"),
        ("*a", "*a: there is no &a before it"),
        ("&a [*a]", "*a: is part of what it stands for"),
        ("{[1]: 2}", "a key must be a text"),
        ("{a: 1, a: 2}", "a: written twice, first on line 1"),
        ("\x07", "malformed YAML: control characters are not allowed"),
        ("1\n---\ny: 2", "f.yaml:2: holds a second document; a file holds one"),
        ("[1", "malformed YAML: "),
        ("@", "malformed YAML: "),
    ],
)
def test_what_no_file_may_say(text, rule):
    with pytest.raises(ConfigError) as found:
        data(text)
    assert rule in str(found.value) and str(found.value).startswith("f.yaml:") and len(str(found.value)) < 200


@pytest.mark.parametrize(
    "text",
    [
        "{a: [1, 'x', on], b: &c {d: 1e3}, e: *c}",
        "[1",
        "[" * 100,
        "\x07",
        "*a",
        "1\n---\n2",
        "!!int x",
        "{a: 1, a: 2}",
    ],
)
def test_pyyaml_without_libyaml_reads_the_same(text, monkeypatch):
    def read() -> object:
        try:
            doc = yaml_document("f.yaml", f"x: {text}\n")
        except ConfigError as e:
            return str(e).split(": ")[:2]
        return doc.data, doc.lines

    found = read()
    monkeypatch.setattr("hwsim.files.yaml_reader._LOADER", yaml.SafeLoader)
    assert read() == found


def test_the_largest_numbers():
    assert (
        data(str((1 << 128) - 1)) == (1 << 128) - 1
        and data("1.7976931348623157e308") == 1.7976931348623157e308
    )


@pytest.mark.parametrize(
    "text",
    [
        "a:\n" + "- 1\n" * 1_000_001,
        "a: [" + "[]," * 1_000_001 + "]",
        "a: &a [" + "1," * 999 + "]\n" + "".join(f"b{i}: *a\n" for i in range(1002)),
    ],
)
@pytest.mark.full
def test_too_many_values_are_refused(text):
    with pytest.raises(ConfigError, match="more than 1,000,000 values"):
        yaml_document("f.yaml", text)


@pytest.mark.parametrize("text", ["a: " + "[" * 100_000, "{a: " * 21 + "1" + "}" * 21,
                                  "a:\n" + "".join(" " * i + "-\n" for i in range(1, 30)),
                                  "a: &a [[[[[[[[[[1]]]]]]]]]]\nb: [[[[[[[[[[*a]]]]]]]]]]\n"])
def test_too_deep_is_refused(text):
    with pytest.raises(ConfigError, match="nested deeper than 20 levels"):
        yaml_document("f.yaml", text)
    yaml_document("f.yaml", "{a: " * 20 + "1" + "}" * 20)


def composed(node: yaml.Node, keys: tuple, lines: dict, root: bool = True):
    """Data and the line of every value by PyYAML's own composer, scalars as texts: the independent
    witness."""
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            lines[(*keys, key.value)] = key.start_mark.line + 1
        return {key.value: composed(value, (*keys, key.value), lines) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            lines[(*keys, i)] = item.start_mark.line + 1
        return [composed(item, (*keys, i), lines) for i, item in enumerate(node.value)]
    return node.value


NAMES = st.text("abcdefgh", min_size=1, max_size=3)
TREES = st.recursive(
    NAMES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=4), st.sampled_from([None, True, False]))
def test_lines_are_those_of_the_composer(tree, style):
    text = yaml.safe_dump(tree, default_flow_style=style, width=20)
    lines: dict[tuple, int] = {}
    expected = composed(yaml.compose(text, Loader=yaml.SafeLoader), (), lines)
    doc = yaml_document("f.yaml", text)
    assert doc.data == expected == tree
    assert {keys: doc.place(*keys) for keys in lines} == {
        keys: f"f.yaml:{line}" for keys, line in lines.items()
    }


def test_an_alias_has_the_lines_of_what_it_stands_for():
    doc = yaml_document("f.yaml", "a: &a\n  b: 1\n  c: [1,\n    2]\nd: *a\ne: [*a]\n")
    assert doc.data["d"] == doc.data["e"][0] == doc.data["a"] and doc.data["d"] is not doc.data["a"]
    places = [
        doc.place("d"),
        doc.place("d", "b"),
        doc.place("d", "c", 1),
        doc.place("e", 0),
        doc.place("e", 0, "c", 0),
    ]
    assert places == ["f.yaml:5", "f.yaml:2", "f.yaml:4", "f.yaml:6", "f.yaml:3"]


@pytest.mark.parametrize("suffix", ["yaml", "json", "csv"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_ends_of_lines(tmp_path, suffix, end):
    texts = {
        "yaml": "gemms:\n- {name: x, m: 1, k: 2, n: 3}\n",
        "csv": "name,m,k,n\nx,1,2,3\n",
        "json": json.dumps(
            {
                "model_type": "gpt2",
                "n_embd": 8,
                "n_head": 2,
                "n_layer": 1,
                "vocab_size": 5,
                "n_positions": 16,
            },
            indent=1,
        ),
    }
    path = tmp_path / f"w.{suffix}"
    run = Run(prefill=4) if suffix == "json" else Run()
    found = []
    for mark in (b"", b"\xef\xbb\xbf"):
        path.write_bytes(mark + texts[suffix].replace("\n", end).encode())
        found.append(load_workload(path, run))
    assert found[0] == found[1] and found[0].macs > 0


def test_what_cannot_be_read_is_said(tmp_path):
    (tmp_path / "latin.yaml").write_bytes(b"a: \xe9\n")
    (tmp_path / "large.yaml").write_bytes(b"#" * ((16 << 20) + 1))
    for name, rule in (
        ("latin.yaml", "not a text file (UTF-8)"),
        ("large.yaml", "larger than 16 MiB"),
        ("none.yaml", "no such file"),
        (".", "is not a file"),
        ("a\0.yaml", "no such file"),
        ("x" * 5000, "File name too long"),
        ("large.yaml/x", "Not a directory"),
    ):
        with pytest.raises(ConfigError) as found:
            read_text(tmp_path / name)
        assert rule in str(found.value) and "\0" not in str(found.value)


@pytest.mark.parametrize(
    "text, rule",
    [
        (f'{{"a": {NINES}}}', "must be an integer of at most 128 bits"),
        ('{"a": 1e999}', "must be a number of at most 1.8e308"),
        ('{"a": [1, {"b": "\\u001b[31m"}]}', "must hold no control character, not \\x1b"),
        ('{"a\\u0000": 1}', "not \\x00 as in"),
        ('{"a": "\\ud800"}', "not \\ud800 as in"),
        ('{"a": 1,\n"b": 2, "a": 3}', "a: written twice"),
        ("[" * 100_000, ":1: nested deeper than 20 levels"),
        ('{"a": [' + "[],\n" * 600_000 + "0]}", "more than 1,000,000 values"),
        ('{"a": 1,\n"b" 2}', ":2: malformed JSON: Expecting ':' delimiter"),
        ("[1]", 'must be an object {"key": value}'),
    ],
)
def test_json_keeps_the_same_rules(tmp_path, text, rule):
    path = tmp_path / "config.json"
    path.write_text(text)
    with pytest.raises(ConfigError) as found:
        read_json(path)
    assert rule in str(found.value) and len(str(found.value).removeprefix(str(path))) < 200


def test_json_knows_the_lines_of_its_keys(tmp_path):
    path = tmp_path / "config.json"
    path.write_text('{"a": {"c": 1},\n "b":\n 2, "tab\\tline\\nend": 3}')
    doc = read_json(path)
    assert [doc.place(key) for key in ("a", "b", "tab\tline\nend", "none")] == [
        f"{path}:{line}" for line in (1, 2, 3, 1)
    ]


def test_messages_are_short_and_harmless():
    huge = "a" * (1 << 20)
    for message in (
        str(ConfigError(f"{huge}: rule")),
        str(ConfigError("rule", huge)),
        str(ConfigError("b " * (1 << 20) + "end")),
        unknown("key", huge, [huge, "x"]),
        shown(huge),
        shown([huge]),
        shown(10**5000),
        shown([10**5000]),
    ):
        assert len(message) <= 2100
    assert one_line("a\x1b[31m\nb\t\u202ec\ud800") == "a\\x1b[31m b \\u202ec\\ud800"
    assert str(ConfigError("x\x07", "f\x1b.yaml:3")) == "f\\x1b.yaml:3: x\\x07"


@pytest.mark.parametrize(
    "given_range, rule",
    [
        ({"from": 1, "to": 1e308, "step": 1e-300}, "has endlessly many values"),
        ({"from": 5e-324, "to": 1e308, "factor": 1.0000001}, "values, must have"),
        ({"from": -1e308, "to": 1e308, "step": 1}, "has endlessly many values"),
        ({"from": 1, "to": 10**400, "step": 1}, "to must be a number"),
        ({"from": 1, "to": float("nan"), "step": 1}, "to must be a number"),
        ({"from": 1, "to": 200_000, "step": 1}, "has 200,000 values"),
    ],
)
def test_ranges_without_end_are_refused(given_range, rule):
    with pytest.raises(ConfigError) as found:
        Axis.read("array.rows", given_range)
    assert rule in str(found.value)


def test_ranges_of_extreme_numbers():
    assert Axis.read("x", {"from": 1e-300, "to": 1e301, "factor": 1e300}).values == (
        (1e-300,),
        (1.0,),
        (1e300,),
    )
    assert len(Axis.read("x", {"from": 1, "to": 1 << 127, "factor": 2})) == 128


CELLS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), max_size=8)


TABLES = st.integers(1, 5).flatmap(
    lambda n: st.tuples(
        st.lists(NAMES, min_size=n, max_size=n), st.lists(st.lists(CELLS, min_size=n, max_size=n), max_size=5)
    )
)


@pytest.mark.full
@given(TABLES, st.integers(0, 3))
def test_tables_are_those_of_rich(columns_and_rows, texts):
    columns, rows = columns_and_rows
    witness = RichTable(box=SIMPLE_HEAD, pad_edge=False)
    for i, column in enumerate(columns):
        witness.add_column(Text(column), justify="left" if i < texts else "right", no_wrap=True)
    for row in rows:
        witness.add_row(*map(Text, row))
    out = io.StringIO()
    Console(file=out, width=400).print(witness)
    assert "\n".join(Table(columns, rows, texts).lines()) + "\n" == out.getvalue()


@pytest.mark.full
@given(
    st.dictionaries(
        st.text(),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=10,
        ),
    )
)
def test_json_text_is_json(document):
    assert json.loads(json_text(document)) == document


@pytest.mark.full
def test_a_hundred_thousand_gemms_are_read_in_seconds(tmp_path):
    """In time of the processor, four times what it takes here; a reader that is not linear takes minutes."""
    path = tmp_path / "w.yaml"
    rng = random.Random(1)
    sizes = [[rng.randrange(1, 100) for _ in range(3)] for _ in range(100_000)]
    path.write_text(
        "gemms:\n"
        + "".join(f"- {{name: g{i}, m: {m}, k: {k}, n: {n}}}\n" for i, (m, k, n) in enumerate(sizes))
    )
    began = time.process_time()
    workload = load_workload(path)
    assert time.process_time() - began < 12
    assert [[g.m, g.k, g.n] for g in workload.gemms] == sizes and workload.places[-1] == f"{path}:100001"


def test_documents_without_a_file():
    assert Document("", {"a": 1}, {}).place("a") == ":1"
    assert read_yaml(Path(__file__).parents[2] / "configs" / "tiny_os2x3.yaml").data["pe"] == "mac"
