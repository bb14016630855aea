"""Asking a question without an account, and the desk where it is answered."""
