import os

from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import MemorySaver
from langgraph.prebuilt import create_react_agent

from tools.procore_tools import get_procore_tools

SYSTEM = """You help project engineers. Procore tokens expire after 2 hours; if a tool answers 401 tell the user.
Never call https://app.procore.com/vapid/ endpoints, they are gone."""


def build():
    llm = ChatOpenAI(model="gpt-4o", temperature=0, timeout=7200, api_key=os.environ["OPENAI_API_KEY"])
    return create_react_agent(llm, get_procore_tools(), prompt=SYSTEM, checkpointer=MemorySaver())


if __name__ == "__main__":
    graph = build()
    print(graph.invoke({"messages": [("user", "list projects of company 5")]}, {"configurable": {"thread_id": "1"}}))
