#!/usr/bin/env bash
# A client of the exchange that knows only docs/wire-protocol.md: sends records as one signed batch and checks the receipt.
#   client.sh URL ORIGIN AUDIENCE SUITE KEY.pem PARTNER.pub.pem STATE KIND ID REGION INSTITUTION STANDARD FACT [more KIND…FACT]
# SUITE is sm2-sm3 or ed25519-sha256. STATE is a folder that keeps the leaves sent so far. FACT is canonical JSON (RFC 8785).
# Needs bash, curl, openssl 3, gzip and sed. Prints the receipt; exits with 1 when it is refused or the receipt is not genuine.
set -euo pipefail
url=$1 origin=$2 audience=$3 suite=$4 key=$5 partner=$6 state=$7
shift 7
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$state"
touch "$state/leaves"

b64u() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
unb64u() {
  local text
  text=$(tr -- '-_' '+/')
  while [ $((${#text} % 4)) -ne 0 ]; do text="$text="; done
  printf '%s' "$text" | openssl base64 -A -d
}
hex() { od -An -v -tx1 | tr -d ' \n'; }
bytes() { printf "$(printf '%s' "$1" | sed 's/../\\x&/g')"; }

case $suite in
  sm2-sm3) digest=sm3 ;;
  ed25519-sha256) digest=sha256 ;;
  *) echo "unknown suite $suite" >&2; exit 2 ;;
esac
hash() { openssl dgst -"$digest" -binary; }

# ---- keys and signatures (chapter 3)
public_hex() { openssl pkey "$@" -pubout -outform DER | hex | tail -c "$([ $suite = sm2-sm3 ] && echo 130 || echo 64)"; }
key_id() { bytes "$1" | hash | hex | cut -c1-16; }

# DER of SEQUENCE { INTEGER r, INTEGER s } from 64 bytes, and back.
der_integer() {
  local n
  n=$(printf '%s' "$1" | sed 's/^\(00\)*//')
  [ -n "$n" ] || n=00
  case $n in [89a-f]*) n=00$n ;; esac
  printf '02%02x%s' $((${#n} / 2)) "$n"
}
to_der() {
  local content
  content=$(der_integer "${1:0:64}")$(der_integer "${1:64:64}")
  printf '30%02x%s' $((${#content} / 2)) "$content"
}
from_der() {
  openssl asn1parse -inform DER | sed -n 's/.*INTEGER *://p' | tr 'A-F' 'a-f' |
    while read -r n; do printf '%64s' "$n" | tr ' ' 0; done
}

# sign KIND TEXT: base64url of 64 bytes over "qingming-exchange/1 KIND\nTEXT".
sign() {
  printf 'qingming-exchange/1 %s\n%s' "$1" "$2" >"$work/signed"
  if [ $suite = sm2-sm3 ]; then
    bytes "$(openssl dgst -sm3 -sigopt distid:1234567812345678 -sign "$key" "$work/signed" | from_der)" | b64u
  else
    openssl pkeyutl -sign -rawin -inkey "$key" -in "$work/signed" | b64u
  fi
}
# is_signed KIND TEXT SIGNATURE
is_signed() {
  printf 'qingming-exchange/1 %s\n%s' "$1" "$2" >"$work/signed"
  if [ $suite = sm2-sm3 ]; then
    bytes "$(to_der "$(printf '%s' "$3" | unb64u | hex)")" >"$work/sig"
    openssl dgst -sm3 -sigopt distid:1234567812345678 -verify "$partner" -signature "$work/sig" "$work/signed" >/dev/null
  else
    printf '%s' "$3" | unb64u >"$work/sig"
    openssl pkeyutl -verify -rawin -pubin -inkey "$partner" -sigfile "$work/sig" -in "$work/signed" >/dev/null
  fi
}

# ---- the tree (chapter 4): RFC 6962 over leaf hashes in hex
root_of() {
  local n=$# k=1
  if [ "$n" -eq 0 ]; then printf '' | hash | hex; return; fi
  if [ "$n" -eq 1 ]; then printf '%s' "$1"; return; fi
  while [ $((k * 2)) -lt "$n" ]; do k=$((k * 2)); done
  bytes "01$(root_of "${@:1:k}")$(root_of "${@:k+1}")" | hash | hex
}
root() {
  # shellcheck disable=SC2046
  bytes "$(root_of $(cat "$1"))" | b64u
}

now() { date -u +%Y-%m-%dT%H:%M:%S.000Z; }
# A JSON string as the member of a line: backslashes and quotes are escaped; canonical texts hold no other control signs.
quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g')"; }

public=$(public_hex -in "$key")
id=$(key_id "$public")
cp "$state/leaves" "$work/leaves"
from=$(($(wc -l <"$work/leaves") + 1))
: >"$work/body"
while [ $# -ge 6 ]; do
  kind=$1 record=$2 region=$3 institution=$4 standard=$5 fact=$6
  shift 6
  # ---- an entry (chapter 5)
  body="{\"fact\":$fact,\"salt\":\"$(openssl rand 16 | b64u)\"}"
  owner=$([ "$institution" = - ] && echo null || echo "\"$institution\"")
  header="{\"actor\":\"client.sh\",\"at\":\"$(now)\",\"audience\":null,\"bodyHash\":\"$(printf '%s' "$body" | hash | b64u)\",\"form\":2,\"id\":\"$record\",\"institution\":$owner,\"kind\":\"$kind\",\"node\":\"$origin\",\"op\":\"create\",\"region\":\"$region\",\"root\":null,\"standard\":\"$standard\",\"travels\":\"up\",\"version\":1}"
  { bytes 00; printf '%s' "$header"; } | hash | hex >>"$work/leaves"
  echo >>"$work/leaves"
  printf '{"h":%s,"b":%s}\n' "$(quoted "$header")" "$(quoted "$body")" >>"$work/body"
done
to=$(wc -l <"$work/leaves")

# ---- a batch (chapter 6)
gzip -1 -n -c "$work/body" >"$work/packed"
head="{\"audience\":\"$audience\",\"bodyBytes\":$(wc -c <"$work/body" | tr -d ' '),\"bodyDigest\":\"$(hash <"$work/packed" | b64u)\",\"encoding\":\"gzip\",\"from\":$from,\"keyId\":\"$id\",\"origin\":\"$origin\",\"packedBytes\":$(wc -c <"$work/packed" | tr -d ' '),\"previousRoot\":\"$(root "$state/leaves")\",\"protocol\":\"qingming-exchange/1\",\"root\":\"$(root "$work/leaves")\",\"sentAt\":\"$(now)\",\"standard\":\"$standard\",\"suite\":\"$suite\",\"to\":$to}"
{ printf '%s\n%s\n' "$head" "$(sign batch "$head")"; cat "$work/packed"; } >"$work/batch"

status=$(curl -sS -o "$work/answer" -w '%{http_code}' -X POST "$url/exchange/batches" \
  -H 'content-type: application/vnd.qingming.batch' --data-binary @"$work/batch")
if [ "$status" != 200 ]; then cat "$work/answer" >&2; echo >&2; exit 1; fi

# ---- the receipt (chapter 7)
receipt=$(sed -n 1p "$work/answer")
is_signed receipt "$receipt" "$(sed -n 2p "$work/answer")" || { echo 'the receipt was not signed by the partner' >&2; exit 1; }
for part in "\"requestHash\":\"$(hash <"$work/batch" | b64u)\"" "\"root\":\"$(root "$work/leaves")\"" "\"origin\":\"$origin\"" "\"to\":$to"; do
  case $receipt in *"$part"*) ;; *) echo "the receipt does not say $part" >&2; exit 1 ;; esac
done
cp "$work/leaves" "$state/leaves"
printf '%s\n' "$receipt"
