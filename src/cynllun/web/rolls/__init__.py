"""The roll on the web: uploads, placements on a day, one learner, records, downloads."""
