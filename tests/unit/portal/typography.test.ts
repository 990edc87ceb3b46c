import { describe, expect, it } from 'vitest'
import { setType } from '@/src/portal/text/typography'

/** `_` for a no-break space, `~` for a hyphen that does not break. */
const shown = (text: string): string => setType(text).replaceAll('\u00a0', '_').replaceAll('\u2011', '~')

describe('setType: spaces that must not break', () => {
  it.each([
    ['i w domu, a nie z nim', 'i_w_domu, a_nie z_nim'],
    ['„w budynku” (o 3 zł)', '„w_budynku” (o_3_zł)'],
    ['412,30 zł, 5,9 m³, 48,37 m², 12 szt. i 3 os.', '412,30_zł, 5,9_m³, 48,37_m², 12_szt. i_3_os.'],
    ['do 10 marca 2026 r.', 'do 10_marca_2026_r.'],
    ['do 10 marca', 'do 10_marca'],
    ['by 10 March 2026', 'by 10_March_2026'],
    ['uchwała nr 4/2026, godz. 6:15', 'uchwała nr_4/2026, godz._6:15'],
    ['ul. Lipowa 3', 'ul._Lipowa 3'],
    ['Lokal 7, lokalu U1, klatka II', 'Lokal_7, lokalu_U1, klatka_II'],
    ['miejsce G-4', 'miejsce_G~4'],
    ['квартира 7, 5,9 м³ і 3 ос. у будинку', 'квартира_7, 5,9_м³ і_3_ос. у_будинку'],
    ['до 10 березня 2026, лічильник № 4', 'до 10_березня_2026, лічильник №_4'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each(['3 osoby', 'K7MP-2WXD', '21-0483157', 'Styczeń 2026', 'a…a@poczta.example', 'zł 5'])(
    'leaves %s alone',
    (text) => {
      expect(setType(text)).toBe(text)
    },
  )

  it('changes nothing the second time', () => {
    const once = setType('o 3 zł do 10 marca 2026 w lokalu 7, miejsce G-4')
    expect(setType(once)).toBe(once)
  })
})
