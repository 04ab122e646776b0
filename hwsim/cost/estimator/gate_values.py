"""The values of a module's gates for many operands at once, and how often they change until they settle.

    found = Values(network)
    now = found.of({"a": [..], "w": [..], "p_in": [..]})      # an integer per bit of a port
    found.read(now, "p_out")
    found.changes(before, now, counted)

Bit i of an integer belongs to operand i. Integers may have ones beyond the last operand, even be negative.
"""

from functools import cached_property
from heapq import heappop, heappush

from hwsim.verilog.gates import Network


class Values:
    """What the gates of a network compute (:class:`hwsim.verilog.gates.Network`)."""

    def __init__(self, network: Network):
        self.network = network
        self.live = network.live

    def of(self, inputs: dict[str, list[int]]) -> list[int]:
        """The value of every gate; of those that no output needs it is 0.

        * ``inputs``: port -> an integer per bit of it.
        """
        found = [0] * len(self.network.kinds)
        for key, bits in self.network.inputs.items():
            for bit, value in zip(bits, inputs[key]):
                found[bit >> 1] = value
        for number in self.live:
            found[number] = self._value(number, found)
        return found

    def read(self, found: list[int], port: str) -> list[int]:
        """The values of an output port in what :meth:`of` found, an integer per bit."""
        return [found[bit >> 1] ^ -(bit & 1) for bit in self.network.outputs[port]]

    def changes(self, before: list[int], after: list[int], counted: int) -> list[int]:
        """How often every gate changes until it settles, if each has its delay and hands on every pulse.

        * ``before``, ``after``: the values of all gates (:meth:`of`) for the operands of one clock and of the
          next; of ``after`` those of inputs count.
        * ``counted``: a one for every operand whose changes count.

        Returns changes by gate, of all these operands together.
        """
        values = list(before)
        changes = [0] * len(values)
        kinds = self.network.kinds
        inputs = {number: after[number] for number, kind in enumerate(kinds) if kind == "input"}
        coming: dict[float, dict[int, int]] = {0.0: inputs}
        while coming:
            now = min(coming)
            due = coming.pop(now)
            at_once = sorted(due)
            waiting = set(at_once)
            later: set[int] = set()
            while at_once:  # gates before those that take their values
                number = heappop(at_once)
                value = due[number] if number in due else self._value(number, values)
                if value == values[number]:
                    continue
                changes[number] += ((value ^ values[number]) & counted).bit_count()
                values[number] = value
                for user in self.users[number]:
                    if self.delays[user]:
                        later.add(user)
                    elif user not in waiting:
                        waiting.add(user)
                        heappush(at_once, user)
            for number in later:
                coming.setdefault(now + self.delays[number], {})[number] = self._value(number, values)
        return changes

    def _value(self, number: int, found: list[int]) -> int:
        """The value of a gate from those of its pins."""
        network = self.network
        pins = [found[pin >> 1] ^ -(pin & 1) for pin in network.pins[number]]
        kind = network.kinds[number]
        if kind == "and":
            return pins[0] & pins[1]
        if kind in ("xor", "sum"):
            return pins[0] ^ pins[1]
        if kind == "mux":
            return pins[1] & pins[0] | pins[2] & ~pins[0]
        return pins[0] & pins[1] | pins[2] & (pins[0] | pins[1])

    @cached_property
    def users(self) -> list[list[int]]:
        """The gates that outputs depend on, by the gate that they take a value from."""
        out: list[list[int]] = [[] for _ in self.network.kinds]
        for number in self.live:
            for pin in self.network.pins[number]:
                out[pin >> 1].append(number)
        return out

    @cached_property
    def delays(self) -> list[float]:
        """Levels from the last input of a gate to its output, in halves: none inside an addition."""
        level = self.network.level
        before = [max((level[pin >> 1] for pin in pins), default=0.0) for pins in self.network.pins]
        return [round(2.0 * (after - first)) / 2.0 for after, first in zip(level, before)]
