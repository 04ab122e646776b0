"""When may an expression take the place of the net that it drives?

Where it is read alone (the whole right side of an assignment of the same width, a condition, a part of a
concatenation) if it has the net's width. Beside other operands only if unsigned like the net, and if besides
it is ``closed`` (nothing happens above its width), or the context is exactly as wide as the net, or integer
bounds show that its value fits the net. `$signed(net)` gives way to a signed expression whose bounds fit.
"""

from collections import Counter

from hwsim.verilog.tidy.expression import Expr, Place, Unknown, bounds, closed, operands, part, rebuilt

LONGEST = 80  # characters of an expression that may still move into another one
LONGEST_CHOICE = 400  # the same where it becomes a branch of a register's if


class Inliner:
    """Puts the drivers of ``width`` (temporary nets) where they are read, if that is safe and the line stays
    short."""

    def __init__(self, width: dict[str, int], count: Counter):
        self.width = width
        self.count = count
        self.drive = {}
        self.changed = False

    def into(self, e: Expr, place: Place, register: bool) -> Expr:
        """``e`` with temporaries replaced; ``register``: it is a register's next value or a branch of it."""
        net = e.args[0] if e.op in ("signed", "part") else e
        driver = self.drive.get(net.data) if net.op == "name" and net.data in self.width else None
        whole = place.root and place.fixed and e.op == "name"  # all of an assignment: its line exists anyway
        if driver is not None and self._may_move(net.data, driver, register, whole):
            out = self._replaced(e, net, driver, place)
            if out is not None:
                self.changed = True
                return out
        if e.op == "part":
            return e
        inner = [
            self.into(x, at, register and (e.op == "cat" or (e.op == "mux" and not at.root)))
            for x, at in operands(e, place)
        ]
        return rebuilt(e, inner)

    def _may_move(self, label: str, driver: Expr, register: bool, whole: bool) -> bool:
        if driver.op in ("name", "part", "const"):
            return True
        longest = LONGEST_CHOICE if register else LONGEST
        return self.count[label] == 1 and (whole or driver.size <= longest)

    def _replaced(self, e: Expr, net: Expr, driver: Expr, place: Place) -> Expr | None:
        width = self.width[net.data]
        whole = driver.width == width or (place.fixed and driver.width < width)
        if e.op == "part":
            return self._part(e, driver) if driver.width == width else None
        if e.op == "signed":
            exact = (
                bounds(driver) if driver.signed and place.signed and whole and width <= place.width else None
            )
            return driver if exact and exact[0] >= -(1 << width - 1) and exact[1] < 1 << width - 1 else None
        if place.root and width == place.width and whole:
            return driver
        if driver.signed or place.signed:
            return None
        if (closed(driver) and driver.width == width) or (whole and width == place.width):
            return driver
        exact = bounds(driver)
        return driver if exact and exact[1] < 1 << width and whole and width <= place.width else None

    @staticmethod
    def _part(e: Expr, driver: Expr) -> Expr | None:
        """A slice of a net as a slice of what the net is put together from."""
        try:
            found = part(driver, *e.data) if driver.op in ("cat", "name", "part", "const") else None
        except Unknown:
            return None
        return found if found and found.op in ("name", "part", "const") else None
