import { reader } from '@/app/_ui/reader'

/** What somebody who comes to sign in should know first. */
export async function Notes({ isVisitor, hasNewPassword }: { isVisitor: boolean; hasNewPassword: boolean }) {
  const a = (await reader()).t('accounts')
  return (
    <>
      {hasNewPassword && <p className="notice">{a('chosenDone')}</p>}
      {isVisitor && <p className="quiet">{a('guestKeeps')}</p>}
    </>
  )
}
