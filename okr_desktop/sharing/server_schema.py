"""What a workspace is on a PostgreSQL server: its tables and roles, as SQL for an administrator and for SQLAlchemy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import sqlalchemy as sa

from okr_desktop.domain.errors import OkrError

FORMAT = 1
PREFIX = "okr_"
_NAME = re.compile(r"okr_[a-z0-9_]{1,40}")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one workspace; ``name`` is the schema that holds them all, and the channel of its news."""

    name: str
    meta: sa.Table
    actor: sa.Table
    op: sa.Table
    vv: sa.Table
    fork: sa.Table
    ack: sa.Table


def default_name(bundle_id: str) -> str:
    """The schema of a workspace when nobody chose a name."""
    return PREFIX + bundle_id.replace("-", "")[-12:]


def checked(name: str) -> str:
    """A schema's name that somebody chose, with ``okr_`` before it; raises OkrError ``server.name``."""
    name = name.strip().lower().replace("-", "_")
    full = name if name.startswith(PREFIX) else PREFIX + name
    if not _NAME.fullmatch(full):
        raise OkrError("server.name", name=name[:60])
    return full


def member_role(name: str) -> str:
    """The group role whose members read and write a workspace."""
    return f"{name}_member"


@cache
def tables(name: str) -> Tables:
    """The tables as SQLAlchemy knows them."""
    data = sa.MetaData(schema=name)
    words, number = sa.Text(collation="C"), sa.BigInteger()

    def table(title: str, key: str, texts: str, numbers: str = "") -> sa.Table:
        columns = [
            *(sa.Column(column, words, primary_key=column in key.split()) for column in texts.split()),
            *(sa.Column(column, number, primary_key=column in key.split()) for column in numbers.split()),
        ]
        return sa.Table(title, data, *columns)

    return Tables(
        name,
        table("meta", "key", "key value"),
        table("actor", "id", "id name hint", "first_seen"),
        table("op", "actor seq", "actor tx etype eid field line h", "seq lam wall_ms"),
        table("vv", "actor", "actor h", "seq"),
        table("fork", "name", "name root h", "start"),
        table("ack", "actor about", "actor about", "seq"),
    )


def sql(bundle_id: str, name: str, members: Sequence[str] = ()) -> str:
    """The SQL that an administrator runs once, in the database of the team; harmless when run again."""
    if not re.fullmatch(r"[0-9a-f-]{8,36}", bundle_id):
        raise OkrError("server.name", name=bundle_id[:60])
    script = _SQL.replace("{schema}", checked(name)).replace("{role}", member_role(name))
    granted = "".join(f"GRANT {member_role(name)} TO {quoted(member)};\n" for member in members)
    script = script.replace("{bundle}", bundle_id).replace("{format}", str(FORMAT))
    return script.replace("{members}", granted or f"-- GRANT {member_role(name)} TO ana, ben;\n")


def quoted(role: str) -> str:
    """The name of a role as SQL takes it; raises OkrError ``server.role``."""
    if not role or len(role.encode()) > 63 or not role.isprintable():
        raise OkrError("server.role", name=role[:80])
    return role if re.fullmatch("[a-z_][a-z0-9_]*", role) else '"' + role.replace('"', '""') + '"'


