from acme_sync import Resource


class Construction(Resource):
    host = "https://api.procore.com"
    company = 8089

    def extra_headers(self):
        return {"Procore-Company-Id": str(self.company)}


class Rfis(Construction):
    path = "/rest/v1.0/projects/7/rfis"


class CostCodes(Construction):
    path = "/rest/v1.0/cost_codes"  # expect: PCR402


class Bare(Resource):
    host = "https://api.procore.com"
    path = "/rest/v1.0/projects/7/submittals"

    def extra_headers(self):
        return {"Accept": "application/json"}  # expect: PCR201


class Weather(Resource):
    host = "https://api.weather.example"
    path = "/today"
