"""OKR Desktop: objectives and key results from the bottom up."""

__version__ = "0.1.0"
