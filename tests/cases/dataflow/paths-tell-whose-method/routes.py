"""What our own server answers; it has paths like theirs."""


def install(c, d):
    @c.post("/projects/{project}/budget_modifications")
    def modify(project, body):
        return body

    @c.get("/sub_jobs/{number}")
    def read(number):
        return {"number": number}

    def drop(number):
        return None

    d.delete("/sub_jobs/{number}", drop)
