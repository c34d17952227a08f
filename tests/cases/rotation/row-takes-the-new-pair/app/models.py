from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class ProcoreToken(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    access_token = db.Column(db.Text)
    refresh_token = db.Column(db.Text)
    expires_at = db.Column(db.DateTime)

    @classmethod
    def get_current(cls):
        return cls.query.first()
