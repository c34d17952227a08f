from client import Procore
def photos(p: Procore, project_id, album, paths):
    for path in paths:
        with open(path, "rb") as fh:
            p.post("/images", data={"image_category_id": album, "project_id": project_id}, files={"image[data]": fh})  # expect: PCR404
def folders(p: Procore, project_id, name):
    p.post("/folders", json={"folder": {"name": name}}, params={"project_id": project_id})
