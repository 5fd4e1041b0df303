'use client'
import { useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { goals } from '@/lib/domain/assigning'
import { assignmentKinds } from '@/lib/domain/assignment'
import { Choice } from './line'
import type { AssignTexts } from './texts'

/** Whether marks count; a practice may ask to keep the document, too. */
export function Kind({ texts }: { texts: AssignTexts }) {
  const [kind, setKind] = useState<string>(assignmentKinds[0])
  return (
    <>
      <Choice
        name="kind"
        label={texts.countsAs}
        values={assignmentKinds}
        words={(value) => texts[`kind_${value}`]}
        onChoose={setKind}
      />
      {kind === 'practice' && (
        <Choice
          name="goal"
          label={texts.goal}
          hint={texts.goalHint}
          values={goals}
          words={(percent) => (percent === '' ? texts.goalNone : fill(texts.goalKeep, { percent }))}
        />
      )}
    </>
  )
}
