"""The register as one value: memberships, with the bodies, events and practices joined by id."""
