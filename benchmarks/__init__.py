"""What Kring promises about speed and memory, measured: `make bench`. How to read it: docs/benchmarks.md."""
