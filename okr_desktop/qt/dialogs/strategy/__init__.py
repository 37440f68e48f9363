"""Dialogs of the strategy page: directions, sponsors, sign-offs."""
