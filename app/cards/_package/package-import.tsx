'use client'
import { useEffect, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { packageLimits } from '@/lib/domain/note-package'
import { Done } from '../_list/done'
import { addPackageNotes } from '../notes/actions'
import type { Texts } from '../texts'
import { PackageLook } from './package-look'
import { type PackageState, packageState, sendPackage } from './send'

const pollMillis = 700
const isWorking = (state: PackageState | null) => state?.status === 'queued' || state?.status === 'adding'

type Props = { readonly file: File; readonly onAnother: () => void; readonly texts: Texts }

/** A package of Anki: sent, looked at, and added with what is remembered of it. */
export function PackageImport({ file, onAnother, texts }: Props) {
  const [id, setId] = useState<string | null>(null)
  const [state, setState] = useState<PackageState | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    const send = async () => {
      if (file.size > packageLimits.bytes)
        return setTrouble(fill(texts.packageTooLarge, { megabytes: packageLimits.megabytes }))
      const sent = await sendPackage(file, texts.unreachable)
      if (isOver) return
      if ('message' in sent) setTrouble(sent.message)
      else setId(sent.id)
    }
    void send()
    return () => {
      isOver = true
    }
  }, [file, texts])
  useEffect(() => {
    if (id === null || (state !== null && !isWorking(state))) return
    const timer = setTimeout(async () => {
      const next = await packageState(id)
      setState((before) => next ?? (before && { ...before }))
    }, pollMillis)
    return () => clearTimeout(timer)
  }, [id, state])
  const add = async () => {
    if (id === null || state?.status !== 'ready') return
    const begun = await addPackageNotes(id).catch(() => null)
    setTrouble(begun?.ok ? null : texts.unreachable)
    if (begun?.ok) setState({ ...state, status: 'adding', progress: 0 })
  }
  if (id !== null && state?.added)
    return <Done importId={id} told={state.added} study="/study" onAnother={onAnother} texts={texts} />
  const alert = trouble ?? state?.message
  return (
    <div className="form list-form">
      <p className="row">
        <span className="serif">{file.name}</span>
        <button className="btn slim text" type="button" onClick={onAnother}>
          {texts.anotherFile}
        </button>
      </p>
      {alert ? (
        <p className="notice alert" role="alert">
          {alert}
        </p>
      ) : (
        <p role="status" className={state?.status === 'ready' ? 'vh' : undefined}>
          {state?.status === 'ready'
            ? texts.packageRead
            : state?.status === 'adding'
              ? fill(texts.packageAdding, { n: state.progress, total: state.preview?.total ?? 0 })
              : id === null
                ? texts.packageSending
                : texts.packageReading}
        </p>
      )}
      {state?.status === 'ready' && state.preview && (
        <>
          <PackageLook preview={state.preview} texts={texts} />
          <div className="form-end">
            <button className="btn primary" type="button" onClick={() => void add()}>
              {texts.packageAdd}
            </button>
          </div>
        </>
      )}
    </div>
  )
}
