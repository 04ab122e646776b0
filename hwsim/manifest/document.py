"""What a stranger needs to drive an emitted engine: ports, streams, beat order, packing, results, job fields,
cycle formula.

``manifest.schema.json`` beside this module says what every key means. Whatever a host computes with is a
number or a Python integer expression; words explain it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from amaranth.lib.wiring import In

from hwsim.assembly import Engine, Stream
from hwsim.config import Config
from hwsim.config.description import SECTIONS
from hwsim.dataflow import Dataflow
from hwsim.dataflow.nest import Nest
from hwsim.engine.control import CYCLE_BITS, ERROR_BITS, NUMBERS, error_bits, job_layout
from hwsim.engine.memory import Ram
from hwsim.engine.wrapper import Choice
from hwsim.formats import IntegerFormat
from hwsim.manifest.contents import READ_CLOCKS, memories
from hwsim.manifest.meaning import NUMBER_MEANING, codes, number, precisions, result
from hwsim.pe import PE
from hwsim.rescale.parameters import FACTOR
from hwsim.rescale.result_blocks import SCALE
from hwsim.version import version

SCHEMA = Path(__file__).with_name("manifest.schema.json")

RESET = (
    "rst, synchronous, active high; outputs are undefined until the first edge with rst high. Hold it for "
    "one clock or more before the first job; beats offered meanwhile are lost, even where tready is high"
)
HANDSHAKE = (
    "AXI4-Stream: a beat moves on a rising edge with tvalid and tready high; tready may wait for tvalid. "
    "Once tvalid is high, hold tvalid, tdata and tlast until the beat has moved, as the engine does on "
    "m_axis_c. Serve all streams at the same time: weights and activations of a job are taken interleaved, "
    "and results that are not taken hold them up"
)
LOOPS = (
    "an order is a loop nest, the outermost loop first. M, K, N are the job's, other names are those of "
    "`parameters`; x .. y includes both ends. The last line says what one beat holds, inside all loops"
)
JOB_MEANING = (
    "one beat per job, without tlast; tready is high while the engine is idle. A field outside its range "
    "makes the engine refuse the job. Operand beats are accepted from the clock after the job, results leave "
    "in the same order as jobs"
)
NARROW = {
    True: "in a job of lower precision a code is in its lane's lowest bits; the engine ignores the bits of "
          "the lane above it",
    False: "a code fills its lane: a value that needs fewer bits is sent as a code of the whole width",
}
TREADY = {
    "stream": "read on every clock: a row that is not taken stays and, while more rows are to come, the "
              "array waits",
    "always_ready": "ignored: a row is on the stream for one clock and must be taken on it, as if tready "
                    "were high at all times",
}
FALSE_TLAST = (
    "the engine counts beats and only checks tlast: a job with an early, late or missing tlast takes the "
    "same beats and gives the same results. The stream's error bit rises when the engine works on the beat "
    "at fault. No reset is needed for the next job"
)
REFUSED_JOB = (
    "the job's beat is taken and nothing else happens: busy stays low, cycles holds, no operand beat is "
    "taken, no result comes. The next job may come that many clocks later, without a reset. Do not offer "
    "operand beats of a refused job: the next job takes them"
)


MOST = "; the weights determine the clocks: `expressions` give the most, `counted` says how many they are"
COUNTED = (
    "an operand group, whose weights are one beat of stream w, takes as many beats as there are digits j in "
    "0 .. beats - 1 that are not 0 in `digit` for some of its weights, one at least. A chunk is the operand "
    "groups of a tile along K, or of a group of K with numbers of its own. `compute` is the beats of all "
    "chunks. `stall` is the sum, over the chunks in their order but the first, of max(passage - beats of "
    "the chunk, 0), where `passage` is that of the chunk before, which has `height` rows of C. `load` and "
    "`drain` are those of `expressions`"
)


def manifest(
    config: Config, engine: Engine, files: list[str], macros: Mapping[str, Choice] | None = None
) -> dict[str, Any]:
    """The manifest as JSON data; the same configuration gives the same bytes.

    ``macros``: module -> the SRAM macros that it is made of, where memories are.
    """
    pe, flow = config.pe, config.flow
    return {
        "$schema": SCHEMA.name,
        "hwsim": version(),
        "top": engine.name,
        "files": files,
        "config": config.engine_dict(),
        "not_in_verilog": {
            "sections": modelled(config),
            "meaning": "the files hold one engine; what these sections describe around it is modelled by "
                       "hwsim alone",
        },
        "clock": "clk, rising edge; every input is sampled and every output changes on it",
        "reset": RESET,
        "ports": ports(engine),
        "handshake": HANDSHAKE,
        "parameters": {
            "rows": flow.rows,
            "cols": flow.cols,
            "lanes": pe.lanes,
            "beats": pe.beats,
            **{key: value for key, value in flow.to_dict().items() if type(value) is int},
        },
        "job": _job(config),
        "result": result(pe),
        "loops": LOOPS,
        "streams": _streams(config, engine),
        "padding": "operand lanes whose index is beyond M, K or N hold pad_code; the number of beats does "
                   "not change",
        "status": {
            "busy": "high from the clock after a job is accepted to the clock of its last result beat",
            "cycles": f"{CYCLE_BITS} bit; clocks from the edge that accepted the job to the edge that "
                      "transfers its last "
            "result beat; holds until the next job; 0 after a reset",
            "error": _errors(engine),
        },
        "recovery": _recovery(engine),
        "cycle_formula": {
            "when": "streams never stall; from the edge that accepts the job to the edge that transfers the "
            "last result beat" + (MOST if pe.counts_beats else ""),
            "language": "Python integer expressions (max, min), in order; M, K, N and A_BITS, W_BITS "
            "(where serial) are the job's",
            "expressions": flow.formula(pe),
            **({"counted": _counted(pe, flow)} if pe.counts_beats else {}),
        },
        **_memories(engine, macros or {}),
        "modules": {block.name: [child.name for child in block.blocks] for block in engine.walk()},
    }


def _counted(pe: PE, flow: Dataflow) -> dict[str, str]:
    """How the clocks of a job follow from its weights."""
    return {"digit": pe.digit_text, "passage": f"max(height, {flow.passage(1)})", "meaning": COUNTED}


def modelled(config: Config) -> dict[str, Any]:
    """The sections of a configuration that are not in its Verilog, with every default; one core is the engine
    itself."""
    sections = dict(config.surroundings)
    if config.memory and config.memory.cores.count == 1:
        del sections["cores"]
    return {key: sections[key] for key in SECTIONS if key in sections}


def ports(engine: Engine) -> list[dict[str, Any]]:
    clocks = [{"name": name, "direction": "input", "width": 1} for name in ("clk", "rst")]
    return clocks + [
        {"name": key, "direction": "input" if member.flow == In else "output", "width": engine.width(key)}
        for key, member in engine.ports.items()
    ]


# -- memories --------------------------------------------------------------------------------------
def _memories(engine: Engine, macros: Mapping[str, Choice]) -> dict[str, list[dict[str, Any]]]:
    """``memories``, which are modules of their own, and ``register_memories``, which are inside others."""
    out: dict[str, list[dict[str, Any]]] = {"memories": [], "register_memories": []}
    for found in memories(engine):
        memory = found.memory
        said = {
            "module": found.module,
            "words": memory.words,
            "bits": memory.bits,
            "mask": "none",
            "read_latency": READ_CLOCKS,
            "count": len(found.paths),
            "instances": [".".join(path) for path in found.paths],
        }
        if isinstance(memory, Ram):
            macro = {"macro": _macro(memory, macros[found.module])} if found.module in macros else {}
            out["memories"].append(said | {"ports": memory.kind} | macro)
        else:
            out["register_memories"].append(said | {"name": memory.name, "ports": memory.ports})
    return out


def _macro(ram: Ram, chosen: Choice) -> dict[str, Any]:
    """The macros of one memory."""
    macro = chosen.macro
    out = {
        "technology": macro.technology,
        "name": macro.name,
        "words": macro.words,
        "bits": macro.bits,
        "ports": macro.ports,
        "mask": macro.mask,
        "side_by_side": chosen.side,
        "stacked": chosen.stacked,
        "count": chosen.count,
        "source": macro.source,
    }
    unused = chosen.count * macro.words * macro.bits - ram.words * ram.bits
    said = f"{unused:,} of {chosen.count * macro.words * macro.bits:,} bits are unused"
    if (chosen.words, chosen.bits) != (macro.words, macro.bits):
        said += (
            f"; cost figures are of a bank of {chosen.words} x {chosen.bits} bit, of which no macro is "
            "published: this is the next larger one"
        )
    return out | {"meaning": said}


# -- job -------------------------------------------------------------------------------------------
def _job(config: Config) -> dict[str, Any]:
    layout = job_layout(config.pe)
    fields = {
        name: {"offset": f.offset, "width": f.width, **_job_field(config, name, f.width)}
        for name, f in layout
    }
    return {"prefix": "s_axis_job", "tdata_width": layout.size, "fields": fields, "meaning": JOB_MEANING}


def _job_field(config: Config, name: str, width: int) -> dict[str, Any]:
    """What values a field of the job may have."""
    pe = config.pe
    x = name[0]
    plain = IntegerFormat("uint", width).expression
    if name in "mkn":
        most = getattr(config.flow.limits(pe), name)
        return {"min": 1, "max": most, "decode": plain, "meaning": f"{name.upper()} of the job"}
    if name == FACTOR and pe.rescale.factor_format:
        return number(pe.rescale.factor_format) | {"bits": width, "meaning": f"f, {NUMBER_MEANING[FACTOR]}"}
    formats = pe.rescale.formats(pe.w_value)
    if name in NUMBERS and name in formats:
        fmt = formats[name]
        kind = ", two's complement" if fmt.kind == "int" else ""
        return number(fmt) | {
            "bits": fmt.bits,
            "decode": IntegerFormat(fmt.kind, width).expression,
            "meaning": f"{NUMBER_MEANING[name]}, of all columns and groups; a number of the field's whole "
                       f"{width} bits{kind}",
        }
    if name == f"{x}_bits" and x in pe.serial:
        most = getattr(pe, x).bits
        return {
            "min": pe.least_bits(x),
            "max": most,
            "zero_means": most,
            "decode": plain,
            "meaning": f"the job's precision of {x.upper()}, as `precisions` of the stream {x} lists them; 0 "
                       f"means {most}",
        }
    return {"value": 0, "min": 0, "max": 0, "decode": plain,
            "meaning": "room for what other engines need; a job that sets it is refused"}


# -- streams ---------------------------------------------------------------------------------------
def _streams(config: Config, engine: Engine) -> dict[str, Any]:
    """Every stream but the job's, by its letter."""
    pe, flow = config.pe, config.flow
    nests = flow.nests(pe)
    out = {
        x: _stream(engine.streams[x], nests[x])
        | codes(getattr(pe, x))
        | {
            "pad_code": getattr(pe, f"{x}_pad"),
            "precisions": precisions(pe, x),
            "narrow": NARROW[x in pe.serial],
        }
        for x in "aw"
    }
    out["w"] |= _words(pe, flow)
    out["c"] = _stream(engine.streams["c"], nests["c"]) | codes(pe.p) | {"tready": TREADY[flow.results]}
    if pe.rescale.blocks:
        out["c"]["scales"] = _result_scales(pe, engine.streams["c"], nests["x"])
    if "s" in engine.streams:
        out["s"] = _stream(engine.streams["s"], nests["s"]) | {"word": _scale_words(pe)}
    if pe.rescale.row:
        out["r"] = _stream(engine.streams["r"], nests["r"]) | codes(pe.rescale.row) | {
            "use": "s of the row is multiplied by s of the column"}
    if pe.w_table:
        out["t"] = _stream(engine.streams["t"], nests["t"]) | codes(pe.w_value) | {
            "use": "entry W[k, n] of column n's table is the weight; a column beyond N takes 0"}
    return out


