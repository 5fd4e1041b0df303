/** Words for the codes of the engine; each key is the kind of code, an underscore and the code. */
export const engine = {
  passed_grounded: 'the answer stands in the text',
  passed_unique: 'only one answer fits',
  'passed_distractor-true':
    '{time, select, none {the other options are false by this document} other {the other options are false in {time}}}',
  'passed_strictly-increasing': 'each date is later than the one before',
  'passed_all-distinct': 'each part has one partner',
  passed_stated: 'the document says so',
  passed_swapped: 'one value is swapped, and the document says otherwise',

  gate_grounded: 'the answer does not stand in the text',
  gate_contradicted: 'the document disagrees with itself about it',
  gate_damaged: 'the sentence, or the question made of it, is not whole',
  gate_hedge: 'the text does not say it as certain, and the question does not say who does',
  gate_anaphor: 'it cannot be understood without the sentences around it',
  gate_reads: 'the question does not read as a whole sentence',
  gate_vague: 'the question says too little to single out its answer',
  gate_trivial: 'the answer names no more than a class of things',
  gate_cut: 'the answer is a piece of a longer name or number',
  gate_leak: 'the question gives its answer away',
  'gate_exact-role': 'an acting or lesser post of the same name stands close by',
  gate_unique: 'more than one answer fits',
  'gate_distractor-true': 'a wrong option may be true as well',
  gate_options: 'the options are not of one kind, or too few',
  gate_duplicate: 'the same is asked by a better question',

  look_length: 'It is long: can it be said shorter?',
  'look_key-longest': 'The right option is the longest and may give itself away.',

  flag_fragment: 'not a whole sentence',
  'flag_no-subject': 'says who or what nowhere',
  flag_unbalanced: 'a quotation mark or bracket is missing',
  'flag_truncated-quotation': 'the quotation breaks off',
  'flag_doubled-word': 'a word stands twice',
  flag_misspelt: 'a word is misspelt',
  flag_hedged: 'said with reserve',
  flag_attributed: 'left to somebody else’s word',
  flag_anaphoric: 'leans on the sentence before',

  'conflict_start-differs': 'they say different times for its beginning',
  'conflict_end-differs': 'they say different times for its end',
  'conflict_date-differs': 'they say different dates',
  'conflict_figure-differs': 'they say different figures',

  'unused_no-fact': 'states no fact that can be asked',
  unused_anaphoric: 'leans on the sentence before',
} as const
