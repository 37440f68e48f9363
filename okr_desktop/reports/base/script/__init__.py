"""The scripts of the world on paper: which font has a character, how letters join, which way a line runs."""
