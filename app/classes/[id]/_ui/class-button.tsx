import type { ReactNode } from 'react'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import type { classChanges } from '@/lib/domain/classroom'
import { change } from '../actions'

type Props = { classId: string; does: (typeof classChanges)[number]; children: ReactNode }

/** One button that changes something about the class. */
export const ClassButton = ({ classId, does, children }: Props) => (
  <Form action={change} className="">
    <input type="hidden" name="classId" value={classId} />
    <input type="hidden" name="change" value={does} />
    <Submit className="btn slim">{children}</Submit>
  </Form>
)
