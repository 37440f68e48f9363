"""KPIs: the health metrics beside the OKRs."""
