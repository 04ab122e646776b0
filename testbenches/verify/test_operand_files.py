"""Files with operands: what their headers say is judged before any data is read, and everything that is no
such file is one line."""

import io
import itertools
import resource
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hwsim.config import load
from hwsim.cost.activity import arrays
from hwsim.cost.activity.stimulus import stimulus
from hwsim.errors import ConfigError

ENGINE = load("tiny_os2x3")  # 4 bit activations, 1 bit bipolar weights, at most 256 x 256


def header(shape: object, descr: object = "|i1", version: int = 1) -> bytes:
    """The head of an .npy file, whatever it says."""
    text = f"{{'descr': {descr!r}, 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY" + bytes([version, 0]) + len(text).to_bytes(2 if version == 1 else 4, "little") + text


def archive(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def npy(array: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def reason(path: Path) -> str:
    """Why a file is not taken; the message is one line and names the file."""
    with pytest.raises(ConfigError) as error:
        stimulus(ENGINE, str(path))
    assert error.value.place == str(path) and "\n" not in str(error.value)
    return error.value.message


@pytest.fixture
def written(tmp_path):
    numbers = itertools.count()

    def write(content: bytes, suffix: str = ".npy") -> Path:
        path = tmp_path / f"{next(numbers)}{suffix}"
        path.write_bytes(content)
        return path

    return write


@pytest.mark.parametrize("kind", ["i1", "u1", "<i8", ">i2", "<u8", "<f2", ">f4", "<f8", np.longdouble])
def test_whole_numbers_of_every_type_are_the_same_operands(tmp_path, kind):
    a, w = np.array([[1, 7, 0], [3, 2, 5]]), np.array([[1, 1], [1, 1], [1, 1]])
    np.savez(tmp_path / "x.npz", a=a.astype(kind), w=w.astype(kind))
    np.savez_compressed(
        tmp_path / "y.npz", w=np.asfortranarray(w.astype(kind)), a=np.asfortranarray(a.astype(kind))
    )
    for name in ("x.npz", "y.npz"):
        made = stimulus(ENGINE, str(tmp_path / name))
        assert (
            made.dims == (2, 3, 2)
            and (ENGINE.pe.a.integers(made.job.a) == a).all()
            and (ENGINE.pe.w.integers(made.job.w) == w).all()
        )


@pytest.mark.parametrize(
    "name, nearest, beyond",
    [("fmac_e4m3_os8x8", [448, 0.40625, -0.0], 449), ("mxfp4_os8x8", [6, 0.5, -0.0], -6.25)],
)
def test_floats_take_fractions_and_refuse_what_is_beyond_them(tmp_path, name, nearest, beyond):
    """0.4 lies between two codes; what is rounded is said, and nothing saturates."""
    config, path = load(name), tmp_path / "x.npy"
    fmt: Any = config.pe.a
    a = np.tile(np.array([nearest[0], 0.4, -0.0]), (2, 32))
    np.save(path, a)
    made = stimulus(config, str(path))
    assert (fmt.decode(made.job.a) == np.tile(np.array(nearest), (2, 32))).all()
    assert f"activations, rounded to {fmt.name}, of " in made.text
    np.save(path, np.where(a == 0.4, 0.5, a))
    assert "rounded" not in stimulus(config, str(path)).text
    for value in (beyond, np.inf, np.nan):
        np.save(path, np.where(a == 0.4, value, a))
        with pytest.raises(
            ConfigError, match=f"a: value outside {fmt.name}: {value:g}; the largest is {nearest[0]}"
        ):
            stimulus(config, str(path))


def test_a_file_with_holes_and_one_that_unpacks_to_gigabytes_cost_nothing(tmp_path):
    with (tmp_path / "holes.npy").open("wb") as file:
        file.write(header((65536, 65536), "<i2"))
        file.truncate(8 << 30)
    with (
        zipfile.ZipFile(tmp_path / "bomb.npz", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("a.npy", "w", force_zip64=True) as member,
    ):
        member.write(header((2, 3)))
        for _ in range(128):
            member.write(bytes(1 << 20))
    archive(tmp_path / "wide.npz", {"a.npy": header((1 << 20, 1 << 12)) + bytes(1 << 20)})
    archive(tmp_path / "header.npz", {"a.npy": b"\x93NUMPY\x02\x00\xff\xff\xff\xff" + bytes(64 << 20)})
    used, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    tracemalloc.start()
    assert (
        reason(tmp_path / "holes.npy")
        == "a: must be M x K with at most 256 x 256 numbers, not of shape (65536, 65536)"
    )
    assert (
        reason(tmp_path / "wide.npz")
        == "a: must be M x K with at most 256 x 256 numbers, not of shape (1048576, 4096)"
    )
    assert reason(tmp_path / "bomb.npz") == "is no NumPy file of numbers: holds more than its header says"
    assert reason(tmp_path / "header.npz").startswith(
        "is no NumPy file of numbers: EOF: reading array header"
    )
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (
        peak < 4 << 20
        and resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used < 64 << 10
        and time.monotonic() - began < 5
    )


def test_more_numbers_than_can_be_run(tmp_path, monkeypatch):
    monkeypatch.setattr(arrays, "MOST_NUMBERS", 5)
    np.save(tmp_path / "x.npy", np.zeros((2, 3), int))
    assert reason(tmp_path / "x.npy") == "a: must have at most 5 numbers, not 2 x 3"


@pytest.mark.parametrize(
    "shape", ["(2, 3, 4)", "(6,)", "()", "(0, 3)", "(3, 0)", "(-2, -3)", "(257, 3)", "(2, 257)"]
)
def test_shapes(written, shape):
    assert (
        reason(written(header(shape) + bytes(64)))
        == f"a: must be M x K with at most 256 x 256 numbers, not of shape {shape}"
    )


@pytest.mark.parametrize("shape", ["(2.0, 3)", "'ab'", "None", "[2, 3]", "(True, x)", f"({'9' * 5000}, 2)"])
def test_shapes_that_are_none(written, shape):
    assert reason(written(header(shape) + bytes(64))).startswith("is no NumPy file of numbers: ")


def test_a_side_of_thousands_of_digits(written):
    assert reason(written(header(f"(0x{'f' * 9000}, 2)") + bytes(64))).startswith(
        "a: must be M x K with at most 256 x 256 numbers, not "
    )


@pytest.mark.parametrize(
    "descr", ["|O", "|b1", "<c8", "<M8[s]", "|S3", "<U2", "|V4", [("x", "<i4"), ("y", "<f8")]]
)
def test_types_that_are_no_numbers(written, descr):
    assert reason(written(header((2, 3), descr) + bytes(999))).startswith("a: must be whole numbers, not ")


@pytest.mark.parametrize(
    "values, said",
    [
        (np.array([[60000]], np.float16), "a: value outside int4: 60000"),
        (np.array([[np.inf]], np.float16), "a: must be whole numbers, not inf"),
        (np.array([[np.nan]]), "a: must be whole numbers, not nan"),
        (np.array([[1.0, 0.5]]), "a: must be whole numbers, not 0.5"),
        (np.array([[1e300]]), "a: value outside int4: 1e+300"),
        (np.array([[2**64 - 1]], np.uint64), "a: value outside int4: 1.84467e+19"),
    ],
)
def test_values(written, values, said):
    assert reason(written(npy(values))) == said


GOOD = npy(np.zeros((2, 3), np.int8))
HEADERS = (
    b"{{{{",
    b"[]",
    b"(" * 9000,
    b"-" * 9000,
    b"[1",
    b"  1\n 2",
    b"\x00",
    b"{'descr': [], 'shape': (), 'fortran_order': 0}",
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"P",
        b"PK",
        b"PK\x03\x04 and no more",
        b"1 2 3",
        GOOD[:-1],
        GOOD + b"x",
        GOOD[:9],
        header((2, 3), version=7),
        header((2, 3))[:-3],
        header("(2, 3), 'x': 1"),
        *(b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text for text in HEADERS),
    ],
)
def test_what_is_no_such_file(written, content):
    assert reason(written(content)).startswith("is no NumPy file of numbers: ")


def test_a_folder(tmp_path):
    (tmp_path / "folder.npy").mkdir()
    assert reason(tmp_path / "folder.npy") == "Is a directory"


def test_archives(tmp_path):
    for number, (method, said) in enumerate((
        (zipfile.ZIP_BZIP2, "method 12"),
        (zipfile.ZIP_LZMA, "method 14"),
    )):
        path = archive(tmp_path / f"{number}.npz", {"a.npy": GOOD}, method)
        assert reason(path) == f"a: is compressed in a way that NumPy does not write ({said})"
    path = archive(tmp_path / "odd.npz", {"a.npy": GOOD})
    content = path.read_bytes()
    # of the entry in the directory, two bytes on
    for offset, value, said in ((8, 97, "method 97"), (6, 1, "is encrypted")):
        at = content.index(b"PK\x01\x02") + offset + 2
        path.write_bytes(content[:at] + bytes([value]) + content[at + 1:])
        assert said in reason(path)
    stored = archive(path, {"a.npy": GOOD}, zipfile.ZIP_STORED).read_bytes()
    last = stored.index(b"PK\x01\x02") - 1
    for damaged in (
        stored.replace(b"NUMPY", b"NUMPX"),
        stored[:-30],
        stored[:last] + b"\x01" + stored[last + 1 :],
        content[1:],
    ):
        path.write_bytes(damaged)
        assert reason(path).startswith("is no NumPy file of numbers: ")
    for members in (
        {},
        {"b.npy": GOOD},
        {"a.npy": GOOD, "b.npy": GOOD},
        {"w.npy": GOOD},
        {f"{'x' * 9999}\n": b""},
    ):
        assert (
            reason(archive(path, members)).startswith("must hold the arrays a and w, not ")
            and len(reason(path)) < 200
        )
    with zipfile.ZipFile(path, "w") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr("a.npy", GOOD)
        file.writestr("a.npy", GOOD)
    assert reason(path) == "must hold the arrays a and w, not a, a"
