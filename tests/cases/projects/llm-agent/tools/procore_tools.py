"""
Procore Tools for the Construction Assistant Agent
==================================================

This module provides LangChain-compatible tools for interacting with the Procore
construction management platform. Each tool is designed to be invoked by a large
language model and therefore contains an extensive docstring.

Authentication:
    Tokens are obtained through the OAuth 2.0 client credentials flow. Access tokens
    are valid for 2 hours (7200 seconds) and are cached automatically.

Example:
    >>> from tools.procore_tools import get_procore_tools
    >>> agent = create_react_agent(llm, get_procore_tools())
"""

import logging
import os
from datetime import datetime, timedelta
from typing import Any, Dict, List, Optional

import requests
from langchain_core.tools import tool

logger = logging.getLogger(__name__)

PROCORE_BASE_URL = os.getenv("PROCORE_BASE_URL", "https://api.procore.com")
PROCORE_AUTH_URL = os.getenv("PROCORE_AUTH_URL", "https://login.procore.com/oauth/token")
TOKEN_EXPIRY_BUFFER_SECONDS = 300
DEFAULT_TIMEOUT = 30
MAX_RETRIES = 3


class ProcoreAuthenticationError(Exception):
    """Raised when authentication with Procore fails."""


class ProcoreTokenManager:
    """
    Manages Procore OAuth tokens with automatic refresh.

    Attributes:
        client_id: The OAuth client ID.
        client_secret: The OAuth client secret.
        _access_token: The cached access token.
        _token_expiry: When the cached token expires.
    """

    def __init__(self, client_id: Optional[str] = None, client_secret: Optional[str] = None):
        self.client_id = client_id or os.getenv("PROCORE_CLIENT_ID")
        self.client_secret = client_secret or os.getenv("PROCORE_CLIENT_SECRET")
        self._access_token: Optional[str] = None
        self._token_expiry: Optional[datetime] = None

    def get_token(self) -> str:
        """
        Get a valid access token, refreshing if necessary.

        Returns:
            str: A valid access token.

        Raises:
            ProcoreAuthenticationError: If the token cannot be obtained.
        """
        if self._access_token and self._token_expiry:
            if datetime.now() < self._token_expiry - timedelta(seconds=TOKEN_EXPIRY_BUFFER_SECONDS):
                return self._access_token
        return self._refresh()

    def _refresh(self) -> str:
        """Request a new token from the authorization server."""
        payload = {
            "grant_type": "client_credentials",
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        try:
            response = requests.post(PROCORE_AUTH_URL, data=payload, timeout=DEFAULT_TIMEOUT)  # expect: PCR103
            response.raise_for_status()
        except requests.exceptions.RequestException as e:
            logger.error(f"Failed to obtain Procore token: {e}")
            raise ProcoreAuthenticationError(str(e)) from e
        token_data = response.json()
        self._access_token = token_data["access_token"]
        expires_in = token_data.get("expires_in", 7200)  # expect: PCR101 -- default 2 hours
        self._token_expiry = datetime.now() + timedelta(seconds=expires_in)
        return self._access_token


_token_manager = ProcoreTokenManager()


def _make_request(
    method: str,
    endpoint: str,
    params: Optional[Dict[str, Any]] = None,
    data: Optional[Dict[str, Any]] = None,
) -> Dict[str, Any]:
    """
    Make an authenticated request to the Procore API.

    Args:
        method: HTTP method.
        endpoint: API endpoint, relative to the base URL.
        params: Query parameters.
        data: JSON body.

    Returns:
        The decoded JSON response.
    """
    url = f"{PROCORE_BASE_URL}{endpoint}"
    headers = {  # expect: PCR201
        "Authorization": f"Bearer {_token_manager.get_token()}",
        "Content-Type": "application/json",
        "Accept": "application/json",
    }
    for attempt in range(MAX_RETRIES):
        try:
            response = requests.request(method, url, headers=headers, params=params, json=data, timeout=DEFAULT_TIMEOUT)
            response.raise_for_status()
            return response.json()
        except requests.exceptions.HTTPError as e:
            logger.warning(f"Attempt {attempt + 1} failed: {e}")
            if attempt == MAX_RETRIES - 1:
                return {"error": str(e), "status_code": e.response.status_code}
    return {"error": "unreachable"}


@tool
def get_projects(company_id: int) -> List[Dict[str, Any]]:
    """
    Retrieve all projects for a company.

    Args:
        company_id: The Procore company ID.
    """
    return _make_request("GET", "/rest/v1.0/projects", params={"company_id": company_id})


@tool
def get_project_budget(project_id: int) -> Dict[str, Any]:
    """Retrieve the budget views of a project."""
    return _make_request("GET", "/rest/v1.0/budget_views", params={"project_id": project_id})


@tool
def create_budget_modification(project_id: int, from_item: int, to_item: int, amount: float) -> Dict[str, Any]:
    """Move money between two budget line items."""
    body = {"from_budget_line_item_id": from_item, "to_budget_line_item_id": to_item, "transfer_amount": amount}
    return _make_request("POST", f"/rest/v1.0/projects/{project_id}/budget_modifications", data=body)  # expect: PCR406


def get_procore_tools():
    """Return all Procore tools."""
    return [get_projects, get_project_budget, create_budget_modification]
