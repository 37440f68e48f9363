"""The practice page: how well OKRs are practised, what to try next, what became of what was learned."""
