"""The page of pulses: short confidential surveys, and what they may say."""
