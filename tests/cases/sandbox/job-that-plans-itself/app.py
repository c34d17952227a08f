"""Procore sandbox refresh."""
import schedule

SANDBOX_REFRESH = "0 6 2 * *"  # monthly refresh of the Procore sandbox


def plan(scheduler):
    scheduler.add_job(plan, SANDBOX_REFRESH)
    return plan(scheduler)
