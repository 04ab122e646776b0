"""Sizes of ONNX networks: missing ones are named at once and the advice works, shapes are known after every
operator that is mapped."""

import random
import re
import shlex
import warnings
from pathlib import Path

import numpy as np
import onnx
import pytest
from networks import gemms, graph, saved
from onnx import TensorProto as T
from onnx import helper
from onnx.reference import ReferenceEvaluator

from hwsim.errors import ConfigError
from hwsim.workload import load_workload
from hwsim.workload.network import control
from hwsim.workload.network.dimensions import Dimensions
from hwsim.workload.network.file import read
from hwsim.workload.network.inference import inferred
from hwsim.workload.network.scope import Facts


@pytest.fixture
def file(tmp_path):
    return tmp_path / "net.onnx"


def node(kind: str, inputs: list, outputs: list, **attributes):
    return helper.make_node(kind, inputs, outputs, **attributes)


def scope_of(path, **dims):
    """A file as it is known without running it."""
    model = read(path)
    return inferred(
        model.graph, Facts(path, Dimensions(dims, path), {x.domain: x.version for x in model.opset_import})
    )


CONVOLUTIONS = [node("Conv", ["x", "w"], ["a"], pads=[1, 1, 1, 1], strides=[2, 2], name="c1"),
                node("Conv", ["a", "v"], ["y"], pads=[1, 1, 1, 1], name="c2")]
WEIGHTS = [("w", T.FLOAT, [4, 3, 3, 3]), ("v", T.FLOAT, [4, 4, 3, 3])]


@pytest.mark.parametrize(
    "shape, missing",
    [
        ([None, 3, None, None], ["x[0]", "x[2]", "x[3]"]),
        ([-1, 3, 0, 32], ["x[0]", "x[2]"]),
        (["N", 3, "H", "W"], ["N", "H", "W"]),
        (["N", 3, "side", "side"], ["N", "side"]),
        (["?", 3, "?", "?"], ["x[0]", "x[2]", "x[3]"]),
        (["unk__0", 3, 32, 32], ["x[0]"]),
    ],
)
def test_all_missing_sizes_are_named_at_once_and_the_advice_works(cli, file, shape, missing):
    """Names that the file has, else input and axis; names that programs made up are never asked for. `show`
    and `simulate` alike."""
    saved(file, CONVOLUTIONS, {"x": (T.FLOAT, shape)}, weights=WEIGHTS)
    for command in (["show", file], ["simulate", "int8_ws16", "--workload", file]):
        code, out, err = cli(*command)
        labels = f"{', '.join(missing)} {'have' if len(missing) > 1 else 'has'} no size in the file"
        assert (code, out, err.count("\n")) == (2, "", 1) and f"c1 (Conv): {labels}; give" in err
        advice = shlex.split(err[err.index("--dim"):])
        assert advice == [x for label in missing for x in ("--dim", f"{label}=SIZE")]
        sizes = [x.replace("SIZE", "1" if x[:-5] in ("x[0]", "N") else "32") for x in advice]
        code, out, err = cli(*command, *sizes)
        assert (code, err) == (0, "") and ("c1: 256 x 27 x 4" in out or command[0] == "simulate")


def test_sizes_of_several_inputs_are_named_together(file):
    """Inputs that nothing reads need no size; one without a shape is told so; names with odd characters are
    quoted."""
    nodes = [
        node("MatMul", ["x", "w"], ["a"], name="one"),
        node("MatMul", ["odd name:0", "w"], ["b"]),
        node("Add", ["a", "b"], ["y"]),
    ]
    saved(
        file,
        nodes,
        {"x": (T.FLOAT, ["n", 4]), "odd name:0": (T.FLOAT, [None, 4]), "unused": (T.FLOAT, ["m"])},
        weights=[("w", T.FLOAT, [4, 2])],
    )
    with pytest.raises(
        ConfigError,
        match=re.escape(
            "one (MatMul): n, odd name:0[0] have no size in the file; give them with --dim n=SIZE "
            "--dim 'odd name:0[0]'=SIZE"
        ),
    ):
        load_workload(file)
    assert gemms(file, dims={"n": 3, "odd name:0[0]": 3}) == [(3, 4, 2, 1)] * 2
    saved(file, nodes[:1], {"x": (T.FLOAT, None)}, {"a": (T.FLOAT, None)}, [("w", T.FLOAT, [4, 2])])
    with pytest.raises(ConfigError, match=re.escape("--dim x[0]=SIZE, and so on for every axis of x")):
        load_workload(file)
    assert gemms(file, dims={"x[0]": 3, "x[1]": 4}) == [(3, 4, 2, 1)]
    with pytest.raises(ConfigError, match="does not tell how many axes x has; give all from 0"):
        load_workload(file, dims={"x[1]": 4})


