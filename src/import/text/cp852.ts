/** The upper half of code page 852 (DOS, Central Europe), byte 0x80 first; TextDecoder does not know it. */
const UPPER_HALF =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č' +
  'áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
  '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀' +
  'ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0'

const TABLE: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? String.fromCharCode(byte) : (UPPER_HALF[byte - 128] ?? ''),
)

/** Decodes bytes of code page 852. Every byte has a character, so it never fails. */
export const decodeCp852 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += TABLE[byte] ?? ''
  return text
}
