"""Adversaries: each knows who gave what, when and in which order, and looks for it in what is left on the disks."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from okr_desktop.domain.ids import is_id, made_on
from tests.app.privacy_company import Company, Secret
from tests.app.privacy_dump import Dump, Row, Table

UNNAMED = ("idea", "concern", "pulse_answer")
#: Share of pairs in the order of giving from which on an order is no chance any more (the randomness is seeded).
ORDERED = 0.9


class Traces(NamedTuple):
    """A secret with what it is stored as: its words or marks, its record, run and action."""

    secret: Secret
    record: str
    run: str
    tx: str

    @property
    def handles(self) -> tuple[str, ...]:
        """By what it is recognised anywhere."""
        escaped = self.secret.mark.replace('"', '\\"')
        return tuple(one for one in (self.secret.mark, escaped, self.record, self.run, self.tx) if one)


def traced(found: Dump, store: str = "cara") -> list[Traces]:
    """Every secret with what it became in a store."""
    actors = {row["short"]: row["id"] for row in found.stores[store]["actor"].rows}
    births = [row for row in found.stores[store]["op"].rows if row["field"] == "*" and row["etype"] in UNNAMED]
    traces = list[Traces]()
    for secret in found.made.secrets:
        rows = [row for row in births if row["etype"] == secret.kind and _says(row["value"], secret)]
        assert len(rows) == 1, (secret, len(rows))
        traces.append(Traces(secret, rows[0]["eid"], actors[rows[0]["actor"]], rows[0]["tx"]))
    return traces


def _says(value: str, secret: Secret) -> bool:
    if secret.mark.startswith("{"):
        return json.loads(value).get("ratings") == json.loads(secret.mark)
    return secret.mark in value


def suspects(made: Company, secret: Secret) -> tuple[str, ...]:
    """Whoever gave it, and the computer on which they did."""
    person = secret.person
    return person, made.people[person], f"{person.lower()}@", made.runs[secret.computer]


#: Words that are told to everybody, mixed, by whoever closes a pulse.
_TOLD_TO_ALL = ("pulse_result",)

# By name, computer, or a list of what a computer knew


def by_name(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """A row, line or object that holds something of a secret beside whoever gave it or their computer."""
    for source, unit in _every_unit(found):
        for one in traces:
            if any(handle in unit for handle in one.handles):
                named = [who for who in suspects(found.made, one.secret) if who in unit]
                if named:
                    yield f"{source}: {one.secret.kind} of {one.secret.person} beside {named[0]}: {unit[:200]}"


def _every_unit(found: Dump) -> Iterator[tuple[str, str]]:
    for source, units in found.units.items():
        yield from ((source, unit) for unit in units)
    for run, lines in found.lines.items():
        ops = [op for line in lines if (op := json.loads(line))[4] not in _TOLD_TO_ALL]
        yield from ((f"shared run {run}", f"{run} {_compact(_told(op))}") for op in ops)
    for run, actor in found.header["actors"].items():
        yield "shared names", f"{run} {actor}"
    for store, tables in found.stores.items():
        actors = {row["short"]: row["id"] for row in tables["actor"].rows}
        for name, table in tables.items():
            # What each store has is looked at below: there every store has everything.
            yield from (
                () if name in ("ack", "meta") else ((f"{store}.{name}", _full(row, actors)) for row in table.rows)
            )


def _told(op: Sequence[Any]) -> list[Any]:
    """An op without the list of what its writer knew, which is looked at by itself."""
    value = {**op[7], "seen": ""} if isinstance(op[7], dict) and "seen" in op[7] else op[7]
    return [*op[:7], value, op[8]]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _full(row: Row, actors: Mapping[int, str]) -> str:
    """A row as text, with the run that its short number stands for, without what its writer knew."""
    if row.get("etype") in _TOLD_TO_ALL:
        return ""
    if str(row.get("value", "")).startswith("{"):
        row = {**row, "value": _compact({**json.loads(row["value"]), "seen": ""})}
    text = " ".join(str(cell) for name, cell in row.items() if name != "ctx")
    return f"{text} {actors.get(row['actor'], '')}" if "actor" in row else text


def by_mine(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """A store that knows which of the unnamed runs began in it."""
    for store, tables in found.stores.items():
        about = {row["id"]: row for row in tables["actor"].rows}
        told = {tuple(str(about[one.run][name]) for name in _ABOUT_RUN) for one in traces if one.run in about}
        if told - {("", "", "0", "0", "0")}:
            yield f"{store}: runs without a name differ: {told}"


_ABOUT_RUN = ("name", "machine_hint", "first_seen", "mine", "retired")


def by_knowledge(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """An act of somebody that lists what they knew: what is new there since the last one came from them."""
    for run, lines in found.lines.items():
        for line in lines:
            op = json.loads(line)
            for one in traces:
                if one.run != run and one.record != op[5] and one.run in line:
                    yield f"shared run {run}: an act at {op[2]} knows the run of {one.secret.kind} {one.secret.mark}"


def by_acknowledgement(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Lists of what each store has, in which something unnamed is in nobody's but the one it came from."""
    lists = [("the shared file", _known(found.header["acks"]))]
    for store in found.made.desks:
        tables = found.stores[store]
        actors = {row["short"]: row["id"] for row in tables["actor"].rows}
        acks: dict[str, set[str]] = {}
        for row in tables["ack"].rows:
            acks.setdefault(actors[row["actor"]], set()).add(actors[row["about_actor"]])
        lists.append((store, acks))
    for where, known in lists:
        for one in traces:
            having = [run for run, runs in known.items() if one.run in runs]
            if having == [found.made.runs[one.secret.computer]] and len(known) > 1:
                yield f"{where}: only the store of {one.secret.computer} has {one.secret.kind} {one.secret.mark}"


