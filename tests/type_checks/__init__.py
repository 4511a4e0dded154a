"""Code that uses the library as others do; type checkers read it, no test runs it."""
