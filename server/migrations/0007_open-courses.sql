-- Boards, caseloads and lists read running courses. Closed ones pile up for years, and no look at the running ones should pay
-- for them.
create index course_open on course (municipality_id, team_id) where closed_on is null
