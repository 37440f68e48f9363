"""A workshop from the first question to signed OKRs: stages, acts, votes, anonymity, lineage and what is shown."""
