"""The config: what may be set, where it is found, and which rules and files it means."""
