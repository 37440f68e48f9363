"""The check-in round: one key result a screen, by keyboard."""
