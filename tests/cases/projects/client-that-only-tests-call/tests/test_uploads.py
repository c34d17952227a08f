import pytest

from procore_uploads import Files


@pytest.fixture
def files():
    return Files("token", "mock_server_url")


def test_file_is_created(files, tmp_path, monkeypatch):
    monkeypatch.setattr("requests.post", lambda *args, **kwargs: None)
    (tmp_path / "a.pdf").write_bytes(b"x")

    assert files.create(1, 2, tmp_path / "a.pdf") is None
