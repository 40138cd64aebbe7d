// Tabs as WAI-ARIA describes them: one stop of the Tab key, arrows between them.

/** Make a tab per name; `onSelect` is called with the name of the one that is chosen. */
export function makeTabs(list, panel, names, onSelect) {
  const tabs = names.map((name, index) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${index}`;
    tab.role = "tab";
    tab.textContent = name;
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => select(index));
    return tab;
  });
  list.replaceChildren(...tabs);
  list.addEventListener("keydown", (event) => {
    const now = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + tabs.length) % tabs.length;
    tabs[index].focus();
    select(index);
  });

  function select(chosen) {
    tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === chosen);
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", tabs[chosen].id);
    onSelect(names[chosen]);
  }

  select(0);
}
