import Timeline

extension Model {
  /// Brings scroll positions into bounds; drawing then only reads them.
  mutating func scrollIntoView() {
    // A chart has as many rows as it needs: the others get what it leaves.
    settleStrip()
    settleChart()
    let layout = layout
    list.showSelected(rows, zoom, until: lastCovered, height: layout.list.rows)
    lastRow = selectedRow?.key ?? lastRow
    updateSpelling()
    facets?.showSelected(height: layout.facets.rows - 1)
    if let detail { scroll(detail, rows: layout.detail.rows) }
    scrollHelp()
    scrollPanel()
  }

  private mutating func scroll(_ detail: DetailDocument, rows: Int) {
    if let line = seeksHit?.line(in: detail.hitLines) { show(detailLine: line, rows: rows) }
    seeksHit = nil
    detailCursor = min(max(0, detailCursor), max(0, detail.lines.count - 1))
    if focus == .detail, rows > 0 {
      detailTop = min(max(detailTop, detailCursor - rows + 1), detailCursor)
    }
    detailTop = min(max(0, detailTop), max(0, detail.lines.count - rows))
  }

  /// The lines of the detail that are looked at stay so where it is laid out anew.
  mutating func keepLines(of content: DetailContent?) {
    guard let content, let now = detailContent, content != now, content.visit.id == now.visit.id,
      detailTop > 0 || detailCursor > 0
    else { return }
    let (old, new) = (DetailDocument(content, reference), DetailDocument(now, reference))
    let below = detailCursor - detailTop
    detailCursor = new.line(old.anchor(of: detailCursor)) ?? detailCursor
    if focus == .detail {
      detailTop = detailCursor - below
    } else if detailTop > 0 {
      detailTop = new.line(old.anchor(of: detailTop)) ?? detailTop
    }
  }

  mutating func showDetailFromTop() {
    detailTop = 0
    detailCursor = 0
    openedClaims = []
  }
}
