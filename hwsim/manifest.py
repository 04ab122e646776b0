"""What a stranger needs to drive an emitted engine: ports, streams, beat order, packing, job fields, cycle formula."""

from typing import Any

from amaranth.lib.wiring import In

from hwsim import __version__
from hwsim.config import Config
from hwsim.dataflow import Dataflow
from hwsim.engine.control import CYCLE_BITS, NUMBERS, error_bits, job_layout
from hwsim.engine.engine import Engine, Stream
from hwsim.formats import Format
from hwsim.pe import PE

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


def manifest(config: Config, engine: Engine, files: list[str]) -> dict[str, Any]:
    """The manifest as JSON data; the same configuration gives the same bytes."""
    pe, flow = config.pe, config.flow
    ports = {"clk": ("input", 1), "rst": ("input", 1)} | {
        key: ("input" if member.flow == In else "output", engine.width(key)) for key, member in engine.ports.items()}
    order = flow.order()
    more = {"s": _scales(config, engine)} if "s" in engine.streams else {}
    if pe.w_table:
        more["t"] = _stream(engine.streams["t"], pe.w_value, flow.t_order(pe.w_table[0]), "tlast on the job's last beat") | {
            "use": "entry W[k, n] of column n's table is the weight; a column beyond N takes 0"}
    return {
        "hwsim": __version__, "top": engine.name, "files": files, "config": config.engine_dict(),
        "clock": "clk, rising edge; every input is sampled and every output changes on it",
        "reset": "rst, synchronous, active high; hold it for one clock or more before the first job; beats offered meanwhile are lost",
        "ports": [{"name": key, "direction": flow_, "width": width} for key, (flow_, width) in ports.items()],
        "handshake": "AXI4-Stream: a beat moves on a rising edge with tvalid and tready high; tready may wait for tvalid. Serve all "
                     "streams at the same time: weights and activations of a job are taken interleaved, and results that are not "
                     "taken hold them up",
        "parameters": {"rows": flow.rows, "cols": flow.cols, "lanes": pe.lanes, "beats": pe.beats,
                       **{key: value for key, value in flow.to_dict().items() if key not in ("rows", "cols")}},
        "job": _job(config),
        "streams": {
            "a": _stream(engine.streams["a"], pe.a, order["a"], "tlast on the job's last beat") | {"pad_code": pe.a_pad},
            "w": _stream(engine.streams["w"], pe.w, order["w"], "tlast on the job's last beat") | {"pad_code": pe.w_pad} | _words(pe, flow),
            "c": _stream(engine.streams["c"], pe.p, order["c"], "tlast on the job's last beat"), **more},
        "padding": "operand lanes whose index is beyond M, K or N hold pad_code; the number of beats does not change",
        "status": {
            "busy": "high from the clock after a job is accepted to the clock of its last result beat",
            "cycles": f"{CYCLE_BITS} bit; clocks from the edge that accepted the job to the edge that transfers its last "
                      "result beat; holds until the next job",
            "error": {str(bit): f"{name}, sticky until reset: " + (
                "a job with a dimension of 0 or beyond its limit, a precision that the engine does not have, a number that is too "
                "wide, or a reserved bit, was refused" if name == "job_range" else
                "tlast of the stream was not exactly on the job's last beat") for name, bit in error_bits(pe).items()}},
        "cycle_formula": {"when": "streams never stall; from the edge that accepts the job to the edge that transfers the "
                                  "last result beat",
                          "language": "Python integer expressions (max, min), in order; M, K, N and A_BITS, W_BITS (where serial) "
                                      "are the job's",
                          "expressions": flow.formula(pe)},
        "modules": {block.name: [child.name for child in block.blocks] for block in engine.walk()}}


def _job(config: Config) -> dict[str, Any]:
    fields = {}
    layout = job_layout(config.pe)
    for name, f in layout:
        rule = job_field(config, name)
        fields[name] = {"offset": f.offset, "width": f.width, **rule}
    return {"prefix": "s_axis_job", "tdata_width": layout.size, "fields": fields,
            "meaning": f"one beat per job: {result(config.pe)}; tready is high while the engine is idle. "
                       "Operand beats are accepted from the clock after the job, results leave in the same order as jobs."}


