"""Handlers of `urllib` that see each request before it leaves."""
import os
import urllib.request


class Signed(urllib.request.BaseHandler):
    def __init__(self, token, company):
        self.token, self.company = token, company

    def https_request(self, request):
        request.add_header("Authorization", f"Bearer {self.token}")  # expect: PCR303
        request.add_header("Procore-Company-Id", self.company)
        return request


class Bare(urllib.request.HTTPSHandler):
    def https_request(self, request):
        request.add_unredirected_header("Authorization", f"Bearer {os.environ['PROCORE_TOKEN']}")  # may: PCR201
        return super().https_request(request)


signed = urllib.request.build_opener(Signed(os.environ["PROCORE_TOKEN"], os.environ["PROCORE_COMPANY_ID"]))
bare = urllib.request.OpenerDirector()  # expect: PCR201
bare.add_handler(Bare())
