"""Fields that the dialogs share; they know nothing of the workspace."""
