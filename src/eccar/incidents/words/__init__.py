"""The words of monitoring: the axes by which incidents are counted, and the codes on each."""
