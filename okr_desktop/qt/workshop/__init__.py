"""The live side of workshop mode: the conductor, the projector window, preflight."""
