class Store:
    def __init__(self):
        self.rows = {}

    def get(self, key):
        return self.rows.get(key)

    def post(self, key, value):
        self.rows[key] = value

    def delete(self, key):
        self.rows.pop(key, None)


class Book:
    def __init__(self, sheets):
        self.sheets = sheets

    def pages(self, first=0):
        return self.sheets[first:]
