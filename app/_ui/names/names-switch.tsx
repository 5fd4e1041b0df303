import { Submit } from '../field'
import { Form } from '../form'
import { reader } from '../reader'
import { chooseNames } from './actions'
import { namesAreHidden } from './hidden'
import { SwitchKey } from './switch-key'

/** Hides the names on every screen of a teacher in this browser, or shows them again. */
export async function NamesSwitch() {
  const { t: translate, user } = await reader()
  const t = translate('gradebook')
  const isHidden = await namesAreHidden()
  const singleKeys = user?.profile.singleKeys ?? true
  return (
    <Form action={chooseNames} className="">
      <input type="hidden" name="names" value={isHidden ? 'shown' : 'hidden'} />
      <Submit className="btn slim text" title={t(singleKeys ? 'hideNamesHint' : 'hideNamesAlt')}>
        {t(isHidden ? 'showNames' : 'hideNames')}
      </Submit>
      <SwitchKey singleKeys={singleKeys} />
    </Form>
  )
}
