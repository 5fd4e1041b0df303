import v8 from 'node:v8'

// V8 interprets a pattern until it has been used a while. The engine has thousands, each for a few sentences of a text: compiled at once,
// they take a seventh off the time of a short text and no more memory.
v8.setFlagsFromString('--no-regexp-tier-up')
