"""Reads a module of the Verilog that Yosys writes into a netlist.

Does not    Read Verilog at large: ports in a plain list, one clock edge per always block, no parameters to
            evaluate, no initial values. Anything else raises Unknown.
"""

import re

from hwsim.verilog.tidy.expression import (
    PRECEDENCE,
    TOKEN,
    Expr,
    Unknown,
    binary,
    cat,
    const,
    mux,
    name,
    part,
    signed,
    unary,
)
from hwsim.verilog.tidy.netlist import Netlist

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
FUNCTION = re.compile(
    r"^  function (?:\[(\d+):0\] )?(\S+) ?;\n.*?input (?:\[(\d+):0\] )?s;.*?^  endfunction\n", re.M | re.S
)
PLAIN = re.compile(r"\w+$")
CHAIN = 8  # cases that are written as a chain of ?: instead of a function


def read(source: str) -> Netlist:
    """The netlist of one module's text; Unknown where it is not as Yosys writes it."""
    reader = _Reader(source)
    reader.module()
    return reader.out


class _Reader:
    def __init__(self, source: str):
        self.out = Netlist()
        for m in FUNCTION.finditer(source):
            self.out.functions[m[2]] = (int(m[1] or 0) + 1, int(m[3] or 0) + 1, m.group())
        self.tokens = TOKEN.findall(COMMENT.sub("", FUNCTION.sub("", source)))
        self.at = 0

    # -- tokens ------------------------------------------------------------------------------------
    def next(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def accept(self, token: str) -> bool:
        if self.tokens[self.at] == token:
            self.at += 1
            return True
        return False

    def expect(self, *tokens: str) -> None:
        for token in tokens:
            if self.next() != token:
                raise Unknown(f"{self.out.name}: {token} expected, not {self.tokens[self.at - 1]}")

    def word(self) -> str:
        token = self.next()
        if not (token[0] in "\\_$" or token[0].isalpha()):
            raise Unknown(f"{self.out.name}: {token} is no name")
        if token[0] == "\\" and PLAIN.match(token[1:]):
            return token + " "  # a keyword: it stays escaped
        return token.lstrip("\\")

    def number(self) -> int:
        token = self.next()
        if not token.isdigit():
            raise Unknown(token)
        return int(token)

    # -- the module --------------------------------------------------------------------------------
    def module(self) -> None:
        out = self.out
        self.expect("module")
        out.name = self.word()
        self.expect("(")
        while not self.accept(")"):
            out.ports.append(self.word())
            self.accept(",")
        self.expect(";")
        while not self.accept("endmodule"):
            token = self.tokens[self.at]
            if token in ("input", "output", "wire", "reg"):
                self._declaration()
            elif token == "assign":
                self.at += 1
                target = self._target()
                self.expect("=")
                self._assign(target, self.expression())
                self.expect(";")
            elif token == "always":
                self.expect("always", "@", "(")
                edge = f"{self.word()} {self.word()}"
                self.expect(")")
                out.clocked.append((edge, self._statement()))
            else:
                self._instance()
        if set(out.ports) != out.direction.keys() or not all(map(PLAIN.match, [out.name, *out.ports])):
            raise Unknown(out.name)

    def _declaration(self) -> None:
        out = self.out
        kind = self.next()
        width = 1
        if self.accept("["):
            width = self.number() + 1
            self.expect(":", "0", "]")
        while True:
            label = self.word()
            if self.accept("["):
                high = self.number()
                self.expect(":", "0", "]")
                out.memories[label] = (width, f"[{high}:0]")
            else:
                out.width[label] = width
                if kind == "reg":
                    out.registers.add(label)
                elif kind != "wire":
                    out.direction[label] = kind
            if self.accept(";"):
                return
            self.expect(",")

    def _assign(self, target: Expr, value: Expr) -> None:
        """An assignment to a concatenation becomes one to a net of its own and one per part."""
        if target.op != "cat":
            self.out.assigns.append((target, value))
            return
        label = f"_{len(self.out.width)}{len(self.out.assigns)}0000_"
        at = target.width
        self.out.width[label] = target.width
        self.out.assigns.append((name(label, target.width), value))
        for x in target.args:
            at -= x.width
            self.out.assigns.append((x, part(name(label, target.width), at + x.width - 1, at)))

    def _statement(self) -> list[tuple]:
        if self.accept("begin"):
            body: list[tuple] = []
            while not self.accept("end"):
                body += self._statement()
            return body
        if self.accept("if"):
            self.expect("(")
            condition = self.expression()
            self.expect(")")
            then = self._statement()
            return [("if", condition, then, self._statement() if self.accept("else") else [])]
        target = self._target()
        self.expect("<=")
        value = self.expression()
        self.expect(";")
        return [("set", target, value)]

    def _instance(self) -> None:
        module = self.word()
        label = self.word()
        pins = []
        self.expect("(")
        while not self.accept(")"):
            self.expect(".")
            pin = self.word()
            self.expect("(")
            pins.append((pin, None if self.tokens[self.at] == ")" else self.expression()))
            self.expect(")")
            self.accept(",")
        self.expect(";")
        if not all(map(PLAIN.match, [module, *(pin for pin, _ in pins)])):
            raise Unknown(module)
        self.out.instances.append((module, label, pins))

    # -- expressions -------------------------------------------------------------------------------
    def _target(self) -> Expr:
        target = self._primary()
        if target.op not in ("name", "part", "cat", "index", "pick"):
            raise Unknown(target.op)
        return target

    def expression(self, level: int = 0) -> Expr:
        left = self._unary()
        while True:
            op = self.tokens[self.at]
            mine = PRECEDENCE.get(op, -1)
            if mine > level:
                self.at += 1
                left = binary(op, left, self.expression(mine))
            elif op == "?" and level == 0:
                self.at += 1
                a = self.expression()
                self.expect(":")
                left = mux(left, a, self.expression())
            else:
                return left

    def _unary(self) -> Expr:
        if self.tokens[self.at] in ("~", "-", "+", "!", "&", "|", "^", "~&", "~|", "~^"):
            return unary(self.next(), self._unary())
        return self._primary()

    def _primary(self) -> Expr:
        token = self.tokens[self.at]
        if token == "(":
            self.at += 1
            inner = self.expression()
            self.expect(")")
            return inner
        if token == "{":
            return self._concatenation()
        if token in ("$signed", "$unsigned"):
            self.expect(token, "(")
            inner = self.expression()
            self.expect(")")
            return signed(inner) if token == "$signed" else cat([inner])
        if token[0].isdigit():
            return self._constant(self.next())
        label = self.word()
        return self._call(label) if label in self.out.functions else self._selects(label)

    def _concatenation(self) -> Expr:
        self.expect("{")
        first = self.expression()
        if self.accept("{"):
            body = [self.expression()]
            while self.accept(","):
                body.append(self.expression())
            self.expect("}", "}")
            return cat([cat(body)] * int(str(first.data)))
        parts = [first]
        while self.accept(","):
            parts.append(self.expression())
        self.expect("}")
        return cat(parts)

    @staticmethod
    def _constant(token: str) -> Expr:
        if "'" not in token:
            return Expr("raw", token, (), 32, True, len(token))
        width, rest = token.split("'")
        sign = rest[0] == "s"
        digits = rest.lstrip("s")[1:].replace("_", "")
        if set(digits.lower()) & set("xz?"):
            return Expr("raw", token, (), int(width), sign, len(token))
        value = const(int(digits, {"b": 2, "d": 10, "h": 16, "o": 8}[rest.lstrip("s")[0]]), int(width))
        return signed(value) if sign else value

    def _selects(self, label: str) -> Expr:
        if label in self.out.memories:
            self.expect("[")
            address = self.expression()
            self.expect("]")
            width = self.out.memories[label][0]
            e = Expr("index", label, (address,), width, False, address.size + len(label) + 2)
        elif label in self.out.width:
            e = name(label, self.out.width[label])
        else:
            raise Unknown(f"{self.out.name}: {label} is not declared")
        if not self.accept("["):
            return e
        start = self.expression()
        if self.accept(":"):
            e = self._slice(e, int(str(start.data)), self.number())
        elif start.op == "raw":
            e = self._slice(e, int(str(start.data)), int(str(start.data)))
        else:
            width = self.number() if self.accept("+:") else 1
            e = Expr("pick", None, (e, start), width, False, e.size + start.size + 6)
        self.expect("]")
        return e

    @staticmethod
    def _slice(e: Expr, hi: int, lo: int) -> Expr:
        return (
            part(e, hi, lo)
            if e.op == "name"
            else Expr("part", (hi, lo), (e,), hi - lo + 1, False, e.size + 6)
        )

    def _call(self, label: str) -> Expr:
        """A priority choice: the lowest set bit of the select picks its value."""
        width, cases, _ = self.out.functions[label]
        self.expect("(")
        otherwise = self.expression()
        self.expect(",")
        values = self.expression()
        self.expect(",")
        select = self.expression()
        self.expect(")")
        if cases > CHAIN:
            return Expr("call", label, (otherwise, values, select), width, False, 99)
        for i in reversed(range(cases)):
            otherwise = mux(part(select, i, i), part(values, (i + 1) * width - 1, i * width), otherwise)
        return otherwise
