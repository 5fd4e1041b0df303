import { Fragment } from 'react'

const chinese = /\p{Script=Han}[\p{Script=Han}\p{P}]*/gu

/** Running text whose Chinese names stand in a Chinese face. A text that is Chinese itself needs no marks. */
export const Words = ({ text, language = 'en' }: { text: string; language?: string }) => {
  const names = /^(zh|ja)/.test(language) ? [] : [...text.matchAll(chinese)]
  if (names.length === 0) return text
  const ends = [0, ...names.map((name) => name.index + name[0].length)]
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={name.index}>
          {text.slice(ends[index], name.index)}
          <span lang="zh">{name[0]}</span>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
