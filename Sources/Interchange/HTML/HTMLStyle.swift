/// How the page looks: a column of text with the dates beside it, in light, dark and print.
enum HTMLStyle {
  static let sheet = """

    :root {
      --paper: #fbfaf7; --ink: #22252a; --quiet: #646a73; --line: #dcd8cf; --mark: #8a2b2b;
      --soft: #f1eee7;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16181c; --ink: #e4e2dc; --quiet: #9a9fa8; --line: #34373d; --mark: #e3a08f;
        --soft: #1e2126;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 3.5rem 1.5rem 4rem; max-width: 58rem;
      background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif;
      overflow-wrap: break-word; hanging-punctuation: first;
    }
    h1, h2, h3, p, dl, ul, blockquote { margin: 0; }
    h1 { font-size: 2.1rem; line-height: 1.2; font-weight: 600; letter-spacing: -.012em;
      text-wrap: balance; }
    header { padding-bottom: 1.75rem; border-bottom: 3px double var(--line); }
    header p { max-width: 42rem; margin-top: .75rem; }
    .count, .when, .what, dl, .tag, li p, footer, h2 {
      font-family: "Source Sans 3", "Segoe UI", system-ui, -apple-system, Roboto,
        "Helvetica Neue", Arial, sans-serif;
    }
    .count { color: var(--quiet); font-size: .95rem; }
    h2 {
      position: sticky; top: 0; z-index: 1; margin: 2.25rem 0 0; padding: .5rem 0;
      background: var(--paper); border-bottom: 1px solid var(--line);
      color: var(--mark); font-size: 1.05rem; font-weight: 600; letter-spacing: .04em;
      font-variant-numeric: lining-nums;
    }
    article { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 2rem;
      padding: 1.6rem 0 1.7rem; border-bottom: 1px solid var(--line); }
    article:last-child { border-bottom: 0; }
    article > div > * + * { margin-top: .65rem; }
    .when { color: var(--quiet); font-size: .92rem; line-height: 1.45; padding-top: .28rem;
      font-variant-numeric: lining-nums tabular-nums; }
    h3 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; text-wrap: pretty; }
    .what { font-size: .92rem; color: var(--quiet); margin-top: .3rem !important; }
    .what b { color: var(--ink); font-weight: 600; margin-right: .5em; }
    .tag { display: inline-block; margin-left: .4em; padding: 0 .5em; border-radius: 1em;
      border: 1px solid var(--mark); color: var(--mark); font-size: .82rem; line-height: 1.45; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 1rem;
      row-gap: .1rem; font-size: .92rem; line-height: 1.5; }
    dt { grid-column: 1; color: var(--quiet); }
    dd { grid-column: 2; margin: 0; }
    ul { padding: 0; list-style: none; border-left: 2px solid var(--line); }
    li { margin-top: .45rem; }
    ul li { padding-left: 1rem; }
    ul li:first-child { margin-top: 0; }
    ul bdi { font-weight: 600; }
    li p { color: var(--mark); font-size: .85rem; line-height: 1.4; padding: .35rem 0 .1rem;
      font-variant-numeric: lining-nums tabular-nums; }
    li:first-child p { padding-top: 0; }
    blockquote { padding: .7rem 1rem; background: var(--soft); border-radius: 4px;
      font-size: 1rem; line-height: 1.5; }
    blockquote p + p { margin-top: .45rem; }
    cite { font-style: normal; color: var(--quiet); }
    cite::before { content: "— "; }
    .response { padding-left: 1rem; border-left: 2px solid var(--mark); }
    .response cite::before { content: none; }
    .response em { color: var(--mark); }
    .note { color: var(--quiet); font-size: .95rem; font-style: italic; }
    a { color: var(--mark); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    sup { font: 500 .68rem/1 system-ui, sans-serif; margin-left: .2em; vertical-align: super;
      white-space: nowrap; }
    li sup, blockquote sup { white-space: normal; }
    sup a { text-decoration: none; padding: .1em; }
    sup a:hover, sup a:focus-visible { text-decoration: underline; }
    footer { margin-top: 3rem; border-top: 3px double var(--line); font-size: .9rem;
      line-height: 1.5; }
    footer h2 { position: static; border: 0; margin-top: 1rem; }
    footer ol { margin: .25rem 0 0; padding-left: 2.4rem; color: var(--quiet); }
    footer li::marker { font-variant-numeric: tabular-nums; }
    footer bdi { color: var(--ink); }
    footer a { word-break: break-all; }
    :target { background: var(--soft); outline: .4rem solid var(--soft); }
    @media (max-width: 44rem) {
      body { padding: 2rem 1.1rem 3rem; font-size: 1rem; }
      h1 { font-size: 1.65rem; }
      article { display: block; padding: 1.25rem 0 1.35rem; }
      .when { padding: 0 0 .15rem; }
      h3 { font-size: 1.15rem; }
      dl { display: block; }
      dd + dt { margin-top: .3rem; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --mark: #000; --soft: #fff; }
      @page { margin: 2cm 1.8cm; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; }
      h1 { font-size: 1.9rem; }
      article { display: block; padding: .35cm 0; }
      .when { padding: 0; break-after: avoid; }
      blockquote, li, dl { break-inside: avoid; }
      h2, h3, .what { break-after: avoid; }
      p { orphans: 3; widows: 3; }
      h2 { position: static; margin-top: .5cm; }
      blockquote { border: 1px solid var(--line); }
      a { text-decoration: none; }
    }

    """
}