def result(pe: PE) -> str:
    """What the result stream carries, as an equation."""
    rescale = pe.rescale
    if not rescale.widths():
        return "C (M x N) = A (M x K) W (K x N)"
    term = "sum of A[m, k] * W[k, n]" + (" - z * sum of A[m, k]" if rescale.zero_bits else "")
    total = f"sum over groups of {rescale.group or 'K'} along K of {f's * ({term})' if rescale.scale_bits else term}"
    if rescale.requant == "none":
        return f"C[m, n] = {total}"
    return f"C[m, n] = floor(T * b / 2**c + 1/2), saturated to {pe.p}, T = {total}, modulo 2**{pe.total.bits} as int{pe.total.bits}"


def number_format(pe: PE, key: str) -> str:
    """Format of one of the numbers of ``rescale``."""
    zero = pe.rescale.zero(pe.w_value) if key == "zero" else None
    return str(zero or Format("uint", pe.rescale.widths()[key]))


def job_field(config: Config, name: str) -> dict[str, Any]:
    """What values a field of the job may have."""
    if name in "mkn":
        return {"min": 1, "max": getattr(config.flow.limits(config.pe), name)}
    rescale, x = config.pe.rescale, name[0]
    if name in NUMBERS and name in rescale.widths():
        return {"bits": rescale.widths()[name], "format": number_format(config.pe, name),
                "meaning": f"{NUMBER_MEANING[name]}, of all columns and groups"}
    if name == f"{x}_bits" and x in config.pe.serial:
        most = getattr(config.pe, x).bits
        return {"min": config.pe.least_bits(x), "max": most, "meaning": f"the job's precision of this operand; 0 means {most}"}
    return {"value": 0, "meaning": "room for what other engines need; a job that sets it is refused"}


def _scales(config: Config, engine: Engine) -> dict[str, Any]:
    """The stream of scales."""
    stream, at, fields = engine.streams["s"], 0, {}
    for key, bits in config.pe.rescale.widths().items():
        last = "; that of a tile's last group counts" if key in ("multiplier", "shift") else ""
        fields[key] = {"offset": at, "width": bits, "format": number_format(config.pe, key), "meaning": NUMBER_MEANING[key] + last}
        at += bits
    return {"prefix": stream.prefix, "tdata_width": stream.width, "lanes": stream.lanes, "lane_bits": stream.lane_bits,
            "word": fields, "packing": f"lane i is tdata[i*{stream.lane_bits} +: {stream.lane_bits}]; bits above the lanes are padding",
            "tlast": "tlast on the job's last beat", "order": config.flow.s_order(config.pe.rescale.group)}


def _stream(stream: Stream, fmt: Format, order: list[str], last: str) -> dict[str, Any]:
    return {"prefix": stream.prefix, "tdata_width": stream.width, "lanes": stream.lanes, "lane_bits": stream.lane_bits,
            "format": str(fmt), "meaning": MEANING[fmt.kind],
            "packing": f"lane i is tdata[i*{stream.lane_bits} +: {stream.lane_bits}]; bits above the lanes are padding",
            "tlast": last, "order": order}


def _words(pe: PE, flow: Dataflow) -> dict[str, Any]:
    """What differs in a weight stream whose words hold several weights each."""
    if pe.w_per_word == 1:
        return {}
    lanes, bits = flow.cols * pe.lanes, pe.w_word_bits
    return {"lanes": lanes, "lane_bits": pe.w.bits, "words": {"count": lanes // pe.w_per_word, "bits": bits, "lanes": pe.w_per_word},
            "packing": f"lane i is in word i // {pe.w_per_word}; word j is tdata[j*{bits} +: {bits}] and {pe.w_packing}; "
                       "bits above the words are padding"}
