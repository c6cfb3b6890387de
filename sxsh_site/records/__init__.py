"""Records: frozen and typed, one kind a module. They are built from checked rows and never checked again."""
