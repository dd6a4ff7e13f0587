// Members who go from place to place: ribbons from a column on the left to one on the right. Chart.js
// has no such chart, but lets one add a type with elements of its own.

const columnWidth = 12;

/// A curve from 0 to 1 that begins and ends level.
const eased = (share) => share * share * (3 - 2 * share);

class Ribbon extends Chart.Element {
  static id = "ribbon";

  edges(x) {
    const { left, right, fromTop, toTop, thickness } = this;
    const top = fromTop + (toTop - fromTop) * eased((x - left) / (right - left));
    return [top, top + thickness];
  }

  draw(context) {
    const { left, right, thickness } = this;
    const count = 32;
    const places = Array.from({ length: count + 1 }, (_, step) =>
      left + (right - left) * step / count);
    context.beginPath();
    for (const x of places) context.lineTo(x, this.edges(x)[0]);
    for (const x of places.reverse()) context.lineTo(x, this.edges(x)[0] + thickness);
    context.closePath();
    context.fillStyle = translucent(this.colour, this.active ? 0.8 : 0.45);
    context.fill();
  }

  inRange(x, y) {
    if (!(x >= this.left && x <= this.right)) return false;
    const [top, bottom] = this.edges(x);
    // Thin ones can be pointed at too.
    return y >= top - 1 && y <= bottom + 1;
  }

  getCenterPoint() { return { x: this.x, y: this.y }; }

  tooltipPosition() { return this.getCenterPoint(); }
}

/// Where columns and ribbons are: sums of both sides fill the height, thickness is members.
function flowLayout(flows, labels, area) {
  const total = flows.reduce((sum, flow) => sum + flow.members, 0);
  const ends = (end) => labels.map((_, place) => ({
    place, members: flows.filter((flow) => flow[end] === place)
      .reduce((sum, flow) => sum + flow.members, 0),
  })).filter((node) => node.members > 0);
  const sides = { from: ends("from"), to: ends("to") };
  const gap = 10;
  const most = Math.max(sides.from.length, sides.to.length, 1);
  const height = Math.max(area.bottom - area.top - gap * (most - 1), 10);
  const scale = total > 0 ? height / total : 0;
  for (const nodes of Object.values(sides)) {
    let top = area.top;
    for (const node of nodes) {
      node.top = node.free = top;
      node.height = Math.max(node.members * scale, 1);
      top += node.height + gap;
    }
  }
  const node = (side, place) => sides[side].find((candidate) => candidate.place === place);
  // In the order of the columns on both sides, so that ribbons cross as little as they can.
  const ordered = flows.map((flow, index) => ({ ...flow, index }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const ribbons = [];
  for (const flow of ordered.filter((flow) => flow.members > 0)) {
    const from = node("from", flow.from);
    const to = node("to", flow.to);
    const thickness = flow.members * scale;
    ribbons[flow.index] = { fromTop: from.free, toTop: to.free, thickness };
    from.free += thickness;
    to.free += thickness;
  }
  return { sides, ribbons, total };
}

class FlowController extends Chart.DatasetController {
  static id = "flows";
  static defaults = { datasetElementType: false, dataElementType: "ribbon" };
  static overrides = { scales: {} };

  linkScales() {}

  parse(start, count) {
    const parsed = this._cachedMeta._parsed;
    for (let index = start; index < start + count; index += 1) {
      parsed[index] = this.getDataset().data[index];
    }
  }

  update(mode) {
    const { chart } = this;
    const { flows, labels } = this.getDataset();
    const { left, right, top, bottom } = chart.chartArea;
    const label = Math.min((right - left) * 0.29, 150);
    this.columns = { left: left + label, right: right - label };
    this.layout = flowLayout(flows, labels, { top: top + 6, bottom: bottom - 6 });
    this._cachedMeta.data.forEach((element, index) => {
      const ribbon = this.layout.ribbons[index] ?? { fromTop: 0, toTop: 0, thickness: 0 };
      this.updateElement(element, index, {
        ...ribbon, left: this.columns.left + columnWidth, right: this.columns.right - columnWidth,
        // Chart.js asks for the middle to find what one points at.
        x: (this.columns.left + this.columns.right) / 2,
        y: (ribbon.fromTop + ribbon.toTop + ribbon.thickness) / 2,
        colour: partColour(flows[index].from),
      }, mode);
    });
  }

  draw() {
    const { ctx: context } = this.chart;
    super.draw();
    context.save();
    this.drawColumn(context, "from", this.columns.left, -1);
    this.drawColumn(context, "to", this.columns.right - columnWidth, 1);
    context.restore();
  }

  drawColumn(context, side, x, direction) {
    const { labels } = this.getDataset();
    const size = Chart.defaults.font.size;
    const room = direction < 0 ? x - 8 : this.chart.width - x - columnWidth - 8;
    context.textAlign = direction < 0 ? "right" : "left";
    context.textBaseline = "middle";
    const isTwoLines = isNarrow(this.chart.width);
    const middles = this.labelMiddles(side, size * (isTwoLines ? 2.3 : 1.2));
    this.layout.sides[side].forEach((node, index) => {
      context.fillStyle = partColour(node.place);
      context.fillRect(x, node.top, columnWidth, node.height);
      const middle = middles[index];
      const edge = direction < 0 ? x - 6 : x + columnWidth + 6;
      context.font = `${size - 1}px ${family}`;
      const number = human(node.members, "number");
      if (isTwoLines) {
        note(context, fitting(context, labels[node.place], room), edge, middle - size * 0.5);
        note(context, number, edge, middle + size * 0.55, theme().faint);
      } else {
        const name = fitting(context, labels[node.place], room - context.measureText(number).width);
        note(context, `${name} ${number}`, edge, middle);
      }
    });
  }

  /// Names of thin places make way to each other, and all stay in the chart.
  labelMiddles(side, room) {
    const nodes = this.layout.sides[side];
    const middles = nodes.map((node) => node.top + node.height / 2);
    for (let index = 1; index < middles.length; index += 1) {
      middles[index] = Math.max(middles[index], middles[index - 1] + room);
    }
    let limit = this.chart.chartArea.bottom - room / 2;
    for (let index = middles.length - 1; index >= 0; index -= 1) {
      middles[index] = Math.min(middles[index], limit);
      limit = middles[index] - room;
    }
    return middles;
  }
}

Chart.register(Ribbon, FlowController);

forms.flows = ({ chart: { labels, plans } }) => plans.map(({ plan, flows }) => {
  const total = flows.reduce((sum, flow) => sum + flow.members, 0);
  return panel(() => 360, {
    type: "flows",
    data: { datasets: [{ data: flows.map((flow) => flow.members), flows, labels }] },
    plugins: [heading(plan)],
    options: {
      layout: { padding: { top: headingRoom() } },
      interaction: { mode: "nearest", intersect: true },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            title: ([item]) => item
              && `${labels[flows[item.dataIndex].from]} → ${labels[flows[item.dataIndex].to]}`,
            label: ({ dataIndex }) => {
              const { members } = flows[dataIndex];
              return `${exact(members, "number")} (${human(members / total, "percent")})`;
            },
            labelColor: ({ dataIndex }) => ({
              backgroundColor: partColour(flows[dataIndex].from),
              borderColor: partColour(flows[dataIndex].from),
            }),
          },
        },
      },
    },
  }, plan);
});
