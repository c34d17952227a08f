from pydal import DAL, Field

desk = DAL("sqlite://desk.sqlite")
desk.define_table("badge", Field("procore_user_id", "integer"))
