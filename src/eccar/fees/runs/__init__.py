"""All members together: the yearly run, forecasts, and what another schedule would change."""
