/** Bytes of Polish letters, from the code charts of the encodings, not from the code under test. */
const BYTES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'windows-1250': {
    ą: 0xb9,
    ś: 0x9c,
    ć: 0xe6,
    ł: 0xb3,
    Ł: 0xa3,
    ó: 0xf3,
    ż: 0xbf,
    ź: 0x9f,
    Ż: 0xaf,
    ę: 0xea,
    ń: 0xf1,
    Ź: 0x8f,
    Ó: 0xd3,
  },
  'iso-8859-2': {
    ą: 0xb1,
    ś: 0xb6,
    ć: 0xe6,
    ł: 0xb3,
    Ł: 0xa3,
    ó: 0xf3,
    ż: 0xbf,
    ź: 0xbc,
    Ż: 0xaf,
    ę: 0xea,
    ń: 0xf1,
    Ź: 0xac,
  },
  cp852: {
    ą: 0xa5,
    ś: 0x98,
    ć: 0x86,
    ł: 0x88,
    Ł: 0x9d,
    ó: 0xa2,
    ż: 0xbe,
    ź: 0xab,
    Ż: 0xbd,
    ę: 0xa9,
    ń: 0xe4,
    Ź: 0x8d,
  },
}

/** Text as bytes of an encoding. Throws where the text has a letter the table lacks. */
export const encoded = (text: string, encoding: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const byte = letter < '\u0080' ? letter.charCodeAt(0) : BYTES[encoding]?.[letter]
      if (byte === undefined) throw new Error(`no byte for ${letter} in ${encoding}`)
      return byte
    }),
  )
