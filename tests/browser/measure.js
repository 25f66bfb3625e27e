// Lays the page out at several widths and looks at what a browser made of it: what sticks out, which headings there
// are, and the contrast of every piece of text with the ground that it really stands on.
const rgb = (css) => {
  const parts = css.match(/[\d.]+/g).map(Number);
  const scale = css.startsWith("color(") ? 1 : 255;
  return { parts: parts.slice(0, 3).map((part) => part / scale), alpha: parts.length > 3 ? parts[3] : 1 };
};
const luminance = (parts) => {
  const linear = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgb(getComputedStyle(at).backgroundColor);
    if (colour.alpha === 1) return colour.parts;
    if (colour.alpha > 0) throw new Error("a ground that is seen through cannot be measured");
  }
  return [1, 1, 1];
};
const isHeard = (element) => element.closest(".heard, .skip") !== null;
const faint = (page) => {
  const found = new Set();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || isHeard(element) || !element.getClientRects().length) continue;
    const [one, other] = [luminance(rgb(getComputedStyle(element).color).parts), luminance(ground(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) found.add(`${contrast.toFixed(2)} in <${element.tagName} class=${element.className}>`);
  }
  return [...found];
};
const sticking = (page, width) => {
  const found = [];
  if (page.documentElement.scrollWidth > width) found.push(`the page is ${page.documentElement.scrollWidth} wide`);
  for (const element of page.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width && box.right > width + 1 && !isHeard(element) && !element.closest(".wide")) {
      found.push(`<${element.tagName} class=${element.className}> ends at ${Math.round(box.right)}`);
    }
  }
  return found.slice(0, 5);
};
const measure = (text, width) =>
  new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.style = `width: ${width}px; height: 2000px; border: 0`;
    frame.srcdoc = text;
    frame.onload = () => {
      const page = frame.contentDocument;
      const headings = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")];
      done({
        width,
        sticking: sticking(page, width),
        faint: faint(page),
        headings: headings.map((heading) => Number(heading.tagName[1])),
        empty: headings.filter((heading) => !heading.textContent.trim()).length,
        regions: [...page.querySelectorAll("[role=region]")].filter((box) => !box.getAttribute("aria-label")).length,
      });
    };
    document.body.append(frame);
  });
(async () => {
  const measured = [];
  for (const [name, text] of PAGES) {
    for (const width of [1280, 400]) measured.push({ name, ...(await measure(text, width)) });
  }
  const out = document.createElement("pre");
  out.id = "measured";
  out.textContent = JSON.stringify(measured);
  document.body.append(out);
})();
