"""What functions and objects of libraries do, as far as no row of a model can say it."""
