const table =
  'up:set take give make bring put pick break draw build blow follow split divide end open sign back hold use eat dry grow clean light speed tie round sum wake warm cover dig lock stir swallow tear wind write free call shut|out:carry find point rule work wipe give turn throw drive fill lay pull roll map cross cut break drop buy pick put seek single sort spell spread take try wear write print pay hand help leave let|off:cut call put take pay set show break lay send shut sell ward write kick|over:take hand turn win knock run pass|down:shut break put take bring lay turn close slow cut hand burn knock pull strike tear write hunt pass settle|on:carry take put pass|in:bring take hand give usher fill let|forward:put bring carry|back:bring give take hold push win pay|away:give take throw wash clear put|about:bring|apart:take tear set|together:bring put|place:take|part:take|effect:take|shape:take|root:take|office:take|refuge:take|advantage:take|care:take|note:take|use:make|sense:make|rise:give|birth:give'

const byParticle = new Map(
  table.split('|').map((row) => {
    const [particle = '', verbs = ''] = row.split(':')
    return [particle, new Set(verbs.split(' '))] as const
  }),
)

/** True where verb and particle are one word in two: "set up a committee", "carry out repairs". */
export const isPhrasal = (verb: string, particle: string): boolean => byParticle.get(particle)?.has(verb) === true
