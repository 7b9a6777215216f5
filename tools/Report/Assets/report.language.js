"use strict";
// The language of a page and who chose it. Texts of both languages stand in the page; its style shows one of them.
const R = { lang: document.documentElement.dataset.lang };

R.press = (group, chosen) => {
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
};

// A page opened as a file, or in a private window, may be forbidden to remember anything: then it does without.
R.memory = "downshift.language";
R.remember = (lang) => {
  try { localStorage.setItem(R.memory, lang); } catch { /* The choice holds while the page is open. */ }
};
R.remembered = () => {
  try { return localStorage.getItem(R.memory); } catch { return null; }
};

// Asked for in the address, chosen before, a Chinese browser; else as the page was written.
R.firstLanguage = () => {
  const known = (lang) => lang === "zh" || lang === "en";
  const asked = [new URLSearchParams(location.search).get("lang"), R.remembered()].find(known);
  return asked || (/^zh\b/i.test(navigator.language || "") ? "zh" : R.lang);
};

R.setLanguage = (lang) => {
  R.lang = lang;
  document.documentElement.dataset.lang = lang;
  document.documentElement.lang = lang === "zh" ? "zh-Hans" : "en";
  const title = document.querySelector(`h1 [lang=${lang}]`) || document.querySelector("h1");
  document.title = title.textContent;
  const buttons = [...document.querySelectorAll("[data-set-lang]")];
  R.press(buttons[0].parentElement, buttons.find((button) => button.dataset.setLang === lang));
  R.changed();
};

// What else a page draws in the language chosen.
R.changed = () => {};

R.listenToLanguage = () => {
  for (const button of document.querySelectorAll("[data-set-lang]")) {
    button.addEventListener("click", () => {
      R.remember(button.dataset.setLang);
      R.setLanguage(button.dataset.setLang);
    });
  }
};
