import { reader } from '@/app/_ui/reader'

/** Ends a reading that is under way. */
export async function StopReading({ action, label }: { action: () => Promise<void>; label: 'stop' | 'stopNew' }) {
  const d = (await reader()).t('documents')
  return (
    <form action={action}>
      <button type="submit" className="btn slim">
        {d(label)}
      </button>
    </form>
  )
}
