"""The home page: what is due from me this week, and my OKRs."""
