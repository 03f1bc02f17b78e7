"""What Kring promises about its nudges: the claim, the fan-out, the platforms' limits, replanning, memory."""
