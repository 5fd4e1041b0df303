import type { ReactNode } from 'react'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import type { Resolution } from '@/lib/domain/decision'
import { resolve } from '../actions'

type Props = { conflictId: string; resolution: Resolution | null; className: string; children: ReactNode }

/** One way to settle a disagreement. */
export const ResolveButton = ({ conflictId, resolution, className, children }: Props) => (
  <Form action={resolve.bind(null, conflictId, resolution)} className="">
    <Submit className={className}>{children}</Submit>
  </Form>
)
