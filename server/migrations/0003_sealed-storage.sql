-- Sealed bytes do not compress; trying costs time on every write.
alter table journal alter column sealed set storage external
--;
alter table course alter column snapshot_sealed set storage external
--;
alter table document alter column content_sealed set storage external
--;
-- Every command writes its course row anew; room on the page keeps those writes off the indexes.
alter table course set (fillfactor = 70)
--;
alter table citizen add column phone_sealed bytea
--;
-- The planned first days, from the phase-1 start; boards show them beside the actual ones.
alter table course add column planned_phase2 date, add column planned_phase3 date
--;
-- Pulling finds the courses closed lately beside the running ones.
create index course_worker_closed on course (municipality_id, worker_id, closed_on)
--;
drop index course_worker
