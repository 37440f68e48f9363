"""The coach page: questions about the objectives and key results of a cycle."""
