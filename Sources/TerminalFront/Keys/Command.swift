/// Everything the keys can do. Dispatch, help, hint line, `legation keys` and the table in docs/keys.md
/// are derived from it.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last
  case nextHeading, previousHeading
  case nextDay, previousDay, nextWeek, previousWeek
  case nextMonth, previousMonth, nextYear, previousYear
  case nextByDelegation, previousByDelegation, nextOnOccasion, previousOnOccasion
  case nextReturn, previousReturn, nextContested, previousContested
  case nextBookmark, previousBookmark
  case goToDate, repeatDate
  case open, back, backInHistory, forwardInHistory, nextPane, previousPane, zoomPane
  case search, nextHit, previousHit, searchName
  case overview
  case facets, filterText, filterByThis, suspendFilter, clearFilter, dropFilter
  case toggleValue, openValue, sinceDate, untilDate, markRange, includeValue, excludeValue,
    onlyValue, narrowValues,
    sortValues
  case nextField, previousField
  case zoomIn, zoomOut, strip
  case nextView, nextGrouping, squareMatrix
  case earlier, later, markTime
  case openSource, edit
  case who, accounts, changes
  case bookmark, setMark, goToMark, note, undo, redo
  case copyLine, copyCitation, copyCitationAs, copyID, copyAddress, copyClaim, copyMarkdown
  case palette, help, reload, redraw, suspend, cancel, quit, quitNow
}

/// What a command is about, in the order of the help screen.
public enum CommandGroup: String, Sendable, CaseIterable {
  case moving = "Moving"
  case time = "Time"
  case panes = "Panes"
  case searching = "Searching"
  case filtering = "Filtering"
  case charts = "In the strip, lanes, bars, matrix and calendar"
  case remembering = "Remembering"
  case facets = "In the facets"
  case program = "The program"
}

/// Where a command's keys mean it.
public enum CommandScope: String, Hashable, Sendable, CaseIterable {
  case everywhere
  case list, detail, facets
  /// Where time is drawn and the list is not shown.
  case charts
}

extension Command {
  /// `next-heading`: how the palette calls it.
  public var name: String { rawValue.hyphenated }
}

extension String {
  /// `next-heading` for `nextHeading`, `copy-id` for `copyID`.
  var hyphenated: String {
    var before: Character = "A"
    return reduce(into: "") { name, character in
      if character.isUppercase, !before.isUppercase { name += "-" }
      name += character.lowercased()
      before = character
    }
  }
}

extension Command {
  /// True for what the facet pane does with the value under the cursor or with the cursor.
  var actsOnValues: Bool {
    switch self {
    case .toggleValue, .openValue, .sinceDate, .untilDate, .markRange, .includeValue,
      .excludeValue, .onlyValue, .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first,
      .last:
      true
    default: false
    }
  }

  public struct Spec: Sendable {
    public var group: CommandGroup
    /// One line, beginning with a small letter.
    public var help: String
    /// Key sequences in the notation of `Key`.
    public var keys: [String]
    public var scope = CommandScope.everywhere
  }

