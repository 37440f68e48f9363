"""Other people's files to and from drafts; one module per format."""
