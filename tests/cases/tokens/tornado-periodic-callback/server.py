"""Tornado proxy in front of Procore for the kiosk tablets."""
import json
import os
from urllib.parse import urlencode

import tornado.ioloop
import tornado.web
from tornado.httpclient import AsyncHTTPClient

TOKEN = {"bearer": None}


async def renew_token():
    body = urlencode(
        {
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        }
    )
    answer = await AsyncHTTPClient().fetch("https://login.procore.com/oauth/token", method="POST", body=body)
    TOKEN["bearer"] = json.loads(answer.body)["access_token"]


class ForecastHandler(tornado.web.RequestHandler):
    async def get(self, project_id):
        answer = await AsyncHTTPClient().fetch(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={
                "Authorization": f"Bearer {TOKEN['bearer']}",
                "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            },
        )
        self.set_header("Content-Type", "application/json")
        self.write(answer.body)


def main():
    app = tornado.web.Application([(r"/projects/(\d+)/rfis", ForecastHandler)])
    app.listen(8888)
    loop = tornado.ioloop.IOLoop.current()
    loop.run_sync(renew_token)
    tornado.ioloop.PeriodicCallback(renew_token, 80 * 60 * 1000).start()  # expect: PCR101
    loop.start()


if __name__ == "__main__":
    main()
