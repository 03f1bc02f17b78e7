"""The story of one whole network, from idea to aftercare, on every platform; what is read in it is kept in docs/."""
