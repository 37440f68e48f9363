"""Reads a document the way a strict checker does: every element closed, ids once, headings in order, nothing loaded."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset({"meta", "img", "br"})


class Parsed(HTMLParser):
    """What a test asks about; fails on markup that does not nest."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.tables: list[list[str]] = []
        self.names: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(document)
        self.close()
        assert not self._open, self._open

    @property
    def text(self) -> str:
        """Everything that is read, white space joined."""
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.names.add(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.sources += [given["src"]] if "src" in given else []
        if tag == "table":
            self.tables.append([])
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append((int(tag[1]), ""))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.words.append(data)
        if self._open and self._open[-1] in ("h1", "h2", "h3", "h4", "bdi") and self.headings:
            within = next((tag for tag in reversed(self._open) if tag in ("h1", "h2", "h3", "h4")), None)
            if within:
                level, said = self.headings[-1]
                self.headings[-1] = (level, said + data)


def assert_well_made(document: str) -> Parsed:
    """Checks what holds for every twin, and gives what was read."""
    found = Parsed(document)
    assert len(found.ids) == len(set(found.ids))
    assert [level for level, _ in found.headings].count(1) == 1
    for (before, _), (after, said) in zip(found.headings, found.headings[1:], strict=False):
        assert after <= before + 1, said
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links), found.links
    assert all(source.startswith("data:image/png;base64,") for source in found.sources)
    assert "script" not in found.names
    assert "url(" not in document
    return found