def test_wrong_sizes_are_one_line(file):
    saved(file, CONVOLUTIONS, {"x": (T.FLOAT, ["N", 3, None, None])}, weights=WEIGHTS)
    good = {"N": 1, "x[2]": 32, "x[3]": 32}
    for dims, expected in (
        ({**good, "x[1]": 4}, "--dim x[1]=4: the dimension has the size 3 already"),
        ({**good, "M": 4}, "--dim M: unknown dimension (known: N)"),
        ({**good, "x[4]": 4}, "--dim x[4]: unknown dimension"),
        ({**good, "z[0]": 4}, "--dim z[0]: unknown dimension"),
        ({"N": 1, "x[2]": 32}, "x[3] has no size in the file; give it with --dim x[3]=SIZE"),
    ):
        with pytest.raises(ConfigError, match=re.escape(expected)):
            load_workload(file, dims=dims)
    assert gemms(file, dims={**good, "x[0]": 2}) == [(512, 27, 4, 1), (512, 36, 4, 1)], (
        "an axis comes before a name"
    )


def test_a_shape_that_depends_on_data_is_given_by_axis(file):
    """The node that does not tell is named, and the advice works."""
    nodes = [node("NonZero", ["x"], ["i"], name="where"), node("Cast", ["i"], ["f"], to=T.FLOAT),
             node("Transpose", ["f"], ["t"], perm=[1, 0]), node("MatMul", ["t", "w"], ["y"], name="fc")]
    saved(file, nodes, {"x": (T.FLOAT, [5, 7])}, weights=[("w", T.FLOAT, [2, 3])])
    with pytest.raises(
        ConfigError,
        match=re.escape(
            "fc (MatMul): the shape of 't' is not known: where (NonZero) does not tell that of 'i', it "
            "does not follow from the shapes of its inputs; give it with --dim i[1]=SIZE"
        ),
    ):
        load_workload(file)
    assert gemms(file, dims={"i[1]": 9}) == [(9, 2, 3, 1)]
    nodes = [node("Strange", ["x"], ["q"], domain="own", name="odd"), node("MatMul", ["q", "w"], ["y"])]
    saved(file, nodes, {"x": (T.FLOAT, [5, 7])}, weights=[("w", T.FLOAT, [2, 3])])
    with pytest.raises(
        ConfigError,
        match=re.escape(
            "odd (Strange) does not tell that of 'q', operators of the domain 'own' are not known here; "
            "give it with --dim q[0]=SIZE and so on for every axis"
        ),
    ):
        load_workload(file)
    assert gemms(file, dims={"q[0]": 9, "q[1]": 2}) == [(9, 2, 3, 1)]


def test_shapes_in_external_data(file):
    """Small tensors are read where they lie; without their file the node is named, and nothing outside the
    folder is opened."""
    nodes = [node("Reshape", ["x", "to"], ["r"], name="fold"), node("MatMul", ["r", "w"], ["y"])]
    saved(
        file,
        nodes,
        {"x": (T.FLOAT, [1, 4, 16])},
        weights=[("to", np.array([-1, 64])), ("w", np.zeros((64, 40), np.float32))],
    )
    model = onnx.load(str(file))
    onnx.save(model, str(file), save_as_external_data=True, location="net.bin", size_threshold=0)
    assert onnx.load(str(file), load_external_data=False).graph.initializer[0].data_location == T.EXTERNAL
    assert gemms(file) == [(1, 64, 40, 1)]
    (file.parent / "net.bin").unlink()
    with pytest.raises(ConfigError, match=r"fold \(Reshape\) does not tell that of 'r'"):
        load_workload(file)


