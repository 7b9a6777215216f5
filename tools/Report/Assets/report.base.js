"use strict";
// Data, language, looks and the list of charts. Texts reach the page by textContent or as SVG text, never as markup.
Object.assign(R, {
  data: JSON.parse(document.getElementById("data").textContent),
  draw: {},
  charts: [],
  chosen: { beds: 0, view: "values" },
});
R.say = (text) => (text ? text[R.lang] : "");
R.word = (key) => R.say(R.data.words[key]) || key;

R.ink = "#20252a";
R.soft = "#5d656d";
R.rule = "#e6e1d8";
R.paper = "#fcfbf8";
R.font = getComputedStyle(document.body).fontFamily;

// The baseline is grey; the others differ in colour, symbol and dash, so that a copy in black and white still reads.
R.looks = (() => {
  const colours = ["#1f5f8b", "#b8602a", "#467a58", "#7b5189", "#9a7d14", "#23858a", "#a8446a", "#5b6f1f"];
  const symbols = ["circle", "triangle", "diamond", "rect", "down", "cross"];
  const dashes = ["solid", [8, 4], [2, 3], [10, 3, 2, 3], [5, 3], [14, 4]];
  let next = 0;
  return R.data.variants.map((_, index) => {
    if (index === R.data.baseline) {
      return { colour: "#767c83", symbol: "ring", dash: "solid", width: 2.5 };
    }
    const place = next++;
    return {
      colour: colours[place % colours.length],
      symbol: symbols[place % symbols.length],
      dash: dashes[place % dashes.length],
      width: 2,
    };
  });
})();

R.make = (tag, text, kind) => {
  const element = document.createElement(tag);
  if (text !== undefined) { element.textContent = text; }
  if (kind) { element.className = kind; }
  return element;
};

R.number = (value, decimals) => {
  if (value === null || value === undefined || !isFinite(value)) { return "—"; }
  const places = decimals === undefined ? (Math.abs(value) < 10 && value % 1 !== 0 ? 1 : 0) : decimals;
  // Ties go away from zero, as everywhere in the page: a held 0.8249999… of 0.825 must not round down.
  const power = Math.pow(10, places);
  const text = (Math.round(Math.abs(value) * power * (1 + 1e-12)) / power).toLocaleString("en-US", {
    minimumFractionDigits: places, maximumFractionDigits: places,
  });
  return value < 0 && /[1-9]/.test(text) ? "−" + text : text;
};

// Axis labels: Chinese readers count in ten thousands.
R.axisNumber = (value) => {
  if (R.lang === "zh" && Math.abs(value) >= 1e4) { return trim(value / 1e4) + "万"; }
  if (R.lang === "en" && Math.abs(value) >= 1e6) { return trim(value / 1e6) + "m"; }
  return (value < 0 ? "−" : "") + Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 4 });

  function trim(number) {
    return (number < 0 ? "−" : "") + String(+Math.abs(number).toFixed(3));
  }
};

R.dates = (() => {
  const [year, month, day] = R.data.firstDay.split("-").map(Number);
  return Array.from({ length: R.data.days }, (_, i) => new Date(Date.UTC(year, month - 1, day + i)));
})();

R.date = (index) => {
  const date = R.dates[index];
  if (!date) { return ""; }
  return R.lang === "zh"
    ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    : `${date.getUTCDate()} ${date.toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" })}`;
};

// Whole steps around a span: an axis begins and ends on a tick.
R.extent = (low, high, ticks) => {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / ticks;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 2.5, 5, 10].find((m) => m * power >= rough * 0.999) * power;
  return { min: Math.floor(low / step + 1e-9) * step, max: Math.ceil(high / step - 1e-9) * step, interval: step };
};

R.tip = (title, rows) => {
  const box = R.make("div", undefined, "tip");
  box.append(R.make("b", title));
  for (const [name, value, more] of rows) {
    const row = R.make("div");
    row.append(R.make("span", name));
    const right = R.make("span", value + " ");
    if (more) { right.append(R.make("small", more)); }
    row.append(right);
    box.append(row);
  }
  return box;
};

R.tooltip = {
  confine: true, backgroundColor: "#fff", borderColor: "#cfc9bd", borderWidth: 1, padding: [8, 12],
  transitionDuration: 0, extraCssText: "box-shadow:0 2px 10px rgba(0,0,0,.08);border-radius:4px;",
};

// An axis of values in the page's looks.
R.valueAxis = (more) => ({
  type: "value", axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: R.rule } },
  axisLabel: { color: R.soft, fontSize: 12, formatter: R.axisNumber }, ...more,
});

R.showAll = () => {
  for (const chart of R.charts) { R.show(chart); }
};

R.show = (chart) => {
  const width = chart.width || chart.element.clientWidth;
  const drawn = R.draw[chart.element.dataset.chart](chart.element, width);
  if (!drawn) {
    chart.element.textContent = R.word("noData");
    chart.element.className = "chart quiet empty";
    return;
  }
  if (drawn.height) { chart.element.style.height = drawn.height + "px"; }
  if (!chart.canvas) { chart.canvas = echarts.init(chart.element, null, { renderer: "svg" }); }
  chart.canvas.resize({ width, height: chart.element.clientHeight });
  chart.canvas.setOption({
    animation: false, textStyle: { fontFamily: R.font, color: R.ink }, tooltip: R.tooltip, ...drawn.option,
  }, true);
  chart.element.setAttribute("role", "img");
  chart.element.setAttribute("aria-label", drawn.label);
};
