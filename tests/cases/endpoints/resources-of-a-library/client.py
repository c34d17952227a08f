from resources import CostTypes, Projects, StandardCostCodes, Users, Vendors
from transport import Transport


class Client:
    def __init__(self, token, company_id):
        transport = Transport(token, company_id)
        self.projects = Projects(transport)
        self.cost_types = CostTypes(transport)
        self.standard_cost_codes = StandardCostCodes(transport)
        self.users = Users(transport)
        self.vendors = Vendors(transport)
