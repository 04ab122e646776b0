"""What a stranger needs to drive an emitted engine: ports, streams, beat order, packing, results, job fields, cycle formula.

``manifest.schema.json`` beside this module says what every key means. Whatever a host computes with is a number or a Python
integer expression; words explain it.
"""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
from amaranth.lib.wiring import In

from hwsim import __version__
from hwsim.accelerator.description import SECTIONS
from hwsim.config import Config
from hwsim.dataflow import Dataflow
from hwsim.engine.control import CYCLE_BITS, ERROR_BITS, NUMBERS, error_bits, job_layout
from hwsim.engine.engine import Engine, Stream
from hwsim.formats import Format
from hwsim.pe import PE

SCHEMA = Path(__file__).with_name("manifest.schema.json")

NUMBER_MEANING = {
    "scale": "s, what a group's sum is multiplied by",
    "zero": "z, what is subtracted from a group's weights",
    "multiplier": "b of the requantization by b / 2**c",
    "shift": "c of the requantization by b / 2**c",
}
MEANING = {
    "int": "two's complement",
    "uint": "unsigned",
    "bipolar": "sum over bits b of (bit ? +1 : -1) * 2**b",
    "ternary": "0: 0, 1: +1, 2: -1, 3: 0",
}
ROUNDING_STEPS = [
    "t runs over the tables of a group: `lanes` consecutive k each, from the group's first k on; a lane beyond K has A = 0 "
    "and the pad_code",
    "b runs over the bits of the job's precision; u[k] = code of W[k, n] ^ code_xor; d[k, b] = +1 where bit b of u[k] is 1, else -1",
    "e[t, b] = d[last k of t, b], which takes the last lane's sign out",
    "r[t, b] = min(max(floor((e[t, b] * (sum over k in t of d[k, b] * A[m, k]) + 2**(shift - 1)) / 2**shift), -most), most)",
    "P = sum over t and b of 2**(b + shift) * e[t, b] * r[t, b], plus a_sum_factor * (sum over the group's k of A[m, k])",
]


def manifest(config: Config, engine: Engine, files: list[str]) -> dict[str, Any]:
    """The manifest as JSON data; the same configuration gives the same bytes."""
    pe, flow = config.pe, config.flow
    ports = {"clk": ("input", 1), "rst": ("input", 1)} | {
        key: ("input" if member.flow == In else "output", engine.width(key)) for key, member in engine.ports.items()}
    return {
        "$schema": SCHEMA.name, "hwsim": __version__, "top": engine.name, "files": files, "config": config.engine_dict(),
        "not_in_verilog": {"sections": modelled(config),
                           "meaning": "the files hold one engine; what these sections describe around it is modelled by hwsim alone"},
        "clock": "clk, rising edge; every input is sampled and every output changes on it",
        "reset": "rst, synchronous, active high; outputs are undefined until the first edge with rst high. Hold it for one clock or more "
                 "before the first job; beats offered meanwhile are lost, even where tready is high",
        "ports": [{"name": key, "direction": flow_, "width": width} for key, (flow_, width) in ports.items()],
        "handshake": "AXI4-Stream: a beat moves on a rising edge with tvalid and tready high; tready may wait for tvalid. Once tvalid is "
                     "high, hold tvalid, tdata and tlast until the beat has moved, as the engine does on m_axis_c. Serve all "
                     "streams at the same time: weights and activations of a job are taken interleaved, and results that are not "
                     "taken hold them up",
        "parameters": {"rows": flow.rows, "cols": flow.cols, "lanes": pe.lanes, "beats": pe.beats,
                       **{key: value for key, value in flow.to_dict().items() if key not in ("rows", "cols")}},
        "job": _job(config),
        "result": _result(pe),
        "loops": "an order is a loop nest, the outermost loop first. M, K, N are the job's, other names are those of `parameters`; x .. y "
                 "includes both ends. The last line says what one beat holds, inside all loops",
        "streams": _streams(config, engine),
        "padding": "operand lanes whose index is beyond M, K or N hold pad_code; the number of beats does not change",
        "status": {
            "busy": "high from the clock after a job is accepted to the clock of its last result beat",
            "cycles": f"{CYCLE_BITS} bit; clocks from the edge that accepted the job to the edge that transfers its last "
                      "result beat; holds until the next job; 0 after a reset",
            "error": _errors(engine)},
        "recovery": _recovery(engine),
        "cycle_formula": {"when": "streams never stall; from the edge that accepts the job to the edge that transfers the "
                                  "last result beat",
                          "language": "Python integer expressions (max, min), in order; M, K, N and A_BITS, W_BITS (where serial) "
                                      "are the job's",
                          "expressions": flow.formula(pe)},
        "modules": {block.name: [child.name for child in block.blocks] for block in engine.walk()}}


