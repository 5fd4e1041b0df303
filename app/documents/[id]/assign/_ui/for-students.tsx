import { reader } from '@/app/_ui/reader'

/** Says that only some of a class are meant, and carries who. */
export async function ForStudents({ students }: { students: readonly string[] }) {
  const t = (await reader()).t('assigning')
  if (students.length === 0) return null
  return (
    <div className="notice small">
      <p>{t('forStudents', { count: students.length })}</p>
      {students.map((id) => (
        <input type="hidden" name="student" value={id} key={id} />
      ))}
    </div>
  )
}
