"""What schemathesis is told of Svend's server: how to speak as a known laptop, and what no answer may hold."""

import os

import schemathesis

DEVICE = os.environ["SVEND_DEVICE"]
FOREIGN = os.environ["SVEND_FOREIGN"]


@schemathesis.hook
def map_body(context, body):
    """Operations go no further than the name of the log unless it is the laptop's own."""
    if isinstance(body, dict) and isinstance(body.get("device"), str) and "ops" in body and DEVICE:
        body["device"] = DEVICE if len(body["device"]) % 4 else f"{DEVICE}#{len(body['ops'])}"
        body["schema"] = 1
        if len(str(body.get("prev"))) % 2:
            body["prev"] = ""
            for number, op in enumerate(body["ops"] if isinstance(body["ops"], list) else []):
                if isinstance(op, dict):
                    op["seq"] = number + 1
    return body


@schemathesis.check
def nothing_of_another_school(ctx, response, case):
    """A word that stands in every row of the other school stands in no answer."""
    assert FOREIGN not in response.text, "a row of another school"
