"""Tables of people: a file to records, and records to the values of merge fields."""
