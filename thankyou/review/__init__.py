"""For those who choose among designs and those who make them: contact sheets and checks."""
