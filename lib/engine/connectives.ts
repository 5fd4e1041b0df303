/** What ties a sentence to the one before and says nothing of what happened: alternatives for a pattern, in small letters. */
export const connectives =
  'however|moreover|furthermore|in addition|additionally|therefore|thus|hence|consequently|similarly|for example|for instance|in fact|indeed|conversely|likewise|alternatively|accordingly|besides|in turn|in contrast|by contrast|by comparison|in comparison|on the contrary|on the other hand|even so|that said|also|later|then|finally|eventually|meanwhile|instead|nevertheless|nonetheless|still|yet|again|overall|as a result|for comparison|in summary|in conclusion|in short|afterwards|subsequently'

/** What ties a clause to the one before, inside it; but "then" of "the brightest light then known" says when. */
export const linking =
  /(?<=[\p{L}\p{N}]) (?:(?<=\b(?:is|are|was|were|be|been) )then|then(?! (?:known|existing|living|available|current|extant)\b)|also|therefore|thus|hence|subsequently|likewise) (?=\p{Ll})/gu
