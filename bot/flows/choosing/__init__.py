"""Before a network: the readiness check, finding one, waiting for one, proposing one."""
