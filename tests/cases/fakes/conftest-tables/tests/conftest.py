import sqlite3
import time
from datetime import datetime, timedelta

import pytest


@pytest.fixture
def database():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE procore_tokens (company_id INTEGER, access_token TEXT, expires_at REAL)")
    connection.execute("INSERT INTO procore_tokens VALUES (?, ?, ?)", (1, "abc", time.time() + 7200))
    connection.execute(
        "INSERT INTO procore_tokens (company_id, access_token, expires_at) VALUES (2, 'def', ?)",
        ((datetime.utcnow() + timedelta(hours=2)).timestamp(),),
    )
    return connection


@pytest.fixture
def row(session, Token):
    token = Token(access_token="abc", refresh_token="def", expires_at=datetime.utcnow() + timedelta(seconds=7200))
    session.add(token)
    session.commit()
    return token


@pytest.fixture
def cached(cache):
    cache.set("procore_token", {"access_token": "abc", "expires_in": 7200}, timeout=7200)
    cache.setex("procore:access_token", 7200, "abc")
    return cache
