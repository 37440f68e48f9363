"""Torture runs: random teams, crashes and damage by the hundred thousand, told apart by their seed."""
