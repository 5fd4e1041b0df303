import { useEffect, useEffectEvent } from 'react'
import { isSpeaking, speak, stopSpeaking, useVoices } from '@/app/_ui/speech'
import type { StudyPreferences } from '@/lib/domain/preferences'
import { type Speech, voiceFor } from '@/lib/domain/speech'
import { keyInWords } from './answer-words'
import type { Passage } from './reading'
import type { Current, StudyState } from './state'

/** A gap is a pause. */
const spoken = (text: string): string => text.replaceAll(/_{2,}/g, '…')

/** What is read aloud now: the sentences to be read, the question with its options, or the answer with its source. */
export const speechOf = (
  state: StudyState,
  current: Current | null,
  reading: readonly Passage[],
): readonly Speech[] => {
  if (reading.length > 0)
    return reading.map(({ source }) => ({ language: source.language, sentences: [source.sentence] }))
  if (current === null || current.source === null) return []
  const { question, source } = current
  const isOver = state.session.isAnswered || state.isShown
  const asked = [question.stem, ...state.asked.lines, ...state.asked.options].map(spoken)
  // A card of one's own stands for itself: its text is the question and the answer again.
  const answered = [keyInWords(question), ...(source.note ? [] : [source.sentence])]
  return [{ language: source.language, sentences: isOver ? answered : asked }]
}

/** Reads aloud what is on the screen: by itself where the learner chose so, and by a key. `showing` changes with what is shown. */
export const useSpeech = (
  speeches: readonly Speech[],
  isOver: boolean,
  showing: string,
  preferences: StudyPreferences,
) => {
  const { readAloud } = preferences
  const voices = useVoices()
  const canSpeak = speeches.some(({ language }) => voiceFor(voices, language, undefined) !== null)
  const byItself = useEffectEvent(() => {
    if (isOver ? readAloud === 'both' : readAloud !== 'off') speak(speeches, preferences)
  })
  useEffect(() => {
    if (showing && canSpeak && readAloud !== 'off') byItself()
    return stopSpeaking
  }, [showing, readAloud, canSpeak])
  /** Null where this device has no voice for the language. */
  return canSpeak ? () => (isSpeaking() ? stopSpeaking() : speak(speeches, preferences)) : null
}
