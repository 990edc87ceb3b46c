/** Characters of Windows-1250 beyond ASCII that a Polish clerk's text may hold. */
const BYTES: Readonly<Record<string, number>> = {
  '„': 0x84,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  '\u00a0': 0xa0,
  '§': 0xa7,
  '°': 0xb0,
  Ą: 0xa5,
  ą: 0xb9,
  Ć: 0xc6,
  ć: 0xe6,
  Ę: 0xca,
  ę: 0xea,
  Ł: 0xa3,
  ł: 0xb3,
  Ń: 0xd1,
  ń: 0xf1,
  Ó: 0xd3,
  ó: 0xf3,
  Ś: 0x8c,
  ś: 0x9c,
  Ź: 0x8f,
  ź: 0x9f,
  Ż: 0xaf,
  ż: 0xbf,
}

const ASCII_END = 0x80

/** The bytes of a text in Windows-1250. Throws on a character the table does not hold, instead of writing `?`. */
export const windows1250 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0
      const byte = code < ASCII_END ? code : BYTES[character]
      if (byte === undefined) throw new Error(`no byte for ${character} in Windows-1250`)
      return byte
    }),
  )
