// What one person chose, kept in this browser: language, theme, and the name they act under. A browser that keeps nothing works as well.

import type { Language } from "./messages";
import { choose, LANGUAGES } from "./messages";

export type Theme = "auto" | "light" | "dark";
export const THEMES: readonly Theme[] = ["auto", "light", "dark"];

export type Settings = { language: Language; theme: Theme; name: string };

const PREFIX = "ruptura.";

/** What was chosen here before; for the rest what the browser asks for. */
export function load(): Settings {
  const language = LANGUAGES.find((known) => known === read("language"));
  return {
    language: language ?? choose(navigator.languages),
    theme: THEMES.find((known) => known === read("theme")) ?? "auto",
    name: read("name") ?? "",
  };
}

/** Whether the language was chosen by a person, here or in the browser, so that the service's own does not matter. */
export function languageIsChosen(): boolean {
  const known = navigator.languages.some((tag) => LANGUAGES.some((language) => tag.toLowerCase().startsWith(language.slice(0, 2))));
  return known || read("language") !== null;
}

export function save(settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    write(name, value);
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
