"""How well OKRs are practised: checks over the evidence of a workspace, and what to try next."""
