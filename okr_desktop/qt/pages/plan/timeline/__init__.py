"""The timeline: when key results, milestones, initiatives and dependencies fall due."""
