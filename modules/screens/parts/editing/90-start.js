/* Streamlit runs this at each rerun; the editor on the page is brought to life once, and no rerun touches it. */
export default function ({ data }) {
  const start = (left) => {
    const root = document.querySelector(".stage [data-editor]");
    if (!root) { if (left) { setTimeout(() => start(left - 1), 100); } return; }
    if (root.dataset.ready) { return; }
    root.dataset.ready = "yes";
    const desk = makeDesk(root, data);
    marks(desk);
    checking(desk);
    findings(desk);
    silence(desk);
    summary(desk);
    keeping(desk);
    makingPage(desk);
    opening(desk);
  };
  start(100);
}
