import { CopyLink } from '@/app/_ui/copy-link'
import { reader } from '@/app/_ui/reader'
import type { Classroom } from '@/lib/data/classes'
import { shownJoinCode } from '@/lib/domain/classroom'
import { ClassButton } from './class-button'

/** The code of a class, large enough for a board, with what a teacher does to it. */
export async function JoinCode({ classroom }: { classroom: Classroom }) {
  const t = (await reader()).t('classes')
  const { id, joinCode, joinOpen } = classroom
  return (
    <section className="panel" aria-labelledby="code-h">
      <h2 className="h2" id="code-h">
        {joinOpen ? t('codeOpen') : t('codeClosed')}
      </h2>
      {joinOpen && (
        <>
          <p className="join-code">{shownJoinCode(joinCode)}</p>
          <p className="small quiet">{t('codeExplained')}</p>
          <CopyLink
            path={`/classes/join?code=${joinCode}`}
            label={t('joinLink')}
            copy={t('copyLink')}
            copied={t('linkCopied')}
          />
        </>
      )}
      <div className="row">
        <ClassButton classId={id} does={joinOpen ? 'close' : 'open'}>
          {joinOpen ? t('closeJoining') : t('openJoining')}
        </ClassButton>
        <ClassButton classId={id} does="renew">
          {t('renewCode')}
        </ClassButton>
      </div>
    </section>
  )
}
