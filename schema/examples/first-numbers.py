"""Sends the tiny MSP and asks for RHEM of each client by month, with the standard library alone.

SEATWISE: the server; TOKEN: a token with ingest:write, clients:read and metrics:read.
"""

import csv
import json
import os
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

HERE = Path(__file__).parent
OPERATION = HERE.parent / "operations" / "rhem-by-client-by-month.graphql"
BATCH = 1000
RETRIES = 5

# The kind of record, and what takes it. Agreements have their amounts within them.
INGEST = """mutation ($source: String!, $records: [%sRecord!]!) {
  result: ingest%s(source: $source, records: $records) { received rejected parked errors { index code message } }
}"""


def send(request):
    """Sends a request, and again when the server asks for it."""
    for attempt in range(RETRIES + 1):
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503) or attempt == RETRIES:
                raise SystemExit(f"{error.code}: {error.read().decode()}") from error
            time.sleep(int(error.headers.get("retry-after", 1)))


def ask(query, variables):
    """Asks one operation; a mutation is done once, however often it is sent."""
    headers = {
        "authorization": f"Bearer {os.environ['TOKEN']}",
        "content-type": "application/json",
        "idempotency-key": str(uuid.uuid4()),
    }
    body = json.dumps({"query": query, "variables": variables}).encode()
    answer = send(urllib.request.Request(os.environ["SEATWISE"] + "/graphql", body, headers))
    if answer.get("errors"):
        first = answer["errors"][0]
        raise SystemExit(f"{first['extensions']['code']}: {first['message']}")
    return answer["data"]


def rows(name):
    """The rows of a file, with numbers as numbers."""
    with open(HERE / "tiny-msp" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return [
            {key: int(cell) if key in ("seats", "endpoints") else cell for key, cell in row.items()}
            for row in csv.DictReader(file)
        ]


def ingest(records, plural, singular):
    for start in range(0, len(records), BATCH):
        batch = {"source": "psa", "records": records[start : start + BATCH]}
        result = ask(INGEST % (singular, plural), batch)["result"]
        for error in result["errors"]:
            print(f"{plural} {start + error['index']}: {error['message']}")


def clients(period):
    """Every client, over all pages."""
    after = None
    while True:
        page = ask(OPERATION.read_text(), {"first": 2, "after": after, "period": period})["clients"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


amounts = rows("agreement-amounts")
agreements = [
    row
    | {
        "amounts": [
            {key: amount[key] for key in ("effectiveOn", "amount", "cycle")}
            for amount in amounts
            if amount["agreementExternalId"] == row["externalId"]
        ]
    }
    for row in rows("agreements")
]
ingest(rows("clients"), "Clients", "Client")
ingest(rows("seat-counts"), "SeatCounts", "SeatCount")
ingest(agreements, "Agreements", "Agreement")
ingest(rows("tickets"), "Tickets", "Ticket")
ingest(rows("time-entries"), "TimeEntries", "TimeEntry")

for client in clients({"from": "2026-01", "to": "2026-02"}):
    print(client["name"] + ": " + ", ".join(month["formatted"] for month in client["series"]))
