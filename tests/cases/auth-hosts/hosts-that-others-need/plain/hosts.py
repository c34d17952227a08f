PRODUCTION_LOGIN = "https://login.procore.com/oauth/token"
PRODUCTION = "https://api.procore.com/rest/v1.0"
DEVELOPMENT_LOGIN = "https://login-sandbox.procore.com/oauth/token"
DEVELOPMENT = "https://sandbox.procore.com/rest/v1.0"
