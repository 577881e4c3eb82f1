import { choose, messages } from "../../main/web/messages";
import { equal, test } from "./check";

/** Every key with what is there: a text, or a function of so many arguments. */
function keys(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    return typeof value === "object" ? keys(value, here) : [typeof value === "function" ? `${here}/${value.length}` : here];
  });
}

test("both languages have the same words", () => {
  equal(keys(messages("pt-BR")).sort(), keys(messages("en")).sort());
});

test("no word is empty", () => {
  const empty = (words: object): unknown[] => Object.values(words).flatMap((value) => (typeof value === "object" ? empty(value) : value === "" ? [words] : []));
  equal([...empty(messages("en")), ...empty(messages("pt-BR"))], []);
});

test("the first language that there is, is chosen", () => {
  equal([choose(["de", "en-GB"]), choose(["pt"]), choose(["de"], "en"), choose(["de"])], ["en", "pt-BR", "en", "pt-BR"]);
});
