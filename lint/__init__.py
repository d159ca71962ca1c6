"""pitchlint: tells whether sales and marketing copy talks about its seller or about its reader."""

__version__ = "0.1.0"