def _known(acks: Mapping[str, Mapping[str, int]]) -> dict[str, set[str]]:
    return {run: set(runs) for run, runs in acks.items()}


# By time


def by_time(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Moments finer than the week in what is stored of a secret, and its milliseconds anywhere in any byte."""
    for one in traces:
        for part in (one.record, one.tx):
            if made_on(part) is not None:
                yield f"an id of {one.secret.kind} {one.secret.mark} tells when it was made"
        for line in found.lines[one.run]:
            if json.loads(line)[2] % _DAY:
                yield f"an op of {one.secret.kind} {one.secret.mark} has a time of the day"
    yield from _in_bytes(found, traces)


_DAY = 24 * 3600 * 1000


def _in_bytes(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Milliseconds as eight, six bytes, as hex digits, as a decimal number; only those in which something was given."""
    moments = {at: one for one in traces for at in range(one.secret.began, one.secret.ended + 1)}
    wanted = re.compile(
        b"|".join({re.escape(at.to_bytes(6)[:4]) for at in moments} | {b"0[0-9a-f]{11}", rb"1[0-9]{12}"}), re.DOTALL
    )
    for source, data in found.raw.items():
        if source.endswith((".png", ".pdf", ".lock")):
            continue
        for match in wanted.finditer(data):
            at = _moment(match[0], data[match.start() : match.start() + 6])
            if at in moments:
                one = moments[at].secret
                yield f"{source}: the millisecond in which {one.person} gave {one.kind} {one.mark}"


def _moment(text: bytes, six: bytes) -> int:
    if len(text) == 4:
        return int.from_bytes(six)
    return int(text) if len(text) == 13 else int(text, 16)


def by_arrival(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """A store that notes with which sync, at which moment and beside whose work something unnamed came."""
    hidden = {one.tx: one.secret for one in traces}
    for store, tables in found.stores.items():
        for row in tables["arrived"].rows:
            if row["tx"] in hidden:
                yield f"{store}: {hidden[row['tx']].kind} came with arrival {row['arrival']}"
        per_tx = Counter(row["tx"] for row in tables["op"].rows)
        named = Counter[int]()
        for row in tables["arrived"].rows:
            named[row["arrival"]] += per_tx[row["tx"]]
        for row in tables["arrival"].rows:
            if (more := row["received"] - named[row["number"]]) > 0:
                yield f"{store}: arrival {row['number']} counts {more} changes without a name"


# By order


def by_order(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Rows whose numbers follow the order of giving, or stand between named ones that tell the time."""
    for store, tables in found.stores.items():
        for name, table in tables.items():
            if (table.ids is not None and not name.startswith(("sqlite_", "search_"))) or name == "search_doc":
                yield from _ordered(f"{store}.{name}", table, traces)


def _ordered(where: str, table: Table, traces: Sequence[Traces]) -> Iterator[str]:
    places = [_place(table, one) for one in traces]
    known = [(at, one.secret) for at, one in zip(places, traces, strict=True) if at is not None]
    # Who answered one after the other on one computer is mixed there already; the computers came in this order.
    both = [(one, other) for at, one in enumerate(known) for other in known[at + 1 :]]
    pairs = [(a, b) for (a, first), (b, other) in both if first.computer != other.computer]
    share = sum(a < b for a, b in pairs) / len(pairs) if pairs else 0.5
    if max(share, 1 - share) >= ORDERED and len(known) > 5:
        yield f"{where}: rows stand in the order in which they came ({share:.2f} of {len(pairs)} pairs)"
    named = [(at, made) for at, row in zip(table.ids or (), table.rows, strict=False) if (made := _named(row))]
    for at, secret in known:
        before = max((made for place, made in named if place < at), default=None)
        after = min((made for place, made in named if place > at), default=None)
        if before and after and before <= secret.began and secret.ended <= after and secret.way == "program":
            yield f"{where}: row {at} stands between two of known times, {after - before} ms apart"


def _place(table: Table, one: Traces) -> int | None:
    found = [at for at, row in zip(table.ids or (), table.rows, strict=True) if _is_of(row, one)]
    return found[0] if len(found) == 1 else None


def _is_of(row: Row, one: Traces) -> bool:
    return any(handle in row.values() for handle in (one.record, one.run))


def _named(row: Row) -> int | None:
    """When what a row is about was made, as its id tells."""
    id = row.get("id")
    return int(id[:12], 16) if isinstance(id, str) and is_id(id) and made_on(id) is not None else None


def by_bytes(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Rows that lie in a page of the file in the order in which they came, whatever their keys say."""
    for source, data in found.raw.items():
        forms = {"text": str.encode, "blob": bytes.fromhex} if source.endswith(".okrdb") else {}
        for what, form in itertools.product(("record", "run", "tx"), forms):
            places = [(data.find(forms[form](getattr(one, what))), one.secret.computer) for one in traces]
            pairs = [(a, b) for at, a in enumerate(places) for b in places[at + 1 :] if a[1] != b[1]]
            beside = [a[0] < b[0] for a, b in pairs if min(a[0], b[0]) > 0 and a[0] // _PAGE == b[0] // _PAGE]
            share = sum(beside) / len(beside) if beside else 0.5
            if len(beside) > 20 and max(share, 1 - share) >= ORDERED:
                yield f"{source}: {what} as {form} lies in the order of coming ({share:.2f} of {len(beside)} pairs)"


_PAGE = 4096


def by_sorting(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Names by which runs, records and actions are sorted in files and lists, if they follow the order of giving."""
    for what in ("record", "run", "tx"):
        names = [str(getattr(one, what)) for one in traces]
        pairs = [(name, other) for at, name in enumerate(names) for other in names[at + 1 :]]
        share = sum(a < b for a, b in pairs) / len(pairs)
        if max(share, 1 - share) >= ORDERED:
            yield f"sorted by {what}, secrets stand in the order of giving ({share:.2f})"


def by_counters(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """A computer's own numbers that jump where something unnamed was given on it in between."""
    for one in (one for one in traces if one.secret.way == "program"):
        ops = [json.loads(line) for line in found.lines[found.made.runs[one.secret.computer]]]
        before = [op for op in ops if op[2] <= one.secret.began]
        after = [op for op in ops if op[2] >= one.secret.ended]
        if before and after and (after[0][0] - before[-1][0], after[0][1] - before[-1][1]) != (1, 1):
            yield f"{one.secret.computer}: numbers jump around {one.secret.kind} {one.secret.mark}"
        first = json.loads(found.lines[one.run][0])
        if first[:2] != [1, 1]:
            yield f"{one.secret.kind} {one.secret.mark} counts from {first[:2]}"


# By size


def by_size(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """Lines of one kind that differ in number, or in size by more than what was said."""
    shapes: dict[str, set[str]] = {}
    for one in traces:
        ops = [json.loads(line) for line in found.lines[one.run]]
        sizes = [[len(str(cell)) for cell in (*op[:7], *op[8:])] for op in ops]
        kind = f"{one.secret.kind} {'marks' if one.secret.mark.startswith('{') else 'words'}"
        shapes.setdefault(kind, set()).add(str(sizes))
    yield from (f"{kind}: lines come in {len(sizes)} shapes" for kind, sizes in shapes.items() if len(sizes) > 1)


def by_way(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """What tells a computer of one's own from the box: where one person of a group has the program, that is them."""
    shapes: dict[str, dict[str, set[str]]] = {}
    for one in traces:
        action, birth = (json.loads(line) for line in found.lines[one.run][:2])
        kind = f"{one.secret.kind} {'marks' if one.secret.mark.startswith('{') else 'words'}"
        fixed = {name: cell for name, cell in birth[7].items() if name not in _OWN}
        week = birth[2] if one.secret.kind == "pulse_answer" else ""
        way = "program" if one.secret.way == "program" else "box"
        shape = json.dumps([action[7], fixed, week], sort_keys=True)
        shapes.setdefault(kind, {}).setdefault(way, set()).add(shape)
    for kind, ways in shapes.items():
        if len(ways) == 2 and ways["program"] != ways["box"]:
            yield f"{kind}: {sorted(ways['program'] ^ ways['box'])}"


#: What people choose themselves, and the week in which ideas and concerns are handed on.
_OWN = ("text", "ratings", "comment", "group", "day")


# By who has answered, and by what can be undone


def by_tokens(found: Dump, traces: Sequence[Traces]) -> Iterator[str]:
    """More than the bare fact that this computer has answered, or that fact anywhere else."""
    for store, tables in found.stores.items():
        for row in tables["meta"].rows:
            if "answered" in row["key"] and (row["value"] != "1" or tables["meta"].ids is not None):
                yield f"{store}: {row}"
            elif any(one.record in str(row["value"]) or one.tx in str(row["value"]) for one in traces):
                yield f"{store}: {row['key']} names something unnamed"
    for source, data in found.raw.items():
        if b"pulse.answered" in data and not source.endswith(".okrdb"):
            yield f"{source}: who has answered"


def by_history(found: Dump, _: Sequence[Traces]) -> Iterator[str]:
    """What `okr history` tells of something unnamed beyond its kind and its week, and that it can be told by person."""
    for source, told in found.told.items():
        for entry in told if "history" in source else ():
            if entry["label"] in _LABELS:
                monday = "T00:00:00" in entry["time"]
                beside = [name for name in ("by", "computer", "machine", "mine", "here") if entry.get(name)]
                if beside or not monday or "--person" in source:
                    yield f"{source}: {entry}"


_LABELS = ("idea.add_unnamed", "concern.raise_unnamed", "pulse.answer")


ADVERSARIES = {
    one.__name__: one
    for one in (
        *(by_name, by_mine, by_knowledge, by_acknowledgement, by_time, by_arrival),
        *(by_order, by_bytes, by_sorting, by_counters, by_size, by_way, by_tokens, by_history),
    )
}


def findings(found: Dump, *names: str) -> dict[str, list[str]]:
    """What the adversaries found, by name; those who found nothing are left out."""
    traces = traced(found)
    told = {name: list(ADVERSARIES[name](found, traces)) for name in names or ADVERSARIES}
    return {name: each for name, each in told.items() if each}
