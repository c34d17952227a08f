from client import ProcoreClient
c = ProcoreClient("t", 1)
c.upload_file("files", "a.pdf")
c.upload_file("images", "a.jpg", field="image[data]")
