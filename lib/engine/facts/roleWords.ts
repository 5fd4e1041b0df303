import { normaliseForKey } from '../keys'

const heads = new Set(
  'mayor governor vice-governor president vice-president chairman chairwoman chairperson chair chancellor premier minister secretary director deputy head chief leader member clerk official officer commissioner commander captain general admiral colonel marshal ambassador consul envoy delegate representative senator congressman judge justice attorney prosecutor magistrate prefect viceroy regent king queen emperor empress prince duke pope bishop archbishop cardinal abbot dean rector provost principal headmaster professor lecturer teacher tutor fellow librarian curator editor editor-in-chief publisher reporter correspondent columnist manager executive ceo founder co-founder partner owner trustee treasurer auditor accountant engineer architect surgeon physician assistant apprentice adviser advisor aide consultant coach trainer quarterback goalkeeper conductor composer organist kapellmeister concertmaster astronomer physicist chemist botanist mishu speaker spokesman spokeswoman whip counsel counselor inspector superintendent administrator coordinator supervisor warden guard sheriff intern trainee worker staff cadre page soldier sergeant lieutenant major pilot navigator steward butler governor-general undersecretary co-chair cofounder'.split(
    ' ',
  ),
)

/** True for a noun that names a post: "mayor", "deputy", "professor". */
export const isRoleHead = (word: string): boolean => {
  const lower = word.toLowerCase()
  return heads.has(lower) || heads.has(lower.split('-').at(-1) ?? '')
}

const fullness =
  /\b(?:acting|interim|provisional|deputy|vice|assistant|associate|honorary|former|executive|senior|junior|co|lieutenant|under)\b/g

/** Qualifiers that make it another post: the deputy is not the head, the acting mayor not the mayor. */
export const qualifiers = (role: string): string => (role.toLowerCase().match(fullness) ?? []).sort().join(' ')

/**
 * One name for one post: "CCP committee secretary of Beijing", "party secretary of Beijing" and "Secretary of the Beijing Municipal Committee"
 * are the same; articles, "city of" and "province" do not count.
 */
export function normaliseRole(written: string, place: string): string {
  const role = written.replace(/^(.+?)['’]s (.+)$/, '$2 of $1')
  let text = normaliseForKey(
    `${role} ${place === '' || normaliseForKey(role).includes(normaliseForKey(place)) ? '' : `of ${place}`}`,
  )
  const committee = /\bsecretary\b/.test(text) && /\b(?:ccp|communist|party|committee)\b/.test(text)
  text = text
    .replace(/\b(?:chinese communist party|communist party of china|communist party|ccp|cpc)\b/g, 'party')
    .replace(
      /\b(?:municipal|provincial|city of|town of|municipality of|province of|province|city|municipality)\b/g,
      ' ',
    )
  if (committee)
    text = text
      .replace(/\bcommittee\b/g, ' ')
      .replace(/\bparty\b/g, ' ')
      .replace(/\bsecretary\b/, 'party secretary')
  return text
    .replace(/\b(?:then|current|new|formal|formally)\b/g, ' ')
    .replace(/\bof\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word, index, words) => words.indexOf(word) === index)
    .join(' ')
}
