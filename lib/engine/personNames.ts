import type { Analysis } from './analysis'

/** What stands before a person's name and is no part of it. */
export const honorific =
  /^(?:(?:the )?(?:President|King|Queen|Emperor|Empress|Prince|Princess|Pope|Saint|Sir|Dame|Lord|Lady|Dr|Professor|Prof|General|Colonel|Minister|Premier|Chancellor|Governor|Mayor|Senator|Captain|Admiral|Duke|Mr|Mrs|Ms|Archbishop|Bishop|Abbot|Father)\.? )+/u

/** The commonest family names that stand first, in the Chinese order. */
const leading = new Set(
  'Bai Bo Cai Cao Chen Cheng Cui Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gu Guo Han Hao He Hou Hu Hua Huang Jia Jiang Jin Kong Lei Li Liang Liao Lin Liu Lu Luo Ma Mao Meng Pan Peng Qi Qian Qin Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Tong Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou'.split(
    ' ',
  ),
)

const joining = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|la|le)$/

/** The family name of a full name; undefined for rulers with a number, by-names, and names of one word. */
export function surnameOf(name: string): string | undefined {
  const bare = name.replace(honorific, '').replace(/,? (?:Jr|Sr)\.?$/, '')
  const words = bare.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 2) return bare === name ? undefined : bare
  if (/^[IVX]+$/.test(last) || !/^\p{Lu}[\p{L}'’-]+$/u.test(last) || words.some((word) => /^(?:of|the)$/.test(word)))
    return undefined
  if (words.length === 2 && leading.has(words[0] ?? '')) return words[0]
  const particle = words.findIndex((word, at) => at > 0 && joining.test(word))
  return particle > 0 ? words.slice(particle).join(' ') : last
}

/** "Secretary of State Ada Holm", "Secretary of the Treasury Ada Holm": the field of a post, with its holder right behind. */
export const isField = (tokens: Analysis['tokens'], i: number): boolean => {
  const of = tokens[i - 1]?.lower === 'the' ? i - 2 : i - 1
  return (
    tokens[of]?.lower === 'of' &&
    /^(?:secretary|minister|undersecretary|commissioner)$/.test(tokens[of - 1]?.lower ?? '') &&
    tokens[i + 1]?.pos === 'name' &&
    tokens[i + 2]?.pos === 'name'
  )
}

/** A word for kin, and behind it nothing but names and what joins them, up to the end. */
const kinship =
  /\b(?:sons?|daughters?|child|children|grandson|father|grandfather|mother|brother|sister|wife|husband|uncle|cousin|parents),? (?:(?:of|and|\p{Lu}[\p{L}.-]*|\([^()]*\)),? )*$/u

/** Characters in which a word for kin stands before the name. */
const longestKinship = 110

/** "one of eight children of Ida and Otto Karl Roth" in a life of Otto Roth: a name that is somebody else's of the family. */
export const isOfKin = (text: string, name: string): boolean =>
  text
    .split(name)
    .slice(0, -1)
    .some((before) => kinship.test(before.slice(-longestKinship)))