  public var spec: Spec {
    switch self {
    case .down: Spec(group: .moving, help: "next visit or line", keys: ["j", "<Down>"])
    case .up: Spec(group: .moving, help: "previous visit or line", keys: ["k", "<Up>"])
    case .pageDown:
      Spec(group: .moving, help: "next page", keys: ["<Space>", "<PgDn>", "<C-f>"])
    case .pageUp: Spec(group: .moving, help: "previous page", keys: ["b", "<PgUp>", "<C-b>"])
    case .halfPageDown: Spec(group: .moving, help: "half a page down", keys: ["<C-d>"])
    case .halfPageUp: Spec(group: .moving, help: "half a page up", keys: ["<C-u>"])
    case .first:
      Spec(group: .moving, help: "first; with a count, that one", keys: ["gg", "<Home>"])
    case .last: Spec(group: .moving, help: "last; with a count, that one", keys: ["G", "<End>"])
    case .nextHeading: Spec(group: .moving, help: "next heading", keys: ["}"])
    case .previousHeading: Spec(group: .moving, help: "previous heading", keys: ["{"])
    case .nextByDelegation:
      Spec(group: .moving, help: "next visit by the same party", keys: ["]v"])
    case .previousByDelegation:
      Spec(group: .moving, help: "previous visit by the same party", keys: ["[v"])
    case .nextOnOccasion:
      Spec(group: .moving, help: "next visit on the same occasion", keys: ["]o"])
    case .previousOnOccasion:
      Spec(group: .moving, help: "previous visit on the same occasion", keys: ["[o"])
    case .nextReturn: Spec(group: .moving, help: "next visit in the other direction", keys: ["]r"])
    case .previousReturn:
      Spec(group: .moving, help: "previous visit in the other direction", keys: ["[r"])
    case .nextContested:
      Spec(group: .moving, help: "next contested visit; in the detail, next claim", keys: ["]c"])
    case .previousContested:
      Spec(
        group: .moving, help: "previous contested visit; in the detail, claim before", keys: ["[c"])

    case .nextBookmark: Spec(group: .moving, help: "next bookmark", keys: ["]b"])
    case .previousBookmark: Spec(group: .moving, help: "previous bookmark", keys: ["[b"])

    case .goToDate: Spec(group: .time, help: "go to a date", keys: ["@"])
    case .repeatDate: Spec(group: .time, help: "repeat the last jump in time", keys: ["."])
    case .nextDay: Spec(group: .time, help: "next day", keys: ["]d"])
    case .previousDay: Spec(group: .time, help: "previous day", keys: ["[d"])
    case .nextWeek: Spec(group: .time, help: "next week", keys: ["]w"])
    case .previousWeek: Spec(group: .time, help: "previous week", keys: ["[w"])
    case .nextMonth: Spec(group: .time, help: "next month", keys: ["]m"])
    case .previousMonth: Spec(group: .time, help: "previous month", keys: ["[m"])
    case .nextYear: Spec(group: .time, help: "next year", keys: ["]y"])
    case .previousYear: Spec(group: .time, help: "previous year", keys: ["[y"])
    case .zoomIn: Spec(group: .time, help: "shorter periods, a closer look", keys: ["+"])
    case .zoomOut: Spec(group: .time, help: "longer periods, from further away", keys: ["-"])
    case .strip:
      Spec(group: .time, help: "open the strip: all of time, to choose a range", keys: ["s"])
    case .nextView:
      Spec(group: .charts, help: "next view: list, lanes, bars, matrix, calendar", keys: ["t"])
    case .nextGrouping:
      Spec(group: .charts, help: "what a lane stands for, bars are split by", keys: ["T"])
    case .squareMatrix:
      Spec(group: .charts, help: "the matrix, folded or square", keys: ["M"])
    case .earlier:
      Spec(
        group: .charts, help: "earlier, or a column to the left", keys: ["h", "<Left>"],
        scope: .charts)
    case .later:
      Spec(
        group: .charts, help: "later, or a column to the right", keys: ["l", "<Right>"],
        scope: .charts)
    case .markTime:
      Spec(
        group: .charts, help: "begin a range, to be opened or filtered by", keys: ["v"],
        scope: .charts)

    case .open:
      Spec(
        group: .panes, help: "into the detail; there, follow the line",
        keys: ["<Enter>", "l", "<Right>"])
    case .back: Spec(group: .panes, help: "one step back", keys: ["<Esc>", "h", "<Left>"])
    case .backInHistory: Spec(group: .panes, help: "back to where you were before", keys: ["H"])
    case .forwardInHistory: Spec(group: .panes, help: "forward again", keys: ["L"])
    case .nextPane: Spec(group: .panes, help: "next pane", keys: ["<Tab>"])
    case .previousPane: Spec(group: .panes, help: "previous pane", keys: ["<S-Tab>"])
    case .zoomPane: Spec(group: .panes, help: "this pane alone, or all again", keys: ["z"])
    case .openSource:
      Spec(group: .panes, help: "open a source in the browser; with a count, that one", keys: ["o"])

    case .edit: Spec(group: .panes, help: "the visit in your editor, at its line", keys: ["e"])

    case .who:
      Spec(
        group: .panes, help: "who took part in the same visits as the person under the cursor",
        keys: ["w"])
    case .accounts:
      Spec(
        group: .panes, help: "what each side says of the visit or event, side by side",
        keys: ["A"])
    case .changes:
      Spec(
        group: .panes, help: "what changed in the visit since the earlier version", keys: ["C"])

    case .search: Spec(group: .searching, help: "search while typing", keys: ["/"])
    case .nextHit: Spec(group: .searching, help: "next hit", keys: ["n"])
    case .previousHit: Spec(group: .searching, help: "previous hit", keys: ["N"])

    case .searchName: Spec(group: .searching, help: "search the name under the cursor", keys: ["*"])

    case .overview:
      Spec(
        group: .filtering, help: "count the visits shown by year, party, kind and more", keys: ["S"]
      )
    case .facets:
      Spec(
        group: .filtering, help: "filter by the values of a field; its letter picks it", keys: ["f"]
      )
    case .filterText: Spec(group: .filtering, help: "edit the filter as text", keys: ["F"])
    case .suspendFilter:
      Spec(
        group: .filtering, help: "suspend or resume the filter; with a count, that part",
        keys: ["!"]
      )
    case .clearFilter: Spec(group: .filtering, help: "clear the filter", keys: ["X"])
    case .dropFilter:
      Spec(
        group: .filtering, help: "drop the last part of the filter, or the nth",
        keys: ["<Backspace>"])
    case .filterByThis:
      Spec(
        group: .filtering, help: "filter by what is under the cursor",
        keys: ["="])

    case .toggleValue:
      Spec(
        group: .facets, help: "include the value or not", keys: ["<Space>"], scope: .facets)
    case .openValue:
      Spec(
        group: .facets, help: "include and go to the next field; open a decade or year",
        keys: ["<Enter>"], scope: .facets)
    case .sinceDate:
      Spec(
        group: .facets, help: "since the date; digits type a year", keys: [">"], scope: .facets
      )
    case .untilDate:
      Spec(group: .facets, help: "until the date", keys: ["<lt>"], scope: .facets)
    case .markRange:
      Spec(
        group: .facets, help: "mark a range of dates, end by end", keys: ["v"],
        scope: .facets)
    case .includeValue: Spec(group: .facets, help: "include", keys: ["+"], scope: .facets)
    case .excludeValue: Spec(group: .facets, help: "exclude", keys: ["-"], scope: .facets)
    case .onlyValue: Spec(group: .facets, help: "only this", keys: ["o"], scope: .facets)
    case .narrowValues: Spec(group: .facets, help: "narrow the list", keys: ["/"], scope: .facets)
    case .sortValues:
      Spec(
        group: .facets, help: "sort by count, name, first or last date", keys: ["s"], scope: .facets
      )
    case .nextField:
      Spec(group: .facets, help: "next field", keys: ["l", "<Right>"], scope: .facets)
    case .previousField:
      Spec(group: .facets, help: "previous field", keys: ["h", "<Left>"], scope: .facets)

    case .bookmark:
      Spec(group: .remembering, help: "bookmark or unbookmark the visit", keys: ["B"])
    case .setMark: Spec(group: .remembering, help: "set the mark of a letter", keys: ["m"])
    case .goToMark:
      Spec(
        group: .remembering, help: "go to the mark of a letter; twice, where you were", keys: ["'"])
    case .note: Spec(group: .remembering, help: "put a note on the visit", keys: ["a"])
    case .undo: Spec(group: .remembering, help: "undo a filter, a jump or a mark", keys: ["u"])
    case .redo: Spec(group: .remembering, help: "redo", keys: ["<C-r>"])
    case .copyLine: Spec(group: .remembering, help: "copy the line", keys: ["yy"])
    case .copyCitation:
      Spec(
        group: .remembering, help: "copy as a citation, of the source under the cursor",
        keys: ["yc"])
    case .copyCitationAs:
      Spec(
        group: .remembering, help: "copy as a citation, in a style or format to be chosen",
        keys: ["yC"])
    case .copyAddress:
      Spec(group: .remembering, help: "copy the address of the source", keys: ["yu"])
    case .copyClaim: Spec(group: .remembering, help: "copy the claim", keys: ["yq"])
    case .copyMarkdown:
      Spec(group: .remembering, help: "copy the whole visit as Markdown", keys: ["ym"])
    case .copyID: Spec(group: .remembering, help: "copy the id of the visit", keys: ["yi"])

    case .palette: Spec(group: .program, help: "find a command by name", keys: [":"])
    case .help: Spec(group: .program, help: "help", keys: ["?", "<F1>"])
    case .reload:
      Spec(group: .program, help: "reload the files", keys: ["R"])
    case .redraw: Spec(group: .program, help: "redraw the screen", keys: ["<C-l>"])
    case .suspend: Spec(group: .program, help: "suspend the program", keys: ["<C-z>"])
    case .cancel:
      Spec(group: .program, help: "give up what takes long, or end a search", keys: ["<C-c>"])
    case .quit: Spec(group: .program, help: "close, or quit", keys: ["q"])
    case .quitNow: Spec(group: .program, help: "quit now", keys: ["Q"])
    }
  }
}
