"""A fleet of servers under a day's load on paper: real decisions, a virtual clock."""
