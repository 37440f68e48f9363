"""What has no name (``store.unsigned``) among everything else, for whoever lists or numbers it."""

from __future__ import annotations

#: SQL: whether a run is one record without a name: only the id of its action is random (``domain.ids``), all others
#: tell their moment. Whoever notes what they know must leave these out: what is new there since the note before it
#: has come in between, and mostly from them.
RUN = (
    "coalesce((SELECT substr(hex(first.tx), 13, 1) = '4' FROM op AS first WHERE first.actor = {actor} "
    "ORDER BY first.seq LIMIT 1), 0)"
)
