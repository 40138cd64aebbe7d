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

function label(id, grade) {
  const name = id.replace(/^[a-z]{2}_/, "").replace(/^./, (letter) => letter.toUpperCase());
  const kind = { f: "female", m: "male" }[/^[a-z]([fm])_/.exec(id)?.[1]];
  return [name, kind, grade && `grade ${grade}`].filter(Boolean).join(" · ");
}
