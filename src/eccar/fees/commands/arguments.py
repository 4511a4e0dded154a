"""What the subcommands about fees take from their arguments."""

from __future__ import annotations

import argparse

from ...command.errors import CallError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...command.console import Console
    from ...membership.membership import Membership
    from ..accounts.account import Account
    from ..schedule import FeeSchedule


def year_of(arguments: argparse.Namespace) -> int:
    """The fee year asked about: the one that was typed, or that of the day."""
    from ...command.inputs import day_of
    from ...values.ranges import YEAR as RANGE

    try:
        return int(RANGE(arguments.year or day_of(arguments).year))
    except ValueError as error:
        raise CallError(error) from None


def schedule_of(arguments: argparse.Namespace, console: Console) -> FeeSchedule:
    """The schedule of fees that was named, or the packaged one."""
    from ...command.inputs import value_in
    from ..packaged import fee_schedule

    if not arguments.schedule:
        return fee_schedule()
    schedule: FeeSchedule = value_in(arguments.schedule, "fee-schedule", arguments, console)
    return schedule


def by_kind(values: list[Any]) -> tuple[list[Membership], list[Account]]:
    """The memberships and the accounts among *values*, which are nothing else."""
    from ..accounts.account import Account

    accounts = [value for value in values if isinstance(value, Account)]
    return [value for value in values if not isinstance(value, Account)], accounts
