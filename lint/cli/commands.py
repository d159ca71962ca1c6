"""Names of the commands, with what `pitchlint --help` says of them."""

COMMANDS = {
    "check": "Find what talks about the seller, and how to say it better.",
    "score": "One row a file: whom is it about?",
    "rules": "List all rules.",
    "explain": "Explain one rule, with examples.",
    "init": "Write a config, made of what your folder holds.",
}
