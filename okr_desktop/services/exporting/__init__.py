"""Everything that leaves a workspace as a file: which formats there are, and how one is written."""
