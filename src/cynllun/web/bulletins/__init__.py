"""Bulletins: reading one's own and the public ones, and writing and sending them."""
