"""Solves a challenge of Not Just You and prints the value of the header Proof, good for one report within 5 minutes.

    curl -s HOST/prove.py | python3 - HOST

Needed only while somebody floods the site, when a report is answered with 403. It asks HOST for a challenge, computes for
about a second, and sends nothing of you. Python 3 and nothing else.
"""

import base64, hashlib, json, sys, urllib.request

with urllib.request.urlopen(sys.argv[1].rstrip("/") + "/api/v1/challenge", timeout=10) as answer:
    challenge = json.load(answer)["challenge"]
wanted = challenge["parameters"]
nonce, salt = bytes.fromhex(wanted["nonce"]), bytes.fromhex(wanted["salt"])
for counter in range(1_000_000):
    password = nonce + counter.to_bytes(4, "big")
    key = hashlib.pbkdf2_hmac("sha256", password, salt, wanted["cost"], wanted["keyLength"]).hex()
    if key.startswith(wanted["keyPrefix"]):
        proof = {"challenge": challenge, "solution": {"counter": counter, "derivedKey": key}}
        print(base64.b64encode(json.dumps(proof).encode()).decode())
        break
