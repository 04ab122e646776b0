"""examples/python.ipynb: its cells run, and its outputs are those that it shows.

Run         `python -m examples.notebook` writes the outputs anew; the exit code is 1 where they were others
Needs       pandas (extra `pandas`), Icarus Verilog; no Jupyter

A cell's output is what it prints, and the value of a last line that is an expression, as Jupyter shows them.
"""

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).with_name("python.ipynb")


def executed(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook with the outputs of its cells, which run one after another in one namespace."""
    names: dict[str, Any] = {"__name__": "__main__"}
    cells = []
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            count += 1
            cell = cell | {
                "execution_count": count,
                "outputs": outputs("".join(cell["source"]), names, count),
            }
        cells.append(cell)
    return notebook | {"cells": cells}


def outputs(source: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """What a cell prints, and its value where it ends in an expression."""
    tree = ast.parse(source)
    value = None
    printed = io.StringIO()
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"<cell {count}>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"<cell {count}>", "eval"), names)
    found: list[dict[str, Any]] = []
    if printed.getvalue():
        found.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        shown = {"text/plain": lines(repr(value))}
        found.append({
            "data": shown,
            "execution_count": count,
            "metadata": {},
            "output_type": "execute_result",
        })
    return found


def lines(text: str) -> list[str]:
    """A text as notebooks keep it."""
    return text.splitlines(keepends=True)


def main() -> int:
    """Run the notebook and write its outputs."""
    before = NOTEBOOK.read_text(encoding="utf-8")
    after = json.dumps(executed(json.loads(before)), indent=1, ensure_ascii=False) + "\n"
    NOTEBOOK.write_text(after, encoding="utf-8")
    return int(after != before)


if __name__ == "__main__":
    raise SystemExit(main())