# A line is kept as it came, in TEXT: JSONB would change the order of its keys and its numbers. The other columns say
# what is in it, for people who look; the checks see to it that they do not lie about what matters.
_SQL = """\
-- OKR Desktop: the workspace {bundle} as schema {schema}.
-- Run it once in the team's database (PostgreSQL 12 or newer, encoding UTF8), as a role that may create schemas and
-- roles and that is nobody's daily login: who owns the tables may do everything with them. To run it again is harmless.

BEGIN;

CREATE SCHEMA IF NOT EXISTS {schema};
REVOKE ALL ON SCHEMA {schema} FROM PUBLIC;

CREATE TABLE IF NOT EXISTS {schema}.meta (
    key   text COLLATE "C" PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);
INSERT INTO {schema}.meta (key, value)
VALUES ('bundle_id', '{bundle}'), ('format', '{format}'), ('features', '[]')
ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS {schema}.actor (
    id         text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
    name       text COLLATE "C" NOT NULL DEFAULT '' CHECK (length(name) <= 1000),
    hint       text COLLATE "C" NOT NULL DEFAULT '' CHECK (length(hint) <= 1000),
    first_seen bigint NOT NULL DEFAULT 0
);

-- The journal. Nobody changes or removes a row: not a member, and not a function of this script.
CREATE TABLE IF NOT EXISTS {schema}.op (
    actor   text COLLATE "C" NOT NULL CHECK (actor ~ '^[0-9a-f]{16}$'),
    seq     bigint NOT NULL CHECK (seq >= 1),
    lam     bigint NOT NULL CHECK (lam >= 1),
    wall_ms bigint NOT NULL,
    tx      text COLLATE "C" NOT NULL CHECK (tx ~ '^[0-9a-f]{32}$'),
    etype   text COLLATE "C" NOT NULL,
    eid     text COLLATE "C" NOT NULL CHECK (eid ~ '^[0-9a-f]{32}$'),
    field   text COLLATE "C" NOT NULL,
    line    text COLLATE "C" NOT NULL CHECK (octet_length(line) <= 1048576),
    h       text COLLATE "C" NOT NULL CHECK (h ~ '^[0-9a-f]{16}$'),
    PRIMARY KEY (actor, seq),
    CONSTRAINT op_says_its_line CHECK ((line::json ->> 0) = seq::text AND (line::json ->> 5) = eid)
);

CREATE TABLE IF NOT EXISTS {schema}.vv (
    actor text COLLATE "C" PRIMARY KEY,
    seq   bigint NOT NULL,
    h     text COLLATE "C" NOT NULL
);

CREATE TABLE IF NOT EXISTS {schema}.fork (
    name  text COLLATE "C" PRIMARY KEY CHECK (name ~ '^[0-9a-f]{16}$'),
    root  text COLLATE "C" NOT NULL CHECK (root ~ '^[0-9a-f]{16}$'),
    start bigint NOT NULL CHECK (start >= 1),
    h     text COLLATE "C" NOT NULL CHECK (h ~ '^[0-9a-f]{16}$')
);

CREATE TABLE IF NOT EXISTS {schema}.ack (
    actor text COLLATE "C" NOT NULL CHECK (actor ~ '^[0-9a-f]{16}$'),
    about text COLLATE "C" NOT NULL CHECK (about ~ '^[0-9a-f]{16}$'),
    seq   bigint NOT NULL CHECK (seq >= 0),
    PRIMARY KEY (actor, about)
);

-- Who writes comes one after the other, so that the journal of every device stays without gaps.
CREATE OR REPLACE FUNCTION {schema}.take_turn() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM {schema}.meta WHERE key = 'bundle_id' FOR UPDATE;
END $$;

CREATE OR REPLACE FUNCTION {schema}.before_ops() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM {schema}.take_turn();
    RETURN NULL;
END $$;

-- Each device's rows must continue where the table ends; vv says where that is, and only this function writes it.
CREATE OR REPLACE FUNCTION {schema}.after_ops() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    wrong text;
BEGIN
    SELECT fresh.actor INTO wrong
    FROM (SELECT actor, min(seq) AS first, max(seq) AS last, count(*) AS n FROM added GROUP BY actor) AS fresh
    LEFT JOIN {schema}.vv ON vv.actor = fresh.actor
    LEFT JOIN {schema}.fork ON fork.name = fresh.actor
    WHERE fresh.last - fresh.first + 1 <> fresh.n OR fresh.first <> coalesce(vv.seq + 1, fork.start, 1)
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'the operations of % do not continue where the table ends', wrong USING ERRCODE = 'OKR01';
    END IF;
    INSERT INTO {schema}.vv (actor, seq, h)
    SELECT DISTINCT ON (actor) actor, seq, h FROM added ORDER BY actor, seq DESC
    ON CONFLICT (actor) DO UPDATE SET seq = excluded.seq, h = excluded.h;
    PERFORM pg_notify('{schema}', coalesce(current_setting('okr.client', true), ''));
    RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS before_ops ON {schema}.op;
CREATE TRIGGER before_ops BEFORE INSERT ON {schema}.op
    FOR EACH STATEMENT EXECUTE FUNCTION {schema}.before_ops();
DROP TRIGGER IF EXISTS after_ops ON {schema}.op;
CREATE TRIGGER after_ops AFTER INSERT ON {schema}.op
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION {schema}.after_ops();

-- Members read everything, add operations, and change or remove none.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
        CREATE ROLE {role} NOLOGIN;
    END IF;
END $$;
REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM PUBLIC, {role};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {schema} FROM PUBLIC, {role};
GRANT USAGE ON SCHEMA {schema} TO {role};
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role};
GRANT INSERT ON {schema}.op, {schema}.fork, {schema}.actor, {schema}.ack TO {role};
GRANT UPDATE (name, hint) ON {schema}.actor TO {role};
GRANT UPDATE (seq) ON {schema}.ack TO {role};
GRANT EXECUTE ON FUNCTION {schema}.take_turn() TO {role};
{members}
COMMIT;
"""
