import { fill } from '@/app/_ui/fill'
import { speak, useVoices } from '@/app/_ui/speech'
import { readAloudWays, type Voice, voicesOf } from '@/lib/domain/speech'
import type { Changing } from './study-settings'

type Props = Changing & { readonly languages: readonly { readonly code: string; readonly name: string }[] }

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2]

/** What is read aloud by itself, by which voice and how fast. Says so where this device cannot. */
export function ReadingAloud({ preferences, languages, onChange, texts }: Props) {
  const voices = useVoices()
  const { readAloud, speed } = preferences
  return (
    <section className="panel" aria-labelledby="aloud-title">
      <h2 className="h2" id="aloud-title">
        {texts.readAloudTitle}
      </h2>
      {voices.length === 0 && <p className="notice">{texts.noVoices}</p>}
      <fieldset className="way">
        <legend className="h3">{texts.readAloud}</legend>
        {readAloudWays.map((way) => (
          <label key={way} className="check">
            <input
              type="radio"
              name="readAloud"
              checked={way === readAloud}
              onChange={() => onChange({ readAloud: way })}
            />
            {texts[`way_${way}`]}
          </label>
        ))}
      </fieldset>
      <p className="small quiet">
        {texts.readAloudNote} {texts.localVoices}
      </p>
      {voices.length > 0 &&
        languages.map((language) => (
          <VoiceLine key={language.code} {...{ language, voices, preferences, onChange, texts }} />
        ))}
      <label className="form-line">
        <span className="h3">{texts.speed}</span>
        <select className="field" value={speed} onChange={(event) => onChange({ speed: Number(event.target.value) })}>
          {[...new Set([...speeds, speed])].sort().map((value) => (
            <option key={value} value={value}>
              {fill(texts.speedValue, { times: value })}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}

type LineProps = Changing & {
  readonly language: { readonly code: string; readonly name: string }
  readonly voices: readonly Voice[]
}

const VoiceLine = ({ language, voices, preferences, onChange, texts }: LineProps) => {
  const { code, name } = language
  const able = voicesOf(voices, code)
  if (able.length === 0) return <p className="small quiet">{fill(texts.noVoiceFor, { language: name })}</p>
  const choose = (voice: string) => {
    const { [code]: _, ...others } = preferences.voices
    onChange({ voices: voice === '' ? others : { ...others, [code]: voice } })
  }
  return (
    <div className="form-line">
      <label className="h3" htmlFor={`voice-${code}`}>
        {fill(texts.voice, { language: name })}
      </label>
      <select
        className="field"
        id={`voice-${code}`}
        value={preferences.voices[code] ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{texts.voiceUsual}</option>
        {able.map((voice) => (
          <option key={voice.name}>{voice.name}</option>
        ))}
      </select>
      {/* Digits are said in the language of the voice, whatever it is. */}
      <button
        className="btn"
        type="button"
        onClick={() => speak([{ language: code, sentences: ['1, 2, 3, 4, 5.'] }], preferences)}
      >
        {texts.listen}
      </button>
    </div>
  )
}