def modelled(config: Config) -> dict[str, Any]:
    """The sections of a configuration that are not in its Verilog, with every default; one core is the engine itself."""
    sections = config.memory.to_dict() if config.memory else {}
    if config.memory and config.memory.cores.count == 1:
        del sections["cores"]
    return {key: sections[key] for key in SECTIONS if key in sections}


# -- formats -----------------------------------------------------------------------------------------------------------
def decoding(fmt: Format) -> str:
    """The value of a code, as a Python integer expression of ``code``."""
    return {"int": f"code - ((code >> {fmt.bits - 1}) << {fmt.bits})", "uint": "code",
            "bipolar": f"2 * code - {(1 << fmt.bits) - 1}", "ternary": "(code & 1) - (code >> 1)"}[fmt.kind]


def _codes(fmt: Format) -> dict[str, Any]:
    """What the codes of a format mean."""
    return {"format": str(fmt), "meaning": MEANING[fmt.kind], "decode": decoding(fmt), "min": fmt.min, "max": fmt.max}


def _precisions(pe: PE, x: str) -> list[dict[str, Any]]:
    """What codes of operand ``x`` mean in a job of every precision that the engine runs."""
    most = getattr(pe, x).bits
    lower = [pe.at(**{f"{x}_bits": bits}) for bits in range(pe.least_bits(x), most)] if x in pe.serial else []
    return [{"bits": getattr(low, x).bits, **_codes(getattr(low, x)), "pad_code": getattr(low, f"{x}_pad")} for low in (*lower, pe)]


# -- job ---------------------------------------------------------------------------------------------------------------
def _job(config: Config) -> dict[str, Any]:
    layout = job_layout(config.pe)
    fields = {name: {"offset": f.offset, "width": f.width, **_job_field(config, name, f.width)} for name, f in layout}
    return {"prefix": "s_axis_job", "tdata_width": layout.size, "fields": fields,
            "meaning": "one beat per job, without tlast; tready is high while the engine is idle. A field outside its range makes the "
                       "engine refuse the job. Operand beats are accepted from the clock after the job, results leave in the same "
                       "order as jobs."}


def _job_field(config: Config, name: str, width: int) -> dict[str, Any]:
    """What values a field of the job may have."""
    pe, x, plain = config.pe, name[0], decoding(Format("uint", width))
    if name in "mkn":
        return {"min": 1, "max": getattr(config.flow.limits(pe), name), "decode": plain, "meaning": f"{name.upper()} of the job"}
    formats = pe.rescale.formats(pe.w_value)
    if name in NUMBERS and name in formats:
        fmt = formats[name]
        return {"bits": fmt.bits, "format": str(fmt), "min": fmt.min, "max": fmt.max, "decode": decoding(Format(fmt.kind, width)),
                "meaning": f"{NUMBER_MEANING[name]}, of all columns and groups; a number of the field's whole {width} bits"
                           + (", two's complement" if fmt.kind == "int" else "")}
    if name == f"{x}_bits" and x in pe.serial:
        most = getattr(pe, x).bits
        return {"min": pe.least_bits(x), "max": most, "zero_means": most, "decode": plain,
                "meaning": f"the job's precision of {x.upper()}, as `precisions` of the stream {x} lists them; 0 means {most}"}
    return {"value": 0, "min": 0, "max": 0, "decode": plain, "meaning": "room for what other engines need; a job that sets it is refused"}


