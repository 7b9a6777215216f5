"use strict";
// Charts over the days of the horizon.

R.line = (id, variant, from) =>
  (from || R.data.lines).find((line) => line.id === id && line.variant === variant);

R.dayAxis = (width) => ({
  type: "category", boundaryGap: false, data: R.dates.map((_, i) => R.date(i)),
  axisTick: { alignWithLabel: true, interval: (i) => i % 7 === 0, length: 4, lineStyle: { color: "#b9b2a4" } },
  axisLine: { lineStyle: { color: "#b9b2a4" } },
  axisLabel: { color: R.soft, fontSize: 12, hideOverlap: true, interval: (i) => i % (width > 560 ? 7 : 14) === 0 },
});

// Sweep windows and the founding of branches, marked where the variants differ in them.
R.moments = (named) => ({
  silent: true,
  itemStyle: { color: "rgba(31,78,107,.07)" },
  label: { show: named, position: "insideTopLeft", color: R.soft, fontSize: 12, distance: 6 },
  data: R.data.moments.filter((m) => m.to > m.from).map((m) => [
    { name: R.say(m.name), xAxis: m.from }, { xAxis: Math.min(m.to, R.data.days - 1) },
  ]),
});

R.momentLines = (named) => ({
  silent: true, symbol: "none",
  lineStyle: { color: "#8b9198", type: [3, 3], width: 1 },
  label: { show: named, formatter: ({ name }) => name, color: R.soft, fontSize: 12, position: "end", distance: 5 },
  data: R.data.moments.filter((m) => m.to === m.from).map((m) => ({ name: R.say(m.name), xAxis: m.from })),
});

R.draw.lines = (element, width) => {
  const id = element.dataset.series;
  const gaps = R.chosen.view === "difference";
  const pick = (variant) => R.line(id, variant, gaps ? R.data.gaps : R.data.lines);
  const first = (variant) => (variant === R.data.baseline ? 0 : 1);
  const order = R.data.variants.map((_, index) => index).sort((a, b) => first(a) - first(b));
  const drawn = order.map(pick).filter(Boolean);
  if (!drawn.length) { return null; }
  const named = element.dataset.size === "tall";
  const series = drawn.flatMap((line) => {
    const look = R.looks[line.variant];
    const band = {
      type: "line", stack: "band" + line.variant, stackStrategy: "all", symbol: "none", silent: true,
      lineStyle: { opacity: 0 },
    };
    return [
      { ...band, data: line.low },
      { ...band, data: line.high.map((high, i) => (high === null || line.low[i] === null ? null : high - line.low[i])),
        areaStyle: { color: look.colour, opacity: Math.max(0.05, 0.26 / drawn.length) } },
      { type: "line", data: line.mean, symbol: "none", z: 4, silent: true,
        lineStyle: { color: look.colour, width: look.width, type: look.dash } },
    ];
  });
  series[0].markArea = R.moments(named);
  series[0].markLine = R.momentLines(named);
  return {
    label: R.word(id),
    option: {
      grid: { left: 4, right: 18, top: 26, bottom: 4, containLabel: true },
      xAxis: R.dayAxis(width),
      yAxis: R.valueAxis({ name: R.word("people"), splitNumber: 4, ...(gaps ? {} : { min: 0 }),
        nameTextStyle: { color: R.soft, fontSize: 12, align: "right" } }),
      tooltip: {
        ...R.tooltip, trigger: "axis", axisPointer: { type: "line", lineStyle: { color: "#8b9198" } },
        formatter: (shown) => {
          const day = [].concat(shown)[0].dataIndex;
          return R.tip(R.date(day), R.data.variants.map((name, variant) => {
            const line = pick(variant);
            return line && [R.say(name), R.number(line.mean[day], 0), R.between(line, day)];
          }).filter(Boolean));
        },
      },
      series,
    },
  };
};

R.between = (line, day) => (line.low.length
  ? R.number(line.low[day], 0) + R.word("to") + R.number(line.high[day], 0) : "");

R.bedKinds = ["designated", "fangcang", "isolation"];

R.draw.beds = (element, width) => {
  const kind = element.dataset.kind;
  const variant = R.chosen.beds;
  const usable = R.line("usable_" + kind, variant);
  const occupied = R.line("occupied_" + kind, variant);
  if (!usable || !occupied) { return null; }
  const base = variant === R.data.baseline ? null : R.line("occupied_" + kind, R.data.baseline);
  const most = Math.max(...R.bedKinds.flatMap((k) => R.data.variants.flatMap((_, v) =>
    ["usable_", "occupied_"].flatMap((what) => (R.line(what + k, v) || { high: [0] }).high))));
  const plain = { type: "line", symbol: "none", silent: true };
  return {
    label: R.word(kind),
    option: {
      grid: { left: 4, right: 14, top: 24, bottom: 4, containLabel: true },
      xAxis: R.dayAxis(width),
      yAxis: R.valueAxis({ name: R.word("beds"), ...R.extent(0, most, 4),
        nameTextStyle: { color: R.soft, fontSize: 12, align: "right" } }),
      tooltip: {
        ...R.tooltip, trigger: "axis", axisPointer: { type: "line", lineStyle: { color: "#8b9198" } },
        formatter: (shown) => {
          const day = [].concat(shown)[0].dataIndex;
          const rows = [["usable", usable], ["occupied", occupied], ["occupiedBase", base]].filter(([, line]) => line);
          return R.tip(R.date(day), rows.map(([key, line]) => [R.word(key), R.number(line.mean[day], 0),
            R.between(line, day)]));
        },
      },
      series: [
        { ...plain, data: occupied.mean, lineStyle: { color: "#7fa3b8", width: 1 },
          areaStyle: { color: "#a9c3d2", opacity: 0.75 } },
        ...(base ? [{ ...plain, data: base.mean, lineStyle: { color: "#767c83", width: 1.5, type: [4, 3] } }] : []),
        { ...plain, data: usable.mean, step: "end", lineStyle: { color: "#1b3f56", width: 2 } },
      ],
    },
  };
};
