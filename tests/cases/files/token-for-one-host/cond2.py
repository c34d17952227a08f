import httpx

API = "https://api.procore.com"  # may: PCR301


def download(url, token):
    headers = {"Authorization": f"Bearer {token}"} if url.startswith(API) else None
    return httpx.get(url, headers=headers, follow_redirects=True).content  # expect: PCR302


def main(token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    for photo in httpx.get(f"{API}/rest/v1.0/images", headers=head).json():
        download(photo["url"], token)
