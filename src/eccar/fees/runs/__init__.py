"""All members together: the dues of a year, forecasts, and what another schedule would change."""
