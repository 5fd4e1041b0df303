import type { Failure } from '@/lib/domain/result'

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** A failure in the words of the `errors` messages; where it is one of several files that failed, its name stands before them. */
export const failureText = (
  say: Say,
  { reason, params }: Required<Pick<Failure, 'reason'>> & Pick<Failure, 'params'>,
): string => {
  const why = say(reason, params)
  return typeof params?.file === 'string' ? say('in_file', { file: params.file, why }) : why
}
