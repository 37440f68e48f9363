-- What sharing needs: lines kept as they came, branches of copied stores, where old lines were left out, what came in when.
ALTER TABLE op ADD COLUMN raw BLOB;

CREATE TABLE fork (
    name  BLOB PRIMARY KEY CHECK (length(name) = 8),
    root  BLOB NOT NULL CHECK (length(root) = 8),
    start INTEGER NOT NULL,
    h     BLOB NOT NULL CHECK (length(h) = 8)
) WITHOUT ROWID;

CREATE TABLE base (
    actor INTEGER PRIMARY KEY,
    seq   INTEGER NOT NULL,
    h     BLOB NOT NULL
);

CREATE TABLE arrival (
    number   INTEGER PRIMARY KEY,
    at_ms    INTEGER NOT NULL,
    source   TEXT NOT NULL,
    received INTEGER NOT NULL
);

CREATE TABLE arrived (
    arrival INTEGER NOT NULL,
    tx      BLOB NOT NULL CHECK (length(tx) = 16),
    PRIMARY KEY (arrival, tx)
) WITHOUT ROWID;

-- Registers that were seen to hold several values; whether they still do, the heads say.
CREATE TABLE contested (
    eid   BLOB NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (eid, field)
) WITHOUT ROWID;

-- Records that have no row because what they belong to has none.
CREATE TABLE orphan (
    eid       BLOB PRIMARY KEY,
    etype     TEXT NOT NULL,
    container TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX orphan_container ON orphan (container);
