import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { requirePerson } from '@/lib/auth/actor'
import { classesOf } from '@/lib/data/classes'
import { ClassList } from './_ui/class-list'
import { CreateClass } from './_ui/create-class'
import { JoinClass } from './_ui/join-class'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('title') })

export default async function ClassesPage() {
  const actor = await requirePerson()
  const t = (await reader()).t('classes')
  const classes = await classesOf(actor, new Date())
  return (
    <>
      <Top />
      <main id="main" className="main classes">
        <h1 className="h1">{t('title')}</h1>
        {classes.length === 0 ? <p className="cite">{t('none')}</p> : <ClassList classes={classes} />}
        <div className="class-doors">
          <JoinClass />
          <CreateClass />
        </div>
      </main>
    </>
  )
}