# -- result ------------------------------------------------------------------------------------------------------------
def _result(pe: PE) -> dict[str, Any]:
    """What the result stream carries, exactly."""
    rescale, total = pe.rescale, pe.total
    requant = {"format": str(pe.p), "min": pe.p.min, "max": pe.p.max} if rescale.requant != "none" else None
    return {"equation": equation(pe), "where": _where(pe), "group": rescale.group,
            "accumulator": {"bits": total.bits, "wraps": _wraps(pe), "min": total.min, "max": total.max,
                            "meaning": f"modulo 2**{total.bits}, as two's complement, before any requantization" if _wraps(pe) else
                                       "no job within the limits is outside: sums are exact"},
            "rounding": _rounding(pe), "requant": requant}


def _wraps(pe: PE) -> bool:
    """Whether accumulators are too narrow for some job within the limits."""
    given = getattr(pe, "p_bits", None)
    return given is not None and dataclasses.replace(pe, p_bits=None).total.bits > given


def _rounding(pe: PE) -> dict[str, Any] | None:
    """How sums are rounded where they are not sums of exact products."""
    if pe.rounding is None:
        return None
    shift, most = pe.rounding
    low = {bits: pe.at(w_bits=bits) for bits in range(pe.least_bits("w"), pe.w.bits + 1)}
    return {"lanes": pe.lanes, "shift": shift, "most": most, "halvings": pe.halvings,
            "code_xor": {str(bits): (1 << bits - 1) * (pe.w.kind == "int") for bits in low},
            "a_sum_factor": {str(bits): int(at.step_correction(np.int64(1), np.int64(0))) for bits, at in low.items()},
            "steps": ROUNDING_STEPS}


def equation(pe: PE) -> str:
    """What the result stream carries, in one line."""
    rescale, rounded = pe.rescale, pe.rounding is not None
    over = "k in g" if rescale.group else "k"
    weight = "V[W[k, n], n]" if pe.w_table else "W[k, n]"
    term = "P" if rounded else f"sum over {over} of A[m, k] * {weight}"
    if rescale.zero_bits:
        halves = "2 * " if rounded and pe.halvings else ""
        term += f" - {halves}z * (sum over {over} of A[m, k])"
    total = f"s * ({term})" if rescale.scale_bits else term
    if rescale.group:
        total = f"sum over g of {total}" if rescale.scale_bits else f"sum over g of ({total})"
    if rounded and pe.halvings:
        total = f"floor(({total}) / 2)"
    if _wraps(pe):
        total = f"({total}) modulo 2**{pe.total.bits}, as two's complement"
    if rescale.requant == "none":
        return f"C[m, n] = {total}"
    return f"C[m, n] = min(max(floor(T * b / 2**c + 1/2), {pe.p.min}), {pe.p.max}), T = {total}"


def _where(pe: PE) -> dict[str, str]:
    """The letters of the equation."""
    rescale = pe.rescale
    out = {"A, W": "values of the activations and weights, by `decode` of the job's precision"}
    if pe.w_table:
        out = {"A": "values of the activations", "W": "codes of the weights",
               "V": "values of the tables, by stream t: V[e, n] is entry e of column n's table"}
    if rescale.group:
        out["g"] = f"the groups of {rescale.group} consecutive k from k = 0 on; the last one is what is left of K"
    if pe.rounding:
        share = "group g" if rescale.group else "the whole K"
        out["P"] = f"the rounded sum of {share}, by `rounding`" + "; halved once, at the end, rounding down" * pe.halvings
    group = " and group g" if rescale.group else ""
    for key in rescale.widths():
        last = key in ("multiplier", "shift")
        of_column = f"of column n, from the word of the last group of K, {'' if rescale.group else 'the only one, '}by stream s"
        streamed = of_column if last else f"of column n{group}, by stream s"
        out[NUMBER_MEANING[key][0]] = f"{key}, {streamed if rescale.streams else 'of the job'}"
    return out


# -- streams -----------------------------------------------------------------------------------------------------------
def _streams(config: Config, engine: Engine) -> dict[str, Any]:
    """Every stream but the job's, by its letter."""
    pe, flow = config.pe, config.flow
    order = flow.order()
    out = {x: _stream(engine.streams[x], order[x]) | _codes(getattr(pe, x))
           | {"pad_code": getattr(pe, f"{x}_pad"), "precisions": _precisions(pe, x),
              "narrow": "a code of fewer bits than its lane is in the lane's lowest bits; the engine ignores the bits above it"}
           for x in "aw"}
    out["w"] |= _words(pe, flow)
    out["c"] = _stream(engine.streams["c"], order["c"]) | _codes(pe.p)
    if "s" in engine.streams:
        out["s"] = _stream(engine.streams["s"], flow.s_order(pe.rescale.group)) | {"word": _scale_words(pe)}
    if pe.w_table:
        out["t"] = _stream(engine.streams["t"], flow.t_order(pe.w_table[0])) | _codes(pe.w_value) | {
            "use": "entry W[k, n] of column n's table is the weight; a column beyond N takes 0"}
    return out


