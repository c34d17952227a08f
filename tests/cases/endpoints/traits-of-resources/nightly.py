from resources import STREAMS, Locations, Meetings, MeetingsOfOld, SubJobs, Timesheet

PROJECT = 4411

for kind in (Locations, Meetings):
    kind(PROJECT).list()
Locations(PROJECT).get(8)
Locations(PROJECT).all()
Meetings(PROJECT).all()
MeetingsOfOld(PROJECT).get(3)
SubJobs(PROJECT).all()
Timesheet(PROJECT).rows()
for stream in STREAMS:
    stream().records(PROJECT)
