"""The folder of a sweep: pieces while it runs, one table and its provenance when it is done. Nothing is
half-written, ever.

    DIR/points.parquet   every kept design: fields, results, or the reason why it failed
    DIR/meta.json        what the table was made from, and what its columns mean
    DIR/sweep.yaml       the sweep file
    DIR/.unfinished/     plan.json, and a Parquet file per finished task: what `--resume` goes by

A piece is written under another name, flushed to the disk, and renamed. The final table is the pieces in the
order of the points, in row
groups of one size: the same bytes whichever worker finished first, and however often the sweep was
interrupted. Pieces, plan.json and meta.json hold their own digests, meta.json that of the table too
(:mod:`hwsim.files.seal`): a damaged piece is made again, damaged results are not shown.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from hwsim.errors import ConfigError, shown
from hwsim.files.seal import Damaged, check_parquet, digest_of, opened_json, sealed_json, sealed_parquet
from hwsim.generate import unwritable

ROW_GROUP = 1 << 16
MOST_BYTES = 255  # of a folder's name
OPTIONS: dict[str, Any] = {"compression": "zstd", "use_dictionary": True, "write_statistics": True}


def sync(path: Path) -> None:
    """Wait until the disk holds the file, or the names in the folder, at ``path``."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, text: bytes) -> None:
    """Write a file whole or not at all: its former content stays until the new one is on the disk.

    * ``path``: the file.
    * ``text``: its new content.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(text)
        sync(part)
        os.replace(part, path)
        sync(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def folder_name(sweep: Any) -> str:
    """The sweep's name as that of a folder. Raises :class:`ConfigError` for one that is none."""
    name = sweep.name
    if (
        name in ("", ".", "..")
        or "/" in name
        or not name.isprintable()
        or len(os.fsencode(name)) > MOST_BYTES
    ):
        rule = (
            "must be the name of a folder in reports/, without /, or -o DIR must name another, not "
            f"{shown(name)}"
        )
        raise sweep.doc.error(f"name: {rule}", "name")
    return name


