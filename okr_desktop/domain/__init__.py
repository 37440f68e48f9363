"""What OKRs are: frozen records and pure functions, standard library only."""
