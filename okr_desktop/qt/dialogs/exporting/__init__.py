"""The export: which format, how much of the workspace, and where to."""
