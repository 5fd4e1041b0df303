'use client'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { Sign } from '@/app/_ui/icons'
import { isField, isImeKey } from '@/app/_ui/typing'
import { rangeOf, wordsAround } from './text-index'
import { useFinding } from './use-finding'

/** The address follows at a pace that browsers allow. */
const addressMillis = 400

export type FinderTexts = {
  readonly find: string
  readonly findHint: string
  readonly findButton: string
  readonly findNext: string
  readonly findPrevious: string
}

type Props = {
  readonly path: string
  readonly query: string
  /** Which of the places is looked at, from 1 on. */
  readonly place: number
  /** In words, by the server: how many places there are. */
  readonly line: string
  readonly hasKey: boolean
  readonly texts: FinderTexts
  readonly locale: string
  /** "{at} of {count}" and what is said where there is none. */
  readonly found: string
  readonly none: string
}

const useAddress = (query: string, place: number, isTouched: boolean) =>
  useEffect(() => {
    if (!isTouched) return
    const timer = setTimeout(() => {
      const address = new URL(location.href)
      address.searchParams.delete('q')
      address.searchParams.delete('place')
      if (query) address.searchParams.set('q', query)
      if (query && place > 1) address.searchParams.set('place', String(place))
      history.replaceState(null, '', address)
    }, addressMillis)
    return () => clearTimeout(timer)
  }, [query, place, isTouched])

/** Looks for words in the text of the page: what is found is marked, counted and in the address. */
export function Finder({ path, query: first, place, line, hasKey, texts, locale, found, none }: Props) {
  const [query, setQuery] = useState(first)
  const [isTouched, setTouched] = useState(false)
  const [isReady, setReady] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { matches, at, look } = useFinding()
  useAddress(query, at + 1, isTouched)
  const onStart = useEffectEvent(() => {
    if (first) look(first, place - 1)
    setReady(true)
  })
  useEffect(() => onStart(), [])
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, defaultPrevented, target } = event
    if (key !== '/' || altKey || ctrlKey || metaKey || defaultPrevented || isField(target) || isImeKey(event)) return
    if (!hasKey || document.querySelector('dialog[open]')) return
    event.preventDefault()
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const seek = (words: string, wanted: number | null) => {
    setTouched(true)
    setQuery(words)
    look(words, wanted)
  }
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isImeKey(event.nativeEvent)) return
    event.preventDefault()
    const match = matches[at]
    seek('', 0)
    field.current?.blur()
    // Whoever goes on by keyboard goes on from what was found.
    if (match) getSelection()?.collapse(rangeOf(match).startContainer, rangeOf(match).startOffset)
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isImeKey(event.nativeEvent)) return
    event.preventDefault()
    seek(query, at + (event.shiftKey ? -1 : 1))
  }
  const format = new Intl.NumberFormat(locale)
  const counted = fill(found, { at: format.format(at + 1), count: format.format(matches.length) })
  const said = query === '' ? '' : !isReady ? line : matches.length === 0 ? none : counted
  const step = (label: string, by: number, sign: string) => (
    <button
      type="submit"
      className="icon-btn"
      name="place"
      value={(isReady ? at + 1 : place) + by}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.preventDefault()
        seek(query, at + by)
      }}
    >
      <Sign path={sign} />
    </button>
  )
  return (
    <search className="finder" data-active={query === '' ? undefined : 'true'}>
      <form action={`${path}#found`}>
        <input
          ref={field}
          className="field"
          type="search"
          name="q"
          value={query}
          maxLength={200}
          placeholder={texts.find}
          aria-label={texts.find}
          aria-keyshortcuts={hasKey ? '/' : undefined}
          title={texts.findHint}
          autoComplete="off"
          enterKeyHint="search"
          onChange={({ target }) => seek(target.value, null)}
          onKeyDown={(event) => {
            onFieldKey(event)
            onEnter(event)
          }}
        />
        <noscript>
          <button type="submit" className="btn slim">
            {texts.findButton}
          </button>
        </noscript>
        <output className="small num finder-count">
          {said}
          {isReady && matches[at] && <span className="vh"> {wordsAround(matches[at])}</span>}
        </output>
        {query !== '' && (
          <>
            {step(texts.findPrevious, -1, 'M5 12.5l5-5 5 5')}
            {step(texts.findNext, 1, 'M5 7.5l5 5 5-5')}
          </>
        )}
      </form>
    </search>
  )
}
