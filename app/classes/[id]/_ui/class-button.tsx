import type { ReactNode } from 'react'
import { ActionForm } from '@/app/_ui/action-form'
import { Submit } from '@/app/_ui/field'
import type { classChanges } from '@/lib/domain/classroom'
import { errors } from '@/lib/i18n/en/errors'
import { change } from '../actions'

type Props = { classId: string; does: (typeof classChanges)[number]; children: ReactNode }

/** One button that changes something about the class. */
export const ClassButton = ({ classId, does, children }: Props) => (
  <ActionForm action={change} sentences={errors} className="">
    <input type="hidden" name="classId" value={classId} />
    <input type="hidden" name="change" value={does} />
    <Submit className="btn slim">{children}</Submit>
  </ActionForm>
)
