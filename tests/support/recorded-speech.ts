import type { BrowserContext, Page } from 'playwright-core'

/** Gives every page a voice that keeps what it was told to say: `stop` where it was told to be silent. The browser of the tests has none. */
export const recordSpeech = (context: BrowserContext) =>
  context.addInitScript(() => {
    const heard: string[] = []
    let speaking = false
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ name: 'Anna', lang: 'en-GB', default: true, localService: true }],
      speak: ({ text }: { text: string }) => {
        speaking = true
        heard.push(text)
      },
      cancel: () => {
        if (speaking) heard.push('stop')
        speaking = false
      },
    })
    Object.defineProperty(synthesis, 'speaking', { get: () => speaking })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    const Utterance = class {
      constructor(readonly text: string) {}
    }
    Object.assign(window, { heard, SpeechSynthesisUtterance: Utterance })
  })

/** What was said since the last look. */
export const heardOn = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'heard').splice(0))