def _stream(stream: Stream, nest: Nest) -> dict[str, Any]:
    rest = "are 0" if stream.prefix.startswith("m_") else "are ignored"
    if stream.scales:
        rest = "are those of `scales`"
    return {
        "prefix": stream.prefix,
        "tdata_width": stream.width,
        "lanes": stream.lanes,
        "lane_bits": stream.lane_bits,
        "packing": f"lane i is tdata[i*{stream.lane_bits} +: {stream.lane_bits}]; bits above the lanes "
                   f"{rest}",
        "tlast": "high on the job's last beat, low on all others",
        "order": nest.text(),
        "nest": nest.data(),
    }


def _result_scales(pe: PE, stream: Stream, nest: Nest) -> dict[str, Any]:
    """The scales beside the results of a beat."""
    at = f"{stream.offset} + i*{stream.scale_bits}"
    return {
        "columns": pe.rescale.block,
        "lanes": stream.scales,
        "lane_bits": stream.scale_bits,
        "offset": stream.offset,
        "packing": f"scale i is tdata[{at} +: {stream.scale_bits}]; bits above the scales are 0",
        "order": nest.text(),
        "nest": nest.data(),
        **codes(SCALE),
        "use": "x of `equation`: an element times its block's scale is the result",
    }


def _scale_words(pe: PE) -> dict[str, Any]:
    """The numbers in a lane of the stream of scales."""
    at = 0
    fields = {}
    for key, fmt in pe.rescale.formats(pe.w_value).items():
        last = "; that of a tile's last group counts" if key in ("multiplier", "shift") else ""
        codes_of = "" if fmt.kind in ("int", "uint") else f"; {fmt.meaning}"
        fields[key] = {
            "offset": at,
            "width": fmt.bits,
            **number(fmt),
            "meaning": NUMBER_MEANING[key] + last + codes_of,
        }
        at += fmt.bits
    return fields


