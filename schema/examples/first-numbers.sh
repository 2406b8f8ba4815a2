#!/usr/bin/env bash
# Sends the tiny MSP and asks for RHEM of each client by month.
# SEATWISE: the server; TOKEN: a token with ingest:write, clients:read and metrics:read.
set -euo pipefail
cd "$(dirname "$0")/tiny-msp"

for kind in clients seat-counts agreements agreement-amounts tickets time-entries; do
  curl -sS --fail-with-body --retry 5 "$SEATWISE/import/$kind?source=psa" \
    -H "authorization: Bearer $TOKEN" -H 'content-type: text/csv' --data-binary "@$kind.csv" >&2
done

curl -sS --fail-with-body --retry 5 -G "$SEATWISE/graphql" -H "authorization: Bearer $TOKEN" \
  --data-urlencode query@../../operations/rhem-by-client-by-month.graphql \
  --data-urlencode 'variables={"period": {"from": "2026-01", "to": "2026-02"}}'
