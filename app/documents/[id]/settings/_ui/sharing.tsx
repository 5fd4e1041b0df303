import { Field, SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { classesOf } from '@/lib/data/classes'
import { type GrantLine, grantsOf } from '@/lib/data/grants'
import type { Learner } from '@/lib/domain/policy'
import { share, unshare } from '../actions'

const Grants = async ({ grants }: { grants: readonly GrantLine[] }) => {
  const d = (await reader()).t('documents')
  if (grants.length === 0) return <p className="quiet">{d('shareNone')}</p>
  return (
    <ul className="grants">
      {grants.map((grant) => (
        <li key={grant.id} className="row">
          <span>{grant.to === 'everyone' ? d('shareEveryone') : grant.name}</span>
          <span className="small quiet">{d(`role_${grant.role}`)}</span>
          <Form action={unshare.bind(null, grant.id)} className="push">
            <Submit className="btn text slim">{d('unshare')}</Submit>
          </Form>
        </li>
      ))}
    </ul>
  )
}

/** Whom a document is shared with, and the form to share it. */
export async function Sharing({ actor, documentId }: { actor: Learner; documentId: string }) {
  const d = (await reader()).t('documents')
  const [grants, classes] = await Promise.all([grantsOf(actor, documentId), classesOf(actor, new Date())])
  const taught = classes.filter((one) => one.role === 'teacher' && !one.archived)
  const targets = (['class', 'person', 'everyone'] as const).filter((to) => to !== 'class' || taught.length > 0)
  return (
    <section className="panel">
      <h2 className="h2">{d('shareHead')}</h2>
      <Grants grants={grants.ok ? grants.value : []} />
      <Form action={share} done={d('saved')}>
        <input type="hidden" name="documentId" value={documentId} />
        <SelectField
          name="to"
          label={d('shareWith')}
          choices={targets.map((to) => ({ value: to, label: d(`shareTo_${to}`) }))}
        />
        {taught.length > 0 && (
          <SelectField
            name="classId"
            label={d('className')}
            hint={d('classHint')}
            choices={taught.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Field
          name="username"
          label={d('userName')}
          hint={d('userNameHint')}
          autoCapitalize="none"
          autoComplete="off"
        />
        <SelectField
          name="role"
          label={d('roleLabel')}
          choices={(['reader', 'editor'] as const).map((role) => ({ value: role, label: d(`role_${role}`) }))}
        />
        <div className="form-end">
          <Submit>{d('share')}</Submit>
        </div>
      </Form>
    </section>
  )
}
