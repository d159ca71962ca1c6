"""Does the reader stay in control."""
