import { Checks } from '@/app/_ui/checks'
import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { type DailyMail, everyWeekday } from '@/lib/domain/mail'
import { saveDailyMail } from './actions'
import { hours } from './hours'

// 1 January 2024 was a Monday.
const dayOf = (weekday: number) => new Date(Date.UTC(2024, 0, weekday))

/** On or off, the hour, the weekdays and the quiet hours of the daily mail. */
export async function DailyMailForm({ wanted }: { wanted: DailyMail }) {
  const { t, format, timeZone } = await reader()
  const a = t('accounts')
  const weekdays = everyWeekday.map((weekday) => ({
    value: String(weekday),
    label: format.dateTime(dayOf(weekday), { weekday: 'short', timeZone: 'UTC' }),
    isOn: wanted.weekdays.includes(weekday),
  }))
  return (
    <Form action={saveDailyMail} done={a('saved')}>
      <Checks name="isOn" choices={[{ value: 'true', label: a('dailyOn'), isOn: wanted.isOn }]} />
      <SelectField
        name="hour"
        label={a('dailyHour')}
        hint={a('dailyHourHint', { zone: timeZone.replaceAll('_', ' ') })}
        defaultValue={String(wanted.hour)}
        choices={hours}
      />
      <Checks name="weekdays" label={a('dailyDays')} choices={weekdays} />
      <div className="form-line">
        <SelectField name="quietFrom" label={a('quietFrom')} defaultValue={String(wanted.quietFrom)} choices={hours} />
        <SelectField
          name="quietUntil"
          label={a('quietUntil')}
          defaultValue={String(wanted.quietUntil)}
          choices={hours}
        />
      </div>
      <div className="form-end">
        <Submit>{a('save')}</Submit>
      </div>
    </Form>
  )
}
