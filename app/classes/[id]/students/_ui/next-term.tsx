import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import type { TermToCopy } from '@/lib/data/classes/copy'
import { copy } from '../../actions'

type Props = { classroom: Classroom; term: TermToCopy }

/** Begins the next term with what was prepared for this one. */
export async function NextTerm({ classroom, term }: Props) {
  const t = (await reader()).t('classes')
  return (
    <section className="panel" aria-labelledby="copy-h">
      <h2 className="h2" id="copy-h">
        {t('copyTitle')}
      </h2>
      <p className="small quiet">{t('copyExplained', { assignments: term.assignments, documents: term.documents })}</p>
      {term.leftOut > 0 && <p className="small">{t('copyLeftOut', { count: term.leftOut })}</p>}
      <Form action={copy}>
        <input type="hidden" name="classId" value={classroom.id} />
        <Field
          name="name"
          label={t('copyName')}
          defaultValue={classroom.name}
          required
          maxLength={80}
          autoComplete="off"
        />
        <Field name="firstDay" type="date" label={t('copyFirstDay')} defaultValue={term.firstDay} required />
        <Submit className="btn slim">{t('copy')}</Submit>
      </Form>
    </section>
  )
}
