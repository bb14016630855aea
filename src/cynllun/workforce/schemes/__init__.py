"""A scheme of pay and funding for ALNCos, tried out over many schools: its cost, and each school's share."""
