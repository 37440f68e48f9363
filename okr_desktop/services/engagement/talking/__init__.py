"""Feedback: threads, questions, recognition, and what waits for whom."""
