"""Can the reader believe it."""
