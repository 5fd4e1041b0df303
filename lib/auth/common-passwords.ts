// Words that people build passwords from. They are compared after digits and signs at the ends are cut off and look-alikes
// are undone (p4ssw0rd), so that each stands for thousands of passwords.
const words = `
abc abcd abcde abcdef access account admin administrator alexander amanda america andrea andrew angel angels anthony apple
arsenal ashley asdf asdfgh asdfghjkl august austin autumn azerty babygirl badboy bailey banana barcelona baseball basketball
batman beautiful bella berlin blessed blink boston brandon butterfly buster california canada carlos caroline cartman
changeme charlie cheese chelsea chicken chocolate chris christian class classroom coffee college computer connect cookie
corvette cowboy crystal daniel danielle database december default demo dennis diamond disney doctor dolphin dragon eagles
elephant elizabeth eminem england exam family february ferrari fingers flower fluffy football forever france freedom friday
friends gandalf george germany ginger giovanni google grandma guest hannah happy harley harry heaven hello helloworld
hockey holiday home hunter iceman iloveu iloveyou information internet isabella jackson january jasmine jennifer jessica
jesus jordan joseph joshua july june justin killer kitten knight lakers learn learner learning letmein liverpool login london
louise love lovely loveme lover maggie manchester march maria marina martin master matrix matthew melissa merlin michael
michelle mickey monday money monkey monster morgan mother mustang myspace mypassword naruto natasha newyork nicholas nicole
ninja nintendo nothing november october office oliver orange panther paris parola pass passat passcode passphrase passw password
patrick peanut pepper phoenix playboy pokemon pookie portugal prince princess purple qazwsx qwer qwert qwerty
qwertyuiop qwertz qwertzuiop rainbow ranger raider recite robert root samantha samsung sandra saturday school scooter secret
security september shadow shannon simple slipknot snoopy soccer sophie spain spiderman spring starwars stephanie steven student
study summer sunday sunflower sunshine superman superstar sweet sweetie system taylor teacher teaching temp temporary test
testing thomas thunder thursday tigger tinkerbell tomorrow trustno tuesday turkey tweety university user vanessa victoria
wednesday welcome whatever william windows winter wizard wonderful yankees yellow zxcv zxcvbn zxcvbnm
`
  .split(/\s+/)
  .filter(Boolean)

const common = new Set(words)

// Runs along the keyboard, the alphabet and the digits, forwards; a part of one, either way, is no password.
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const asLetters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign)

const isRun = (text: string): boolean => {
  const backwards = [...text].reverse().join('')
  return runs.some((run) => (run + run).includes(text) || (run + run).includes(backwards))
}

/** A repeated block of up to 4 characters: aaaaaaaa, abababab, 12341234. */
const isRepetition = (text: string): boolean => /^(.{1,4}?)\1+$/u.test(text)

/** Whether a password is among the first that a guesser tries: a common word with ornaments, a run, a repetition. */
export const isCommonPassword = (password: string): boolean => {
  const text = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  if (isRun(text) || isRepetition(text) || /^\d+$/.test(text)) return text.length < 16
  const bare = [withoutEnds(text), withoutEnds(asLetters(withoutEnds(text))), withoutEnds(asLetters(text))]
  return bare.some(
    (word) =>
      common.has(word) || (word.length % 2 === 0 && isTwice(word) && common.has(word.slice(0, word.length / 2))),
  )
}

const isTwice = (word: string): boolean => word.slice(0, word.length / 2) === word.slice(word.length / 2)
