import { Rendered } from '@/app/_ui/rendered'
import type { NoteSource, StudySource } from '@/lib/domain/payload'

/** A source that is a note of the learner's own. */
export type Noted = StudySource & { readonly note: NoteSource }

export const isNoted = (source: StudySource): source is Noted => source.note !== null

/** All that is on a note, the part that was asked in its ink where it is words. */
export const NoteText = ({ source, ink = 0 }: { source: Noted; ink?: number }) => {
  const { note, sentence, mark, language } = source
  if (note.html !== null) return <Rendered className="source" html={note.html} lang={language} />
  return (
    <blockquote className="source note-words" lang={language} dir="auto">
      <p>
        {sentence.slice(0, mark.start)}
        <mark className={`ink ink-${ink}`}>{sentence.slice(mark.start, mark.end)}</mark>
        {sentence.slice(mark.end)}
      </p>
    </blockquote>
  )
}
