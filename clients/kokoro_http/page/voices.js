// The languages and voices of the service, as choices.

/** Return the voices, by the code of their language. */
export async function voicesByLanguage(token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch("v1/audio/voices", { headers });
  if (!response.ok) throw new Error("The voices can't be listed.");
  const { voices } = await response.json();
  return Map.groupBy(voices, ({ language }) => language);
}

/** Fill a choice of languages. */
export function fillLanguages(select, byLanguage) {
  select.replaceChildren(
    ...[...byLanguage].map(([code, [voice]]) => new Option(voice.language_name, code)),
  );
}

/** Fill a choice of voices, the default one chosen. */
export function fillVoices(select, voices) {
  const options = voices.map(
    ({ id, grade, is_default }) => new Option(label(id, grade), id, is_default, is_default),
  );
  select.replaceChildren(...options);
}

/** Fill a choice of a second voice: none, or one of any language. */
export function fillSecondVoices(select, byLanguage) {
  const groups = [...byLanguage.values()].map((voices) => {
    const group = document.createElement("optgroup");
    group.label = voices[0].language_name;
    group.append(...voices.map(({ id, grade }) => new Option(label(id, grade), id)));
    return group;
  });
  select.replaceChildren(new Option("no other voice", ""), ...groups);
}

/** Return a voice, or a mix of two; `share` is the second one's, in percent. */
export function mixed(voice, second, share) {
  return second && second !== voice ? `${voice}(${100 - share})+${second}(${share})` : voice;
}

function label(id, grade) {
  const name = id.replace(/^[a-z]{2}_/, "").replace(/^./, (letter) => letter.toUpperCase());
  const kind = { f: "female", m: "male" }[/^[a-z]([fm])_/.exec(id)?.[1]];
  return [name, kind, grade && `grade ${grade}`].filter(Boolean).join(" · ");
}
