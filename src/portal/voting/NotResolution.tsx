import { Banner } from '../components/Banner'
import type { PageContext } from '../frame/page-context'

/** A survey never passes for a vote: said on every page of surveys. */
export const NotResolution = ({ context: { text } }: { context: PageContext }) => (
  <Banner kind={text.t('surveys.notResolution')}>
    <p>{text.t('surveys.notResolutionMore')}</p>
  </Banner>
)
