-- What changed since a moment, and what was deleted, without reading the whole journal.
CREATE INDEX op_time ON op (wall_ms) WHERE etype = 'action';
CREATE INDEX head_deleted ON head (eid) WHERE field = 'deleted';
