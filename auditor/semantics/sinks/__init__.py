"""Where requests leave: their parts are put in order, and declarative clients and frameworks send for the code."""
