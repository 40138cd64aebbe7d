import pytest
from tests.server.verbalizing.conftest import Say


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10¢/min", "ten cents per minute"),
        ("5¢/mile", "five cents per mile"),
        ("₹2,50,000", "two hundred fifty thousand rupees"),
        ("₹1,00,00,000", "ten million rupees"),
        ("a $6-a-month plan", "a six dollar-a-month plan"),
        ("$6 a month", "six dollars a month"),
        ("$4", "four dollars"),
        ("$1", "one dollar"),
        ("$4.75", "four dollars and seventy five cents"),
        ("$42.75", "forty two dollars seventy five cents"),
        ("$0.75", "seventy five cents"),
        ("$1,299", "one thousand two hundred and ninety nine dollars"),
        ("$1,299.99", "one thousand two hundred and ninety nine dollars ninety nine cents"),
        ("$6.5 million", "six point five million dollars"),
        ("$6.5M", "six point five million dollars"),
        ("$40k", "forty thousand dollars"),
        ("£2bn", "two billion pounds"),
        ("€7", "seven euros"),
        ("7 €", "seven euros"),
        ("7€", "seven euros"),
        ("¥900", "nine hundred yen"),
        ("₩5000", "five thousand won"),
        ("₹250", "two hundred and fifty rupees"),
        ("₺30", "thirty lira"),
        ("75¢", "seventy five cents"),
        ("-$8", "minus eight dollars"),
        ("$8-$10", "eight dollars to ten dollars"),
        ("$8-10", "eight to ten dollars"),
        ("€2-3 million", "two to three million euros"),
        ("$3 to $4 billion", "three to four billion dollars"),
        ("US$12", "twelve US dollars"),
        ("C$9.50", "nine Canadian dollars and fifty cents"),
        ("20 USD", "twenty US dollars"),
        ("EUR 35", "thirty five euros"),
        ("$12/hr", "twelve dollars per hour"),
        ("$9.99/mo", "nine dollars and ninety nine cents per month"),
        ("$3 per pound", "three dollars per pound"),
        ("a $50 bill", "a fifty dollar bill"),
        ("a $2 million prize", "a two million dollar prize"),
        ("a $7-million deal", "a seven million dollar deal"),
        ("$20.125", "twenty point one two five dollars"),
        ("It cost $3, 4 of us paid.", "It cost three dollars, four of us paid."),
        ("3 x $5", "three times five dollars"),
    ],
)
def test_amounts_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-US", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("£4.50", "four pounds fifty pence"),
        ("£0.30", "thirty pence"),
        ("85p", "eighty five pence"),
        ("1p", "one penny"),
        ("£2m", "two million pounds"),
    ],
)
def test_british_amounts_are_read(in_words: Say, text: str, words: str) -> None:
    assert in_words("en-GB", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "a dollar a day",
        "the pound and the euro",
    ],
)
def test_what_is_no_amount_stays(in_words: Say, text: str) -> None:
    assert in_words("en-US", text) == text


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Rs. 3 lakh", "three lakh rupees"),
        ("₹2.5 crore", "two point five crore rupees"),
        ("₹7 lakh crore", "seven lakh crore rupees"),
        ("4 lakh people", "four lakh people"),
    ],
)
def test_lakhs_and_crores_stand_before_the_currency(
    in_words: Say, written: str, spoken: str
) -> None:
    assert in_words("en-US", written) == spoken
