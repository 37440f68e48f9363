"""The people page: people, teams and cycles."""