def test_shapes_are_computed_from_shapes(file):
    """What exporters write: the shape is measured, cut, divided, put together and reshaped to."""
    nodes = [
        node("Shape", ["x"], ["s"]),
        node("Gather", ["s", "zero"], ["n"], axis=0),
        node("Div", ["n", "two"], ["half"]),
        node("Unsqueeze", ["half", "axis"], ["u"]),
        node("Concat", ["u", "rest"], ["to"], axis=0),
        node("Equal", ["half", "four"], ["is"]),
        node("Reshape", ["x", "to"], ["r"]),
        node(
            "If",
            ["is"],
            ["b"],
            then_branch=graph([node("MatMul", ["r", "w"], ["p"])], {}, {"p": (T.FLOAT, None)}),
            else_branch=graph([node("MatMul", ["r", "v"], ["q"])], {}, {"q": (T.FLOAT, None)}),
        ),
        node("MatMul", ["b", "v"], ["y"]),
    ]
    weights = [
        ("zero", np.array(0)),
        ("two", np.array(2)),
        ("axis", np.array([0])),
        ("rest", np.array([-1])),
        ("four", np.array(4)),
        ("w", T.FLOAT, [12, 6]),
        ("v", T.FLOAT, [6, 3]),
    ]
    saved(file, nodes, {"x": (T.FLOAT, ["n", 6])}, weights=weights)
    workload = load_workload(file, dims={"n": 8})
    assert [(g.m, g.k, g.n) for g in workload.gemms] == [(4, 12, 6), (4, 6, 3)] and workload.notes == ()


def body(nodes, steps: bool, condition="on"):
    """A loop's body, which multiplies a state by a square; ``steps`` gives it the number and the condition of
    a trip."""
    ahead = {"i": (T.INT64, []), "on": (T.BOOL, [])} if steps else {}
    out = {condition: (T.BOOL, [])} if steps else {}
    return graph(nodes, {**ahead, "s": (T.FLOAT, [2, 4])}, {**out, "t": (T.FLOAT, [2, 4])})


def test_loops_run_as_often_as_is_known(file):
    step = node("MatMul", ["s", "w"], ["t"], name="step")
    inputs, weights = (
        {"x": (T.FLOAT, [2, 4]), "k": (T.INT64, [])},
        [("w", T.FLOAT, [4, 4]), ("five", np.array(5)), ("yes", np.array(True))],
    )
    same = node("Identity", ["on"], ["go"])
    saved(
        file,
        [node("Loop", ["five", "yes", "x"], ["y"], body=body([same, step], True, "go"))],
        inputs,
        weights=weights,
    )
    assert gemms(file) == [(2, 4, 4, 5)] and load_workload(file).notes == ()
    counts = node("Less", ["i", "five"], ["go"])  # true in trips 0..4, so that a sixth runs
    saved(
        file,
        [node("Loop", ["", "yes", "x"], ["y"], body=body([counts, step], True, "go"))],
        inputs,
        weights=weights,
    )
    assert gemms(file) == [(2, 4, 4, 6)]
    fc = node("MatMul", ["y", "w"], ["z"])
    saved(
        file,
        [node("Loop", ["k", "yes", "x"], ["y"], body=body([same, step], True, "go"), name="while"), fc],
        inputs,
        {"z": (T.FLOAT, None)},
        weights,
    )
    workload = load_workload(file)
    assert [(g.m, g.k, g.n, g.repeat) for g in workload.gemms] == [(2, 4, 4, 1)]
    assert workload.notes == ("while (Loop): how often its body runs is not known; a run of it has 32 MACs",
                              "not mapped, operations not known and not counted: Loop (while)")
    scan = graph([step], {"s": (T.FLOAT, [2, 4]), "e": (T.FLOAT, [3])}, {"t": (T.FLOAT, [2, 4])})
    saved(file, [node("Scan", ["x", "z"], ["y"], body=scan, num_scan_inputs=1)],
          {"x": (T.FLOAT, [2, 4]), "z": (T.FLOAT, [7, 3])}, weights=weights)
    assert gemms(file) == [(2, 4, 4, 7)]


def test_the_larger_branch_is_counted_and_said(file):
    def branch(name: str, weight: str):
        return graph([node("MatMul", ["x", weight], [name])], {}, {name: (T.FLOAT, None)})

    def choice(one: str, other: str, condition: str = "c"):
        saved(
            file,
            [
                node(
                    "If",
                    [condition],
                    ["y"],
                    name="if",
                    then_branch=branch("p", one),
                    else_branch=branch("q", other),
                )
            ],
            {"x": (T.FLOAT, [1, 4]), "c": (T.BOOL, [])},
            weights=[
                ("w", T.FLOAT, [4, 3]),
                ("v", T.FLOAT, [4, 5]),
                ("bad", T.FLOAT, [7, 5]),
                ("no", np.array(False)),
            ],
        )
        workload = load_workload(file)
        return [(g.m, g.k, g.n) for g in workload.gemms], workload.notes

    assert choice("w", "v") == (
        [(1, 4, 5)],
        ("if (If): its condition is not known; its branches have 12 and 20 MACs, the larger one is counted",),
    )
    assert choice("w", "w") == (
        [(1, 4, 3)],
        (
            "if (If): its condition is not known; its branches have 12 and 12 MACs, both are alike, and one "
            "is counted",
        ),
    )
    assert choice("v", "w", "no") == ([(1, 4, 3)], ())
    found, notes = choice("bad", "w")
    assert found == [(1, 4, 3)]
    assert (
        "the other does not take these sizes (p (MatMul): operands of (1, 4) and (7, 5) do not go together)"
        in notes[0]
    )


