import { hashPassword, temporaryPassword } from '@/lib/auth/password'
import { resetPassword, setOperator } from '@/lib/data/accounts/operator'
import { db } from '@/lib/data/prisma'
import { userIdOfName } from '@/lib/data/users'
import { systemActor } from '@/lib/domain/policy'
import { foldUsername } from '@/lib/domain/username'
import { runningUrl } from './postgres.mjs'
import { dataFolder } from './start/data-folder.mjs'
import { clusterIn } from './start/database.mjs'

const system = systemActor('command line')

const usage = `npm run user -- reset NAME      gives NAME a new password, which is printed
npm run user -- operator NAME   makes NAME operator`

const commands: Readonly<Record<string, (userId: string, name: string) => Promise<string>>> = {
  reset: async (userId, name) => {
    const password = temporaryPassword()
    const reset = await resetPassword(system, userId, await hashPassword(password), new Date())
    if (!reset.ok) throw new Error(`${name} has no password on this server: they sign in with an identity provider.`)
    return `New password of ${name}, to be changed at the next sign-in: ${password}`
  },
  operator: async (userId, name) => {
    const made = await setOperator(system, userId, true, new Date())
    if (!made.ok) throw new Error(`${name} cannot be operator: it is a sample account.`)
    return `${name} is operator from the next page on.`
  },
}

/** The database of the settings, or the embedded one that runs. */
const findDatabase = (): void => {
  process.env.DATABASE_URL ||= runningUrl(clusterIn(dataFolder()), 'recite')
  if (!process.env.DATABASE_URL) throw new Error('Recite does not run: start it first, or set DATABASE_URL.')
}

const run = async ([command = '', name]: readonly string[]): Promise<string> => {
  const chosen = commands[command]
  if (!chosen || name === undefined) throw new Error(usage)
  findDatabase()
  const userId = (await userIdOfName(system, foldUsername(name))) ?? (await userIdOfName(system, name))
  if (userId === null) throw new Error(`There is no account with the name ${name}.`)
  return chosen(userId, name)
}

run(process.argv.slice(2))
  .then(console.log, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  .finally(() => process.env.DATABASE_URL && db().$disconnect())
