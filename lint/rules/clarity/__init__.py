"""Can the reader follow."""
