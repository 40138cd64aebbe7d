import os

from kokoro_server.audio.outbox import Outbox


def test_bytes_leave_once_in_the_order_they_came() -> None:
    outbox = Outbox()
    outbox.write(b"ab")
    outbox.write(b"c")
    assert outbox.take() == b"abc"
    assert outbox.take() == b""


def test_rewriting_what_is_out_changes_nothing() -> None:
    outbox = Outbox()
    outbox.write(b"header data")
    outbox.seek(0)
    assert outbox.write(b"HEADER") == 6
    assert outbox.take() == b"header data"


def test_writing_across_the_end_hands_out_what_is_new() -> None:
    outbox = Outbox()
    outbox.write(b"abcd")
    outbox.seek(2)
    outbox.write(b"XYZ")
    assert outbox.take() == b"abcdZ"
    assert outbox.tell() == 5


def test_positions_are_those_of_a_file() -> None:
    outbox = Outbox()
    outbox.write(b"abcd")
    assert outbox.seek(1) == 1
    assert outbox.seek(1, os.SEEK_CUR) == 2
    assert outbox.seek(-1, os.SEEK_END) == 3
    assert outbox.tell() == 3


def test_the_empty_frame_kept_for_the_info_tag_stays_behind() -> None:
    outbox = Outbox()
    blank = b"\xff\xf3\x84\xc4" + bytes(188)
    outbox.write(blank)
    outbox.write(b"\xff\xf3\x84\xc4 audio")
    outbox.seek(0)
    outbox.write(b"\xff\xf3\x84\xc4 Info")
    assert outbox.take() == b"\xff\xf3\x84\xc4 audio"
    assert outbox.seek(0, os.SEEK_END) == len(blank) + 10
