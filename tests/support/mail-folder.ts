import fs from 'node:fs'
import path from 'node:path'
import type { Received } from './mail-server'

/** Where the mails of the running product are kept for the tests, which are processes of their own. */
export const mailFolder = (dataFolder: string): string => path.join(dataFolder, 'test-mails')

/** Keeps a mail for whoever waits for it: there whole, or not at all. */
export const keepMail = (dataFolder: string, mail: Received, serial: number): void => {
  const folder = mailFolder(dataFolder)
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${String(serial).padStart(4, '0')}.json`)
  fs.writeFileSync(`${file}.part`, JSON.stringify({ ...mail, headers: [...mail.headers] }))
  fs.renameSync(`${file}.part`, file)
}
