import type { Statement } from '@/src/platform/db/pool'

/**
 * Invoices as they stood at the end of a day: those issued by then, less what was paid by then. A credit note ages with
 * the invoice it corrects. $1 community, $2 day.
 */
const items = `
paid as (
  select p.invoice_id, sum(p.amount_gr)::bigint as gr from supplier_payments p
  where p.community_id = $1 and p.paid_on <= $2::date group by 1
), item as (
  select i.*, coalesce(paid.gr, 0)::bigint as paid_gr, (i.gross_gr - coalesce(paid.gr, 0))::bigint as open_gr,
    coalesce(o.due_on, i.due_on) as ages_from
  from supplier_invoices i
  left join paid on paid.invoice_id = i.id
  left join supplier_invoices o on o.id = i.corrects_id
  where i.community_id = $1 and i.issued_on <= $2::date
)`

export const suppliersStatement = (communityId: string, onDate: string): Statement => ({
  name: 'board_suppliers',
  text: `with ${items}
    select s.id, s.name, count(*)::int as invoices,
      (sum(i.gross_gr) filter (where i.issued_on >= date_trunc('year', $2::date)))::bigint as "invoicedGr",
      (select sum(p.amount_gr)::bigint from supplier_payments p join supplier_invoices x on x.id = p.invoice_id
        where p.community_id = $1 and x.supplier_id = s.id and p.paid_on <= $2::date
          and p.paid_on >= date_trunc('year', $2::date)) as "paidGr",
      json_agg(json_build_array(i.ages_from, i.open_gr)) filter (where i.open_gr <> 0) as items
    from item i join suppliers s on s.id = i.supplier_id
    group by s.id, s.name`,
  values: [communityId, onDate],
})

/**
 * What is open of each invoice once credit notes are set off against the invoices they correct, the earliest note first.
 * Sums and ages stay as they are: a note ages with its invoice.
 */
const netted = `
note as (
  select id, corrects_id, -open_gr as gr, coalesce(sum(-open_gr) over (partition by corrects_id order by issued_on, id
    rows between unbounded preceding and 1 preceding), 0) as before_gr
  from item where corrects_id is not null and open_gr < 0
), applied as (
  select n.id, n.corrects_id, least(n.gr, i.open_gr - n.before_gr) as gr
  from note n join item i on i.id = n.corrects_id where i.open_gr > n.before_gr
), net as (
  select i.id, (i.open_gr - coalesce(o.gr, 0) + coalesce(n.gr, 0))::bigint as open_gr
  from item i
  left join (select corrects_id, sum(gr) as gr from applied group by 1) o on o.corrects_id = i.id
  left join applied n on n.id = i.id
)`

export const supplierStatement = (communityId: string, onDate: string, supplierId: string): Statement => ({
  name: 'board_supplier',
  text: `with ${items}, ${netted}
    select s.id, s.name, s.nip, s.regon, s.address, s.nrb,
      json_agg(json_build_object('id', i.id, 'number', i.number, 'ksef', i.ksef, 'issuedOn', i.issued_on, 'dueOn', i.due_on,
        'agesFrom', i.ages_from, 'category', i.category, 'description', i.description, 'status', i.status,
        'grossGr', i.gross_gr, 'paidGr', i.paid_gr, 'openGr', n.open_gr, 'fileId', f.id, 'fileName', f.name)
        order by n.open_gr = 0, i.issued_on desc, i.external_id collate "C") as invoices
    from item i join net n on n.id = i.id join suppliers s on s.id = i.supplier_id
    left join files f on f.id = i.file_id and f.deleted_at is null
    where s.id = $3 group by s.id`,
  values: [communityId, onDate, supplierId],
})
