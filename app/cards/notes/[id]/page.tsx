import { notFound } from 'next/navigation'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requireActor } from '@/lib/auth/actor'
import { noteDecks } from '@/lib/data/notes/deck'
import { readNote } from '@/lib/data/notes/read'
import { emptySides, withSides } from '../../_note/draft'
import { FromSentence } from '../../_note/from-sentence'
import { OwnNote } from '../../_note/own-note'
import { filingOf } from '../../filing'
import { formWords } from '../../load'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async () => ({ title: (await reader()).t('notes')('editTitle') })

export default async function NotePage({ params }: Props) {
  const actor = await requireActor()
  const note = await readNote(actor, (await params).id)
  if (!note.ok) notFound()
  const { id, fields, from, deckId, tags, archived } = note.value
  const [{ decks }, { texts, sentences }] = [await noteDecks(actor), await formWords()]
  const blank = { type: fields.type, pair: emptySides, cloze: emptySides }
  return (
    <>
      <Top />
      <main id="main" className="main cards-page">
        <h1 className="h1">{texts.editTitle}</h1>
        {from && <FromSentence from={from} texts={texts} />}
        <OwnNote
          {...{ texts, sentences, decks, archived, noteId: id, userId: actor.userId }}
          initial={withSides(blank, { front: fields.front, back: fields.back })}
          filing={filingOf(decks, deckId, tags)}
        />
      </main>
    </>
  )
}
