"""Retrospectives: cards in columns, dots, actions."""
