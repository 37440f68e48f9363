-- The journal: ops are the truth of a workspace, heads and the version vector are what they say now.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE actor (
    short        INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 8),
    name         TEXT NOT NULL DEFAULT '',
    machine_hint TEXT NOT NULL DEFAULT '',
    first_seen   INTEGER NOT NULL,
    mine         INTEGER NOT NULL DEFAULT 0,
    retired      INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE op (
    actor   INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    lam     INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    tx      BLOB NOT NULL CHECK (length(tx) = 16),
    etype   TEXT NOT NULL,
    eid     BLOB NOT NULL CHECK (length(eid) = 16),
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    preds   TEXT NOT NULL,
    ctx     TEXT,
    h       BLOB NOT NULL CHECK (length(h) = 8),
    PRIMARY KEY (actor, seq)
) WITHOUT ROWID;

CREATE INDEX op_action ON op (lam) WHERE etype = 'action';
CREATE INDEX op_tx ON op (tx);
CREATE INDEX op_entity ON op (eid, field);

CREATE TABLE head (
    eid     BLOB NOT NULL CHECK (length(eid) = 16),
    field   TEXT NOT NULL,
    actor   INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    etype   TEXT NOT NULL,
    lam     INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    value   TEXT NOT NULL,
    ctx     TEXT,
    PRIMARY KEY (eid, field, actor, seq)
) WITHOUT ROWID;

CREATE TABLE vv (
    actor INTEGER PRIMARY KEY,
    seq   INTEGER NOT NULL,
    h     BLOB NOT NULL
);

CREATE TABLE ack (
    actor       INTEGER NOT NULL,
    about_actor INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    PRIMARY KEY (actor, about_actor)
) WITHOUT ROWID;
