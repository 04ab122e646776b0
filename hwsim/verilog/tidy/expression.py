"""Verilog expressions as trees that know their width and sign: built, narrowed, bounded and widened.

Verilog sizes an operand by its context: an expression may only take the place of a net where the context
gives it the same width and sign. :func:`closed`, :func:`bounds` and :func:`operands` are what
:mod:`hwsim.verilog.tidy.inline` needs to decide that.
Source      IEEE 1364-2005, 5.4 and 5.5 (expression bit lengths, signed expressions), 5.1.2 (precedence).
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

PRECEDENCE = {
    op: level
    for level, ops in enumerate(
        ("||", "&&", "|", "^ ~^", "&", "== != === !==", "< <= > >=", "<< >> <<< >>>", "+ -", "* / %", "**"), 2
    )
    for op in ops.split()
}
COMPARE = frozenset("== != === !== < <= > >=".split())
LOGIC = frozenset(("&&", "||"))
SHIFT = frozenset("<< >> <<< >>> **".split())
BITWISE = frozenset("& | ^ ~^".split())
LEAVES = frozenset(("name", "const", "raw", "part", "cat", "rep", "index", "pick", "call"))
TOKEN = re.compile(
    r"\\\S+|[A-Za-z_$][\w$]*|\d*'s?[bdho][0-9a-fA-FxzXZ?_]+|\d+|<<<|>>>|===|!==|\*\*|<<|>>|<=|>=|==|!=|&&|"
    r"\|\||~\^|~&|~\||\+:|[-+*/%&|^~!?:<>=(){}\[\],;.#@]|\S"
)


class Unknown(Exception):
    """Text outside the Verilog that Yosys writes for our designs."""


class Expr(NamedTuple):
    """A node: ``data`` is what is not an operand (a name, a value, an operator); ``size`` about its
    characters."""

    op: str
    data: Any
    args: tuple
    width: int
    signed: bool
    size: int


def name(text: str, width: int) -> Expr:
    return Expr("name", text, (), width, False, len(text))


def const(value: int, width: int, signed: bool = False) -> Expr:
    return Expr("const", value & ((1 << width) - 1), (), width, signed, 5)


def part(e: Expr, hi: int, lo: int) -> Expr:
    """Bits hi..lo of a leaf; Unknown where they cannot be named."""
    if lo == 0 and hi == e.width - 1 and e.op != "signed":
        return e
    if e.op == "name":
        return Expr("part", (hi, lo), (e,), hi - lo + 1, False, e.size + 6)
    if e.op == "part":
        return part(e.args[0], hi + e.data[1], lo + e.data[1])
    if e.op == "const":
        return const(e.data >> lo, hi - lo + 1)
    if e.op == "raw" and set(str(e.data).split("'")[-1][1:]) == {"x"}:
        return Expr("raw", f"{hi - lo + 1}'hx", (), hi - lo + 1, False, 5)
    if e.op == "rep" and e.args[0].width == 1:
        return cat([e.args[0]] * (hi - lo + 1))
    if e.op == "cat":
        kept = []
        base = e.width
        for x in e.args:
            base -= x.width
            if base <= hi and base + x.width > lo:
                kept.append(part(x, min(hi - base, x.width - 1), max(lo - base, 0)))
        return cat(kept)
    raise Unknown(e.op)


def cat(parts) -> Expr:
    """Concatenation, most significant first; neighbours that are one slice, one constant or one bit repeated
    are joined."""
    flat: list[Expr] = []
    for x in (y for p in parts for y in (p.args if p.op == "cat" else (p,))):
        last = flat[-1] if flat else x
        count, bit = (last.data, last.args[0]) if last.op == "rep" else (1, last)
        if flat and last.op == x.op == "const":
            flat[-1] = const(last.data << x.width | x.data, last.width + x.width)
        elif flat and last.op == x.op == "part" and last.args == x.args and last.data[1] == x.data[0] + 1:
            flat[-1] = part(x.args[0], last.data[0], x.data[1])
        elif flat and x.width == 1 and bit == x and x.op in ("part", "name"):
            flat[-1] = Expr("rep", count + 1, (x,), count + 1, False, x.size + 6)
        else:
            flat.append(x)
    if len(flat) == 1 and flat[0].op in LEAVES:
        return flat[0]
    return Expr("cat", None, tuple(flat), sum(x.width for x in flat), False, sum(x.size + 2 for x in flat))


def signed(e: Expr) -> Expr:
    return Expr("signed", None, (e,), e.width, True, e.size + 9)


def unary(op: str, e: Expr) -> Expr:
    if op == "!":
        return unary("~", e) if e.width == 1 else binary("==", e, const(0, e.width))
    one = op not in ("~", "-", "+")
    return Expr("unary", op, (e,), 1 if one else e.width, not one and e.signed, e.size + 2)


def binary(op: str, a: Expr, b: Expr) -> Expr:
    if op == "+" and a.signed == b.signed:
        for zero, x in ((a, b), (b, a)):
            value = zero.args[0] if zero.op == "signed" else zero
            if value.op == "const" and value.data == 0 and x.width >= zero.width:
                return x
    size = a.size + b.size + 5
    if op in COMPARE or op in LOGIC:
        return Expr("binary", op, (a, b), 1, False, size)
    if op in SHIFT:
        return Expr("binary", op, (a, b), a.width, a.signed, size)
    return Expr("binary", op, (a, b), max(a.width, b.width), a.signed and b.signed, size)


def mux(c: Expr, a: Expr, b: Expr) -> Expr:
    """``c ? a : b``; a nested mux that falls back to the same simple value is folded into the condition."""
    if c.width == 1 and a.op == "mux" and b.op in LEAVES and a.args[2] == b and a.args[0].width == 1:
        return mux(binary("&", c, a.args[0]), a.args[1], b)
    if c.width == 1 and b.op == "mux" and a.op in LEAVES and b.args[2] == a and b.args[0].width == 1:
        return mux(binary("&", unary("~", c), b.args[0]), b.args[1], a)
    return Expr(
        "mux", None, (c, a, b), max(a.width, b.width), a.signed and b.signed, c.size + a.size + b.size + 6
    )


BUILD: dict[str, Callable[[Expr, list[Expr]], Expr]] = {
    "part": lambda e, x: part(x[0], *e.data),
    "cat": lambda e, x: cat(x),
    "signed": lambda e, x: signed(x[0]),
    "unary": lambda e, x: unary(e.data, x[0]),
    "binary": lambda e, x: binary(e.data, *x),
    "mux": lambda e, x: mux(*x),
}


def rebuilt(e: Expr, args: list[Expr]) -> Expr:
    """``e`` with other operands."""
    if all(x is y for x, y in zip(args, e.args)):
        return e
    build = BUILD.get(e.op)
    return build(e, args) if build else e._replace(args=tuple(args), size=sum(x.size for x in args) + 8)


def substituted(e: Expr, leaf: Callable[[Expr], Expr]) -> Expr:
    """``e`` with every name and every slice of a name replaced by what ``leaf`` says."""
    if e.op == "name" or e.op == "part":
        return leaf(e)
    return rebuilt(e, [substituted(x, leaf) for x in e.args]) if e.args else e


class Place(NamedTuple):
    """Where an expression stands: the width and sign that its context gives it; ``fixed`` if an assignment
    gives the width; ``root`` if no other operand shares that context."""

    width: int
    fixed: bool
    signed: bool
    root: bool = True


def operands(e: Expr, place: Place) -> list[tuple[Expr, Place]]:
    """Each operand of ``e``, which stands at ``place``, with its own place."""
    own = [(x, Place(x.width, False, x.signed)) for x in e.args]
    inside = [(x, place._replace(root=False)) for x in e.args]
    if e.op == "mux":
        return own[:1] + inside[1:]
    if e.op == "unary" and e.data in ("~", "-", "+"):
        return inside
    if e.op == "binary" and e.data in COMPARE:
        return [
            (x, Place(max(y.width for y in e.args), False, all(y.signed for y in e.args), False))
            for x in e.args
        ]
    if e.op == "binary" and e.data not in LOGIC:
        return inside[:1] + own[1:] if e.data in SHIFT else inside
    return own


def sized(e: Expr, place: Place) -> Expr:
    """``e`` with its constants as wide as their context."""
    if e.op == "const" and e.width < place.width and not place.signed:
        return const(e.data, place.width)
    if e.op == "signed" and e.args[0].op == "const" and e.width < place.width and place.signed:
        return signed(const(_sign_extended(e.args[0], place.width), place.width))
    return rebuilt(e, [sized(x, inner) for x, inner in operands(e, place)])


def _sign_extended(e: Expr, width: int) -> int:
    return e.data - (1 << e.width) if e.data >> (e.width - 1) else e.data


def widened(e: Expr, place: Place, outer: Expr | None = None) -> Expr:
    """``e`` with operands extended in writing to the width that their context gives them, but for factors."""
    if place.signed and place.root:
        try:
            return _unsigned(e, place.width)
        except Unknown:
            pass
    factor = outer is not None and outer.op == "binary" and outer.data in ("*", "/", "%", "**")
    inner = Place(e.width, False, e.signed, place.root) if closed(e) else place
    out = rebuilt(e, [widened(x, at, e) for x, at in operands(e, inner)])
    if closed(e) and e.op != "raw" and e.width < place.width and not place.signed and not factor:
        return cat([const(0, place.width - e.width), out])
    return out


def _unsigned(e: Expr, width: int) -> Expr:
    """A sum of signed terms as one of terms with ``width`` bits, whose sign then does not matter."""
    if e.op == "signed" and e.width == width:
        x = widened(e.args[0], Place(width, False, e.args[0].signed))
        return signed(x) if x.signed else x
    if e.op == "signed" and e.args[0].op in ("name", "part", "cat", "rep", "const"):
        x = e.args[0]
        if x.op == "const":
            return const(_sign_extended(x, width), width)
        return narrowed(cat([part(x, x.width - 1, x.width - 1)] * max(0, width - x.width) + [x]), width)
    if e.op == "binary" and e.data in ("+", "-"):
        return binary(e.data, *(_unsigned(x, width) for x in e.args))
    if e.op == "mux" and e.signed:
        c = widened(e.args[0], Place(e.args[0].width, False, e.args[0].signed))
        return mux(c, *(_unsigned(x, width) for x in e.args[1:]))
    if e.op == "binary" and e.data == "<<":
        return binary(
            "<<",
            _unsigned(e.args[0], width),
            widened(e.args[1], Place(e.args[1].width, False, e.args[1].signed)),
        )
    if e.op == "unary" and e.data == "-":
        return unary("-", _unsigned(e.args[0], width))
    raise Unknown(e.op)


def closed(e: Expr) -> bool:
    """Whether a wider context only adds zeros on top of the value."""
    if e.signed:
        return False
    if e.op in LEAVES:
        return True
    if e.op == "mux":
        return closed(e.args[1]) and closed(e.args[2])
    if e.op == "binary":
        if e.data in ("&", "|", "^"):
            return all(map(closed, e.args))
        return e.data in COMPARE or e.data in LOGIC or (e.data == ">>" and closed(e.args[0]))
    return e.op == "unary" and e.data not in ("~", "-", "+")


def bounds(e: Expr) -> tuple[int, int] | None:
    """Least and greatest value by integer arithmetic, or None where a width decides the value."""
    if e.op == "signed":
        return -(1 << e.width - 1), (1 << e.width - 1) - 1
    if e.op == "const" and not e.signed:
        return e.data, e.data
    if e.op == "binary" and e.data in ("+", "-", "*"):
        x, y = map(bounds, e.args)
        if x is None or y is None or e.args[0].signed != e.args[1].signed:
            return None
        if e.data == "*":
            all_four = [i * j for i in x for j in y]
            return min(all_four), max(all_four)
        lo, hi = (x[0] + y[0], x[1] + y[1]) if e.data == "+" else (x[0] - y[1], x[1] - y[0])
        return (lo, hi) if e.signed or lo >= 0 else None
    if e.op == "mux" and e.args[1].signed == e.args[2].signed:
        x, y = map(bounds, e.args[1:])
        return None if x is None or y is None else (min(x[0], y[0]), max(x[1], y[1]))
    if e.op == "unary" and e.data == "-" and e.signed:
        x = bounds(e.args[0])
        return None if x is None else (-x[1], -x[0])
    return (0, (1 << e.width) - 1) if closed(e) else None


def narrowed(e: Expr, width: int) -> Expr:
    """The low ``width`` bits of ``e``, computed in no more bits; Unknown where an operator needs the
    others."""
    if e.width <= width and (e.op in LEAVES or closed(e)):
        return e
    if e.op in LEAVES and e.op not in ("index", "pick", "call", "raw"):
        return part(e, width - 1, 0)
    if e.op == "signed":
        return e if e.width <= width else signed(narrowed(e.args[0], width))
    if e.op == "mux" or (e.op == "binary" and (e.data in BITWISE or e.data in ("+", "-", "*"))):
        head = list(e.args[:1]) if e.op == "mux" else []
        return rebuilt(e, head + [narrowed(x, width) for x in e.args[len(head):]])
    if e.op == "unary" and e.data in ("~", "-"):
        return unary(e.data, narrowed(e.args[0], width))
    raise Unknown(e.op)
