"""What a workshop is made of: the bundled agendas, blocks and words, and the user's own agendas."""

from __future__ import annotations

import json
import os
import secrets
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from okr_desktop.domain.errors import FileProblem, NotFound, OkrError, Problem, Refused
from okr_desktop.domain.workshop.agenda import Agenda, AgendaWords, Block, BlockWords, Break, Step
from okr_desktop.domain.workshop.agenda_data import (
    Template,
    agenda_from_data,
    agenda_words_from_data,
    block_from_data,
    block_words_from_data,
    is_id,
    template_from_data,
    template_to_data,
)
from okr_desktop.paths import data_dir, resource_path
from okr_desktop.services.upkeep import write_text

SUFFIX = ".okragenda.json"
SOURCE_LANGUAGE = "en"
BREAK = "break"
LIMIT_MIB = 1
OWN_LIMIT = 200
W = TypeVar("W", BlockWords, AgendaWords)


@dataclass(frozen=True, slots=True)
class Offer:
    """An agenda that can be chosen; ``path`` is the file of an own one."""

    agenda: Agenda
    words: AgendaWords
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A way of working from the catalogue: one block, or several that belong together."""

    id: str
    name: str
    summary: str
    blocks: tuple[Block, ...]

    @property
    def minutes(self) -> float:
        """The minutes of all its blocks."""
        return sum(block.minutes for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Script:
    """All words of one agenda in one language."""

    agenda: AgendaWords
    blocks: Mapping[str, BlockWords]

    def of(self, step: Step) -> BlockWords:
        """The words of a step; a block without any has its id as its name."""
        id = BREAK if isinstance(step, Break) else step.id
        return self.blocks.get(id) or BlockWords(id)


@dataclass(frozen=True, slots=True)
class Broken:
    """A file of an own agenda that cannot be read, and why."""

    path: Path
    problem: Problem


@dataclass(frozen=True, slots=True)
class Own:
    """The user's own agendas, and the files among them that cannot be read."""

    offers: tuple[Offer, ...] = ()
    broken: tuple[Broken, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bundled:
    blocks: Mapping[str, Block] = field(default_factory=dict[str, Block])
    methods: tuple[tuple[str, tuple[str, ...]], ...] = ()
    agendas: Mapping[str, Agenda] = field(default_factory=dict[str, Agenda])


@dataclass(frozen=True, slots=True)
class _Words:
    blocks: Mapping[str, BlockWords]
    methods: Mapping[str, Mapping[str, str]]
    agendas: Mapping[str, AgendaWords]


@cache
def languages() -> tuple[str, ...]:
    """The languages that agendas have words in; English is always among them."""
    found = {path.stem for path in resource_path("workshop", "words").glob("*.json")}
    return tuple(sorted({SOURCE_LANGUAGE, *found}))


def agendas(lang: str) -> tuple[Offer, ...]:
    """The bundled agendas in their order, with words in a language."""
    words = _words(_language(lang)).agendas
    return tuple(Offer(agenda, words.get(id) or AgendaWords(id)) for id, agenda in _bundled().agendas.items())


def agenda(id: str) -> Agenda:
    """An agenda by its id, bundled or own; raises NotFound ``agenda.unknown``."""
    found = _bundled().agendas.get(id) or _own_by_id(id)
    if found is None:
        raise NotFound("agenda.unknown", id=id)
    return found if isinstance(found, Agenda) else found.agenda


def blocks(lang: str) -> tuple[tuple[Block, BlockWords], ...]:
    """Every bundled block in the order of the catalogue."""
    words = _words(_language(lang)).blocks
    return tuple((block, words.get(id) or BlockWords(id)) for id, block in _bundled().blocks.items())


def block(id: str, lang: str) -> tuple[Block, BlockWords]:
    """A bundled block; raises NotFound ``block.unknown``."""
    found = _bundled().blocks.get(id)
    if found is None:
        raise NotFound("block.unknown", id=id)
    return found, _words(_language(lang)).blocks.get(id) or BlockWords(id)


def methods(lang: str) -> tuple[Method, ...]:
    """The catalogue of methods; the blocks of one go into an agenda together."""
    words = _words(_language(lang)).methods
    found: list[Method] = []
    for id, parts in _bundled().methods:
        texts = words.get(id, {})
        blocks_ = tuple(_bundled().blocks[part] for part in parts)
        found.append(Method(id, texts.get("name") or id, texts.get("summary", ""), blocks_))
    return tuple(found)


def words_for(agenda: Agenda, lang: str) -> Script:
    """All words of an agenda: those of its own file first, then the language's, then English, key by key."""
    bundled = _words(_language(lang))
    own = None if agenda.id in _bundled().agendas else _own_by_id(agenda.id)
    if own is None:
        return Script(bundled.agendas.get(agenda.id) or AgendaWords(agenda.id), bundled.blocks)
    return script_of(own, lang)


def script_of(template: Template, lang: str) -> Script:
    """All words of a template that need not be stored: its own first, then the bundled ones of the language."""
    bundled = _words(_language(lang))
    mixed = {id: _over(words, bundled.blocks.get(id)) for id, words in template.blocks.items()}
    return Script(template.words, {**bundled.blocks, **mixed})


# Own agendas


def own_dir() -> Path:
    """The folder of the user's own agendas; not created here."""
    return data_dir() / "agendas"


def own_agendas() -> Own:
    """The user's own agendas by name, and what could not be read (never an error)."""
    offers, broken = list[Offer](), list[Broken]()
    for path in _own_files():
        try:
            template = read_template(path)
            offers.append(Offer(template.agenda, template.words, path))
        except OkrError as error:
            problem = error.problems[0] if isinstance(error, Refused) else Problem(error.code, "", error.params)
            broken.append(Broken(path, problem))
    return Own(tuple(sorted(offers, key=lambda offer: offer.words.name.casefold())), tuple(broken))


def read_template(path: Path) -> Template:
    """An agenda file. Raises FileProblem (``file.*``) and Refused (``agenda.*``, everything that is wrong)."""
    text = _text(path)
    try:
        data: object = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise FileProblem("file.not_json", path=str(path), line=line) from error
    return template_from_data(data, _bundled().blocks)


def template_of(agenda: Agenda, lang: str) -> Template:
    """An agenda with its words, as the start of an own one: a new id, the name as it was."""
    script = words_for(agenda, lang)
    own = _own_by_id(agenda.id)
    return Template(replace(agenda, id=new_id()), script.agenda, own.blocks if own else {})


def new_id() -> str:
    """An id for an own agenda that no bundled one has."""
    return f"own-{secrets.token_hex(6)}"


def save_own(template: Template) -> Path:
    """Store an own agenda, in the place of the one with its id. Raises FileProblem and Refused."""
    if not is_id(template.agenda.id) or template.agenda.id in _bundled().agendas:
        raise Refused([Problem("agenda.bundled", "id", {"id": template.agenda.id})])
    path = own_dir() / f"{template.agenda.id}{SUFFIX}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem("file.denied", path=str(path.parent), reason=error.strerror or "") from error
    write_template(template, path)
    return path


def write_template(template: Template, path: Path) -> None:
    """Write an agenda file, whole or not at all; raises FileProblem, and Refused when it could not be read again."""
    data = template_to_data(template)
    template_from_data(data, {})
    write_text(path, json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def import_template(path: Path) -> Template:
    """Store an agenda file among the own ones; under a new id when another one has its id already."""
    template = read_template(path)
    id = template.agenda.id
    taken = _own_by_id(id)
    if id in _bundled().agendas or (taken is not None and taken != template):
        template = replace(template, agenda=replace(template.agenda, id=new_id()))
    save_own(template)
    return template


def remove_own(id: str) -> None:
    """Remove an own agenda; raises NotFound ``agenda.unknown`` and FileProblem."""
    path = own_dir() / f"{id}{SUFFIX}"
    if not is_id(id) or not path.is_file():
        raise NotFound("agenda.unknown", id=id)
    try:
        path.unlink()
    except OSError as error:
        raise FileProblem("file.denied", path=str(path), reason=error.strerror or "") from error


def _own_files() -> list[Path]:
    try:
        return sorted(own_dir().glob(f"*{SUFFIX}"))[:OWN_LIMIT]
    except OSError:
        return []


def _own_by_id(id: str) -> Template | None:
    """The own agenda with an id; the file's name is a hint only, since files are copied and renamed."""
    if not is_id(id):
        return None
    named = own_dir() / f"{id}{SUFFIX}"
    for path in [named, *(path for path in _own_files() if path != named)]:
        template = _stored(path)
        if template is not None and template.agenda.id == id:
            return template
    return None


def _stored(path: Path) -> Template | None:
    """An own agenda, None when it cannot be read; read again only when the file has changed."""
    try:
        info = os.stat(path)
        return _read_once(path, info.st_mtime_ns, info.st_size)
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=2 * OWN_LIMIT)
def _read_once(path: Path, changed_ns: int, size: int) -> Template | None:
    try:
        return read_template(path)
    except OkrError:
        return None


def _text(path: Path) -> str:
    name = str(path)
    try:
        info = os.stat(path)
        if not stat.S_ISREG(info.st_mode):  # a pipe or a device would never end
            raise FileProblem("file.folder" if stat.S_ISDIR(info.st_mode) else "file.special", path=name)
        with open(path, "rb") as file:
            data = file.read(LIMIT_MIB * 1024 * 1024 + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a NUL in the path
        raise FileProblem("file.missing", path=name) from error
    except OSError as error:
        code = "file.denied" if isinstance(error, PermissionError) else "file.unreadable"
        raise FileProblem(code, path=name, reason=error.strerror or "") from error
    if len(data) > LIMIT_MIB * 1024 * 1024:
        raise FileProblem("file.too_large", path=name, limit=LIMIT_MIB, size=round(info.st_size / 1024 / 1024, 1))
    if not data.strip():
        raise FileProblem("file.empty", path=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem("file.encoding", path=name, offset=error.start, encoding="utf-8") from error


def _refuse(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are no JSON


# Bundled content


def _language(lang: str) -> str:
    """The language there are words in: the wanted one, its first part, or English."""
    known = languages()
    name = lang.replace("-", "_")
    return next((code for code in (name, name.split("_")[0].lower()) if code in known), SOURCE_LANGUAGE)


@cache
def _bundled() -> _Bundled:
    data = _resource("blocks.json")
    found = [block_from_data(item) for item in cast(list[object], data["blocks"])]
    known = {block.id: block for block in found}
    ways = cast(list[dict[str, Any]], data["methods"])
    made = [agenda_from_data(item, known) for item in cast(list[object], data["agendas"])]
    return _Bundled(
        known,
        tuple((str(way["id"]), tuple(cast(list[str], way["blocks"]))) for way in ways),
        {agenda.id: agenda for agenda in made},
    )


@cache
def _words(lang: str) -> _Words:
    data = _resource("words", f"{lang}.json")
    below = _Words({}, {}, {}) if lang == SOURCE_LANGUAGE else _words(SOURCE_LANGUAGE)
    blocks_ = {id: block_words_from_data(item) for id, item in _section(data, "blocks")}
    agendas_ = {id: agenda_words_from_data(item) for id, item in _section(data, "agendas")}
    ways = {id: cast(dict[str, str], item) for id, item in _section(data, "methods")}
    return _Words(
        {id: _over(blocks_.get(id), below.blocks.get(id)) for id in _keys(blocks_, below.blocks)},
        {id: {**below.methods.get(id, {}), **ways.get(id, {})} for id in _keys(ways, below.methods)},
        {id: _over(agendas_.get(id), below.agendas.get(id)) for id in _keys(agendas_, below.agendas)},
    )


def _keys(upper: Iterable[str], lower: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*lower, *upper]))


def _over(upper: W | None, lower: W | None) -> W:
    """One set of words over another: what is empty in the upper one is taken from the lower."""
    words = upper or lower
    if words is None:
        raise ValueError("no words")
    if upper is None or lower is None:
        return words
    given = {one.name: getattr(upper, one.name) or getattr(lower, one.name) for one in fields(upper)}
    return type(upper)(**given)


def _section(data: dict[str, object], name: str) -> list[tuple[str, object]]:
    return list(cast(dict[str, object], data.get(name, {})).items())


@cache
def _resource(*parts: str) -> dict[str, object]:
    return cast(dict[str, object], json.loads(resource_path("workshop", *parts).read_text(encoding="utf-8")))
