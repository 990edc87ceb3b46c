import { Banner } from '../components/Banner'
import { telephoneHref } from '../frame/community-name'
import type { PageContext } from '../frame/page-context'

const Number = ({ number, label }: { number: string; label: string }) => (
  <>
    {label} <a href={telephoneHref(number)}>{number}</a>
  </>
)

/** Whom to call before writing anything: the house's own emergency service, gas, fire brigade, 112. */
export const EmergencyNumbers = ({ context: { text, place } }: { context: PageContext }) => {
  const own = place?.community.emergencyPhone
  return (
    <Banner tone="brick" kind={text.t('faults.emergencyKind')} title={text.t('faults.emergencyTitle')}>
      {own && (
        <p>
          {text.t('faults.emergencyOwn')}{' '}
          <a className="phone" href={telephoneHref(own)}>
            {text.set(own)}
          </a>
        </p>
      )}
      <p>
        <Number label={text.t('faults.emergencyGas')} number="992" />
        {', '}
        <Number label={text.t('faults.emergencyFire')} number="998" />
        {', '}
        <Number label={text.t('faults.emergencyAll')} number="112" />
      </p>
    </Banner>
  )
}
