from authlib.integrations.flask_client import OAuth

oauth = OAuth()
oauth.register("portal", api_base_url="https://api.procore.com/rest/v1.0/")
