"""Finding a text by what somebody types: in Welsh or English, mutated or not, with or without its accents."""
