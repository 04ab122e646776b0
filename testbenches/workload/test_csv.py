"""Workloads in CSV: lists of our own, SCALE-Sim's topologies by position, and every way to get them wrong."""

import math
import random

import pytest

from hwsim.errors import ParamError
from hwsim.workload import Gemm, load_workload

COLUMNS = "Layer name, IFMAP Height, IFMAP Width, Filter Height, Filter Width, Channels, Num Filter, Strides"
ALEX = "Conv1,224,224,11,11,3,96,4{}\nConv2,27,27,5,5,96,256,1{}\n"
TOPOLOGIES = {
    "commas": f"{COLUMNS},\nConv1 ,224 ,224 ,11 ,11 ,3 ,96 ,4 ,\n\nConv2,27,27,5,5,96,256,1,\n",
    "none": f"{COLUMNS}\nConv1,224,224,11,11,3,96,4\n\tConv2, 27, 27, 5, 5, 96, 256, 1\n",
    "two strides": f"{COLUMNS} height, Stride "
                   "width,\nConv1,224,224,11,11,3,96,4,4,\nConv2,27,27,5,5,96,256,1,1,#second\n",
    "batch": f"{COLUMNS}, Batch Size,\n{ALEX.format(',1,', ',1,')}",
    "byte order mark": f"\ufeff{COLUMNS},\n{ALEX.format(',', ',')}",
    "sparse": f"{COLUMNS}, SparsityRatio,\n{ALEX.format(',1:1,', ',2:4,')}",
    "width twice": f"{COLUMNS.replace('Height', 'Width', 1)},\n{ALEX.format(',', ',')}",
    "a line of any words": f"first, second\n{ALEX.format(',', ',')}",
    "lines without layers": f"{COLUMNS},\n,,,,,,,,\n{ALEX.format(',,,', ',')}",
    "more columns": f"{COLUMNS},,,note\n{ALEX.format(',', ',')}",
}


@pytest.mark.parametrize("form", TOPOLOGIES)
def test_topologies_of_convolutions(form, tmp_path):
    (tmp_path / "alex.csv").write_text(TOPOLOGIES[form])
    workload = load_workload(tmp_path / "alex.csv")
    # SCALE-Sim's ceil((224 - 11 + 4) / 4) = 55 rows
    assert [(g.name, g.m, g.k, g.n, g.repeat) for g in workload.gemms] == [("Conv1", 55 * 55, 363, 96, 1),
                                                                           ("Conv2", 23 * 23, 2400, 256, 1)]
    assert workload.notes == (
        ("sparsity is not applied, the GEMMs are dense: Conv2 2:4",) if form == "sparse" else ()
    )
    assert workload.places[1].startswith(f"{tmp_path}/alex.csv:")


def test_topologies_of_gemms_and_lists(tmp_path):
    path = tmp_path / "t.csv"
    for text in (
        "Layer,M,N,K,\nQKT,1024,512,64,\nPV, 7, 64, 1024,\n\n",
        "Layer,M,N,K\nQKT,1024,512,64\nPV,7,64,1024",
        "L,M,N,K,\nQKT,1024,512,64,\nPV,7,64,1024,",
        "Layer Name, M, N, K, Sparsity,\nQKT,1024,512,64,1:1,\nPV,7,64,1024,,\n",
        "\ufeffname,m,k,n\nQKT,1024,64,512\nPV,7,1024,64\n",
    ):
        path.write_text(text)
        assert [(g.name, g.m, g.k, g.n) for g in load_workload(path).gemms] == [
            ("QKT", 1024, 64, 512),
            ("PV", 7, 1024, 64),
        ]
        assert load_workload(path).notes == ()
    path.write_text("n,k,m,name,repeat,w_bits,section\n1,2,3,x,4,5,s\n")
    (gemm,) = load_workload(path).gemms
    assert (gemm.m, gemm.k, gemm.n, gemm.name, gemm.repeat, gemm.w_bits, gemm.section) == (
        3,
        2,
        1,
        "x",
        4,
        5,
        "s",
    )
    path.write_text(f"{COLUMNS},\nConv_DP,9,9,3,3,8,1,2,\n")
    assert [(g.m, g.k, g.n, g.repeat) for g in load_workload(path).gemms] == [(16, 9, 1, 8)], "depthwise"
    path.write_text(f"{COLUMNS},\nodd,8,8,3,3,1,1,2,\n")
    assert load_workload(path).gemms[0].m == 16, "SCALE-Sim's ceil((8 - 3 + 2) / 2) = 4, where others count 3"


