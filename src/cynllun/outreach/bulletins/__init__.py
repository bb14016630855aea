"""Bulletins: how they are entered, whom they reach, and who has read them."""
