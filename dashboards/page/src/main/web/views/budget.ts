// What the shift has spent of its alert budget; nothing where none is set.

import { html, nothing } from "lit";
import type { Health } from "../model";
import { healthOf } from "../status";
import type { Context } from "./context";

type Account = { spent: number; perShift: number; critical: number; held: number; since: number };

function account({ code, values = {} }: Health): Account | undefined {
  const number = (name: string) => Number(values[name]);
  return code === "shift"
    ? { spent: number("spent"), perShift: number("perShift"), critical: number("critical"), held: number("held"), since: Date.parse(values.since ?? "") }
    : undefined;
}

export function budgetSummary(context: Context) {
  const { state, words } = context;
  const shift = healthOf(state, "alert-budget")[0];
  const known = shift && account(shift);
  return shift && known
    ? html`<span class="health-count budget" data-status=${shift.status} title=${`${words.budget.title}: ${budgetWords(shift, context)}`}>
        <span class="dot"></span>${words.budget.short} <b>${known.spent}/${known.perShift}</b>
        ${known.held > 0 ? html`<span class="quiet">${words.budget.heldShort(String(known.held))}</span>` : nothing}
      </span>`
    : nothing;
}

export function budgetStatus({ status }: Health, { words }: Context): string {
  return status === "ok" ? words.budget.left : words.budget.usedUp;
}

export function budgetWords(shift: Health, { words, format, now }: Context): string {
  const known = account(shift);
  return known
    ? words.budget.account(format.count(known.spent), format.count(known.perShift), format.when(known.since, now), format.count(known.critical), format.count(known.held))
    : (shift.detail ?? "");
}