def _stream(stream: Stream, order: list[str]) -> dict[str, Any]:
    rest = "are 0" if stream.prefix.startswith("m_") else "are ignored"
    return {"prefix": stream.prefix, "tdata_width": stream.width, "lanes": stream.lanes, "lane_bits": stream.lane_bits,
            "packing": f"lane i is tdata[i*{stream.lane_bits} +: {stream.lane_bits}]; bits above the lanes {rest}",
            "tlast": "tlast on the job's last beat", "order": order}


def _scale_words(pe: PE) -> dict[str, Any]:
    """The numbers in a lane of the stream of scales."""
    at, fields = 0, {}
    for key, fmt in pe.rescale.formats(pe.w_value).items():
        last = "; that of a tile's last group counts" if key in ("multiplier", "shift") else ""
        fields[key] = {"offset": at, "width": fmt.bits, "format": str(fmt), "decode": decoding(fmt), "min": fmt.min, "max": fmt.max,
                       "meaning": NUMBER_MEANING[key] + last}
        at += fmt.bits
    return fields


def _words(pe: PE, flow: Dataflow) -> dict[str, Any]:
    """What differs in a weight stream whose words hold several weights each."""
    if pe.w_per_word == 1:
        return {}
    lanes, bits = flow.cols * pe.lanes, pe.w_word_bits
    places = [int(pe.pack_w(code)[0]) for code in np.eye(pe.w_per_word, dtype=np.int64)]
    return {"lanes": lanes, "lane_bits": pe.w.bits,
            "words": {"count": lanes // pe.w_per_word, "bits": bits, "lanes": pe.w_per_word, "places": places},
            "packing": f"lane i is in word i // {pe.w_per_word}; word j is tdata[j*{bits} +: {bits}] and {pe.w_packing}; "
                       "bits above the words are ignored"}


# -- what goes wrong ---------------------------------------------------------------------------------------------------
def _errors(engine: Engine) -> dict[str, str]:
    """Every bit of the port ``error``."""
    out = {}
    for name, bit in sorted(ERROR_BITS.items(), key=lambda item: item[1])[:engine.width("error")]:
        why = f"tlast of s_axis_{name[0]} was not exactly on the job's last beat"
        if name == "job_range":
            why = "a job with a field outside its range was refused"
        out[str(bit)] = f"{name}, sticky until reset: {why}" if name in error_bits(engine.pe) else f"always 0: no stream s_axis_{name[0]}"
    return out


def _recovery(engine: Engine) -> dict[str, Any]:
    """What follows when a host goes wrong, and how to go on."""
    bits = error_bits(engine.pe)
    false_tlast = ("the engine counts beats and only checks tlast: a job with an early, late or missing tlast takes the same beats and "
                   "gives the same results. The stream's error bit rises when the engine works on the beat at fault. No reset is "
                   "needed for the next job")
    refused = ("the job's beat is taken and nothing else happens: busy stays low, cycles holds, no operand beat is taken, no result "
               "comes. The next job may come that many clocks later, without a reset. Do not offer operand beats of a refused job: "
               "the next job takes them")
    return {
        "false_tlast": {"error_bits": {x: bits[f"{x}_framing"] for x in engine.slaves}, "meaning": false_tlast},
        "refused_job": {"error_bit": bits["job_range"], "operand_beats": 0, "result_beats": 0, "clocks_to_next_job": 1,
                        "meaning": refused},
        "missing_beats": "the engine waits with busy high, however long, and goes on when they come; a reset gives the job up",
        "surplus_beats": "tready is low after a job's last beat; a beat that is still offered is the next job's first",
        "reset": "at any time, for one clock or more: the job in work is lost, results not yet taken never come, and busy, cycles and "
                 "error are 0. Send the next job and all of its beats from the first"}
