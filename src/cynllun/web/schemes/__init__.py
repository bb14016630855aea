"""The pages on which a scheme of pay and funding for ALNCos is tried out. The address holds all of it."""
