"""One module a file format: a decoded source in, a document out."""
