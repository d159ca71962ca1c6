"""Facts about a document that several rules share, each worked out once: who it talks about, and what it gives them."""
