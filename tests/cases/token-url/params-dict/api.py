import os

import httpx


class Api:
    """The gateway strips Authorization headers, hence the parameter."""

    def __init__(self, token: str):
        self.token = token
        self.client = httpx.Client(
            base_url="https://api.procore.com/rest/v1.0",
            headers={"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
            timeout=30,
        )

    def rfis(self, project_id: int, page: int = 1) -> list[dict]:
        params = {"access_token": self.token, "page": page, "per_page": 100}  # expect: PCR106
        answer = self.client.get(f"/projects/{project_id}/rfis", params=params)  # may: PCR106
        answer.raise_for_status()
        return answer.json()


def main() -> None:
    api = Api(os.environ["PROCORE_ACCESS_TOKEN"])
    print(len(api.rfis(int(os.environ["PROCORE_PROJECT_ID"]))))


if __name__ == "__main__":
    main()
