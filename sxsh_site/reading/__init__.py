"""Reading: from files to rows of text that know where they came from. Nothing is interpreted yet."""
