"""The pictures of the projector, one class a scene."""
