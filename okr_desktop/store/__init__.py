"""The journal and the typed tables: the only package that imports SQLModel."""
