-- Every assignment carried a goal that nobody had set and nothing read.
UPDATE "Assignment" SET settings = settings - 'goalPercent';
