import { formatDecimal } from '@/src/domain/finance/decimal'
import type { AccountSettlement } from '@/src/domain/finance/settling/settle-cost'
import type { BookAccount } from '@/src/services/finance/booking/find-account'
import type { SettlementDraft } from '@/src/services/finance/settling/compute-settlement'
import type { SettlementRun } from '@/src/services/finance/settling/draft-settlement'
import { balance, dayOf, pln } from '../context'
import { Problems } from '../Problems'
import type { Say } from '../say'

type Found = { run: SettlementRun; draft: SettlementDraft }
type Props = { found: Found; accounts: readonly BookAccount[]; say: Say }

/** A settlement with every account's result, and the button that posts it. */
export function SettlementPage({ found, accounts, say }: Props) {
  const { run, draft } = found
  return (
    <section>
      <p>
        <a href={`/admin/media?community=${run.communityId}`}>{say('common.back')}</a>
      </p>
      <h2>
        {run.document}, {say(`media.${run.medium}`)}, {dayOf(run.periodFromOn)}–{dayOf(run.periodToOn)}{' '}
        <span className={`state state--${run.state}`}>{say(`common.${run.state}`)}</span>
      </h2>
      <p>
        {say('media.summary', {
          cost: pln(draft.costGr),
          advances: pln(draft.advancesGr),
          count: draft.settlements.length,
        })}{' '}
        {draft.problems.length === 0 && say('media.sum')}
      </p>
      <Problems problems={draft.problems} say={say} />
      {run.state === 'draft' && <Actions found={found} say={say} />}
      {draft.settlements.length > 0 && <Results draft={draft} accounts={accounts} say={say} />}
    </section>
  )
}

function Actions({ found: { run, draft }, say }: { found: Found; say: Say }) {
  return (
    <div className="actions">
      {draft.problems.length === 0 && (
        <form action="/api/settlement-runs/post" method="post">
          <input type="hidden" name="run" value={run.id} />
          <input type="hidden" name="digest" value={draft.digest} />
          <button type="submit">{say('common.approve')}</button>
        </form>
      )}
      <form action="/api/settlement-runs/discard" method="post">
        <input type="hidden" name="run" value={run.id} />
        <input type="hidden" name="community" value={run.communityId} />
        <button type="submit" className="quiet">
          {say('common.discard')}
        </button>
      </form>
    </div>
  )
}

function Results({
  draft,
  accounts,
  say,
}: {
  draft: SettlementDraft
  accounts: readonly BookAccount[]
  say: Say
}) {
  const sum = draft.advancesGr - draft.costGr
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('common.account')}</th>
          <th scope="col">{say('common.premises')}</th>
          <th scope="col" className="number">
            {say('media.advancesCharged')}
          </th>
          <th scope="col" className="number">
            {say('media.costs')}
          </th>
          <th scope="col" className="number">
            {say('media.result')}
          </th>
        </tr>
      </thead>
      <tbody>
        {draft.settlements.map((one) => (
          <ResultRow
            key={one.accountId}
            one={one}
            account={accounts.find(({ id }) => id === one.accountId)}
            say={say}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say('common.total')}
          </th>
          <td className="number">{pln(draft.advancesGr)}</td>
          <td className="number">{pln(draft.costGr)}</td>
          <td className="number">{balance(say, -sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function ResultRow({
  one,
  account,
  say,
}: {
  one: AccountSettlement
  account: BookAccount | undefined
  say: Say
}) {
  return (
    <tr>
      <th scope="row">
        {account?.code}
        <details>
          <summary>{say('charges.details')}</summary>
          <ul>
            {one.lines.map((line, index) => (
              <li key={index}>
                {line.name}: {pln(line.costGr)}
                <small>
                  {[
                    `${say(`method.${line.method}`)} ${formatDecimal(line.quantity)}`,
                    line.readingFrom
                      ? `${formatDecimal(line.readingFrom)} → ${formatDecimal(line.readingTo ?? '0')}`
                      : null,
                    say('media.price', { price: formatDecimal(line.unitPrice, 2) }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </details>
      </th>
      <td>{account?.premises}</td>
      <td className="number">{pln(one.advancesGr)}</td>
      <td className="number">{pln(one.costGr)}</td>
      <td className="number">{balance(say, -one.resultGr)}</td>
    </tr>
  )
}