def test_dead_branches_do_not_count(file):
    nodes = [
        node("MatMul", ["x", "w"], ["y"]),
        node("MatMul", ["x", "v"], ["idle"], name="dead"),
        node("Relu", ["idle"], ["more"]),
    ]
    saved(file, nodes, {"x": (T.FLOAT, [3, 4])}, weights=[("w", T.FLOAT, [4, 2]), ("v", T.FLOAT, [4, 9])])
    workload = load_workload(file)
    assert [(g.m, g.k, g.n) for g in workload.gemms] == [(3, 4, 2)] and workload.vectors == ()
    assert workload.notes == ("not counted, since no output follows from them: dead (MatMul), more (Relu)",)


@pytest.mark.parametrize("calls", [[("F", "F")], [("F", "G"), ("G", "F")]])
def test_functions_that_call_themselves(cli, file, calls):
    made = [
        helper.make_function(
            "own",
            name,
            ["p"],
            ["r"],
            [node(called, ["p"], ["r"], domain="own")],
            [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)],
        )
        for name, called in calls
    ]
    saved(file, [node("F", ["x"], ["y"], domain="own")], {"x": (T.FLOAT, [3, 4])}, functions=made)
    code, out, err = cli("show", file)
    assert (code, out, err) == (2, "", f"hwsim: {file}: local function 'F' of domain 'own' calls itself\n")


def test_functions_that_grow_beyond_memory(cli, file):
    """Thirty functions, each of which calls the next one twice."""
    made = []
    for i in range(30):
        called = [node(f"F{i + 1}" if i < 29 else "Relu", ["p"], ["q"], domain="own" if i < 29 else ""),
                  node(f"F{i + 1}" if i < 29 else "Relu", ["q"], ["r"], domain="own" if i < 29 else "")]
        made.append(helper.make_function("own", f"F{i}", ["p"], ["r"], called,
                                         [helper.make_opsetid("", 21), helper.make_opsetid("own", 1)]))
    saved(file, [node("F0", ["x"], ["y"], domain="own")], {"x": (T.FLOAT, [3, 4])}, functions=made)
    code, out, err = cli("show", file)
    assert (code, out, err) == (
        2,
        "",
        f"hwsim: {file}: local functions: more than 1,000,000 nodes when they are inlined\n",
    )


