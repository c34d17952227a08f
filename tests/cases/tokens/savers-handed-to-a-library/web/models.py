import time

from flask import g
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class OAuth2Token(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    access_token = db.Column(db.Text)
    refresh_token = db.Column(db.Text)
    expires_at = db.Column(db.Integer)


def load_token(name):
    row = OAuth2Token.query.filter_by(owner=g.tenant, name=name).first()
    return dict(access_token=row.access_token, refresh_token=row.refresh_token, expires_at=row.expires_at)


def save_token(name, token, refresh_token=None, access_token=None):
    row = OAuth2Token.query.filter_by(name=name, refresh_token=refresh_token).first()
    row.access_token = token["access_token"]
    row.refresh_token = token["refresh_token"]
    row.expires_at = int(time.time()) + 7200  # expect: PCR101
    db.session.commit()
