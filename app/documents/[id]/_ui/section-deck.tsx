import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { deckFrames } from '@/lib/data/decks'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import type { Learner } from '@/lib/domain/policy'
import { textSections } from '@/lib/domain/section'
import { makeSectionDeck } from '../actions'

type Props = { actor: Learner; document: DocumentView; version: VersionView }

/** The way to a deck of a part of the document. */
export async function SectionDeck({ actor, document, version }: Props) {
  const sections = textSections(version.text, version.blocks)
  if (sections.length === 0) return null
  const [d, decks] = [(await reader()).t('documents'), await deckFrames(actor)]
  return (
    <details className="confirm section-deck">
      <summary>{d('sectionDeck')}</summary>
      <Form action={makeSectionDeck}>
        <p className="small quiet">{d('sectionDeckText')}</p>
        <input type="hidden" name="documentId" value={document.id} />
        <SelectField
          name="section"
          label={d('section')}
          choices={sections.map(({ key, title, depth }) => ({
            value: key,
            label: `${'\u2003'.repeat(depth)}${title}`,
          }))}
        />
        <SelectField
          name="deckId"
          label={d('sectionInto')}
          choices={[
            { value: '', label: d('sectionIntoNew') },
            ...decks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Submit className="btn">{d('sectionDeckMake')}</Submit>
      </Form>
    </details>
  )
}
