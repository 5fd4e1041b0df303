/**
 * A text without what a database cannot hold: the character U+0000, and halves of surrogate pairs (an input that counts
 * code units may cut an emoji in two). Left in, one such answer would fail again at every try and hold up all behind it.
 */
export const storable = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '')
