import type { ReactNode } from 'react'
import { classNames } from './class-names'

// Cards on a phone are made with display, which takes a table's meaning away from those who hear the page;
// the roles give it back.

type TableProps = {
  caption: string
  /** The caption is read aloud only: a heading stands above already. */
  captionHidden?: boolean
  brief?: boolean
  /** Many columns: set closer where the table is one. */
  tight?: boolean
  head: ReactNode
  foot?: ReactNode
  /** One or more `TableBody`. */
  children: ReactNode
}

/** Many like rows; cards where the sheet is narrow. */
export const ReflowTable = ({ caption, captionHidden, brief, tight, head, foot, children }: TableProps) => (
  <table className={classNames('reflow', brief && 'reflow--brief', tight && 'table--tight')} role="table">
    <caption className={classNames(captionHidden && 'vh')}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">{head}</tr>
    </thead>
    {children}
    {foot && (
      <tfoot role="rowgroup">
        <tr role="row">{foot}</tr>
      </tfoot>
    )}
  </table>
)

/** A group of rows, with its name above where it has one. */
export const TableBody = ({
  name,
  columns,
  children,
}: {
  name?: string
  columns?: number
  children: ReactNode
}) => (
  <tbody role="rowgroup">
    {name && (
      <tr className="group" role="row">
        <th scope="rowgroup" colSpan={columns} role="rowheader">
          {name}
        </th>
      </tr>
    )}
    {children}
  </tbody>
)

type CellProps = { children?: ReactNode; className?: string | undefined }

export const Row = ({ children }: CellProps) => <tr role="row">{children}</tr>

export const HeadCell = ({ children, className }: CellProps) => (
  <th scope="col" role="columnheader" className={className}>
    {children}
  </th>
)

/** The cell that names its row. */
export const RowHead = ({ children, note, span }: CellProps & { note?: ReactNode; span?: number }) => (
  <th scope="row" role="rowheader" colSpan={span}>
    {children}
    {note && <small>{note}</small>}
  </th>
)

/** A value; `label` names it on a phone. Without children the cell is left out there. */
export const Cell = ({
  children,
  className,
  label,
  note,
}: CellProps & { label?: string; note?: ReactNode }) =>
  children == null ? (
    <td role="cell" className={classNames(className, 'none')} />
  ) : (
    <td role="cell" className={className} data-label={label}>
      {label ? (
        <span>
          {children}
          {note && <small>{note}</small>}
        </span>
      ) : (
        children
      )}
    </td>
  )
