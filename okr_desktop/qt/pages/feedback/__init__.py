"""The feedback page: what waits for me, open questions, recognition, and the talk between two."""
