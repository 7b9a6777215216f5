"use strict";
// Hours by use: one stacked bar a variant, parts named where there is room.

R.useLooks = ["#1f5f8b", "#5c9099", "#a3bba6", "#dcd3ae", "#d3ad7f", "#b3735a", "#d4d0c8", "#6d5348"];

R.draw.hours = (element, width) => {
  const { uses, totals } = R.data.hours;
  const sums = totals.map((row) => row.reduce((sum, hours) => sum + (hours || 0), 0));
  const most = Math.max(...sums, 0);
  if (!(most > 0)) { return null; }
  const scale = R.lang === "zh" ? 1e4 : 1e3;
  const names = R.data.variants.map(R.say);
  const wide = width >= 640;
  const nameWidth = wide ? 140 : 0;
  const extent = R.extent(0, most / scale, wide ? 6 : 3);
  const plot = width - nameWidth - 24;
  const last = uses.length - 1;
  return {
    height: names.length * (wide ? 46 : 62) + (wide ? 58 : 74),
    label: R.word("hoursAxis"),
    option: {
      grid: { left: nameWidth, right: 24, top: wide ? 4 : 18, bottom: 50 },
      xAxis: R.valueAxis({ ...extent, name: R.word("hoursAxis"), nameLocation: "middle", nameGap: 30,
        nameTextStyle: { color: R.soft, fontSize: 12 } }),
      yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false }, z: 9,
        axisLabel: { color: R.ink, fontSize: 13, ...(wide
          ? { align: "left", margin: nameWidth - 2, width: nameWidth - 10, overflow: "break" }
          : { inside: true, margin: 0, align: "left", verticalAlign: "bottom", padding: [0, 0, 15, 0] }) } },
      tooltip: {
        ...R.tooltip, trigger: "axis", axisPointer: { type: "none" },
        formatter: (shown) => {
          const variant = [].concat(shown)[0].dataIndex;
          return R.tip(names[variant], uses.map((use, i) => [R.say(use),
            R.number(totals[variant][i] / scale, 1) + " " + R.word("hoursAxis"),
            R.number(totals[variant][i] / sums[variant] * 100, 1) + "%"]));
        },
      },
      series: uses.map((use, i) => ({
        name: R.say(use), type: "bar", stack: "hours", barWidth: wide ? 26 : 20,
        data: totals.map((row) => (row[i] === null ? null : row[i] / scale)),
        itemStyle: { color: R.useLooks[i % R.useLooks.length], borderColor: "#fcfbf8", borderWidth: 1,
          ...(i === last ? { decal: { symbol: "rect", color: "rgba(255,255,255,.55)", dashArrayX: [1, 0],
            dashArrayY: [2, 4], rotation: -Math.PI / 4 } } : {}) },
        label: {
          show: true, fontSize: 12, color: [2, 3, 4, 6].includes(i) ? R.ink : "#fff",
          ...(i === last ? { textBorderColor: "#4a3026", textBorderWidth: 3 } : {}),
          formatter: ({ dataIndex }) => {
            const part = totals[dataIndex][i] / sums[dataIndex];
            const room = part * sums[dataIndex] / scale / extent.max * plot;
            return room > 34 ? Math.round(part * 100) + "%" : "";
          },
        },
      })),
    },
  };
};
