import type { PortalText } from '../text/portal-text'

/** Joins a fault of a common part. */
export const MeToo = ({ text, faultId }: { text: PortalText; faultId: string }) => (
  <form className="actions" action="/faults/follow" method="post">
    <input type="hidden" name="fault" value={faultId} />
    <button className="button button--second" type="submit">
      {text.t('faults.meToo')}
    </button>
  </form>
)
