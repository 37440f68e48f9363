"""What the room sees: one picture a scene, painted from the projector's view and nothing else."""
