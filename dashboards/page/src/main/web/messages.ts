// The words of the page by language. The type is that of the English ones: a key that is missing in another language does not compile.

import { en } from "./messages.en";
import { ptBR } from "./messages.pt-BR";

export type Language = "pt-BR" | "en";
export const LANGUAGES: readonly Language[] = ["pt-BR", "en"];

/** The shape of all words: texts, texts with arguments, and groups of them. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : T[K] extends (...values: infer A) => string ? (...values: A) => string : Words<T[K]> };

export type Messages = Words<typeof en>;

const ALL: Record<Language, Messages> = { "pt-BR": ptBR, en };

export function messages(language: Language): Messages {
  return ALL[language];
}

/** The first of the wanted languages that there is, told by its first part; else the fallback, else Portuguese. */
export function choose(wanted: readonly string[], fallback?: string): Language {
  for (const tag of [...wanted, fallback ?? ""]) {
    const found = LANGUAGES.find((language) => language.slice(0, 2) === tag.slice(0, 2).toLowerCase());
    if (found) {
      return found;
    }
  }
  return "pt-BR";
}

/** The word for something that the server names, or the name itself where there is none yet. */
export function word(group: Record<string, string>, name: string): string {
  return group[name] ?? name;
}
