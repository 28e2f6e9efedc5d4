"""What the checker finds, what it leaves alone, how well its difficulty agrees with people, and how fast it is: beside its peers, in one run."""
