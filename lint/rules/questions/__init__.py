"""Does it ask, and does it say what comes next."""
