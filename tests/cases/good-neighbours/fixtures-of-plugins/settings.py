def load(config, cache, router):
    a = config.get("/rest/v1.0/cost_codes")
    cache.pop("/vapid/cost_codes")
    router.get("/rest/v1.0/line_item_types")
    router.post("/rest/v1.0/sub_jobs", load)
    return a
