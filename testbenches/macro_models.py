"""SRAM macros as they behave, for benches: written from what their publishers state, not from the project's
table of pins.

A word that was read is on the output until the next edge; after an edge without a read the output is unknown,
which is less than the macros promise and all that a memory's module may rely on. What a tied pin must be is
checked.
"""

import re

IHP_PINS = (
    ("CLK", "input", ""),
    ("MEN", "input", ""),
    ("WEN", "input", ""),
    ("REN", "input", ""),
    ("ADDR", "input", "A"),
    ("DIN", "input", "D"),
    ("DLY", "input", ""),
    ("DOUT", "output reg", "D"),
)
IHP_MASKED = (
    ("BM", "input", "D"),
    ("BIST_CLK", "input", ""),
    ("BIST_EN", "input", ""),
    ("BIST_MEN", "input", ""),
    ("BIST_WEN", "input", ""),
    ("BIST_REN", "input", ""),
    ("BIST_ADDR", "input", "A"),
    ("BIST_DIN", "input", "D"),
    ("BIST_BM", "input", "D"),
)


def model(name: str) -> str:
    """The Verilog of a macro."""
    for pattern, build in (
        (r"RM_IHPSG13_([12])P_(\d+)x(\d+)_c\d(_bm_bist)?", ihp),
        (r"sram22_(\d+)x(\d+)m\dw(\d)", sram22),
        (r"srambank_(\d+)x4x(\d+)_6t122", srambank),
    ):
        if match := re.fullmatch(pattern, name):
            return build(name, *match.groups())
    raise AssertionError(name)


def ihp(name: str, ports: str, words: str, bits: str, masked: str | None) -> str:
    """IHP SG13G2: enable, write and read are active high; write with read writes through; BIST takes over the
    port."""
    width = {"": "", "A": f"[{(int(words) - 1).bit_length() - 1}:0] ", "D": f"[{int(bits) - 1}:0] "}
    sides = "AB"[:int(ports)]
    pins = [
        f"{way} {width[kind]}{side}_{pin}"
        for side in sides
        for pin, way, kind in IHP_PINS + (IHP_MASKED if masked else ())
    ]
    body = [f"reg {width['D']}mem [0:{int(words) - 1}];"]
    for side in sides:
        mask = f"{side}_BM" if masked else f"{{{bits}{{1'b1}}}}"
        tied = f"{side}_DLY === 1'b1" + (f" && {side}_BIST_EN === 1'b0" if masked else "")
        word = f"((mem[{side}_ADDR] & ~{mask}) | ({side}_DIN & {mask}))"
        body += [
            f"always @(posedge {side}_CLK) begin",
            f"  {side}_DOUT <= {{{bits}{{1'bx}}}};",
            f"  if ({tied}) begin",
            f"    if ({side}_MEN & {side}_WEN) mem[{side}_ADDR] <= {word};",
            f"    if ({side}_MEN & {side}_REN) {side}_DOUT <= {side}_WEN ? {word} : mem[{side}_ADDR];",
            "  end",
            "end",
        ]
    return module(name, pins, body)


def sram22(name: str, words: str, bits: str, part: str) -> str:
    """sram22: chip enable and write enable are active high, the reset active low; a bit of the mask per byte
    or per bit."""
    parts = int(bits) // int(part)
    pins = [
        "input clk",
        "input rstb",
        "input ce",
        "input we",
        f"input [{parts - 1}:0] wmask",
        f"input [{(int(words) - 1).bit_length() - 1}:0] addr",
        f"input [{int(bits) - 1}:0] din",
        f"output reg [{int(bits) - 1}:0] dout",
    ]
    body = [
        f"reg [{int(bits) - 1}:0] mem [0:{int(words) - 1}];",
        "integer i;",
        "always @(posedge clk) begin",
        f"  dout <= {{{bits}{{1'bx}}}};",
        "  if (rstb === 1'b1 && ce) begin",
        "    if (!we) dout <= mem[addr];",
        f"    for (i = 0; i < {parts}; i = i + 1)",
        f"      if (we && wmask[i] === 1'b1) mem[addr][i * {part} +: {part}] <= din[i * {part} +: {part}];",
        "  end",
        "end",
    ]
    return module(name, pins, body)


def srambank(name: str, rows: str, bits: str) -> str:
    """asap7: an access needs the bank's select and one of read and write; both at once is an error."""
    words = 4 * int(rows)
    pins = [
        "input clk",
        f"input [{(words - 1).bit_length() - 1}:0] ADDRESS",
        f"input [{int(bits) - 1}:0] wd",
        "input banksel",
        "input read",
        "input write",
        f"output reg [{int(bits) - 1}:0] dataout",
    ]
    body = [
        f"reg [{int(bits) - 1}:0] mem [0:{words - 1}];",
        "always @(posedge clk) begin",
        f"  dataout <= {{{bits}{{1'bx}}}};",
        f"  if (banksel & write) mem[ADDRESS] <= read ? {{{bits}{{1'bx}}}} : wd;",
        "  else if (banksel & read) dataout <= mem[ADDRESS];",
        "end",
    ]
    return module(name, pins, body)


def module(name: str, pins: list[str], body: list[str]) -> str:
    """A module's text."""
    ports, lines = ",\n".join(f"  {pin}" for pin in pins), "\n".join(f"  {line}" for line in body)
    return f"module {name} (\n{ports}\n);\n{lines}\nendmodule\n"


def with_models(text: str) -> str:
    """A file of memories made of macros, with models in place of the black boxes."""
    box = re.compile(r"\(\* blackbox \*\)\nmodule (\w+) \(.*?^endmodule\n", re.MULTILINE | re.DOTALL)
    return box.sub(lambda match: model(match[1]), text)
