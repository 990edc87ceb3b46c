type PrintHeadProps = { community: string; address: string; place: string; printed: string }

/** Who and what a printed page is about; on screen the frame says it. */
export const PrintHead = ({ community, address, place, printed }: PrintHeadProps) => (
  <div className="print-only">
    <div className="print-head">
      <span>
        <b>{community}</b>
        <br />
        {address}
      </span>
      <span>
        {place}
        <br />
        {printed}
      </span>
    </div>
  </div>
)
