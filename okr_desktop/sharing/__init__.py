"""The shared file and other merge partners: how the changes of several people come together."""
