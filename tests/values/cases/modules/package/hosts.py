API = "api.procore.com"
LOGIN = "login.procore.com"
SANDBOX = "sandbox.procore.com"
