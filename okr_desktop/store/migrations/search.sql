-- Full-text search: the texts of every record that has any, folded, and an index over them that holds no copy.
-- A number (doc) says the kind of its record: see INDEXED in okr_desktop/store/search.py
CREATE TABLE search_doc (
    doc   INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    about BLOB CHECK (length(about) = 16),
    title TEXT NOT NULL,
    body  TEXT NOT NULL
);

-- Records of large imports whose texts wait for being indexed: kind and ids, 16 bytes each.
CREATE TABLE search_todo (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    ids    BLOB NOT NULL
);

CREATE VIRTUAL TABLE search USING fts5 (
    title,
    body,
    content = 'search_doc',
    content_rowid = 'doc',
    columnsize = 0,
    prefix = '1 2',
    tokenize = 'unicode61 remove_diacritics 2'
);
