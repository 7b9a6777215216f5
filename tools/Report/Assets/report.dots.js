"use strict";
// Dots with intervals: primary outcomes beside their differences, and waiting by district.

// A symbol of a given size, drawn by hand so that all charts and keys share the same shapes.
R.symbol = (kind, x, y, size, colour) => {
  const polygon = (points) => ({
    type: "polygon", shape: { points: points.map(([dx, dy]) => [x + dx * size, y + dy * size]) },
    style: { fill: colour, stroke: "#fff", lineWidth: 1 },
  });
  switch (kind) {
    case "ring":
      return { type: "circle", shape: { cx: x, cy: y, r: size * 0.92 },
        style: { fill: "#fff", stroke: colour, lineWidth: 2.5 } };
    case "triangle": return polygon([[0, -1.15], [1.1, 0.85], [-1.1, 0.85]]);
    case "down": return polygon([[0, 1.15], [1.1, -0.85], [-1.1, -0.85]]);
    case "diamond": return polygon([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]]);
    case "rect": return polygon([[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]]);
    case "cross":
      return polygon([[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4],
        [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]]);
    default:
      return { type: "circle", shape: { cx: x, cy: y, r: size },
        style: { fill: colour, stroke: "#fff", lineWidth: 1 } };
  }
};

// One dot with its interval at a row; the offset keeps dots of one row apart.
R.dot = (api, point, row, look, size, offset, text) => {
  const [x, middle] = api.coord([point.mean, row]);
  const y = middle + offset;
  const children = [];
  if (point.low !== null && point.high !== null) {
    const left = api.coord([point.low, row])[0];
    const right = api.coord([point.high, row])[0];
    const line = (x1, y1, x2, y2) => children.push({
      type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: look.colour, lineWidth: size > 5 ? 2 : 1.5 },
    });
    line(left, y, right, y);
    if (right - left > 3 * size) {
      line(left, y - size * 0.7, left, y + size * 0.7);
      line(right, y - size * 0.7, right, y + size * 0.7);
    }
  }
  children.push(R.symbol(look.symbol, x, y, size, look.colour));
  if (text) {
    children.push({
      type: "text", x, y: y - size - 4,
      style: { text, textAlign: "center", textVerticalAlign: "bottom", fill: R.ink, font: "12px " + R.font,
        stroke: R.paper, lineWidth: 3 },
    });
  }
  return { type: "group", children };
};

R.draw.primary = (element, width) => {
  const item = R.data.primary[+element.dataset.index];
  const names = R.data.variants.map(R.say);
  const count = names.length;
  const wide = width >= 640;
  const letter = R.lang === "zh" ? 13 : 7.2;
  const nameWidth = Math.min(wide ? 150 : 108, 18 + letter * Math.max(...names.map((name) => name.length)));
  const rows = count * 46;
  const plot = wide ? (width - nameWidth - 56) / 2 : width - nameWidth - 16;
  const lower = wide ? 0 : rows + 84;
  const grids = [
    { left: nameWidth, width: plot, top: 34, height: rows },
    { left: wide ? nameWidth + plot + 36 : nameWidth, width: plot, top: 34 + lower, height: rows },
  ];
  const panels = [
    { points: item.values, unit: R.say(item.unit).trim(), must: [], lowest: item.lowest, highest: item.highest },
    { points: item.differences, unit: R.say(item.differenceUnit).trim(),
      must: [0, ...(item.matters ? [item.matters, -item.matters] : [])] },
  ];
  if (!panels.some((panel) => panel.points.some(Boolean))) { return null; }
  const inUnit = ({ unit }) => (!unit ? "" : R.lang === "zh" ? `（${unit}）` : ` (${unit})`);
  const title = (panel, index) => ({
    text: R.word(index ? "difference" : "value") + inUnit(panel), left: wide ? grids[index].left - 4 : 0,
    top: grids[index].top - 32, textStyle: { fontSize: 13, fontWeight: "normal", color: R.soft },
  });
  return {
    height: 34 + rows + 34 + lower,
    label: R.say(item.name),
    option: {
      title: panels.map(title), grid: grids,
      xAxis: panels.map((panel, index) => R.valueAxis({ gridIndex: index, ...R.spanOf(panel, plot) })),
      yAxis: panels.map((_, index) => ({
        type: "category", gridIndex: index, inverse: true, data: names, axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { show: index === 0 || !wide, color: R.ink, fontSize: 13, width: nameWidth - 12, overflow: "break",
          align: "left", margin: nameWidth - 2 },
      })),
      series: panels.map((panel, index) => R.primarySeries(item, panel, index)),
    },
  };
};

