"""Writes a netlist as a module: ANSI ports, declarations, assignments, memories and registers, instances.

A register whose next value is a choice that may keep the old one is written as an ``if``; so is its reset.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator

from hwsim.verilog.block import span
from hwsim.verilog.tidy.expression import (
    COMPARE,
    LEAVES,
    PRECEDENCE,
    SHIFT,
    Expr,
    binary,
    cat,
    mux,
    name,
    part,
    unary,
)
from hwsim.verilog.tidy.netlist import TEMPORARY, Netlist, expressions, targets

LINE = 120


def write(net: Netlist, ports: Iterable[str]) -> tuple[str, dict[str, str]]:
    """The module's text, with its ports in the given order after the clock and the reset; label -> module of
    what it places."""
    called = _names(net)
    lines: list[str] = []

    def legal(e: Expr) -> Expr:
        base = e.args[0] if e.op == "part" else e
        if base.op != "name":  # bits of a memory word
            return e._replace(args=(_renamed(base, legal, called),))
        new = name(called[base.data], base.width)
        return new if e.op == "name" else e._replace(args=(new,))

    def final(e: Expr) -> Expr:
        return _renamed(e, legal, called)

    header = [f"  {net.direction[p]:<6} {'reg ' if p in net.registers else 'wire'} {span(net.width[p])}{p}"
              for p in sorted(ports, key=_port_order)]
    for label, (_, _, function) in net.functions.items():
        if label in called:
            lines += textwrap.dedent(function).replace(label, called[label]).rstrip().split("\n")
    for label in sorted(called, key=lambda x: (TEMPORARY.match(x) is not None, _natural(called[x]))):
        if label in net.memories:
            width, depth = net.memories[label]
            lines.append(f"reg {span(width)}{called[label]} {depth};")
        elif label in net.width and label not in net.direction:
            lines.append(
                f"{'reg' if label in net.registers else 'wire'} {span(net.width[label])}{called[label]};"
            )
    lines += [f"assign {text(final(target))} = {text(final(e))};" for target, e in net.assigns]
    # one for each clock: Icarus compares the event of every process with every other
    processes: dict[str, list[tuple]] = {}
    for edge, body in net.clocked:
        processes.setdefault(edge, []).extend(_with(final, [y for x in body for y in _choices(x)]))
    for edge, body in processes.items():
        lines += _always(edge, body)
    instances = sorted(net.instances, key=lambda x: _natural(called[x[1]]))
    for module, label, pins in instances:
        pins = sorted(pins, key=lambda pin: _port_order(pin[0]))
        bound = ", ".join(f".{pin}({text(final(e)) if e else ''})" for pin, e in pins)
        lines.append(f"{module} {called[label]} ({bound});")
    page = "\n".join(_wrapped(line) for line in lines)
    places = {called[label]: module for module, label, _ in instances}
    return f"module {net.name} (\n" + ",\n".join(header) + f"\n);\n{page}\nendmodule\n", places


def _natural(label: str) -> list[tuple[int, str]]:
    """A key that puts cell2 before cell10."""
    return [(int(x), "") if x.isdigit() else (0, x) for x in re.split(r"(\d+)", label)]


def _port_order(port: str) -> int:
    """Clock and reset first."""
    return {"clk": 0, "rst": 1}.get(port, 2)


def _wrapped(line: str) -> str:
    if len(line) <= LINE - 2:
        return f"  {line}"
    indent = "  " + " " * (len(line) - len(line.lstrip()))
    return "\n".join(
        textwrap.wrap(
            line.strip(),
            LINE,
            initial_indent=indent,
            subsequent_indent=indent + "    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def _renamed(e: Expr, leaf, called: dict[str, str]) -> Expr:
    """``e`` with the names that the page uses, memories and functions included."""
    if e.op in ("name", "part"):
        return leaf(e)
    data = called[e.data] if e.op in ("index", "call") else e.data
    return e._replace(data=data, args=tuple(_renamed(x, leaf, called) for x in e.args))


# -- registers -------------------------------------------------------------------------------------
def _choices(s: tuple) -> list[tuple]:
    """A statement with choices that matter turned into ifs; none if nothing changes."""
    if s[0] == "if" or s[1].op not in ("name", "part") or (s[1].args and s[1].args[0].op != "name"):
        return [s]
    _, target, e = s
    if e == target:
        return []
    if e.op == "cat":
        e = _factored(e)
    if e.op == "mux" and (e.args[0].data == "rst" or _keeps(target, e)):
        c = e.args[0]
        then = _choices(("set", target, e.args[1]))
        other = _choices(("set", target, e.args[2]))
        if not then:
            c = unary("~", c)
            then = other
            other = []
        if not other and len(then) == 1 and then[0][0] == "if" and not then[0][3]:
            return [("if", binary("&", c, then[0][1]), then[0][2], [])]
        return [("if", c, then, other)]
    if e.op == "cat" and _keeps(target, e):
        return [y for piece, x in _pieces(target, e) for y in _choices(("set", piece, x))]
    return [("set", target, e)]


def _factored(e: Expr) -> Expr:
    """A concatenation of choices on one condition as one choice."""
    if all(
        x.op == "mux" and x.args[0] == e.args[0].args[0] and x.args[1].width == x.args[2].width
        for x in e.args
    ):
        return mux(e.args[0].args[0], cat([x.args[1] for x in e.args]), cat([x.args[2] for x in e.args]))
    return e


def _pieces(target: Expr, e: Expr) -> Iterator[tuple[Expr, Expr]]:
    at = e.width
    for x in e.args:
        at -= x.width
        yield part(target, at + x.width - 1, at), x


def _keeps(target: Expr, e: Expr) -> bool:
    """Whether some choice leaves the target, or some of its bits, as they are."""
    if e.op == "mux":
        return _keeps(target, e.args[1]) or _keeps(target, e.args[2])
    if e.op == "cat" and target.width == e.width:
        return any(x == piece or (x.op == "mux" and _keeps(piece, x)) for piece, x in _pieces(target, e))
    return e == target


def _with(final, body: list[tuple]) -> Iterator[tuple]:
    for s in body:
        if s[0] == "if":
            yield "if", final(s[1]), [*_with(final, s[2])], [*_with(final, s[3])]
        else:
            yield "set", final(s[1]), final(s[2])


def _always(edge: str, body: list[tuple]) -> list[str]:
    head = f"always @({edge})"
    if len(body) == 1:
        inner = [*_statement(body[0], "")]
        if len(inner) == 1 and len(head) + len(inner[0]) < LINE:
            return [f"{head} {inner[0]}"]
        return [head, *(f"  {line}" for line in inner)]
    return [f"{head} begin", *(line for s in body for line in _statement(s, "  ")), "end"] if body else []


def _statement(s: tuple, indent: str) -> Iterator[str]:
    """Lines of a statement; ``begin`` .. ``end`` around all but a single assignment."""
    if s[0] == "set":
        yield f"{indent}{text(s[1])} <= {text(s[2])};"
        return
    lead = indent
    while True:
        _, condition, then, other = s
        simple = len(then) == 1 and then[0][0] == "set"
        line = f"{lead}if ({text(condition)})"
        if simple:
            yield from _fitted(line, then[0], indent)
        else:
            yield f"{line} begin"
            for x in then:
                yield from _statement(x, indent + "  ")
            yield f"{indent}end"
        if not other:
            return
        if len(other) > 1 or other[0][0] == "set":
            break
        lead = f"{indent}else "
        s = other[0]
    if len(other) == 1:
        yield from _fitted(f"{indent}else", other[0], indent)
        return
    yield f"{indent}else begin"
    for x in other:
        yield from _statement(x, indent + "  ")
    yield f"{indent}end"


def _fitted(head: str, assignment: tuple, indent: str) -> Iterator[str]:
    """An assignment after its ``if`` or ``else``, on a line of its own where one is too short for both."""
    line = next(_statement(assignment, ""))
    yield from (f"{head} {line}",) if len(head) + len(line) < LINE - 6 else (head, f"{indent}  {line}")


# -- names -----------------------------------------------------------------------------------------
def _names(net: Netlist) -> dict[str, str]:
    """A legal name of its own for each port, net, memory, function and instance that is left."""
    called = {p: p for p in net.ports}
    used = set(net.ports)
    wishes = _wishes(net)
    for label in sorted(
        wishes, key=lambda x: (TEMPORARY.match(wishes[x]) is not None, x not in net.memories)
    ):
        if label in called:
            continue
        plain = re.sub(r"\W+|__+", "_", wishes[label]).strip("_")
        if TEMPORARY.match(wishes[label]):
            plain = "n1"
        elif wishes[label][0] == "\\":
            plain += "_"  # a keyword
        elif plain[:1].isdigit() or not plain:
            plain = f"n_{plain}"
        stem = "n" if plain == "n1" else f"{plain}_"
        number = 2
        while plain in used:
            plain = f"{stem}{number}"
            number = number + 1
        used.add(plain)
        called[label] = plain
    return called


def _wishes(net: Netlist) -> dict[str, str]:
    """What each thing would be called if names could not collide."""
    wishes: dict[str, str] = {}
    count: dict[str, int] = {}
    bodies = [s for _, body in net.clocked for s in body]
    set_here = [target for target, _ in net.assigns] + [*targets(bodies)]
    pins = [(pin, e) for _, _, bound in net.instances for pin, e in bound if e]
    pending = [e for _, e in net.assigns] + [*expressions(bodies)] + [e for _, e in pins] + set_here
    pending.reverse()
    while pending:
        e = pending.pop()
        if e.op == "name":
            wishes.setdefault(e.data, e.data)
            count[e.data] = count.get(e.data, 0) + 1
        elif e.op in ("index", "call"):
            wishes[e.data] = e.data if e.op == "index" else "choice"
            if e.op == "index" and e.args[0].op == "name" and TEMPORARY.match(e.args[0].data):
                wishes[e.args[0].data] = f"{e.data}_address"
        pending.extend(reversed(e.args))
    for pin, e in pins:
        if e.op == "name" and count[e.data] == 1 and e.data not in net.direction:
            wishes[e.data] = f"unused_{pin}"
    return wishes | {label: label for _, label, _ in net.instances if label not in wishes}


# -- expressions -----------------------------------------------------------------------------------
def literal(value: int, width: int) -> str:
    if width == 1:
        return f"1'b{value}"
    return f"{width}'d{value}" if value < 4096 else f"{width}'h{value:x}"


def text(e: Expr) -> str:
    """Verilog of ``e``."""
    if e.op == "name" or e.op == "raw":
        return str(e.data)
    if e.op == "const":
        return literal(e.data, e.width)
    if e.op == "part":
        hi, lo = e.data
        return f"{text(e.args[0])}[{hi}:{lo}]" if hi != lo else f"{text(e.args[0])}[{hi}]"
    if e.op == "cat":
        return "{" + ", ".join(map(text, e.args)) + "}"
    if e.op == "rep":
        return f"{{{e.data}{{{text(e.args[0])}}}}}"
    if e.op == "index":
        return f"{e.data}[{text(e.args[0])}]"
    if e.op == "pick":
        return f"{text(e.args[0])}[{text(e.args[1])}{f' +: {e.width}' if e.width > 1 else ''}]"
    if e.op == "signed" or e.op == "call":
        return f"{e.data or '$signed'}({', '.join(map(text, e.args))})"
    if e.op == "unary":
        return f"{e.data}{_operand(e.args[0], 20)}"
    if e.op == "mux":
        c, a, b = e.args
        return f"{_operand(c, 2)} ? {_operand(a, 1)} : {text(b)}"
    level = 20 if e.data in SHIFT else PRECEDENCE[e.data]
    a, b = e.args
    left = "+" if e.data in ("+", "-") else e.data if e.data in "&|^" else None
    return f"{_operand(a, level, left)} {e.data} {_operand(b, level, e.data if e.data in '&|' else None)}"


def _operand(e: Expr, level: int, same: str | None = None) -> str:
    """An operand in parentheses unless it plainly binds tighter than ``level``."""
    bare = e.op in LEAVES or e.op == "signed" or (e.op == "unary" and level < 20 and e.data in "~!")
    if e.op == "binary":
        tighter = level >= PRECEDENCE["=="] and PRECEDENCE[e.data] > level
        bare = (
            e.data == same
            or (same == "+" and e.data == "-")
            or level == 1
            or (level == 2 and e.data in COMPARE)
            or tighter
        )
    return text(e) if bare else f"({text(e)})"
