/** What the form of a page sends when its script has loaded: the action's id, and the request that calls it. */
const fieldOf = (page: string, name: RegExp): string => {
  const value = page.match(new RegExp(`name="${name.source}" value="([^"]*)"`))?.[1]
  if (value === undefined) throw new Error(`the page has no form with ${name.source}`)
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The id of the first action on a page that was made with `useActionState`. */
export const actionIdOf = (page: string): string => (JSON.parse(fieldOf(page, /\$ACTION_1:0/)) as { id: string }).id

/** Calls an action `(state, form)` as the page does, with a first state of null; the text of the reply and its cookies. */
export const callAction = async (
  address: string,
  actionId: string,
  fields: Readonly<Record<string, string>>,
  cookie = '',
) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', '[null,"$K1"]')
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'next-action': actionId, accept: 'text/x-component', origin: new URL(address).origin, cookie },
    body,
    redirect: 'manual',
  })
  return { status: response.status, text: await response.text(), cookies: response.headers.getSetCookie() }
}