R.spanOf = (panel, plot) => {
  const all = [...panel.must];
  for (const point of panel.points) {
    if (point) { all.push(point.mean, point.low ?? point.mean, point.high ?? point.mean); }
  }
  const low = all.length ? Math.min(...all) : 0;
  const high = all.length ? Math.max(...all) : 1;
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  const span = R.extent(low >= 0 && low - room < 0 ? 0 : low - room, high + room, plot > 300 ? 5 : 3);
  return R.possible(span, low, high, panel.lowest, panel.highest);
};

// An axis ends where the outcome does: no share above 100 %, no wait beyond the longest that is counted.
R.possible = (span, low, high, lowest, highest) => ({
  ...span,
  min: (lowest ?? null) !== null && span.min < lowest && low >= lowest ? lowest : span.min,
  max: (highest ?? null) !== null && span.max > highest && high <= highest ? highest : span.max,
});

R.primarySeries = (item, panel, index) => {
  const base = index === 0 ? item.values[R.data.baseline] : null;
  const at = index === 0 ? (base ? base.mean : null) : 0;
  const still = { silent: true, symbol: "none", label: { show: false } };
  const series = {
    type: "custom", xAxisIndex: index, yAxisIndex: index, clip: false,
    data: panel.points.map((point, row) => [point ? point.mean : 0, row]),
    renderItem: (params, api) => {
      const row = params.dataIndex;
      const point = panel.points[row];
      if (point) { return R.dot(api, point, row, R.looks[row], 6, 5, R.say(point.text)); }
      const y = api.coord([0, row])[1];
      return {
        type: "text", x: params.coordSys.x + 8, y,
        style: { text: R.word(index && row === R.data.baseline ? "baseline" : "undefined"), fill: R.soft,
          textVerticalAlign: "middle", font: "12px " + R.font, stroke: R.paper, lineWidth: 4 },
      };
    },
    tooltip: {
      formatter: ({ dataIndex }) => {
        const point = panel.points[dataIndex];
        if (!point) { return ""; }
        return R.tip(R.say(R.data.variants[dataIndex]), [
          [R.word(index ? "difference" : "value"), R.say(point.text)],
          [R.data.confidence + " " + R.word("interval"), R.say(point.range)],
        ]);
      },
    },
  };
  if (at !== null) {
    series.markLine = { ...still, data: [{ xAxis: at }], lineStyle: { color: "#767c83", width: 1, type: [4, 4] } };
  }
  if (index === 1 && item.matters) {
    series.markArea = { ...still, data: [[{ xAxis: -item.matters }, { xAxis: item.matters }]],
      itemStyle: { color: "rgba(93,101,109,.13)" } };
  }
  return series;
};

R.draw.districts = (element, width) => {
  const { districts, points, highest } = R.data.waits;
  if (!districts.length) { return null; }
  const names = districts.map(R.say);
  const nameWidth = R.lang === "zh" ? 104 : 128;
  const variants = R.data.variants.length;
  const step = 6.5;
  const rowHeight = Math.max(32, 10 + step * variants);
  const offset = (variant) => (variant - (variants - 1) / 2) * step;
  const flat = points.flatMap((row, place) => row.map((point, variant) => ({ point, place, variant })))
    .filter((entry) => entry.point);
  const high = Math.max(...flat.map(({ point }) => point.high ?? point.mean), 1);
  const span = R.possible(R.extent(0, high, width > 560 ? 8 : 4), 0, high, 0, highest);
  return {
    height: districts.length * rowHeight + 58,
    label: R.word("districts"),
    option: {
      grid: { left: nameWidth, right: 22, top: 8, bottom: 48 },
      xAxis: R.valueAxis({ ...span, name: R.word("hours"), nameLocation: "middle",
        nameGap: 28, nameTextStyle: { color: R.soft, fontSize: 12 } }),
      yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { color: R.ink, fontSize: 13, align: "left", margin: nameWidth - 2 },
        splitLine: { show: true, lineStyle: { color: R.rule } } },
      series: [{
        type: "custom",
        data: flat.map(({ point, place }) => [point.mean, place]),
        renderItem: (params, api) => {
          const { point, place, variant } = flat[params.dataIndex];
          return R.dot(api, point, place, R.looks[variant], 4.5, offset(variant), "");
        },
        tooltip: {
          formatter: ({ dataIndex }) => R.tip(names[flat[dataIndex].place],
            R.data.variants.map((name, variant) => {
              const point = points[flat[dataIndex].place][variant];
              return [R.say(name), point ? R.say(point.text) : "—", point ? R.say(point.range) : ""];
            })),
        },
      }],
    },
  };
};
