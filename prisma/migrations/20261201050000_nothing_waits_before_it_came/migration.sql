-- Days of a log with what was imported are summed again: nothing waits on days before it came.
DELETE FROM "StudySum" s WHERE EXISTS (
  SELECT 1 FROM "StudySum" i WHERE i."userId" = s."userId" AND i.stage = 'import');
