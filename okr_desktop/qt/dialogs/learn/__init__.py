"""Dialogs around learning: a lesson on its own, a rehearsed check-in, a step of the plan of a first cycle."""
