// The little Markdown that plans are written in, as elements and never as HTML of theirs: headings, lists, tables, quotes, bold, code.

import { html, type TemplateResult } from "lit";

type Block = TemplateResult;

/** Paragraphs are split by empty lines; the first heading of the plan names the kind, which the page has said already. */
export function markdown(text: string): Block[] {
  return text
    .replace(/^<!--.*?-->\s*/s, "")
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("# "))
    .map(block);
}

function block(part: string): Block {
  const lines = part.split("\n");
  if (part.startsWith("#")) {
    return html`<h4>${inline(part.replace(/^#+\s*/, ""))}</h4>`;
  }
  if (lines.every((line) => line.startsWith("|"))) {
    return table(lines);
  }
  if (/^\d+\. /.test(part)) {
    return html`<ol>${items(lines, /^\d+\. /).map((item) => html`<li>${inline(item)}</li>`)}</ol>`;
  }
  if (/^[-*] /.test(part)) {
    return html`<ul>${items(lines, /^[-*] /).map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  }
  if (part.startsWith(">")) {
    return html`<blockquote>${inline(lines.map((line) => line.replace(/^>\s?/, "")).join(" "))}</blockquote>`;
  }
  return html`<p>${inline(lines.join(" "))}</p>`;
}

/** A line that does not begin an item goes on with the one before. */
function items(lines: readonly string[], start: RegExp): string[] {
  const all: string[] = [];
  for (const line of lines) {
    if (start.test(line) || all.length === 0) {
      all.push(line.replace(start, ""));
    } else {
      all.push(`${all.pop()} ${line.trim()}`);
    }
  }
  return all;
}

function table(lines: readonly string[]): Block {
  const rows = lines.filter((line) => !/^\|[\s|:-]+\|$/.test(line)).map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));
  const [head = [], ...body] = rows;
  return html`<table class="compact">
    <thead>
      <tr>${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr>
    </thead>
    <tbody>
      ${body.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}

/** Bold and code; the words of a link without where it leads, which is a file that the page does not have. */
function inline(text: string): (string | Block)[] {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((part) => {
      if (part.startsWith("**")) {
        return html`<strong>${part.slice(2, -2)}</strong>`;
      }
      return part.startsWith("`") ? html`<code>${part.slice(1, -1)}</code>` : part;
    });
}
