"""Publishing: the finished site and its downloads, verified, and put in place in one step."""
