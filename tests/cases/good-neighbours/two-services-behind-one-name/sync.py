def sub_jobs(client):
    return client.get("/sub_jobs").json()
