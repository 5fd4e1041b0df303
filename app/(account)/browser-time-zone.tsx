'use client'

const fill = (field: HTMLInputElement | null): void => {
  if (field) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** A hidden field with the zone of this browser; UTC where no script runs. */
export const BrowserTimeZone = () => <input type="hidden" name="timeZone" defaultValue="UTC" ref={fill} />
