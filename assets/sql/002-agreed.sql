-- Whether a commitment was said aloud in the room. NULL for a retake or a drill: nobody is asked.
alter table follow_ups add column agreed bigint;

update follow_ups set agreed = 0 where kind = 'commitment';

update follow_ups set agreed = 1 where kind = 'commitment' and exists (
  select 1 from commitments c
  where c.session = follow_ups.session and c.pair = follow_ups.pair and c.agreed = 1
    and follow_ups.id = c.session || '/' || cast(c.pair as text) || '/' || c.commitment
);
