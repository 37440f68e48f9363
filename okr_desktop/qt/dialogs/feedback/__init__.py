"""Dialogs of work across teams: shares of an objective, the answer to a request, a reminder."""
