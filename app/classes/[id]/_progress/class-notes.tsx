import { progressWords } from '@/app/_ui/charts/words'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import { removeSample } from './actions'

/** Says that nobody in this class is real; its teacher can be done with it by one button. */
async function SampleNote({ classroom }: { classroom: Classroom }) {
  const { p } = await progressWords()
  if (classroom.role === 'student') return <p className="notice">{p('sampleNoteStudent')}</p>
  return (
    <Form action={removeSample} className="notice row sample-note">
      <p>{p('sampleNote')}</p>
      <input type="hidden" name="classId" value={classroom.id} />
      <Submit className="btn slim">{p('sampleRemove')}</Submit>
    </Form>
  )
}

/** What is to be known of a class before anything else: that it is put away, or a sample. */
export async function ClassNotes({ classroom }: { classroom: Classroom }) {
  const { t } = await reader()
  return (
    <>
      {classroom.archived && <p className="notice">{t('classes')('archivedNote')}</p>}
      {classroom.isSample && <SampleNote classroom={classroom} />}
    </>
  )
}
