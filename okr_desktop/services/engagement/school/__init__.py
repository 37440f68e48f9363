"""Lessons, exercises, paths, rollout plan and rehearsal."""
