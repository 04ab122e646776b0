"""What `mkdocs` builds beside the pages in ``docs/``: the reference, made from the code, and files of the
repository that pages link to.

A link that leads out of ``docs/``, such as ``../reports/sram.md``, works in the repository. In the site it
leads to a copy of the file under ``repository/``. A Markdown file becomes a page, and its own links are
followed the same way.
"""

import posixpath
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
COPIES = "repository"
LINK = re.compile(r"(?<=\]\()([^)#\s]+)(?=[)#])")

sys.path.insert(0, str(ROOT / "scripts"))
from reference import pages  # noqa: E402 - mkdocs loads this file alone, without its folder on the path


def on_files(files: Any, config: Any) -> Any:
    """Add the reference, and every file outside ``docs/`` that a page links to."""
    from mkdocs.structure.files import File
    for place, text in pages().items():
        files.append(File.generated(config, place, content=text))
    waiting = [(file.src_uri, file.content_string) for file in files.documentation_pages()]
    while waiting:
        for target in sorted(linked(*waiting.pop())):
            place = f"{COPIES}/{target}"
            if files.get_file_from_path(place) is None and (ROOT / target).is_file():
                files.append(File.generated(config, place, abs_src_path=str(ROOT / target)))
                if place.endswith(".md"):
                    waiting.append((place, (ROOT / target).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Links that lead out of ``docs/`` lead to the copies."""
    here = posixpath.dirname(page.file.src_uri)
    return LINK.sub(
        lambda link: (
            posixpath.relpath(in_site(page.file.src_uri, link[1]), here or ".")
            if relative(link[1])
            else link[1]
        ),
        markdown,
    )


def relative(link: str) -> bool:
    """Whether it is the path of a file."""
    return not re.match(r"\w+:|/", link)


def in_repository(page: str, link: str) -> str:
    """The path of a link's target from the repository's root; ``page`` is the path of the page in the
    site."""
    real = page.removeprefix(f"{COPIES}/") if page.startswith(f"{COPIES}/") else f"docs/{page}"
    return posixpath.normpath(posixpath.join(posixpath.dirname(real), link))


def in_site(page: str, link: str) -> str:
    """The path of a link's target in the site."""
    target = in_repository(page, link)
    return target.removeprefix("docs/") if target.startswith("docs/") else f"{COPIES}/{target}"


def linked(page: str, text: str) -> set[str]:
    """Files outside ``docs/`` that a page links to, by their paths in the repository."""
    targets = {in_repository(page, link) for link in LINK.findall(text) if relative(link)}
    return {target for target in targets if not target.startswith(("docs/", "../"))}
