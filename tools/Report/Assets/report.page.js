"use strict";
// The page itself: language, keys, choices, filters, printing.

R.sample = (look, dotted) => {
  const space = "http" + "://www.w3.org/2000/svg";
  const shape = (name, attributes, parent) => {
    const node = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) { node.setAttribute(key, value); }
    if (parent) { parent.append(node); }
    return node;
  };
  const svg = shape("svg", { width: 34, height: 14, "aria-hidden": "true" });
  shape("line", { x1: 1, x2: 33, y1: 7, y2: 7, stroke: look.colour, "stroke-width": dotted ? 1.5 : look.width + 0.3,
    "stroke-dasharray": dotted || look.dash === "solid" ? "none" : look.dash.join(" ") }, svg);
  if (dotted) {
    const mark = R.symbol(look.symbol, 17, 7, 4.5, look.colour);
    const paint = { fill: mark.style.fill, stroke: mark.style.stroke, "stroke-width": mark.style.lineWidth };
    if (mark.type === "circle") {
      shape("circle", { cx: 17, cy: 7, r: mark.shape.r, ...paint }, svg);
    } else {
      shape("polygon", { points: mark.shape.points.map((p) => p.join(",")).join(" "), ...paint }, svg);
    }
  }
  return svg;
};

R.swatch = (index) => {
  const swatch = R.make("i", undefined, index === R.data.hours.uses.length - 1 ? "swatch hatched" : "swatch");
  swatch.style.backgroundColor = R.useLooks[index % R.useLooks.length];
  return swatch;
};

R.showKeys = () => {
  for (const key of document.querySelectorAll("[data-key=uses]")) {
    key.replaceChildren(...R.data.hours.uses.map((use, index) => {
      const entry = R.make("span");
      entry.append(R.swatch(index), R.make("span", R.say(use)));
      return entry;
    }));
  }
  for (const key of document.querySelectorAll("[data-key]:not([data-key=uses])")) {
    key.replaceChildren(...R.data.variants.map((name, index) => {
      const entry = R.make("span");
      const words = R.say(name) + (index === R.data.baseline ? (R.lang === "zh" ? "（基准）" : " (baseline)") : "");
      entry.append(R.sample(R.looks[index], key.dataset.key === "dots"), R.make("span", words));
      return entry;
    }));
  }
};

R.changed = () => {
  R.showKeys();
  R.showBedChoice();
  R.showAll();
};

R.showBedChoice = () => {
  const group = document.querySelector("[data-choose=beds]");
  group.replaceChildren(...R.data.variants.map((name, index) => {
    const button = R.make("button", R.say(name));
    button.type = "button";
    button.setAttribute("aria-pressed", String(index === R.chosen.beds));
    button.addEventListener("click", () => {
      R.chosen.beds = index;
      R.press(group, button);
      R.charts.filter((chart) => chart.element.dataset.chart === "beds").forEach(R.show);
    });
    return button;
  }));
};

// Rows stay if they hold the words and belong to the chosen kind.
R.filters = { outcomes: () => true, parameters: () => true };
R.filter = (id) => {
  const words = document.querySelector(`[data-filter=${id}]`).value.trim().toLowerCase();
  let left = 0;
  for (const row of document.getElementById(id).tBodies[0].rows) {
    const fits = R.filters[id](row) && (!words || row.textContent.toLowerCase().includes(words));
    row.hidden = !fits;
    left += fits ? 1 : 0;
  }
  document.querySelector(`[data-none=${id}]`).hidden = left > 0;
};

R.listen = () => {
  R.listenToLanguage();
  for (const input of document.querySelectorAll("[data-filter]")) {
    input.addEventListener("input", () => R.filter(input.dataset.filter));
  }
  const kinds = document.querySelector("[data-choose=outcomes]");
  for (const button of kinds.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const only = button.dataset.only;
      R.filters.outcomes = (row) => only === "all" || row.dataset[only] === "1";
      R.press(kinds, button);
      R.filter("outcomes");
    });
  }
  R.press(kinds, kinds.querySelector("[data-only=all]"));
  const views = document.querySelector("[data-choose=view]");
  for (const button of views.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      R.chosen.view = button.dataset.view;
      R.press(views, button);
      R.charts.filter((chart) => chart.element.dataset.chart === "lines").forEach(R.show);
    });
  }
  R.press(views, views.querySelector("button"));
  const classes = [...document.querySelectorAll("button[data-evidence]")];
  for (const button of classes) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      R.filters.parameters = (row) => !on || row.dataset.evidence.split(" ").includes(button.dataset.evidence);
      classes.forEach((other) => other.setAttribute("aria-pressed", String(on && other === button)));
      R.filter("parameters");
    });
  }
};

R.start = () => {
  R.chosen.beds = R.data.variants.length > 1 && R.data.baseline === 0 ? 1 : 0;
  R.charts = [...document.querySelectorAll("[data-chart]")].map((element) => ({ element }));
  if (matchMedia("(max-width: 900px)").matches) { document.getElementById("contents").open = false; }
  R.listen();
  R.setLanguage(R.firstLanguage());
  const main = document.querySelector("main");
  let width = main.clientWidth;
  new ResizeObserver(() => {
    if (main.clientWidth === width) { return; }
    width = main.clientWidth;
    R.showAll();
  }).observe(main);
  // Paper is narrower than a screen: charts are drawn again at the width of their column.
  addEventListener("beforeprint", () => R.charts.forEach((chart) => {
    const parts = chart.element.closest(".triple") ? 3 : chart.element.closest(".pair") ? 2 : 1;
    chart.width = Math.floor((690 - 14 * (parts - 1)) / parts);
    R.show(chart);
  }));
  addEventListener("afterprint", () => R.charts.forEach((chart) => {
    chart.width = 0;
    R.show(chart);
  }));
};

R.start();
