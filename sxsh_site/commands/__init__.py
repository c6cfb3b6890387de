"""The command line. The clock and the working directory are read here, and nowhere before."""