class Folder:
    """A sweep's folder; the process that holds the lock is the only one that writes."""

    def __init__(self, path: str | Path):
        self.path = Path(path)
        self.pieces, self.away = self.path / ".unfinished", self.path / ".discarded"
        self.table, self.meta, self.sweep = (
            self.path / "points.parquet",
            self.path / "meta.json",
            self.path / "sweep.yaml",
        )
        self.damaged: list[int] = []
        self._lock: Any = None

    # -- beginning and going on --------------------------------------------------------------------
    @property
    def finished(self) -> bool:
        """Whether a sweep has ended here, and none is under way."""
        return self.meta.is_file() and self.table.is_file() and not self.begun

    @property
    def begun(self) -> bool:
        """Whether there is a sweep to go on with."""
        return (self.pieces / "plan.json").is_file()

    def read_meta(self) -> dict[str, Any]:
        """What a finished sweep says of itself. Raises :class:`ConfigError` where that, or its table, is not
        what was written."""
        name = self.meta.name
        try:
            meta = opened_json(self.meta.read_bytes())
            name = self.table.name
            if meta.get("digests", {}).get("points") != digest_of(self.table):
                raise Damaged
        except Damaged:
            raise ConfigError(
                f"{self.path}: {name} is damaged, or of a version of hwsim that kept no digests; sweep "
                f"again, with -o {self.path} and without --resume"
            ) from None
        return meta

    def begin(self, plan: dict[str, Any]) -> None:
        """Make the folder ready for a sweep from its first point on.

        * ``plan``: what decides about the points; ``--resume`` compares it.

        Raises :class:`ConfigError` where the folder cannot be written, or holds an unfinished sweep.
        """
        if not self.begun:
            try:
                self.pieces.mkdir(parents=True, exist_ok=True)
            except OSError as e:
                raise unwritable(self.path, e) from None
            self.lock()
        if self.begun:
            raise ConfigError(
                f"{self.path}: holds an unfinished sweep; go on with --resume, or begin anew with --restart"
            )
        replace(self.pieces / "plan.json", sealed_json(plan))

    def resume(self, plan: dict[str, Any]) -> None:
        """Go on where a sweep with the same plan was interrupted."""
        if not self.begun:
            raise ConfigError(f"{self.path}: holds no unfinished sweep; leave out --resume")
        self.lock()
        try:
            began = opened_json((self.pieces / "plan.json").read_bytes())
        except Damaged:
            raise ConfigError(
                f"{self.path}: plan.json of the unfinished sweep is damaged; begin anew with --restart"
            ) from None
        for key, what in (
            ("sweep", "the sweep file, its base or its workloads have"),
            ("code", "this version of hwsim has"),
            ("versions", "the installed packages have"),
        ):
            if began.get(key) != plan[key]:
                raise ConfigError(
                    f"{self.path}: {what} changed since this sweep was begun ({_short(began.get(key))} then, "
                    f"{_short(plan[key])} now); restore it, or begin anew with --restart"
                )
        for part in self.pieces.glob(".*.part"):
            part.unlink()

    def restart(self) -> None:
        """Forget an unfinished sweep."""
        if self.pieces.exists():
            self.lock()
            self.discard()

    def lock(self) -> None:
        """Be the only writer. Raises :class:`ConfigError` where another process is."""
        self._lock = (self.pieces / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ConfigError(f"{self.path}: another process is at this sweep") from None

    def release(self) -> None:
        """No longer be the writer."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def discard(self) -> None:
        """Drop the pieces: by one rename, so that no half of them is ever taken for a sweep."""
        self.release()
        self.remove_discarded()
        os.replace(self.pieces, self.away)
        self.remove_discarded()

    def remove_discarded(self) -> None:
        """Remove dropped pieces; those that a process left which was killed while it did so too."""
        shutil.rmtree(self.away, ignore_errors=True)

    # -- pieces ------------------------------------------------------------------------------------
    def piece(self, number: int) -> Path:
        """The file that holds the results of task ``number``."""
        return self.pieces / f"{number:08d}.parquet"

    def has(self, number: int) -> bool:
        """Whether task ``number`` is done. A damaged file is removed, and its number is added to ``damaged``.
        """
        path = self.piece(number)
        if not path.is_file():
            return False
        try:
            check_parquet(path.read_bytes())
        except Damaged:
            path.unlink()
            self.damaged.append(number)
            return False
        return True

    def keep(self, number: int, table: pa.Table) -> None:
        """Write the results of task ``number``, a table of points."""
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, **OPTIONS)
        replace(self.piece(number), sealed_parquet(sink.getvalue().to_pybytes()))

    def read(self, number: int) -> pa.Table:
        """The table of task ``number``. Raises :class:`ConfigError` where it has been damaged meanwhile."""
        path = self.piece(number)
        try:
            content = path.read_bytes()
            check_parquet(content)
        except (Damaged, FileNotFoundError):
            raise ConfigError(f"{path}: is damaged; --resume makes it again") from None
        return pq.read_table(pa.BufferReader(content))

    # -- the end -----------------------------------------------------------------------------------
    def finish(self, count: int, schema: pa.Schema, meta: dict[str, Any], sweep_text: bytes, csv: bool,
               kept: Callable[[pa.Table], pa.Table] = lambda table: table) -> None:
        """Join ``count`` pieces, or what is ``kept`` of each, to the final table; ``meta`` is written
        last."""
        part = self.path / ".points.parquet.part"
        try:
            with pq.ParquetWriter(part, schema, **OPTIONS) as writer:
                for group in regrouped(kept(self.read(number)) for number in range(count)):
                    writer.write_table(
                        group.cast(schema).replace_schema_metadata(None), row_group_size=ROW_GROUP
                    )
            sync(part)
            os.replace(part, self.table)
            (
                write_csv(self.table, self.path / "points.csv")
                if csv
                else (self.path / "points.csv").unlink(missing_ok=True)
            )
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        replace(self.sweep, sweep_text)
        digests = meta["digests"] | {"points": digest_of(self.table)}
        replace(self.meta, sealed_json(meta | {"digests": digests}))
        self.discard()


def regrouped(tables: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """The same rows in tables of ``ROW_GROUP`` rows; the last may be smaller."""
    held: list[pa.Table] = []
    rows = 0
    for table in tables:
        held.append(table.replace_schema_metadata(None))
        rows += table.num_rows
        while rows >= ROW_GROUP:
            joined = pa.concat_tables(held)
            yield joined.slice(0, ROW_GROUP).combine_chunks()
            held = [joined.slice(ROW_GROUP)]
            rows = rows - ROW_GROUP
    if rows:
        yield pa.concat_tables(held).combine_chunks()


def write_csv(table: Path, to: Path) -> None:
    """The same table as CSV, row group by row group."""
    from pyarrow import csv
    part = to.with_name(f".{to.name}.part")
    try:
        with pq.ParquetFile(table) as file, csv.CSVWriter(part, file.schema_arrow) as writer:
            for group in range(file.num_row_groups):
                writer.write_table(file.read_row_group(group))
        sync(part)
        os.replace(part, to)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _short(value: Any) -> str:
    return ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else str(value)
