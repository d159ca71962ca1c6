"""How much stands on a slide."""
