// The values under the pointer, read back from the curves and their axes. The page is whole without it.
"use strict";
for (const plot of document.querySelectorAll(".plot")) {
  const svg = plot.querySelector("svg");
  const axis = (text) => {
    const [low, high, log] = text.split(" ");
    return (place) => log === "true"
      ? low * Math.pow(high / low, place)
      : Number(low) + (high - low) * place;
  };
  const x = axis(svg.dataset.x), y = axis(svg.dataset.y);
  const [factor, unit] = svg.dataset.unit.split(" ");
  let curves;
  const read = () => [...svg.querySelectorAll("path[data-label]")]
    .filter((path) => path.dataset.label)
    .map((path) => ({
      label: path.dataset.label,
      stacked: path.classList.contains("stack"),
      points: path.getAttribute("d").slice(1).split("L").map((p) => p.split(" ").map(parseFloat)),
    }));
  const number = (value) => Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 && value !== 0
    ? value.toExponential(3) : String(Number(value.toPrecision(5)));
  const nearest = (points, at) => {
    let low = 0, high = points.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (points[middle][0] < at) low = middle; else high = middle;
    }
    return at - points[low][0] < points[high][0] - at ? points[low] : points[high];
  };
  const mark = document.createElement("div");
  const text = document.createElement("span");
  mark.append(text);
  plot.addEventListener("pointermove", (event) => {
    curves = curves || read();
    const box = svg.getBoundingClientRect();
    const place = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const at = ({ points }) => y(1 - nearest(points, place * 10000)[1] / 10000);
    const lines = curves.map((curve, i) => {
      const below = curve.stacked && curves[i + 1]?.stacked ? at(curves[i + 1]) : 0;
      return curve.label + "  " + number((at(curve) - below) * factor) + unit;
    });
    text.textContent = [plot.querySelector(".name").textContent + "  " + number(x(place)), ...lines].join("\n");
    mark.className = place > 0.5 ? "at left" : "at";
    mark.style.left = place * 100 + "%";
    plot.append(mark);
  });
  plot.addEventListener("pointerleave", () => mark.remove());
}
