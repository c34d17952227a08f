class CostMixin:
    def lists(self):
        return self.get("standard_cost_code_lists", company_id=self.company_id)  # expect: PCR401

    def add_code(self, project_id, code):
        body = {"project_id": project_id, "cost_code": {"code": code}}
        return self.request("POST", "cost_codes", json=body).json()  # expect: PCR402

    def segments(self, project_id):
        return self.get(f"projects/{project_id}/work_breakdown_structure/segments")
