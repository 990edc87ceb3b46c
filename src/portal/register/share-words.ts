import { formatPercent, multiplyFractions, reduceFraction, type Fraction } from '@/src/domain/register/shares'
import { groupThousands } from '@/src/domain/finance/decimal'
import type { PortalText } from '../text/portal-text'

/** „4 837/118 640” */
const written = ({ num, den }: Fraction): string => `${groupThousands(`${num}`)}/${groupThousands(`${den}`)}`

/** „4 837/118 640, czyli 4,08 %”: the fraction as the register has it, and in percent. */
export function shareWords(text: PortalText, share: Fraction): { fraction: string; percent: string } {
  const percent = formatPercent(share).replace('%', '\u00a0%')
  return { fraction: written(share), percent: text.locale === 'en' ? percent.replace(',', '.') : percent }
}

/** A part of the right to the premises applied to the premises' share. */
export const ownShare = (share: Fraction, part: Fraction): Fraction =>
  reduceFraction(multiplyFractions(share, part))