def test_sparsity_is_said_once(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Layer,M,N,K,Sparsity,\n" + "".join(f"g{i},16,32,64,{i}:4,\n" for i in range(1, 7)))
    workload = load_workload(path)
    assert workload.macs == 6 * 16 * 32 * 64
    assert workload.notes == (
        "sparsity is not applied, the GEMMs are dense: g1 1:4, g2 2:4, g3 3:4 and 2 more",
    )


@pytest.mark.parametrize("seed", range(6))
def test_random_topologies_by_position(seed, tmp_path):
    """Multiply-accumulates by SCALE-Sim's rule, written down once more: the first line skipped, eight values
    by position."""
    rng, total, rows = random.Random(seed), 0, []
    for i in range(20):
        side = [rng.randint(1, 5), rng.randint(1, 5)]
        size, (channels, filters, stride) = (
            [rng.randint(x, 30) for x in side],
            [rng.randint(1, 9) for _ in range(3)],
        )
        outputs = math.prod(math.ceil((p - q + stride) / stride) for p, q in zip(size, side))
        total += outputs * side[0] * side[1] * channels * filters
        name = rng.choice(["conv", "DP", "fc 1"]) + str(i)
        rows.append(
            ",".join(str(x) for x in (name, *size, *side, channels, filters, stride))
            + rng.choice([",", "", ", ", ",2:4,", ",,"])
        )
    path = tmp_path / "t.csv"
    path.write_text(
        rng.choice([COLUMNS, COLUMNS.lower() + ",", "anything,at,all", "\ufeff" + COLUMNS])
        + "\n"
        + "\n".join(rows)
        + "\n"
    )
    assert load_workload(path).macs == total, seed


MISTAKES = [
    ("", "csv:1: empty file"),
    ("a,b,c\n1,2,3\n", "csv:1: a: unknown column (known: a_bits"),
    ("name,m,k\nx,1,2\n", "csv:1: n: missing"),
    ("name,m,k,n,m\nx,1,2,3,4\n", "csv:1: m: written twice"),
    ("name,m,k,n\n", "holds a header and no layers"),
    ("name,m,k,n\nx,1,two,3\n", "csv:2: k: must be an integer, not 'two'"),
    ("name,m,k,n\nx,1,-2,3\n", "csv:2: k: must be an integer in 1.."),
    ("name,m,k,n\nx,1,2\n", "csv:2: n: missing"),
    ("name,m,k,n\nx,1,2,3,4\n", "csv:2: 5 values under 4 columns"),
    ('name,m,k,n\n"x,1,2,3\n', "malformed CSV"),
    ("name\tm\tk\tn\nx\t1\t2\t3\n", "one column; columns are separated by commas"),
    ("Layer,M,K,N\nx,1,2,3\n", "csv:1: Layer, M, K, N: SCALE-Sim reads a layer's name, M, N, K by position"),
    ("Layer,M,N,K\nx,1,2\n", "csv:2: K: missing; a layer is a name, M, N, K"),
    ("Layer,M,N,K\nx,1,2,B\n", "csv:2: k: must be an integer, not 'B'"),
    ("Layer,M,N,K,Sparsity\nx,1,2,3,half\n", "csv:2: 'half' in column 5 is not a sparsity N:M"),
    (f"{COLUMNS}\nc,8,8,3,3,1\n", "csv:2: number of filters: missing"),
    (f"{COLUMNS}\nnet,\n", "csv:2: IFMAP height: missing; a layer is a name and IFMAP height"),
    (f"{COLUMNS}\nc,2,8,3,3,1,1,1\n", "csv:2: filter height: must be at most the IFMAP's 2, not 3"),
    (f"{COLUMNS}\nc,8,8,3,3,1,1,0\n", "csv:2: stride: must be an integer in 1.."),
    (f"{COLUMNS}\nc,8,8,3,3,1,nan,1\n", "csv:2: number of filters: must be an integer, not 'nan'"),
    (f"{COLUMNS}\nc,8,8,3,3,1,1,1,1,7\n", "csv:2: '7' in column 10 is not a sparsity N:M"),
    (
        f"{COLUMNS},,,note\nc,8,8,3,3,1,1,1,,,checked\n",
        "csv:2: 'checked' in column 11 is not a sparsity N:M; after the sizes of a layer nothing "
        "else has a meaning there, and SCALE-Sim stops at it too",
    ),
]


@pytest.mark.parametrize("text, expected", MISTAKES)
def test_every_mistake_is_one_line_and_exit_2(cli, tmp_path, text, expected):
    path = tmp_path / "c.csv"
    path.write_text(text)
    code, out, err = cli("simulate", "int8_ws16", "--workload", path)
    assert (code, out, err.count("\n")) == (2, "", 1) and expected in err
    path.write_bytes(b"\xff\xfe\x00\x01")
    assert "not a text file" in cli("show", path)[2]


def test_a_large_file_is_read_whole(tmp_path):
    path = tmp_path / "large.csv"
    for header, row in (("name,m,k,n", "g{},{},{},{}"), ("Layer,M,N,K,", "g{},{},{},{},")):
        path.write_text(
            "\n".join([header, *(row.format(i, i % 97 + 1, i % 89 + 1, i % 83 + 1) for i in range(20_000))])
            + "\n"
        )
        assert load_workload(path).macs == sum(
            (i % 97 + 1) * (i % 89 + 1) * (i % 83 + 1) for i in range(20_000)
        )


@pytest.mark.parametrize(
    "name, text",
    [
        ("a.csv", "name,m,k,n,repeat,a_bits,section\na,1,2,3\nb,4,5,6,,8,s\nc,7,8,9,2\n"),
        (
            "a.yaml",
            "sections: {x: [{name: a, m: 1, k: 2, n: 3}, {name: b, m: 4, k: 5, n: 6, same_a: true, a_bits: "
            "8}]}\n",
        ),
    ],
)
def test_gemms_are_read_together_as_one_by_one(tmp_path, monkeypatch, name, text):
    """A list that is right is checked by columns; one that is not is read again item by item."""
    (tmp_path / name).write_text(text)
    together = load_workload(str(tmp_path / name))

    def refused(*args):
        raise ParamError("m", "is wrong")

    monkeypatch.setattr(Gemm, "many", refused)
    assert load_workload(str(tmp_path / name)) == together
