import asyncio
import json
import os
import urllib.parse

import tornado.web
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.options import define, options, parse_command_line

define("port", default=8080)
define("procore_api", default="https://api.procore.com")
define("procore_login", default="https://login.procore.com")


class Base(tornado.web.RequestHandler):
    def get_current_user(self):
        raw = self.get_secure_cookie("tok", max_age_days=1)
        return json.loads(raw) if raw else None


class Callback(Base):
    async def get(self):
        body = urllib.parse.urlencode({
            "grant_type": "authorization_code",
            "code": self.get_argument("code"),
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
        })
        resp = await AsyncHTTPClient().fetch(options.procore_login + "/oauth/token", method="POST", body=body)
        self.set_secure_cookie("tok", resp.body)
        self.redirect("/")


class Rfis(Base):
    @tornado.web.authenticated
    async def get(self, project):
        headers = {"Authorization": "Bearer " + self.current_user["access_token"]}  # expect: PCR201
        resp = await AsyncHTTPClient().fetch(
            options.procore_api + "/rest/v1.0/projects/%s/rfis" % project, headers=headers
        )
        self.write(resp.body)


class Subs(Base):
    @tornado.web.authenticated
    async def get(self, company, project):
        req = HTTPRequest(
            f"{options.procore_api}/rest/v1.1/projects/{project}/submittals",
            headers={"Authorization": "Bearer " + self.current_user["access_token"], "Procore-Company-Id": company},
        )
        resp = await AsyncHTTPClient().fetch(req)
        self.write(resp.body)


async def main():
    parse_command_line()
    app = tornado.web.Application(
        [(r"/cb", Callback), (r"/rfis/(\d+)", Rfis), (r"/subs/(\d+)/(\d+)", Subs)],
        cookie_secret=os.environ["COOKIE_SECRET"], login_url="/login",
    )
    app.listen(options.port)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
