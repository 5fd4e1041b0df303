import { useEffect, useState } from 'react'
import { type Speech, type Voice, voiceFor } from '@/lib/domain/speech'

type Own = Voice & { readonly voice: SpeechSynthesisVoice }

const synthesis = (): SpeechSynthesis | undefined => window.speechSynthesis

// Voices that are not local speak on a company's server: what is read aloud would be sent there.
const voicesHere = (): Own[] =>
  (synthesis()?.getVoices() ?? [])
    .filter(({ localService }) => localService)
    .map((voice) => ({ name: voice.name, language: voice.lang, isUsual: voice.default, voice }))

/** The voices of this device; none where the browser cannot read aloud. Some browsers find them after a while. */
export const useVoices = (): readonly Voice[] => {
  const [voices, setVoices] = useState<readonly Voice[]>([])
  useEffect(() => {
    const look = () => setVoices(voicesHere())
    look()
    synthesis()?.addEventListener('voiceschanged', look)
    return () => synthesis()?.removeEventListener('voiceschanged', look)
  }, [])
  return voices
}

export const stopSpeaking = (): void => synthesis()?.cancel()

export const isSpeaking = (): boolean => synthesis()?.speaking ?? false

/** Reads aloud from now on; what was being read stops. Without a voice for a language nothing is said in it. */
export const speak = (
  speeches: readonly Speech[],
  { voices: chosen, speed }: { readonly voices: Readonly<Record<string, string>>; readonly speed: number },
): void => {
  const here = voicesHere()
  stopSpeaking()
  for (const { language, sentences } of speeches) {
    const own = voiceFor(here, language, chosen[language])
    for (const sentence of own ? sentences : []) {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.lang = language
      utterance.rate = speed
      utterance.voice = own?.voice ?? null
      synthesis()?.speak(utterance)
    }
  }
}
