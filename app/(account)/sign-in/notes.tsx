import { reader } from '@/app/_ui/reader'
import { codeOf } from '../sign-up/after'

type Props = { readonly isVisitor: boolean; readonly hasNewPassword: boolean; readonly next: string }

/** What somebody who comes to sign in should know first. */
export async function Notes({ isVisitor, hasNewPassword, next }: Props) {
  const a = (await reader()).t('accounts')
  return (
    <>
      {hasNewPassword && <p className="notice">{a('chosenDone')}</p>}
      {codeOf(next) && <p className="quiet">{a('joining', { code: codeOf(next) })}</p>}
      {isVisitor && <p className="quiet">{a('guestKeeps')}</p>}
    </>
  )
}
