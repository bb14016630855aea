"""Numbers that other bodies issue, each in its own file: `compact`, `validate`, `is_valid`, `format`."""
