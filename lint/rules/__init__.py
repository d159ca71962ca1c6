"""The rules: one module a rule in the folder of its family, or one word list."""
