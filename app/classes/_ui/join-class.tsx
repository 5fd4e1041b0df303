import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { joinByCode } from '../actions'

/** The form in which a student enters the code of a class. */
export async function JoinClass({ code = '' }: { code?: string }) {
  const t = (await reader()).t('classes')
  return (
    <section className="panel" aria-labelledby="join-h">
      <h2 className="h2" id="join-h">
        {t('joinWithCode')}
      </h2>
      <Form action={joinByCode}>
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          defaultValue={code}
          required
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <Field name="realName" label={t('realName')} hint={t('realNameHint')} maxLength={80} autoComplete="name" />
        <Submit className={code ? 'btn primary' : 'btn'}>{t('join')}</Submit>
      </Form>
    </section>
  )
}
