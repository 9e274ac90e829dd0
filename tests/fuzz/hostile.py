"""
Values that nobody types by accident.

``TAG`` is the name of an element and of an attribute that no page of ours has: if one of them
comes back as markup, a value got through unescaped.
"""

from hypothesis import strategies as st

TAG = "zq7x"

MARKUP = (
    f"<{TAG}>",
    f'"><{TAG} a=1>',
    f"'><{TAG}>",
    f'" {TAG}="1',
    f"' {TAG}='1",
    f"</script><{TAG}>",
    f"</textarea></title><{TAG}>",
    f"--><{TAG}>",
    f"<![CDATA[<{TAG}>]]>",
    f"{{{{ request }}}}{{% debug %}}<{TAG}>",
    "javascript:alert(1)",
)
SQL = (
    "' OR '1'='1",
    "'; DROP TABLE assessment_person; --",
    "1) OR 1=1 --",
    "%' ESCAPE '!",
    "\\'; SELECT 1; --",
    '" UNION SELECT token_hash FROM assessment_person --',
)
NUMBERS = (
    "0", "-0", "-1", "1e309", "1e-400", "NaN", "inf", "-Infinity", "0x10", "1_000", "12,5",
    "12.5.5", "1" * 400, "99999999999999999999", "-9223372036854775809", "2147483648", "½", "²",
    # Digits of other scripts, which int() and \d take for numbers: Arabic-Indic, full width.
    "\u0663\u0660", "\uff11\uff12",
)  # fmt: skip
TEXTS = (
    "", " ", "\t\r\n", "\x00", "30\x00", "\x00' OR 1=1", "\ud800", "30\udfff", "\ufeff30", "\u2028",
    "\u202e30", "مرحبا", "שלום", "🧘🏽\u200d♀️", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L", "\u0130\u0131\u017f",
    "\ufdfa" * 50, "a" * 300, "é" * 10_000,
    "\r\nX-Injected: 1\r\n\r\n", "%s%n%x", "%00", "../../../../etc/passwd", "${jndi:ldap://x}",
    "true", "None", "null", "undefined", "[]", "{}", '{"$gt": ""}', "yes", "no", "declined",
    "2026-02-30", "25:61", "07:30:00.0000001", "00000000-0000-0000-0000-000000000000",
)  # fmt: skip
KNOWN = (*MARKUP, *SQL, *NUMBERS, *TEXTS)
HUGE = "A" * 3_000_000

values = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(MARKUP),
    st.text(max_size=20),
    # Every code point, lone surrogates too: what cannot be text must not become an error of ours.
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Co", "Zl"]), max_size=8),
    st.integers().map(str),
    st.floats().map(str),
)

METHODS = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get")
CONTENT_TYPES = (
    "", "text/plain", "application/json", "application/xml", "multipart/form-data",
    "multipart/form-data; boundary=", "multipart/form-data; boundary=\xff",
    "multipart/mixed; boundary=x", "application/x-www-form-urlencoded; charset=utf-7",
    "application/x-www-form-urlencoded; charset=latin-1", "text/html; charset=nonsense", ";;;===",
)  # fmt: skip
MALFORMED = (
    b"", b"&&&===", b"%", b"%zz=%f", b"a=%ed%a0%80&\xff\xfe=\x00", b"=&=" * 2_000, b"a&" * 1_500,
    b"--x", b"--x\r\n\r\n--x--", b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n",
    b'--x\r\nContent-Disposition: form-data; name="left_value"; filename="\x00.py"\r\n\r\nz',
    b"--x\r\nContent-Disposition: form-data; name*=utf-7''%00\r\n\r\n1\r\n--x--\r\n",
    b"--x\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\n!",
    b'{"left_value": [[[[', b"\x00" * 100, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
)  # fmt: skip

HEADER_NAMES = (
    "HX-Request", "HX-Boosted", "HX-Target", "HX-Trigger", "HX-Trigger-Name", "HX-Prompt",
    "HX-Current-URL", "HX-Current-URL-URI-AutoEncoded", "HX-Trigger-URI-AutoEncoded",
    "HX-History-Restore-Request", "Triggering-Event", "Host", "X-Forwarded-Host", "X-Forwarded-For",
    "X-Forwarded-Proto", "Forwarded", "X-HTTP-Method-Override", "X-CSRFToken", "Origin", "Referer",
    "Sec-Fetch-Site", "Accept", "Accept-Language", "Accept-Encoding", "Range", "If-Modified-Since",
    "If-None-Match", "X-Request-ID", "User-Agent", "Authorization",
)  # fmt: skip
HEADER_VALUES = (
    "true", "false", "", "step", "null", "*", "gzip", "br;q=nan", "bytes=0-,1-", "xx-" * 40,
    "http://[", "http://[::1", "//evil.example/", "http://evil.example\\@testserver/",
    "testserver:99999", "testserver, evil.example", "evil.example", "testserver\x00",
    "http://testserver/a?<zq7x>", "-1", "9" * 30,
    "Thu, 99 Foo 2026 99:99:99 GMT", "same-origin", "cross-site", "a\x00b", "javascript:alert(1)",
)  # fmt: skip
headers = st.lists(
    st.tuples(
        st.sampled_from(HEADER_NAMES),
        st.one_of(st.sampled_from(HEADER_VALUES), st.sampled_from(MARKUP)),
    ),
    max_size=3,
    unique_by=lambda header: header[0],
)


def as_bytes(text: str) -> bytes:
    """Encode as a hostile client would: lone surrogates as the three bytes that no text has."""
    return text.encode("utf-8", "surrogatepass")
