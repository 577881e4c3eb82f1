// Shapes that say what colours say, so that no meaning is in a colour alone.

import { svg, html } from "lit";
import type { ScopeStatus } from "../status";

const SHAPES = {
  // An octagon, a triangle, a diamond and a circle: told apart without colour.
  critical: svg`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor"/><path d="M8 4v5M8 11v1" class="on"/>`,
  major: svg`<path d="M8 1l7.5 14H.5z" fill="currentColor"/><path d="M8 6v4.5M8 12v1" class="on"/>`,
  minor: svg`<path d="M8 .5L15.5 8 8 15.5.5 8z" fill="currentColor"/><path d="M8 4.5v4M8 10.5v1" class="on"/>`,
  warning: svg`<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M8 4.5v4M8 10.5v1" class="on"/>`,
  ok: svg`<path d="M2.5 8.5l3.5 3.5 7.5-8" class="stroke"/>`,
  above: svg`<path d="M8 13V3M4 7l4-4 4 4" class="stroke"/>`,
  below: svg`<path d="M8 3v10M4 9l4 4 4-4" class="stroke"/>`,
  closed: svg`<path d="M3 8h10" class="stroke"/>`,
  unknown: svg`<path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.8-1.1 1.7M8 12.4v.6" class="stroke"/>`,
  behind: svg`<circle cx="8" cy="8" r="6.5" class="stroke"/><path d="M8 4v4l3 2" class="stroke"/>`,
  blind: svg`<path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8zM2 14L14 2" class="stroke"/>`,
  more: svg`<path d="M4 6l4 4 4-4" class="stroke"/>`,
  left: svg`<path d="M10 3L5 8l5 5" class="stroke"/>`,
  right: svg`<path d="M6 3l5 5-5 5" class="stroke"/>`,
  close: svg`<path d="M3.5 3.5l9 9m0-9l-9 9" class="stroke"/>`,
  wall: svg`<path d="M1.5 2.5h13v9h-13zM5.5 14h5" class="stroke"/>`,
};

export type Icon = keyof typeof SHAPES | ScopeStatus["level"];

/** Decoration beside a word that says the same. */
export function icon(name: Icon) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
