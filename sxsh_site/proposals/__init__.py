"""What people outside are asked who send a case study, report an error or ask a question; and reading what they say."""
