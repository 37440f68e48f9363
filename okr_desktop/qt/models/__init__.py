"""What lists, tables and trees show: nodes and thin Qt models."""
