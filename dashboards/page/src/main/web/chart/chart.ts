// The one element that knows ECharts: draws a chart's model, tells the time under the pointer, and lets the time be dragged.

import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { html, LitElement } from "lit";
import type { Format } from "../format";
import type { ChartModel } from "./model";
import { GRID, options, type Palette } from "./options";

echarts.use([CustomChart, LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, CanvasRenderer]);

/** A hand is never quite still. */
const STILL_PIXELS = 4;

/** Colours by their names in console.css. */
const COLOURS: Palette = {
  ink: "--ink",
  quiet: "--quiet",
  rule: "--rule",
  line: "--line",
  band: "--band",
  closed: "--closed",
  critical: "--critical",
  major: "--major",
  minor: "--minor",
  warning: "--warning",
};

/**
 * Events: `hover` with the time under the pointer in `detail`, null when it leaves; `move` with the milliseconds that a drag moves the time by; `ask` with the
 * time of a click or a tap.
 */
export class Chart extends LitElement {
  static override properties = { model: { attribute: false }, format: { attribute: false }, theme: { attribute: false }, hover: { attribute: false } };
  declare model: ChartModel;
  declare format: Format;
  /** Only to draw again in other colours. */
  declare theme: string;
  /** The time at which a line is drawn, wherever the pointer is. */
  declare hover: number | null;

  private chart: echarts.ECharts | undefined;
  private palette: Palette = COLOURS;
  private dragged: number | undefined;
  private hasMoved = false;
  private readonly resized = new ResizeObserver(() => {
    this.chart?.resize();
    this.draw();
  });

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<div class="canvas"></div>
      <div class="crosshair" hidden></div>`;
  }

  protected override firstUpdated(): void {
    this.chart = echarts.init(this.querySelector<HTMLElement>(".canvas"), null, { renderer: "canvas" });
    this.resized.observe(this);
    this.addEventListener("pointerdown", this.grab);
    this.addEventListener("pointermove", this.point);
    this.addEventListener("pointerleave", () => this.tell("hover", null));
    this.addEventListener("pointerup", this.release);
    this.addEventListener("pointercancel", () => (this.dragged = undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.chart?.dispose();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("theme")) {
      this.palette = this.resolved();
    }
    if (changed.has("model") || changed.has("theme") || changed.has("format")) {
      this.draw();
    }
    this.drawCrosshair();
  }

  private draw(): void {
    if (this.model && this.clientWidth > 0) {
      const offset = zoneOffset(this.format.zone, this.model.to);
      this.chart?.setOption(options(this.model, this.format, this.palette, this.clientWidth, offset), { notMerge: true });
    }
  }

  /** Set through the style object, which a strict content-security policy allows; the attribute it would not. */
  private drawCrosshair(): void {
    const line = this.querySelector<HTMLElement>(".crosshair");
    const { hover, model } = this;
    if (line) {
      line.hidden = hover === null || hover < model.from || hover > model.to;
      const inner = this.clientWidth - GRID.left - GRID.right;
      line.style.left = `${GRID.left + (((hover ?? 0) - model.from) / (model.to - model.from)) * inner}px`;
    }
  }

  private resolved(): Palette {
    const probe = document.createElement("span");
    this.append(probe);
    const colour = (name: string) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const all = Object.fromEntries(Object.entries(COLOURS).map(([key, name]) => [key, colour(name)])) as Palette;
    probe.remove();
    return all;
  }

  /** A press that did not move is a question, one that moved was a drag. */
  private readonly release = (event: PointerEvent) => {
    const isQuestion = this.dragged !== undefined && !this.hasMoved;
    this.dragged = undefined;
    const x = event.clientX - this.getBoundingClientRect().left - GRID.left;
    const inner = this.clientWidth - GRID.left - GRID.right;
    if (isQuestion && x >= 0 && x <= inner) {
      this.tell("ask", this.model.from + (x / inner) * (this.model.to - this.model.from));
    }
  };

  private readonly grab = (event: PointerEvent) => {
    this.hasMoved = false;
    if (event.button === 0) {
      this.dragged = event.clientX;
      this.setPointerCapture(event.pointerId);
    }
  };

  private readonly point = (event: PointerEvent) => {
    const inner = this.clientWidth - GRID.left - GRID.right;
    const perPixel = (this.model.to - this.model.from) / inner;
    if (this.dragged !== undefined && (this.hasMoved || Math.abs(event.clientX - this.dragged) > STILL_PIXELS)) {
      this.hasMoved = true;
      this.tell("move", (this.dragged - event.clientX) * perPixel);
      this.dragged = event.clientX;
    }
    const x = event.clientX - this.getBoundingClientRect().left - GRID.left;
    this.tell("hover", x < 0 || x > inner ? null : this.model.from + x * perPixel);
  };

  private tell(name: string, detail: number | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define("ruptura-chart", Chart);

/** How far a zone is from UTC at a time, in milliseconds. */
function zoneOffset(zone: string, time: number): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(time);
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(parts.find((part) => part.type === "timeZoneName")?.value ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
