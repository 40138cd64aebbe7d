# ruff: noqa: RUF001  # characters that look alike are the data here
"""Words in shapes that break programs; the tests of G2P draw from them too."""

from __future__ import annotations

_NUMBERS = """
1,234.56 1.234,56 1e308 1e-9 -0 --5 +-5 0x1F 1/0 0/0 1/2/3 1//2 ½⅓ 3½ 2³ x² 1' 5" 99:99 24:00 0:00
0000-00-00 2024-13-45 1.1.1 31/12/99 $1.999 $.5 $5.00.00 R$ R$5 US$ €€5 5€€ $-5 -$5 ($5) £1,2,3.45
1st 2nd 3rd 11th 101th 0th 1.st .5 5. ,5 5, 1,,2 1..2 1.2.3.4 ::1 +1(555)010-9999 10^100 1'000
1_000 №5 #1 ## #-1 −5 5% %5 %% 100‰ 1–2 1-2-3-4-5 II MCMXCIV 1980s ’90s '90s 100m 5km/h 5KG 007 00
0,0 ٣٫١٤ १२३ 一二三 ３．１４ 万 1万 億 1億5 5年 2024年 10時 1e 1e+ e1 1a a1 1a1 A4
9999999999999 999999999999999 9999999999999999 1.000000000000000000001 0.1.0.1
1,000,000,000,000,000 90-90-90
1x1 1×1 1÷0 ±1 ~1
<1> 1=1
"""
_MARKUP = """
<b>x</b> <speak> </ <![CDATA[ ]]> <!-- --> &nbsp; &#0; &#xD800; [a](b) [a](/b/) [](/) [5](+1)
[a](#) ![]( ``` **a** __b__ ~~c~~ {{x}} ${x} %s%n%x \\x00 \\u0000 \\ \\\\ [[h@l'oU]] (en) (en-us)
^a^ a^b a_b_c |a| /a/ //a// http://a https://a.b/c?d=e&f=g#h www. www.a.b ftp://x://y mailto:a@b
a@b a@b.c @ @@ a@ .com a.com a.b.c.d.io C:\\a\\b \\\\a\\b /etc/x ../.. e.g. U.S.A. a.m. p.m. Mr.
Dr. i.e. ... .... . , ; ?! !? -- --- — - ' '' ''' " ` don't 'tis rock'n'roll it's's ’s s’ O'Neill
I'd've y'all'd've a-b-c-d-e-f-g-h-i-j-k CamelCaseWordHere iPhone SCREAMING_SNAKE_CASE kebab-case x=
=x a=b 1=a C++ C# .NET AT&T R&D &c &&& a&b a/b and/or w/o 24/7 c/o
"""

NUMBERS = tuple(_NUMBERS.split())
"""Numbers of all shapes, and texts that look like numbers."""
MARKUP = tuple(_MARKUP.split())
"""Markup, addresses, and oddly formed words."""
