"""The names of months and weekdays, and how they are cut short."""

_FULL = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

MONTHS = {
    **{name.lower(): name for name in _FULL},
    **{short.lower(): name for short, name in zip(_SHORT, _FULL, strict=True)},
    "sept": "September",
}
"""Every spelling in lower case, without a dot, to the name."""
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
"""Matches a month without its dot; to be compiled without regard to case."""
BY_NUMBER = dict(enumerate(_FULL, start=1))

WEEKDAYS = {
    "mon": "Monday",
    "tu": "Tuesday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "th": "Thursday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
"""Spellings cut short in lower case, without a dot, to the name."""
WEEKDAY = r"(?:Mon|Tue?|Tues|Wed|Thu|Thurs?|Fri|Sat|Sun)"
