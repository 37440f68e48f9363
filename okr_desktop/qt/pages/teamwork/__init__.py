"""The teamwork page: who works with whom, and what teams ask of each other."""
