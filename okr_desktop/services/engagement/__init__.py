"""Engagement: ideas, feedback, concerns, buy-in, support, pulse, insight and improvement, one module each."""