def _words(pe: PE, flow: Dataflow) -> dict[str, Any]:
    """What differs in a weight stream whose words hold several weights each."""
    if pe.w_per_word == 1:
        return {}
    lanes = flow.cols * pe.lanes
    bits = pe.w_word_bits
    if pe.w_kept:
        held: dict[str, Any] = {
            "kept": pe.w_kept,
            "kept_bits": pe.w.bits,
            "place_bits": (pe.w_per_word - 1).bit_length(),
            "rule": pe.w_rule,
        }
    else:
        held = {"places": [int(pe.pack_w(code)[0]) for code in np.eye(pe.w_per_word, dtype=np.int64)]}
    return {
        "lanes": lanes,
        "lane_bits": pe.w.bits,
        "words": {"count": lanes // pe.w_per_word, "bits": bits, "lanes": pe.w_per_word, **held},
        "packing": f"lane i is in word i // {pe.w_per_word}; word j is tdata[j*{bits} +: {bits}] and "
                   f"{pe.w_packing}; "
        "bits above the words are ignored",
    }


# -- what goes wrong -------------------------------------------------------------------------------
def _errors(engine: Engine) -> dict[str, str]:
    """Every bit of the port ``error``."""
    here = error_bits(engine.pe)
    width = engine.width("error")
    return {str(bit): _error(name, name in here) for name, bit in ERROR_BITS.items() if bit < width}


def _error(name: str, here: bool) -> str:
    """What an error bit says; ``here`` where the engine has it."""
    stream = f"s_axis_{name[0]}"
    if not here:
        return f"always 0: no stream {stream}"
    if name == "job_range":
        return f"{name}, sticky until reset: a job with a field outside its range was refused"
    return f"{name}, sticky until reset: tlast of {stream} was not exactly on the job's last beat"


def _recovery(engine: Engine) -> dict[str, Any]:
    """What follows when a host goes wrong, and how to go on."""
    bits = error_bits(engine.pe)
    return {
        "false_tlast": {
            "error_bits": {x: bits[f"{x}_framing"] for x in engine.slaves},
            "meaning": FALSE_TLAST,
        },
        "refused_job": {
            "error_bit": bits["job_range"],
            "operand_beats": 0,
            "result_beats": 0,
            "clocks_to_next_job": 1,
            "meaning": REFUSED_JOB,
        },
        "missing_beats": "the engine waits with busy high, however long, and goes on when they come; a reset "
                         "gives the job up",
        "surplus_beats": "tready is low after a job's last beat; a beat that is still offered is the next "
                         "job's first",
        "reset": "at any time, for one clock or more: the job in work is lost, results not yet taken never "
                 "come, and busy, "
        "cycles and error are 0. Send the next job and all of its beats from the first",
    }
