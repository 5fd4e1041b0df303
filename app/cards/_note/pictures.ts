type Sent = { readonly path: string } | { readonly message: string }

/** Sends a picture to be kept; its address, or why it is refused. */
export const sendPicture = async (file: File, unreachable: string): Promise<Sent> => {
  const form = new FormData()
  form.set('file', file)
  try {
    const response = await fetch('/api/media', { method: 'POST', headers: { accept: 'application/json' }, body: form })
    const answer: { path?: string; message?: string } = await response.json()
    return answer.path ? { path: answer.path } : { message: answer.message ?? unreachable }
  } catch {
    return { message: unreachable }
  }
}

/** The pictures among what was pasted or dropped. */
export const picturesAmong = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
