import argparse
import json

from connectors import CONNECTORS


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--config", default="bridge.json")
    ap.add_argument("--project", type=int, required=True)
    args = ap.parse_args()
    cfg = json.load(open(args.config))
    procore = CONNECTORS["procore"](cfg["procore"])
    sage = CONNECTORS["sage"](cfg["sage"])
    for dc in procore.direct_costs(args.project):
        sage.post_bill({"vendor": dc["vendor"], "amount": dc["grand_total"], "cost_code": dc.get("cost_code")})
    print(procore.cost_types(), procore.segments())


if __name__ == "__main__":
    main()