def random_net(rng: random.Random) -> tuple[list, dict, list]:
    """Operators on a tensor of three axes, one after another, whose shapes the reference evaluator
    measures."""
    nodes, weights, name = [], [("two", np.array(2)), ("ax", np.array([1]))], "x"
    for i in range(12):
        out = f"t{i}"
        kind = rng.choice([
            "Transpose",
            "Reshape",
            "Concat",
            "Slice",
            "Pad",
            "Expand",
            "Tile",
            "Split",
            "Range",
            "Relu",
            "ReduceMean",
        ])
        if kind == "Transpose":
            nodes.append(node(kind, [name], [out], perm=rng.sample([0, 1, 2], 3)))
        elif kind == "Reshape":  # to its own shape, turned, as it is measured
            nodes += [
                node("Shape", [name], [f"s{i}"]),
                node("Gather", [f"s{i}", f"g{i}"], [f"r{i}"]),
                node(kind, [name, f"r{i}"], [out]),
            ]
            weights.append((f"g{i}", np.array(rng.sample([0, 1, 2], 3))))
        elif kind == "Concat":
            nodes.append(node(kind, [name, name], [out], axis=rng.randrange(3)))
        elif kind == "Slice":
            weights += [(f"b{i}", np.array([0])), (f"e{i}", np.array([rng.choice([1, 2, 9, -1])])),
                        (f"a{i}", np.array([rng.randrange(3)]))]
            nodes += [node("Concat", [name, name], [f"c{i}"], axis=int(weights[-1][1][0])),
                      node(kind, [f"c{i}", f"b{i}", f"e{i}", f"a{i}"], [out])]
        elif kind == "Pad":
            weights.append((f"p{i}", np.array([rng.randrange(2) for _ in range(6)])))
            nodes.append(node(kind, [name, f"p{i}"], [out]))
        elif kind == "Expand":
            weights.append((f"o{i}", np.array([rng.choice([1, 2]), 1, 1, 1])))
            nodes += [
                node(kind, [name, f"o{i}"], [f"c{i}"]),
                node("ReduceSum", [f"c{i}", f"z{i}"], [out], keepdims=0),
            ]
            weights.append((f"z{i}", np.array([0])))
        elif kind == "Tile":
            weights.append((f"n{i}", np.array([1, rng.choice([1, 2]), 1])))
            nodes.append(node(kind, [name, f"n{i}"], [out]))
        elif kind == "Split":
            nodes += [
                node("Concat", [name, name], [f"c{i}"], axis=2),
                node(kind, [f"c{i}"], [out, f"v{i}"], axis=2, num_outputs=2),
            ]
        elif kind == "Range":  # a vector as long as an axis, added
            weights.append((f"g{i}", np.array(2)))
            nodes += [node("Shape", [name], [f"s{i}"]), node("Gather", [f"s{i}", f"g{i}"], [f"l{i}"]),
                      node(kind, ["zero", f"l{i}", "one"], [f"q{i}"]),
                      node("Cast", [f"q{i}"], [f"f{i}"], to=T.FLOAT), node("Add", [name, f"f{i}"], [out])]
        elif kind == "Relu":
            nodes.append(node(kind, [name], [out]))
        else:
            nodes.append(node(kind, [name, "ax"], [out], keepdims=1))
        name = out
    weights += [("zero", np.array(0)), ("one", np.array(1))]
    return (
        [*nodes, node("Identity", [name], ["y"])],
        {"x": (T.FLOAT, [rng.randint(1, 3) for _ in range(3)])},
        weights,
    )


@pytest.mark.parametrize("seed", range(12))
def test_shapes_are_those_that_the_reference_evaluator_measures(file, seed):
    """Random chains of operators, with their shapes computed from shapes."""
    nodes, inputs, weights = random_net(random.Random(seed))
    saved(file, nodes, inputs, weights=weights)
    scope, model = scope_of(file), onnx.load(str(file))
    names = [name for n in scope.nodes for name in n.output if name]
    del model.graph.output[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # NumPy's, of means and casts
        found = ReferenceEvaluator(model).run(None, {"x": np.ones(inputs["x"][1], np.float32)})
    assert {name: scope.tensor(name).shape for name in names} == {
        name: np.asarray(value).shape for name, value in zip(names, found)
    }, seed


def test_networks_that_the_package_onnx_ships():
    """Networks without weights' values: what torchvision and the papers say of two of them."""
    light = Path(onnx.__file__).parent / "backend" / "test" / "data" / "light"
    if not light.is_dir():
        pytest.skip("this onnx ships no networks")
    listed = load_workload("resnet50")
    network = load_workload(light / "light_resnet50.onnx")
    assert network.macs == listed.macs and len(network.gemms) == sum(g.repeat for g in listed.gemms)
    assert load_workload(light / "light_vgg19.onnx").macs == 19_632_062_464


def test_zero_trips_and_endless_loops(file, monkeypatch):
    """A condition that is false at once; one that never ends is not known, and is found out in bounded
    time."""
    monkeypatch.setattr(control, "MOST_TRIPS", 50)
    step = node("MatMul", ["s", "w"], ["t"])
    fc = node("MatMul", ["y", "w"], ["z"])
    weights = [
        ("w", T.FLOAT, [4, 4]),
        ("no", np.array(False)),
        ("yes", np.array(True)),
        ("zero", np.array(0)),
    ]
    saved(
        file,
        [
            node(
                "Loop",
                ["", "no", "x"],
                ["y"],
                body=body([node("Identity", ["on"], ["go"]), step], True, "go"),
            ),
            fc,
        ],
        {"x": (T.FLOAT, [2, 4])},
        {"z": (T.FLOAT, None)},
        weights,
    )
    assert gemms(file) == [(2, 4, 4, 1)]
    endless = node("GreaterOrEqual", ["i", "zero"], ["go"])
    saved(
        file,
        [node("Loop", ["", "yes", "x"], ["y"], body=body([endless, step], True, "go"), name="ever"), fc],
        {"x": (T.FLOAT, [2, 4])},
        {"z": (T.FLOAT, None)},
        weights,
    )
    assert "ever (Loop): how often its body runs is not known" in load_workload(file).notes[0]
