"""From Yosys's netlist to one that reads well: dead nets, aliases, widths, temporaries."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from hwsim.verilog.tidy.expression import (
    LEAVES,
    Expr,
    Place,
    Unknown,
    cat,
    name,
    narrowed,
    part,
    sized,
    substituted,
    widened,
)
from hwsim.verilog.tidy.inline import Inliner
from hwsim.verilog.tidy.netlist import TEMPORARY, Netlist, expressions, leaves, targets


class Passes:
    """Rewrites a netlist in place: nets as drivers, then passes over all expressions, then a netlist
    again."""

    def __init__(self, netlist: Netlist):
        self.net = netlist
        self.drive: dict[str, Expr] = {}  # nets that one assignment drives whole
        self.rest: list[tuple[Expr, Expr]] = []  # assignments to some bits of a net
        # registers that one statement sets whole: edge, next value
        self.update: dict[str, tuple[str, Expr]] = {}
        self.blocks: list[tuple[str, list[tuple]]] = []
        self._collect()
        self._use_fields()
        self._merge_aliases()
        for _ in range(2):  # sums of signed terms can move once they are written as unsigned ones
            while self._round() or self._merge_equals():
                pass
            self._map(lambda e, place, register: widened(e, place))
        netlist.assigns = [(name(x, netlist.width[x]), e) for x, e in self.drive.items()] + self.rest
        netlist.clocked = self.blocks + [
            (edge, [("set", name(x, netlist.width[x]), e)]) for x, (edge, e) in self.update.items()
        ]

    # -- the netlist as drivers --------------------------------------------------------------------
    def _collect(self) -> None:
        parts: dict[str, list[tuple[Expr, Expr]]] = {}
        for target, value in self.net.assigns:
            parts.setdefault((target.args or (target,))[0].data, []).append((target, value))
        for label, assigned in parts.items():
            width = self.net.width[label]
            if sum(target.width for target, _ in assigned) < width:
                self.rest += assigned
                continue
            assigned.sort(key=lambda x: -x[0].data[0] if x[0].op == "part" else 0)
            whole = len(assigned) == 1
            self.drive[label] = (
                self._fit(assigned[0][1], width) if whole else cat([self._piece(*x) for x in assigned])
            )
        sets = Counter(
            (t if t.op in ("name", "index") else t.args[0]).data
            for _, body in self.net.clocked
            for t in targets(body)
        )
        for edge, body in self.net.clocked:
            kind, target, *value = body[0]
            if len(body) == 1 and kind == "set" and target.op == "name" and sets[target.data] == 1:
                self.update[target.data] = edge, self._fit(value[0], target.width)
            else:
                self.blocks.append((edge, body))

    def _piece(self, target: Expr, value: Expr) -> Expr:
        """``value`` as a leaf of exactly the target's width."""
        if value.op in LEAVES and value.width == target.width:
            return value
        label = f"_{len(self.net.width)}0000_"
        self.net.width[label] = target.width
        self.drive[label] = self._fit(value, target.width)
        return name(label, target.width)

    @staticmethod
    def _fit(value: Expr, width: int) -> Expr:
        try:
            return narrowed(value, width)
        except Unknown:
            return value

    # -- every expression --------------------------------------------------------------------------
    def _map(self, f: Callable[[Expr, Place, bool], Expr]) -> None:
        """Replace every expression by ``f`` of it, its place, and whether it is the next value of a
        register."""
        def at(e: Expr, width: int = 0, register: bool = False) -> Expr:
            return f(e, Place(max(width, e.width), width >= e.width, e.signed), register)

        def statement(s: tuple) -> tuple:
            if s[0] == "if":
                return "if", at(s[1]), [*map(statement, s[2])], [*map(statement, s[3])]
            return "set", _addressed(s[1], at), at(s[2], s[1].width)

        width = self.net.width
        self.drive = {label: at(e, width[label]) for label, e in self.drive.items()}
        self.update = {label: (edge, at(e, width[label], True)) for label, (edge, e) in self.update.items()}
        self.rest = [(target, at(e, target.width)) for target, e in self.rest]
        self.blocks = [(edge, [*map(statement, body)]) for edge, body in self.blocks]
        self.net.instances = [(module, label, [(pin, e and at(e)) for pin, e in pins])
                              for module, label, pins in self.net.instances]

    def _outputs(self) -> Iterator[Expr]:
        return (name(p, self.net.width[p]) for p in self.net.ports if self.net.direction[p] == "output")

    def _reads(self) -> tuple[Counter, dict[str, int]]:
        """How often each net is read or connected, and its highest such bit; what drives no such net is
        dropped."""
        count: Counter = Counter()
        top: dict[str, int] = {}
        pending = [e for _, _, pins in self.net.instances for _, e in pins if e]
        pending += (
            [e for _, e in self.rest]
            + [e for _, body in self.blocks for e in expressions(body)]
            + list(self._outputs())
        )
        while pending:
            for e in leaves(pending.pop()):
                label, high = (e.data, e.width - 1) if e.op == "name" else (e.args[0].data, e.data[0])
                count[label] += 1
                top[label] = max(top.get(label, 0), high)
                if count[label] == 1:
                    driver = self.drive.get(label) or self.update.get(label, (None, None))[1]
                    if driver:
                        pending.append(driver)
        self.drive = {x: e for x, e in self.drive.items() if x in count}
        self.update = {x: e for x, e in self.update.items() if x in count}
        return count, top

    # -- passes ------------------------------------------------------------------------------------
    def _use_fields(self) -> None:
        """Where a named net is a slice of a port or register, readers of the slice read the named net."""
        fields: dict[str, list[tuple[int, int, str]]] = {}
        for label, e in self.drive.items():
            if e.op == "part" and label not in self.net.direction and not re.search(r"\$|__|^_\d+_$", label):
                fields.setdefault(e.args[0].data, []).append((e.data[0], e.data[1], label))

        def leaf(e: Expr) -> Expr:
            if e.op == "part":
                for hi, lo, label in fields.get(e.args[0].data, ()):
                    if hi >= e.data[0] and e.data[1] >= lo:
                        return part(name(label, hi - lo + 1), e.data[0] - lo, e.data[1] - lo)
            return e

        own = {label: self.drive.pop(label) for found in fields.values() for _, _, label in found}
        self._map(lambda e, place, register: substituted(e, leaf))
        self.drive = own | self.drive

    def _merge_aliases(self) -> None:
        """Nets that are one another's copy become one net, with the best of their names."""
        direction, width = self.net.direction, self.net.width
        alias = {x: e.data for x, e in self.drive.items() if e.op == "name" and width[x] == width[e.data]}
        groups: dict[str, list[str]] = {}
        for label in alias:
            root = label
            steps = 0
            while root in alias and steps <= len(alias):
                root = alias[root]
                steps = steps + 1
            groups.setdefault(root, [root]).append(label)
        best: dict[str, str] = {}
        for root, members in groups.items():
            chosen = root if root in direction else min(members, key=lambda x: (x not in direction, _rank(x)))
            best |= {x: chosen for x in members if x == root or x not in direction}
            for x in members:
                driver = self.drive.pop(x, None) if x != root else None
                if driver and x in direction and x != chosen:
                    self.drive[x] = driver  # a second port of the same value stays an assignment
        self._rename(best)

    def _rename(self, best: dict[str, str]) -> None:
        def leaf(e: Expr) -> Expr:
            old = e if e.op == "name" else e.args[0]
            label: str = old.data
            new = name(best.get(label, label), old.width)
            return new if e.op == "name" else part(new, *e.data)

        def statement(s: tuple) -> tuple:
            if s[0] == "if":
                return "if", s[1], [*map(statement, s[2])], [*map(statement, s[3])]
            return "set", renamed(s[1]), s[2]

        def renamed(target: Expr) -> Expr:
            return (
                leaf(target)
                if target.op == "name" or (target.op == "part" and target.args[0].op == "name")
                else target
            )

        self._map(lambda e, place, register: substituted(e, leaf))
        self.drive = {best.get(x, x): e for x, e in self.drive.items()}
        self.update = {best.get(x, x): e for x, e in self.update.items()}
        self.rest = [(renamed(target), e) for target, e in self.rest]
        self.blocks = [(edge, [*map(statement, body)]) for edge, body in self.blocks]
        self.net.registers = {best.get(x, x) for x in self.net.registers}

    def _round(self) -> bool:
        """Drop what is dead, cut nets to the bits that are read, put temporaries into their reader; false at
        the end."""
        count, top = self._reads()
        shrunk = {}
        for label, e in self.drive.items():
            if top[label] < self.net.width[label] - 1 and label not in self.net.direction:
                try:
                    shrunk[label] = narrowed(e, top[label] + 1)
                except Unknown:
                    continue
        if shrunk:
            self._shrink(shrunk, top)
            return True
        self._map(lambda e, place, register: sized(e, place))
        registers = self._next_values()
        inliner = Inliner({x: self.net.width[x] for x in self.drive if TEMPORARY.match(x)}, count)
        for label in self._sources_first():
            e = self.drive[label]
            width = self.net.width[label]
            self.drive[label] = inliner.drive[label] = inliner.into(
                e, Place(max(width, e.width), width >= e.width, e.signed), label in registers)
        done = self.drive
        self.drive = {}
        self._map(inliner.into)
        self.drive = done
        return inliner.changed

    def _next_values(self) -> set[str]:
        """Temporaries that are a branch of some register's next value."""
        found: set[str] = set()
        pending = [e for _, e in self.update.values()]
        while pending:
            e = pending.pop()
            if e.op == "name" and e.data in self.drive and TEMPORARY.match(e.data) and e.data not in found:
                found.add(e.data)
                pending.append(self.drive[e.data])
            elif e.op in ("mux", "cat"):
                pending += e.args
        return found

    def _merge_equals(self) -> bool:
        """Make temporaries with equal drivers one; whether there were any."""
        first: dict[tuple[Expr, int], str] = {}
        best = {}
        for label, e in self.drive.items():
            if TEMPORARY.match(label):
                kept = first.setdefault((e, self.net.width[label]), label)
                if kept != label:
                    best[label] = kept
        self._rename(best)
        return bool(best)

    def _shrink(self, shrunk: dict[str, Expr], top: dict[str, int]) -> None:
        def leaf(e: Expr) -> Expr:
            label = (e if e.op == "name" else e.args[0]).data
            return part(name(label, top[label] + 1), *e.data) if label in shrunk else e

        self.drive |= shrunk
        self.net.width |= {label: top[label] + 1 for label in shrunk}
        self._map(lambda e, place, register: substituted(e, leaf))

    def _sources_first(self) -> list[str]:
        """Driven nets, each after those that its driver reads."""
        order: list[str] = []
        state: dict[str, int] = {}
        for start in self.drive:
            stack = [start]
            while stack:
                label = stack[-1]
                if state.get(label, 0):
                    stack.pop()
                    if state[label] == 1:
                        state[label] = 2
                        order.append(label)
                    continue
                state[label] = 1
                reads = ((e if e.op == "name" else e.args[0]).data for e in leaves(self.drive[label]))
                stack += [x for x in reads if x in self.drive and x not in state]
        return order


def _rank(label: str) -> int:
    """How little a name says."""
    return (
        4
        if TEMPORARY.match(label)
        else 3
        if "$" in label
        else 2
        if "__" in label
        else 1
        if "." in label
        else 0
    )


def _addressed(target: Expr, f: Callable[[Expr], Expr]) -> Expr:
    """A statement's target with its memory address replaced by ``f`` of it."""
    if target.op == "index":
        return target._replace(args=(f(target.args[0]),))
    if target.op == "part" and target.args[0].op == "index":
        return target._replace(args=(_addressed(target.args[0], f),))
    return target
