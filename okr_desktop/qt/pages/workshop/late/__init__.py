"""The parts of the late panels: drafts, metrics, checks, confidence, owners, placing and closing."""
