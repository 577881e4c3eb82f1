// What marks of people have changed, in words.

import { html, nothing } from "lit";
import { BOUNDS, lesson, onceIn } from "../lessons";
import { word } from "../messages";
import type { Health, Threshold } from "../model";
import { dimensionsOf } from "../store";
import type { Context } from "./context";

/** Why a rupture was raised at another surprise than the pattern asks for; nothing where no mark moved it. */
export function threshold(moved: Threshold | undefined, { words, format }: Context) {
  if (!moved) {
    return nothing;
  }
  const { surprise, configured, learned, marks } = moved;
  const once = (value: number) => format.large(onceIn(value));
  const signed = (value: number) => format.decimal(value, true);
  const { least, most, mostCritical, halfLifeDays } = BOUNDS;
  return html`
    <div class="threshold">
      <h4>${words.learned.title}</h4>
      <p>
        ${words.learned.now(once(surprise), format.decimal(surprise))} ${words.learned.instead(once(configured), format.decimal(configured))}
        ${words.learned.because(marks, signed(learned))}
      </p>
      <p class="quiet">${words.learned.bounds(signed(least), signed(most), signed(mostCritical), format.count(halfLifeDays))}</p>
    </div>
  `;
}

/** The kind and scope that a record of health of kind `learned` is about. */
export function lessonPlace(health: Health, { words, format }: Context): string {
  const { kind, scope } = lesson(health);
  const name = word(words.kind, kind);
  return scope === undefined ? words.learned.elsewhere(name) : `${name} · ${format.scope({ id: scope, dimensions: dimensionsOf(scope) })}`;
}

/** What it says of them. */
export function lessonWords(health: Health, { words, format }: Context): string {
  const { surprise, configured, marks } = lesson(health);
  if (surprise === undefined || configured === undefined) {
    return words.learned.nothing;
  }
  return marks
    ? words.learned.moved(format.decimal(surprise), format.decimal(configured), marks)
    : words.learned.asConfigured(format.decimal(surprise));
}
