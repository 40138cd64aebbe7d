"""SSML: from a document to passages."""
