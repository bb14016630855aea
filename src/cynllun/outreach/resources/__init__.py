"""Resources, where to turn to for help, and whether what is linked to still answers: without a database."""
