import { html, LitElement } from "lit";

class RupturaPage extends LitElement {
  protected override createRenderRoot() {
    return this;
  }
  protected override render() {
    return html`<main><h1>Ruptura</h1></main>`;
  }
}
customElements.define("ruptura-page", RupturaPage);
